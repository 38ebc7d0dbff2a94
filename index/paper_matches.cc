#include "index/paper_matches.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <optional>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include "index/icu_tokenizer.h"
#include "index/name_filter.h"
#include "index/paper_facts.h"
#include "index/passages_with_all.h"

namespace minutebook {
namespace {

// Of a word that every paper has: what little it tells still orders papers by where it stands.
constexpr double kLeastWeight = 0.2;

class Finder {
public:
    Finder(Database& db, const AllPapers& all, const std::vector<SoughtClause>& clauses, const QueryFilters& filters,
           PassageStream& passages, TimeLimit& limit, std::int64_t most_visited)
        : db_(db),
          all_(all),
          clauses_(clauses),
          filters_(filters),
          passages_(passages),
          limit_(limit),
          most_visited_(most_visited),
          size_(all.numbers) {}

    PaperMatches find() {
        matches_.in_text.assign(size_, 0);
        matches_.in_title.assign(size_, 0);
        matches_.in_name.assign(size_, 0);
        allow();
        for (std::size_t i = 0; i < clauses_.size(); ++i) find_clause(i);
        if (filters_.within == QueryFilters::Within::passage) {
            if (matches_.wanted != 0) keep_together();
        } else if (passages_.narrowed()) {
            narrow();
        }
        select();
        if (limit_.passed()) matches_.exact = false;
        return std::move(matches_);
    }

private:
    template <class Visit>
    void each_row(const std::string& sql, const std::string& match, Visit visit) {
        if (match.empty()) return;
        Statement statement(db_, sql);
        for (auto rows = statement.run(match); limit_.next(rows);) visit(static_cast<std::size_t>(rows.integer(0)));
    }

    void find_clause(std::size_t i) {
        const std::uint64_t bit = std::uint64_t{1} << i;
        const MatchExpressions match = match_expressions(clauses_[i]);
        const auto mark = [&](std::vector<std::uint64_t>& where) {
            return [&where, bit](std::size_t paper) {
                if (paper < where.size()) where[paper] |= bit;
            };
        };
        each_row("SELECT rowid FROM paper_fts WHERE paper_fts MATCH ?1", match.words, mark(matches_.in_text));
        if (!match.phrases.empty()) {
            const auto mark_text = mark(matches_.in_text);
            Statement phrases(db_, "SELECT rowid FROM passage_fts WHERE passage_fts MATCH ?1 LIMIT ?2");
            std::int64_t seen = 0;
            for (auto rows = phrases.run(match.phrases, most_visited_); limit_.next(rows); ++seen) {
                mark_text(static_cast<std::size_t>(passage_id::paper(rows.integer(0))));
            }
            if (seen == most_visited_) matches_.exact = false;
        }
        each_row("SELECT rowid FROM field_fts WHERE field_fts MATCH '{title} : (' || ?1 || ')'", match.all,
                 mark(matches_.in_title));
        each_row("SELECT rowid FROM field_fts WHERE field_fts MATCH '{council body} : (' || ?1 || ')'", match.all,
                 mark(matches_.in_name));
        std::int64_t papers = 0;
        for (const std::uint64_t bits : matches_.in_text) papers += (bits & bit) != 0;
        matches_.papers_with.push_back(papers);
        const double rest = static_cast<double>(all_.newest_first.size()) - static_cast<double>(papers);
        matches_.weight.push_back(kLeastWeight + std::log1p((rest + 0.5) / (static_cast<double>(papers) + 0.5)));
        if (!clauses_[i].excluded) matches_.wanted |= bit;
    }

