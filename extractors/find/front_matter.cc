#include "extractors/find/front_matter.h"

#include <algorithm>
#include <cctype>
#include <string>

#include <re2/re2.h>

#include "corpus/define_pattern.h"
#include "corpus/matching.h"
#include "extractors/find/dates.h"
#include "extractors/find/metadata_patterns.h"

namespace minutebook {
namespace {

// What a paper says of itself stands on these pages; a pack's later papers speak for themselves.
constexpr std::size_t kTopRows = 4;  // where a letterhead stands
// Officers' reports tell who wrote them behind their text, before appendices that may be as long again.
constexpr std::size_t kFirstPages = 80, kLastPages = 3;
constexpr std::size_t kMostBlockRows = 45;
const std::string kMonths = "(?:January|February|March|April|May|June|July|August|September|October|November|December)";

bool is_page_number(const PrintedRow& row) {
    // "33   Agenda Item 8": the folio of a pack, beside the item that the paper is of.
    static const RE2 kNumber("(?i)^(?:page )?[-–\\s]*\\d{1,5}[-–\\s]*(?:agenda item(?: no\\.?)? ?\\d{1,3}[a-z]?)?$");
    return RE2::FullMatch(row.text(), kNumber);
}

// A row of running text, other than the sentence that calls or records the meeting.
bool is_prose(const FrontMatter& front, std::size_t row) {
    static const RE2 kMeeting("(?i)\\b(?:meeting|held|summon|minutes|invited|agenda|cyfarfod|cynhaliwyd|assembly)");
    static const RE2 kLowerWord(patterns::latin("(?:^| )\\p{Ll}+\\b"));
    const std::string& text = front.rows[row].text();
    const auto words = std::ranges::count(text, ' ') + 1;
    if (words < 10 || front.in_field[row] || RE2::PartialMatch(text, kMeeting)) return false;
    // Without layout a row is a whole paragraph: one that does not end as sentences do may be a long title.
    constexpr int kLongestTitle_words = 25;
    if (!front.document->has_layout && words <= kLongestTitle_words && text.size() > 1 &&
        (std::isalnum(static_cast<unsigned char>(text.back())) || text.ends_with(')')))
        return false;
    // A sentence over several printed rows.
    for (const std::size_t other : {row - 1, row + 1})
        if (front.document->has_layout && other < front.rows.size() &&
            RE2::PartialMatch(front.rows[other].text(), kMeeting))
            return false;
    std::ptrdiff_t lower = 0;
    re2::StringPiece rest(text);
    while (RE2::FindAndConsume(&rest, kLowerWord)) ++lower;
    return lower * 2 >= words;
}

// "YOU ARE HEREBY SUMMONED TO ATTEND A MEETING OF" on the page, under the row: what stands over it is another notice.
bool is_over_summons(const std::vector<PrintedRow>& rows, std::size_t row) {
    static const RE2 kSummons("^(?:YOU ARE (?:HEREBY )?SUMMONED|NOTICE IS (?:HEREBY )?GIVEN)\\b[^a-z]*$");
    for (std::size_t i = row + 1; i < std::min(rows.size(), kMostBlockRows) && rows[i].page == rows[row].page; ++i)
        if (matches(rows[i].text(), kSummons)) return true;
    return false;
}

// "Financial Summary:    The cost is met from a grant …": running text beside a label of the form, or below it.
bool is_value_of_form(const FrontMatter& front, std::size_t row) {
    constexpr std::size_t kMost_rows = 8;
    const float left = front.rows[row].cells.front().box.left;
    // "Proposed | Four houses and all works …" over "Development:": the label ends in the row below.
    constexpr std::size_t kLongestLabel_bytes = 45;
    if (row + 1 < front.rows.size() && front.rows[row].cells.size() == 2 &&
        front.rows[row].cells.front().text.size() < kLongestLabel_bytes) {
        const Cell& below = front.rows[row + 1].cells.front();
        if (below.page == front.rows[row].page && std::abs(below.box.left - left) < 5 && below.text.ends_with(':') &&
            below.text.size() < kLongestLabel_bytes && below.box.top - front.rows[row].box.bottom < below.size_pt)
            return true;
    }
    for (std::size_t i = row + 1; i-- > 0 && row - i < kMost_rows && front.rows[i].page == front.rows[row].page;) {
        const std::vector<Cell>& cells = front.rows[i].cells;
        if (cells.size() == 2 && cells.front().text.ends_with(':') && cells.front().text.size() < kLongestLabel_bytes)
            return i == row || std::abs(cells[1].box.left - left) < 5;
        if (cells.size() > 1 || std::abs(cells.front().box.left - left) >= 5) return false;
    }
    return false;
}

// "This form is used to record decisions that officers take." over the fields of the form.
bool introduces_form(const FrontMatter& front, std::size_t row) {
    constexpr std::size_t kNear_rows = 14, kFewest_fields = 3;
    std::size_t fields = 0;
    for (const HeaderField& field : front.fields)
        fields += field.row > row && field.row <= row + kNear_rows &&
                  front.rows[field.row].page == front.rows[row].page && !field.value.empty();
    return fields >= kFewest_fields;
}

// The first row of the body: a numbered heading, "PRESENT:", "Recommendation", running text. A cover page counts as
// part of the title block, so that it may reach to the second page that has text.
std::size_t end_of_title_block(const FrontMatter& front) {
    const auto& rows = front.rows;
    std::size_t pages = 1;
    for (std::size_t i = 0; i < rows.size() && i < kMostBlockRows; ++i) {
        if (i > 0 && rows[i].page != rows[i - 1].page && ++pages > 2) return i;
        if (front.in_field[i] || is_page_number(rows[i])) continue;
        if (is_prose(front, i)) {
            if (is_value_of_form(front, i) || (i < kTopRows + 2 && introduces_form(front, i))) continue;
            return i;
        }
        static const RE2 kBookPage("\\d{1,4}/\\d{2,4}");  // of a minute book, over the title
        if (i < kTopRows && RE2::FullMatch(rows[i].text(), kBookPage)) continue;
        const Cell& first = rows[i].cells.front();
        // "1 | AUDIT COMMITTEE - 26/07/17": a running head with its page's number.
        if (i == 0 && rows[i].cells.size() == 2 && rows[i].text().size() < 80 &&
            std::ranges::all_of(first.text, [](char c) { return c >= '0' && c <= '9'; })) {
            const auto day = first_full_date(rows[i].cells.back().text);
            if (day && day->begin > 0 && day->end == rows[i].cells.back().text.size()) continue;
        }
        // The clerk's address at the right, "12 Mill Lane": no heading begins there.
        constexpr std::size_t kLetterheadRows = 12;
        if (front.document->has_layout && i > 0 && i < kLetterheadRows && rows[i].cells.size() == 1 &&
            first.box.left > 0.45F * front.page(rows[i].page).width_pt && first.text.size() < 40 &&
            std::abs(first.box.left - rows[i - 1].cells.back().box.left) < 5)
            continue;
        // "… on Wednesday 11th November" / "2015 at 7.30": the day goes on.
        static const RE2 kMonthEnds("(?i)\\d{1,2}(?:st|nd|rd|th)?(?: of)? " + kMonths + ",?$"),
            kYearBegins("^(?:19|20)\\d\\d\\b");
        if (i > 0 && RE2::PartialMatch(first.text, kYearBegins) &&
            (RE2::PartialMatch(rows[i - 1].text(), kMonthEnds) ||
             RE2::PartialMatch(rows[i - 1].cells.front().text, kMonthEnds)))
            continue;
        static const RE2 kPurposeOfPaper(
            "(?i)^purpose\\s*:\\s*(?:(?:non[ -])?key|for (?:decision|reference|information))\\b");
        if (RE2::PartialMatch(first.text, kPurposeOfPaper)) continue;
        if (RE2::PartialMatch(piece(first.text), heading_patterns().body_starts)) {
            // "Item No.   Date:" heads a form; a date line such as "13 March 2025" begins with a number, but no
            // heading.
            const auto date = first_full_date(first.text);
            static const RE2 kTime("(?i)^\\d{1,2}[.:]?\\d{0,2} ?(?:[ap]\\.?m|noon|o'clock|hrs)");
            static const RE2 kAddress(
                "(?i)^\\d+[a-z]? "
                ".{0,40}\\b(?:street|st|road|rd|lane|avenue|ave|drive|way|close|square|place|terrace|row|yard|route|"
                "highway|hwy|boulevard|blvd|court|circle|parkway|pike)\\b");
            if (RE2::PartialMatch(first.text, kAddress)) continue;
            static const RE2 kSummaryOfMinutes("(?i)^summary of (?:the )?(?:minutes|proceedings|decisions)\\b");
            if (RE2::PartialMatch(first.text, kSummaryOfMinutes)) continue;
            // "9 May Annual Meeting" over the title; "2018/19 Revenue Monitoring Report", of a financial year.
            static const RE2 kDayOfMonth("(?i)^\\d{1,2}(?:st|nd|rd|th)? " + kMonths + "\\b"),
                kFinancialYear("^20\\d\\d ?[/-] ?(?:20)?\\d\\d(?: [A-Z]|$)");
            if (i < kTopRows &&
                (RE2::PartialMatch(first.text, kDayOfMonth) || RE2::PartialMatch(first.text, kFinancialYear)))
                continue;
            if ((date && date->begin < 3) || RE2::PartialMatch(first.text, kTime) || is_over_summons(rows, i)) continue;
            return i;
        }
    }
    return std::min(rows.size(), kMostBlockRows);
}

bool is_title_of_minutes(const PrintedRow& row) {
    static const RE2 kTitle("^(?:DRAFT |UNCONFIRMED )?(?:MINUTES|COFNODION) (?:OF|O|FOR|Y)\\b[^a-z]*$");
    const auto names_minutes = [](const Cell& cell) {  // few rows do: the others need not be put together
        return cell.text.contains("MINUTES") || cell.text.contains("COFNODION");
    };
    static const RE2 kItem("^MINUTES OF (?:THE )?(?:PREVIOUS|LAST|PRIOR)\\b");
    return std::ranges::any_of(row.cells, names_minutes) && RE2::PartialMatch(row.text(), kTitle) &&
           !RE2::PartialMatch(row.text(), kItem);
}

// Text may stand above the title: what was said before the meeting was opened. The row that the title of the minutes
// begins at, where a sentence goes before it on the first page; else 0.
std::size_t title_below_text(const std::vector<PrintedRow>& rows) {
    static const RE2 kProse(patterns::latin("\\p{Ll}+ \\p{Ll}+ \\p{Ll}+ \\p{Ll}+"));
    bool prose = false;
    for (std::size_t i = 0; i < rows.size() && rows[i].page == rows[0].page; ++i) {
        const std::string& text = rows[i].text();
        if (is_title_of_minutes(rows[i])) return prose ? i : 0;
        if (i > 0 && !prose && matches(text, heading_patterns().body_starts)) return 0;
        prose = prose || RE2::PartialMatch(text, kProse);
    }
    return 0;
}

// The notice of a meeting and its agenda may be bound before its minutes. The row that the title of the minutes begins
// at, on a page behind the first, where what calls the meeting goes before it, of the same day; else 0. An agenda with
// the minutes of the last meeting bound in is of another day.
std::size_t title_behind_notice(const std::vector<PrintedRow>& rows) {
    constexpr std::size_t kTitleRows = 3, kRowsOfSentence = 2;
    const auto text_of = [&](std::size_t first, std::size_t count) {
        std::string text;
        for (std::size_t i = first; i < std::min(first + count, rows.size()); ++i) text += rows[i].text() + ' ';
        return text;
    };
    const auto title = std::ranges::find_if(
        rows, [&](const PrintedRow& row) { return row.page != rows.front().page && is_title_of_minutes(row); });
    if (title == rows.end()) return 0;
    const auto at = static_cast<std::size_t>(title - rows.begin());
    const auto day = first_full_date(text_of(at, kTitleRows));
    if (!day) return 0;
    static const RE2 kCalls(
        "(?i)\\b(?:will be held|will take place|is to be held|to attend|you are (?:hereby )?summoned)\\b");
    for (std::size_t i = 0; i < at; ++i) {
        const std::string sentence = text_of(i, kRowsOfSentence);
        if (!RE2::PartialMatch(sentence, kCalls)) continue;
        if (const auto called = first_full_date(sentence); called && called->day == day->day) return at;
    }
    return 0;
}

// Of a paper with "8/6/2024" in its title block: whether its other days are "June 12, 2014", and none "12 June 2014".
bool writes_month_first(const FrontMatter& front) {
    static const RE2 kEither("\\b(?:0?[1-9]|1[0-2])/(?:0?[1-9]|1[0-2])/(?:(?:19|20)\\d\\d|\\d\\d)\\b");
    if (!front.block.text().contains('/') || !RE2::PartialMatch(front.block.text(), kEither)) return false;
    static const RE2 kMonthFirst("\\b" + kMonths + " \\d{1,2}, ?(?:19|20)\\d\\d"),
        kDayFirst("\\b\\d{1,2}(?:st|nd|rd|th)?(?: of)? " + kMonths + "\\b");
    bool month_first = false;
    for (const PrintedRow& row : front.rows) {
        const std::string& text = row.text();
        if (RE2::PartialMatch(text, kDayFirst)) return false;
        month_first = month_first || RE2::PartialMatch(text, kMonthFirst);
    }
    return month_first;
}

}  // namespace

const Page& FrontMatter::page(std::uint32_t number) const {
    return *std::ranges::lower_bound(document->pages, number, {}, &Page::number);
}

void FrontMatter::add(std::span<const Cell> cells, RunningText& text) const {
    for (const Cell& cell : cells) text.add(page(cell.page), cell);
}

RunningText FrontMatter::text_of(std::span<const Cell> cells) const {
    RunningText text;
    add(cells, text);
    return text;
}

FrontMatter front_matter(const Document& document) {
    FrontMatter front;
    front.document = &document;
    if (document.pages.empty()) return front;
    for (std::size_t i = 0; i < document.pages.size(); ++i) {
        if (i >= kFirstPages && i + kLastPages < document.pages.size()) continue;
        for (PrintedRow& row : printed_rows(document, document.pages[i])) front.rows.push_back(std::move(row));
    }
    const std::size_t title = std::max(title_below_text(front.rows), title_behind_notice(front.rows));
    front.rows.erase(front.rows.begin(), front.rows.begin() + static_cast<std::ptrdiff_t>(title));
    front.fields = header_fields(document, front.rows);
    front.in_field.assign(front.rows.size(), false);
    for (const HeaderField& field : front.fields)
        for (std::size_t row = field.row; row <= field.last_row && row < front.rows.size(); ++row)
            front.in_field[row] = true;
    front.block_end = end_of_title_block(front);
    for (std::size_t i = 0; i < front.block_end; ++i) {
        const std::size_t before = front.block.text().size();
        front.add(front.rows[i].cells, front.block);
        const std::string& text = front.block.text();
        front.block_row_begin.push_back(before < text.size() && text[before] == ' ' ? before + 1 : before);
    }
    // "June 12, 2014" in the title block tells that 06/12/2014 is of June, too.
    static const RE2 kMonthFirst("(?i)\\b" + kMonths + " \\d{1,2}, ?\\d{4}");
    if (RE2::PartialMatch(front.block.text(), kMonthFirst) || writes_month_first(front))
        front.order = NumericOrder::month_first;
    return front;
}

}  // namespace minutebook
