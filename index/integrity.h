// Whether an index is sound: that what it holds is what was stored, and that all of it can be found.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "index/index_error.h"

namespace minutebook {

enum class FlawKind {
    file,      // SQLite's own pages, tables and indexes
    schema,    // a table, index or view is not as Minutebook made it
    number,    // a number of the index itself: of the next paper
    row,       // a row refers to another that is not there, or says what nobody writes
    link,      // what papers are to each other (meetings, ledger, matters, people, reuse) is not whole
    paper,     // what is stored of a paper cannot be read, or is not what was stored
    words,     // full-text tables do not hold a paper's words as they are
    original,  // a paper's file has other bytes than were read, though its size and time are the same
};
std::string_view name_of(FlawKind kind);

enum class Remedy {
    restore,     // no more to be done here than to take a copy, or to begin anew
    mend,        // mend_index() puts it right
    read_again,  // mend_index() drops the paper, and the next run reads its file
};
// What a person is to do: "minutebook check --mend".
std::string_view advice(Remedy remedy);

struct Flaw {
    FlawKind kind = FlawKind::file;
    Remedy remedy = Remedy::restore;
    std::string what;        // one line
    std::int64_t paper = 0;  // its number; 0: of no one paper
    std::string path;        // of its first source, or of the source; empty: of none
};

struct CheckProgress {
    std::string_view stage;             // "the file", "papers", "words of passages", …
    std::uint64_t done = 0, total = 0;  // total 0: not known
};

struct CheckOptions {
    bool originals = false;  // read the papers' files too, where they are as they were by size and time
    std::function<void(const CheckProgress&)> progress;  // some times a second
};

struct CheckResult {
    std::vector<Flaw> flaws;                                        // none: sound
    std::uint64_t papers = 0, pages = 0, words = 0, originals = 0;  // looked at
};

// Reads all of the index, of one moment, while a run may go on; takes about as long as cutting its text into words, and
// memory for its largest paper and some 100 bytes a paper. Throws IndexError where there is no index, or it cannot be
// read for a reason that is not its own (no permission, a disk that fails).
CheckResult check_index(const std::filesystem::path& index, const CheckOptions& options = {});

struct Mended {
    std::uint64_t papers_dropped = 0;     // with what was found in them
    std::vector<std::string> read_again;  // paths that the next run will read, sorted
};

// Mends what check_index() has found just now, all or nothing; flaws to be restored are left. Papers that are damaged
// are dropped, and full-text tables made anew from the stored words. Takes the index's run lock. Throws IndexError
// where it cannot be written.
Mended mend_index(const std::filesystem::path& index, const std::vector<Flaw>& flaws);

}  // namespace minutebook
