#include "linking/matters.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

#include "linking/words.h"

namespace minutebook {
namespace {

// How sure each tie is.
constexpr double kByOwnReference = 0.98, kByReference = 0.9, kByMinute = 0.97, kByMeeting = 0.85;
// A title by the number of its telling words, from two on.
constexpr double kByTitle[] = {0.78, 0.85, 0.9, 0.95};
// A short title is told of the same matter only so long: "Oak tree" may be another in ten years.
constexpr std::size_t kLongTitle_words = 4;
constexpr int kShortTitle_days = 400, kLongTitle_days = 1200;
// In more meetings than these of a council, a title is a standing one.
constexpr std::size_t kFewMeetings = 4;
constexpr double kStandingShare = 0.25;
constexpr std::size_t kFewestSharedWords = 2;  // of a title and a sentence that says what a meeting did
constexpr std::uint32_t kMostClues = 1 << 16;  // of a paper: see matter_id()

std::optional<int> day_number(std::string_view date) {
    using namespace std::chrono;
    int part[3] = {};
    if (date.size() != 10) return std::nullopt;
    for (int i = 0; i < 3; ++i) {
        const std::size_t begin = i == 0 ? 0 : static_cast<std::size_t>(2 + 3 * i);
        const std::size_t size = i == 0 ? 4 : 2;
        if (std::from_chars(date.data() + begin, date.data() + begin + size, part[i]).ec != std::errc())
            return std::nullopt;
    }
    const year_month_day day{year{part[0]}, month{static_cast<unsigned>(part[1])},
                             std::chrono::day{static_cast<unsigned>(part[2])}};
    if (!day.ok()) return std::nullopt;
    return static_cast<int>(sys_days(day).time_since_epoch().count());
}

class Sets {  // of numbers, to be united
public:
    std::size_t add() {
        above_.push_back(above_.size());
        return above_.size() - 1;
    }
    std::size_t of(std::size_t one) {
        while (above_[one] != one) one = above_[one] = above_[above_[one]];
        return one;
    }
    void unite(std::size_t one, std::size_t other) { above_[of(one)] = of(other); }

private:
    std::vector<std::size_t> above_;
};

struct Place {
    MatterPlace at;
    std::size_t meeting = 0;
    const MatterClue* clue = nullptr;  // null: a minute that only others name
    bool has_items = false;
    std::uint32_t first_entry = 0;  // of the paper's clues: the place itself, then its references and mentions
};

// A place is of the matter of `set`.
struct Tie {
    std::size_t set = 0, place = 0;
    std::uint32_t entry = 0;
    MatterTie tie = MatterTie::title;
    std::int64_t detail = -1;
    double confidence = 0;
};

class Threads {
public:
    Threads(std::vector<MatterClues>& clues, std::span<const Meeting> meetings, std::span<const CouncilEntity> councils,
            const MinuteLookup& minute)
        : clues_(clues), meetings_(meetings), councils_(councils), minute_(minute) {
        std::ranges::sort(clues_, {}, &MatterClues::paper);
    }

    std::vector<Matter> made() {
        find_places();
        by_reference();
        by_title();
        by_ledger();
        by_mention();
        return gathered();
    }

private:
    const Meeting& meeting_of(std::size_t place) const { return meetings_[places_[place].meeting]; }

    void find_places() {
        std::unordered_map<std::int64_t, std::size_t> meeting_of_paper;
        for (std::size_t m = 0; m < meetings_.size(); ++m)
            for (const std::int64_t paper : meetings_[m].papers) meeting_of_paper[paper] = m;
        for (const MatterClues& paper : clues_) {
            const auto meeting = meeting_of_paper.find(paper.paper);
            if (meeting == meeting_of_paper.end() || meetings_[meeting->second].council.empty()) continue;
            if (paper.has_items && has_items_.insert(meeting->second).second)
                ++meetings_with_items_[meetings_[meeting->second].council];
            std::uint32_t entry = 0;
            for (const MatterClue& clue : paper.clues) {
                const auto entries = static_cast<std::uint32_t>(1 + clue.references.size() + clue.earlier.size());
                if (entry + entries > kMostClues) break;
                add({{paper.paper, clue.section}, meeting->second, &clue, paper.has_items, entry});
                entry += entries;
            }
            entries_of_[paper.paper] = entry;
        }
        for (std::size_t m = 0; m < meetings_.size(); ++m)
            if (!meetings_[m].council.empty()) meetings_of_[meetings_[m].council].push_back(m);
    }

