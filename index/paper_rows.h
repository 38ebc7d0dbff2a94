// One paper's rows, there and back: the only place that knows which field is in which column.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "corpus/linked_paper.h"
#include "index/index_writer.h"
#include "index/library.h"
#include "index/paper_checksum.h"
#include "index/passage_list.h"
#include "index/prepared_paper.h"
#include "index/reference_list.h"
#include "index/sqlite.h"

namespace minutebook {

// Reads pages and papers. On the connection's thread; statements are prepared once.
// A paper as linking looks at it, with its words as they are stored: to unpack them is most of the work of reading it,
// and needs no database.
struct PackedLinkedPaper {
    LinkedPaper linked;                                                   // without texts
    std::uint32_t pages_with_words = 0;                                   // of passages that begin there
    std::vector<std::pair<std::uint32_t, std::vector<std::byte>>> pages;  // number, and what table page has
};

// One that has its texts already is given back as it is. Safe to call from any thread. Throws IndexError where the
// bytes are damaged.
LinkedPaper unpacked(PackedLinkedPaper packed);

class PaperReader {
public:
    explicit PaperReader(Database& db);

    // whole: with its pages and references.
    std::optional<HeldPaper> paper(std::int64_t id, bool whole = true);
    // A paper without boxes, and without the texts of its references; with the words of the passages that begin on its
    // first pages: on how many, its metadata (all but where they stand) may decide.
    std::optional<PackedLinkedPaper> linked_paper(
        std::int64_t id, const std::function<std::uint32_t(const Metadata&)>& pages_with_words);
    // The pages from first to last that are held, with boxes or only with words: enough for text_of(document, span).
    Document pages(std::int64_t paper, std::uint32_t first_page, std::uint32_t last_page, bool with_layout);
    // In reading order, with their ids.
    std::vector<ListedPassage> passages(std::int64_t paper);
    std::vector<ListedReference> references(std::int64_t paper);

private:
    template <class T>
    void read_named(Statement& statement, std::int64_t paper, std::vector<Stated<T>>& into);
    void read_references(HeldPaper& held);
    const std::string& rule(std::int64_t id);
    void read_metadata(const Statement::Rows& row, Metadata& metadata);
    void read_facts(std::int64_t id, Paper& paper);

    Statement paper_, paths_, stated_, authors_, wards_, contacts_, sections_, recommendations_, resolutions_,
        passages_, references_, rule_, pages_, texts_;
    std::unordered_map<std::int64_t, std::string> rules_;
};

// Where a passage stands, of a row that begins with these columns at `column`: first_page, first_word, last_page,
// last_word.
SourceSpan span_at(const Statement::Rows& rows, int column);

// Adds and erases papers. Passages and all that FTS5 keeps are gathered and written by flush(), in the order of their
// numbers: FTS5 takes rows in ascending order into one segment. Works within the caller's transaction.
class PaperStore {
public:
    explicit PaperStore(Database& db);

    void insert(std::int64_t id, const PreparedPaper& paper, std::optional<std::int64_t> run);
    // Puts `found` in the place of what was found before; the pages stay. REQUIRES: `held` is as it stands in the
    // index.
    void replace_findings(const HeldPaper& held, const Paper& found, int finder_version,
                          std::optional<std::int64_t> run);
    void erase(std::int64_t id);  // flushes first; its sources must not refer to it any more
    // Gathers again what FTS5 is to hold of a paper, where it holds nothing of it.
    void insert_words(const HeldPaper& held);
    // Deletes the paper and its sources, whatever state its rows are in. FTS5's tables stay as they are.
    void drop(std::int64_t id);
    void flush();
    std::uint64_t gathered_bytes() const { return gathered_bytes_; }

private:
    struct Pending {
        std::int64_t id;
        std::string tokens;  // packed
    };
    std::int64_t rule(const std::string& name);
    void insert_facts(std::int64_t id, const Paper& paper);
    void insert_lists(std::int64_t id, const Document& document, const Paper& paper);
    void gather_words(std::int64_t id, const Paper& paper, const PaperTokens& tokens);
    void erase_words(const HeldPaper& held);
    void insert_fields(std::int64_t id, const Paper& paper);
    void erase_fields(std::int64_t id, const Paper& paper);

    void put_checksum(std::int64_t id) { insert_checksum_.execute(id, checksum_.of(id)); }

    PaperReader reader_;
    PaperChecksum checksum_;
    Statement insert_paper_, insert_page_, insert_layout_, insert_stated_, insert_author_, insert_ward_,
        insert_contact_, insert_section_, insert_recommendation_, insert_resolution_, insert_passages_,
        insert_passage_fts_, insert_paper_fts_, insert_field_fts_, find_rule_, insert_rule_, delete_passage_fts_,
        delete_paper_fts_, delete_field_fts_, update_paper_, insert_checksum_, delete_sources_;
    std::vector<Statement> delete_found_, delete_rows_;
    std::unordered_map<std::string, std::int64_t> rules_;
    std::vector<Pending> passages_, papers_;
    std::uint64_t gathered_bytes_ = 0;
};

}  // namespace minutebook
