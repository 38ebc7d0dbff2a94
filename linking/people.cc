#include "linking/people.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "linking/spelt_name.h"

namespace minutebook {
namespace {

// Two terms of office: a surname alone is not taken for someone last named longer ago.
constexpr int kMostYearsApart = 8;
// Forms of one surname in one council. More than this are no family; each form is compared with each other.
constexpr std::size_t kMostForms = 400;
constexpr std::size_t kMostNames = 1 << 16;  // of a paper: what an id has room for

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
    const FirstName* known = first_name(name);
    return known != nullptr && known->initials.contains(initial);
}

bool given_fit(const std::string& one, const std::string& other) {
    if (one == other) return true;
    if (is_initial(one)) return initial_fits(one, other);
    if (is_initial(other)) return initial_fits(other, one);
    const FirstName *a = first_name(one), *b = first_name(other);
    return a != nullptr && b != nullptr && a->full == b->full;
}

// "Rodger" for "Roger": names of five letters or more that differ in one letter, which is not their first or last.
// Names that differ in the last ("Maria", "Marie") are two.
bool may_be_misspelt(std::string_view one, std::string_view other) {
    if (one.size() > other.size()) std::swap(one, other);
    if (one.size() < 5 || other.size() - one.size() > 1 || one.front() != other.front() || one.back() != other.back())
        return false;
    if (first_name(one) != nullptr && first_name(other) != nullptr) return false;
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
