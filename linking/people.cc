#include "linking/people.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "linking/link_patterns.h"

namespace minutebook {
namespace {

using Gender = SpeltName::Gender;
using WordSet = std::unordered_set<std::string_view>;

// Two terms of office: a surname alone is not taken for someone last named longer ago.
constexpr int kMostYearsApart = 8;
// Forms of one surname in one council. More than this are no family; each form is compared with each other.
constexpr std::size_t kMostForms = 400;
constexpr std::size_t kMostNames = 1 << 16;  // of a paper: what an id has room for
constexpr std::size_t kMostWords = 6;        // of a name

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

bool is_initial(std::string_view folded_word) { return letters_in(folded_word) == 1; }

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

// --- First names: those that are one, the fullest first; and whose they are.

struct FirstName {
    std::string_view full;
    Gender gender = Gender::unknown;
    std::string initials;  // of all its forms: B is Robert too, where he is Bob
};

const std::unordered_map<std::string_view, FirstName>& first_names() {
    static const auto all = [] {
        // Common in Britain, Ireland and North America. A short form of several names is left out.
        constexpr auto m = Gender::male, f = Gender::female;
        const std::pair<Gender, std::vector<std::string_view>> names[] = {{m, {"andrew", "andy"}},
                                                                          {m, {"anthony", "tony", "antony"}},
                                                                          {m, {"benjamin", "ben"}},
                                                                          {m, {"david", "dave", "dai"}},
                                                                          {m, {"daniel", "dan", "danny"}},
                                                                          {m, {"edward", "ted", "eddie"}},
                                                                          {m, {"frederick", "fred"}},
                                                                          {m, {"geoffrey", "geoff"}},
                                                                          {m, {"gregory", "greg"}},
                                                                          {m, {"james", "jim", "jimmy"}},
                                                                          {m, {"jeffrey", "jeff"}},
                                                                          {m, {"john", "johnny"}},
                                                                          {m, {"jonathan", "jon"}},
                                                                          {m, {"joseph", "joe"}},
                                                                          {m, {"kenneth", "ken"}},
                                                                          {m, {"matthew", "matt"}},
                                                                          {m, {"michael", "mike", "mick"}},
                                                                          {m, {"nicholas", "nick"}},
                                                                          {m, {"peter", "pete"}},
                                                                          {m, {"philip", "phil", "phillip"}},
                                                                          {m, {"raymond"}},
                                                                          {m, {"richard", "dick", "rick"}},
                                                                          {m, {"robert", "bob", "rob"}},
                                                                          {m, {"ronald", "ron"}},
                                                                          {m, {"stephen", "steve", "steven"}},
                                                                          {m, {"thomas", "tom"}},
                                                                          {m, {"timothy", "tim"}},
                                                                          {m, {"william", "bill", "will"}},
                                                                          {m, {"alan"}},
                                                                          {m, {"allan"}},
                                                                          {m, {"brian"}},
                                                                          {m, {"colin"}},
                                                                          {m, {"derek"}},
                                                                          {m, {"eric"}},
                                                                          {m, {"gareth"}},
                                                                          {m, {"george"}},
                                                                          {m, {"graham"}},
                                                                          {m, {"ian"}},
                                                                          {m, {"keith"}},
                                                                          {m, {"kevin"}},
                                                                          {m, {"mark"}},
                                                                          {m, {"martin"}},
                                                                          {m, {"neil"}},
                                                                          {m, {"nigel"}},
                                                                          {m, {"paul"}},
                                                                          {m, {"roger"}},
                                                                          {m, {"simon"}},
                                                                          {m, {"trevor"}},
                                                                          {m, {"malcolm"}},
                                                                          {m, {"charles"}},
                                                                          {m, {"henry"}},
                                                                          {m, {"patrick"}},
                                                                          {m, {"sean"}},
                                                                          {m, {"barry"}},
                                                                          {m, {"roy"}},
                                                                          {m, {"stuart"}},
                                                                          {f, {"ann"}},
                                                                          {f, {"anne"}},
                                                                          {f, {"alison"}},
                                                                          {f, {"barbara"}},
                                                                          {f, {"catherine"}},
                                                                          {f, {"deborah", "debbie"}},
                                                                          {f, {"elizabeth", "liz"}},
                                                                          {f, {"gillian"}},
                                                                          {f, {"helen"}},
                                                                          {f, {"jane"}},
                                                                          {f, {"janet"}},
                                                                          {f, {"jennifer", "jenny"}},
                                                                          {f, {"judith", "judy"}},
                                                                          {f, {"julie"}},
                                                                          {f, {"karen"}},
                                                                          {f, {"linda"}},
                                                                          {f, {"margaret"}},
                                                                          {f, {"mary"}},
                                                                          {f, {"patricia"}},
                                                                          {f, {"pamela"}},
                                                                          {f, {"rebecca", "becky"}},
                                                                          {f, {"ruth"}},
                                                                          {f, {"sarah"}},
                                                                          {f, {"sheila"}},
                                                                          {f, {"susan"}},
                                                                          {f, {"valerie"}},
                                                                          {f, {"jean"}},
                                                                          {f, {"joan"}},
                                                                          {f, {"carol"}},
                                                                          {f, {"caroline"}},
                                                                          {f, {"christine"}},
                                                                          {f, {"diana"}},
                                                                          {f, {"doris"}},
                                                                          {f, {"emma"}},
                                                                          {f, {"fiona"}},
                                                                          {f, {"rachel"}}};
        std::unordered_map<std::string_view, FirstName> map;
        for (const auto& [gender, forms] : names) {
            FirstName name{forms.front(), gender, {}};
            for (const std::string_view form : forms) name.initials += form.front();
            for (const std::string_view form : forms) map.emplace(form, name);
        }
        return map;
    }();
    return all;
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
        known &= initial || first_names().contains(word.folded);
    }
    if (initials || in_brackets) return initials;
    return known || (after_capitals && !is_all_capitals(words[0].printed)) || (words.size() == 1 && !after_title);
}

}  // namespace

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
        if (const auto known = first_names().find(name.given[0]); known != first_names().end())
            name.gender = known->second.gender;
    return name;
}

