#include "index/query_filters.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "corpus/ledger.h"
#include "corpus/paper.h"
#include "index/query_tokens.h"
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

bool can_be_unstated(std::string_view name) {
    return name == "council" || name == "body" || name == "kind" || name == "year" || name == "outcome";
}

void add_unstated(std::string_view name, QueryFilters& filters) {
    if (name == "year") {
        filters.years.emplace_back(0, 0);
    } else {
        (name == "council" ? filters.council_is
         : name == "body"  ? filters.body_is
         : name == "kind"  ? filters.kind
                           : filters.outcome)
            .emplace_back();
    }
}

template <class Enum>
std::string names_up_to(Enum last) {
    std::vector<std::string_view> names;
    for (int i = 0; i <= static_cast<int>(last); ++i) names.push_back(name_of(static_cast<Enum>(i)));
    return fmt::format("{}", fmt::join(names, ", "));
}

std::string what_can_be(std::string_view name) {
    if (name == "kind") return names_up_to(PaperKind::other);
    if (name == "section") return names_up_to(SectionType::other);
    if (name == "outcome") return names_up_to(Settled::not_held);
    if (name == "in") return "recommendations, resolutions, headings, title";
    if (name == "within") return "paper, passage";
    if (name == "year") return "write 2019, 2019..2021 or 2019/20";
    if (name == "amount") return "write 1000..5000, >=100000 or £5k";
    return "write a date as 2019, 2019-05 or 2019-05-31";
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
        if (value == kUnstated && can_be_unstated(name)) {
            add_unstated(name, filters);
        } else if (name == "council") {
            (whole ? filters.council_is : filters.council).push_back(value.substr(whole ? 1 : 0));
        } else if (name == "body") {
            (whole ? filters.body_is : filters.body).push_back(value.substr(whole ? 1 : 0));
        } else if (name == "council-only") {
            filters.council_only.push_back(value);
        } else if (name == "author") {
            filters.author.push_back(value);
        } else if (name == "ward") {
            filters.ward.push_back(value);
        } else if (name == "kind") {
            add_known(filters.kind, value, [](std::string_view n) { return paper_kind_named(n).has_value(); });
        } else if (name == "section") {
            add_known(filters.section_type, value,
                      [](std::string_view n) { return section_type_named(n).has_value(); });
        } else if (name == "outcome") {
            add_known(filters.outcome, value, [](std::string_view n) { return settled_named(n).has_value(); });
        } else if (name == "in") {
            add_known(filters.in, value, is_place);
        } else if (name == "within") {
            const std::string place = as_name(value);
            if (place == "passage") {
                filters.within = QueryFilters::Within::passage;
            } else if (place != "paper") {
                odd.push_back(value);
            } else if (filters.within == QueryFilters::Within::any) {
                filters.within = QueryFilters::Within::paper;
            }
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

std::optional<std::string> wrong_filter(std::string_view typed) {
    std::vector<std::string> notes;
    QueryFilters filters;
    for (const QueryToken& token : query_tokens(typed, notes)) {
        if (token.kind != QueryToken::Kind::filter) continue;
        if (token.minus) return fmt::format("-{}: a filter cannot be excluded", token.text);
        const std::vector<std::string> odd = add_filter(token.text, token.values, filters);
        if (!odd.empty())
            return fmt::format("{}: cannot be \"{}\": {}", token.text, odd.front(), what_can_be(token.text));
    }
    if (filters.from && filters.to && *filters.from > *filters.to)
        return fmt::format("from: {} is later than to: {}", *filters.from, *filters.to);
    for (const std::string& note : notes)
        if (const std::size_t at = note.find(": is no filter"); at != std::string::npos)
            return fmt::format("{}: is no filter: they are {}", note.substr(0, at), fmt::join(filter_names(), ", "));
    return std::nullopt;
}

bool QueryFilters::empty() const {
    return !by_council() && body.empty() && body_is.empty() && author.empty() && ward.empty() && kind.empty() &&
           in.empty() && section_type.empty() && outcome.empty() && !from && !to && years.empty() && !no_boilerplate &&
           !by_reference();
}

}  // namespace minutebook
