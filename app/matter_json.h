// Matters as JSON and CSV: the same from the command line and from the API.
#pragma once

#include <functional>
#include <ostream>
#include <span>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "index/matter_library.h"

namespace minutebook {

// Where a step's paper is to be had: its path for who works on this machine, an address for the visitors of a site.
struct StepAddress {
    std::string name;  // of the field or column: "path", "url"
    std::function<std::string(const MatterStep&)> of;
};

nlohmann::ordered_json to_json(const HeldMatter& matter);
nlohmann::ordered_json to_json(const HeldMatter& matter, const std::vector<MatterStep>& steps,
                               const StepAddress& address);

void write_csv(std::ostream& out, std::span<const HeldMatter> matters);
// A row for each thing asked or decided, and one for a step without any.
void write_csv(std::ostream& out, const std::vector<MatterStep>& steps, const StepAddress& address);

}  // namespace minutebook
