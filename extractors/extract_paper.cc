#include "extractors/extract_paper.h"

#include <optional>

#include "corpus/define_pattern.h"
#include "extractors/find/metadata.h"
#include "extractors/find/passages.h"
#include "extractors/find/recommendations.h"
#include "extractors/find/references.h"
#include "extractors/find/resolutions.h"
#include "extractors/find/sections.h"

namespace minutebook {

Paper extract_paper(const Document& document) {
    Paper paper;
    const Outline outline = outline_of(document);
    for (const Heading& heading : outline.headings) paper.sections.push_back(heading.section);
    paper.metadata = find_metadata(document);
    const std::optional<PaperKind> kind =
        paper.metadata.kind ? std::optional(paper.metadata.kind->value) : std::nullopt;
    paper.recommendations = find_recommendations(document, outline, kind);
    paper.resolutions = find_resolutions(document, outline, kind);
    paper.passages = passages_of(document, outline, paper);
    paper.references = find_references(document, outline.blocks);
    return paper;
}

void prepare_extracting() { patterns::compile_all(); }

}  // namespace minutebook
