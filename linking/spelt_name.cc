#include "linking/spelt_name.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "linking/link_patterns.h"

namespace minutebook {
namespace {

using WordSet = std::unordered_set<std::string_view>;

constexpr std::size_t kMostWords = 6;  // of a name

icu::UnicodeString unicode(std::string_view text) {
    return icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
}

// Without case, accents and apostrophes: "O’Dowd" and "O'DOWD" are one.
std::string folded(std::string_view word) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::UnicodeString apart =
        icu::Normalizer2::getNFDInstance(status)->normalize(unicode(word).foldCase(), status);
    icu::UnicodeString kept;
    for (std::int32_t i = 0; i < apart.length(); i = apart.moveIndex32(i, 1)) {
        const UChar32 c = apart.char32At(i);
        if (u_isalnum(c) || c == '-') kept.append(c);
    }
    std::string text;
    kept.toUTF8String(text);
    return text;
}

std::size_t letters_in(std::string_view word) {
    const icu::UnicodeString text = unicode(word);
    std::size_t letters = 0;
    for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) letters += u_isalpha(text.char32At(i));
    return letters;
}

bool begins_with_capital(std::string_view word) {
    const icu::UnicodeString text = unicode(word);
    return text.length() > 0 && u_isUUppercase(text.char32At(0));
}

bool is_all_capitals(std::string_view word) {
    const icu::UnicodeString text = unicode(word);
    for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1))
        if (u_isULowercase(text.char32At(i))) return false;
    return true;
}

// --- Words around names

const WordSet& titles() {
    static const WordSet words = {"cllr",
                                  "cllrs",
                                  "councillor",
                                  "councillors",
                                  "councilor",
                                  "councilors",
                                  "councilmember",
                                  "cyng",
                                  "cynghorydd",
                                  "cynghorwyr",
                                  "ald",
                                  "alderman",
                                  "alderwoman",
                                  "member",
                                  "mayor",
                                  "provost",
                                  "reeve",
                                  "mr",
                                  "mrs",
                                  "ms",
                                  "miss",
                                  "mx",
                                  "dr",
                                  "prof",
                                  "professor",
                                  "rev",
                                  "revd",
                                  "reverend",
                                  "canon",
                                  "father",
                                  "fr",
                                  "sir",
                                  "dame",
                                  "lady",
                                  "lord",
                                  "baroness",
                                  "baron",
                                  "hon",
                                  "honourable",
                                  "honorable",
                                  "rt",
                                  "right",
                                  "capt",
                                  "captain",
                                  "major",
                                  "col",
                                  "colonel",
                                  "lt",
                                  "cdr",
                                  "commander",
                                  "chair",
                                  "chairman",
                                  "chairwoman",
                                  "chairperson",
                                  "cathaoirleach",
                                  "convener",
                                  "convenor",
                                  "clerk",
                                  "mst",
                                  "mme",
                                  "monsieur",
                                  "madam"};
    return words;
}

// Before a title: "the Deputy Mayor", "County Cllr", "Y Cynghorydd". Alone they are none.
const WordSet& before_titles() {
    static const WordSet words = {"the",     "y",        "deputy",      "vice",   "acting",     "county",
                                  "borough", "district", "city",        "town",   "parish",     "community",
                                  "ward",    "council",  "independent", "former", "vice-chair", "vice-chairman"};
    return words;
}

bool is_of_members(std::string_view title) {
    static const WordSet words = {"cllr",          "cllrs",  "councillor", "councillors", "councilor", "councilors",
                                  "councilmember", "cyng",   "cynghorydd", "cynghorwyr",  "ald",       "alderman",
                                  "alderwoman",    "member", "mayor",      "provost",     "reeve",     "cathaoirleach"};
    return words.contains(title);
}

Gender gender_of_title(std::string_view title) {
    static const WordSet male = {"mr", "sir", "lord", "father", "fr", "baron", "chairman", "alderman", "monsieur"};
    static const WordSet female = {"mrs",      "ms",         "miss",       "dame", "lady",
                                   "baroness", "chairwoman", "alderwoman", "mme",  "madam"};
    // A chairman may be a woman; an alderman too.
    if (title == "chairman" || title == "alderman") return Gender::unknown;
    return male.contains(title) ? Gender::male : female.contains(title) ? Gender::female : Gender::unknown;
}

