#include "extractors/read/docx.h"

#include <algorithm>
#include <charconv>
#include <new>
#include <set>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <libxml/xmlreader.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>

#include "extractors/read/docx_numbering.h"
#include "extractors/read/docx_package.h"
#include "extractors/read/docx_styles.h"
#include "extractors/read/media_type.h"
#include "extractors/read/page_builder.h"
#include "extractors/read/table_cursor.h"

namespace minutebook {
namespace {

using Reader = std::unique_ptr<xmlTextReader, decltype(&xmlFreeTextReader)>;
using Relationships = std::map<std::string, Relationship, std::less<>>;

constexpr int kParseOptions = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_COMPACT;

Reader reader_of(const std::string& xml) {
    Reader reader(xmlReaderForMemory(xml.data(), static_cast<int>(xml.size()), nullptr, nullptr, kParseOptions),
                  &xmlFreeTextReader);
    if (!reader) throw std::bad_alloc();
    return reader;
}

std::string_view local_name(xmlTextReader* reader) {
    const xmlChar* name = xmlTextReaderConstLocalName(reader);
    return name ? reinterpret_cast<const char*>(name) : "";
}

bool at_element(xmlTextReader* reader) { return xmlTextReaderNodeType(reader) == XML_READER_TYPE_ELEMENT; }

std::string upper_case(std::string_view utf8) {
    std::string upper;
    icu::UnicodeString::fromUTF8(icu::StringPiece(utf8.data(), static_cast<std::int32_t>(utf8.size())))
        .toUpper(icu::Locale::getRoot())
        .toUTF8String(upper);
    return upper;
}

std::string text_below(const xmlNode* node) {
    std::string text;
    for (const xmlNode* each = node->children; each; each = each->next)
        if (each->type == XML_TEXT_NODE || each->type == XML_CDATA_SECTION_NODE)
            text += reinterpret_cast<const char*>(each->content);
    return text;
}

// The headers and footers of one section, as names of parts.
struct Section {
    std::vector<std::string> headers, footers;
    bool begins_page = true;
};

// Of a section's w:sectPr. What is not said is that of the section before.
Section section_of(const xmlNode* properties, const Relationships& relationships) {
    Section section;
    const std::string type = value_of(properties, "type").value_or("nextPage");
    section.begins_page = type != "continuous" && type != "nextColumn";
    const bool own_first_page = switch_of(properties, "titlePg").value_or(false);
    for (const xmlNode* node = properties->children; node; node = node->next) {
        const bool header = is_element(node, "headerReference");
        if (!header && !is_element(node, "footerReference")) continue;
        const std::string pages = attribute(node, "type").value_or("default");
        if (pages == "even" || (pages == "first" && !own_first_page)) continue;
        const auto part = relationships.find(attribute(node, "id").value_or(""));
        if (part != relationships.end()) (header ? section.headers : section.footers).push_back(part->second.target);
    }
    return section;
}

class DocxReader {
public:
    DocxReader(DocxPackage& package, PageBuilder& builder) : package_(package), builder_(builder) {}

    Result<void> read() {
        const std::string main = package_.main_part();
        const Result<std::optional<std::string>> xml = package_.bytes_of(main);
        if (!xml) return std::unexpected(xml.error());
        if (!*xml) return fail(Stage::read, Cause::damaged, "has no main part, " + main);
        relationships_ = package_.relationships_of(main);
        styles_ = DocxStyles(tree_related("styles").get());
        numbering_ = DocxNumbering(tree_related("numbering").get(), styles_);
        read_notes("footnotes", "footnote", footnotes_);
        read_notes("endnotes", "endnote", endnotes_);
        read_title();
        builder_.set_language(styles_.language());
        find_sections(**xml);
        return read_body(**xml);
    }

private:
    struct Notes {
        XmlDoc doc;
        std::map<int, const xmlNode*> by_id;
        int cited = 0;
    };
    struct CitedNote {
        const xmlNode* note;
        std::string label;
    };
    struct Table {
        LineKind cell;
        TableCursor cursor;
    };
    // A row that runs over several pages does so in each of its cells.
    struct Row {
        std::uint32_t first_page = 1;
        std::uint32_t breaks_in_cell = 0;
        bool is_new = true;  // no paragraph of it was read yet
    };
    struct Field {  // its code is not printed, its result is
        bool in_code = true;
    };

