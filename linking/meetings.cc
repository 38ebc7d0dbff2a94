#include "linking/meetings.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <unordered_map>

#include "linking/dates_in.h"
#include "linking/link_patterns.h"
#include "linking/names.h"
#include "linking/own_references.h"
#include "linking/words.h"

namespace minutebook {
namespace {

constexpr std::size_t kBeginning_passages = 6;
constexpr std::size_t kBeginning_bytes = 1000;
constexpr std::size_t kLongHeading_words = 4;  // shorter ones ("Apologies for absence") stand in all minutes
constexpr std::size_t kSharedHeadings = 3;
constexpr std::size_t kSharedWithCouncil = 8;  // where one of them says its council and the other does not
constexpr std::size_t kLongWording_words = 8;  // that say something; shorter ones may be alike by chance
constexpr std::size_t kSharedWordings = 2;

std::uint32_t hash_of(std::string_view text) {  // FNV-1a: the same on every machine; a chance likeness is no matter,
                                                // since several must agree
    std::uint32_t hash = 0x811c9dc5;
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x01000193;
    return hash;
}

void sort_once(std::vector<std::uint32_t>& hashes) {
    std::ranges::sort(hashes);
    hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
    return text;
}

// The year that minutes number their items with: the half that stays, in "65/24, 66/24" or "24/18, 24/19".
std::optional<int> year_of_minutes(const Paper& paper) {
    std::map<int, int> first, last;
    int numbers = 0;
    for (const Section& section : paper.sections) {
        int one = 0, other = 0;
        if (!section.number || !RE2::FullMatch(*section.number, link_patterns::minute_year(), &one, &other)) continue;
        ++first[one], ++last[other], ++numbers;
    }
    if (numbers < 3) return std::nullopt;
    const auto stays = [&](const std::map<int, int>& half) -> std::optional<int> {
        if (half.size() != 1) return std::nullopt;
        const int year = half.begin()->first;
        if (year < 100) return 2000 + year;
        return year >= 1900 && year < 2100 ? std::optional(year) : std::nullopt;
    };
    const auto one = stays(first), other = stays(last);
    return one && other ? std::nullopt : one ? one : other;
}

// Councils whose papers are held, by the words that name place and form: "upper wick parish".
class KnownPlaces {
public:
    explicit KnownPlaces(const std::vector<MeetingClues>& clues) {
        std::set<std::string> keys;
        for (const MeetingClues& clue : clues)
            if (!clue.council.empty()) keys.insert(clue.council);
        for (const std::string& key : keys) {
            std::string place = key;
            if (place.ends_with(" council")) place.resize(place.size() - 8);
            const std::size_t space = place.find(' ');
            if (space == std::string::npos) continue;  // one word alone may be anything
            by_first_word_[place.substr(0, space)].push_back({std::move(place), key});
        }
    }

    // The only one whose place the text has; empty where there is none, or several.
    std::string in(const std::string& text) const {
        std::set<std::string> found;
        std::string longest;
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t end = std::min(text.find(' ', at), text.size());
            if (const auto places = by_first_word_.find(text.substr(at, end - at)); places != by_first_word_.end())
                for (const auto& [place, key] : places->second)
                    if (text.compare(at, place.size(), place) == 0 &&
                        (at + place.size() == text.size() || text[at + place.size()] == ' '))
                        found.insert(key);
            at = end + 1;
        }
        return found.size() == 1 ? *found.begin() : std::string();
    }

private:
    std::unordered_map<std::string, std::vector<std::pair<std::string, std::string>>> by_first_word_;
};

}  // namespace

MeetingClues clues_of(const LinkedPaper& linked) {
    const Paper& paper = linked.paper;
    const Metadata& said = paper.metadata;
    MeetingClues clues;
    clues.paper = linked.id;
    const CouncilEntity council = said.council ? council_entity(said.council->value) : CouncilEntity{};
    clues.council = council.key;
    if (!council.key.empty()) clues.council_name = said.council->value;
    if (said.body) {
        clues.body = body_key(said.body->value, council);
        // Where the body is the council itself, and has its name.
        if (clues.council.empty())
            if (const CouncilEntity named = council_entity(said.body->value);
                !named.key.empty() && named.type != "other") {
                clues.council = named.key;
                clues.council_name = said.body->value;
                clues.body = "council";
            }
    }
    std::string beginning;
    for (std::size_t p = 0; p < linked.texts.size() && p < kBeginning_passages; ++p) {
        if (beginning.size() > kBeginning_bytes) break;
        beginning += linked.texts[p] + " ";
    }
    const auto kind = said.kind ? said.kind->value : PaperKind::other;
    if (said.date) {
        clues.date = said.date->value;
    } else if (kind == PaperKind::minutes) {
        if (const auto year = year_of_minutes(paper))
            if (const auto day = day_in(beginning, *year)) clues.date = *day;
    }
    if (clues.council.empty())
        clues.beginning = joined(words_of(std::string_view(beginning).substr(0, kBeginning_bytes)));
    clues.references = own_references(linked);
    const auto take_wording = [&](std::string_view text) {
        const auto words = content_words(text);
        if (words.size() >= kLongWording_words) clues.wordings.push_back(hash_of(joined(words)));
    };
    for (const Recommendation& one : paper.recommendations) take_wording(one.text);
    for (const Resolution& one : paper.resolutions) take_wording(one.text);
    sort_once(clues.wordings);
    if (clues.council.empty() || clues.date.empty() || kind == PaperKind::minutes) {
        for (const Section& section : paper.sections) {
            const auto words = words_of(section.heading);
            if (words.size() >= kLongHeading_words) clues.titles.push_back(hash_of(joined(words)));
        }
        sort_once(clues.titles);
    }
    return clues;
}

