// The index as other programs see it: through the sqlite3 shell with the loadable extension.
#include <array>
#include <cstdio>
#include <memory>

#include <gtest/gtest.h>

#include "index/index_writer.h"
#include "tests/index/sample_papers.h"
#include "tests/index/temporary_index.h"

namespace minutebook {
namespace {

// What the shell prints for the SQL, errors too.
std::string shell(const std::filesystem::path& index, const std::string& sql) {
    const std::string command =
        "sqlite3 -cmd '.load " MINUTEBOOK_EXTENSION "' '" + index.string() + "' \"" + sql + "\" 2>&1";
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> pipe(::popen(command.c_str(), "r"), ::pclose);
    std::string printed;
    std::array<char, 4096> buffer;
    while (const std::size_t size = std::fread(buffer.data(), 1, buffer.size(), pipe.get()))
        printed.append(buffer.data(), size);
    return printed;
}

TEST(Extension, lets_the_sqlite3_shell_search_and_read) {
    if (std::system("command -v sqlite3 > /dev/null") != 0) GTEST_SKIP() << "there is no sqlite3 shell";
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    GTEST_SKIP() << "the shell is not built with the sanitizer that the extension needs";
#endif
    TemporaryIndex index;
    {
        auto writer = IndexWriter::open(index.path());
        writer.begin_run("{}");
        writer.add(sample_paper("Parks"));
        writer.end_run("{}", false);
    }
    const struct {
        const char *sql, *expected;
    } table[] = {
        {"SELECT text FROM passage_fts WHERE passage_fts MATCH 'NEAR(resolved bypass)'",
         "RESOLVED that the route of the by-pass be agreed\n"},
        {"SELECT kind, paper FROM passage JOIN passage_fts ON passage_fts.rowid = id WHERE passage_fts MATCH "
         "'childrens'",
         "text|1\n"},
        {"SELECT snippet(passage_fts, 0, '[', ']', '…', 4) FROM passage_fts WHERE passage_fts MATCH "
         "minutebook_match('S106')",
         "That the [S106]…\n"},
        {"SELECT minutebook_match('by-pass')", "(\"by pass\" OR \"bypass\")\n"},
        {"SELECT minutebook_folded('Children’s SERVICES')", "children services\n"},
        {"SELECT substr(minutebook_page_text(1, 2), 1, 11)", "Page 2 of 2\n"},
        {"SELECT minutebook_boxes(1, 2, 0, 2, 4)", "[[2,72,80,123,91]]\n"},
        {"SELECT minutebook_page_text(1, 9) IS NULL, minutebook_passage_text(-5) IS NULL", "1|1\n"},
        {"SELECT rowid FROM paper_fts WHERE paper_fts MATCH 'route AND money'", "1\n"},
        {"SELECT count(*) FROM passage_fts WHERE passage_fts MATCH 'the' ORDER BY bm25(passage_fts)", "4\n"},
        {"INSERT INTO passage_fts (passage_fts) VALUES ('integrity-check'); SELECT 'sound'", "sound\n"},
        {"SELECT group_concat(ordinal) FROM (SELECT ordinal FROM passage WHERE paper = 1 ORDER BY ordinal LIMIT 3)",
         "0,1,2\n"},
        {"SELECT count(*) FROM passage WHERE paper = 1 AND kind = 'resolution' AND id >= 0 AND id < 1 << 46", "1\n"},
        {"SELECT (SELECT count(*) FROM passage) = (SELECT sum(passages) FROM passage_list)", "1\n"},
        {"SELECT count(*) = (SELECT count(*) FROM passage) FROM passage AS p "
         "WHERE (SELECT ordinal FROM passage WHERE id = p.id) = p.ordinal AND p.id BETWEEN p.id AND p.id",
         "1\n"},
        {"SELECT count(*) FROM passage WHERE id = 7 OR paper = 9", "0\n"},
    };
    for (const auto& row : table) {
        std::string sql(row.sql);
        EXPECT_EQ(shell(index.path(), sql), row.expected) << row.sql;
    }
}

}  // namespace
}  // namespace minutebook
