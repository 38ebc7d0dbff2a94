#include "extractors/read/page_builder.h"

#include <algorithm>
#include <limits>
#include <stdexcept>
#include <unordered_set>

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace minutebook {
namespace {

constexpr std::string_view kReplacement = "\uFFFD";

const icu::Normalizer2& nfc() {
    static const icu::Normalizer2& instance = [] -> const icu::Normalizer2& {
        UErrorCode status = U_ZERO_ERROR;
        const icu::Normalizer2* normalizer = icu::Normalizer2::getNFCInstance(status);
        if (U_FAILURE(status)) throw std::runtime_error("ICU has no NFC data");
        return *normalizer;
    }();
    return instance;
}

// Characters that print nothing and would only part what belongs together: controls, soft hyphens, zero-width spaces,
// direction marks, byte order marks. Joiners stay: scripts need them.
bool prints_nothing(UChar32 c) {
    if (c < 0xA0) return true;  // called for no printing ASCII
    return c == 0xAD || c == 0x200B || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFB);
}

// Characters of the Symbol and Wingdings fonts, which come as private code points where the font is not told.
std::string_view symbol_font_character(UChar32 c) {
    switch (c) {
        case 0xF0B7:
            return "•";
        case 0xF0A7:
            return "▪";
        case 0xF0D8:
            return "➢";
        case 0xF0FC:
            return "✓";
        case 0xF0FB:
            return "✗";
        case 0xF0A8:
            return "☐";
        case 0xF0FE:
            return "☑";
        case 0xF0FD:
            return "☒";
        case 0xF02D:
            return "-";
        default:
            return {};
    }
}

bool is_ascii_graphic(char c) { return c > 0x20 && c < 0x7F; }
bool is_closing_mark(char c) { return std::string_view(".,;:!?)]").find(c) != std::string_view::npos; }
bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

std::uint16_t clamped(std::size_t value) {
    return static_cast<std::uint16_t>(std::min<std::size_t>(value, std::numeric_limits<std::uint16_t>::max()));
}

}  // namespace

std::string to_nfc(std::string_view utf8) {
    if (std::all_of(utf8.begin(), utf8.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; }))
        return std::string(utf8);
    std::string normal;
    icu::StringByteSink<std::string> sink(&normal, static_cast<std::int32_t>(utf8.size()));
    UErrorCode status = U_ZERO_ERROR;
    nfc().normalizeUTF8(0, icu::StringPiece(utf8.data(), static_cast<std::int32_t>(utf8.size())), sink, nullptr,
                        status);
    if (U_FAILURE(status)) throw std::bad_alloc();
    return normal;
}

PageBuilder::PageBuilder(std::string media_type, const ReadLimits& limits) : limits_(limits) {
    document_.media_type = std::move(media_type);
    style({});
}

std::uint16_t PageBuilder::style(const Style& style) {
    const auto [place, is_new] = styles_.try_emplace(std::tuple(style.font, style.size_pt, style.bold, style.italic),
                                                     static_cast<std::uint16_t>(document_.styles.size()));
    if (is_new) {
        if (document_.styles.size() > std::numeric_limits<std::uint16_t>::max()) {
            styles_.erase(place);
            return 0;
        }
        document_.styles.push_back(style);
    }
    return place->second;
}

void PageBuilder::begin_word(std::uint16_t style, std::uint8_t marks) {
    if (page_glyphs_ >= limits_.max_page_glyphs) {
        overflowed_ = true;
        end_page();
    }
    if (line_words() > 0)
        page_.text += ' ';
    else if (block_begins_ && !page_.text.empty())
        page_.text += '\n';
    page_.words.push_back({.text_begin = static_cast<std::uint32_t>(page_.text.size()),
                           .text_size = 0,
                           .box = {},
                           .style = style,
                           .marks = marks});
    in_word_ = true;
    word_is_ascii_ = true;
    any_word_ = true;
}

void PageBuilder::end_word() {
    if (!in_word_) return;
    in_word_ = false;
    Word& word = page_.words.back();
    if (!word_is_ascii_) {
        const std::string_view raw = std::string_view(page_.text).substr(word.text_begin);
        UErrorCode status = U_ZERO_ERROR;
        if (!nfc().isNormalizedUTF8(icu::StringPiece(raw.data(), static_cast<std::int32_t>(raw.size())), status)) {
            const std::string normal = to_nfc(raw);
            page_.text.replace(word.text_begin, std::string::npos, normal);
        }
    }
    word.text_size = static_cast<std::uint32_t>(page_.text.size() - word.text_begin);
}

void PageBuilder::end_line() {
    end_word();
    if (line_words() == 0) return;
    page_.lines.push_back({.first_word = static_cast<std::uint32_t>(first_word_),
                           .word_count = static_cast<std::uint32_t>(line_words()),
                           .box = {},
                           .block = block_,
                           .role = kind_.role,
                           .level = kind_.level,
                           .table = kind_.table,
                           .row = clamped(kind_.row),
                           .column = clamped(kind_.column)});
    page_.text += '\n';
    first_word_ = page_.words.size();
    block_begins_ = false;
}

void PageBuilder::end_block() {
    end_line();
    if (block_begins_) return;
    ++block_;
    block_begins_ = true;
}

