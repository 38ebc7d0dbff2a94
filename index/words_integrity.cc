#include "index/words_integrity.h"

#include <algorithm>
#include <array>
#include <functional>
#include <string_view>

#include <fmt/format.h>

#include "index/passage_id.h"

namespace minutebook {
namespace {

constexpr std::size_t kMostTokenBytes = 32'768;  // FTS5 cuts longer ones there
constexpr std::array<std::string_view, 6> kFields = {"title", "council", "body", "author", "ward", "sections"};

// FTS5 keeps an index of its own for words in so many rows, to go on from a row in the middle: a number of such rows is
// asked for.
constexpr std::size_t kManyRows = 2'000, kProbes = 16;

std::uint64_t mixed(std::uint64_t hash, std::uint64_t value) {
    hash = (hash ^ value) * 0x9e37'79b9'7f4a'7c15u;
    return hash ^ hash >> 29;
}

std::uint64_t hash_of(std::string_view term, std::int64_t row, std::string_view column, std::int64_t place) {
    const std::hash<std::string_view> hash;
    return mixed(mixed(mixed(mixed(0, hash(term)), static_cast<std::uint64_t>(row)), hash(column)),
                 static_cast<std::uint64_t>(place));
}

// Gives each term of a text with its position, as FTS5 counts them.
template <class Visit>
struct EachTerm final : Tokenizer::Sink {
    explicit EachTerm(Visit visit) : visit_(std::move(visit)) {}
    int token(std::string_view text, std::string_view, std::uint32_t, std::uint32_t, bool colocated) override {
        if (!colocated || positions_ == 0) ++positions_;
        visit_(text.substr(0, kMostTokenBytes), positions_ - 1);
        return 0;
    }

private:
    Visit visit_;
    std::int64_t positions_ = 0;
};

template <class Visit>
void for_each_term(Tokenizer& tokenizer, std::string_view text, Visit visit) {
    EachTerm<Visit> sink(std::move(visit));
    tokenizer.tokenize(text, Tokenizer::Purpose::document, sink);
}

// The first two characters of a word, as FTS5 counts them; empty where it has fewer.
std::string_view beginning_of(std::string_view term) {
    std::size_t characters = 0;
    for (std::size_t i = 0; i < term.size(); ++i) {
        const bool begins = (static_cast<unsigned char>(term[i]) & 0xc0) != 0x80;
        if (begins && ++characters == 3) return term.substr(0, i);
    }
    return characters == 2 ? term : std::string_view();
}

// The FTS5 expression that asks for just this term; nothing where a query is cut or stemmed otherwise.
std::optional<std::string> query_for(Tokenizer& tokenizer, const std::string& term) {
    const std::vector<Token> tokens = tokenizer.tokens_of(term, Tokenizer::Purpose::query);
    if (tokens.size() != 1 || tokens[0].text != term) return std::nullopt;
    return '"' + term + '"';
}

}  // namespace

WordsIntegrity::WordsIntegrity(Database& db)
    : db_(db), fields_(db, "SELECT title, council, body, author, ward, sections FROM paper_field WHERE id = ?1") {}

void WordsIntegrity::expect(const HeldPaper& held, const std::vector<ListedPassage>& passages) {
    std::uint64_t sum = 0;
    std::unordered_set<std::uint64_t> terms;  // of the paper: each counts once
    for (const auto& [id, passage, type] : passages) {
        const std::string text = text_of(held.document, passage.where);
        for_each_term(tokenizer_, text, [&, id = id](std::string_view term, std::int64_t place) {
            sum += hash_of(term, id, "text", place);
            terms.insert(hash_of(term, held.id, "", 0));
            ++words_;
        });
    }
    passages_.expected[held.id] = sum;

    sum = 0;
    for (const std::uint64_t term : terms) sum += term;
    words_ += terms.size();
    papers_.expected[held.id] = sum;

    sum = 0;
    auto rows = fields_.run(held.id);
    if (rows.next())
        for (std::size_t field = 0; field < kFields.size(); ++field)
            for_each_term(tokenizer_, rows.text(static_cast<int>(field)),
                          [&](std::string_view term, std::int64_t place) {
                              sum += hash_of(term, held.id, kFields[field], place);
                              ++words_;
                          });
    field_table_.expected[held.id] = sum;
}

std::vector<WordsFlaw> WordsIntegrity::flaws(const std::function<void(std::uint64_t, std::uint64_t)>& progress) {
    std::vector<WordsFlaw> flaws;
    for (Table* table : {&passages_, &papers_, &field_table_}) {
        try {
            compare(*table, flaws, progress);
        } catch (const SqliteError& error) {
            if ((error.code & 0xff) != SQLITE_CORRUPT && (error.code & 0xff) != SQLITE_ERROR) throw;
            flaws.push_back({fmt::format("{} cannot be read: {}", table->name, error.what()), 0});
        }
    }
    return flaws;
}

void WordsIntegrity::compare(Table& table, std::vector<WordsFlaw>& flaws,
                             const std::function<void(std::uint64_t, std::uint64_t)>& progress) {
    const bool of_passages = &table == &passages_, of_papers = &table == &papers_;
    for (const char* type : {"row", "instance"})
        db_.execute(
            fmt::format("CREATE VIRTUAL TABLE temp.check_{0}_{1} USING fts5vocab (main, {0}, {1})", table.name, type)
                .c_str());
    Statement terms(db_, fmt::format("SELECT term FROM temp.check_{}_row", table.name));
    Statement places(db_,
                     fmt::format("SELECT doc, col, offset FROM temp.check_{}_instance WHERE term = ?1", table.name));
    Statement from(db_, fmt::format("SELECT rowid FROM {0} WHERE {0} MATCH ?1 AND rowid >= ?2 ORDER BY rowid LIMIT 1",
                                    table.name));
    Statement beginning(db_, fmt::format("SELECT rowid FROM {0} WHERE {0} MATCH ?1", table.name));

    std::string group;                         // of terms that begin so
    std::unordered_set<std::int64_t> grouped;  // papers that have one of them
    std::vector<std::int64_t> rows;
    bool seeks = true, begins = true;

    const auto end_group = [&] {
        const auto query = group.empty() ? std::nullopt : query_for(tokenizer_, group);
        if (query && begins) {
            std::uint64_t expected = 0, held = 0;
            for (const std::int64_t paper : grouped) expected += mixed(0, static_cast<std::uint64_t>(paper));
            for (auto found = beginning.run(*query + " *"); found.next();)
                held += mixed(0, static_cast<std::uint64_t>(found.integer(0)));
            begins = held == expected;
        }
        grouped.clear();
    };
    const auto probe = [&](const std::string& term) {
        const auto query = rows.size() >= kManyRows ? query_for(tokenizer_, term) : std::nullopt;
        for (std::size_t i = 1; query && seeks && i <= kProbes; ++i) {
            const std::int64_t row = rows[(rows.size() - 1) * i / kProbes];
            auto found = from.run(*query, row);
            seeks = found.next() && found.integer(0) == row;
        }
    };

    for (auto all = terms.run(); all.next();) {
        const std::string term(all.text(0));
        if (of_papers && beginning_of(term) != group) {
            end_group();
            group = beginning_of(term);
        }
        rows.clear();
        for (auto each = places.run(term); each.next(); ++seen_) {
            const std::int64_t row = each.integer(0);
            const std::int64_t paper = of_passages ? passage_id::paper(row) : row;
            table.held[paper] +=
                of_papers ? hash_of(term, row, "", 0) : hash_of(term, row, each.text(1), each.integer(2));
            if (of_passages && (rows.empty() || rows.back() != row)) rows.push_back(row);
            if (of_papers && !group.empty()) grouped.insert(row);
        }
        if (of_passages) probe(term);
        progress(seen_, words_);
    }
    if (of_papers) end_group();
    if (!seeks) flaws.push_back({fmt::format("{} does not find words from a row on", table.name), 0});
    if (!begins) flaws.push_back({fmt::format("{} does not find beginnings of words", table.name), 0});

    std::vector<std::int64_t> wrong;
    for (const auto& [paper, sum] : table.expected) {
        const auto held = table.held.find(paper);
        if (sum != (held == table.held.end() ? 0 : held->second)) wrong.push_back(paper);
    }
    for (const auto& [paper, sum] : table.held)
        if (!table.expected.contains(paper) && !passed_over_.contains(paper)) wrong.push_back(paper);
    std::ranges::sort(wrong);
    for (const std::int64_t paper : wrong)
        flaws.push_back({table.expected.contains(paper)
                             ? fmt::format("{} does not hold the {} as they are", table.name, table.what)
                             : fmt::format("{} holds words of paper {}, which is not there", table.name, paper),
                         table.expected.contains(paper) ? paper : 0});
}

}  // namespace minutebook
