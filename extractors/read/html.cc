#include "extractors/read/html.h"

#include <algorithm>
#include <charconv>
#include <exception>
#include <limits>
#include <memory>
#include <new>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

#include <libxml/HTMLparser.h>
#include <re2/re2.h>

#include "extractors/read/list_labels.h"
#include "extractors/read/media_type.h"
#include "extractors/read/page_builder.h"
#include "extractors/read/source_lines.h"
#include "extractors/read/style_sheet.h"
#include "extractors/read/table_cursor.h"
#include "extractors/read/text_encoding.h"

namespace minutebook {
namespace {

constexpr std::string_view kBullet = "•";

// What an element means for its text. Elements that are not in the table are inline and change nothing.
enum class Tag {
    inline_text,
    block,
    heading,
    bullets,
    numbers,
    item,
    table,
    row,
    header_cell,
    cell,
    table_head,
    caption,
    preformatted,
    line_break,
    bold,
    italic,
    struck,
    underlined,
    raised,
    quote,
    input,
    title,
    html,
    style_sheet,
    not_shown,
    beside,
};

Tag tag_named(std::string_view name) {
    static const std::unordered_map<std::string_view, Tag> tags = [] {
        std::unordered_map<std::string_view, Tag> map;
        const auto add = [&](Tag tag, std::initializer_list<std::string_view> names) {
            for (const std::string_view each : names) map.emplace(each, tag);
        };
        add(Tag::block,
            {"address", "article", "blockquote", "body",     "center", "dd",      "details", "dialog", "dir",
             "div",     "dl",      "dt",         "fieldset", "figure", "footer",  "form",    "header", "hgroup",
             "hr",      "legend",  "main",       "p",        "search", "section", "summary", "option"});
        add(Tag::heading, {"h1", "h2", "h3", "h4", "h5", "h6"});
        add(Tag::bullets, {"ul", "menu"});
        add(Tag::numbers, {"ol"});
        add(Tag::item, {"li"});
        add(Tag::table, {"table"});
        add(Tag::row, {"tr"});
        add(Tag::header_cell, {"th"});
        add(Tag::cell, {"td"});
        add(Tag::table_head, {"thead"});
        add(Tag::caption, {"caption", "figcaption"});
        add(Tag::preformatted, {"pre", "xmp", "listing", "plaintext"});
        add(Tag::line_break, {"br"});
        add(Tag::bold, {"b", "strong"});
        add(Tag::italic, {"i", "em", "cite", "dfn", "var"});
        add(Tag::struck, {"s", "strike", "del"});
        add(Tag::underlined, {"u", "ins"});
        add(Tag::raised, {"sup"});
        add(Tag::quote, {"q"});
        add(Tag::input, {"input"});
        add(Tag::title, {"title"});
        add(Tag::html, {"html"});
        add(Tag::style_sheet, {"style"});
        add(Tag::not_shown, {"script", "noscript", "template", "svg", "head", "select", "datalist", "button", "iframe",
                             "object", "applet", "audio", "video", "canvas", "map", "noframes"});
        add(Tag::beside, {"nav", "aside"});
        return map;
    }();
    const auto found = tags.find(name);
    return found == tags.end() ? Tag::inline_text : found->second;
}

bool is_block(Tag tag) { return tag > Tag::inline_text && tag < Tag::line_break; }

using Attributes = const xmlChar**;  // name, value, name, value, …, null; a value may be null

std::optional<std::string_view> attribute(Attributes attributes, std::string_view name) {
    for (; attributes && attributes[0]; attributes += 2)
        if (reinterpret_cast<const char*>(attributes[0]) == name)
            return attributes[1] ? reinterpret_cast<const char*>(attributes[1]) : "";
    return std::nullopt;
}

std::optional<int> number_attribute(Attributes attributes, std::string_view name) {
    const std::optional<std::string_view> text = attribute(attributes, name);
    int number = 0;
    if (!text || std::from_chars(text->data(), text->data() + text->size(), number).ec != std::errc{})
        return std::nullopt;
    return number;
}

bool has(std::string_view css, std::string_view part) { return css.find(part) != std::string_view::npos; }

// An open element: what its text looks like, its parents counted in.
struct Element {
    Tag tag = Tag::inline_text;
    bool shown = true, bold = false, italic = false, struck = false, underlined = false, raised = false;
    bool preformatted = false, in_table_head = false;
    std::uint8_t heading = 0;  // level of the heading it stands in
};

struct List {
    NumberFormat format = NumberFormat::bullet;
    int next = 1;
};

struct Table {
    LineKind cell;
    TableCursor cursor;
    bool arranges_the_page = false;
};

class HtmlReader {
public:
    HtmlReader(PageBuilder& builder, bool with_what_stands_beside)
        : builder_(builder), with_beside_(with_what_stands_beside) {}

