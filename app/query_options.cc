#include "app/query_options.h"

#include <iostream>
#include <utility>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace minutebook {
namespace {

const std::vector<std::pair<std::string, std::string>>& filter_options() {
    static const std::vector<std::pair<std::string, std::string>> options = {
        {"council", "Only papers of this council, and of those that it came after"},
        {"council-only", "Only papers of this council, without those that it came after"},
        {"body", "Only papers of this committee, cabinet or council"},
        {"kind", "Only report, agenda, minutes, decision, pack or other"},
        {"in", "Only in recommendations, resolutions, headings or title"},
        {"section", "Only in sections of this type (financial, background, …)"},
        {"outcome", "Only recommendations and resolutions that were agreed, refused, deferred, …"},
        {"within", "passage: all words in one passage; paper: no paper that lacks a word"},
        {"author", "Only papers by this author"},
        {"ward", "Only papers about this ward"},
        {"from", "Only papers of this date or later (2019, 2019-05 or 2019-05-31)"},
        {"to", "Only papers of this date or earlier"},
        {"year", "Only papers of this year, or 2019..2021"},
        {"act", "Only passages that name this act, with or without its year"},
        {"ref", "Only passages that name this reference number"},
        {"amount", "Only passages that name such a sum: 1000..5000, \">=100000\""},
        {"councillor", "Only passages that name this councillor"},
    };
    return options;
}

}  // namespace

void add_query_options(CLI::App& command, QueryOptions& options, const std::string& help) {
    command.add_option("query", options.words, help)->option_text("QUERY...");
    command
        .add_flag("--no-boilerplate", options.no_boilerplate,
                  "Only passages whose wording does not stand in every paper of a body; -boilerplate in the query")
        ->group("Filters");
    for (const auto& [name, what] : filter_options())
        command.add_option("--" + name, options.filters[name], what)
            ->option_text("X")
            ->allow_extra_args(false)
            ->group("Filters");
}

std::string query_text(const QueryOptions& options) {
    std::string text;
    for (const std::string& word : options.words) text += (text.empty() ? "" : " ") + word;
    for (const auto& [name, values] : options.filters)
        for (std::string value : values) {
            std::erase(value, '"');
            text += fmt::format("{}{}:\"{}\"", text.empty() ? "" : " ", name, value);
        }
    if (options.no_boilerplate) text += text.empty() ? "-boilerplate" : " -boilerplate";
    return text;
}

void tell_notes(const Query& query) {
    for (const std::string& note : query.notes) std::cerr << "note: " << note << '\n';
}

}  // namespace minutebook
