// The readers of papers that are text of one kind or another. PDFs are Poppler's to read.
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "extractors/read/doc.h"
#include "extractors/read/docx.h"
#include "extractors/read/html.h"
#include "extractors/read/markdown.h"
#include "extractors/read/media_type.h"
#include "extractors/read/text.h"
#include "tests/fuzz/fuzz_targets.h"
#include "tests/support/make_zip.h"
#include "tests/support/read_all.h"

namespace minutebook {
namespace {

// A reader fails, or gives a Document that keeps the rules of one.
void expect_sound(ReadFunction read, std::string_view bytes) {
    const Result<Document> document = read_all(read, bytes, {.max_pages = 20, .max_page_glyphs = 100'000});
    if (!document) return promise(!document.error().message.empty(), "a failure without a word");
    const std::string broken = broken_rule(*document);
    promise(broken.empty(), broken);
    promise(document->page_count >= document->pages.size(), "more pages than the paper has");
}

// What a DOCX's parts are called, in the order in which an input has them.
constexpr const char* kParts[] = {"word/styles.xml",  "word/numbering.xml", "word/footnotes.xml",
                                  "word/header1.xml", "word/footer1.xml",   "word/endnotes.xml"};

std::string packed(std::string_view parts) {
    const auto next = [&] {
        const std::string part(parts.substr(0, parts.find('\f')));
        parts.remove_prefix(std::min(part.size() + 1, parts.size()));
        return part;
    };
    const std::string body = next();
    std::vector<std::pair<std::string, std::string>> others;
    for (const char* name : kParts) {
        if (parts.empty()) break;
        others.emplace_back(name, next());
        if (others.back().second.empty()) others.pop_back();
    }
    return make_docx(body, std::move(others));
}

}  // namespace

void fuzz_doc(std::string_view bytes) {
    static const bool prepared = (prepare_doc_reader(), true);
    (void)prepared;
    expect_sound(read_doc, bytes);
}

void fuzz_docx(std::string_view bytes) {
    if (bytes.starts_with("PK"))
        expect_sound(read_docx, bytes);
    else
        expect_sound(read_docx, packed(bytes));
}

void fuzz_html(std::string_view bytes) {
    media_type_of(bytes_of(bytes));
    expect_sound(read_html, bytes);
}

void fuzz_text(std::string_view bytes) {
    media_type_of(bytes_of(bytes));
    expect_sound(bytes.starts_with('#') ? read_markdown : read_text, bytes);
}

}  // namespace minutebook
