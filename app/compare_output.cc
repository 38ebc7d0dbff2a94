#include "app/compare_output.h"

#include <algorithm>
#include <cmath>
#include <ranges>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "app/charts.h"
#include "app/wording.h"
#include "index/query_filters.h"

namespace minutebook {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::uint64_t kFewHeld = 20, kFewPages = 200;

template <class Enum>
std::string names_up_to(Enum last) {
    std::vector<std::string_view> names;
    for (int i = 0; i <= static_cast<int>(last); ++i) names.push_back(name_of(static_cast<Enum>(i)));
    return fmt::format("{}", fmt::join(names, ", "));
}

bool is_decision(Countable count) { return count == Countable::recommendations || count == Countable::resolutions; }

double rounded(double rate) { return std::round(rate * 1e4) / 1e4; }

std::uint64_t found_in(const ComparisonAsked& asked, const ComparisonRow& row) {
    std::uint64_t found = 0;
    for (const Compared& one : row.of) found += one.found.of(asked.count);
    return found;
}

}  // namespace

std::variant<ComparisonAsked, std::string> comparison_asked(const std::vector<std::string>& queries,
                                                            std::string_view by, std::string_view count) {
    ComparisonAsked asked;
    for (const std::string& typed : queries) {
        if (typed.find_first_not_of(" \t\r\n") == std::string::npos) continue;
        if (const auto wrong = wrong_filter(typed)) return *wrong;
        asked.queries.push_back(parse_query(typed));
        if (asked.queries.back().clauses.empty() && asked.queries.back().filters.empty())
            return fmt::format("\"{}\" seeks nothing: give words, or filters such as kind:minutes", typed);
    }
    if (asked.queries.empty()) return "nothing to compare: give a query or several: \"bus shelter\" \"by-pass\"";
    if (asked.queries.size() > kMostSeries)
        return fmt::format("{} queries are too many to set side by side: give up to {}", asked.queries.size(),
                           kMostSeries);
    if (by.empty()) by = name_of(Dimension::council);
    for (const auto part : by | std::views::split(',')) {
        const std::string_view name(part.begin(), part.end());
        const auto dimension = dimension_named(name);
        if (!dimension)
            return fmt::format("by cannot be \"{}\": it is one or more of {}, parted by commas", name,
                               names_up_to(Dimension::outcome));
        if (std::ranges::find(asked.by, *dimension) == asked.by.end()) asked.by.push_back(*dimension);
    }
    if (!count.empty()) {
        const auto countable = countable_named(count);
        if (!countable) return fmt::format("count cannot be \"{}\": it is {}", count, names_up_to(Countable::passages));
        asked.count = *countable;
    }
    if (!is_decision(asked.count) && std::ranges::find(asked.by, Dimension::outcome) != asked.by.end())
        return fmt::format("{} have no outcome: by outcome, count is recommendations or resolutions",
                           name_of(asked.count));
    for (const Query& query : asked.queries) {
        const auto& in = query.filters.in;
        if (is_decision(asked.count) && !in.empty() && std::ranges::find(in, name_of(asked.count)) == in.end())
            return fmt::format("no {0} stand in:{1}: leave it out, or say in:{0}", name_of(asked.count),
                               fmt::join(in, ","));
    }
    return asked;
}

CompareOptions options_of(const ComparisonAsked& asked) {
    return {.by = asked.by, .count = {asked.count}, .papers = asked.papers, .time_limit = {}};
}

std::optional<Rate> rate_of(const ComparisonAsked& asked, const Compared& compared) {
    const std::uint64_t found = compared.found.of(asked.count), held = compared.held.of(asked.count);
    if (asked.per_1000_pages)
        return compared.held.pages > 0 ? std::optional(per_1000(found, compared.held.pages)) : std::nullopt;
    return held > 0 ? std::optional(in_100(std::min(found, held), held)) : std::nullopt;
}

std::string unit_of(const ComparisonAsked& asked) {
    return asked.per_1000_pages ? "to 1000 pages held" : fmt::format("in 100 {} held", name_of(asked.count));
}

bool is_few(const ComparisonAsked& asked, const Compared& compared) {
    return asked.per_1000_pages ? compared.held.pages < kFewPages : compared.held.of(asked.count) < kFewHeld;
}

std::string told_number(double rate) {
    return rate == 0 ? "0" : fmt::format("{:.{}f}", rate, rate >= 0.995 ? 1 : rate >= 0.0995 ? 2 : 3);
}
std::string told_rate(const Rate& rate) { return told_number(rate.value); }
std::string told_interval(const Rate& rate) {
    return fmt::format("{} to {}", told_number(rate.low), told_number(rate.high));
}

std::string told_group(const std::string& value) {
    if (value.empty()) return "Not stated";
    std::string words = value;
    std::ranges::replace(words, '_', ' ');
    return words;
}

