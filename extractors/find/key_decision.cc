#include <algorithm>

#include <re2/re2.h>

#include "corpus/matching.h"
#include "extractors/find/metadata_parts.h"
#include "extractors/find/metadata_patterns.h"

namespace minutebook {
namespace {

// "☒ Yes ☐ No": the answer beside the tick.
std::optional<bool> ticked(const std::string& text) {
    static const RE2 kBefore("(?i)(?:[☑☒✓✔🗹]|\\[x\\]|\\(x\\))\\s*(yes|no)\\b"),
        kAfter("(?i)\\b(yes|no)\\s*(?:[☑☒✓✔🗹]|\\[x\\]|\\(x\\))");
    std::string answer;
    if (!RE2::PartialMatch(text, kBefore, &answer) && !RE2::PartialMatch(text, kAfter, &answer)) return std::nullopt;
    return answer[0] == 'y' || answer[0] == 'Y';
}

// "☐ Key Decision" over "☒ Significant Operational Decision": the box that is ticked, of a form that lists the kinds of
// decision.
std::optional<Stated<bool>> ticked_kind(const FrontMatter& front) {
    static const RE2 kTicked("(?i)^\\W*(?:[☑☒✓✔🗹]|\\[x\\])\\s*(.*)$"),
        kUnticked("^\\W*(?:[☐□]|\\[ ?\\])\\s*(.*)$");
    static const RE2 kKey("(?i)^key decision\\b"),
        kOther("(?i)^(?:non[ -]key|(?:[\\w-]+ ){1,3}decision|council function)\\b");
    constexpr std::size_t kMost_rows = 8;
    const auto box_of = [&](std::size_t row, const RE2& box, std::string& label) {
        return std::ranges::any_of(front.rows[row].cells,
                                   [&](const Cell& cell) { return RE2::PartialMatch(cell.text, box, &label); });
    };
    for (std::size_t row = 0; row < front.rows.size(); ++row) {
        std::string label;
        if (!contains_folded(front.rows[row].text(), "key decision")) continue;
        const SourceSpan where = front.rows[row].cells.front().where();
        if (box_of(row, kTicked, label) && RE2::PartialMatch(label, kKey))
            return Stated<bool>{true, where, "key-decision-tick"};
        if (!box_of(row, kUnticked, label) || !RE2::PartialMatch(label, kKey)) continue;
        for (std::size_t other = row + 1; other < std::min(front.rows.size(), row + kMost_rows); ++other)
            if (box_of(other, kTicked, label) && RE2::PartialMatch(label, kOther))
                return Stated<bool>{false, front.rows[other].cells.front().where(), "key-decision-tick"};
    }
    return std::nullopt;
}

}  // namespace

std::optional<Stated<bool>> find_key_decision(const FrontMatter& front) {
    const KeyDecisionPatterns& patterns = key_decision_patterns();
    static const RE2 kBoth("(?i)^\\W*yes\\W+no\\W*$");
    for (const HeaderField& field : front.fields) {
        if (field.kind != FieldKind::key_decision || field.text.empty()) continue;
        const std::string& text = field.text.text();
        const SourceSpan where = field.text.span(0, text.size());
        if (const auto answer = ticked(text)) return Stated<bool>{*answer, where, "key-decision-tick"};
        if (RE2::FullMatch(text, kBoth)) continue;
        if (RE2::PartialMatch(text, patterns.sentence_no) || RE2::PartialMatch(text, patterns.no))
            return Stated<bool>{false, where, "key-decision-field"};
        if (RE2::PartialMatch(text, patterns.sentence_yes) || RE2::PartialMatch(text, patterns.yes))
            return Stated<bool>{true, where, "key-decision-field"};
    }
    if (auto kind = ticked_kind(front)) return kind;
    // "PURPOSE: Key decision", "Executive Decision – Non-Key"
    static const RE2 kKindOfDecision(
        "(?i)^(?:(?:purpose|type(?: of decision)?|decision type|nature of decision)\\s*:\\s*((?:non[ -])?key(?: "
        "decision)?)|(?:executive |officer |delegated )?decision [–-] ((?:non[ -])?key(?: decision)?))$");
    for (std::size_t row = 0; row < front.block_end; ++row) {
        const std::string& text = front.rows[row].text();
        re2::StringPiece first, second;
        if (!contains_folded(text, "key") || !RE2::FullMatch(text, kKindOfDecision, &first, &second)) continue;
        const char begin = first.empty() ? second[0] : first[0];
        return Stated<bool>{begin == 'K' || begin == 'k', front.rows[row].cells.front().where(), "key-decision-field"};
    }
    for (const PrintedRow& row : front.rows) {
        const auto names_decision = [](const Cell& cell) { return contains_folded(cell.text, "decision"); };
        if (std::ranges::none_of(row.cells, names_decision)) continue;
        const RunningText text = front.text_of(row.cells);
        if (text.text().size() > 400 && front.document->has_layout) continue;
        if (!RE2::PartialMatch(text.text(), patterns.named)) continue;
        for (const auto& [pattern, value] :
             {std::pair{&patterns.sentence_no, false}, std::pair{&patterns.sentence_yes, true}}) {
            re2::StringPiece match;
            if (!pattern->Match(text.text(), 0, text.text().size(), RE2::UNANCHORED, &match, 1)) continue;
            const auto begin = static_cast<std::size_t>(match.data() - text.text().data());
            return Stated<bool>{value, text.span(begin, begin + match.size()), "key-decision-sentence"};
        }
    }
    return std::nullopt;
}

}  // namespace minutebook
