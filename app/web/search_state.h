// A search as its address says it: what was typed, what was chosen beside it, the order, the page.
//
// One address a state, and one state an address: so every state can be shared, and a link is a state changed.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/web/visit.h"
#include "index/search.h"

namespace minutebook::web {

inline constexpr std::size_t kMaxTyped = 1000;  // bytes of a query
inline constexpr std::size_t kMaxChosen = 50;   // values in all
inline constexpr std::uint32_t kResultsAPage = 10;
inline constexpr std::uint32_t kMaxPage = 100;

struct SearchState {
    // The groups that can be chosen from, in the order they are shown in.
    static constexpr std::array<std::string_view, 6> kGroups = {"council", "body", "kind", "year", "in", "section"};

    std::string typed;
    std::array<std::vector<std::string>, kGroups.size()> chosen;  // by group; the same order whatever was clicked first
    SearchOptions::Sort sort = SearchOptions::Sort::rank;
    std::uint32_t page = 1;
    bool explain = false;

    static SearchState of(const Visit& visit);  // throws Problem 400 where there is more than the limits allow

    bool empty() const;  // nothing is sought
    bool has(std::size_t group, const std::string& value) const;
    Query query() const;
    std::string text() const;  // all of it as one can type it: with what is chosen as filters
    // All but the page and whether it is explained: what an answer is the same by.
    std::string key() const;

    SearchState with(std::size_t group, const std::string& value) const;     // chosen too; from the first page on
    SearchState without(std::size_t group, const std::string& value) const;  // likewise
    SearchState on_page(std::uint32_t number) const;
    std::string url(std::string_view path = "/search") const;
    std::vector<std::pair<std::string, std::string>> params() const;
};

// "recommendations" -> "In recommendations"; "minutes" -> "Minutes"; names of councils and bodies as they are.
std::string told(std::string_view group, const std::string& value);

}  // namespace minutebook::web
