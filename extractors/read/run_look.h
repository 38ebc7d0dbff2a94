// What a run of text looks like, as the formats of word processors say it.
#pragma once

#include <optional>
#include <string>

namespace minutebook {

// Unset where nothing is said.
struct RunLook {
    std::optional<bool> bold, italic, struck, underlined, capitals, hidden, raised;
    std::optional<float> size_pt;
    std::optional<std::string> font;
};

void lay_over(const RunLook& upper, RunLook& lower);  // what upper says wins

}  // namespace minutebook
