// minutebook compare: what queries find by council, year and the like, beside what is held.
#include <iostream>
#include <memory>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "app/commands.h"
#include "app/compare_output.h"
#include "app/output.h"
#include "app/query_options.h"
#include "index/search.h"

namespace minutebook {
namespace {

constexpr std::size_t kMostDrawn = 60;  // rows of a chart

struct CompareCommand {
    std::filesystem::path index;
    QueryOptions queries;
    std::string by, count;
    bool per_1000_pages = false, papers = false;
    Format format = Format::table;
};

void write_rows(const ComparisonAsked& asked, const Comparison& comparison) {
    const std::size_t queries = comparison.queries.size();
    // Where all queries are of the same papers, what is held is told once.
    const bool held_once = std::ranges::all_of(comparison.rows, [](const ComparisonRow& row) {
        return std::ranges::all_of(row.of, [&](const Compared& one) { return one.held == row.of[0].held; });
    });
    std::vector<std::string> heads;
    for (const Dimension dimension : comparison.by) heads.emplace_back(name_of(dimension));
    const auto add_held = [&](std::vector<std::string>& cells, const Compared& one) {
        cells.push_back(with_thousands(one.held.papers));
        cells.push_back(with_thousands(one.held.pages));
    };
    for (std::size_t i = 0; i < queries; ++i) {
        const std::string number = queries > 1 ? fmt::format("({}) ", i + 1) : "";
        heads.push_back(number + "found");
        if (!asked.per_1000_pages && asked.count != Countable::papers) heads.push_back("of");
        heads.push_back(asked.per_1000_pages ? "to 1000 pages" : "in 100");
        heads.push_back("95 %");
        if (!held_once || i + 1 == queries) heads.insert(heads.end(), {"papers held", "pages held"});
    }
    std::vector<std::vector<std::string>> rows;
    for (const ComparisonRow& row : comparison.rows) {
        std::vector<std::string>& cells = rows.emplace_back();
        for (const std::string& value : row.group) cells.push_back(told_group(value));
        for (std::size_t i = 0; i < queries; ++i) {
            const Compared& one = row.of[i];
            const auto rate = rate_of(asked, one);
            cells.push_back(with_thousands(one.found.of(asked.count)));
            if (!asked.per_1000_pages && asked.count != Countable::papers)
                cells.push_back(with_thousands(one.held.of(asked.count)));
            cells.push_back(rate ? told_rate(*rate) : "-");
            cells.push_back(rate ? told_interval(*rate) : "-");
            if (!held_once || i + 1 == queries) add_held(cells, one);
        }
    }
    if (queries > 1)
        for (std::size_t i = 0; i < queries; ++i)
            std::cout << fmt::format("({}) {}\n", i + 1, comparison.queries[i].typed);
    write_table(std::cout, heads, rows);
}

int compare(const CompareCommand& command) {
    std::vector<std::string> queries;
    const std::string filters = query_text({{}, command.queries.filters});
    for (const std::string& query : command.queries.words)
        queries.push_back(filters.empty() ? query : query.empty() ? filters : query + " " + filters);
    if (queries.empty()) queries.push_back(filters);
    auto read = comparison_asked(queries, command.by, command.count);
    if (const auto* wrong = std::get_if<std::string>(&read)) {
        std::cerr << "minutebook: " << *wrong << '\n';
        return kBadUsage;
    }
    auto& asked = std::get<ComparisonAsked>(read);
    asked.per_1000_pages = command.per_1000_pages;
    asked.papers = command.papers;
    if (asked.papers && command.format != Format::json && command.format != Format::csv) {
        std::cerr << "minutebook: --papers goes with --format json or csv\n";
        return kBadUsage;
    }
    const Comparison comparison = Searcher(command.index).compare(asked.queries, options_of(asked));
    switch (command.format) {
        case Format::json:
            write_json(std::cout, to_json(asked, comparison));
            break;
        case Format::csv:
            write_csv(std::cout, asked, comparison);
            break;
        case Format::svg:
            std::cout << chart_of(asked, comparison, kMostDrawn) << '\n';
            break;
        case Format::table:
            write_rows(asked, comparison);
    }
    std::cerr << fmt::format("{} counted {}; intervals of 95 % by {}{}\n", name_of(asked.count), unit_of(asked),
                             asked.per_1000_pages ? "Garwood" : "Wilson",
                             comparison.partial ? "; not all passages of common words were looked at: these are the "
                                                  "least numbers"
                                                : "");
    return kDone;
}

}  // namespace

void add_compare(CLI::App& app, Action& chosen) {
    auto command = std::make_shared<CompareCommand>();
    CLI::App* sub = app.add_subcommand("compare", "Count what queries find, beside what is held");
    sub->footer(
        "Each QUERY is one argument: quote those of several words. Filters given as options are of all queries.\n"
        "Held is what there is within a query's council, body, kind and time, whatever it says. A recommendation,\n"
        "resolution or passage counts where all words stand in its own text.\n"
        "JSON and CSV give with each figure the query that finds its papers.\n"
        "Examples:\n"
        "  minutebook compare 'bus shelter' by-pass --by council,year --count resolutions\n"
        "  minutebook compare 'climate emergency' --by year --per-1000-pages --format svg > climate.svg\n"
        "  minutebook compare speed --by council,outcome --count recommendations --format csv --papers");
    add_index_option(*sub, command->index);
    add_format_option(*sub, command->format, {Format::table, Format::csv, Format::json, Format::svg});
    sub->add_option("--by", command->by, "Rows: council, year, body, kind, outcome; several parted by commas")
        ->option_text("X,...")
        ->default_str("council");
    sub->add_option("--count", command->count, "papers, recommendations, resolutions or passages")
        ->option_text("X")
        ->default_str("papers");
    sub->add_flag("--per-1000-pages", command->per_1000_pages, "Rates to 1000 pages, not in 100 of what is held");
    sub->add_flag("--papers", command->papers, "Tell the numbers of the papers of each figure (json, csv)");
    add_query_options(*sub, command->queries, "What to count");
    sub->callback([command, &chosen] { chosen = [command] { return compare(*command); }; });
}

}  // namespace minutebook
