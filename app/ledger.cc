// minutebook ledger: what was asked of meetings, and what became of it.
#include <algorithm>
#include <iostream>
#include <memory>

#include <fmt/format.h>

#include "app/commands.h"
#include "app/meeting_options.h"
#include "app/output.h"
#include "index/library.h"
#include "index/meeting_library.h"

namespace minutebook {
namespace {

using Json = nlohmann::ordered_json;

struct LedgerCommand {
    std::filesystem::path index;
    MeetingOptions meeting;
    std::vector<std::string> outcomes, kinds;
    std::string paper;
    Format format = Format::table;
};

constexpr Settled kOutcomes[] = {Settled::agreed,   Settled::agreed_amended, Settled::noted, Settled::deferred,
                                 Settled::referred, Settled::refused,        Settled::none,  Settled::not_held};
constexpr AskKind kKinds[] = {AskKind::recommendation, AskKind::proposed_decision,
                              AskKind::agenda,         AskKind::committee,
                              AskKind::motion,         AskKind::title};

template <class Values>
std::vector<std::string> names_of(const Values& values) {
    std::vector<std::string> names;
    for (const auto value : values) names.emplace_back(name_of(value));
    return names;
}

template <class T>
Json or_null(const std::optional<T>& value) {
    return value ? Json(*value) : Json(nullptr);
}

Json words_of(const std::vector<WordChange>& difference) {
    static constexpr const char* kNames[] = {"kept", "dropped", "added"};
    Json words = Json::array();
    for (const WordChange& change : difference)
        words.push_back({{kNames[static_cast<std::size_t>(change.kind)], change.text}});
    return words;
}

Json to_json(const HeldEntry& held) {
    const LedgerEntry& entry = held.entry;
    Json resolution = nullptr;
    if (entry.answer)
        resolution = {{"minute", or_null(entry.answer->minute)},
                      {"label", or_null(entry.answer->label)},
                      {"text", entry.answer->text},
                      {"page", entry.answer->where.first_page}};
    return {{"report", held.path},
            {"paper", entry.paper},
            {"title", or_null(held.title)},
            {"meeting", held.meeting},
            {"council", or_null(held.council)},
            {"body", or_null(held.body)},
            {"date", or_null(held.date)},
            {"kind", name_of(entry.ask.kind)},
            {"recommendation",
             {{"label", or_null(entry.ask.label)},
              {"text", entry.ask.text},
              {"item", entry.ask.item.empty() ? Json(nullptr) : Json(entry.ask.item)},
              {"page", entry.ask.where.first_page}}},
            {"outcome", name_of(entry.settled)},
            {"minutes", or_null(held.minutes_path)},
            {"resolution", std::move(resolution)},
            {"confidence", entry.confidence > 0 ? Json(entry.confidence) : Json(nullptr)},
            {"evidence", entry.evidence.empty() ? Json(nullptr) : Json(entry.evidence)},
            {"difference", entry.difference.empty() ? Json(nullptr) : words_of(entry.difference)}};
}

// "[-struck out-]" and "{+put in+}", as word differences are written in plain text.
std::string plain(const std::vector<WordChange>& difference) {
    std::string text;
    for (const WordChange& change : difference) {
        if (!text.empty()) text += ' ';
        text += change.kind == WordChange::Kind::kept      ? change.text
                : change.kind == WordChange::Kind::dropped ? "[-" + change.text + "-]"
                                                           : "{+" + change.text + "+}";
    }
    return text;
}

void write_csv_entry(const HeldEntry& held) {
    const LedgerEntry& entry = held.entry;
    const auto answer = entry.answer.value_or(Answer{});
    write_csv_row(std::cout, {std::to_string(held.meeting),
                              held.council.value_or(""),
                              held.body.value_or(""),
                              held.date.value_or(""),
                              std::string(name_of(entry.ask.kind)),
                              std::to_string(entry.paper),
                              held.path,
                              held.title.value_or(""),
                              std::to_string(entry.ask.where.first_page),
                              entry.ask.label.value_or(""),
                              entry.ask.text,
                              std::string(name_of(entry.settled)),
                              entry.minutes ? std::to_string(entry.minutes) : "",
                              held.minutes_path.value_or(""),
                              answer.minute.value_or(""),
                              answer.label.value_or(""),
                              answer.text,
                              entry.answer ? std::to_string(answer.where.first_page) : "",
                              entry.confidence > 0 ? fmt::format("{:.2f}", entry.confidence) : "",
                              entry.evidence,
                              plain(entry.difference)});
}

std::string said(std::string_view outcome) {
    std::string words(outcome);
    std::ranges::replace(words, '_', ' ');
    return words;
}

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
        std::string outcome = said(name_of(entry.settled));
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
    if (command.format == Format::csv)
        write_csv_row(std::cout, {"meeting",       "council",         "body",           "date",
                                  "kind",          "paper",           "report",         "title",
                                  "page",          "label",           "recommendation", "outcome",
                                  "minutes_paper", "minutes",         "minute",         "resolution_label",
                                  "resolution",    "resolution_page", "confidence",     "evidence",
                                  "difference"});
    library.ledger(filters, [&](const HeldEntry& held) {
        if (command.format == Format::json)
            std::cout << (entries ? ",\n" : "\n") << to_json(held).dump(-1, ' ', false, Json::error_handler_t::replace);
        else if (command.format == Format::csv)
            write_csv_entry(held);
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
        "  minutebook ledger --paper report.pdf --format json");
    add_index_option(*sub, command->index);
    add_format_option(*sub, command->format);
    add_meeting_options(*sub, command->meeting);
    sub->add_option("--outcome", command->outcomes, "Only with this outcome")
        ->check(CLI::IsMember(names_of(kOutcomes)).description(""))
        ->option_text("X")
        ->allow_extra_args(false)
        ->group("Filters");
    sub->add_option("--kind", command->kinds,
                    "Only asked in this way: recommendation, proposed_decision, agenda, committee, motion, title")
        ->check(CLI::IsMember(names_of(kKinds)).description(""))
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
