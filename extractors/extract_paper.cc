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

namespace {

// Of a web page of one item, the title stands for the item, too.
SourceSpan title_apart(const Metadata& metadata) {
    const bool of_meeting = !metadata.kind || metadata.kind->value == PaperKind::minutes ||
                            metadata.kind->value == PaperKind::agenda || metadata.kind->value == PaperKind::pack;
    return of_meeting || !metadata.title ? SourceSpan{} : metadata.title->where;
}

}  // namespace

Paper extract_paper(const Document& document) {
    Paper paper;
    paper.metadata = find_metadata(document);
    const std::optional<PaperKind> kind =
        paper.metadata.kind ? std::optional(paper.metadata.kind->value) : std::nullopt;
    const Outline outline = outline_of(document, title_apart(paper.metadata));
    for (const Heading& heading : outline.headings) paper.sections.push_back(heading.section);
    paper.recommendations = find_recommendations(document, outline, kind);
    paper.resolutions = find_resolutions(document, outline, kind);
    paper.passages = passages_of(document, outline, paper);
    paper.references = find_references(document, outline.blocks);
    return paper;
}

void prepare_extracting() { patterns::compile_all(); }

}  // namespace minutebook
