#include "index/icu_tokenizer.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>
#include <stdexcept>
#include <utility>

#include <libstemmer.h>
#include <unicode/normalizer2.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utext.h>
#include <unicode/utf8.h>

namespace minutebook {
namespace {

constexpr std::size_t kMaxCompoundParts = 6;
constexpr std::size_t kStemCacheSlots = 1 << 14;

constexpr bool is_ascii_digit(UChar32 c) { return c >= '0' && c <= '9'; }
constexpr bool is_ascii_letter(UChar32 c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }
constexpr bool is_blank(char c) { return static_cast<unsigned char>(c) <= ' '; }

// ' ‘ ’ ʼ ＇
constexpr bool is_apostrophe(UChar32 c) { return c == '\'' || c == 0x2018 || c == 0x2019 || c == 0x2bc || c == 0xff07; }

enum class Kind : std::uint8_t { other, letter, digit, ascii_digit, ignorable };

Kind kind_of(UChar32 c) {
    if (c < 0) return Kind::other;
    if (c < 0x80) return is_ascii_letter(c) ? Kind::letter : is_ascii_digit(c) ? Kind::ascii_digit : Kind::other;
    if (is_apostrophe(c)) return Kind::other;
    if (u_hasBinaryProperty(c, UCHAR_ALPHABETIC) || (U_GET_GC_MASK(c) & U_GC_M_MASK)) return Kind::letter;
    if (u_isdigit(c)) return Kind::digit;
    if (u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT)) return Kind::ignorable;
    return Kind::other;
}

// A run of letters or of digits in the source.
struct Atom {
    std::uint32_t begin, end;
    bool number;              // of ASCII digits
    bool alphabetic = false;  // of the Latin, Greek or Cyrillic alphabet; other scripts have no compounds
};

std::size_t cut_at(std::string_view text, std::size_t size) {
    if (text.size() <= size) return text.size();
    while (size > 0 && (text[size] & 0xc0) == 0x80) --size;
    return size;
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::ranges::find(words, word) != words.end();
}

// Prefixes that are no words of their own, and so are part of the next word even after a space.
bool is_bound_prefix(std::string_view word) {
    return is_one_of(word, {"co", "re", "sub", "pre", "non", "multi", "semi", "anti"});
}

bool joins_by(std::string_view next) { return next.starts_with("pass") || next.starts_with("law"); }

std::string lowered(std::string_view ascii) {
    std::string lower;
    for (const char c : ascii) lower += static_cast<char>(c | 0x20);
    return lower;
}

// Compared case-insensitively against a word in lower case.
bool equals_folded(std::string_view text, std::string_view lower) {
    return std::ranges::equal(text, lower, [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a | 0x20 : a) == b; });
}

struct StemSlot {
    std::uint8_t word_size = 0, stem_size = 0;
    std::array<char, 22> word, stem;
};

struct DeleteStemmer {
    void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
};
struct CloseBreaks {
    void operator()(UBreakIterator* breaks) const { ubrk_close(breaks); }
};

}  // namespace

struct Tokenizer::State {
    explicit State(Breaks which);
    ~State() { utext_close(&utext); }

    int run(Purpose purpose, Sink& sink);
    void add_atoms(std::uint32_t begin, std::uint32_t end);
    void scan(std::uint32_t begin, std::uint32_t end);
    std::uint32_t scan_number(std::uint32_t begin, std::uint32_t end);
    std::uint32_t scan_letters(std::uint32_t begin, std::uint32_t end);
    bool goes_on(std::uint32_t next_chunk) const;

    int emit_atoms(Purpose purpose, Sink& sink);
    int emit_number(const Atom& atom, std::uint32_t end, Sink& sink);
    int emit_letters(std::size_t index, std::string_view joined, const Atom& whole, Sink& sink);
    int emit(std::string_view folded_word, const Atom& where, bool colocated, Sink& sink);

