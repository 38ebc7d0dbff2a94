// What a person types -> a Query. Nothing that is typed is a syntax error: what cannot be an operator is a word.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace minutebook {

// One thing to be found in a passage.
struct QueryTerm {
    enum class Kind { word, phrase, prefix, near } kind = Kind::word;
    std::vector<std::string> texts;  // as typed, without quotes; near: its two or more operands
    unsigned distance = 10;          // near only: words between
};

// Terms joined by OR; all of a query's clauses must hold, or (excluded) none.
struct QueryClause {
    std::vector<QueryTerm> any_of;
    bool excluded = false;
};

// Minor units (pence), both inclusive.
struct AmountRange {
    std::int64_t least = 0, most = 0;
    std::string currency;  // of the values in table reference: "GBP"; empty: any
    friend bool operator==(const AmountRange&, const AmountRange&) = default;
};

struct QueryFilters {
    std::vector<std::string> council, body, author,
        ward;                               // each: any of the values, compared folded, as words within the field
    std::vector<std::string> council_only;  // as council, but without predecessors
    std::vector<std::string> council_is, body_is;  // as council:"=Name": the whole name, letter by letter; a body's
                                                   // in any letters, with or without "the"
    // What council and council_only mean, by keys of table council: looked up by whoever has the index, see
    // council_names.h.
    std::vector<std::string> council_keys;
    std::vector<std::string> kind, in,
        section_type;                  // names of PaperKind; recommendations|resolutions|headings|title; SectionType
    std::vector<std::string> outcome;  // names of Settled: of a resolution, or what became of a recommendation
    // What all words must stand in. any: in the paper, where search may give papers too that lack some of many.
    enum class Within { any, paper, passage } within = Within::any;
    std::optional<std::string> from, to;     // YYYY-MM-DD, both inclusive
    std::vector<std::pair<int, int>> years;  // inclusive ranges
    // Passages that name any of these: see reference_passages.h.
    std::vector<std::string> act, ref, councillor;
    std::vector<AmountRange> amount;
    bool no_boilerplate = false;  // only passages that are none: see boilerplate.h
    // council_is, body_is, kind and outcome may hold "", and years {0, 0}: what the paper does not say.
    bool by_council() const { return !council.empty() || !council_only.empty() || !council_is.empty(); }
    bool by_reference() const { return !act.empty() || !ref.empty() || !councillor.empty() || !amount.empty(); }
    bool empty() const;
    friend bool operator==(const QueryFilters&, const QueryFilters&) = default;
};

struct Query {
    std::string typed;
    std::vector<QueryClause> clauses;
    QueryFilters filters;
    std::vector<std::string> notes;  // how odd input was taken: "year:20x4 is no year: searched as words"
};

// As a value of council:, body:, kind:, year: and outcome:, what the paper does not say.
inline constexpr std::string_view kUnstated = "unstated";

// Linear in the text; anything beyond 4,096 bytes or 64 terms is left out, with a note.
Query parse_query(std::string_view text);

// What was typed without its filters of this name.
std::string without_filter(std::string_view typed, std::string_view name);

// For --explain: how the query was understood, one clause a line.
std::string describe(const Query& query);

}  // namespace minutebook
