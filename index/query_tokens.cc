#include "index/query_tokens.h"

#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace minutebook {
namespace {

constexpr std::array<std::string_view, 17> kFilterNames = {
    "act",  "amount",  "author", "body",    "council", "council-only", "councillor", "from", "in",
    "kind", "outcome", "ref",    "section", "to",      "ward",         "within",     "year"};

bool is_quote(UChar32 c) { return c == '"' || (c >= 0x201C && c <= 0x201F) || c == 0xAB || c == 0xBB; }
// Marks that can only open, so that they do so in the middle of a word too.
bool is_opening_quote(UChar32 c) { return c == 0x201C || c == 0x201E || c == 0xAB; }
// Control characters too: a NUL would end the text for FTS5.
bool is_space(UChar32 c) { return c >= 0 && (u_isUWhiteSpace(c) || c < 0x20 || c == 0x7F || c == 0xFEFF); }

bool holds_letter_or_digit(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        UChar32 c = 0;
        U8_NEXT(text.data(), i, text.size(), c);
        if (c < 0 || u_isalnum(c)) return true;
    }
    return false;
}

class Scanner {
public:
    Scanner(std::string_view text, std::vector<std::string>& notes) : text_(text), notes_(notes) {
        for (std::size_t i = 0; i < text.size();) {
            const std::size_t start = i;
            UChar32 c = 0;
            U8_NEXT(text.data(), i, text.size(), c);
            if (is_quote(c)) last_quote_ = start;
            if (c == ')') last_close_ = start;
        }
    }

    std::vector<QueryToken> scan() {
        while (skip_space(), at_ < text_.size()) {
            const std::size_t begin = at_, count = tokens_.size();
            scan_token();
            if (tokens_.size() == count) continue;
            tokens_.back().begin = begin;
            tokens_.back().end = at_;
        }
        return std::move(tokens_);
    }

private:
    struct Char {
        UChar32 code = U_SENTINEL;  // negative at the end and for ill-formed bytes
        std::size_t end = 0;
    };
    Char char_at(std::size_t at) const {
        Char c;
        c.end = at;
        if (at < text_.size()) U8_NEXT(text_.data(), c.end, text_.size(), c.code);
        return c;
    }
    bool ends_word(std::size_t at) const { return at >= text_.size() || is_space(char_at(at).code); }
    char byte(std::size_t at) const { return at < text_.size() ? text_[at] : '\0'; }
    void skip_space() {
        for (Char c = char_at(at_); at_ < text_.size() && is_space(c.code); c = char_at(at_)) at_ = c.end;
    }
    void note_once(std::string note) {
        if (std::find(notes_.begin(), notes_.end(), note) == notes_.end()) notes_.push_back(std::move(note));
    }

    void scan_token() {
        QueryToken token;
        if (byte(at_) == '-') {
            token.minus = true;
            if (++at_; ends_word(at_)) return;  // a dash between words
        }
        const Char c = char_at(at_);
        if (c.code == '(' || c.code == ')' || c.code == '|') {
            token.kind = c.code == '('   ? QueryToken::Kind::open
                         : c.code == ')' ? QueryToken::Kind::close
                                         : QueryToken::Kind::bar;
            at_ = c.end;
            tokens_.push_back(std::move(token));
        } else if (is_quote(c.code)) {
            scan_phrase(std::move(token));
        } else if (!scan_near(token) && !scan_filter(token)) {
            scan_word(std::move(token));
        }
    }

    // The text up to the next quotation mark of whatever kind; nothing where there is none, and only the mark is
    // passed.
    std::optional<std::string> quoted() {
        const std::size_t begin = char_at(at_).end;
        const bool closed = last_quote_ != std::string_view::npos && begin <= last_quote_;
        if (!closed) {
            note_once("a quotation mark without its partner is left out");
            at_ = begin;
            return std::nullopt;
        }
        std::size_t end = begin;
        while (!is_quote(char_at(end).code)) end = char_at(end).end;
        at_ = char_at(end).end;
        return spaced(text_.substr(begin, end - begin));
    }

    // White space and control characters as single spaces.
    static std::string spaced(std::string_view text) {
        std::string out;
        for (std::size_t i = 0; i < text.size();) {
            const std::size_t start = i;
            UChar32 c = 0;
            U8_NEXT(text.data(), i, text.size(), c);
            if (!is_space(c)) {
                out += text.substr(start, i - start);
            } else if (!out.empty() && out.back() != ' ') {
                out += ' ';
            }
        }
        while (!out.empty() && out.back() == ' ') out.pop_back();
        return out;
    }

    void scan_phrase(QueryToken token) {
        std::optional<std::string> text = quoted();
        if (!text) return;
        if (byte(at_) == '*') {
            token.star = true;
            ++at_;
        }
        if (!holds_letter_or_digit(*text)) return;
        token.kind = QueryToken::Kind::phrase;
        token.text = *std::move(text);
        tokens_.push_back(std::move(token));
    }

    // Where a word that begins at `begin` ends: brackets that open and close inside belong to it, as in "s.106(a)".
    std::size_t word_end(std::size_t begin, std::string_view stops) const {
        std::size_t opened = std::string_view::npos;
        for (std::size_t at = begin;;) {
            const Char c = char_at(at);
            const bool ended = at >= text_.size() || is_space(c.code) || is_quote(c.code);
            if (ended ||
                (c.code > 0 && c.code < 0x80 && stops.find(static_cast<char>(c.code)) != std::string_view::npos)) {
                return opened != std::string_view::npos ? opened : at;
            }
            if (c.code == '(') {
                if (opened != std::string_view::npos || at == begin)
                    return opened == std::string_view::npos ? at : opened;
                opened = at;
            } else if (c.code == ')') {
                if (opened == std::string_view::npos) return at;
                opened = std::string_view::npos;
            }
            at = c.end;
        }
    }

