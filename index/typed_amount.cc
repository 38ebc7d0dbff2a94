#include "index/typed_amount.h"

#include <cstdint>
#include <limits>
#include <string>

namespace minutebook {
namespace {

constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
constexpr std::size_t kMostDigits = 15;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool take(std::string_view& text, std::string_view start) {
    if (!text.starts_with(start)) return false;
    text.remove_prefix(start.size());
    return true;
}

std::string_view trimmed(std::string_view text) {
    while (text.starts_with(' ')) text.remove_prefix(1);
    while (text.ends_with(' ')) text.remove_suffix(1);
    return text;
}

struct Typed {
    std::int64_t minor = 0;
    std::string currency;  // empty: not typed
};

// "£1,250.50", "2m", "EUR 40"
std::optional<Typed> number_in(std::string_view text) {
    Typed typed;
    text = trimmed(text);
    struct Sign {
        std::string_view printed, currency;
    };
    for (const auto& [printed, currency] : {Sign{"£", "GBP"}, Sign{"GBP", "GBP"}, Sign{"€", "EUR"}, Sign{"EUR", "EUR"},
                                            Sign{"US$", "USD"}, Sign{"USD", "USD"}, Sign{"CAD", "CAD"}, Sign{"$", "$"}})
        if (take(text, printed)) {
            typed.currency = currency;
            break;
        }
    text = trimmed(text);
    std::string digits;  // of minor units times what the multiplier adds
    std::size_t decimals = 0;
    bool point = false;
    while (!text.empty() && (is_digit(text[0]) || text[0] == ',' || (text[0] == '.' && !point))) {
        if (text[0] == '.') point = true;
        if (is_digit(text[0])) digits += text[0], decimals += point;
        text.remove_prefix(1);
    }
    if (digits.empty()) return std::nullopt;
    text = trimmed(text);
    std::size_t zeros = 2;
    if (text == "k" || text == "K" || text == "thousand")
        zeros += 3;
    else if (text == "m" || text == "M" || text == "mn" || text == "million")
        zeros += 6;
    else if (text == "bn" || text == "billion")
        zeros += 9;
    else if (!text.empty())
        return std::nullopt;
    if (decimals > zeros) digits.resize(digits.size() - (decimals - zeros));
    if (decimals < zeros) digits.append(zeros - decimals, '0');
    digits.erase(0, digits.find_first_not_of('0'));
    if (digits.size() > kMostDigits + 2) return std::nullopt;
    for (const char c : digits) typed.minor = typed.minor * 10 + (c - '0');
    return typed;
}

}  // namespace

std::optional<AmountRange> typed_amount(std::string_view text) {
    text = trimmed(text);
    AmountRange range{0, kMost, {}};
    const auto bound = [&](std::string_view part, std::int64_t& into, std::int64_t step = 0) {
        const auto typed = number_in(part);
        if (!typed) return false;
        into = typed->minor + step;
        if (!typed->currency.empty()) range.currency = typed->currency;
        return true;
    };
    if (const std::size_t dots = text.find(".."); dots != std::string_view::npos) {
        const std::string_view first = text.substr(0, dots), last = text.substr(dots + 2);
        if (trimmed(first).empty() && trimmed(last).empty()) return std::nullopt;
        if (!trimmed(first).empty() && !bound(first, range.least)) return std::nullopt;
        if (!trimmed(last).empty() && !bound(last, range.most)) return std::nullopt;
        if (range.least > range.most) std::swap(range.least, range.most);
        return range;
    }
    bool understood = false;
    if (take(text, ">="))
        understood = bound(text, range.least);
    else if (take(text, "<="))
        understood = bound(text, range.most);
    else if (take(text, ">"))
        understood = bound(text, range.least, 1);
    else if (take(text, "<"))
        understood = bound(text, range.most, -1);
    else {
        take(text, "=");
        understood = bound(text, range.least);
        range.most = range.least;
    }
    if (!understood || range.least > range.most) return std::nullopt;  // "<£0": there is none
    return range;
}

}  // namespace minutebook
