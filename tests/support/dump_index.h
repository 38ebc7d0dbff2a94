// What an index holds, as text, to compare two.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "index/schema.h"
#include "index/sqlite.h"

namespace minutebook {

// Every row of every table and every word that FTS5 holds, with its place. Not the rows of FTS5's own segments, which
// say in how many batches the words came; nor the runs, which say when; nor (where asked) which run did what, nor what
// is made of papers by linking them and told of their changes.
inline std::string dump_index(const std::filesystem::path& index, bool with_runs = true, bool with_links = true) {
    std::string text;
    Database db = open_index(index, Database::Mode::read_only);
    std::vector<std::string> tables;
    {
        Statement names(db,
                        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB '*_fts*' "
                        "AND name NOT IN ('run', 'sqlite_stat1') ORDER BY name");
        for (auto rows = names.run(); rows.next();) {
            const std::string name(rows.text(0));
            constexpr std::string_view kLinks =
                " council meeting meeting_paper paper_clue ledger matter matter_clue matter_paper "
                "matter_change paper_sketch same_paper person person_spelling change watch ";
            if (!with_runs && name == "change") continue;  // which run changed what
            if (with_links || kLinks.find(' ' + name + ' ') == std::string_view::npos) tables.push_back(name);
        }
    }
    for (const char* fts : {"passage_fts", "paper_fts", "field_fts"}) {
        db.execute(fmt::format("CREATE VIRTUAL TABLE temp.words_of_{0} USING fts5vocab(main, {0}, {1})", fts,
                               std::string_view(fts) == "paper_fts" ? "row" : "instance")
                       .c_str());
        tables.push_back(fmt::format("words_of_{}", fts));
    }
    for (const std::string& table : tables) {
        std::string columns;
        Statement names(db, "SELECT name FROM pragma_table_xinfo(?1)");
        for (auto rows = names.run(table); rows.next();) {
            const std::string column(rows.text(0));
            if (table.starts_with("words_of_") && column == table) continue;  // hidden: the table by its own name
            if (with_runs || (column != "run" && column != "seen" && column != "attempts"))
                columns += fmt::format("{}quote(\"{}\")", columns.empty() ? "" : " || ',' || ", column);
        }
        text += "-- " + table + "\n";
        Statement select(db, fmt::format("SELECT {} FROM \"{}\" ORDER BY 1", columns, table));
        for (auto rows = select.run(); rows.next();) text += std::string(rows.text(0)) + "\n";
    }
    return text;
}

}  // namespace minutebook