    void scan_word(QueryToken token) {
        const std::size_t begin = at_;
        at_ = word_end(begin, "|");
        std::string_view word = text_.substr(begin, at_ - begin);
        // A quotation mark inside a word, as in 6", only ends it; one that opens is left for the next token.
        if (const Char c = char_at(at_); at_ < text_.size() && is_quote(c.code) && !is_opening_quote(c.code))
            at_ = c.end;
        while (!word.empty() &&
               (word.back() == ',' || word.back() == ';' || word.back() == '!' || word.back() == '?')) {
            word.remove_suffix(1);
        }
        if (word.ends_with('*')) {
            token.star = true;
            while (word.ends_with('*')) word.remove_suffix(1);
        }
        if (!holds_letter_or_digit(word)) return;
        token.text = word;
        tokens_.push_back(std::move(token));
    }

    bool scan_near(const QueryToken& begun) {
        constexpr std::string_view kNear = "NEAR(";
        if (!text_.substr(at_).starts_with(kNear) || last_close_ == std::string_view::npos || last_close_ < at_)
            return false;
        QueryToken token = begun;
        token.kind = QueryToken::Kind::near;
        at_ += kNear.size();
        bool after_comma = false;
        while (skip_space(), at_ < text_.size() && byte(at_) != ')') {
            if (byte(at_) == ',') {
                after_comma = true;
                ++at_;
                continue;
            }
            if (is_quote(char_at(at_).code)) {
                if (std::optional<std::string> text = quoted(); text && holds_letter_or_digit(*text))
                    token.values.push_back(*text);
                continue;
            }
            const std::size_t begin = at_;
            at_ = std::max(word_end(begin, ",|"), char_at(begin).end);
            const std::string_view word = text_.substr(begin, at_ - begin);
            const bool number = !word.empty() && word.find_first_not_of("0123456789") == std::string_view::npos;
            if (after_comma && number && word.size() <= 4) {
                token.text = word;
            } else if (holds_letter_or_digit(word)) {
                token.values.emplace_back(word);
            }
            after_comma = false;
        }
        if (at_ < text_.size()) ++at_;
        tokens_.push_back(std::move(token));
        return true;
    }

    bool scan_filter(const QueryToken& begun) {
        std::size_t colon = at_;
        std::string name;
        const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
        while (is_letter(byte(colon)) || (byte(colon) == '-' && !name.empty()))
            name += static_cast<char>(byte(colon++) | 0x20);  // '-' has the bit
        if (byte(colon) != ':' || name.empty() || ends_word(colon + 1)) return false;
        if (!is_filter_name(name)) {
            if (byte(colon + 1) != '/' && name.find('-') == std::string::npos)
                note_once(fmt::format("{}: is no filter: searched as a word", name));
            return false;
        }
        const std::size_t before = at_;
        QueryToken token = begun;
        token.kind = QueryToken::Kind::filter;
        token.text = std::move(name);
        at_ = colon + 1;
        scan_values(token.values, token.text == "amount");
        if (token.values.empty()) {
            at_ = before;
            return false;
        }
        tokens_.push_back(std::move(token));
        return true;
    }

    // One value, or several by comma or |, or the same in brackets, where bare values may have spaces.
    // numbers: a comma between thousands parts no values.
    void scan_values(std::vector<std::string>& values, bool numbers) {
        const bool bracketed = byte(at_) == '(' && last_close_ != std::string_view::npos && last_close_ > at_;
        if (bracketed) ++at_;
        std::string bare;
        const auto end_bare = [&] {
            while (bare.ends_with(' ')) bare.pop_back();
            if (holds_letter_or_digit(bare)) values.push_back(bare);
            bare.clear();
        };
        while (at_ < text_.size()) {
            const Char c = char_at(at_);
            if (c.code == ',' && numbers && parts_thousands(bare)) {
                at_ = c.end;
            } else if (c.code == ',' || c.code == '|') {
                end_bare();
                at_ = c.end;
            } else if (is_quote(c.code)) {
                end_bare();
                if (std::optional<std::string> text = quoted(); text && holds_letter_or_digit(*text))
                    values.push_back(*text);
            } else if (is_space(c.code)) {
                if (!bracketed) break;
                skip_space();
                if (text_.substr(at_).starts_with("OR ")) {
                    end_bare();
                    at_ += 2;
                } else if (!bare.empty()) {
                    bare += ' ';
                }
            } else if (c.code == ')') {
                if (bracketed) at_ = c.end;
                break;
            } else {
                const std::size_t end = std::max(word_end(at_, ",|"), c.end);
                bare += text_.substr(at_, end - at_);
                at_ = end;
            }
        }
        end_bare();
    }

    // Whether the comma at hand stands between a digit and three more.
    bool parts_thousands(const std::string& before) const {
        const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
        return !before.empty() && is_digit(before.back()) && is_digit(byte(at_ + 1)) && is_digit(byte(at_ + 2)) &&
               is_digit(byte(at_ + 3)) && !is_digit(byte(at_ + 4));
    }

    std::string_view text_;
    std::vector<std::string>& notes_;
    std::size_t at_ = 0;
    std::size_t last_quote_ = std::string_view::npos, last_close_ = std::string_view::npos;
    std::vector<QueryToken> tokens_;
};

}  // namespace

bool is_filter_name(std::string_view name) {
    return std::find(kFilterNames.begin(), kFilterNames.end(), name) != kFilterNames.end();
}

std::span<const std::string_view> filter_names() { return kFilterNames; }

std::vector<QueryToken> query_tokens(std::string_view text, std::vector<std::string>& notes) {
    return Scanner(text, notes).scan();
}

}  // namespace minutebook
