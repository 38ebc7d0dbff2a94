#include "index/stored_page.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <new>
#include <optional>
#include <utility>

#include "index/index_error.h"
#include "index/range_coder.h"
#include "index/text_compression.h"

namespace minutebook {
namespace {

constexpr std::uint32_t kMaxCount = 4'000'000;  // of anything on a page: no message holds more; more is damage

std::string_view chars_of(std::span<const std::byte> bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

std::int32_t units_of(float pt) { return length_units(pt); }
float pt_of(std::int32_t units) { return static_cast<float>(units) / kLengthUnitsPerPt; }

struct UnitBox {
    std::int32_t left = 0, top = 0, right = 0, bottom = 0;
};

UnitBox units_of(const Box& box) {
    return {units_of(box.left), units_of(box.top), units_of(box.right), units_of(box.bottom)};
}
Box pt_of(const UnitBox& box) { return {pt_of(box.left), pt_of(box.top), pt_of(box.right), pt_of(box.bottom)}; }

bool is_gap(char c) { return c == ' ' || c == '\n'; }

// Walks a text as words are expected in it: parted by blanks and line ends.
std::uint32_t next_word_begin(std::string_view text, std::size_t at) {
    while (at < text.size() && is_gap(text[at])) ++at;
    return static_cast<std::uint32_t>(at);
}
std::uint32_t next_word_end(std::string_view text, std::size_t at) {
    while (at < text.size() && !is_gap(text[at])) ++at;
    return static_cast<std::uint32_t>(at);
}

struct Count {
    NumberModel model;
    template <class Coder, class Items>
    void code(Coder& coder, Items& items) {
        auto count = static_cast<std::uint32_t>(items.size());
        code_number(coder, model, count);
        if constexpr (Coder::kDecodes) {
            if (count > kMaxCount) throw_damaged_page();
            items.resize(count);
        }
    }
};

template <class Coder, class Integer>
void code_field(Coder& coder, NumberModel& model, std::int64_t predicted, Integer& field) {
    auto value = static_cast<std::int32_t>(field);
    code_against(coder, model, static_cast<std::int32_t>(predicted), value);
    if constexpr (Coder::kDecodes) field = static_cast<Integer>(value);
}

// Where the words stand in the page's text, and their marks. Nearly all are as foreseen: between two blanks, and marked
// as the word before. Told in runs of those, so that reading a text costs little more than finding its blanks.
class WordPlaces {
public:
    template <class Coder, class PageOrConst>
    void code(Coder& coder, PageOrConst& page) {
        count_.code(coder, page.words);
        Foreseen next;
        for (std::size_t at = 0; at < page.words.size();) {
            std::uint32_t odd_one = 0;  // how many words on, from 1; 0: all the rest are foreseen
            if constexpr (!Coder::kDecodes) odd_one = odd_one_from(page, at, next);
            code_number(coder, run_, odd_one);
            const std::size_t rest = page.words.size() - at;
            const std::size_t foreseen = odd_one == 0 ? rest : std::min<std::size_t>(odd_one - 1, rest);
            for (const std::size_t end = at + foreseen; at < end; ++at) {
                const auto [begin, size] = next.place(page.text);
                if constexpr (Coder::kDecodes) {
                    page.words[at].text_begin = begin;
                    page.words[at].text_size = size;
                    page.words[at].marks = next.marks;
                }
                next.at = std::size_t{begin} + size;
            }
            if (at < page.words.size()) code_odd_one(coder, page, page.words[at++], next);
        }
    }

private:
    struct Foreseen {
        std::size_t at = 0;  // where the word before ends
        std::uint8_t marks = 0;
        std::pair<std::uint32_t, std::uint32_t> place(std::string_view text) const {
            const std::uint32_t begin = next_word_begin(text, at);
            return {begin, next_word_end(text, begin) - begin};
        }
    };

    static std::uint32_t odd_one_from(const Page& page, std::size_t first, Foreseen next) {
        for (std::size_t i = first; i < page.words.size(); ++i) {
            const Word& word = page.words[i];
            if (next.place(page.text) != std::pair(word.text_begin, word.text_size) || word.marks != next.marks)
                return static_cast<std::uint32_t>(i - first + 1);
            next.at = std::size_t{word.text_begin} + word.text_size;
        }
        return 0;
    }

    template <class Coder, class WordOrConst>
    void code_odd_one(Coder& coder, const Page& page, WordOrConst& word, Foreseen& next) {
        code_field(coder, begin_, next_word_begin(page.text, next.at), word.text_begin);
        if (word.text_begin > page.text.size()) throw_damaged_page();
        code_field(coder, size_, next_word_end(page.text, word.text_begin) - word.text_begin, word.text_size);
        next.at = std::size_t{word.text_begin} + word.text_size;
        if (next.at > page.text.size()) throw_damaged_page();
        std::uint32_t changed = word.marks ^ next.marks;
        code_number(coder, marks_[next.marks != 0], changed);
        if constexpr (Coder::kDecodes) word.marks = static_cast<std::uint8_t>(changed ^ next.marks);
        next.marks = word.marks;
    }

    Count count_;
    NumberModel run_, begin_, size_;
    std::array<NumberModel, 2> marks_;  // whether the word before had any
};

// What is known of the widths of letters, in 1/65536 of the height of a word's box: from the page so far, for each
// style by itself (told by its number's last bits). Integers only, so that every machine predicts the same.
class LetterWidths {
public:
    LetterWidths() {
        Widths usual;
        usual.fill(32'000);
        for (const char c : std::string_view("ijl.,:;'|!")) usual[static_cast<unsigned char>(c)] = 16'000;
        for (const char c : std::string_view("frt()-")) usual[static_cast<unsigned char>(c)] = 21'000;
        for (const char c : std::string_view("mwMW@")) usual[static_cast<unsigned char>(c)] = 48'000;
        for (char c = 'A'; c <= 'Z'; ++c)
            if (c != 'I' && c != 'J' && c != 'M' && c != 'W') usual[static_cast<unsigned char>(c)] = 40'000;
        for (int c = 0x80; c < 0xc0; ++c)
            usual[static_cast<std::size_t>(c)] = 0;  // all but the first byte of a character
        styles_.push_back({0, usual});
    }

    std::int32_t predicted(std::uint16_t style, std::string_view text, std::int32_t height) {
        Widths& widths = of_style(style);
        std::int64_t sum = 0;
        for (const char c : text) sum += widths[static_cast<unsigned char>(c)];
        return static_cast<std::int32_t>(std::clamp<std::int64_t>((sum * height + 0x8000) >> 16, 0, kMost));
    }

    void learn(std::uint16_t style, std::string_view text, std::int32_t height, std::int32_t width) {
        if (height <= 0 || text.empty()) return;
        Widths& widths = of_style(style);
        std::int64_t sum = 0;
        for (const char c : text) sum += widths[static_cast<unsigned char>(c)];
        const std::int64_t actual = (static_cast<std::int64_t>(width) << 16) / height;
        const std::int64_t share = (actual - sum) / static_cast<std::int64_t>(text.size()) / 2;
        for (const char c : text) {
            std::int32_t& w = widths[static_cast<unsigned char>(c)];
            w = static_cast<std::int32_t>(std::clamp<std::int64_t>(w + share, 0, kMost));
        }
    }

private:
    static constexpr std::int64_t kMost = 1 << 22;
    using Widths = std::array<std::int32_t, 256>;

    Widths& of_style(std::uint16_t style) {
        if (latest_ < styles_.size() && styles_[latest_].first == style) return styles_[latest_].second;
        const auto known = std::ranges::find(styles_, style, &std::pair<std::uint16_t, Widths>::first);
        const Widths start = styles_[latest_].second;  // a style not seen yet begins with what the one before knows
        if (known != styles_.end()) {
            latest_ = static_cast<std::size_t>(known - styles_.begin());
        } else {
            latest_ = styles_.size() < kMaxStyles ? styles_.size() : style % kMaxStyles;
            if (latest_ == styles_.size())
                styles_.emplace_back(style, start);
            else
                styles_[latest_] = {style, start};
        }
        return styles_[latest_].second;
    }

    static constexpr std::size_t kMaxStyles = 32;
    std::vector<std::pair<std::uint16_t, Widths>> styles_;
    std::size_t latest_ = 0;
};

// The widths that words had when they stood last, by style: most words of a page stand on it again. A table that
// forgets: of two words in one place the later stays.
class KnownWidths {
public:
    struct Known {
        std::uint32_t hash = 0;
        std::int32_t width = -1;  // none
    };
    // The word's place in the table, emptied of any other word.
    Known& of(std::uint16_t style, std::int32_t height, std::string_view text) {
        std::uint32_t hash = 2'166'136'261u;  // FNV-1a
        const auto mix = [&](std::uint32_t value) { hash = (hash ^ value) * 16'777'619u; };
        mix(style);
        mix(static_cast<std::uint32_t>(height));
        for (const char c : text) mix(static_cast<unsigned char>(c));
        Known& known = table_[(hash ^ hash >> 16) % table_.size()];
        if (known.hash != hash) known = {hash, -1};
        return known;
    }

private:
    std::array<Known, 2048> table_{};
};

// Of numbers that may be damaged: wraps, as code_against() does.
std::int32_t sum(std::int32_t a, std::int32_t b) {
    return static_cast<std::int32_t>(static_cast<std::uint32_t>(a) + static_cast<std::uint32_t>(b));
}
std::int32_t difference(std::int32_t a, std::int32_t b) {
    return static_cast<std::int32_t>(static_cast<std::uint32_t>(a) - static_cast<std::uint32_t>(b));
}

// A column whose numbers are as well or ill foreseen as the one before was.
class SteadyColumn {
public:
    template <class Coder>
    void code(Coder& coder, std::int32_t predicted, std::int32_t& value) {
        code_against(coder, models_[miss_], predicted, value);
        const std::int64_t off = std::abs(static_cast<std::int64_t>(value) - predicted);
        miss_ = off == 0 ? 0 : off == 1 ? 1 : off < 8 ? 2 : 3;
    }

private:
    std::array<NumberModel, 4> models_;
    std::size_t miss_ = 0;
};

// The space between words: the mean of those before in the line, and what is no such space (a tab, a cell) left out.
class Space {
public:
    std::int32_t predicted() const { return (mean_ + kOne / 2) / kOne; }
    void learn(std::int32_t space, bool starts_line) {
        if (std::abs(static_cast<std::int64_t>(space) - predicted()) > kMost) {
            if (std::exchange(was_odd_, true)) mean_ = std::clamp(space, -kLargest, kLargest) * kOne;
            return;
        }
        was_odd_ = false;
        count_ = starts_line ? 1 : std::min(count_ + 1, 8);
        mean_ += (space * kOne - mean_) / count_;
    }

private:
    static constexpr std::int32_t kOne = 16, kMost = 8, kLargest = 1 << 20;
    std::int32_t mean_ = 0, count_ = 0;
    bool was_odd_ = true;
};

// How a line stands to the one before it.
enum class Follows { same_block, next_block, table };

// The boxes of words, each told against the one before it.
class WordBoxes {
public:
    // The first line is expected where the page before had its first.
    void begin_page() {
        is_first_ = true;
        line_start_ = page_start_;
        pitch_ = 0;
    }

    // follows: nothing where the word stands in the line of the one before.
    template <class Coder, class WordOrConst>
    void code(Coder& coder, const Page& page, WordOrConst& word, std::optional<Follows> follows) {
        UnitBox box = units_of(word.box);
        code_field(coder, style_, style_before_, word.style);
        if (follows) {
            const auto way = static_cast<std::size_t>(*follows);
            line_left_[way].code(coder, line_start_.left, box.left);
            line_top_[way].code(coder, sum(line_start_.top, pitch_), box.top);
            starts_line_ = true;
        } else {
            gap_[starts_line_].code(coder, sum(before_.right, space_.predicted()), box.left);
            code_against(coder, top_[word.style != style_before_], before_.top, box.top);
        }
        style_before_ = word.style;
        std::int32_t& height_before = heights_[word.style % heights_.size()];
        std::int32_t height = difference(box.bottom, box.top);
        code_against(coder, height_, height_before, height);
        height_before = height;
        const std::string_view text = page.text_of(word);
        std::int32_t width = difference(box.right, box.left);
        KnownWidths::Known& known = known_widths_.of(word.style, height, text);
        const std::int32_t by_letters = letter_widths_.predicted(word.style, text, height);
        if (known.width >= 0)
            known_width_.code(coder, known.width, width);
        else
            width_[std::min<std::size_t>(std::bit_width(text.size()), width_.size() - 1)].code(coder, by_letters,
                                                                                               width);
        known.width = std::max(width, 0);
        letter_widths_.learn(word.style, text, height, width);
        if constexpr (Coder::kDecodes) {
            box.bottom = sum(box.top, height);
            box.right = sum(box.left, width);
            word.box = pt_of(box);
        }
        if (is_first_) {
            page_start_ = line_start_ = box;
            is_first_ = false;
        } else if (follows) {
            pitch_ = difference(box.top, line_start_.top);
            line_start_ = box;
        } else {
            space_.learn(difference(box.left, before_.right), starts_line_);
            starts_line_ = false;
        }
        before_ = box;
    }

private:
    NumberModel style_, height_;
    std::array<NumberModel, 2> top_;
    std::array<SteadyColumn, 3> line_left_, line_top_;
    std::array<SteadyColumn, 2> gap_;
    SteadyColumn known_width_;
    std::array<SteadyColumn, 6> width_;
    LetterWidths letter_widths_;
    KnownWidths known_widths_;
    std::array<std::int32_t, 64> heights_{};  // by style, of its latest word
    UnitBox before_, line_start_, page_start_;
    Space space_;
    bool is_first_ = true, starts_line_ = true;
    std::int32_t pitch_ = 0;
    std::uint16_t style_before_ = 0;
};

template <class Coder, class BoxOrConst>
void code_box(Coder& coder, std::array<NumberModel, 4>& models, const UnitBox& predicted, BoxOrConst& box) {
    UnitBox units = units_of(box);
    code_against(coder, models[0], predicted.left, units.left);
    code_against(coder, models[1], predicted.top, units.top);
    code_against(coder, models[2], predicted.right, units.right);
    code_against(coder, models[3], predicted.bottom, units.bottom);
    if constexpr (Coder::kDecodes) box = pt_of(units);
}

// What stands between a word and the one before it: how many line ends.
std::ptrdiff_t line_ends_before(const Page& page, std::size_t word) {
    if (word == 0 || word >= page.words.size()) return 0;
    const std::size_t from = std::size_t{page.words[word - 1].text_begin} + page.words[word - 1].text_size;
    const std::size_t to = page.words[word].text_begin;
    return from < to ? std::count(page.text.begin() + static_cast<std::ptrdiff_t>(from),
                                  page.text.begin() + static_cast<std::ptrdiff_t>(to), '\n')
                     : 0;
}

class Lines {
public:
    template <class Coder, class PageOrConst>
    void code(Coder& coder, PageOrConst& page) {
        count_.code(coder, page.lines);
        std::int64_t at = 0;
        Line before;
        for (auto& line : page.lines) {
            code_field(coder, first_word_, at, line.first_word);
            std::size_t end = std::size_t{line.first_word} + 1;
            while (end < page.words.size() && line_ends_before(page, end) == 0) ++end;
            code_field(coder, word_count_, static_cast<std::int64_t>(end) - line.first_word, line.word_count);
            at = std::int64_t{line.first_word} + line.word_count;
            code_field(coder, block_, std::int64_t{before.block} + (line_ends_before(page, line.first_word) > 1),
                       line.block);
            code_field(coder, role_, static_cast<int>(before.role), line.role);
            code_field(coder, level_, before.level, line.level);
            code_field(coder, table_, before.table, line.table);
            code_field(coder, row_, before.row, line.row);
            code_field(coder, column_, before.column, line.column);
            before = line;
        }
    }

private:
    Count count_;
    NumberModel first_word_, word_count_, block_, role_, level_, table_, row_, column_;
};

// All of a page but its number, its text and where its words stand in that.
class Layout {
public:
    template <class Coder, class PageOrConst>
    void code(Coder& coder, PageOrConst& page) {
        code_length(coder, width_, width_before_, page.width_pt);
        code_length(coder, height_, height_before_, page.height_pt);
        std::uint32_t is_scanned = page.scanned;
        code_number(coder, scanned_, is_scanned);
        if constexpr (Coder::kDecodes) page.scanned = is_scanned != 0;

        lines_.code(coder, page);

        boxes_.begin_page();
        std::size_t line = 0;
        for (std::size_t word = 0; word < page.words.size(); ++word) {
            while (line < page.lines.size() && page.lines[line].first_word < word) ++line;
            std::optional<Follows> follows;
            if (line < page.lines.size() && page.lines[line].first_word == word) follows = follows_at(page, line);
            boxes_.code(coder, page, page.words[word], follows);
        }

        for (auto& l : page.lines) {
            Box around;
            const std::size_t end = std::min<std::size_t>(std::size_t{l.first_word} + l.word_count, page.words.size());
            for (std::size_t word = l.first_word; word < end; ++word) {
                Box box = page.words[word].box;
                box = pt_of(units_of(box));
                around = united(around, box);
            }
            code_box(coder, line_box_, units_of(around), l.box);
        }
    }

private:
    static Follows follows_at(const Page& page, std::size_t line) {
        if (page.lines[line].table >= 0) return Follows::table;
        return line > 0 && page.lines[line].block == page.lines[line - 1].block ? Follows::same_block
                                                                                : Follows::next_block;
    }
    template <class Coder, class FloatOrConst>
    static void code_length(Coder& coder, NumberModel& model, std::int32_t& before, FloatOrConst& pt) {
        std::int32_t units = units_of(pt);
        code_against(coder, model, before, units);
        if constexpr (Coder::kDecodes) pt = pt_of(units);
        before = units;
    }

    NumberModel width_, height_, scanned_;
    std::int32_t width_before_ = 0, height_before_ = 0;
    Lines lines_;
    WordBoxes boxes_;
    std::array<NumberModel, 4> line_box_;
};

// What the pages of a group have taught so far.
struct Group {
    std::optional<std::uint32_t> begin;  // nothing: no page yet
    WordPlaces places;
    std::unique_ptr<Layout> layout;  // large, and not wanted where only texts are: made when needed
    Layout& known_layout() {
        if (!layout) layout = std::make_unique<Layout>();
        return *layout;
    }
    // True where the page begins another group.
    bool enter(std::uint32_t number) {
        if (begin == group_begin(number)) return false;
        *this = {};
        begin = group_begin(number);
        return true;
    }
};

void append_size(std::string& out, std::size_t size) {
    for (; size >= 0x80; size >>= 7) out += static_cast<char>(size | 0x80);
    out += static_cast<char>(size);
}

// Takes what append_size() and the bytes after it hold off the front.
std::string_view take_sized(std::string_view& from) {
    std::size_t size = 0;
    for (int shift = 0;; shift += 7) {
        if (from.empty() || shift > 35) throw_damaged_page();
        const auto byte = static_cast<unsigned char>(from.front());
        from.remove_prefix(1);
        size |= std::size_t{byte & 0x7fu} << shift;
        if (byte < 0x80) break;
    }
    if (size > from.size()) throw_damaged_page();
    const std::string_view taken = from.substr(0, size);
    from.remove_prefix(size);
    return taken;
}

void append_sized(std::string& out, std::string_view bytes) {
    append_size(out, bytes.size());
    out += bytes;
}

}  // namespace

struct PageEncoder::State {
    Group group;
    TextsEncoder texts;
};

PageEncoder::PageEncoder() : state_(std::make_unique<State>()) {}
PageEncoder::~PageEncoder() = default;

StoredPage PageEncoder::encode(const Page& page) {
    auto& [group, texts] = *state_;
    if (group.enter(page.number)) texts.begin_group();
    StoredPage stored;
    RangeEncoder places, layout;
    group.places.code(places, page);
    append_sized(stored.text, places.finish());
    texts.append(page.text, stored.text);
    group.known_layout().code(layout, page);
    stored.layout = layout.finish();
    return stored;
}

struct PageDecoder::State {
    Group group;
    TextsDecoder texts;
};

PageDecoder::PageDecoder() : state_(std::make_unique<State>()) {}
PageDecoder::~PageDecoder() = default;

void PageDecoder::restart() { state_->group.begin.reset(); }

Page PageDecoder::decode_text(std::uint32_t number, std::span<const std::byte> text) {
    auto& [group, texts] = *state_;
    if (group.enter(number)) texts.begin_group();
    std::string_view rest = chars_of(text);
    RangeDecoder places(take_sized(rest));
    Page page;
    page.number = number;
    page.text = texts.next(rest);
    group.places.code(places, page);
    return page;
}

Page PageDecoder::decode(std::uint32_t number, std::span<const std::byte> text, std::span<const std::byte> layout) {
    Page page = decode_text(number, text);
    RangeDecoder coder(chars_of(layout));
    state_->group.known_layout().code(coder, page);
    return page;
}

namespace {

// Fields one after the other: numbers in seven-bit groups, texts with their size before them.
class FieldWriter {
public:
    static constexpr bool kDecodes = false;
    void number(std::uint32_t value) { append_size(bytes, value); }
    void text(std::string_view value) { append_sized(bytes, value); }
    std::string bytes;
};

class FieldReader {
public:
    static constexpr bool kDecodes = true;
    explicit FieldReader(std::string_view bytes) : rest_(bytes) {}
    void number(std::uint32_t& value) {
        std::uint64_t read = 0;
        for (int shift = 0; shift <= 28; shift += 7) {
            if (rest_.empty()) throw_damaged_page();
            const auto byte = static_cast<unsigned char>(rest_.front());
            rest_.remove_prefix(1);
            read |= std::uint64_t{byte & 0x7fu} << shift;
            if (byte < 0x80) break;
        }
        value = static_cast<std::uint32_t>(read);
    }
    void text(std::string& value) { value = take_sized(rest_); }
    std::size_t left() const { return rest_.size(); }

private:
    std::string_view rest_;
};

template <class Fields, class Items, class Each>
void code_items(Fields& fields, Items& items, Each each) {
    auto count = static_cast<std::uint32_t>(items.size());
    fields.number(count);
    if constexpr (Fields::kDecodes) {
        if (count > fields.left()) throw_damaged_page();  // each takes a byte at least
        items.resize(count);
    }
    for (auto& item : items) each(item);
}

template <class Fields, class DocumentOrConst, class PaperOrConst>
void code_details(Fields& fields, DocumentOrConst& document, PaperOrConst& paper) {
    code_items(fields, document.styles, [&](auto& style) {
        fields.text(style.font);
        auto size = std::bit_cast<std::uint32_t>(style.size_pt);
        fields.number(size);
        std::uint32_t flags = (style.bold ? 1u : 0u) | (style.italic ? 2u : 0u);
        fields.number(flags);
        if constexpr (Fields::kDecodes) {
            style.size_pt = std::bit_cast<float>(size);
            style.bold = flags & 1;
            style.italic = flags & 2;
        }
    });
    code_items(fields, document.outline, [&](auto& entry) {
        fields.text(entry.title);
        fields.number(entry.level);
        fields.number(entry.page);
    });
    for (auto* warnings : {&document.warnings, &paper.warnings})
        code_items(fields, *warnings, [&](auto& warning) { fields.text(warning); });
}

}  // namespace

std::string encode_details(const Document& document, const Paper& paper) {
    FieldWriter fields;
    code_details(fields, document, paper);
    return compressed(fields.bytes);
}

void decode_details(std::span<const std::byte> blob, Document& document, Paper& paper) {
    const std::string bytes = decompressed(chars_of(blob));
    FieldReader fields(bytes);
    code_details(fields, document, paper);
}

}  // namespace minutebook
