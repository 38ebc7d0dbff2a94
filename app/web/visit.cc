#include "app/web/visit.h"

#include <charconv>

namespace minutebook::web {

const std::string& Visit::param(std::string_view name) const {
    static const std::string kNone;
    for (const auto& [key, value] : params) {
        if (key == name) return value;
    }
    return kNone;
}

std::vector<std::string> Visit::all(std::string_view name) const {
    std::vector<std::string> values;
    for (const auto& [key, value] : params) {
        if (key == name && !value.empty()) values.push_back(value);
    }
    return values;
}

std::optional<std::uint64_t> Visit::number(std::string_view name, std::uint64_t least, std::uint64_t most) const {
    const std::string& text = param(name);
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || number < least || number > most)
        return std::nullopt;
    return number;
}

}  // namespace minutebook::web