    std::size_t add(const Place& place) {
        places_.push_back(place);
        itself_.push_back(sets_.add());
        place_at_[place.at] = places_.size() - 1;
        by_meeting_[place.meeting].push_back(places_.size() - 1);
        return places_.size() - 1;
    }

    // The place, also where nothing of its own ties it: a minute that others name.
    std::optional<std::size_t> place_of(const MatterPlace& at, std::size_t meeting) {
        if (const auto known = place_at_.find(at); known != place_at_.end()) return known->second;
        auto& entry = entries_of_[at.paper];
        if (entry >= kMostClues) return std::nullopt;
        // A number that is the same in whatever order such minutes are named.
        const std::uint32_t beyond =
            std::min<std::uint32_t>(kMostClues - 1, entry + 1 + static_cast<std::uint32_t>(at.section + 1));
        return add({at, meeting, nullptr, true, beyond});
    }

    // The place is about it: joined with all else that is.
    void join(std::size_t place, std::size_t set, MatterTie tie, std::int64_t detail, double confidence) {
        sets_.unite(itself_[place], set);
        ties_.push_back({itself_[place], place, places_[place].first_entry, tie, detail, confidence});
    }

    // The place names it.
    void attach(std::size_t place, std::uint32_t entry, std::size_t set, MatterTie tie, std::int64_t detail,
                double confidence) {
        ties_.push_back({set, place, places_[place].first_entry + entry, tie, detail, confidence});
    }

    void by_reference() {
        std::map<std::string_view, std::unordered_map<std::uint64_t, std::size_t>> sets;  // by council
        for (std::size_t p = 0; p < places_.size(); ++p) {
            const MatterClue& clue = *places_[p].clue;
            for (std::size_t r = 0; r < clue.references.size(); ++r) {
                const MatterClue::Reference& reference = clue.references[r];
                const auto [set, is_new] = sets[meeting_of(p).council].try_emplace(reference.hash, 0);
                if (is_new) set->second = sets_.add();
                if (reference.is_own)
                    join(p, set->second, MatterTie::own_reference, reference.ordinal, kByOwnReference);
                else
                    attach(p, static_cast<std::uint32_t>(1 + r), set->second, MatterTie::reference, reference.ordinal,
                           kByReference);
                if (reference.supersedes) superseding_.emplace_back(p, set->second);
            }
        }
        for (const CouncilEntity& council : councils_) {
            const auto own = sets.find(council.key);
            if (own == sets.end()) continue;
            for (const std::string& successor : council.successors) {
                const auto theirs = sets.find(successor);
                if (theirs == sets.end()) continue;
                for (const auto& [hash, set] : own->second)
                    if (const auto same = theirs->second.find(hash); same != theirs->second.end())
                        sets_.unite(set, same->second);
            }
        }
    }

    void by_title() {
        std::map<std::pair<std::string_view, std::vector<std::uint32_t>>, std::vector<std::size_t>> by_title;
        for (std::size_t p = 0; p < places_.size(); ++p)
            if (!places_[p].clue->title.empty() && day_number(meeting_of(p).date))
                by_title[{meeting_of(p).council, places_[p].clue->title}].push_back(p);
        for (auto& [title, places] : by_title) {
            std::set<std::size_t> meetings;
            for (const std::size_t place : places) meetings.insert(places_[place].meeting);
            const auto held = static_cast<double>(meetings_with_items_[title.first]);
            const auto most = std::max(kFewMeetings, static_cast<std::size_t>(held * kStandingShare));
            if (meetings.size() < 2 || meetings.size() > most) continue;
            std::ranges::sort(places, {},
                              [&](std::size_t place) { return std::tie(meeting_of(place).date, places_[place].at); });
            const std::size_t words = title.second.size();
            const int near = words < kLongTitle_words ? kShortTitle_days : kLongTitle_days;
            const double confidence = kByTitle[std::min(words - 2, std::size(kByTitle) - 1)];
            for (std::size_t i = 1; i < places.size(); ++i) {
                if (*day_number(meeting_of(places[i]).date) - *day_number(meeting_of(places[i - 1]).date) > near)
                    continue;
                for (const std::size_t both : {places[i - 1], places[i]})
                    join(both, itself_[places[i]], MatterTie::title, -1, confidence);
            }
        }
    }

