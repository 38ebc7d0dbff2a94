// What the answers of the API have in common.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "app/web/visit.h"
#include "corpus/ledger.h"

namespace minutebook::web {

using Json = nlohmann::ordered_json;

Reply json_reply(const Json& json);
Reply csv_reply(std::string body, std::string_view name);  // name: of the file, "minutebook-NAME.csv"

// Throw Problem 400.
bool wants_csv(const Visit& visit);
std::uint32_t bounded(const Visit& visit, std::string_view name, std::uint32_t least, std::uint32_t most,
                      std::uint32_t otherwise);

std::string_view tag_of(Settled outcome);  // the colour of its tag: "green"

}  // namespace minutebook::web
