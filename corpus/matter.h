// Matters over time: what papers say of one thing, across meetings and bodies. Filled by linking/, stored by the index.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace minutebook {

// Where a matter is dealt with: a paper, or one item of it, where the paper (minutes, an agenda, a pack) has items of
// several matters.
struct MatterPlace {
    std::int64_t paper = 0;
    int section = -1;  // into Paper::sections; -1: the paper as a whole, or what stands before its first item
    friend auto operator<=>(const MatterPlace&, const MatterPlace&) = default;
};

// What of a paper may tie it to others. Of one paper and the ledger of its meeting: kept with the paper.
struct MatterClue {
    struct Reference {
        std::uint32_t ordinal = 0;  // into Paper::references
        std::uint64_t hash = 0;     // of its value, 40 bits
        bool is_own = false;        // the place is about it, and about no other
        bool supersedes = false;    // its sentence says that what it names is superseded
        friend bool operator==(const Reference&, const Reference&) = default;
    };
    // "Minute 47 of 14 September 2023", "at its meeting on 12 March the Cabinet agreed".
    struct Earlier {
        std::uint32_t page = 0;
        std::string minute;                // "47", "43/2019"; empty: the meeting is named, not the minute
        std::string date;                  // YYYY-MM-DD or YYYY-MM; empty: the number says it
        std::string body;                  // see body_key(); empty: the paper's own
        std::vector<std::uint32_t> words;  // hashes of those of its sentence, sorted; where no minute is named
        bool supersedes = false;
        friend bool operator==(const Earlier&, const Earlier&) = default;
    };
    struct Answer {  // the ledger: what is asked here is answered there
        MatterPlace place;
        double confidence = 0;
        friend bool operator==(const Answer&, const Answer&) = default;
    };
    int section = -1;
    std::vector<std::uint32_t> title;        // hashes of the words of its title that tell, in order; empty: none may
    bool deferred = false, decided = false;  // what is resolved here: put off; agreed or refused
    std::vector<Reference> references;
    std::vector<Earlier> earlier;
    std::vector<Answer> answers;
    friend bool operator==(const MatterClue&, const MatterClue&) = default;
};

struct MatterClues {
    std::int64_t paper = 0;
    bool has_items = false;         // minutes, an agenda, a pack
    std::vector<MatterClue> clues;  // by section
    friend bool operator==(const MatterClues&, const MatterClues&) = default;
};

// Why a place is of a matter. Stored by number: add new ones at the end.
enum class MatterTie {
    own_reference,  // it is about the reference number
    reference,      // it names it
    title,          // it has the same title as another
    ledger,         // it answers, or is answered by, another
    minute,         // it names the minute of another, or its minute is named
    meeting,        // it says what a meeting did, and that meeting has one item of these words
};
std::string_view name_of(MatterTie tie);

struct MatterMember {
    MatterPlace place;
    MatterTie tie = MatterTie::title;
    std::int64_t detail =
        -1;  // reference, own_reference: into Paper::references; minute, meeting, ledger: page, where known
    double confidence = 0;  // that it is of the matter, from kLeastTie to 1
    friend auto operator<=>(const MatterMember&, const MatterMember&) = default;
};

// The later place puts something in the place of what the earlier one decided.
struct MatterChange {
    MatterPlace later, earlier;
    bool is_stated = false;  // in words ("supersedes", "rescinds"); else: put off there, and decided here
    friend auto operator<=>(const MatterChange&, const MatterChange&) = default;
};

struct Matter {
    std::int64_t id = 0;                // of its lowest paper, and of the first clue there: see matter_id()
    std::vector<MatterMember> members;  // by place
    std::vector<MatterChange> changes;  // by later, then earlier
    friend bool operator==(const Matter&, const Matter&) = default;
};

// As people write it: "12.3", of paper 12.
std::int64_t matter_id(std::int64_t paper, std::uint32_t clue);
std::string matter_name(std::int64_t id);
std::optional<std::int64_t> matter_named(std::string_view name);  // nothing for what is none

}  // namespace minutebook
