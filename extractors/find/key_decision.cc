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
