// How long a search may take. Statements that run when the time is up end early, and what was found by then is given.
#pragma once

#include <chrono>
#include <optional>

#include "index/sqlite.h"

namespace minutebook {

class TimeLimit {
public:
    // Of the connection's statements from now on; one a connection at a time. Nothing: as long as they take.
    TimeLimit(Database& db, std::optional<std::chrono::milliseconds> limit);
    ~TimeLimit();
    TimeLimit(const TimeLimit&) = delete;
    TimeLimit& operator=(const TimeLimit&) = delete;

    // rows.next(), or false when the time is up.
    bool next(Statement::Rows& rows);
    bool passed();
    // What is still to be done is bounded by itself: no statement is ended from now on. passed() stays as it was.
    void lift();

private:
    static int look_at_clock(void* self);

    Database& db_;
    std::optional<std::chrono::steady_clock::time_point> end_;
    bool passed_ = false;
};

}  // namespace minutebook