    void parse(const std::string& utf8) {
        const std::unique_ptr<htmlParserCtxt, decltype(&htmlFreeParserCtxt)> context(htmlNewParserCtxt(),
                                                                                     &htmlFreeParserCtxt);
        if (!context) throw std::bad_alloc();
        context_ = context.get();
        htmlSAXHandler& sax = *context->sax;
        sax = {};
        sax.startElement = [](void* self, const xmlChar* name, Attributes attributes) {
            guarded(self, [&](HtmlReader& reader) { reader.begin(reinterpret_cast<const char*>(name), attributes); });
        };
        sax.endElement = [](void* self, const xmlChar*) { guarded(self, [](HtmlReader& reader) { reader.end(); }); };
        sax.characters = [](void* self, const xmlChar* text, int size) {
            guarded(self, [&](HtmlReader& reader) {
                reader.text({reinterpret_cast<const char*>(text), static_cast<std::size_t>(size)});
            });
        };
        sax.ignorableWhitespace = sax.characters;
        context->userData = this;
        htmlCtxtReadMemory(context.get(), utf8.data(), static_cast<int>(utf8.size()), nullptr, "UTF-8",
                           HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                               HTML_PARSE_IGNORE_ENC | HTML_PARSE_NODEFDTD);
        if (thrown_) std::rethrow_exception(thrown_);
        builder_.end_block();
        builder_.set_title(title_);
        builder_.set_language(language_);
    }

    // Bytes of text taken, and of text left out since it stands beside the page's matter.
    std::size_t shown_bytes() const { return shown_bytes_; }
    std::size_t beside_bytes() const { return beside_bytes_; }
    const std::vector<std::int32_t>& arranging_tables() const { return arranging_tables_; }

private:
    // No exception may cross the parser, which is C.
    template <class F>
    static void guarded(void* self, F f) {
        auto& reader = *static_cast<HtmlReader*>(self);
        if (reader.thrown_) return;
        try {
            f(reader);
        } catch (...) {
            reader.thrown_ = std::current_exception();
            xmlStopParser(reader.context_);
        }
    }

    void begin(std::string_view name, Attributes attributes) {
        if (open_.size() >= kDeepest && name != "script" && name != "style") return flatten();
        Element element = open_.empty() ? Element{} : open_.back();
        element.tag = tag_named(name);
        // "<h3><p>…</p></h3>": the parser ends a heading where a paragraph begins.
        if (name == "p" && shown_bytes_ == shown_before_heading_) element.heading = ended_heading_;
        ended_heading_ = 0;
        const std::string css = sheet_.declarations(name, attribute(attributes, "class").value_or("")) +
                                normal_css(attribute(attributes, "style").value_or(""));
        apply_css(css, attributes, element);
        switch (element.tag) {
            case Tag::bold:
                element.bold = true;
                break;
            case Tag::italic:
                element.italic = true;
                break;
            case Tag::struck:
                element.struck = true;
                break;
            case Tag::underlined:
                element.underlined = true;
                break;
            case Tag::raised:
                element.raised = true;
                break;
            case Tag::preformatted:
                element.preformatted = true;
                break;
            case Tag::table_head:
                element.in_table_head = true;
                break;
            case Tag::heading:
                element.heading = static_cast<std::uint8_t>(name[1] - '0');
                shown_before_heading_ = shown_bytes_;
                break;
            case Tag::not_shown:
                element.shown = false;
                break;
            case Tag::html:
                language_ = attribute(attributes, "lang").value_or(attribute(attributes, "xml:lang").value_or(""));
                break;
            default:
                break;
        }
        if (element.tag == Tag::beside || attribute(attributes, "role") == "navigation") {
            element.tag = Tag::beside;
            if (!with_beside_ && element.shown) ++beside_depth_;
            builder_.end_block();
        }
        open_.push_back(element);
        if (element.shown && beside_depth_ == 0) begin_shown(css, attributes, open_.back());
    }

