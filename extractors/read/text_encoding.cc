#include "extractors/read/text_encoding.h"

#include <algorithm>
#include <memory>
#include <new>
#include <vector>

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

namespace minutebook {
namespace {

constexpr std::size_t kDetectorBytes = 64 * 1024;

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

std::string_view as_chars(std::span<const std::byte> bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

// The name of the encoding that a byte order mark tells, and the mark's size.
std::string_view encoding_by_mark(std::string_view bytes, std::size_t& mark_size) {
    UErrorCode status = U_ZERO_ERROR;
    std::int32_t size = 0;
    const char* name = ucnv_detectUnicodeSignature(
        bytes.data(), static_cast<std::int32_t>(std::min<std::size_t>(bytes.size(), 8)), &size, &status);
    mark_size = static_cast<std::size_t>(size);
    return U_SUCCESS(status) && name ? name : std::string_view{};
}

struct Utf8Count {
    std::size_t good = 0, bad = 0;  // sequences beyond ASCII
};

Utf8Count count_utf8(std::string_view bytes) {
    Utf8Count count;
    for (std::size_t at = 0; at < bytes.size();) {
        if (static_cast<unsigned char>(bytes[at]) < 0x80) {
            ++at;
            continue;
        }
        UChar32 c = 0;
        U8_NEXT(bytes.data(), at, bytes.size(), c);
        ++(c < 0 ? count.bad : count.good);
    }
    return count;
}

// A file cut in the middle of a character, or one pasted byte, does not make UTF-8 something else.
bool is_utf8(std::string_view bytes) {
    const Utf8Count count = count_utf8(bytes);
    return count.bad == 0 || count.good >= 4 * count.bad;
}

std::string repaired_utf8(std::string_view bytes) {
    std::string text;
    text.reserve(bytes.size());
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t begin = at;
        UChar32 c = 0;
        U8_NEXT(bytes.data(), at, bytes.size(), c);
        if (c < 0)
            text += "\uFFFD";
        else
            text += bytes.substr(begin, at - begin);
    }
    return text;
}

// Empty where ICU knows no such encoding.
std::string convert(std::string_view bytes, const std::string& encoding) {
    UErrorCode status = U_ZERO_ERROR;
    const Converter from(ucnv_open(encoding.c_str(), &status), &ucnv_close);
    const Converter to(ucnv_open("UTF-8", &status), &ucnv_close);
    if (U_FAILURE(status)) return {};
    std::string text;
    std::vector<UChar> pivot(4096);
    UChar *pivot_source = pivot.data(), *pivot_target = pivot.data();
    std::vector<char> chunk(1 << 16);
    const char* source = bytes.data();
    const char* const source_end = source + bytes.size();
    for (bool first = true, more = true; more; first = false) {
        char* target = chunk.data();
        status = U_ZERO_ERROR;
        ucnv_convertEx(to.get(), from.get(), &target, chunk.data() + chunk.size(), &source, source_end, pivot.data(),
                       &pivot_source, &pivot_target, pivot.data() + pivot.size(), first, true, &status);
        text.append(chunk.data(), target);
        more = status == U_BUFFER_OVERFLOW_ERROR;
    }
    return text;
}

// What is called ISO-8859-1 or ASCII is Windows-1252, as every browser takes it.
std::string canonical_encoding(std::string_view name) {
    const std::string wanted(name.substr(0, 64));
    UErrorCode status = U_ZERO_ERROR;
    const char* standard = ucnv_getStandardName(wanted.c_str(), "MIME", &status);
    const std::string_view found = standard ? std::string_view(standard) : std::string_view(wanted);
    if (found == "ISO-8859-1" || found == "US-ASCII") return "windows-1252";
    return std::string(found);
}

std::string detected_encoding(std::string_view bytes) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&status), &ucsdet_close);
    ucsdet_setText(detector.get(), bytes.data(), static_cast<std::int32_t>(std::min(bytes.size(), kDetectorBytes)),
                   &status);
    const UCharsetMatch* match = ucsdet_detect(detector.get(), &status);
    if (U_FAILURE(status) || !match) return "windows-1252";
    // Below this the detector guesses from a handful of accents.
    constexpr std::int32_t kSure = 50;
    if (ucsdet_getConfidence(match, &status) < kSure) return "windows-1252";
    return canonical_encoding(ucsdet_getName(match, &status));
}

bool is_odd_control(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r' && byte != '\f' && byte != '\v') ||
           byte == 0x7F;
}

}  // namespace

std::string decode_text(std::span<const std::byte> bytes, std::string_view declared) {
    std::string_view chars = as_chars(bytes);
    std::size_t mark_size = 0;
    std::string encoding(encoding_by_mark(chars, mark_size));
    chars.remove_prefix(std::min(mark_size, chars.size()));
    if (encoding.empty() || encoding == "UTF-8") {
        const bool has_nul = chars.substr(0, kDetectorBytes).find('\0') != std::string_view::npos;
        if (encoding == "UTF-8" || (is_utf8(chars) && !has_nul)) return repaired_utf8(chars);
        if (!declared.empty() && !has_nul) encoding = canonical_encoding(declared);
        if (encoding.starts_with("UTF-8")) encoding.clear();  // declared, and not so
    }
    std::string text;
    if (!encoding.empty()) text = convert(chars, encoding);
    if (text.empty()) text = convert(chars, detected_encoding(chars));
    if (text.empty()) text = convert(chars, "windows-1252");
    if (text.starts_with("\uFEFF")) text.erase(0, 3);
    return text;
}

bool is_text(std::span<const std::byte> bytes) {
    const std::string_view chars = as_chars(bytes);
    std::size_t mark_size = 0;
    const std::string_view marked = encoding_by_mark(chars, mark_size);
    std::string decoded;
    std::string_view text = chars;
    if (!marked.empty() && marked != "UTF-8") {
        decoded = decode_text(bytes.first(std::min(bytes.size(), kDetectorBytes) & ~std::size_t{3}));
        text = decoded;
    }
    const auto controls = static_cast<std::size_t>(std::count_if(text.begin(), text.end(), is_odd_control));
    const auto nuls = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\0'));
    if (nuls > 0 || controls > text.size() / 500) return false;
    if (is_utf8(text)) return true;
    // Of a language written in Latin letters most bytes are ASCII; of compressed data hardly a third.
    const auto ascii = static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; }));
    return ascii >= text.size() - text.size() / 4;
}

}  // namespace minutebook