    XmlDoc tree_related(std::string_view type) {
        for (const auto& [id, relationship] : relationships_)
            if (relationship.type == type) return package_.tree_of(relationship.target);
        return nullptr;
    }

    void read_notes(std::string_view part, std::string_view element, Notes& notes) {
        notes.doc = tree_related(part);
        const xmlNode* root = notes.doc ? xmlDocGetRootElement(notes.doc.get()) : nullptr;
        for (const xmlNode* node = root ? root->children : nullptr; node; node = node->next)
            if (is_element(node, element) && !attribute(node, "type"))
                notes.by_id[number_attribute(node, "id").value_or(-1)] = node;
    }

    void read_title() {
        std::string part = "docProps/core.xml";
        for (const auto& [id, relationship] : package_.relationships_of(""))
            if (relationship.type == "core-properties") part = relationship.target;
        const XmlDoc doc = package_.tree_of(part);
        const xmlNode* root = doc ? xmlDocGetRootElement(doc.get()) : nullptr;
        for (const xmlNode* node = root ? root->children : nullptr; node; node = node->next)
            if (node->type == XML_ELEMENT_NODE && name_of(node) == "title") builder_.set_title(text_below(node));
    }

    // A section's properties stand at its end, its header at its beginning: so they are looked up beforehand.
    void find_sections(const std::string& xml) {
        const Reader reader = reader_of(xml);
        for (int more = xmlTextReaderRead(reader.get()); more == 1;) {
            const bool found = at_element(reader.get()) && local_name(reader.get()) == "sectPr";
            if (found)
                if (const xmlNode* properties = xmlTextReaderExpand(reader.get()); properties && is_word(properties))
                    sections_.push_back(section_of(properties, relationships_));
            more = found ? xmlTextReaderNext(reader.get()) : xmlTextReaderRead(reader.get());
        }
    }

    Result<void> read_body(const std::string& xml) {
        const Reader reader = reader_of(xml);
        int more = xmlTextReaderRead(reader.get());
        for (; more == 1 && !(at_element(reader.get()) && local_name(reader.get()) == "body");
             more = xmlTextReaderRead(reader.get()))
            if (xmlTextReaderNodeType(reader.get()) == XML_READER_TYPE_DOCUMENT_TYPE)
                return fail(Stage::read, Cause::damaged, "declares a document type, as no DOCX does");
        if (more != 1) return fail(Stage::read, Cause::damaged, "its main part is no WordprocessingML");
        begin_section();
        more = xmlTextReaderRead(reader.get());
        while (more == 1 && xmlTextReaderDepth(reader.get()) > 1) {
            if (at_element(reader.get())) {
                const xmlNode* node = xmlTextReaderExpand(reader.get());
                if (!node) {
                    more = -1;
                    break;
                }
                read_block(node);
            }
            more = xmlTextReaderNext(reader.get());
        }
        print_notes(endnotes_cited_);
        finish_page_contents();
        builder_.forget_tables(boxes_);
        if (more == 1 || more == 0) return {};
        if (builder_.page_is_empty()) return fail(Stage::read, Cause::damaged, "its main part is damaged XML");
        builder_.warn("the text breaks off: the rest of the file is damaged");
        return {};
    }

    // --- Blocks ---

    void read_blocks(const xmlNode* parent) {
        for (const xmlNode* node = parent ? parent->children : nullptr; node; node = node->next)
            if (node->type == XML_ELEMENT_NODE) read_block(node);
    }

    void read_block(const xmlNode* node) {
        const std::string_view name = name_of(node);
        if (name == "AlternateContent") return read_blocks(alternative_of(node));
        if (!is_word(node)) return;
        if (name == "p") return read_paragraph(node);
        if (name == "tbl") return read_table(node);
        if (name == "sdt") return read_blocks(child(node, "sdtContent"));
        if (name == "ins" || name == "moveTo" || name == "customXml" || name == "smartTag") return read_blocks(node);
        if (name == "altChunk") builder_.warn("a part that is embedded as another file is left out");
    }

    // Of the forms of one thing that a file offers, the first: later ones say the same for older programs.
    static const xmlNode* alternative_of(const xmlNode* node) {
        for (const xmlNode* each = node->children; each; each = each->next)
            if (each->type == XML_ELEMENT_NODE && (name_of(each) == "Choice" || name_of(each) == "Fallback"))
                return each;
        return nullptr;
    }

