// The search page, and the start page, which is the search page before a search.
#include <algorithm>
#include <chrono>

#include <fmt/format.h>

#include "app/ledger_output.h"
#include "app/web/coverage_told.h"
#include "app/web/html.h"
#include "app/web/pages.h"
#include "app/web/paper_links.h"
#include "app/web/replies.h"
#include "app/web/search_state.h"
#include "app/web/searching.h"
#include "app/web/urls.h"
#include "index/query_tokens.h"

namespace minutebook::web {
namespace {

constexpr std::size_t kShownAtOnce = 6;  // values of a group; the rest behind a fold
constexpr std::size_t kMostShown = 60;

std::string_view name_of_group(std::string_view group) {
    if (group == "council") return "Council";
    if (group == "body") return "Committee or body";
    if (group == "kind") return "Kind of paper";
    if (group == "year") return "Year";
    if (group == "in") return "Words stand in";
    return "Words stand in a section on";
}

const std::vector<FacetValue>& values_of(const Facets& facets, std::size_t group) {
    const std::array<const std::vector<FacetValue>*, SearchState::kGroups.size()> all = {
        &facets.council, &facets.body, &facets.kind, &facets.year, &facets.in, &facets.section};
    return *all[group];
}

// A link for each value: chooses it, or takes it out where it is chosen.
Fields facet(const SearchState& state, const Facets& facets, std::size_t group) {
    std::vector<Fields> shown, folded;
    const auto add = [&](const std::string& value, std::uint64_t papers) {
        const bool chosen = state.has(group, value);
        Fields fields;
        fields.set("label", told(SearchState::kGroups[group], value))
            .set("count", papers > 0 ? with_thousands(papers) : "")
            .set("chosen", chosen)
            .set("url", (chosen ? state.without(group, value) : state.with(group, value)).url());
        (chosen || shown.size() < kShownAtOnce ? shown : folded).push_back(std::move(fields));
    };
    const auto& values = values_of(facets, group);
    for (const std::string& value : state.chosen[group]) {  // those that no paper has any more
        if (std::ranges::find(values, value, &FacetValue::value) == values.end()) add(value, 0);
    }
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (i < kMostShown || state.has(group, values[i].value)) add(values[i].value, values[i].papers);
    }
    Fields fields;
    fields.set("name", name_of_group(SearchState::kGroups[group]))
        .set("key", SearchState::kGroups[group])
        .set("any", !shown.empty())
        .set("fold", !folded.empty())
        .set("fold_count", static_cast<std::uint64_t>(folded.size()))
        .set("shown", std::move(shown))
        .set("folded", std::move(folded));
    return fields;
}

// What narrows the search: chosen beside it, or typed as a filter.
std::vector<Fields> chips(const SearchState& state) {
    std::vector<Fields> chips;
    for (std::size_t group = 0; group < SearchState::kGroups.size(); ++group) {
        for (const std::string& value : state.chosen[group]) {
            Fields chip;
            chip.set("name", name_of_group(SearchState::kGroups[group]))
                .set("label", told(SearchState::kGroups[group], value))
                .set("url", state.without(group, value).url());
            chips.push_back(std::move(chip));
        }
    }
    std::vector<std::string> ignored, names;
    for (const QueryToken& token : query_tokens(state.typed, ignored)) {
        if (token.kind != QueryToken::Kind::filter || token.minus) continue;
        if (std::ranges::find(names, token.text) != names.end()) continue;
        names.push_back(token.text);
        SearchState other = state.on_page(1);
        other.typed = without_filter(state.typed, token.text);
        Fields chip;
        chip.set("name", "Typed")
            .set("label", state.typed.substr(token.begin, token.end - token.begin))
            .set("url", other.url());
        chips.push_back(std::move(chip));
    }
    return chips;
}

Fields passage_fields(const PaperHit& paper, const PassageHit& passage, const std::string& query) {
    Fields fields;
    std::string place;
    if (passage.section) place = (passage.section_number ? *passage.section_number + " " : "") + *passage.section;
    const bool decision = passage.kind == "resolution" || passage.kind == "recommendation";
    // Of a resolution what it says; of a recommendation what became of it.
    const auto outcome = passage.outcome ? settled_named(*passage.outcome) : passage.settled;
    fields.set("page", std::uint64_t{passage.page})
        .set("section", passage.kind == "heading" ? std::string() : place)
        .set("kind", decision || passage.kind == "title" ? words_of(passage.kind) : std::string())
        .set("label", decision ? passage.label : std::nullopt)
        .set("outcome", outcome ? words_of(told(*outcome)) : "")
        .set("outcome_colour", outcome ? tag_of(*outcome) : "")
        .set("snippet", marked_html(passage.snippet, passage.marks))
        .set("url", view_url({lasting_id(paper.sha256), passage.page, query, passage.passage, {}}));
    return fields;
}

Fields result_fields(const PaperHit& paper, const std::string& query) {
    Fields fields;
    std::vector<Fields> passages;
    for (const PassageHit& passage : paper.passages) passages.push_back(passage_fields(paper, passage, query));
    const std::size_t slash = paper.path.rfind('/');
    const std::string file = valid_utf8(slash == std::string::npos ? paper.path : paper.path.substr(slash + 1));
    std::string lacking;
    for (const std::string& word : paper.lacking) lacking += (lacking.empty() ? "" : ", ") + word;
    std::string source = paper.council.value_or("");
    if (paper.body && paper.body != paper.council) source += (source.empty() ? "" : " · ") + *paper.body;
    fields.set("title", paper.title.value_or(file))
        .set("url", paper_url(lasting_id(paper.sha256), query))
        .set("source", source)
        .set("date", paper.date)
        .set("day", paper.date ? day_of(*paper.date) : "")
        .set("kind", paper.kind ? words_of(*paper.kind) : "")
        .set("lacking", lacking)
        .set("near_identical", paper.near_identical.empty()
                                   ? std::string()
                                   : counted(paper.near_identical.size(), "nearly identical paper"))
        .set("passages", std::move(passages));
    return fields;
}

std::vector<Fields> pagination(const SearchState& state, std::uint32_t last) {
    std::vector<Fields> pages;
    std::uint32_t before = 0;
    for (std::uint32_t number = 1; number <= last; ++number) {
        const bool near = number + 2 >= state.page && number <= state.page + 2;
        if (!near && number != 1 && number != last) continue;
        Fields fields;
        fields.set("number", std::uint64_t{number})
            .set("gap", number > before + 1)
            .set("current", number == state.page)
            .set("url", state.on_page(number).url());
        pages.push_back(std::move(fields));
        before = number;
    }
    return pages;
}

}  // namespace

