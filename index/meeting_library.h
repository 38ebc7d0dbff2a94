// Councils, meetings and the ledger, as linking left them: what they are, and which there are.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "corpus/ledger.h"

namespace minutebook {

// Any of the values of each; all where there is none. Names are compared folded, as words within the name.
struct MeetingFilters {
    std::vector<std::string> council;       // and those that it came after
    std::vector<std::string> council_only;  // the same without these; either will do
    std::vector<std::string> body;
    std::optional<std::string> from, to;     // YYYY-MM-DD, both inclusive; a meeting without a date is in neither
    std::vector<std::pair<int, int>> years;  // inclusive; likewise
};

struct LedgerFilters {
    MeetingFilters meeting;
    std::string words;  // all of them are in what is asked, its item, its paper's title or the answer, in any form
    std::vector<Settled> outcome;
    std::vector<AskKind> kind;
    std::optional<std::int64_t> paper;  // that asks, or whose minutes answer
};

struct HeldMeeting {
    std::int64_t id = 0;
    // The council's name; the body as the first paper has it, a full council by the council's name.
    std::optional<std::string> council, body, date;
    std::uint64_t papers = 0, asked = 0, decided = 0;  // asked: entries of its ledger; decided: of these
    bool has_minutes = false;
};

struct MeetingPaper {
    std::int64_t id = 0;
    std::string path;
    std::optional<std::string> kind, title;
    std::uint64_t pages = 0;
};

struct HeldEntry {
    LedgerEntry entry;
    std::int64_t meeting = 0;
    std::optional<std::string> council, body, date;  // of the meeting
    std::string path;                                // of the paper that asks
    std::optional<std::string> title;                // its
    std::optional<std::string> minutes_path;
};

// Read-only. One thread at a time.
class MeetingLibrary {
public:
    explicit MeetingLibrary(const std::filesystem::path& index);  // throws IndexError
    MeetingLibrary(MeetingLibrary&&) noexcept;
    ~MeetingLibrary();

    // Newest first, those without a date last. Papers that are alone and say no date are no meeting here.
    std::vector<HeldMeeting> meetings(const MeetingFilters& filters);
    std::optional<HeldMeeting> meeting(std::int64_t id);
    std::optional<std::int64_t> meeting_of(std::int64_t paper);
    std::vector<MeetingPaper> papers(
        std::int64_t meeting);  // agenda, packs, reports, minutes, decisions; then by title

    // By meeting, in the order of the ledger. Each is given once it is read: nothing is gathered. Returns how many
    // there are, those outside the slice too.
    struct Slice {
        std::uint64_t offset = 0, limit = std::numeric_limits<std::uint64_t>::max();
        bool newest_first = false;  // meetings; else the oldest
    };
    std::uint64_t ledger(const LedgerFilters& filters, const std::function<void(const HeldEntry&)>& take,
                         const Slice& slice = {0, std::numeric_limits<std::uint64_t>::max(), false});
    std::vector<HeldEntry> of_meeting(std::int64_t meeting);
    // What became of the paper's recommendations, by their ordinals: of several answers, the surest one.
    std::map<int, Settled> outcomes_of(std::int64_t paper);
    // The entries of one recommendation; none before linking has seen the paper.
    std::vector<HeldEntry> of_recommendation(std::int64_t paper, int recommendation);

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace minutebook
