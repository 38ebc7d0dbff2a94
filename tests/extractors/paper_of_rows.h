// Documents made of a few rows, for tests of the finders.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/document.h"

namespace minutebook::testing {

struct Placed {
    float left, top;  // points
    std::string text;
    std::uint32_t page = 1;
};

// A page of lines as a PDF reader gives them: every letter 6 points wide, type of 11 points.
inline Document printed(const std::vector<Placed>& lines, bool has_layout = true) {
    Document document;
    document.media_type = "application/pdf";
    document.has_layout = has_layout;
    document.styles.push_back({"Times", has_layout ? 11.0F : 0.0F, false, false});
    for (const Placed& placed : lines) {
        if (document.pages.empty() || document.pages.back().number != placed.page) {
            Page page;
            page.number = placed.page;
            page.width_pt = 595, page.height_pt = 842;
            document.pages.push_back(page);
        }
        Page& page = document.pages.back();
        Line line;
        line.first_word = static_cast<std::uint32_t>(page.words.size());
        for (std::size_t at = 0; at < placed.text.size();) {
            const std::size_t end = std::min(placed.text.find(' ', at), placed.text.size());
            Word word;
            word.text_begin = static_cast<std::uint32_t>(page.text.size());
            word.text_size = static_cast<std::uint32_t>(end - at);
            const float left = placed.left + 6.0F * static_cast<float>(at);
            if (has_layout) word.box = {left, placed.top, left + 6.0F * static_cast<float>(end - at), placed.top + 11};
            page.text += placed.text.substr(at, end - at);
            page.text += end < placed.text.size() ? ' ' : '\n';
            page.words.push_back(word);
            line.box = united(line.box, word.box);
            at = end + 1;
        }
        line.word_count = static_cast<std::uint32_t>(page.words.size()) - line.first_word;
        page.lines.push_back(line);
    }
    document.page_count = static_cast<std::uint32_t>(document.pages.size());
    return document;
}

// A text or Markdown paper: one line a paragraph, no layout.
inline Document plain(const std::vector<std::string>& paragraphs) {
    std::vector<Placed> lines;
    for (const std::string& paragraph : paragraphs) lines.push_back({0, 0, paragraph});
    return printed(lines, false);
}

}  // namespace minutebook::testing