    // With in:, section: and -boilerplate only words within those passages count; with the last alone, titles and names
    // too.
    void narrow() {
        std::vector<std::uint64_t> in_places(size_, 0);
        const bool titles =
            std::ranges::find(filters_.in, "title") != filters_.in.end() && !passages_.narrowed_by_section();
        for (std::size_t i = 0; i < clauses_.size(); ++i) {
            const std::uint64_t bit = std::uint64_t{1} << i;
            if (clauses_[i].excluded) continue;
            const auto visit = [&](std::int64_t passage) {
                const auto paper = static_cast<std::size_t>(passage_id::paper(passage));
                if (paper >= size_ || !allowed(paper) || (in_places[paper] & bit) != 0) return;
                if ((matches_.held(passage_id::paper(passage)) & matches_.wanted) != matches_.wanted) return;
                if (passages_.counts(passage)) in_places[paper] |= bit;
            };
            if (passages_.each(match_expressions(clauses_[i]).all, most_visited_, visit)) matches_.exact = false;
        }
        const std::uint64_t excluded = ~matches_.wanted;
        for (std::size_t paper = 0; paper < size_; ++paper) {
            matches_.in_text[paper] = (matches_.in_text[paper] & excluded) | in_places[paper];
            if (!passages_.narrowed_to_places()) continue;
            if (!titles) matches_.in_title[paper] &= excluded;
            matches_.in_name[paper] &= excluded;
        }
    }

    // With within:passage only papers that have all words in one.
    void keep_together() {
        std::vector<bool> kept(size_, false);
        const auto may = [&](std::int64_t paper) {
            return static_cast<std::size_t>(paper) < size_ && allowed(static_cast<std::size_t>(paper));
        };
        if (!each_with_all_words(passages_, clauses_, matches_.wanted, may, [&](std::int64_t passage) {
                kept[static_cast<std::size_t>(passage_id::paper(passage))] = true;
            }))
            matches_.exact = false;
        for (std::size_t paper = 0; paper < size_; ++paper)
            if (kept[paper]) matches_.in_text[paper] |= matches_.wanted;
        allowed_ = std::move(kept);
    }

    bool allowed(std::size_t paper) const { return !allowed_ || (*allowed_)[paper]; }

    // What no clause is needed for. A paper that does not say its date is of no year.
    void allow() {
        const bool wants_words =
            std::ranges::any_of(clauses_, [](const SoughtClause& clause) { return !clause.excluded; });
        if (!filters_.empty()) {
            keep_only(
                "SELECT id FROM paper INDEXED BY paper_by_date WHERE (?1 IS NULL OR coalesce(kind, '') IN (SELECT "
                "value "
                "FROM json_each(?1)))"
                " AND (?2 IS NULL OR date >= ?2) AND (?3 IS NULL OR date <= ?3)"
                " AND (?4 IS NULL OR EXISTS (SELECT 1 FROM json_each(?4) AS years WHERE CAST(substr(coalesce(date, "
                "''), 1, 4) "
                "AS INTEGER)"
                " BETWEEN years.value ->> 0 AND years.value ->> 1))",
                json_list(filters_.kind), filters_.from, filters_.to,
                filters_.years.empty() ? std::nullopt : std::optional(nlohmann::json(filters_.years).dump()));
        }
        if (const std::string match = names_match(); !match.empty()) {
            keep_only("SELECT rowid FROM field_fts WHERE field_fts MATCH ?1", match);
        }
        if (!filters_.council.empty() || !filters_.council_only.empty()) keep_councils();
        keep_exact(fmt::format("SELECT id, {} AS name FROM paper", kCouncilOfPaper), filters_.council_is);
        keep_body(filters_.body_is);
        if (const std::string match = sections_match(); !match.empty()) {
            keep_only("SELECT rowid FROM field_fts WHERE field_fts MATCH ?1", match);
        }
        if (passages_.by_reference()) {
            allow_references();
        } else if ((!filters_.in.empty() || !filters_.outcome.empty()) && !wants_words) {
            allow_places();
        }
    }

