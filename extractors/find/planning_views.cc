#include "extractors/find/planning_views.h"

#include <string_view>

#include "corpus/matching.h"
#include "extractors/find/decision_patterns.h"
#include "extractors/find/item_lists.h"

namespace minutebook {
namespace {

constexpr std::size_t kLongestEntry_blocks = 14;
constexpr std::size_t kGroupHeading_bytes = 60;

void append(PlanningView& view, const Block& block, std::string_view words) {
    if (view.text.empty()) view.where = block.where;
    view.text += (view.text.empty() ? "" : " ") + std::string(words);
    view.where.last_page = block.where.last_page;
    view.where.last_word = block.where.last_word;
}

// "23/01345/LB" over "23/01344/F North Arms Inn": two applications for the same work, one entry. Its second number
// stands under the first alone, or nearer to it than entries stand to each other.
bool goes_on_with_number(const std::vector<Block>& blocks, std::size_t first, std::size_t next,
                         const PlanningView& so_far) {
    constexpr float kNearer = 0.6F;
    constexpr std::size_t kNumber_words = 2;  // "23/01345/LB &"
    if (next != first + 1) return false;
    return words_in(so_far.text) <= kNumber_words || (blocks[next].gap_above > 0 && blocks[first].gap_above > 0 &&
                                                      blocks[next].gap_above < kNearer * blocks[first].gap_above);
}

// "19/23" in the margin: too short for an application's.
bool numbers_minute(const Block& block) {
    constexpr std::size_t kShort_bytes = 5;
    return block.label.form == LabelForm::minute && block.label.text.size() <= kShort_bytes;
}

}  // namespace

std::optional<PlanningView> planning_view_at(const Outline& outline, std::size_t block) {
    const std::vector<Block>& blocks = outline.blocks;
    const Block& first = blocks[block];
    PlanningView view;
    bool given = false;
    if (first.in_table()) {
        if (block > 0 && blocks[block - 1].table == first.table && blocks[block - 1].row == first.row)
            return std::nullopt;
        std::size_t i = block;
        for (; i < blocks.size() && blocks[i].table == first.table && blocks[i].row == first.row; ++i) {
            append(view, blocks[i], printed(blocks[i]));
            given = given || (i > block && (matches(blocks[i].text, patterns::only_planning_view()) ||
                                            matches(blocks[i].text, patterns::view_with_reasons()) ||
                                            matches(blocks[i].text, patterns::view_before_dash())));
        }
        view.end = i;
    } else if (matches(numbers_minute(first) ? first.text : printed(first), patterns::application_number()) &&
               !outline.heading_in(block)) {
        // Up to the view, or to the next application where the view stands in the margin or reasons follow it.
        bool on = true;
        std::size_t i = block;
        for (std::size_t seen = 0; on && i < blocks.size() && seen < kLongestEntry_blocks;
             i = next_block(outline, i), ++seen) {
            const std::string words = printed(blocks[i]);
            if (i > block &&
                (outline.heading_in(i) ||
                 (matches(words, patterns::application_number()) && !goes_on_with_number(blocks, block, i, view)) ||
                 (words.size() < kGroupHeading_bytes && matches(words, patterns::group_of_applications()))))
                break;
            append(view, blocks[i], words);
            view.end = i + 1;
            if (matches(blocks[i].text, patterns::council_objects()) ||
                (i > block && matches(blocks[i].text, patterns::view_with_reasons()))) {
                given = true;
            } else if (matches(words, patterns::only_planning_view())) {
                on = false;
                given = true;
                // "Supported" and under it "By PC".
                if (const std::size_t next = next_block(outline, i);
                    next < blocks.size() && matches(blocks[next].text, patterns::whose_view())) {
                    append(view, blocks[next], blocks[next].text);
                    view.end = next + 1;
                }
            } else if (matches(words, patterns::planning_view())) {
                given = true;
                on = !matches(words, patterns::ends_without_view());  // no reasons will follow
            }
        }
    } else if (first.label ? matches(first.text, patterns::planning_view()) ||
                                 (matches(first.text, patterns::application_number()) &&
                                  matches(first.text, patterns::council_objects()))
                           : !outline.heading_in(block) && matches(first.text, patterns::view_of_council())) {
        append(view, first, first.text);
        view.end = block + 1;
        given = true;
    }
    if (!given || matches(view.text, patterns::it_was_agreed()) || matches(view.text, patterns::body_agreed()) ||
        matches(view.text, patterns::proposed_seconded()) || matches(view.text, patterns::capital_marker()) ||
        contains_folded(view.text, "previously supported") || contains_folded(view.text, "previously objected"))
        return std::nullopt;
    return view;
}

}  // namespace minutebook
