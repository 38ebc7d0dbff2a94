#include "index/paper_integrity.h"

#include <algorithm>
#include <string_view>
#include <tuple>

#include <fmt/format.h>

namespace minutebook {
namespace {

const Page* page_numbered(const Document& document, std::uint32_t number) {
    const auto page = std::ranges::lower_bound(document.pages, number, {}, &Page::number);
    return page != document.pages.end() && page->number == number ? &*page : nullptr;
}

bool is_within(const Document& document, const SourceSpan& span) {
    if (span == SourceSpan{}) return true;  // stated nowhere
    const Page* first = page_numbered(document, span.first_page);
    const Page* last = page_numbered(document, span.last_page);
    return first && last && span.first_word <= first->words.size() && span.last_word <= last->words.size() &&
           std::tie(span.first_page, span.first_word) <= std::tie(span.last_page, span.last_word);
}

bool is_index(int value, std::size_t count) { return value >= -1 && value < static_cast<std::int64_t>(count); }

class Flaws {
public:
    explicit Flaws(const Document& document) : document_(document) {}

    void add(std::string flaw) { found_.push_back(std::move(flaw)); }
    void place(std::string_view what, std::size_t ordinal, const SourceSpan& span) {
        if (is_within(document_, span)) return;
        add(fmt::format("{} {} stands in words that are not there (page {}, word {} to page {}, word {})", what,
                        ordinal, span.first_page, span.first_word, span.last_page, span.last_word));
    }
    template <class Facts>
    void places(std::string_view what, const Facts& facts) {
        for (std::size_t i = 0; i < facts.size(); ++i) place(what, i, facts[i].where);
    }
    template <class T>
    void stated(std::string_view field, const std::optional<Stated<T>>& value) {
        if (value) place(field, 0, value->where);
    }
    void number(std::string_view what, std::size_t held, std::int64_t stated) {
        if (static_cast<std::int64_t>(held) != stated)
            add(fmt::format("{} {} are held, {} should be", held, what, stated));
    }
    std::vector<std::string> take() { return std::move(found_); }

private:
    const Document& document_;
    std::vector<std::string> found_;
};

void look_at_pages(const Document& document, const StatedCounts& stated, Flaws& flaws) {
    std::size_t words = 0, bytes = 0, without_text = 0;
    for (const Page& page : document.pages) {
        words += page.words.size();
        bytes += page.text.size();
        without_text += page.words.empty();
        if (page.number < 1 || page.number > document.page_count)
            flaws.add(fmt::format("page {} is held, of {}", page.number, document.page_count));
        std::size_t text_end = 0, next_word = 0;
        for (const Word& word : page.words) {
            if (word.text_begin < text_end || word.text_size > page.text.size() - word.text_begin) {
                flaws.add(fmt::format("words of page {} are not in its text", page.number));
                break;
            }
            text_end = std::size_t{word.text_begin} + word.text_size;
        }
        for (const Line& line : page.lines) {
            if (line.first_word != next_word || line.word_count > page.words.size() - next_word) {
                flaws.add(fmt::format("lines of page {} do not hold its words", page.number));
                break;
            }
            next_word += line.word_count;
        }
        if (std::ranges::any_of(page.words, [&](const Word& word) {
                return word.style >= std::max<std::size_t>(document.styles.size(), 1);
            }))
            flaws.add(fmt::format("words of page {} have a style that is not there", page.number));
    }
    flaws.number("pages", document.pages.size(), stated.pages);
    flaws.number("words", words, stated.words);
    flaws.number("bytes of text", bytes, stated.text_bytes);
    flaws.number("pages without text", without_text, stated.pages_without_text);
}

void look_at_passages(const Paper& paper, const std::vector<ListedPassage>& passages, Flaws& flaws) {
    SourceSpan before;
    for (std::size_t i = 0; i < passages.size(); ++i) {
        const Passage& passage = passages[i].passage;
        flaws.place("passage", i, passage.where);
        if (std::tie(passage.where.first_page, passage.where.first_word) < std::tie(before.last_page, before.last_word))
            flaws.add(fmt::format("passage {} begins before the one before it ends", i));
        before = passage.where;
        if (!is_index(passage.section, paper.sections.size()))
            flaws.add(fmt::format("passage {} stands in section {}, which is not there", i, passage.section));
        else if (passage.section >= 0 &&
                 passages[i].section_type != paper.sections[static_cast<std::size_t>(passage.section)].type)
            flaws.add(fmt::format("passage {} stands in a section of another type", i));
        const std::size_t facts = passage.kind == PassageKind::resolution       ? paper.resolutions.size()
                                  : passage.kind == PassageKind::recommendation ? paper.recommendations.size()
                                                                                : 0;
        if (!is_index(passage.fact, facts))
            flaws.add(fmt::format("passage {} is {} {}, which is not there", i, name_of(passage.kind), passage.fact));
    }
}

}  // namespace

std::vector<std::string> flaws_of(const HeldPaper& held, const std::vector<ListedPassage>& passages,
                                  const StatedCounts& stated) {
    const Paper& paper = held.paper;
    const Metadata& metadata = paper.metadata;
    Flaws flaws(held.document);
    look_at_pages(held.document, stated, flaws);
    flaws.stated("its kind", metadata.kind);
    flaws.stated("its title", metadata.title);
    flaws.stated("its council", metadata.council);
    flaws.stated("its body", metadata.body);
    flaws.stated("its date", metadata.date);
    flaws.stated("whether it is a key decision", metadata.key_decision);
    flaws.places("author", metadata.authors);
    flaws.places("contact", metadata.contacts);
    flaws.places("ward", metadata.wards);
    flaws.places("section", paper.sections);
    flaws.places("recommendation", paper.recommendations);
    flaws.places("resolution", paper.resolutions);
    flaws.places("reference", paper.references);
    flaws.number("passages", passages.size(), stated.passages);
    look_at_passages(paper, passages, flaws);
    for (std::size_t i = 0; i < paper.references.size(); ++i)
        if (paper.references[i].rule.empty()) flaws.add(fmt::format("reference {} was found by no known rule", i));
    return flaws.take();
}

}  // namespace minutebook
