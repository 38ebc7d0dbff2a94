// Searching for what papers name: the passages that name it are the hits.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "index/index_writer.h"
#include "index/schema.h"
#include "index/search.h"
#include "tests/index/sample_papers.h"
#include "tests/index/temporary_index.h"

namespace minutebook {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

// Each paper names £1,272.55 and the councillor it is called after, in one passage.
class ReferenceSearch : public testing::Test {
protected:
    void SetUp() override {
        IndexWriter writer = IndexWriter::open(index.path());
        for (const char* name : {"aa", "bb", "cc"}) writer.add(sample_paper(name));
        writer.commit();
    }
    SearchAnswer search(const std::string& query) {
        SearchOptions options;
        return Searcher(index.path()).search(parse_query(query), options);
    }
    std::vector<std::int64_t> papers(const std::string& query) {
        std::vector<std::int64_t> found;
        for (const PaperHit& hit : search(query).papers) found.push_back(hit.paper);
        return found;
    }
    TemporaryIndex index;
};

TEST_F(ReferenceSearch, finds_the_papers_and_the_place) {
    EXPECT_THAT(papers("amount:>=1000"), UnorderedElementsAre(1, 2, 3));
    EXPECT_THAT(papers("amount:>=2000"), IsEmpty());
    EXPECT_THAT(papers("councillor:bb"), ElementsAre(2));
    EXPECT_THAT(papers("councillor:bb amount:1000..2000"), ElementsAre(2));
    EXPECT_THAT(papers("councillor:bb,cc"), UnorderedElementsAre(2, 3));
    EXPECT_THAT(papers("act:\"Ferries Act\""), IsEmpty());

    const SearchAnswer answer = search("amount:£1,272.55 councillor:bb");
    ASSERT_EQ(answer.papers.size(), 1u);
    ASSERT_EQ(answer.papers[0].passages.size(), 1u);
    EXPECT_EQ(answer.papers[0].passages[0].kind, "text");
    EXPECT_EQ(marked(answer.papers[0].passages[0], false),
              "The children’s centre paid <mark>£1,272.55</mark> for <mark>bb</mark> on 24th May");
    EXPECT_THAT(answer.explanation, Contains(HasSubstr("1 passages name")));
}

TEST_F(ReferenceSearch, words_must_stand_in_the_passage_that_names_it) {
    EXPECT_THAT(papers("councillor:bb centre"), ElementsAre(2));
    EXPECT_THAT(papers("councillor:bb route"), IsEmpty());  // elsewhere in the paper
    EXPECT_THAT(papers("councillor:bb -centre"), IsEmpty());
    const SearchAnswer answer = search("councillor:bb centre");
    ASSERT_EQ(answer.papers[0].passages.size(), 1u);
    EXPECT_THAT(marked(answer.papers[0].passages[0], false), HasSubstr("<mark>centre</mark>"));
}

TEST_F(ReferenceSearch, goes_with_other_filters) {
    EXPECT_THAT(papers("amount:>=1000 kind:minutes year:2019"), UnorderedElementsAre(1, 2, 3));
    EXPECT_THAT(papers("amount:>=1000 year:2018"), IsEmpty());
    EXPECT_THAT(papers("amount:>=1000 in:resolutions"), IsEmpty());
    EXPECT_THAT(papers("amount:>=1000 section:item"), UnorderedElementsAre(1, 2, 3));
    EXPECT_THAT(papers("amount:>=1000 section:financial"), IsEmpty());
}

TEST_F(ReferenceSearch, table_has_a_row_for_each) {
    Database db = open_index(index.path(), Database::Mode::read_only);
    EXPECT_EQ(db.integer("SELECT count(*) FROM reference"), 6);
    EXPECT_EQ(
        db.text("SELECT group_concat(type || '|' || text || '|' || value || '|' || rule.name, ' ') FROM reference "
                "JOIN rule ON rule.id = reference.rule WHERE paper = 2"),
        "amount|£1,272.55|GBP 1272.55|currency-sign councillor|bb|bb|councillor");
    EXPECT_EQ(db.text("SELECT amount FROM reference WHERE paper = 2 AND ordinal = 0"), "1272.55");
    EXPECT_EQ(db.text("SELECT boxes = minutebook_boxes(paper, first_page, first_word, last_page, last_word) FROM "
                      "reference WHERE paper = 1"),
              "1");
    EXPECT_EQ(db.integer("SELECT count(*) FROM reference WHERE paper = 9"), 0);
}

}  // namespace
}  // namespace minutebook
