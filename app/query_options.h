// A query on the command line: words, and the filters that are options as well.
#pragma once

#include <map>
#include <string>
#include <vector>

#include <CLI/App.hpp>

#include "index/query.h"

namespace minutebook {

struct QueryOptions {
    std::vector<std::string> words;
    std::map<std::string, std::vector<std::string>> filters;  // option -> values
    bool no_boilerplate = false;
};

// Adds QUERY... and the filters: `--council Kent` is `council:"Kent"`. `help`: of the words.
void add_query_options(CLI::App& command, QueryOptions& options, const std::string& help);

// What parse_query() reads; empty where nothing is sought.
std::string query_text(const QueryOptions& options);

// How odd input was taken, a line each on stderr.
void tell_notes(const Query& query);

// What a query can say, for the end of a --help.
inline constexpr char kQueryHelp[] =
    "Query: words (all must occur), \"a phrase\", this OR that, -without, prefix*, NEAR(a b, 10), -boilerplate, and filters\n"
    "  council: body: kind: in:(recommendations|resolutions|headings|title) section: author: ward: from: to: year:\n"
    "  act: ref: amount: councillor: outcome: within:(passage|paper)\n"
    "council: finds those that it came after too; council-only: does not. council:unstated (also body:, kind:, year: "
    "and\n"
    "outcome:) is what does not say.\n"
    "Put -- before a query that begins with a dash.\n";

}  // namespace minutebook
