#include "index/time_limit.h"

namespace minutebook {
namespace {

constexpr int kStepsBetweenLooks = 2000;  // of SQLite's machine: about 0.1 ms

}  // namespace

TimeLimit::TimeLimit(Database& db, std::optional<std::chrono::milliseconds> limit) : db_(db) {
    if (!limit) return;
    end_ = std::chrono::steady_clock::now() + *limit;
    sqlite3_progress_handler(db.handle(), kStepsBetweenLooks, look_at_clock, this);
}

TimeLimit::~TimeLimit() {
    if (end_) sqlite3_progress_handler(db_.handle(), 0, nullptr, nullptr);
}

int TimeLimit::look_at_clock(void* self) { return static_cast<TimeLimit*>(self)->passed() ? 1 : 0; }

bool TimeLimit::next(Statement::Rows& rows) {
    try {
        return rows.next();
    } catch (const SqliteError& error) {
        if ((error.code & 0xff) != SQLITE_INTERRUPT) throw;
        passed_ = true;
        return false;
    }
}

bool TimeLimit::passed() {
    if (!passed_ && end_) passed_ = std::chrono::steady_clock::now() >= *end_;
    return passed_;
}

void TimeLimit::lift() {
    if (!end_) return;
    sqlite3_progress_handler(db_.handle(), 0, nullptr, nullptr);
    passed();
    end_.reset();
}

}  // namespace minutebook
