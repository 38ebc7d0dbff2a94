#include "index/exporter.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "index/paper_matches.h"
#include "index/paper_rows.h"
#include "index/passage_stream.h"
#include "index/reference_list.h"
#include "index/reference_passages.h"
#include "index/schema.h"
#include "index/sought.h"
#include "index/sqlite.h"
#include "index/time_limit.h"

namespace minutebook {
namespace {

constexpr std::array<std::string_view, std::size(kAllExported)> kNames = {
    "papers", "sections", "recommendations", "resolutions", "votes", "contacts", "references", "ledger", "passages"};

constexpr std::array<std::string_view, 4> kJsonColumns = {"authors", "wards", "paths", "difference"};

// The kind of passage whose facts these are.
std::optional<PassageKind> passage_kind_of(Exported what) {
    if (what == Exported::recommendations) return PassageKind::recommendation;
    if (what == Exported::resolutions) return PassageKind::resolution;
    return std::nullopt;
}

// Texts that stand on pages: of all of a paper's passages or references, without reading each page for each of them, as
// the views would.
class PageTexts {
public:
    PageTexts(Database& db, Exported what)
        : of_passages_(what == Exported::passages),
          of_references_(what == Exported::references),
          reader_(db),
          references_(db, "SELECT reference_list FROM passage_list WHERE paper = ?1") {}

    bool any() const { return of_passages_ || of_references_; }
    void read(std::int64_t paper) {
        words_ = reader_.pages(paper, 0, page_id::kMaxNumber, false);
        if (of_passages_) passages_ = reader_.passages(paper);
        if (of_references_) listed_ = references_of(paper);
    }
    std::string of(std::size_t ordinal) const {
        if (of_passages_) return text_of(words_, passages_.at(ordinal).passage.where);
        const ListedReference& one = listed_.at(ordinal);
        return text_of(one, one.text ? std::string() : text_of(words_, one.where));
    }
    std::vector<ListedReference> references_of(std::int64_t paper) {
        auto rows = references_.run(paper);
        return rows.next() ? decode_references(rows.blob(0)) : std::vector<ListedReference>();
    }
    std::vector<ListedPassage> passages_of(std::int64_t paper) { return reader_.passages(paper); }

private:
    bool of_passages_, of_references_;
    PaperReader reader_;
    Statement references_;
    Document words_;
    std::vector<ListedPassage> passages_;
    std::vector<ListedReference> listed_;
};

// Which rows of a paper a query asks for, where it does not ask for all.
class Selection {
public:
    Selection(Database& db, Exported what, const Query& query, PageTexts& lists, TimeLimit& limit)
        : what_(what),
          filters_(query.filters),
          lists_(lists),
          clauses_(sought_by(query)),
          stream_(db, within(what, query.filters), limit),
          date_(db, "SELECT date FROM paper WHERE id = ?1"),
          sections_(db, "SELECT ordinal, type FROM section WHERE paper = ?1 ORDER BY ordinal") {
        std::erase_if(clauses_, &SoughtClause::excluded);  // a paper that has such a word does not match at all
    }

    // Ordinals in ascending order; nothing: all rows.
    std::optional<std::vector<std::int64_t>> in(std::int64_t paper) {
        switch (what_) {
            case Exported::passages:
            case Exported::recommendations:
            case Exported::resolutions:
                if (clauses_.empty() && !stream_.narrowed()) return std::nullopt;
                return passages_in(paper);
            case Exported::sections:
                if (filters_.section_type.empty()) return std::nullopt;
                return sections_in(paper);
            case Exported::references:
                if (!filters_.by_reference()) return std::nullopt;
                return references_in(paper);
            default:
                return std::nullopt;
        }
    }

private:
    // Of recommendations only passages that are one count.
    static QueryFilters within(Exported what, QueryFilters filters) {
        if (passage_kind_of(what)) filters.in = {std::string(name_of(what))};
        return filters;
    }

    std::vector<std::int64_t> passages_in(std::int64_t paper) {
        std::optional<std::string> date;
        if (auto rows = date_.run(paper); rows.next()) date = rows.optional_text(0);
        const std::uint32_t age = passage_id::age_of(date);
        const std::vector<ListedPassage> listed = lists_.passages_of(paper);
        const auto kind = passage_kind_of(what_);
        const auto row_of = [&](const ListedPassage& one) {
            return kind ? std::int64_t{one.passage.fact} : std::int64_t{passage_id::ordinal(one.id)};
        };
        // A fact of several passages has the words of all.
        std::vector<std::pair<std::int64_t, std::uint64_t>> has;  // row, its clauses
        const auto is_of_kind = [&](PassageKind other) {
            return std::ranges::find(stream_.kinds(), other) != stream_.kinds().end();
        };
        for (const ListedPassage& one : listed)
            if (is_of_kind(one.passage.kind) && row_of(one) >= 0 && stream_.counts(one.id))
                has.emplace_back(row_of(one), 0);
        std::ranges::sort(has);
        const auto repeated = std::ranges::unique(has);
        has.erase(repeated.begin(), repeated.end());
        for (std::size_t i = 0; i < clauses_.size() && !has.empty(); ++i)
            stream_.each_in_paper(match_expressions(clauses_[i]).all, age, paper, [&](std::int64_t id) {
                const std::size_t ordinal = passage_id::ordinal(id);
                if (ordinal >= listed.size() || !stream_.counts(id)) return;
                const auto row = std::ranges::lower_bound(has, row_of(listed[ordinal]), {},
                                                          &std::pair<std::int64_t, std::uint64_t>::first);
                if (row != has.end() && row->first == row_of(listed[ordinal])) row->second |= std::uint64_t{1} << i;
            });
        std::vector<std::int64_t> rows;
        const std::uint64_t wanted =
            clauses_.size() < 64 ? (std::uint64_t{1} << clauses_.size()) - 1 : ~std::uint64_t{};
        for (const auto& [row, clauses] : has)
            if (clauses == wanted) rows.push_back(row);
        return rows;
    }

