// minutebook search: papers that match, best first, each with its best passages.
#include "index/search.h"

#include <iostream>
#include <map>

#include <fmt/format.h>

#include "app/commands.h"
#include "app/output.h"
#include "app/query_options.h"
#include "app/reuse_output.h"
#include "app/search_output.h"
#include "corpus/paper.h"
#include "index/library.h"

namespace minutebook {
namespace {

struct SearchCommand {
    std::filesystem::path index;
    QueryOptions query;
    SearchOptions options;
    Format format = Format::table;
    bool explain = false;
};

std::string coloured(const PassageHit& passage, const Colours& colours) {
    return marked_text(passage.snippet, passage.marks, colours.mark, colours.reset);
}

void write_papers(const SearchAnswer& answer, std::uint32_t offset) {
    const Colours colours = stdout_colours();
    const std::size_t width = std::min<std::size_t>(stdout_width(), 120);
    std::size_t rank = offset;
    for (const PaperHit& paper : answer.papers) {
        const std::string about = about_line(paper);
        const std::string name = paper.title.value_or(std::filesystem::path(paper.path).stem().string());
        std::cout << fmt::format("{}{:>3}. {}{}\n", colours.bold, ++rank, name, colours.reset);
        if (!about.empty()) std::cout << "     " << about << '\n';
        std::cout << fmt::format("     {}#{} {}{}\n", colours.dim, paper.paper, paper.path, colours.reset);
        for (const PassageHit& passage : paper.passages) {
            const std::string page = fmt::format("     {}p. {}{}  ", colours.bold, passage.page, colours.reset);
            const std::string text = coloured(passage, colours);
            if (passage.kind == name_of(PassageKind::heading)) {  // its text is its place
                std::cout << page << text << '\n';
                continue;
            }
            std::cout << page << place_of(passage) << '\n';
            // Escape sequences count as cells here, so coloured lines may come out a little shorter: never longer.
            std::cout << wrapped(text, 8, width);
        }
        if (!paper.near_identical.empty()) {
            std::string others;
            for (const std::int64_t other : paper.near_identical)
                others += fmt::format("{}#{}", others.empty() ? "" : ", ", other);
            std::cout << "     nearly the same: " << others << '\n';
        }
        std::cout << '\n';
    }
}

int search(const SearchCommand& command) {
    const std::string text = query_text(command.query);
    if (text.empty()) {
        std::cerr << "minutebook: nothing to find: give words or a filter, such as: minutebook search bus shelter\n";
        return kBadUsage;
    }
    const Query query = parse_query(text);
    Searcher searcher(command.index);
    const SearchAnswer answer = searcher.search(query, command.options);

    if (command.format == Format::json) {
        write_json(std::cout, to_json(answer, command.explain));
        return kDone;
    }
    tell_notes(answer.query);
    if (command.explain) {
        std::cerr << describe(answer.query);
        for (const std::string& step : answer.explanation) std::cerr << "  " << step << '\n';
    }
    if (command.format == Format::csv) {
        write_csv(std::cout, answer);
        return kDone;
    }
    write_papers(answer, command.options.offset);
    const std::size_t first = command.options.offset + 1, last = command.options.offset + answer.papers.size();
    std::string line = fmt::format("{}{}", answer.total_is_exact ? "" : "more than ", counted(answer.total, "paper"));
    if (!answer.papers.empty() && answer.papers.size() < answer.total)
        line += fmt::format(", {} to {} shown", first, last);
    const Coverage held = Library(command.index).coverage();
    std::cerr << fmt::format(
        "{}; {:.1f} ms; searched {} ({}){}\n", line, answer.took_ms, counted(held.papers, "paper"),
        counted(held.pages, "page"),
        held.failures ? fmt::format("; {} could not be read: minutebook failures", counted(held.failures, "file"))
                      : "");
    return kDone;
}

}  // namespace

void add_search(CLI::App& app, Action& chosen) {
    auto command = std::make_shared<SearchCommand>();
    CLI::App* sub = app.add_subcommand("search", "Find papers by their words");
    sub->footer(std::string(kQueryHelp) +
                "Examples:\n"
                "  minutebook search bus shelter repair in:resolutions\n"
                "  minutebook search '\"traffic regulation order\" year:2019..2021' --format csv\n"
                "  minutebook search 'act:\"Children Act 2004\" amount:>=100000'");
    add_index_option(*sub, command->index);
    add_format_option(*sub, command->format);
    const std::map<std::string, SearchOptions::Sort> sorts = {{"rank", SearchOptions::Sort::rank},
                                                              {"date", SearchOptions::Sort::date}};
    sub->add_option("--sort", command->options.sort, "Best first, or newest first")
        ->transform(CLI::CheckedTransformer(sorts).description(""))
        ->option_text("rank|date");
    sub->add_option("--limit", command->options.limit, "Papers to print")
        ->check(CLI::Range(1, 1000))
        ->capture_default_str();
    sub->add_option("--offset", command->options.offset, "Papers to pass over")
        ->check(CLI::Range(0, 1'000'000))
        ->capture_default_str();
    sub->add_option("--passages", command->options.passages_per_paper, "Passages of each paper")
        ->check(CLI::Range(0, 50))
        ->capture_default_str();
    sub->add_flag("--explain", command->explain, "Say how the query was understood");
    add_query_options(*sub, command->query, "What to find");
    sub->callback([command, &chosen] { chosen = [command] { return search(*command); }; });
}

}  // namespace minutebook
