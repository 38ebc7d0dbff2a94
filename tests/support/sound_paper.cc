#include "tests/support/sound_paper.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace minutebook {
namespace {

using Place = std::pair<std::uint32_t, std::uint32_t>;

Place begin_of(const SourceSpan& span) { return {span.first_page, span.first_word}; }
Place end_of(const SourceSpan& span) { return {span.last_page, span.last_word}; }

// On words that exist, at least one.
bool stands(const Document& document, const SourceSpan& span) {
    const auto words_of = [&](std::uint32_t page) {
        return page >= 1 && page <= document.pages.size() ? document.pages[page - 1].words.size() : 0;
    };
    return !span.empty() && begin_of(span) < end_of(span) && span.first_word < words_of(span.first_page) &&
           span.last_word <= words_of(span.last_page);
}

bool is_one_of(int index, std::size_t size) { return index >= -1 && index < static_cast<int>(size); }

}  // namespace

std::string broken_rule(const Document& document, const Paper& paper) {
    const auto where = [](const SourceSpan& span) {
        return fmt::format("{}:{} to {}:{}", span.first_page, span.first_word, span.last_page, span.last_word);
    };
    for (const Section& section : paper.sections)
        if (!stands(document, section.where)) return "a section on no words: " + where(section.where);
    for (const Recommendation& found : paper.recommendations)
        if (!stands(document, found.where) || !is_one_of(found.section, paper.sections.size()))
            return "a recommendation in no place: " + where(found.where);
    for (const Resolution& found : paper.resolutions)
        if (!stands(document, found.where) || !is_one_of(found.section, paper.sections.size()))
            return "a resolution in no place: " + where(found.where);
    const Metadata& metadata = paper.metadata;
    if (metadata.title && !stands(document, metadata.title->where)) return "a title on no words";
    if (metadata.date && !stands(document, metadata.date->where)) return "a date on no words";
    Place before{0, 0};
    for (const Reference& found : paper.references) {
        if (!stands(document, found.where) || begin_of(found.where) < before)
            return "a reference in no place or out of order: " + where(found.where);
        before = begin_of(found.where);
    }
    Place last{0, 0};
    for (const Passage& passage : paper.passages) {
        if (!stands(document, passage.where) || begin_of(passage.where) < last)
            return "a passage in no place or over another: " + where(passage.where);
        last = end_of(passage.where);
        const std::size_t facts = passage.kind == PassageKind::recommendation ? paper.recommendations.size()
                                  : passage.kind == PassageKind::resolution   ? paper.resolutions.size()
                                                                              : 0;
        if (!is_one_of(passage.section, paper.sections.size()) || !is_one_of(passage.fact, facts))
            return "a passage of no section or fact: " + where(passage.where);
    }
    if (paper.passages.size() > kMaxPassages) return "more passages than a paper may have";
    return "";
}

}  // namespace minutebook