void PageBuilder::end_page() {
    end_block();
    ++document_.page_count;
    if (document_.pages.size() < limits_.max_pages) {
        page_.number = document_.page_count;
        document_.pages.push_back(std::move(page_));
    }
    page_ = {};
    first_word_ = 0;
    page_glyphs_ = 0;
    block_ = 0;
    block_begins_ = true;
}

// "250 m" before a raised 2 or 3: an area or a volume, no note.
bool PageBuilder::unit_before_power() const {
    const std::string_view word = std::string_view(page_.text).substr(page_.words.back().text_begin);
    if (word.size() > 12 || !word.ends_with('m')) return false;
    std::size_t letters = 0;
    while (letters < word.size() && is_ascii_letter(word[word.size() - 1 - letters])) ++letters;
    return letters <= 2;
}

void PageBuilder::add(std::string_view bytes, std::size_t glyphs, bool ascii, std::uint16_t style, std::uint8_t marks) {
    if (in_word_) {
        const std::uint8_t had = page_.words.back().marks;
        const bool joins_raised = (marks & kSuperscript) && !(had & kSuperscript);
        if ((had ^ marks) & kStruckOut ||
            (!(marks & kSuperscript) && (had & kSuperscript) && !is_closing_mark(bytes.front())) ||
            (joins_raised && !is_ascii_letter(bytes.front()) && !unit_before_power()) ||
            page_glyphs_ >= limits_.max_page_glyphs)
            end_word();
    }
    if (!in_word_) begin_word(style, marks);
    page_.text += bytes;
    page_glyphs_ += glyphs;
    word_is_ascii_ = word_is_ascii_ && ascii;
}

void PageBuilder::text(std::string_view utf8, std::uint16_t style, std::uint8_t marks) {
    const std::size_t size = utf8.size();
    // A page is parted between words only, or within a word that is larger than a page: so a run is taken in slices.
    const std::size_t slice = std::max<std::uint64_t>(1, std::min<std::uint64_t>(limits_.max_page_glyphs, 1u << 16));
    for (std::size_t at = 0; at < size;) {
        if (is_ascii_graphic(utf8[at])) {
            std::size_t end = at + 1;
            while (end < size && end - at < slice && is_ascii_graphic(utf8[end])) ++end;
            add(utf8.substr(at, end - at), end - at, true, style, marks);
            at = end;
            continue;
        }
        const std::size_t begin = at;
        UChar32 c = 0;
        U8_NEXT(utf8.data(), at, size, c);
        if (c < 0)
            add(kReplacement, 1, false, style, marks);
        else if (u_isUWhiteSpace(c))
            end_word();
        else if (const std::string_view known = symbol_font_character(c); !known.empty())
            add(known, 1, false, style, marks);
        else if (!prints_nothing(c))
            add(utf8.substr(begin, at - begin), 1, false, style, marks);
    }
}

void PageBuilder::forget_tables(const std::vector<std::int32_t>& tables) {
    const std::unordered_set<std::int32_t> forgotten(tables.begin(), tables.end());
    const auto forget = [&](Page& page) {
        for (Line& line : page.lines) {
            if (!forgotten.contains(line.table)) continue;
            if (line.role == LineRole::table_cell || line.role == LineRole::table_header) line.role = LineRole::none;
            line.table = -1;
            line.row = line.column = 0;
        }
    };
    for (Page& page : document_.pages) forget(page);
    forget(page_);
}

void PageBuilder::set_title(std::string_view utf8) {
    PageBuilder line("", ReadLimits{});
    line.text(utf8);
    line.end_line();
    document_.stated_title = line.page_.lines.empty() ? "" : std::string(line.page_.text_of(line.page_.lines.front()));
}

void PageBuilder::set_language(std::string_view bcp47) {
    constexpr std::size_t kLongestTag = 35;  // RFC 5646, 4.4.1
    if (bcp47.size() <= kLongestTag && std::all_of(bcp47.begin(), bcp47.end(), [](char c) {
            return is_ascii_letter(c) || (c >= '0' && c <= '9') || c == '-';
        }))
        document_.language = bcp47;
}

Result<void> PageBuilder::hand_over(DocumentSink& sink) {
    if (!page_is_empty() || document_.page_count == 0) end_page();
    if (!any_word_) return fail(Stage::read, Cause::empty, "there is no text in it");
    if (overflowed_)
        warn("a page is longer than " + std::to_string(limits_.max_page_glyphs) +
             " characters; what follows is counted as further pages");
    if (!document_.complete())
        warn("pages after " + std::to_string(limits_.max_pages) + " are left out of " +
             std::to_string(document_.page_count));
    std::vector<Page> pages = std::move(document_.pages);
    const std::vector<Style> styles = std::move(document_.styles);
    std::vector<std::string> warnings = std::move(document_.warnings);
    document_.pages.clear();
    document_.styles.clear();
    document_.warnings.clear();
    sink.begin(document_);
    std::span<const Style> new_styles = styles;
    for (Page& page : pages) {
        sink.page(std::move(page), new_styles);
        new_styles = {};
    }
    sink.finish(std::move(warnings));
    return {};
}

}  // namespace minutebook
