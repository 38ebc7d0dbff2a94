#include "corpus/document.h"

#include <algorithm>
#include <span>

namespace minutebook {
namespace {

// Calls visit(page, word index) for each word of the span that exists.
template <class Visit>
void for_each_word(const Document& document, const SourceSpan& span, Visit visit) {
    if (span.empty()) return;
    const auto first = std::lower_bound(document.pages.begin(), document.pages.end(), span.first_page,
                                        [](const Page& page, std::uint32_t number) { return page.number < number; });
    for (const Page& page : std::span(first, document.pages.end())) {
        if (page.number > span.last_page) break;
        const std::size_t begin = page.number == span.first_page ? span.first_word : 0;
        const std::size_t end = page.number == span.last_page ? std::min<std::size_t>(span.last_word, page.words.size())
                                                              : page.words.size();
        for (std::size_t word = begin; word < end; ++word) visit(page, word);
    }
}

// A hyphen as it stands at a line's end: '-', U+00AD (soft) or U+2010.
void drop_final_hyphen(std::string& text) {
    for (const std::string_view hyphen : {"-", "\u00ad", "\u2010"})
        if (text.ends_with(hyphen)) {
            text.resize(text.size() - hyphen.size());
            return;
        }
}

}  // namespace

std::string_view Page::text_of(const Line& line) const {
    if (line.word_count == 0) return {};
    const Word& first = words[line.first_word];
    const Word& last = words[line.first_word + line.word_count - 1];
    return std::string_view(text).substr(first.text_begin, last.text_begin + last.text_size - first.text_begin);
}

std::string text_of(const Document& document, const SourceSpan& span, std::vector<WordPlace>* places) {
    std::string text;
    bool joined = true;  // with what stands before: no space
    for_each_word(document, span, [&](const Page& page, std::size_t index) {
        const Word& word = page.words[index];
        if (!joined) text += ' ';
        if (places)
            places->push_back(
                {static_cast<std::uint32_t>(text.size()), page.number, static_cast<std::uint32_t>(index)});
        text += page.text_of(word);
        joined = word.marks & kSoftHyphen;
        if (joined) drop_final_hyphen(text);
    });
    return text;
}

std::vector<PageBox> boxes_of(const Document& document, const SourceSpan& span) {
    std::vector<PageBox> boxes;
    const Page* current = nullptr;
    std::size_t line = 0, last_line = 0;
    for_each_word(document, span, [&](const Page& page, std::size_t index) {
        if (current != &page) line = 0;
        while (line < page.lines.size() && index >= page.lines[line].first_word + page.lines[line].word_count) ++line;
        const Box& box = page.words[index].box;
        if (!box.empty()) {
            if (current == &page && line == last_line && !boxes.empty())
                boxes.back().box = united(boxes.back().box, box);
            else
                boxes.push_back({page.number, box});
        }
        current = &page;
        last_line = line;
    });
    return boxes;
}

}  // namespace minutebook