    std::size_t compound_size(std::size_t index) const;
    std::string_view printed(const Atom& atom) const { return text.substr(atom.begin, atom.end - atom.begin); }
    std::string_view between(const Atom& a, const Atom& b) const { return text.substr(a.end, b.begin - a.end); }
    void fold(const Atom& atom, std::string& out);
    void fold_beyond_ascii(std::string_view source, std::string& out);
    std::string_view stem(std::string_view word);

    const Breaks which;
    std::unique_ptr<UBreakIterator, CloseBreaks> breaks;
    const icu::Normalizer2* casefold;
    const icu::Normalizer2* decompose;
    std::unique_ptr<sb_stemmer, DeleteStemmer> stemmer;
    std::vector<StemSlot> stems = std::vector<StemSlot>(kStemCacheSlots);
    UText utext = UTEXT_INITIALIZER;

    std::string_view text;
    std::vector<Atom> atoms;                            // of the chunk at hand
    std::array<std::string, kMaxCompoundParts> folded;  // of the compound at hand
    std::string word, joined;
    // The number that ended the chunk before, for what follows it after a space.
    bool after_number = false, after_money = false;
};

Tokenizer::State::State(Breaks which_breaks) : which(which_breaks) {
    UErrorCode status = U_ZERO_ERROR;
    breaks.reset(ubrk_open(UBRK_WORD, "", nullptr, 0, &status));  // "": the root locale
    casefold = icu::Normalizer2::getNFKCCasefoldInstance(status);
    decompose = icu::Normalizer2::getNFDInstance(status);
    if (U_FAILURE(status)) throw std::runtime_error(std::string("ICU cannot break words: ") + u_errorName(status));
    stemmer.reset(sb_stemmer_new("english", nullptr));
    if (!stemmer) throw std::runtime_error("libstemmer has no English stemmer");
}

// A chunk is what stands between blanks, and is cut on its own: no word goes over a blank. That keeps ICU to the few
// chunks that are not ASCII.
int Tokenizer::State::run(Purpose purpose, Sink& sink) {
    const auto size = static_cast<std::uint32_t>(text.size());
    after_number = after_money = false;
    std::uint32_t at = 0;
    const auto skip_blanks = [&] {
        while (at < size && is_blank(text[at])) ++at;
    };
    for (skip_blanks(); at < size;) {
        atoms.clear();
        do {
            const std::uint32_t begin = at;
            while (at < size && !is_blank(text[at])) ++at;
            add_atoms(begin, at);
            skip_blanks();
        } while (at < size && goes_on(at));
        if (const int code = emit_atoms(purpose, sink)) return code;
    }
    return 0;
}

// True where the next chunk's first word belongs with the last word so far: "co operative", "S 106".
bool Tokenizer::State::goes_on(std::uint32_t next) const {
    if (atoms.empty() || !atoms.back().alphabetic) return false;
    const Atom& last = atoms.back();
    if (last.end - last.begin > 5) return false;
    const std::string_view gap = text.substr(last.end, next - last.end);
    const std::string_view prefix = printed(last);
    if (equals_folded(prefix, "s"))
        return is_ascii_digit(text[next]) && (is_blank(gap[0]) || (gap[0] == '.' && is_blank(gap[1])));
    if (!is_blank(gap[0]) || !is_ascii_letter(text[next])) return false;
    const std::string word_before = lowered(prefix);
    if (word_before != "by") return is_bound_prefix(word_before);
    const std::string following = lowered(text.substr(next, 4));
    return joins_by(following);
}

