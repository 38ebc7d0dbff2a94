#include <fmt/format.h>

#include "app/meeting_options.h"
#include "index/query_filters.h"
#include "index/typed_date.h"

namespace minutebook {

std::optional<std::string> read_meeting_options(const MeetingOptions& options, MeetingFilters& filters) {
    filters.council = options.council;
    filters.council_only = options.council_only;
    filters.body = options.body;
    const auto read = [](const std::string& typed, bool last, std::optional<std::string>& into) {
        if (typed.empty()) return true;
        const auto date = typed_date(typed);
        if (date) into = last ? date->second : date->first;
        return date.has_value();
    };
    for (const auto& [typed, good] : {std::pair{options.from, read(options.from, false, filters.from)},
                                      {options.to, read(options.to, true, filters.to)}})
        if (!good) return fmt::format("{} is no date: write 2019, 2019-05 or 2019-05-31", typed);
    if (filters.from && filters.to && *filters.from > *filters.to)
        return fmt::format("from {} is later than to {}: nothing can be between", options.from, options.to);
    QueryFilters years;
    if (const auto odd = add_filter("year", options.year, years); !odd.empty())
        return fmt::format("{} is no year: write 2019, 2019..2021 or 2019/20", odd.front());
    filters.years = std::move(years.years);
    return std::nullopt;
}

}  // namespace minutebook
