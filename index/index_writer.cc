#include "index/index_writer.h"

#include <algorithm>
#include <chrono>
#include <exception>

#include <fmt/format.h>

#include "index/change_log.h"
#include "index/link_store.h"
#include "index/paper_rows.h"
#include "index/prepared_paper.h"
#include "index/run_lock.h"
#include "index/schema.h"
#include "index/utc.h"

namespace minutebook {
namespace {

// When a batch is written. Larger ones make fewer, larger segments in FTS5; smaller ones lose less to a kill.
constexpr std::uint64_t kMaxBatchPapers = 256;
constexpr std::uint64_t kMaxBatchBytes = 32 << 20;  // of text held in memory
constexpr std::chrono::seconds kMaxBatchAge{2};

// A run that has added much, or any to a small index, leaves it in good order: see rearrange(). The work is then no
// more than some share of the run's, and a nightly handful of papers does not write a large index anew.
constexpr std::int64_t kSmallIndex_bytes = 32 << 20;
constexpr std::int64_t kMuchAdded = 4;  // of an index no larger than so many times the text added

// Free pages given back at the end of a run; more than these are kept for the next one.
constexpr const char* kGiveBackPages = "PRAGMA incremental_vacuum(100000)";

bool is_below(std::string_view path, std::string_view root) {
    if (!path.starts_with(root)) return false;
    return path.size() == root.size() || root.ends_with('/') || path[root.size()] == '/';
}

}  // namespace

struct IndexWriter::State {
    explicit State(const std::filesystem::path& path)
        : lock(path),
          db(open_index(path, Database::Mode::create)),
          store(db),
          links(db),
          log(db),
          find_source(db, "SELECT id, paper FROM source WHERE path = ?1"),
          find_paper(db,
                     fmt::format("SELECT id, reader_version, finder_version, partial IS NOT NULL FROM paper WHERE {}",
                                 kPaperOfHash)),
          find_versions(db, "SELECT reader_version, finder_version FROM paper WHERE id = ?1 AND sha256 = ?2"),
          put_source(db,
                     "INSERT INTO source (path, size, mtime_ns, sha256, paper, run, seen) "
                     "VALUES (?1, ?2, ?3, nullif(?4, (SELECT sha256 FROM paper WHERE id = ?5)), ?5, ?6, ?6) "
                     "ON CONFLICT (path) DO UPDATE SET size = ?2, mtime_ns = ?3, sha256 = excluded.sha256, paper = ?5, "
                     "run = ?6, seen = ?6"),
          unlink_source(db, "UPDATE source SET paper = NULL WHERE id = ?1"),
          delete_source(db, "DELETE FROM source WHERE id = ?1"),
          see_source(db, "UPDATE source SET seen = ?2 WHERE path = ?1"),
          has_source(db, "SELECT 1 FROM source WHERE paper = ?1 LIMIT 1"),
          clear_failure(db, "DELETE FROM failure WHERE source = (SELECT id FROM source WHERE path = ?1)"),
          put_failure(db,
                      "INSERT INTO failure (source, stage, cause, message, reader_version, run, attempts) "
                      "VALUES ((SELECT id FROM source WHERE path = ?1), ?2, ?3, ?4, ?5, ?6, 1) ON CONFLICT (source) "
                      "DO UPDATE SET stage = ?2, cause = ?3, message = ?4, reader_version = ?5, run = ?6, "
                      "attempts = attempts + 1"),
          fail_again(db, "UPDATE failure SET run = ?2 WHERE source = (SELECT id FROM source WHERE path = ?1)"),
          put_attempt(db,
                      "INSERT INTO attempt (source, cause, caps, crashes) "
                      "VALUES ((SELECT id FROM source WHERE path = ?1), ?2, ?3, ?4) "
                      "ON CONFLICT (source) DO UPDATE SET cause = ?2, caps = ?3, crashes = ?4"),
          clear_attempt(db, "DELETE FROM attempt WHERE source = (SELECT id FROM source WHERE path = ?1)"),
          put_next_paper(db, "INSERT OR REPLACE INTO meta (key, value) VALUES ('next_paper', ?1)"),
          next_paper(db.integer("SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'next_paper'")) {}