void Tokenizer::State::add_atoms(std::uint32_t begin, std::uint32_t end) {
    const std::string_view chunk = text.substr(begin, end - begin);
    const bool ascii = std::ranges::all_of(chunk, [](char c) { return static_cast<signed char>(c) >= 0; });
    if (ascii && which == Breaks::fast) return scan(begin, end);

    UErrorCode status = U_ZERO_ERROR;
    utext_openUTF8(&utext, chunk.data(), static_cast<std::int64_t>(chunk.size()), &status);
    ubrk_setUText(breaks.get(), &utext, &status);
    if (U_FAILURE(status)) return scan(begin, end);
    std::int32_t from = ubrk_first(breaks.get());
    for (std::int32_t to = ubrk_next(breaks.get()); to != UBRK_DONE; from = to, to = ubrk_next(breaks.get()))
        if (ubrk_getRuleStatus(breaks.get()) >= UBRK_WORD_NONE_LIMIT)
            scan(begin + static_cast<std::uint32_t>(from), begin + static_cast<std::uint32_t>(to));
}

// Cuts a stretch that ICU would not part, or that is ASCII: the rules within are the same.
void Tokenizer::State::scan(std::uint32_t begin, std::uint32_t end) {
    for (std::uint32_t at = begin; at < end;) {
        std::uint32_t next = at;
        UChar32 c;
        U8_NEXT(text.data(), next, end, c);
        switch (kind_of(c)) {
            case Kind::ascii_digit:
                at = scan_number(at, end);
                break;
            case Kind::letter:
                at = scan_letters(at, end);
                break;
            case Kind::digit: {
                const std::uint32_t first = at;
                const UChar32 zero = c - u_charDigitValue(c);  // digits of one script only
                for (at = next; next < end; at = next) {
                    U8_NEXT(text.data(), next, end, c);
                    if (kind_of(c) != Kind::digit || c - u_charDigitValue(c) != zero) break;
                }
                atoms.push_back({first, at, false});
                break;
            }
            default:
                at = next;
        }
    }
}

// Digits; commas between groups of three; one decimal point. Returns where it ends.
std::uint32_t Tokenizer::State::scan_number(std::uint32_t begin, std::uint32_t end) {
    const auto digits_from = [&](std::uint32_t at) {
        const std::uint32_t first = at;
        while (at < end && is_ascii_digit(text[at])) ++at;
        return at - first;
    };
    const auto is_at = [&](std::uint32_t at, char c) { return at < end && text[at] == c; };

    std::uint32_t at = begin + digits_from(begin);
    if (at - begin <= 3) {
        std::uint32_t grouped = at;
        while (is_at(grouped, ',') && digits_from(grouped + 1) == 3) grouped += 4;
        if (!(is_at(grouped, ',') && digits_from(grouped + 1) > 0)) at = grouped;  // "1,234,5": a list
    }
    // More dots than one, before or after: no decimal.
    const bool after_dot = begin >= 2 && text[begin - 1] == '.' && is_ascii_digit(text[begin - 2]);
    if (!after_dot && is_at(at, '.')) {
        if (const std::uint32_t decimals = digits_from(at + 1);
            decimals > 0 && !(is_at(at + 1 + decimals, '.') && digits_from(at + 2 + decimals) > 0))
            at += 1 + decimals;
    }
    atoms.push_back({begin, at, true});
    return at;
}

std::uint32_t Tokenizer::State::scan_letters(std::uint32_t begin, std::uint32_t end) {
    std::uint32_t at = begin;
    for (std::uint32_t next = begin; next < end;) {
        UChar32 c;
        U8_NEXT(text.data(), next, end, c);
        if (is_apostrophe(c) && next < end) {
            std::uint32_t beyond = next;
            U8_NEXT(text.data(), beyond, end, c);
            if (kind_of(c) != Kind::letter) break;
            next = beyond;
        } else if (const Kind kind = kind_of(c); kind != Kind::letter && kind != Kind::ignorable) {
            break;
        }
        at = next;
    }
    std::uint32_t beyond = begin;
    UChar32 first;
    U8_NEXT(text.data(), beyond, end, first);
    atoms.push_back({begin, at, false, first < 0x530 || (first >= 0x1e00 && first < 0x2000)});
    return at;
}

