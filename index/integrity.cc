#include "index/integrity.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include <fmt/format.h>

#include "corpus/paper_file.h"
#include "corpus/result.h"
#include "index/link_store.h"
#include "index/paper_checksum.h"
#include "index/paper_integrity.h"
#include "index/paper_rows.h"
#include "index/schema.h"
#include "index/words_integrity.h"

namespace minutebook {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds kBetweenProgress{200};
constexpr std::size_t kMostToldOfAPaper = 3;

// Whether it says that the index is damaged, and not that it cannot be read for another reason.
bool is_damage(const SqliteError& error) {
    switch (error.code & 0xff) {
        case SQLITE_CORRUPT:
        case SQLITE_ERROR:  // a schema that is not ours, a decoder's own word
        case SQLITE_MISMATCH:
        case SQLITE_TOOBIG:
        case SQLITE_CONSTRAINT:
            return true;
        default:
            return false;
    }
}

class Check {
public:
    Check(Database& db, const CheckOptions& options) : db_(db), options_(options), path_(find_path(db)) {}

    CheckResult run() {
        const Transaction reading(db_, Transaction::Kind::deferred);  // all of one moment, while a run goes on
        look_at("the file", FlawKind::file, [&] { look_at_file(); });
        look_at("the file", FlawKind::schema, [&] { look_at_schema(); });
        look_at("rows", FlawKind::number, [&] { look_at_numbers(); });
        look_at("rows", FlawKind::row, [&] { look_at_references(); });
        look_at("rows", FlawKind::row, [&] { look_at_rows(); });
        look_at("rows", FlawKind::link, [&] { look_at_links(); });
        look_at("papers", FlawKind::paper, [&] { look_at_papers(); });
        if (options_.originals) look_at("papers' files", FlawKind::original, [&] { look_at_originals(); });
        std::ranges::stable_sort(result_.flaws, {}, &Flaw::kind);
        return std::move(result_);
    }

private:
    // A statement of its own, so that a damaged table of sources does not keep the rest from being looked at.
    static std::optional<Statement> find_path(Database& db) {
        try {
            return Statement(db, "SELECT path FROM source WHERE paper = ?1 ORDER BY path LIMIT 1");
        } catch (const SqliteError& error) {
            if (!is_damage(error)) throw;
            return std::nullopt;
        }
    }

    std::string path_of(std::int64_t paper) {
        if (paper == 0 || !path_) return {};
        try {
            auto rows = path_->run(paper);
            return rows.next() ? std::string(rows.text(0)) : std::string();
        } catch (const SqliteError& error) {
            if (!is_damage(error)) throw;
            return {};
        }
    }

    void add(FlawKind kind, Remedy remedy, std::string what, std::int64_t paper = 0,
             std::optional<std::string> path = {}) {
        std::ranges::replace_if(
            what, [](unsigned char c) { return c < 0x20 || c == 0x7f; }, ' ');
        std::string where = path ? std::move(*path) : path_of(paper);
        result_.flaws.push_back({kind, remedy, std::move(what), paper, std::move(where)});
    }

    template <class Body>
    void look_at(std::string_view stage, FlawKind kind, Body body) {
        stage_ = stage;
        tell(0, 0, true);
        try {
            body();
        } catch (const SqliteError& error) {
            if (!is_damage(error)) throw;
            add(kind, Remedy::restore, fmt::format("{} cannot be read: {}", stage, error.what()));
        }
    }

    void tell(std::uint64_t done, std::uint64_t total, bool at_once = false) {
        if (!options_.progress || (!at_once && Clock::now() < told_ + kBetweenProgress)) return;
        told_ = Clock::now();
        options_.progress({stage_, done, total});
    }

    void look_at_file() {
        Statement check(db_, "PRAGMA integrity_check(1000)");
        for (auto rows = check.run(); rows.next();) {
            const std::string_view line = rows.text(0);
            if (line == "ok" || line.starts_with("***")) continue;
            const bool of_index = line.find("missing from index") != line.npos ||
                                  line.find("entries in index") != line.npos ||
                                  line.find("entry in index") != line.npos;
            add(FlawKind::file, of_index ? Remedy::mend : Remedy::restore, std::string(line));
        }
    }

