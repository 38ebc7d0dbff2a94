#include "index/paper_facts.h"

#include <string_view>
#include <unordered_map>

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

}  // namespace

PaperFacts read_paper_facts(Database& db) {
    PaperFacts facts;
    Numbering councils(facts.councils), bodies(facts.bodies), kinds(facts.kinds);
    Statement statement(db, "SELECT id, council, body, kind, CAST(substr(date, 1, 4) AS INTEGER) FROM paper");
    for (auto rows = statement.run(); rows.next();) {
        const auto paper = static_cast<std::size_t>(rows.integer(0));
        if (paper >= facts.of.size()) facts.of.resize(paper + 1);
        facts.of[paper] = {councils.number(rows.text(1)), bodies.number(rows.text(2)), kinds.number(rows.text(3)),
                           static_cast<std::int32_t>(rows.integer(4))};
    }
    return facts;
}

}  // namespace minutebook
