#include "index/occurrences.h"

#include <algorithm>
#include <map>
#include <utility>

namespace minutebook {

OccurrenceFinder::OccurrenceFinder(const std::vector<SoughtClause>& clauses) : clauses_(clauses) {
    for (std::size_t clause = 0; clause < clauses.size(); ++clause) {
        if (clauses[clause].excluded) continue;
        for (std::size_t term = 0; term < clauses[clause].any_of.size(); ++term) {
            const auto& operands = clauses[clause].any_of[term].operands;
            for (std::size_t operand = 0; operand < operands.size(); ++operand) {
                for (const Spelling& spelling : operands[operand]) {
                    const Sought sought{clause, term, operand, &spelling};
                    if (spelling.prefix && spelling.terms.size() == 1) {
                        beginnings_.push_back(sought);
                    } else {
                        by_first_term_[spelling.terms[0]].push_back(sought);
                    }
                }
            }
        }
    }
}

Occurrences OccurrenceFinder::find(const std::vector<Token>& tokens) const {
    Occurrences found;
    // Token numbers by position: those of position p are starts[p] to starts[p + 1].
    std::vector<std::uint32_t> starts;
    for (std::uint32_t i = 0; i < tokens.size(); ++i) {
        if (!tokens[i].colocated || starts.empty()) starts.push_back(i);
    }
    found.words = static_cast<std::uint32_t>(starts.size());
    starts.push_back(static_cast<std::uint32_t>(tokens.size()));

    const auto stands_at = [&](std::uint32_t position, const std::string& term, bool prefix) {
        if (position >= found.words) return false;
        for (std::uint32_t i = starts[position]; i < starts[position + 1]; ++i) {
            if (prefix ? tokens[i].text.starts_with(term) : tokens[i].text == term) return true;
        }
        return false;
    };
    // Operands of NEAR, which count only where all of them are near.
    std::map<std::pair<std::size_t, std::size_t>, std::vector<std::pair<std::size_t, Occurrence>>> near;
    const auto add = [&](const Sought& sought, std::uint32_t position, std::uint32_t token) {
        const Spelling& spelling = *sought.spelling;
        const auto size = static_cast<std::uint32_t>(spelling.terms.size());
        for (std::uint32_t k = 1; k < size; ++k) {
            if (!stands_at(position + k, spelling.terms[k], spelling.prefix && k + 1 == size)) return;
        }
        std::uint32_t end = tokens[token].end;
        if (size > 1) end = std::max(end, tokens[starts[position + size - 1]].end);
        const Occurrence occurrence{sought.clause,       position, position + size,
                                    tokens[token].begin, end,      spelling.weight};
        if (clauses_[sought.clause].any_of[sought.term].operands.size() > 1) {
            near[{sought.clause, sought.term}].emplace_back(sought.operand, occurrence);
        } else {
            found.all.push_back(occurrence);
        }
    };
    for (std::uint32_t position = 0; position < found.words; ++position) {
        for (std::uint32_t i = starts[position]; i < starts[position + 1]; ++i) {
            if (const auto known = by_first_term_.find(tokens[i].text); known != by_first_term_.end()) {
                for (const Sought& sought : known->second) add(sought, position, i);
            }
            for (const Sought& sought : beginnings_) {
                if (tokens[i].text.starts_with(sought.spelling->terms[0])) add(sought, position, i);
            }
        }
    }
    for (const auto& [key, occurrences] : near) {
        const SoughtTerm& term = clauses_[key.first].any_of[key.second];
        for (const auto& [operand, first] : occurrences) {
            if (operand != 0) continue;
            std::vector<Occurrence> together = {first};
            std::uint32_t from = first.first_word, to = first.end_word, inside = first.end_word - first.first_word;
            for (std::size_t other = 1; other < term.operands.size(); ++other) {
                const Occurrence* nearest = nullptr;
                std::uint32_t least = 0;
                for (const auto& [number, candidate] : occurrences) {
                    if (number != other) continue;
                    const std::uint32_t span = std::max(to, candidate.end_word) - std::min(from, candidate.first_word);
                    if (!nearest || span < least) {
                        nearest = &candidate;
                        least = span;
                    }
                }
                if (!nearest) break;
                from = std::min(from, nearest->first_word);
                to = std::max(to, nearest->end_word);
                inside += nearest->end_word - nearest->first_word;
                together.push_back(*nearest);
            }
            if (together.size() == term.operands.size() && to - from <= term.distance + inside) {
                found.all.insert(found.all.end(), together.begin(), together.end());
            }
        }
    }
    std::ranges::stable_sort(found.all, {}, [](const Occurrence& o) { return std::pair(o.first_word, o.clause); });
    const auto same = [](const Occurrence& a, const Occurrence& b) {
        return a.clause == b.clause && a.first_word == b.first_word && a.end_word == b.end_word;
    };
    found.all.erase(std::unique(found.all.begin(), found.all.end(), same), found.all.end());
    return found;
}

}  // namespace minutebook
