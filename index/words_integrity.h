// Whether full-text tables hold the words that are stored, all of them and no others, each at its place.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "index/icu_tokenizer.h"
#include "index/library.h"
#include "index/passage_list.h"
#include "index/sqlite.h"

namespace minutebook {

struct WordsFlaw {
    std::string what;
    std::int64_t paper = 0;  // 0: of no one paper
};

// FTS5's own check takes the write lock, and cannot read the texts, which stand in virtual tables. So the words of each
// paper are cut again, and the sum of their hashes is set against the sum of those that FTS5 gives: by going through
// all its words, and asking for each of them. Memory: some 100 bytes a paper.
class WordsIntegrity {
public:
    explicit WordsIntegrity(Database& db);

    void expect(const HeldPaper& held, const std::vector<ListedPassage>& passages);
    void pass_over(std::int64_t paper) { passed_over_.insert(paper); }  // its words are not known
    // After all papers: what is wrong with FTS5's tables. progress: words seen, words expected.
    std::vector<WordsFlaw> flaws(const std::function<void(std::uint64_t, std::uint64_t)>& progress);
    std::uint64_t words() const { return words_; }  // expected in all tables

private:
    using Sums = std::unordered_map<std::int64_t, std::uint64_t>;  // by paper
    struct Table {
        const char* name;
        const char* what;
        Sums expected, held;
    };
    void compare(Table& table, std::vector<WordsFlaw>& flaws,
                 const std::function<void(std::uint64_t, std::uint64_t)>& progress);

    Database& db_;
    Statement fields_;
    Tokenizer tokenizer_;
    Table passages_{"passage_fts", "words of its passages", {}, {}};
    Table papers_{"paper_fts", "words of the paper", {}, {}};
    Table field_table_{"field_fts", "words of its title, council, body, authors, wards or sections", {}, {}};
    std::unordered_set<std::int64_t> passed_over_;
    std::uint64_t words_ = 0, seen_ = 0;
};

}  // namespace minutebook
