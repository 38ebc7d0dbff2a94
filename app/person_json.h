// People as JSON and CSV: the same from the command line and from the API.
#pragma once

#include <functional>
#include <ostream>
#include <span>
#include <string>

#include <nlohmann/json.hpp>

#include "index/person_library.h"

namespace minutebook {

// Where a place's paper is to be had: its path for who works on this machine, an address for the visitors of a site.
struct PlaceAddress {
    std::string name;  // of the field or column: "path", "url"
    std::function<std::string(const PersonPlace&)> of;
};

nlohmann::ordered_json to_json(const HeldPerson& person);
nlohmann::ordered_json to_json(const HeldPerson& person, std::span<const PersonPlace> places,
                               const PlaceAddress& address);

void write_csv(std::ostream& out, std::span<const HeldPerson> people);
void write_csv(std::ostream& out, std::span<const PersonPlace> places, const PlaceAddress& address);

// "2019 to 2024", "2019"; empty: not known.
std::string years_told(const HeldPerson& person);

// "Ann Hale or Roger Hale"; empty where nobody else is meant.
std::string may_be_told(const HeldPerson& person);

}  // namespace minutebook
