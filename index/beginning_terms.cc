#include "index/beginning_terms.h"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "index/icu_tokenizer.h"

namespace minutebook {
namespace {

constexpr std::int64_t kMaxTerms = 12;  // each costs some seeks with every kind of passage

// The terms of the index that begin so, those of most papers first.
std::vector<std::string> terms_beginning_with(Database& db, const std::string& begun) {
    db.execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.paper_term USING fts5vocab(main, paper_fts, row)");
    // Terms are UTF-8, so none that begins so is above this.
    const std::string beyond = begun + "\xf4\x8f\xbf\xbf";
    Statement statement(
        db, "SELECT term FROM temp.paper_term WHERE term BETWEEN ?1 AND ?2 ORDER BY doc DESC, term LIMIT ?3");
    std::vector<std::string> terms;
    for (auto rows = statement.run(begun, beyond, kMaxTerms); rows.next();) terms.emplace_back(rows.text(0));
    return terms;
}

}  // namespace

std::string passage_match(Database& db, const SoughtClause& clause) {
    const bool begins = std::ranges::any_of(clause.any_of, [](const SoughtTerm& term) {
        return term.operands.size() == 1 && term.operands[0][0].prefix && term.operands[0][0].terms.size() == 1;
    });
    if (!begins) return match_expressions(clause).all;
    SoughtClause spelled_out = clause;
    std::vector<std::string> expressions;
    for (SoughtTerm& term : spelled_out.any_of) {
        std::vector<Spelling> kept;
        for (const Spelling& spelling : term.operands[0]) {
            if (term.operands.size() > 1 || !spelling.prefix || spelling.terms.size() > 1) {
                kept.push_back(spelling);
                continue;
            }
            for (const std::string& found : terms_beginning_with(db, spelling.terms[0])) {
                // FTS5 stems what it is given, and the stem of a stem may be shorter: then what begins like that.
                const std::vector<Token> tokens = tokens_of(found, Tokenizer::Purpose::query);
                const bool same = tokens.size() == 1 && tokens[0].text == found;
                expressions.push_back(fmt::format("\"{}\"{}", found, same ? "" : "*"));
            }
        }
        term.operands[0] = std::move(kept);
    }
    std::erase_if(spelled_out.any_of, [](const SoughtTerm& term) { return term.operands[0].empty(); });
    if (!spelled_out.any_of.empty()) expressions.push_back(match_expressions(spelled_out).all);
    if (expressions.empty()) return match_expressions(clause).all;  // nothing begins so
    return fmt::format("({})", fmt::join(expressions, " OR "));
}

}  // namespace minutebook
