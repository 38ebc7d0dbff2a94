// Query -> hits: papers, best first, each with its best passages.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "corpus/document.h"
#include "corpus/ledger.h"
#include "index/comparison.h"
#include "index/query.h"

namespace minutebook {

struct SearchOptions {
    enum class Sort { rank, date, found } sort = Sort::rank;  // found: those that came into the index last go first
    std::uint32_t limit = 10, offset = 0;
    std::uint32_t passages_per_paper = 3;
    bool facets = false;
    // Only papers that match now and did not at a point; nothing is left out for being too much to look at. The answer
    // then tells the point of now.
    struct Since {
        std::vector<std::int64_t> known;  // that matched then, ascending
        std::int64_t last_paper = 0;      // the last number that a paper had then
        bool tell_none = false;           // only where the point of now is wanted
    };
    const Since* since = nullptr;
    std::optional<std::chrono::milliseconds> time_limit;  // then the answer is what was found by then
};

struct PassageHit {
    std::int64_t passage = 0;  // its id in the index
    std::uint32_t page = 1;
    std::string kind;                                                  // name_of(PassageKind)
    std::optional<std::string> section_number, section, section_type;  // heading it stands under
    std::optional<std::string> label, outcome;
    std::optional<Settled> settled;  // what became of a recommendation; nothing where linking has not seen it
    std::string snippet;             // plain text
    std::vector<std::pair<std::uint32_t, std::uint32_t>> marks;  // byte ranges of snippet that match
    SourceSpan where;                                            // of the whole passage
};

struct PaperHit {
    std::int64_t paper = 0;
    std::string sha256;
    std::string path;  // of its first source that is still known
    std::string media_type;
    bool changed = false;  // it came in place of another, or since a point: it was held then, and did not match
    std::optional<std::int64_t> replaced;  // the paper that was at its path before
    std::string found;  // when the run began that first brought it: UTC, YYYY-MM-DDThh:mm:ssZ; empty: not known
    std::optional<std::string> title, council, body, date, kind;
    double score = 0;                          // higher is better; only comparable within one answer
    std::vector<PassageHit> passages;          // best first; at least one where the query has words
    std::vector<std::int64_t> near_identical;  // papers folded under this one
    std::vector<std::string>
        lacking;  // of three or more bare words, those it has not: only where few papers have all close by
};

// Of the papers of an answer, how many say or have what. A group that the query filters by is counted as if it did not,
// so that what else could be chosen is told too. Most papers first; years newest first. Papers that do not say are in
// none.
struct FacetValue {
    std::string value;
    std::uint64_t papers = 0;
    friend bool operator==(const FacetValue&, const FacetValue&) = default;
};
struct Facets {
    std::vector<FacetValue> council, body, kind, year;
    std::vector<FacetValue> in;       // recommendations, resolutions: papers that have the words in them
    std::vector<FacetValue> section;  // names of SectionType, likewise
    bool sections_counted = false;    // false: too much to count; section is empty
};

struct SearchAnswer {
    Query query;
    std::vector<PaperHit> papers;
    std::uint64_t total = 0;  // papers, those folded under others too
    bool total_is_exact = true;
    bool partial = false;                // the time was up: there may be more and better ones
    Facets facets;                       // where they were asked for
    std::vector<std::int64_t> matching;  // since a point: all that match now, ascending
    std::int64_t last_paper = 0;         // likewise: the last number that a paper has now
    double took_ms = 0;
    std::vector<std::string> explanation;  // MATCH expressions and strategies, in order
};

// A query's words on the pages of a paper.
struct PageHit {
    std::uint32_t page = 0;      // that it begins on
    std::int64_t passage = 0;    // that it stands in
    std::vector<PageBox> boxes;  // one a line; none where the paper has no layout
};
struct PageHits {
    std::vector<PageHit> hits;  // in reading order
    bool all = true;            // false: there are more than were asked for, or the time was up
};

// A read-only connection. One thread at a time; as many Searchers as threads. Sees whole papers only, also during a
// run.
class Searcher {
public:
    explicit Searcher(const std::filesystem::path& index);  // throws IndexError
    Searcher(Searcher&&) noexcept;
    ~Searcher();
    SearchAnswer search(const Query& query, const SearchOptions& options);
    Comparison compare(std::vector<Query> queries, const CompareOptions& options);
    // The filters do not count. At most `most` hits.
    PageHits page_hits(std::int64_t paper, const Query& query, std::size_t most,
                       std::optional<std::chrono::milliseconds> time_limit = {});
    // Another number than before where the index has changed since.
    std::int64_t version();

private:
    struct State;
    std::unique_ptr<State> state_;
};

// `snippet` with its marks as <mark>…</mark>; html: escaped for HTML besides.
std::string marked(const PassageHit& hit, bool html);

}  // namespace minutebook
