// What an index holds, apart from searching: one paper, the whole, the failures.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "corpus/document.h"
#include "corpus/paper.h"
#include "corpus/paper_file.h"

namespace minutebook {

// A paper read back, as it was added.
struct HeldPaper {
    std::int64_t id = 0;
    std::string sha256;
    std::uint64_t bytes = 0;
    std::vector<std::string> paths;
    Document document;
    Paper paper;
    std::optional<std::string> partial;  // why it is not whole
    int reader_version = 0, finder_version = 0;
    std::int64_t run = 0;
};

struct HeldFailure {
    std::string path, stage, cause, message;
    std::int64_t run = 0;
    std::uint32_t attempts = 0;
    bool quarantined = false;  // crashed its reader again and again: not tried again by itself
};

// A paper of which not all pages could be read.
struct HeldPartial {
    std::string path;     // of its first source
    std::string message;  // why
    std::uint32_t pages = 0, page_count = 0;
    std::int64_t run = 0;
};

struct Holdings {
    std::uint64_t papers = 0, sources = 0, pages = 0, pages_without_text = 0, partial = 0, words = 0, text_bytes = 0;
    std::uint64_t sections = 0, recommendations = 0, resolutions = 0, passages = 0, failures = 0, quarantined = 0,
                  index_bytes = 0;
    struct Group {
        std::string council, year, kind;  // empty: not stated
        std::uint64_t papers = 0, pages = 0;
    };
    std::vector<Group> groups;  // by council, year, kind
    std::map<std::string, std::uint64_t> failures_by_cause;
    std::map<std::string, std::string> versions;  // schema, reader, finder, tokenizer, sqlite, icu
    std::string last_run_summary_json;            // of the last run that ended; empty: none
    std::string last_sandbox_json;  // of the last run that read a file: {"granted": […], "missing": […]}
    struct Run {
        std::int64_t id = 0;         // 0: none yet
        std::string started, ended;  // ended is empty: it goes on, or was killed
        bool interrupted = false;
    } last_run;
};

// What an answer was sought in: told with every answer, so that "no hits" says whether it means no or not held.
struct Coverage {
    std::uint64_t papers = 0, pages = 0, failures = 0;
};

// What is held of a council for a year.
struct HeldYear {
    std::string council, year;  // empty: not stated
    std::uint64_t papers = 0, pages = 0,
                  meetings = 0;  // meetings: bodies, in any spelling, and days that any paper is of
    std::uint64_t papers_without_text = 0, pages_without_text = 0, partial = 0, recommendations = 0, resolutions = 0;
};

// Files that could not be read, by the council that most papers of their folders are of.
struct CouncilFailures {
    std::string council;  // empty: their folders have no papers that say
    std::uint64_t files = 0;
};

// Read-only. One thread at a time.
class Library {
public:
    explicit Library(const std::filesystem::path& index);  // throws IndexError
    Library(Library&&) noexcept;
    ~Library();
    // By id ("7"), by a prefix of at least 6 digits of its SHA-256, or by a path it was found at.
    // whole: with its pages, and what their text names (references).
    std::optional<HeldPaper> find(const std::string& id_hash_or_path, bool whole = true);
    // By id or hash only: nothing that a path could be.
    std::optional<HeldPaper> find_by_number_or_hash(const std::string& id_or_hash, bool whole = true);
    // Its pages from first to last that are held; with_layout: with their words' boxes.
    Document pages(std::int64_t paper, std::uint32_t first, std::uint32_t last, bool with_layout);
    std::vector<HeldYear> held_by_year();  // by council and year
    std::vector<CouncilFailures> failures_by_council();
    Holdings holdings();
    Coverage coverage();
    std::vector<HeldFailure> failures();  // by path
    std::vector<HeldPartial> partial();

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace minutebook
