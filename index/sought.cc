#include "index/sought.h"

#include <algorithm>
#include <optional>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "index/icu_tokenizer.h"
#include "index/spelling_variants.h"
#include "index/typed_date.h"

namespace minutebook {
namespace {

constexpr double kVariantWeight = 0.9;  // what was typed first, where all else is equal
constexpr std::size_t kMaxNearExpressions = 16;

std::vector<std::string> terms_of(std::string_view words) {
    std::vector<std::string> terms;
    for (Token& token : tokens_of(words, Tokenizer::Purpose::query)) {
        if (!token.colocated) terms.push_back(std::move(token.text));
    }
    return terms;
}

void add_spelling(std::vector<Spelling>& spellings, std::string words, double weight, bool prefix = false) {
    for (const Spelling& known : spellings) {
        if (known.words == words && known.prefix == prefix) return;
    }
    Spelling spelling{std::move(words), {}, prefix, weight};
    spelling.terms = terms_of(spelling.words);
    if (!spelling.terms.empty()) spellings.push_back(std::move(spelling));
}

// As the tokenizer spells it, and a day in all its forms.
std::vector<Spelling> as_typed(const std::string& text) {
    std::vector<Spelling> spellings;
    for (std::string& words : spellings_of(text)) add_spelling(spellings, std::move(words), 1);
    if (const auto date = typed_date(text); date && date->first == date->second) {
        for (std::string& words : spellings_of_day(date->first))
            add_spelling(spellings, std::move(words), kVariantWeight);
    }
    return spellings;
}

std::vector<Spelling> with_variants(const std::string& text) {
    std::vector<Spelling> spellings = as_typed(text);
    for (const std::string& words : spellings_of(text)) {
        for (std::string& variant : variants_of(words)) add_spelling(spellings, std::move(variant), kVariantWeight);
    }
    return spellings;
}

// The index holds stems, and the stem of a word that begins so may be shorter than the beginning: "organisat" begins
// "organisation", whose stem is "organis".
std::vector<Spelling> beginning(const std::string& text) {
    std::vector<Spelling> spellings;
    for (const std::string& words : spellings_of(text)) {
        add_spelling(spellings, words, 1, true);
        const std::size_t last_word = words.rfind(' ') + 1;
        const std::string_view begun = std::string_view(words).substr(last_word);
        const auto word_count = static_cast<std::size_t>(std::ranges::count(words, ' ')) + 1;
        for (const std::string_view ending : {"s", "e", "es", "ed", "d", "ing", "ng", "g", "ion", "on", "n", "ions",
                                              "ation", "ly", "y", "al", "ment", "er", "r"}) {
            const std::string longer = fmt::format("{}{}", words, ending);
            const std::vector<std::string> terms = terms_of(longer);
            // More terms than words: no longer word of letters ("422s" is 422 and s).
            if (terms.size() == word_count && !terms.back().starts_with(begun))
                add_spelling(spellings, longer, kVariantWeight);
        }
    }
    // One spelling for each stem is enough.
    std::vector<Spelling> distinct;
    for (Spelling& spelling : spellings) {
        const bool known = std::ranges::any_of(
            distinct, [&](const Spelling& s) { return s.terms == spelling.terms && s.prefix == spelling.prefix; });
        if (!known) distinct.push_back(std::move(spelling));
    }
    return distinct;
}

std::optional<SoughtTerm> sought_term(const QueryTerm& term) {
    SoughtTerm sought;
    for (const std::string& text : term.texts) {
        std::vector<Spelling> spellings;
        switch (term.kind) {
            case QueryTerm::Kind::word:
            case QueryTerm::Kind::near:
                spellings = with_variants(text);
                break;
            case QueryTerm::Kind::phrase:
                spellings = as_typed(text);
                break;
            case QueryTerm::Kind::prefix:
                spellings = beginning(text);
                break;
        }
        if (!spellings.empty()) sought.operands.push_back(std::move(spellings));
    }
    if (sought.operands.empty()) return std::nullopt;
    if (sought.operands.size() > 1) sought.distance = term.distance;
    return sought;
}

std::string typed_text(const QueryClause& clause) {
    std::vector<std::string> texts;
    for (const QueryTerm& term : clause.any_of) {
        texts.push_back(
            fmt::format("{}{}", fmt::join(term.texts, " "), term.kind == QueryTerm::Kind::prefix ? "*" : ""));
    }
    return fmt::format("{}", fmt::join(texts, " OR "));
}

bool is_bare_word(const QueryClause& clause) {
    return !clause.excluded && clause.any_of.size() == 1 && clause.any_of[0].kind == QueryTerm::Kind::word;
}

// Words typed side by side that are one thing written apart ("car park", "12 June 2014"): each of them is found by the
// other ways to write the whole.
void add_joint_spellings(const std::vector<QueryClause>& clauses, std::vector<std::optional<SoughtClause>>& sought) {
    const auto add = [&](std::size_t first, std::size_t count, const std::string& words) {
        for (std::size_t i = first; i < first + count; ++i) {
            if (sought[i]) add_spelling(sought[i]->any_of[0].operands[0], words, kVariantWeight);
        }
    };
    for (std::size_t i = 0; i + 1 < clauses.size(); ++i) {
        if (!is_bare_word(clauses[i]) || !is_bare_word(clauses[i + 1])) continue;
        const std::string first = folded(clauses[i].any_of[0].texts[0]),
                          second = folded(clauses[i + 1].any_of[0].texts[0]);
        if (const std::string joined = joined_spelling(first, second); !joined.empty()) add(i, 2, joined);
        // What the tokenizer takes as one word even over a blank: "co opted" is spelled "coopted" too.
        for (const std::string& spelling : spellings_of(first + ' ' + second)) {
            if (spelling.find(' ') == std::string::npos) add(i, 2, spelling);
        }
        if (i + 2 >= clauses.size() || !is_bare_word(clauses[i + 2])) continue;
        const std::string text = fmt::format("{} {} {}", clauses[i].any_of[0].texts[0],
                                             clauses[i + 1].any_of[0].texts[0], clauses[i + 2].any_of[0].texts[0]);
        if (const auto date = typed_date(text); date && date->first == date->second) {
            for (const std::string& words : spellings_of_day(date->first)) add(i, 3, words);
        }
    }
}

std::string quoted(const Spelling& spelling) {
    return fmt::format("\"{}\"{}", spelling.words, spelling.prefix ? "*" : "");
}

// NEAR takes phrases, not alternatives: one expression for each choice of spellings.
void add_near(const SoughtTerm& term, std::vector<std::string>& expressions) {
    std::vector<std::string> choices = {""};
    for (const std::vector<Spelling>& operand : term.operands) {
        std::vector<std::string> longer;
        for (const std::string& choice : choices) {
            for (const Spelling& spelling : operand) {
                if (longer.size() < kMaxNearExpressions)
                    longer.push_back(choice + (choice.empty() ? "" : " ") + quoted(spelling));
            }
        }
        choices = std::move(longer);
    }
    for (const std::string& choice : choices) expressions.push_back(fmt::format("NEAR({}, {})", choice, term.distance));
}

std::string any_of(const std::vector<std::string>& expressions) {
    if (expressions.size() == 1) return expressions[0];
    return expressions.empty() ? std::string() : fmt::format("({})", fmt::join(expressions, " OR "));
}

}  // namespace

std::vector<SoughtClause> sought_by(const Query& query) {
    std::vector<std::optional<SoughtClause>> found;
    for (const QueryClause& clause : query.clauses) {
        SoughtClause sought{typed_text(clause), {}, clause.excluded, is_bare_word(clause)};
        for (const QueryTerm& term : clause.any_of) {
            if (auto sought_one = sought_term(term)) sought.any_of.push_back(*std::move(sought_one));
        }
        found.push_back(sought.any_of.empty() ? std::nullopt : std::optional(std::move(sought)));
    }
    add_joint_spellings(query.clauses, found);
    std::vector<SoughtClause> clauses;
    for (std::optional<SoughtClause>& clause : found) {
        if (clause) clauses.push_back(*std::move(clause));
    }
    return clauses;
}

MatchExpressions match_expressions(const SoughtClause& clause) {
    std::vector<std::string> words, phrases;
    for (const SoughtTerm& term : clause.any_of) {
        if (term.operands.size() > 1) {
            add_near(term, phrases);
            continue;
        }
        for (const Spelling& spelling : term.operands[0]) {
            (spelling.terms.size() > 1 ? phrases : words).push_back(quoted(spelling));
        }
    }
    MatchExpressions expressions{any_of(words), any_of(phrases), {}};
    words.insert(words.end(), phrases.begin(), phrases.end());
    expressions.all = any_of(words);
    return expressions;
}

}  // namespace minutebook
