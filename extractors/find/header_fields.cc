#include "extractors/find/header_fields.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <limits>
#include <optional>
#include <set>
#include <utility>

#include <re2/re2.h>

#include "corpus/matching.h"
#include "extractors/find/metadata_patterns.h"

namespace minutebook {
namespace {

constexpr float kAligned = 5;               // points that left edges of one column may differ by
constexpr std::size_t kMostValueRows = 12;  // a value longer than this is text, not a field
constexpr std::size_t kMostCellRows = 40;   // of a table's cell, whose first rows are the value

struct Label {
    FieldKind kind;
    std::size_t size;  // bytes of the cell's text up to the value
    bool has_mark;     // a colon, question mark or dash
};

std::optional<Label> label_of(std::string_view text) {
    const LabelPatterns& patterns = label_patterns();
    // No label begins with a figure, and many cells of tables do: but for "2 Decision maker: …" of numbered forms.
    const std::size_t begin = text.find_first_not_of(" \t*-");
    if (begin != std::string_view::npos && std::isdigit(static_cast<unsigned char>(text[begin]))) {
        static const RE2 kNumbered(
            "(?i)^(\\d{1,2}[.)]?\\s+)(?:title of (?:the )?(?:decision|report|item)|decision (?:maker|taker)|date of "
            "decision|"
            "report author)\\b[^:]{0,80}:");
        re2::StringPiece number;
        if (begin > 0 || !text.contains(':') || !RE2::PartialMatch(piece(text), kNumbered, &number))
            return std::nullopt;
        std::optional<Label> label = label_of(text.substr(number.size()));
        if (label && !label->has_mark) label.reset();
        if (label) label->size += number.size();
        return label;
    }
    // Nor is one longer than this, with the mark behind it; running text is.
    constexpr std::size_t kLongest_bytes = 80;
    if (begin != std::string_view::npos && text.size() - begin > kLongest_bytes &&
        text.substr(begin, kLongest_bytes).find_first_of(":?-\xE2") == std::string_view::npos)
        return std::nullopt;
    if (!RE2::PartialMatch(piece(text), patterns.known)) return std::nullopt;  // most cells: one look instead of eight
    const std::pair<const RE2*, FieldKind> kinds[] = {{&patterns.report_author, FieldKind::report_author},
                                                      {&patterns.author, FieldKind::author},
                                                      {&patterns.responsible, FieldKind::responsible},
                                                      {&patterns.subject, FieldKind::subject},
                                                      {&patterns.body, FieldKind::body},
                                                      {&patterns.date, FieldKind::date},
                                                      {&patterns.wards, FieldKind::wards},
                                                      {&patterns.key_decision, FieldKind::key_decision},
                                                      {&patterns.contact, FieldKind::contact}};
    for (const auto& [pattern, kind] : kinds) {
        re2::StringPiece label;
        if (!pattern->Match(piece(text), 0, text.size(), RE2::ANCHOR_START, &label, 1)) continue;
        const std::string_view matched(label.data(), label.size());
        return Label{kind, matched.size(), matched.find_first_of(":?") != std::string_view::npos};
    }
    return std::nullopt;
}

// What the cell holds behind the first `size` bytes of its text.
std::optional<Cell> rest_of(const Document& document, const Page& page, const Cell& cell, std::size_t size) {
    if (size >= cell.text.size()) return std::nullopt;
    Cell rest = cell;
    rest.text = cell.text.substr(size);
    rest.box = {};
    rest.ends_in_soft_hyphen = cell.ends_in_soft_hyphen;
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
    const std::uint16_t style = page.words[std::min(rest.first_word, rest.last_word - 1)].style;
    rest.bold = style < document.styles.size() && document.styles[style].bold;
    return rest;
}

using Place = std::pair<std::size_t, std::size_t>;  // row, cell

class FieldFinder {
public:
    FieldFinder(const Document& document, const std::vector<PrintedRow>& rows) : document_(document), rows_(rows) {}

