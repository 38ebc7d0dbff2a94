// What a search found, as JSON and CSV: the same from the command line and from the API.
#pragma once

#include <functional>
#include <ostream>
#include <string>

#include <nlohmann/json.hpp>

#include "index/search.h"

namespace minutebook {

// Where a paper is to be had: its path for who works on this machine, an address for the visitors of a site.
struct Whereabouts {
    std::string name;  // of the field or column: "path", "url"
    std::function<std::string(const PaperHit&)> of;
};
Whereabouts by_path();

// Of a passage: "84 Bus shelter · resolution 1) agreed".
std::string place_of(const PassageHit& passage);
// "Eskmarsh Borough Council · Cabinet · 2023-09-14 · minutes"
std::string about_line(const PaperHit& paper);

nlohmann::ordered_json to_json(const PaperHit& paper, const Whereabouts& whereabouts = by_path());
nlohmann::ordered_json to_json(const SearchAnswer& answer, bool explain, const Whereabouts& whereabouts = by_path());

// A passage a row, so that one file holds all a spreadsheet needs.
void write_csv(std::ostream& out, const SearchAnswer& answer, const Whereabouts& whereabouts = by_path());

}  // namespace minutebook
