#include "app/wording.h"

#include <array>
#include <charconv>
#include <cmath>
#include <system_error>

#include <fmt/format.h>

namespace minutebook {
namespace {

bool is_number(std::string_view text) {
    double value = 0;
    if (text.starts_with('+')) text.remove_prefix(1);
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() && std::isfinite(value);
}

bool is_formula(std::string_view field) {
    return !field.empty() && std::string_view("=+-@\t\r").find(field.front()) != std::string_view::npos &&
           !is_number(field);
}

}  // namespace

void write_csv_row(std::ostream& out, const std::vector<std::string>& fields) {
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (i > 0) out << ',';
        const char* lead = is_formula(fields[i]) ? "'" : "";
        if (fields[i].find_first_of(",\"\r\n") == std::string::npos) {
            out << lead << fields[i];
            continue;
        }
        out << '"' << lead;
        for (const char c : fields[i]) {
            if (c == '"') out << '"';
            out << c;
        }
        out << '"';
    }
    out << "\r\n";
}

std::string escaped(std::string_view text) {
    std::string out;
    out.reserve(text.size() + text.size() / 8);
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        switch (c) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            case '\'':
                out += "&#39;";
                break;
            case '\n':
            case '\t':
                out += c;
                break;
            case '\xC2':  // U+0080 to U+009F: control characters too
                if (i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0) {
                    out += ' ';
                    ++i;
                } else {
                    out += c;
                }
                break;
            case '\xEF':  // U+FFFE and U+FFFF are no characters; U+FDD0 to U+FDEF neither
                if (i + 2 < text.size() &&
                    ((text[i + 1] == '\xBF' && static_cast<unsigned char>(text[i + 2]) >= 0xBE) ||
                     (text[i + 1] == '\xB7' && static_cast<unsigned char>(text[i + 2]) >= 0x90 &&
                      static_cast<unsigned char>(text[i + 2]) <= 0xAF))) {
                    out += ' ';
                    i += 2;
                } else {
                    out += c;
                }
                break;
            default:
                out += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? ' ' : c;
        }
    }
    return out;
}

std::string with_thousands(std::uint64_t number) {
    std::string digits = std::to_string(number);
    for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, ",");
    return digits;
}

std::string byte_size(std::uint64_t bytes) {
    constexpr std::array<std::string_view, 5> kUnits{"bytes", "kB", "MB", "GB", "TB"};
    auto amount = static_cast<double>(bytes);
    std::size_t unit = 0;
    for (; amount >= 999.5 && unit + 1 < kUnits.size(); ++unit) amount /= 1000;
    return unit == 0 ? fmt::format("{} bytes", bytes)
                     : fmt::format("{:.{}f} {}", amount, amount < 99.95 ? 1 : 0, kUnits[unit]);
}

std::string counted(std::uint64_t count, std::string_view singular, std::string_view plural) {
    if (count == 1) return fmt::format("1 {}", singular);
    return plural.empty() ? fmt::format("{} {}s", with_thousands(count), singular)
                          : fmt::format("{} {}", with_thousands(count), plural);
}

}  // namespace minutebook