    // An index that is made anew has the same tables, indexes and views.
    void look_at_schema() {
        using Objects = std::map<std::string, std::string, std::less<>>;
        const auto objects = [](Database& db) {
            Objects all;
            Statement select(db, "SELECT name, sql FROM sqlite_schema WHERE name NOT GLOB 'sqlite_*'");
            for (auto rows = select.run(); rows.next();) all.emplace(rows.text(0), rows.text(1));
            return all;
        };
        Database anew = open_index(":memory:", Database::Mode::create);
        const Objects held = objects(db_);
        for (const auto& [name, sql] : objects(anew)) {
            const auto found = held.find(name);
            if (found == held.end())
                add(FlawKind::schema, Remedy::restore, fmt::format("{} is not there", name));
            else if (found->second != sql)
                add(FlawKind::schema, Remedy::restore, fmt::format("{} is not as Minutebook makes it", name));
        }
    }

    void look_at_numbers() {
        const std::int64_t next = db_.integer("SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'next_paper'");
        const std::int64_t last = db_.integer("SELECT max(id) FROM paper");
        if (next <= last)
            add(FlawKind::number, Remedy::mend,
                fmt::format("the next paper would have the number {}, and {} is held", next, last));
        // Opening the index looks at the tokenizer. With what ICU it was made is for diagnosis alone.
        if (db_.integer("SELECT count(*) FROM meta WHERE key = 'icu'") == 0)
            add(FlawKind::number, Remedy::mend, "it does not say with what ICU it was made");
    }

    // Every reference that a table declares.
    void look_at_references() {
        struct Reference {
            std::string table, parent, on, missing;
            std::vector<std::string> columns;
        };
        std::map<std::pair<std::string, std::int64_t>, Reference> references;
        Statement keys(db_,
                       "SELECT t.name, k.id, k.\"table\", k.\"from\", k.\"to\" FROM sqlite_schema t, "
                       "pragma_foreign_key_list(t.name) k WHERE t.type = 'table' ORDER BY t.name, k.id, k.seq");
        for (auto rows = keys.run(); rows.next();) {
            Reference& key = references[{std::string(rows.text(0)), rows.integer(1)}];
            key.table = rows.text(0);
            key.parent = rows.text(2);
            key.columns.emplace_back(rows.text(3));
            key.on += fmt::format("{}p.\"{}\" = c.\"{}\"", key.on.empty() ? "" : " AND ", rows.text(4), rows.text(3));
            key.missing += fmt::format(" AND c.\"{}\" IS NOT NULL", rows.text(3));
        }
        for (const auto& [id, key] : references) {
            const bool of_page = key.table == "page_layout", of_paper = key.table == "paper";
            const bool of_none = key.table == "failure" || key.table == "attempt";
            const std::string paper = of_none ? "NULL" : of_page ? "c.id >> 20" : of_paper ? "c.id" : "c.paper";
            Statement orphans(db_, fmt::format("SELECT {} AS number, count(*) FROM \"{}\" c WHERE NOT EXISTS (SELECT 1 "
                                               "FROM \"{}\" p WHERE {}){} GROUP BY number",
                                               paper, key.table, key.parent, key.on, key.missing));
            // Runs only say when; a failure whose file is gone says nothing.
            const bool is_little = key.parent == "run" || of_none;
            const bool is_link = std::ranges::find(kLinkTables, key.table) != kLinkTables.end();
            for (auto rows = orphans.run(); rows.next();)
                add(is_link ? FlawKind::link : FlawKind::row, is_little || is_link ? Remedy::mend : Remedy::read_again,
                    fmt::format("{} of table {} to a {} that is not there", references_of(rows.integer(1)), key.table,
                                key.parent),
                    is_little || is_link ? 0 : rows.integer(0));
        }
    }

    static std::string references_of(std::int64_t count) {
        return count == 1 ? "a row" : fmt::format("{} rows", count);
    }

