#include "app/web/index_pool.h"

#include <algorithm>
#include <thread>

#include "app/web/site.h"

namespace minutebook::web {
namespace {

void add(Held::Group& group, const HeldYear& year) {
    group.papers += year.papers;
    group.pages += year.pages;
    if (year.year.empty()) return;
    if (group.first_year.empty() || year.year < group.first_year) group.first_year = year.year;
    group.last_year = std::max(group.last_year, year.year);
}

}  // namespace

IndexPool::IndexPool(const ServeOptions& options)
    : index_(options.index), patience_(options.wait_for_search), suggester_(options.index) {
    std::size_t count = options.searches;
    if (count == 0) count = std::max(2U, std::thread::hardware_concurrency());
    for (std::size_t i = 0; i < count; ++i) free_.push_back(std::make_unique<Connection>(index_));
}

IndexPool::Lease IndexPool::borrow() {
    std::unique_lock lock(mutex_);
    if (!freed_.wait_for(lock, patience_, [&] { return !free_.empty(); }))
        throw Problem{503, "Too many people are searching at once. Try again in a moment."};
    std::unique_ptr<Connection> connection = std::move(free_.back());
    free_.pop_back();
    lock.unlock();
    Lease lease(*this, std::move(connection));
    if (const std::int64_t version = lease->searcher.version(); version != lease->version) {
        lease->version = version;
        lock.lock();
        ++generation_;
        lock.unlock();
    }
    return lease;
}

void IndexPool::give_back(std::unique_ptr<Connection> connection) {
    {
        const std::lock_guard lock(mutex_);
        free_.push_back(std::move(connection));
    }
    freed_.notify_one();
}

std::uint64_t IndexPool::generation() const {
    const std::lock_guard lock(mutex_);
    return generation_;
}

std::shared_ptr<const Held> IndexPool::held(Connection& connection) {
    std::uint64_t generation = 0;
    {
        const std::lock_guard lock(mutex_);
        if (held_ && held_generation_ == generation_) return held_;
        generation = generation_;
    }
    auto held = std::make_shared<Held>();
    for (const HeldYear& year : connection.library.held_by_year()) {
        add(held->all, year);
        if (!year.council.empty()) add(held->by_council[year.council], year);
    }
    held->failures = connection.library.coverage().failures;
    const std::lock_guard lock(mutex_);
    held_ = held;
    held_generation_ = generation;
    return held;
}

std::optional<std::string> IndexPool::suggest(const std::string& typed) {
    const std::lock_guard lock(suggesting_);
    return suggester_.suggest(typed);
}

}  // namespace minutebook::web
