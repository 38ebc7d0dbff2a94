#include "index/index_writer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "index/library.h"
#include "index/schema.h"
#include "tests/index/sample_papers.h"
#include "tests/index/temporary_index.h"

namespace minutebook {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using Added = IndexWriter::Added;

// What is wrong with an index: rows that refer to nothing, passages that FTS5 does not hold as they are, FTS5 rows that
// belong to no paper. One line each.
std::vector<std::string> faults(const std::filesystem::path& path) {
    std::vector<std::string> faults;
    Database db = open_index(path, Database::Mode::read_write);
    if (const std::string check = db.text("PRAGMA integrity_check"); check != "ok") faults.push_back(check);
    Statement orphans(db, "PRAGMA foreign_key_check");
    for (auto rows = orphans.run(); rows.next();) faults.push_back("orphan in " + std::string(rows.text(0)));
    for (const char* sql :
         {"SELECT count(*) FROM page WHERE paper NOT IN (SELECT id FROM paper)",
          "SELECT count(*) FROM passage WHERE paper NOT IN (SELECT id FROM paper)",
          "SELECT count(*) FROM paper WHERE id NOT IN (SELECT paper FROM source WHERE paper IS NOT NULL)",
          "SELECT count(*) FROM source WHERE paper IS NULL AND id NOT IN (SELECT source FROM failure)",
          "SELECT count(*) FROM passage WHERE minutebook_passage_text(id) IS NULL"})
        if (db.integer(sql) != 0) faults.push_back(sql);
    // FTS5's own check of a content table does not read virtual tables: the passages' words are put beside those of a
    // table made anew.
    for (const char* sql : {"CREATE VIRTUAL TABLE temp.anew USING fts5 (text, content = '', tokenize = 'minutebook')",
                            "INSERT INTO anew (rowid, text) SELECT id, text FROM passage_text",
                            "CREATE VIRTUAL TABLE temp.words_anew USING fts5vocab (temp, anew, instance)",
                            "CREATE VIRTUAL TABLE temp.words_held USING fts5vocab (main, passage_fts, instance)"})
        db.execute(sql);
    for (const char* sql : {"SELECT count(*) FROM (SELECT doc, term, offset FROM words_anew EXCEPT SELECT doc, term, "
                            "offset FROM words_held)",
                            "SELECT count(*) FROM (SELECT doc, term, offset FROM words_held EXCEPT SELECT doc, term, "
                            "offset FROM words_anew)"})
        if (db.integer(sql) != 0) faults.push_back(sql);
    for (const char* sql : {"INSERT INTO passage_fts (passage_fts) VALUES ('integrity-check')",
                            "INSERT INTO field_fts (field_fts, rank) VALUES ('integrity-check', 1)",
                            "INSERT INTO paper_fts (paper_fts) VALUES ('integrity-check')"}) {
        try {
            db.execute(sql);
        } catch (const SqliteError& error) {
            faults.push_back(error.what());
        }
    }
    return faults;
}

// All rows of all tables but times, as text.
std::string contents(const std::filesystem::path& path) {
    Database db = open_index(path, Database::Mode::read_only);
    std::string all;
    for (const char* table : {"paper", "source", "failure", "page", "stated", "author", "ward", "contact", "section",
                              "recommendation", "resolution", "passage", "reference", "rule", "meta"}) {
        Statement select(db, "SELECT * FROM " + std::string(table) + " ORDER BY 1, 2");
        Statement columns(db, "SELECT count(*) FROM pragma_table_xinfo('" + std::string(table) + "')");
        auto count = columns.run();
        count.next();
        for (auto rows = select.run(); rows.next();) {
            all += table;
            for (int i = 0; i < count.integer(0); ++i) (all += "|") += rows.text(i);
            all += "\n";
        }
    }
    return all;
}

// As another finder would have found it: other facts and passages on the same pages.
Paper found_otherwise(const PaperToAdd& added, bool other_passages) {
    Paper paper = added.paper;
    paper.metadata.title->value = "Wickhope by-pass";
    paper.metadata.authors.pop_back();
    paper.resolutions.pop_back();
    paper.references.pop_back();
    paper.warnings = {"found otherwise"};
    if (other_passages) {
        paper.metadata.date->value = "2021-01-31";
        paper.passages.erase(paper.passages.begin() + 2);
        paper.passages[2].kind = PassageKind::text;
        paper.passages[2].fact = -1;
    }
    return paper;
}

TEST(IndexWriter, findings_replaced_are_as_if_they_had_been_added) {
    for (const bool other_passages : {false, true}) {
        const TemporaryIndex again, fresh;
        PaperToAdd first = sample_paper("aa"), second = sample_paper("bb");
        Paper found = found_otherwise(second, other_passages);
        {
            IndexWriter writer = IndexWriter::open(again.path());
            writer.add(first);
            writer.add(second);
            writer.commit();
            const auto held = Library(again.path()).find("2");
            ASSERT_TRUE(held);
            EXPECT_TRUE(writer.replace_findings(*held, found, 9));
            EXPECT_FALSE(writer.replace_findings(*held, found, 9)) << "it is no longer as it was read";
            writer.commit();
        }
        {
            IndexWriter writer = IndexWriter::open(fresh.path());
            writer.add(first);
            second.paper = found;
            second.finder_version = 9;
            writer.add(second);
            writer.commit();
        }
        // Rules that nothing refers to any more stay.
        EXPECT_EQ(contents(again.path()), contents(fresh.path())) << other_passages;
        EXPECT_THAT(faults(again.path()), IsEmpty());
    }
}

// Scans have no words, and are papers all the same.
TEST(SourceLookup, gives_back_a_paper_by_who_read_it) {
    const TemporaryIndex index;
    IndexWriter writer = IndexWriter::open(index.path());
    PaperToAdd scan = sample_paper("aa");
    scan.document.pages = {Page{}};
    scan.paper = {};
    writer.add(scan);
    writer.commit();
    SourceLookup lookup(index.path());
    EXPECT_TRUE(lookup.memory_of_paper(scan.sha256, 3));
    const auto held = lookup.paper_read_by(scan.sha256, 3);
    ASSERT_TRUE(held);
    EXPECT_EQ(held->finder_version, 4);
    EXPECT_FALSE(lookup.memory_of_paper(scan.sha256, 2));
    EXPECT_FALSE(lookup.paper_read_by(scan.sha256, 2));
    EXPECT_FALSE(lookup.paper_read_by("none", 3));
}

std::int64_t matches(const std::filesystem::path& path, const std::string& table, const std::string& match) {
    Database db = open_index(path, Database::Mode::read_only);
    Statement count(db, "SELECT count(*) FROM " + table + " WHERE " + table + " MATCH ?1");
    auto rows = count.run(match);
    rows.next();
    return rows.integer(0);
}

std::optional<HeldPaper> held(const std::filesystem::path& path, const std::string& name) {
    return Library(path).find(name);
}

TEST(IndexWriter, a_paper_comes_back_as_it_was_added) {
    TemporaryIndex index;
    const PaperToAdd paper = sample_paper("Parks");
    {
        auto writer = IndexWriter::open(index.path());
        writer.begin_run("{}");
        EXPECT_EQ(writer.add(sample_paper("Parks")), Added::added);
        PaperToAdd broken = sample_paper("Roads", "");
        broken.partial = Failure{Stage::read, Cause::timeout, "took over 60 s"};
        broken.document.page_count = 9;
        EXPECT_EQ(writer.add(broken), Added::added);
        writer.end_run("{\"papers\":2}", false);
    }
    const auto back = held(index.path(), "1");
    ASSERT_TRUE(back);
    EXPECT_EQ(back->document, paper.document);
    EXPECT_EQ(back->paper, paper.paper);
    EXPECT_EQ(back->sha256, paper.sha256);
    EXPECT_EQ(back->bytes, paper.bytes);
    EXPECT_EQ(back->reader_version, 3);
    EXPECT_EQ(back->finder_version, 4);
    EXPECT_EQ(back->run, 1);
    EXPECT_EQ(back->partial, std::nullopt);
    EXPECT_THAT(back->paths, ElementsAre("/papers/Parks.pdf"));
    const auto broken = held(index.path(), "/papers/Roads.pdf");
    ASSERT_TRUE(broken);
    EXPECT_EQ(broken->partial, "took over 60 s");
    EXPECT_EQ(broken->document.page_count, 9u);
    EXPECT_EQ(broken->paper, sample_paper("Roads", "").paper);
    EXPECT_THAT(faults(index.path()), IsEmpty());
}

TEST(IndexWriter, an_empty_paper_comes_back) {
    TemporaryIndex index;
    PaperToAdd paper;
    paper.path = "/papers/empty.txt";
    paper.sha256 = std::string(64, 'e');
    IndexWriter::open(index.path()).add(paper);
    EXPECT_FALSE(held(index.path(), "1"));  // not committed
    {
        auto writer = IndexWriter::open(index.path());
        writer.add(paper);
        writer.commit();
    }
    const auto back = held(index.path(), "1");
    ASSERT_TRUE(back);
    EXPECT_EQ(back->document, Document{});
    EXPECT_EQ(back->paper, Paper{});
    EXPECT_THAT(faults(index.path()), IsEmpty());
}

TEST(IndexWriter, what_is_added_is_found_by_its_words) {
    TemporaryIndex index;
    {
        auto writer = IndexWriter::open(index.path());
        writer.add(sample_paper("Parks"));
        writer.add(sample_paper("Roads"));
        writer.commit();
    }
    const struct {
        const char *table, *match;
        int expected;
    } table[] = {
        {"passage_fts", "bypass", 4},
        {"passage_fts", "\"by pass\"", 4},
        {"passage_fts", "\"wickhope bypass\"", 2},
        {"passage_fts", "childrens", 2},
        {"passage_fts", "\"1272.55\"", 2},
        {"passage_fts", "\"section 106\"", 2},
        {"passage_fts", "NEAR(resolved bypass)", 2},
        {"passage_fts", "roads", 2},
        {"passage_fts", "24", 2},
        {"paper_fts", "parks AND bypass AND section", 1},
        {"paper_fts", "roads", 1},
        {"paper_fts", "committee", 2},
        {"field_fts", "council : ashwick", 2},
        {"field_fts", "body : parks", 1},
        {"field_fts", "author : \"tom poe\"", 2},
        {"field_fts", "ward : wickhope", 2},
        {"field_fts", "title : wickhope", 0},
    };
    for (const auto& row : table) EXPECT_EQ(matches(index.path(), row.table, row.match), row.expected) << row.match;

    Database db = open_index(index.path(), Database::Mode::read_only);
    Statement first(db, "SELECT text FROM passage_fts WHERE passage_fts MATCH 'bypass' ORDER BY rowid LIMIT 1");
    auto rows = first.run();
    ASSERT_TRUE(rows.next());
    EXPECT_EQ(rows.text(0), "RESOLVED that the route of the by-pass be agreed");  // a decision first
}

TEST(IndexWriter, the_same_file_elsewhere_is_a_second_source) {
    TemporaryIndex index;
    auto copy = sample_paper("Parks");
    copy.path = "/copies/Parks.pdf";
    {
        auto writer = IndexWriter::open(index.path());
        EXPECT_EQ(writer.add(sample_paper("Parks")), Added::added);
        EXPECT_EQ(writer.add(copy), Added::duplicate);
        writer.commit();
        EXPECT_THAT(held(index.path(), "1")->paths, ElementsAre("/copies/Parks.pdf", "/papers/Parks.pdf"));
        writer.remove("/papers/Parks.pdf");
        writer.commit();
        EXPECT_THAT(held(index.path(), "1")->paths, ElementsAre("/copies/Parks.pdf"));
        EXPECT_THAT(faults(index.path()), IsEmpty());
        writer.remove("/copies/Parks.pdf");
        writer.commit();
    }
    EXPECT_FALSE(held(index.path(), "1"));
    EXPECT_EQ(matches(index.path(), "passage_fts", "bypass"), 0);
    EXPECT_EQ(matches(index.path(), "paper_fts", "bypass"), 0);
    EXPECT_EQ(matches(index.path(), "field_fts", "ashwick"), 0);
    EXPECT_THAT(faults(index.path()), IsEmpty());
}

TEST(IndexWriter, a_changed_file_takes_the_place_of_what_it_was) {
    TemporaryIndex index;
    auto changed = sample_paper("Roads", "2021-02-03");
    changed.path = "/papers/Parks.pdf";
    {
        auto writer = IndexWriter::open(index.path());
        writer.add(sample_paper("Parks"));
        EXPECT_EQ(writer.add(changed), Added::replaced);  // within one batch
        writer.commit();
    }
    EXPECT_FALSE(held(index.path(), "1"));  // numbers are not used twice
    EXPECT_EQ(held(index.path(), "2")->paper, changed.paper);
    EXPECT_EQ(matches(index.path(), "paper_fts", "parks"), 0);
    EXPECT_THAT(faults(index.path()), IsEmpty());
}

TEST(IndexWriter, reading_a_file_anew_keeps_its_number) {
    TemporaryIndex index;
    auto anew = sample_paper("Parks", "2001-01-01");
    anew.finder_version = 5;
    anew.paper.passages.pop_back();
    {
        auto writer = IndexWriter::open(index.path());
        writer.add(sample_paper("Parks"));
        writer.commit();
        EXPECT_EQ(writer.add(anew), Added::replaced);
        writer.commit();
    }
    EXPECT_EQ(held(index.path(), "1")->paper, anew.paper);
    EXPECT_EQ(held(index.path(), "1")->finder_version, 5);
    EXPECT_THAT(faults(index.path()), IsEmpty());
}

TEST(IndexWriter, failures_are_kept_until_the_file_can_be_read) {
    TemporaryIndex index;
    const std::filesystem::path path = "/papers/Parks.pdf";
    const Failure failure{Stage::read, Cause::password, "needs a password"};
    {
        auto writer = IndexWriter::open(index.path());
        writer.begin_run("{}");
        writer.add(sample_paper("Parks"));
        writer.add_failure(path, {1, 2}, "abc", failure, 3);  // what the path held is dropped
        writer.commit();
        writer.begin_run("{}");
        writer.add_failure(path, {1, 2}, "abc", failure, 3);
        writer.end_run("{}", false);
        EXPECT_FALSE(held(index.path(), "1"));
        EXPECT_THAT(faults(index.path()), IsEmpty());
        const auto failures = Library(index.path()).failures();
        ASSERT_EQ(failures.size(), 1u);
        EXPECT_EQ(failures[0].path, path);
        EXPECT_EQ(failures[0].stage, "read");
        EXPECT_EQ(failures[0].cause, "password");
        EXPECT_EQ(failures[0].message, "needs a password");
        EXPECT_EQ(failures[0].attempts, 2u);
        EXPECT_EQ(failures[0].run, 2);
        SourceLookup lookup(index.path());
        const auto known = lookup.find(path);
        ASSERT_TRUE(known);
        EXPECT_EQ(known->stamp, (FileStamp{1, 2}));
        EXPECT_EQ(known->sha256, "abc");
        EXPECT_EQ(known->paper, std::nullopt);

        EXPECT_EQ(writer.add(sample_paper("Parks")), Added::added);
        writer.commit();
        EXPECT_EQ(lookup.find(path)->paper, 2);
        EXPECT_TRUE(lookup.holds_paper(sample_paper("Parks").sha256, 3, 4));
        EXPECT_FALSE(lookup.holds_paper("abc", 3, 4));
    }
    EXPECT_THAT(Library(index.path()).failures(), IsEmpty());
    EXPECT_THAT(faults(index.path()), IsEmpty());
}

TEST(IndexWriter, knows_what_a_run_did_not_see) {
    TemporaryIndex index;
    auto writer = IndexWriter::open(index.path());
    writer.begin_run("{}");
    for (const char* name : {"a", "b", "c"}) writer.add(sample_paper(name));
    auto other = sample_paper("d");
    other.path = "/papers-of-others/d.pdf";
    writer.add(other);
    writer.end_run("{}", false);
    writer.begin_run("{}");
    writer.mark_seen("/papers/b.pdf");
    EXPECT_THAT(writer.unseen_below({"/papers"}), ElementsAre("/papers/a.pdf", "/papers/c.pdf"));
    EXPECT_THAT(writer.unseen_below({"/papers/c.pdf", "/nowhere"}), ElementsAre("/papers/c.pdf"));
    EXPECT_EQ(writer.unseen_below({"/"}).size(), 3u);
    writer.end_run("{}", true);
}

TEST(IndexWriter, batches_of_any_size_give_the_same_rows) {
    std::vector<std::string> seen;
    for (const int batch : {1, 3, 100}) {
        TemporaryIndex index;
        {
            auto writer = IndexWriter::open(index.path());
            writer.begin_run("{}");
            for (int i = 0; i < 12; ++i) {
                writer.add(
                    sample_paper("p" + std::to_string(i * 7 % 12), "20" + std::to_string(10 + i * 5 % 12) + "-01-01"));
                if (i % batch == 0) writer.commit();
            }
            writer.remove("/papers/p7.pdf");
            writer.end_run("{}", false);
        }
        seen.push_back(contents(index.path()));
        EXPECT_THAT(faults(index.path()), IsEmpty());
    }
    EXPECT_EQ(seen[0], seen[1]);
    EXPECT_EQ(seen[0], seen[2]);
}

TEST(IndexWriter, a_second_writer_is_told_who_holds_the_index) {
    TemporaryIndex index;
    auto writer = IndexWriter::open(index.path());
    try {
        IndexWriter::open(index.path());
        FAIL();
    } catch (const IndexError& error) {
        EXPECT_THAT(error.what(), HasSubstr("process " + std::to_string(::getpid())));
    }
    EXPECT_NO_THROW(Library(index.path()));  // readers are free to go on
}

TEST(IndexWriter, a_kill_loses_the_batch_in_flight_and_nothing_else) {
    TemporaryIndex index;
    const pid_t child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
        auto writer = IndexWriter::open(index.path());
        writer.begin_run("{}");
        writer.add(sample_paper("kept"));
        writer.commit();
        writer.add(sample_paper("lost"));
        writer.remove("/papers/kept.pdf");
        ::_exit(0);
    }
    int status = 0;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    ASSERT_EQ(status, 0);
    EXPECT_TRUE(held(index.path(), "/papers/kept.pdf"));
    EXPECT_FALSE(held(index.path(), "/papers/lost.pdf"));
    EXPECT_THAT(faults(index.path()), IsEmpty());
    auto writer = IndexWriter::open(index.path());  // the lock went with the process
    EXPECT_EQ(writer.add(sample_paper("lost")), Added::added);
    writer.commit();
    EXPECT_TRUE(held(index.path(), "/papers/lost.pdf"));
}