// How many atoms from this one on are one word in parts: joined by a hyphen or (as goes_on() has found) a blank, or
// single letters joined by a dot. 1: it stands alone.
std::size_t Tokenizer::State::compound_size(std::size_t index) const {
    const auto is_hyphen = [](std::string_view gap) { return gap == "-" || gap == "\u2010" || gap == "\u2011"; };
    const auto is_single = [&](const Atom& atom) { return atom.end - atom.begin == 1; };
    const auto joins = [&](const Atom& a, const Atom& b) {
        if (!a.alphabetic || !b.alphabetic || a.end == b.begin) return false;
        const std::string_view gap = between(a, b);
        if (is_hyphen(gap) || is_blank(gap[0])) return true;
        return gap == "." && is_single(a) && is_single(b);
    };
    std::size_t size = 1;
    while (index + size < atoms.size() && joins(atoms[index + size - 1], atoms[index + size])) ++size;
    return size;
}

int Tokenizer::State::emit_atoms(Purpose purpose, Sink& sink) {
    for (std::size_t i = 0; i < atoms.size();) {
        const Atom& atom = atoms[i];
        const bool is_last = i + 1 == atoms.size();
        if (atom.number) {
            const bool grouped = printed(atom).find_first_of(".,") != std::string_view::npos;
            const bool ordinal = !is_last && !grouped && atoms[i + 1].begin == atom.end && !atoms[i + 1].number && [&] {
                const std::string_view ending = printed(atoms[i + 1]);
                return equals_folded(ending, "th") || equals_folded(ending, "st") || equals_folded(ending, "nd") ||
                       equals_folded(ending, "rd");
            }();
            const std::string_view before = text.substr(0, atom.begin);
            after_money = before.ends_with("£") || before.ends_with("€") || before.ends_with("$");
            if (const int code = emit_number(atom, ordinal ? atoms[i + 1].end : atom.end, sink)) return code;
            i += ordinal ? 2 : 1;
            after_number = !ordinal && !grouped;
            // What parts a number from the next word must be nothing or a blank for the two to be read together.
            if (i == atoms.size()) {
                const std::uint32_t end = atoms[i - 1].end;
                const bool blank = end < text.size() && is_blank(text[end]);
                after_number = after_number && blank;
                after_money = after_money && blank;
            } else if (atoms[i].begin != atoms[i - 1].end) {
                after_number = after_money = false;
            }
            continue;
        }
        if (after_number && (i == 0) && equals_folded(printed(atom), "th")) {  // "17 th": the raised ending
            after_number = after_money = false;
            ++i;
            continue;
        }
        const std::size_t parts = compound_size(i);
        std::size_t bytes = 0;
        if (parts > 1 && parts <= kMaxCompoundParts) {
            joined.clear();
            for (std::size_t part = 0; part < parts; ++part) {
                fold(atoms[i + part], folded[part]);
                joined += folded[part];
            }
            bytes = joined.size();
        }
        const bool with_joined = purpose == Purpose::document && bytes > 0 && bytes <= kMaxTokenBytes;
        const Atom whole{atom.begin, atoms[i + parts - 1].end, false};
        for (std::size_t part = 0; part < parts; ++part) {
            const bool at_edge = part == 0 || part + 1 == parts;
            if (const int code =
                    emit_letters(i + part, with_joined && at_edge ? joined : std::string_view(), whole, sink))
                return code;
        }
        i += parts;
    }
    return 0;
}

int Tokenizer::State::emit_number(const Atom& atom, std::uint32_t end, Sink& sink) {
    word.clear();
    for (const char c : printed(atom))
        if (c != ',') word += c;
    if (word.ends_with(".00")) word.resize(word.size() - 3);
    word.resize(cut_at(word, kMaxTokenBytes));
    return sink.token(word, word, atom.begin, end, false);
}