    std::vector<HeaderField> all() {
        for (std::size_t row = 0; row < rows_.size(); ++row)
            for (std::size_t cell = 0; cell < rows_[row].cells.size(); ++cell)
                if (!taken_.contains({row, cell})) consider(row, cell);
        for (std::size_t field = 0; field < fields_.size(); ++field) take_rows_above(field);
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
        if (label && !label->has_mark && head.text.starts_with("•")) return;  // "• Contact", in a list of links
        // "Service   Subject   Opinion": heads of a table's columns.
        if (label && label->kind == FieldKind::subject && !label->has_mark && cell > 0 && rows_[row].cells.size() > 2)
            return;
        const auto rest = label && label->has_mark ? std::vector<Place>() : rest_of_label(row, cell);
        if (!rest.empty()) {
            std::string words = head.text;
            std::size_t before = 0;  // bytes of the label above its last row
            for (const auto& [label_row, label_cell] : rest) {
                const Cell& tail = rows_[label_row].cells[label_cell];
                before = words.size() + 1;
                words += ' ' + tail.text;
                field.label = united(field.label, tail.box);
                taken_.insert({label_row, label_cell});
            }
            label = label_of(words);
            const Cell& last = rows_[rest.back().first].cells[rest.back().second];
            std::vector<Place> rows = {{row, cell}};
            rows.insert(rows.end(), rest.begin(), rest.end());
            collect_beside_rows(*page, field, rows, rest_of(document_, *page, last, label->size - before),
                                label->has_mark);
        } else if (label) {
            collect(*page, field, cell, *label, row);
        } else {
            return;
        }
        if (label->kind == FieldKind::subject || label->kind == FieldKind::author ||
            label->kind == FieldKind::responsible || label->kind == FieldKind::wards)
            take_rows_before_next_label(*page, field);
        field.kind = label->kind;
        for (const Cell& value : field.value) field.text.add(*page, value);
        // A word that is a label only by its form, with nothing filled in, is a heading or a running word.
        if (field.value.empty() && !label->has_mark) return;
        fields_.push_back(std::move(field));
    }

    // The cells of the next rows that complete this one to a label with a colon: "Ward(s) or groups" + "affected:",
    // "Ward(s) or" + "groups" + "affected:". Empty where there are none.
    std::vector<Place> rest_of_label(std::size_t row, std::size_t cell) const {
        constexpr std::size_t kMostRows = 2;  // behind the first
        const Cell& head = rows_[row].cells[cell];
        if (head.text.size() > 40) return {};
        std::vector<Place> rest;
        std::string words = head.text;
        const Cell* above = &head;
        for (std::size_t next = row + 1; next < rows_.size() && next <= row + 3 && rest.size() < kMostRows; ++next) {
            if (rows_[next].page != head.page) break;
            // "OFFICER:" is a label, and so is "RESPONSIBLE" over it.
            const auto goes_on = [&](const Cell& tail) {
                if (std::abs(tail.box.left - head.box.left) > kAligned ||
                    tail.box.top - above->box.bottom > head.size_pt)
                    return false;
                if (!label_of(tail.text)) return true;
                const auto whole = label_of(words + ' ' + tail.text);
                return whole && whole->has_mark && whole->size > words.size() + 1;
            };
            const auto tail = std::ranges::find_if(rows_[next].cells, goes_on);
            if (tail == rows_[next].cells.end()) continue;
            rest.emplace_back(next, static_cast<std::size_t>(tail - rows_[next].cells.begin()));
            const std::size_t before = words.size();
            words += ' ' + tail->text;
            above = &*tail;
            const auto label = label_of(words);
            if (label && label->has_mark && label->size > before + 1) return rest;
            // "Accountable | Ann Ash" over "employee": all that stands at the left of a form.
            const bool has_value = rows_[row].cells.size() > 1 ||
                                   (next == row + 2 && rows_[row + 1].cells.front().box.left > head.box.right);
            if (label && label->size == words.size() && cell == 0 && has_value && !label_of(head.text) &&
                tail == rows_[next].cells.begin())
                return rest;
        }
        return {};
    }

