#include "extractors/read/pdf.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <zlib.h>

#include "tests/support/dump.h"
#include "tests/support/pdf_builder.h"

namespace minutebook {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class Pdf : public testing::Test {
protected:
    static void SetUpTestSuite() { prepare_pdf_reader(); }

    Result<void> read(const std::string& bytes, const ReadLimits& limits = {}) {
        const Result<void> result = read_pdf(std::as_bytes(std::span(bytes)), limits, collector_);
        EXPECT_EQ(broken_rule(collector_.document), "");
        return result;
    }
    // The text of a one-page PDF with this content.
    std::string text_of(const std::string& content, const std::string& extra = "") {
        const Result<void> result = read(PdfBuilder().page(content, extra).build());
        EXPECT_TRUE(result.has_value());
        EXPECT_EQ(collector_.document.pages.size(), 1U);
        return collector_.document.pages.empty() ? "" : collector_.document.pages[0].text;
    }
    const Document& document() const { return collector_.document; }
    const Page& page() const { return collector_.document.pages.at(0); }
    const Style& style_of(std::size_t word) const { return document().styles.at(page().words.at(word).style); }

    DocumentCollector collector_;
};

TEST_F(Pdf, ReadsWordsWithBoxesAndStyles) {
    EXPECT_EQ(text_of(PdfBuilder::text(72, 742, "Ferry", "F1", 10) + PdfBuilder::text(102, 742, "Road", "F2", 10)),
              "Ferry Road\n");
    ASSERT_EQ(page().words.size(), 2U);
    const Box box = page().words[0].box;  // the widths of Helvetica are known; readers round to half a point
    EXPECT_NEAR(box.left, 72, 0.25);
    EXPECT_NEAR(box.width(), 6.11 + 5.56 + 3.33 + 3.33 + 5, 0.25);
    EXPECT_GT(box.bottom, 101);
    EXPECT_LT(box.bottom, 104);
    EXPECT_LT(box.top, 94);
    EXPECT_GT(box.top, 88);
    EXPECT_EQ(style_of(0), (Style{"Helvetica", 10, false, false}));
    EXPECT_EQ(style_of(1), (Style{"Helvetica-Bold", 10, true, false}));
    EXPECT_EQ(page().width_pt, 595);
    EXPECT_EQ(page().height_pt, 842);
}

TEST_F(Pdf, TurnsBoxesWithThePage) {
    // Set along the left edge of the sheet, upwards; the page is shown turned by a right angle.
    EXPECT_EQ(text_of("BT /F1 12 Tf 0 1 -1 0 72 100 Tm (Sideways sheet) Tj ET", "/Rotate 90"), "Sideways sheet\n");
    EXPECT_EQ(page().width_pt, 842);
    EXPECT_EQ(page().height_pt, 595);
    const Box box = page().words[0].box;
    EXPECT_NEAR(box.left, 100, 0.5);
    EXPECT_GT(box.width(), 2 * box.height());
}

TEST_F(Pdf, KeepsUprightLabelsApart) {
    EXPECT_EQ(text_of(PdfBuilder::text(100, 700, "The body of the page is set in lines") +
                      "BT /F1 12 Tf 0 1 -1 0 40 300 Tm (DRAFT COPY) Tj ET"),
              "The body of the page is set in lines\n\nDRAFT COPY\n");
    const Box label = page().words.back().box;
    EXPECT_GT(label.height(), label.width());
}

TEST_F(Pdf, MarksInvisibleText) {
    EXPECT_EQ(text_of("BT /F1 12 Tf 3 Tr 72 700 Td (under a scan) Tj ET"), "under a scan\n");
    for (const Word& word : page().words) EXPECT_EQ(word.marks, kInvisible);
}

TEST_F(Pdf, TakesTextDrawnTwiceAsBold) {
    EXPECT_EQ(text_of(PdfBuilder::text(72, 700, "AGENDA") + PdfBuilder::text(72.4, 700, "AGENDA")), "AGENDA\n");
    EXPECT_TRUE(style_of(0).bold);
    EXPECT_EQ(text_of("BT /F1 12 Tf 2 Tr 72 700 Td (STROKED) Tj ET"), "STROKED\n");
    EXPECT_TRUE(style_of(0).bold);
}

TEST_F(Pdf, ReadsTextWhoseColourIsToldByAProfile) {
    std::string content;
    for (const int y : {700, 650, 600})
        content += "/CS0 cs 1 0 0 scn /CS0 CS 0 0 1 SCN " + PdfBuilder::text(72, y, fmt::format("at {}", y));
    EXPECT_EQ(text_of(content), "at 700\n\nat 650\n\nat 600\n");
}

TEST_F(Pdf, KeepsTextOutsideTheClip) {
    EXPECT_EQ(text_of("0 0 1 1 re W n " + PdfBuilder::text(72, 700, "clipped away")), "clipped away\n");
}

TEST_F(Pdf, SpellsLigaturesOutAndComposesAccents) {
    EXPECT_EQ(text_of(PdfBuilder::text(72, 700, "Aeld", "F3")), "field\n");
    EXPECT_EQ(text_of(PdfBuilder::text(72, 700, "caBfe", "F3")), "cafe\n");
    EXPECT_EQ(text_of(PdfBuilder::text(72, 700, "cafeC", "F3")), "caf\u00e9\n");
}

std::string deflated(const std::string& text) {
    std::string bytes(compressBound(text.size()), '\0');
    uLongf size = bytes.size();
    EXPECT_EQ(compress(reinterpret_cast<Bytef*>(bytes.data()), &size, reinterpret_cast<const Bytef*>(text.data()),
                       text.size()),
              Z_OK);
    bytes.resize(size);
    return bytes;
}

// Content of so many words, one below the other: it is inflated piece by piece, and the pieces end anywhere.
std::string lines(int count) {
    std::string content;
    for (int i = 1; i <= count; ++i) content += PdfBuilder::text(72, 800 - 0.5 * i, fmt::format("line{:04}", i));
    return content;
}

TEST_F(Pdf, ReadsDeflatedContent) {
    const auto words_of = [&](const std::string& content) {
        DocumentCollector collector;
        const std::string bytes = PdfBuilder().page(content, "", "/Filter /FlateDecode").build();
        EXPECT_TRUE(read_pdf(std::as_bytes(std::span(bytes)), {}, collector).has_value());
        return collector.document.pages.empty() ? 0 : collector.document.pages.front().words.size();
    };
    const std::string whole = deflated(lines(1400));
    EXPECT_EQ(words_of(deflated("")), 0u);
    EXPECT_EQ(words_of(deflated(lines(1))), 1u);
    EXPECT_EQ(words_of(whole), 1400u);

    // Damaged: what can be read is.
    std::string wrong_checksum = whole;
    wrong_checksum.back() = static_cast<char>(~wrong_checksum.back());
    EXPECT_EQ(words_of(wrong_checksum), 1400u);
    EXPECT_EQ(words_of(whole + "more"), 1400u);
    for (const std::size_t size : {whole.size() / 4, whole.size() / 2, whole.size() - 5}) {
        const std::size_t words = words_of(whole.substr(0, size));
        EXPECT_GT(words, 1400 * size / whole.size() / 2) << size;
        EXPECT_LE(words, 1400u) << size;
    }
    std::string broken = whole;
    std::fill_n(broken.begin() + static_cast<std::ptrdiff_t>(whole.size() / 2), 16, '\xff');
    EXPECT_GT(words_of(broken), 350u);
    EXPECT_EQ(words_of("no zlib stream"), 0u);
}

// An image inside content ends where its own data says: what follows is content again.
TEST_F(Pdf, ReadsTextAfterDeflatedImagesInContent) {
    const std::string image = "BI /W 4 /H 4 /BPC 8 /CS /G /F /Fl ID " + deflated("sixteen letters.") + "\nEI\n";
    EXPECT_EQ(text_of(PdfBuilder::text(72, 700, "before") + image + PdfBuilder::text(72, 685, "after")),
              "before\nafter\n");
}

TEST_F(Pdf, ReadsType3Fonts) {
    EXPECT_EQ(text_of("BT /F4 12 Tf 72 700 Td (abba ab) Tj ET"), "abba ab\n");
    EXPECT_NEAR(style_of(0).size_pt, 12, 0.5);
}

TEST_F(Pdf, ReadsActualTextForWhatIsDrawn) {
    EXPECT_EQ(text_of("/Span << /ActualText (twenty miles) >> BDC " + PdfBuilder::text(72, 700, "20 mls") + " EMC"),
              "twenty miles\n");
}

TEST_F(Pdf, MarksUnderlinedAndStruckOutWords) {
    EXPECT_EQ(text_of(PdfBuilder::text(72, 700, "Resolved") + "72 698 50 0.6 re f " +
                      PdfBuilder::text(72, 650, "deleted words") + "1 w 72 653.5 m 112 653.5 l S"),
              "Resolved\n\ndeleted words\n");
    EXPECT_EQ(page().words[0].marks, kUnderlined);
    EXPECT_EQ(page().words[1].marks, kStruckOut);
    EXPECT_EQ(page().words[2].marks, 0);
}

TEST_F(Pdf, ReadsRuledTablesCellByCell) {
    std::string content = "0.5 w ";
    for (const int y : {740, 700, 660}) content += fmt::format("60 {0} m 400 {0} l S ", y);
    for (const int x : {60, 160, 400}) content += fmt::format("{0} 660 m {0} 740 l S ", x);
    content += PdfBuilder::text(64, 728, "Ward") + PdfBuilder::text(164, 728, "Harbour and the lower") +
               PdfBuilder::text(164, 714, "town") + PdfBuilder::text(64, 688, "Officer") +
               PdfBuilder::text(164, 688, "A. Clerk");
    EXPECT_EQ(text_of(content), "Ward\n\nHarbour and the lower\ntown\n\nOfficer\n\nA. Clerk\n");
    std::vector<std::string> places;
    for (const Line& line : page().lines) places.push_back(fmt::format("{} {} {}", line.table, line.row, line.column));
    EXPECT_THAT(places, ElementsAre("0 0 0", "0 0 1", "0 0 1", "0 1 0", "0 1 1"));
}

TEST_F(Pdf, TellsScansFromEmptyPages) {
    const std::string image = "q 595 0 0 842 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \x41 EI Q ";
    text_of(image);
    EXPECT_TRUE(page().scanned);
    EXPECT_THAT(document().warnings, ElementsAre(HasSubstr("1 of 1 pages are pictures without text")));
    text_of(image + "BT /F1 12 Tf 3 Tr 72 700 Td (recognised) Tj ET");
    EXPECT_TRUE(page().scanned);
    text_of(image + PdfBuilder::text(72, 700, "printed over a picture"));
    EXPECT_FALSE(page().scanned);
    text_of("");
    EXPECT_FALSE(page().scanned);
    text_of("q 90 0 0 90 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \x41 EI Q");
    EXPECT_FALSE(page().scanned);
}

TEST_F(Pdf, ReadsOutlineTitleAndLanguage) {
    PdfBuilder pdf;
    pdf.page(PdfBuilder::text(72, 700, "one")).page(PdfBuilder::text(72, 700, "two"));
    pdf.object(fmt::format("<< /Title (Minutes) /Parent 102 0 R /Next 101 0 R /Dest [{} 0 R /Fit] >>",
                           PdfBuilder::page_object(2)));
    pdf.object(
        "<< /Title <FEFF00C900740061> /Parent 102 0 R /Prev 100 0 R /Next 100 0 R /First 101 0 R /Last 101 0 R >>");  // a circle
    pdf.object("<< /Type /Outlines /First 100 0 R /Last 101 0 R >>");
    pdf.catalog("/Outlines 102 0 R /Lang (en-GB)").info("<< /Title (A paper  of 2005) >>");
    ASSERT_TRUE(read(pdf.build()).has_value());
    EXPECT_EQ(document().stated_title, "A paper of 2005");
    EXPECT_EQ(document().language, "en-GB");
    ASSERT_GE(document().outline.size(), 2U);
    EXPECT_EQ(document().outline[0], (OutlineEntry{"Minutes", 1, 2}));
    EXPECT_EQ(document().outline[1], (OutlineEntry{"\u00c9ta", 1, 0}));
    EXPECT_LE(document().outline.size(), 10'000U);
    EXPECT_EQ(document().page_count, 2U);
}

TEST_F(Pdf, TakesRolesFromTags) {
    PdfBuilder pdf;
    pdf.page("/H1 << /MCID 0 >> BDC " + PdfBuilder::text(72, 700, "Purpose", "F1", 16) + "EMC /P << /MCID 1 >> BDC " +
                 PdfBuilder::text(72, 660, "Cut the grass") + "EMC /Artifact BMC " +
                 PdfBuilder::text(72, 40, "Page 1") + "EMC /P << /MCID 7 >> BDC " +
                 PdfBuilder::text(72, 600, "Untagged") + "EMC",
             "/StructParents 0");
    pdf.object("<< /Type /StructTreeRoot /ParentTree 101 0 R /RoleMap << /Kop /H1 >> >>");
    pdf.object("<< /Nums [0 [102 0 R 103 0 R]] >>");
    pdf.object("<< /S /Kop /P 100 0 R >>");
    pdf.object("<< /S /P /P 104 0 R >>");
    pdf.object("<< /S /LBody /P 105 0 R >>");
    pdf.object("<< /S /L /P 104 0 R >>");  // a circle
    pdf.catalog("/StructTreeRoot 100 0 R /MarkInfo << /Marked true >>");
    ASSERT_TRUE(read(pdf.build()).has_value());
    std::vector<std::pair<LineRole, std::string>> roles;
    for (const Line& line : page().lines) roles.emplace_back(line.role, page().text_of(line));
    EXPECT_THAT(roles,
                ElementsAre(std::pair(LineRole::heading, "Purpose"), std::pair(LineRole::list_item, "Cut the grass"),
                            std::pair(LineRole::none, "Untagged"), std::pair(LineRole::artifact, "Page 1")));
    EXPECT_EQ(page().lines[0].level, 1);
}

TEST_F(Pdf, LeavesOutPagesAndGlyphsBeyondTheLimits) {
    PdfBuilder pdf;
    for (int i = 0; i < 3; ++i) pdf.page(PdfBuilder::text(72, 700, "abcdefgh"));
    ASSERT_TRUE(read(pdf.build(), {.max_pages = 2, .max_page_glyphs = 5}).has_value());
    EXPECT_EQ(document().page_count, 3U);
    ASSERT_EQ(document().pages.size(), 2U);
    EXPECT_EQ(document().pages[1].text, "abcde\n");
    EXPECT_FALSE(document().complete());
    EXPECT_THAT(document().warnings, testing::Contains(HasSubstr("first 2 of 3 pages")));
    EXPECT_THAT(document().warnings, testing::Contains(HasSubstr("page 1: 3 characters")));
}

TEST_F(Pdf, FailsWithTheCause) {
    const struct {
        std::string name, bytes;
        Cause cause;
    } cases[] = {
        {"no PDF at all", "%PDF-1.4\nnothing", Cause::damaged},
        {"no pages", PdfBuilder().build(), Cause::empty},
        {"a header only", "%PDF-1.7\n", Cause::damaged},
    };
    for (const auto& [name, bytes, cause] : cases) {
        const Result<void> result = read(bytes);
        ASSERT_FALSE(result.has_value()) << name;
        EXPECT_EQ(result.error().cause, cause) << name << ": " << result.error().message;
        EXPECT_EQ(result.error().stage, Stage::read) << name;
    }
}

TEST_F(Pdf, RefusesWhatTheEmptyPasswordDoesNotOpen) {
    // The standard security handler, revision 2; the strings belong to no password that anyone knows.
    PdfBuilder pdf;
    pdf.page(PdfBuilder::text(72, 700, "secret"));
    std::string bytes = pdf.build();
    const std::string key(64, 'a');
    const std::string encrypt = "<< /Filter /Standard /V 1 /R 2 /P -4 /O <" + key + "> /U <" + key + "> >>";
    const std::size_t at = bytes.find("/Root 1 0 R");
    bytes.insert(at, "/Encrypt " + encrypt + " /ID [<00> <00>] ");
    const Result<void> result = read(bytes);
    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(result.error().cause, Cause::password);
}

TEST_F(Pdf, SurvivesFilesCutShortAnywhere) {
    PdfBuilder pdf;
    pdf.page(PdfBuilder::text(72, 700, "The first page")).page(PdfBuilder::text(72, 700, "The second page"));
    const std::string whole = pdf.build();
    for (std::size_t size = 0; size < whole.size(); size += 37) {
        DocumentCollector collector;
        const std::string part = whole.substr(0, size);
        const Result<void> result = read_pdf(std::as_bytes(std::span(part)), {}, collector);
        if (!result) {
            EXPECT_TRUE(result.error().cause == Cause::damaged || result.error().cause == Cause::empty) << size;
        }
        EXPECT_EQ(broken_rule(collector.document), "") << size;
    }
}

// Its last page cannot be read: the others are handed on, and the paper is said not to be whole.
TEST_F(Pdf, KeepsTheGoodPagesOfABadFile) {
    PdfBuilder pdf;
    pdf.page(PdfBuilder::text(72, 700, "one")).page(PdfBuilder::text(72, 700, "two"));
    pdf.page(PdfBuilder::text(72, 700, "three"), "/Annots 7");
    const std::string bytes = pdf.build();
    DocumentCollector collector;
    const Result<void> result = read_pdf(std::as_bytes(std::span(bytes)), {}, collector);
    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(result.error().cause, Cause::damaged);
    EXPECT_EQ(result.error().message, "1 of 3 pages could not be read: 3");
    ASSERT_EQ(collector.document.pages.size(), 2u);
    EXPECT_EQ(collector.document.pages[0].text, "one\n");
    EXPECT_EQ(collector.document.pages[1].text, "two\n");
}

TEST_F(Pdf, OfWhichNoPageCanBeReadIsDamagedAndKeepsNothing) {
    const std::string bytes = PdfBuilder().page(PdfBuilder::text(72, 700, "one"), "/Annots 7").build();
    DocumentCollector collector;
    const Result<void> result = read_pdf(std::as_bytes(std::span(bytes)), {}, collector);
    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(result.error().cause, Cause::damaged);
    EXPECT_TRUE(collector.document.pages.empty());
}

TEST_F(Pdf, WithoutPagesIsEmptyOnlyWhereItSaysSo) {
    const auto cause = [&](const std::string& pages) {
        const Result<void> result = read("%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< " +
                                         pages + " >>\nendobj\ntrailer\n<< /Size 3 /Root 1 0 R >>\n%%EOF\n");
        return result ? "read" : std::string(name_of(result.error().cause));
    };
    EXPECT_EQ(cause("/Type /Pages /Kids [] /Count 0"), "empty");
    EXPECT_EQ(cause("/Type /Pages /Kids [3 0 R]"), "damaged");
    EXPECT_EQ(cause("/Type /Pages /Kids [2 0 R] /Count 1"), "damaged");  // a circle
}

TEST_F(Pdf, ReadsOneFileAfterAnother) {
    EXPECT_FALSE(read("%PDF-1.4\nnothing").has_value());
    DocumentCollector collector;
    const std::string good = PdfBuilder().page(PdfBuilder::text(72, 700, "still here")).build();
    ASSERT_TRUE(read_pdf(std::as_bytes(std::span(good)), {}, collector).has_value());
    EXPECT_EQ(collector.document.pages.at(0).text, "still here\n");
    EXPECT_THAT(collector.document.warnings, IsEmpty());
}

}  // namespace
}  // namespace minutebook
