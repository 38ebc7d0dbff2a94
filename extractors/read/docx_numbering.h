// The list labels of a DOCX, counted as Word counts them.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>

#include <libxml/tree.h>

#include "extractors/read/docx_styles.h"
#include "extractors/read/list_numbers.h"

namespace minutebook {

class DocxNumbering {
public:
    static constexpr int kLevels = 9;

    DocxNumbering() = default;
    DocxNumbering(const xmlDoc* numbering, const DocxStyles& styles);  // of numbering.xml; null: no lists

    // The level of the list at which paragraphs of this style stand, where the list says so.
    std::optional<int> level_of_style(int list, const std::string& style_id) const;

    // Counts one paragraph of the list at the level (from 0) and gives its label: "(a)", "2.1", "•"; empty for a list
    // that is not there, or prints nothing. Paragraphs come in the order of the document.
    std::string next_label(int list, int level);

private:
    struct Level {
        int start = 1;
        NumberFormat format = NumberFormat::decimal;
        std::string text;            // "%1.%2"
        std::optional<int> restart;  // after paragraphs of this level (from 1) or higher; 0: never
        bool all_decimal = false;    // "legal" numbering
        std::string style;           // paragraphs of this style stand at this level
    };
    using Levels = std::array<Level, kLevels>;
    struct List {
        int counted_with = 0;  // lists of one abstract list count on from each other
        Levels levels;
        std::array<std::optional<int>, kLevels> start_override;
    };

    static void read_level(const xmlNode* node, Levels& levels);
    static Level level_from(const xmlNode* node);
    std::string label(const List& list, int level) const;

    std::map<int, List> lists_;
    std::map<int, std::array<std::optional<int>, kLevels>> counters_;  // by abstract list
    std::set<std::pair<int, int>> overridden_;                         // list and level whose override was applied
};

}  // namespace minutebook
