// Passages that match an FTS5 expression, in order of worth, within what a query's in:, section:, outcome:, references
// and -boilerplate allow.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "corpus/paper.h"
#include "index/boilerplate.h"
#include "index/decision_outcomes.h"
#include "index/query.h"
#include "index/reference_passages.h"
#include "index/schema.h"
#include "index/sqlite.h"
#include "index/time_limit.h"

namespace minutebook {

class PassageStream {
public:
    // limit must outlive it. Where the time is up, no more passages are given.
    PassageStream(Database& db, const QueryFilters& filters, TimeLimit& limit);

    // True where not every passage counts.
    bool narrowed() const { return narrowed_to_places() || without_boilerplate_; }
    bool narrowed_to_places() const {
        return narrowed_to_kinds() || narrowed_by_section() || narrowed_by_outcome() || by_reference();
    }
    bool narrowed_to_kinds() const { return kinds_.size() < passage_id::kTiers; }
    bool narrowed_by_section() const { return !section_types_.empty(); }
    bool narrowed_by_outcome() const { return !outcomes_.empty(); }
    bool by_reference() const { return references_.asked(); }
    const ReferencePassages& references() const { return references_; }
    // The kinds that count, worthiest first.
    const std::vector<PassageKind>& kinds() const { return kinds_; }
    // Where there is a section: or outcome: filter or -boilerplate, the first passage of each paper takes a look-up in the index.
    bool counts(std::int64_t passage);

    // Calls visit(id) for at most `limit` passages of all kinds that count; true where there may be more. section:,
    // outcome: and -boilerplate are not looked at: ask counts() of the few that matter.
    template <class Visit>
    bool each(const std::string& match, std::int64_t limit, Visit visit) {
        for (const passage_id::Range& range : ranges_) {
            limit -= visit_range(match, range, limit, visit);
            if (limit <= 0 || limit_.passed()) return true;
        }
        return false;
    }
    // Those of one paper.
    template <class Visit>
    void each_in_paper(const std::string& match, std::uint32_t age, std::int64_t paper, Visit visit) {
        const std::uint32_t blocks = blocks_of(paper);
        for (const PassageKind kind : kinds_)
            for (std::uint32_t block = 0; block < blocks; ++block)
                visit_range(match, passage_id::range(kind, age, paper, block), INT64_MAX, visit);
    }
    // The same as each(), but at most `limit` of each kind.
    template <class Visit>
    void each_kind(const std::string& match, std::int64_t limit, Visit visit) {
        for (const PassageKind kind : kinds_) visit_range(match, passage_id::range(kind), limit, visit);
    }

private:
    template <class Visit>
    std::int64_t visit_range(const std::string& match, const passage_id::Range& range, std::int64_t limit,
                             Visit visit) {
        if (few_references_) return visit_references(match, range, limit, visit);
        std::int64_t count = 0;
        for (auto rows = matching_.run(match, range.first, range.second, limit); limit_.next(rows); ++count)
            visit(rows.integer(0));
        return count;
    }

    // Of few passages each is looked up: a common word has more than may be passed through.
    template <class Visit>
    std::int64_t visit_references(const std::string& match, const passage_id::Range& range, std::int64_t limit,
                                  Visit visit) {
        std::int64_t count = 0;
        const auto& passages = references_.passages();
        for (auto at = std::ranges::lower_bound(passages, range.first);
             at != passages.end() && *at <= range.second && count < limit; ++at) {
            bool matches = false;
            if (auto rows = matching_.run(match, *at, *at, 1); limit_.next(rows)) matches = true;
            if (matches) visit(*at), ++count;
        }
        return count;
    }

    TimeLimit& limit_;
    ReferencePassages references_;
    bool few_references_;
    std::vector<PassageKind> kinds_;
    std::vector<passage_id::Range> ranges_;  // of the kinds, adjoining ones as one
    std::vector<bool> counting_of(std::int64_t paper);
    std::uint32_t blocks_of(std::int64_t paper);  // that its passages take: see passage_id

    std::vector<SectionType> section_types_;
    std::unordered_map<std::int64_t, std::vector<bool>>
        counting_;  // by paper: which of its passages section: and -boilerplate allow
    bool without_boilerplate_;
    Boilerplate boilerplate_;
    std::vector<std::string> outcomes_;
    DecisionOutcomes outcomes_of_;
    Statement matching_, list_, passages_;
};

}  // namespace minutebook
