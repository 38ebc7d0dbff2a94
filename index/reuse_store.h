// Sketches of papers, and what they tell together, there and back. Written by IndexWriter::link() only.
#pragma once

#include <vector>

#include "corpus/reuse.h"
#include "index/sqlite.h"

namespace minutebook {

// All papers that were linked, by id, with their sketches: some 80 bytes a page.
std::vector<SketchedPaper> read_sketched_papers(Database& db);

// Works within the caller's transaction, on the connection's thread.
class ReuseStore {
public:
    explicit ReuseStore(Database& db);

    std::vector<SketchedPaper> papers() { return read_sketched_papers(db_); }
    void put(const PaperSketch& sketch);
    // Only what is other than before is written. Of papers without a sketch nothing is kept as standing.
    void replace(const std::vector<SamePaper>& same, const std::vector<StandingPassages>& standing);

private:
    Database& db_;
    Statement put_sketch_, same_, put_same_, drop_same_, standing_, put_standing_, drop_standing_;
};

// A row of table same_paper: paper, canonical, first_passage, last_passage.
SamePaper same_paper_at(const Statement::Rows& rows);

}  // namespace minutebook
