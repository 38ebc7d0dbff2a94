// The lists of a DOCX.
#pragma once

#include <optional>
#include <string>

#include <libxml/tree.h>

#include "extractors/read/docx_styles.h"
#include "extractors/read/list_labels.h"

namespace minutebook {

class DocxNumbering {
public:
    DocxNumbering() = default;
    DocxNumbering(const xmlDoc* numbering, const DocxStyles& styles);  // of numbering.xml; null: no lists

    // The level of the list at which paragraphs of this style stand, where the list says so.
    std::optional<int> level_of_style(int list, const std::string& style_id) const;

    std::string next_label(int list, int level) { return labels_.next(list, level); }

private:
    ListLabels labels_;
};

}  // namespace minutebook
