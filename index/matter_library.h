// Matters over time, as linking left them.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/matter.h"
#include "corpus/paper.h"
#include "index/meeting_library.h"

namespace minutebook {

struct HeldMatter {
    std::int64_t id = 0;
    std::string title;                       // as the paper that tells it best has it; else the reference number
    std::optional<std::string> reference;    // the first number that ties it
    std::optional<std::string> council;      // its name
    std::vector<std::string> bodies;         // as their papers have them, each once
    std::optional<std::string> first, last;  // dates
    std::uint64_t papers = 0, meetings = 0;
};

struct MatterList {
    std::uint64_t total = 0;
    std::vector<HeldMatter> matters;
};

// What was asked or decided at a place.
struct MatterWords {
    bool is_asked = false;  // a recommendation; else a resolution
    std::optional<std::string> label, minute;
    std::string text;
    std::optional<std::string> outcome;  // of a resolution as it says; of a recommendation as the ledger has it
    std::uint32_t page = 0;
};

// A place of a thread: see MatterMember.
struct MatterStep {
    MatterMember member;
    std::string path, sha256;                // of the paper
    std::optional<std::string> kind, title;  // of the paper
    std::optional<std::string> item;         // number and heading, where the place is an item
    std::optional<std::int64_t> meeting;
    std::optional<std::string> council, body, date;
    std::uint32_t page = 1;
    std::optional<std::string> reference;  // that ties it, as the paper has it
    std::optional<std::string> quote;      // the words around a reference number, where it is only named
    std::vector<MatterWords> words;        // in the order of the paper
    std::vector<MatterChange> changes;     // what this place supersedes or decides at last
};

// "names 24/00108", "has the same title": for people.
std::string why(const MatterStep& step);

// Read-only. One thread at a time.
class MatterLibrary {
public:
    explicit MatterLibrary(const std::filesystem::path& index);  // throws IndexError
    MatterLibrary(MatterLibrary&&) noexcept;
    ~MatterLibrary();

    // Of most meetings first; those with a meeting that the filters take. `count` of them, after the first `begin`.
    MatterList matters(const MeetingFilters& filters, std::size_t begin, std::size_t count);
    std::optional<HeldMatter> matter(std::int64_t id);
    // By date, those without one last; of a date in the order agenda, pack, report, minutes, decision.
    std::vector<MatterStep> steps(std::int64_t id);

    std::vector<std::int64_t> of_paper(std::int64_t paper);
    // That the number ties, in any case; also by its beginning up to a slash: "24/01150" for "24/01150/FUL".
    std::vector<std::int64_t> of_reference(std::string_view number);

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace minutebook
