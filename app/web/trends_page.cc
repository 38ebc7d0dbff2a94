// /trends: what a search finds by year and council, beside what is held: ten papers in a year of twenty are more than
// ten in a year of a thousand.
#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "app/charts.h"
#include "app/web/coverage_told.h"
#include "app/web/html.h"
#include "app/web/pages.h"
#include "app/web/search_state.h"
#include "app/web/urls.h"

namespace minutebook::web {
namespace {

constexpr std::uint64_t kFew = 20;         // held: a rate of fewer says little
constexpr std::size_t kMostCouncils = 40;  // in the table, those with most found

struct Measure {
    Countable count;
    std::string_view one;
    std::string_view name() const { return name_of(count); }
};
constexpr std::array<Measure, 3> kMeasures = {{{Countable::papers, "paper"},
                                               {Countable::recommendations, "recommendation"},
                                               {Countable::resolutions, "resolution"}}};

struct Share {
    std::uint64_t found = 0, held = 0;
    double in_hundred() const { return held > 0 ? 100.0 * static_cast<double>(found) / static_cast<double>(held) : 0; }
};

Fields rate_fields(const std::string& name, const std::string& url, const Share& rate) {
    Fields fields;
    fields.set("name", name)
        .set("url", url)
        .set("found", rate.found)
        .set("held", rate.held)
        .set("rate", rate.held > 0 ? fmt::format("{:.1f}", rate.in_hundred()) : "–")
        .set("few", rate.held < kFew);
    return fields;
}

}  // namespace

Reply trends_page(Site& site, const Visit& visit) {
    const SearchState state = SearchState::of(visit);
    auto index = site.indexes.borrow();
    const auto held = site.indexes.held(*index);
    const auto chosen =
        std::ranges::find(kMeasures, visit.param("count"), [](const Measure& one) { return one.name(); });
    const Measure& measure = chosen == kMeasures.end() ? kMeasures[0] : *chosen;
    Fields fields;
    fields.set("typed", state.typed).set("held", told(*held)).set("asked", !state.empty());
    std::vector<Fields> measures;
    for (const Measure& one : kMeasures)
        measures.push_back(std::move(Fields()
                                         .set("name", one.name())
                                         .set("label", words_of(one.name()))
                                         .set("chosen", one.count == measure.count)));
    fields.set("measures", std::move(measures));
    if (state.empty()) return page_of({.title = "Trends", .section = "trends"}, "trends", fields);

    const Comparison trends = index->searcher.compare({state.query()}, {.by = {Dimension::council, Dimension::year},
                                                                        .count = {measure.count},
                                                                        .papers = false,
                                                                        .time_limit = site.options.time_limit});
    std::map<std::string, Share> by_year, by_council;
    Share all;
    for (const ComparisonRow& row : trends.rows) {
        for (Share* rate : {&by_year[row.group[1]], &by_council[row.group[0]], &all}) {
            rate->found += row.of[0].found.of(measure.count);
            rate->held += row.of[0].held.of(measure.count);
        }
    }
    std::vector<Bar> bars;
    std::vector<Fields> years, councils;
    const auto with_group = [&](std::size_t group, const std::string& value) {
        SearchState other = state.on_page(1);
        other.chosen[group] = {value};
        return other.url();
    };
    for (const auto& [year, rate] : by_year) {
        const std::string name = year.empty() ? "Undated" : year;
        if (!year.empty()) bars.push_back({name, rate.in_hundred(), std::to_string(rate.found), rate.held < kFew});
        years.push_back(rate_fields(name, !year.empty() && rate.found > 0 ? with_group(3, name) : "", rate));
    }
    std::vector<std::pair<std::string, Share>> ordered(by_council.begin(), by_council.end());
    std::ranges::stable_sort(ordered, std::greater(), [](const auto& one) { return one.second.found; });
    std::uint64_t left_out = 0;
    for (const auto& [council, rate] : ordered) {
        if (councils.size() == kMostCouncils || rate.found == 0) {
            ++left_out;
            continue;
        }
        councils.push_back(
            rate_fields(council.empty() ? "Not stated" : council, council.empty() ? "" : with_group(0, council), rate));
    }
    auto as_json = state.params(), as_csv = state.params();
    as_csv.emplace_back("format", "csv");
    const std::string title = fmt::format("{} {} in 100 held, by year", words_of(measure.name()),
                                          state.typed.empty() ? "found" : "that have the words");
    fields.set("measure", measure.name())
        .set("total", fmt::format("{} of {} held", counted(all.found, measure.one), with_thousands(all.held)))
        .set("partial", trends.partial)
        .set("picture",
             bars.empty() ? std::string() : bar_chart(title, "the number above a bar is how many were found", bars))
        .set("chart_title", title)
        .set("years", std::move(years))
        .set("any_councils", !councils.empty())
        .set("councils", std::move(councils))
        .set("left_out", left_out > 0 ? counted(left_out, "council") : "")
        .set("search_url", state.on_page(1).url())
        .set("json_url", url_of("/api/v1/trends", as_json))
        .set("csv_url", url_of("/api/v1/trends", as_csv));
    std::vector<Fields> hidden;
    for (const auto& [name, value] : state.params())
        if (name != "q" && name != "sort") hidden.push_back(std::move(Fields().set("name", name).set("value", value)));
    fields.set("hidden", std::move(hidden));
    return page_of({.title = "Trends of " + (state.typed.empty() ? std::string("all papers") : state.typed),
                    .section = "trends",
                    .query = state.typed,
                    .robots = "noindex"},
                   "trends", fields);
}

}  // namespace minutebook::web
