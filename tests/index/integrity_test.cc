#include "index/integrity.h"

#include <filesystem>
#include <fstream>
#include <functional>
#include <random>
#include <regex>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "index/schema.h"
#include "tests/index/sample_papers.h"
#include "tests/index/temporary_index.h"
#include "tests/support/dump_index.h"

namespace minutebook {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;

// Papers 1 to 4 in two batches, one of them in another's place, one of two files; and a file that failed.
void fill(const std::filesystem::path& path) {
    IndexWriter writer = IndexWriter::open(path);
    writer.begin_run("{}");
    writer.add(sample_paper("Parks"));
    writer.add(sample_paper("Roads", "2011-02-03"));
    writer.add(sample_paper("Water", ""));
    writer.commit();
    PaperToAdd twin = sample_paper("Parks");
    twin.path = "/papers/Twin.pdf";
    writer.add(twin);
    PaperToAdd newer = sample_paper("Bridges");
    newer.path = "/papers/Roads.pdf";
    writer.add(newer);
    writer.add_failure("/papers/torn.pdf", {5, 6}, "abc", {Stage::read, Cause::damaged, "no trailer"}, 3,
                       Attempt{Cause::damaged, "{}", 0});
    writer.end_run("{}", false);
}

// One line a flaw: kind, paper, path, what, and how it is put right.
std::vector<std::string> flaws_of(const std::filesystem::path& path) {
    std::vector<std::string> lines;
    for (const Flaw& flaw : check_index(path).flaws)
        lines.push_back(fmt::format("{} {} {}: {} [{}]", name_of(flaw.kind), flaw.paper, flaw.path, flaw.what,
                                    advice(flaw.remedy)));
    return lines;
}

struct Damage {
    const char* sql;
    const char* flaw;               // a part of a line of flaws_of()
    bool without_checksums = true;  // it is found without their help
    bool loses_a_paper = false;     // when it is mended
};

void PrintTo(const Damage& damage, std::ostream* out) { *out << damage.sql; }

class Integrity : public testing::Test {
protected:
    Integrity() { fill(index.path()); }
    void do_to_index(const char* sql) {
        Database db = open_index(index.path(), Database::Mode::read_write);
        db.execute("PRAGMA foreign_keys = OFF");
        db.execute(sql);
    }
    TemporaryIndex index;
};

class Damaged : public Integrity, public testing::WithParamInterface<Damage> {};

TEST_P(Damaged, IsFoundNamedAndMended) {
    const std::string sound = dump_index(index.path());
    do_to_index(GetParam().sql);
    if (GetParam().without_checksums) do_to_index("DELETE FROM checksum");
    EXPECT_THAT(flaws_of(index.path()), Contains(HasSubstr(GetParam().flaw)));

    const Mended mended = mend_index(index.path(), check_index(index.path()).flaws);
    EXPECT_THAT(flaws_of(index.path()), IsEmpty());
    EXPECT_EQ(mended.papers_dropped, GetParam().loses_a_paper ? 1u : 0u);
    if (!GetParam().loses_a_paper && !GetParam().without_checksums) {
        EXPECT_EQ(dump_index(index.path()), sound);
    }
}

INSTANTIATE_TEST_SUITE_P(
    Words, Damaged,
    testing::Values(
        // a passage's words are forgotten
        Damage{"INSERT INTO passage_fts (passage_fts, rowid, text) SELECT 'delete', id, text FROM passage_text WHERE "
               "minutebook_passage_text(id) LIKE '%Water on 24th%'",
               "words 3 /papers/Water.pdf: passage_fts does not hold the words of its passages", false},
        Damage{"INSERT INTO passage_fts (rowid, text) VALUES ((SELECT min(id) FROM passage WHERE paper = 1), 'more')",
               "words 1 /papers/Parks.pdf: passage_fts does not hold", false},
        Damage{"INSERT INTO passage_fts (rowid, text) VALUES ((63 << 35) | (77 << 9), 'more')",
               "passage_fts holds words of paper 77, which is not there", false},
        Damage{"INSERT INTO paper_fts (rowid, text) VALUES (1, 'xylophone')", "words 1 /papers/Parks.pdf: paper_fts",
               false},
        Damage{"INSERT INTO field_fts (rowid, ward) VALUES (1, 'Elsewhere')", "words 1 /papers/Parks.pdf: field_fts",
               false},
        // segments that are not there: from a table's last page of words, and all of them
        Damage{"DELETE FROM passage_fts_data WHERE id = (SELECT max(id) FROM passage_fts_data)", "passage_fts", false},
        Damage{"DELETE FROM paper_fts_data WHERE id > 10", "paper_fts", false},
        Damage{"UPDATE passage_fts_idx SET pgno = 99", "passage_fts", false},
        // another word in a segment's page
        Damage{"UPDATE passage_fts_data SET block = substr(block, 1, 40) || x'7a' || substr(block, 42) WHERE id > 10",
               "passage_fts", false}));

INSTANTIATE_TEST_SUITE_P(
    Papers, Damaged,
    testing::Values(
        // what is held of a paper is not what was stored
        Damage{"UPDATE section SET last_word = last_word - 1 WHERE paper = 1 AND ordinal = 0",
               "paper 1 /papers/Parks.pdf: its rows are not what was stored [minutebook check --mend, then ingest]",
               false, true},
        Damage{"UPDATE resolution SET outcome = 'refused' WHERE paper = 3", "paper 3 /papers/Water.pdf: its rows",
               false, true},
        Damage{"UPDATE page_layout SET layout = substr(layout, 1, 9) || x'55' || substr(layout, 11) WHERE id >> 20 = 1",
               "paper 1 /papers/Parks.pdf: its rows", false, true},
        // and where no checksum tells it:
        Damage{"UPDATE section SET last_word = 999 WHERE paper = 1 AND ordinal = 1",
               "paper 1 /papers/Parks.pdf: section 1 stands in words that are not there (page 1, word 5 to page 1, "
               "word 999)",
               true, true},
        Damage{"UPDATE page SET text = (SELECT text FROM page WHERE id = (3 << 20) + 1) WHERE id = (1 << 20) + 1",
               "words 1 /papers/Parks.pdf: passage_fts", true, false},
        Damage{"DELETE FROM page WHERE id = (1 << 20) + 2", "paper 1 /papers/Parks.pdf: 1 pages are held, 2 should be",
               true, true},
        Damage{"UPDATE page SET text = x'ff00' WHERE id = (1 << 20) + 1",
               "paper 1 /papers/Parks.pdf: the index holds a damaged page", true, true},
        Damage{"UPDATE paper SET details = x'00' WHERE id = 1", "paper 1 /papers/Parks.pdf: the index holds a damaged",
               true, true},
        Damage{"UPDATE paper SET words = 7 WHERE id = 1", "paper 1 /papers/Parks.pdf:", true, true},
        Damage{"UPDATE passage_list SET list = substr(list, 1, length(list) - 4) WHERE paper = 1",
               "paper 1 /papers/Parks.pdf:", true, true},
        Damage{"UPDATE passage_list SET passages = 5 WHERE paper = 1",
               "paper 1 /papers/Parks.pdf: 6 passages are held, 5 should be", true, true},
        Damage{"DELETE FROM passage_list WHERE paper = 1", "row 1 /papers/Parks.pdf: no list of its passages", true,
               true},
        Damage{"UPDATE paper SET title = 'Other' WHERE id = 1", "words 1 /papers/Parks.pdf: field_fts", true, false}));

INSTANTIATE_TEST_SUITE_P(
    Rows, Damaged,
    testing::Values(
        Damage{"DELETE FROM paper WHERE id = 1", "row 1 /papers/Parks.pdf: ", false, true},
        Damage{"UPDATE recommendation SET section = 9 WHERE paper = 1",
               "row 1 /papers/Parks.pdf: a row of table recommendation to a section that is not there", true, true},
        Damage{"DELETE FROM section WHERE paper = 3 AND ordinal = 0",
               "row 3 /papers/Water.pdf: a row of table section is missing", true, true},
        Damage{"DELETE FROM page_layout WHERE id = (3 << 20) + 1", "row 3 /papers/Water.pdf: a page without its layout",
               true, true},
        Damage{"INSERT INTO page (id, text) VALUES ((50 << 20) + 1, x'')", "row 50 : pages of a paper", false, true},
        Damage{"DELETE FROM source WHERE paper = 3", "row 3 : it was found at no path [minutebook check --mend]", false,
               true},
        Damage{"UPDATE source SET sha256 = 'f' WHERE paper = 3",
               "row 0 /papers/Water.pdf: it is said to hold another paper than it does", false, true},
        Damage{"UPDATE paper SET kind = 'leaflet' WHERE id = 3", "row 3 /papers/Water.pdf: its kind is none: leaflet",
               true, true},
        Damage{"INSERT INTO matter_paper VALUES (3, 99, -1, 0, NULL, 50)",
               "link 0 : a paper is tied to a matter that is not there [minutebook check --mend]"},
        Damage{"INSERT INTO paper_clue VALUES (3, X'FF')",
               "link 0 : what tells the meetings of papers cannot be read [minutebook check --mend]"},
        Damage{"INSERT INTO same_paper VALUES (3, 99, NULL, NULL)",
               "link 0 : a row of table same_paper to a paper that is not there [minutebook check --mend]"},
        Damage{"INSERT INTO person_spelling VALUES ('Cllr Hale', 99)",
               "link 0 : a spelling of a person that is not there [minutebook check --mend]"},
        Damage{"INSERT INTO person (id, name, mover, seconder, author, contact, councillor, papers) VALUES (99, "
               "'Hale', 1, "
               "0, 0, 0, 0, '1')",
               "link 0 : a person without a spelling [minutebook check --mend]"},
        Damage{"INSERT INTO person (id, name, mover, seconder, author, contact, councillor, papers) VALUES (99, "
               "'Hale', 1, "
               "0, 0, 0, 0, '1,x'); INSERT INTO person_spelling VALUES ('Cllr Hale', 99)",
               "link 0 : the papers that name a person are no list of numbers [minutebook check --mend]"},
        Damage{"DELETE FROM failure", "row 0 /papers/torn.pdf: it has neither a paper nor a failure"},
        Damage{"UPDATE failure SET cause = 'boredom'",
               "row 0 /papers/torn.pdf: the cause of its failure is none: boredom"},
        Damage{"DELETE FROM source WHERE paper IS NULL", "a row of table failure to a source that is not there"},
        Damage{"DELETE FROM run", "rows of table source to a run that is not there [minutebook check --mend]"},
        Damage{"UPDATE meta SET value = '2' WHERE key = 'next_paper'",
               "number 0 : the next paper would have the number 2, and 4 is held"}));

TEST_F(Integrity, NothingIsFoundWhereNothingIs) {
    EXPECT_THAT(flaws_of(index.path()), IsEmpty());
    const CheckResult result = check_index(index.path());
    EXPECT_EQ(result.papers, 3u);
    EXPECT_EQ(result.pages, 6u);
    EXPECT_GT(result.words, 100u);

    do_to_index("DELETE FROM checksum");  // as in an index of an earlier version
    EXPECT_THAT(flaws_of(index.path()), IsEmpty());
}

// An index of SQLite's own that lacks a row: it is taken out of the schema for a moment.
TEST_F(Integrity, SqliteIndexIsMadeAnew) {
    std::string back;
    {
        Database db = open_index(index.path(), Database::Mode::read_write);
        back = db.text(
            "SELECT format('PRAGMA writable_schema = ON; INSERT INTO sqlite_schema VALUES (%Q, %Q, %Q, %d, %Q)', type, "
            "name, tbl_name, rootpage, sql) FROM sqlite_schema WHERE name = 'paper_by_date'");
    }
    do_to_index("PRAGMA writable_schema = ON; DELETE FROM sqlite_schema WHERE name = 'paper_by_date'");
    do_to_index("UPDATE paper SET date = '1950-01-01' WHERE id = 1; DELETE FROM checksum");
    do_to_index(back.c_str());
    EXPECT_THAT(flaws_of(index.path()),
                Contains("file 0 : row 1 missing from index paper_by_date [minutebook check --mend]"));
    mend_index(index.path(), check_index(index.path()).flaws);
    EXPECT_THAT(flaws_of(index.path()), IsEmpty());
}

TEST_F(Integrity, SchemaThatIsNotOursIsTold) {
    do_to_index("DROP VIEW paper_field");
    EXPECT_THAT(flaws_of(index.path()), Contains("schema 0 : paper_field is not there [restore a backup, or move the "
                                                 "index away and run ingest again]"));
}

TEST_F(Integrity, EveryByteOfAStoredPaperCounts) {
    std::mt19937 random(7);
    for (const char* column :
         {"page.text", "page_layout.layout", "passage_list.list", "passage_list.reference_list", "paper.details"}) {
        const std::string name(column), table = name.substr(0, name.find('.')), field = name.substr(name.find('.') + 1);
        const std::string key = table == "passage_list" ? "paper = 1" : table == "paper" ? "id = 1" : "id >> 20 = 1";
        for (int i = 0; i < 12; ++i) {
            Database db = open_index(index.path(), Database::Mode::read_write);
            const auto size = db.integer(fmt::format("SELECT length({}) FROM {} WHERE {}", field, table, key).c_str());
            const auto at = 1 + static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(size));
            db.execute(fmt::format("UPDATE {0} SET {1} = CAST(substr({1}, 1, {2} - 1) || x'{3:02x}' || substr({1}, {2} "
                                   "+ 1) AS BLOB) WHERE {4}",
                                   table, field, at, random() % 256, key)
                           .c_str());
        }
        bool named = false;
        for (const Flaw& flaw : check_index(index.path()).flaws)
            named |= flaw.paper == 1 && flaw.kind == FlawKind::paper;
        EXPECT_TRUE(named) << column;
        std::filesystem::remove(index.path());
        fill(index.path());
    }
}

