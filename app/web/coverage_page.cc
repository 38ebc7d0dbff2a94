// /coverage: what is held of each council and year, and what is missing.
#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "app/charts.h"
#include "app/web/coverage_told.h"
#include "app/web/html.h"
#include "app/web/pages.h"
#include "app/web/urls.h"

namespace minutebook::web {
namespace {

constexpr std::size_t kMostDrawn = 60;  // councils in the picture, those of most papers
constexpr std::size_t kMostYears = 30;  // columns of the picture, the last ones

Fields row_fields(const std::string& name, const std::string& url, const HeldYear& held, std::uint64_t failures) {
    Fields fields;
    fields.set("name", name)
        .set("url", url)
        .set("papers", held.papers)
        .set("pages", held.pages)
        .set("meetings", held.meetings)
        .set("recommendations", held.recommendations)
        .set("resolutions", held.resolutions)
        .set("without_text", held.papers_without_text)
        .set("partial", held.partial)
        .set("failures", failures);
    return fields;
}

void add(HeldYear& sum, const HeldYear& one) {
    sum.papers += one.papers;
    sum.pages += one.pages;
    sum.meetings += one.meetings;
    sum.recommendations += one.recommendations;
    sum.resolutions += one.resolutions;
    sum.papers_without_text += one.papers_without_text;
    sum.pages_without_text += one.pages_without_text;
    sum.partial += one.partial;
}

std::string picture(const std::vector<HeldYear>& held) {
    std::set<std::string> years;
    std::map<std::string, std::map<std::string, double>> papers;
    std::map<std::string, double> totals;
    for (const HeldYear& one : held) {
        if (one.year.empty()) continue;
        years.insert(one.year);
        papers[one.council][one.year] += static_cast<double>(one.papers);
        totals[one.council] += static_cast<double>(one.papers);
    }
    std::vector<std::string> columns(years.begin(), years.end());
    if (columns.size() > kMostYears) columns.erase(columns.begin(), columns.end() - kMostYears);
    std::vector<std::string> councils;
    for (const auto& [council, total] : totals) councils.push_back(council);
    std::ranges::stable_sort(councils, std::greater(), [&](const std::string& council) { return totals[council]; });
    if (councils.size() > kMostDrawn) councils.resize(kMostDrawn);
    std::vector<HeatRow> rows;
    for (const std::string& council : councils) {
        HeatRow row{council.empty() ? "Council not stated" : council, {}};
        for (const std::string& year : columns) row.values.push_back(papers[council][year]);
        rows.push_back(std::move(row));
    }
    return rows.empty() ? "" : heat_chart("Papers held, by council and year: the darker, the more", columns, rows);
}

}  // namespace

Reply coverage_page(Site& site, const Visit& visit) {
    auto index = site.indexes.borrow();
    const auto held_in_all = site.indexes.held(*index);
    const std::vector<HeldYear> held = index->library.held_by_year();
    const std::vector<CouncilFailures> failed = index->library.failures_by_council();
    const auto failures_of = [&](const std::string& council) {
        const auto found = std::ranges::find(failed, council, &CouncilFailures::council);
        return found == failed.end() ? 0 : found->files;
    };
    const std::string& asked = visit.param("council");
    std::vector<Fields> rows;
    Fields fields;
    if (asked.empty()) {
        std::map<std::string, HeldYear> by_council;
        for (const HeldYear& one : held) add(by_council[one.council], one);
        for (const CouncilFailures& one : failed) by_council[one.council];
        HeldYear all;
        for (const auto& [council, one] : by_council) {
            add(all, one);
            rows.push_back(row_fields(council.empty() ? "Not stated" : council,
                                      council.empty() ? "" : url_of("/coverage", {{"council", council}}), one,
                                      failures_of(council)));
        }
        rows.push_back(row_fields("All", "", all, held_in_all->failures));
        std::vector<Fields> causes;
        for (const auto& [cause, count] : index->library.holdings().failures_by_cause)
            causes.push_back(std::move(Fields().set("cause", words_of(cause)).set("count", count)));
        fields.set("picture", picture(held)).set("causes", std::move(causes));
    } else {
        std::vector<Bar> bars;
        HeldYear all;
        for (const HeldYear& one : held) {
            if (one.council != asked) continue;
            add(all, one);
            rows.push_back(row_fields(one.year.empty() ? "Undated" : one.year,
                                      url_of("/search", {{"council", asked}, {"year", one.year}, {"sort", "date"}}),
                                      one, 0));
            if (!one.year.empty())
                bars.push_back({one.year, static_cast<double>(one.papers), with_thousands(one.papers), false});
        }
        if (rows.empty()) throw Problem{404, "No papers of such a council are held."};
        rows.push_back(row_fields("All", "", all, failures_of(asked)));
        fields.set("picture", bar_chart("Papers of " + asked, "papers held in each year", bars));
    }
    fields.set("held", told(*held_in_all))
        .set("council", asked)
        .set("by", asked.empty() ? "Council" : "Year")
        .set("json_url", url_of("/api/v1/coverage", {{"council", asked}}))
        .set("csv_url", url_of("/api/v1/coverage", {{"council", asked}, {"format", "csv"}}))
        .set("rows", std::move(rows));
    return page_of({.title = asked.empty() ? "What is held" : "What is held of " + asked, .section = "coverage"},
                   "coverage", fields);
}

}  // namespace minutebook::web
