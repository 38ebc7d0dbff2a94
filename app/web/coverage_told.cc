#include "app/web/coverage_told.h"

#include <fmt/format.h>

#include "app/wording.h"

namespace minutebook::web {
namespace {

std::string years_of(const Held::Group& group) {
    if (group.first_year.empty()) return {};
    if (group.first_year == group.last_year) return ", " + group.first_year;
    return fmt::format(", {} to {}", group.first_year, group.last_year);
}

}  // namespace

std::string told(const Held& held) {
    std::string text =
        fmt::format("{} ({}) of {}{}.", counted(held.all.papers, "paper"), counted(held.all.pages, "page"),
                    counted(held.by_council.size(), "council"), years_of(held.all));
    if (held.failures > 0) text += fmt::format(" {} could not be read.", counted(held.failures, "file"));
    return text;
}

std::string told_of_councils(const Held& held, const std::vector<std::string>& councils) {
    std::string text;
    for (const std::string& council : councils) {
        const auto found = held.by_council.find(council);
        if (!text.empty()) text += ' ';
        if (found == held.by_council.end()) {
            text += fmt::format("Of {} no papers are held.", council);
        } else {
            text += fmt::format("Of {} {} {} held{}.", council, counted(found->second.papers, "paper"),
                                found->second.papers == 1 ? "is" : "are", years_of(found->second));
        }
    }
    return text;
}

}  // namespace minutebook::web
