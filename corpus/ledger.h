// The ledger: what was asked of a meeting, and what became of it. Filled by ledger_of() (linking/), stored by the
// index.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/document.h"

namespace minutebook {

// What became of something asked. `none`: the minutes are held, and record no decision of it that can be told with
// confidence. `not_held`: no minutes of that meeting are held.
enum class Settled { agreed, agreed_amended, noted, deferred, referred, refused, none, not_held };

// Who asks: a report's recommendation, a proposed record of decision, an agenda's item, a committee (or an officer
// quoted) in the minutes themselves, a member's motion or amendment, or a committee's report of which an index gives
// the title only.
enum class AskKind { recommendation, proposed_decision, agenda, committee, motion, title };

std::string_view name_of(Settled settled);
std::string_view name_of(AskKind kind);
std::optional<Settled> settled_named(std::string_view name);
std::optional<AskKind> ask_kind_named(std::string_view name);

struct Ask {
    AskKind kind = AskKind::recommendation;
    std::optional<std::string> label;  // as printed
    std::string text;
    std::string item;         // heading it stands under, or empty
    int recommendation = -1;  // into Paper::recommendations; -1: asked in other words
    SourceSpan where;
    friend bool operator==(const Ask&, const Ask&) = default;
};

struct Answer {
    std::optional<std::string> minute, label;  // as printed
    std::string text;
    int resolution = -1;  // into Paper::resolutions; -1: decided in other words
    SourceSpan where;
    friend bool operator==(const Answer&, const Answer&) = default;
};

struct WordChange {
    enum class Kind { kept, dropped, added } kind = Kind::kept;
    std::string text;  // words with single spaces
    friend bool operator==(const WordChange&, const WordChange&) = default;
};

struct LedgerEntry {
    std::int64_t paper = 0;  // that asks
    Ask ask;
    Settled settled = Settled::none;
    std::int64_t minutes = 0;  // the paper that records the answer, or was looked through; 0: none is held
    std::optional<Answer> answer;
    double confidence = 0;               // of what is claimed, from 0 to 1; 0 where nothing is
    std::string evidence;                // "reference 24/00108; label; wording 0.97"
    std::vector<WordChange> difference;  // from what was asked to what was resolved, where it was amended
    friend bool operator==(const LedgerEntry&, const LedgerEntry&) = default;
};

}  // namespace minutebook