// A cap on the file's pages is to SQLite what a full disk is.
TEST(Database, says_what_to_do_when_the_disk_is_full) {
    TemporaryIndex index;
    Database db = open_index(index.path(), Database::Mode::create);
    try {
        db.execute("PRAGMA max_page_count = 1; INSERT INTO meta VALUES ('x', randomblob(1000000))");
        FAIL();
    } catch (const SqliteError& error) {
        EXPECT_EQ(error.code & 0xff, SQLITE_FULL);
        EXPECT_THAT(error.what(), HasSubstr("free some space"));
    }
    EXPECT_THAT(faults(index.path()), IsEmpty());
}

TEST(IndexWriter, says_what_to_do_where_it_may_not_write) {
    if (::geteuid() == 0) GTEST_SKIP() << "root may write anywhere";
    TemporaryIndex index;
    ::chmod(index.folder().c_str(), 0500);
    try {
        IndexWriter::open(index.path());
        FAIL();
    } catch (const IndexError& error) {
        EXPECT_THAT(error.what(), HasSubstr("give write permission"));
    }
    ::chmod(index.folder().c_str(), 0700);
}

TEST(Library, finds_papers_by_number_hash_and_path) {
    TemporaryIndex index;
    PaperToAdd paper = sample_paper("Parks");
    paper.sha256 = "abcdef" + std::string(58, '0');
    PaperToAdd near_it = sample_paper("Roads");
    near_it.sha256 = "abcdef" + std::string(58, '1');
    {
        auto writer = IndexWriter::open(index.path());
        writer.add(paper);
        writer.add(near_it);
        writer.commit();
    }
    Library library(index.path());
    const auto id = [&](const std::string& name) {
        const auto found = library.find(name);
        return found ? found->id : 0;
    };
    EXPECT_EQ(id("1"), 1);
    EXPECT_EQ(id("2"), 2);
    EXPECT_EQ(id("3"), 0);
    EXPECT_EQ(id("abcdef0"), 1);
    EXPECT_EQ(id("abcdef1"), 2);
    EXPECT_EQ(id("abcdef"), 0);  // of two papers
    EXPECT_EQ(id("abcde"), 0);   // too short
    EXPECT_EQ(id(near_it.sha256), 2);
    EXPECT_EQ(id("/papers/Roads.pdf"), 2);
    EXPECT_EQ(id("/papers/../papers/Roads.pdf"), 2);
    EXPECT_EQ(id("nothing"), 0);
}

