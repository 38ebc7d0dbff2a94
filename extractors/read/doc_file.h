// The parts of a Word 97-2003 document that its text is made of, after Microsoft's [MS-DOC] ("Word (.doc) Binary File
// Format"); structures are called as there. The container (OLE) is read by libgsf.
//
// Every offset in such a file may lie: what points outside the file reads as zero or as nothing.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "corpus/result.h"
#include "extractors/read/list_labels.h"
#include "extractors/read/run_look.h"

namespace minutebook {

// What a stretch of text looks like. Special: its characters stand for something else (a picture, a note's number).
struct DocRun {
    std::u16string text;
    RunLook look;
    bool deleted = false;  // a tracked deletion
    bool special = false;
};

struct DocParagraph {
    std::vector<DocRun> runs;  // without the mark that ends it
    char16_t mark = 0;         // u'\r'; 7 of a cell or row; 12 of a page or section
    int style = 0;             // 1 to 9: "heading 1" …; kDocTitle; else of no meaning here
    int outline_level = 9;     // from 0; 9 is body text
    int list = 0, level = 0;   // of DocFile::labels(); 0: in no list
    RunLook label_look;
    bool in_table = false, ends_row = false, page_break_before = false;
};
inline constexpr int kDocTitle = 62;  // sti of the style "Title"

class DocFile {
public:
    // Loads what libgsf needs, before the sandbox closes.
    static void prepare();

    // Fails `password` (encrypted) and `damaged`. Copies what it needs of the bytes.
    static Result<DocFile> open(std::span<const std::byte> bytes);

    // The parts of the text, one after the other, in characters.
    struct Stories {
        std::uint32_t main = 0, footnotes = 0, headers = 0, macros = 0, comments = 0, endnotes = 0, text_boxes = 0;
    };
    const Stories& stories() const { return stories_; }
    // Begins of the headers and footers of the sections, six to each after six of the notes' separators, relative to
    // the story of headers; the last is its end.
    const std::vector<std::uint32_t>& header_begins() const { return header_begins_; }

    // The paragraph that begins at the character, which is moved behind its mark; never behind `end`.
    DocParagraph paragraph(std::uint32_t& at, std::uint32_t end) const;

    ListLabels& labels() { return labels_; }

private:
    using Bytes = std::span<const std::uint8_t>;
    // A stretch of the text that is stored in one piece. Characters of one byte are of Windows-1252.
    struct Piece {
        std::uint32_t begin = 0, end = 0;  // characters
        std::uint32_t offset = 0;          // bytes in the document's stream
        std::uint32_t width = 1;           // bytes of a character
        Bytes changes;                     // sprms that a fast save laid over it
    };
    // Properties of the bytes from begin up to end of the document's stream.
    struct Properties {
        std::uint32_t begin = 0, end = 0;
        Bytes sprms;
        std::uint16_t style = 0;
    };
    struct Style {
        int sti = 0;
        std::size_t base = 0;
        Bytes paragraph, run;  // sprms
    };

    Bytes table_part(std::size_t index) const;
    void read_pieces();
    void read_properties(std::size_t index, bool of_paragraphs, std::vector<Properties>& properties) const;
    void read_styles();
    void read_lists();
    const Properties* properties_at(const std::vector<Properties>& all, std::uint32_t offset) const;
    template <class Apply>
    void over_ancestry(std::size_t style, Apply apply) const;
    void apply_to_paragraph(Bytes sprms, DocParagraph& paragraph) const;

    std::vector<std::uint8_t> document_, table_;
    Stories stories_;
    std::vector<std::uint32_t> header_begins_;
    std::vector<Piece> pieces_;
    std::vector<Properties> paragraphs_, runs_;
    std::vector<Style> styles_;
    ListLabels labels_;
};

}  // namespace minutebook
