#include "app/web/html.h"

#include <array>
#include <map>
#include <memory>
#include <mutex>
#include <stdexcept>

#include <fmt/format.h>
#include <unicode/utf8.h>

#include "app/web/assets.h"

namespace minutebook::web {
namespace {

using kainjow::mustache::mustache;

// A template's text with the templates that it takes in put in their places.
std::string template_text(std::string_view name) {
    std::string text = asset_text(fmt::format("templates/{}.mustache", name));
    for (std::size_t at = 0; (at = text.find("{{> ", at)) != std::string::npos;) {
        const std::size_t end = text.find("}}", at);
        text.replace(at, end + 2 - at, template_text(text.substr(at + 4, end - at - 4)));
    }
    return text;
}

// Parsed templates, each used by one thread at a time: filling one writes into it.
class Templates {
public:
    std::string fill(std::string_view name, const Fields& fields) {
        std::unique_ptr<mustache> one = take(std::string(name));
        std::string out;
        one->render(fields.data(), [&](const std::string& part) { out += part; });
        const std::lock_guard lock(mutex_);
        free_[std::string(name)].push_back(std::move(one));
        return out;
    }

private:
    std::unique_ptr<mustache> take(const std::string& name) {
        {
            const std::lock_guard lock(mutex_);
            auto& free = free_[name];
            if (!free.empty()) {
                std::unique_ptr<mustache> one = std::move(free.back());
                free.pop_back();
                return one;
            }
        }
        auto one = std::make_unique<mustache>(template_text(name));
        if (!one->is_valid()) throw std::logic_error(name + ".mustache: " + one->error_message());
        one->set_custom_escape([](const std::string& text) { return escaped(text); });
        return one;
    }

    std::mutex mutex_;
    std::map<std::string, std::vector<std::unique_ptr<mustache>>> free_;
};

}  // namespace

Fields& Fields::set(const std::string& name, std::string_view text) {
    data_[name] = text.empty() ? Data(false) : Data(std::string(text));
    return *this;
}
Fields& Fields::set(const std::string& name, bool value) {
    data_[name] = Data(value);
    return *this;
}
Fields& Fields::set(const std::string& name, std::uint64_t number) { return set(name, with_thousands(number)); }
Fields& Fields::set(const std::string& name, Fields fields) {
    data_[name] = fields.take();
    return *this;
}
Fields& Fields::set(const std::string& name, std::vector<Fields> list) {
    Data all{Data::type::list};
    // push_back() copies; there is no other way in.
    for (Fields& fields : list) all.push_back(fields.take());
    data_[name] = std::move(all);
    return *this;
}

std::string filled(std::string_view name, const Fields& fields) {
    static Templates templates;
    return templates.fill(name, fields);
}

Reply page_of(const PageHead& head, std::string_view name, const Fields& fields) {
    Fields layout;
    layout.set("title", head.title)
        .set("assets", assets_address())
        .set("feed", head.feed)
        .set("script", head.script)
        .set("robots", head.robots)
        .set("top_query", head.query)
        .set("search_box", head.search_box)
        .set("content", filled(name, fields));
    for (const char* section : {"search", "meetings", "ledger", "compare", "trends", "matters", "people", "coverage", "help"})
        layout.set(fmt::format("in_{}", section), head.section == section);
    Reply reply;
    reply.body = filled("layout", layout);
    return reply;
}

std::string marked_html(std::string_view text, const std::vector<std::pair<std::uint32_t, std::uint32_t>>& ranges) {
    std::string out;
    std::size_t at = 0;
    for (const auto& [begin, end] : ranges) {
        out += escaped(text.substr(at, begin - at));
        out += "<mark>" + escaped(text.substr(begin, end - begin)) + "</mark>";
        at = end;
    }
    return out + escaped(text.substr(at));
}

std::string valid_utf8(std::string_view text) {
    std::string out;
    const auto size = static_cast<std::int32_t>(text.size());
    for (std::int32_t i = 0; i < size;) {
        const std::int32_t begin = i;
        UChar32 c = 0;
        U8_NEXT(text.data(), i, size, c);
        if (c < 0)
            out += "\uFFFD";
        else
            out += text.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(i - begin));
    }
    return out;
}

std::string one_line(std::string_view text, std::size_t most) {
    std::string out;
    for (const char c : text.substr(0, most)) out += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? ' ' : c;
    return valid_utf8(out);
}

std::string day_of(const std::string& date) {
    constexpr std::array<std::string_view, 12> kMonths = {"January",   "February", "March",    "April",
                                                          "May",       "June",     "July",     "August",
                                                          "September", "October",  "November", "December"};
    if (date.size() != 10) return date;
    const int month = (date[5] - '0') * 10 + date[6] - '0', day = (date[8] - '0') * 10 + date[9] - '0';
    if (month < 1 || month > 12) return date;
    return fmt::format("{} {} {}", day, kMonths[static_cast<std::size_t>(month - 1)], date.substr(0, 4));
}

std::string words_of(std::string_view name) {
    std::string words(name);
    for (char& c : words) c = c == '_' ? ' ' : c;
    if (!words.empty() && words[0] >= 'a' && words[0] <= 'z') words[0] = static_cast<char>(words[0] - 'a' + 'A');
    return words;
}

}  // namespace minutebook::web
