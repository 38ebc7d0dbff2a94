// minutebook reuse: the wording that a paper shares with others, where a text stands, and what is reused most.
#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "app/commands.h"
#include "app/output.h"
#include "app/reuse_finder.h"
#include "app/reuse_output.h"
#include "index/library.h"

namespace minutebook {
namespace {

using Json = nlohmann::ordered_json;

struct ReuseCommand {
    std::filesystem::path index;
    std::vector<std::string> asked;  // a paper, or the words of a text
    ReuseFilters filters;
    bool clusters = false;
    std::size_t limit = 20;
    Format format = Format::table;
};

std::string percent(double share) { return fmt::format("{:.0f} %", share * 100); }

std::string about(const HeldPassage& passage) {
    std::string text;
    for (const auto& part : {passage.date, passage.council})
        if (part) text += *part + " · ";
    return fmt::format("{}p. {}{}", text, passage.where.first_page,
                       passage.section ? " · " + *passage.section : std::string());
}

// Of papers and texts.
class TableWriter {
public:
    void write(const ReusedPassage& reused) {
        const HeldPassage& passage = reused.passage;
        if (passage.place.paper != 0) {
            std::cout << fmt::format("{}p. {}{}{}", colours_.bold, passage.where.first_page,
                                     passage.section ? " · " + *passage.section : "", colours_.reset)
                      << (passage.standing ? " · boilerplate" : "") << (reused.is_first ? " · first here" : "") << '\n';
        }
        const std::vector<ByteRange> own = reused.others.empty() ? std::vector<ByteRange>() : reused.others[0].own;
        std::cout << wrapped(marked(passage.text, own), 4, width_);
        if (reused.others.empty()) std::cout << "    stands nowhere else\n";
        bool earliest = !reused.is_first;
        for (const OtherUse& use : reused.others) {
            std::cout << fmt::format("  {} {}\n", earliest ? "first:" : "also: ", about(use.passage));
            std::cout << fmt::format("    {}#{} {} · {}, {}{}{}\n", colours_.dim, use.passage.place.paper,
                                     use.passage.path, counted(use.shared_words, "word"), percent(use.share),
                                     use.passage.standing ? " · boilerplate" : "", colours_.reset);
            std::cout << wrapped(marked(use.passage.text, use.other), 6, width_);
            earliest = false;
        }
        std::cout << '\n';
    }

    void write(const Cluster& cluster) {
        std::vector<std::string> years;
        for (const auto& [year, papers] : cluster.papers_by_year) years.push_back(fmt::format("{}: {}", year, papers));
        std::cout << fmt::format("{}{}, {}, {}{}{}{}\n", colours_.bold, counted(cluster.councils, "council"),
                                 counted(cluster.meetings, "meeting"), counted(cluster.papers, "paper"), colours_.reset,
                                 cluster.standing ? " · boilerplate" : "",
                                 years.empty() ? "" : fmt::format(" · {}", fmt::join(years, ", ")));
        const HeldPassage& first = cluster.passages.front();
        std::cout << wrapped(first.text, 4, width_);
        std::cout << fmt::format("  first: {}\n    {}#{} {}{}\n\n", about(first), colours_.dim, first.place.paper,
                                 first.path, colours_.reset);
    }

private:
    // In colour, or in brackets where there is none.
    std::string marked(const std::string& text, const std::vector<ByteRange>& ranges) const {
        return colours_.mark.empty() ? marked_text(text, ranges, "[", "]")
                                     : marked_text(text, ranges, colours_.mark, colours_.reset);
    }

