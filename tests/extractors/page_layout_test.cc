#include "extractors/read/page_layout.h"

#include <cmath>
#include <limits>
#include <ostream>
#include <random>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "tests/support/dump.h"

namespace minutebook {
namespace {

// Sets type in a font whose every character is half as wide as it is high, page origin at the top left.
class Sheet {
public:
    Sheet() {
        drawn_.width_pt = 600, drawn_.height_pt = 800;
        drawn_.fonts = {{"Body", false, false, 0.75F, -0.25F}, {"Body-Bold", true, false, 0.75F, -0.25F}};
    }

    // ASCII, one glyph a character, spaces too.
    Sheet& set(float x, float y, std::string_view text, float size = 10, std::uint16_t font = 0) {
        for (const char c : text) glyph(x, y, std::string(1, c), size, font), x += size / 2;
        return *this;
    }
    // Words without drawn spaces between them.
    Sheet& set_apart(float x, float y, std::string_view text, float size = 10) {
        for (const char c : text) {
            if (c != ' ') glyph(x, y, std::string(1, c), size, 0);
            x += size / 2;
        }
        return *this;
    }
    Sheet& glyph(float x, float y, const std::string& text, float size, std::uint16_t font, float advance_y = 0) {
        DrawnGlyph glyph;
        glyph.x = x, glyph.y = y, glyph.advance_x = advance_y == 0 ? size / 2 : 0, glyph.advance_y = advance_y,
        glyph.size_pt = size;
        glyph.text_begin = static_cast<std::uint32_t>(drawn_.text.size());
        glyph.text_size = static_cast<std::uint16_t>(text.size());
        glyph.font = font;
        drawn_.text += text;
        drawn_.glyphs.push_back(glyph);
        return *this;
    }
    Sheet& down(float x, float y, std::string_view text) {
        for (const char c : text) glyph(x, y, std::string(1, c), 10, 0, 5), y += 5;
        return *this;
    }
    Sheet& rule(float left, float top, float right, float bottom) {
        drawn_.rules.push_back({left, top, right, bottom});
        return *this;
    }