    void read_paragraph(const xmlNode* node) {
        const xmlNode* properties = child(node, "pPr");
        const std::string style_id = value_of(properties, "pStyle").value_or(styles_.default_paragraph());
        const DocxStyle& style = styles_.style(style_id);
        const bool breaks = switch_of(properties, "pageBreakBefore").value_or(style.page_break_before);
        builder_.end_block();
        if (breaks && in_body_ && (!row_ || row_->is_new)) {
            end_page_if_used();
            if (row_) row_->first_page = builder_.page_number();
        }
        if (row_) row_->is_new = false;

        const std::string label = label_of(properties, style_id, style);
        builder_.set_kind(kind_of(properties, style, !label.empty()));
        paragraph_look_ = styles_.document_look();
        lay_over(style.look, paragraph_look_);
        if (!label.empty()) {
            label_ = label;
            RunLook mark = paragraph_look_;
            lay_over(run_look(child(properties, "rPr")), mark);
            label_look_ = mark;
        }
        read_inlines(node);
        label_.clear();  // of an empty paragraph: Word prints it, but it labels nothing
        builder_.end_block();
        read_text_boxes();
        if (child(properties, "sectPr") && in_body_) end_section();
    }

    std::string label_of(const xmlNode* properties, const std::string& style_id, const DocxStyle& style) {
        const xmlNode* own = child(properties, "numPr");
        const std::optional<int> own_list = number_of(own, "numId");
        const int list = own_list.value_or(style.list.list.value_or(0));
        if (list <= 0) return {};
        std::optional<int> level = number_of(own, "ilvl");
        if (!level) level = numbering_.level_of_style(list, style_id);
        if (!level) level = style.list.level;
        list_level_ = level.value_or(0);
        return numbering_.next_label(list, list_level_);
    }

    LineKind kind_of(const xmlNode* properties, const DocxStyle& style, bool has_label) const {
        LineKind kind = surroundings_;
        if (kind.role == LineRole::footnote || kind.role == LineRole::artifact) return kind;
        constexpr int kBodyText = 9;
        const int outline = number_of(properties, "outlineLvl").value_or(style.outline_level.value_or(kBodyText));
        if (style.name == "title") {
            kind.role = LineRole::title;
        } else if (style.name == "caption") {
            kind.role = LineRole::caption;
        } else if (outline >= 0 && outline < kBodyText) {
            kind.role = LineRole::heading;
            kind.level = static_cast<std::uint8_t>(outline + 1);
        } else if (style.name.starts_with("heading ") && style.name.size() == 9 && style.name[8] >= '1' &&
                   style.name[8] <= '9') {
            kind.role = LineRole::heading;
            kind.level = static_cast<std::uint8_t>(style.name[8] - '0');
        } else if (has_label) {
            kind.role = LineRole::list_item;
            kind.level = static_cast<std::uint8_t>(std::clamp(list_level_, 0, 8) + 1);
        }
        return kind;
    }

    void read_table(const xmlNode* node) {
        builder_.end_block();
        const LineKind outer = surroundings_;
        Table table{.cell = {.role = LineRole::table_cell, .table = builder_.new_table()}, .cursor = {}};
        read_rows(node, table);
        surroundings_ = outer;
        if (table.cursor.widest() < 2) boxes_.push_back(table.cell.table);  // a frame around text
        builder_.end_block();
    }

    void read_rows(const xmlNode* parent, Table& table) {
        for (const xmlNode* node = parent ? parent->children : nullptr; node; node = node->next) {
            if (node->type != XML_ELEMENT_NODE) continue;
            const std::string_view name = name_of(node);
            if (name == "AlternateContent") read_rows(alternative_of(node), table);
            if (!is_word(node)) continue;
            if (name == "tr") read_row(node, table);
            if (name == "sdt") read_rows(child(node, "sdtContent"), table);
            if (name == "ins" || name == "customXml" || name == "moveTo") read_rows(node, table);
        }
    }

