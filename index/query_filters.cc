#include "index/query_filters.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>

#include "corpus/paper.h"
#include "index/typed_amount.h"
#include "index/typed_date.h"

namespace minutebook {
namespace {

constexpr int kFirstYear = 1000, kLastYear = 9999;

// "Key Decisions" -> "key_decisions": how names are written in the index.
std::string as_name(std::string_view value) {
    std::string name;
    for (const char c : value) {
        if (c >= 'A' && c <= 'Z') {
            name += static_cast<char>(c | 0x20);
        } else {
            name += c == ' ' || c == '-' ? '_' : c;
        }
    }
    return name;
}

// The name itself, or that of which it is the plural.
template <class Named>
std::optional<std::string> known_name(std::string_view value, Named named) {
    std::string name = as_name(value);
    if (named(name)) return name;
    if (name.ends_with('s') && named(name.substr(0, name.size() - 1))) return name.substr(0, name.size() - 1);
    if (named(name + 's')) return name + 's';
    return std::nullopt;
}

bool is_place(std::string_view name) {
    return name == "recommendations" || name == "resolutions" || name == "headings" || name == "title";
}

std::optional<int> year_of(std::string_view text) {
    int year = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), year);
    if (error != std::errc() || end != text.data() + text.size() || year < kFirstYear || year > kLastYear)
        return std::nullopt;
    return year;
}

// "2019", "2019..2021", "2019-2021", "2019/20" (the municipal year), "2019..", "..2021".
std::optional<std::pair<int, int>> years_of(std::string_view text) {
    if (const auto year = year_of(text)) return std::pair{*year, *year};
    for (const std::string_view dash : {"..", "-", "/", "\u2013"}) {
        const std::size_t at = text.find(dash);
        if (at == std::string_view::npos) continue;
        const std::string_view first = text.substr(0, at), last = text.substr(at + dash.size());
        if (first.empty() && last.empty()) return std::nullopt;
        const bool open = dash == "..";
        const auto from = first.empty() && open ? kFirstYear : year_of(first);
        if (!from) return std::nullopt;
        auto to = last.empty() && open ? kLastYear : year_of(last);
        if (int short_year = 0; !to && last.size() == 2 && last[0] >= '0' && last[0] <= '9' &&
                                std::from_chars(last.data(), last.data() + 2, short_year).ptr == last.data() + 2) {
            to = *from / 100 * 100 + short_year;
            if (*to < *from) *to += 100;
        }
        if (!to) return std::nullopt;
        return std::minmax(*from, *to);
    }
    return std::nullopt;
}

}  // namespace

std::vector<std::string> add_filter(std::string_view name, const std::vector<std::string>& values,
                                    QueryFilters& filters) {
    std::vector<std::string> odd;
    const auto add_known = [&](std::vector<std::string>& into, const std::string& value, auto named) {
        if (auto known = known_name(value, named)) {
            if (std::find(into.begin(), into.end(), *known) == into.end()) into.push_back(*std::move(known));
        } else {
            odd.push_back(value);
        }
    };
    for (const std::string& value : values) {
        const bool whole = value.size() > 1 && value.starts_with('=');
        if (name == "council") {
            (whole ? filters.council_is : filters.council).push_back(value.substr(whole ? 1 : 0));
        } else if (name == "body") {
            (whole ? filters.body_is : filters.body).push_back(value.substr(whole ? 1 : 0));
        } else if (name == "author") {
            filters.author.push_back(value);
        } else if (name == "ward") {
            filters.ward.push_back(value);
        } else if (name == "kind") {
            add_known(filters.kind, value, [](std::string_view n) { return paper_kind_named(n).has_value(); });
        } else if (name == "section") {
            add_known(filters.section_type, value,
                      [](std::string_view n) { return section_type_named(n).has_value(); });
        } else if (name == "in") {
            add_known(filters.in, value, is_place);
        } else if (name == "year") {
            if (const auto years = years_of(value)) {
                filters.years.push_back(*years);
            } else {
                odd.push_back(value);
            }
        } else if (name == "act") {
            filters.act.push_back(value);
        } else if (name == "ref") {
            filters.ref.push_back(value);
        } else if (name == "councillor") {
            filters.councillor.push_back(value);
        } else if (name == "amount") {
            if (auto range = typed_amount(value)) {
                filters.amount.push_back(*std::move(range));
            } else {
                odd.push_back(value);
            }
        } else if (const auto date = typed_date(value)) {  // from, to: of several, the widest
            if (name == "from") filters.from = std::min(filters.from.value_or(date->first), date->first);
            if (name == "to") filters.to = std::max(filters.to.value_or(date->second), date->second);
        } else {
            odd.push_back(value);
        }
    }
    return odd;
}

bool QueryFilters::empty() const {
    return council.empty() && body.empty() && council_is.empty() && body_is.empty() && author.empty() && ward.empty() &&
           kind.empty() && in.empty() && section_type.empty() && !from && !to && years.empty() && !no_boilerplate &&
           !by_reference();
}

}  // namespace minutebook