    // What is asked and its answer are one matter, where the answer's place answers nothing else: an item "Reports"
    // answers many.
    void by_ledger() {
        std::map<std::size_t, std::set<std::size_t>> asked_of;  // places, by that of the answer
        std::map<std::size_t, std::set<std::size_t>> answers_of;
        std::vector<std::tuple<std::size_t, std::size_t, double>> all;
        for (std::size_t p = 0, known = places_.size(); p < known; ++p)
            for (const MatterClue::Answer& answer : places_[p].clue->answers) {
                if (answer.confidence < kLeastTie) continue;
                const auto answered = place_of(answer.place, places_[p].meeting);
                if (!answered) continue;
                all.emplace_back(p, *answered, answer.confidence);
                asked_of[*answered].insert(p);
                answers_of[p].insert(*answered);
            }
        for (const auto& [asked, answered, confidence] : all) {
            std::set<std::int64_t> papers;
            for (const std::size_t place : asked_of[answered])
                if (!places_[place].has_items) papers.insert(places_[place].at.paper);
            std::size_t of_this_paper = 0;
            for (const std::size_t place : asked_of[answered])
                of_this_paper += places_[place].at.paper == places_[asked].at.paper;
            const bool is_one = papers.size() <= 1 && of_this_paper == 1 &&
                                (!places_[asked].has_items || answers_of[asked].size() == 1);
            if (!is_one) continue;
            join(answered, itself_[asked], MatterTie::ledger, -1, confidence);
            join(asked, itself_[answered], MatterTie::ledger, -1, confidence);
        }
    }

    void by_mention() {
        const std::size_t known = places_.size();
        for (std::size_t p = 0; p < known; ++p) {
            if (!places_[p].clue) continue;
            const MatterClue& clue = *places_[p].clue;
            std::size_t named = 0;
            for (const MatterClue::Earlier& earlier : clue.earlier) named += !earlier.minute.empty();
            for (std::size_t e = 0; e < clue.earlier.size(); ++e) {
                const MatterClue::Earlier& earlier = clue.earlier[e];
                const auto found = earlier.minute.empty() ? item_of_meeting(p, earlier) : minute_named(p, earlier);
                if (!found || *found == p) continue;
                const bool by_minute = !earlier.minute.empty();
                const MatterTie tie = by_minute ? MatterTie::minute : MatterTie::meeting;
                const double confidence = by_minute ? kByMinute : kByMeeting;
                const auto entry = static_cast<std::uint32_t>(1 + clue.references.size() + e);
                // An item that takes up one earlier minute goes on with its matter; one that names several does not.
                if (by_minute && named == 1 && places_[p].has_items && clue.title.size() + clue.references.size() <= 12)
                    join(p, itself_[*found], tie, earlier.page, confidence);
                else
                    attach(p, entry, itself_[*found], tie, earlier.page, confidence);
                ties_.push_back({itself_[*found], *found, places_[*found].first_entry, tie, -1, confidence});
                if (earlier.supersedes) stated_.push_back({places_[p].at, places_[*found].at, true});
            }
        }
    }

    bool is_earlier(std::size_t meeting, std::size_t place) const {
        const std::string& date = meeting_of(place).date;
        return !meetings_[meeting].date.empty() && (date.empty() || meetings_[meeting].date < date);
    }

    // Meetings of the place's council that the mention may mean, earlier than the place's own.
    std::vector<std::size_t> meant(std::size_t place, const MatterClue::Earlier& earlier, bool any_body) const {
        std::vector<std::size_t> fitting;
        const auto of_council = meetings_of_.find(meeting_of(place).council);
        if (of_council == meetings_of_.end()) return fitting;
        const std::string& body = earlier.body.empty() ? meeting_of(place).body : earlier.body;
        for (const std::size_t m : of_council->second)
            if (is_earlier(m, place) && meetings_[m].date.starts_with(earlier.date) &&
                (any_body || meetings_[m].body == body))
                fitting.push_back(m);
        return fitting;
    }