    static void apply_css(std::string_view css, Attributes attributes, Element& element) {
        if (attribute(attributes, "hidden") || has(css, "display:none") || has(css, "visibility:hidden"))
            element.shown = false;
        if (css.empty()) return;
        if (has(css, "font-weight:bold") || has(css, "font-weight:6") || has(css, "font-weight:7") ||
            has(css, "font-weight:8") || has(css, "font-weight:9"))
            element.bold = true;
        if (has(css, "font-weight:normal") || has(css, "font-weight:4")) element.bold = false;
        if (has(css, "font-style:italic")) element.italic = true;
        if (has(css, "font-style:normal")) element.italic = false;
        if (has(css, "line-through")) element.struck = true;
        if (has(css, "text-decoration:underline") || has(css, "text-decoration-line:underline"))
            element.underlined = true;
        if (has(css, "white-space:pre")) element.preformatted = true;
        if (has(css, "vertical-align:super")) element.raised = true;
    }

    void begin_shown(std::string_view css, Attributes attributes, const Element& element) {
        if (is_block(element.tag)) begin_block();
        switch (element.tag) {
            case Tag::line_break:
                break_line();
                break;
            case Tag::quote:
                text("“");
                break;
            case Tag::input:
                print_checkbox(attributes);
                break;
            case Tag::heading:
                builder_.set_kind({.role = LineRole::heading, .level = element.heading});
                if (!tables_.empty()) tables_.back().arranges_the_page = true;
                break;
            case Tag::caption:
                builder_.set_kind({.role = LineRole::caption});
                break;
            case Tag::bullets:
                lists_.push_back({.format = has(css, "list-style:none") || has(css, "list-style-type:none")
                                                ? NumberFormat::none
                                                : NumberFormat::bullet});
                break;
            case Tag::numbers:
                lists_.push_back(numbered_list(css, attributes));
                break;
            case Tag::item:
                begin_item(attributes);
                break;
            case Tag::table:
                if (!tables_.empty()) tables_.back().arranges_the_page = true;
                tables_.push_back({.cell = {.role = LineRole::table_cell, .table = builder_.new_table()},
                                   .cursor = {},
                                   .arranges_the_page = attribute(attributes, "role") == "presentation"});
                builder_.set_kind(cell_kind());
                break;
            case Tag::row:
                if (!tables_.empty()) tables_.back().cursor.begin_row();
                break;
            case Tag::cell:
                begin_cell(attributes, element.in_table_head);
                break;
            case Tag::header_cell:
                begin_cell(attributes, true);
                break;
            default:
                break;
        }
    }

    void end() {
        if (open_.empty()) return;
        const Element element = open_.back();
        open_.pop_back();
        const bool shown = element.shown && beside_depth_ == 0;
        if (element.tag == Tag::beside) {
            if (!with_beside_ && element.shown) --beside_depth_;
            builder_.end_block();
        }
        if (element.tag == Tag::style_sheet) {
            sheet_.add(sheet_text_);
            sheet_text_.clear();
        }
        if (!shown) return;
        if (element.tag == Tag::heading) ended_heading_ = element.heading;
        if (element.tag == Tag::quote) text("”");
        if (element.tag == Tag::item && !labels_.empty()) labels_.pop_back();  // nothing stood in it
        if (is_block(element.tag)) begin_block();
        if ((element.tag == Tag::bullets || element.tag == Tag::numbers) && !lists_.empty()) lists_.pop_back();
        if (element.tag == Tag::table) end_table();
    }

