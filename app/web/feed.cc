// /feed.atom: the papers that a search finds, those that came into the index last first, by the same search as
// `minutebook watch`. A reader that asks again sees what is new.
#include <fmt/format.h>

#include "app/web/html.h"
#include "app/web/pages.h"
#include "app/web/paper_links.h"
#include "app/web/search_state.h"
#include "app/web/searching.h"

namespace minutebook::web {
namespace {

constexpr std::uint32_t kEntries = 50;
constexpr const char* kLongAgo = "1970-01-01T00:00:00Z";  // where it is not known

}  // namespace

Reply feed(Site& site, const Visit& visit) {
    const SearchState state = SearchState::of(visit);
    auto index = site.indexes.borrow();
    SearchOptions options;
    options.sort = SearchOptions::Sort::found;
    options.limit = kEntries;
    options.passages_per_paper = 1;
    const auto answer = search(site, *index, state.query(), options, state.on_page(1).key());
    std::vector<Fields> entries;
    std::string updated = kLongAgo;
    for (const PaperHit& paper : answer->papers) {
        const std::string found = paper.found.empty() ? kLongAgo : paper.found;
        updated = std::max(updated, found);
        const std::string id = lasting_id(paper.sha256);
        std::string summary;
        const auto add = [&](const std::optional<std::string>& part) {
            if (part) summary += (summary.empty() ? "" : " · ") + *part;
        };
        add(paper.council);
        add(paper.body);
        if (paper.date) add(day_of(*paper.date));
        if (paper.kind) add(words_of(*paper.kind));
        if (paper.changed) add("changed paper");
        if (!paper.passages.empty()) add(paper.passages[0].snippet);
        Fields entry;
        entry.set("id", fmt::format("urn:sha256:{}", paper.sha256))
            .set("title", paper.title.value_or("Untitled paper"))
            .set("url", visit.base + paper_url(id, state.typed))
            .set("updated", found)
            .set("author", paper.council.value_or("Council not stated"))
            .set("summary", summary);
        entries.push_back(std::move(entry));
    }
    Fields fields;
    fields
        .set("title", state.empty() ? "Minutebook: all papers"
                                    : "Minutebook: " + (state.typed.empty() ? "chosen papers" : state.typed))
        .set("self", visit.base + state.on_page(1).url("/feed.atom"))
        .set("url", visit.base + state.on_page(1).url())
        .set("updated", updated)
        .set("entries", std::move(entries));
    Reply reply;
    reply.type = "application/atom+xml; charset=utf-8";
    reply.body = filled("feed", fields);
    return reply;
}

}  // namespace minutebook::web