    // What no declared reference says.
    void look_at_rows() {
        struct Rule {
            const char* what;
            Remedy remedy;
            const char* sql;  // paper, path
        };
        static constexpr std::array kRules = {
            Rule{"pages of a paper that is not there", Remedy::mend,
                 "SELECT DISTINCT id >> 20, NULL FROM page WHERE NOT EXISTS (SELECT 1 FROM paper WHERE paper.id = "
                 "page.id >> 20)"},
            Rule{"a page without its layout", Remedy::read_again,
                 "SELECT DISTINCT id >> 20, NULL FROM page WHERE id NOT IN (SELECT id FROM page_layout)"},
            Rule{"no list of its passages", Remedy::read_again,
                 "SELECT id, NULL FROM paper WHERE id NOT IN (SELECT paper FROM passage_list)"},
            Rule{"it was found at no path", Remedy::mend,
                 "SELECT id, NULL FROM paper WHERE id NOT IN (SELECT paper FROM source WHERE paper IS NOT NULL)"},
            Rule{"its SHA-256 is none", Remedy::read_again,
                 "SELECT id, NULL FROM paper WHERE length(sha256) <> 64 OR sha256 GLOB '*[^0-9a-f]*'"},
            Rule{"another paper has its SHA-256", Remedy::read_again,
                 "SELECT id, NULL FROM paper WHERE EXISTS (SELECT 1 FROM paper AS other WHERE substr(other.sha256, 1, "
                 "12) = substr(paper.sha256, 1, 12) AND +other.sha256 = paper.sha256 AND other.id <> paper.id)"},
            Rule{"it is said to hold another paper than it does", Remedy::read_again,
                 "SELECT 0, path FROM source JOIN paper ON paper.id = source.paper WHERE source.sha256 <> "
                 "paper.sha256 OR (source.sha256 IS NULL AND source.size NOT IN (0, paper.bytes))"},
            Rule{"a change of a paper that is not there", Remedy::mend,
                 "SELECT 0, NULL FROM change WHERE sha256 IS NULL AND paper NOT IN (SELECT id FROM paper) LIMIT 1"},
            Rule{"a paper that is held is said to be gone", Remedy::mend,
                 "SELECT 0, NULL FROM change WHERE sha256 IS NOT NULL AND paper IN (SELECT id FROM paper) LIMIT 1"},
            Rule{"the papers of a watch are no list of numbers", Remedy::mend,
                 "SELECT 0, NULL FROM watch WHERE NOT json_valid('[' || matched || ']') LIMIT 1"},
            Rule{"it has neither a paper nor a failure", Remedy::read_again,
                 "SELECT 0, path FROM source WHERE paper IS NULL AND id NOT IN (SELECT source FROM failure)"},
        };
        for (const Rule& rule : kRules) {
            Statement select(db_, rule.sql);
            for (auto rows = select.run(); rows.next();)
                add(FlawKind::row, rule.remedy, rule.what, rows.integer(0), rows.optional_text(1));
        }

        struct Names {
            const char* what;
            const char* sql;  // name, paper, path
            bool (*known)(std::string_view);
        };
        static constexpr std::array kNames = {
            Names{"its kind is none: ", "SELECT kind, id, NULL FROM paper WHERE kind IS NOT NULL",
                  [](std::string_view name) { return paper_kind_named(name).has_value(); }},
            Names{"the type of a section is none: ", "SELECT DISTINCT type, paper, NULL FROM section",
                  [](std::string_view name) { return section_type_named(name).has_value(); }},
            Names{"the outcome of a resolution is none: ",
                  "SELECT DISTINCT outcome, paper, NULL FROM resolution WHERE outcome IS NOT NULL",
                  [](std::string_view name) { return outcome_named(name).has_value(); }},
            Names{"the stage of its failure is none: ",
                  "SELECT stage, 0, path FROM failure JOIN source ON source.id = failure.source",
                  [](std::string_view name) { return stage_named(name).has_value(); }},
            Names{"the cause of its failure is none: ",
                  "SELECT cause, 0, path FROM failure JOIN source ON source.id = failure.source",
                  [](std::string_view name) { return cause_named(name).has_value(); }},
            Names{"the cause of its last attempt is none: ",
                  "SELECT cause, 0, path FROM attempt JOIN source ON source.id = attempt.source",
                  [](std::string_view name) { return cause_named(name).has_value(); }},
        };
        for (const Names& names : kNames) {
            Statement select(db_, names.sql);
            for (auto rows = select.run(); rows.next();)
                if (!names.known(rows.text(0)))
                    add(FlawKind::row, Remedy::read_again, names.what + std::string(rows.text(0).substr(0, 40)),
                        rows.integer(1), rows.optional_text(2));
        }

        for (const char* table : {"author", "ward", "contact", "section", "recommendation", "resolution"}) {
            Statement select(db_, fmt::format("SELECT paper FROM {} GROUP BY paper HAVING min(ordinal) <> 0 OR "
                                              "max(ordinal) <> count(*) - 1",
                                              table));
            for (auto rows = select.run(); rows.next();)
                add(FlawKind::row, Remedy::read_again, fmt::format("a row of table {} is missing", table),
                    rows.integer(0));
        }
    }

