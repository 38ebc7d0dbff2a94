#include "extractors/read/docx_numbering.h"

#include <array>
#include <map>

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

using Levels = std::array<ListLevel, kListLevels>;

ListLevel level_from(const xmlNode* node) {
    ListLevel level;
    level.start = number_of(node, "start").value_or(0);
    level.format = value_in(kFormats, value_of(node, "numFmt").value_or("decimal")).value_or(NumberFormat::decimal);
    level.text = value_of(node, "lvlText").value_or("");
    level.restart = number_of(node, "lvlRestart");
    level.all_decimal = switch_of(node, "isLgl").value_or(false);
    level.style = value_of(node, "pStyle").value_or("");
    return level;
}

void read_level(const xmlNode* node, Levels& levels) {
    const int index = number_attribute(node, "ilvl").value_or(-1);
    if (index >= 0 && index < kListLevels) levels[static_cast<std::size_t>(index)] = level_from(node);
}

}  // namespace

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
        NumberedList& list = labels_.add(id);
        list.counted_with = abstract_id;
        list.levels = levels->second;
        for (const xmlNode* each = node->children; each; each = each->next) {
            if (!is_element(each, "lvlOverride")) continue;
            const int index = number_attribute(each, "ilvl").value_or(-1);
            if (index < 0 || index >= kListLevels) continue;
            if (const xmlNode* level = child(each, "lvl"))
                list.levels[static_cast<std::size_t>(index)] = level_from(level);
            list.start_override[static_cast<std::size_t>(index)] = number_of(each, "startOverride");
        }
    }
}

std::optional<int> DocxNumbering::level_of_style(int list, const std::string& style_id) const {
    const NumberedList* found = labels_.list(list);
    if (!found || style_id.empty()) return std::nullopt;
    for (int level = 0; level < kListLevels; ++level)
        if (found->levels[static_cast<std::size_t>(level)].style == style_id) return level;
    return std::nullopt;
}

}  // namespace minutebook
