// Pictures of numbers, as SVG: within a page or a file of its own. Each says in words what it shows; on a page its
// numbers are in a table beneath it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/rate.h"

namespace minutebook {

struct Bar {
    std::string label;   // beneath it
    double value = 0;    // its height
    std::string told;    // above it: "12"
    bool faint = false;  // too little is held to say much
};

// A bar for each, from 0 to the greatest. `what`: what the heights are ("papers in 100 held").
std::string bar_chart(const std::string& title, const std::string& what, const std::vector<Bar>& bars);

struct HeatRow {
    std::string label;
    std::vector<double> values;  // one a column
};

// Darker squares for more. All rows have as many values as there are columns.
std::string heat_chart(const std::string& title, const std::vector<std::string>& columns,
                       const std::vector<HeatRow>& rows);

struct RateBar {
    std::optional<Rate> rate;  // nothing: nothing is held
    std::string told;          // beside it: "12 of 340"
    bool faint = false;        // too little is held to say much
};
struct RateRow {
    std::string label;
    std::vector<RateBar> bars;  // one a series
};
inline constexpr std::size_t kMostSeries = 6;  // that can be told apart

// Lying bars from 0 to the greatest, with their intervals as lines; the series of a row beneath each other. title, and
// the series' names where there are several, stand in the picture. REQUIRES: at most kMostSeries.
std::string rate_chart(const std::string& title, const std::vector<std::string>& series,
                       const std::vector<RateRow>& rows);

}  // namespace minutebook