    void begin_block() {
        builder_.end_block();
        const std::uint8_t heading = open_.empty() ? 0 : open_.back().heading;  // "<h3><p>…</p></h3>"
        builder_.set_kind(heading > 0 ? LineKind{.role = LineRole::heading, .level = heading} : cell_kind());
        after_break_ = false;
    }

    LineKind cell_kind() const {
        return tables_.empty() || !tables_.back().cursor.in_row() ? LineKind{} : tables_.back().cell;
    }

    void begin_cell(Attributes attributes, bool header) {
        if (tables_.empty()) return;
        Table& table = tables_.back();
        const auto span = [&](const char* name) {
            return static_cast<std::size_t>(std::max(1, number_attribute(attributes, name).value_or(1)));
        };
        table.cursor.begin_cell(span("colspan"), span("rowspan"));
        table.cell.role = header ? LineRole::table_header : LineRole::table_cell;
        table.cell.row = table.cursor.row();
        table.cell.column = table.cursor.column();
        builder_.set_kind(table.cell);
    }

    // A table of one column, with headings or with another table in it arranges the page: its cells are no cells.
    void end_table() {
        if (tables_.empty()) return;
        const Table& table = tables_.back();
        if (table.arranges_the_page || table.cursor.widest() < 2) arranging_tables_.push_back(table.cell.table);
        tables_.pop_back();
        builder_.set_kind(cell_kind());
    }

    static List numbered_list(std::string_view css, Attributes attributes) {
        List list{.format = NumberFormat::decimal, .next = number_attribute(attributes, "start").value_or(1)};
        const std::string_view type = attribute(attributes, "type").value_or("");
        if (type == "a" || has(css, "lower-alpha") || has(css, "lower-latin")) list.format = NumberFormat::lower_letter;
        if (type == "A" || has(css, "upper-alpha") || has(css, "upper-latin")) list.format = NumberFormat::upper_letter;
        if (type == "i" || has(css, "lower-roman")) list.format = NumberFormat::lower_roman;
        if (type == "I" || has(css, "upper-roman")) list.format = NumberFormat::upper_roman;
        if (has(css, "list-style:none") || has(css, "list-style-type:none")) list.format = NumberFormat::none;
        return list;
    }

    void begin_item(Attributes attributes) {
        List loose{.format = NumberFormat::bullet};
        List& list = lists_.empty() ? loose : lists_.back();
        if (const std::optional<int> value = number_attribute(attributes, "value")) list.next = *value;
        std::string label(kBullet);
        if (list.format != NumberFormat::bullet) label = formatted_number(list.next, list.format);
        if (list.format != NumberFormat::bullet && !label.empty()) label += '.';
        if (list.next < std::numeric_limits<int>::max()) ++list.next;
        if (!labels_.empty() && labels_.back() == kBullet) labels_.back().clear();
        labels_.push_back(std::move(label));
    }

    void break_line() {
        if (after_break_ && builder_.line_is_empty()) {
            const LineKind kind = builder_.kind();
            builder_.end_block();  // two in a row part paragraphs
            builder_.set_kind(kind.role == LineRole::list_item ? LineKind{} : kind);
        } else {
            builder_.end_line();
        }
        after_break_ = true;
    }

    void print_checkbox(Attributes attributes) {
        if (attribute(attributes, "type") != "checkbox") return;
        builder_.end_word();
        text(attribute(attributes, "checked") ? "☑" : "☐");
        builder_.end_word();
    }

    void text(std::string_view text) {
        const Element element = open_.empty() ? Element{} : open_.back();
        if (element.tag == Tag::title && title_.size() + text.size() < kLongestTitle) title_ += text;
        if (element.tag == Tag::style_sheet) sheet_text_ += text;
        if (!element.shown || element.tag == Tag::title) return;
        if (beside_depth_ > 0) {
            beside_bytes_ += text.size();
            return;
        }
        if (element.tag == Tag::table || element.tag == Tag::row) builder_.end_word();
        if (text.find_first_not_of(" \t\r\n") == std::string_view::npos && !element.preformatted)
            return builder_.end_word();
        shown_bytes_ += text.size();
        print_labels(text);
        after_break_ = after_break_ && builder_.line_is_empty();
        const std::uint16_t style =
            builder_.style({.font = {}, .size_pt = 0, .bold = element.bold, .italic = element.italic});
        const auto marks =
            static_cast<std::uint8_t>((element.struck ? kStruckOut : 0) | (element.underlined ? kUnderlined : 0) |
                                      (element.raised ? kSuperscript : 0));
        if (!element.preformatted) return builder_.text(text, style, marks);
        for (std::size_t end = text.find('\n'); end != std::string_view::npos; end = text.find('\n')) {
            builder_.text(text.substr(0, end), style, marks);
            break_line();
            text.remove_prefix(end + 1);
        }
        builder_.text(text, style, marks);
    }

