#include "extractors/read/run_look.h"

namespace minutebook {

void lay_over(const RunLook& upper, RunLook& lower) {
    const auto lay = [](const auto& from, auto& to) {
        if (from) to = from;
    };
    lay(upper.bold, lower.bold);
    lay(upper.italic, lower.italic);
    lay(upper.struck, lower.struck);
    lay(upper.underlined, lower.underlined);
    lay(upper.capitals, lower.capitals);
    lay(upper.hidden, lower.hidden);
    lay(upper.raised, lower.raised);
    lay(upper.size_pt, lower.size_pt);
    lay(upper.font, lower.font);
}

}  // namespace minutebook
