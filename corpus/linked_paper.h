// A paper as linking looks at it, and which papers are of one meeting. Plain data: filled by the index and linking/.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "corpus/paper.h"

namespace minutebook {

// What a paper says, and the words of its passages. No boxes, no pages, no texts of references.
struct LinkedPaper {
    std::int64_t id = 0;
    Paper paper;
    std::vector<std::string> texts;  // of paper.passages, one each; empty where only the first pages were asked for
};

// What of a paper tells its meeting. Of one paper alone: kept with it, and found anew only when the paper changes.
struct MeetingClues {
    std::int64_t paper = 0;
    std::string council;       // key of its council: see council_entity(); empty: unknown
    std::string council_name;  // as the paper has it, where council is known
    std::string body;          // see body_key(); empty: unknown
    std::string date;          // YYYY-MM-DD, also where day and month stand apart from the year; empty: unknown
    std::string beginning;     // its first words, folded, where the council is unknown
    std::vector<std::string> references;  // of what it is about, sorted: see own_references()
    std::vector<std::uint32_t> wordings;  // hashes of longer recommendations and resolutions, sorted
    std::vector<std::uint32_t>
        titles;  // hashes of its longer headings, sorted: of minutes, and where council or date is unknown
    friend bool operator==(const MeetingClues&, const MeetingClues&) = default;
};

// One council, one body, one date.
struct Meeting {
    std::int64_t id = 0;               // the lowest number of its papers
    std::string council, body, date;   // as in MeetingClues; empty: unknown
    std::vector<std::int64_t> papers;  // ascending
    friend bool operator==(const Meeting&, const Meeting&) = default;
};

// A council, however papers spell it.
struct CouncilEntity {
    std::string key;          // folded; the same for all spellings; empty: unknown
    std::string name;         // of a principal council its official one, else as printed
    std::string type;         // "parish", "town", "community", …; a principal's as the table has it; empty: unknown
    std::string nation, gss;  // of a principal council; else empty
    int first_year = 0, last_year = 0;    // 0: not known, or still there
    std::vector<std::string> successors;  // their keys
    friend bool operator==(const CouncilEntity&, const CouncilEntity&) = default;
};

}  // namespace minutebook
