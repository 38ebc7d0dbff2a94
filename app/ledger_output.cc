#include "app/ledger_output.h"

#include <fmt/format.h>

#include "app/or_null.h"
#include "app/wording.h"

namespace minutebook {
namespace {

using Json = nlohmann::ordered_json;

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

Json words_of(const std::vector<WordChange>& difference) {
    static constexpr const char* kNames[] = {"kept", "dropped", "added"};
    Json words = Json::array();
    for (const WordChange& change : difference)
        words.push_back({{kNames[static_cast<std::size_t>(change.kind)], change.text}});
    return words;
}

}  // namespace

std::string_view told(Settled settled) {
    if (settled == Settled::agreed_amended) return "agreed as amended";
    if (settled == Settled::none) return "none recorded";
    if (settled == Settled::not_held) return "minutes not held";
    return name_of(settled);
}

std::vector<std::string> outcome_names() { return names_of(kOutcomes); }
std::vector<std::string> ask_kind_names() { return names_of(kKinds); }

nlohmann::ordered_json to_json(const HeldMeeting& meeting) {
    return {{"meeting", meeting.id},         {"council", or_null(meeting.council)},
            {"body", or_null(meeting.body)}, {"date", or_null(meeting.date)},
            {"papers", meeting.papers},      {"minutes_held", meeting.has_minutes},
            {"asked", meeting.asked},        {"decided", meeting.decided}};
}

nlohmann::ordered_json to_json(const HeldEntry& held, const PaperPlace& place) {
    const LedgerEntry& entry = held.entry;
    Json resolution = nullptr;
    if (entry.answer)
        resolution = {{"minute", or_null(entry.answer->minute)},
                      {"label", or_null(entry.answer->label)},
                      {"text", entry.answer->text},
                      {"page", entry.answer->where.first_page}};
    return {{"report", place(entry.paper, held.path)},
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
            {"minutes", held.minutes_path ? Json(place(entry.minutes, *held.minutes_path)) : Json(nullptr)},
            {"resolution", std::move(resolution)},
            {"confidence", entry.confidence > 0 ? Json(entry.confidence) : Json(nullptr)},
            {"evidence", entry.evidence.empty() ? Json(nullptr) : Json(entry.evidence)},
            {"difference", entry.difference.empty() ? Json(nullptr) : words_of(entry.difference)}};
}

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

void write_ledger_heads(std::ostream& out) {
    write_csv_row(out, {"meeting",       "council",         "body",           "date",
                        "kind",          "paper",           "report",         "title",
                        "page",          "label",           "recommendation", "outcome",
                        "minutes_paper", "minutes",         "minute",         "resolution_label",
                        "resolution",    "resolution_page", "confidence",     "evidence",
                        "difference"});
}

void write_csv(std::ostream& out, const HeldEntry& held, const PaperPlace& place) {
    const LedgerEntry& entry = held.entry;
    const auto answer = entry.answer.value_or(Answer{});
    write_csv_row(out, {std::to_string(held.meeting),
                        held.council.value_or(""),
                        held.body.value_or(""),
                        held.date.value_or(""),
                        std::string(name_of(entry.ask.kind)),
                        std::to_string(entry.paper),
                        place(entry.paper, held.path),
                        held.title.value_or(""),
                        std::to_string(entry.ask.where.first_page),
                        entry.ask.label.value_or(""),
                        entry.ask.text,
                        std::string(name_of(entry.settled)),
                        entry.minutes ? std::to_string(entry.minutes) : "",
                        held.minutes_path ? place(entry.minutes, *held.minutes_path) : "",
                        answer.minute.value_or(""),
                        answer.label.value_or(""),
                        answer.text,
                        entry.answer ? std::to_string(answer.where.first_page) : "",
                        entry.confidence > 0 ? fmt::format("{:.2f}", entry.confidence) : "",
                        entry.evidence,
                        plain(entry.difference)});
}

}  // namespace minutebook