    template <class... Values>
    void keep_only(std::string_view sql, const Values&... values) {
        std::vector<bool> kept(size_, false);
        Statement statement(db_, sql);
        for (auto rows = statement.run(values...); limit_.next(rows);) {
            const auto paper = static_cast<std::size_t>(rows.integer(0));
            if (paper < size_ && allowed(paper)) kept[paper] = true;
        }
        allowed_ = std::move(kept);
    }

    static std::optional<std::string> json_list(const std::vector<std::string>& values) {
        if (values.empty()) return std::nullopt;
        return nlohmann::json(values).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    }

    // A body by its whole name, however papers spell it.
    void keep_body(const std::vector<std::string>& names) {
        if (names.empty()) return;
        std::vector<std::string> wanted, spelt;
        for (const std::string& name : names) wanted.push_back(body_spelling(name));
        Statement bodies(db_, "SELECT DISTINCT body FROM paper WHERE body IS NOT NULL");
        for (auto rows = bodies.run(); limit_.next(rows);)
            if (std::ranges::find(wanted, body_spelling(rows.text(0))) != wanted.end())
                spelt.emplace_back(rows.text(0));
        if (spelt.empty()) spelt = names;
        keep_exact("SELECT id, body AS name FROM paper", spelt);
    }

    // Papers and a name of each, which is to be one of these, letter by letter.
    void keep_exact(std::string_view named, const std::vector<std::string>& names) {
        if (names.empty()) return;
        keep_only(
            fmt::format("SELECT id FROM ({}) WHERE coalesce(name, '') IN (SELECT value FROM json_each(?1))", named),
            json_list(names));
    }

    // Papers that state such a council, and those that linking knows to be of one that is meant.
    void keep_councils() {
        std::vector<std::string> names = filters_.council;
        names.insert(names.end(), filters_.council_only.begin(), filters_.council_only.end());
        const std::string match = match_names("council", names);
        if (match.empty()) return;
        keep_only(
            "SELECT rowid FROM field_fts WHERE field_fts MATCH ?1 UNION ALL SELECT paper FROM meeting JOIN "
            "meeting_paper ON meeting_paper.meeting = meeting.id WHERE council IN (SELECT value FROM json_each(?2))",
            match, nlohmann::json(filters_.council_keys).dump());
    }

    static std::string match_names(std::string_view column, const std::vector<std::string>& names) {
        std::vector<std::string> any;
        for (const std::string& name : names) {
            if (std::string match = match_phrase(name); !match.empty()) any.push_back(std::move(match));
        }
        return any.empty() ? std::string() : fmt::format("({{{}}} : ({}))", column, fmt::join(any, " OR "));
    }

    // body:, author: and ward: as one expression.
    std::string names_match() const {
        std::vector<std::string> fields;
        const auto add = [&](std::string_view column, const std::vector<std::string>& names) {
            if (std::string match = match_names(column, names); !match.empty()) fields.push_back(std::move(match));
        };
        add("body", filters_.body);
        add("author", filters_.author);
        add("ward", filters_.ward);
        return fmt::format("{}", fmt::join(fields, " AND "));
    }

    // section: as papers that have such a section; view paper_field has types as single words.
    std::string sections_match() const {
        std::vector<std::string> any;
        for (std::string type : filters_.section_type) {
            std::erase(type, '_');
            any.push_back(match_phrase(type));
        }
        return any.empty() ? std::string() : fmt::format("{{sections}} : ({})", fmt::join(any, " OR "));
    }

    // Papers that have what is referred to in a place that counts.
    void allow_references() {
        std::vector<bool> kept(size_, false);
        for (const std::int64_t passage : passages_.references().passages()) {
            const auto paper = static_cast<std::size_t>(passage_id::paper(passage));
            if (paper >= size_ || kept[paper] || !allowed(paper)) continue;
            kept[paper] = std::ranges::find(passages_.kinds(), passage_id::kind(passage)) != passages_.kinds().end() &&
                          passages_.counts(passage);
        }
        allowed_ = std::move(kept);
    }

