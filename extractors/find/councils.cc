#include "extractors/find/councils.h"

#include <algorithm>
#include <array>
#include <set>
#include <unordered_map>
#include <unordered_set>

#include <re2/re2.h>
#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include "corpus/matching.h"
#include "extractors/find/metadata_patterns.h"
#include "extractors/find/stems.h"

namespace minutebook {
namespace {

constexpr std::string_view kIreland = "Ireland";

icu::UnicodeString unicode(std::string_view text) {
    return icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
}

bool is_ascii(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string case_folded(std::string_view text) {
    if (is_ascii(text)) return folded(text);
    std::string result;
    unicode(text).foldCase().toUTF8String(result);
    return result;
}

// A name as the tables have it: folded, "and" for "&", and no apostrophes.
std::string name_key(std::string_view name) {
    std::string key = case_folded(name);
    for (const auto& [mark, plain] : {std::pair<std::string_view, std::string_view>{"’", ""}, {"'", ""}, {"&", "and"}})
        for (std::size_t at = key.find(mark); at != std::string::npos; at = key.find(mark, at + plain.size()))
            key.replace(at, mark.size(), plain);
    return key;
}

template <class Visit>
void for_each_part(std::string_view list, Visit visit) {
    while (!list.empty()) {
        const std::size_t end = std::min(list.find('|'), list.size());
        visit(list.substr(0, end));
        list.remove_prefix(std::min(end + 1, list.size()));
    }
}

struct Tables {
    std::unordered_multimap<std::string_view, const PrincipalCouncil*> by_host;
    std::unordered_set<std::string> places, names;

    Tables() {
        for (const PrincipalCouncil& council : principal_councils()) {
            for_each_part(council.hosts, [&](std::string_view host) { by_host.emplace(host, &council); });
            for_each_part(council.places, [&](std::string_view place) { places.emplace(name_key(place)); });
            names.insert(name_key(council.name));
        }
    }
};

const Tables& tables() {
    static const Tables all;
    return all;
}

struct Token {
    std::size_t begin, end;
    std::string_view text;  // without the punctuation around it
    bool ends_phrase;       // a comma, stop, dash or bracket stands behind it
    bool starts_phrase;     // a bracket or quote stands before it
    bool starts_row = false;
};

std::vector<Token> tokens_of(std::string_view text, std::span<const std::size_t> row_begins) {
    std::vector<Token> tokens;
    for (std::size_t at = 0; at < text.size();) {
        at = text.find_first_not_of(" \t\n", at);
        if (at == std::string_view::npos) break;
        const std::size_t end = std::min(text.find_first_of(" \t\n", at), text.size());
        std::size_t first = at, last = end;
        while (first < last && std::string_view("([{\"'*_").contains(text[first])) ++first;
        while (last > first && std::string_view(")]}\"'*_,.;:!?-").contains(text[last - 1])) --last;
        for (const std::string_view quote : {"‘", "“"})
            if (text.substr(first, last - first).starts_with(quote)) first += quote.size();
        // "the council's", but "King's Lynn"
        for (const std::string_view mark : {"’s", "'s", "’S", "'S"})
            if (const std::string_view word = text.substr(first, last - first);
                word.ends_with(mark) && contains_folded(word, "council"))
                last -= mark.size();
        for (const std::string_view mark : {"’", "”", "–", "—"})
            if (text.substr(first, last - first).ends_with(mark)) last -= mark.size();
        const bool saint = case_folded(text.substr(first, end - first)) == "st.";
        if (saint) last = end;
        tokens.push_back({first, last, text.substr(first, last - first), last<end, first> at,
                          std::ranges::binary_search(row_begins, at)});
        at = end;
    }
    return tokens;
}

bool is_capital(std::string_view word) {
    if (word.empty()) return false;
    if (static_cast<unsigned char>(word[0]) < 0x80) return word[0] >= 'A' && word[0] <= 'Z';
    const UChar32 c = unicode(word.substr(0, std::min<std::size_t>(4, word.size()))).char32At(0);
    return u_isupper(c) || u_istitle(c);
}

const std::set<std::string_view>& form_words() {
    static const std::set<std::string_view> words = {"parish",   "town",     "community",    "county",  "city",
                                                     "district", "borough",  "metropolitan", "unitary", "municipal",
                                                     "regional", "township", "village",      "shire"};
    return words;
}

// Words of a name that join others and never begin it.
const std::set<std::string_view>& joining_words() {
    static const std::set<std::string_view> words = {"and", "&",  "with", "on",  "upon", "in",    "under",
                                                     "by",  "le", "la",   "cum", "next", "near",  "a",
                                                     "the", "de", "en",   "y",   "of",   "juxta", "super"};
    return words;
}

// Words that no council's name begins with or holds: they are of the sentence around it.
const std::set<std::string_view>& foreign_words() {
    static const std::set<std::string_view> words = {
        "the",         "this",         "that",      "full",      "annual",    "extraordinary",
        "first",       "second",       "third",     "fourth",    "fifth",     "sixth",
        "seventh",     "eighth",       "ninth",     "tenth",     "eleventh",  "twelfth",
        "ordinary",    "special",      "each",      "any",       "every",     "our",
        "your",        "their",        "its",       "his",       "her",       "all",
        "some",        "no",           "other",     "another",   "local",     "joint",
        "minutes",     "minute",       "agenda",    "meeting",   "meetings",  "notice",
        "report",      "reports",      "of",        "for",       "to",        "from",
        "at",          "by",           "in",        "on",        "with",      "and",
        "&",           "or",           "as",        "that",      "summons",   "member",
        "members",     "clerk",        "chair",     "chairman",  "leader",    "councillor",
        "councillors", "cllr",         "draft",     "budget",    "tax",       "statement",
        "record",      "decision",     "proposed",  "former",    "shadow",    "previous",
        "january",     "february",     "march",     "april",     "june",      "july",
        "august",      "september",    "october",   "november",  "december",  "next",
        "relevant",    "neighbouring", "adjoining", "principal", "executive", "youth",
        "when",        "where",        "if",        "while",     "whether",   "both",
        "date",        "subject",      "title",     "committee", "cabinet",   "council",
        "councils",    "is",           "was",       "be",        "are",       "regular",
        "above",       "said",         "a",         "an",        "via",       "between",
        "against",     "proceedings",  "cyngor",    "cymuned",   "tref",      "dinas",
        "mr",          "mrs",          "ms",        "dr",        "and/or",    "however",
        "although",    "since",        "please",    "dear",      "welcome",   "website",
        "attend",      "resolution",   "resolved",  "per",       "after",     "before",
        "also",        "then",         "unitary",   "following", "mayor",     "honourable",
        "honorable",   "confirmation", "session",   "approval",  "chamber",   "adopted",
        "approved",    "confirmed",    "published", "issued",    "agm"};
    return words;
}

// "published", "held": before "by" or "in" it is of the sentence, while "Stoke" in "Stoke by Nayland" is of the name.
bool is_participle(std::string_view word) {
    return word.size() > 3 &&
           (word.ends_with("ed") || word.ends_with("ing") || word == "held" || word == "made" || word == "given");
}

bool is_number(std::string_view word) {
    return !word.empty() && std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

// "Annual" in "Wick Annual Parish Council Meeting": of the meeting, though it stands within the council's name.
bool is_kind_of_meeting(std::string_view word) {
    return word == "annual" || word == "extraordinary" || word == "ordinary" || word == "special";
}

bool all_capitals(std::string_view text) {
    const icu::UnicodeString u = unicode(text);
    bool letters = false;
    for (std::int32_t i = 0; i < u.length(); i = u.moveIndex32(i, 1)) {
        if (u_islower(u.char32At(i))) return false;
        letters |= static_cast<bool>(u_isupper(u.char32At(i)));
    }
    return letters;
}

std::string joined(const std::vector<Token>& tokens, std::size_t first, std::size_t last) {
    std::string name;
    for (std::size_t i = first; i < last; ++i) {
        if (!name.empty()) name += ' ';
        name += tokens[i].text;
        if (i + 1 < last && tokens[i].ends_phrase) name += is_number(tokens[i + 1].text) ? '.' : ',';  // "No. 12"
    }
    return name;
}

}  // namespace

const PrincipalCouncil* council_of_host(std::string_view host, int year) {
    const std::string lower = case_folded(host);
    re2::StringPiece domain, ending_of_host;
    static const RE2 kDomain("(?:^|\\.)([a-z0-9-]+)\\.(gov\\.(?:uk|wales|scot|cymru)|ie)$");
    if (!RE2::PartialMatch(lower, kDomain, &domain, &ending_of_host) ||
        RE2::PartialMatch(lower, council_patterns().parish_host))
        return nullptr;
    // "london.gov.uk" is the Greater London Authority's, not the City's.
    if (domain == "london") return nullptr;
    const bool is_irish = ending_of_host == "ie";
    std::string stem;
    for (const char c : domain)
        if (c >= 'a' && c <= 'z') stem += c;
    for (const std::string_view ending :
         {"", "council", "online", "cc", "dc", "bc", "mbc", "gov", "city", "citycouncil"}) {
        std::string_view name = stem;
        // Anybody may have a name below .ie: there the council's own alone counts.
        if (!name.ends_with(ending) || (is_irish && !ending.empty())) continue;
        name.remove_suffix(ending.size());
        const auto [begin, end] = tables().by_host.equal_range(name);
        const PrincipalCouncil* only = nullptr;
        std::size_t fitting = 0;
        for (auto at = begin; at != end; ++at) {
            const PrincipalCouncil& council = *at->second;
            if ((council.nation == kIreland) != is_irish) continue;
            if (year != 0 && ((council.first_year != 0 && year < council.first_year) ||
                              (council.last_year != 0 && year > council.last_year)))
                continue;
            only = &council;
            ++fitting;
        }
        if (fitting == 1) return only;
        if (fitting > 1) return nullptr;
    }
    return nullptr;
}

std::string without_capitals(std::string_view text) {
    if (!all_capitals(text)) return std::string(text);
    std::string result;
    bool first = true;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        const std::string_view word = text.substr(at, end - at);
        const std::string lower = case_folded(word);
        if (!first) result += ' ';
        if (!first && (joining_words().contains(lower) || lower == "for") && lower != "y")
            result += lower;
        else if (word.starts_with('(') && word.ends_with(')') && !word.contains('.'))
            result += word;  // "(HPC)"
        else if (std::ranges::all_of(word, [](char c) { return c >= 'A' && c <= 'Z'; }))
            (result += word[0]) += lower.substr(1);
        else
            unicode(word).toTitle(nullptr, icu::Locale::getUK()).toUTF8String(result);
        first = false;
        at = end + 1;
    }
    return result;
}

bool is_welsh_name(std::string_view name) { return case_folded(name).starts_with("cyngor "); }

std::vector<FoundCouncil> find_councils(std::string_view text, std::span<const std::size_t> row_begins) {
    std::vector<FoundCouncil> found;
    if (const Stems stems(text);
        !stems.any({"council", "cyngor", "comhairle", " of ", "county", "district", "township", "authority"}))
        return found;  // what every name has
    const std::vector<Token> tokens = tokens_of(text, row_begins);
    std::vector<std::string> lower;
    lower.reserve(tokens.size());
    for (const Token& token : tokens) lower.push_back(case_folded(token.text));

    const auto keep = [&](std::size_t first, std::size_t last, bool principal, bool shares_place = false) {
        if (!found.empty() && tokens[first].begin < found.back().end && !shares_place) return;
        found.push_back(
            {tokens[first].begin, tokens[last - 1].end, without_capitals(joined(tokens, first, last)), principal});
    };
    // "City of Wick City Council", "City of Wick Cabinet Member Report": the body or the paper, behind the place.
    const auto names_body_of_city = [&](std::size_t i) {
        if (i + 1 >= tokens.size() || i < 3) return false;
        return ((lower[i] == "city" || lower[i] == "town" || lower[i] == "village") && lower[i + 1] == "council") ||
               (lower[i] == "cabinet" && (lower[i + 1] == "member" || lower[i + 1] == "report"));
    };
    // Capitalised words from `first` on, with joining words between them.
    const auto name_end = [&](std::size_t first) {
        std::size_t end = first;
        for (std::size_t i = first; i < tokens.size() && i - first < 7; ++i) {
            if (i > first && (tokens[i - 1].ends_phrase || tokens[i].starts_phrase)) break;
            if (tokens[i].starts_row && end == i && end > first) break;
            const bool joins = joining_words().contains(lower[i]);
            if (lower[i] == "held" || lower[i] == "cynhaliwyd" || lower[i] == "gynhaliwyd" ||
                (lower[i] == "a" && i + 1 < tokens.size() && lower[i + 1] == "gynhaliwyd") || lower[i] == "cofnodion" ||
                lower[i] == "council" || lower[i] == "at" || lower[i] == "minutes" || lower[i] == "meeting" ||
                names_body_of_city(i) ||
                (lower[i] == "in" && i + 1 < tokens.size() && lower[i + 1] == "the"))  // "in the County of …"
                break;
            if (is_capital(tokens[i].text) && !joins)
                end = i + 1;
            else if (!joins || i == first)
                break;
        }
        return end;
    };

    // Where a list of places begins whose last are tokens[first] up to `end`; `first` where it is no such list.
    const auto list_begin = [&](std::size_t first, std::size_t end) {
        if (first == 0 || tokens[first].starts_row || tokens[first - 1].end >= text.size() ||
            text[tokens[first - 1].end] != ',' ||
            std::none_of(lower.begin() + static_cast<std::ptrdiff_t>(first),
                         lower.begin() + static_cast<std::ptrdiff_t>(end),
                         [](const std::string& word) { return word == "and" || word == "&"; }))
            return first;
        std::size_t begin = first;
        while (begin > 0 && first - begin < 5 && is_capital(tokens[begin - 1].text) && !tokens[begin].starts_row &&
               !foreign_words().contains(lower[begin - 1]) && !form_words().contains(lower[begin - 1]) &&
               (!tokens[begin - 1].ends_phrase || text[tokens[begin - 1].end] == ','))
            --begin;
        const bool whole = begin == 0 || tokens[begin].starts_row || foreign_words().contains(lower[begin - 1]);
        return whole ? begin : first;
    };

    // A county or district of North America that a row names and nothing else, or whose board it names: "KNEEHILL
    // COUNTY", "County of Wick No. 4", "Peace Regional District", "Pine Township Board of Supervisors". Returns where
    // the name that begins at `first` ends; `first` where it is none.
    const auto county_at = [&](std::size_t first) {
        // "MEETING OF WICK COUNTY, HELD AT …", "MEETING OF THE COUNCIL OF WICK COUNTY AT …"
        const bool of_meeting =
            first > 1 && lower[first - 1] == "of" && (lower[first - 2] == "meeting" || lower[first - 2] == "council");
        if (row_begins.empty() || (first > 0 && !tokens[first].starts_row && lower[first - 1] != "the" && !of_meeting))
            return first;
        const bool starts_row = first == 0 || tokens[first].starts_row;
        const auto ends_row = [&](std::size_t end) { return end == tokens.size() || tokens[end].starts_row; };
        if (starts_row && lower[first] == "county" && first + 2 < tokens.size() && lower[first + 1] == "of") {
            std::size_t end = name_end(first + 2);
            if (end > first + 2 && end < tokens.size() && is_number(tokens[end].text)) ++end;
            return end > first + 2 && ends_row(end) ? end : first;
        }
        for (std::size_t i = first; i < std::min(tokens.size(), first + 5); ++i) {
            if (!is_capital(tokens[i].text) || (i > first && (tokens[i].starts_row || tokens[i - 1].ends_phrase)) ||
                foreign_words().contains(lower[i]))
                break;
            const bool form = lower[i] == "county" || lower[i] == "township" ||
                              (lower[i] == "district" && i > first && lower[i - 1] == "regional");
            if (!form || i == first || (lower[i] == "district" && i < first + 2)) continue;
            const bool has_board = i + 2 < tokens.size() && lower[i + 1] == "board" && lower[i + 2] == "of";
            if (of_meeting)
                return lower[i] == "county" && (tokens[i].ends_phrase || i + 1 == tokens.size() ||
                                                lower[i + 1] == "held" || lower[i + 1] == "at" || lower[i + 1] == "on")
                           ? i + 1
                           : first;
            const bool named = !starts_row && lower[i] == "district";  // "of the Wick Regional District held on …"
            return (starts_row && ends_row(i + 1)) || has_board || named ? i + 1 : first;
        }
        return first;
    };

    // An authority of several councils, or of a park, whose row names it: "WICK FIRE AND RESCUE AUTHORITY", "Wick
    // Combined Authority". Returns where the name that ends at `last` begins; `last` where it is none.
    const auto authority_at = [&](std::size_t last) {
        if (lower[last] != "authority" || last < 2 || !is_capital(tokens[last].text)) return last;
        static const std::array<std::vector<std::string_view>, 7> kForms = {{{"fire", "and", "rescue"},
                                                                             {"fire", "&", "rescue"},
                                                                             {"combined"},
                                                                             {"national", "park"},
                                                                             {"waste"},
                                                                             {"broads"},
                                                                             {"greater", "london"}}};
        for (const auto& form : kForms) {
            const bool ends_row = last + 1 == tokens.size() || tokens[last + 1].starts_row;
            if (form.size() > last ||
                !std::equal(form.begin(), form.end(), lower.begin() + static_cast<std::ptrdiff_t>(last - form.size())))
                continue;
            std::size_t first = last - form.size();
            // Others' papers name it in their text; its own in a row of its letterhead.
            if (form.back() == "london") return ends_row && (first == 0 || tokens[first].starts_row) ? first : last;
            if (form.size() + 1 > last) continue;
            while (first > 0 && last - first < 9 && !tokens[first - 1].ends_phrase &&
                   (is_capital(tokens[first - 1].text) ? !foreign_words().contains(lower[first - 1])
                                                       : lower[first - 1] == "and" || lower[first - 1] == "&"))
                --first;
            return first < last - form.size() ? first : last;
        }
        return last;
    };

    for (std::size_t i = 0; i < tokens.size(); ++i) {
        // Names that begin with their form: "Council of the Isles of Scilly", "Comhairle nan Eilean Siar".
        if ((lower[i] == "council" || lower[i] == "comhairle" || lower[i] == "borough") && is_capital(tokens[i].text) &&
            i + 2 < tokens.size()) {
            std::size_t known = 0;
            for (std::size_t end = i + 3; end <= std::min(tokens.size(), i + 9) && !tokens[end - 2].ends_phrase; ++end)
                if (tables().names.contains(name_key(joined(tokens, i, end)))) known = end;
            if (known > 0) {
                keep(i, known, true);
                i = known - 1;
                continue;
            }
        }
        // Cyngor Cymuned X; Parish Council of X; Township of X
        if (lower[i] == "cyngor" && i + 1 < tokens.size() && !tokens[i].ends_phrase) {
            static const std::set<std::string_view> kForms = {"cymuned", "tref", "dinas", "sir", "bwrdeistref", "bro"};
            if (kForms.contains(lower[i + 1])) {
                std::size_t end = name_end(i + 2);
                // "… Llanwic COMMUNITY COUNCIL": the form is of the English name.
                if (end < tokens.size() && lower[end] == "council")
                    while (end > i + 2 && form_words().contains(lower[end - 1])) --end;
                if (end > i + 2) keep(i, end, false);
            } else {
                // "Cyngor Gwynedd", "Cyngor Sir y Fflint" by its place alone
                for (std::size_t end = std::min(tokens.size(), i + 4); end > i + 1; --end)
                    if (tables().places.contains(name_key(joined(tokens, i + 1, end)))) {
                        keep(i, end, true);
                        break;
                    }
            }
            continue;
        }
        if (const std::size_t last = county_at(i); last > i) {
            keep(i, last, false);
            i = last - 1;
            continue;
        }
        if (const std::size_t first = authority_at(i); first < i) {
            keep(first, i + 1, false);
            continue;
        }
        if (lower[i] != "council") {
            static const std::set<std::string_view> kMunicipalities = {"borough",  "city",    "town",
                                                                       "township", "village", "municipality"};
            const bool regional = lower[i] == "district" && i > 0 && lower[i - 1] == "regional";
            const bool city_and_county = lower[i] == "county" && i > 1 && lower[i - 1] == "and" &&
                                         lower[i - 2] == "city" && is_capital(tokens[i - 2].text);
            if ((!kMunicipalities.contains(lower[i]) && !regional && !city_and_county) || i + 2 >= tokens.size() ||
                lower[i + 1] != "of" || !is_capital(tokens[i].text) || tokens[i].ends_phrase)
                continue;
            std::size_t first = city_and_county ? i - 2 : i;
            while (
                first > 0 && !tokens[first - 1].ends_phrase &&
                ((regional && first == i) || lower[first - 1] == "london" || lower[first - 1] == "royal" ||
                 lower[first - 1] == "metropolitan" ||
                 (lower[i] == "municipality" && is_capital(tokens[first - 1].text) &&
                  (lower[first - 1] == "rural" || lower[first - 1] == "regional" || lower[first - 1] == "district"))))
                --first;
            std::size_t end = name_end(i + 2);
            if (end == i + 2) continue;
            // "Rural Municipality of Wick No. 12"
            if (lower[end - 1] == "no" && end > i + 3)
                end < tokens.size() && is_number(tokens[end].text) ? ++end : --end;
            // "Village of Wick" over "Council Minutes" names the village.
            const bool other_row = end + 1 < tokens.size() && tokens[end].starts_row && !tokens[end + 1].starts_row;
            if (end < tokens.size() && lower[end] == "council" && !tokens[end - 1].ends_phrase && !other_row) ++end;
            keep(first, end, tables().places.contains(name_key(joined(tokens, i + 2, end))));
            i = end - 1;
            continue;
        }
        if (!is_capital(tokens[i].text)) continue;
        if (i > 0 && i + 2 < tokens.size() && lower[i + 1] == "of" && !tokens[i].ends_phrase &&
            (lower[i - 1] == "parish" || lower[i - 1] == "town" || lower[i - 1] == "community" ||
             lower[i - 1] == "district" || lower[i - 1] == "borough") &&
            is_capital(tokens[i - 1].text)) {
            const std::size_t start = lower[i + 2] == "the" ? i + 3 : i + 2;
            const std::size_t end = start < tokens.size() ? name_end(start) : start;
            if (end > start && (i < 2 || foreign_words().contains(lower[i - 2]) || tokens[i - 2].ends_phrase ||
                                !is_capital(tokens[i - 2].text))) {
                keep(i - 1, end, false);
                i = end - 1;
                continue;
            }
        }
        // Back over the form, then over the place's name.
        std::size_t form = i;
        while (form > 0 && form_words().contains(lower[form - 1]) && is_capital(tokens[form - 1].text) &&
               !tokens[form - 1].ends_phrase && i - form < 3)
            --form;
        // What is of the meeting, between the place and the form, is left out of the name.
        const std::size_t place_end = form > 1 && form < i && is_kind_of_meeting(lower[form - 1]) &&
                                              !tokens[form - 1].ends_phrase && is_capital(tokens[form - 2].text) &&
                                              !foreign_words().contains(lower[form - 2]) && lower[form - 2] != "extra"
                                          ? form - 1
                                          : form;
        const std::size_t kind = form;
        form = place_end;
        std::size_t first = form, whole_row = form;  // whole_row: where the name begins in its own row
        bool has_place = false, in_sentence = false, over_rows = false;
        for (std::size_t back = form; back-- > 0 && form - back <= 7;) {
            if (tokens[back].ends_phrase) break;
            if (tokens[back + 1].starts_row && has_place) {
                if (over_rows) break;
                over_rows = true;
                whole_row = first;
            }
            const bool capital = is_capital(tokens[back].text);
            const bool joins = joining_words().contains(lower[back]);
            const bool after_and = back > 0 && (lower[back - 1] == "and" || lower[back - 1] == "&");
            const bool form_inside = form_words().contains(lower[back]) && capital &&
                                     (lower[back + 1] == "and" || lower[back + 1] == "&" ||
                                      lower[back + 1] == "of" ||                  // "Limerick City and County"
                                      (lower[back] == "district" && after_and));  // "Wick and District Group"
            if (capital && !joins &&
                (form_inside || !(foreign_words().contains(lower[back]) || form_words().contains(lower[back])))) {
                first = back;
                has_place |= !form_inside;
            } else if (!joins || (back > 0 && is_participle(lower[back - 1]))) {
                in_sentence = true;  // "Published by Wick Borough Council"
                break;
            }
        }
        // A row above belongs to the name only as the end of a sentence that wraps: "the meeting of Upper / Wick Parish
        // Council".
        if (over_rows && !in_sentence) first = whole_row;
        if (!has_place || lower[form - 1] == "of") continue;  // "Disposal of City Council Land" names none
        // A comma is part of a name only in names that are known: "Bournemouth, Christchurch and Poole Council".
        for (std::size_t back = first; back-- > 0 && first - back <= 4;)
            if (tables().places.contains(name_key(joined(tokens, back, form)))) {
                first = back;
                break;
            }
        // "LANGHOLM, EWES AND WESTERKIRK COMMUNITY COUNCIL": a list of places from the start of its row.
        first = list_begin(first, form);
        const std::string place = name_key(joined(tokens, first, form));
        const bool principal =
            tables().places.contains(place) || tables().names.contains(name_key(joined(tokens, first, i + 1)));
        // "CYNGOR CYMUNED / LLANWIC / COMMUNITY COUNCIL": the place stands once, between the names in both languages.
        const bool shares_place =
            form < i && !found.empty() && is_welsh_name(found.back().name) && found.back().end == tokens[form - 1].end;
        if (form < i || principal) keep(first, i + 1, principal, shares_place);
        if (kind > form && !found.empty() && found.back().end == tokens[i].end)
            found.back().name = without_capitals(joined(tokens, first, form) + ' ' + joined(tokens, kind, i + 1));
    }
    return found;
}

}  // namespace minutebook
