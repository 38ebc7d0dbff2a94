#include "app/web/search_state.h"

#include <algorithm>

#include <fmt/format.h>

#include "app/web/html.h"
#include "app/web/site.h"
#include "app/web/urls.h"
#include "index/query_filters.h"

namespace minutebook::web {

SearchState SearchState::of(const Visit& visit) {
    SearchState state;
    state.typed = visit.param("q");
    if (state.typed.size() > kMaxTyped) throw Problem{400, fmt::format("A search can have {} characters.", kMaxTyped)};
    std::size_t count = 0;
    for (std::size_t group = 0; group < kGroups.size(); ++group) {
        auto& values = state.chosen[group];
        values = visit.all(kGroups[group]);
        std::ranges::sort(values);
        values.erase(std::ranges::unique(values).begin(), values.end());
        count += values.size();
    }
    if (count > kMaxChosen) throw Problem{400, fmt::format("Up to {} filters can be chosen at once.", kMaxChosen)};
    if (visit.param("sort") == "date") state.sort = SearchOptions::Sort::date;
    state.page = static_cast<std::uint32_t>(visit.number("page", 1, kMaxPage).value_or(1));
    state.explain = visit.param("explain") == "1";
    return state;
}

bool SearchState::empty() const {
    return typed.find_first_not_of(" \t\r\n") == std::string::npos &&
           std::ranges::all_of(chosen, [](const auto& values) { return values.empty(); });
}

bool SearchState::has(std::size_t group, const std::string& value) const {
    return std::ranges::find(chosen[group], value) != chosen[group].end();
}

Query SearchState::query() const {
    Query query = parse_query(typed);
    for (std::size_t group = 0; group < kGroups.size(); ++group) {
        std::vector<std::string> values = chosen[group];
        if (kGroups[group] == "council" || kGroups[group] == "body") {
            for (std::string& value : values) value.insert(0, 1, '=');  // the whole name
        }
        for (const std::string& odd : add_filter(kGroups[group], values, query.filters))
            query.notes.push_back(fmt::format("{}: cannot be \"{}\": left out", kGroups[group], odd));
    }
    return query;
}

std::string SearchState::text() const {
    std::string text = typed;
    for (std::size_t group = 0; group < kGroups.size(); ++group)
        for (std::string value : chosen[group]) {
            std::erase(value, '"');
            const bool whole = kGroups[group] == "council" || kGroups[group] == "body";
            text += fmt::format("{}{}:\"{}{}\"", text.empty() ? "" : " ", kGroups[group], whole ? "=" : "", value);
        }
    return text;
}

std::vector<std::pair<std::string, std::string>> SearchState::params() const {
    std::vector<std::pair<std::string, std::string>> params = {{"q", typed}};
    for (std::size_t group = 0; group < kGroups.size(); ++group)
        for (const std::string& value : chosen[group]) params.emplace_back(kGroups[group], value);
    if (sort == SearchOptions::Sort::date) params.emplace_back("sort", "date");
    return params;
}

std::string SearchState::key() const { return url_of("", params()); }

SearchState SearchState::with(std::size_t group, const std::string& value) const {
    SearchState other = on_page(1);
    auto& values = other.chosen[group];
    values.insert(std::ranges::upper_bound(values, value), value);
    return other;
}

SearchState SearchState::without(std::size_t group, const std::string& value) const {
    SearchState other = on_page(1);
    std::erase(other.chosen[group], value);
    return other;
}

SearchState SearchState::on_page(std::uint32_t number) const {
    SearchState other = *this;
    other.page = number;
    other.explain = false;
    return other;
}

std::string SearchState::url(std::string_view path) const {
    auto all = params();
    if (page > 1) all.emplace_back("page", std::to_string(page));
    if (explain) all.emplace_back("explain", "1");
    return url_of(path, all);
}

std::string told(std::string_view group, const std::string& value) {
    if (group == "council" || group == "body" || group == "year") return value;
    return words_of(value);
}

}  // namespace minutebook::web
