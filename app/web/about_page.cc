// Pages about the site itself, and what is said where something cannot be answered.
#include <array>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "app/version.h"
#include "app/web/assets.h"
#include "app/web/coverage_told.h"
#include "app/web/html.h"
#include "app/web/pages.h"

namespace minutebook::web {
namespace {

struct Notice {
    int status;
    const char *title, *what;
};
constexpr std::array<Notice, 8> kNotices = {{
    {400, "That cannot be answered", "The address is not one that this site understands."},
    {404, "Page not found", "There is nothing at this address. If you typed it, check that it is right."},
    {405, "That cannot be done here", "Only pages can be asked for."},
    {410, "The file is gone", "The file is no longer there."},
    {414, "That address is too long", "A search can be shorter, or be typed in parts."},
    {416, "There is no such part", "The file is shorter than that."},
    {421, "This is another site", "This is not a name of this site."},
    {503, "Too busy", "Too much is asked for at once. Try again in a moment."},
}};
constexpr Notice kOther = {500, "Something went wrong", "It has been noted. Try again, or search for something else."};

const Notice& notice_of(int status) {
    for (const Notice& notice : kNotices) {
        if (notice.status == status) return notice;
    }
    return kOther;
}

}  // namespace

Reply problem(Site&, const Visit& visit, int status, const std::string& what) {
    const Notice& notice = notice_of(status);
    const std::string said = what.empty() ? notice.what : what;
    Reply reply;
    if (visit.path.starts_with("/api/")) {
        reply.type = "application/json";
        reply.body = nlohmann::ordered_json{{"status", status}, {"error", said}}.dump(2) + "\n";
    } else {
        reply = page_of({.title = notice.title, .robots = "noindex"}, "problem",
                        Fields().set("title", notice.title).set("what", said));
    }
    reply.status = status;
    reply.cache = "no-store";
    if (status == 503) reply.headers.emplace_back("Retry-After", "5");
    return reply;
}

Reply help_page(Site&, const Visit&) { return page_of({.title = "How to search", .section = "help"}, "help", {}); }

Reply about_page(Site& site, const Visit&) {
    auto index = site.indexes.borrow();
    return page_of({.title = "About this site"}, "about",
                   Fields()
                       .set("version", kVersion)
                       .set("assets", assets_address())
                       .set("held", told(*site.indexes.held(*index))));
}

Reply favicon(Site& site, const Visit& visit) {
    Reply reply;
    const Asset* icon = find_asset("icon.svg");
    if (!icon) return problem(site, visit, 404, {});
    reply.type = icon->type;
    reply.body = icon->bytes;
    reply.packed = icon->packed;
    reply.cache = "public, max-age=86400";
    return reply;
}

Reply robots(Site&, const Visit&) {
    Reply reply;
    reply.type = "text/plain; charset=utf-8";
    reply.body = "User-agent: *\nDisallow: /search\nDisallow: /trends\nDisallow: /feed.atom\nDisallow: /api/\n";
    return reply;
}

}  // namespace minutebook::web
