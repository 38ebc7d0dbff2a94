#include "extractors/read/markdown.h"

#include <algorithm>
#include <charconv>
#include <exception>
#include <new>
#include <vector>

#include <libxml/HTMLparser.h>
#include <md4c.h>
#include <re2/re2.h>

#include "extractors/read/markdown_source.h"
#include "extractors/read/media_type.h"
#include "extractors/read/page_builder.h"
#include "extractors/read/source_lines.h"
#include "extractors/read/text_encoding.h"

namespace minutebook {
namespace {

constexpr std::string_view kBullet = "•";

void append_utf8(std::uint32_t code, std::string& out) {
    if (code < 0x80) {
        out += static_cast<char>(code);
    } else if (code < 0x800) {
        out += {static_cast<char>(0xC0 | code >> 6), static_cast<char>(0x80 | (code & 0x3F))};
    } else if (code < 0x10000) {
        out += {static_cast<char>(0xE0 | code >> 12), static_cast<char>(0x80 | (code >> 6 & 0x3F)),
                static_cast<char>(0x80 | (code & 0x3F))};
    } else {
        out += {static_cast<char>(0xF0 | code >> 18), static_cast<char>(0x80 | (code >> 12 & 0x3F)),
                static_cast<char>(0x80 | (code >> 6 & 0x3F)), static_cast<char>(0x80 | (code & 0x3F))};
    }
}

// "&amp;", "&#8217;", "&#x2019;"; one that is unknown stands for itself.
std::string decoded_entity(std::string_view entity) {
    std::string_view name = entity.substr(1, entity.size() - 2);
    std::uint32_t code = 0;
    if (name.starts_with('#')) {
        name.remove_prefix(1);
        const bool hex = name.starts_with('x') || name.starts_with('X');
        if (hex) name.remove_prefix(1);
        std::from_chars(name.data(), name.data() + name.size(), code, hex ? 16 : 10);
    } else if (const htmlEntityDesc* known =
                   htmlEntityLookup(reinterpret_cast<const xmlChar*>(std::string(name).c_str()))) {
        code = known->value;
    }
    std::string text;
    if (code == 0 || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000)) return std::string(entity);
    append_utf8(code, text);
    return text;
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

// "noted;**", "**That", "CHAIR**:": marks of an emphasis that does not open or close are no part of the words. A single
// star may be the mark of a note, a long row of them something left out, two between digits a power.
std::string without_stray_stars(std::string_view text) {
    std::string kept;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t star = std::min(text.find("**", at), text.size());
        kept += text.substr(at, star - at);
        const std::size_t end = std::min(text.find_first_not_of('*', star), text.size());
        const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
        const bool between = star > 0 && end < text.size();
        if (end - star > 3 || (between && is_digit(text[star - 1]) && is_digit(text[end])))
            kept += text.substr(star, end - star);
        else if (between && is_letter(text[star - 1]) && is_letter(text[end]))
            kept += ' ';
        at = end;
    }
    return kept;
}

// An HTML tag within Markdown.
struct Tag {
    std::string name;  // lower case
    bool closes = false;
    std::string_view attributes;
};

// Nothing for comments, and for what only looks like a tag ("<insert name>").
Tag tag_of(std::string_view html) {
    Tag tag;
    html.remove_prefix(1);
    if (html.starts_with('/')) {
        tag.closes = true;
        html.remove_prefix(1);
    }
    std::size_t size = 0;
    while (size < html.size() && size < 16 && std::isalnum(static_cast<unsigned char>(html[size])))
        tag.name += static_cast<char>(std::tolower(static_cast<unsigned char>(html[size++])));
    tag.attributes = html.substr(size);
    return tag;
}

// How many of the enclosing spans ask for each look.
struct Looks {
    int bold = 0, italic = 0, struck = 0, underlined = 0, raised = 0;

    int* of_element(std::string_view name) {
        if (name == "b" || name == "strong") return &bold;
        if (name == "i" || name == "em") return &italic;
        if (name == "s" || name == "del" || name == "strike") return &struck;
        if (name == "u" || name == "ins") return &underlined;
        if (name == "sup") return &raised;
        return nullptr;
    }
};

// What the parser tells of one page, as lines.
class MarkdownPage {
public:
    MarkdownPage(const std::string& source, PageBuilder& builder) : source_(source), builder_(builder) {}

