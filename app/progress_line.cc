#include "app/progress_line.h"

#include <algorithm>
#include <iostream>
#include <utility>

#include <fmt/format.h>

#include "app/output.h"

namespace minutebook {

ProgressLine::ProgressLine(std::string doing) : doing_(std::move(doing)), is_terminal_(stderr_is_terminal()) {}

ProgressLine::~ProgressLine() {
    if (!shown_.empty()) std::cerr << "\r\x1b[K" << std::flush;
}

void ProgressLine::show(std::string_view what, std::uint64_t done, std::uint64_t total) {
    if (!is_terminal_) return;
    std::string line = fmt::format("{} {}", doing_, what);
    // Not the count itself: a line is written again when there is something new to see.
    if (total > 0)
        line += fmt::format(": {} % of {}", std::min<std::uint64_t>(100, 100 * done / total), with_thousands(total));
    if (line == shown_) return;
    shown_ = line;
    std::cerr << "\r\x1b[K" << shown_ << std::flush;
}

}  // namespace minutebook
