// minutebook matter: which matters there are, and the thread of one, in order.
#include <algorithm>
#include <iostream>
#include <limits>
#include <memory>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "app/commands.h"
#include "app/matter_json.h"
#include "app/meeting_options.h"
#include "app/output.h"
#include "index/library.h"

namespace minutebook {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kListed = 50;
constexpr std::size_t kMostWords_bytes = 400;  // of what is asked or decided, in a table: the page has the rest

struct MatterCommand {
    std::filesystem::path index;
    std::string which;
    MeetingOptions filters;
    std::size_t limit = kListed;
    Format format = Format::table;
};

const StepAddress kByPath = {"path", [](const MatterStep& step) { return step.path; }};

std::string cut(const std::string& text) {
    if (text.size() <= kMostWords_bytes) return text;
    const std::size_t space = text.rfind(' ', kMostWords_bytes);
    return text.substr(0, space == std::string::npos ? kMostWords_bytes : space) + " …";
}

int write_list(const MatterCommand& command, const std::vector<HeldMatter>& matters, std::uint64_t total) {
    if (command.format == Format::json) {
        Json all = Json::array();
        for (const HeldMatter& matter : matters) all.push_back(to_json(matter));
        write_json(std::cout, all);
        return kDone;
    }
    if (command.format == Format::csv) {
        write_csv(std::cout, matters);
        return kDone;
    }
    std::vector<std::vector<std::string>> rows;
    for (const HeldMatter& matter : matters) {
        std::string about = matter.title;
        if (matter.reference && !about.contains(*matter.reference)) about = *matter.reference + " " + about;
        rows.push_back({matter_name(matter.id), matter.first.value_or(""), matter.last.value_or(""),
                        std::to_string(matter.meetings), std::to_string(matter.papers), matter.council.value_or(""),
                        about});
    }
    write_table(std::cout, {"matter", "first", "last", "meetings", "papers", "council", "title"}, rows);
    std::cerr << counted(total, "matter")
              << (total > matters.size() ? fmt::format(", the longest {}: --limit gives more", matters.size()) : "")
              << '\n';
    return kDone;
}

// What a change puts another place's decision aside for: "paper 7, p. 2, 14 September 2023".
std::string told(const MatterPlace& place, const std::vector<MatterStep>& steps) {
    const auto step = std::ranges::find_if(steps, [&](const MatterStep& one) { return one.member.place == place; });
    if (step == steps.end()) return fmt::format("paper {}", place.paper);
    return fmt::format("#{} p. {}{}", place.paper, step->page, step->date ? " of " + *step->date : "");
}

int show(const MatterCommand& command, MatterLibrary& library, std::int64_t id) {
    const auto matter = library.matter(id);
    if (!matter) {
        std::cerr << fmt::format("minutebook: no matter {}: `minutebook matter` lists them\n", matter_name(id));
        return kCouldNotRun;
    }
    const std::vector<MatterStep> steps = library.steps(id);
    if (command.format == Format::json) {
        write_json(std::cout, to_json(*matter, steps, kByPath));
        return kDone;
    }
    if (command.format == Format::csv) {
        write_csv(std::cout, steps, kByPath);
        return kDone;
    }
    const Colours colours = stdout_colours();
    const std::size_t width = std::min<std::size_t>(stdout_width(), 120);
    std::cout << fmt::format("{}{}{} (matter {})\n", colours.bold, matter->title, colours.reset, matter_name(id));
    std::string about = matter->council.value_or("Council not stated");
    if (matter->reference) about += " · " + *matter->reference;
    std::cout << about << '\n';
    for (const MatterStep& step : steps) {
        std::string head = step.date.value_or("undated");
        if (step.body) head += " · " + *step.body;
        if (step.kind) head += " · " + *step.kind;
        std::cout << fmt::format("\n{}{}{}\n", colours.bold, head, colours.reset);
        std::cout << fmt::format("  {}#{} p. {} {}{}\n", colours.dim, step.member.place.paper, step.page, step.path,
                                 colours.reset);
        if (const auto& name = step.item ? step.item : step.title) std::cout << wrapped(*name, 4, width);
        std::cout << wrapped(fmt::format("[{}, {:.0f} %]", why(step), step.member.confidence * 100), 4, width);
        if (step.quote) std::cout << wrapped(cut(*step.quote), 6, width);
        for (const MatterWords& words : step.words) {
            std::string line = words.is_asked ? "asks: " : "decided";
            if (!words.is_asked) {
                if (words.outcome) line = *words.outcome;
                std::ranges::replace(line, '_', ' ');
                if (words.minute) line += ", minute " + *words.minute;
                line += fmt::format(", p. {}: ", words.page);
            }
            if (words.label) line += *words.label + " ";
            line += cut(words.text);
            if (words.is_asked && words.outcome) line += " → " + *words.outcome;
            std::cout << wrapped(line, 6, width);
        }
        for (const MatterChange& change : step.changes)
            std::cout << wrapped(fmt::format("{} {}", change.is_stated ? "supersedes" : "decides what was put off in",
                                             told(change.earlier, steps)),
                                 4, width);
    }
    std::cerr << fmt::format("{}, {}\n", counted(matter->papers, "paper"), counted(matter->meetings, "meeting"));
    return kDone;
}

int list(const MatterCommand& command, MatterLibrary& library) {
    MeetingFilters filters;
    if (const auto error = read_meeting_options(command.filters, filters)) {
        std::cerr << "minutebook: " << *error << '\n';
        return kBadUsage;
    }
    const MatterList found = library.matters(filters, 0, command.limit);
    return write_list(command, found.matters, found.total);
}

int run(const MatterCommand& command) {
    MatterLibrary library(command.index);
    if (command.which.empty()) return list(command, library);
    if (const auto id = matter_named(command.which)) return show(command, library, *id);
    std::vector<std::int64_t> ids = library.of_reference(command.which);
    if (ids.empty()) {
        const auto paper = Library(command.index).find(command.which, false);
        if (paper) ids = library.of_paper(paper->id);
        if (ids.empty()) {
            std::cerr << (paper ? fmt::format("minutebook: paper {} is of no matter with others\n", paper->id)
                                : fmt::format("minutebook: {}: no matter, reference number or paper of that name: "
                                              "`minutebook matter` lists matters\n",
                                              command.which));
            return kCouldNotRun;
        }
    }
    if (ids.size() == 1) return show(command, library, ids.front());
    std::vector<HeldMatter> matters;
    for (const std::int64_t id : ids)
        if (auto matter = library.matter(id)) matters.push_back(*std::move(matter));
    return write_list(command, matters, matters.size());
}

}  // namespace

void add_matter(CLI::App& app, Action& chosen) {
    auto command = std::make_shared<MatterCommand>();
    CLI::App* sub = app.add_subcommand("matter", "List matters over time, or show the thread of one");
    sub->footer(
        "A matter is what papers and items of minutes of several meetings of a council deal with. They are joined by\n"
        "reference number, by title, by what was recommended and resolved, and by mentions of earlier minutes.\n"
        "Examples:\n"
        "  minutebook matter --council Kent --from 2024\n"
        "  minutebook matter 24/01150/FUL\n"
        "  minutebook matter report.pdf --format json");
    sub->add_option("matter", command->which,
                    "Its id (12.3), a reference number, or a paper (number, hash or path); without, matters are listed")
        ->option_text("MATTER");
    add_index_option(*sub, command->index);
    add_format_option(*sub, command->format);
    sub->add_option("--limit", command->limit,
                    fmt::format("How many are listed, the longest first; {} if not given", kListed))
        ->check(CLI::Range(std::size_t{1}, std::size_t{1'000'000}).description(""))
        ->option_text("N");
    add_meeting_options(*sub, command->filters);
    sub->callback([command, &chosen] { chosen = [command] { return run(*command); }; });
}

}  // namespace minutebook
