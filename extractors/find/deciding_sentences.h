// Which sentences record a decision: of this body, at this meeting.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "extractors/find/decision_patterns.h"
#include "extractors/find/sections.h"
#include "extractors/find/stems.h"

namespace minutebook {

// Told apart by their words, and by what the top of the paper calls its own body. One for each paper; any thread. Each
// question is linear in the sentence.
class DecidingSentences {
public:
    explicit DecidingSentences(const Outline& outline);

    // "It was agreed to …", "Members approved …", "The accounts were adopted": and not of an earlier meeting, of
    // another body, or what was only thought. `stems`: of the sentence.
    struct Place {
        bool formal = false;     // in a section that marks its decisions (RESOLVED): what else was agreed is talk …
        bool minute = false;     // … but not "It was agreed that …" in a paragraph numbered as a minute of its own
        bool in_person = false;  // in a record of what one person decides: "I have decided" does
    };
    bool decides(std::string_view sentence, const Stems& stems, const Place& place) const;

    // "The County Council agreed" in the minutes of a parish council.
    bool of_other_council(std::string_view sentence) const;

private:
    bool tells_decision(std::string_view sentence, const Stems& stems, const Place& place) const;
    bool own_body_agreed(std::string_view sentence) const;
    bool own_initials_in(std::string_view sentence, const RE2& pattern) const;  // which has them as group 2

    const std::set<std::string> own_initials_, own_forms_;
};

// Whether a sentence may tell a decision or what came of one: most hold no stem of the patterns of decisions.
bool may_decide(const Stems& sentence);

// "The motion passed 4-1."
inline const StemmedPattern kBareResult{
    &patterns::bare_result,
    {"motion", "proposal", "amendment", "carried", "passed", "failed", "declared", "resolution", "ordinance"}};

// "The Clerk reported that the accounts were approved."
bool is_told(std::string_view sentence);

// "Cllr Ferris seconded the proposal." What was proposed, another sentence says.
bool only_seconds(std::string_view sentence);

// Proposed and seconded, and nothing said of what came of it.
bool only_moves(std::string_view sentence);

}  // namespace minutebook
