// Pictures of numbers, as SVG within a page. Each says in words what it shows; its numbers are in a table beneath it.
#pragma once

#include <string>
#include <vector>

namespace minutebook::web {

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

}  // namespace minutebook::web
