#include "index/page_hits.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "index/beginning_terms.h"
#include "index/marker.h"
#include "index/paper_rows.h"
#include "index/passage_stream.h"
#include "index/stored_page.h"

namespace minutebook {
namespace {

// The pages of a paper with their layout, a group at a time: to read one is to read those of its group before it.
class Pages {
public:
    Pages(PaperReader& reader, std::int64_t paper) : reader_(reader), paper_(paper) {}

    const Document& with(const SourceSpan& span) {
        for (std::uint32_t group = group_begin(span.first_page); group <= span.last_page; group += kGroup) {
            if (!read_.insert(group).second) continue;
            Document read = reader_.pages(paper_, group, group + kGroup - 1, true);
            std::ranges::move(read.pages, std::back_inserter(document_.pages));
            std::ranges::sort(document_.pages, {}, &Page::number);
        }
        return document_;
    }

private:
    static constexpr std::uint32_t kGroup = 16;
    static_assert(group_begin(kGroup) == kGroup && group_begin(kGroup - 1) == 0);

    PaperReader& reader_;
    std::int64_t paper_;
    Document document_;
    std::set<std::uint32_t> read_;
};

}  // namespace

PageHits find_page_hits(Database& db, std::int64_t paper, const Query& query, std::size_t most, TimeLimit& limit) {
    PageHits found;
    std::optional<std::string> date;
    {
        Statement statement(db, "SELECT date FROM paper WHERE id = ?1");
        auto rows = statement.run(paper);
        if (!rows.next()) return found;
        date = rows.optional_text(0);
    }
    std::set<std::uint32_t> ordinals;  // of the passages that have any of the words
    PassageStream stream(db, {}, limit);
    for (const SoughtClause& clause : sought_by(query)) {
        if (clause.excluded) continue;
        stream.each_in_paper(passage_match(db, clause), passage_id::age_of(date), paper,
                             [&](std::int64_t passage) { ordinals.insert(passage_id::ordinal(passage)); });
    }
    const Marker marker(query);
    PaperReader reader(db);
    const std::vector<ListedPassage> passages = reader.passages(paper);
    Pages pages(reader, paper);
    for (const std::uint32_t ordinal : ordinals) {
        if (ordinal >= passages.size() || passages[ordinal].passage.kind == PassageKind::furniture) continue;
        if (found.hits.size() >= most || limit.passed()) {
            found.all = false;
            break;
        }
        const Document& document = pages.with(passages[ordinal].passage.where);
        for (const SourceSpan& where : marker.spans(document, passages[ordinal].passage.where))
            found.hits.push_back({where.first_page, passages[ordinal].id, boxes_of(document, where)});
    }
    if (limit.passed()) found.all = false;
    return found;
}

}  // namespace minutebook
