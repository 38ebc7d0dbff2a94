#include "linking/names.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "corpus/principal_councils.h"
#include "linking/link_patterns.h"
#include "linking/words.h"

namespace minutebook {
namespace {

std::string joined(const std::vector<std::string>& words, std::size_t first = 0) {
    std::string text;
    for (std::size_t i = first; i < words.size(); ++i) text += (text.empty() ? "" : " ") + words[i];
    return text;
}

// Folded, words parted by single spaces, without "the" before.
std::string normal(std::string_view name) {
    const auto words = words_of(name);
    return joined(words, !words.empty() && words[0] == "the" ? 1 : 0);
}

struct Principals {
    std::unordered_map<std::string, const PrincipalCouncil*> by_name;
    std::unordered_map<std::string, const PrincipalCouncil*> by_place;  // null: several have it

    Principals() {
        for (const PrincipalCouncil& council : principal_councils()) {
            by_name.emplace(normal(council.name), &council);
            for (std::string_view places = council.places; !places.empty();) {
                const std::size_t end = std::min(places.find('|'), places.size());
                const auto [at, is_new] = by_place.emplace(normal(places.substr(0, end)), &council);
                // One that is still there is meant before one that is gone.
                if (!is_new && at->second && at->second != &council) {
                    if (at->second->last_year == 0 && council.last_year == 0)
                        at->second = nullptr;
                    else if (at->second->last_year != 0)
                        at->second = &council;
                }
                places.remove_prefix(std::min(end + 1, places.size()));
            }
        }
    }
};

const Principals& principals() {
    static const Principals all;
    return all;
}

const std::unordered_set<std::string_view>& form_words() {
    static const std::unordered_set<std::string_view> words = {
        "parish",  "town",      "community", "village",      "city",    "county",  "district",
        "borough", "municipal", "regional",  "metropolitan", "council", "london",  "royal",
        "of",      "and",       "the",       "full",         "annual",  "township"};
    return words;
}

// As an English name has it: "cyngor cymuned llanfair a wick" is "llanfair and wick community council". A place itself
// is left in its language. Of a principal council its Welsh place alone, which the table has: "cyngor sir benfro" is
// "sir benfro".
std::vector<std::string> in_english(std::vector<std::string> words) {
    if (words.size() < 2 || words[0] != "cyngor") return words;
    std::string_view form;
    if (words[1] == "cymuned" || words[1] == "cymunedol") form = "community";
    if (words[1] == "tref") form = "town";
    std::vector<std::string> place(words.begin() + (form.empty() ? 1 : 2), words.end());
    if (form.empty()) return place;
    if (place.empty()) return words;
    if (place.size() > 2 && place.back() == "council") place.resize(place.size() - 2);  // both languages in one
    if (place.size() > 1 && (place[0] == "y" || place[0] == "yr")) place.erase(place.begin());
    for (std::size_t i = 1; i + 1 < place.size(); ++i)
        if (place[i] == "a" || place[i] == "ac") place[i] = "and";
    place.insert(place.end(), {std::string(form), "council"});
    return place;
}

// "dinas caerdydd" and "bwrdeistref sirol caerffili" by their places.
std::string without_welsh_form(const std::vector<std::string>& words) {
    std::size_t first = 0;
    while (first < words.size() && (words[first] == "sir" || words[first] == "dinas" || words[first] == "bwrdeistref" ||
                                    words[first] == "sirol" || words[first] == "a"))
        ++first;
    return joined(words, first);
}

// Of words that name no place.
bool is_of_office(const std::string& word) {
    return word == "mayor" || word == "honorable" || word == "honourable" || word == "members" || word == "clerk";
}

}  // namespace

namespace {

CouncilEntity of_principal(const PrincipalCouncil* council) {
    CouncilEntity entity{.key = normal(council->name),
                         .name = std::string(council->name),
                         .type = std::string(council->type),
                         .nation = std::string(council->nation),
                         .gss = std::string(council->gss),
                         .first_year = council->first_year,
                         .last_year = council->last_year,
                         .successors = {}};
    for (std::string_view after = council->successors; !after.empty();) {
        const std::size_t end = std::min(after.find('|'), after.size());
        entity.successors.push_back(normal(after.substr(0, end)));
        after.remove_prefix(std::min(end + 1, after.size()));
    }
    return entity;
}

}  // namespace

CouncilEntity council_entity(std::string_view name) {
    const std::vector<std::string> words = in_english(words_of(normal(name)));
    const std::string key = joined(words);
    if (std::ranges::any_of(words, is_of_office)) return {};
    if (std::ranges::all_of(words, [](const std::string& word) { return form_words().contains(word); })) return {};
    if (const auto found = principals().by_name.find(key); found != principals().by_name.end())
        return of_principal(found->second);
    for (const std::string_view form : {"parish", "town", "community", "village", "township"})
        if (std::ranges::find(words, form) != words.end())
            return {.key = key, .name = std::string(name), .type = std::string(form)};
    std::string place;
    for (const std::string& word : words)
        if (!form_words().contains(word) || word == "and") place += (place.empty() ? "" : " ") + word;
    for (const std::string& one : {place, without_welsh_form(words)})
        if (const auto found = principals().by_place.find(one); found != principals().by_place.end() && found->second)
            return of_principal(found->second);
    if (words.size() < 2 || !(words.back() == "council" || words.front() == "city" || words.front() == "county"))
        return {};
    return {.key = key, .name = std::string(name), .type = "other"};
}

std::vector<CouncilEntity> with_successors(std::vector<CouncilEntity> councils) {
    std::unordered_set<std::string> known;
    for (const CouncilEntity& council : councils) known.insert(council.key);
    for (std::size_t i = 0; i < councils.size(); ++i) {  // grows; what is known is not looked at again
        const std::vector<std::string> successors = councils[i].successors;
        for (const std::string& successor : successors)
            if (known.insert(successor).second) councils.push_back(council_entity(successor));
    }
    return councils;
}

std::string body_key(std::string_view body, const CouncilEntity& council) {
    const std::string key = normal(body);
    if (key.empty()) return key;
    if (!council.key.empty() && (key == council.key || council_entity(body).key == council.key)) return "council";
    if (RE2::FullMatch(key, link_patterns::full_council())) return "council";
    return key;
}

}  // namespace minutebook
