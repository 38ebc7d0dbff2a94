#include "index/suggester.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <chrono>
#include <string_view>
#include <vector>

#include "index/icu_tokenizer.h"
#include "index/passage_reader.h"
#include "index/query_tokens.h"
#include "index/schema.h"
#include "index/sought.h"

namespace minutebook {
namespace {

constexpr std::size_t kShortest = 4, kLongest = 24;  // letters of a word that may be put right
constexpr std::size_t kForTwo = 7;                   // from so many letters on, two of them may be wrong
constexpr std::int64_t kMinPapers = 2;               // that have the other word: one may have it wrong itself
constexpr auto kFreshFor = std::chrono::minutes(10);

struct Term {
    std::string text;
    std::int64_t papers;
};

bool is_word(std::string_view text) {
    return text.size() >= kShortest && text.size() <= kLongest &&
           std::ranges::all_of(text, [](char c) { return c >= 'a' && c <= 'z'; });
}

// Letters to be put in, left out, changed or swapped with the next; `most` + 1 where it is more than that.
std::size_t distance(std::string_view a, std::string_view b, std::size_t most) {
    if ((a.size() > b.size() ? a.size() - b.size() : b.size() - a.size()) > most) return most + 1;
    std::array<std::array<std::size_t, kLongest + 1>, 3> rows{};
    for (std::size_t j = 0; j <= b.size(); ++j) rows[0][j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        auto &row = rows[i % 3], &above = rows[(i + 2) % 3], &two_above = rows[(i + 1) % 3];
        row[0] = i;
        std::size_t least = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] != b[j - 1])});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], two_above[j - 2] + 1);
            least = std::min(least, row[j]);
        }
        if (least > most) return most + 1;
    }
    return rows[a.size() % 3][b.size()];
}

}  // namespace

struct Suggester::State {
    explicit State(const std::filesystem::path& index)
        : db(open_index(index, Database::Mode::read_only)),
          has(db, "SELECT 1 FROM paper_fts WHERE paper_fts MATCH ?1 LIMIT 1"),
          passage(db, "SELECT rowid FROM passage_fts WHERE passage_fts MATCH ?1 LIMIT 1"),
          reader(db) {}

    void read_terms() {
        const auto now = std::chrono::steady_clock::now();
        if (read && now - *read < kFreshFor) return;
        read = now;
        terms.clear();
        db.execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.paper_term USING fts5vocab(main, paper_fts, row)");
        Statement all(db, "SELECT term, doc FROM temp.paper_term WHERE term >= 'a' AND term < '{'");
        for (auto rows = all.run(); rows.next();) {
            if (rows.integer(1) >= kMinPapers && is_word(rows.text(0)))
                terms.push_back({std::string(rows.text(0)), rows.integer(1)});
        }
    }

    // The term most like it: the fewest letters apart, then of most papers. Empty: none.
    std::string like(std::string_view term) const {
        std::size_t nearest = term.size() >= kForTwo ? 2 : 1;
        const Term* best = nullptr;
        for (const Term& one : terms) {
            const std::size_t apart = distance(term, one.text, nearest);
            if (apart > nearest || (best && apart == nearest && one.papers <= best->papers)) continue;
            nearest = apart;
            best = &one;
        }
        return best ? best->text : std::string();
    }

    // A word of a text that the index knows by this term: terms are stems.
    std::string printed(const std::string& term) {
        std::int64_t place = 0;
        if (auto rows = passage.run('"' + term + '"'); rows.next()) place = rows.integer(0);
        if (place == 0) return {};
        for (const ReadPassage& read_passage : reader.around(place, 0)) {
            for (const Token& token : tokens_of(read_passage.text)) {
                if (token.text == term) return token.word;
            }
        }
        return {};
    }

    std::string put_right(const std::string& word) {
        const std::vector<Token> tokens = tokens_of(word, Tokenizer::Purpose::query);
        if (tokens.size() != 1 || !is_word(tokens[0].text)) return {};
        const std::vector<SoughtClause> sought = sought_by(parse_query(word));
        if (sought.size() != 1) return {};
        const std::string match = match_expressions(sought[0]).words;
        if (match.empty() || has.run(match).next()) return {};
        read_terms();
        const std::string found = like(tokens[0].text);
        return found.empty() ? found : printed(found);
    }

    Database db;
    Statement has, passage;
    PassageReader reader;
    std::vector<Term> terms;
    std::optional<std::chrono::steady_clock::time_point> read;
};

Suggester::Suggester(const std::filesystem::path& index) : state_(std::make_unique<State>(index)) {}
Suggester::Suggester(Suggester&&) noexcept = default;
Suggester::~Suggester() = default;

std::optional<std::string> Suggester::suggest(const std::string& typed) {
    Transaction reading(state_->db, Transaction::Kind::deferred);
    std::vector<std::string> ignored;
    std::string text;
    std::size_t done = 0;
    const auto replace = [&](std::size_t begin, std::size_t end, const std::string& by) {
        text += typed.substr(done, begin - done) + by;
        done = end;
    };
    for (const QueryToken& token : query_tokens(typed, ignored)) {
        if (token.star || (token.kind != QueryToken::Kind::word && token.kind != QueryToken::Kind::phrase)) continue;
        // A phrase's words one by one; each stands as it was typed.
        for (std::size_t at = token.begin; at < token.end;) {
            const auto is_letter = [&](std::size_t i) {
                return std::isalpha(static_cast<unsigned char>(typed[i])) != 0;
            };
            std::size_t end = at;
            while (end < token.end && is_letter(end)) ++end;
            if (end > at) {
                if (const std::string right = state_->put_right(typed.substr(at, end - at)); !right.empty())
                    replace(at, end, right);
            }
            at = std::max(end, at + 1);
        }
    }
    if (done == 0) return std::nullopt;
    return text + typed.substr(done);
}

}  // namespace minutebook
