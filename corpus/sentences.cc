#include "corpus/sentences.h"

#include <cctype>

#include <re2/re2.h>

#include "corpus/define_pattern.h"
#include "corpus/matching.h"

namespace minutebook {
namespace {

// A whole word that ends in a full stop, but no sentence: "Cllr.", "J.", "approx."
const RE2& abbreviation() {
    static const RE2 pattern(patterns::latin(
        R"((?:[(“"'‘]*)(?:\p{L}|(?:\p{L}\.)+\p{L}|Cllrs?|Clrs?|Coun|Councs?|Dep|Cyng|Cr|Ald|Tr|Capt|Lt|Col|Mr|Mrs|Ms|Dr|Rev|Prof|St|Nos?|no|nos|Ltd|Co|Inc|vs?|)"
        R"(approx|Arts?|etc|Chq?|incl|inc|ref|Ref|para|paras|pp?|Esq|Hon|Jr|Snr|Sgt|Supt|Insp|[Pp]rop|[Ss]ec|Rd|Ave|dept|Dept|est|cf|viz|ext|tel|Tel|)"
        // Counties, as addresses and names of associations have them.
        R"(Beds|Berks|Bucks|Cambs|Derbys|Glos|Hants|Herts|Lancs|Leics|Lincs|Norf|Nfk|Northants|Notts|Oxon|Salop|Shrops|Staffs|Sfk|Wilts|Worcs|Yorks)\.)"));
    return pattern;
}

// "£592. 46", where the pence were typed or read apart.
bool splits_sum(std::string_view word, std::string_view rest) {
    static const RE2 pounds(R"([(“"'‘]*[£€$][\d,]+\.)");
    static const RE2 pence(R"(^\d\d(?:\D|$))");
    return RE2::FullMatch(piece(word), pounds) && RE2::PartialMatch(piece(rest), pence);
}

// "RESOLUTION NO. 24-279", where "Vote: NO. Motion lost" ends a sentence.
bool numbers_in_capitals(std::string_view word, std::string_view next) {
    return (word == "NO." || word == "NOS.") && !next.empty() && std::isdigit(static_cast<unsigned char>(next[0]));
}

// "… be included: 1. Greetings; 2. the walk": the number of an item of a list inside a sentence.
bool numbers_item(std::string_view word, std::string_view sentence) {
    static const RE2 number(R"(\d{1,2}\.)");
    if (sentence.size() < word.size() + 2) return false;
    const char mark = sentence[sentence.size() - word.size() - 2];
    return (mark == ':' || mark == ';') && RE2::FullMatch(piece(word), number);  // few words stand behind one
}

// "the Jan. 28 minutes"
bool names_day(std::string_view word, std::string_view next) {
    static const RE2 month(R"([(“"'‘]*(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.)");
    return !next.empty() && std::isdigit(static_cast<unsigned char>(next[0])) && RE2::FullMatch(piece(word), month);
}

// A whole word: "W.C.C."
const RE2& acronym_with_stops() {
    static const RE2 pattern(patterns::latin(R"((?:\p{Lu}\.){3,})"));
    return pattern;
}

// Begins with a word that seldom follows a name: "The", "Following"
const RE2& opens_sentence() {
    static const RE2 pattern(
        R"(^(?:The|It|This|These|That|There|Following|After|However|Members|Councillors|Cllrs?|Clerk|He|She|They|We|An?|In|At|On|Motion|Seconded)\b)");
    return pattern;
}

// "p.m." ends its sentence where no day follows: "… at 7.30 p.m. The next …", but "at 7 p.m. Tuesday".
bool ends_with_time(std::string_view word, std::string_view next) {
    return (word.ends_with("p.m.") || word.ends_with("a.m.")) && matches(next, opens_sentence());
}

bool starts_sentence(std::string_view rest) {
    if (rest.starts_with("“") || rest.starts_with("‘") || rest.starts_with("£") || rest.starts_with("€")) return true;
    const auto first = static_cast<unsigned char>(rest.empty() ? ' ' : rest[0]);
    if (std::islower(first) && rest.substr(1).starts_with(") ")) return true;  // "… was mended. b) It was agreed …"
    return std::isupper(first) || std::isdigit(first) || first == '(' || first == '"' || first == '\'' ||
           first == '[' || (first >= 0xC3 && first <= 0xC5);
}

// The word that ends at `end`, the full stop included.
std::string_view word_before(std::string_view text, std::size_t end) {
    const std::size_t space = text.rfind(' ', end - 1);
    return text.substr(space == std::string_view::npos ? 0 : space + 1,
                       end - (space == std::string_view::npos ? 0 : space + 1));
}

}  // namespace

std::vector<TextRange> sentences_of(std::string_view text) {
    std::vector<TextRange> sentences;
    std::size_t begin = 0;
    for (std::size_t space = text.find(' '); space != std::string_view::npos; space = text.find(' ', space + 1)) {
        if (space <= begin) {
            begin = space + 1;
            continue;
        }
        std::string_view before = text.substr(begin, space - begin);
        bool closed = false;
        for (const std::string_view mark : {"”", "’", "\"", "'", ")"})
            if (before.ends_with(mark)) before.remove_suffix(mark.size()), closed = true;
        if (before.empty()) continue;
        const char last = before.back();
        if (last != '.' && last != '!' && last != '?') continue;
        if (!starts_sentence(text.substr(space + 1))) continue;
        if (last == '.' && !closed) {
            const std::string_view word = word_before(text, space);
            // "… by the W.C.C. Following the debate …"
            const std::string_view next = text.substr(space + 1, 16);
            const bool ends = (RE2::FullMatch(piece(word), acronym_with_stops()) &&
                               RE2::PartialMatch(piece(next), opens_sentence())) ||
                              ends_with_time(word, next);
            if (!ends && RE2::FullMatch(piece(word), abbreviation())) continue;
            if (numbers_in_capitals(word, next) || names_day(word, next)) continue;
            if (splits_sum(word, text.substr(space + 1)) || numbers_item(word, text.substr(begin, space - begin)))
                continue;
        }
        sentences.push_back({begin, space});
        begin = space + 1;
    }
    if (begin < text.size()) sentences.push_back({begin, text.size()});
    return sentences;
}

bool ends_as_sentence(std::string_view text) {
    for (bool closing = true; closing;) {
        closing = false;
        for (const std::string_view mark : {"”", "’", "\"", "'", ")", "]"})
            if (text.ends_with(mark)) text.remove_suffix(mark.size()), closing = true;
    }
    return !text.empty() && std::string_view(".;!?").contains(text.back());
}

}  // namespace minutebook
