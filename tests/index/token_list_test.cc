#include "index/token_list.h"

#include <gtest/gtest.h>

#include "index/fts5_functions.h"
#include "index/icu_tokenizer.h"
#include "index/sqlite.h"

namespace minutebook {
namespace {

const char* const kTexts[] = {
    "",
    "RESOLVED: That the by-pass scheme (24/01150/FUL) costing £1.2m be approved.",
    "Cllrs. Dafydd Ŵyn and the co operative, s.106, 20mph; children’s centres at 7 p.m.",
    "a a a b",
    "\xff\xfe broken \x01\x02 bytes \xc3",
};

TEST(TokenList, gives_back_the_tokens_of_a_text) {
    for (const char* text : kTexts) {
        const std::string packed = packed_tokens(text);
        std::vector<std::pair<std::string, bool>> expected, taken;
        for (const Token& token : tokens_of(text)) expected.emplace_back(token.text, token.colocated);
        for (std::string_view rest = packed; !rest.empty();) {
            const PackedToken token = take_token(rest);
            taken.emplace_back(token.text, token.colocated);
        }
        EXPECT_EQ(taken, expected) << text;
    }
}

TEST(TokenList, has_the_longest_word) {
    const std::string packed = packed_tokens(std::string(500, 'q') + " end");
    std::string_view rest = packed;
    EXPECT_EQ(take_token(rest).text, std::string(kMaxTokenBytes, 'q'));
    EXPECT_EQ(take_token(rest).text, "end");
    EXPECT_TRUE(rest.empty());
}

TEST(TokenList, has_each_term_once) {
    std::string terms;
    const std::string packed =
        packed_terms({packed_tokens("roads and parks"), packed_tokens("parks, by-pass and roads")});
    for (std::string_view rest = packed; !rest.empty();) terms += std::string(take_token(rest).text) + ' ';
    EXPECT_EQ(terms, "and by bypass park pass road ");
}

// A table's postings, one a line, after each text was inserted; then what is left when each was deleted again.
std::pair<std::string, std::int64_t> postings_of(bool packed) {
    Database db(":memory:", Database::Mode::create);
    const char* error = nullptr;
    EXPECT_EQ(register_fts5_functions(db.handle(), &error), SQLITE_OK);
    db.execute(
        "CREATE VIRTUAL TABLE t USING fts5 (text, content = '', columnsize = 0, tokenize = 'minutebook');"
        "CREATE VIRTUAL TABLE posting USING fts5vocab (t, 'instance')");
    const auto tell = [&](const char* sql) {
        Statement statement(db, sql);
        std::optional<GivenPackedTokens> given;
        if (packed) given.emplace();
        int row = 0;
        for (const char* text : kTexts) statement.execute(++row, packed ? packed_tokens(text) : std::string(text));
    };
    tell("INSERT INTO t (rowid, text) VALUES (?1, ?2)");
    const std::string all = db.text("SELECT group_concat(term || ' ' || doc || ' ' || offset, char(10)) FROM posting");
    tell("INSERT INTO t (t, rowid, text) VALUES ('delete', ?1, ?2)");
    return {all, db.integer("SELECT count(*) FROM posting")};
}

TEST(TokenList, makes_the_postings_that_the_text_makes) {
    const auto [all, left] = postings_of(true);
    EXPECT_EQ(all, postings_of(false).first);
    EXPECT_GT(all.size(), 100u);
    EXPECT_EQ(left, 0);
}

}  // namespace
}  // namespace minutebook
