// minutebook ledger: what was asked of meetings, and what became of it.
#include <algorithm>
#include <iostream>
#include <memory>

#include <fmt/format.h>

#include "app/commands.h"
#include "app/ledger_output.h"
#include "app/meeting_options.h"
#include "app/output.h"
#include "index/library.h"
#include "index/meeting_library.h"

namespace minutebook {
namespace {

using Json = nlohmann::ordered_json;

const PaperPlace kByPath = [](std::int64_t, const std::string& path) { return path; };

struct LedgerCommand {
    std::filesystem::path index;
    std::vector<std::string> words;
    MeetingOptions meeting;
    std::vector<std::string> outcomes, kinds;
    std::string paper;
    Format format = Format::table;
};

class TableWriter {
public:
    void operator()(const HeldEntry& held) {
        const LedgerEntry& entry = held.entry;
        if (held.meeting != meeting_) {
            std::string about;
            for (const auto& part : {held.council, held.body == held.council ? std::nullopt : held.body, held.date})
                if (part) about += (about.empty() ? "" : " · ") + *part;
            std::cout << fmt::format("{}{}{}{} (meeting {}){}\n", meeting_ ? "\n" : "", colours_.bold,
                                     about.empty() ? "A paper alone" : about, colours_.reset, held.meeting, "");
        }
        if (held.meeting != meeting_ || entry.paper != paper_)
            std::cout << fmt::format("  {}#{} {}{}\n", colours_.dim, entry.paper, held.path, colours_.reset);
        meeting_ = held.meeting;
        paper_ = entry.paper;
        std::cout << wrapped(fmt::format("{}{}", entry.ask.label ? *entry.ask.label + " " : "", entry.ask.text), 4,
                             width_);
        std::string outcome = std::string(told(entry.settled));
        if (entry.answer) outcome += fmt::format(" ({:.0f} %)", entry.confidence * 100);
        if (entry.answer && entry.answer->minute) outcome += ", minute " + *entry.answer->minute;
        if (entry.answer) outcome += fmt::format(", p. {}: {}", entry.answer->where.first_page, entry.answer->text);
        std::cout << wrapped("→ " + outcome, 6, width_);
        if (!entry.difference.empty()) std::cout << wrapped(plain(entry.difference), 8, width_);
    }

private:
    const Colours colours_ = stdout_colours();
    const std::size_t width_ = std::min<std::size_t>(stdout_width(), 120);
    std::int64_t meeting_ = 0, paper_ = 0;
};

int ledger(const LedgerCommand& command) {
    LedgerFilters filters;
    if (const auto error = read_meeting_options(command.meeting, filters.meeting)) {
        std::cerr << "minutebook: " << *error << '\n';
        return kBadUsage;
    }
    for (const std::string& word : command.words) filters.words += word + " ";
    for (const std::string& outcome : command.outcomes) filters.outcome.push_back(*settled_named(outcome));
    for (const std::string& kind : command.kinds) filters.kind.push_back(*ask_kind_named(kind));
    if (!command.paper.empty()) {
        const auto held = Library(command.index).find(command.paper);
        if (!held) {
            std::cerr << fmt::format("minutebook: {}: no such paper: give its number, hash or path\n", command.paper);
            return kCouldNotRun;
        }
        filters.paper = held->id;
    }
    MeetingLibrary library(command.index);
    std::uint64_t entries = 0, decided = 0;
    TableWriter table;
    if (command.format == Format::json) std::cout << '[';
    if (command.format == Format::csv) write_ledger_heads(std::cout);
    library.ledger(filters, [&](const HeldEntry& held) {
        if (command.format == Format::json)
            std::cout << (entries ? ",\n" : "\n")
                      << to_json(held, kByPath).dump(-1, ' ', false, Json::error_handler_t::replace);
        else if (command.format == Format::csv)
            write_csv(std::cout, held, kByPath);
        else
            table(held);
        ++entries;
        decided += held.entry.answer.has_value();
    });
    if (command.format == Format::json) std::cout << "\n]\n";
    std::cerr << fmt::format("{}, {} with an answer\n", counted(entries, "entry", "entries"), with_thousands(decided));
    return kDone;
}

}  // namespace

void add_ledger(CLI::App& app, Action& chosen) {
    auto command = std::make_shared<LedgerCommand>();
    CLI::App* sub = app.add_subcommand("ledger", "What was recommended to meetings, and what they resolved");
    sub->footer(
        "Outcomes: agreed, agreed_amended, noted, deferred, referred, refused; none: the minutes are held and record "
        "no\n"
        "decision of it that can be told with confidence; not_held: no minutes of the meeting are held.\n"
        "Examples:\n"
        "  minutebook ledger --council Kent --outcome agreed_amended\n"
        "  minutebook ledger bus shelter --year 2023..2024\n"
        "  minutebook ledger --paper report.pdf --format json");
    sub->add_option("words", command->words,
                    "Only entries that have these words, in what is asked, its item or the answer")
        ->option_text("WORDS...");
    add_index_option(*sub, command->index);
    add_format_option(*sub, command->format);
    add_meeting_options(*sub, command->meeting);
    sub->add_option("--outcome", command->outcomes, "Only with this outcome")
        ->check(CLI::IsMember(outcome_names()).description(""))
        ->option_text("X")
        ->allow_extra_args(false)
        ->group("Filters");
    sub->add_option("--kind", command->kinds,
                    "Only asked in this way: recommendation, proposed_decision, agenda, committee, motion, title")
        ->check(CLI::IsMember(ask_kind_names()).description(""))
        ->option_text("X")
        ->allow_extra_args(false)
        ->group("Filters");
    sub->add_option("--paper", command->paper,
                    "Only what this paper asks or, minutes, answers: its number, hash or path")
        ->option_text("X")
        ->group("Filters");
    sub->callback([command, &chosen] { chosen = [command] { return ledger(*command); }; });
}

}  // namespace minutebook
