// The index, for many visitors: a few read-only connections, lent for the time of one page.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "app/web/options.h"
#include "index/library.h"
#include "index/matter_library.h"
#include "index/meeting_library.h"
#include "index/person_library.h"
#include "index/search.h"
#include "index/suggester.h"

namespace minutebook::web {

// What is held, in short: told with every answer.
struct Held {
    struct Group {
        std::uint64_t papers = 0, pages = 0;
        std::string first_year, last_year;  // empty: none is dated
    };
    Group all;
    std::map<std::string, Group> by_council;  // those that papers state
    std::uint64_t failures = 0;
};

class IndexPool {
public:
    explicit IndexPool(const ServeOptions& options);  // throws IndexError

    struct Connection {
        explicit Connection(const std::filesystem::path& index)
            : searcher(index), library(index), meetings(index), matters(index), people(index) {}
        Searcher searcher;
        Library library;
        MeetingLibrary meetings;
        MatterLibrary matters;
        PersonLibrary people;
        std::int64_t version = 0;
    };
    // A connection on loan; it goes back on destruction.
    class Lease {
    public:
        Lease(IndexPool& pool, std::unique_ptr<Connection> connection)
            : pool_(&pool), connection_(std::move(connection)) {}
        Lease(Lease&&) noexcept = default;
        ~Lease() {
            if (connection_) pool_->give_back(std::move(connection_));
        }
        Connection* operator->() const { return connection_.get(); }
        Connection& operator*() const { return *connection_; }

    private:
        IndexPool* pool_;
        std::unique_ptr<Connection> connection_;
    };

    // Waits for a free one; throws Problem 503 where none is free in time.
    Lease borrow();
    // Another number where the index has changed since. Of the index as the connection lent last sees it.
    std::uint64_t generation() const;
    // As of the present generation.
    std::shared_ptr<const Held> held(Connection& connection);
    std::optional<std::string> suggest(const std::string& typed);

private:
    void give_back(std::unique_ptr<Connection> connection);

    const std::filesystem::path index_;
    const std::chrono::milliseconds patience_;
    mutable std::mutex mutex_;
    std::condition_variable freed_;
    std::vector<std::unique_ptr<Connection>> free_;
    std::uint64_t generation_ = 0;
    std::shared_ptr<const Held> held_;
    std::uint64_t held_generation_ = 0;
    std::mutex suggesting_;
    Suggester suggester_;
};

}  // namespace minutebook::web
