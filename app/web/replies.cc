#include "app/web/replies.h"

#include <fmt/format.h>

#include "app/web/site.h"

namespace minutebook::web {

Reply json_reply(const Json& json) {
    Reply reply;
    reply.type = "application/json";
    reply.body = json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
    return reply;
}

Reply csv_reply(std::string body, std::string_view name) {
    Reply reply;
    reply.type = "text/csv; charset=utf-8; header=present";
    reply.body = std::move(body);
    reply.headers = {{"Content-Disposition", fmt::format("attachment; filename=\"minutebook-{}.csv\"", name)}};
    return reply;
}

bool wants_csv(const Visit& visit) {
    const std::string& format = visit.param("format");
    if (!format.empty() && format != "json" && format != "csv") throw Problem{400, "format is json or csv."};
    return format == "csv";
}

std::uint32_t bounded(const Visit& visit, std::string_view name, std::uint32_t least, std::uint32_t most,
                      std::uint32_t otherwise) {
    if (visit.param(name).empty()) return otherwise;
    const auto number = visit.number(name, least, most);
    if (!number) throw Problem{400, fmt::format("{} is a number from {} to {}.", name, least, most)};
    return static_cast<std::uint32_t>(*number);
}

std::string_view tag_of(Settled outcome) {
    switch (outcome) {
        case Settled::agreed:
        case Settled::agreed_amended:
            return "green";
        case Settled::refused:
            return "red";
        case Settled::deferred:
        case Settled::referred:
            return "yellow";
        default:
            return "grey";
    }
}

}  // namespace minutebook::web
