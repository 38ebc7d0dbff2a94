#include "index/passage_stream.h"

#include <algorithm>

#include "index/passage_list.h"

namespace minutebook {
namespace {

constexpr std::size_t kFewReferences = 300;  // at 20 µs a look-up

bool is_decision(PassageKind kind) { return kind == PassageKind::resolution || kind == PassageKind::recommendation; }

std::vector<PassageKind> kinds_in(const QueryFilters& filters) {
    const std::vector<std::string>& places = filters.in;
    std::vector<PassageKind> kinds;
    for (int tier = 0; tier < passage_id::kTiers; ++tier) {
        const PassageKind kind = passage_id::kind_of_tier(tier);
        const std::string_view name = name_of(kind);
        const bool wanted = std::ranges::any_of(places, [&](const std::string& place) {
            return place == name || (place.ends_with('s') && place.substr(0, place.size() - 1) == name);
        });
        if ((places.empty() || wanted) && (filters.outcome.empty() || is_decision(kind))) kinds.push_back(kind);
    }
    return kinds;
}

std::vector<SectionType> types_named(const std::vector<std::string>& names) {
    std::vector<SectionType> types;
    for (const std::string& name : names) {
        if (const auto type = section_type_named(name)) types.push_back(*type);
    }
    return types;
}

}  // namespace

PassageStream::PassageStream(Database& db, const QueryFilters& filters, TimeLimit& limit)
    : limit_(limit),
      references_(db, filters),
      few_references_(references_.asked() && references_.passages().size() <= kFewReferences),
      kinds_(kinds_in(filters)),
      section_types_(types_named(filters.section_type)),
      without_boilerplate_(filters.no_boilerplate),
      boilerplate_(db),
      outcomes_(filters.outcome),
      outcomes_of_(db),
      matching_(db,
                "SELECT rowid FROM passage_fts WHERE passage_fts MATCH ?1 AND rowid BETWEEN ?2 AND ?3 ORDER BY rowid "
                "LIMIT ?4"),
      list_(db, "SELECT list FROM passage_list WHERE paper = ?1"),
      passages_(db, "SELECT passages FROM passage_list WHERE paper = ?1") {
    for (const PassageKind kind : kinds_) {
        const passage_id::Range range = passage_id::range(kind);
        if (!ranges_.empty() && ranges_.back().second + 1 == range.first) {
            ranges_.back().second = range.second;
        } else {
            ranges_.push_back(range);
        }
    }
}

std::uint32_t PassageStream::blocks_of(std::int64_t paper) {
    auto rows = passages_.run(paper);
    if (!rows.next()) return 0;
    const auto passages = static_cast<std::uint32_t>(rows.integer(0));
    return (std::min(passages, passage_id::kMaxOrdinal + 1) + passage_id::kBlock - 1) / passage_id::kBlock;
}

bool PassageStream::counts(std::int64_t passage) {
    if (by_reference() && !references_.holds(passage)) return false;
    if (narrowed_by_outcome() && std::ranges::find(outcomes_, outcomes_of_.of(passage)) == outcomes_.end())
        return false;
    if (!narrowed_by_section() && !without_boilerplate_) return true;
    const auto [known, is_new] = counting_.try_emplace(passage_id::paper(passage));
    if (is_new) known->second = counting_of(passage_id::paper(passage));
    const std::uint32_t ordinal = passage_id::ordinal(passage);
    return ordinal < known->second.size() && known->second[ordinal];
}

std::vector<bool> PassageStream::counting_of(std::int64_t paper) {
    std::vector<bool> counting;
    auto rows = list_.run(paper);
    if (!rows.next()) return counting;
    for (const ListedPassage& listed : decode_passages(paper, rows.blob(0))) {
        const bool in_section =
            section_types_.empty() || (listed.passage.section >= 0 &&
                                       std::ranges::find(section_types_, listed.section_type) != section_types_.end());
        const auto ordinal = static_cast<std::uint32_t>(counting.size());
        counting.push_back(in_section &&
                           !(without_boilerplate_ && boilerplate_.has(paper, ordinal, listed.section_type)));
    }
    return counting;
}

}  // namespace minutebook