TEST(Library, tells_what_an_index_holds) {
    TemporaryIndex index;
    {
        auto writer = IndexWriter::open(index.path());
        writer.begin_run("{}");
        writer.add(sample_paper("Parks"));
        writer.add(sample_paper("Roads"));
        writer.add(sample_paper("Trees", ""));
        writer.add_failure("/papers/x.pdf", {}, "", {Stage::open, Cause::empty, "no bytes"}, 3);
        writer.end_run("{\"done\":4}", false);
    }
    const Holdings held = Library(index.path()).holdings();
    EXPECT_EQ(held.papers, 3u);
    EXPECT_EQ(held.sources, 3u);
    EXPECT_EQ(held.pages, 6u);
    EXPECT_EQ(held.sections, 6u);
    EXPECT_EQ(held.recommendations, 3u);
    EXPECT_EQ(held.resolutions, 6u);
    EXPECT_EQ(held.passages, 18u);
    EXPECT_EQ(held.failures, 1u);
    EXPECT_GT(held.words, 0u);
    EXPECT_GT(held.index_bytes, 0u);
    ASSERT_EQ(held.groups.size(), 2u);
    EXPECT_EQ(held.groups[0].year, "");
    EXPECT_EQ(held.groups[1].council, "Ashwick Borough Council");
    EXPECT_EQ(held.groups[1].year, "2019");
    EXPECT_EQ(held.groups[1].kind, "minutes");
    EXPECT_EQ(held.groups[1].papers, 2u);
    EXPECT_EQ(held.failures_by_cause.at("empty"), 1u);
    EXPECT_EQ(held.versions.at("schema"), std::to_string(schema_version()));
    EXPECT_EQ(held.last_run_summary_json, "{\"done\":4}");
}

}  // namespace
}  // namespace minutebook
