#include "extractors/find/header_fields.h"

#include <re2/re2.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <set>
#include <utility>

#include "extractors/find/metadata_patterns.h"

namespace minutebook {
namespace {

constexpr float kAligned = 5;               // points that left edges of one column may differ by
constexpr std::size_t kMostValueRows = 12;  // a value longer than this is text, not a field

struct Label {
    FieldKind kind;
    std::size_t size;  // bytes of the cell's text up to the value
    bool has_mark;     // a colon, question mark or dash
};

re2::StringPiece piece(std::string_view text) { return {text.data(), text.size()}; }

std::optional<Label> label_of(std::string_view text) {
    const LabelPatterns& patterns = label_patterns();
    const std::pair<const RE2*, FieldKind> kinds[] = {
        {&patterns.report_author, FieldKind::report_author}, {&patterns.author, FieldKind::author},
        {&patterns.subject, FieldKind::subject},             {&patterns.body, FieldKind::body},
        {&patterns.date, FieldKind::date},                   {&patterns.wards, FieldKind::wards},
        {&patterns.key_decision, FieldKind::key_decision},   {&patterns.contact, FieldKind::contact}};
    for (const auto& [pattern, kind] : kinds) {
        re2::StringPiece label;
        if (!pattern->Match(piece(text), 0, text.size(), RE2::ANCHOR_START, &label, 1)) continue;
        const std::string_view matched(label.data(), label.size());
        return Label{kind, matched.size(), matched.find_first_of(":?") != std::string_view::npos};
    }
    return std::nullopt;
}

// What the cell holds behind the first `size` bytes of its text.
std::optional<Cell> rest_of(const Page& page, const Cell& cell, std::size_t size) {
    if (size >= cell.text.size()) return std::nullopt;
    Cell rest = cell;
    rest.text = cell.text.substr(size);
    rest.box = {};
    const std::uint32_t offset = page.words[cell.first_word].text_begin + static_cast<std::uint32_t>(size);
    for (std::uint32_t i = cell.first_word; i < cell.last_word; ++i) {
        const Word& word = page.words[i];
        if (word.text_begin + word.text_size <= offset) {
            rest.first_word = i + 1;
            continue;
        }
        if (i == rest.first_word && word.text_begin < offset) rest.skipped_bytes = offset - word.text_begin;
        rest.box = united(rest.box, word.box);
    }
    if (rest.box.empty()) rest.box = cell.box;
    return rest;
}

class FieldFinder {
public:
    FieldFinder(const Document& document, const std::vector<PrintedRow>& rows) : document_(document), rows_(rows) {
        for (const Page& page : document.pages) last_page_ = std::max(last_page_, page.number);
    }

    std::vector<HeaderField> all() {
        for (std::size_t row = 0; row < rows_.size(); ++row)
            for (std::size_t cell = 0; cell < rows_[row].cells.size(); ++cell)
                if (!taken_.contains({row, cell})) consider(row, cell);
        return std::move(fields_);
    }

private:
    const Page* page_of(const Cell& cell) const {
        const auto at = std::ranges::lower_bound(document_.pages, cell.page, {}, &Page::number);
        return at != document_.pages.end() && at->number == cell.page ? &*at : nullptr;
    }

    void consider(std::size_t row, std::size_t cell) {
        const Cell& head = rows_[row].cells[cell];
        const Page* page = page_of(head);
        if (page == nullptr) return;
        HeaderField field;
        field.row = field.last_row = row;
        field.label = head.box;
        std::optional<Label> label = label_of(head.text);
        if (label) {
            collect(*page, field, cell, *label, row);
        } else if (const auto second = second_half(row, cell)) {
            label = label_of(head.text + ' ' + rows_[row + 1].cells[*second].text);
            taken_.insert({row + 1, *second});
            field.label = united(field.label, rows_[row + 1].cells[*second].box);
            const auto rest = rest_of(*page, rows_[row + 1].cells[*second], label->size - head.text.size() - 1);
            collect_two_row_label(*page, field, row, cell, *second, rest);
        } else {
            return;
        }
        field.kind = label->kind;
        for (const Cell& value : field.value) field.text.add(*page, value);
        // A word that is a label only by its form, with nothing filled in, is a heading or a running word.
        if (field.value.empty() && !label->has_mark) return;
        fields_.push_back(std::move(field));
    }

    // The cell of the next row that completes this one to a label with a colon: "Ward(s) or groups" + "affected:".
    std::optional<std::size_t> second_half(std::size_t row, std::size_t cell) const {
        const Cell& head = rows_[row].cells[cell];
        if (head.text.size() > 40 || row + 1 >= rows_.size() || rows_[row + 1].page != head.page) return std::nullopt;
        if (rows_[row + 1].box.top - head.box.bottom > head.size_pt) return std::nullopt;
        for (std::size_t i = 0; i < rows_[row + 1].cells.size(); ++i) {
            const Cell& next = rows_[row + 1].cells[i];
            if (std::abs(next.box.left - head.box.left) > kAligned || label_of(next.text)) continue;
            const auto label = label_of(head.text + ' ' + next.text);
            if (label && label->has_mark && label->size > head.text.size() + 1) return i;
        }
        return std::nullopt;
    }

    static float right_bound(const PrintedRow& row, std::size_t cell) {
        for (std::size_t i = cell + 1; i < row.cells.size(); ++i)
            if (begins_with_label(row.cells[i])) return row.cells[i].box.left;
        return std::numeric_limits<float>::max();
    }