namespace {

// All spellings of a council that say the same.
struct Form {
    SpeltName name;
    std::vector<std::uint32_t> spellings;  // into those of the council, ascending
    std::set<std::uint32_t> not_forms;     // moved what these seconded, or the other way round
    std::size_t papers = 0;                // that have one of them
    int first_year = 0, last_year = 0;

    bool is_full() const { return !name.given.empty() && !is_initial(name.given[0]); }
};

bool initial_fits(const std::string& initial, const std::string& name) {
    if (name.starts_with(initial)) return true;
    const auto known = first_names().find(name);
    return known != first_names().end() && known->second.initials.contains(initial);
}

bool given_fit(const std::string& one, const std::string& other) {
    if (one == other) return true;
    if (is_initial(one)) return initial_fits(one, other);
    if (is_initial(other)) return initial_fits(other, one);
    const auto a = first_names().find(one), b = first_names().find(other);
    return a != first_names().end() && b != first_names().end() && a->second.full == b->second.full;
}

// "Rodger" for "Roger": names of five letters or more that differ in one letter, which is not their first or last.
// Names that differ in the last ("Maria", "Marie") are two.
bool may_be_misspelt(std::string_view one, std::string_view other) {
    if (one.size() > other.size()) std::swap(one, other);
    if (one.size() < 5 || other.size() - one.size() > 1 || one.front() != other.front() || one.back() != other.back())
        return false;
    if (first_names().contains(one) && first_names().contains(other)) return false;
    std::size_t begin = 0, end = 0;
    while (begin < one.size() && one[begin] == other[begin]) ++begin;
    while (end < one.size() - begin && one[one.size() - 1 - end] == other[other.size() - 1 - end]) ++end;
    return other.size() - begin - end == 1;
}

bool fit(const Form& one, const Form& other, std::uint32_t other_form) {
    const SpeltName &a = one.name, &b = other.name;
    for (std::size_t i = 0; i < std::min(a.given.size(), b.given.size()); ++i)
        if (!given_fit(a.given[i], b.given[i]) &&
            !((one.papers == 1 || other.papers == 1) && may_be_misspelt(a.given[i], b.given[i])))
            return false;
    if (a.gender != b.gender && a.gender != Gender::unknown && b.gender != Gender::unknown) return false;
    if (a.generation != b.generation && !a.generation.empty() && !b.generation.empty()) return false;
    if (one.not_forms.contains(other_form)) return false;
    if (one.is_full() && other.is_full()) return true;
    if ((a.is_officer && b.is_member) || (a.is_member && b.is_officer)) return false;
    return one.first_year == 0 || other.first_year == 0 ||
           (one.first_year - other.last_year <= kMostYearsApart && other.first_year - one.last_year <= kMostYearsApart);
}

// Of things that fit each other or not, which are joined: those whose others all fit each other too. A thing that fits
// two that are not the same is unsure, and left alone.
class Joining {
public:
    template <class Fit>
    Joining(std::uint32_t count, Fit fit)
        : of_(count), others_(count), fits_(count, std::vector<bool>(count)), sure_(count) {
        for (std::uint32_t i = 0; i < count; ++i) {
            of_[i] = i;
            for (std::uint32_t j = i + 1; j < count; ++j)
                if (fit(i, j)) {
                    fits_[i][j] = fits_[j][i] = true;
                    others_[i].push_back(j);
                    others_[j].push_back(i);
                }
        }
        for (std::uint32_t i = 0; i < count; ++i) sure_[i] = all_fit(others_[i]);
        // Two sure ones that fit have the same others: joined with the lowest of them, whichever is looked at.
        for (std::uint32_t i = 0; i < count; ++i)
            for (const std::uint32_t other : others_[i])
                if (sure_[i] && sure_[other]) of_[i] = std::min(of_[i], other);
    }

