#include "pipeline/utf8.h"

#include <cstdint>
#include <cstring>

namespace minutebook {
namespace {

// Bytes of the well-formed character at the head of text; 0 where there is none (Unicode, table 3-7).
std::size_t character_size(std::string_view text) {
    const auto byte = [&](std::size_t at) -> unsigned {
        return at < text.size() ? static_cast<unsigned char>(text[at]) : 0;
    };
    const auto continues = [&](std::size_t at) { return (byte(at) & 0xC0) == 0x80; };
    const unsigned lead = byte(0);
    if (lead < 0x80) return 1;
    if (lead < 0xC2) return 0;
    if (lead < 0xE0) return continues(1) ? 2 : 0;
    if (lead < 0xF0) {
        const bool second = lead == 0xE0   ? byte(1) >= 0xA0 && byte(1) <= 0xBF
                            : lead == 0xED ? byte(1) >= 0x80 && byte(1) <= 0x9F
                                           : continues(1);
        return second && continues(2) ? 3 : 0;
    }
    if (lead > 0xF4) return 0;
    const bool second = lead == 0xF0   ? byte(1) >= 0x90 && byte(1) <= 0xBF
                        : lead == 0xF4 ? byte(1) >= 0x80 && byte(1) <= 0x8F
                                       : continues(1);
    return second && continues(2) && continues(3) ? 4 : 0;
}

}  // namespace

bool is_utf8(std::string_view text) {
    while (!text.empty()) {
        if (text.size() >= sizeof(std::uint64_t)) {  // nearly all text is ASCII: eight bytes at a time
            std::uint64_t eight;
            std::memcpy(&eight, text.data(), sizeof eight);
            if ((eight & 0x8080808080808080u) == 0) {
                text.remove_prefix(sizeof eight);
                continue;
            }
        }
        const std::size_t size = character_size(text);
        if (size == 0) return false;
        text.remove_prefix(size);
    }
    return true;
}

std::string one_line(std::string_view text, std::size_t max_bytes) {
    std::string line;
    while (!text.empty() && line.size() < max_bytes) {
        std::size_t size = character_size(text);
        if (size == 0) size = 1;
        const std::string_view character = text.substr(0, size);
        const auto lead = static_cast<unsigned char>(character[0]);
        // C0, DEL and C1 (U+0080 to U+009F): terminals take them for commands.
        const bool control = lead < 0x20 || lead == 0x7F ||
                             (lead == 0xC2 && size == 2 && static_cast<unsigned char>(character[1]) < 0xA0);
        const bool malformed = lead >= 0x80 && size == 1;
        if (!control && !malformed && lead != ' ')
            line += character;
        else if (!line.empty() && line.back() != ' ')
            line += ' ';
        text.remove_prefix(size);
    }
    while (line.ends_with(' ')) line.pop_back();
    if (!text.empty() && line.size() >= max_bytes) line += "…";
    return line;
}

}  // namespace minutebook
