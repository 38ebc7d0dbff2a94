#include "extractors/read/text.h"

#include <algorithm>
#include <vector>

#include "extractors/read/media_type.h"
#include "extractors/read/page_builder.h"
#include "extractors/read/source_lines.h"
#include "extractors/read/text_encoding.h"

namespace minutebook {
namespace {

void add_paragraph(const std::vector<SourceLine>& lines, PageBuilder& builder) {
    std::size_t longest = 0;
    for (const SourceLine& line : lines) longest = std::max(longest, line.length);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (i > 0 && begins_item(lines[i - 1], lines[i], longest)) builder.end_block();
        builder.text(lines[i].text);
        builder.end_line();
    }
    builder.end_block();
}

void add_page(std::string_view text, PageBuilder& builder) {
    std::vector<SourceLine> paragraph;
    for (const SourceLine& line : source_lines(text)) {
        if (!line.text.empty()) {
            paragraph.push_back(line);
            continue;
        }
        add_paragraph(paragraph, builder);
        paragraph.clear();
    }
    add_paragraph(paragraph, builder);
}

}  // namespace

Result<void> read_text(std::span<const std::byte> bytes, const ReadLimits& limits, DocumentSink& sink) {
    const std::string text = decode_text(bytes);
    PageBuilder builder(kPlainText, limits);
    std::string_view rest = text;
    for (std::size_t feed = rest.find('\f'); feed != std::string_view::npos; feed = rest.find('\f')) {
        add_page(rest.substr(0, feed), builder);
        builder.end_page();
        rest.remove_prefix(feed + 1);
    }
    add_page(rest, builder);
    return builder.hand_over(sink);
}

}  // namespace minutebook
