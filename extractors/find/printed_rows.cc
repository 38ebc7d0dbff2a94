#include "extractors/find/printed_rows.h"

#include <algorithm>
#include <cmath>

namespace minutebook {
namespace {

// A gap between words of one line wider than this many times the type size parts two cells: justified text stays below.
constexpr float kCellGap = 1.6F;

// Made-up coordinates of papers without layout, in points: rows far enough apart to be paragraphs of their own.
constexpr float kRowPitch = 40, kRowHeight = 10, kColumnPitch = 300, kColumnWidth = 250;

void finish(const Page& page, Cell& cell) {
    cell.text = page.text_of(Line{.first_word = cell.first_word, .word_count = cell.last_word - cell.first_word});
    cell.ends_in_soft_hyphen = page.words[cell.last_word - 1].marks & kSoftHyphen;
}

float size_of(const Document& document, const Word& word) {
    return word.style < document.styles.size() ? document.styles[word.style].size_pt : 0;
}

void cut_into_cells(const Document& document, const Page& page, const Line& line, std::vector<Cell>& cells) {
    const std::uint32_t end =
        std::min<std::uint32_t>(line.first_word + line.word_count, static_cast<std::uint32_t>(page.words.size()));
    for (std::uint32_t i = line.first_word; i < end; ++i) {
        const Word& word = page.words[i];
        const float size = size_of(document, word);
        const bool apart = i == line.first_word || word.box.left - page.words[i - 1].box.right >
                                                       kCellGap * std::max(size, word.box.height() * 0.7F);
        if (apart) {
            if (i != line.first_word) finish(page, cells.back());
            Cell cell;
            cell.page = page.number;
            cell.first_word = i;
            cell.role = line.role;
            cell.bold = word.style < document.styles.size() && document.styles[word.style].bold;
            cells.push_back(cell);
        }
        Cell& cell = cells.back();
        cell.last_word = i + 1;
        cell.box = united(cell.box, word.box);
        cell.size_pt = std::max(cell.size_pt, size);
    }
    if (end > line.first_word) finish(page, cells.back());
}

std::vector<PrintedRow> rows_without_layout(const Page& page) {
    std::vector<PrintedRow> rows;
    for (const Line& line : page.lines) {
        if (line.word_count == 0) continue;
        Cell cell;
        cell.page = page.number;
        cell.first_word = line.first_word;
        cell.last_word = line.first_word + line.word_count;
        cell.role = line.role;
        cell.size_pt = kRowHeight;
        finish(page, cell);
        const bool same_row = line.table >= 0 && &line != &page.lines.front() && (&line)[-1].table == line.table &&
                              (&line)[-1].row == line.row && (&line)[-1].column != line.column;
        if (!same_row) rows.push_back({.page = page.number});
        const float top = kRowPitch * static_cast<float>(rows.size());
        const float left = kColumnPitch * static_cast<float>(line.table >= 0 ? line.column : 0);
        cell.box = {left, top, left + kColumnWidth, top + kRowHeight};
        rows.back().box = united(rows.back().box, cell.box);
        rows.back().size_pt = kRowHeight;
        rows.back().cells.push_back(std::move(cell));
    }
    return rows;
}

void join_cells(PrintedRow& row) {
    if (row.cells.size() == 1) return;
    for (const Cell& cell : row.cells) {
        if (!row.joined.empty()) row.joined += ' ';
        row.joined += cell.text;
    }
}

}  // namespace

std::vector<PrintedRow> printed_rows(const Document& document, const Page& page) {
    if (!document.has_layout) {
        std::vector<PrintedRow> rows = rows_without_layout(page);
        std::ranges::for_each(rows, join_cells);
        return rows;
    }
    std::vector<Cell> cells;
    for (const Line& line : page.lines) cut_into_cells(document, page, line, cells);
    const auto middle = [](const Cell& cell) { return (cell.box.top + cell.box.bottom) / 2; };
    std::ranges::stable_sort(cells, {}, middle);
    std::vector<PrintedRow> rows;
    float row_middle = 0;
    for (Cell& cell : cells) {
        const bool same_row =
            !rows.empty() && std::abs(middle(cell) - row_middle) <
                                 0.4F * std::min(cell.box.height(), rows.back().cells.front().box.height());
        if (!same_row) {
            rows.push_back({.page = page.number});
            row_middle = middle(cell);
        }
        PrintedRow& row = rows.back();
        row.box = united(row.box, cell.box);
        row.size_pt = std::max(row.size_pt, cell.size_pt);
        row.cells.push_back(std::move(cell));
    }
    for (PrintedRow& row : rows) {
        std::ranges::sort(row.cells, {}, [](const Cell& cell) { return cell.box.left; });
        join_cells(row);
    }
    return rows;
}

void RunningText::add(const Page& page, const Cell& cell) {
    for (std::uint32_t i = cell.first_word; i < cell.last_word && i < page.words.size(); ++i) {
        if (!text_.empty() && !glue_) text_ += ' ';
        const std::size_t begin = text_.size();
        std::string_view word = page.text_of(page.words[i]);
        if (i == cell.first_word) word.remove_prefix(std::min<std::size_t>(cell.skipped_bytes, word.size()));
        glue_ = page.words[i].marks & kSoftHyphen;
        if (glue_)
            for (const std::string_view hyphen : {"-", "\u00ad", "\u2010"})
                if (word.ends_with(hyphen)) {
                    word.remove_suffix(hyphen.size());
                    break;
                }
        text_ += word;
        marks_.push_back({begin, text_.size(), page.number, i});
    }
}

SourceSpan RunningText::span(std::size_t begin, std::size_t end) const {
    SourceSpan where;
    const Mark* last = nullptr;
    for (const Mark& mark : marks_) {
        if (mark.end <= begin || mark.begin >= end) continue;
        // Words of another column may stand between two cells: the span ends where the words no longer follow each
        // other.
        if (last != nullptr && (mark.page != last->page || mark.word != last->word + 1)) break;
        if (where.first_page == 0) where.first_page = mark.page, where.first_word = mark.word;
        where.last_page = mark.page, where.last_word = mark.word + 1;
        last = &mark;
    }
    return where;
}

}  // namespace minutebook
