#include "extractors/read/reading_order.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstdlib>
#include <map>
#include <optional>
#include <string_view>

namespace minutebook {
namespace {

// Distances, as fractions of the type's size.
constexpr float kSegmentGap = 1.0F;     // between the words of two segments; a space in justified text stays below
constexpr float kGutter = 0.8F;         // what is left of such gaps where the rows of a band share one
constexpr float kLoneGap = 2.5F;        // what parts columns in a row that no other confirms
constexpr float kBeside = 0.8F;         // lines whose baselines differ by less stand beside each other, not below
constexpr float kTightLeading = 1.45F;  // from baseline to baseline within a paragraph
constexpr float kParagraphGap = 1.5F;   // and from one paragraph to the next

constexpr float kTableEnd = 1.6F;  // of the usual distance between the rows of a table: a gap that ends it

constexpr std::size_t kMaxGapsTried = 12;  // of one row, the widest
constexpr std::size_t kMinProseRows = 5;   // of a column of prose
constexpr std::size_t kMinTableRows = 3;   // of a table without rules
constexpr std::size_t kMaxBandRows = 400;  // of a band, in either direction: what bounds the search for it
constexpr int kMaxDepth = 4;               // of columns within columns
constexpr float kMarginShare = 0.2F;       // of the page's text: notes in a margin are narrower

// Captions in the left margin, beside one column of text.
constexpr float kNarrowestCaptions = 0.12F, kWidestCaptions = 0.42F;  // of the page's text
constexpr float kLeastText = 0.58F;                                   // of the page's text, too: the column beside them
constexpr float kSameEdge_pt = 2;
constexpr float kCaptionLeading = 1.35F;      // of the text's leading: a gap that parts two captions
constexpr std::size_t kFewestWrapped = 3;     // captions of several lines, on the first page that has them
constexpr std::size_t kMostCaptionLines = 7;  // of one caption; rows of a form, set close, are more
constexpr std::size_t kMostCaptionWords = 6;  // of one line
constexpr std::size_t kMostEdgesTried = 4;
constexpr std::size_t kFewestFigures = 3;  // behind a gap: the rows of accounts

using SegmentRow = std::vector<Segment>;  // of one row, from left to right

struct Interval {
    float begin = 0, end = 0;
    float width() const { return end - begin; }
};

// Rows that share free strips from top to bottom, and the columns between these.
struct Band {
    std::size_t first = 0, last = 0;  // rows, last included
    std::vector<Interval> columns;    // at least two
    std::size_t both = 0;             // rows with text on either side of the widest strip
};

class Reader {
public:
    explicit Reader(std::span<const WordRow> rows) : rows_(rows) {}

    std::vector<DraftLine> take() { return std::move(lines_); }
    void read(const std::vector<SegmentRow>& rows, int depth);
    void read_flow(const std::vector<SegmentRow>& rows, float& captions_beside);
    void read_table(std::map<RuledTable::Place, std::vector<SegmentRow>>& cells, std::int32_t number);
    std::int32_t next_table = 0;

private:
    enum class Kind { rows, columns, margin_note, form, table };

    std::string_view first_word(const Segment& s) const { return rows_[s.row][s.begin].text; }
    std::string_view last_word(const Segment& s) const { return rows_[s.row][s.end - 1].text; }
    float first_word_width(const Segment& s) const { return rows_[s.row][s.begin].box.width(); }
    std::size_t word_count(const Segment& s) const { return s.end - s.begin; }

    bool is_label(const Segment& segment) const;
    Band band_at(const std::vector<SegmentRow>& rows, std::size_t row) const;
    void merge_labels(const std::vector<SegmentRow>& rows, Band& band) const;
    Kind kind_of(const std::vector<SegmentRow>& rows, const Band& band) const;
    bool is_prose(const std::vector<SegmentRow>& cells, const Interval& column) const;
    bool wraps(const Segment& above, const Segment& below, const Interval& column) const;
    std::vector<std::size_t> table_rows(const std::vector<SegmentRow>& rows, const Band& band) const;

    struct CaptionedRow;
    struct Captioned;
    bool part_at(const SegmentRow& row, float edge, CaptionedRow& parted) const;
    Captioned captioned_at(const std::vector<SegmentRow>& rows, float edge) const;
    int number_beside(const Captioned& page, std::size_t group) const;
    void find_numbers(Captioned& page, bool known) const;
    bool is_motion_number(const SegmentRow& caption) const;
    bool stands_beside_captions(const Captioned& page, bool known) const;
    std::optional<Captioned> captioned(const std::vector<SegmentRow>& rows, float known) const;
    std::size_t letters_of(const SegmentRow& row) const;

    void add_line(SegmentRow segments);
    void read_band(const std::vector<SegmentRow>& rows, const Band& band, Kind kind, int depth);
    void read_form(const std::vector<SegmentRow>& rows, const Band& band);
    void read_margin_notes(const std::vector<SegmentRow>& rows, const Band& band, int depth);
    void read_unruled_table(const std::vector<SegmentRow>& rows, const Band& band);

