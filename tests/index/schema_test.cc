#include "index/schema.h"

#include <algorithm>
#include <fstream>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/index/sample_papers.h"
#include "tests/index/temporary_index.h"

namespace minutebook {
namespace {

using testing::HasSubstr;

// The message of the IndexError that opening ends in; empty: it opened.
std::string refusal(const std::filesystem::path& path, Database::Mode mode) {
    try {
        open_index(path, mode);
        return "";
    } catch (const IndexError& error) {
        return error.what();
    }
}

TEST(Schema, makes_an_index_and_opens_it_again) {
    TemporaryIndex index;
    {
        Database db = open_index(index.path(), Database::Mode::create);
        EXPECT_EQ(db.integer("PRAGMA application_id"), kApplicationId);
        EXPECT_EQ(db.integer("PRAGMA user_version"), schema_version());
        EXPECT_EQ(db.text("PRAGMA journal_mode"), "wal");
        EXPECT_EQ(db.integer("PRAGMA foreign_keys"), 1);
        EXPECT_EQ(db.text("PRAGMA integrity_check"), "ok");
    }
    EXPECT_EQ(refusal(index.path(), Database::Mode::create), "");
    EXPECT_EQ(refusal(index.path(), Database::Mode::read_write), "");
    EXPECT_EQ(refusal(index.path(), Database::Mode::read_only), "");
}

TEST(Schema, says_what_is_wrong_with_what_is_no_index) {
    TemporaryIndex index;
    EXPECT_THAT(refusal(index.path(), Database::Mode::read_only), HasSubstr("there is no index: make one with"));
    EXPECT_FALSE(std::filesystem::exists(index.path()));
    EXPECT_THAT(refusal(index.folder(), Database::Mode::create), HasSubstr("is a folder"));
    EXPECT_THAT(refusal(index.folder() / "none" / "papers.db", Database::Mode::create), HasSubstr("cannot be opened"));

    std::ofstream(index.folder() / "letter.txt") << std::string(5000, 'x');
    EXPECT_THAT(refusal(index.folder() / "letter.txt", Database::Mode::read_only), HasSubstr("not an index"));
    EXPECT_THAT(refusal(index.folder() / "letter.txt", Database::Mode::create), HasSubstr("not an index"));

    Database(index.folder() / "other.db", Database::Mode::create).execute("CREATE TABLE recipe (name)");
    EXPECT_THAT(refusal(index.folder() / "other.db", Database::Mode::create), HasSubstr("no index of Minutebook"));
}

TEST(Schema, refuses_a_newer_index_and_other_tokens) {
    TemporaryIndex index;
    open_index(index.path(), Database::Mode::create).execute("PRAGMA user_version = 99");
    for (const auto mode : {Database::Mode::read_only, Database::Mode::create})
        EXPECT_THAT(refusal(index.path(), mode), HasSubstr("newer Minutebook (schema 99"));
    Database(index.path(), Database::Mode::read_write)
        .execute(("PRAGMA user_version = " + std::to_string(schema_version()) +
                  "; UPDATE meta SET value = 'x' WHERE key = 'tokenizer'")
                     .c_str());
    EXPECT_THAT(refusal(index.path(), Database::Mode::read_only), HasSubstr("run `minutebook ingest` again"));
}

TEST(Schema, an_older_index_is_brought_up_to_date_by_who_may_write) {
    TemporaryIndex index;
    {  // as left by a process that was killed between making the file and its first step
        Database db(index.path(), Database::Mode::create);
        db.execute(("PRAGMA application_id = " + std::to_string(kApplicationId)).c_str());
    }
    EXPECT_THAT(refusal(index.path(), Database::Mode::read_only), HasSubstr("older Minutebook (schema 0)"));
    EXPECT_EQ(refusal(index.path(), Database::Mode::create), "");
    EXPECT_EQ(refusal(index.path(), Database::Mode::read_only), "");
    // of before there were views, and who follows the index
    Database db = open_index(index.path(), Database::Mode::read_write);
    std::string undo = "DROP TABLE watch; DROP TABLE change; PRAGMA user_version = 3";
    Statement views(
        db, "SELECT name FROM sqlite_schema WHERE type = 'view' AND name NOT IN ('passage_text', 'paper_field')");
    for (auto rows = views.run(); rows.next();) undo = fmt::format("DROP VIEW {}; {}", rows.text(0), undo);
    db.execute(undo.c_str());
    EXPECT_THAT(refusal(index.path(), Database::Mode::read_only), HasSubstr("older Minutebook (schema 3)"));
    EXPECT_EQ(refusal(index.path(), Database::Mode::create), "");
    EXPECT_EQ(open_index(index.path(), Database::Mode::read_only).integer("SELECT count(*) FROM change"), 0);
    EXPECT_EQ(open_index(index.path(), Database::Mode::read_only).integer("SELECT count(*) FROM all_ledger"), 0);
}

TEST(Schema, what_is_held_is_kept_where_tables_are_made_anew) {
    TemporaryIndex index;
    {
        IndexWriter writer = IndexWriter::open(index.path());
        writer.add(sample_paper("A"));
        writer.commit();
    }
    const auto rows = [&] {
        Database db = open_index(index.path(), Database::Mode::read_only);
        return fmt::format("{} {}", db.integer("SELECT count(*) FROM recommendation"),
                           db.text("SELECT group_concat(paper || text || first_word || rule) FROM recommendation"));
    };
    const std::string before = rows();
    EXPECT_NE(before.substr(0, 2), "0 ");
    Database(index.path(), Database::Mode::read_write).execute("PRAGMA user_version = 5");
    EXPECT_EQ(refusal(index.path(), Database::Mode::create), "");
    EXPECT_EQ(rows(), before);
}

// Else each file of a run would be looked for among all papers.
TEST(Schema, a_paper_is_found_by_the_index_of_hashes) {
    TemporaryIndex index;
    Database db = open_index(index.path(), Database::Mode::create);
    Statement plan(db, fmt::format("EXPLAIN QUERY PLAN SELECT id FROM paper WHERE {}", kPaperOfHash));
    auto rows = plan.run("00");
    ASSERT_TRUE(rows.next());
    EXPECT_THAT(std::string(rows.text(3)), HasSubstr("USING INDEX paper_by_sha256"));
}

TEST(Schema, read_only_connections_cannot_write) {
    TemporaryIndex index;
    open_index(index.path(), Database::Mode::create);
    Database db = open_index(index.path(), Database::Mode::read_only);
    try {
        db.execute("DELETE FROM meta");
        FAIL();
    } catch (const SqliteError& error) {
        EXPECT_EQ(error.code & 0xff, SQLITE_READONLY);
        EXPECT_THAT(error.what(), HasSubstr("write permission"));
    }
}

TEST(PassageId, orders_by_kind_then_newest_year_then_paper) {
    const auto id = [](PassageKind kind, const char* date, std::int64_t paper, std::uint32_t ordinal) {
        return passage_id::of(kind, passage_id::age_of(date ? std::optional<std::string>(date) : std::nullopt), paper,
                              ordinal);
    };
    const std::vector<std::int64_t> in_order = {
        id(PassageKind::resolution, "2001-01-01", passage_id::kMaxPaper, 3),  // of those that came in last
        id(PassageKind::resolution, "2021-01-02", 9, 0),
        id(PassageKind::resolution, "2020-01-01", 1, 0),
        id(PassageKind::resolution, nullptr, 1, 0),
        id(PassageKind::recommendation, "2020-01-01", 1, 0),
        id(PassageKind::title, "2020-01-01", 1, 0),
        id(PassageKind::heading, "2020-01-01", 1, 0),
        id(PassageKind::text, "2020-01-01", 1, 7),
        id(PassageKind::text, "2020-01-01", 1, 8),
        id(PassageKind::text, "2020-12-31", 2, 0),
        id(PassageKind::text, "2020-01-01", 3, 0),
        id(PassageKind::text, "1899-01-01", 2, 0),
        id(PassageKind::text, "2020-02-30", 2, 0),
        id(PassageKind::text, "2020-01-01", 1, 512),  // what long papers have beyond comes after all others
        id(PassageKind::text, "2020-01-01", 1, 513),
        id(PassageKind::table, "2020-01-01", 1, 0),
        id(PassageKind::furniture, nullptr, 77, passage_id::kMaxOrdinal)};
    EXPECT_TRUE(std::ranges::is_sorted(in_order));
    EXPECT_GT(in_order.front(), 0);
    EXPECT_LT(in_order.back(), std::int64_t{1} << 53);
    EXPECT_EQ(passage_id::paper(in_order[1]), 9);
    EXPECT_EQ(passage_id::ordinal(in_order[8]), 8u);
    EXPECT_EQ(passage_id::ordinal(in_order[14]), 513u);
    EXPECT_EQ(passage_id::ordinal(in_order.back()), passage_id::kMaxOrdinal);
    EXPECT_EQ(passage_id::paper(in_order.back()), 77);
    EXPECT_EQ(passage_id::paper(in_order.front()), passage_id::kMaxPaper);
    EXPECT_EQ(passage_id::kind(in_order[8]), PassageKind::text);
    EXPECT_EQ(passage_id::kind(in_order.back()), PassageKind::furniture);
}

TEST(PassageId, ranges_hold_what_they_say) {
    const auto holds = [](passage_id::Range range, std::int64_t id) { return range.first <= id && id <= range.second; };
    const auto at = [](std::optional<std::string> date) {
        return passage_id::of(PassageKind::text, passage_id::age_of(date), 5, 6);
    };
    EXPECT_TRUE(holds(passage_id::range(PassageKind::text), at("2154-01-01")));
    EXPECT_TRUE(holds(passage_id::range(PassageKind::text), at("3000-01-01")));
    EXPECT_TRUE(holds(passage_id::range(PassageKind::text), at(std::nullopt)));
    EXPECT_FALSE(holds(passage_id::range(PassageKind::table), at(std::nullopt)));
    EXPECT_TRUE(holds(passage_id::range(PassageKind::text, passage_id::age_of("2019-01-01"), 5, 0), at("2019-01-01")));
    EXPECT_FALSE(holds(passage_id::range(PassageKind::text, passage_id::age_of("2019-01-01"), 5, 1), at("2019-01-01")));
    EXPECT_FALSE(holds(passage_id::range(PassageKind::text, passage_id::age_of("2019-01-01"), 4, 0), at("2019-01-01")));
}

}  // namespace
}  // namespace minutebook