    // What the end of a run makes of all papers, and can make anew.
    void look_at_links() {
        static constexpr std::pair<const char*, const char*> kRules[] = {
            {"a spelling of a person that is not there",
             "SELECT 1 FROM person_spelling WHERE person NOT IN (SELECT id FROM person)"},
            {"a person without a spelling",
             "SELECT 1 FROM person WHERE id NOT IN (SELECT person FROM person_spelling)"},
            {"the papers that name a person are no list of numbers",
             "SELECT 1 FROM person WHERE NOT json_valid('[' || papers || ']')"},
            {"the papers of a meeting are no list of numbers",
             "SELECT 1 FROM meeting WHERE NOT json_valid('[' || papers || ']')"},
            {"the papers of a matter are no list of numbers",
             "SELECT 1 FROM matter WHERE NOT json_valid('[' || papers || ']')"},
            {"a paper is tied to a matter that is not there",
             "SELECT 1 FROM matter_paper WHERE matter NOT IN (SELECT id FROM matter)"},
            {"an answer in the ledger that its minutes do not hold",
             "SELECT 1 FROM ledger WHERE resolution IS NOT NULL AND minutes IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "
             "resolution WHERE paper = ledger.minutes AND ordinal = ledger.resolution)"},
            {"a recommendation in the ledger that its paper does not hold",
             "SELECT 1 FROM ledger WHERE recommendation IS NOT NULL AND NOT EXISTS (SELECT 1 FROM recommendation WHERE "
             "paper = ledger.paper AND ordinal = ledger.recommendation)"},
        };
        for (const auto& [what, sql] : kRules)
            if (Statement select(db_, sql); select.run().next()) add(FlawKind::link, Remedy::mend, what);
        LinkStore links(db_);
        const auto look_through = [&](const char* what, auto read) {
            try {
                read();
            } catch (const IndexError&) {
                add(FlawKind::link, Remedy::mend, what);
            }
        };
        look_through("what tells the meetings of papers cannot be read", [&] { links.clues(); });
        look_through("what ties papers to matters cannot be read", [&] { links.matters().clues(); });
        look_through("the sketches of papers cannot be read", [&] { links.reuse().papers(); });
    }