    void read_row(const xmlNode* row, Table& table) {
        const xmlNode* properties = child(row, "trPr");
        if (child(properties, "del")) return;  // a tracked deletion
        table.cell.role =
            switch_of(properties, "tblHeader").value_or(false) ? LineRole::table_header : LineRole::table_cell;
        table.cursor.begin_row();
        Row pages{.first_page = builder_.page_number()};
        Row* const outer = std::exchange(row_, &pages);
        if (const int before = number_of(properties, "gridBefore").value_or(0); before > 0)
            table.cursor.begin_cell(static_cast<std::size_t>(before));
        read_cells(row, table);
        row_ = outer;
    }

    void read_cells(const xmlNode* parent, Table& table) {
        for (const xmlNode* node = parent ? parent->children : nullptr; node; node = node->next) {
            if (node->type != XML_ELEMENT_NODE || !is_word(node)) continue;
            const std::string_view name = name_of(node);
            if (name == "sdt") read_cells(child(node, "sdtContent"), table);
            if (name == "customXml" || name == "ins") read_cells(node, table);
            if (name != "tc") continue;
            const int span = number_of(child(node, "tcPr"), "gridSpan").value_or(1);
            table.cursor.begin_cell(static_cast<std::size_t>(std::max(1, span)));
            table.cell.row = table.cursor.row();
            table.cell.column = table.cursor.column();
            surroundings_ = table.cell;
            row_->breaks_in_cell = 0;
            read_blocks(node);
        }
    }

    // Text boxes stand where their paragraph is anchored: after it, in blocks of their own.
    void read_text_boxes() {
        if (text_boxes_.empty()) return;
        std::vector<const xmlNode*> boxes;
        boxes.swap(text_boxes_);
        const RunLook look = paragraph_look_;
        for (const xmlNode* box : boxes) read_blocks(box);
        paragraph_look_ = look;
    }

    // --- Runs ---

    void read_inlines(const xmlNode* parent) {
        for (const xmlNode* node = parent ? parent->children : nullptr; node; node = node->next) {
            if (node->type != XML_ELEMENT_NODE) continue;
            const std::string_view name = name_of(node);
            if (name == "r" && is_word(node))
                read_run(node);
            else if (name == "sdt")
                read_inlines(child(node, "sdtContent"));
            else if (name == "AlternateContent")
                read_inlines(alternative_of(node));
            else if (name == "t")
                print(text_below(node), paragraph_look_);  // of a formula
            else if (name != "pPr" && name != "del" && name != "moveFrom" && name != "rPr" && name != "sdtPr")
                read_inlines(node);  // hyperlinks, insertions, fields, formulas, …
        }
    }

    void read_run(const xmlNode* run) {
        RunLook look = paragraph_look_;
        if (const xmlNode* properties = child(run, "rPr")) {
            if (child(properties, "del")) return;
            if (const auto style = value_of(properties, "rStyle")) lay_over(styles_.style(*style).look, look);
            lay_over(run_look(properties), look);
        }
        read_run_contents(run, look);
    }

    void read_run_contents(const xmlNode* run, const RunLook& look) {
        for (const xmlNode* node = run ? run->children : nullptr; node; node = node->next) {
            if (node->type != XML_ELEMENT_NODE) continue;
            const std::string_view name = name_of(node);
            if (name == "t") {
                print(text_below(node), look);
            } else if (name == "tab" || name == "ptab") {
                builder_.end_word();
            } else if (name == "br" || name == "cr") {
                break_line(attribute(node, "type").value_or(""));
            } else if (name == "lastRenderedPageBreak") {
                if (in_body_) end_rendered_page();
            } else if (name == "noBreakHyphen") {
                print("-", look);
            } else if (name == "sym") {
                print_symbol(node, look);
            } else if (name == "fldChar") {
                read_field_mark(node, look);
            } else if (name == "footnoteReference") {
                cite(node, footnotes_, NumberFormat::decimal, footnotes_cited_, look);
            } else if (name == "endnoteReference") {
                cite(node, endnotes_, NumberFormat::lower_roman, endnotes_cited_, look);
            } else if (name == "footnoteRef" || name == "endnoteRef") {
                print_raised(note_label_, look);
            } else if (name == "AlternateContent") {
                read_run_contents(alternative_of(node), look);
            } else if (name == "ruby") {
                read_inlines(child(node, "rubyBase"));
            } else if (name == "drawing" || name == "pict" || name == "object") {
                find_text_boxes(node);
            }
        }
    }

