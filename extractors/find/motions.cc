#include "extractors/find/motions.h"

#include <algorithm>
#include <initializer_list>
#include <map>
#include <string_view>

#include "corpus/matching.h"
#include "corpus/sentences.h"
#include "extractors/find/block_places.h"
#include "extractors/find/decision_patterns.h"
#include "extractors/find/found_resolutions.h"
#include "extractors/find/patterns.h"

namespace minutebook {
namespace {

constexpr std::size_t kLongestMotion_blocks = 80;   // recitals may take two pages
constexpr std::size_t kLongestLines = 8;            // a motion in a paragraph, and the lines under it
constexpr std::size_t kLeadIn_bytes = 80;           // "BE IT RESOLVED THAT the Council:"
constexpr std::size_t kRecital_bytes = 12;          // "WHEREAS, "
constexpr std::size_t kLongestOpening_bytes = 100;  // a number, or who moved it, before the words of a motion

// With its label, which may be a part of the number: "2021-14 Moved by".
bool may_tell_outcome(std::string_view text) {
    return std::ranges::any_of(
        std::initializer_list<std::string_view>{"arried", "ARRIED", "ost", "OST", "efeated", "EFEATED"},
        [&](std::string_view word) { return text.contains(word); });
}

// Reads a line that says nothing but a motion's number, or who moved or seconded it; behind them its outcome may stand,
// which is kept in `outcome`.
bool read_opening(const Block& block, Motion& motion, std::string& outcome) {
    const std::string text = printed(block);
    re2::StringPiece rest = text;
    std::string number, mover, seconder;
    if (RE2::Consume(&rest, patterns::named_motion(), &number) ||
        RE2::Consume(&rest, patterns::motion_number(), &number)) {
        motion.number = number;
        if (rest.empty()) return true;
    }
    if (motion.number && RE2::FullMatch(rest, patterns::two_movers(), &mover, &seconder)) {
        motion.facts.mover = mover, motion.facts.seconder = seconder;
        return true;
    }
    // "Moved (Mayor Oakes/Cr Vale):"
    if (rest.starts_with("M") && rest.find('(') != re2::StringPiece::npos &&
        RE2::Consume(&rest, patterns::pair_in_brackets(), &mover, &seconder)) {
        if (!rest.empty() && rest != ":") return false;
        motion.facts.mover = mover, motion.facts.seconder = seconder;
        return true;
    }
    re2::StringPiece came;
    if (may_tell_outcome(text) && RE2::PartialMatch(rest, patterns::outcome_behind_movers(), &came) &&
        came.data() > rest.data())
        rest.remove_suffix(came.size());
    else
        came = {};
    // "On the motion of Councillors Oakes and Vale:"
    if (re2::StringPiece first, second; rest.ends_with(":") &&
                                        RE2::PartialMatch(rest, patterns::on_motion_of_pair(), &first, &second) &&
                                        second.data() + second.size() + 1 == rest.data() + rest.size()) {
        add_movers({rest.data(), rest.size()}, motion.facts);
        return true;
    }
    // "On motion of Trustee Oakes, seconded by Trustee Vale, the following resolution was adopted with a 4-1 vote:"
    if (contains_folded(block.text, "the following ") && matches(block.text, patterns::adopted_as_follows())) {
        add_movers(text, motion.facts);
        outcome = text;
        return true;
    }
    const bool may_open = !rest.empty() && std::string_view("(mMpPsSiI").contains(rest[0]);  // as "Moved", "It was" do
    if (!may_open || !RE2::FullMatch(rest, patterns::movers_line())) return false;
    if (!came.empty()) outcome = std::string(came.data(), came.size());
    // "Moved by Cllr Oakes, seconded by Cllr Vale #123-16"
    if (const std::size_t hash = rest.rfind('#'); !motion.number && hash != re2::StringPiece::npos)
        motion.number = std::string(rest.data() + hash + 1, rest.size() - hash - 1);
    add_movers({rest.data(), rest.size()}, motion.facts);
    return true;
}

// Without quotation marks round it.
std::string_view unquoted(std::string_view text) {
    for (const std::string_view mark : {"“", "‘", "\"", "'"})
        if (text.starts_with(mark)) text.remove_prefix(mark.size());
    for (const std::string_view mark : {"”", "’", "\"", "'"})
        if (text.ends_with(mark)) text.remove_suffix(mark.size());
    return text;
}

// Cuts the outcome off the text's end; says in `lost` which it was.
bool cut_outcome(std::string& text, bool& lost) {
    re2::StringPiece outcome;
    if (!RE2::PartialMatch(text, patterns::motion_outcome(), &outcome)) return false;
    lost = says_lost({outcome.data(), outcome.size()});
    text.resize(static_cast<std::size_t>(outcome.data() - text.data()));
    while (!text.empty() && (text.back() == ' ' || text.back() == '(' || text.back() == '[')) text.pop_back();
    return true;
}

// The quotation that the text begins with is still open.
bool goes_on(std::string_view text) {
    return std::ranges::none_of(std::initializer_list<std::string_view>{"”", "\"", "’", "'"},
                                [&](std::string_view mark) { return text.ends_with(mark); });
}

// Whether a number or a mover may stand before the words of a motion: most blocks begin with neither.
bool may_open_motion(std::string_view text) {
    const std::string_view head = text.substr(0, kLongestOpening_bytes);
    return std::ranges::any_of(head, [](unsigned char c) { return std::isdigit(c); }) ||
           (head.find_first_of(":-\xE2") != std::string_view::npos && contains_folded(head, "that"));
}

// Reads "Yes:" beside "No:" over the names of who voted so, in a table. Returns its last block; `first` where the block
// heads no such table.
std::size_t take_table_of_votes(const std::vector<Block>& blocks, std::size_t first, DecisionFacts& facts) {
    if (!blocks[first].in_table() || !is_whole(blocks[first].text, patterns::heads_votes())) return first;
    std::map<std::uint16_t, std::pair<std::optional<int> Votes::*, int>> columns;  // which vote, and how many
    std::size_t last = first;
    for (std::size_t i = first; i < blocks.size() && blocks[i].table == blocks[first].table; last = i++) {
        const Block& cell = blocks[i];
        if (cell.row == blocks[first].row) {
            if (!is_whole(cell.text, patterns::heads_votes())) return first;
            const std::string head = folded(cell.text);
            const bool against = head.starts_with("n") || head.starts_with("ag") || head.starts_with("op");
            columns[cell.column] = {against                  ? &Votes::against
                                    : head.starts_with("ab") ? &Votes::abstained
                                                             : &Votes::in_favour,
                                    0};
        } else if (const auto column = columns.find(cell.column); column == columns.end()) {
            return first;
        } else if (!cell.text.empty() && !matches(cell.text, patterns::nil_return())) {
            ++column->second.second;
        }
    }
    Votes votes = facts.votes.value_or(Votes{});
    for (const auto& [column, counted] : columns) votes.*counted.first = counted.second;
    facts.votes = votes;
    return last;
}

// "Res. 4/21 That the bell be rung." or "4/21 VALE: That the bell be rung.", with its outcome or over it; a heading set
// beside it in the margin may stand before the number.
// `moved`: who moved it stands above.
std::optional<Motion> motion_behind_number(const Outline& outline, std::size_t block, bool moved = false) {
    const std::vector<Block>& blocks = outline.blocks;
    Motion motion;
    std::string text = printed(blocks[block]);
    if (const Heading* heading = outline.heading_in(block); heading && stands_in_margin(outline, *heading))
        text.erase(0, heading->size + 1);
    if (!may_open_motion(text)) return std::nullopt;
    re2::StringPiece rest = text;
    std::string number, mover;
    if (text.contains(':') && RE2::Consume(&rest, patterns::number_and_mover(), &number, &mover))
        motion.facts.mover = mover;
    else if (re2::StringPiece name, that; RE2::PartialMatch(rest, patterns::mover_in_capitals(), &name, &that) &&
                                          !RE2::FullMatch(name, patterns::heads_words()))
        motion.facts.mover = std::string(name.data(), name.size()),
        rest.remove_prefix(static_cast<std::size_t>(that.data() - rest.data()));
    else if (!RE2::Consume(&rest, patterns::named_motion(), &number) &&
             !(RE2::Consume(&rest, patterns::motion_number(), &number) &&
               (moved || RE2::PartialMatch(rest, patterns::movers_before()) ||
                RE2::PartialMatch(rest, patterns::be_it_resolved()) ||
                RE2::PartialMatch(text, patterns::numbered_resolution()))) &&
             !(RE2::Consume(&rest, patterns::short_motion_number(), &number) &&
               RE2::PartialMatch(rest, patterns::movers_before())))
        return std::nullopt;
    // "Motion 12/2024 Moved by Cllr Hale, “THAT …”"
    if (re2::StringPiece seconder, quote, name;
        RE2::PartialMatch(rest, patterns::movers_before(), &name, &seconder, &quote)) {
        add_movers({rest.data(), static_cast<std::size_t>(quote.data() - rest.data())}, motion.facts);
        rest.remove_prefix(static_cast<std::size_t>(quote.data() - rest.data()));
    }
    if (!RE2::PartialMatch(rest, patterns::operative_words())) return std::nullopt;
    std::string words(rest.data(), rest.size());
    add_votes(words, motion.facts);
    motion.end = block + 1;
    SourceSpan where = blocks[block].where;
    const bool quoted = matches(words, patterns::opens_quotation());
    bool settled = false;
    // "… be sold. Proposed Cllr Hale, seconded Cllr Oakes, carried.": facts of it, and what came of it.
    if (const std::vector<TextRange> sentences = sentences_of(words); sentences.size() > 1) {
        const std::string_view last = sentences.back().of(words);
        if (matches(last, patterns::proposal_only()) && matches(last, patterns::outcome_said()) &&
            !matches(last, patterns::says_what())) {
            add_movers(last, motion.facts);
            motion.lost = says_lost(last);
            words.resize(sentences[sentences.size() - 2].end);
            settled = true;
        }
    }
    for (std::size_t i = block; !settled && !cut_outcome(words, motion.lost);) {
        i = next_block(outline, i);
        if (i >= blocks.size() || i - block > kLongestLines || outline.heading_in(i)) return std::nullopt;
        std::string below = blocks[i].text;
        add_votes(below, motion.facts);
        motion.end = i + 1;
        // "Cllr Hale requested a recorded vote." and who voted how.
        if (!matches(below, patterns::motion_outcome()) &&
            (matches(below, patterns::asked_for_vote()) || matches(below, patterns::starts_decision_fact())))
            continue;
        if (cut_outcome(below, motion.lost) && below.empty()) break;
        // "… accepted as amended by:" and the amendments under it.
        if (!words.ends_with(':') && i > block + 1 && !(quoted && goes_on(words))) return std::nullopt;
        words += " " + printed(blocks[i]);
        where.last_page = blocks[i].where.last_page;
        where.last_word = blocks[i].where.last_word;
    }
    if (!number.empty()) motion.number = std::move(number);
    motion.items.push_back({std::nullopt, without_joiner(unquoted(words)), where});
    return motion;
}

// The block of the words that are moved: it, or the first behind its recitals. blocks.size() where none follows.
std::size_t behind_recitals(const Outline& outline, std::size_t i) {
    const std::vector<Block>& blocks = outline.blocks;
    const bool recites = i < blocks.size() && contains_folded(blocks[i].text.substr(0, kRecital_bytes), "whereas");
    for (const std::size_t begin = i; i < blocks.size() && i - begin < kLongestMotion_blocks && !outline.heading_in(i);
         i = next_block(outline, i)) {
        if (matches(blocks[i].text, patterns::operative_words())) return i;
        if (!recites) break;
    }
    return blocks.size();
}

}  // namespace

std::optional<Motion> motion_at(const Document& document, const Outline& outline, std::size_t block) {
    if (auto motion = motion_behind_number(outline, block)) return motion;
    const std::vector<Block>& blocks = outline.blocks;
    Motion motion;
    std::string outcome;
    std::size_t i = block;
    // "Hale/Vale: RD 677/18" over "THAT …"
    if (std::string mover, seconder, number;
        blocks[block].text.contains('/') && next_block(outline, block) < blocks.size() &&
        matches(blocks[next_block(outline, block)].text, patterns::operative_words()) &&
        (RE2::FullMatch(printed(blocks[block]), patterns::pair_and_number(), &mover, &seconder, &number) ||
         (blocks[block].label.form == LabelForm::minute &&  // "R31.214" in the margin, beside "Hale/Vale"
          RE2::FullMatch(blocks[block].text, patterns::pair_and_number(), &mover, &seconder))) &&
        !RE2::FullMatch(mover, patterns::no_name())) {
        motion.facts.mover = mover, motion.facts.seconder = seconder;
        if (number.empty() && blocks[block].label.form == LabelForm::minute) number = blocks[block].label.text;
        if (!number.empty()) motion.number = number;
        i = next_block(outline, block);
    }
    for (; i < blocks.size() && i - block < 5 && read_opening(blocks[i], motion, outcome); i = next_block(outline, i)) {
    }
    if (const std::size_t words = outcome.empty() ? blocks.size() : behind_recitals(outline, i);
        words < blocks.size()) {
        if (!motion.facts.mover) return std::nullopt;
        add_votes(outcome, motion.facts);
        motion.lost = says_lost(outcome);
        motion.items.push_back({std::nullopt, without_joiner(unquoted(blocks[words].text)), blocks[words].where});
        motion.end = words + 1;
        for (std::size_t n = next_block(outline, words);
             n < blocks.size() && matches(blocks[n].text, patterns::further_resolved()); n = next_block(outline, n)) {
            std::string more = blocks[n].text;
            RE2::Replace(&more, patterns::further_resolved(), "");
            motion.items.push_back({std::nullopt, without_joiner(more), blocks[n].where});
            motion.end = n + 1;
        }
        return motion;
    }
    if (i == block || i >= blocks.size() || !motion.facts.mover) return std::nullopt;
    // "Moved by Cllr Hale" over "RES 14-11-74 “that …” CARRIED"
    if (auto behind = motion_behind_number(outline, i, true)) {
        if (!behind->facts.mover) behind->facts.mover = motion.facts.mover;
        if (!behind->facts.seconder) behind->facts.seconder = motion.facts.seconder;
        return behind;
    }
    if (!matches(blocks[i].text, patterns::motion_words())) return std::nullopt;

    // What it says, from the first words that are no recital.
    std::string text;
    SourceSpan where;
    bool listed = false;
    std::string voters;      // "Cllr Hale Yea; Cllr Vale Nay; "
    std::size_t behind = 0;  // blocks read behind the quotation that it stands in
    for (const std::size_t begin = i; i < blocks.size() && i - begin < kLongestMotion_blocks;
         i = next_block(outline, i)) {
        const Block& next = blocks[i];
        Motion other;
        if (read_opening(next, other, outcome)) return std::nullopt;
        if (const Heading* heading = outline.heading_in(i); heading && !heading->run_in &&
                                                            !matches(next.text, patterns::motion_words()) &&
                                                            !matches(next.text, patterns::starts_decision_fact()))
            return std::nullopt;
        if (text.empty() && motion.items.empty()) {
            if (!matches(next.text, patterns::operative_words())) continue;
            if (is_whole(next.text, patterns::resolved_word())) continue;  // "Resolved" over "That the Council:"
            // "BE IT RESOLVED THAT:" and a list.
            const std::size_t first = next_block(outline, i);
            if ((((next.text.ends_with(':') || next.text.ends_with(" that")) && next.text.size() < kLeadIn_bytes) ||
                 matches(next.text, patterns::actions_follow())) &&
                first < blocks.size() && blocks[first].label && blocks[first].label.form != LabelForm::bullet) {
                ItemList list = list_at(document, outline, first);
                if (!list.items.empty()) {
                    motion.items = std::move(list.items);
                    listed = true;
                    motion.end = list.end;
                    if (cut_outcome(motion.items.back().text, motion.lost)) return motion;
                    i = list.end - 1;
                    continue;
                }
            }
        }
        if (const std::size_t last = take_table_of_votes(blocks, i, motion.facts); last > i) {
            i = last;
            continue;
        }
        // "AND BE IT FURTHER RESOLVED THAT": an item of its own.
        if (!text.empty() && matches(next.text, patterns::further_resolved())) {
            motion.items.push_back({std::nullopt, without_joiner(text), where});
            text.clear();
        }
        std::string words = text.empty() ? next.text : printed(next);
        if (text.empty()) RE2::Replace(&words, patterns::further_resolved(), "");
        bool lost = false;
        const bool ends = cut_outcome(words, lost);
        if (ends) add_votes(next.text, motion.facts);
        // Behind the quotation it is told of the motion, and of amendments to it elsewhere.
        if (!listed && !text.empty() && matches(text, patterns::opens_quotation()) && !goes_on(text)) {
            if (is_moved_amendment(next.text) || ++behind > kLongestLines) return std::nullopt;
            add_votes(next.text, motion.facts);
            if (!ends) continue;
            words.clear();
        }
        // "A vote was taken:", "For (5): …"; "Recorded vote requested by Cllr Hale" over "Cllr Hale  Yea"
        if (!text.empty() && !ends) {
            const bool votes = is_whole(printed(next), patterns::vote_of_one());
            if (votes) voters += printed(next) + "; ";
            if (votes || matches(next.text, patterns::asked_for_vote())) continue;
            if (matches(next.text, patterns::starts_decision_fact())) {
                add_votes(next.text, motion.facts);
                continue;
            }
        }
        if (listed) {
            if (!ends) return std::nullopt;
        } else if (!words.empty() && !(ends && !text.empty() && matches(words, patterns::starts_decision_fact()))) {
            if (text.empty()) where = next.where;
            text += (text.empty() ? "" : " ") + words;
            where.last_page = next.where.last_page;
            where.last_word = next.where.last_word;
        }
        if (!ends) continue;
        motion.lost = lost;
        motion.end = i + 1;
        if (!voters.empty()) add_votes(voters, motion.facts);
        if (!listed && !text.empty()) motion.items.push_back({std::nullopt, without_joiner(unquoted(text)), where});
        return motion;
    }
    return std::nullopt;
}

}  // namespace minutebook
