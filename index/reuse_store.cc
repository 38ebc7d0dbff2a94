#include "index/reuse_store.h"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <map>
#include <span>
#include <string>

#include "index/icu_tokenizer.h"
#include "index/sketch_list.h"

namespace minutebook {
namespace {

bool says_draft(std::string_view text) { return (" " + folded(text) + " ").find(" draft ") != std::string::npos; }

std::string_view text_of(std::span<const std::byte> blob) {
    return {reinterpret_cast<const char*>(blob.data()), blob.size()};
}

}  // namespace

SamePaper same_paper_at(const Statement::Rows& rows) {
    SamePaper same{rows.integer(0), rows.integer(1), {}};
    if (!rows.is_null(2)) same.place.emplace(rows.integer(2), rows.integer(3));
    return same;
}

std::vector<SketchedPaper> read_sketched_papers(Database& db) {
    Statement select(
        db,
        "SELECT paper.id, sketch, meeting.council, meeting.date, kind, words, sha256, title, (SELECT min(path) "
        "FROM source WHERE source.paper = paper.id) FROM paper JOIN paper_sketch ON paper_sketch.paper = "
        "paper.id LEFT JOIN meeting_paper ON meeting_paper.paper = paper.id LEFT JOIN meeting ON "
        "meeting.id = meeting ORDER BY paper.id");
    std::vector<SketchedPaper> papers;
    for (auto rows = select.run(); rows.next();) {
        SketchedPaper& paper = papers.emplace_back();
        paper.sketch = decode_sketch(rows.integer(0), rows.blob(1));
        paper.council = rows.text(2);
        paper.date = rows.text(3);
        if (!rows.is_null(4)) paper.kind = paper_kind_named(rows.text(4));
        paper.words = static_cast<std::uint64_t>(rows.integer(5));
        paper.sha256 = rows.text(6);
        const std::filesystem::path path(rows.text(8));
        paper.folder = path.parent_path().string();
        paper.draft = says_draft(rows.text(7)) || says_draft(path.filename().string());
    }
    return papers;
}

ReuseStore::ReuseStore(Database& db)
    : db_(db),
      put_sketch_(db, "INSERT OR REPLACE INTO paper_sketch (paper, sketch) VALUES (?1, ?2)"),
      same_(db, "SELECT paper, canonical, first_passage, last_passage FROM same_paper ORDER BY paper, canonical"),
      put_same_(db, "INSERT INTO same_paper (paper, canonical, first_passage, last_passage) VALUES (?1, ?2, ?3, ?4)"),
      drop_same_(db, "DELETE FROM same_paper WHERE paper = ?1 AND canonical = ?2"),
      standing_(db, "SELECT paper, standing FROM paper_sketch WHERE standing IS NOT NULL ORDER BY paper"),
      put_standing_(db, "UPDATE paper_sketch SET standing = ?2 WHERE paper = ?1"),
      drop_standing_(db, "UPDATE paper_sketch SET standing = NULL WHERE paper = ?1") {}

void ReuseStore::put(const PaperSketch& sketch) {
    const std::string bytes = encode_sketch(sketch);
    put_sketch_.execute(sketch.paper, std::as_bytes(std::span(bytes)));
}

void ReuseStore::replace(const std::vector<SamePaper>& same, const std::vector<StandingPassages>& standing) {
    std::vector<SamePaper> held, gone, added;
    for (auto rows = same_.run(); rows.next();) held.push_back(same_paper_at(rows));
    std::ranges::set_difference(held, same, std::back_inserter(gone));
    std::ranges::set_difference(same, held, std::back_inserter(added));
    for (const SamePaper& one : gone) drop_same_.execute(one.paper, one.canonical);
    for (const SamePaper& one : added)
        put_same_.execute(one.paper, one.canonical, one.place ? std::optional(one.place->first) : std::nullopt,
                          one.place ? std::optional(one.place->second) : std::nullopt);

    std::map<std::int64_t, std::string> sets;
    for (const StandingPassages& one : standing) sets.emplace(one.paper, encode_ordinals(one.ordinals));
    std::vector<std::int64_t> standing_no_more;
    for (auto rows = standing_.run(); rows.next();) {
        const auto now = sets.find(rows.integer(0));
        if (now == sets.end())
            standing_no_more.push_back(rows.integer(0));
        else if (now->second == text_of(rows.blob(1)))
            sets.erase(now);
    }
    for (const std::int64_t paper : standing_no_more) drop_standing_.execute(paper);
    for (const auto& [paper, set] : sets) put_standing_.execute(paper, std::as_bytes(std::span(set)));
}

}  // namespace minutebook
