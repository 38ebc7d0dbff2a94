// Query -> hits: papers, best first, each with its best passages.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "corpus/document.h"
#include "index/query.h"

namespace minutebook {

struct SearchOptions {
    enum class Sort { rank, date } sort = Sort::rank;
    std::uint32_t limit = 10, offset = 0;
    std::uint32_t passages_per_paper = 3;
};

struct PassageHit {
    std::int64_t passage = 0;  // its id in the index
    std::uint32_t page = 1;
    std::string kind;                                                  // name_of(PassageKind)
    std::optional<std::string> section_number, section, section_type;  // heading it stands under
    std::optional<std::string> label, outcome;
    std::string snippet;                                         // plain text
    std::vector<std::pair<std::uint32_t, std::uint32_t>> marks;  // byte ranges of snippet that match
    SourceSpan where;                                            // of the whole passage
};

struct PaperHit {
    std::int64_t paper = 0;
    std::string path;  // of its first source that is still known
    std::optional<std::string> title, council, body, date, kind;
    double score = 0;                          // higher is better; only comparable within one answer
    std::vector<PassageHit> passages;          // best first; at least one where the query has words
    std::vector<std::int64_t> near_identical;  // papers folded under this one
    std::vector<std::string>
        lacking;  // of three or more bare words, those it has not: only where few papers have all close by
};

struct SearchAnswer {
    Query query;
    std::vector<PaperHit> papers;
    std::uint64_t total = 0;  // papers, those folded under others too
    bool total_is_exact = true;
    double took_ms = 0;
    std::vector<std::string> explanation;  // MATCH expressions and strategies, in order
};

// A read-only connection. One thread at a time; as many Searchers as threads. Sees whole papers only, also during a
// run.
class Searcher {
public:
    explicit Searcher(const std::filesystem::path& index);  // throws IndexError
    Searcher(Searcher&&) noexcept;
    ~Searcher();
    SearchAnswer search(const Query& query, const SearchOptions& options);

private:
    struct State;
    std::unique_ptr<State> state_;
};

// `snippet` with its marks as <mark>…</mark>; html: escaped for HTML besides.
std::string marked(const PassageHit& hit, bool html);

}  // namespace minutebook
