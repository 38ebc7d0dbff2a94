#include "index/sketch_list.h"

#include <algorithm>

#include "index/index_error.h"

namespace minutebook {
namespace {

constexpr std::size_t kCodesInByte = 4, kKeyBytes = 3, kSizeBytes = 2;
static_assert(kMostKeys < 4 && kKeyMask < 1u << 8 * kKeyBytes && kMaxPassages < 1u << 8 * kSizeBytes);

void put(std::string& out, std::uint32_t value, std::size_t bytes) {
    for (std::size_t i = 0; i < bytes; ++i) out += static_cast<char>(value >> 8 * i);
}

}  // namespace

std::string encode_sketch(const PaperSketch& sketch) {
    const std::uint32_t size = sketch.passages.empty() ? 0 : sketch.passages.back().ordinal + 1;
    std::string out;
    put(out, size, kSizeBytes);
    std::string codes((size + kCodesInByte - 1) / kCodesInByte, '\0');
    for (const PassageKeys& passage : sketch.passages)
        codes[passage.ordinal / kCodesInByte] |=
            static_cast<char>(passage.count << 2 * (passage.ordinal % kCodesInByte));
    out += codes;
    for (const PassageKeys& passage : sketch.passages)
        for (std::size_t i = 0; i < passage.count; ++i) put(out, passage.keys[i], kKeyBytes);
    return out;
}

PaperSketch decode_sketch(std::int64_t paper, std::span<const std::byte> bytes) {
    std::size_t at = 0;
    const auto take = [&](std::size_t count) {
        if (bytes.size() - at < count)
            throw IndexError("the index holds a damaged sketch of a paper: run `minutebook check --mend`");
        std::uint32_t value = 0;
        for (std::size_t i = 0; i < count; ++i) value |= static_cast<std::uint32_t>(bytes[at++]) << 8 * i;
        return value;
    };
    PaperSketch sketch{paper, {}};
    const std::uint32_t size = take(kSizeBytes);
    std::vector<std::uint32_t> codes;
    for (std::uint32_t i = 0; i < size; i += kCodesInByte) codes.push_back(take(1));
    for (std::uint32_t i = 0; i < size; ++i) {
        PassageKeys passage{i, static_cast<std::uint8_t>(codes[i / kCodesInByte] >> 2 * (i % kCodesInByte) & 3), {}};
        if (passage.count == 0) continue;
        for (std::size_t k = 0; k < passage.count; ++k) passage.keys[k] = take(kKeyBytes);
        sketch.passages.push_back(passage);
    }
    if (at != bytes.size()) take(bytes.size());  // more than it says
    return sketch;
}

std::string encode_ordinals(std::span<const std::uint32_t> ordinals) {
    std::string set;
    for (const std::uint32_t ordinal : ordinals) {
        set.resize(std::max<std::size_t>(set.size(), ordinal / 8 + 1));
        set[ordinal / 8] |= static_cast<char>(1 << ordinal % 8);
    }
    return set;
}

bool has_ordinal(std::span<const std::byte> set, std::uint32_t ordinal) {
    return ordinal / 8 < set.size() && (std::to_integer<unsigned>(set[ordinal / 8]) >> ordinal % 8 & 1) != 0;
}

}  // namespace minutebook