bool is_honour(std::string_view word) {
    static const WordSet words = {"obe",   "mbe",   "cbe",   "kbe",   "dbe", "bem",   "qc",    "kc",    "jp",
                                  "dl",    "mp",    "msp",   "ms",    "am",  "mla",   "td",    "phd",   "bsc",
                                  "msc",   "ba",    "ma",    "cmc",   "mmc", "fca",   "acca",  "cipfa", "cpfa",
                                  "mrtpi", "fslcc", "pslcc", "cilca", "esq", "frsa",  "vc",    "mep",   "cvo",
                                  "mvo",   "qpm",   "cpm",   "mba",   "rd",  "frics", "mrics", "fcca"};
    return words.contains(word);
}

bool is_generation(std::string_view word) {
    return word == "jr" || word == "jnr" || word == "junior" || word == "sr" || word == "snr" || word == "senior";
}

// No name has these, but for "Head" and the like as a surname: told by what stands before them.
bool is_no_name(std::string_view word) {
    static const WordSet words = {
        "director",   "directors",   "chief",       "officer",     "officers",     "executive",     "manager",
        "managers",   "solicitor",   "leader",      "leaders",     "cabinet",      "portfolio",     "holder",
        "committee",  "commission",  "council",     "councils",    "department",   "services",      "service",
        "planning",   "finance",     "housing",     "board",       "team",         "secretary",     "treasurer",
        "auditor",    "engineer",    "interim",     "corporate",   "strategic",    "group",         "panel",
        "mayor",      "report",      "reports",     "update",      "updates",      "acceptance",    "lead",
        "assistant",  "chairman",    "chairperson", "chair",       "clerk",        "members",       "member",
        "councillor", "councillors", "cllr",        "meeting",     "minutes",      "apologies",     "office",
        "support",    "enquiries",   "sector",      "school",      "trust",        "association",   "community",
        "parish",     "democratic",  "monitoring",  "proposed",    "seconded",     "declared",      "present",
        "absent",     "general",     "public",      "unanimous",   "all",          "various",       "unknown",
        "none",       "authority",   "deputy",      "vice",        "president",    "convener",      "convenor",
        "ward",       "division",    "resigned",    "coordinator", "co-ordinator", "administrator", "advisor",
        "adviser",    "analyst",     "consultant",  "head",        "agenda",       "item",          "action",
        "highways",   "transport",   "education",   "email",       "tel",          "telephone"};
    return words.contains(word);
}

bool is_of_officers(std::string_view word) {
    static const WordSet words = {"director", "directors", "officer",       "officers", "manager",    "solicitor",
                                  "clerk",    "secretary", "treasurer",     "auditor",  "engineer",   "head",
                                  "chief",    "assistant", "administrator", "analyst",  "consultant", "coordinator"};
    return words.contains(word);
}

// Of surnames of several words: "van Dyke", "Uí Chonchúir". Before the surname's last word only.
bool is_particle(std::string_view word) {
    static const WordSet words = {"de",  "da",  "del", "della", "di",    "du", "la", "le", "van", "von", "der", "den",
                                  "ter", "ten", "ap",  "ab",    "ferch", "ui", "ni", "o",  "mac", "nic", "st",  "dos"};
    return words.contains(word);
}

// Of these, what is no first name ("Di", "Mac") where a name begins with it.
bool is_particle_alone(std::string_view word) {
    return word == "de" || word == "van" || word == "von" || word == "ui" || word == "ni";
}

// --- A spelling taken apart

struct NameWord {
    std::string printed, folded;
};

// "J.M." is two words, "(M)" and "Smith's" none of their marks. A word that no name has ends them.
std::vector<NameWord> words_in(std::string_view piece) {
    std::vector<NameWord> words;
    std::string word;
    const auto close = [&] {
        while (word.ends_with('\'') || word.ends_with('-')) word.pop_back();
        if (word.ends_with("\u2019")) word.resize(word.size() - std::string_view("\u2019").size());
        std::string key = word == "&" ? "and" : folded(word);
        if (!key.empty()) words.push_back({std::exchange(word, {}), std::move(key)});
        word.clear();
    };
    for (const char c : piece) {
        if (c == ' ' || c == '\t' || c == '\n' || c == '.' || c == '*' || c == '"')
            close();
        else
            word += c;
    }
    close();
    return words;
}

bool is_possessive(std::string_view word) { return word.ends_with("'s") || word.ends_with("\u2019s"); }

// What titles and posts around a name say of a person.
struct Told {
    std::string title;  // that tells the gender, as printed
    Gender gender = Gender::unknown;
    bool has_title = false, is_member = false, is_officer = false;
};