    // "SUBJECT: …" over two short rows of its own: a row without a label at the label's edge, between two that have
    // one.
    void take_rows_before_next_label(const Page& page, HeaderField& field) {
        if (field.value.empty() || field.value.front().box.top > field.label.bottom) return;
        const float edge = field.label.left;
        for (std::size_t next = field.last_row + 1; next < rows_.size() && next <= field.last_row + 2; ++next) {
            const PrintedRow& row = rows_[next];
            if (row.page != page.number || row.cells.size() != 1 ||
                std::abs(row.cells.front().box.left - edge) > kAligned || ends_label_below(row.cells.front()))
                return;
            if (begins_with_label(row.cells.front()) ||
                RE2::PartialMatch(piece(row.cells.front().text), label_patterns().any)) {
                const Box& last = rows_[field.last_row].box;
                for (std::size_t taken = field.last_row + 1; taken < next; ++taken) {
                    if (rows_[taken].box.top - last.bottom > 4 * rows_[taken].size_pt) return;
                    field.value.push_back(rows_[taken].cells.front());
                }
                field.last_row = next - 1;
                return;
            }
            if (row.cells.front().text.size() > 60 ||
                row.cells.front().text.find_first_of(".?:") != std::string::npos ||
                RE2::FullMatch(piece(row.cells.front().text), heading_patterns().body_name) ||
                begins_body(row.cells.front()))
                return;
        }
    }

    // A label stands in the middle of its cell, as high as the second line of a value of two or three: the value takes
    // the lines above it, too, where it is centred on the label with them and they stand apart from what is above.
    void take_rows_above(std::size_t index) {
        constexpr std::size_t kMost_above = 2;
        constexpr float kLevel = 0.25F, kApart = 0.2F;  // of the size of type
        HeaderField& field = fields_[index];
        if (!document_.has_layout || field.value.empty()) return;
        const Cell first = field.value.front();
        const float size = first.size_pt, middle = (field.label.top + field.label.bottom) / 2;
        if (first.box.left < field.label.right || first.box.top < field.label.top - size) return;
        // What is above the label's row, in the value's column and nowhere else.
        std::vector<std::size_t> above;
        float top = first.box.top;
        for (std::size_t row = field.row; row-- > 0 && above.size() < kMost_above;) {
            const PrintedRow& candidate = rows_[row];
            if (candidate.page != first.page || candidate.cells.size() != 1 ||
                std::abs(candidate.cells.front().box.left - first.box.left) > kAligned ||
                top - candidate.box.bottom > 0.6F * size || begins_with_label(candidate.cells.front()))
                break;
            above.push_back(row);
            top = candidate.cells.front().box.top;
        }
        // The lines of the value below may be the first ones of the next label's, which is centred likewise.
        for (std::size_t taken = 1; taken <= above.size(); ++taken) {
            const Box& highest = rows_[above[taken - 1]].cells.front().box;
            const std::size_t over = above[taken - 1];
            const float inner = first.box.top - rows_[above.front()].cells.front().box.bottom;
            if (over == 0 || rows_[over - 1].page != first.page ||
                highest.top - rows_[over - 1].box.bottom < inner + kApart * size)
                continue;
            for (std::size_t kept = field.value.size(); kept > 0; --kept) {
                if (std::abs((highest.top + field.value[kept - 1].box.bottom) / 2 - middle) > kLevel * size) continue;
                if (kept < field.value.size() &&
                    field.value[kept].box.top - field.value[kept - 1].box.bottom < inner + kApart * size)
                    continue;
                return move_rows_above(index, {above.rend() - static_cast<std::ptrdiff_t>(taken), above.rend()}, kept);
            }
        }
    }