    void print(std::string_view text, const RunLook& look) {
        if (look.hidden.value_or(false) || (!fields_.empty() && fields_.back().in_code)) return;
        if (text.empty()) return;
        print_label(text);
        std::uint8_t marks = 0;
        if (look.struck.value_or(false)) marks |= kStruckOut;
        if (look.underlined.value_or(false)) marks |= kUnderlined;
        if (look.raised.value_or(false)) marks |= kSuperscript;
        const std::uint16_t style = style_of(look);
        if (look.capitals.value_or(false))
            builder_.text(upper_case(text), style, marks);
        else
            builder_.text(text, style, marks);
    }

    // A paragraph's label is printed with its first word: an empty paragraph has none.
    void print_label(std::string_view text) {
        if (label_.empty() || text.find_first_not_of(" \t\n") == std::string_view::npos) return;
        const std::string label = std::move(label_);
        label_.clear();
        builder_.text(label, style_of(label_look_));
        builder_.end_word();
    }

    std::uint16_t style_of(const RunLook& look) {
        constexpr float kWordsDefaultSize = 10;
        return builder_.style({.font = look.font.value_or(""),
                               .size_pt = look.size_pt.value_or(kWordsDefaultSize),
                               .bold = look.bold.value_or(false),
                               .italic = look.italic.value_or(false)});
    }

    void print_raised(std::string_view text, RunLook look) {
        look.raised = true;
        print(text, look);
    }

    void print_symbol(const xmlNode* node, const RunLook& look) {
        const std::string hex = attribute(node, "char").value_or("");
        std::uint32_t code = 0;
        std::from_chars(hex.data(), hex.data() + hex.size(), code, 16);
        if (code < 0x20 || code > 0xFFFF || (code >= 0xD800 && code < 0xE000)) return;
        // Symbol fonts put their characters at F000 and the byte; PageBuilder knows the common ones.
        if (code < 0x100) code += 0xF000;
        std::string text;
        icu::UnicodeString(static_cast<UChar32>(code)).toUTF8String(text);
        print(text, look);
    }

    void break_line(std::string_view type) {
        if (type != "page") return builder_.end_line();
        if (!in_body_) return;
        end_page();
    }

    void read_field_mark(const xmlNode* node, const RunLook& look) {
        constexpr std::size_t kDeepest = 64;
        const std::string type = attribute(node, "fldCharType").value_or("");
        if (type == "begin" && fields_.size() < kDeepest) {
            if (const xmlNode* box = child(child(node, "ffData"), "checkBox")) {
                const bool checked = switch_of(box, "checked").value_or(switch_of(box, "default").value_or(false));
                print(checked ? "☑" : "☐", look);
            }
            fields_.push_back({});
        } else if (type == "separate" && !fields_.empty()) {
            fields_.back().in_code = false;
        } else if (type == "end" && !fields_.empty()) {
            fields_.pop_back();
        }
    }

    void cite(const xmlNode* reference, Notes& notes, NumberFormat format, std::vector<CitedNote>& cited,
              const RunLook& look) {
        const auto note = notes.by_id.find(number_attribute(reference, "id").value_or(-1));
        if (note == notes.by_id.end()) return;
        std::string label;
        if (!switch_of_attribute(reference, "customMarkFollows")) {
            label = formatted_number(++notes.cited, format);
            builder_.end_word();
            print_raised(label, look);
        }
        cited.push_back({note->second, label});
    }

    static bool switch_of_attribute(const xmlNode* node, std::string_view name) {
        const std::string value = attribute(node, name).value_or("0");
        return value != "0" && value != "false" && value != "off";
    }

    void find_text_boxes(const xmlNode* node) {
        for (const xmlNode* each = node->children; each; each = each->next) {
            if (each->type != XML_ELEMENT_NODE) continue;
            if (name_of(each) == "txbxContent")
                text_boxes_.push_back(each);
            else if (name_of(each) == "AlternateContent")
                find_text_boxes_in(alternative_of(each));
            else
                find_text_boxes(each);
        }
    }

    void find_text_boxes_in(const xmlNode* node) {
        if (node) find_text_boxes(node);
    }

    // --- Pages and sections ---

    void end_page_if_used() {
        builder_.end_word();
        if (!builder_.page_is_empty()) end_page();
    }

