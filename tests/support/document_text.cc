#include "support/document_text.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <vector>

namespace minutebook {
namespace {

constexpr float kLetterWidth = 6, kPitch = 14, kHeight = 12, kLeft = 72, kTop = 72, kWidth = 595, kPageHeight = 842;
constexpr float kBodySize = 11;

struct Token {
    std::string text;
    bool bold = false, underlined = false, italic = false;
    float offset = 0;  // letters from the line's start
};

class Drawer {
public:
    explicit Drawer(bool layout) : layout_(layout) {
        document_.media_type = layout ? "application/pdf" : "text/plain";
        document_.has_layout = layout;
        new_page();
    }

    Document draw(std::string_view drawing) {
        while (!drawing.empty()) {
            const std::size_t end = drawing.find('\n');
            line(drawing.substr(0, end));
            drawing.remove_prefix(end == std::string_view::npos ? drawing.size() : end + 1);
        }
        document_.page_count = static_cast<std::uint32_t>(document_.pages.size());
        return std::move(document_);
    }

private:
    Page& page() { return document_.pages.back(); }

    void new_page() {
        Page& added = document_.pages.emplace_back();
        added.number = static_cast<std::uint32_t>(document_.pages.size());
        if (layout_) added.width_pt = kWidth, added.height_pt = kPageHeight;
        top_ = kTop;
        ++block_;
        table_ = -1;
        in_table_ = false;
    }

    void line(std::string_view text) {
        if (text == "---") return new_page();
        if (text.find_first_not_of(' ') == std::string_view::npos) {
            top_ += kPitch;
            ++block_;
            in_table_ = false;
            return;
        }
        bool centred = false;
        float size = kBodySize;
        if (text.starts_with('@')) {
            top_ = number(text.substr(1));
            text.remove_prefix(text.find(' ') + 1);
        }
        if (text.starts_with('^')) {
            centred = true;
            text.remove_prefix(1);
            if (!text.empty() && text[0] != ' ') size = number(text);
            text.remove_prefix(text.find(' ') + 1);
        }
        if (text.starts_with('|')) return row(text.substr(1), size);
        in_table_ = false;
        put(tokens_of(text), size, centred, kLeft, block_);
        top_ += kPitch;
    }

    static float number(std::string_view text) {
        int value = 0;
        std::from_chars(text.data(), text.data() + text.size(), value);
        return static_cast<float>(value);
    }

    void row(std::string_view text, float size) {
        if (!in_table_) ++table_, row_ = 0;
        in_table_ = true;
        float left = kLeft;
        std::uint16_t column = 0;
        while (text.find('|') != std::string_view::npos) {
            std::string_view cell = text.substr(0, text.find('|'));
            text.remove_prefix(cell.size() + 1);
            while (cell.starts_with(' ')) cell.remove_prefix(1);
            while (cell.ends_with(' ')) cell.remove_suffix(1);
            if (!cell.empty()) {
                const std::size_t lines = page().lines.size();
                put(tokens_of(cell), size, false, left, ++block_);
                if (page().lines.size() == lines) continue;
                Line& line = page().lines.back();
                line.table = table_;
                line.row = row_;
                line.column = column;
                line.role = LineRole::table_cell;
            }
            ++column;
            left += 150;
        }
        ++row_;
        ++block_;
        top_ += kPitch;
    }

    static std::vector<Token> tokens_of(std::string_view text) {
        std::vector<Token> tokens;
        bool bold = false, underlined = false, italic = false, open = false;
        float offset = 0;
        while (!text.empty()) {
            if (text.starts_with("**") || text.starts_with("__") || text.starts_with("//")) {
                (text[0] == '*' ? bold : text[0] == '_' ? underlined : italic) ^= true;
                text.remove_prefix(2);
                continue;
            }
            if (text[0] == ' ') {
                open = false;
            } else {
                if (!open) tokens.push_back({"", bold, underlined, italic, offset});
                open = true;
                tokens.back().text += text[0];
            }
            if ((static_cast<unsigned char>(text[0]) & 0xC0) != 0x80) ++offset;
            text.remove_prefix(1);
        }
        return tokens;
    }

    void put(const std::vector<Token>& tokens, float size, bool centred, float left, std::uint32_t block) {
        if (tokens.empty()) return;
        Line line;
        line.first_word = static_cast<std::uint32_t>(page().words.size());
        line.word_count = static_cast<std::uint32_t>(tokens.size());
        line.block = block;
        if (centred) {
            const Token& last = tokens.back();
            left = (kWidth - (last.offset + letters(last.text)) * kLetterWidth) / 2;
        }
        if (!page().text.empty()) page().text += '\n';
        for (const Token& token : tokens) {
            Word word;
            if (&token != &tokens.front()) page().text += ' ';
            word.text_begin = static_cast<std::uint32_t>(page().text.size());
            word.text_size = static_cast<std::uint32_t>(token.text.size());
            page().text += token.text;
            word.style = style(size, token.bold, token.italic);
            if (token.underlined) word.marks |= kUnderlined;
            if (layout_) {
                const float begin = left + token.offset * kLetterWidth;
                word.box = {begin, top_, begin + letters(token.text) * kLetterWidth, top_ + kHeight};
                line.box = united(line.box, word.box);
            }
            page().words.push_back(word);
        }
        page().lines.push_back(line);
    }

    static float letters(std::string_view text) {
        return static_cast<float>(std::count_if(text.begin(), text.end(),
                                                [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
    }

    std::uint16_t style(float size, bool bold, bool italic) {
        const Style wanted{layout_ ? "Invented" : "", layout_ ? size : 0, bold, italic};
        auto found = std::find(document_.styles.begin(), document_.styles.end(), wanted);
        if (found == document_.styles.end()) found = document_.styles.insert(found, wanted);
        return static_cast<std::uint16_t>(found - document_.styles.begin());
    }

    bool layout_;
    Document document_;
    float top_ = kTop;
    std::uint32_t block_ = 0;
    std::int32_t table_ = -1;
    std::uint16_t row_ = 0;
    bool in_table_ = false;
};

}  // namespace

Document document_from(std::string_view drawing) { return Drawer(true).draw(drawing); }
Document plain_document_from(std::string_view drawing) { return Drawer(false).draw(drawing); }

}  // namespace minutebook
