// Saved searches, and what is new for them.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "index/index_error.h"
#include "index/search.h"

namespace minutebook {

struct Watch {
    std::int64_t id = 0;
    std::string name, query;              // query: as typed
    std::optional<std::string> last_run;  // UTC, YYYY-MM-DDThh:mm:ssZ; nothing: it has not run yet
};

struct WatchNews {
    Watch watch;
    SearchAnswer answer;  // the papers that are new, with their reasons; those that came last first
};

// Reads the index, and writes the tables of watches alone: also while a run writes to it, between two of its batches.
// One thread at a time.
class WatchList {
public:
    // on_wait: called once where another program writes and is waited for. After ten minutes the wait ends in an
    // IndexError.
    WatchList(const std::filesystem::path& index, std::function<void()> on_wait);
    WatchList(WatchList&&) noexcept;
    ~WatchList();

    std::vector<Watch> all();  // by name
    // All or none. from_start: what is held already is new to them; else what comes from now on. Throws IndexError for
    // a name that is taken, or cannot be one.
    void add(const std::vector<Watch>& watches, bool from_start);
    bool remove(const std::string& name);  // false: there is none

    WatchNews news(const Watch& watch);
    // Waits until the index can be written to: for before news are told, so that they are told once.
    void wait_for_turn();
    // What was told is new no more. To be called when it is where it is to be: until then it is told again.
    void told(const WatchNews& news);

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace minutebook