    std::uint32_t of(std::uint32_t i) const { return of_[i]; }  // the lowest of those it is joined with
    const std::vector<std::uint32_t>& others(std::uint32_t i) const { return others_[i]; }  // that fit
    bool is_sure(std::uint32_t i) const { return sure_[i]; }

private:
    bool all_fit(const std::vector<std::uint32_t>& some) const {
        for (std::size_t i = 0; i < some.size(); ++i)
            for (std::size_t j = i + 1; j < some.size(); ++j)
                if (!fits_[some[i]][some[j]]) return false;
        return true;
    }

    std::vector<std::uint32_t> of_;
    std::vector<std::vector<std::uint32_t>> others_;
    std::vector<std::vector<bool>> fits_;
    std::vector<bool> sure_;
};

// Forms of one surname that are one person; may_be: into the people, whom the forms fit without being sure.
struct OnePerson {
    std::vector<std::uint32_t> forms;
    std::set<std::size_t> may_be;
};

// First those with given names, among themselves; then surnames alone, each with all forms of a person.
std::vector<OnePerson> joined(const std::vector<Form>& forms) {
    std::vector<OnePerson> people;
    if (forms.size() > kMostForms) {
        for (std::uint32_t i = 0; i < forms.size(); ++i) people.push_back({{i}, {}});
        return people;
    }
    std::vector<std::uint32_t> named, bare;
    for (std::uint32_t i = 0; i < forms.size(); ++i) (forms[i].name.given.empty() ? bare : named).push_back(i);

    const auto do_fit = [&](std::uint32_t one, std::uint32_t other) { return fit(forms[one], forms[other], other); };
    const Joining by_given(static_cast<std::uint32_t>(named.size()),
                           [&](std::uint32_t i, std::uint32_t j) { return do_fit(named[i], named[j]); });
    std::vector<std::size_t> person_of(named.size());
    for (std::uint32_t i = 0; i < named.size(); ++i) {
        if (by_given.of(i) == i) people.emplace_back();
        person_of[i] = by_given.of(i) == i ? people.size() - 1 : person_of[by_given.of(i)];
        people[person_of[i]].forms.push_back(named[i]);
    }
    for (std::uint32_t i = 0; i < named.size(); ++i)
        if (!by_given.is_sure(i))
            for (const std::uint32_t other : by_given.others(i)) people[person_of[i]].may_be.insert(person_of[other]);

    const std::vector<OnePerson> with_given = people;
    const auto persons = static_cast<std::uint32_t>(people.size());
    const Joining by_surname(persons + static_cast<std::uint32_t>(bare.size()), [&](std::uint32_t i, std::uint32_t j) {
        if (j < persons) return false;  // two people
        if (i >= persons) return do_fit(bare[i - persons], bare[j - persons]);
        return std::ranges::all_of(with_given[i].forms,
                                   [&](std::uint32_t form) { return do_fit(form, bare[j - persons]); });
    });
    std::vector<std::size_t> bare_person(persons + bare.size());
    for (std::uint32_t i = 0; i < persons; ++i) bare_person[i] = i;
    for (std::uint32_t i = persons; i < bare_person.size(); ++i) {
        const std::uint32_t of = by_surname.of(i);
        if (of == i) people.emplace_back();
        bare_person[i] = of == i ? people.size() - 1 : bare_person[of];
        people[bare_person[i]].forms.push_back(bare[i - persons]);
    }
    for (std::uint32_t i = persons; i < bare_person.size(); ++i) {
        std::set<std::size_t> fitting;
        for (const std::uint32_t other : by_surname.others(i))
            // What another surname alone is unsure of is told there.
            if (bare_person[other] != bare_person[i] && (other < persons || !by_surname.is_sure(i)))
                fitting.insert(bare_person[other]);
        // Those with given names, and of them the sure ones, where there are any.
        const auto keep = [&](auto wanted) {
            std::set<std::size_t> kept;
            for (const std::size_t one : fitting)
                if (wanted(one)) kept.insert(one);
            if (!kept.empty()) fitting = std::move(kept);
        };
        keep([&](std::size_t one) { return one < persons; });
        keep([&](std::size_t one) { return people[one].may_be.empty(); });
        people[bare_person[i]].may_be.insert(fitting.begin(), fitting.end());
    }
    return people;
}

class People {
public:
    explicit People(std::span<const PaperNames> papers) : papers_(papers) {}

