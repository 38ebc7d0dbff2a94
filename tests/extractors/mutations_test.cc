// Readers on damaged input: bytes cut, changed, doubled. They may fail; they may not crash, nor break a Document's
// rules.
#include <functional>
#include <random>

#include <gtest/gtest.h>

#include "extractors/read/doc.h"
#include "extractors/read/docx.h"
#include "extractors/read/html.h"
#include "extractors/read/markdown.h"
#include "extractors/read/media_type.h"
#include "extractors/read/text.h"
#include "tests/support/make_zip.h"
#include "tests/support/read_all.h"
#include "tests/support/read_fixture.h"

namespace minutebook {
namespace {

constexpr int kMutations = 400;

std::string mutated(std::string bytes, std::mt19937& random) {
    const auto below = [&](std::size_t n) { return n ? random() % n : 0; };
    for (std::size_t changes = 1 + below(8); changes > 0 && !bytes.empty(); --changes) {
        const std::size_t at = below(bytes.size()), size = std::min(below(40) + 1, bytes.size() - at);
        switch (below(5)) {
            case 0:
                bytes.resize(at);
                break;
            case 1:
                bytes[at] = static_cast<char>(random());
                break;
            case 2:
                bytes.erase(at, size);
                break;
            case 3:
                bytes.insert(below(bytes.size()), bytes.substr(at, size));
                break;
            default:
                bytes.insert(at, size, "<>*|-#&\n\xff\0"[below(10)]);
                break;
        }
    }
    return bytes;
}

void expect_sound(ReadFunction read, const std::string& seed, const std::function<std::string(std::string)>& wrapped) {
    std::mt19937 random(20'051);  // fixed: the same mutations in every run
    for (int i = 0; i < kMutations; ++i) {
        const std::string bytes = wrapped(mutated(seed, random));
        media_type_of(bytes_of(bytes));
        const Result<Document> document = read_all(read, bytes, {.max_pages = 20, .max_page_glyphs = 100'000});
        EXPECT_EQ(document ? broken_rule(*document) : "", "");
    }
}

std::string as_is(std::string bytes) { return bytes; }

constexpr char kMarkdownSeed[] =
    "# Minutes\n\n**DATE:** 3 May\n\n1. One\n - (a) two `code` <sup>1</sup>\n - three &amp; <b>four</b>\n\n| a | b "
    "|\n|---|---|\n"
    "| c | ~~d~~ |\n\n> quote\n\n[x](y) ![z](w)\n---\n2\n\f```\ncode\n```\n<table><tr><td>é</td></tr></table>\n";
constexpr char kHtmlSeed[] =
    "<!DOCTYPE html><html lang=en><head><title>T</title><style>.a{display:none}</style></head><body><h1>Minutes</h1>"
    "<ul><li>one<li><b>two</b></ul><table><tr><th rowspan=2>a<td colspan=3>b<tr><td>c</table><p "
    "style='font-weight:bold'>"
    "x<br>y&eacute;<sup>2</sup><nav>n</nav><pre>p\nq</pre><input type=checkbox checked></body></html>";
constexpr char kDocxBody[] =
    "<w:p><w:pPr><w:pStyle w:val=\"H\"/><w:numPr><w:ilvl w:val=\"1\"/><w:numId "
    "w:val=\"1\"/></w:numPr></w:pPr><w:r><w:rPr><w:b/></w:rPr>"
    "<w:t>Heading</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>cell</w:t><w:lastRenderedPageBreak/></w:r></w:p></"
    "w:tc><w:tc>"
    "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/><w:t>x</w:t><w:fldChar "
    "w:fldCharType=\"end\"/></w:r></w:p></w:tc></w:tr></w:tbl>"
    "<w:p><w:r><w:footnoteReference w:id=\"1\"/><w:sym w:char=\"F0B7\"/><w:br w:type=\"page\"/></w:r></w:p><w:sectPr/>";

TEST(Mutations, Text) {
    expect_sound(read_text, "Minutes\n\n(a) é\xe2\x82\xac\n\fpage\r\n\ttab \xc2\xa0 Cafe\xcc\x81\n", as_is);
}
TEST(Mutations, TextInUtf16) {
    expect_sound(read_text, std::string("\xff\xfeM\0i\0n\0u\0\n\0\x3d\xd8\x00\xde", 16), as_is);
}
TEST(Mutations, Markdown) { expect_sound(read_markdown, kMarkdownSeed, as_is); }
TEST(Mutations, Html) { expect_sound(read_html, kHtmlSeed, as_is); }
TEST(Mutations, DocxXml) {
    expect_sound(read_docx, kDocxBody, [](std::string body) {
        return make_docx(body, {{"word/footnotes.xml", "<w:footnotes/>"}});
    });
}
TEST(Mutations, DocxParts) {
    expect_sound(
        read_docx,
        "<w:styles><w:style w:type=\"paragraph\" w:styleId=\"H\"><w:name w:val=\"heading 1\"/><w:pPr><w:outlineLvl "
        "w:val=\"0\"/>"
        "<w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style><w:abstractNum w:abstractNumId=\"0\"><w:lvl "
        "w:ilvl=\"1\">"
        "<w:start w:val=\"3\"/><w:numFmt w:val=\"lowerRoman\"/><w:lvlText w:val=\"(%2)\"/></w:lvl></w:abstractNum>"
        "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:styles>",
        [](std::string part) {
            return make_docx(kDocxBody, {{"word/styles.xml", part + " "}, {"word/numbering.xml", part + " "}});
        });
}
TEST(Mutations, Doc) { expect_sound(read_doc, read_fixture("minutes.doc"), as_is); }
TEST(Mutations, DocxZip) { expect_sound(read_docx, make_docx(kDocxBody), as_is); }

}  // namespace
}  // namespace minutebook