    void collect_two_row_label(const Page& page, HeaderField& field, std::size_t row, std::size_t first,
                               std::size_t second, const std::optional<Cell>& rest) {
        float bound = std::min(right_bound(rows_[row], first), right_bound(rows_[row + 1], second));
        const auto take = [&](std::size_t r, std::size_t c) {
            for (std::size_t i = c + 1; i < rows_[r].cells.size(); ++i)
                if (rows_[r].cells[i].box.left < bound && !begins_with_label(rows_[r].cells[i]))
                    field.value.push_back(rows_[r].cells[i]);
        };
        take(row, first);
        if (rest) field.value.push_back(*rest);
        take(row + 1, second);
        field.last_row = row + 1;
        if (!field.value.empty()) extend_right(page, field, field.value.front().box.left, bound, row + 1);
    }

    void collect(const Page& page, HeaderField& field, std::size_t cell, const Label& label, std::size_t row) {
        const Cell& head = rows_[row].cells[cell];
        const float bound = right_bound(rows_[row], cell);
        if (auto rest = rest_of(page, head, label.size)) {
            field.label.right = std::min(field.label.right, rest->box.left);
            field.value.push_back(std::move(*rest));
        }
        for (std::size_t i = cell + 1; i < rows_[row].cells.size(); ++i)
            if (rows_[row].cells[i].box.left < bound) field.value.push_back(rows_[row].cells[i]);
        if (field.value.empty())
            collect_below(field, bound, row);
        else
            extend_right(page, field, field.value.front().box.left, bound, row);
    }

    // Rows below the first one of a value that stands right of its label.
    void extend_right(const Page& page, HeaderField& field, float value_left, float bound, std::size_t row) {
        const bool hanging = value_left > field.label.left + 2 * kAligned;
        const float most_gap = hanging ? 2.0F : 0.9F;
        float bottom = rows_[row].box.bottom;
        float previous_right = field.value.back().box.right;
        for (std::size_t next = row + 1; next < rows_.size() && next - row <= kMostValueRows; ++next) {
            const PrintedRow& candidate = rows_[next];
            if (candidate.page != page.number || candidate.box.top - bottom > most_gap * candidate.size_pt) return;
            std::vector<const Cell*> inside;
            bool stop = false, wraps = false;
            for (std::size_t i = 0; i < candidate.cells.size(); ++i) {
                const Cell& cell = candidate.cells[i];
                if (cell.box.left < field.label.left - kAligned || cell.box.left >= bound - kAligned) {
                    // A new label left of ours begins a new row of the table.
                    continue;
                }
                if (taken_.contains({next, i})) continue;
                if (begins_with_label(cell) || (label_patterns().any.ok() && cell.box.left < value_left - kAligned &&
                                                RE2::PartialMatch(piece(cell.text), label_patterns().any))) {
                    stop = true;
                    break;
                }
                if (cell.box.left < value_left - kAligned) {
                    // Back at the label's own edge: the value goes on only where its line was full.
                    wraps = wraps_around(field, cell, candidate, bottom, previous_right, page);
                    stop = !wraps;
                    if (stop) break;
                }
                inside.push_back(&cell);
            }
            if (stop) return;
            if (inside.empty()) continue;
            for (const Cell* cell : inside) field.value.push_back(*cell);
            bottom = candidate.box.bottom;
            previous_right = inside.back()->box.right;
            field.last_row = next;
        }
    }

    bool wraps_around(const HeaderField& field, const Cell& cell, const PrintedRow& candidate, float bottom,
                      float previous_right, const Page& page) const {
        if (!document_.has_layout || candidate.box.top - bottom > 0.6F * candidate.size_pt) return false;
        if (std::abs(cell.box.left - field.label.left) > kAligned || cell.bold != field.value.front().bold) return false;
        return previous_right > 0.75F * page.width_pt && candidate.box.right < previous_right + 2 * cell.size_pt &&
               !RE2::PartialMatch(piece(cell.text), heading_patterns().body_starts);
    }

    // The value of a label that nothing stands right of: the rows below it, in its column.
    void collect_below(HeaderField& field, float bound, std::size_t row) {
        float bottom = field.label.bottom;
        float left = field.label.left - 4 * kAligned;
        for (std::size_t i = 0; i < rows_[row].cells.size(); ++i)
            if (rows_[row].cells[i].box.right < field.label.left) left = std::max(left, rows_[row].cells[i].box.right);
        for (std::size_t next = row + 1; next < rows_.size() && next - row <= 4; ++next) {
            const PrintedRow& candidate = rows_[next];
            const float most_gap = field.value.empty() ? 4.0F : 0.9F;
            if (candidate.page != rows_[row].page || candidate.box.top - bottom > most_gap * candidate.size_pt) return;
            bool any = false;
            for (const Cell& cell : candidate.cells) {
                if (cell.box.right < left || cell.box.left < left || cell.box.left >= bound - kAligned) continue;
                if (begins_with_label(cell)) return;
                field.value.push_back(cell);
                any = true;
            }
            if (any) bottom = candidate.box.bottom, field.last_row = next;
            else if (!field.value.empty()) return;
        }
    }

    const Document& document_;
    const std::vector<PrintedRow>& rows_;
    std::vector<HeaderField> fields_;
    std::set<std::pair<std::size_t, std::size_t>> taken_;  // second halves of labels
    std::uint32_t last_page_ = 0;
};

}  // namespace

bool begins_with_label(const Cell& cell) {
    if (const auto label = label_of(cell.text); label && label->has_mark) return true;
    return RE2::FullMatch(piece(cell.text), label_patterns().bare_any) ||
           (cell.text.ends_with(':') && cell.text.size() < 45);
}

std::vector<HeaderField> header_fields(const Document& document, const std::vector<PrintedRow>& rows) {
    return FieldFinder(document, rows).all();
}

}  // namespace minutebook
