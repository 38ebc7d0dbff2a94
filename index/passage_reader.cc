#include "index/passage_reader.h"

#include <algorithm>
#include <ranges>

#include "index/schema.h"
#include "index/stored_page.h"

namespace minutebook {

PassageReader::PassageReader(Database& db)
    : rows_(db,
            "SELECT id, section, fact, first_page, first_word, coalesce(last_page, first_page), last_word FROM passage "
            "WHERE id BETWEEN ?1 AND ?2 ORDER BY id LIMIT ?3"),
      pages_(db, "SELECT id, text FROM page WHERE id BETWEEN ?1 AND ?2 ORDER BY id") {}

std::vector<ReadPassage> PassageReader::around(std::int64_t anchor, std::uint32_t reach) {
    const std::int64_t paper = passage_id::paper(anchor), ordinal = passage_id::ordinal(anchor);
    const std::int64_t first = std::max<std::int64_t>(ordinal - reach, 0);
    const std::int64_t last = std::min<std::int64_t>(ordinal + reach, passage_id::kMaxOrdinal);
    std::vector<ReadPassage> passages;
    for (int tier = 0; tier < passage_id::kTiers; ++tier) {
        // Kind and ordinal change, date and paper stay.
        const std::int64_t base = anchor - passage_id::range(passage_id::kind(anchor)).first - ordinal +
                                  passage_id::range(passage_id::kind_of_tier(tier)).first;
        read(base + first, base + last, passage_id::kMaxOrdinal, passages);
    }
    std::ranges::sort(passages, {}, &ReadPassage::ordinal);
    read_texts(paper, passages);
    return passages;
}

std::vector<ReadPassage> PassageReader::of_kind(std::int64_t paper, const std::optional<std::string>& date,
                                                PassageKind kind, std::int64_t limit) {
    const passage_id::Range range = passage_id::range(kind, passage_id::age_of(date), paper);
    std::vector<ReadPassage> passages;
    read(range.first, range.second, limit, passages);
    read_texts(paper, passages);
    return passages;
}

void PassageReader::read(std::int64_t first, std::int64_t last, std::int64_t limit,
                         std::vector<ReadPassage>& passages) {
    const auto number = [](const Statement::Rows& rows, int column) {
        return static_cast<std::uint32_t>(rows.integer(column));
    };
    for (auto rows = rows_.run(first, last, limit); rows.next();) {
        ReadPassage passage;
        passage.id = rows.integer(0);
        passage.kind = passage_id::kind(passage.id);
        passage.ordinal = passage_id::ordinal(passage.id);
        if (!rows.is_null(1)) passage.section = rows.integer(1);
        if (!rows.is_null(2)) passage.fact = rows.integer(2);
        passage.where = {number(rows, 3), number(rows, 4), number(rows, 5), number(rows, 6)};
        passages.push_back(std::move(passage));
    }
}

void PassageReader::read_texts(std::int64_t paper, std::vector<ReadPassage>& passages) {
    if (paper != paper_) {
        held_.pages.clear();
        paper_ = paper;
    }
    // From the last: to read a page is to read those of its group before it.
    for (ReadPassage& passage : passages | std::views::reverse) {
        for (std::uint32_t number = passage.where.last_page; number >= passage.where.first_page; --number) {
            if (!std::ranges::binary_search(held_.pages, number, {}, &Page::number)) read_group(paper, number);
            if (number == 0) break;
        }
        passage.text = text_of(held_, passage.where);
    }
}

void PassageReader::read_group(std::int64_t paper, std::uint32_t last) {
    PageDecoder decoder;
    for (auto rows = pages_.run(page_id::of(paper, group_begin(last)), page_id::of(paper, last)); rows.next();) {
        Page page = decoder.decode_text(page_id::number(rows.integer(0)), rows.blob(1));
        const auto at = std::ranges::lower_bound(held_.pages, page.number, {}, &Page::number);
        if (at == held_.pages.end() || at->number != page.number) held_.pages.insert(at, std::move(page));
    }
}

}  // namespace minutebook