    std::optional<std::size_t> minute_named(std::size_t place, const MatterClue::Earlier& earlier) {
        std::optional<MatterPlace> found;
        std::size_t of_meeting = 0;
        // A number without its year is that of many minutes: the date must tell. Of the named body, or its own, first.
        for (const bool any_body : {false, true}) {
            if (any_body && (!earlier.body.empty() || earlier.date.empty())) break;
            for (const std::size_t m : meant(place, earlier, any_body)) {
                if (earlier.date.empty() && !is_of_year(earlier.minute, meetings_[m].date)) continue;
                for (const std::int64_t paper : meetings_[m].papers) {
                    const auto section = is_of_items(paper) ? minute_(paper, earlier.minute) : std::nullopt;
                    if (!section) continue;
                    if (found) return std::nullopt;
                    found = MatterPlace{paper, *section};
                    of_meeting = m;
                }
            }
            if (found) break;
        }
        return found ? place_of(*found, of_meeting) : std::nullopt;
    }

    // "43/2019", "24/018", "43/19": either half may be the year.
    static bool is_of_year(std::string_view number, std::string_view date) {
        const std::size_t slash = number.find('/');
        if (slash == std::string_view::npos || date.size() < 4) return false;
        int year = 0;
        std::from_chars(date.data(), date.data() + 4, year);
        for (const std::string_view half : {number.substr(0, slash), number.substr(slash + 1)}) {
            int value = -1;
            std::from_chars(half.data(), half.data() + half.size(), value);
            if (half.size() == 4 ? value == year : half.size() == 2 && (value == year % 100 || value + 1 == year % 100))
                return true;  // municipal years begin in May
        }
        return false;
    }

    // The one item of the meeting whose title's words the sentence has; of several the one with most of them.
    std::optional<std::size_t> item_of_meeting(std::size_t place, const MatterClue::Earlier& earlier) const {
        std::optional<std::size_t> best;
        std::size_t most = 0;
        bool is_alone = false;
        for (const std::size_t m : meant(place, earlier, false)) {
            const auto of_meeting = by_meeting_.find(m);
            if (of_meeting == by_meeting_.end()) continue;
            for (const std::size_t other : of_meeting->second) {
                if (!places_[other].clue || !places_[other].has_items) continue;
                const std::set<std::uint32_t> title(places_[other].clue->title.begin(),
                                                    places_[other].clue->title.end());
                if (title.size() < kFewestSharedWords || title.size() < most ||
                    !std::ranges::includes(earlier.words, title))
                    continue;
                // The same words in the agenda and the minutes of that meeting are one item.
                is_alone = title.size() > most || (best && places_[*best].clue->title == places_[other].clue->title);
                if (title.size() > most) best = other;
                most = title.size();
            }
        }
        return best && is_alone ? best : std::nullopt;
    }

    bool is_of_items(std::int64_t paper) const {
        const auto found = std::ranges::lower_bound(clues_, paper, {}, &MatterClues::paper);
        return found != clues_.end() && found->paper == paper && found->has_items;
    }

    std::vector<Matter> gathered() {
        std::map<std::size_t, std::vector<const Tie*>> by_set;
        for (const Tie& tie : ties_) by_set[sets_.of(tie.set)].push_back(&tie);
        std::vector<Matter> matters;
        for (auto& [set, ties] : by_set) {
            std::map<MatterPlace, MatterMember> members;
            std::map<std::size_t, std::size_t> place_of;  // by meeting, any of its places
            std::pair<std::int64_t, std::uint32_t> first{ties.front()->place, 0};
            bool is_first = true;
            for (const Tie* tie : ties) {
                const Place& place = places_[tie->place];
                const MatterMember member{place.at, tie->tie, tie->detail, tie->confidence};
                const auto [known, is_new] = members.try_emplace(place.at, member);
                if (!is_new && std::tuple(-member.confidence, member.tie, member.detail) <
                                   std::tuple(-known->second.confidence, known->second.tie, known->second.detail))
                    known->second = member;
                place_of[place.meeting] = tie->place;
                const std::pair entry(place.at.paper, tie->entry);
                if (is_first || entry < first) first = entry;
                is_first = false;
            }
            std::set<std::string_view> dates;
            for (const auto& [meeting, place] : place_of) dates.insert(meetings_[meeting].date);
            if (place_of.size() < 2 || dates.size() < 2) continue;
            Matter matter{matter_id(first.first, first.second), {}, {}};
            for (const auto& [at, member] : members) matter.members.push_back(member);
            find_changes(set, matter);
            matters.push_back(std::move(matter));
        }
        std::ranges::sort(matters, {}, &Matter::id);
        return matters;
    }

