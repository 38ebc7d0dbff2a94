#include <iterator>

#include "extractors/read/doc.h"
#include "extractors/read/docx.h"
#include "extractors/read/html.h"
#include "extractors/read/markdown.h"
#include "extractors/read/media_type.h"
#include "extractors/read/pdf.h"
#include "extractors/read/reader.h"
#include "extractors/read/text.h"

namespace minutebook {

void prepare_readers() {
    prepare_media_types();
    prepare_pdf_reader();
    prepare_doc_reader();
}

Result<void> read_document(std::span<const std::byte> bytes, const ReadLimits& limits, DocumentSink& sink) {
    if (bytes.empty()) return fail(Stage::read, Cause::empty, "an empty file");
    const MediaType type = media_type_of(bytes);
    if (!type.readable) return fail(Stage::read, Cause::not_a_paper, advice_for(type));
    if (type.name == kPdf) return read_pdf(bytes, limits, sink);
    if (type.name == kDoc) return read_doc(bytes, limits, sink);
    if (type.name == kDocx) return read_docx(bytes, limits, sink);
    if (type.name == kHtml) return read_html(bytes, limits, sink);
    if (type.name == kMarkdown) return read_markdown(bytes, limits, sink);
    return read_text(bytes, limits, sink);
}

void DocumentCollector::begin(const Document& head) {
    document = head;
    document.pages.clear();
    finished = false;
}

void DocumentCollector::page(Page page, std::span<const Style> new_styles) {
    document.styles.insert(document.styles.end(), new_styles.begin(), new_styles.end());
    document.pages.push_back(std::move(page));
}

void DocumentCollector::finish(std::vector<std::string> warnings) {
    document.warnings.insert(document.warnings.end(), std::make_move_iterator(warnings.begin()),
                             std::make_move_iterator(warnings.end()));
    finished = true;
}

}  // namespace minutebook
