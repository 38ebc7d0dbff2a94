#include "index/paper_facts.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <unordered_map>

#include <fmt/format.h>

#include "index/name_filter.h"

namespace minutebook {
namespace {

// Names by number, each once.
class Numbering {
public:
    explicit Numbering(std::vector<std::string>& names) : names_(names) {}

    std::uint32_t number(std::string_view name) {
        if (name.empty()) return 0;
        const auto [known, is_new] = numbers_.try_emplace(std::string(name), names_.size());
        if (is_new) names_.emplace_back(name);
        return known->second;
    }

private:
    std::vector<std::string>& names_;
    std::unordered_map<std::string, std::uint32_t> numbers_;
};

// Bodies by number: all spellings of one are one, named as most papers spell it.
class Bodies {
public:
    std::uint32_t number(std::string_view name) {
        if (name.empty()) return 0;
        const auto [spelt, is_new] = numbers_.try_emplace(std::string(name), 0);
        if (is_new)
            spelt->second = by_spelling_.try_emplace(body_spelling(name), by_spelling_.size() + 1).first->second;
        ++papers_[spelt->second][spelt->first];
        return spelt->second;
    }

    std::vector<std::string> names() const {
        std::vector<std::string> names(by_spelling_.size() + 1);
        for (const auto& [number, spellings] : papers_)
            names[number] = std::ranges::max_element(spellings, {}, [](const auto& one) { return one.second; })->first;
        return names;
    }

private:
    std::unordered_map<std::string, std::uint32_t> numbers_, by_spelling_;
    std::unordered_map<std::uint32_t, std::map<std::string, std::uint64_t>> papers_;
};

}  // namespace

PaperFacts read_paper_facts(Database& db) {
    PaperFacts facts;
    Numbering councils(facts.councils), kinds(facts.kinds);
    Bodies bodies;
    Statement statement(db, fmt::format("SELECT id, {}, body, kind, CAST(substr(date, 1, 4) AS INTEGER), pages FROM "
                                        "paper",
                                        kCouncilOfPaper));
    for (auto rows = statement.run(); rows.next();) {
        const auto paper = static_cast<std::size_t>(rows.integer(0));
        if (paper >= facts.of.size()) facts.of.resize(paper + 1);
        facts.of[paper] = {councils.number(rows.text(1)), bodies.number(rows.text(2)), kinds.number(rows.text(3)),
                           static_cast<std::int32_t>(rows.integer(4)), static_cast<std::uint32_t>(rows.integer(5))};
    }
    facts.bodies = bodies.names();
    return facts;
}

}  // namespace minutebook
