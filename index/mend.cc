#include <algorithm>
#include <set>

#include "index/change_log.h"
#include "index/integrity.h"
#include "index/link_store.h"
#include "index/paper_rows.h"
#include "index/run_lock.h"
#include "index/schema.h"

namespace minutebook {
namespace {

constexpr std::uint64_t kMaxGatheredBytes = 64 << 20;

// What refers to nothing and says nothing by itself.
constexpr const char* kTidy = R"sql(
UPDATE paper SET run = NULL WHERE run NOT IN (SELECT id FROM run);
UPDATE source SET run = NULL WHERE run NOT IN (SELECT id FROM run);
UPDATE source SET seen = NULL WHERE seen NOT IN (SELECT id FROM run);
UPDATE failure SET run = NULL WHERE run NOT IN (SELECT id FROM run);
DELETE FROM failure WHERE source NOT IN (SELECT id FROM source);
DELETE FROM attempt WHERE source NOT IN (SELECT id FROM source);
UPDATE watch SET matched = '' WHERE NOT json_valid('[' || matched || ']');
UPDATE change SET run = NULL WHERE run NOT IN (SELECT id FROM run);
UPDATE change SET reason = 'damaged', sha256 = '', path = '' WHERE sha256 IS NULL AND paper NOT IN (SELECT id FROM paper);
UPDATE change SET reason = 'read_again', path = NULL, sha256 = NULL, title = NULL, council = NULL, date = NULL
WHERE sha256 IS NOT NULL AND paper IN (SELECT id FROM paper);
INSERT OR IGNORE INTO meta (key, value) VALUES ('icu', 'not known');
INSERT OR REPLACE INTO meta (key, value)
SELECT 'next_paper', max(coalesce((SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'next_paper'), 1),
                         coalesce((SELECT max(id) + 1 FROM paper), 1));
)sql";

void rebuild_words(Database& db, PaperStore& store) {
    for (const char* table : {"passage_fts", "paper_fts", "field_fts"})
        db.execute(("INSERT INTO " + std::string(table) + " (" + table + ") VALUES ('delete-all')").c_str());
    PaperReader reader(db);
    Statement papers(db, "SELECT id FROM paper ORDER BY id");
    for (auto rows = papers.run(); rows.next();) {
        if (const auto held = reader.paper(rows.integer(0))) store.insert_words(*held);
        if (store.gathered_bytes() >= kMaxGatheredBytes) store.flush();
    }
    store.flush();
}

}  // namespace

Mended mend_index(const std::filesystem::path& index, const std::vector<Flaw>& flaws) {
    const RunLock lock(index);
    Database db = open_index(index, Database::Mode::read_write);
    db.execute("PRAGMA foreign_keys = OFF");  // rows go in whatever order their state allows
    Transaction transaction(db);
    PaperStore store(db);
    ChangeLog log(db);
    const auto has = [&](FlawKind kind) { return std::ranges::find(flaws, kind, &Flaw::kind) != flaws.end(); };
    if (has(FlawKind::file)) db.execute("REINDEX");

    std::set<std::int64_t> dropped;
    std::set<std::string> read_again;
    Statement paths(db, "SELECT path FROM source WHERE paper = ?1");
    Statement forget(db, "DELETE FROM source WHERE path = ?1");
    Statement forget_stamp(db, "UPDATE source SET size = 0, mtime_ns = 0 WHERE path = ?1");
    for (const Flaw& flaw : flaws) {
        if (flaw.remedy == Remedy::restore || flaw.kind == FlawKind::words) continue;
        if (flaw.paper != 0) {
            if (!dropped.insert(flaw.paper).second) continue;
            std::string last_path;
            for (auto rows = paths.run(flaw.paper); rows.next();) {
                last_path = rows.text(0);
                read_again.insert(last_path);
            }
            log.gone(flaw.paper, ChangeReason::damaged, last_path, std::nullopt);
            store.drop(flaw.paper);
        } else if (!flaw.path.empty()) {
            (flaw.kind == FlawKind::original ? forget_stamp : forget).execute(flaw.path);
            read_again.insert(flaw.path);
        }
    }
    // A paper whose last source was forgotten is read again under another number.
    Statement homeless(db, "SELECT id FROM paper WHERE id NOT IN (SELECT paper FROM source WHERE paper IS NOT NULL)");
    std::vector<std::int64_t> without_source;
    for (auto rows = homeless.run(); rows.next();) without_source.push_back(rows.integer(0));
    for (const std::int64_t paper : without_source) {
        log.gone(paper, ChangeReason::damaged, "", std::nullopt);
        store.drop(paper);
        dropped.insert(paper);
    }
    db.execute(kTidy);
    if (!dropped.empty() || has(FlawKind::link)) forget_links(db);
    if (!dropped.empty() || has(FlawKind::words)) rebuild_words(db, store);
    transaction.commit();
    return {dropped.size(), {read_again.begin(), read_again.end()}};
}

}  // namespace minutebook
