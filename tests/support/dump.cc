#include "tests/support/dump.h"

#include <fmt/format.h>
#include <unicode/utf8.h>

namespace minutebook {
namespace {

std::string prefix_of(const Line& line) {
    switch (line.role) {
        case LineRole::none:
            return line.level ? fmt::format("level{}: ", line.level) : "";
        case LineRole::title:
            return "title: ";
        case LineRole::heading:
            return fmt::format("heading{}: ", line.level);
        case LineRole::list_item:
            return fmt::format("item{}: ", line.level);
        case LineRole::table_header:
            return fmt::format("head[{} {} {}]: ", line.table, line.row, line.column);
        case LineRole::table_cell:
            return fmt::format("cell[{} {} {}]: ", line.table, line.row, line.column);
        case LineRole::caption:
            return "caption: ";
        case LineRole::footnote:
            return "footnote: ";
        case LineRole::artifact:
            return "artifact: ";
        case LineRole::side_heading:
            return "side: ";
    }
    return "?: ";
}

std::string with_looks(const Document& document, const Page& page, const Word& word) {
    std::string text(page.text_of(word));
    const Style& style = document.styles.at(word.style);
    const auto around = [&](bool on, char mark) {
        if (on) text = mark + text + mark;
    };
    around(word.marks & kSuperscript, '^');
    around(word.marks & kStruckOut, '~');
    around(word.marks & kUnderlined, '_');
    around(style.italic, '/');
    around(style.bold, '*');
    return text;
}

bool is_valid_utf8(const std::string& text) {
    for (std::size_t at = 0; at < text.size();) {
        UChar32 c = 0;
        U8_NEXT(text.data(), at, text.size(), c);
        if (c < 0) return false;
    }
    return true;
}

}  // namespace

std::string dump(const Document& document) {
    std::string out;
    for (const Page& page : document.pages) {
        if (page.number > 1) out += fmt::format("--- page {}\n", page.number);
        const Line* before = nullptr;
        for (const Line& line : page.lines) {
            if (before && before->block != line.block) out += '\n';
            out += prefix_of(line);
            for (std::size_t i = 0; i < line.word_count; ++i)
                out += (i ? " " : "") + with_looks(document, page, page.words.at(line.first_word + i));
            out += '\n';
            before = &line;
        }
    }
    return out;
}

std::string broken_rule(const Document& document) {
    if (!is_valid_utf8(document.stated_title)) return "stated_title is not UTF-8";
    for (const Page& page : document.pages) {
        if (!is_valid_utf8(page.text)) return fmt::format("page {}: not UTF-8", page.number);
        std::string text;
        std::size_t word = 0;
        const Line* before = nullptr;
        for (const Line& line : page.lines) {
            if (line.word_count == 0) return fmt::format("page {}: a line without words", page.number);
            if (line.first_word != word) return fmt::format("page {}: lines do not follow each other", page.number);
            if (before && before->block != line.block) text += '\n';
            for (std::size_t end = word + line.word_count; word < end; ++word) {
                if (word >= page.words.size()) return fmt::format("page {}: a line beyond the words", page.number);
                if (page.words[word].style >= document.styles.size()) return "a word without style";
                if (word > line.first_word) text += ' ';
                if (text.size() != page.words[word].text_begin || page.words[word].text_size == 0)
                    return fmt::format("page {}: word {} does not stand where it says", page.number, word);
                text += page.text_of(page.words[word]);
            }
            text += '\n';
            before = &line;
        }
        if (word != page.words.size()) return fmt::format("page {}: words without a line", page.number);
        if (text != page.text) return fmt::format("page {}: text is not that of the lines", page.number);
    }
    return "";
}

}  // namespace minutebook
