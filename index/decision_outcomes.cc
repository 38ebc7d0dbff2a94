#include "index/decision_outcomes.h"

#include <map>

#include <fmt/format.h>

#include "index/paper_facts.h"
#include "index/passage_id.h"
#include "index/passage_list.h"

namespace minutebook {

DecisionOutcomes::DecisionOutcomes(Database& db)
    : list_(db, "SELECT list FROM passage_list WHERE paper = ?1"),
      recommended_(db,
                   fmt::format("SELECT ordinal, {} FROM recommendation WHERE paper = ?1", kOutcomeOfRecommendation)),
      resolved_(db, "SELECT ordinal, outcome FROM resolution WHERE paper = ?1") {}

std::string_view DecisionOutcomes::of(std::int64_t passage) {
    const auto [known, is_new] = known_.try_emplace(passage_id::paper(passage));
    if (is_new) known->second = read(known->first);
    const std::uint32_t ordinal = passage_id::ordinal(passage);
    return ordinal < known->second.size() ? std::string_view(known->second[ordinal]) : std::string_view();
}

std::vector<std::string> DecisionOutcomes::read(std::int64_t paper) {
    std::map<std::pair<PassageKind, int>, std::string> decided;
    for (auto rows = recommended_.run(paper); rows.next();)
        decided[{PassageKind::recommendation, static_cast<int>(rows.integer(0))}] = rows.text(1);
    for (auto rows = resolved_.run(paper); rows.next();)
        decided[{PassageKind::resolution, static_cast<int>(rows.integer(0))}] = rows.text(1);
    std::vector<std::string> outcomes;
    auto rows = list_.run(paper);
    if (!rows.next()) return outcomes;
    for (const ListedPassage& listed : decode_passages(paper, rows.blob(0))) {
        const auto found = decided.find({listed.passage.kind, listed.passage.fact});
        outcomes.push_back(found == decided.end() ? std::string() : found->second);
    }
    return outcomes;
}

}  // namespace minutebook