int Tokenizer::State::emit_letters(std::size_t index, std::string_view joined_word, const Atom& whole, Sink& sink) {
    const Atom& atom = atoms[index];
    const bool money = std::exchange(after_money, false);
    after_number = false;
    fold(atom, word);
    if (word.empty()) return 0;
    if (const int code = emit(word, atom, false, sink)) return code;

    const auto colocate = [&](std::string_view synonym) { return emit(synonym, atom, true, sink); };
    if (money) {
        if (word == "m" || word == "mn") return colocate("million");
        if (word == "bn") return colocate("billion");
        if (word == "k") return colocate("thousand");
    }
    if (word == "s" && index + 1 < atoms.size() && atoms[index + 1].number) {
        const std::string_view gap = between(atom, atoms[index + 1]);
        if (std::ranges::all_of(gap, [](char c) { return c == '.' || is_blank(c); })) return colocate("section");
    }
    return joined_word.empty() ? 0 : emit(joined_word, whole, true, sink);
}

int Tokenizer::State::emit(std::string_view folded_word, const Atom& where, bool colocated, Sink& sink) {
    return sink.token(stem(folded_word), folded_word, where.begin, where.end, colocated);
}

void Tokenizer::State::fold(const Atom& atom, std::string& out) {
    const std::string_view source = printed(atom);
    out.clear();
    bool ascii = true;
    for (const char c : source) {
        ascii = ascii && static_cast<signed char>(c) >= 0;
        out += static_cast<char>(c >= 'A' && c <= 'Z' ? c | 0x20 : c);
    }
    if (!ascii) fold_beyond_ascii(source, out);
    if (out.ends_with("'s")) out.resize(out.size() - 2);
    std::erase(out, '\'');
    out.resize(cut_at(out, kMaxTokenBytes));
    if (out == "cllr" || out == "cllrs") out = "councillor";
}

void Tokenizer::State::fold_beyond_ascii(std::string_view source, std::string& out) {
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString printed_text = icu::UnicodeString::fromUTF8({source.data(), static_cast<int>(source.size())});
    for (int i = 0; i < printed_text.length(); ++i)
        if (is_apostrophe(printed_text[i])) printed_text.setCharAt(i, u'\'');
    const icu::UnicodeString decomposed = decompose->normalize(casefold->normalize(printed_text, status), status);
    if (U_FAILURE(status)) return;  // out of memory: the word stays as it is

    icu::UnicodeString kept;
    for (int i = 0; i < decomposed.length(); i = decomposed.moveIndex32(i, 1)) {
        const UChar32 c = decomposed.char32At(i);
        if (c >= 0x300 && c <= 0x36f) continue;  // accents; marks of other scripts are letters there
        switch (c) {                             // letters with a stroke do not decompose
            case 0xf8:
                kept.append(u'o');
                continue;
            case 0x142:
                kept.append(u'l');
                continue;
            case 0x111:
                kept.append(u'd');
                continue;
            case 0x131:
                kept.append(u'i');
                continue;
            default:
                break;
        }
        const Kind kind = kind_of(c);
        if (c == '\'' || (kind != Kind::other && kind != Kind::ignorable)) kept.append(c);
    }
    out.clear();
    kept.toUTF8String(out);
}

std::string_view Tokenizer::State::stem(std::string_view folded_word) {
    std::uint32_t hash = 2166136261u;
    for (const char c : folded_word) {
        if (c < 'a' || c > 'z') return folded_word;
        hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
    }
    StemSlot& slot = stems[(hash ^ (hash >> 15)) % kStemCacheSlots];
    if (std::string_view(slot.word.data(), slot.word_size) == folded_word && slot.word_size > 0)
        return {slot.stem.data(), slot.stem_size};

    const sb_symbol* found = sb_stemmer_stem(stemmer.get(), reinterpret_cast<const sb_symbol*>(folded_word.data()),
                                             static_cast<int>(folded_word.size()));
    if (!found) return folded_word;
    const std::string_view stemmed(reinterpret_cast<const char*>(found),
                                   static_cast<std::size_t>(sb_stemmer_length(stemmer.get())));
    if (folded_word.size() > slot.word.size() || stemmed.size() > slot.stem.size()) return stemmed;
    slot.word_size = static_cast<std::uint8_t>(folded_word.size());
    slot.stem_size = static_cast<std::uint8_t>(stemmed.size());
    std::ranges::copy(folded_word, slot.word.begin());
    std::ranges::copy(stemmed, slot.stem.begin());
    return stemmed;
}

