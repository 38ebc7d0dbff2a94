#include "extractors/find/found_resolutions.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <optional>
#include <string>

#include "corpus/matching.h"
#include "extractors/find/blocks.h"
#include "extractors/find/contests.h"
#include "extractors/find/decision_patterns.h"
#include "extractors/find/item_lists.h"
#include "extractors/find/patterns.h"

namespace minutebook {
namespace {

constexpr std::size_t kVoteBlocks = 9;  // behind an amendment: the vote on it may take that many, a line a side

void drop(std::size_t n, std::vector<FoundResolution>& found) {
    found.erase(found.begin() + static_cast<std::ptrdiff_t>(n));
}

std::string letters_of(std::string_view text) {
    std::string letters;
    for (const unsigned char c : text)
        if (std::isalnum(c) || c >= 0x80) letters += folded(static_cast<char>(c));
    return letters;
}

bool tells_items_twice(const Outline& outline) {
    bool decision = false, minutes = false;
    for (const Block& block : outline.blocks) {
        if (!is_whole(block.text, patterns::label_of_item())) continue;
        const char first = folded(block.text[0]);  // in English or Welsh
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
    std::map<std::size_t, std::vector<std::string>> said;
    for (std::size_t n = found.size(); n-- > 0;) {
        const std::string letters = letters_of(found[n].text);
        std::vector<std::string>& of_section = said[found[n].under];
        // One may go on a sentence longer than the other.
        const bool again = std::ranges::any_of(of_section, [&](const std::string& other) {
            return other.starts_with(letters) || letters.starts_with(other);
        });
        if (again)
            drop(n, found);
        else
            of_section.push_back(letters);
    }
}

void settle_contests(const Outline& outline, std::vector<FoundResolution>& found) {
    for (std::size_t n = 1; n < found.size(); ++n) {
        if (!is_moved_amendment(found[n].text)) continue;
        // The motion that it amends: before it, and other amendments.
        std::size_t motion = n;
        while (motion > 0 && found[motion].under == found[n].under && is_moved_amendment(found[motion].text)) --motion;
        if (motion == n || found[motion].under != found[n].under || is_moved_amendment(found[motion].text) ||
            !(found[motion].mover || matches(found[motion].text, patterns::proposed_seconded())))
            continue;
        const Behind behind = text_behind(outline, found[n]);
        const std::optional<Contest> contest = contest_in(behind.text);
        if (!contest) continue;
        FoundResolution& winner = found[contest->amendment_won ? n : motion];
        if (contest->in_favour && contest->against)
            winner.votes = Votes{contest->in_favour, contest->against, std::nullopt, false};
        // "The motion was declared carried and the Committee agreed to approve it.", "RESOLVED: That it be sold."
        const std::size_t told = n + 1;
        const bool own = told < found.size() && found[told].under == found[n].under && found[told].block < behind.end &&
                         !is_moved_amendment(found[told].text) &&
                         (found[told].rule.starts_with("resolved") || contest_in(found[told].text));
        if (own) {
            if (!found[told].mover) found[told].mover = winner.mover;
            if (!found[told].seconder) found[told].seconder = winner.seconder;
            if (winner.votes) found[told].votes = winner.votes;
            drop(n, found);
            drop(motion, found);
            n = motion;
        } else {
            drop(contest->amendment_won ? motion : n, found);
            n = motion;
        }
    }
}

bool is_moved_amendment(std::string_view text) {
    return matches(text, patterns::amendment()) && matches(text, patterns::proposed_seconded()) &&
           !matches(text, patterns::side_that_won());
}

}  // namespace minutebook