    // in: without words: papers that have such a place.
    void allow_places() {
        const std::optional<std::string> types = json_list(filters_.section_type),
                                         outcomes = json_list(filters_.outcome);
        std::vector<bool> kept(size_, false);
        const auto add = [&](std::string_view sql) {
            Statement statement(db_, sql);
            for (auto rows = statement.run(types, outcomes); limit_.next(rows);)
                kept[static_cast<std::size_t>(rows.integer(0))] = true;
        };
        constexpr std::string_view kOfType =
            "SELECT DISTINCT paper FROM {0} WHERE (?1 IS NULL OR EXISTS (SELECT 1 FROM section WHERE section.paper = "
            "{0}.paper AND section.ordinal = {0}.section AND section.type IN (SELECT value FROM json_each(?1)))) "
            "AND (?2 IS NULL OR coalesce({1}, '') IN (SELECT value FROM json_each(?2)))";
        const auto has = [&](std::string_view place) {
            return filters_.in.empty() || std::ranges::find(filters_.in, place) != filters_.in.end();
        };
        if (has("resolutions")) add(fmt::format(kOfType, "resolution", "outcome"));
        if (has("recommendations")) add(fmt::format(kOfType, "recommendation", kOutcomeOfRecommendation));
        if (has("headings")) {
            add("SELECT DISTINCT paper FROM section WHERE ?2 IS NULL AND (?1 IS NULL OR type IN (SELECT value FROM "
                "json_each(?1)))");
        }
        if (has("title")) add("SELECT id FROM paper WHERE title IS NOT NULL AND ?1 IS NULL AND ?2 IS NULL");
        for (std::size_t paper = 0; paper < size_; ++paper) kept[paper] = kept[paper] && allowed(paper);
        allowed_ = std::move(kept);
    }

    void select() {
        const int words =
            static_cast<int>(std::ranges::count_if(clauses_, [](const SoughtClause& clause) { return clause.plain; }));
        const int may_lack = filters_.within != QueryFilters::Within::any ? 0 : words >= 6 ? 2 : words >= 3 ? 1 : 0;
        std::uint64_t plain = 0;
        for (std::size_t i = 0; i < clauses_.size(); ++i) plain |= clauses_[i].plain ? std::uint64_t{1} << i : 0;
        for (const std::int64_t paper : all_.newest_first) {
            if (!allowed(static_cast<std::size_t>(paper))) continue;
            const std::uint64_t held = matches_.held(paper);
            if ((held & ~matches_.wanted) != 0) continue;
            const std::uint64_t lacking = matches_.wanted & ~held;
            if (lacking == 0) {
                matches_.papers.push_back(paper);
            } else if ((lacking & ~plain) == 0 && std::popcount(lacking) <= may_lack) {
                matches_.nearly.push_back(paper);
            }
        }
    }

    Database& db_;
    const AllPapers& all_;
    const std::vector<SoughtClause>& clauses_;
    const QueryFilters& filters_;
    PassageStream& passages_;
    TimeLimit& limit_;
    std::int64_t most_visited_;
    std::size_t size_;
    std::optional<std::vector<bool>> allowed_;
    PaperMatches matches_;
};

}  // namespace

AllPapers read_all_papers(Database& db) {
    AllPapers all;
    Statement statement(db, "SELECT id FROM paper INDEXED BY paper_by_date ORDER BY date DESC, id DESC");
    for (auto rows = statement.run(); rows.next();) {
        all.newest_first.push_back(rows.integer(0));
        all.numbers = std::max(all.numbers, static_cast<std::size_t>(rows.integer(0)) + 1);
    }
    return all;
}

PaperMatches find_papers(Database& db, const AllPapers& all, const std::vector<SoughtClause>& clauses,
                         const QueryFilters& filters, PassageStream& passages, TimeLimit& limit,
                         std::int64_t most_visited) {
    return Finder(db, all, clauses, filters, passages, limit, most_visited).find();
}

}  // namespace minutebook
