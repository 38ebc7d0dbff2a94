#include "extractors/find/motion_lines.h"

#include <string>

#include "corpus/matching.h"
#include "extractors/find/decision_patterns.h"

namespace minutebook {
namespace {

// "Moved Cr Oakes, seconded Cr Vale and resolved", perhaps with "that Council:" behind it.
bool leads_to_motion(const Block& block) {
    const std::string& text = block.text;
    if (block.kind != BlockKind::text || block.label || !text.contains("econded") || !text.contains("esolved"))
        return false;
    return matches(text, patterns::resolved_at_end()) ||
           (text.ends_with(':') && matches(text, patterns::proposed_seconded()) &&
            matches(text, patterns::body_at_end()));
}

// "COMMITTEE RESOLUTION 2031/12" over "Moved: Cr Oakes".
bool labels_motion(const Block& label, const Block& below) {
    if (label.kind != BlockKind::text || label.label || !contains_folded(label.text, "resolution") ||
        !contains_folded(below.text, "moved"))
        return false;
    return is_whole(label.text, patterns::names_motion()) && is_whole(below.text, patterns::movers_line());
}

bool begins_list(const Label& label) {
    return label && label.form != LabelForm::bullet && !label.values.empty() && label.values.back() == 1;
}

}  // namespace

std::vector<std::size_t> lines_of_motions(const std::vector<Block>& blocks) {
    std::vector<std::size_t> lines;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (const std::size_t below = next_text_block(blocks, i);
            below < blocks.size() && labels_motion(blocks[i], blocks[below]))
            lines.push_back(i);
        if (!leads_to_motion(blocks[i])) continue;
        if (const std::size_t above = previous_text_block(blocks, i);
            above < i && is_whole(blocks[above].text, patterns::names_motion()))
            lines.push_back(above);
        lines.push_back(i);
        std::size_t below = next_text_block(blocks, i);
        if (below < blocks.size() && !blocks[below].label && matches(blocks[below].text, patterns::begins_with_that()))
            lines.push_back(below);
        if (below >= blocks.size() || !begins_list(blocks[below].label)) continue;
        lines.push_back(below);
        for (std::size_t last = below; (below = next_text_block(blocks, last)) < blocks.size() &&
                                       follows(blocks[last].label, blocks[below].label);
             last = below)
            lines.push_back(below);
    }
    return lines;
}

}  // namespace minutebook
