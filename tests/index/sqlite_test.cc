#include "index/sqlite.h"

#include <gtest/gtest.h>

namespace minutebook {
namespace {

TEST(Statement, binds_and_reads_every_type) {
    Database db(":memory:", Database::Mode::create);
    db.execute("CREATE TABLE t (a, b, c, d, e, f)");
    const std::string blob("\0x", 2);
    Statement(db, "INSERT INTO t VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
        .execute(std::int64_t{1} << 62, 0.5, std::string_view("a\0b", 3), std::as_bytes(std::span(blob)), nullptr,
                 std::string_view());
    Statement select(db, "SELECT * FROM t");
    auto rows = select.run();
    ASSERT_TRUE(rows.next());
    EXPECT_EQ(rows.integer(0), std::int64_t{1} << 62);
    EXPECT_EQ(rows.real(1), 0.5);
    EXPECT_EQ(rows.text(2), std::string_view("a\0b", 3));
    EXPECT_EQ(rows.blob(3).size(), 2u);
    EXPECT_TRUE(rows.is_null(4));
    EXPECT_EQ(rows.optional_text(4), std::nullopt);
    EXPECT_EQ(rows.optional_text(5), "");  // an empty text is not NULL
    EXPECT_FALSE(rows.next());
}

TEST(Statement, clears_its_bindings_after_each_run) {
    Database db(":memory:", Database::Mode::create);
    Statement select(db, "SELECT ?1, ?2");
    {
        auto rows = select.run(1, "kept?");
        rows.next();
    }
    auto rows = select.run(2);
    ASSERT_TRUE(rows.next());
    EXPECT_EQ(rows.integer(0), 2);
    EXPECT_TRUE(rows.is_null(1));
}

TEST(Statement, says_what_failed) {
    Database db(":memory:", Database::Mode::create);
    EXPECT_THROW(Statement(db, "SELEC"), SqliteError);
    db.execute("CREATE TABLE t (a UNIQUE)");
    Statement insert(db, "INSERT INTO t VALUES (?1)");
    insert.execute(1);
    try {
        insert.execute(1);
        FAIL();
    } catch (const SqliteError& error) {
        EXPECT_EQ(error.code, SQLITE_CONSTRAINT_UNIQUE);
    }
    insert.execute(2);  // and can be run again
}

TEST(Transaction, rolls_back_unless_committed) {
    Database db(":memory:", Database::Mode::create);
    db.execute("CREATE TABLE t (a)");
    {
        Transaction transaction(db);
        db.execute("INSERT INTO t VALUES (1)");
    }
    EXPECT_EQ(db.integer("SELECT count(*) FROM t"), 0);
    {
        Transaction transaction(db);
        db.execute("INSERT INTO t VALUES (1)");
        transaction.commit();
    }
    EXPECT_EQ(db.integer("SELECT count(*) FROM t"), 1);
}

}  // namespace
}  // namespace minutebook
