#include "extractors/find/contests.h"

#include <array>

#include "corpus/matching.h"
#include "extractors/find/decision_facts.h"
#include "extractors/find/decision_patterns.h"

namespace minutebook {
namespace {

using re2::StringPiece;

bool is_amendment(StringPiece name) { return folded({name.data(), name.size()}).starts_with("amendment"); }

struct Sides {
    std::optional<int> motion, amendment;
};

void take(StringPiece name, StringPiece count, Sides& sides) {
    std::optional<int>& side = is_amendment(name) ? sides.amendment : sides.motion;
    if (!side) side = number_said({count.data(), count.size()});
}

// Each side's votes, said behind its name ("Motion 6 votes", "For the Amendment: 3  For the Motion: 9") or before it
// ("5 for the motion").
Sides votes_for_sides(std::string_view text) {
    Sides behind, before;
    StringPiece rest = piece(text), count, name;
    while (RE2::FindAndConsume(&rest, patterns::votes_behind_side(), &name, &count)) take(name, count, behind);
    if (behind.motion && behind.amendment) return behind;
    rest = piece(text);
    while (RE2::FindAndConsume(&rest, patterns::votes_before_side(), &count, &name)) take(name, count, before);
    return before;
}

}  // namespace

std::optional<Contest> contest_in(std::string_view text) {
    if (!contains_folded(text, "motion") && !contains_folded(text, "amendment")) return std::nullopt;  // no side named
    const Sides sides = votes_for_sides(text);
    Contest contest;
    std::array<StringPiece, 3> winner;
    if (RE2::PartialMatch(piece(text), patterns::side_that_won(), &winner[0], &winner[1], &winner[2])) {
        for (const StringPiece& name : winner)
            if (!name.empty()) contest.amendment_won = is_amendment(name);
    } else if (sides.motion && sides.amendment && *sides.motion != *sides.amendment) {
        contest.amendment_won = *sides.amendment > *sides.motion;
    } else {
        return std::nullopt;
    }
    contest.in_favour = contest.amendment_won ? sides.amendment : sides.motion;
    contest.against = contest.amendment_won ? sides.motion : sides.amendment;
    return contest;
}

}  // namespace minutebook
