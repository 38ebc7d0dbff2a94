#include "extractors/read/layout_words.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <string_view>
#include <unordered_map>

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

namespace minutebook {
namespace {

// Distances, as fractions of the type's size unless said otherwise.
constexpr float kWordGap =
    0.1F;  // a gap this wide parts words (the thinnest space in use is 0.2; kerning stays below 0.08)
constexpr float kKerning = 0.3F;        // glyphs may step back this far within a word
constexpr float kBaselineDrift = 0.1F;  // of glyphs drawn one after the other as one word
constexpr float kRowDrift = 0.25F;      // of words on one line
constexpr float kDoubleStrike = 0.15F;  // the same text drawn again this near is one text in bold
constexpr float kMaxSpacing = 0.4F;     // letter-spacing up to here is part of the word
constexpr float kMaxCoordinate = 1e6F;  // points; beyond it a glyph is not on any page
constexpr int kAxisTolerance = 8;       // degrees: text this near to an axis (a skewed scan) is read along it
constexpr int kAngleStep = 5;           // degrees: other text is gathered by its angle in such steps

// ---- Directions
// ------------------------------------------------------------------------------------------------------

// The direction of a glyph in whole degrees (clockwise, as y grows downwards), snapped to an axis where near to one.
int direction_of(const DrawnGlyph& glyph) {
    if (glyph.advance_y == 0 && glyph.advance_x >= 0) return 0;
    const int degrees =
        static_cast<int>(std::lround(std::atan2(glyph.advance_y, glyph.advance_x) * 180 / std::numbers::pi));
    for (const int axis : {0, 90, 180, -90, -180})
        if (std::abs(degrees - axis) <= kAxisTolerance) return axis == -180 ? 180 : axis;
    return degrees / kAngleStep * kAngleStep;
}

bool is_sane(const DrawnGlyph& glyph) {
    // Written so that what is not a number fails.
    return glyph.size_pt > 0.1F && glyph.size_pt < 10'000 && std::abs(glyph.x) < kMaxCoordinate &&
           std::abs(glyph.y) < kMaxCoordinate && std::abs(glyph.advance_x) < kMaxCoordinate &&
           std::abs(glyph.advance_y) < kMaxCoordinate && std::abs(glyph.spacing) < kMaxCoordinate;
}

bool is_on_page(const DrawnPage& page, const DrawnGlyph& glyph) {
    const float left = std::min(glyph.x, glyph.x + glyph.advance_x),
                right = std::max(glyph.x, glyph.x + glyph.advance_x);
    return right >= 0 && left <= page.width_pt && glyph.y + glyph.size_pt >= 0 &&
           glyph.y - glyph.size_pt <= page.height_pt;
}

// ---- Pieces: glyphs drawn one after the other, touching
// ---------------------------------------------------------------

struct Piece {
    float left = 0, right = 0, base = 0, size = 0;
    std::uint32_t text_begin = 0, text_end = 0;  // into DrawnPage::text
    std::uint16_t font = 0;
    std::uint8_t flags = 0;  // of GlyphFlag
    std::uint8_t marks = 0;  // of WordMark
    bool space_before = false, space_after = false;
    bool doubled = false;  // drawn again, slightly apart
    std::int32_t tag = -1;
};

std::vector<Piece> pieces_of(const DrawnPage& page, std::span<const std::uint32_t> glyphs, const Frame& frame) {
    std::vector<Piece> pieces;
    bool open = false, after_space = false;
    float end = 0;  // of the last glyph, its letter-spacing included
    float last_left = 0;
    std::string_view last_text;
    // Bold by drawing each glyph twice.
    const auto is_double = [&](float left, float base, std::string_view text) {
        const Piece& last = pieces.back();
        return text == last_text && std::abs(left - last_left) <= kDoubleStrike * last.size &&
               std::abs(base - last.base) <= kDoubleStrike * last.size;
    };
    for (const std::uint32_t index : glyphs) {
        const DrawnGlyph& glyph = page.glyphs[index];
        const float left = frame.along(glyph.x, glyph.y), base = frame.across(glyph.x, glyph.y);
        const float right = std::max(left, left + frame.along(glyph.advance_x, glyph.advance_y));
        const bool is_space = glyph.text_size == 1 && page.text[glyph.text_begin] == ' ';
        const float spacing = std::abs(glyph.spacing) <= kMaxSpacing * glyph.size_pt ? glyph.spacing : 0;
        const std::string_view text = std::string_view(page.text).substr(glyph.text_begin, glyph.text_size);
        bool continues = false;
        if (!pieces.empty()) {
            const Piece& last = pieces.back();
            const float gap = left - end;
            continues = std::abs(base - last.base) <= kBaselineDrift * last.size && gap <= kWordGap * last.size &&
                        gap >= -kKerning * last.size;
        }
        if (is_space) {
            if (continues) pieces.back().space_after = true;
            after_space = true;
            open = false;
            continue;
        }
        if (open && !after_space && is_double(left, base, text)) {
            pieces.back().doubled = true;
            continue;
        }
        if (open && continues && !after_space) {
            Piece& last = pieces.back();
            if (last.font == glyph.font && last.flags == glyph.flags && last.tag == glyph.tag &&
                last.text_end == glyph.text_begin && std::abs(last.size - glyph.size_pt) <= 0.02F * last.size) {
                last.right = std::max(last.right, right);
                last.text_end = glyph.text_begin + glyph.text_size;
                end = right + spacing;
                last_left = left, last_text = text;
                continue;
            }
        }
        Piece piece;
        piece.left = left, piece.right = right, piece.base = base, piece.size = glyph.size_pt;
        piece.text_begin = glyph.text_begin, piece.text_end = glyph.text_begin + glyph.text_size;
        piece.font = glyph.font, piece.flags = glyph.flags, piece.tag = glyph.tag;
        piece.space_before = after_space;
        pieces.push_back(piece);
        open = true, after_space = false;
        last_left = left, last_text = text;
        end = right + spacing;
    }
    return pieces;
}

// ---- Rows: pieces on one baseline
// -------------------------------------------------------------------------------------

using Row = std::vector<Piece>;

std::vector<Row> rows_of(std::vector<Piece> pieces) {
    std::stable_sort(pieces.begin(), pieces.end(), [](const Piece& a, const Piece& b) { return a.base < b.base; });
    std::vector<Row> rows;
    float base = 0, size = 0;
    for (const Piece& piece : pieces) {
        if (rows.empty() || piece.base - base > kRowDrift * std::min(size, piece.size)) {
            rows.emplace_back();
            base = piece.base, size = piece.size;
        }
        size = std::max(size, piece.size);
        rows.back().push_back(piece);
    }
    for (Row& row : rows)
        std::stable_sort(row.begin(), row.end(), [](const Piece& a, const Piece& b) { return a.left < b.left; });
    return rows;
}

// Small raised (or lowered) pieces form a row of their own at first: they belong to the row that they touch.
void join_scripts(std::vector<Row>& rows) {
    constexpr float kScriptSize = 0.85F;  // of the size of what it belongs to, at most
    struct Sizes {
        float least, greatest;
    };
    std::vector<Sizes> sizes;
    sizes.reserve(rows.size());
    for (const Row& row : rows) {
        const auto [least, greatest] =
            std::minmax_element(row.begin(), row.end(), [](const Piece& a, const Piece& b) { return a.size < b.size; });
        sizes.push_back({least->size, greatest->size});
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        for (const std::size_t j : {i + 1, i - 1}) {  // the row below first: superscripts are the common case
            if (j >= rows.size() || rows[i].empty() || rows[j].empty()) continue;
            if (sizes[i].least >= kScriptSize * sizes[j].greatest) continue;
            Row& small = rows[i];
            Row& large = rows[j];
            const bool raised = j > i;
            Row rest, joined;
            for (const Piece& piece : small) {
                const auto next = std::lower_bound(large.begin(), large.end(), piece.left,
                                                   [](const Piece& a, float left) { return a.left < left; });
                const auto touches = [&](const Piece& other) {
                    const float drift = other.base - piece.base;
                    return piece.size < kScriptSize * other.size &&
                           (raised ? drift > 0 && drift < 0.7F * other.size
                                   : drift < 0 && drift > -0.35F * other.size) &&
                           piece.left - other.right < 0.3F * other.size && other.left - piece.right < 0.3F * other.size;
                };
                if ((next != large.begin() && touches(*std::prev(next))) || (next != large.end() && touches(*next))) {
                    joined.push_back(piece);
                    if (raised) joined.back().marks |= kSuperscript;
                } else {
                    rest.push_back(piece);
                }
            }
            if (joined.empty()) continue;
            for (const Piece& piece : joined) sizes[j].least = std::min(sizes[j].least, piece.size);
            large.insert(large.end(), joined.begin(), joined.end());
            std::stable_sort(large.begin(), large.end(),
                             [](const Piece& a, const Piece& b) { return a.left < b.left; });
            small = std::move(rest);
        }
    }
    std::erase_if(rows, [](const Row& row) { return row.empty(); });
}

std::string_view text_of(const DrawnPage& page, const Piece& piece) {
    return std::string_view(page.text).substr(piece.text_begin, piece.text_end - piece.text_begin);
}

// The same text drawn twice, slightly apart, is how some programs set bold.
void drop_doubles(const DrawnPage& page, Row& row) {
    constexpr std::size_t kLookBack = 8;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < row.size(); ++i) {
        bool is_double = false;
        for (std::size_t back = 1; back <= std::min(kept, kLookBack) && !is_double; ++back) {
            Piece& other = row[kept - back];
            if (row[i].left - other.left > kDoubleStrike * row[i].size) break;
            is_double = std::abs(row[i].base - other.base) <= kDoubleStrike * row[i].size &&
                        text_of(page, row[i]) == text_of(page, other);
            if (!is_double) continue;
            if (row[i].left - other.left > 0.002F * row[i].size) other.doubled = true;
            if (!(row[i].flags & kGlyphInvisible)) other.flags &= static_cast<std::uint8_t>(~kGlyphInvisible);
            other.space_after = other.space_after || row[i].space_after;
        }
        if (!is_double) row[kept++] = row[i];
    }
    row.resize(kept);
}

// ---- Words
// ------------------------------------------------------------------------------------------------------------

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// NFC, without soft hyphens inside the word.
std::string normalised(std::string text) {
    if (is_ascii(text)) return text;
    static const icu::Normalizer2* const nfc = [] {
        UErrorCode status = U_ZERO_ERROR;
        return icu::Normalizer2::getNFCInstance(status);
    }();
    constexpr std::string_view kSoft = "\u00ad";
    for (std::size_t at = text.find(kSoft); at != std::string::npos && at + kSoft.size() < text.size();
         at = text.find(kSoft, at))
        text.erase(at, kSoft.size());
    UErrorCode status = U_ZERO_ERROR;
    std::string normal;
    icu::StringByteSink<std::string> sink(&normal);
    nfc->normalizeUTF8(0, text, sink, nullptr, status);
    return U_SUCCESS(status) ? normal : text;
}

bool is_ordinal(std::string_view text) {
    return text == "st" || text == "nd" || text == "rd" || text == "th" || text == "ST" || text == "ND" ||
           text == "RD" || text == "TH";
}

// Whether two neighbours of a row are one word.
bool is_one_word(const DrawnPage& page, const Piece& a, const Piece& b) {
    if (a.space_after || b.space_before) {
        // Raised letters after a number are its ending, whatever space was put there.
        if (!((b.marks & kSuperscript) && is_ordinal(text_of(page, b)))) return false;
    }
    const float size = std::max(a.size, b.size), gap = b.left - a.right;
    if ((a.marks & kSuperscript) != (b.marks & kSuperscript)) {
        const std::string_view raised = text_of(page, (b.marks & kSuperscript) ? b : a);
        const bool letters = std::all_of(raised.begin(), raised.end(),
                                         [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
        return (b.marks & kSuperscript) && letters && gap < 0.3F * size;
    }
    return gap <= kWordGap * size && gap >= -kKerning * size;
}

// Indices of styles by font, size and weight, so that a name is looked up once a page.
using Looks = std::unordered_map<std::uint64_t, std::uint16_t>;

WordRow words_of(const DrawnPage& page, const Row& row, Styles& styles, Looks& looks) {
    WordRow words;
    const Piece* last = nullptr;
    std::uint32_t longest = 0;
    for (const Piece& piece : row) {
        const DrawnFont& font = page.fonts[piece.font];
        const Box box{piece.left, piece.base - font.ascent * piece.size, piece.right,
                      piece.base - font.descent * piece.size};
        const std::uint32_t length = piece.text_end - piece.text_begin;
        const bool joins = last != nullptr && is_one_word(page, *last, piece);
        if (!joins) {
            words.emplace_back();
            words.back().marks = kSuperscript | kInvisible;
            words.back().base = piece.base, words.back().size = piece.size, words.back().tag = piece.tag;
            longest = 0;
        }
        DraftWord& word = words.back();
        word.text += text_of(page, piece);
        word.box = united(word.box, box);
        if (!(piece.marks & kSuperscript)) word.marks &= static_cast<std::uint8_t>(~kSuperscript);
        if (!(piece.flags & kGlyphInvisible)) word.marks &= static_cast<std::uint8_t>(~kInvisible);
        if (length > longest) {
            longest = length;
            word.bold = font.bold || piece.doubled || (piece.flags & kGlyphEmboldened);
            const auto tenths = static_cast<std::uint32_t>(std::lround(piece.size * 10));
            const std::uint64_t look =
                std::uint64_t{piece.font} << 33 | std::uint64_t{tenths} << 1 | (word.bold ? 1 : 0);
            const auto [known, is_new] = looks.try_emplace(look, 0);
            if (is_new)
                known->second = styles.index_of({font.name, static_cast<float>(tenths) / 10, word.bold, font.italic});
            word.style = known->second;
        }
        last = &piece;
    }
    for (DraftWord& word : words) word.text = normalised(std::move(word.text));
    return words;
}

}  // namespace

Frame::Frame(int degrees) {
    const double radians = degrees * std::numbers::pi / 180;
    cosine_ = degrees == 90 || degrees == -90 ? 0.0F : static_cast<float>(std::cos(radians));
    sine_ = degrees == 0 || degrees == 180 ? 0.0F : static_cast<float>(std::sin(radians));
}

Box Frame::to_page(const Box& box) const {
    if (sine_ == 0 && cosine_ > 0) return box;
    Box around{kMaxCoordinate * 2, kMaxCoordinate * 2, -kMaxCoordinate * 2, -kMaxCoordinate * 2};
    for (const float u : {box.left, box.right})
        for (const float v : {box.top, box.bottom}) {
            const float x = u * cosine_ - v * sine_, y = u * sine_ + v * cosine_;
            around = {std::min(around.left, x), std::min(around.top, y), std::max(around.right, x),
                      std::max(around.bottom, y)};
        }
    return around;
}

Box Frame::from_page(const Box& box) const {
    Frame inverse = *this;
    inverse.sine_ = -sine_;
    return inverse.to_page(box);
}

std::vector<DirectedGlyphs> directions_of(const DrawnPage& page) {
    std::map<int, std::vector<std::uint32_t>> by_degrees;
    for (std::uint32_t i = 0; i < page.glyphs.size(); ++i)
        if (is_sane(page.glyphs[i]) && is_on_page(page, page.glyphs[i]))
            by_degrees[direction_of(page.glyphs[i])].push_back(i);
    std::vector<DirectedGlyphs> directions;
    for (auto& [degrees, glyphs] : by_degrees) directions.push_back({degrees, std::move(glyphs)});
    std::stable_sort(directions.begin(), directions.end(), [](const DirectedGlyphs& a, const DirectedGlyphs& b) {
        return a.glyphs.size() > b.glyphs.size();
    });
    return directions;
}

std::vector<WordRow> word_rows_of(const DrawnPage& page, std::span<const std::uint32_t> glyphs, const Frame& frame,
                                  Styles& styles) {
    std::vector<Row> rows = rows_of(pieces_of(page, glyphs, frame));
    join_scripts(rows);
    std::vector<WordRow> result;
    Looks looks;
    for (Row& row : rows) {
        drop_doubles(page, row);
        result.push_back(words_of(page, row, styles, looks));
    }
    return result;
}

}  // namespace minutebook