// Bytes of the file itself: whatever they are, the check comes to an end and says something that can be acted on.
TEST_F(Integrity, BytesAtRandomNeitherCrashTheCheckNorGoUnnoticedInPapers) {
    std::string bytes;
    {
        std::ifstream file(index.path(), std::ios::binary);
        bytes.assign(std::istreambuf_iterator<char>(file), {});
    }
    // Of a file that failed nothing is held that its hash could be compared with.
    const auto held = [](const std::filesystem::path& path) {
        return std::regex_replace(dump_index(path, true, false), std::regex("(/papers/torn.pdf',5,6,)'[^']*'"), "$1");
    };
    const std::string sound = held(index.path());
    std::size_t told = 0, mended = 0;
    for (unsigned seed = 0; seed < 600; ++seed) {
        std::mt19937 random(seed);
        std::string torn = bytes;
        for (unsigned flips = 1 + seed % 20; flips > 0; --flips)
            torn[random() % torn.size()] = static_cast<char>(random());
        if (seed % 16 == 0) torn.resize(random() % torn.size());
        TemporaryIndex other;
        std::ofstream(other.path(), std::ios::binary) << torn;
        try {
            const CheckResult result = check_index(other.path());
            if (result.flaws.empty()) {  // then nothing that is held has changed
                EXPECT_EQ(held(other.path()), sound) << "seed " << seed;
                continue;
            }
            ++told;
            if (std::ranges::any_of(result.flaws, [](const Flaw& flaw) { return flaw.remedy == Remedy::restore; }))
                continue;
            mend_index(other.path(), result.flaws);
            EXPECT_THAT(flaws_of(other.path()), IsEmpty()) << "seed " << seed;
            ++mended;
        } catch (const IndexError&) {
            ++told;  // no index any more
        }
    }
    EXPECT_GT(told, 100u);
    EXPECT_GT(mended, 10u);
}