nlohmann::ordered_json to_json(const ComparisonAsked& asked, const Comparison& comparison) {
    Json queries = Json::array(), by = Json::array(), rows = Json::array();
    for (const Query& query : comparison.queries) queries.push_back(query.typed);
    for (const Dimension dimension : comparison.by) by.push_back(name_of(dimension));
    for (const ComparisonRow& row : comparison.rows) {
        Json group, of = Json::array();
        for (std::size_t i = 0; i < row.group.size(); ++i) {
            Json& value = group[std::string(name_of(comparison.by[i]))];
            value = row.group[i].empty()                  ? Json(nullptr)
                    : comparison.by[i] == Dimension::year ? Json(std::stoi(row.group[i]))
                                                          : Json(row.group[i]);
        }
        for (std::size_t i = 0; i < row.of.size(); ++i) {
            const Compared& one = row.of[i];
            const auto rate = rate_of(asked, one);
            Json held = {{"papers", one.held.papers}, {"pages", one.held.pages}};
            held[std::string(name_of(asked.count))] = one.held.of(asked.count);
            Json cell = {{"found", one.found.of(asked.count)},
                         {"held", std::move(held)},
                         {"rate", rate ? Json(rounded(rate->value)) : Json(nullptr)},
                         {"low", rate ? Json(rounded(rate->low)) : Json(nullptr)},
                         {"high", rate ? Json(rounded(rate->high)) : Json(nullptr)},
                         {"query", query_of_row(comparison.queries[i], comparison.by, row.group, asked.count)}};
            if (asked.papers) cell["papers"] = one.papers;
            of.push_back(std::move(cell));
        }
        rows.push_back({{"group", std::move(group)}, {"of", std::move(of)}});
    }
    return {{"queries", std::move(queries)},
            {"by", std::move(by)},
            {"count", name_of(asked.count)},
            {"rate", unit_of(asked)},
            {"interval", asked.per_1000_pages ? "95 %, Garwood" : "95 %, Wilson"},
            {"partial", comparison.partial},
            {"rows", std::move(rows)}};
}

void write_csv(std::ostream& out, const ComparisonAsked& asked, const Comparison& comparison) {
    std::vector<std::string> heads = {"query"};
    for (const Dimension dimension : comparison.by) heads.emplace_back(name_of(dimension));
    const std::string count(name_of(asked.count));
    heads.push_back(count + "_found");
    if (asked.count != Countable::papers) heads.push_back(count + "_held");
    for (const char* head : {"papers_held", "pages_held"}) heads.emplace_back(head);
    heads.emplace_back(asked.per_1000_pages ? "per_1000_pages" : "in_100");
    for (const char* head : {"low_95", "high_95", "find"}) heads.emplace_back(head);
    if (asked.papers) heads.emplace_back("papers");
    write_csv_row(out, heads);
    for (const ComparisonRow& row : comparison.rows)
        for (std::size_t i = 0; i < row.of.size(); ++i) {
            const Compared& one = row.of[i];
            std::vector<std::string> fields = {comparison.queries[i].typed};
            fields.insert(fields.end(), row.group.begin(), row.group.end());
            fields.push_back(std::to_string(one.found.of(asked.count)));
            if (asked.count != Countable::papers) fields.push_back(std::to_string(one.held.of(asked.count)));
            fields.push_back(std::to_string(one.held.papers));
            fields.push_back(std::to_string(one.held.pages));
            const auto rate = rate_of(asked, one);
            for (const double Rate::*end : {&Rate::value, &Rate::low, &Rate::high})
                fields.push_back(rate ? fmt::format("{:.4f}", (*rate).*end) : "");
            fields.push_back(query_of_row(comparison.queries[i], comparison.by, row.group, asked.count));
            if (asked.papers) fields.push_back(fmt::format("{}", fmt::join(one.papers, " ")));
            write_csv_row(out, fields);
        }
}

std::string chart_of(const ComparisonAsked& asked, const Comparison& comparison, std::size_t most) {
    std::vector<const ComparisonRow*> drawn;
    for (const ComparisonRow& row : comparison.rows) drawn.push_back(&row);
    if (drawn.size() > most) {
        std::vector<const ComparisonRow*> best = drawn;
        std::ranges::stable_sort(best, std::greater(), [&](const auto* row) { return found_in(asked, *row); });
        best.resize(most);
        std::erase_if(drawn, [&](const auto* row) { return std::ranges::find(best, row) == best.end(); });
    }
    std::vector<std::string> series;
    for (const Query& query : comparison.queries) series.push_back(query.typed);
    std::vector<RateRow> rows;
    for (const ComparisonRow* row : drawn) {
        RateRow& bars = rows.emplace_back();
        for (const std::string& value : row->group) bars.label += (bars.label.empty() ? "" : " · ") + told_group(value);
        for (const Compared& one : row->of) {
            const auto rate = rate_of(asked, one);
            bars.bars.push_back({rate,
                                 rate ? fmt::format("{} of {}", with_thousands(one.found.of(asked.count)),
                                                    asked.per_1000_pages ? counted(one.held.pages, "page")
                                                                         : with_thousands(one.held.of(asked.count)))
                                      : "none held",
                                 is_few(asked, one)});
        }
    }
    std::vector<std::string_view> by;
    for (const Dimension dimension : comparison.by) by.push_back(name_of(dimension));
    std::string what(name_of(asked.count));
    what[0] = static_cast<char>(what[0] - 'a' + 'A');
    return rate_chart(fmt::format("{}{}, {}, by {}", what, series.size() == 1 ? " that say " + series[0] : "",
                                  unit_of(asked), fmt::join(by, " and ")),
                      series, rows);
}

}  // namespace minutebook
