// Numbers and texts packed into bytes: seven bits of a number a byte, the lowest first.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "index/index_error.h"

namespace minutebook {

inline void put(std::string& out, std::uint64_t value) {
    for (; value >= 0x80; value >>= 7) out += static_cast<char>(value | 0x80);
    out += static_cast<char>(value);
}

inline void put_signed(std::string& out, std::int64_t value) {
    put(out, static_cast<std::uint64_t>(value) << 1 ^ static_cast<std::uint64_t>(value >> 63));
}

inline void put_text(std::string& out, std::string_view text) {
    put(out, text.size());
    out += text;
}

// The lowest `bytes` bytes of a number that is no smaller for being packed: a hash.
inline void put_bytes(std::string& out, std::uint64_t value, int bytes) {
    for (int i = 0; i < bytes; ++i) out += static_cast<char>(value >> 8 * i);
}

// Reads them back. Throws IndexError where the bytes end too early. Holds what it reads, which must outlive it.
class PackedReader {
public:
    // what: "references"; static, for the message
    PackedReader(std::span<const std::byte> bytes, const char* what) : bytes_(bytes), what_(what) {}

    bool done() const { return at_ == bytes_.size(); }
    unsigned byte() {
        if (done()) damaged();
        return static_cast<unsigned>(bytes_[at_++]);
    }
    std::uint64_t number() {
        std::uint64_t value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            const unsigned next = byte();
            value |= std::uint64_t{next & 0x7fu} << shift;
            if (next < 0x80) break;
        }
        return value;
    }
    std::uint32_t small() { return static_cast<std::uint32_t>(number()); }
    std::int64_t signed_number() {
        const std::uint64_t coded = number();
        return static_cast<std::int64_t>(coded >> 1 ^ (coded & 1 ? ~std::uint64_t{0} : 0));
    }
    std::uint32_t difference() { return static_cast<std::uint32_t>(signed_number()); }
    std::uint64_t bytes(int count) {
        std::uint64_t value = 0;
        for (int i = 0; i < count; ++i) value |= std::uint64_t{byte()} << 8 * i;
        return value;
    }
    std::string text() {
        const std::uint64_t size = number();
        if (size > bytes_.size() - at_) damaged();
        std::string text(reinterpret_cast<const char*>(bytes_.data()) + at_, static_cast<std::size_t>(size));
        at_ += static_cast<std::size_t>(size);
        return text;
    }
    [[noreturn]] void damaged() const {
        throw IndexError(fmt::format(
            "the index holds a damaged list of {}: restore a copy, or move it away and run ingest again", what_));
    }

private:
    std::span<const std::byte> bytes_;
    const char* what_;
    std::size_t at_ = 0;
};

}  // namespace minutebook