    struct Source {
        std::int64_t id;
        std::optional<std::int64_t> paper;
    };
    std::optional<Source> source_at(const std::filesystem::path& path) {
        auto rows = find_source.run(path.native());
        if (!rows.next()) return std::nullopt;
        return Source{rows.integer(0), rows.is_null(1) ? std::nullopt : std::optional(rows.integer(1))};
    }

    // One change to the batch. What fails halfway must not be committed with the rest: the batch is given up then, and
    // nothing more can be written.
    class Change {
    public:
        explicit Change(State& state) : state_(state), exceptions_(std::uncaught_exceptions()) {}
        Change(const Change&) = delete;
        Change& operator=(const Change&) = delete;
        ~Change() {
            if (std::uncaught_exceptions() == exceptions_) return;
            state_.transaction.reset();
            state_.given_up = true;
        }

    private:
        State& state_;
        int exceptions_;
    };

    [[nodiscard]] Change begin() {
        if (given_up) throw IndexError(fmt::format("{}: writing to it has failed before", db.path().string()));
        if (!transaction) {
            transaction.emplace(db);
            batch_began = std::chrono::steady_clock::now();
        }
        return Change(*this);
    }

    void commit() {
        if (!transaction) return;
        const Change change(*this);
        store.flush();
        put_next_paper.execute(std::to_string(next_paper));
        transaction->commit();
        transaction.reset();
        batch_papers = 0;
    }

    void commit_when_large() {
        const auto age = std::chrono::steady_clock::now() - batch_began;
        if (batch_papers >= kMaxBatchPapers || store.gathered_bytes() >= kMaxBatchBytes || age >= kMaxBatchAge)
            commit();
    }

    // All that FTS5 holds in one segment each, rows side by side, no page half empty: a tenth less.
    void rearrange() {
        try {
            for (const char* table : {"passage_fts", "paper_fts", "field_fts"})
                db.execute(fmt::format("INSERT INTO {0} ({0}) VALUES ('optimize')", table).c_str());
            db.execute("VACUUM");
        } catch (const SqliteError&) {
            // No room, or somebody else writes: what is stored stays as it is.
        }
    }

    void note(const std::filesystem::path& path, const std::optional<Attempt>& attempt) {
        if (attempt)
            put_attempt.execute(path.native(), name_of(attempt->cause), attempt->caps, attempt->crashes);
        else
            clear_attempt.execute(path.native());
    }

    // Parts a source from its paper, which goes when no other source has it.
    void unlink(const Source& source, const std::filesystem::path& path, ChangeReason reason) {
        if (!source.paper) return;
        unlink_source.execute(source.id);
        bool is_held = false;
        {
            auto rows = has_source.run(*source.paper);
            is_held = rows.next();
        }
        if (is_held) {
            log.changed(*source.paper, ChangeReason::path, run);
        } else {
            log.gone(*source.paper, reason, path.native(), run);
            store.erase(*source.paper);
        }
    }

    // Puts new content in the place of a held paper's, which keeps its number and its sources.
    void replace_content(std::int64_t id, const PreparedPaper& paper) {
        db.execute("PRAGMA defer_foreign_keys = ON");  // its sources refer to nothing for a moment
        store.erase(id);
        store.insert(id, paper, run);
    }