    std::span<const WordRow> rows_;
    std::vector<DraftLine> lines_;
    std::uint32_t flow_ = 0;
    float text_width_ = 0;  // of all that is read
};

void Reader::add_line(SegmentRow segments) {
    DraftLine line;
    for (const Segment& segment : segments) {
        line.box = united(line.box, segment.box);
        if (segment.size > line.size) line.size = segment.size, line.base = segment.base;
    }
    line.flow = flow_;
    line.segments = std::move(segments);
    lines_.push_back(std::move(line));
}

// ---- Bands --------------------------------------------------------------------------------------------------------

float size_of(const SegmentRow& row) {
    float size = 0;
    for (const Segment& segment : row) size = std::max(size, segment.size);
    return size;
}

float base_of(const SegmentRow& row) { return row.front().base; }

// What the row leaves free of the strip: the widest stretch.
Interval free_part(const SegmentRow& row, Interval strip) {
    Interval best, rest = strip;
    // Words may overlap, if rarely: a few segments to the left of the strip are looked at too.
    auto first = std::lower_bound(row.begin(), row.end(), strip.begin,
                                  [](const Segment& s, float left) { return s.box.left < left; });
    first -= std::min<std::ptrdiff_t>(first - row.begin(), 3);
    for (; first != row.end(); ++first) {
        const Segment& segment = *first;
        if (segment.box.right <= rest.begin) continue;
        if (segment.box.left >= rest.end) break;
        const Interval before{rest.begin, segment.box.left};
        if (before.width() > best.width()) best = before;
        rest.begin = segment.box.right;
        if (rest.begin >= rest.end) return best;
    }
    return rest.width() > best.width() ? rest : best;
}

// Whether all of the row is on one side of the strip.
bool is_one_sided(const SegmentRow& row, const Interval& strip) {
    return row.front().box.left >= strip.end || row.back().box.right <= strip.begin;
}

struct Extent {
    std::size_t first = 0, last = 0, both = 0;  // both: rows with text on either side
    Interval strip;
};

// How far up and down a strip that is free in a row stays free.
Extent extent_of(const std::vector<SegmentRow>& rows, std::size_t row, Interval strip) {
    Extent extent{row, row, 1, strip};
    bool was_left = rows[row].back().box.right <= strip.begin;
    for (std::size_t next = row + 1; next < std::min(rows.size(), row + kMaxBandRows); ++next) {
        const Interval part = free_part(rows[next], extent.strip);
        const float size = size_of(rows[next]);
        if (!(part.width() >= kGutter * size)) break;
        const bool one_sided = is_one_sided(rows[next], part);
        // A row on one side belongs to a column only where it follows closely.
        if (one_sided && base_of(rows[next]) - base_of(rows[next - 1]) > 2.2F * size) {
            // … unless the band goes on below: looked for within a few rows.
            bool goes_on = false;
            for (std::size_t ahead = next + 1; ahead < std::min(rows.size(), next + 6) && !goes_on; ++ahead) {
                const Interval later = free_part(rows[ahead], part);
                if (!(later.width() >= kGutter * size)) break;
                goes_on = !is_one_sided(rows[ahead], later);
            }
            if (!goes_on) break;
        }
        extent.strip = part;
        extent.last = next;
        const bool is_left = rows[next].back().box.right <= part.begin;
        // Columns whose lines stand at different heights: one row on the left, the next on the right beside it.
        const bool interleaves =
            one_sided && is_left != was_left && base_of(rows[next]) - base_of(rows[next - 1]) < kBeside * size;
        if (!one_sided || interleaves) ++extent.both;
        was_left = is_left;
    }
    for (std::size_t next = row; next-- > 0 && row - next < kMaxBandRows;) {
        const Interval part = free_part(rows[next], extent.strip);
        const float size = size_of(rows[next]);
        if (!(part.width() >= kGutter * size) || base_of(rows[next + 1]) - base_of(rows[next]) > kTightLeading * size)
            break;
        if (!is_one_sided(rows[next], part)) break;  // it would have been found from there
        extent.strip = part;
        extent.first = next;
    }
    return extent;
}

// The columns of rows that leave strips free: the stretches that any row covers.
std::vector<Interval> columns_of(const std::vector<SegmentRow>& rows, std::size_t first, std::size_t last) {
    std::vector<Interval> covered;
    float size = 0;
    for (std::size_t row = first; row <= last; ++row)
        for (const Segment& segment : rows[row]) {
            covered.push_back({segment.box.left, segment.box.right});
            size = std::max(size, segment.size);
        }
    std::sort(covered.begin(), covered.end(), [](const Interval& a, const Interval& b) { return a.begin < b.begin; });
    std::vector<Interval> columns;
    for (const Interval& interval : covered) {
        if (!columns.empty() && interval.begin - columns.back().end < kGutter * size)
            columns.back().end = std::max(columns.back().end, interval.end);
        else
            columns.push_back(interval);
    }
    return columns;
}

// The band of the strip that stays free longest from this row on; no columns where there is none.
Band Reader::band_at(const std::vector<SegmentRow>& rows, std::size_t row) const {
    std::vector<Interval> gaps;
    for (std::size_t i = 1; i < rows[row].size(); ++i) {
        const Interval gap{rows[row][i - 1].box.right, rows[row][i].box.left};
        if (gap.width() >= kGutter * size_of(rows[row])) gaps.push_back(gap);
    }
    if (row + 1 < rows.size() && base_of(rows[row + 1]) - base_of(rows[row]) < kBeside * size_of(rows[row])) {
        const SegmentRow &above = rows[row], &below = rows[row + 1];
        const bool above_first = above.back().box.right < below.front().box.left;
        const Interval gap{(above_first ? above : below).back().box.right,
                           (above_first ? below : above).front().box.left};
        if (gap.width() >= kGutter * size_of(above)) gaps.push_back(gap);
    }
    std::sort(gaps.begin(), gaps.end(), [](const Interval& a, const Interval& b) { return a.width() > b.width(); });
    if (gaps.size() > kMaxGapsTried) gaps.resize(kMaxGapsTried);
    Extent best;
    for (const Interval& gap : gaps) {
        const Extent extent = extent_of(rows, row, gap);
        if (extent.both > best.both ||
            (extent.both == best.both && extent.last - extent.first > best.last - best.first))
            best = extent;
    }
    Band band{row, row, {}, 0};
    if (best.both == 0) return band;
    band.first = best.first, band.last = best.last, band.both = best.both;
    band.columns = columns_of(rows, band.first, band.last);
    if (band.columns.size() < 2) band.columns.clear();
    return band;
}

std::size_t column_at(const Band& band, const Segment& segment) {
    const auto next = std::upper_bound(band.columns.begin() + 1, band.columns.end(), segment.box.left,
                                       [](float left, const Interval& column) { return left < column.begin; });
    return static_cast<std::size_t>(next - band.columns.begin()) - 1;
}

// A row's segments by the column they stand in.
std::vector<SegmentRow> cells_of(const SegmentRow& row, const Band& band) {
    std::vector<SegmentRow> cells(band.columns.size());
    for (const Segment& segment : row) cells[column_at(band, segment)].push_back(segment);
    return cells;
}

// The rows of each column of the band; rows without text there are left out.
std::vector<std::vector<SegmentRow>> columns_read(const std::vector<SegmentRow>& rows, const Band& band) {
    std::vector<std::vector<SegmentRow>> columns(band.columns.size());
    for (std::size_t row = band.first; row <= band.last; ++row) {
        std::size_t last = columns.size();
        for (const Segment& segment : rows[row]) {
            const std::size_t column = column_at(band, segment);
            if (column != last) columns[column].emplace_back();
            columns[column].back().push_back(segment);
            last = column;
        }
    }
    return columns;
}

// ---- What a band is -------------------------------------------------------------------------------------------------

// "(a)", "2.1", "84", "iv)", "•": what hangs before the text that it labels.
bool Reader::is_label(const Segment& segment) const {
    if (word_count(segment) > 2) return false;
    std::size_t bytes = 0, letters = 0;
    bool has_digit = false, is_plain = true;
    for (std::uint32_t i = segment.begin; i < segment.end; ++i)
        for (const char c : rows_[segment.row][i].text) {
            ++bytes;
            if (std::isalpha(static_cast<unsigned char>(c))) ++letters;
            if (std::isdigit(static_cast<unsigned char>(c))) has_digit = true;
            if (static_cast<unsigned char>(c) >= 0x80) is_plain = false;
        }
    const std::string_view last = last_word(segment);
    const bool closed = last.ends_with('.') || last.ends_with(')') || last.ends_with(']');
    if (!is_plain) return bytes <= 4 && letters == 0;   // a bullet
    if (letters == 0 && !has_digit) return bytes <= 2;  // '-', '*', 'o' is below
    if (has_digit)
        return letters <= 2 && bytes <= 10 && !last.starts_with('$') &&
               first_word(segment).find("\xc2\xa3") == std::string_view::npos;
    return letters <= 1 || (closed && letters <= 5);  // "a", "(iii)", "A."
}

// Columns of labels join the column that they label.
void Reader::merge_labels(const std::vector<SegmentRow>& rows, Band& band) const {
    while (band.columns.size() >= 2) {
        const std::vector<SegmentRow> labels = columns_read(rows, band).front();
        std::size_t count = 0;
        for (const SegmentRow& row : labels)
            if (row.size() <= 2 && std::all_of(row.begin(), row.end(), [&](const Segment& s) { return is_label(s); }))
                ++count;
        if (count * 10 < labels.size() * 8 || labels.empty()) return;
        band.columns[0].end = band.columns[1].end;
        band.columns.erase(band.columns.begin() + 1);
    }
}

template <class T>
T median_of(std::vector<T> values) {
    if (values.empty()) return {};
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

// Running text: most rows are full of words.
bool Reader::is_prose(const std::vector<SegmentRow>& cells, const Interval& column) const {
    if (cells.size() < kMinProseRows) return false;
    std::vector<std::size_t> words;
    std::vector<float> widths;
    for (const SegmentRow& cell : cells) {
        std::size_t count = 0;
        for (const Segment& segment : cell) count += word_count(segment);
        words.push_back(count);
        widths.push_back(cell.back().box.right - cell.front().box.left);
    }
    return median_of(words) >= 4 && median_of(widths) >= 0.6F * column.width();
}

// Whether the lower segment goes on with what the upper one began: it follows closely, and its first word had no room
// above.
bool Reader::wraps(const Segment& above, const Segment& below, const Interval& column) const {
    const float size = std::max(above.size, below.size);
    if (below.base - above.base > kTightLeading * size) return false;
    if (last_word(above).ends_with(':')) return false;
    return above.box.right + 0.25F * size + first_word_width(below) > column.end - 0.05F * column.width();
}

// Where the rows of a table begin, as indices of rows of the band: a row goes on with the one above where each of its
// cells does.
std::vector<std::size_t> Reader::table_rows(const std::vector<SegmentRow>& rows, const Band& band) const {
    std::vector<std::size_t> starts{band.first};
    std::vector<SegmentRow> above = cells_of(rows[band.first], band);
    for (std::size_t row = band.first + 1; row <= band.last; ++row) {
        const std::vector<SegmentRow> cells = cells_of(rows[row], band);
        bool goes_on = true;
        std::size_t filled = 0, above_filled = 0;
        for (std::size_t column = 0; column < cells.size() && goes_on; ++column) {
            above_filled += above[column].empty() ? 0 : 1;
            if (cells[column].empty()) continue;
            ++filled;
            if (above[column].empty())
                goes_on = column > 0;  // a value below a value that began in the label's row
            else if (column == 0 || !cells[0].empty())
                goes_on = wraps(above[column].back(), cells[column].front(), band.columns[column]);
        }
        // It is not all of many cells that wrap.
        if (cells.size() >= 3 && filled >= 3 && filled >= above_filled) goes_on = false;
        if (!goes_on) {
            starts.push_back(row);
            above.assign(cells.size(), {});
        }
        for (std::size_t column = 0; column < cells.size(); ++column)
            if (!cells[column].empty()) above[column] = cells[column];
    }
    return starts;
}

Reader::Kind Reader::kind_of(const std::vector<SegmentRow>& rows, const Band& band) const {
    if (band.columns.size() < 2) return Kind::rows;
    if (band.both == 1) {
        // One row says little: a justified line has wide gaps too.
        float narrowest = 1e9F;
        for (std::size_t column = 1; column < band.columns.size(); ++column)
            narrowest = std::min(narrowest, band.columns[column].begin - band.columns[column - 1].end);
        if (narrowest < kLoneGap * size_of(rows[band.first])) return Kind::rows;
    }
    const std::vector<std::vector<SegmentRow>> columns = columns_read(rows, band);
    bool prose = true;
    for (std::size_t column = 0; column < columns.size(); ++column)
        prose = prose && is_prose(columns[column], band.columns[column]);
    if (prose) {
        // Columns of prose go their own ways; the cells of a table begin together.
        std::size_t together = 0, fewest = rows.size();
        std::vector<std::size_t> begun(columns.size());
        std::vector<float> last(columns.size(), -1e9F);
        for (std::size_t row = band.first; row <= band.last; ++row) {
            const std::vector<SegmentRow> cells = cells_of(rows[row], band);
            std::size_t begin_here = 0;
            for (std::size_t column = 0; column < cells.size(); ++column) {
                if (cells[column].empty()) continue;
                const Segment& segment = cells[column].front();
                if (row > band.first && segment.base - last[column] > kParagraphGap * segment.size)
                    ++begun[column], ++begin_here;
                last[column] = segment.base;
            }
            if (begin_here == cells.size()) ++together;
        }
        for (const std::size_t count : begun) fewest = std::min(fewest, count);
        return together >= 2 && together * 10 > fewest * 8 ? Kind::form : Kind::columns;
    }
    if (band.columns.size() == 2) {
        const Interval &left = band.columns[0], &right = band.columns[1];
        std::size_t full = 0, words = 0;
        for (const SegmentRow& row : columns[0])
            if (row.back().box.right > left.end - 0.12F * left.width()) ++full;
        for (const SegmentRow& row : columns[1])
            for (const Segment& segment : row) words += word_count(segment);
        if (right.width() <= kMarginShare * text_width_ && left.width() >= 0.6F * text_width_ && full >= 3 &&
            columns[0].size() >= 2 * columns[1].size() && words <= 4 * columns[1].size())
            return Kind::margin_note;
    }
    std::size_t complete = 0;
    for (std::size_t row = band.first; row <= band.last; ++row) {
        const std::vector<SegmentRow> cells = cells_of(rows[row], band);
        std::size_t filled = 0;
        for (const SegmentRow& cell : cells) filled += cell.empty() ? 0 : 1;
        if (filled + (cells.size() > 3 ? 1 : 0) >= cells.size()) ++complete;
    }
    if (band.columns.size() >= 3 && complete >= kMinTableRows && complete * 2 >= band.last - band.first + 1)
        return Kind::table;
    return Kind::form;
}

// ---- Reading
// ----------------------------------------------------------------------------------------------------------

// The last row before a gap that no rows of the table have between them.
std::size_t table_end(const std::vector<SegmentRow>& rows, const Band& band) {
    std::vector<float> distances;
    for (std::size_t row = band.first + 1; row <= band.last; ++row)
        distances.push_back(base_of(rows[row]) - base_of(rows[row - 1]));
    const float usual = median_of(distances);
    for (std::size_t row = band.first + kMinTableRows; row <= band.last; ++row)
        if (distances[row - band.first - 1] > kTableEnd * std::max(usual, size_of(rows[row]))) return row - 1;
    return band.last;
}

void Reader::read(const std::vector<SegmentRow>& rows, int depth) {
    std::size_t done = 0;  // rows read
    for (std::size_t row = 0; row < rows.size(); ++row) {
        if (depth > kMaxDepth) break;
        Band band = band_at(rows, row);
        if (band.columns.empty()) continue;
        band.first = std::max(band.first, done);
        merge_labels(rows, band);
        const Kind kind = kind_of(rows, band);
        if (kind == Kind::rows) continue;
        if (kind == Kind::table) band.last = table_end(rows, band);
        for (; done < band.first; ++done) add_line(rows[done]);
        read_band(rows, band, kind, depth);
        done = band.last + 1;
        row = band.last;
    }
    for (; done < rows.size(); ++done) add_line(rows[done]);
}

void Reader::read_band(const std::vector<SegmentRow>& rows, const Band& band, Kind kind, int depth) {
    switch (kind) {
        case Kind::columns:
            for (const std::vector<SegmentRow>& column : columns_read(rows, band)) {
                ++flow_;
                read(column, depth + 1);
            }
            ++flow_;
            return;
        case Kind::margin_note:
            return read_margin_notes(rows, band, depth);
        case Kind::table:
            return read_unruled_table(rows, band);
        case Kind::form:
        case Kind::rows:
            return read_form(rows, band);
    }
}

// A row of the form is one line where no label wraps; else cell by cell.
void Reader::read_form(const std::vector<SegmentRow>& rows, const Band& band) {
    const std::vector<std::size_t> starts = table_rows(rows, band);
    for (std::size_t i = 0; i < starts.size(); ++i) {
        const std::size_t end = i + 1 < starts.size() ? starts[i + 1] : band.last + 1;
        // Of all columns but the last, only the first row has text: then reading row by row keeps the last cell whole.
        bool only_last_wraps = true;
        for (std::size_t row = starts[i] + 1; row < end; ++row)
            only_last_wraps = only_last_wraps && column_at(band, rows[row].front()) + 1 == band.columns.size();
        if (only_last_wraps) {
            for (std::size_t row = starts[i]; row < end; ++row) add_line(rows[row]);
            continue;
        }
        const Band group{starts[i], end - 1, band.columns, band.both};
        for (std::vector<SegmentRow>& column : columns_read(rows, group)) {
            ++flow_;
            for (SegmentRow& cell : column) add_line(std::move(cell));
        }
        ++flow_;
    }
}

// The note follows the paragraph that it stands beside.
void Reader::read_margin_notes(const std::vector<SegmentRow>& rows, const Band& band, int depth) {
    const std::vector<std::vector<SegmentRow>> columns = columns_read(rows, band);
    const std::vector<SegmentRow>&text = columns[0], &notes = columns[1];
    const std::uint32_t text_flow = flow_;
    std::size_t note = 0, begin = 0;
    for (std::size_t row = 0; row < text.size(); ++row) {
        const bool ends = row + 1 == text.size() ||
                          base_of(text[row + 1]) - base_of(text[row]) > kTightLeading * size_of(text[row]) ||
                          is_label(text[row + 1].front());
        if (!ends) continue;
        flow_ = text_flow;
        read({text.begin() + static_cast<std::ptrdiff_t>(begin), text.begin() + static_cast<std::ptrdiff_t>(row + 1)},
             depth + 1);
        begin = row + 1;
        const float until = row + 1 == text.size() ? 1e9F : base_of(text[row + 1]) - 0.5F * size_of(text[row + 1]);
        if (note < notes.size() && base_of(notes[note]) < until) ++flow_;
        for (; note < notes.size() && base_of(notes[note]) < until; ++note) {
            flow_ = text_flow + 1;
            add_line(notes[note]);
        }
    }
    flow_ = text_flow + 2;
}

void Reader::read_unruled_table(const std::vector<SegmentRow>& rows, const Band& band) {
    const std::vector<std::size_t> starts = table_rows(rows, band);
    const std::int32_t table = next_table++;
    for (std::size_t i = 0; i < starts.size(); ++i) {
        const Band group{starts[i], (i + 1 < starts.size() ? starts[i + 1] : band.last + 1) - 1, band.columns,
                         band.both};
        std::vector<std::vector<SegmentRow>> columns = columns_read(rows, group);
        for (std::size_t column = 0; column < columns.size(); ++column) {
            ++flow_;
            for (SegmentRow& cell : columns[column]) {
                add_line(std::move(cell));
                lines_.back().table = table;
                lines_.back().table_row = static_cast<std::uint16_t>(std::min<std::size_t>(i, 0xffff));
                lines_.back().table_column = static_cast<std::uint16_t>(std::min<std::size_t>(column, 0xffff));
            }
        }
    }
    ++flow_;
}

// ---- Captions in the left margin ------------------------------------------------------------------------------------

// A row of the page, parted at the edge of the text; across: it takes the page's whole width.
struct Reader::CaptionedRow {
    SegmentRow left, right;
    bool across = false;
};

// The page's rows, and which of them belong together: a caption and the text from its first row on.
struct Reader::Captioned {
    struct Group {
        std::size_t first = 0, last = 0;  // rows, last included
        std::size_t lines = 0;            // of the caption; 0: text that goes on, or rows of the page's whole width
        bool across = false;
        bool beside = false;  // text stands beside the caption's lines
        int number = 0;       // of the caption, where it stands before the text: "DELEGATIONS   4.  Mr Oakes spoke"
    };
    float edge = 0, width = 0;  // width: of the column of text
    std::vector<CaptionedRow> rows;
    std::vector<Group> groups;
};

// False where words run across the edge. A number at the edge may follow the caption closely.
bool Reader::part_at(const SegmentRow& row, float edge, CaptionedRow& parted) const {
    for (const Segment& segment : row) {
        if (segment.box.left >= edge - kSameEdge_pt) {
            parted.right.push_back(segment);
            continue;
        }
        if (segment.box.right < edge - kSameEdge_pt) {
            parted.left.push_back(segment);
            continue;
        }
        std::uint32_t at = segment.begin + 1;
        const WordRow& words = rows_[segment.row];
        while (at < segment.end && words[at].box.left < edge - kSameEdge_pt) ++at;
        if (at == segment.end || at - segment.begin > kMostCaptionWords - 1) return false;
        const float gap = words[at].box.left - words[at - 1].box.right;
        const std::string& word = words[at].text;
        const bool numbered = std::isdigit(static_cast<unsigned char>(word.front())) && word.ends_with('.');
        if (std::abs(words[at].box.left - edge) > kSameEdge_pt || gap < (numbered ? 0.15F : 0.6F) * segment.size)
            return false;
        Segment left = segment, right = segment;
        left.end = right.begin = at;
        left.box.right = words[at - 1].box.right;
        right.box.left = words[at].box.left;
        parted.left.push_back(left);
        parted.right.push_back(right);
    }
    return true;
}

std::size_t Reader::letters_of(const SegmentRow& row) const {
    std::size_t letters = 0;
    for (const Segment& segment : row)
        for (std::uint32_t i = segment.begin; i < segment.end; ++i)
            for (const char c : rows_[segment.row][i].text)
                letters += std::isalpha(static_cast<unsigned char>(c)) || static_cast<unsigned char>(c) >= 0xC3 ? 1 : 0;
    return letters;
}

Reader::Captioned Reader::captioned_at(const std::vector<SegmentRow>& rows, float edge) const {
    Captioned page;
    page.edge = edge;
    float right = edge;
    std::vector<float> leadings;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        CaptionedRow parted;
        parted.across = !part_at(rows[i], edge, parted);
        // "… left the meeting at 10:22" over "a.m.": the end of what takes the page's width.
        if (!parted.across && parted.right.empty() && i > 0 && page.rows.back().across &&
            base_of(rows[i]) - base_of(rows[i - 1]) < kTightLeading * size_of(rows[i]) &&
            std::abs(rows[i].front().box.left - rows[i - 1].front().box.left) < kSameEdge_pt)
            parted.across = true;
        if (parted.across) parted.left.clear(), parted.right.clear();
        if (!parted.right.empty()) {
            right = std::max(right, parted.right.back().box.right);
            if (i > 0 && !page.rows.back().right.empty() &&
                base_of(rows[i]) - base_of(rows[i - 1]) > kBeside * size_of(rows[i]))
                leadings.push_back(base_of(rows[i]) - base_of(rows[i - 1]));
        }
        page.rows.push_back(std::move(parted));
    }
    page.width = right - edge;
    // Within a paragraph; most rows of short ones have a gap above them.
    float leading = 0;
    if (!leadings.empty()) {
        const auto quarter = leadings.begin() + static_cast<std::ptrdiff_t>(leadings.size() / 4);
        std::nth_element(leadings.begin(), quarter, leadings.end());
        leading = *quarter;
    }
    float last_base = -1e9F, caption_left = 0;  // of the caption that is open
    std::size_t last_caption = 0;               // its last row
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const CaptionedRow& row = page.rows[i];
        Captioned::Group* open = page.groups.empty() ? nullptr : &page.groups.back();
        if (row.across) {
            if (!open || !open->across) page.groups.push_back({.first = i, .across = true});
            page.groups.back().last = i;
            continue;
        }
        const float base = base_of(rows[i]), size = size_of(rows[i]);
        const bool goes_on =
            open && !open->across && open->lines > 0 && base - last_base < kCaptionLeading * std::max(leading, size);
        bool begins = !open || open->across;
        if (!row.left.empty() && !begins) {
            const bool closed = open->lines > 0 && last_word(page.rows[last_caption].left.back()).ends_with(':');
            const std::string_view first = first_word(row.left.front());
            const bool numbered = std::isdigit(static_cast<unsigned char>(first.front())) && first.ends_with('.');
            begins = !goes_on || closed || numbered || row.left.front().box.left < caption_left - size;
        }
        if (begins) {
            Captioned::Group group{.first = i};
            // The text's first line may stand a little higher than the caption's.
            if (!row.left.empty() && row.right.empty() && open && !open->across && i > open->first + 1 &&
                page.rows[i - 1].left.empty() && base - base_of(rows[i - 1]) < kBeside * size) {
                group.first = i - 1;
                group.beside = true;
                open->last = i - 2;
            }
            page.groups.push_back(group);
            open = &page.groups.back();
        }
        open->last = i;
        if (!row.left.empty()) {
            if (open->lines++ == 0) caption_left = row.left.front().box.left;
            last_base = base;
            last_caption = i;
        }
        if (!row.right.empty() && open->lines > 0 && base - last_base < kBeside * size) open->beside = true;
    }
    return page;
}

// "4." at the edge, in the caption's first row; 0 where the text has several such.
int Reader::number_beside(const Captioned& page, std::size_t group) const {
    const Captioned::Group& of = page.groups[group];
    int number = 0;
    bool seen_caption = false;
    for (std::size_t i = of.first; of.lines > 0 && i <= of.last; ++i) {
        const CaptionedRow& row = page.rows[i];
        const bool begins = !row.left.empty() && !seen_caption;
        seen_caption = seen_caption || begins;
        if (row.right.empty()) continue;
        const std::string_view word = first_word(row.right.front());
        if (word.size() < 2 || word.size() > 3 || !word.ends_with('.') ||
            !std::ranges::all_of(word.substr(0, word.size() - 1), [](char c) { return c >= '0' && c <= '9'; }) ||
            std::abs(row.right.front().box.left - page.edge) > kSameEdge_pt)
            continue;
        if (!begins) return 0;
        number = std::atoi(std::string(word).c_str());
    }
    return number;
}

// Numbers that count up from caption to caption.
void Reader::find_numbers(Captioned& page, bool known) const {
    int last = 0;
    std::size_t count = 0;
    for (std::size_t i = 0; i < page.groups.size(); ++i) {
        const int number = number_beside(page, i);
        if (number == 0) continue;
        if (number <= last) {
            for (Captioned::Group& group : page.groups) group.number = 0;
            return;
        }
        page.groups[i].number = last = number;
        ++count;
    }
    if (count < (known ? 1 : kFewestWrapped))
        for (Captioned::Group& group : page.groups) group.number = 0;
}

bool is_figure(std::string_view word) {
    while (!word.empty() && static_cast<unsigned char>(word.front()) >= 0x80) word.remove_prefix(1);  // a pound
    if (word.starts_with('$') || word.starts_with('(')) word.remove_prefix(1);
    return !word.empty() && std::isdigit(static_cast<unsigned char>(word.front()));
}

// "109/17", alone.
bool Reader::is_motion_number(const SegmentRow& caption) const {
    if (caption.size() != 1 || word_count(caption.front()) != 1) return false;
    const std::string_view word = first_word(caption.front());
    const std::size_t slash = word.find('/');
    const auto is_number = [](std::string_view part) {
        return !part.empty() && std::ranges::all_of(part, [](char c) { return c >= '0' && c <= '9'; });
    };
    return slash != std::string_view::npos && is_number(word.substr(0, slash)) && is_number(word.substr(slash + 1));
}

// Again and again a caption of several short lines, beside text that takes the rest of the page.
bool Reader::stands_beside_captions(const Captioned& page, bool known) const {
    std::size_t across = 0, prose = 0, cells = 0, wrapped = 0, captions = 0, numbered = 0, texts = 0, figures = 0,
                full = 0, both = 0, references = 0;
    for (const CaptionedRow& row : page.rows) {
        if (row.across) ++across;
        std::size_t words = 0;
        for (const Segment& segment : row.right) words += word_count(segment);
        if (words >= 5) ++prose;
        if (!row.right.empty()) ++texts;
        if (row.right.size() >= 2) ++cells;
        if (row.right.size() >= 2 && is_figure(first_word(row.right.back()))) ++figures;
        if (!row.right.empty() && row.right.back().box.right - page.edge > 0.7F * page.width && words >= 5) ++full;
        if (!row.right.empty() && !row.left.empty()) ++both;
        if (row.left.size() > 2 || (row.left.size() == 2 && !is_label(row.left.front()))) return false;  // a table's
        words = 0;
        for (const Segment& segment : row.left) words += word_count(segment);
        if (words > kMostCaptionWords) return false;
    }
    for (const Captioned::Group& group : page.groups) {
        if (group.lines > kMostCaptionLines) return false;
        if (!group.beside || group.lines == 0) continue;
        std::size_t letters = 0, digits = 0, labels = 0;
        for (std::size_t i = group.first; i <= group.last; ++i) {
            const SegmentRow& caption = page.rows[i].left;
            letters += letters_of(caption);
            for (const Segment& segment : caption)
                for (std::uint32_t word = segment.begin; word < segment.end; ++word)
                    digits += static_cast<std::size_t>(std::ranges::count_if(
                        rows_[segment.row][word].text, [](char c) { return c >= '0' && c <= '9'; }));
            if (!caption.empty() && is_label(caption.front()) && last_word(caption.front()).ends_with(')')) ++labels;
        }
        if (labels > 1) return false;  // a list's
        if (letters < 3 + digits) {    // a reference, such as a motion's number: "109/17"
            if (group.lines > 0 && is_motion_number(page.rows[group.first].left)) ++references;
            continue;
        }
        ++captions;
        if (group.number > 0) ++numbered;
        if (group.lines > 1) ++wrapped;
    }
    if (page.width < kLeastText * text_width_ || cells * 4 > texts || figures >= kFewestFigures ||
        across * 5 > page.rows.size() * 2 || both * 4 > texts * 3)
        return false;
    if (known) return captions >= 1 && prose >= 2 && full * 6 >= texts && figures == 0;
    // Numbers of motions among a few captions say that these are no table's.
    if (references >= kFewestWrapped && wrapped > 0) return captions > 1 && prose >= 6 && full * 6 >= texts;
    // Numbers that count up tell captions of one line, too.
    return captions > kFewestWrapped && prose >= 6 && full * 4 >= texts &&
           (wrapped >= kFewestWrapped || (wrapped > 0 && numbered >= kFewestWrapped));
}

std::optional<Reader::Captioned> Reader::captioned(const std::vector<SegmentRow>& rows, float known) const {
    constexpr std::size_t kFewestRows = 10;
    if (rows.size() < kFewestRows && known == 0) return std::nullopt;
    float left = 1e9F;
    for (const SegmentRow& row : rows) left = std::min(left, row.front().box.left);
    std::map<int, std::pair<std::size_t, float>> edges;  // how often, and the leftmost
    for (const SegmentRow& row : rows)
        for (const Segment& segment : row) {
            const float from_left = segment.box.left - left;
            if (from_left < kNarrowestCaptions * text_width_ || from_left > kWidestCaptions * text_width_) continue;
            auto& [count, leftmost] = edges[static_cast<int>(std::lround(segment.box.left / kSameEdge_pt))];
            leftmost = count++ == 0 ? segment.box.left : std::min(leftmost, segment.box.left);
        }
    std::size_t tried = 0;
    for (const auto& [bucket, edge] : edges) {
        const bool is_known = known > 0 && std::abs(edge.second - known) < 2 * kSameEdge_pt;
        if (edge.first < (is_known ? 1 : kFewestWrapped)) continue;
        if (!is_known && ++tried > kMostEdgesTried) continue;
        Captioned page = captioned_at(rows, edge.second);
        find_numbers(page, is_known);
        if (stands_beside_captions(page, is_known)) return page;
    }
    return std::nullopt;
}

void Reader::read_flow(const std::vector<SegmentRow>& rows, float& captions_beside) {
    float left = 1e9F, right = -1e9F;
    for (const SegmentRow& row : rows)
        left = std::min(left, row.front().box.left), right = std::max(right, row.back().box.right);
    text_width_ = right - left;
    const std::optional<Captioned> page = captioned(rows, captions_beside);
    if (!page) return read(rows, 0);
    captions_beside = page->edge;
    bool among_captions = false;  // another stands right above
    for (const Captioned::Group& group : page->groups) {
        const std::vector<SegmentRow> whole(rows.begin() + static_cast<std::ptrdiff_t>(group.first),
                                            rows.begin() + static_cast<std::ptrdiff_t>(group.last + 1));
        const bool captioned = group.lines > 0 && (group.beside || among_captions);
        among_captions = captioned || (among_captions && !group.across);
        if (!captioned) {
            read(whole, 1);
            ++flow_;
            continue;
        }
        std::vector<SegmentRow> text;
        ++flow_;
        const std::size_t before = lines_.size();
        for (std::size_t i = group.first; i <= group.last; ++i) {
            const CaptionedRow& row = page->rows[i];
            SegmentRow caption = row.left, beside = row.right;
            if (group.number > 0 && !caption.empty() && !beside.empty() && lines_.size() == before) {
                // The number first: "4. DELEGATIONS".
                Segment number = beside.front();
                number.end = number.begin + 1;
                caption.insert(caption.begin(), number);
                if (++beside.front().begin == beside.front().end)
                    beside.erase(beside.begin());
                else
                    beside.front().box.left = rows_[number.row][number.end].box.left;
            }
            if (!beside.empty()) text.push_back(std::move(beside));
            if (caption.empty()) continue;
            add_line(std::move(caption));
            lines_.back().caption = true;
        }
        ++flow_;
        if (!text.empty()) read(text, 1);
        ++flow_;
    }
}

void Reader::read_table(std::map<RuledTable::Place, std::vector<SegmentRow>>& cells, std::int32_t number) {
    for (auto& [place, rows] : cells) {
        ++flow_;
        const std::size_t begin = lines_.size();
        const std::int32_t tables = next_table;
        read(rows, kMaxDepth);
        next_table = tables;
        for (std::size_t i = begin; i < lines_.size(); ++i) {
            lines_[i].table = number;
            lines_[i].table_row = place.row;
            lines_[i].table_column = place.column;
        }
    }
    ++flow_;
}

}  // namespace

