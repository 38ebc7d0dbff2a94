// The words of a text, as the index knows them: one code for papers, for queries and for highlighting.
//
// Text is cut by ICU's word rules (root locale, whatever the machine's), then into runs of letters and of digits. A run
// of letters is folded (NFKC_Casefold, accents off, apostrophes and possessive 's off) and stemmed by Snowball's
// English stemmer where that leaves only a-z; so accents never part two spellings of one word. There are no stop words:
// phrases need them.
//
//   printed                          tokens (| parts positions, / colocated: on the position of the one before)
//   Resolved, RESOLVED               resolv
//   children's, children’s, childrens  children
//   24/01150/FUL                     24 | 01150 | ful          so that any run of its parts finds it
//   S106, s.106, S 106               s/section | 106           as "section 106"
//   £1,272.55, 1272.55               1272.55                   group commas off; ".00" off
//   £1.2m, £1.2 million              1.2 | m/million           after a currency sign; also k, bn
//   20mph, 20 mph                    20 | mph
//   24th, 17 th                      24, 17                    ordinal endings off
//   24.02.2005, 1.2.3                24 | 02 | 2005            more than one dot: a date or a paragraph number
//   by-pass                          by/bypass | pass/bypass   a joined spelling on the first and on the last part, so
//   co operative                     co/cooper | oper/cooper   that words before and after it are still neighbours
//   p.m., U.K.                       p/pm | m/pm               letters parted by dots likewise
//   jane.roe@ashwick.gov.uk          jane | roe | ashwick | gov | uk
//   Cllr., Cllrs, councillor         councillor
//
// "co", "sub", "pre", "non", "multi", "semi", "anti", "re" and "by" (before pass and law) are taken as joined with the
// next word when they stand alone. What a joined spelling inside a phrase cannot find: "the bypass route" in "the
// by-pass route" (two words of it do).
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace minutebook {

// Stored in an index; papers must be indexed again when it changes, as it does too when stored_page.h stores words
// otherwise. The versions of ICU and of the stemmer are no part
// of it: they are stored beside it, for diagnosis.
inline constexpr int kTokenizerVersion = 4;

// Longer runs are cut, before stemming: no word is, and noise should not fill the index.
inline constexpr std::size_t kMaxTokenBytes = 64;

struct Token {
    std::string text;                  // as it stands in the index
    std::string word;                  // before stemming; tokenizing it again gives `text`
    std::uint32_t begin = 0, end = 0;  // bytes of the source that it stands for
    bool colocated = false;            // on the position of the token before
    friend bool operator==(const Token&, const Token&) = default;
};

// Cuts texts into tokens. Holds buffers and caches: one thread at a time, make one and keep it (about 1 MB).
class Tokenizer {
public:
    enum class Purpose {
        document,  // all tokens
        query,     // without the joined spellings, which a phrase cannot hold beside its parts: see match_phrase()
    };
    // For tests: `icu` takes ICU's breaks for everything, not only where a text is not ASCII.
    enum class Breaks { fast, icu };

    // Views live for the call only. Anything but 0 ends the tokenizing.
    struct Sink {
        virtual int token(std::string_view text, std::string_view word, std::uint32_t begin, std::uint32_t end,
                          bool colocated) = 0;

    protected:
        ~Sink() = default;
    };

    explicit Tokenizer(Breaks breaks = Breaks::fast);  // throws std::runtime_error where ICU's data is not there
    ~Tokenizer();
    Tokenizer(Tokenizer&&) noexcept;

    // Any bytes: ill-formed ones part words, and offsets stay those of the source. Linear. Texts over 2 GB are cut
    // there. Returns what the sink returned last.
    int tokenize(std::string_view text, Purpose purpose, Sink& sink);
    std::vector<Token> tokens_of(std::string_view text, Purpose purpose = Purpose::document);

private:
    struct State;
    std::unique_ptr<State> state_;
};

// With a tokenizer of the calling thread.
std::vector<Token> tokens_of(std::string_view text, Tokenizer::Purpose purpose = Tokenizer::Purpose::document);

// A folded form to compare names by: the words of the text, not stemmed, parted by single spaces.
std::string folded(std::string_view text);

// A word or phrase in all its spellings, each as words before stemming, parted by single spaces: "by-pass route" ->
// "by pass route", "bypass route". Empty where the text has no tokens.
std::vector<std::string> spellings_of(std::string_view text);

// An FTS5 expression for a word or phrase as a person typed it, in all its spellings, safe against any input:
// "by-pass route" -> ("by pass route" OR "bypass route"). Empty where the text has no tokens.
// prefix: its last word may go on.
std::string match_phrase(std::string_view text, bool prefix = false);

}  // namespace minutebook