TEST_F(Integrity, CheckSeesOneMomentOfARun) {
    IndexWriter writer = IndexWriter::open(index.path());
    CheckOptions options;
    int added = 0;
    options.progress = [&](const CheckProgress&) {
        writer.add(sample_paper(std::string(1, static_cast<char>('A' + added++))));
        writer.commit();
    };
    const CheckResult result = check_index(index.path(), options);
    EXPECT_GT(added, 3);
    EXPECT_LT(result.papers, 3u + static_cast<unsigned>(added));
    for (const Flaw& flaw : result.flaws) ADD_FAILURE() << flaw.what;
}

TEST_F(Integrity, FilesThatAreNotWhatWasReadAreNamed) {
    const auto path = index.folder() / "Parks.txt";
    std::ofstream(path) << "Minutes";
    const auto stamp = stamp_of(path);
    ASSERT_TRUE(stamp);
    {
        IndexWriter writer = IndexWriter::open(index.path());
        PaperToAdd paper = sample_paper("Parks");
        paper.path = path;
        paper.stamp = *stamp;
        paper.bytes = stamp->size;
        paper.sha256 = open_paper_file(path, 100)->sha256;
        writer.add(std::move(paper));
        writer.commit();
    }
    CheckOptions options;
    options.originals = true;
    EXPECT_THAT(check_index(index.path(), options).flaws, IsEmpty());
    EXPECT_EQ(check_index(index.path(), options).originals, 1u);

    const auto time = std::filesystem::last_write_time(path);
    std::ofstream(path) << "Minuted";
    std::filesystem::last_write_time(path, time);
    const auto flaws = check_index(index.path(), options).flaws;
    ASSERT_EQ(flaws.size(), 1u);
    EXPECT_EQ(flaws[0].path, path);
    EXPECT_THAT(flaws[0].what, HasSubstr("other bytes than were read"));
    EXPECT_THAT(mend_index(index.path(), flaws).read_again, testing::ElementsAre(path.string()));
    EXPECT_FALSE(SourceLookup(index.path()).find(path)->stamp == *stamp);

    std::ofstream(path) << "Minutes of another day";  // a changed file is for the next run
    EXPECT_THAT(check_index(index.path(), options).flaws, IsEmpty());
}

TEST(NoIndex, IsSaidToBeNone) {
    TemporaryIndex index;
    EXPECT_THROW(check_index(index.path()), IndexError);
    std::ofstream(index.path()) << "";
    EXPECT_THROW(check_index(index.path()), IndexError);
}

}  // namespace
}  // namespace minutebook
