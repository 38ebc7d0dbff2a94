#include "extractors/read/doc.h"

#include <algorithm>
#include <limits>
#include <set>
#include <string>
#include <vector>

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include "extractors/read/doc_file.h"
#include "extractors/read/media_type.h"
#include "extractors/read/page_builder.h"
#include "extractors/read/table_cursor.h"

namespace minutebook {
namespace {

// Characters with a meaning of their own ([MS-DOC] 2.8.26 and 2.4.1).
constexpr char16_t kNote = 2, kCellMark = 7, kTab = 9, kLineBreak = 11, kPageBreak = 12, kColumnBreak = 14,
                   kFieldBegin = 19, kFieldSeparator = 20, kFieldEnd = 21, kHyphen = 30, kSoftHyphen = 31;
constexpr std::size_t kDeepestField = 64;

icu::UnicodeString unicode_of(std::u16string_view text) {
    return {text.data(), static_cast<std::int32_t>(text.size())};
}

class DocReader {
public:
    DocReader(DocFile& file, PageBuilder& builder) : file_(file), builder_(builder) {}

    void read() {
        const DocFile::Stories& s = file_.stories();
        std::uint64_t at = s.main;
        const auto next = [&](std::uint32_t size) {
            const std::uint64_t begin = at;
            at += size;
            return std::pair(begin, at);
        };
        const auto footnotes = next(s.footnotes), headers = next(s.headers);
        next(s.macros);
        next(s.comments);
        const auto endnotes = next(s.endnotes), boxes = next(s.text_boxes);
        read_headers(headers.first);
        read_story(0, s.main, {});
        end_table();
        read_story(boxes.first, boxes.second, {});
        read_story(footnotes.first, footnotes.second, {.role = LineRole::footnote});
        read_story(endnotes.first, endnotes.second, {.role = LineRole::footnote});
        builder_.forget_tables(frames_);
    }

private:
    // Lengths of stories that a damaged file states may add up to more than it can have.
    static std::uint32_t position(std::uint64_t at) {
        return static_cast<std::uint32_t>(std::min<std::uint64_t>(at, std::numeric_limits<std::uint32_t>::max()));
    }

    // Headers and footers, each once for each different text: where they stand on their pages is not known.
    void read_headers(std::uint64_t story) {
        constexpr std::size_t kSeparators = 6;
        const std::vector<std::uint32_t>& begins = file_.header_begins();
        std::set<std::u16string> printed;
        std::uint32_t last = 0;
        for (std::size_t i = kSeparators; i + 1 < begins.size(); ++i) {
            if (begins[i] < last || begins[i] >= begins[i + 1] || begins[i + 1] > file_.stories().headers) continue;
            last = begins[i + 1];  // in a damaged file they may overlap: each is read once
            const std::uint64_t begin = story + begins[i], end = story + begins[i + 1];
            std::u16string text;
            for (std::uint32_t at = position(begin); at < position(end);)
                for (const DocRun& run : file_.paragraph(at, position(end)).runs) text += run.text;
            if (printed.insert(text).second) read_story(begin, end, {.role = LineRole::artifact});
        }
    }

    void read_story(std::uint64_t begin, std::uint64_t end, const LineKind& kind) {
        story_kind_ = kind;
        fields_.clear();
        for (std::uint32_t at = position(begin); at < position(end);)
            read_paragraph(file_.paragraph(at, position(end)));
        builder_.end_block();
    }

    void read_paragraph(const DocParagraph& paragraph) {
        if (paragraph.in_table && story_kind_.role == LineRole::none) {
            if (paragraph.ends_row) return end_row();
            enter_cell();
        } else {
            end_table();
        }
        builder_.end_block();
        if (paragraph.page_break_before && !in_table_ && !builder_.page_is_empty()) builder_.end_page();
        label_ = file_.labels().next(paragraph.list, paragraph.level);
        label_look_ = paragraph.label_look;
        builder_.set_kind(kind_of(paragraph));
        for (const DocRun& run : paragraph.runs) read_run(run);
        label_.clear();  // of an empty paragraph: Word prints it, but it labels nothing
        builder_.end_block();
        if (paragraph.mark == kCellMark) in_cell_ = false;
        if (paragraph.mark == kPageBreak && !in_table_ && story_kind_.role == LineRole::none &&
            !builder_.page_is_empty())
            builder_.end_page();
    }

    LineKind kind_of(const DocParagraph& paragraph) const {
        LineKind kind = story_kind_;
        if (kind.role != LineRole::none) return kind;
        if (in_table_) {
            kind = {.role = LineRole::table_cell, .table = table_, .row = cursor_.row(), .column = cursor_.column()};
        }
        constexpr int kBodyText = 9;
        if (paragraph.style == kDocTitle) {
            kind.role = LineRole::title;
        } else if (paragraph.style >= 1 && paragraph.style <= 9) {
            kind.role = LineRole::heading;
            kind.level = static_cast<std::uint8_t>(paragraph.style);
        } else if (paragraph.outline_level < kBodyText) {
            kind.role = LineRole::heading;
            kind.level = static_cast<std::uint8_t>(paragraph.outline_level + 1);
        } else if (!label_.empty()) {
            kind.role = LineRole::list_item;
            kind.level = static_cast<std::uint8_t>(paragraph.level + 1);
        }
        return kind;
    }

