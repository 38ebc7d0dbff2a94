#include "index/spelling_variants.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <unordered_map>

#include <fmt/format.h>

#include "index/typed_date.h"

namespace minutebook {
namespace {

// Words of one row stand for each other.
constexpr std::string_view kSameWords[] = {
    // British and American
    "programme program", "licence license", "practice practise", "defence defense", "offence offense", "centre center",
    "metre meter", "litre liter", "theatre theater", "fibre fiber", "colour color", "harbour harbor",
    "neighbour neighbor", "neighbourhood neighborhood", "labour labor", "honour honor", "honorary hon", "favour favor",
    "behaviour behavior", "endeavour endeavor", "rumour rumor", "kerb curb", "tyre tire", "grey gray",
    "judgement judgment", "acknowledgement acknowledgment", "enrol enroll", "fulfil fulfill", "instalment installment",
    "aluminium aluminum", "plough plow", "mould mold", "catalogue catalog", "dialogue dialog", "ageing aging",
    "paediatric pediatric", "councillor councilor", "counsellor counselor", "traveller traveler",
    // of one office
    "chairman chair chairperson chairwoman",
    // short and long
    "department dept", "government govt", "road rd", "avenue ave", "committee cttee", "meeting mtg",
    "association assoc", "percent pct"};

// Written as one word or as two.
constexpr std::string_view kCompounds[] = {
    "car park",        "foot path",     "foot bridge", "cycle way",    "street light", "street lighting",
    "street works",    "road works",    "road side",   "cross roads",  "lay by",       "lamp post",
    "notice board",    "web site",      "web page",    "on line",      "e mail",       "broad band",
    "town hall",       "flood plain",   "green belt",  "brown field",  "green field",  "wind farm",
    "play ground",     "health care",   "child care",  "work place",   "work force",   "work shop",
    "stake holder",    "tax payer",     "rate payer",  "pot hole",     "data base",    "bench mark",
    "whistle blowing", "grave yard",    "church yard", "village hall", "time table",   "grass cutting",
    "per cent",        "water course",  "farm house",  "ware house",   "bus stop",     "wheel chair",
    "lunch time",      "under spend",   "over spend",  "down load",    "up date",      "vice chairman",
    "vice chair",      "vice president"};

constexpr std::size_t kShortestIseStem = 3;  // "organise", but not "size" or "prize"

using Table = std::unordered_map<std::string_view, std::vector<std::string_view>>;

const Table& same_words() {
    static const Table table = [] {
        Table filled;
        for (const std::string_view row : kSameWords) {
            std::vector<std::string_view> words;
            for (std::size_t at = 0; at < row.size();) {
                const std::size_t end = std::min(row.find(' ', at), row.size());
                words.push_back(row.substr(at, end - at));
                at = end + 1;
            }
            for (const std::string_view word : words) {
                for (const std::string_view other : words) {
                    if (other != word) filled[word].push_back(other);
                }
            }
        }
        return filled;
    }();
    return table;
}

// The compounds by their joined spelling.
const std::unordered_map<std::string, std::string_view>& compounds() {
    static const auto table = [] {
        std::unordered_map<std::string, std::string_view> filled;
        for (const std::string_view compound : kCompounds) {
            std::string joined(compound);
            std::erase(joined, ' ');
            filled.emplace(std::move(joined), compound);
        }
        return filled;
    }();
    return table;
}

// -ise and -ize, -yse and -yze, in all their forms.
std::string other_ise(std::string_view word) {
    for (const std::string_view ending : {"e", "ed", "es", "er", "ers", "ing", "able", "ation", "ations", "ational"}) {
        if (!word.ends_with(ending) || word.size() < ending.size() + 2 + kShortestIseStem) continue;
        const std::size_t at = word.size() - ending.size() - 1;
        const char vowel = word[at - 1], consonant = word[at];
        if ((vowel != 'i' && vowel != 'y') || (consonant != 's' && consonant != 'z')) continue;
        std::string other(word);
        other[at] = consonant == 's' ? 'z' : 's';
        return other;
    }
    return {};
}

// travelled and traveled; only after e, since "filling" is not "filing".
std::string other_ell(std::string_view word) {
    for (const std::string_view ending : {"ed", "ing", "er", "ers", "ings"}) {
        if (!word.ends_with(ending)) continue;
        const std::string_view stem = word.substr(0, word.size() - ending.size());
        if (stem.size() >= 5 && stem.ends_with("ell"))
            return fmt::format("{}{}", stem.substr(0, stem.size() - 1), ending);
        if (stem.size() >= 5 && stem.ends_with("el")) return fmt::format("{}l{}", stem, ending);
    }
    return {};
}

}  // namespace

std::vector<std::string> variants_of(std::string_view word) {
    std::vector<std::string> variants;
    const auto add = [&](std::string variant) {
        if (!variant.empty() && variant != word && std::ranges::find(variants, variant) == variants.end()) {
            variants.push_back(std::move(variant));
        }
    };
    const std::string_view singular = word.ends_with('s') ? word.substr(0, word.size() - 1) : word;
    for (const std::string_view form : {word, singular}) {
        if (const auto found = same_words().find(form); found != same_words().end()) {
            for (const std::string_view other : found->second) add(std::string(other));
        }
        if (const auto found = compounds().find(std::string(form)); found != compounds().end())
            add(std::string(found->second));
    }
    add(other_ise(word));
    add(other_ell(word));
    return variants;
}

std::string joined_spelling(std::string_view first, std::string_view second) {
    std::string joined = fmt::format("{}{}", first, second);
    if (compounds().contains(joined)) return joined;
    if (joined.ends_with('s') && compounds().contains(joined.substr(0, joined.size() - 1))) return joined;
    return {};
}

std::vector<std::string> spellings_of_day(std::string_view iso_date) {
    int year = 0, month = 0, day = 0;
    std::from_chars(iso_date.data(), iso_date.data() + 4, year);
    std::from_chars(iso_date.data() + 5, iso_date.data() + 7, month);
    std::from_chars(iso_date.data() + 8, iso_date.data() + 10, day);
    std::string name(name_of_month(month));
    name[0] = static_cast<char>(name[0] | 0x20);
    const std::string_view short_name = std::string_view(name).substr(0, 3);
    std::vector<std::string> spellings = {fmt::format("{} {} {}", day, name, year),
                                          fmt::format("{} of {} {}", day, name, year),
                                          fmt::format("{} {} {}", name, day, year),
                                          fmt::format("{:02} {:02} {}", day, month, year),
                                          fmt::format("{} {} {}", day, month, year),
                                          fmt::format("{} {} {}", day, short_name, year),
                                          fmt::format("{:02} {:02} {:02}", day, month, year % 100),
                                          fmt::format("{} {:02} {:02}", year, month, day),
                                          fmt::format("{:02} {} {}", day, name, year)};
    std::ranges::sort(spellings);
    spellings.erase(std::ranges::unique(spellings).begin(), spellings.end());
    return spellings;
}

}  // namespace minutebook
