// /compare: what queries find, side by side, beside what is held; and the same for programs.
#include <sstream>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "app/charts.h"
#include "app/compare_output.h"
#include "app/web/coverage_told.h"
#include "app/web/html.h"
#include "app/web/pages.h"
#include "app/web/replies.h"
#include "app/web/search_state.h"
#include "app/web/site.h"
#include "app/web/urls.h"

namespace minutebook::web {
namespace {

constexpr std::size_t kMostDrawn = 40, kMostRows = 200, kBoxes = 3;

std::vector<std::string> queries_of(const Visit& visit) {
    std::vector<std::string> queries = visit.all("q");
    for (const std::string& one : queries)
        if (one.size() > kMaxTyped) throw Problem{400, fmt::format("A search can have {} characters.", kMaxTyped)};
    return queries;
}

std::variant<ComparisonAsked, std::string> asked_of(const Visit& visit) {
    auto asked =
        comparison_asked(queries_of(visit), fmt::format("{}", fmt::join(visit.all("by"), ",")), visit.param("count"));
    if (auto* good = std::get_if<ComparisonAsked>(&asked)) {
        good->per_1000_pages = visit.param("per-1000-pages") == "1";
        good->papers = visit.param("papers") == "1";
    }
    return asked;
}

CompareOptions options_for(const Site& site, const ComparisonAsked& asked) {
    CompareOptions options = options_of(asked);
    options.time_limit = site.options.time_limit;
    return options;
}

void set_form(Fields& fields, const Visit& visit) {
    std::vector<std::string> queries = queries_of(visit);
    std::erase(queries, "");
    queries.resize(std::clamp(queries.size() + 1, kBoxes, kMostSeries));
    std::vector<Fields> boxes, dimensions, counts;
    for (std::size_t i = 0; i < queries.size(); ++i)
        boxes.push_back(std::move(Fields().set("number", std::uint64_t{i + 1}).set("typed", queries[i])));
    const std::string by = fmt::format(",{},", fmt::join(visit.all("by"), ","));
    for (int i = 0; i <= static_cast<int>(Dimension::outcome); ++i) {
        const auto name = name_of(static_cast<Dimension>(i));
        dimensions.push_back(std::move(
            Fields()
                .set("name", name)
                .set("label", words_of(name))
                .set("chosen", by == ",," ? i == 0 : by.find(fmt::format(",{},", name)) != std::string::npos)));
    }
    for (int i = 0; i <= static_cast<int>(Countable::passages); ++i) {
        const auto name = name_of(static_cast<Countable>(i));
        const bool chosen = visit.param("count").empty() ? i == 0 : visit.param("count") == name;
        counts.push_back(std::move(Fields().set("name", name).set("label", words_of(name)).set("chosen", chosen)));
    }
    fields.set("boxes", std::move(boxes))
        .set("dimensions", std::move(dimensions))
        .set("counts", std::move(counts))
        .set("per_1000_pages", visit.param("per-1000-pages") == "1");
}

void set_rows(Fields& fields, const ComparisonAsked& asked, const Comparison& comparison) {
    std::vector<Fields> heads, rows;
    for (const Dimension dimension : comparison.by)
        heads.push_back(std::move(Fields().set("name", words_of(name_of(dimension)))));
    for (const ComparisonRow& row : comparison.rows) {
        for (std::size_t i = 0; i < row.of.size() && rows.size() < kMostRows; ++i) {
            const Compared& one = row.of[i];
            std::vector<Fields> group;
            for (const std::string& value : row.group)
                group.push_back(std::move(Fields().set("value", told_group(value))));
            const auto rate = rate_of(asked, one);
            const std::string found = query_of_row(comparison.queries[i], comparison.by, row.group, asked.count);
            rows.push_back(
                std::move(Fields()
                              .set("group", std::move(group))
                              .set("query", row.of.size() > 1 ? comparison.queries[i].typed : "")
                              .set("found", one.found.of(asked.count))
                              .set("of", one.held.of(asked.count))
                              .set("papers", one.held.papers)
                              .set("pages", one.held.pages)
                              .set("rate", rate ? told_rate(*rate) : "–")
                              .set("interval", rate ? told_interval(*rate) : "–")
                              .set("few", rate && is_few(asked, one))
                              .set("url", one.found.of(asked.count) > 0 ? url_of("/search", {{"q", found}}) : "")));
        }
    }
    const std::size_t all = comparison.rows.size() * comparison.queries.size();
    fields.set("any", !rows.empty())
        .set("left_out", all > rows.size() ? counted(all - rows.size(), "row") : "")
        .set("heads", std::move(heads))
        .set("rows", std::move(rows))
        .set("several", comparison.queries.size() > 1)
        .set("counts_papers", asked.count == Countable::papers)
        .set("count", words_of(name_of(asked.count)))
        .set("unit", words_of(unit_of(asked)))
        .set("partial", comparison.partial)
        .set("picture", comparison.rows.empty() ? "" : chart_of(asked, comparison, kMostDrawn));
}

}  // namespace

Reply compare_page(Site& site, const Visit& visit) {
    auto index = site.indexes.borrow();
    Fields fields;
    set_form(fields, visit);
    const bool any = std::ranges::any_of(queries_of(visit), [](const std::string& one) { return !one.empty(); });
    fields.set("asked", false).set("wrong", "").set("held", told(*site.indexes.held(*index)));
    int status = 200;
    if (any) {
        const auto read = asked_of(visit);
        if (const auto* wrong = std::get_if<std::string>(&read)) {
            fields.set("wrong", *wrong);
            status = 400;
        } else {
            const auto& asked = std::get<ComparisonAsked>(read);
            const Comparison comparison = index->searcher.compare(asked.queries, options_for(site, asked));
            set_rows(fields, asked, comparison);
            std::vector<std::pair<std::string, std::string>> params(visit.params);
            auto as_csv = params;
            as_csv.emplace_back("format", "csv");
            fields.set("asked", true)
                .set("json_url", url_of("/api/v1/compare", params))
                .set("csv_url", url_of("/api/v1/compare", as_csv));
        }
    }
    Reply reply =
        page_of({.title = "Compare", .section = "compare", .robots = any ? "noindex" : ""}, "compare", fields);
    reply.status = status;
    return reply;
}

Reply api_compare(Site& site, const Visit& visit) {
    const bool csv = wants_csv(visit);
    const auto read = asked_of(visit);
    if (const auto* wrong = std::get_if<std::string>(&read)) throw Problem{400, *wrong + "."};
    const auto& asked = std::get<ComparisonAsked>(read);
    auto index = site.indexes.borrow();
    const Comparison comparison = index->searcher.compare(asked.queries, options_for(site, asked));
    if (!csv) return json_reply(to_json(asked, comparison));
    std::ostringstream out;
    write_csv(out, asked, comparison);
    return csv_reply(out.str(), "compare");
}

}  // namespace minutebook::web
