// Entries of the ledger, as JSON, CSV and words: the same from the command line, the pages and the API.
#pragma once

#include <functional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "index/meeting_library.h"

namespace minutebook {

// Where a paper is to be had, by its number and its path.
using PaperPlace = std::function<std::string(std::int64_t paper, const std::string& path)>;

std::string_view told(Settled settled);  // "agreed as amended", "none recorded", "minutes not held"
std::vector<std::string> outcome_names();
std::vector<std::string> ask_kind_names();

nlohmann::ordered_json to_json(const HeldMeeting& meeting);
nlohmann::ordered_json to_json(const HeldEntry& held, const PaperPlace& place);
void write_ledger_heads(std::ostream& out);
void write_csv(std::ostream& out, const HeldEntry& held, const PaperPlace& place);

// "[-struck out-]" and "{+put in+}", as word differences are written in plain text.
std::string plain(const std::vector<WordChange>& difference);

}  // namespace minutebook
