#include "index/marker.h"

#include <algorithm>
#include <string>

#include "index/icu_tokenizer.h"
#include "index/occurrences.h"
#include "index/sought.h"

namespace minutebook {

struct Marker::State {
    explicit State(const Query& query) : clauses(sought_by(query)), finder(clauses) {}

    const std::vector<SoughtClause> clauses;
    const OccurrenceFinder finder;
};

Marker::Marker(const Query& query) : state_(std::make_unique<State>(query)) {}
Marker::Marker(Marker&&) noexcept = default;
Marker::~Marker() = default;

bool Marker::empty() const { return std::ranges::all_of(state_->clauses, &SoughtClause::excluded); }

std::vector<std::pair<std::uint32_t, std::uint32_t>> Marker::ranges(std::string_view text) const {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> ranges;
    if (empty()) return ranges;
    for (const Occurrence& occurrence : state_->finder.find(tokens_of(text)).all) {
        if (!ranges.empty() && occurrence.begin < ranges.back().second) {
            ranges.back().second = std::max(ranges.back().second, occurrence.end);
        } else {
            ranges.emplace_back(occurrence.begin, occurrence.end);
        }
    }
    return ranges;
}

std::vector<SourceSpan> Marker::spans(const Document& document, const SourceSpan& span) const {
    std::vector<SourceSpan> spans;
    if (empty()) return spans;
    std::vector<WordPlace> places;
    const std::string text = text_of(document, span, &places);
    for (const auto& [begin, end] : ranges(text)) {
        const auto after = [](std::uint32_t at, const WordPlace& place) { return at < place.begin; };
        const auto first = std::upper_bound(places.begin(), places.end(), begin, after) - 1;
        const auto last = std::upper_bound(first, places.end(), end - 1, after) - 1;
        spans.push_back({first->page, first->word, last->page, last->word + 1});
    }
    return spans;
}

}  // namespace minutebook