    void move_rows_above(std::size_t index, std::vector<std::size_t> rows, std::size_t kept) {
        HeaderField& field = fields_[index];
        const Page* page = page_of(field.value.front());
        const auto retold = [&](HeaderField& told) {
            told.text = {};
            for (const Cell& value : told.value) told.text.add(*page, value);
        };
        bool covered = false;
        for (std::size_t before = 0; before < index; ++before) {
            HeaderField& other = fields_[before];
            if (other.last_row < rows.front() || other.row >= rows.front()) continue;
            covered = true;
            std::erase_if(other.value, [&](const Cell& value) {
                return std::ranges::any_of(rows, [&](std::size_t row) {
                    const Cell& moved = rows_[row].cells.front();
                    return moved.page == value.page && moved.first_word == value.first_word;
                });
            });
            retold(other);
        }
        field.value.resize(kept);
        std::vector<Cell> moved;
        for (const std::size_t row : rows) moved.push_back(rows_[row].cells.front());
        field.value.insert(field.value.begin(), moved.begin(), moved.end());
        if (!covered) field.row = rows.front();
        retold(field);
    }

    // "Review of parking charges" over "2020/21": the year ends a title, and begins no heading.
    static bool begins_body(const Cell& cell) {
        static const RE2 kYears("(?:19|20)\\d\\d ?[/–-] ?(?:(?:19|20)?\\d\\d)[.)]?");
        return RE2::PartialMatch(piece(cell.text), heading_patterns().body_starts) &&
               !RE2::FullMatch(cell.text, kYears);
    }

    // Where the next label of the row begins. Once our own value has begun, "Word: …" is one, too.
    static float right_bound(const PrintedRow& row, std::size_t cell, bool has_value = false) {
        for (std::size_t i = cell + 1; i < row.cells.size(); ++i)
            if (begins_with_label(row.cells[i]) ||
                ((has_value || i > cell + 1) && RE2::PartialMatch(piece(row.cells[i].text), label_patterns().any)))
                return row.cells[i].box.left;
        return std::numeric_limits<float>::max();
    }

    // Of a label over several rows: what stands right of each of them, and behind its mark.
    void collect_beside_rows(const Page& page, HeaderField& field, const std::vector<Place>& label,
                             const std::optional<Cell>& rest, bool has_mark) {
        // "MEETING OF | ROADS" over "THE: | COMMITTEE": a label without its mark is the end of a value above it.
        const auto is_value = [&](const Cell& cell) {
            const auto& above = rows_[label.front().first].cells;
            const std::size_t beside = label.front().second + 1;
            const auto own = label_of(cell.text);
            return (!own || !own->has_mark) && !cell.text.ends_with(':') && beside < above.size() &&
                   std::abs(cell.box.left - above[beside].box.left) <= kAligned;
        };
        float bound = std::numeric_limits<float>::max();
        for (const auto& [row, cell] : label) {
            const auto& cells = rows_[row].cells;
            if (cell + 1 < cells.size() && is_value(cells[cell + 1])) {
                bound = std::min(bound, right_bound(rows_[row], cell + 1));
                continue;
            }
            bound = std::min(bound, right_bound(rows_[row], cell));
        }
        for (const Place& place : label) {
            if (place == label.back() && rest) field.value.push_back(*rest);
            const auto& cells = rows_[place.first].cells;
            for (std::size_t i = place.second + 1; i < cells.size(); ++i)
                if (cells[i].box.left < bound - kAligned && (!begins_with_label(cells[i]) || is_value(cells[i])))
                    field.value.push_back(cells[i]);
            // A value in the middle of a label over two rows stands between them.
            const std::size_t between = place.first + 1;
            if (!has_mark && place != label.back() && between < label.back().first &&
                std::ranges::find(label, between, &Place::first) == label.end() && rows_[between].cells.size() == 1 &&
                rows_[between].cells.front().box.left > field.label.right &&
                !begins_with_label(rows_[between].cells.front()))
                field.value.push_back(rows_[between].cells.front());
        }
        const std::size_t last = label.back().first;
        // So does that of "REPORT OF CABINET" over "MEMBER:", where nothing stands beside either row.
        for (std::size_t row = label.front().first + 1; has_mark && field.value.empty() && row < last; ++row) {
            const std::vector<Cell>& cells = rows_[row].cells;
            if (std::ranges::find(label, row, &Place::first) == label.end() && cells.size() == 1 &&
                cells.front().box.left > field.label.right && !begins_with_label(cells.front()))
                field.value.push_back(cells.front());
        }
        field.last_row = last;
        if (!field.value.empty()) extend_right(page, field, field.value.front().box.left, bound, last);
    }

