// The filters of meetings that several subcommands and pages have: --council, --council-only, --body, --from, --to,
// --year.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "index/meeting_library.h"

namespace CLI {
class App;
}

namespace minutebook {

struct MeetingOptions {
    std::vector<std::string> council, council_only, body, year;
    std::string from, to;
};

void add_meeting_options(CLI::App& command, MeetingOptions& options);

// What is wrong with what was typed, in one line; nothing where it could be read.
std::optional<std::string> read_meeting_options(const MeetingOptions& options, MeetingFilters& filters);

}  // namespace minutebook
