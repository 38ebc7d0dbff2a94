// Invented papers for the tests of the index: whole ones, with every field filled.
#pragma once

#include <algorithm>
#include <cctype>
#include <string>
#include <vector>

#include "index/index_writer.h"
#include "index/stored_page.h"

namespace minutebook {

// A page of the lines, one word 5 pt a letter wide, lines 12 pt apart.
inline Page page_of(std::uint32_t number, const std::vector<std::string>& lines) {
    Page page;
    page.number = number;
    page.width_pt = 595.28f;
    page.height_pt = 841.89f;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        Line line;
        line.first_word = static_cast<std::uint32_t>(page.words.size());
        line.block = static_cast<std::uint32_t>(i);
        if (i > 0) page.text += "\n\n";
        float left = 72.1f;
        std::size_t at = 0;
        while (at < lines[i].size()) {
            const std::size_t end = std::min(lines[i].find(' ', at), lines[i].size());
            Word word;
            if (at > 0) page.text += ' ';
            word.text_begin = static_cast<std::uint32_t>(page.text.size());
            word.text_size = static_cast<std::uint32_t>(end - at);
            page.text += lines[i].substr(at, end - at);
            const float top = 80.3f + 12.2f * static_cast<float>(i), width = 5.1f * static_cast<float>(end - at);
            word.box = {left, top, left + width, top + 10.7f};
            left += width + 3.3f;
            page.words.push_back(word);
            ++line.word_count;
            line.box = united(line.box, word.box);
            at = end + 1;
        }
        page.lines.push_back(line);
    }
    quantise(page);
    return page;
}

// Span of a line of a page (from 0).
inline SourceSpan span_of(const Page& page, std::size_t line) {
    const Line& l = page.lines.at(line);
    return {page.number, l.first_word, page.number, l.first_word + l.word_count};
}

// A paper of one page: title, heading, text, recommendation, resolution, footer; `name` makes its texts its own.
inline PaperToAdd sample_paper(const std::string& name, const std::string& date = "2019-05-14") {
    PaperToAdd added;
    added.path = "/papers/" + name + ".pdf";
    added.stamp = {1234, 5678};
    added.sha256 = std::string(64 - name.size(), '0') + name;
    for (char& c : added.sha256)
        if (!std::isdigit(static_cast<unsigned char>(c)) && (c < 'a' || c > 'f')) c = static_cast<char>('0' + c % 10);
    added.bytes = 1234;
    added.reader_version = 3;
    added.finder_version = 4;

    Document& document = added.document;
    document.media_type = "application/pdf";
    document.has_layout = true;
    document.page_count = 2;
    document.styles = {{"Times", 11.5f, false, false}, {"Arial", 14, true, true}};
    document.outline = {{"Part one", 1, 1}, {"Lost", 2, 0}};
    document.stated_title = "untitled";
    document.language = "en-GB";
    document.warnings = {"a font was missing"};
    document.pages = {
        page_of(1, {"Minutes of the " + name + " Committee", "1. Wickhope by-pass",
                    "The children’s centre paid £1,272.55 for " + name + " on 24th May", "That the S106 money be spent",
                    "RESOLVED that the route of the by-pass be agreed", "Page 1 of 2"}),
        page_of(2, {"Page 2 of 2"})};
    Page& first = document.pages[0];
    first.words[2].style = 1;
    first.words[3].marks = kUnderlined | kSuperscript;
    first.lines[2].role = LineRole::table_cell;
    first.lines[2].table = 0;
    first.lines[2].row = 3;
    first.lines[2].column = 1;
    first.lines[1].role = LineRole::heading;
    first.lines[1].level = 2;
    document.pages[1].scanned = true;
    quantise(document);

    Paper& paper = added.paper;
    Metadata& metadata = paper.metadata;
    const SourceSpan title = span_of(first, 0);
    metadata.kind = {PaperKind::minutes, title, "kind-of-title"};
    metadata.title = {"Minutes of the " + name + " Committee", title, "first-large-line"};
    metadata.council = {"Ashwick Borough Council", title, "letterhead"};
    metadata.body = {name + " Committee", title, "title-body"};
    if (!date.empty()) metadata.date = {date, title, "header-date"};
    metadata.authors = {{"Jane Roe", title, "by-line"}, {"Tom Poe", title, "by-line"}};
    metadata.contacts = {{{"Jane Roe", "01234 567890", std::nullopt}, title, "contact-block"},
                         {{"", std::nullopt, "jane.roe@ashwick.example"}, title, "contact-block"}};
    metadata.wards = {{"Wickhope", title, "ward-line"}};
    metadata.key_decision = {false, title, "key-line"};
    paper.sections = {{"1.", "Wickhope by-pass", 1, SectionType::item, span_of(first, 1), "numbered"},
                      {std::nullopt, "Wickhope", 2, SectionType::other, span_of(first, 1), "bold"}};
    paper.recommendations = {
        {"(a)", "That the S106 money be spent", "It is recommended:", 0, span_of(first, 3), "lead-in"}};
    paper.resolutions = {
        {std::nullopt, "that the route of the by-pass be agreed", "Wickhope by-pass", "1.", Outcome::agreed_amended,
         "Cllr Poe", std::nullopt, Votes{7, 2, std::nullopt, false}, 1, span_of(first, 4), "resolved-that"},
        {"2",
         "unplaced",
         std::nullopt,
         std::nullopt,
         std::nullopt,
         std::nullopt,
         std::nullopt,
         std::nullopt,
         -1,
         {},
         "resolved-that"}};
    paper.passages = {{PassageKind::title, -1, -1, title},
                      {PassageKind::heading, 0, -1, span_of(first, 1)},
                      {PassageKind::text, 0, -1, span_of(first, 2)},
                      {PassageKind::recommendation, 0, 0, span_of(first, 3)},
                      {PassageKind::resolution, 1, 0, span_of(first, 4)},
                      {PassageKind::furniture, -1, -1, {1, span_of(first, 5).first_word, 2, 4}}};
    const std::uint32_t text = first.lines[2].first_word;  // The children’s centre paid £1,272.55 …
    paper.references = {
        {ReferenceType::amount, "£1,272.55", "GBP 1272.55", {1, text + 4, 1, text + 5}, "currency-sign"},
        {ReferenceType::councillor, name, name, {1, text + 6, 1, text + 7}, "councillor"}};
    paper.warnings = {"two dates"};
    return added;
}

}  // namespace minutebook
