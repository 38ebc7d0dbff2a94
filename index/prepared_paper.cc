#include "index/prepared_paper.h"

#include <algorithm>
#include <utility>

#include "index/schema.h"
#include "index/token_list.h"

namespace minutebook {

std::span<const Passage> passages_held(const Paper& paper) {
    return std::span(paper.passages).first(std::min<std::size_t>(paper.passages.size(), passage_id::kMaxOrdinal));
}

PaperTokens::PaperTokens(const Document& document, std::span<const Passage> held) {
    passages.reserve(held.size());
    for (const Passage& passage : held) passages.push_back(packed_tokens(text_of(document, passage.where)));
    terms = packed_terms(passages);
}

PreparedPaper::PreparedPaper(PaperToAdd paper)
    : paper_(std::move(paper)), tokens_(paper_.document, passages_held(paper_.paper)) {
    PageEncoder encoder;
    pages_.reserve(paper_.document.pages.size());
    for (const Page& page : paper_.document.pages) pages_.push_back(encoder.encode(page));
}

}  // namespace minutebook
