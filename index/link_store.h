// What papers are to each other, there and back: councils, meetings and the ledger. Written by IndexWriter::link()
// only.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/ledger.h"
#include "corpus/linked_paper.h"
#include "index/matter_store.h"
#include "index/paper_rows.h"
#include "index/person_store.h"
#include "index/reuse_store.h"
#include "index/sqlite.h"

namespace minutebook {

// The tables of what papers are to each other, those that refer to others first.
inline constexpr std::array<std::string_view, 13> kLinkTables = {
    "matter_change", "matter_paper", "matter",       "matter_clue", "ledger",          "meeting_paper", "meeting",
    "paper_clue",    "council",      "paper_sketch", "same_paper",  "person_spelling", "person"};

// The next run makes all of it anew: no paper has clues any more. Within the caller's transaction.
void forget_links(Database& db);

// Works within the caller's transaction, on the connection's thread.
class LinkStore {
public:
    explicit LinkStore(Database& db);

    // Forgets all that another version of linking said.
    void keep_version(int version);

    std::vector<std::int64_t> papers_without_clues();  // ascending
    // All words; or those of the first pages, enough for clues and for papers that are no record of a meeting. Which,
    // the paper's metadata decide.
    PackedLinkedPaper paper(std::int64_t id, bool (*with_all_words)(const Metadata&));
    std::vector<MeetingClues> clues();  // by paper
    std::vector<Meeting> meetings();    // as they were when their ledgers were made, by id
    // Whether each paper that is held, and no other, is of a meeting whose ledger was made, and matters and people are
    // those of these meetings.
    bool is_linked();
    void keep_matters(bool made);
    MatterStore& matters() { return matters_; }
    PersonStore& people() { return people_; }

    // Leaves only the words that paper() gives without all words; gives the texts that it took away, by passage.
    static std::vector<std::string> keep_first_pages(LinkedPaper& paper);

    void put(const MeetingClues& clues);
    void drop_meeting(std::int64_t id);
    void put(const Meeting& meeting, const std::vector<LedgerEntry>& ledger);
    void replace_councils(const std::vector<CouncilEntity>& councils);
    ReuseStore& reuse() { return reuse_; }

private:
    Database& db_;
    PaperReader reader_;
    MatterStore matters_;
    PersonStore people_;
    ReuseStore reuse_;
    Statement without_clues_, clues_, meetings_, version_, put_version_, put_clues_, put_council_, drop_meeting_,
        put_meeting_, put_paper_, put_entry_;
};

// As table ledger has them.
std::string difference_json(const std::vector<WordChange>& changes);
std::vector<WordChange> difference_of(const std::string& json);

}  // namespace minutebook