    void collect(const Page& page, HeaderField& field, std::size_t cell, const Label& label, std::size_t row) {
        const Cell& head = rows_[row].cells[cell];
        float bound = right_bound(rows_[row], cell, label.size < head.text.size());
        // "Subject: | Review of the quays:" over "Third Report": a title's first line may end in a colon.
        const auto& cells = rows_[row].cells;
        // "Report author | Contact officer: Ann Ash, Clerk": a label within the value.
        if (label.kind == FieldKind::report_author && !label.has_mark && cells.size() == 2 && cell == 0 &&
            bound == cells.back().box.left)
            if (const auto inner = label_of(cells.back().text);
                inner && inner->kind == FieldKind::contact && inner->has_mark && inner->size < cells.back().text.size())
                bound = std::numeric_limits<float>::max();
        if (label.kind == FieldKind::subject && label.has_mark && label.size == head.text.size() &&
            cell + 2 == cells.size() && bound == cells.back().box.left && !label_of(cells.back().text) &&
            cells.back().text.contains(' ') && !RE2::FullMatch(piece(cells.back().text), label_patterns().bare_any))
            bound = std::numeric_limits<float>::max();
        if (auto rest = rest_of(document_, page, head, label.size)) {
            field.label.right = std::min(field.label.right, rest->box.left);
            field.value.push_back(std::move(*rest));
        }
        for (std::size_t i = cell + 1; i < rows_[row].cells.size(); ++i)
            if (rows_[row].cells[i].box.left < bound) field.value.push_back(rows_[row].cells[i]);
        if (field.value.empty())
            collect_below(field, row, head.bold);
        else
            extend_right(page, field, field.value.front().box.left, bound, row);
    }

    // Rows below the first one of a value that stands right of its label.
    void extend_right(const Page& page, HeaderField& field, float value_left, float bound, std::size_t row) {
        const bool hanging = value_left > field.label.left + 2 * kAligned;
        const float most_gap = hanging ? 2.0F : 0.9F;
        float bottom = rows_[row].box.bottom;
        float previous_right = field.value.back().box.right;
        for (std::size_t next = row + 1;
             next < rows_.size() && next - row <= (hanging ? kMostCellRows : kMostValueRows); ++next) {
            const PrintedRow& candidate = rows_[next];
            if (candidate.page != page.number || candidate.box.top - bottom > most_gap * candidate.size_pt) return;
            std::vector<const Cell*> inside;
            bool stop = false, wraps = false;
            for (std::size_t i = 0; i < candidate.cells.size(); ++i) {
                const Cell& cell = candidate.cells[i];
                // Labels set to the right, "Title" over "Report of": the next one begins a new row of the table.
                if (cell.box.left < field.label.left - kAligned &&
                    std::abs(cell.box.right - field.label.right) <= kAligned && i + 1 < candidate.cells.size()) {
                    stop = true;
                    break;
                }
                if (cell.box.left < field.label.left - kAligned || cell.box.left >= bound - kAligned) continue;
                if (taken_.contains({next, i})) continue;
                if (begins_with_label(cell) || !rest_of_label(next, i).empty() ||
                    (cell.box.left < value_left - kAligned &&
                     RE2::PartialMatch(piece(cell.text), label_patterns().any))) {
                    stop = true;
                    break;
                }
                static const RE2 kDayWithoutYear("\\d{1,2}(?:st|nd|rd|th)? [A-Za-z]{3,9}$"), kYear("(?:19|20)\\d\\d");
                if (RE2::FullMatch(cell.text, kYear) && RE2::PartialMatch(field.value.back().text, kDayWithoutYear)) {
                    inside.push_back(&cell);
                    continue;
                }
                if (cell.box.left < value_left - kAligned) {
                    // Back at the label's own edge: the value goes on only where its line was full.
                    wraps = wraps_around(field, cell, bottom, previous_right, std::min(bound, page.width_pt));
                    stop = !wraps;
                    if (stop) break;
                }
                inside.push_back(&cell);
            }
            if (stop) return;
            if (inside.empty()) continue;
            if (next - row <= kMostValueRows)
                for (const Cell* cell : inside) field.value.push_back(*cell);
            bottom = candidate.box.bottom;
            previous_right = inside.back()->box.right;
            field.last_row = next;
        }
    }