std::vector<Meeting> meetings_of(std::vector<MeetingClues> clues) {
    std::ranges::sort(clues, {}, &MeetingClues::paper);
    const KnownPlaces places(clues);
    for (MeetingClues& clue : clues)
        if (clue.council.empty() && !clue.body.empty()) clue.council = places.in(clue.beginning);

    std::vector<Meeting> meetings;
    std::map<std::tuple<std::string, std::string, std::string>, std::size_t> by_key;
    std::vector<std::optional<std::size_t>> meeting_of(clues.size());
    const auto join = [&](std::size_t c, std::size_t meeting) {
        meeting_of[c] = meeting;
        meetings[meeting].papers.push_back(clues[c].paper);
    };
    const auto begin = [&](std::size_t c) {
        meetings.push_back({0, clues[c].council, clues[c].body, clues[c].date, {}});
        join(c, meetings.size() - 1);
    };
    for (std::size_t c = 0; c < clues.size(); ++c) {
        const MeetingClues& clue = clues[c];
        if (clue.council.empty() || clue.body.empty() || clue.date.empty()) continue;
        const auto [at, is_new] = by_key.emplace(std::tuple(clue.council, clue.body, clue.date), meetings.size());
        if (is_new)
            begin(c);
        else
            join(c, at->second);
    }
    // Without a date, or a body: by its own reference, where one meeting of the council has it.
    std::map<std::pair<std::string, std::string>, std::set<std::size_t>> by_reference;
    for (std::size_t c = 0; c < clues.size(); ++c)
        if (meeting_of[c])
            for (const std::string& reference : clues[c].references)
                by_reference[{clues[c].council, reference}].insert(*meeting_of[c]);
    for (std::size_t c = 0; c < clues.size(); ++c) {
        const MeetingClues& clue = clues[c];
        if (meeting_of[c] || clue.council.empty()) continue;
        std::set<std::size_t> fitting;
        for (const std::string& reference : clue.references)
            if (const auto found = by_reference.find({clue.council, reference}); found != by_reference.end())
                for (const std::size_t meeting : found->second)
                    if ((clue.body.empty() || clue.body == meetings[meeting].body) &&
                        (clue.date.empty() || clue.date == meetings[meeting].date))
                        fitting.insert(meeting);
        if (fitting.size() == 1) join(c, *fitting.begin());
    }
    // Without a council: by what is recommended and resolved word by word, on the day and in the body it says.
    std::unordered_map<std::uint32_t, std::set<std::size_t>> by_wording;
    for (std::size_t c = 0; c < clues.size(); ++c)
        if (meeting_of[c])
            for (const std::uint32_t wording : clues[c].wordings) by_wording[wording].insert(*meeting_of[c]);
    for (std::size_t c = 0; c < clues.size(); ++c) {
        const MeetingClues& clue = clues[c];
        if (meeting_of[c] || !clue.council.empty() || clue.body.empty() || clue.date.empty()) continue;
        std::map<std::size_t, std::size_t> shared;
        for (const std::uint32_t wording : clue.wordings)
            if (const auto found = by_wording.find(wording); found != by_wording.end())
                for (const std::size_t meeting : found->second)
                    if (clue.body == meetings[meeting].body && clue.date == meetings[meeting].date) ++shared[meeting];
        std::erase_if(shared, [](const auto& one) { return one.second < kSharedWordings; });
        if (shared.size() == 1) join(c, shared.begin()->first);
    }
    // Or by headings that only one meeting has. First those that say their date begin meetings.
    std::unordered_map<std::uint32_t, std::set<std::size_t>> by_title;
    std::unordered_map<std::size_t, std::size_t> titles_of;  // how many, by meeting
    const auto tell_titles = [&](std::size_t c) {
        for (const std::uint32_t title : clues[c].titles)
            titles_of[*meeting_of[c]] += by_title[title].insert(*meeting_of[c]).second;
    };
    for (std::size_t c = 0; c < clues.size(); ++c)
        if (meeting_of[c]) tell_titles(c);
    const auto by_headings = [&](std::size_t c) -> std::optional<std::size_t> {
        std::map<std::size_t, std::size_t> shared;
        for (const std::uint32_t title : clues[c].titles)
            if (const auto found = by_title.find(title); found != by_title.end() && found->second.size() == 1)
                ++shared[*found->second.begin()];
        std::optional<std::size_t> only;
        for (const auto& [meeting, headings] : shared) {
            const Meeting& with = meetings[meeting];
            if (headings < (with.council.empty() ? kSharedHeadings : kSharedWithCouncil)) continue;
            if (headings * 2 < std::min(clues[c].titles.size(), titles_of[meeting])) continue;
            if (!clues[c].date.empty() && clues[c].date != with.date) continue;
            if (!clues[c].body.empty() && clues[c].body != with.body) continue;
            if (only) return std::nullopt;
            only = meeting;
        }
        return only;
    };
    for (const bool dated : {true, false})
        for (std::size_t c = 0; c < clues.size(); ++c) {
            if (meeting_of[c] || clues[c].date.empty() == dated) continue;
            if (const auto meeting = clues[c].council.empty() ? by_headings(c) : std::nullopt)
                join(c, *meeting);
            else
                begin(c);
            if (dated) tell_titles(c);
        }
    for (Meeting& meeting : meetings) {
        std::ranges::sort(meeting.papers);
        meeting.id = meeting.papers.front();
    }
    std::ranges::sort(meetings, {}, &Meeting::id);
    return meetings;
}

}  // namespace minutebook
