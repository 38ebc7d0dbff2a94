#include "extractors/read/docx.h"

#include <gtest/gtest.h>

#include "tests/support/make_zip.h"
#include "tests/support/read_all.h"

namespace minutebook {
namespace {

std::string p(const std::string& text, const std::string& properties = "") {
    return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r></w:p>";
}
std::string r(const std::string& text, const std::string& properties = "") {
    return "<w:r><w:rPr>" + properties + "</w:rPr><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
}
std::string row(const std::vector<std::string>& cells, const std::string& properties = "") {
    std::string xml = "<w:tr><w:trPr>" + properties + "</w:trPr>";
    for (const std::string& cell : cells) xml += "<w:tc>" + cell + "</w:tc>";
    return xml + "</w:tr>";
}
std::string in_list(int list, int level) {
    return "<w:numPr><w:ilvl w:val=\"" + std::to_string(level) + "\"/><w:numId w:val=\"" + std::to_string(list) +
           "\"/></w:numPr>";
}

constexpr char kStyles[] =
    "<w:styles><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val=\"22\"/><w:lang "
    "w:val=\"en-GB\"/></w:rPr></w:rPrDefault></w:docDefaults>"
    "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>"
    "<w:style w:type=\"paragraph\" w:styleId=\"H1\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"Normal\"/>"
    "<w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>"
    "<w:style w:type=\"paragraph\" w:styleId=\"Mine\"><w:name w:val=\"My Heading\"/><w:basedOn "
    "w:val=\"H1\"/><w:rPr><w:b w:val=\"0\"/><w:i/></w:rPr></w:style>"
    "<w:style w:type=\"paragraph\" w:styleId=\"T\"><w:name w:val=\"Title\"/></w:style>"
    "<w:style w:type=\"paragraph\" w:styleId=\"Para\"><w:name w:val=\"Numbered\"/><w:pPr><w:numPr><w:numId "
    "w:val=\"1\"/></w:numPr></w:pPr></w:style>"
    "<w:style w:type=\"paragraph\" w:styleId=\"Loop\"><w:name w:val=\"Loop\"/><w:basedOn w:val=\"Loop2\"/></w:style>"
    "<w:style w:type=\"paragraph\" w:styleId=\"Loop2\"><w:name w:val=\"Loop2\"/><w:basedOn w:val=\"Loop\"/></w:style>"
    "<w:style w:type=\"character\" w:styleId=\"Strong\"><w:name "
    "w:val=\"Strong\"/><w:rPr><w:b/></w:rPr></w:style></w:styles>";

// List 1: 1. / 1.1 / (a); list 2: the same, begun again at 5; list 3: bullets; list 4: (i), legal levels.
constexpr char kNumbering[] =
    "<w:numbering>"
    "<w:abstractNum w:abstractNumId=\"0\">"
    "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl>"
    "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.%2\"/></w:lvl>"
    "<w:lvl w:ilvl=\"2\"><w:start w:val=\"1\"/><w:numFmt w:val=\"lowerLetter\"/><w:lvlText "
    "w:val=\"(%3)\"/></w:lvl></w:abstractNum>"
    "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/><w:lvlText "
    "w:val=\"o\"/></w:lvl></w:abstractNum>"
    "<w:abstractNum w:abstractNumId=\"2\">"
    "<w:lvl w:ilvl=\"0\"><w:start w:val=\"4\"/><w:numFmt w:val=\"upperRoman\"/><w:lvlText w:val=\"%1\"/></w:lvl>"
    "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText "
    "w:val=\"%1.%2\"/><w:isLgl/><w:lvlRestart w:val=\"0\"/></w:lvl></w:abstractNum>"
    "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
    "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride "
    "w:val=\"5\"/></w:lvlOverride></w:num>"
    "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"1\"/></w:num>"
    "<w:num w:numId=\"4\"><w:abstractNumId w:val=\"2\"/></w:num></w:numbering>";

struct Case {
    const char* what;
    std::string body, expected;
    std::vector<std::pair<std::string, std::string>> parts = {};
};

class Docx : public testing::TestWithParam<Case> {};

TEST_P(Docx, Dump) {
    std::vector<std::pair<std::string, std::string>> parts = GetParam().parts;
    parts.emplace_back("word/styles.xml", kStyles);
    parts.emplace_back("word/numbering.xml", kNumbering);
    EXPECT_EQ(dump_of(read_docx, make_docx(GetParam().body, parts)), GetParam().expected) << GetParam().what;
}

const Case kCases[] = {
    {"paragraphs", p("One") + p("") + p("Two  words"), "One\n\nTwo words\n"},
    {"styles",
     p("Minutes", "<w:pStyle w:val=\"T\"/>") + p("Noise", "<w:pStyle w:val=\"H1\"/>") +
         p("Dust", "<w:pStyle w:val=\"Mine\"/>") + p("Smell", "<w:outlineLvl w:val=\"2\"/>") +
         p("Loop", "<w:pStyle w:val=\"Loop\"/>"),
     "title: Minutes\n\nheading1: *Noise*\n\nheading1: /Dust/\n\nheading3: Smell\n\nLoop\n"},
    {"runs",
     "<w:p>" + r("b", "<w:b/>") + r(" c ", "<w:rStyle w:val=\"Strong\"/>") + r("u", "<w:u w:val=\"single\"/>") +
         r(" no ", "<w:u w:val=\"none\"/>") + r("s", "<w:strike/>") + r("hidden", "<w:vanish/>") +
         r(" summary", "<w:caps/>") + r(" 17") + r("th", "<w:vertAlign w:val=\"superscript\"/>") + "</w:p>",
     "*b* *c* _u_ no ~s~ SUMMARY 17th\n"},
    {"runs within a word", "<w:p>" + r("Coun") + r("cil") + r("lor") + "</w:p>", "Councillor\n"},
    {"tabs, breaks, hyphens, symbols",
     "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/"
     "><w:t>e</w:t> <w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/></w:r></w:p>",
     "a b\nc-de✓\n"},
    {"lists",
     p("One", in_list(1, 0)) + p("sub", in_list(1, 1)) + p("letter", in_list(1, 2)) + p("letter", in_list(1, 2)) +
         p("plain") + p("sub", in_list(1, 1)) + p("letter", in_list(1, 2)) + p("Two", in_list(1, 0)) +
         p("sub", in_list(1, 1)),
     "item1: 1. One\n\nitem2: 1.1 sub\n\nitem3: (a) letter\n\nitem3: (b) letter\n\nplain\n\nitem2: 1.2 sub\n\nitem3: "
     "(a) letter\n\nitem1: 2. Two\n\nitem2: 2.1 sub\n"},
    {"a list that begins anew", p("One", in_list(1, 0)) + p("Five", in_list(2, 0)) + p("Six", in_list(2, 0)),
     "item1: 1. One\n\nitem1: 5. Five\n\nitem1: 6. Six\n"},
    {"bullets, Roman and legal numbers",
     p("dot", in_list(3, 0)) + p("four", in_list(4, 0)) + p("sub", in_list(4, 1)) + p("five", in_list(4, 0)) +
         p("sub", in_list(4, 1)),
     "item1: • dot\n\nitem1: IV four\n\nitem2: 4.1 sub\n\nitem1: V five\n\nitem2: 5.2 sub\n"},
    {"a list by style, and none",
     p("One", "<w:pStyle w:val=\"Para\"/>") +
         p("none", "<w:pStyle w:val=\"Para\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>") + p("gone", in_list(99, 0)),
     "item1: 1. One\n\nnone\n\ngone\n"},
    {"empty paragraphs of a list count but print nothing",
     p("One", in_list(1, 0)) + p("", in_list(1, 0)) + p("Three", in_list(1, 0)), "item1: 1. One\n\nitem1: 3. Three\n"},
    {"tables",
     "<w:tbl>" + row({p("Item"), p("Cost")}, "<w:tblHeader/>") + row({p("Pond") + p("and weir"), p("5")}) +
         row({"<w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>" + p("none"), p("x")}) + "</w:tbl>" + p("after"),
     "head[0 0 0]: Item\n\nhead[0 0 1]: Cost\n\ncell[0 1 0]: Pond\n\ncell[0 1 0]: and weir\n\ncell[0 1 1]: 5\n\ncell[0 "
     "2 0]: none\n\ncell[0 2 2]: x\n\nafter\n"},
    {"a table in a table, and a frame",
     "<w:tbl>" + row({p("a") + "<w:tbl>" + row({p("b"), p("c")}) + "</w:tbl>" + p("d"), p("e")}) + "</w:tbl><w:tbl>" +
         row({p("framed")}) + "</w:tbl>",
     "cell[0 0 0]: a\n\ncell[1 0 0]: b\n\ncell[1 0 1]: c\n\ncell[0 0 0]: d\n\ncell[0 0 1]: e\n\nframed\n"},
    {"tracked changes",
     "<w:p>" + r("The ") + "<w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:ins>" + r("new") +
         "</w:ins><w:moveFrom>" + r("gone") + "</w:moveFrom>" + r(" pond") + "</w:p>",
     "The new pond\n"},
    {"links, fields and content controls",
     "<w:p><w:hyperlink>" + r("link ") +
         "</w:hyperlink><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>" +
         r("code") + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + r("7") +
         "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:fldSimple w:instr=\"DATE\">" + r(" May") +
         "</w:fldSimple><w:sdt><w:sdtPr/><w:sdtContent>" + r(" control") +
         "</w:sdtContent></w:sdt></w:p><w:sdt><w:sdtContent>" + p("block") + "</w:sdtContent></w:sdt>",
     "link 7 May control\n\nblock\n"},
    {"formulas", "<w:p>" + r("x ") + "<m:oMath><m:r><m:t>y+1</m:t></m:r></m:oMath></w:p>", "x y+1\n"},
    {"text boxes once",
     "<w:p>" + r("anchor") + "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><w:txbxContent>" +
         p("boxed") + "</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>" +
         p("boxed") + "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>",
     "anchor\n\nboxed\n"},
    {"pages",
     "<w:p>" + r("one") +
         "<w:r><w:br w:type=\"page\"/></w:r></w:p><w:p><w:r><w:lastRenderedPageBreak/><w:t>two</w:t></w:r></w:p>" +
         p("three", "<w:pageBreakBefore/>") +
         "<w:p><w:r><w:t>four </w:t><w:lastRenderedPageBreak/><w:t>five</w:t></w:r></w:p>",
     "one\n--- page 2\ntwo\n--- page 3\nthree\n\nfour\n--- page 4\nfive\n"},
    {"a row over two pages",
     "<w:tbl>" +
         row({"<w:p><w:r><w:t>a </w:t><w:lastRenderedPageBreak/><w:t>b</w:t></w:r></w:p>",
              "<w:p><w:r><w:t>c </w:t><w:lastRenderedPageBreak/><w:t>d</w:t></w:r></w:p>"}) +
         "</w:tbl>",
     "cell[0 0 0]: a\n--- page 2\ncell[0 0 0]: b\n\ncell[0 0 1]: c d\n"},
    {"notes",
     "<w:p>" + r("See") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>" + r(" there.") + "</w:p><w:p>" + r("More") +
         "<w:r><w:endnoteReference w:id=\"1\"/></w:r>" + r(", yes") + "</w:p>" + p("next", "<w:pageBreakBefore/>"),
     "See ^1^ there.\n\nMore ^i,^ yes\n\nfootnote: ^1^ The plan.\n--- page 2\nnext\n\nfootnote: ^i^ At the end.\n",
     {{"word/footnotes.xml", "<w:footnotes><w:footnote w:type=\"separator\" w:id=\"0\">" + p("-") +
                                 "</w:footnote><w:footnote w:id=\"2\"><w:p><w:r><w:footnoteRef/></w:r>" +
                                 r(" The plan.") + "</w:p></w:footnote></w:footnotes>"},
      {"word/endnotes.xml", "<w:endnotes><w:endnote w:id=\"1\"><w:p><w:r><w:endnoteRef/></w:r>" + r("At the end.") +
                                "</w:p></w:endnote></w:endnotes>"}}},
    {"headers and footers",
     p("one") +
         p("",
           "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"header1\"/><w:footerReference "
           "r:id=\"footer1\"/><w:headerReference w:type=\"first\" r:id=\"header2\"/></w:sectPr>") +
         p("two") + "<w:sectPr/>",
     "artifact: Pond Council\n\none\n\nartifact: Page 1\n--- page 2\ntwo\n",
     {{"word/header1.xml", "<w:hdr>" + p("Pond Council") + "</w:hdr>"},
      {"word/footer1.xml", "<w:ftr>" + p("Page 1") + "</w:ftr>"},
      {"word/header2.xml", "<w:hdr>" + p("First") + "</w:hdr>"}}},
    {"nothing", p(""), "empty: there is no text in it"},
};

INSTANTIATE_TEST_SUITE_P(Cases, Docx, testing::ValuesIn(kCases));

TEST(DocxHead, TitleLanguageAndSizes) {
    const std::string bytes = make_docx(
        p("Text"),
        {{"word/styles.xml", kStyles}, {"docProps/core.xml", "<w:core><w:title>Pond report</w:title></w:core>"}});
    const Result<Document> document = read_all(read_docx, bytes);
    ASSERT_TRUE(document);
    EXPECT_EQ(document->stated_title, "Pond report");
    EXPECT_EQ(document->language, "en-GB");
    EXPECT_FALSE(document->has_layout);
    EXPECT_EQ(document->styles[document->pages[0].words[0].style].size_pt, 11);
}

TEST(DocxFailures, AreTold) {
    const std::string whole = make_docx(p(std::string(50'000, 'x')));
    EXPECT_EQ(read_all(read_docx, whole.substr(0, whole.size() / 2)).error().cause, Cause::damaged);
    EXPECT_EQ(read_all(read_docx, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and so on").error().cause, Cause::password);
    EXPECT_EQ(read_all(read_docx, make_zip({{"word/other.xml", "x"}})).error().cause, Cause::damaged);
    EXPECT_EQ(read_all(read_docx, make_zip({{"word/document.xml", "no XML"}})).error().cause, Cause::damaged);
    EXPECT_EQ(read_all(read_docx, make_zip({{"word/document.xml",
                                             "<!DOCTYPE d [<!ENTITY a \"aaaa\">]><w:document "
                                             "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                                             "<w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>"}}))
                  .error()
                  .cause,
              Cause::damaged);
    // 200 MiB of spaces, a fifth of a megabyte packed.
    EXPECT_EQ(read_all(read_docx, make_docx(std::string(200u << 20, ' '))).error().cause, Cause::too_large);
}

TEST(DocxFailures, TextBeforeTheDamageIsKept) {
    const std::string bytes =
        make_zip({{"word/document.xml",
                   "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                   "<w:body><w:p><w:r><w:t>kept</w:t></w:r></w:p><w:p><w:r><oops"}});
    const Result<Document> document = read_all(read_docx, bytes);
    ASSERT_TRUE(document);
    EXPECT_EQ(dump(*document), "kept\n");
    EXPECT_EQ(document->warnings.size(), 1u);
}

}  // namespace
}  // namespace minutebook
