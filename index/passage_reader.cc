#include "index/passage_reader.h"

#include <algorithm>
#include <ranges>

#include "index/schema.h"
#include "index/stored_page.h"

namespace minutebook {

PassageReader::PassageReader(Database& db)
    : list_(db, "SELECT list FROM passage_list WHERE paper = ?1"),
      pages_(db, "SELECT id, text FROM page WHERE id BETWEEN ?1 AND ?2 ORDER BY id") {}

std::vector<ReadPassage> PassageReader::around(std::int64_t anchor, std::uint32_t reach) {
    hold(passage_id::paper(anchor));
    const std::size_t at = passage_id::ordinal(anchor);
    const std::size_t begin = std::min(at - std::min<std::size_t>(at, reach), listed_.size());
    const std::size_t end = std::min(at + reach + 1, listed_.size());
    return read(std::span(listed_).subspan(begin, std::max(begin, end) - begin));
}

std::vector<ReadPassage> PassageReader::of_kind(std::int64_t paper, PassageKind kind, std::size_t limit) {
    hold(paper);
    std::vector<ListedPassage> chosen;
    for (const ListedPassage& listed : listed_) {
        if (chosen.size() == limit) break;
        if (listed.passage.kind == kind) chosen.push_back(listed);
    }
    return read(chosen);
}

std::pair<std::uint32_t, std::uint32_t> PassageReader::bytes_of(const ReadPassage& passage,
                                                                const SourceSpan& where) const {
    const SourceSpan before{passage.where.first_page, passage.where.first_word, where.first_page, where.first_word};
    const SourceSpan up_to{passage.where.first_page, passage.where.first_word, where.last_page, where.last_word};
    const std::size_t end = std::min(text_of(held_, up_to).size(), passage.text.size());
    std::size_t begin = std::min(text_of(held_, before).size(), end);
    if (begin > 0 && passage.text[begin] == ' ') ++begin;
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

void PassageReader::hold(std::int64_t paper) {
    if (paper == paper_) return;
    paper_ = paper;
    held_.pages.clear();
    listed_.clear();
    if (auto rows = list_.run(paper); rows.next()) listed_ = decode_passages(paper, rows.blob(0));
}

std::vector<ReadPassage> PassageReader::read(std::span<const ListedPassage> chosen) {
    std::vector<ReadPassage> passages;
    for (const auto& [id, listed, section_type] : chosen) {
        ReadPassage& passage = passages.emplace_back();
        passage.id = id;
        passage.kind = listed.kind;
        passage.ordinal = passage_id::ordinal(id);
        if (listed.section >= 0) passage.section = listed.section;
        passage.section_type = section_type;
        if (listed.fact >= 0) passage.fact = listed.fact;
        passage.where = listed.where;
    }
    read_texts(passages);
    return passages;
}

void PassageReader::read_texts(std::vector<ReadPassage>& passages) {
    // From the last: to read a page is to read those of its group before it.
    for (ReadPassage& passage : passages | std::views::reverse) {
        for (std::uint32_t number = passage.where.last_page; number >= passage.where.first_page; --number) {
            if (!std::ranges::binary_search(held_.pages, number, {}, &Page::number)) read_group(number);
            if (number == 0) break;
        }
        passage.text = text_of(held_, passage.where);
    }
}

void PassageReader::read_group(std::uint32_t last) {
    decoder_.restart();
    for (auto rows = pages_.run(page_id::of(paper_, group_begin(last)), page_id::of(paper_, last)); rows.next();) {
        Page page = decoder_.decode_text(page_id::number(rows.integer(0)), rows.blob(1));
        const auto at = std::ranges::lower_bound(held_.pages, page.number, {}, &Page::number);
        if (at == held_.pages.end() || at->number != page.number) held_.pages.insert(at, std::move(page));
    }
}

}  // namespace minutebook