    void parse() {
        MD_PARSER parser{};
        parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_NOINDENTEDCODEBLOCKS | MD_FLAG_NOHTMLBLOCKS;
        parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* self) {
            return guarded(self, [&](MarkdownPage& page) { page.enter_block(type, detail); });
        };
        parser.leave_block = [](MD_BLOCKTYPE type, void*, void* self) {
            return guarded(self, [&](MarkdownPage& page) { page.leave_block(type); });
        };
        parser.enter_span = [](MD_SPANTYPE type, void*, void* self) {
            return guarded(self, [&](MarkdownPage& page) { page.change_look(type, +1); });
        };
        parser.leave_span = [](MD_SPANTYPE type, void*, void* self) {
            return guarded(self, [&](MarkdownPage& page) { page.change_look(type, -1); });
        };
        parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* self) {
            return guarded(self, [&](MarkdownPage& page) { page.text(type, {text, size}); });
        };
        const int result = md_parse(source_.data(), static_cast<MD_SIZE>(source_.size()), &parser, this);
        if (thrown_) std::rethrow_exception(thrown_);
        if (result != 0) throw std::bad_alloc();  // the only failure of the parser's own
        builder_.end_block();
    }

private:
    struct List {
        bool ordered = false;
        unsigned next = 1;
        char delimiter = '.';
    };

    // No exception may cross the parser, which is C.
    template <class F>
    static int guarded(void* self, F f) {
        auto& page = *static_cast<MarkdownPage*>(self);
        try {
            f(page);
            return 0;
        } catch (...) {
            page.thrown_ = std::current_exception();
            return 1;
        }
    }

    void enter_block(MD_BLOCKTYPE type, void* detail) {
        switch (type) {
            case MD_BLOCK_UL:
                begin_list({});
                break;
            case MD_BLOCK_OL: {
                const auto& list = *static_cast<MD_BLOCK_OL_DETAIL*>(detail);
                begin_list({.ordered = true, .next = list.start, .delimiter = list.mark_delimiter});
                break;
            }
            case MD_BLOCK_LI:
                begin_item(lists_.back());
                break;
            case MD_BLOCK_H:
                begin_block({.role = LineRole::heading,
                             .level = static_cast<std::uint8_t>(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level)});
                break;
            case MD_BLOCK_HR:
                after_rule_ = true;
                break;
            case MD_BLOCK_TABLE:
                builder_.end_block();
                cell_ = {.role = LineRole::table_header, .table = builder_.new_table()};
                break;
            case MD_BLOCK_TBODY:
                cell_.role = LineRole::table_cell;
                break;
            case MD_BLOCK_TR:
                cell_.column = 0;
                break;
            case MD_BLOCK_TH:
            case MD_BLOCK_TD:
                begin_block(cell_);
                break;
            case MD_BLOCK_CODE:
                in_code_ = true;
                begin_block({});
                break;
            case MD_BLOCK_P:
                begin_block({});
                break;
            default:
                break;
        }
    }

    void leave_block(MD_BLOCKTYPE type) {
        switch (type) {
            case MD_BLOCK_UL:
            case MD_BLOCK_OL:
                end_block();
                lists_.pop_back();
                break;
            case MD_BLOCK_LI:
                print_labels({});  // of an empty item
                end_block();
                break;
            case MD_BLOCK_TR:
                ++cell_.row;
                break;
            case MD_BLOCK_TH:
            case MD_BLOCK_TD:
                end_block();
                ++cell_.column;
                break;
            case MD_BLOCK_CODE:
                in_code_ = false;
                end_block();
                break;
            case MD_BLOCK_P:
            case MD_BLOCK_H:
                end_block();
                break;
            default:
                break;
        }
    }

    void begin_list(const List& list) {
        end_block();
        lists_.push_back(list);
    }

    void begin_item(List& list) {
        // Of items that begin on one line, one within the other, a reader sees only the innermost bullet.
        if (!labels_.empty() && labels_.back() == kBullet) labels_.pop_back();
        labels_.push_back(list.ordered ? std::to_string(list.next++) + list.delimiter : std::string(kBullet));
        begin_block({});
    }

    void begin_block(LineKind kind) {
        end_block();
        if (!labels_.empty() && kind.role == LineRole::none)
            kind = {.role = LineRole::list_item,
                    .level = static_cast<std::uint8_t>(std::min<std::size_t>(lists_.size(), 255))};
        else if (html_cell_.table >= 0 && kind.table < 0)
            kind = html_cell_;
        builder_.set_kind(kind);
        block_text_.clear();
    }

    void end_block() {
        print_tag();
        if (after_rule_ && !builder_.line_is_empty()) {
            // The number of a page, below the rule that a converter drew between pages.
            constexpr std::size_t kLongestNumber = 4;
            if (block_text_.size() <= kLongestNumber &&
                block_text_.find_first_not_of("0123456789") == std::string::npos)
                builder_.set_kind({.role = LineRole::artifact});
            after_rule_ = false;
        }
        builder_.end_block();
        builder_.set_kind({});
        html_looks_ = {};
    }

    void change_look(MD_SPANTYPE type, int change) {
        if (type == MD_SPAN_EM) looks_.italic += change;
        if (type == MD_SPAN_STRONG) looks_.bold += change;
        if (type == MD_SPAN_DEL) looks_.struck += change;
    }

    void text(MD_TEXTTYPE type, std::string_view text) {
        if (type == MD_TEXT_HTML) return html(text);
        switch (type) {
            case MD_TEXT_NULLCHAR:
                break;
            case MD_TEXT_BR:
                if (tag_.empty()) builder_.end_line();
                break;
            case MD_TEXT_SOFTBR:
                builder_.end_word();
                break;
            case MD_TEXT_ENTITY:
                add(decoded_entity(text), text);
                break;
            case MD_TEXT_CODE:
                in_code_ ? add_code(text) : add(text, text);
                break;
            default:
                add(without_stray_stars(text), text);
                break;
        }
    }

    // The source is where the text stands in the page's source.
    void add(std::string_view text, std::string_view source) {
        if (!tag_.empty()) print_tag();
        if (text.find_first_not_of(" \t\n") == std::string_view::npos) return builder_.end_word();
        print_labels(source);
        constexpr std::size_t kEnoughToTellANumber = 8;
        if (block_text_.size() < kEnoughToTellANumber) block_text_ += text.substr(0, kEnoughToTellANumber);
        const Looks& html = html_looks_;
        std::uint8_t marks = 0;
        if (looks_.struck + html.struck > 0) marks |= kStruckOut;
        if (looks_.underlined + html.underlined > 0) marks |= kUnderlined;
        if (looks_.raised + html.raised > 0) marks |= kSuperscript;
        builder_.text(text, style_of(html), marks);
    }

    std::uint16_t style_of(const Looks& html) {
        return builder_.style(
            {.font = {}, .size_pt = 0, .bold = looks_.bold + html.bold > 0, .italic = looks_.italic + html.italic > 0});
    }

    void add_code(std::string_view text) {
        while (!text.empty()) {
            const std::size_t end = std::min(text.find('\n'), text.size());
            add(text.substr(0, end), text);
            if (end < text.size()) builder_.end_line();
            text.remove_prefix(std::min(end + 1, text.size()));
        }
    }

    // The labels of the items that begin here. Numbers are those of the source, since the parser counts on from the
    // first; a bullet is left out before text with a label of its own ("- (a) …", as converters write it).
    void print_labels(std::string_view text) {
        if (labels_.empty()) return;
        std::vector<std::string> labels = std::move(labels_);
        labels_.clear();
        take_printed_numbers(text, labels);
        const std::size_t begin = text.find_first_not_of(" \t\n");
        if (labels.back() == kBullet && begin != std::string_view::npos && !label_at(text.substr(begin)).empty())
            labels.pop_back();
        for (const std::string& label : labels) {
            builder_.text(label);
            builder_.end_word();
        }
    }

    void take_printed_numbers(std::string_view text, std::vector<std::string>& labels) const {
        if (text.data() < source_.data() || text.data() >= source_.data() + source_.size()) return;
        const auto at = static_cast<std::size_t>(text.data() - source_.data());
        constexpr std::size_t kWidestLabels = 200;
        const std::size_t from = at - std::min(at, kWidestLabels);
        std::string_view before = std::string_view(source_).substr(from, at - from);
        if (const std::size_t line_end = before.rfind('\n'); line_end != std::string_view::npos)
            before.remove_prefix(line_end + 1);
        static const RE2 kNumber(R"((\d{1,9}[.)])[ \t])");
        std::vector<std::string> printed;
        re2::StringPiece rest(before.data(), before.size()), number;
        while (RE2::FindAndConsume(&rest, kNumber, &number)) printed.push_back(number.as_string());
        for (auto label = labels.rbegin(); label != labels.rend() && !printed.empty(); ++label) {
            if (*label == kBullet) continue;
            *label = printed.back();
            printed.pop_back();
        }
    }

    // Raw HTML comes in pieces where it spans lines: a tag is taken when it is whole.
    void html(std::string_view piece) {
        tag_ += piece;
        const bool comment = tag_.starts_with("<!--");
        if (tag_.ends_with(comment ? "-->" : ">")) print_tag();
    }

    void print_tag() {
        if (tag_.empty()) return;
        const std::string raw = std::move(tag_);
        tag_.clear();
        const Tag tag = tag_of(raw);
        if (tag.name.empty()) return;  // a comment, a declaration
        if (int* count = html_looks_.of_element(tag.name))
            *count = std::max(0, *count + (tag.closes ? -1 : 1));
        else if (tag.name == "br")
            builder_.end_line();
        else if (tag.name == "input")
            print_input(tag);
        else if (tag.name == "table" || tag.name == "tr" || tag.name == "td" || tag.name == "th")
            move_in_table(tag);
        else if (tag.name == "p" || tag.name == "div" || tag.name == "li" ||
                 (tag.name.size() == 2 && tag.name[0] == 'h'))
            part_block();
        else if (!htmlTagLookup(reinterpret_cast<const xmlChar*>(tag.name.c_str())))
            add(raw, {});  // "<insert name here>"
    }

    void print_input(const Tag& tag) {
        if (tag.attributes.find("checkbox") == std::string_view::npos) return;
        builder_.end_word();
        add(tag.attributes.find("checked") != std::string_view::npos ? "☑" : "☐", {});
        builder_.end_word();
    }

    // The block goes on as another, of the same kind.
    void part_block() {
        const LineKind kind = builder_.kind();
        builder_.end_block();
        builder_.set_kind(kind);
    }

    void move_in_table(const Tag& tag) {
        builder_.end_block();
        if (tag.name == "table") {
            html_cell_ = {.role = LineRole::table_cell, .table = tag.closes ? -1 : builder_.new_table()};
            html_row_begun_ = html_cell_begun_ = false;
        } else if (html_cell_.table >= 0 && !tag.closes) {
            if (tag.name == "tr") {
                html_cell_.row += html_row_begun_;
                html_row_begun_ = true;
                html_cell_.column = 0;
                html_cell_begun_ = false;
            } else {
                html_cell_.column += html_cell_begun_;
                html_cell_begun_ = true;
                html_cell_.role = tag.name == "th" ? LineRole::table_header : LineRole::table_cell;
            }
        }
        builder_.set_kind(html_cell_.table >= 0 ? html_cell_ : LineKind{});
    }

    const std::string& source_;
    PageBuilder& builder_;
    std::exception_ptr thrown_;
    std::vector<List> lists_;          // that enclose the current block
    std::vector<std::string> labels_;  // of items whose text is yet to come
    Looks looks_, html_looks_;
    LineKind cell_, html_cell_;
    bool html_row_begun_ = false, html_cell_begun_ = false;
    bool in_code_ = false;
    bool after_rule_ = false;
    std::string block_text_;  // the first bytes of the block's text
    std::string tag_;         // of raw HTML, as far as it has come
};

}  // namespace

Result<void> read_markdown(std::span<const std::byte> bytes, const ReadLimits& limits, DocumentSink& sink) {
    const std::string text = decode_text(bytes);
    PageBuilder builder(kMarkdown, limits);
    std::string_view rest = text;
    while (true) {
        const std::size_t feed = rest.find('\f');
        const std::string source = tamed_markdown(rest.substr(0, feed));
        MarkdownPage(source, builder).parse();
        if (feed == std::string_view::npos) break;
        builder.end_page();
        rest.remove_prefix(feed + 1);
    }
    return builder.hand_over(sink);
}

}  // namespace minutebook
