#include "extractors/read/docx_numbering.h"

#include <algorithm>
#include <limits>
#include <string_view>

#include "corpus/names.h"
#include "extractors/read/docx_package.h"

namespace minutebook {
namespace {

constexpr Names<NumberFormat, 10> kFormats{{{NumberFormat::none, "none"},
                                            {NumberFormat::bullet, "bullet"},
                                            {NumberFormat::decimal, "decimal"},
                                            {NumberFormat::decimal_zero, "decimalZero"},
                                            {NumberFormat::lower_letter, "lowerLetter"},
                                            {NumberFormat::upper_letter, "upperLetter"},
                                            {NumberFormat::lower_roman, "lowerRoman"},
                                            {NumberFormat::upper_roman, "upperRoman"},
                                            {NumberFormat::ordinal, "ordinal"},
                                            {NumberFormat::decimal, "decimalFullWidth"}}};

}  // namespace

DocxNumbering::Level DocxNumbering::level_from(const xmlNode* node) {
    Level level;
    level.start = number_of(node, "start").value_or(0);
    level.format = value_in(kFormats, value_of(node, "numFmt").value_or("decimal")).value_or(NumberFormat::decimal);
    level.text = value_of(node, "lvlText").value_or("");
    level.restart = number_of(node, "lvlRestart");
    level.all_decimal = switch_of(node, "isLgl").value_or(false);
    level.style = value_of(node, "pStyle").value_or("");
    return level;
}

void DocxNumbering::read_level(const xmlNode* node, Levels& levels) {
    const int index = number_attribute(node, "ilvl").value_or(-1);
    if (index >= 0 && index < kLevels) levels[static_cast<std::size_t>(index)] = level_from(node);
}

DocxNumbering::DocxNumbering(const xmlDoc* numbering, const DocxStyles& styles) {
    const xmlNode* root = numbering ? xmlDocGetRootElement(const_cast<xmlDoc*>(numbering)) : nullptr;
    std::map<int, Levels> abstract_lists;
    std::map<int, std::string> style_links;  // abstract lists that are those of a numbering style
    for (const xmlNode* node = root ? root->children : nullptr; node; node = node->next) {
        if (!is_element(node, "abstractNum")) continue;
        const int id = number_attribute(node, "abstractNumId").value_or(-1);
        Levels& levels = abstract_lists[id];
        for (const xmlNode* each = node->children; each; each = each->next)
            if (is_element(each, "lvl")) read_level(each, levels);
        if (const auto link = value_of(node, "numStyleLink")) style_links[id] = *link;
    }
    std::map<int, int> abstract_of;
    for (const xmlNode* node = root ? root->children : nullptr; node; node = node->next)
        if (is_element(node, "num"))
            abstract_of[number_attribute(node, "numId").value_or(-1)] = number_of(node, "abstractNumId").value_or(-1);

    for (const xmlNode* node = root ? root->children : nullptr; node; node = node->next) {
        if (!is_element(node, "num")) continue;
        const int id = number_attribute(node, "numId").value_or(-1);
        int abstract_id = abstract_of[id];
        if (const auto link = style_links.find(abstract_id); link != style_links.end())
            if (const auto target = styles.style(link->second).list.list; target && abstract_of.contains(*target))
                abstract_id = abstract_of[*target];
        const auto levels = abstract_lists.find(abstract_id);
        if (id <= 0 || levels == abstract_lists.end()) continue;
        List& list = lists_[id];
        list.counted_with = abstract_id;
        list.levels = levels->second;
        for (const xmlNode* each = node->children; each; each = each->next) {
            if (!is_element(each, "lvlOverride")) continue;
            const int index = number_attribute(each, "ilvl").value_or(-1);
            if (index < 0 || index >= kLevels) continue;
            if (const xmlNode* level = child(each, "lvl"))
                list.levels[static_cast<std::size_t>(index)] = level_from(level);
            list.start_override[static_cast<std::size_t>(index)] = number_of(each, "startOverride");
        }
    }
}

std::optional<int> DocxNumbering::level_of_style(int list, const std::string& style_id) const {
    const auto found = lists_.find(list);
    if (found == lists_.end() || style_id.empty()) return std::nullopt;
    for (int level = 0; level < kLevels; ++level)
        if (found->second.levels[static_cast<std::size_t>(level)].style == style_id) return level;
    return std::nullopt;
}

std::string DocxNumbering::next_label(int list_id, int level) {
    const auto found = lists_.find(list_id);
    if (found == lists_.end()) return {};
    const List& list = found->second;
    level = std::clamp(level, 0, kLevels - 1);
    const auto at = static_cast<std::size_t>(level);
    auto& counters = counters_[list.counted_with];
    if (list.start_override[at] && overridden_.emplace(list_id, level).second)
        counters[at] = *list.start_override[at];
    else if (!counters[at])
        counters[at] = list.levels[at].start;
    else if (*counters[at] < std::numeric_limits<int>::max())
        ++*counters[at];
    for (std::size_t deeper = at + 1; deeper < kLevels; ++deeper)
        if (level < list.levels[deeper].restart.value_or(kLevels)) counters[deeper].reset();
    return label(list, level);
}

std::string DocxNumbering::label(const List& list, int level) const {
    const Level& own = list.levels[static_cast<std::size_t>(level)];
    if (own.format == NumberFormat::bullet) return own.text.empty() ? "" : "•";
    const auto& counters = counters_.at(list.counted_with);
    std::string label;
    for (std::size_t at = 0; at < own.text.size(); ++at) {
        const char digit = at + 1 < own.text.size() ? own.text[at + 1] : '\0';
        if (own.text[at] != '%' || digit < '1' || digit > '9') {
            label += own.text[at];
            continue;
        }
        const auto part = static_cast<std::size_t>(digit - '1');
        const Level& said = list.levels[part];
        const NumberFormat format =
            own.all_decimal && said.format != NumberFormat::none ? NumberFormat::decimal : said.format;
        label += formatted_number(counters[part].value_or(said.start), format);
        ++at;
    }
    return label;
}

}  // namespace minutebook