    void find_changes(std::size_t set, Matter& matter) {
        std::set<MatterChange> changes;
        const auto is_member = [&](const MatterPlace& place) {
            return std::ranges::binary_search(matter.members, place, {}, &MatterMember::place);
        };
        if (!stated_by_set_) {
            stated_by_set_.emplace();
            for (const MatterChange& change : stated_)
                (*stated_by_set_)[sets_.of(itself_[place_at_.at(change.earlier)])].push_back(change);
            for (const auto& [place, of] : superseding_) superseding_by_set_[sets_.of(of)].push_back(place);
        }
        for (const MatterChange& change : (*stated_by_set_)[set])
            if (is_member(change.later) && is_member(change.earlier)) changes.insert(change);
        // By date, those that are about it.
        std::vector<std::size_t> about;
        for (const MatterMember& member : matter.members)
            if (member.tie != MatterTie::reference && member.tie != MatterTie::meeting)
                about.push_back(place_at_.at(member.place));
        std::erase_if(about, [&](std::size_t place) { return meeting_of(place).date.empty(); });
        std::ranges::stable_sort(about, {},
                                 [&](std::size_t place) { return std::string_view(meeting_of(place).date); });
        // "This supersedes decision 23/00045": the last of that number before.
        if (const auto superseding = superseding_by_set_.find(set); superseding != superseding_by_set_.end())
            for (const std::size_t later : superseding->second) {
                std::optional<std::size_t> earlier;
                for (const std::size_t place : about)
                    if (place != later && meeting_of(place).date < meeting_of(later).date) earlier = place;
                if (earlier) changes.insert({places_[later].at, places_[*earlier].at, true});
            }
        std::map<std::string_view, std::vector<std::size_t>> deferred;  // by body, and not decided since
        for (const std::size_t place : about) {
            const MatterClue* clue = places_[place].clue;
            if (!clue) continue;
            auto& waiting = deferred[meeting_of(place).body];
            if (clue->decided && !clue->deferred) {
                for (const std::size_t before : waiting)
                    if (meeting_of(before).date < meeting_of(place).date)
                        changes.insert({places_[place].at, places_[before].at, false});
                waiting.clear();
            } else if (clue->deferred && !clue->decided) {
                waiting.push_back(place);
            }
        }
        matter.changes.assign(changes.begin(), changes.end());
    }

    std::vector<MatterClues>& clues_;
    std::span<const Meeting> meetings_;
    std::span<const CouncilEntity> councils_;
    const MinuteLookup& minute_;
    std::vector<Place> places_;
    std::vector<std::size_t> itself_;  // the set of each place
    Sets sets_;
    std::vector<Tie> ties_;
    std::map<MatterPlace, std::size_t> place_at_;
    std::unordered_map<std::int64_t, std::uint32_t> entries_of_;
    std::unordered_set<std::size_t> has_items_;                    // meetings
    std::map<std::string_view, std::size_t> meetings_with_items_;  // how many, by council
    std::map<std::string_view, std::vector<std::size_t>> meetings_of_;
    std::unordered_map<std::size_t, std::vector<std::size_t>> by_meeting_;
    std::vector<MatterChange> stated_;
    std::vector<std::pair<std::size_t, std::size_t>> superseding_;  // a place, and the set of what it supersedes
    std::optional<std::unordered_map<std::size_t, std::vector<MatterChange>>> stated_by_set_;
    std::unordered_map<std::size_t, std::vector<std::size_t>> superseding_by_set_;
};

}  // namespace

std::vector<Matter> matters_of(std::vector<MatterClues> clues, std::span<const Meeting> meetings,
                               std::span<const CouncilEntity> councils, const MinuteLookup& minute) {
    return Threads(clues, meetings, councils, minute).made();
}

}  // namespace minutebook
