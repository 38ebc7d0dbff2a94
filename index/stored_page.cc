#include "index/stored_page.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <new>
#include <utility>

#include <zstd.h>

#include "index/index_error.h"
#include "index/page_dictionary.h"
#include "index/range_coder.h"

namespace minutebook {
namespace {

constexpr float kUnitsPerPt = 8;
constexpr float kLongestPt = 500'000;            // times kUnitsPerPt is exact in a float
constexpr std::uint32_t kMaxCount = 50'000'000;  // of anything on a page; more is damage
constexpr std::size_t kMaxTextBytes = std::size_t{1} << 30;

[[noreturn]] void damaged() {
    throw IndexError("the index holds a damaged page: restore a copy, or move it away and run ingest again");
}

std::string_view chars_of(std::span<const std::byte> bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

std::int32_t units_of(float pt) {
    if (std::isnan(pt)) return 0;
    return static_cast<std::int32_t>(std::lround(std::clamp(pt, -kLongestPt, kLongestPt) * kUnitsPerPt));
}

float pt_of(std::int32_t units) { return static_cast<float>(units) / kUnitsPerPt; }

void round_length(float& pt) { pt = pt_of(units_of(pt)); }

void round_box(Box& box) {
    for (float* side : {&box.left, &box.top, &box.right, &box.bottom}) round_length(*side);
}

struct UnitBox {
    std::int32_t left = 0, top = 0, right = 0, bottom = 0;
};

UnitBox units_of(const Box& box) {
    return {units_of(box.left), units_of(box.top), units_of(box.right), units_of(box.bottom)};
}
Box pt_of(const UnitBox& box) { return {pt_of(box.left), pt_of(box.top), pt_of(box.right), pt_of(box.bottom)}; }

struct FreeZstd {
    void operator()(ZSTD_CCtx* c) const { ZSTD_freeCCtx(c); }
    void operator()(ZSTD_DCtx* c) const { ZSTD_freeDCtx(c); }
    void operator()(ZSTD_CDict* d) const { ZSTD_freeCDict(d); }
    void operator()(ZSTD_DDict* d) const { ZSTD_freeDDict(d); }
};

constexpr int kLevel = 5;  // 12 makes texts 4 % smaller and takes three times as long

std::string compressed(std::string_view text) {
    static const std::unique_ptr<ZSTD_CDict, FreeZstd> dictionary(
        ZSTD_createCDict(kPageDictionary.data(), kPageDictionary.size(), kLevel));
    thread_local const std::unique_ptr<ZSTD_CCtx, FreeZstd> context(ZSTD_createCCtx());
    if (!dictionary || !context) throw std::bad_alloc();
    std::string out(ZSTD_compressBound(text.size()), '\0');
    const std::size_t size =
        ZSTD_compress_usingCDict(context.get(), out.data(), out.size(), text.data(), text.size(), dictionary.get());
    if (ZSTD_isError(size)) throw std::bad_alloc();  // the only way to fail into a buffer of that bound
    out.resize(size);
    return out;
}

std::string decompressed(std::string_view blob) {
    static const std::unique_ptr<ZSTD_DDict, FreeZstd> dictionary(
        ZSTD_createDDict(kPageDictionary.data(), kPageDictionary.size()));
    thread_local const std::unique_ptr<ZSTD_DCtx, FreeZstd> context(ZSTD_createDCtx());
    if (!dictionary || !context) throw std::bad_alloc();
    const unsigned long long size = ZSTD_getFrameContentSize(blob.data(), blob.size());
    if (size > kMaxTextBytes) damaged();  // also the two values that mean an error
    std::string out(size, '\0');
    if (ZSTD_decompress_usingDDict(context.get(), out.data(), out.size(), blob.data(), blob.size(), dictionary.get()) !=
        size)
        damaged();
    return out;
}

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
            if (count > kMaxCount) damaged();
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

// Where the words stand in the page's text, and their marks.
template <class Coder, class PageOrConst>
void code_words(Coder& coder, PageOrConst& page) {
    Count count;
    NumberModel begin, size;
    std::array<NumberModel, 2> marks;  // whether the word before had any
    count.code(coder, page.words);
    std::size_t at = 0;
    std::uint8_t marks_before = 0;
    for (auto& word : page.words) {
        code_field(coder, begin, next_word_begin(page.text, at), word.text_begin);
        if (word.text_begin > page.text.size()) damaged();
        code_field(coder, size, next_word_end(page.text, word.text_begin) - word.text_begin, word.text_size);
        at = std::size_t{word.text_begin} + word.text_size;
        if (at > page.text.size()) damaged();
        std::uint32_t changed = word.marks ^ marks_before;
        code_number(coder, marks[marks_before != 0], changed);
        if constexpr (Coder::kDecodes) word.marks = static_cast<std::uint8_t>(changed ^ marks_before);
        marks_before = word.marks;
    }
}

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

// The boxes of words, each told against the one before it.
class WordBoxes {
public:
    template <class Coder, class WordOrConst>
    void code(Coder& coder, const Page& page, WordOrConst& word, bool starts_line) {
        UnitBox box = units_of(word.box);
        code_field(coder, style_, style_before_, word.style);
        style_before_ = word.style;
        if (starts_line) {
            code_against(coder, line_left_, line_start_.left, box.left);
            code_against(coder, line_top_, line_start_.top + pitch_, box.top);
        } else {
            code_against(coder, gap_, before_.right + space_, box.left);
            code_against(coder, top_, before_.top, box.top);
        }
        std::int32_t height = box.bottom - box.top;
        code_against(coder, height_, height_before_, height);
        const std::string_view text = page.text_of(word);
        std::int32_t width = box.right - box.left;
        code_against(coder, width_, widths_.predicted(word.style, text, height), width);
        widths_.learn(word.style, text, height, width);
        if constexpr (Coder::kDecodes) {
            box.bottom = box.top + height;
            box.right = box.left + width;
            word.box = pt_of(box);
        }
        if (starts_line) {
            pitch_ = box.top - line_start_.top;
            line_start_ = box;
        } else {
            space_ = box.left - before_.right;
        }
        before_ = box;
        height_before_ = height;
    }

private:
    NumberModel style_, line_left_, line_top_, gap_, top_, height_, width_;
    LetterWidths widths_;
    UnitBox before_, line_start_;
    std::int32_t pitch_ = 0, space_ = 0, height_before_ = 0;
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

template <class Coder, class PageOrConst>
void code_lines(Coder& coder, PageOrConst& page) {
    Count count;
    NumberModel first_word, word_count, block, role, level, table, row, column;
    count.code(coder, page.lines);
    std::int64_t at = 0;
    Line before;
    for (auto& line : page.lines) {
        code_field(coder, first_word, at, line.first_word);
        std::size_t end = std::size_t{line.first_word} + 1;
        while (end < page.words.size() && line_ends_before(page, end) == 0) ++end;
        code_field(coder, word_count, static_cast<std::int64_t>(end) - line.first_word, line.word_count);
        at = std::int64_t{line.first_word} + line.word_count;
        code_field(coder, block, std::int64_t{before.block} + (line_ends_before(page, line.first_word) > 1),
                   line.block);
        code_field(coder, role, static_cast<int>(before.role), line.role);
        code_field(coder, level, before.level, line.level);
        code_field(coder, table, before.table, line.table);
        code_field(coder, row, before.row, line.row);
        code_field(coder, column, before.column, line.column);
        before = line;
    }
}

template <class Coder, class PageOrConst>
void code_layout(Coder& coder, PageOrConst& page) {
    NumberModel number, width, height, scanned;
    code_field(coder, number, 0, page.number);
    for (auto [length, model] : {std::pair(&page.width_pt, &width), std::pair(&page.height_pt, &height)}) {
        std::int32_t units = units_of(*length);
        code_against(coder, *model, 0, units);
        if constexpr (Coder::kDecodes) *length = pt_of(units);
    }
    std::uint32_t is_scanned = page.scanned;
    code_number(coder, scanned, is_scanned);
    if constexpr (Coder::kDecodes) page.scanned = is_scanned != 0;

    code_lines(coder, page);

    WordBoxes boxes;
    std::size_t line = 0;
    for (std::size_t word = 0; word < page.words.size(); ++word) {
        while (line < page.lines.size() && page.lines[line].first_word < word) ++line;
        boxes.code(coder, page, page.words[word], line < page.lines.size() && page.lines[line].first_word == word);
    }

    std::array<NumberModel, 4> line_box, rule_box;
    for (auto& l : page.lines) {
        Box around;
        const std::size_t end = std::min<std::size_t>(std::size_t{l.first_word} + l.word_count, page.words.size());
        for (std::size_t word = l.first_word; word < end; ++word) {
            Box box = page.words[word].box;
            round_box(box);
            around = united(around, box);
        }
        code_box(coder, line_box, units_of(around), l.box);
    }
    Count rules;
    rules.code(coder, page.rules);
    UnitBox before;
    for (auto& rule : page.rules) {
        code_box(coder, rule_box, before, rule);
        before = units_of(rule);
    }
}

void append_size(std::string& out, std::size_t size) {
    for (; size >= 0x80; size >>= 7) out += static_cast<char>(size | 0x80);
    out += static_cast<char>(size);
}

// Takes what append_size() and the bytes after it hold off the front.
std::string_view take_sized(std::string_view& from) {
    std::size_t size = 0;
    for (int shift = 0;; shift += 7) {
        if (from.empty() || shift > 35) damaged();
        const auto byte = static_cast<unsigned char>(from.front());
        from.remove_prefix(1);
        size |= std::size_t{byte & 0x7fu} << shift;
        if (byte < 0x80) break;
    }
    if (size > from.size()) damaged();
    const std::string_view taken = from.substr(0, size);
    from.remove_prefix(size);
    return taken;
}

void append_sized(std::string& out, std::string_view bytes) {
    append_size(out, bytes.size());
    out += bytes;
}

}  // namespace

void quantise(Page& page) {
    round_length(page.width_pt);
    round_length(page.height_pt);
    for (Word& word : page.words) round_box(word.box);
    for (Line& line : page.lines) round_box(line.box);
    for (Rule& rule : page.rules) round_box(rule);
}

void quantise(Document& document) {
    for (Page& page : document.pages) quantise(page);
}

StoredPage encode(const Page& page) {
    StoredPage stored;
    RangeEncoder words, layout;
    code_words(words, page);
    append_sized(stored.text, words.finish());
    stored.text += compressed(page.text);
    code_layout(layout, page);
    stored.layout = layout.finish();
    return stored;
}

Page decode_text(std::span<const std::byte> text) {
    std::string_view rest = chars_of(text);
    const std::string_view words = take_sized(rest);
    Page page;
    page.text = decompressed(rest);
    RangeDecoder coder(words);
    code_words(coder, page);
    return page;
}

Page decode(std::span<const std::byte> text, std::span<const std::byte> layout) {
    Page page = decode_text(text);
    RangeDecoder coder(chars_of(layout));
    code_layout(coder, page);
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
            if (rest_.empty()) damaged();
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
        if (count > fields.left()) damaged();  // each takes a byte at least
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
