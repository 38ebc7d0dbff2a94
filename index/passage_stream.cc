#include "index/passage_stream.h"

#include <algorithm>

namespace minutebook {
namespace {

std::vector<PassageKind> kinds_in(const std::vector<std::string>& places) {
    std::vector<PassageKind> kinds;
    for (int tier = 0; tier < passage_id::kTiers; ++tier) {
        const PassageKind kind = passage_id::kind_of_tier(tier);
        const std::string_view name = name_of(kind);
        const bool wanted = std::ranges::any_of(places, [&](const std::string& place) {
            return place == name || (place.ends_with('s') && place.substr(0, place.size() - 1) == name);
        });
        if (places.empty() || wanted) kinds.push_back(kind);
    }
    return kinds;
}

}  // namespace

PassageStream::PassageStream(Database& db, const QueryFilters& filters)
    : kinds_(kinds_in(filters.in)),
      section_types_(filters.section_type),
      matching_(db,
                "SELECT rowid FROM passage_fts WHERE passage_fts MATCH ?1 AND rowid BETWEEN ?2 AND ?3 ORDER BY rowid "
                "LIMIT ?4"),
      section_type_(db,
                    "SELECT section.type FROM passage JOIN section ON section.paper = passage.paper AND "
                    "section.ordinal = passage.section WHERE passage.id = ?1") {
    for (const PassageKind kind : kinds_) {
        const passage_id::Range range = passage_id::range(kind);
        if (!ranges_.empty() && ranges_.back().second + 1 == range.first) {
            ranges_.back().second = range.second;
        } else {
            ranges_.push_back(range);
        }
    }
}

bool PassageStream::counts(std::int64_t passage) {
    if (section_types_.empty()) return true;
    auto rows = section_type_.run(passage);
    return rows.next() && std::ranges::find(section_types_, rows.text(0)) != section_types_.end();
}

}  // namespace minutebook