    // "Report authorised Ann Oakes" over "by:": the cell begins with a label that ends in the row below.
    bool ends_label_below(const Cell& cell) const {
        constexpr std::size_t kMost_words = 4;
        const auto of_page = std::ranges::equal_range(rows_, cell.page, {}, &PrintedRow::page);
        for (const PrintedRow& row : of_page) {
            if (row.box.top <= cell.box.top + 1) continue;
            const Cell& below = row.cells.front();
            if (row.box.top - cell.box.bottom > cell.size_pt || std::abs(below.box.left - cell.box.left) > kAligned ||
                !below.text.ends_with(':'))
                return false;
            std::size_t end = 0;
            for (std::size_t words = 0; words < kMost_words && end != std::string::npos; ++words) {
                end = cell.text.find(' ', end + (words > 0 ? 1 : 0));
                const auto label = label_of(cell.text.substr(0, end) + ' ' + below.text);
                if (label && label->has_mark && label->size > std::min(end, cell.text.size()) + 1) return true;
            }
            return false;
        }
        return false;
    }

    // Whether the cell, back at the label's edge, continues a value whose last line was full.
    bool wraps_around(const HeaderField& field, const Cell& cell, float bottom, float previous_right,
                      float right) const {
        if (!document_.has_layout || cell.box.top - bottom > 0.6F * cell.size_pt) return false;
        if (std::abs(cell.box.left - field.label.left) > kAligned || cell.bold != field.value.front().bold)
            return false;
        if (ends_label_below(cell)) return false;
        return previous_right > 0.75F * right && cell.box.right < previous_right + 2 * cell.size_pt &&
               !begins_body(cell);
    }

    // The value of a label that nothing stands right of: the rows below it, in its column. A cell is of the column
    // whose head it stands nearest to, by left edge or by middle: values under column heads are as often centred as
    // not.
    void collect_below(HeaderField& field, std::size_t row, bool bold) {
        const auto distance = [](const Box& head, const Box& value) {
            return std::min(std::abs(head.left - value.left),
                            std::abs(head.left + head.right - value.left - value.right) / 2);
        };
        float bottom = field.label.bottom;
        for (std::size_t next = row + 1; next < rows_.size() && next - row <= 4; ++next) {
            const PrintedRow& candidate = rows_[next];
            const float most_gap = field.value.empty() ? 4.0F : 0.5F;
            if (candidate.page != rows_[row].page || candidate.box.top - bottom > most_gap * candidate.size_pt) return;
            if (std::ranges::any_of(candidate.cells, begins_with_label)) return;
            // Under a plain value in bold type, as its label is: the next label.
            if (bold && !field.value.empty() && !field.value.front().bold && candidate.cells.front().bold) return;
            bool any = false;
            for (const Cell& cell : candidate.cells) {
                const float own = distance(field.label, cell.box);
                const bool nearest = std::ranges::all_of(rows_[row].cells, [&](const Cell& head) {
                    return distance(head.box, cell.box) >= own || head.box == field.label;
                });
                if (!nearest || (rows_[row].cells.size() == 1 && cell.box.left < field.label.left - 4 * kAligned))
                    continue;
                field.value.push_back(cell);
                any = true;
            }
            if (any)
                bottom = candidate.box.bottom, field.last_row = next;
            else if (!field.value.empty())
                return;
        }
    }

    const Document& document_;
    const std::vector<PrintedRow>& rows_;
    std::vector<HeaderField> fields_;
    std::set<Place> taken_;  // second halves of labels
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
