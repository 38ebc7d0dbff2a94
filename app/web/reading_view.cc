// /paper/{id}/text: a paper's text, by section: for reading, for screen readers, and where the file is gone.
#include <algorithm>

#include "app/web/html.h"
#include "app/web/pages.h"
#include "app/web/paper_links.h"
#include "app/web/papers.h"
#include "app/web/urls.h"

namespace minutebook::web {
namespace {

constexpr std::uint32_t kPagesAtOnce = 40;

std::string language_of(const std::string& stated) {
    const bool fits = stated.size() >= 2 && stated.size() <= 20 && std::ranges::all_of(stated, [](char c) {
                          return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
                      });
    return fits && stated.front() != '-' && stated.back() != '-' ? stated : "";
}

}  // namespace

Reply reading_view(Site& site, const Visit& visit) {
    auto index = site.indexes.borrow();
    const HeldPaper held = paper_asked_for(*index, visit);
    const std::string typed = visit.param("q"), id = lasting_id(held.sha256);
    const std::uint32_t count = std::max(held.document.page_count, 1U);
    const auto asked = static_cast<std::uint32_t>(visit.number("page", 1, count).value_or(1));
    const std::uint32_t first = (asked - 1) / kPagesAtOnce * kPagesAtOnce + 1,
                        last = std::min(first + kPagesAtOnce - 1, count);
    // A passage may begin on the page before and end on the one after.
    const Document pages = index->library.pages(held.id, first > 1 ? first - 1 : 1, last + 1, false);
    const auto part = [&](std::uint32_t page) {
        return url_of("/paper/" + id + "/text", {{"page", std::to_string(page)}, {"q", typed}});
    };
    Fields fields;
    fields.set("title", title_of(held))
        .set("source", source_line(held))
        .set("paper_url", paper_url(id, typed))
        .set("view_url", view_url({id, asked, typed, {}, {}}))
        .set("pdf", is_pdf(held))
        .set("lang", language_of(held.document.language))
        .set("parts", count > kPagesAtOnce)
        .set("first", std::uint64_t{first})
        .set("last", std::uint64_t{last})
        .set("count", std::uint64_t{count})
        .set("previous_url", first > 1 ? part(first - kPagesAtOnce) : "")
        .set("next_url", last < count ? part(last + 1) : "")
        .set("text", text_as_html(held, pages, first, last, Marker(parse_query(typed))));
    return page_of({.title = "Text of " + title_of(held), .query = typed}, "text", fields);
}

}  // namespace minutebook::web
