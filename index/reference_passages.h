// The passages that hold what act:, ref:, amount: and councillor: ask for.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/document.h"
#include "index/query.h"
#include "index/reference_list.h"
#include "index/sqlite.h"

namespace minutebook {

// Whether the reference is one that the filters ask for. Values are compared folded: an act with or without its year
// ("Children Act"), a number by its beginning ("24/01150"), a councillor by surname and what first names or initials
// both give ("A Green" is "Ann Green").
bool is_sought(const ListedReference& reference, const QueryFilters& filters);

class ReferencePassages {
public:
    struct Found {
        std::int64_t passage;
        SourceSpan where;  // of a reference in it
    };

    // Looks through the lists of all papers that may have what is asked for: nothing where nothing is.
    ReferencePassages(Database& db, const QueryFilters& filters);

    bool asked() const { return asked_; }
    bool holds(std::int64_t passage) const;
    // Each passage that has one reference for every filter at least, in order of worth.
    const std::vector<std::int64_t>& passages() const { return passages_; }
    // What was asked for in the passage, in order.
    std::span<const Found> in(std::int64_t passage) const;

private:
    void look_through(Database& db, const QueryFilters& filters);

    bool asked_;
    std::vector<std::int64_t> passages_;
    std::vector<Found> found_;  // by passage
};

}  // namespace minutebook
