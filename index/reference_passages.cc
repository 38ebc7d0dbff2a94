#include "index/reference_passages.h"

#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "index/icu_tokenizer.h"
#include "index/passage_list.h"

namespace minutebook {
namespace {

using Words = std::vector<std::string>;

Words words_of(std::string_view text) {
    Words words;
    const std::string all = folded(text);
    for (std::size_t at = 0; at < all.size();) {
        const std::size_t end = std::min(all.find(' ', at), all.size());
        if (end > at) words.push_back(all.substr(at, end - at));
        at = end + 1;
    }
    return words;
}

bool is_year(const std::string& word) {
    return word.size() == 4 && word.find_first_not_of("0123456789") == std::string::npos;
}

// "the Children Act 2004" -> {children, act}, "2004".
struct ActName {
    Words words;
    std::string year;
    explicit ActName(std::string_view text) : words(words_of(text)) {
        if (!words.empty() && words.front() == "the") words.erase(words.begin());
        if (!words.empty() && is_year(words.back())) {
            year = std::move(words.back());
            words.pop_back();
        }
    }
};

bool is_act(std::string_view value, const std::string& typed) {
    const ActName held(value), sought(typed);
    return held.words == sought.words && (held.year.empty() || sought.year.empty() || held.year == sought.year);
}

std::string without_spaces(std::string_view text) {
    std::string out;
    for (const char c : text)
        if (c != ' ') out += c >= 'a' && c <= 'z' ? static_cast<char>(c & ~0x20) : c;
    return out;
}

bool is_number(std::string_view value, const std::string& typed) {
    const std::string held = without_spaces(value), sought = without_spaces(typed);
    return held == sought || (held.starts_with(sought) && held[sought.size()] == '/');
}

bool is_title(const std::string& word) {
    constexpr std::array<std::string_view, 14> kTitles = {"councillor", "cllr", "cyng", "cynghorydd", "mr",
                                                          "mrs",        "ms",   "miss", "dr",         "sir",
                                                          "alderman",   "lord", "lady", "the"};
    return std::ranges::find(kTitles, word) != kTitles.end();
}

Words name_of_councillor(std::string_view text) {
    Words words = words_of(text);
    while (words.size() > 1 && is_title(words.front())) words.erase(words.begin());
    return words;
}

// Both end in the surname; of first names what both give must agree.
bool is_councillor(std::string_view value, const std::string& typed) {
    const Words held = name_of_councillor(value), sought = name_of_councillor(typed);
    if (held.empty() || sought.empty() || held.back() != sought.back()) return false;
    std::size_t at = 0;
    for (std::size_t i = 0; i + 1 < sought.size(); ++i) {
        const auto agrees = [&](const std::string& name) {
            return name == sought[i] || (name.size() == 1 && sought[i].starts_with(name)) ||
                   (sought[i].size() == 1 && name.starts_with(sought[i]));
        };
        while (at + 1 < held.size() && !agrees(held[at])) ++at;
        if (at + 1 >= held.size()) return false;
        ++at;
    }
    return true;
}

bool is_amount(std::string_view value, const AmountRange& range) {
    const auto minor = minor_units(value);
    if (!minor || *minor < range.least || *minor > range.most) return false;
    return range.currency.empty() || value.substr(0, value.find(' ')) == range.currency;
}

// Words that a paper with any of the values must have in its text, as an FTS5 expression; empty where none is sure.
std::string words_expected(const QueryFilters& filters) {
    std::vector<std::string> all;
    const auto add = [&](const std::vector<std::string>& values, auto sure_words) {
        std::vector<std::string> any;
        for (const std::string& value : values) {
            Words words = sure_words(value);
            if (words.empty()) return;  // a value that any paper may have
            for (std::string& word : words) word = fmt::format("\"{}\"", word);
            any.push_back(fmt::format("({})", fmt::join(words, " AND ")));
        }
        if (!any.empty()) all.push_back(fmt::format("({})", fmt::join(any, " OR ")));
    };
    add(filters.act, [](const std::string& value) {
        Words words = ActName(value).words;
        // Welsh softens the first: "o Ddeddf"; and several are named as "Acts".
        std::erase_if(words, [](const std::string& word) {
            return word == "act" || word == "deddf" || word == "mesur" || word == "rheoliadau" || word == "gorchymyn";
        });
        return words;
    });
    add(filters.ref, [](const std::string& value) { return words_of(value); });
    add(filters.councillor, [](const std::string& value) {
        Words words = name_of_councillor(value);
        if (words.size() > 1) words.erase(words.begin(), words.end() - 1);
        return words;
    });
    return fmt::format("{}", fmt::join(all, " AND "));
}

// Bits of the filters that ask for something.
enum Asked : unsigned { kAct = 1, kRef = 2, kAmount = 4, kCouncillor = 8 };

unsigned asked_by(const QueryFilters& filters) {
    return (filters.act.empty() ? 0u : kAct) | (filters.ref.empty() ? 0u : kRef) |
           (filters.amount.empty() ? 0u : kAmount) | (filters.councillor.empty() ? 0u : kCouncillor);
}

unsigned met_by(const ListedReference& one, const QueryFilters& filters) {
    const auto any = [&](const auto& values, auto is) {
        return std::ranges::any_of(values, [&](const auto& value) { return is(one.value, value); });
    };
    switch (one.type) {
        case ReferenceType::act:
            return any(filters.act, is_act) ? kAct : 0u;
        case ReferenceType::reference_number:
            return any(filters.ref, is_number) ? kRef : 0u;
        case ReferenceType::amount:
            return any(filters.amount, is_amount) ? kAmount : 0u;
        case ReferenceType::councillor:
            return any(filters.councillor, is_councillor) ? kCouncillor : 0u;
        case ReferenceType::date:
            break;
    }
    return 0;
}

}  // namespace

bool is_sought(const ListedReference& reference, const QueryFilters& filters) {
    return met_by(reference, filters) != 0;
}

ReferencePassages::ReferencePassages(Database& db, const QueryFilters& filters) : asked_(asked_by(filters) != 0) {
    if (asked_) look_through(db, filters);
}

void ReferencePassages::look_through(Database& db, const QueryFilters& filters) {
    const unsigned asked = asked_by(filters);
    const std::string words = words_expected(filters);
    Statement lists(db, words.empty() ? "SELECT paper, reference_list, list FROM passage_list WHERE ?1 = ''"
                                      : "SELECT paper, reference_list, list FROM paper_fts JOIN passage_list ON paper "
                                        "= paper_fts.rowid WHERE paper_fts MATCH ?1");
    for (auto rows = lists.run(words); rows.next();) {
        std::vector<std::pair<SourceSpan, unsigned>> met;
        unsigned all = 0;
        for (const ListedReference& one : decode_references(rows.blob(1)))
            if (const unsigned bits = met_by(one, filters)) {
                met.emplace_back(one.where, bits);
                all |= bits;
            }
        if (all != asked) continue;
        // Both are in the order of the paper, but for what furniture spans.
        const auto begin_of = [](const SourceSpan& span) { return std::pair(span.first_page, span.first_word); };
        for (const auto& [id, passage, type] : decode_passages(rows.integer(0), rows.blob(2))) {
            const std::pair end(passage.where.last_page, passage.where.last_word);
            auto at = std::ranges::lower_bound(met, begin_of(passage.where), {},
                                               [&](const auto& one) { return begin_of(one.first); });
            unsigned held = 0;
            const std::size_t before = found_.size();
            for (; at != met.end() && begin_of(at->first) < end; ++at) {
                held |= at->second;
                found_.push_back({id, at->first});
            }
            if (held == asked)
                passages_.push_back(id);
            else
                found_.resize(before);
        }
    }
    std::ranges::sort(passages_);
    std::ranges::stable_sort(found_, {}, &Found::passage);
}

bool ReferencePassages::holds(std::int64_t passage) const { return std::ranges::binary_search(passages_, passage); }

std::span<const ReferencePassages::Found> ReferencePassages::in(std::int64_t passage) const {
    const auto [begin, end] = std::ranges::equal_range(found_, passage, {}, &Found::passage);
    return {begin, end};
}

}  // namespace minutebook
