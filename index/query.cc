#include "index/query.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <limits>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "index/query_filters.h"
#include "index/query_tokens.h"

namespace minutebook {
namespace {

constexpr std::size_t kMaxBytes = 4096, kMaxTerms = 64;
constexpr std::size_t kMaxGroupClauses =
    16;                                     // of an OR between groups of several words: (a b) OR (c d) is four clauses
constexpr int kMaxDepth = 16;               // of brackets
constexpr std::size_t kShortestPrefix = 2;  // "a*" would be every tenth word
constexpr unsigned kMaxDistance = 1000;

constexpr std::string_view kBoilerplate = "boilerplate";  // excluded as a word: its passages; "in quotes" the word

using Token = QueryToken;
using Clauses = std::vector<QueryClause>;

bool is_one_of_the_operators(const Token& token) {
    return token.kind == Token::Kind::bar || (token.kind == Token::Kind::word && !token.minus && !token.star &&
                                              (token.text == "OR" || token.text == "AND" || token.text == "NOT"));
}

// The distance of NEAR or NEAR/5 between two words.
std::optional<unsigned> near_distance(const Token& token) {
    if (token.kind != Token::Kind::word || token.minus || !token.text.starts_with("NEAR")) return std::nullopt;
    const std::string_view rest = std::string_view(token.text).substr(4);
    if (rest.empty()) return QueryTerm{}.distance;
    unsigned distance = 0;
    const auto [end, error] = std::from_chars(rest.data() + 1, rest.data() + rest.size(), distance);
    if (rest[0] != '/' || rest.size() < 2 || error != std::errc() || end != rest.data() + rest.size())
        return std::nullopt;
    return std::min(distance, kMaxDistance);
}

std::size_t characters(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

class Parser {
public:
    Parser(std::vector<Token> tokens, Query& query) : tokens_(std::move(tokens)), query_(query) { tell_operators(); }

    void parse() {
        while (at_ < tokens_.size()) {
            Clauses group = parse_group(0);
            std::move(group.begin(), group.end(), std::back_inserter(query_.clauses));
            ++at_;  // a closing bracket that nothing opened
        }
    }

private:
    // An operator needs something on both sides (NOT: after it); else it is a word.
    void tell_operators() {
        operator_.assign(tokens_.size(), false);
        for (std::size_t i = tokens_.size(); i-- > 0;) {
            if (!is_one_of_the_operators(tokens_[i])) continue;
            const bool before =
                i > 0 && tokens_[i - 1].kind != Token::Kind::open && !is_one_of_the_operators(tokens_[i - 1]);
            const bool is_not = tokens_[i].text == "NOT";
            const bool after = i + 1 < tokens_.size() && tokens_[i + 1].kind != Token::Kind::close &&
                               tokens_[i + 1].kind != Token::Kind::bar &&
                               (!operator_[i + 1] || (tokens_[i + 1].text == "NOT" && !is_not));
            operator_[i] = after && (before || is_not);
            if (!operator_[i] && tokens_[i].kind == Token::Kind::word) {
                query_.notes.push_back(fmt::format("{} stands alone: searched as a word", tokens_[i].text));
            }
        }
    }

    bool operator_at(std::size_t at, std::string_view name) const {
        if (at >= tokens_.size() || !operator_[at]) return false;
        return tokens_[at].text == name || (name == "OR" && tokens_[at].kind == Token::Kind::bar);
    }

    // Up to the closing bracket or the end. OR binds closer than standing side by side.
    Clauses parse_group(int depth) {
        std::vector<Clauses> parts;
        bool joined = false;
        while (at_ < tokens_.size() && tokens_[at_].kind != Token::Kind::close) {
            if (operator_at(at_, "OR") || operator_at(at_, "AND")) {
                joined = operator_at(at_, "OR");
                ++at_;
                continue;
            }
            if (tokens_[at_].kind == Token::Kind::bar) {
                ++at_;
                continue;
            }
            Clauses part = parse_part(depth);
            if (joined && !parts.empty() && !parts.back().empty() && !part.empty()) {
                join(parts.back(), std::move(part));
            } else if (!part.empty()) {
                parts.push_back(std::move(part));
            }
            joined = false;
        }
        Clauses clauses;
        for (Clauses& part : parts) std::move(part.begin(), part.end(), std::back_inserter(clauses));
        return clauses;
    }

    Clauses parse_part(int depth) {
        bool excluded = false;
        while (operator_at(at_, "NOT")) {
            excluded = true;
            ++at_;
        }
        Token& token = tokens_[at_];
        excluded = excluded || token.minus;
        Clauses clauses;
        if (excluded && token.kind == Token::Kind::word && !token.star && token.text == kBoilerplate) {
            query_.filters.no_boilerplate = true;
            ++at_;
            return clauses;
        }
        if (token.kind == Token::Kind::open) {
            ++at_;
            if (depth < kMaxDepth) {
                clauses = parse_group(depth + 1);
                if (at_ < tokens_.size()) ++at_;
            }
        } else if (token.kind == Token::Kind::filter) {
            clauses = take_filter(token, excluded);
            ++at_;
        } else {
            clauses = parse_term();
        }
        return excluded ? without(std::move(clauses)) : clauses;
    }

    Clauses take_filter(const Token& token, bool excluded) {
        std::vector<std::string> odd = token.values;
        if (excluded) {
            query_.notes.push_back(fmt::format("{}: a filter cannot be excluded: searched as words", token.text));
        } else {
            odd = add_filter(token.text, token.values, query_.filters);
            if (!odd.empty()) {
                query_.notes.push_back(
                    fmt::format("{}: cannot be \"{}\": {}", token.text, fmt::join(odd, "\", \""),
                                odd.size() == token.values.size() ? "searched as words" : "left out"));
            }
            if (odd.size() < token.values.size()) return {};
        }
        Clauses clauses;
        for (const std::string& value : odd) add_term(clauses, {QueryTerm::Kind::phrase, {value}});
        if (excluded) return clauses;
        if (clauses.size() > 1) {  // any of the values, as in the filter
            for (std::size_t i = 1; i < clauses.size(); ++i)
                clauses[0].any_of.push_back(std::move(clauses[i].any_of[0]));
            clauses.resize(1);
        }
        return clauses;
    }

    Clauses parse_term() {
        const Token& token = tokens_[at_++];
        Clauses clauses;
        if (token.kind == Token::Kind::near) {
            unsigned distance = QueryTerm{}.distance;
            std::from_chars(token.text.data(), token.text.data() + token.text.size(), distance);
            if (token.values.size() >= 2) {
                add_term(clauses, {QueryTerm::Kind::near, token.values, std::min(distance, kMaxDistance)});
            } else {
                query_.notes.push_back("NEAR needs two words: searched as words");
                for (const std::string& value : token.values) add_term(clauses, {QueryTerm::Kind::word, {value}});
            }
            return clauses;
        }
        QueryTerm term = simple_term(token);
        while (at_ + 1 < tokens_.size() && near_distance(tokens_[at_]) && is_simple(tokens_[at_ + 1]) &&
               term.kind != QueryTerm::Kind::prefix && !tokens_[at_ + 1].star) {
            const unsigned distance = *near_distance(tokens_[at_]);
            term.distance = term.kind == QueryTerm::Kind::near ? std::max(term.distance, distance) : distance;
            term.kind = QueryTerm::Kind::near;
            term.texts.push_back(tokens_[at_ + 1].text);
            at_ += 2;
        }
        add_term(clauses, std::move(term));
        return clauses;
    }

    bool is_simple(const Token& token) const {
        return (token.kind == Token::Kind::word || token.kind == Token::Kind::phrase) && !token.minus &&
               !is_one_of_the_operators(token);
    }

    QueryTerm simple_term(const Token& token) {
        QueryTerm term{token.kind == Token::Kind::phrase ? QueryTerm::Kind::phrase : QueryTerm::Kind::word,
                       {token.text}};
        if (token.star && characters(token.text) >= kShortestPrefix) {
            term.kind = QueryTerm::Kind::prefix;
        } else if (token.star) {
            query_.notes.push_back(fmt::format("{}*: too short a beginning: searched as a word", token.text));
        }
        return term;
    }

    void add_term(Clauses& clauses, QueryTerm term) {
        if (term_count_ >= kMaxTerms) {
            if (term_count_++ == kMaxTerms)
                query_.notes.push_back(fmt::format("only the first {} words are searched", kMaxTerms));
            return;
        }
        ++term_count_;
        clauses.push_back({{std::move(term)}, false});
    }

    // a OR b; of groups every pair: (a b) OR c is (a OR c) (b OR c).
    void join(Clauses& first, Clauses second) {
        const auto is_excluded = [](const QueryClause& clause) { return clause.excluded; };
        if (std::any_of(first.begin(), first.end(), is_excluded) ||
            std::any_of(second.begin(), second.end(), is_excluded)) {
            query_.notes.push_back("OR beside an excluded word: excluded whatever else holds");
            std::move(second.begin(), second.end(), std::back_inserter(first));
            return;
        }
        if (first.size() * second.size() > kMaxGroupClauses) {
            query_.notes.push_back("OR between large groups: all of their words are sought");
            std::move(second.begin(), second.end(), std::back_inserter(first));
            return;
        }
        Clauses joined;
        for (const QueryClause& a : first) {
            for (const QueryClause& b : second) {
                joined.push_back(a);
                joined.back().any_of.insert(joined.back().any_of.end(), b.any_of.begin(), b.any_of.end());
            }
        }
        first = std::move(joined);
    }

    // None of them. What was excluded within stays so.
    Clauses without(Clauses clauses) {
        if (clauses.size() > 1) query_.notes.push_back("an excluded group: none of its words may occur");
        QueryClause excluded{{}, true};
        for (QueryClause& clause : clauses)
            std::move(clause.any_of.begin(), clause.any_of.end(), std::back_inserter(excluded.any_of));
        if (excluded.any_of.empty()) return {};
        return {std::move(excluded)};
    }

    std::vector<Token> tokens_;
    std::vector<bool> operator_;
    Query& query_;
    std::size_t at_ = 0, term_count_ = 0;
};

std::string_view whole_characters(std::string_view text, std::size_t max_bytes) {
    if (text.size() <= max_bytes) return text;
    while (max_bytes > 0 && (text[max_bytes] & 0xC0) == 0x80) --max_bytes;
    return text.substr(0, max_bytes);
}

std::string described(const QueryTerm& term) {
    switch (term.kind) {
        case QueryTerm::Kind::word:
            return term.texts[0];
        case QueryTerm::Kind::phrase:
            return fmt::format("\"{}\"", term.texts[0]);
        case QueryTerm::Kind::prefix:
            if (term.texts[0].find(' ') == std::string::npos) return term.texts[0] + '*';
            return fmt::format("\"{}\"*", term.texts[0]);
        case QueryTerm::Kind::near:
            break;
    }
    return fmt::format("NEAR(\"{}\", {})", fmt::join(term.texts, "\" \""), term.distance);
}

// "GBP 1000.00 to 5000.00", "100000.00 or more"
std::string described(const AmountRange& range) {
    const auto number = [](std::int64_t minor) { return fmt::format("{}.{:02}", minor / 100, minor % 100); };
    const std::string currency = range.currency.empty() ? "" : range.currency + " ";
    if (range.most == std::numeric_limits<std::int64_t>::max())
        return fmt::format("{}{} or more", currency, number(range.least));
    if (range.least == range.most) return currency + number(range.least);
    if (range.least == 0) return fmt::format("{}{} or less", currency, number(range.most));
    return fmt::format("{}{} to {}", currency, number(range.least), number(range.most));
}

}  // namespace

Query parse_query(std::string_view text) {
    Query query;
    query.typed = text;
    const std::string_view kept = whole_characters(text, kMaxBytes);
    if (kept.size() < text.size())
        query.notes.push_back(fmt::format("only the first {} bytes are searched", kept.size()));
    Parser(query_tokens(kept, query.notes), query).parse();
    if (query.filters.from && query.filters.to && *query.filters.from > *query.filters.to) {
        query.notes.push_back("from: is later than to: nothing can match");
    }
    return query;
}

std::string describe(const Query& query) {
    std::string out;
    for (const QueryClause& clause : query.clauses) {
        std::vector<std::string> terms;
        for (const QueryTerm& term : clause.any_of) terms.push_back(described(term));
        out += fmt::format("{}{}\n", clause.excluded ? "without " : "with ", fmt::join(terms, " or "));
    }
    const QueryFilters& filters = query.filters;
    const auto list = [&](std::string_view name, const std::vector<std::string>& values) {
        std::vector<std::string_view> told(values.begin(), values.end());
        std::ranges::replace(told, std::string_view(), kUnstated);
        if (!told.empty()) out += fmt::format("{} {}\n", name, fmt::join(told, " or "));
    };
    list("council", filters.council);
    list("council without predecessors", filters.council_only);
    list("body", filters.body);
    list("council exactly", filters.council_is);
    list("body exactly", filters.body_is);
    list("author", filters.author);
    list("ward", filters.ward);
    list("kind", filters.kind);
    list("in", filters.in);
    list("section", filters.section_type);
    list("outcome", filters.outcome);
    if (filters.within == QueryFilters::Within::passage) out += "all words in one passage\n";
    if (filters.within == QueryFilters::Within::paper) out += "all words in the paper\n";
    if (filters.from) out += fmt::format("from {}\n", *filters.from);
    if (filters.to) out += fmt::format("to {}\n", *filters.to);
    std::vector<std::string> years;
    for (const auto& [first, last] : filters.years) {
        years.push_back(last == 0       ? std::string(kUnstated)
                        : first == last ? fmt::format("{}", first)
                                        : fmt::format("{} to {}", first, last));
    }
    list("year", years);
    list("act", filters.act);
    list("ref", filters.ref);
    std::vector<std::string> amounts;
    for (const AmountRange& range : filters.amount) amounts.push_back(described(range));
    list("amount", amounts);
    list("councillor", filters.councillor);
    if (filters.no_boilerplate) out += "without boilerplate\n";
    for (const std::string& note : query.notes) out += fmt::format("note: {}\n", note);
    return out;
}

std::string without_filter(std::string_view typed, std::string_view name) {
    std::vector<std::string> ignored;
    std::string text;
    std::size_t done = 0;
    for (const QueryToken& token : query_tokens(typed, ignored)) {
        if (token.kind != QueryToken::Kind::filter || token.text != name) continue;
        text += typed.substr(done, token.begin - done);
        done = token.end;
        while (done < typed.size() && typed[done] == ' ') ++done;
    }
    text += typed.substr(done);
    while (text.ends_with(' ')) text.pop_back();
    return text;
}

}  // namespace minutebook