    std::vector<std::int64_t> sections_in(std::int64_t paper) {
        std::vector<std::int64_t> ordinals;
        for (auto rows = sections_.run(paper); rows.next();)
            if (std::ranges::find(filters_.section_type, rows.text(1)) != filters_.section_type.end())
                ordinals.push_back(rows.integer(0));
        return ordinals;
    }

    std::vector<std::int64_t> references_in(std::int64_t paper) {
        std::vector<std::int64_t> ordinals;
        const auto listed = lists_.references_of(paper);
        for (std::size_t i = 0; i < listed.size(); ++i)
            if (is_sought(listed[i], filters_)) ordinals.push_back(static_cast<std::int64_t>(i));
        return ordinals;
    }

    Exported what_;
    const QueryFilters& filters_;
    PageTexts& lists_;
    std::vector<SoughtClause> clauses_;
    PassageStream stream_;
    Statement date_, sections_;
};

}  // namespace

std::string_view name_of(Exported what) { return kNames.at(static_cast<std::size_t>(what)); }

std::optional<Exported> exported_named(std::string_view name) {
    for (const Exported what : kAllExported)
        if (name_of(what) == name) return what;
    return std::nullopt;
}

struct Exporter::State {
    explicit State(const std::filesystem::path& index) : db(open_index(index, Database::Mode::read_only)) {}

    // In ascending order.
    std::vector<std::int64_t> matching(const Query& query) {
        TimeLimit limit(db, std::nullopt);
        PassageStream stream(db, query.filters, limit);
        std::vector<std::int64_t> papers = find_papers(db, read_all_papers(db), sought_by(query), query.filters, stream,
                                                       limit, std::numeric_limits<std::int64_t>::max())
                                               .papers;
        std::ranges::sort(papers);
        return papers;
    }

    Database db;
};

Exporter::Exporter(const std::filesystem::path& index) : state_(std::make_unique<State>(index)) {}
Exporter::Exporter(Exporter&&) noexcept = default;
Exporter::~Exporter() = default;

std::vector<ExportColumn> Exporter::columns(Exported what) {
    std::vector<ExportColumn> columns;
    Statement names(state_->db, "SELECT name FROM pragma_table_info(?1) ORDER BY cid");
    for (auto rows = names.run(fmt::format("all_{}", name_of(what))); rows.next();) {
        const std::string_view name = rows.text(0);
        columns.push_back({std::string(name), std::ranges::find(kJsonColumns, name) != kJsonColumns.end()});
    }
    return columns;
}

void Exporter::rows(Exported what, const Query& query, const std::function<bool(std::span<const ExportValue>)>& take) {
    Database& db = state_->db;
    const std::vector<ExportColumn> held = columns(what);
    const Transaction reading(db, Transaction::Kind::deferred);
    PageTexts texts(db, what);
    std::vector<std::string> selected;
    for (const ExportColumn& column : held)
        selected.push_back(texts.any() && column.name == "text" ? "NULL AS text" : column.name);
    const auto place_of = [&](std::string_view name) {
        return static_cast<std::size_t>(std::ranges::find(held, name, &ExportColumn::name) - held.begin());
    };
    const std::size_t ordinal = place_of("ordinal"), text = place_of("text");
    const char* order = what == Exported::papers   ? ""
                        : what == Exported::ledger ? "ORDER BY meeting, ordinal"
                                                   : "ORDER BY ordinal";
    Statement of_paper(
        db, fmt::format("SELECT {} FROM all_{} WHERE paper = ?1 {}", fmt::join(selected, ", "), name_of(what), order));
    TimeLimit limit(db, std::nullopt);
    const bool all = query.clauses.empty() && query.filters.empty();
    std::optional<Selection> selection;
    if (!all) selection.emplace(db, what, query, texts, limit);

    std::vector<ExportValue> values(held.size());
    std::string page_text;
    // False: no more is wanted.
    const auto give = [&](std::int64_t paper) {
        const auto chosen = selection ? selection->in(paper) : std::nullopt;
        if (chosen && chosen->empty()) return true;
        bool is_read = false;
        for (auto rows = of_paper.run(paper); rows.next();) {
            if (chosen && !std::ranges::binary_search(*chosen, rows.integer(static_cast<int>(ordinal)))) continue;
            for (std::size_t i = 0; i < values.size(); ++i) values[i] = rows.value(static_cast<int>(i));
            if (texts.any()) {
                if (!is_read) texts.read(paper);
                is_read = true;
                page_text = texts.of(static_cast<std::size_t>(rows.integer(static_cast<int>(ordinal))));
                values[text] = page_text;
            }
            if (!take(values)) return false;
        }
        return true;
    };
    if (all) {
        Statement papers(db, "SELECT id FROM paper ORDER BY id");
        for (auto rows = papers.run(); rows.next();)
            if (!give(rows.integer(0))) return;
    } else {
        for (const std::int64_t paper : state_->matching(query))
            if (!give(paper)) return;
    }
}

}  // namespace minutebook