    // --- Tables: rows end in a paragraph of their own, cells in a mark ---

    void enter_cell() {
        if (!in_table_) {
            builder_.end_block();
            in_table_ = true;
            table_ = builder_.new_table();
            cursor_ = {};
            in_row_ = false;
        }
        if (!in_row_) cursor_.begin_row();
        in_row_ = true;
        if (!in_cell_) cursor_.begin_cell();
        in_cell_ = true;
    }

    void end_row() { in_row_ = in_cell_ = false; }

    void end_table() {
        if (!in_table_) return;
        builder_.end_block();
        if (cursor_.widest() < 2) frames_.push_back(table_);  // a frame around text
        in_table_ = in_row_ = in_cell_ = false;
    }

    // --- Runs ---

    void read_run(const DocRun& run) {
        if (run.deleted) return;
        std::u16string text;
        const auto print = [&] {
            if (!text.empty()) this->print(text, run.look);
            text.clear();
        };
        for (const char16_t c : run.text) {
            if (c == kFieldBegin || c == kFieldSeparator || c == kFieldEnd) {
                print();
                read_field_mark(c);
            } else if (!fields_.empty() && fields_.back()) {
                continue;
            } else if (c == kNote && run.special) {
                print();
                print_note_number(run.look);
            } else if (c == kTab) {
                print();
                builder_.end_word();
            } else if (c == kLineBreak || c == kColumnBreak) {
                print();
                builder_.end_line();
            } else if (c == kHyphen) {
                text += u'-';
            } else if (c >= 0x20 && c != kSoftHyphen && !(run.special && c < 0x80)) {
                text += c;
            }
        }
        print();
    }

    // A field's code is not printed, its result is. Kept for each open field: whether it is in its code.
    void read_field_mark(char16_t mark) {
        if (mark == kFieldBegin && fields_.size() < kDeepestField)
            fields_.push_back(true);
        else if (mark == kFieldSeparator && !fields_.empty())
            fields_.back() = fields_.size() > 1 && fields_[fields_.size() - 2];
        else if (mark == kFieldEnd && !fields_.empty())
            fields_.pop_back();
    }

    // Notes are counted where they are cited, and again where they stand. With endnotes too there are two counts.
    void print_note_number(RunLook look) {
        if (file_.stories().footnotes > 0 && file_.stories().endnotes > 0) return;
        int& notes = story_kind_.role == LineRole::footnote ? notes_printed_ : notes_cited_;
        look.raised = true;
        builder_.end_word();
        const std::string number = std::to_string(++notes);
        print(std::u16string(number.begin(), number.end()), look);
        builder_.end_word();
    }

    void print(const std::u16string& text, const RunLook& look) {
        if (look.hidden.value_or(false)) return;
        if (!label_.empty() && text.find_first_not_of(u" \u00a0") != std::u16string::npos) {
            builder_.text(std::exchange(label_, {}), style_of(label_look_));
            builder_.end_word();
        }
        std::uint8_t marks = 0;
        if (look.struck.value_or(false)) marks |= kStruckOut;
        if (look.underlined.value_or(false)) marks |= kUnderlined;
        if (look.raised.value_or(false)) marks |= kSuperscript;
        icu::UnicodeString unicode = unicode_of(text);
        if (look.capitals.value_or(false)) unicode.toUpper(icu::Locale::getRoot());
        std::string utf8;
        builder_.text(unicode.toUTF8String(utf8), style_of(look), marks);
    }

    std::uint16_t style_of(const RunLook& look) {
        constexpr float kWordsDefaultSize = 10;
        return builder_.style({.font = {},
                               .size_pt = look.size_pt.value_or(kWordsDefaultSize),
                               .bold = look.bold.value_or(false),
                               .italic = look.italic.value_or(false)});
    }

    DocFile& file_;
    PageBuilder& builder_;
    LineKind story_kind_;
    std::vector<bool> fields_;
    int notes_cited_ = 0, notes_printed_ = 0;
    std::string label_;  // of the current paragraph, until printed
    RunLook label_look_;
    bool in_table_ = false, in_row_ = false, in_cell_ = false;
    std::int32_t table_ = -1;
    TableCursor cursor_;
    std::vector<std::int32_t> frames_;  // tables that only frame text
};

}  // namespace

void prepare_doc_reader() { DocFile::prepare(); }

Result<void> read_doc(std::span<const std::byte> bytes, const ReadLimits& limits, DocumentSink& sink) {
    Result<DocFile> file = DocFile::open(bytes);
    if (!file) return std::unexpected(file.error());
    PageBuilder builder(kDoc, limits);
    DocReader(*file, builder).read();
    return builder.hand_over(sink);
}

}  // namespace minutebook
