// Boxes as SQL users get them: [[page, left, top, right, bottom], …], in whole points.
#pragma once

#include <iterator>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "corpus/document.h"

namespace minutebook {

inline std::string boxes_json(const std::vector<PageBox>& boxes) {
    std::string json = "[";
    for (const auto& [page, box] : boxes)
        fmt::format_to(std::back_inserter(json), "{}[{},{:.0f},{:.0f},{:.0f},{:.0f}]", json.size() > 1 ? "," : "", page,
                       box.left, box.top, box.right, box.bottom);
    return json + "]";
}

}  // namespace minutebook