void strip_titles(std::vector<NameWord>& words, Told& told) {
    // "CouncillorCarey"
    if (!words.empty())
        for (const std::string_view title : {"Councillor", "Cllr"})
            if (words[0].printed.size() > title.size() && words[0].printed.starts_with(title) &&
                begins_with_capital(std::string_view(words[0].printed).substr(title.size()))) {
                words[0] = {words[0].printed.substr(title.size()), folded(words[0].printed.substr(title.size()))};
                told.has_title = told.is_member = true;
                break;
            }
    std::size_t at = 0, end = 0;
    for (; at < words.size(); ++at) {
        if (titles().contains(words[at].folded)) {
            told.has_title = true;
            told.is_member |= is_of_members(words[at].folded);
            told.is_officer |= is_of_officers(words[at].folded);
            if (const Gender gender = gender_of_title(words[at].folded); gender != Gender::unknown) {
                told.gender = gender;
                told.title = words[at].printed;
            }
            end = at + 1;
        } else if (!before_titles().contains(words[at].folded)) {
            break;
        }
    }
    words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(end));
}

// Words of a name, from the first on; what no name has ends it, and is nothing where little came before.
std::vector<NameWord> name_words(const std::vector<NameWord>& words, SpeltName& name) {
    std::vector<NameWord> kept;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto& [printed, key] = words[i];
        if (key == "and" || printed == "a") return {};
        if (!kept.empty() && is_honour(key) && is_all_capitals(printed) && letters_in(printed) > 1) continue;
        if (!kept.empty() && is_generation(key)) {
            name.generation = key.starts_with("j") ? "jr" : "sr";
            continue;
        }
        const bool is_surname_head = key == "head" && kept.size() == 1 && i + 1 == words.size();
        const bool is_name = !is_possessive(printed) && !printed.contains('@') &&
                             printed.find_first_of("0123456789+_#<>") == std::string::npos &&
                             (begins_with_capital(printed) || (is_particle(key) && i + 1 < words.size())) &&
                             (!is_no_name(key) || is_surname_head);
        if (!is_name) {
            if (kept.size() < 2) return {};
            break;
        }
        kept.push_back(words[i]);
    }
    return kept.size() > kMostWords ? std::vector<NameWord>{} : kept;
}

// "RW Gough": two capitals before a surname that has small letters.
void part_initials(std::vector<NameWord>& words) {
    if (words.size() < 2 || is_all_capitals(words.back().printed)) return;
    std::vector<NameWord> parted;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string& printed = words[i].printed;
        if (i + 1 < words.size() && printed.size() == 2 && letters_in(printed) == 2 && is_all_capitals(printed))
            for (const char c : printed) parted.push_back({std::string(1, c), folded(std::string(1, c))});
        else
            parted.push_back(words[i]);
    }
    words = std::move(parted);
}

// "O'HALE" -> "O'Hale"; of more than two letters, which may be initials.
std::string without_capitals(const std::string& word) {
    if (letters_in(word) < 3 || !is_all_capitals(word)) return word;
    const icu::UnicodeString text = unicode(word);
    icu::UnicodeString result;
    bool begins = true;
    for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
        const UChar32 c = text.char32At(i);
        result.append(begins ? c : u_tolower(c));
        begins = !u_isalpha(c);
    }
    std::string shown;
    result.toUTF8String(shown);
    return shown;
}

// Puts the words, given names first, into the name.
void take_words(std::vector<NameWord> words, SpeltName& name) {
    part_initials(words);
    // "Gough R W": initials behind the one long word are its own; behind a whole name they are of something else, and
    // an I is the pronoun.
    std::size_t end = words.size();
    while (end > 1 && is_initial(words[end - 1].folded)) --end;
    if (end < words.size() && !is_initial(words[0].folded)) {
        if (end == 1 && words[1].folded != "i")
            std::ranges::rotate(words, words.begin() + 1);
        else
            words.resize(end);
    }
    std::size_t surname = words.size() - 1;
    for (std::size_t i = 0; i + 1 < words.size(); ++i)
        if (is_particle(words[i].folded) && !is_initial(words[i].folded) &&
            (i > 0 || !begins_with_capital(words[i].printed) || is_particle_alone(words[i].folded))) {
            surname = i;
            break;
        }
    // "Ó Brien" and "O Brien": an O before a surname is a particle where it has its accent, an initial where not.
    if (surname > 0 && words[surname - 1].printed == "\u00d3") --surname;
    for (std::size_t i = 0; i < words.size(); ++i) {
        name.shown += (i > 0 ? " " : "") + (words.size() > 1 ? without_capitals(words[i].printed) : words[i].printed);
        if (i < surname)
            name.given.push_back(words[i].folded);
        else
            name.surname += words[i].folded;
    }
}

