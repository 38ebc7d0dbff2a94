#include "extractors/extract_paper.h"

#include "extractors/find/passages.h"
#include "extractors/find/sections.h"

namespace minutebook {

Paper extract_paper(const Document& document) {
    Paper paper;
    const Outline outline = outline_of(document);
    for (const Heading& heading : outline.headings) paper.sections.push_back(heading.section);
    paper.passages = passages_of(document, outline, paper);
    return paper;
}

}  // namespace minutebook