Tokenizer::Tokenizer(Breaks breaks) : state_(std::make_unique<State>(breaks)) {}
Tokenizer::~Tokenizer() = default;
Tokenizer::Tokenizer(Tokenizer&&) noexcept = default;

int Tokenizer::tokenize(std::string_view text, Purpose purpose, Sink& sink) {
    state_->text = text.substr(0, std::numeric_limits<std::int32_t>::max());
    return state_->run(purpose, sink);
}

std::vector<Token> Tokenizer::tokens_of(std::string_view text, Purpose purpose) {
    struct Collector final : Sink {
        std::vector<Token> tokens;
        int token(std::string_view token_text, std::string_view word, std::uint32_t begin, std::uint32_t end,
                  bool colocated) override {
            tokens.push_back({std::string(token_text), std::string(word), begin, end, colocated});
            return 0;
        }
    } collector;
    tokenize(text, purpose, collector);
    return std::move(collector.tokens);
}

std::vector<Token> tokens_of(std::string_view text, Tokenizer::Purpose purpose) {
    thread_local Tokenizer tokenizer;
    return tokenizer.tokens_of(text, purpose);
}

std::string folded(std::string_view text) {
    std::string words;
    for (const Token& token : tokens_of(text, Tokenizer::Purpose::query)) {
        if (token.colocated) continue;
        if (!words.empty()) words += ' ';
        words += token.word;
    }
    return words;
}

namespace {

constexpr std::size_t kMaxSpellings = 8;  // of one phrase

// All ways to write a phrase: at a position its word or a synonym of it, or over several positions their joined
// spelling. Each is a text of words parted by spaces.
class Spellings {
public:
    explicit Spellings(const std::vector<Token>& tokens) : tokens_(tokens) { extend(0, {}); }
    std::vector<std::string> take() { return std::move(found_); }

private:
    void extend(std::size_t index, const std::string& so_far) {
        if (found_.size() >= kMaxSpellings) return;
        if (index == tokens_.size()) return found_.push_back(so_far);
        const Token& part = tokens_[index];
        std::size_t next = index + 1;
        while (next < tokens_.size() && tokens_[next].colocated) ++next;
        extend(next, appended(so_far, part.word));
        for (std::size_t i = index + 1; i < next; ++i) {
            const Token& synonym = tokens_[i];
            if (synonym.begin == part.begin && synonym.end == part.end) {
                extend(next, appended(so_far, synonym.word));
            } else if (synonym.begin == part.begin) {  // joined, seen at its first part: go on after its last
                std::size_t after = next;
                while (after < tokens_.size() && tokens_[after].begin < synonym.end) ++after;
                extend(after, appended(so_far, synonym.word));
            }
        }
    }
    static std::string appended(const std::string& words, const std::string& word) {
        return words.empty() ? word : words + ' ' + word;
    }

    const std::vector<Token>& tokens_;
    std::vector<std::string> found_;
};

}  // namespace

std::vector<std::string> spellings_of(std::string_view text) {
    const std::vector<Token> tokens = tokens_of(text);
    if (tokens.empty()) return {};
    return Spellings(tokens).take();
}

std::string match_phrase(std::string_view text, bool prefix) {
    std::string expression;
    const std::vector<std::string> spellings = spellings_of(text);
    for (const std::string& spelling : spellings) {
        if (!expression.empty()) expression += " OR ";
        expression += '"' + spelling + '"';  // words hold no quotation marks
        if (prefix) expression += '*';
    }
    return spellings.size() > 1 ? '(' + expression + ')' : expression;
}

}  // namespace minutebook