    const DrawnPage& drawn() const { return drawn_; }
    DrawnPage& drawn() { return drawn_; }

private:
    DrawnPage drawn_;
};

// The page's text; cells of tables with their place before them, joined words with '=' for the hyphen.
std::string layout_of(const Sheet& sheet) {
    LayoutMemory memory;
    Document document;
    document.pages.push_back(lay_out(sheet.drawn(), memory));
    document.styles = memory.styles.all();
    EXPECT_EQ(broken_rule(document), "");
    const Page& page = document.pages[0];
    std::string text;
    for (std::size_t i = 0; i < page.lines.size(); ++i) {
        const Line& line = page.lines[i];
        if (i > 0 && page.lines[i - 1].block != line.block) text += '\n';
        if (line.table >= 0) text += fmt::format("[{} {} {}] ", line.table, line.row, line.column);
        for (std::uint32_t w = line.first_word; w < line.first_word + line.word_count; ++w) {
            if (w > line.first_word) text += ' ';
            text += page.text_of(page.words[w]);
            if (page.words[w].marks & kSoftHyphen) text.back() = '=';
            if (page.words[w].marks & kSuperscript) text += '^';
            if (page.words[w].marks & kUnderlined) text += '_';
            if (page.words[w].marks & kStruckOut) text += '~';
        }
        text += '\n';
    }
    return text;
}

constexpr char kProse[] = "words that fill the whole measure";  // 33 characters, 165 pt at 10 pt

struct Case {
    std::string name;
    Sheet sheet;
    std::string expected;
};

void PrintTo(const Case& layout, std::ostream* out) { *out << layout.name; }

class PageLayout : public testing::TestWithParam<Case> {};

TEST_P(PageLayout, ReadsAsPrinted) { EXPECT_EQ(layout_of(GetParam().sheet), GetParam().expected); }

std::vector<Case> cases() {
    std::vector<Case> all;
    const auto add = [&](std::string name, const Sheet& sheet, std::string expected) {
        all.push_back({std::move(name), sheet, std::move(expected)});
    };

    add("Empty", Sheet(), "");
    add("GapsPartWords", Sheet().set_apart(50, 100, "the ferry runs"), "the ferry runs\n");
    add("DrawnOutOfOrder", Sheet().set(150, 100, "second").set(50, 130, "below").set(50, 100, "first "),
        "first second\n\nbelow\n");
    add("LettersDrawnApartAreOneWord", Sheet().set(70, 100, "ales").set(50, 100, "in").set(65, 100, "W"), "in Wales\n");
    add("ParagraphsBySpacing", Sheet().set(50, 100, "one line").set(50, 112, "and its next").set(50, 140, "another"),
        "one line\nand its next\n\nanother\n");
    add("HeadingByStyle", Sheet().set(50, 100, "PURPOSE", 10, 1).set(50, 112, "The text follows"),
        "PURPOSE\n\nThe text follows\n");
    add("HangingLabels",
        Sheet()
            .set(50, 100, "(a)")
            .set(90, 100, "that the gate be")
            .set(90, 112, "painted green")
            .set(50, 124, "(b)")
            .set(90, 124, "that it be shut"),
        "(a) that the gate be\npainted green\n\n(b) that it be shut\n");
    add("NumberedParagraphs",
        Sheet()
            .set(50, 100, "2.1")
            .set(100, 100, kProse)
            .set(100, 112, kProse)
            .set(50, 136, "2.2")
            .set(100, 136, kProse),
        fmt::format("2.1 {0}\n{0}\n\n2.2 {0}\n", kProse));
    add("LabelAndValue",
        Sheet()
            .set(50, 100, "DATE:")
            .set(200, 100, "10TH MAY 2005")
            .set(50, 124, "REPORT OF:")
            .set(200, 124, "HEAD OF PARKS"),
        "DATE: 10TH MAY 2005\n\nREPORT OF: HEAD OF PARKS\n");
    add("WrappedLabelAndValue",
        Sheet()
            .set(50, 100, "Wards or groups")
            .set(50, 112, "affected:")
            .set(200, 100, "Harbour, Castle and the whole of the")
            .set(200, 112, "lower town")
            .set(50, 140, "From:")
            .set(200, 140, "Head of Parks"),
        "Wards or groups\naffected:\n\nHarbour, Castle and the whole of the\nlower town\n\nFrom: Head of Parks\n");
    Sheet columns;
    columns.set(50, 60, "A heading that goes over both of the columns of the page, as headings do it");
    for (int i = 0; i < 6; ++i)
        columns.set(50, 100.0F + 12.0F * static_cast<float>(i), kProse)
            .set(260, 104.0F + 12.0F * static_cast<float>(i), kProse);
    std::string read_columns = "A heading that goes over both of the columns of the page, as headings do it\n\n";
    for (int i = 0; i < 12; ++i) read_columns += (i == 6 ? "\n" : "") + std::string(kProse) + "\n";
    add("ColumnsOfProse", columns, read_columns);
    Sheet margin;
    for (int i = 0; i < 9; ++i)
        margin.set(50, 100.0F + 12.0F * static_cast<float>(i) + (i > 4 ? 12 : 0), std::string(kProse) + " " + kProse);
    margin.set(500, 112, "JB").set(500, 184, "Clerk");
    std::string read_margin;
    for (int i = 0; i < 9; ++i) read_margin += (i == 5 ? "\nJB\n\n" : "") + fmt::format("{0} {0}\n", kProse);
    add("NotesInTheMargin", margin, read_margin + "\nClerk\n");
    add("UnruledTable",
        Sheet()
            .set(50, 100, "Payee")
            .set(200, 100, "Net")
            .set(300, 100, "Gross")
            .set(50, 114, "T Bell")
            .set(200, 114, "10.00")
            .set(300, 114, "12.00")
            .set(50, 128, "A Mill")
            .set(200, 128, "20.00")
            .set(300, 128, "24.00"),
        "[0 0 0] Payee\n\n[0 0 1] Net\n\n[0 0 2] Gross\n\n[0 1 0] T Bell\n\n[0 1 1] 10.00\n\n[0 1 2] 12.00\n\n"
        "[0 2 0] A Mill\n\n[0 2 1] 20.00\n\n[0 2 2] 24.00\n");
    Sheet table;
    for (const float y : {90.0F, 130.0F, 170.0F}) table.rule(40, y, 400, y + 0.5F);
    for (const float x : {40.0F, 150.0F, 400.0F}) table.rule(x, 90, x + 0.5F, 170);
    add("RuledTable",
        table.set(45, 102, "Label")
            .set(155, 102, "value that goes")
            .set(155, 114, "on below")
            .set(45, 142, "Next")
            .set(155, 142, "one")
            .set(50, 200, "After"),
        "[0 0 0] Label\n\n[0 0 1] value that goes\n[0 0 1] on below\n\n[0 1 0] Next\n\n[0 1 1] one\n\nAfter\n");
    add("OrdinalsStayWithTheirNumber", Sheet().set(50, 100, "on the 17").set(95, 96, "th", 6).set(105, 100, " of May"),
        "on the 17th of May\n");
    add("FootnoteMarksStandApart", Sheet().set(50, 100, "agreed").set(80, 96, "1", 6).set(90, 100, "then"),
        "agreed 1^ then\n");
    add("DrawnTwice", Sheet().set(50, 100, "TWICE").set(50.4F, 100, "TWICE"), "TWICE\n");
    add("DrawnTwiceLetterByLetter",
        Sheet()
            .glyph(50, 100, "A", 10, 0)
            .glyph(50.5F, 100, "A", 10, 0)
            .glyph(55, 100, "B", 10, 0)
            .glyph(55.5F, 100, "B", 10, 0),
        "AB\n");
    add("Underlined", Sheet().set(50, 100, "yes no").rule(50, 101, 65, 101.5F), "yes_ no\n");
    add("RuleAcrossThePageUnderlinesNothing", Sheet().set(50, 100, "title").rule(40, 102, 560, 102.5F), "title\n");
    add("SoftHyphenWhereTheJoinedWordIsKnown",
        Sheet().set(50, 60, "the committee met").set(50, 100, "of the commit-").set(50, 112, "tee today"),
        "the committee met\n\nof the commit=\ntee today\n");
    add("HyphenOfACompoundStays",
        Sheet().set(50, 60, "long and term").set(50, 100, "in the long-").set(50, 112, "term plan"),
        "long and term\n\nin the long-\nterm plan\n");
    add("HyphenOfAPrefixStays", Sheet().set(50, 100, "it is to re-").set(50, 112, "use them"),
        "it is to re-\nuse them\n");
    add("AccentsCompose", Sheet().glyph(50, 100, "e", 10, 0).glyph(55, 100, "\u0301", 10, 0), "\u00e9\n");
    add("SoftHyphensInsideWordsGo",
        Sheet().glyph(50, 100, "a", 10, 0).glyph(55, 100, "\u00ad", 10, 0).glyph(60, 100, "b", 10, 0), "ab\n");
    add("TurnedText", Sheet().set(50, 100, "A line of the body text").down(20, 200, "EDGE"),
        "A line of the body text\n\nEDGE\n");
    add("OffThePage", Sheet().set(50, 100, "on").set(900, 100, "off"), "on\n");
    {
        // "5.  BELL / TOWER / REPAIRS" in the left margin, beside one column.
        Sheet sheet;
        std::string expected;
        const char* captions[4][3] = {{"1.", "MINUTES", "MAY 4"},
                                      {"2.", "BELL", "TOWER"},
                                      {"3.", "CORRES-", "PONDENCE"},
                                      {"4.", "HARBOUR", "LIGHTS"}};
        float y = 60;
        for (const auto& caption : captions) {
            sheet.set(50, y, caption[0]).set(80, y, caption[1]).set(170, y, std::string(kProse) + " that it has");
            sheet.set(80, y + 12, caption[2]).set(170, y + 12, "and some more words");
            y += 40;
        }
        for (const auto& caption : captions) {
            std::string first = caption[1];
            if (first.ends_with('-')) first.back() = '=';
            expected += fmt::format("{}{} {}\n{}\n\n{} that it has\nand some more words\n",
                                    expected.empty() ? "" : "\n", caption[0], first, caption[2], kProse);
        }
        for (int i = 0; i < 5; ++i) sheet.set(170, y + 12.0F * static_cast<float>(i), kProse);
        expected += fmt::format("\n{0}\n{0}\n{0}\n{0}\n{0}\n", kProse);
        add("CaptionsInTheMargin", sheet, expected);
    }
    {
        // One caption of two lines, and the numbers of motions, in the left margin.
        Sheet sheet;
        std::string expected;
        float y = 60;
        for (const auto& [caption, more] : std::vector<std::pair<const char*, const char*>>{
                 {"AGENDA", ""}, {"09/31", ""}, {"NEW", "BUSINESS"}, {"10/31", ""}, {"QUAY", ""}, {"11/31", ""}}) {
            sheet.set(50, y, caption).set(150, y, std::string(kProse) + " that it has");
            if (*more != '\0') sheet.set(50, y + 12, more);
            sheet.set(150, y + 12, "and some more words");
            expected += fmt::format("{}{}\n", expected.empty() ? "" : "\n", caption);
            if (*more != '\0') expected += fmt::format("{}\n", more);
            expected += fmt::format("\n{} that it has\nand some more words\n", kProse);
            y += 40;
        }
        add("CaptionsAmongMotionNumbers", sheet, expected);
    }
    return all;
}

INSTANTIATE_TEST_SUITE_P(Layouts, PageLayout, testing::ValuesIn(cases()),
                         [](const auto& test) { return test.param.name; });

TEST(PageLayoutBounds, KeepsEveryGlyphOfAnyPage) {
    std::mt19937 random(7);
    std::uniform_real_distribution<float> place(-50, 650), size(1, 40), angle(-4, 4);
    for (int round = 0; round < 50; ++round) {
        Sheet sheet;
        std::size_t letters = 0;
        for (int i = 0; i < 400; ++i) {
            sheet.glyph(place(random), place(random), std::string(1, static_cast<char>('a' + i % 26)), size(random),
                        static_cast<std::uint16_t>(i % 2));
            DrawnGlyph& glyph = sheet.drawn().glyphs.back();
            if (i % 5 == 0)
                glyph.advance_y = 5 * std::sin(angle(random)), glyph.advance_x = 5 * std::cos(angle(random));
            glyph.x = std::clamp(glyph.x, 0.0F, 590.0F), glyph.y = std::clamp(glyph.y, 10.0F, 790.0F);
            ++letters;
        }
        for (int i = 0; i < 60; ++i) {
            const float x = place(random), y = place(random);
            sheet.rule(x, y, i % 2 ? x + 200 : x + 1, i % 2 ? y + 1 : y + 200);
        }
        LayoutMemory memory;
        Document document;
        document.pages.push_back(lay_out(sheet.drawn(), memory));
        document.styles = memory.styles.all();
        ASSERT_EQ(broken_rule(document), "");
        std::size_t printed = 0;
        for (const char c : document.pages[0].text) printed += c >= 'a' && c <= 'z' ? 1 : 0;
        EXPECT_GE(printed + 20, letters);  // some fall together: the same letter at the same place
    }
}

TEST(PageLayoutBounds, LeavesOutWhatIsNoPlace) {
    Sheet sheet;
    const float bad = std::numeric_limits<float>::quiet_NaN(), endless = std::numeric_limits<float>::infinity();
    for (const float value : {bad, endless, -endless, 1e30F}) {
        sheet.glyph(value, 100, "x", 10, 0).glyph(50, value, "x", 10, 0).glyph(50, 100, "x", value, 0);
        sheet.rule(value, 100, 200, 101).rule(50, value, 200, 101);
        sheet.glyph(50, 100, "x", 10, 0);
        sheet.drawn().glyphs.back().advance_x = value;
    }
    sheet.set(50, 300, "sound");
    EXPECT_EQ(layout_of(sheet), "sound\n");
}

TEST(PageLayoutBounds, HoldsAHugePage) {
    Sheet sheet;
    sheet.drawn().width_pt = 280'000, sheet.drawn().height_pt = 280'000;
    for (int i = 0; i < 200'000; ++i)
        sheet.glyph(static_cast<float>(i % 500) * 500, static_cast<float>(i / 500) * 600, "x", 10, 0);
    LayoutMemory memory;
    EXPECT_EQ(lay_out(sheet.drawn(), memory).words.size(), 200'000U);
}

TEST(PageLayoutBounds, HoldsAPileOfGlyphs) {
    Sheet sheet;
    for (int i = 0; i < 200'000; ++i) sheet.glyph(100, 100, std::string(1, static_cast<char>('a' + i % 26)), 10, 0);
    LayoutMemory memory;
    EXPECT_GE(lay_out(sheet.drawn(), memory).words.size(), 1U);
}

}  // namespace
}  // namespace minutebook
