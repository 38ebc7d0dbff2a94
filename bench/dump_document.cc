// Prints papers as the readers see them: page, block, line, with box, type and marks. For whoever writes rules.
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "extractors/read/reader.h"

namespace minutebook {
namespace {

std::string_view name_of(LineRole role) {
    static constexpr std::string_view kNames[] = {"",           "title",   "heading",  "list_item", "table_header",
                                                  "table_cell", "caption", "footnote", "artifact"};
    return kNames[static_cast<std::size_t>(role)];
}

// Letters as in the heading that is printed first.
std::string marks_of(const Page& page, const Line& line, const Document& document) {
    bool bold = true, italic = true;
    std::uint8_t every = 0xff, any = 0;
    for (std::uint32_t i = line.first_word; i < line.first_word + line.word_count; ++i) {
        const Style& style = document.styles[page.words[i].style];
        bold = bold && style.bold, italic = italic && style.italic;
        every &= page.words[i].marks, any |= page.words[i].marks;
    }
    std::string marks;
    if (bold) marks += 'B';
    if (italic) marks += 'I';
    if (any & kUnderlined) marks += every & kUnderlined ? 'U' : 'u';
    if (any & kStruckOut) marks += every & kStruckOut ? 'S' : 's';
    if (any & kInvisible) marks += every & kInvisible ? 'X' : 'x';
    if (any & kSuperscript) marks += '^';
    if (any & kSoftHyphen) marks += '-';
    return marks;
}

void dump(const Document& document) {
    fmt::print("{}  pages {}/{}  title \"{}\"  language \"{}\"  styles {}\n", document.media_type,
               document.pages.size(), document.page_count, document.stated_title, document.language,
               document.styles.size());
    for (const OutlineEntry& entry : document.outline)
        fmt::print("outline {:>{}}{}  (page {})\n", "", 2 * (entry.level - 1), entry.title, entry.page);
    for (const std::string& warning : document.warnings) fmt::print("warning {}\n", warning);
    for (const Page& page : document.pages) {
        fmt::print("\n==== page {}  {:.0f} x {:.0f}  {} words{}\n", page.number, page.width_pt, page.height_pt,
                   page.words.size(), page.scanned ? "  scanned" : "");
        for (std::size_t i = 0; i < page.lines.size(); ++i) {
            const Line& line = page.lines[i];
            if (i > 0 && page.lines[i - 1].block != line.block) fmt::print("\n");
            const Style& style = document.styles[page.words[line.first_word].style];
            std::string notes = marks_of(page, line, document);
            if (line.role != LineRole::none)
                notes += fmt::format(" {}{}", name_of(line.role), line.level > 0 ? std::to_string(line.level) : "");
            if (line.table >= 0) notes += fmt::format(" t{}r{}c{}", line.table, line.row, line.column);
            fmt::print("{:4.0f},{:<4.0f}{:4.0f}x{:<4.0f}{:5.1f} {:<14.14} {:<12}|{}\n", line.box.left, line.box.top,
                       line.box.width(), line.box.height(), style.size_pt, style.font, notes, page.text_of(line));
        }
    }
}

}  // namespace
}  // namespace minutebook

int main(int argc, char** argv) {
    if (argc < 2) {
        fmt::print(stderr,
                   "usage: dump_document FILE...\n"
                   "A line each: left,top width x height size font notes|text. Notes: B bold, I italic, U underlined, "
                   "S struck out,\n"
                   "X invisible (small letter: some words only), ^ has a superscript, - ends in a soft hyphen, role, "
                   "table/row/column.\n");
        return 2;
    }
    minutebook::prepare_readers();
    int status = 0;
    for (int i = 1; i < argc; ++i) {
        std::ifstream file(argv[i], std::ios::binary);
        if (!std::filesystem::is_regular_file(argv[i]) || !file) {
            fmt::print(stderr, "{}: no such file\n", argv[i]);
            status = 1;
            continue;
        }
        const std::vector<char> bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
        minutebook::DocumentCollector collector;
        const auto result = minutebook::read_document(std::as_bytes(std::span(bytes)), {}, collector);
        if (argc > 2) fmt::print("######## {}\n", argv[i]);
        if (!result) {
            fmt::print(stderr, "{}: {}: {}\n", argv[i], name_of(result.error().cause), result.error().message);
            status = 3;
        }
        minutebook::dump(collector.document);
    }
    return status;
}