    std::vector<Person> all() {
        read_spellings();
        make_forms();
        std::vector<Person> people;
        for (auto& [surname, forms] : forms_) make_people(forms, people);
        std::ranges::sort(people, {}, &Person::id);
        return people;
    }

private:
    struct Spelling {
        SpeltName name;
        bool counts = false;  // as a person's
        std::array<std::uint32_t, kPersonParts> times{};
        std::vector<std::int64_t> papers;
        std::int64_t id = 0;
        int first_year = 0, last_year = 0;
    };

    static void add_year(int year, int& first, int& last) {
        if (year == 0) return;
        first = first == 0 ? year : std::min(first, year);
        last = std::max(last, year);
    }

    void read_spellings() {
        for (const PaperNames& paper : papers_) {
            std::map<std::string_view, std::uint32_t> seen;  // in the paper, by its place
            for (const NameUse& use : paper.names) {
                if (use.spelling.empty()) continue;
                const auto [place, is_first_here] = seen.emplace(use.spelling, static_cast<std::uint32_t>(seen.size()));
                if (place->second >= kMostNames) continue;
                const auto [number, is_new] =
                    numbers_.emplace(use.spelling, static_cast<std::uint32_t>(spellings_.size()));
                if (is_new) spellings_.push_back({.name = spelt_name(use.spelling)});
                Spelling& spelling = spellings_[number->second];
                const SpeltName& name = spelling.name;
                spelling.counts |=
                    !name.surname.empty() && (!name.given.empty() || name.has_title ||
                                              (use.part != PersonPart::author && use.part != PersonPart::contact));
                ++spelling.times[static_cast<std::size_t>(use.part)];
                spelling.name.is_member |= use.part != PersonPart::author && use.part != PersonPart::contact;
                if (is_first_here) {
                    spelling.papers.push_back(paper.paper);
                    const std::int64_t id = person_id(paper.paper, place->second);
                    if (spelling.id == 0 || id < spelling.id) spelling.id = id;
                    add_year(paper.year, spelling.first_year, spelling.last_year);
                }
            }
        }
        texts_.resize(spellings_.size());
        for (const auto& [text, number] : numbers_) texts_[number] = text;
    }