std::vector<std::string> pieces_of(std::string_view spelling, std::vector<bool>& bracketed) {
    std::vector<std::string> pieces(1);
    bracketed.assign(1, false);
    const auto next = [&](bool in_brackets) {
        if (pieces.back().find_first_not_of(' ') == std::string::npos) {
            pieces.back().clear();
        } else {
            pieces.emplace_back();
            bracketed.emplace_back();
        }
        bracketed.back() = in_brackets;
    };
    for (std::size_t i = 0; i < spelling.size(); ++i) {
        const std::string_view rest = spelling.substr(i);
        if (rest[0] == '(' || rest[0] == '[') {
            next(true);
        } else if (rest[0] == ',' || rest[0] == ';' || rest[0] == ':' || rest[0] == '|' || rest[0] == ')' ||
                   rest[0] == ']' || rest[0] == '/') {
            next(false);
        } else if (rest.starts_with(" - ") || rest.starts_with(" \u2013 ") || rest.starts_with(" \u2014 ")) {
            next(false);
            i = spelling.find(' ', i + 1);
        } else {
            pieces.back() += rest[0] == '\t' || rest[0] == '\n' ? ' ' : rest[0];
        }
    }
    if (pieces.size() > 1 && pieces.back().find_first_not_of(' ') == std::string::npos) {
        pieces.pop_back();
        bracketed.pop_back();
    }
    return pieces;
}

// "GOUGH, Roger", "Smith (J)", "Smith, John R"; not "Cllr Smith, Labour", nor "Communications, Peter Hale".
bool are_given(const std::vector<NameWord>& words, bool in_brackets, bool after_capitals, bool after_title) {
    bool initials = true, known = true;
    for (const NameWord& word : words) {
        const bool initial = is_initial(word.folded);
        initials &= initial;
        known &= initial || first_name(word.folded) != nullptr;
    }
    if (initials || in_brackets) return initials;
    return known || (after_capitals && !is_all_capitals(words[0].printed)) || (words.size() == 1 && !after_title);
}

}  // namespace

bool is_initial(std::string_view folded_word) { return letters_in(folded_word) == 1; }

SpeltName spelt_name(std::string_view spelling) {
    SpeltName name;
    std::vector<bool> bracketed;
    const std::vector<std::string> pieces = pieces_of(spelling, bracketed);
    Told told;
    std::vector<NameWord> chosen;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        std::vector<NameWord> words = words_in(pieces[i]);
        for (const NameWord& word : words) told.is_officer |= is_of_officers(word.folded);
        told.is_member |= RE2::PartialMatch(pieces[i], link_patterns::post_of_member());
        const bool had_title = told.has_title;
        Told of_piece = told;
        strip_titles(words, of_piece);
        std::vector<NameWord> found = words.empty() ? words : name_words(words, name);
        if (found.empty()) {
            told.has_title = had_title;
            told.is_member |= of_piece.is_member;
            told.is_officer |= of_piece.is_officer;
            continue;
        }
        if (chosen.empty() && !bracketed[i]) {
            told = of_piece;
            chosen = std::move(found);
        } else if (chosen.size() == 1 && i == 1 && found.size() == words.size() &&
                   are_given(found, bracketed[i], is_all_capitals(chosen[0].printed), told.has_title)) {
            told.has_title |= of_piece.has_title;
            if (of_piece.gender != Gender::unknown) {
                told.gender = of_piece.gender;
                told.title = of_piece.title;
            }
            found.push_back(chosen.front());
            chosen = std::move(found);
        } else if (chosen.size() == 1 && !told.has_title && found.size() > 1 && !bracketed[i]) {
            told = of_piece;  // "Communications, Peter Hale"
            chosen = std::move(found);
        }
    }
    if (chosen.empty()) return {};
    take_words(std::move(chosen), name);
    name.has_title = told.has_title;
    name.is_member = told.is_member;
    name.is_officer = told.is_officer && !told.is_member;
    name.gender = told.gender;
    name.title = told.title;
    if (name.gender == Gender::unknown && !name.given.empty())
        if (const FirstName* known = first_name(name.given[0])) name.gender = known->gender;
    return name;
}

}  // namespace minutebook
