#include "app/web/answer_cache.h"

namespace minutebook::web {

void AnswerCache::begin(std::uint64_t generation) {
    if (generation == generation_) return;
    generation_ = generation;
    places_.clear();
    entries_.clear();
}

std::shared_ptr<const SearchAnswer> AnswerCache::find(const std::string& asked, std::uint64_t generation) {
    const std::lock_guard lock(mutex_);
    begin(generation);
    const auto place = places_.find(asked);
    if (place == places_.end()) return nullptr;
    entries_.splice(entries_.begin(), entries_, place->second);
    return place->second->second;
}

void AnswerCache::keep(const std::string& asked, std::uint64_t generation, std::shared_ptr<const SearchAnswer> answer) {
    const std::lock_guard lock(mutex_);
    begin(generation);
    if (places_.contains(asked)) return;
    entries_.emplace_front(asked, std::move(answer));
    places_[asked] = entries_.begin();
    if (entries_.size() <= most_) return;
    places_.erase(entries_.back().first);
    entries_.pop_back();
}

}  // namespace minutebook::web