Reply search_page(Site& site, const Visit& visit) {
    const auto begin = std::chrono::steady_clock::now();
    const SearchState state = SearchState::of(visit);
    auto index = site.indexes.borrow();
    const std::shared_ptr<const Held> held = site.indexes.held(*index);
    Fields fields;
    fields.set("typed", state.typed).set("held", told(*held));
    PageHead head{.title = "Search", .section = "search", .search_box = false};
    if (state.empty()) return page_of(head, "search", fields.set("asked", false));

    SearchOptions options;
    options.sort = state.sort;
    options.limit = kResultsAPage;
    options.offset = (state.page - 1) * kResultsAPage;
    options.facets = true;
    const std::shared_ptr<const SearchAnswer> answer = search(site, *index, state.query(), options, state.key());
    std::optional<std::string> suggestion;
    const bool few = answer->papers.empty() || !answer->papers[0].lacking.empty();
    if (few && state.page == 1 && !answer->partial) suggestion = site.indexes.suggest(state.typed);
    const double took_ms = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();

    std::vector<Fields> results, groups, notes, steps;
    for (const PaperHit& paper : answer->papers) results.push_back(result_fields(paper, state.typed));
    for (std::size_t group = 0; group < SearchState::kGroups.size(); ++group)
        groups.push_back(facet(state, answer->facets, group));
    for (const std::string& note : answer->query.notes) notes.push_back(std::move(Fields().set("note", note)));
    if (state.explain)
        for (const std::string& step : answer->explanation) steps.push_back(std::move(Fields().set("step", step)));

    const auto last = static_cast<std::uint32_t>(
        std::clamp<std::uint64_t>((answer->total + kResultsAPage - 1) / kResultsAPage, 1, kMaxPage));
    SearchState by_rank = state.on_page(1), by_date = by_rank, explained = state, unchosen = state.on_page(1),
                suggested = state.on_page(1);
    by_rank.sort = SearchOptions::Sort::rank;
    by_date.sort = SearchOptions::Sort::date;
    explained.explain = true;
    for (auto& values : unchosen.chosen) values.clear();
    if (suggestion) suggested.typed = *suggestion;
    auto as_csv = state.params(), as_json = state.params();
    as_csv.emplace_back("format", "csv");
    for (auto* params : {&as_csv, &as_json}) params->emplace_back("limit", "1000");
    std::vector<Fields> hidden;  // what the form keeps of the state
    for (const auto& [name, value] : state.params()) {
        if (name != "q") hidden.push_back(std::move(Fields().set("name", name).set("value", value)));
    }

    head.title =
        fmt::format("{} – {}", state.typed.empty() ? "All papers" : state.typed, counted(answer->total, "paper"));
    head.feed = state.url("/feed.atom");
    head.robots = "noindex";
    auto chosen = chips(state);
    fields.set("asked", true)
        .set("any", !results.empty())
        .set("total", fmt::format("{}{}", answer->total_is_exact ? "" : "at least ", counted(answer->total, "paper")))
        .set("took", fmt::format("{:.0f} ms", std::max(took_ms, 1.0)))
        .set("first", std::uint64_t{options.offset + 1})
        .set("last", std::uint64_t{options.offset + answer->papers.size()})
        .set("several_pages", last > 1)
        .set("partial", answer->partial)
        .set("limit", fmt::format("{:.3g}", std::chrono::duration<double>(site.options.time_limit).count()))
        .set("suggestion", suggestion)
        .set("suggestion_url", suggested.url())
        .set("councils_held", told_of_councils(*held, state.chosen[0]))
        .set("notes", std::move(notes))
        .set("narrowed", !chosen.empty())
        .set("chips", std::move(chosen))
        .set("clear_url", unchosen.url())
        .set("by_date", state.sort == SearchOptions::Sort::date)
        .set("by_rank_url", by_rank.url())
        .set("by_date_url", by_date.url())
        .set("explain", state.explain)
        .set("explain_url", explained.url() + "#understood")
        .set("understood", state.explain ? describe(answer->query) : "")
        .set("steps", std::move(steps))
        .set("hidden", std::move(hidden))
        .set("results", std::move(results))
        .set("groups", std::move(groups))
        .set("previous_url", state.page > 1 ? state.on_page(state.page - 1).url() : "")
        .set("next_url", state.page < last ? state.on_page(state.page + 1).url() : "")
        .set("pages", pagination(state, last))
        .set("csv_url", url_of("/api/v1/search", as_csv))
        .set("json_url", url_of("/api/v1/search", as_json))
        .set("feed_url", head.feed)
        .set("trends_url", state.url("/trends"))
        .set("compare_url", url_of("/compare", {{"q", state.text()}}));
    return page_of(head, "search", fields);
}

Reply start_page(Site& site, const Visit& visit) { return search_page(site, visit); }

}  // namespace minutebook::web
