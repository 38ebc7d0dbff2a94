#include "extractors/find/front_matter.h"

#include <re2/re2.h>

#include <algorithm>

#include "extractors/find/metadata_patterns.h"

namespace minutebook {
namespace {

// What a paper says of itself stands on these pages; a pack's later papers speak for themselves.
constexpr std::size_t kFirstPages = 30, kLastPages = 3;
constexpr std::size_t kMostBlockRows = 45;

re2::StringPiece piece(std::string_view text) { return {text.data(), text.size()}; }

bool is_page_number(const PrintedRow& row) {
    static const RE2 kNumber("^(?:page )?[-–\\s]*\\d{1,5}[-–\\s]*$");
    return RE2::FullMatch(row.text(), kNumber);
}

// The first row of the body: a numbered heading, "PRESENT:", "Recommendation". The whole first page where there is none.
std::size_t end_of_title_block(const Document& document, const std::vector<PrintedRow>& rows) {
    const HeadingPatterns& patterns = heading_patterns();
    for (std::size_t i = 0; i < rows.size() && i < kMostBlockRows; ++i) {
        if (rows[i].page > document.pages.front().number + 1) return i;
        if (is_page_number(rows[i])) continue;
        const Cell& first = rows[i].cells.front();
        if (RE2::PartialMatch(piece(first.text), patterns.body_starts)) {
            // "Item No.   Date:" heads a form; a date line such as "13 March 2025" begins with a number, but no heading.
            const auto date = first_full_date(first.text);
            if (date && date->begin < 3) continue;
            return i;
        }
    }
    return std::min(rows.size(), kMostBlockRows);
}

}  // namespace

const Page& FrontMatter::page(std::uint32_t number) const {
    return *std::ranges::lower_bound(document->pages, number, {}, &Page::number);
}

FrontMatter front_matter(const Document& document) {
    FrontMatter front;
    front.document = &document;
    if (document.pages.empty()) return front;
    for (std::size_t i = 0; i < document.pages.size(); ++i) {
        if (i >= kFirstPages && i + kLastPages < document.pages.size()) continue;
        for (PrintedRow& row : printed_rows(document, document.pages[i])) front.rows.push_back(std::move(row));
    }
    front.fields = header_fields(document, front.rows);
    front.block_end = end_of_title_block(document, front.rows);
    front.in_field.assign(front.rows.size(), false);
    for (const HeaderField& field : front.fields)
        if (front.in_block(field))
            for (std::size_t row = field.row; row <= field.last_row && row < front.rows.size(); ++row)
                front.in_field[row] = true;
    for (std::size_t i = 0; i < front.block_end; ++i) {
        front.block_row_begin.push_back(front.block.text().size());
        for (const Cell& cell : front.rows[i].cells) front.block.add(front.page(cell.page), cell);
    }
    // "June 12, 2014" in the title block tells that 06/12/2014 is of June, too.
    static const RE2 kMonthFirst(
        "(?i)\\b(?:January|February|March|April|May|June|July|August|September|October|November|December) \\d{1,2}, ?\\d{4}");
    if (RE2::PartialMatch(front.block.text(), kMonthFirst)) front.order = NumericOrder::month_first;
    return front;
}

}  // namespace minutebook
