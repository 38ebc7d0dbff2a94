// The styles of a DOCX: what a paragraph or run looks like, its style's ancestors counted in.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include <libxml/tree.h>

#include "extractors/read/run_look.h"

namespace minutebook {

RunLook run_look(const xmlNode* run_properties);  // of a w:rPr; null says nothing

// Of a list: its number in numbering.xml (0 = none), and the level from 0.
struct ListPlace {
    std::optional<int> list, level;
};

struct DocxStyle {
    std::string name;  // as English Word has it, in lower case: "heading 1"
    RunLook look;
    std::optional<int> outline_level;  // from 0; 9 is body text
    ListPlace list;
    bool list_is_own = false;  // said by the style itself, not by an ancestor
    bool page_break_before = false;
};

class DocxStyles {
public:
    DocxStyles() = default;
    explicit DocxStyles(const xmlDoc* styles);  // of styles.xml; null: no styles

    // The style of this id; an empty one where there is none.
    const DocxStyle& style(const std::string& id) const;
    const std::string& default_paragraph() const { return default_paragraph_; }  // its id
    const RunLook& document_look() const { return document_look_; }
    const std::string& language() const { return language_; }

private:
    std::map<std::string, DocxStyle> styles_;
    std::string default_paragraph_, language_;
    RunLook document_look_;
};

}  // namespace minutebook
