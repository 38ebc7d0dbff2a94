// Tables between an enum and the names that the index, the JSON and the command line use for its values.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

namespace minutebook {

template <class E, std::size_t N>
using Names = std::array<std::pair<E, std::string_view>, N>;

// Empty for a value that is not in the table.
template <class E, std::size_t N>
constexpr std::string_view name_in(const Names<E, N>& names, E value) {
    for (const auto& [candidate, name] : names)
        if (candidate == value) return name;
    return {};
}

template <class E, std::size_t N>
constexpr std::optional<E> value_in(const Names<E, N>& names, std::string_view name) {
    for (const auto& [value, candidate] : names)
        if (candidate == name) return value;
    return std::nullopt;
}

}  // namespace minutebook
