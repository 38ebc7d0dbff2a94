#include "extractors/find/found_resolutions.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <optional>
#include <ranges>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "corpus/matching.h"
#include "extractors/find/blocks.h"
#include "extractors/find/contests.h"
#include "extractors/find/decision_patterns.h"
#include "extractors/find/item_lists.h"
#include "extractors/find/patterns.h"

namespace minutebook {
namespace {

constexpr std::size_t kVoteBlocks = 9;       // behind an amendment: the vote on it may take that many, a line a side
constexpr std::size_t kMostAmendments = 32;  // to one motion

std::string letters_of(std::string_view text) {
    std::string letters;
    for (const unsigned char c : text)
        if (std::isalnum(c) || c >= 0x80) letters += folded(static_cast<char>(c));
    return letters;
}

bool tells_items_twice(const Outline& outline) {
    bool decision = false, minutes = false;
    for (const Block& block : outline.blocks) {
        const char first = block.text.empty() ? ' ' : folded(block.text[0]);  // in English or Welsh
        if (!std::string_view("dpmc").contains(first) || !is_whole(block.text, patterns::label_of_item())) continue;
        decision |= first == 'd' || first == 'p';
        minutes |= first == 'm' || first == 'c';
    }
    return decision && minutes;
}

// What stands behind the words of the resolution, in its block and in those up to the next heading.
struct Behind {
    std::string text;
    std::size_t end;  // the first block after it
};

Behind text_behind(const Outline& outline, const FoundResolution& one) {
    const std::string_view own = outline.blocks[one.block].text;
    const std::size_t at = own.find(one.text);
    Behind behind{std::string(at == std::string_view::npos ? own : own.substr(at + one.text.size())), one.block + 1};
    for (;
         behind.end < outline.blocks.size() && behind.end < one.block + kVoteBlocks && !outline.heading_in(behind.end);
         ++behind.end)
        if (!is_aside(outline.blocks[behind.end])) behind.text += " " + printed(outline.blocks[behind.end]);
    return behind;
}

}  // namespace

void drop_repeats(const Outline& outline, std::vector<FoundResolution>& found) {
    if (!tells_items_twice(outline)) return;
    std::map<std::size_t, std::set<std::string>> said;  // none of a section's begins another
    const auto is_repeat = [&](const FoundResolution& one) {
        std::string letters = letters_of(one.text);
        std::set<std::string>& of_section = said[one.under];
        // One may go on a sentence longer than the other.
        const auto next = of_section.lower_bound(letters);
        if (next != of_section.end() && next->starts_with(letters)) return true;
        if (next != of_section.begin() && letters.starts_with(*std::prev(next))) return true;
        of_section.insert(next, std::move(letters));
        return false;
    };
    std::vector<FoundResolution> kept;
    for (FoundResolution& one : std::views::reverse(found))  // the last stays
        if (!is_repeat(one)) kept.push_back(std::move(one));
    std::ranges::reverse(kept);
    found = std::move(kept);
}

void settle_contests(const Outline& outline, std::vector<FoundResolution>& found) {
    std::vector<bool> dropped(found.size());
    // The motion that an amendment amends: before it, and other amendments.
    const auto motion_before = [&](std::size_t amendment) -> std::optional<std::size_t> {
        for (std::size_t k = amendment; k-- > 0 && amendment - k <= kMostAmendments;) {
            if (dropped[k]) continue;
            if (found[k].under != found[amendment].under) return std::nullopt;
            if (!is_moved_amendment(found[k].text)) return k;
        }
        return std::nullopt;
    };
    for (std::size_t n = 1; n < found.size(); ++n) {
        if (!is_moved_amendment(found[n].text)) continue;
        const std::optional<std::size_t> motion = motion_before(n);
        if (!motion || !(found[*motion].mover || matches(found[*motion].text, patterns::proposed_seconded()))) continue;
        const Behind behind = text_behind(outline, found[n]);
        const std::optional<Contest> contest = contest_in(behind.text);
        if (!contest) continue;
        const auto [won, lost] = contest->amendment_won ? std::pair(n, *motion) : std::pair(*motion, n);
        FoundResolution& winner = found[won];
        winner.rule = "motion-and-outcome";
        if (contest->in_favour && contest->against)
            winner.votes = Votes{contest->in_favour, contest->against, std::nullopt, false};
        dropped[lost] = true;
        // "The motion was declared carried and the Committee agreed to approve it.", "RESOLVED: That it be sold."
        if (n + 1 == found.size()) break;
        FoundResolution& told = found[n + 1];
        if (told.under != found[n].under || told.block >= behind.end || is_moved_amendment(told.text) ||
            !(told.rule.starts_with("resolved") || contest_in(told.text)))
            continue;
        if (!told.mover) told.mover = winner.mover;
        if (!told.seconder) told.seconder = winner.seconder;
        if (winner.votes) told.votes = winner.votes;
        dropped[won] = true;
    }
    std::vector<FoundResolution> kept;
    for (std::size_t n = 0; n < found.size(); ++n)
        if (!dropped[n]) kept.push_back(std::move(found[n]));
    found = std::move(kept);
}

bool is_moved_amendment(std::string_view text) {
    return matches(text, patterns::amendment()) && matches(text, patterns::proposed_seconded()) &&
           !matches(text, patterns::side_that_won());
}

}  // namespace minutebook