std::vector<DraftLine> reading_order(std::span<const WordRow> rows, std::span<const RuledTable> tables,
                                     std::int32_t first_table, float& captions_beside) {
    // Where each word stands: in a cell of a table, or in the flow.
    struct Cell {
        std::size_t table;
        RuledTable::Place place;
        bool operator==(const Cell&) const = default;
    };
    constexpr std::size_t kFlow = ~std::size_t{0};
    std::vector<SegmentRow> flow;
    std::vector<std::map<RuledTable::Place, std::vector<SegmentRow>>> cells(tables.size());

    // Tables by their tops: a row meets those that began above it and have not ended.
    std::vector<std::size_t> open;
    std::size_t next = 0;
    for (std::uint32_t r = 0; r < rows.size(); ++r) {
        const WordRow& row = rows[r];
        float row_bottom = row.front().box.bottom;
        for (const DraftWord& word : row) row_bottom = std::max(row_bottom, word.box.bottom);
        for (; next < tables.size() && tables[next].ys.front() < row_bottom; ++next) open.push_back(next);
        std::erase_if(open, [&](std::size_t table) {
            return tables[table].ys.back() < row.front().base - 4 * row.front().size - 20;
        });

        Cell last{kFlow, {}};
        SegmentRow segments;
        std::vector<Cell> places;
        for (std::uint32_t w = 0; w < row.size(); ++w) {
            const DraftWord& word = row[w];
            Cell cell{kFlow, {}};
            // The latest begun table is the innermost.
            const std::size_t tried = std::min<std::size_t>(open.size(), 16);
            for (std::size_t i = 0; i < tried && cell.table == kFlow; ++i) {
                const std::size_t table = open[open.size() - 1 - i];
                if (const auto place =
                        tables[table].cell_at((word.box.left + word.box.right) / 2, word.base - 0.3F * word.size))
                    cell = {table, *place};
            }
            if (w == 0 || !(cell == last) ||
                word.box.left - segments.back().box.right > kSegmentGap * std::max(word.size, segments.back().size)) {
                segments.push_back({r, w, w + 1, word.box, word.base, word.size});
                places.push_back(cell);
            } else {
                Segment& segment = segments.back();
                segment.end = w + 1;
                segment.box = united(segment.box, word.box);
                if (word.size > segment.size) segment.size = word.size, segment.base = word.base;
            }
            last = cell;
        }
        SegmentRow outside;
        for (std::size_t i = 0; i < segments.size(); ++i) {
            if (places[i].table == kFlow) {
                outside.push_back(segments[i]);
                continue;
            }
            std::vector<SegmentRow>& cell = cells[places[i].table][places[i].place];
            if (cell.empty() || cell.back().front().row != r) cell.emplace_back();
            cell.back().push_back(segments[i]);
        }
        if (!outside.empty()) flow.push_back(std::move(outside));
    }

    Reader reader(rows);
    reader.next_table = first_table + static_cast<std::int32_t>(tables.size());
    std::size_t done = 0;
    const auto read_flow = [&](std::size_t end) {
        if (end > done)
            reader.read_flow(
                {flow.begin() + static_cast<std::ptrdiff_t>(done), flow.begin() + static_cast<std::ptrdiff_t>(end)},
                captions_beside);
        done = std::max(done, end);
    };
    for (std::size_t table = 0; table < tables.size(); ++table) {
        if (cells[table].empty()) continue;
        std::size_t end = done;
        while (end < flow.size() && base_of(flow[end]) <= tables[table].ys.front() + 0.5F * size_of(flow[end])) ++end;
        read_flow(end);
        reader.read_table(cells[table], first_table + static_cast<std::int32_t>(table));
    }
    read_flow(flow.size());
    return reader.take();
}

}  // namespace minutebook