    // The labels of the items that begin with this text; a bullet is left out before text with a label of its own.
    void print_labels(std::string_view text) {
        if (labels_.empty()) return;
        const std::size_t begin = std::min(text.find_first_not_of(" \t\r\n"), text.size());
        if (labels_.back() == kBullet && !label_at(text.substr(begin)).empty()) labels_.pop_back();
        builder_.end_block();
        builder_.set_kind({.role = LineRole::list_item,
                           .level = static_cast<std::uint8_t>(std::clamp<std::size_t>(lists_.size(), 1, 255)),
                           .table = cell_kind().table,
                           .row = cell_kind().row,
                           .column = cell_kind().column});
        for (const std::string& label : labels_) {
            builder_.text(label);
            builder_.end_word();
        }
        labels_.clear();
    }

    // Has the parser forget the element that it began: for every end tag that matches nothing it looks through all that
    // are open, so that unclosed tags by the thousand would take it quadratic time. Its text is its parent's.
    void flatten() {
        if (context_->nameNr < 2) return;
        context_->nameTab[--context_->nameNr] = nullptr;
        context_->name = context_->nameTab[context_->nameNr - 1];
    }

    static constexpr std::size_t kDeepest = 500;  // nobody's pages nest that deep
    static constexpr std::size_t kLongestTitle = 2000;

    PageBuilder& builder_;
    const bool with_beside_;
    htmlParserCtxtPtr context_ = nullptr;
    std::exception_ptr thrown_;
    std::vector<Element> open_;
    std::vector<List> lists_;
    std::vector<Table> tables_;
    std::vector<std::string> labels_;  // of items whose text is yet to come
    std::vector<std::int32_t> arranging_tables_;
    StyleSheet sheet_;
    std::string sheet_text_;  // of the <style> that is open
    std::string title_, language_;
    std::size_t shown_bytes_ = 0, beside_bytes_ = 0;
    std::size_t shown_before_heading_ = 0;  // the last one
    std::uint8_t ended_heading_ = 0;        // the level of a heading that the tag before ended, else 0
    int beside_depth_ = 0;                  // open elements that stand beside the matter, and are left out
    bool after_break_ = false;              // nothing but <br> stands between here and the line before
};

std::string declared_encoding(std::span<const std::byte> bytes) {
    static const RE2 kDeclared(R"((?i)(?:<meta[^>]+charset|<\?xml[^>]+encoding)\s*=\s*["']?\s*([a-z0-9_:.-]+))");
    constexpr std::size_t kWithin = 4096;
    std::string name;
    RE2::PartialMatch(re2::StringPiece(reinterpret_cast<const char*>(bytes.data()), std::min(bytes.size(), kWithin)),
                      kDeclared, &name);
    return name;
}

}  // namespace

Result<void> read_html(std::span<const std::byte> bytes, const ReadLimits& limits, DocumentSink& sink) {
    std::string text = decode_text(bytes, declared_encoding(bytes));
    std::replace(text.begin(), text.end(), '\0', ' ');  // the parser takes it for the end
    // Menus and side columns are left out, unless they hold nearly all there is.
    for (const bool with_beside : {false, true}) {
        PageBuilder builder(kHtml, limits);
        HtmlReader reader(builder, with_beside);
        reader.parse(text);
        if (!with_beside && reader.beside_bytes() > 10 * reader.shown_bytes()) continue;
        builder.forget_tables(reader.arranging_tables());
        return builder.hand_over(sink);
    }
    std::unreachable();
}

}  // namespace minutebook
