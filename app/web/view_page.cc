// /paper/{id}/view: a paper's pages as printed, by PDF.js, with the words sought and the passage meant marked on them.
// Without JavaScript, or the file, a page's text in their place.
#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "app/web/assets.h"
#include "app/web/hits.h"
#include "app/web/html.h"
#include "app/web/pages.h"
#include "app/web/paper_links.h"
#include "app/web/papers.h"
#include "app/web/urls.h"
#include "index/passage_id.h"

namespace minutebook::web {
namespace {

// What is to be boxed: a passage by its number, or a decision by its anchor. Nothing where there is none such (any
// more).
std::optional<SourceSpan> meant(const HeldPaper& held, const Visit& visit) {
    if (const auto passage = visit.number("passage", 1, std::uint64_t{1} << 53)) {
        const auto number = static_cast<std::int64_t>(*passage);
        const std::size_t ordinal = passage_id::ordinal(number);
        if (passage_id::paper(number) == held.id && ordinal < held.paper.passages.size())
            return held.paper.passages[ordinal].where;
    }
    if (const std::string& anchor = visit.param("fact"); !anchor.empty()) {
        for (const Resolution& one : held.paper.resolutions)
            if (anchor_of("resolution", one.text) == anchor) return one.where;
        for (const Recommendation& one : held.paper.recommendations)
            if (anchor_of("recommendation", one.text) == anchor) return one.where;
    }
    return std::nullopt;
}

}  // namespace

Reply view_page(Site& site, const Visit& visit) {
    auto index = site.indexes.borrow();
    const HeldPaper held = paper_asked_for(*index, visit);
    const std::string typed = visit.param("q"), id = lasting_id(held.sha256);
    const std::uint32_t count = std::max(held.document.page_count, 1U);
    const std::optional<SourceSpan> boxed = meant(held, visit);
    const auto page = static_cast<std::uint32_t>(
        visit.number("page", 1, count)
            .value_or(boxed && boxed->first_page > 0 ? std::min(boxed->first_page, count) : 1));

    const Query query = parse_query(typed);
    const PageHits found = index->searcher.page_hits(held.id, query, kMaxHits, site.options.time_limit);
    std::uint32_t before = 0, after = 0;  // pages with hits
    std::uint64_t here = 0;
    for (const PageHit& hit : found.hits) {
        if (hit.page < page) before = hit.page;
        if (hit.page > page && after == 0) after = hit.page;
        here += hit.page == page;
    }
    nlohmann::json boxes = nlohmann::json::array();
    if (boxed && !boxed->empty()) {
        for (const PageBox& box :
             boxes_of(index->library.pages(held.id, boxed->first_page, boxed->last_page, true), *boxed))
            boxes.push_back({box.page, box.box.left, box.box.top, box.box.right, box.box.bottom});
    }
    const bool there = site.originals.find(held) != nullptr;
    const bool shown = there && is_pdf(held);
    const Document pages = index->library.pages(held.id, page > 1 ? page - 1 : 1, page + 1, false);
    const auto to = [&](std::uint32_t number) {
        return number > 0 ? view_url({id, number, typed, {}, {}}) : std::string();
    };

    Fields fields;
    fields.set("title", title_of(held))
        .set("source", source_line(held))
        .set("typed", typed)
        .set("id", id)
        .set("assets", assets_address())
        .set("paper_url", paper_url(id, typed))
        .set("text_url", text_url({id, page, typed, {}, {}}))
        .set("file_url", fmt::format("/paper/{}/file", id))
        .set("hits_url", url_of(fmt::format("/api/v1/papers/{}/hits", id), {{"q", typed}}))
        .set("search_url", typed.empty() ? std::string() : url_of("/search", {{"q", typed}}))
        .set("boxes", boxes.dump())
        .set("page", std::to_string(page))
        .set("count", std::to_string(count))
        .set("shown", shown)
        .set("lost", !there)
        .set("no_pdf", there && !is_pdf(held))
        .set("sought", !typed.empty())
        .set("hits_here", here > 0 ? counted(here, "place") : "")
        .set("hits_in_all", found.hits.empty() ? std::string()
                                               : fmt::format("{}{}", found.all ? "" : "at least ",
                                                             counted(found.hits.size(), "place")))
        .set("previous_url", page > 1 ? to(page - 1) : "")
        .set("next_url", page < count ? to(page + 1) : "")
        .set("previous_hit_url", to(before))
        .set("next_hit_url", to(after))
        .set("text", text_as_html(held, pages, page, page, Marker(query)));
    Reply reply = page_of({.title = fmt::format("Page {} of {}", page, title_of(held)),
                           .script = shown ? "viewer.mjs" : "",
                           .query = typed},
                          "view", fields);
    reply.safety = Safety::viewer;
    return reply;
}

}  // namespace minutebook::web
