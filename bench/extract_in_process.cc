// Reads and finds in this process, without the sandbox: for profilers and debuggers. Prints what `minutebook extract`
// prints: extract_in_process extract FILE... --format json. For trusted papers only. With --blocks: what the finding
// rules see; with --rows: what those of the title block see.
#include <cstdio>
#include <fstream>
#include <iterator>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "app/paper_json.h"
#include "extractors/extract_paper.h"
#include "extractors/find/front_matter.h"
#include "extractors/find/sections.h"
#include "extractors/read/reader.h"

namespace minutebook {
namespace {

void print_blocks(const Document& document) {
    const Outline outline = outline_of(document);
    fmt::print("body {}pt{}, form {}, title blocks {}\n", outline.body.size_pt, outline.body.bold ? " bold" : "",
               outline.form == PaperForm::meeting ? "meeting" : "report", outline.title_blocks);
    for (std::size_t i = 0; i < outline.blocks.size(); ++i) {
        const Block& block = outline.blocks[i];
        const char* kind = block.kind == BlockKind::furniture  ? "furniture"
                           : block.kind == BlockKind::contents ? "contents"
                                                               : "";
        const Heading* heading = outline.heading_in(i);
        fmt::print(
            "{:4} p{} {}{:.0f}+{:.0f} gap {:.0f} {:.1f}pt B{:.1f} U{:.1f} I{:.1f} C{:.1f} lead {} r{}/{} t{}:{},{} "
            "[{}] {}\n",
            i, block.page, kind, block.left, block.text_left - block.left, block.gap_above, block.size_pt, block.bold,
            block.underlined, block.italic, block.capitals, block.lead_size, static_cast<int>(block.role),
            block.role_level, block.table, block.row, block.column, block.label.text, block.text.substr(0, 150));
        if (heading)
            fmt::print("     ==> {} {} | {} | {} ({})\n", heading->section.level, heading->section.number.value_or("-"),
                       heading->section.heading, name_of(heading->section.type), heading->section.rule);
    }
}

void print_rows(const Document& document) {
    const FrontMatter front = front_matter(document);
    for (std::size_t i = 0; i < front.rows.size(); ++i) {
        fmt::print("{:4} p{}{}{}", i, front.rows[i].page, i < front.block_end ? " head" : "",
                   front.in_field[i] ? " field" : "");
        for (const Cell& cell : front.rows[i].cells)
            fmt::print(" | {:.0f},{:.0f} {:.1f}pt{} {}", cell.box.left, cell.box.top, cell.size_pt,
                       cell.bold ? " bold" : "", cell.text);
        fmt::print("\n");
    }
    for (const HeaderField& field : front.fields)
        fmt::print("field {} in rows {} to {}: {}\n", static_cast<int>(field.kind), field.row, field.last_row,
                   field.text.text());
}

int run(std::span<char*> arguments) {
    prepare_readers();
    int status = 0;
    bool blocks = false, rows = false;
    std::vector<std::string> files;
    for (std::size_t i = 1; i < arguments.size(); ++i) {
        const std::string_view argument = arguments[i];
        if (argument == "--blocks")
            blocks = true;
        else if (argument == "--rows")
            rows = true;
        else if (argument == "--format")
            ++i;
        else if (argument != "extract")
            files.emplace_back(argument);
    }
    for (const std::string& file : files) {
        std::ifstream stream(file, std::ios::binary);
        const std::vector<char> bytes((std::istreambuf_iterator<char>(stream)), std::istreambuf_iterator<char>());
        DocumentCollector collector;
        if (const auto read = read_document(std::as_bytes(std::span(bytes)), {}, collector); !read) {
            fmt::print(stderr, "{}: {}\n", file, read.error().message);
            status = 1;
            continue;
        }
        if (blocks)
            print_blocks(collector.document);
        else if (rows)
            print_rows(collector.document);
        else
            fmt::print("{}\n",
                       paper_to_json({file, {}, bytes.size()}, collector.document, extract_paper(collector.document))
                           .dump(1, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
    }
    return status;
}

}  // namespace
}  // namespace minutebook

int main(int argc, char** argv) { return minutebook::run(std::span(argv, static_cast<std::size_t>(argc))); }
