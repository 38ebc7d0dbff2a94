#include "index/watch_list.h"

#include <algorithm>
#include <chrono>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "index/schema.h"
#include "index/sqlite.h"
#include "index/utc.h"

namespace minutebook {
namespace {

constexpr int kMostWaits = 60;  // of 10 s each, that SQLite waits for a lock
constexpr std::size_t kMaxName = 100;

std::string json_of(const std::vector<std::int64_t>& numbers) { return nlohmann::json(numbers).dump(); }

bool can_be_a_name(std::string_view name) {
    return !name.empty() && name.size() <= kMaxName && !name.starts_with('-') &&
           std::ranges::none_of(name, [](char c) { return static_cast<unsigned char>(c) < ' ' || c == 0x7f; });
}

}  // namespace

struct WatchList::State {
    State(const std::filesystem::path& index, std::function<void()> wait)
        : db(open_index(index, Database::Mode::read_write)),
          searcher(index),
          on_wait(std::move(wait)),
          all(db, "SELECT id, name, query, last_run FROM watch ORDER BY name"),
          point(db, "SELECT last_paper FROM watch WHERE id = ?1"),
          known(db, "SELECT paper FROM watch_paper WHERE watch = ?1 ORDER BY paper"),
          insert(db, "INSERT INTO watch (name, query, last_paper) VALUES (?1, ?2, ?3) RETURNING id"),
          erase(db, "DELETE FROM watch WHERE name = ?1"),
          move(db, "UPDATE watch SET last_paper = ?2, last_run = ?3 WHERE id = ?1"),
          forget(db, "DELETE FROM watch_paper WHERE watch = ?1 AND paper NOT IN (SELECT value FROM json_each(?2))"),
          keep(db, "INSERT OR IGNORE INTO watch_paper (watch, paper) SELECT ?1, value FROM json_each(?2)") {}

    // To write, when those who write now have done so. An ingest lets others in between two batches.
    Transaction turn() {
        for (int waits = 0;; ++waits) {
            try {
                return Transaction(db);
            } catch (const SqliteError& error) {
                if ((error.code & 0xff) != SQLITE_BUSY || waits == kMostWaits) throw;
                if (waits == 0 && on_wait) on_wait();
            }
        }
    }

    SearchAnswer since(const std::string& query, const SearchOptions::Since& then) {
        SearchOptions options;
        options.sort = SearchOptions::Sort::found;
        options.limit = UINT32_MAX;
        options.since = &then;
        return searcher.search(parse_query(query), options);
    }

    Database db;
    Searcher searcher;
    std::function<void()> on_wait;
    Statement all, point, known, insert, erase, move, forget, keep;
};

WatchList::WatchList(const std::filesystem::path& index, std::function<void()> on_wait)
    : state_(std::make_unique<State>(index, std::move(on_wait))) {}
WatchList::WatchList(WatchList&&) noexcept = default;
WatchList::~WatchList() = default;

std::vector<Watch> WatchList::all() {
    std::vector<Watch> watches;
    for (auto rows = state_->all.run(); rows.next();)
        watches.push_back(
            {rows.integer(0), std::string(rows.text(1)), std::string(rows.text(2)), rows.optional_text(3)});
    return watches;
}

void WatchList::add(const std::vector<Watch>& watches, bool from_start) {
    std::vector<SearchAnswer> now;
    SearchOptions::Since start;
    if (!from_start) {
        start.tell_none = true;
        for (const Watch& watch : watches) now.push_back(state_->since(watch.query, start));
    }
    Transaction turn = state_->turn();
    const std::vector<Watch> held = all();
    for (std::size_t i = 0; i < watches.size(); ++i) {
        const Watch& watch = watches[i];
        if (!can_be_a_name(watch.name))
            throw IndexError(fmt::format("a watch is named by 1 to {} bytes, the first no dash", kMaxName));
        if (std::ranges::find(held, watch.name, &Watch::name) != held.end())
            throw IndexError(
                fmt::format("there is a watch {} already: remove it first, or take another name", watch.name));
        std::int64_t id = 0;
        {
            auto rows = state_->insert.run(watch.name, watch.query, from_start ? 0 : now[i].last_paper);
            rows.next();
            id = rows.integer(0);
            rows.next();
        }
        if (!from_start) state_->keep.execute(id, json_of(now[i].matching));
    }
    turn.commit();
}

bool WatchList::remove(const std::string& name) {
    Transaction turn = state_->turn();
    state_->erase.execute(name);
    const bool removed = sqlite3_changes(state_->db.handle()) > 0;
    turn.commit();
    return removed;
}

WatchNews WatchList::news(const Watch& watch) {
    SearchOptions::Since since;
    if (auto rows = state_->point.run(watch.id); rows.next()) since.last_paper = rows.integer(0);
    for (auto rows = state_->known.run(watch.id); rows.next();) since.known.push_back(rows.integer(0));
    return {watch, state_->since(watch.query, since)};
}

void WatchList::wait_for_turn() { state_->turn(); }

void WatchList::told(const WatchNews& news) {
    Transaction turn = state_->turn();
    const std::string matching = json_of(news.answer.matching);
    state_->move.execute(news.watch.id, news.answer.last_paper, now_utc());
    state_->forget.execute(news.watch.id, matching);
    state_->keep.execute(news.watch.id, matching);
    turn.commit();
}

}  // namespace minutebook
