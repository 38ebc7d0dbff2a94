#include "extractors/find/block_places.h"

#include <algorithm>

namespace minutebook {

BlockPlaces::BlockPlaces(const Document& document, const Block& block) : where_(block.where) {
    std::size_t words = 0, length = 0;
    bool joins = false;
    for (const SourceSpan& part : block.pieces) {
        const auto page =
            std::lower_bound(document.pages.begin(), document.pages.end(), part.first_page,
                             [](const Page& candidate, std::uint32_t number) { return candidate.number < number; });
        if (page == document.pages.end()) break;
        for (std::uint32_t i = part.first_word; i < part.last_word && i < page->words.size(); ++i) {
            if (words++ < block.label_words) continue;
            const Word& word = page->words[i];
            if (length > 0) length += joins ? static_cast<std::size_t>(-1) : 1;  // a soft hyphen goes, a space comes
            starts_.push_back({length, part.first_page, i});
            length += word.text_size;
            joins = word.marks & kSoftHyphen;
        }
    }
}

SourceSpan BlockPlaces::place_of(std::size_t begin, std::size_t end) const {
    SourceSpan span = where_;
    const auto later = [](std::size_t offset, const Start& start) { return offset < start.offset; };
    if (begin > 0) {
        auto first = std::upper_bound(starts_.begin(), starts_.end(), begin, later);
        if (first != starts_.begin()) --first;
        if (first != starts_.end()) span.first_page = first->page, span.first_word = first->word;
    }
    const auto after = std::lower_bound(starts_.begin(), starts_.end(), end,
                                        [](const Start& start, std::size_t offset) { return start.offset < offset; });
    if (after != starts_.end() && after != starts_.begin()) {
        span.last_page = (after - 1)->page;
        span.last_word = (after - 1)->word + 1;
    }
    return span;
}

}  // namespace minutebook