    void make_forms() {
        std::vector<std::pair<std::string, std::uint32_t>> place(spellings_.size());  // surname, into its forms
        using Key = std::tuple<std::string, std::vector<std::string>, Gender, std::string, bool, bool>;
        std::map<Key, std::vector<std::uint32_t>> by_name;
        for (std::uint32_t i = 0; i < spellings_.size(); ++i) {
            const SpeltName& name = spellings_[i].name;
            if (!spellings_[i].counts) continue;
            // Whether of a member or an officer parts only what is no full name.
            const bool full = !name.given.empty() && !is_initial(name.given[0]);
            by_name[{name.surname, name.given, name.gender, name.generation, !full && name.is_member,
                     !full && name.is_officer}]
                .push_back(i);
        }
        for (auto& [key, members] : by_name) {
            Form form;
            form.name = spellings_[members.front()].name;
            for (const std::uint32_t i : members) {
                const Spelling& spelling = spellings_[i];
                form.name.is_member |= spelling.name.is_member;
                form.name.is_officer |= spelling.name.is_officer;
                form.papers += spelling.papers.size();
                add_year(spelling.first_year, form.first_year, form.last_year);
                add_year(spelling.last_year, form.first_year, form.last_year);
                place[i] = {std::get<0>(key), static_cast<std::uint32_t>(forms_[std::get<0>(key)].size())};
            }
            if (form.name.is_member) form.name.is_officer = false;
            form.spellings = members;
            forms_[std::get<0>(key)].push_back(std::move(form));
        }
        for (const PaperNames& paper : papers_) {
            std::map<int, std::uint32_t> movers;
            for (const NameUse& use : paper.names)
                if (use.part == PersonPart::mover && use.resolution >= 0)
                    if (const auto of = numbers_.find(use.spelling); of != numbers_.end())
                        movers.emplace(use.resolution, of->second);
            for (const NameUse& use : paper.names) {
                if (use.part != PersonPart::seconder) continue;
                const auto mover = movers.find(use.resolution);
                const auto seconder = numbers_.find(use.spelling);
                if (mover == movers.end() || seconder == numbers_.end()) continue;
                const auto &one = place[mover->second], &other = place[seconder->second];
                if (one.first.empty() || one.first != other.first || one.second == other.second) continue;
                forms_[one.first][one.second].not_forms.insert(other.second);
                forms_[one.first][other.second].not_forms.insert(one.second);
            }
        }
    }

    void make_people(const std::vector<Form>& forms, std::vector<Person>& people) {
        const std::size_t first = people.size();
        const std::vector<OnePerson> joint = joined(forms);
        for (const OnePerson& one : joint) people.push_back(person_of(forms, one.forms));
        for (std::size_t i = 0; i < joint.size(); ++i) {
            for (const std::size_t other : joint[i].may_be)
                people[first + i].may_be.push_back(people[first + other].id);
            std::ranges::sort(people[first + i].may_be);
        }
    }

    Person person_of(const std::vector<Form>& forms, const std::vector<std::uint32_t>& of) const {
        Person person;
        // The fullest first name, then the most given names, then what is used most.
        using Rank = std::tuple<bool, std::size_t, std::uint64_t, std::string_view>;
        std::optional<Rank> best;
        std::pair<std::uint64_t, std::string_view> title;
        for (const std::uint32_t number : of)
            for (const std::uint32_t i : forms[number].spellings) {
                const Spelling& spelling = spellings_[i];
                person.spellings.push_back(texts_[i]);
                person.papers.insert(person.papers.end(), spelling.papers.begin(), spelling.papers.end());
                std::uint64_t uses = 0;
                for (std::size_t part = 0; part < kPersonParts; ++part) {
                    person.times[part] += spelling.times[part];
                    uses += spelling.times[part];
                }
                if (person.id == 0 || spelling.id < person.id) person.id = spelling.id;
                add_year(spelling.first_year, person.first_year, person.last_year);
                add_year(spelling.last_year, person.first_year, person.last_year);
                const SpeltName& name = spelling.name;
                if (!name.title.empty()) title = std::max(title, {uses, name.title});
                const Rank rank{forms[number].is_full(), name.given.size(), uses, name.shown};
                if (!best || rank > *best) {
                    best = rank;
                    person.name = name.shown;
                }
            }
        // A surname alone is told with its title, where one of them has it.
        if (std::get<1>(*best) == 0 && !title.second.empty())
            person.name = std::string(title.second) + ' ' + person.name;
        std::ranges::sort(person.spellings);
        std::ranges::sort(person.papers);
        const auto twice = std::ranges::unique(person.papers);
        person.papers.erase(twice.begin(), twice.end());
        return person;
    }

    std::span<const PaperNames> papers_;
    std::unordered_map<std::string, std::uint32_t> numbers_;
    std::vector<Spelling> spellings_;
    std::vector<std::string> texts_;
    std::map<std::string, std::vector<Form>> forms_;  // by surname
};

}  // namespace

std::vector<Person> people_of(std::span<const PaperNames> papers) { return People(papers).all(); }

}  // namespace minutebook