    const Colours colours_ = stdout_colours();
    const std::size_t width_ = std::min<std::size_t>(stdout_width(), 120);
};

void write_csv(const ReusedPassage& reused) {
    const HeldPassage& own = reused.passage;
    const auto side = [](const HeldPassage& passage, const std::string& text) -> std::vector<std::string> {
        const bool held = passage.place.paper != 0;
        return {held ? std::to_string(passage.place.paper) : "",
                passage.path,
                passage.council.value_or(""),
                passage.date.value_or(""),
                held ? std::to_string(passage.where.first_page) : "",
                text};
    };
    for (const OtherUse& use : reused.others) {
        std::vector<std::string> row = side(own, marked_text(own.text, use.own, "<mark>", "</mark>"));
        for (std::string& field : side(use.passage, marked_text(use.passage.text, use.other, "<mark>", "</mark>")))
            row.push_back(std::move(field));
        row.push_back(std::to_string(use.shared_words));
        row.push_back(fmt::format("{:.2f}", use.share));
        row.push_back(reused.is_first ? "this" : &use == &reused.others.front() ? "other" : "another");
        row.push_back(own.standing || use.passage.standing ? "1" : "0");
        write_csv_row(std::cout, row);
    }
}

int write_passages(const ReuseCommand& command, const std::vector<ReusedPassage>& found, Json about) {
    const std::size_t shown = std::min(found.size(), command.limit);
    std::size_t uses = 0;
    for (const ReusedPassage& one : found) uses += one.others.size();
    if (command.format == Format::json) {
        about["total"] = found.size();
        about["passages"] = Json::array();
        for (std::size_t i = 0; i < shown; ++i) about["passages"].push_back(to_json(found[i]));
        write_json(std::cout, about);
        return kDone;
    }
    if (command.format == Format::csv)
        write_csv_row(std::cout,
                      {"paper", "path", "council", "date", "page", "text", "other_paper", "other_path", "other_council",
                       "other_date", "other_page", "other_text", "shared_words", "share", "first", "boilerplate"});
    TableWriter table;
    for (std::size_t i = 0; i < shown; ++i) {
        if (command.format == Format::csv)
            write_csv(found[i]);
        else
            table.write(found[i]);
    }
    std::cerr << fmt::format("{} shared{}; {}\n", counted(found.size(), "passage"),
                             shown < found.size() ? fmt::format(", the first {} shown", shown) : "",
                             counted(uses, "other place"));
    return kDone;
}

int write_clusters(const ReuseCommand& command, ReuseFinder& finder) {
    const std::vector<Cluster> clusters = finder.clusters(command.filters, command.limit);
    if (command.format == Format::json) {
        Json json = Json::array();
        for (const Cluster& cluster : clusters) json.push_back(to_json(cluster));
        write_json(std::cout, {{"clusters", std::move(json)}});
        return kDone;
    }
    if (command.format == Format::csv)
        write_csv_row(std::cout, {"councils", "meetings", "papers", "boilerplate", "first_year", "last_year",
                                  "first_paper", "first_path", "first_council", "first_date", "first_page", "text"});
    TableWriter table;
    for (const Cluster& cluster : clusters) {
        const HeldPassage& first = cluster.passages.front();
        const auto& years = cluster.papers_by_year;
        if (command.format == Format::table)
            table.write(cluster);
        else
            write_csv_row(std::cout,
                          {std::to_string(cluster.councils), std::to_string(cluster.meetings),
                           std::to_string(cluster.papers), cluster.standing ? "1" : "0",
                           years.empty() ? "" : years.begin()->first, years.empty() ? "" : years.rbegin()->first,
                           std::to_string(first.place.paper), first.path, first.council.value_or(""),
                           first.date.value_or(""), std::to_string(first.where.first_page), first.text});
    }
    std::cerr << fmt::format("{}, the most spread first\n", counted(clusters.size(), "wording"));
    return kDone;
}

std::optional<std::string> text_in(const std::string& path) {
    if (std::filesystem::is_directory(path)) return std::nullopt;
    std::ifstream file(path, std::ios::binary);
    if (!file) return std::nullopt;
    return std::string(std::istreambuf_iterator<char>(file), {});
}

int reuse(const ReuseCommand& command) {
    const auto refuse = [](const std::string& why, int status) {
        std::cerr << "minutebook: " << why << '\n';
        return status;
    };
    const std::string asked = fmt::format("{}", fmt::join(command.asked, " "));
    if (command.clusters && !asked.empty())
        return refuse("--clusters tells of all papers: leave out the paper or text", kBadUsage);
    ReuseFinder finder(command.index);
    if (asked.empty()) return write_clusters(command, finder);

    std::string text = asked;
    if (asked == "-") {
        text.assign(std::istreambuf_iterator<char>(std::cin), {});
    } else if (asked.starts_with('@')) {
        const auto read = text_in(asked.substr(1));
        if (!read) return refuse(fmt::format("{}: cannot be read", asked.substr(1)), kCouldNotRun);
        text = *read;
    } else if (const auto held = Library(command.index).find(asked, false)) {
        Json about{
            {"paper", held->id}, {"path", held->paths.empty() ? "" : held->paths.front()}, {"same", Json::array()}};
        for (const SamePaper& one : finder.same_papers(held->id)) {
            const bool is_canonical = one.canonical == held->id;
            const char* what = !one.place ? "same" : is_canonical ? "part_of" : "holds";
            about["same"].push_back({{"paper", is_canonical ? one.paper : one.canonical},
                                     {"relation", what},
                                     {"canonical", one.canonical}});
        }
        return write_passages(command, finder.of_paper(held->id, command.filters), std::move(about));
    }
    if (wording_of(text).size() < kLeastWording_words)
        return refuse(
            fmt::format("{}: no such paper, and too short for a wording: give a paper's number, hash or path, "
                        "or at least {} words",
                        asked, kLeastWording_words),
            kCouldNotRun);
    return write_passages(command, finder.of_text(text, command.filters), {{"paper", nullptr}});
}

}  // namespace

void add_reuse(CLI::App& app, Action& chosen) {
    auto command = std::make_shared<ReuseCommand>();
    CLI::App* sub = app.add_subcommand("reuse", "Wording that papers share, and who had it first");
    sub->footer(
        "PAPER is a number, hash or path; else TEXT is a wording of at least eight words, - for standard input, @FILE "
        "for\n"
        "a file. Without either: the wordings that are most spread.\n"
        "Boilerplate is wording that stands in at least four meetings of one council, and in a twelfth of those held.\n"
        "Examples:\n"
        "  minutebook reuse report.pdf --between-councils\n"
        "  minutebook reuse 'That the Council write to the Highway Authority asking for'\n"
        "  minutebook reuse --clusters --format csv");
    sub->add_option("paper_or_text", command->asked, "A paper, or a wording")->option_text("PAPER|TEXT");
    add_index_option(*sub, command->index);
    add_format_option(*sub, command->format);
    sub->add_flag("--clusters", command->clusters, "The wordings that are most spread, of all papers");
    sub->add_option("--limit", command->limit, "Passages or wordings to print")
        ->check(CLI::Range(1, 100'000))
        ->capture_default_str();
    sub->add_flag("--boilerplate", command->filters.boilerplate, "Boilerplate too")->group("Filters");
    sub->add_flag("--between-councils", command->filters.between_councils, "Only what another council has")
        ->group("Filters");
    sub->add_option("--council", command->filters.council, "Only where this council has it")
        ->option_text("X")
        ->allow_extra_args(false)
        ->group("Filters");
    sub->callback([command, &chosen] { chosen = [command] { return reuse(*command); }; });
}

}  // namespace minutebook
