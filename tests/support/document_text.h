// Documents from small text notations, for tests of the finding rules.
#pragma once

#include <string_view>

#include "corpus/document.h"

namespace minutebook {

// A Document with layout from a drawing of its pages:
//
//     ^14 **Riverton Town Council**        centred, in 14 points
//     **1.  Introduction**                 bold
//     1.1  The council __noted__ that …    __underlined__, //italic//
//         indented by four                 a leading space is one letter wide
//     Cost    £12                          four spaces or more: as wide a gap on the page
//     | Payee | Amount |                   a row of a table, a line for each cell
//     ---                                  the next page
//
// Letters are 6 points wide, lines 14 apart and 12 high (11 points) from 72 points below the page's top, unless "@700"
// before the line sets its top. An empty line leaves a line's height and ends the block, as a reader would.
Document document_from(std::string_view drawing);

// The same drawing as a paper without layout: each line is a paragraph, sizes are 0 and boxes empty.
Document plain_document_from(std::string_view drawing);

}  // namespace minutebook