    void look_at_papers() {
        PaperReader reader(db_);
        PaperChecksum checksum(db_);
        WordsIntegrity words(db_);
        Statement papers(db_,
                         "SELECT paper.id, pages, pages_without_text, words, text_bytes, passages, rows FROM paper "
                         "LEFT JOIN passage_list ON passage_list.paper = paper.id "
                         "LEFT JOIN checksum ON checksum.paper = paper.id ORDER BY paper.id");
        const auto total = static_cast<std::uint64_t>(db_.integer("SELECT count(*) FROM paper"));
        for (auto rows = papers.run(); rows.next();) {
            const std::int64_t id = rows.integer(0);
            const StatedCounts stated{rows.integer(1), rows.integer(2), rows.integer(3), rows.integer(4),
                                      rows.integer(5)};
            std::vector<std::string> wrong;
            try {
                if (!rows.is_null(6) && rows.integer(6) != checksum.of(id))
                    wrong.emplace_back("its rows are not what was stored");
                const auto passages = reader.passages(id);
                const auto held = reader.paper(id);
                if (held) {
                    result_.pages += held->document.pages.size();
                    const auto more = flaws_of(*held, passages, stated);
                    wrong.insert(wrong.end(), more.begin(), more.end());
                    if (more.empty())
                        words.expect(*held, passages);
                    else
                        words.pass_over(id);
                }
            } catch (const SqliteError& error) {
                if (!is_damage(error)) throw;
                wrong.emplace_back(error.what());
                words.pass_over(id);
            } catch (const IndexError& error) {
                wrong.emplace_back(error.what());
                words.pass_over(id);
            } catch (const std::logic_error& error) {  // a size or a place beyond what there is
                wrong.emplace_back(fmt::format("it cannot be read: {}", error.what()));
                words.pass_over(id);
            }
            if (wrong.size() > kMostToldOfAPaper) {
                const std::size_t more = wrong.size() - kMostToldOfAPaper;
                wrong.resize(kMostToldOfAPaper);
                wrong.back() += fmt::format("; and {} more", more);
            }
            for (std::string& what : wrong) add(FlawKind::paper, Remedy::read_again, std::move(what), id);
            tell(++result_.papers, total);
        }
        stage_ = "words";
        for (const WordsFlaw& flaw :
             words.flaws([&](std::uint64_t seen, std::uint64_t expected) { tell(seen, expected); }))
            add(FlawKind::words, Remedy::mend, flaw.what, flaw.paper);
        result_.words = words.words();
    }

    void look_at_originals() {
        Statement sources(db_,
                          "SELECT path, size, mtime_ns, paper.sha256 FROM source JOIN paper ON paper.id = source.paper "
                          "ORDER BY path");
        const auto total = static_cast<std::uint64_t>(db_.integer("SELECT count(paper) FROM source"));
        std::uint64_t done = 0;
        for (auto rows = sources.run(); rows.next(); tell(++done, total)) {
            const std::filesystem::path path(rows.text(0));
            const FileStamp seen{static_cast<std::uint64_t>(rows.integer(1)), rows.integer(2)};
            const auto now = stamp_of(path);
            if (!now || *now != seen) continue;  // gone or changed: the next run will see to it
            const auto file = open_paper_file(path, seen.size);
            if (file && file->stamp != seen) continue;
            ++result_.originals;
            if (!file)
                add(FlawKind::original, Remedy::read_again, "its file cannot be read: " + file.error().message, 0,
                    path.string());
            else if (file->sha256 != rows.text(3))
                add(FlawKind::original, Remedy::read_again,
                    "its file has other bytes than were read, though its size and time are the same", 0, path.string());
        }
    }

    Database& db_;
    const CheckOptions& options_;
    std::optional<Statement> path_;
    CheckResult result_;
    std::string_view stage_;
    Clock::time_point told_{};
};

}  // namespace

std::string_view name_of(FlawKind kind) {
    constexpr std::array<std::string_view, 8> kNames = {"file", "schema", "number", "row",
                                                        "link", "paper",  "words",  "original"};
    return kNames.at(static_cast<std::size_t>(kind));
}

std::string_view advice(Remedy remedy) {
    switch (remedy) {
        case Remedy::restore:
            return "restore a backup, or move the index away and run ingest again";
        case Remedy::mend:
            return "minutebook check --mend";
        case Remedy::read_again:
            break;
    }
    return "minutebook check --mend, then ingest";
}

CheckResult check_index(const std::filesystem::path& index, const CheckOptions& options) {
    try {
        Database db = open_index(index, Database::Mode::read_only);
        return Check(db, options).run();
    } catch (const SqliteError& error) {
        if ((error.code & 0xff) != SQLITE_CORRUPT) throw;
        CheckResult result;
        result.flaws.push_back({FlawKind::file, Remedy::restore, error.what(), 0, {}});
        return result;
    }
}

}  // namespace minutebook
