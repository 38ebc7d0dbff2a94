// "3,17,120": numbers of papers and the like, as columns of the index list them.
#pragma once

#include <charconv>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/ranges.h>

namespace minutebook {

inline std::string list_of(const std::vector<std::int64_t>& numbers) {
    return fmt::format("{}", fmt::join(numbers, ","));
}

// 0 for what is none.
inline std::vector<std::int64_t> numbers_in(std::string_view list) {
    std::vector<std::int64_t> numbers;
    for (const char* at = list.data(); at < list.data() + list.size(); ++at)
        at = std::from_chars(at, list.data() + list.size(), numbers.emplace_back()).ptr;
    return numbers;
}

}  // namespace minutebook
