#include "index/watch_list.h"

#include <algorithm>
#include <chrono>

#include <fmt/format.h>

#include "index/number_list.h"
#include "index/schema.h"
#include "index/sqlite.h"
#include "index/utc.h"

namespace minutebook {
namespace {

constexpr int kMostWaits = 60;  // of 10 s each, that SQLite waits for a lock
constexpr std::size_t kMaxName = 100;

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
          point(db, "SELECT last_paper, matched FROM watch WHERE id = ?1"),
          insert(db, "INSERT INTO watch (name, query, last_paper, matched) VALUES (?1, ?2, ?3, ?4)"),
          erase(db, "DELETE FROM watch WHERE name = ?1"),
          move(db, "UPDATE watch SET last_paper = ?2, last_run = ?3, matched = ?4 WHERE id = ?1") {}

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
    Statement all, point, insert, erase, move;
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
        const SearchAnswer nothing;
        const SearchAnswer& before = from_start ? nothing : now[i];
        state_->insert.execute(watch.name, watch.query, before.last_paper, list_of(before.matching));
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
    if (auto rows = state_->point.run(watch.id); rows.next()) {
        since.last_paper = rows.integer(0);
        since.known = numbers_in(rows.text(1));
    }
    return {watch, state_->since(watch.query, since)};
}

void WatchList::wait_for_turn() { state_->turn(); }

void WatchList::told(const WatchNews& news) {
    Transaction turn = state_->turn();
    state_->move.execute(news.watch.id, news.answer.last_paper, now_utc(), list_of(news.answer.matching));
    turn.commit();
}

}  // namespace minutebook
