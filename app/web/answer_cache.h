// Answers given lately, by what was asked: people page back and forth, and come to the same searches by links.
#pragma once

#include <cstdint>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>

#include "index/search.h"

namespace minutebook::web {

// Safe to use from any thread.
class AnswerCache {
public:
    explicit AnswerCache(std::size_t most) : most_(most) {}

    // Nothing where it was not asked, or the index has changed since (another generation).
    std::shared_ptr<const SearchAnswer> find(const std::string& asked, std::uint64_t generation);
    void keep(const std::string& asked, std::uint64_t generation, std::shared_ptr<const SearchAnswer> answer);

private:
    using Entry = std::pair<std::string, std::shared_ptr<const SearchAnswer>>;
    void begin(std::uint64_t generation);

    const std::size_t most_;
    std::mutex mutex_;
    std::uint64_t generation_ = 0;
    std::list<Entry> entries_;  // used last first
    std::unordered_map<std::string, std::list<Entry>::iterator> places_;
};

}  // namespace minutebook::web