    // Where Word last ended a page; it says so too after a break that the writer set.
    void end_rendered_page() {
        builder_.end_word();
        if (builder_.page_is_empty()) return;
        if (row_ && builder_.page_number() >= row_->first_page + ++row_->breaks_in_cell) return;
        end_page();
    }

    // Notes and the footer stand at the page's foot, wherever in a paragraph the page ends.
    void end_page() {
        const LineKind kind = builder_.kind();
        builder_.end_block();
        finish_page_contents();
        builder_.end_page();
        builder_.set_kind(kind);
    }

    void finish_page_contents() {
        print_notes(footnotes_cited_);
        for (const std::string& footer : pending_footers_) print_furniture(footer);
        pending_footers_.clear();
    }

    void print_notes(std::vector<CitedNote>& cited) {
        std::vector<CitedNote> notes;
        notes.swap(cited);
        for (const CitedNote& note : notes)
            apart({.role = LineRole::footnote}, [&] {
                note_label_ = note.label;
                read_blocks(note.note);
            });
    }

    // Reads what stands apart from the running text, in the midst of a paragraph perhaps.
    template <class F>
    void apart(const LineKind& kind, F read) {
        builder_.end_block();
        const LineKind surroundings = surroundings_, builders = builder_.kind();
        const RunLook look = paragraph_look_, label_look = label_look_;
        std::string label = std::move(label_);
        std::vector<Field> fields = std::move(fields_);
        std::vector<const xmlNode*> boxes = std::move(text_boxes_);
        const bool in_body = in_body_;
        Row* const row = std::exchange(row_, nullptr);
        label_.clear();
        fields_.clear();
        text_boxes_.clear();
        surroundings_ = kind;
        in_body_ = false;
        read();
        builder_.end_block();
        in_body_ = in_body;
        row_ = row;
        surroundings_ = surroundings;
        paragraph_look_ = look;
        label_look_ = label_look;
        label_ = std::move(label);
        fields_ = std::move(fields);
        text_boxes_ = std::move(boxes);
        builder_.set_kind(builders);
    }

    void begin_section() {
        if (section_ >= sections_.size()) return;
        const Section& section = sections_[section_];
        for (const std::string& header : section.headers) print_furniture(header);
        pending_footers_.insert(pending_footers_.end(), section.footers.begin(), section.footers.end());
    }

    void end_section() {
        ++section_;
        if (section_ < sections_.size() && sections_[section_].begins_page) end_page_if_used();
        begin_section();
    }

    // A header or footer; one that several sections share is printed once.
    void print_furniture(const std::string& part) {
        if (!printed_parts_.insert(part).second) return;
        const XmlDoc doc = package_.tree_of(part);
        const xmlNode* root = doc ? xmlDocGetRootElement(doc.get()) : nullptr;
        if (root) apart({.role = LineRole::artifact}, [&] { read_blocks(root); });
    }

    DocxPackage& package_;
    PageBuilder& builder_;
    Relationships relationships_;
    DocxStyles styles_;
    DocxNumbering numbering_;
    Notes footnotes_, endnotes_;
    std::vector<CitedNote> footnotes_cited_, endnotes_cited_;  // and not yet printed
    std::string note_label_;
    std::vector<Section> sections_;
    std::size_t section_ = 0;
    std::vector<std::string> pending_footers_;
    std::set<std::string> printed_parts_;
    std::vector<std::int32_t> boxes_;         // tables that only frame text
    std::vector<const xmlNode*> text_boxes_;  // anchored in the current paragraph
    std::vector<Field> fields_;               // open ones, outermost first
    Row* row_ = nullptr;                      // the innermost that is being read
    LineKind surroundings_;                   // of the paragraphs being read: a cell, a note, a header
    RunLook paragraph_look_, label_look_;
    std::string label_;  // of the current paragraph, until printed
    int list_level_ = 0;
    bool in_body_ = true;
};

}  // namespace

Result<void> read_docx(std::span<const std::byte> bytes, const ReadLimits& limits, DocumentSink& sink) {
    Result<DocxPackage> package = DocxPackage::open(bytes);
    if (!package) return std::unexpected(package.error());
    PageBuilder builder(kDocx, limits);
    if (Result<void> read = DocxReader(*package, builder).read(); !read) return read;
    return builder.hand_over(sink);
}

}  // namespace minutebook
