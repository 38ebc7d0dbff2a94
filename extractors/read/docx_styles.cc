#include "extractors/read/docx_styles.h"

#include <algorithm>
#include <vector>

#include "extractors/read/docx_package.h"

namespace minutebook {
namespace {

constexpr std::size_t kLongestAncestry = 32;

std::string lower(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return text;
}

void read_style(const xmlNode* node, DocxStyle& style) {
    style.name = lower(value_of(node, "name").value_or(""));
    lay_over(run_look(child(node, "rPr")), style.look);
    const xmlNode* paragraph = child(node, "pPr");
    if (const auto level = number_of(paragraph, "outlineLvl")) style.outline_level = level;
    style.list_is_own = false;
    if (const xmlNode* numbering = child(paragraph, "numPr")) {
        style.list_is_own = true;
        if (const auto list = number_of(numbering, "numId")) style.list.list = list;
        style.list.level = number_of(numbering, "ilvl");
    }
    if (const auto breaks = switch_of(paragraph, "pageBreakBefore")) style.page_break_before = *breaks;
}

}  // namespace

RunLook run_look(const xmlNode* properties) {
    RunLook look;
    if (!properties) return look;
    look.bold = switch_of(properties, "b");
    look.italic = switch_of(properties, "i");
    look.struck = switch_of(properties, "strike");
    if (const auto twice = switch_of(properties, "dstrike"); twice && *twice) look.struck = true;
    look.underlined = switch_of(properties, "u");
    look.capitals = switch_of(properties, "caps");
    look.hidden = switch_of(properties, "vanish");
    if (const auto align = value_of(properties, "vertAlign")) look.raised = *align == "superscript";
    if (const auto half_points = number_of(properties, "sz"); half_points && *half_points > 0)
        look.size_pt = static_cast<float>(*half_points) / 2;
    look.font = attribute(child(properties, "rFonts"), "ascii");
    return look;
}

DocxStyles::DocxStyles(const xmlDoc* styles) {
    const xmlNode* root = styles ? xmlDocGetRootElement(const_cast<xmlDoc*>(styles)) : nullptr;
    const xmlNode* defaults = child(child(child(root, "docDefaults"), "rPrDefault"), "rPr");
    document_look_ = run_look(defaults);
    language_ = value_of(defaults, "lang").value_or("");

    std::map<std::string, const xmlNode*> nodes;
    for (const xmlNode* node = root ? root->children : nullptr; node; node = node->next) {
        if (!is_element(node, "style")) continue;
        const std::string id = attribute(node, "styleId").value_or("");
        nodes.emplace(id, node);
        const auto is_default = attribute(node, "default");
        if (attribute(node, "type") == "paragraph" && is_default && *is_default != "0" && *is_default != "false")
            default_paragraph_ = id;
    }
    for (const auto& [id, node] : nodes) {
        std::vector<const xmlNode*> ancestry{node};
        while (ancestry.size() < kLongestAncestry) {
            const auto parent = nodes.find(value_of(ancestry.back(), "basedOn").value_or(""));
            if (parent == nodes.end() || std::find(ancestry.begin(), ancestry.end(), parent->second) != ancestry.end())
                break;
            ancestry.push_back(parent->second);
        }
        DocxStyle& style = styles_[id];
        std::for_each(ancestry.rbegin(), ancestry.rend(), [&](const xmlNode* each) { read_style(each, style); });
    }
}

const DocxStyle& DocxStyles::style(const std::string& id) const {
    static const DocxStyle kNone;
    const auto found = styles_.find(id);
    return found == styles_.end() ? kNone : found->second;
}

}  // namespace minutebook
