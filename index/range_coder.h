// Numbers as few bits: an adaptive binary range coder (as LZMA's), for columns of small numbers that mostly repeat or
// that were predicted well. A page has a few hundred of each, too few for a general compressor to learn from; here a
// number predicted right costs some hundredths of a bit.
//
// Writing and reading are one code: a function template takes a RangeEncoder or a RangeDecoder, and hands it each value
// by reference, in the same order.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace minutebook {

// The chance of one bit being 0, learned from those before it: quickly at first, then at a rate of 1/32.
class BitModel {
public:
    static constexpr int kScaleBits = 15;
    std::uint32_t zero() const { return zero_; }
    void learn(bool bit) {
        const int rate = seen_ < 5 ? ++seen_ : 5;
        if (bit)
            zero_ = static_cast<std::uint16_t>(zero_ - (zero_ >> rate));
        else
            zero_ = static_cast<std::uint16_t>(zero_ + ((kOne - zero_) >> rate));
    }

private:
    static constexpr std::uint32_t kOne = (1u << kScaleBits) - 31;  // never certain
    std::uint16_t zero_ = 1u << (kScaleBits - 1);
    std::uint8_t seen_ = 0;
};

// What is known of the numbers of one column.
struct NumberModel {
    std::array<BitModel, 33> longer;               // is the number longer than this many bits?
    std::array<std::array<BitModel, 4>, 33> high;  // the two bits below its first one
    std::array<BitModel, 33> negative;
};

class RangeEncoder {
public:
    static constexpr bool kDecodes = false;

    void bit(BitModel& model, bool& value) {
        const std::uint32_t bound = (range_ >> BitModel::kScaleBits) * model.zero();
        if (value) {
            low_ += bound;
            range_ -= bound;
        } else {
            range_ = bound;
        }
        model.learn(value);
        while (range_ < kLeast) {
            range_ <<= 8;
            shift_low();
        }
    }
    void plain_bit(bool& value) {
        range_ >>= 1;
        if (value) low_ += range_;
        while (range_ < kLeast) {
            range_ <<= 8;
            shift_low();
        }
    }

    // Ends the coding. Zero bytes at the end go without saying.
    std::string finish() {
        for (int i = 0; i < 5; ++i) shift_low();
        while (bytes_.ends_with('\0')) bytes_.pop_back();
        return std::move(bytes_);
    }

private:
    static constexpr std::uint32_t kLeast = 1u << 24;

    void shift_low() {
        if (low_ < 0xff000000u || low_ > 0xffffffffu) {
            const auto carry = static_cast<std::uint8_t>(low_ >> 32);
            if (started_) bytes_ += static_cast<char>(cache_ + carry);
            started_ = true;
            for (; pending_ > 0; --pending_) bytes_ += static_cast<char>(0xff + carry);
            cache_ = static_cast<std::uint8_t>(low_ >> 24);
        } else {
            ++pending_;
        }
        low_ = (low_ & 0x00ffffffu) << 8;
    }

    std::uint64_t low_ = 0;
    std::uint32_t range_ = 0xffffffffu;
    std::uint64_t pending_ = 0;
    std::uint8_t cache_ = 0;
    bool started_ = false;
    std::string bytes_;
};

// Reads any bytes without harm; beyond their end it reads zeros.
class RangeDecoder {
public:
    static constexpr bool kDecodes = true;

    explicit RangeDecoder(std::string_view bytes) : bytes_(bytes) {
        for (int i = 0; i < 4; ++i) code_ = code_ << 8 | next_byte();
    }

    void bit(BitModel& model, bool& value) {
        const std::uint32_t bound = (range_ >> BitModel::kScaleBits) * model.zero();
        value = code_ >= bound;
        if (value) {
            code_ -= bound;
            range_ -= bound;
        } else {
            range_ = bound;
        }
        model.learn(value);
        normalise();
    }
    void plain_bit(bool& value) {
        range_ >>= 1;
        value = code_ >= range_;
        if (value) code_ -= range_;
        normalise();
    }

private:
    void normalise() {
        while (range_ < 1u << 24) {
            range_ <<= 8;
            code_ = code_ << 8 | next_byte();
        }
    }
    std::uint8_t next_byte() { return at_ < bytes_.size() ? static_cast<std::uint8_t>(bytes_[at_++]) : 0; }

    std::string_view bytes_;
    std::size_t at_ = 0;
    std::uint32_t range_ = 0xffffffffu, code_ = 0;
};

// A number from 0.
template <class Coder>
void code_number(Coder& coder, NumberModel& model, std::uint32_t& value) {
    const unsigned known_size = Coder::kDecodes ? 0 : static_cast<unsigned>(std::bit_width(value));
    unsigned size = 0;
    for (; size < 32; ++size) {
        bool longer = size < known_size;
        coder.bit(model.longer[size], longer);
        if (!longer) break;
    }
    std::uint32_t read = size > 0 ? 1u << (size - 1) : 0;
    unsigned context = 0;
    for (unsigned below = 1; below < size; ++below) {
        const unsigned shift = size - 1 - below;
        bool bit = value >> shift & 1;
        if (below <= 2) {
            coder.bit(model.high[size][context], bit);
            context = 1 + (below == 1 && bit ? 1u : 0u);
        } else {
            coder.plain_bit(bit);
        }
        if constexpr (Coder::kDecodes) read |= static_cast<std::uint32_t>(bit) << shift;
    }
    if constexpr (Coder::kDecodes) value = read;
}

// value = predicted + a number of either sign. Wraps, so that any value can be told against any prediction.
template <class Coder>
void code_against(Coder& coder, NumberModel& model, std::int32_t predicted, std::int32_t& value) {
    const auto difference =
        static_cast<std::int32_t>(static_cast<std::uint32_t>(value) - static_cast<std::uint32_t>(predicted));
    bool negative = difference < 0;
    auto size = static_cast<std::uint32_t>(difference);
    if (negative) size = 0u - size;
    code_number(coder, model, size);
    if (size != 0) coder.bit(model.negative[static_cast<unsigned>(std::bit_width(size))], negative);
    if constexpr (Coder::kDecodes)
        value = static_cast<std::int32_t>(static_cast<std::uint32_t>(predicted) +
                                          (size != 0 && negative ? 0u - size : size));
}

}  // namespace minutebook