    RunLock lock;
    Database db;
    PaperStore store;
    LinkStore links;
    ChangeLog log;
    Statement find_source, find_paper, find_versions, put_source, unlink_source, delete_source, see_source, has_source,
        clear_failure, put_failure, fail_again, put_attempt, clear_attempt, put_next_paper;
    std::optional<Transaction> transaction;
    bool given_up = false;
    std::chrono::steady_clock::time_point batch_began;
    std::uint64_t batch_papers = 0;
    std::int64_t added_bytes = 0;  // of text added or found again, in this run
    std::int64_t next_paper;
    std::optional<std::int64_t> run;
};

IndexWriter::IndexWriter(std::unique_ptr<State> state) : state_(std::move(state)) {}
IndexWriter::IndexWriter(IndexWriter&&) noexcept = default;
IndexWriter::~IndexWriter() = default;

IndexWriter IndexWriter::open(const std::filesystem::path& path) { return IndexWriter(std::make_unique<State>(path)); }

IndexWriter::Added IndexWriter::add(PaperToAdd paper) { return add(PreparedPaper(std::move(paper))); }

IndexWriter::Added IndexWriter::add(const PreparedPaper& prepared) {
    State& state = *state_;
    const PaperToAdd& paper = prepared.paper();
    const auto change = state.begin();
    const auto source = state.source_at(paper.path);
    std::optional<std::int64_t> held;
    bool is_better = false;  // than what is held
    {
        auto rows = state.find_paper.run(paper.sha256);
        if (rows.next()) {
            held = rows.integer(0);
            is_better = rows.integer(1) != paper.reader_version || rows.integer(2) != paper.finder_version ||
                        (rows.integer(3) != 0 && !paper.partial);
        }
    }
    const bool same_paper = source && source->paper && source->paper == held;
    if (source && !same_paper) state.unlink(*source, paper.path, ChangeReason::replaced);

    std::int64_t id = 0;
    if (held) {
        id = *held;
        if (same_paper || is_better) state.replace_content(id, prepared);
        state.log.changed(id, same_paper || is_better ? ChangeReason::read_again : ChangeReason::path, state.run);
    } else {
        id = state.next_paper++;
        if (id > passage_id::kMaxPaper)
            throw IndexError(fmt::format("{}: holds {} papers and cannot hold more: begin another index",
                                         state.db.path().string(), passage_id::kMaxPaper));
        state.store.insert(id, prepared, state.run);
        if (source && source->paper) state.log.changed(id, ChangeReason::replaced, state.run, source->paper);
        for (const Page& page : paper.document.pages) state.added_bytes += static_cast<std::int64_t>(page.text.size());
    }
    state.put_source.execute(paper.path.native(), paper.stamp.size, paper.stamp.mtime_ns, paper.sha256, id, state.run);
    state.clear_failure.execute(paper.path.native());
    state.note(paper.path, paper.attempt);
    ++state.batch_papers;
    state.commit_when_large();

    if (source && source->paper) return same_paper || !held ? Added::replaced : Added::duplicate;
    return held ? Added::duplicate : Added::added;
}

std::optional<IndexWriter::Added> IndexWriter::add_path(const std::filesystem::path& path, const FileStamp& stamp,
                                                        const std::string& sha256, int reader_version,
                                                        int finder_version) {
    State& state = *state_;
    const auto change = state.begin();
    std::int64_t held = 0;
    {
        auto rows = state.find_paper.run(sha256);
        if (!rows.next() || rows.integer(1) != reader_version || rows.integer(2) != finder_version) return std::nullopt;
        held = rows.integer(0);
    }
    const auto source = state.source_at(path);
    const bool same_paper = source && source->paper == held;
    if (source && !same_paper) state.unlink(*source, path, ChangeReason::replaced);
    if (!same_paper) state.log.changed(held, ChangeReason::path, state.run);
    state.put_source.execute(path.native(), stamp.size, stamp.mtime_ns, sha256, held, state.run);
    state.clear_failure.execute(path.native());
    if (!same_paper) state.note(path, {});
    state.commit_when_large();
    return same_paper ? Added::replaced : Added::duplicate;
}

bool IndexWriter::replace_findings(const HeldPaper& held, const Paper& found, int finder_version) {
    State& state = *state_;
    const auto change = state.begin();
    {
        auto rows = state.find_versions.run(held.id, held.sha256);
        if (!rows.next() || rows.integer(0) != held.reader_version || rows.integer(1) != held.finder_version)
            return false;
    }
    state.store.replace_findings(held, found, finder_version, state.run);
    if (held.paper != found) state.log.changed(held.id, ChangeReason::found_again, state.run);
    for (const Page& page : held.document.pages) state.added_bytes += static_cast<std::int64_t>(page.text.size());
    ++state.batch_papers;
    state.commit_when_large();
    return true;
}

void IndexWriter::add_failure(const std::filesystem::path& path, const FileStamp& stamp, const std::string& sha256,
                              const Failure& failure, int reader_version, const std::optional<Attempt>& attempt) {
    State& state = *state_;
    const auto change = state.begin();
    const auto source = state.source_at(path);
    if (source && source->paper && failure.cause == Cause::unreadable) {
        state.see_source.execute(path.native(), state.run);
    } else {
        if (source) state.unlink(*source, path, ChangeReason::failed);
        state.put_source.execute(path.native(), stamp.size, stamp.mtime_ns, sha256, nullptr, state.run);
    }
    state.put_failure.execute(path.native(), name_of(failure.stage), name_of(failure.cause), failure.message,
                              reader_version, state.run);
    if (failure.cause != Cause::unreadable) state.note(path, attempt);
    state.commit_when_large();
}

void IndexWriter::mark_failed(const std::filesystem::path& path) {
    const auto change = state_->begin();
    state_->see_source.execute(path.native(), state_->run);
    state_->fail_again.execute(path.native(), state_->run);
    state_->commit_when_large();
}

void IndexWriter::keep_partial(const std::filesystem::path& path, const Attempt& attempt) {
    const auto change = state_->begin();
    state_->note(path, attempt);
    mark_seen(path);
}

void IndexWriter::mark_seen(const std::filesystem::path& path) {
    const auto change = state_->begin();
    state_->see_source.execute(path.native(), state_->run);
    state_->clear_failure.execute(path.native());
    state_->commit_when_large();
}

void IndexWriter::remove(const std::filesystem::path& path) {
    State& state = *state_;
    const auto change = state.begin();
    const auto source = state.source_at(path);
    if (!source) return;
    state.unlink(*source, path, ChangeReason::pruned);
    state.delete_source.execute(source->id);
    state.commit_when_large();
}

void IndexWriter::commit() { state_->commit(); }

void IndexWriter::link(const std::function<void(LinkStore&)>& change) {
    State& state = *state_;
    state.commit();
    const auto guard = state.begin();
    change(state.links);
    state.commit();
}

std::int64_t IndexWriter::begin_run(const std::string& options_json) {
    State& state = *state_;
    state.commit();
    Statement insert(state.db, "INSERT INTO run (started, options) VALUES (?1, ?2) RETURNING id");
    auto rows = insert.run(now_utc(), options_json);
    rows.next();
    state.run = rows.integer(0);
    rows.next();
    return *state.run;
}

void IndexWriter::end_run(const std::string& summary_json, bool interrupted) {
    State& state = *state_;
    state.commit();
    Statement update(state.db, "UPDATE run SET ended = ?2, summary = ?3, interrupted = ?4 WHERE id = ?1");
    update.execute(state.run, now_utc(), summary_json, interrupted);
    state.run.reset();
    const std::int64_t size = state.db.integer("PRAGMA page_count") * state.db.integer("PRAGMA page_size");
    if (!interrupted && state.added_bytes > 0 && size <= std::max(kSmallIndex_bytes, kMuchAdded * state.added_bytes))
        state.rearrange();
    state.added_bytes = 0;
    state.db.execute(kGiveBackPages);
    // All into the one file, so that it can be copied; readers in the middle of something put that off.
    sqlite3_wal_checkpoint_v2(state.db.handle(), nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
}

std::vector<std::filesystem::path> IndexWriter::unseen_below(const std::vector<std::filesystem::path>& roots) {
    std::vector<std::filesystem::path> unseen;
    Statement sources(state_->db, "SELECT path FROM source WHERE seen IS NOT ?1 ORDER BY path");
    for (auto rows = sources.run(state_->run); rows.next();) {
        const std::string_view path = rows.text(0);
        if (std::ranges::any_of(roots, [&](const auto& root) { return is_below(path, root.native()); }))
            unseen.emplace_back(path);
    }
    return unseen;
}

struct SourceLookup::State {
    explicit State(const std::filesystem::path& index)
        : db(open_index(index, Database::Mode::read_only)),
          find(db,
               "SELECT size, mtime_ns, coalesce(source.sha256, paper.sha256, ''), source.paper, "
               "coalesce(paper.reader_version, failure.reader_version, 0), coalesce(finder_version, 0), stage, "
               "failure.cause, message, partial, pages, "
               "attempt.cause, caps, crashes "
               "FROM source LEFT JOIN paper ON paper.id = source.paper LEFT JOIN failure ON failure.source = source.id "
               "LEFT JOIN attempt ON attempt.source = source.id "
               "WHERE path = ?1"),
          holds(db, fmt::format("SELECT 1 FROM paper WHERE {} AND reader_version = ?2 AND finder_version = ?3",
                                kPaperOfHash)),
          read_by(db, fmt::format("SELECT id, words, text_bytes FROM paper WHERE {} AND reader_version = ?2",
                                  kPaperOfHash)),
          reader(db) {}
    Database db;
    Statement find, holds, read_by;
    PaperReader reader;
};

SourceLookup::SourceLookup(const std::filesystem::path& index) : state_(std::make_unique<State>(index)) {}
SourceLookup::~SourceLookup() = default;

std::optional<KnownSource> SourceLookup::find(const std::filesystem::path& path) {
    auto rows = state_->find.run(path.native());
    if (!rows.next()) return std::nullopt;
    KnownSource known;
    known.stamp = {static_cast<std::uint64_t>(rows.integer(0)), rows.integer(1)};
    known.sha256 = rows.text(2);
    if (!rows.is_null(3)) known.paper = rows.integer(3);
    known.reader_version = static_cast<int>(rows.integer(4));
    known.finder_version = static_cast<int>(rows.integer(5));
    const auto stage = stage_named(rows.text(6));
    const auto cause = cause_named(rows.text(7));
    if (stage && cause) known.failure = Failure{*stage, *cause, std::string(rows.text(8))};
    known.partial = rows.optional_text(9);
    known.pages = static_cast<std::uint32_t>(rows.integer(10));
    if (const auto tried = cause_named(rows.text(11)))
        known.attempt = Attempt{*tried, std::string(rows.text(12)), static_cast<int>(rows.integer(13))};
    return known;
}

bool SourceLookup::holds_paper(const std::string& sha256, int reader_version, int finder_version) {
    return state_->holds.run(sha256, reader_version, finder_version).next();
}

std::optional<HeldPaper> SourceLookup::paper_read_by(const std::string& sha256, int reader_version) {
    Transaction reading(state_->db, Transaction::Kind::deferred);  // all of one moment, while a run writes
    std::int64_t id = 0;
    {
        auto rows = state_->read_by.run(sha256, reader_version);
        if (!rows.next()) return std::nullopt;
        id = rows.integer(0);
    }
    return state_->reader.paper(id);
}

std::optional<std::uint64_t> SourceLookup::memory_of_paper(const std::string& sha256, int reader_version) {
    constexpr std::uint64_t kAround = 3;  // its lines, the facts found before and anew, and what finding needs
    auto rows = state_->read_by.run(sha256, reader_version);
    if (!rows.next()) return std::nullopt;
    return kAround *
           (static_cast<std::uint64_t>(rows.integer(1)) * sizeof(Word) + static_cast<std::uint64_t>(rows.integer(2)));
}

}  // namespace minutebook
