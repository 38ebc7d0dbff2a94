// What may be unknown, as JSON: null where it is.
#pragma once

#include <optional>

#include <nlohmann/json.hpp>

namespace minutebook {

template <class T>
nlohmann::ordered_json or_null(const std::optional<T>& value) {
    return value ? nlohmann::ordered_json(*value) : nlohmann::ordered_json(nullptr);
}

}  // namespace minutebook
