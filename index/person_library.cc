#include "index/person_library.h"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <unordered_set>

#include <fmt/format.h>

#include "index/council_names.h"
#include "index/name_filter.h"
#include "index/number_list.h"
#include "index/schema.h"
#include "index/sqlite.h"

namespace minutebook {
namespace {

constexpr const char* kPeople =
    "SELECT person.id, person.name, council.name, mover, seconder, author, contact, councillor, person.first_year, "
    "person.last_year, person.papers, may_be, meeting.council FROM person LEFT JOIN meeting_paper ON "
    "meeting_paper.paper = person.id >> 16 LEFT JOIN meeting ON meeting.id = meeting_paper.meeting "
    "LEFT JOIN council ON council.key = meeting.council ";

struct PersonRow {
    HeldPerson person;
    std::vector<std::int64_t> papers, may_be;
    std::string council;  // key

    explicit PersonRow(const Statement::Rows& rows)
        : papers(numbers_in(rows.text(10))), may_be(numbers_in(rows.text(11))), council(rows.text(12)) {
        person.id = rows.integer(0);
        person.name = rows.text(1);
        person.council = rows.optional_text(2);
        for (std::size_t part = 0; part < kPersonParts; ++part)
            person.times[part] = static_cast<std::uint64_t>(rows.integer(3 + static_cast<int>(part)));
        if (!rows.is_null(8)) person.first_year = static_cast<int>(rows.integer(8));
        if (!rows.is_null(9)) person.last_year = static_cast<int>(rows.integer(9));
        person.papers = papers.size();
    }
};

std::uint64_t all_times(const HeldPerson& person) {
    return std::accumulate(person.times.begin(), person.times.end(), std::uint64_t{0});
}

}  // namespace

struct PersonLibrary::State {
    explicit State(const std::filesystem::path& index)
        : db(open_index(index, Database::Mode::read_only)),
          all(db, kPeople),
          one(db, fmt::format("{} WHERE person.id = ?1", kPeople)),
          name(db, "SELECT name FROM person WHERE id = ?1"),
          spellings(db, "SELECT person, spelling FROM person_spelling"),
          spellings_of(db, "SELECT spelling FROM person_spelling WHERE person = ?1 ORDER BY 1"),
          paper(db,
                "SELECT (SELECT path FROM source WHERE source.paper = paper.id ORDER BY path LIMIT 1), sha256, kind, "
                "title, coalesce(paper.body, meeting.body), meeting.date FROM paper LEFT JOIN meeting_paper ON "
                "meeting_paper.paper = paper.id LEFT JOIN meeting ON meeting.id = meeting_paper.meeting WHERE "
                "paper.id = ?1"),
          authors(db, "SELECT name, first_page FROM author WHERE paper = ?1 ORDER BY ordinal"),
          contacts(db, "SELECT name, first_page FROM contact WHERE paper = ?1 ORDER BY ordinal"),
          resolutions(
              db,
              fmt::format("SELECT mover, seconder, first_page, label, minute, {}, outcome, text FROM resolution WHERE "
                          "paper = ?1 AND (mover IS NOT NULL OR seconder IS NOT NULL) ORDER BY ordinal",
                          kItemOfResolution)),
          councillors(db, "SELECT value, first_page FROM reference WHERE paper = ?1 AND type = 'councillor'"),
          of_spelling(db,
                      "SELECT person FROM person_spelling JOIN meeting_paper ON meeting_paper.paper = person >> 16 "
                      "JOIN meeting ON meeting.id = meeting_paper.meeting WHERE spelling = ?2 AND meeting.council = "
                      "(SELECT council FROM meeting JOIN meeting_paper ON meeting = meeting.id WHERE paper = ?1)") {}

    Database db;
    Statement all, one, name, spellings, spellings_of, paper, authors, contacts, resolutions, councillors, of_spelling;

    void tell(PersonRow& row) {
        for (auto rows = spellings_of.run(row.person.id); rows.next();) row.person.spellings.emplace_back(rows.text(0));
        for (const std::int64_t id : row.may_be)
            if (auto rows = name.run(id); rows.next()) row.person.may_be.push_back({id, std::string(rows.text(0))});
    }
};

PersonLibrary::PersonLibrary(const std::filesystem::path& index) : state_(std::make_unique<State>(index)) {}
PersonLibrary::PersonLibrary(PersonLibrary&&) noexcept = default;
PersonLibrary::~PersonLibrary() = default;

PersonList PersonLibrary::people(const PersonFilters& filters, std::size_t begin, std::size_t count) {
    Transaction reading(state_->db, Transaction::Kind::deferred);
    const bool any_council = filters.council.empty() && filters.council_only.empty();
    const auto councils = councils_named(state_->db, filters.council, filters.council_only).keys;
    const std::vector<std::string> wanted = folded_words(filters.name);
    std::unordered_map<std::int64_t, std::unordered_set<std::string>> words;  // of spellings
    if (!wanted.empty())
        for (auto rows = state_->spellings.run(); rows.next();) {
            auto& all = words[rows.integer(0)];
            for (std::string& word : folded_words(rows.text(1))) all.insert(std::move(word));
        }
    std::vector<PersonRow> found;
    for (auto rows = state_->all.run(); rows.next();) {
        PersonRow row(rows);
        if (!any_council && !std::ranges::binary_search(councils, row.council)) continue;
        if (!std::ranges::all_of(wanted, [&](const std::string& word) { return words[row.person.id].contains(word); }))
            continue;
        found.push_back(std::move(row));
    }
    std::ranges::sort(found, [](const PersonRow& one, const PersonRow& other) {
        return std::tuple(all_times(other.person), one.person.id) < std::tuple(all_times(one.person), other.person.id);
    });
    PersonList list{found.size(), {}};
    for (std::size_t i = begin; i < found.size() && i - begin < count; ++i) {
        state_->tell(found[i]);
        list.people.push_back(std::move(found[i].person));
    }
    return list;
}

std::optional<HeldPerson> PersonLibrary::person(std::int64_t id) {
    Transaction reading(state_->db, Transaction::Kind::deferred);
    std::optional<PersonRow> row;
    if (auto rows = state_->one.run(id); rows.next()) row.emplace(rows);
    if (!row) return std::nullopt;
    state_->tell(*row);
    return std::move(row->person);
}

std::vector<PersonPlace> PersonLibrary::places(std::int64_t id) {
    Transaction reading(state_->db, Transaction::Kind::deferred);
    std::vector<std::int64_t> papers;
    if (auto rows = state_->one.run(id); rows.next()) papers = numbers_in(rows.text(10));
    std::unordered_set<std::string> spellings;
    for (auto rows = state_->spellings_of.run(id); rows.next();) spellings.emplace(rows.text(0));
    const auto is_theirs = [&](std::string_view spelling) { return spellings.contains(std::string(spelling)); };

    std::vector<PersonPlace> places;
    for (const std::int64_t number : papers) {
        PersonPlace here;
        {
            auto rows = state_->paper.run(number);
            if (!rows.next()) continue;
            here.paper = number;
            here.path = rows.text(0);
            here.sha256 = rows.text(1);
            here.kind = rows.optional_text(2);
            here.title = rows.optional_text(3);
            here.body = rows.optional_text(4);
            here.date = rows.optional_text(5);
        }
        const auto add_once = [&](Statement& names, PersonPart part) {
            std::optional<PersonPlace> place;
            for (auto rows = names.run(number); rows.next();) {
                if (!is_theirs(rows.text(0))) continue;
                if (place) {
                    ++place->times;
                    continue;
                }
                place = here;
                place->part = part;
                place->spelling = rows.text(0);
                place->page = static_cast<std::uint32_t>(rows.integer(1));
            }
            if (place) places.push_back(*std::move(place));
        };
        add_once(state_->authors, PersonPart::author);
        add_once(state_->contacts, PersonPart::contact);
        for (auto rows = state_->resolutions.run(number); rows.next();)
            for (const auto& [column, part] : {std::pair{0, PersonPart::mover}, {1, PersonPart::seconder}}) {
                if (rows.is_null(column) || !is_theirs(rows.text(column))) continue;
                PersonPlace& place = places.emplace_back(here);
                place.part = part;
                place.spelling = rows.text(column);
                place.page = static_cast<std::uint32_t>(rows.integer(2));
                place.resolution =
                    PersonPlace::Moved{rows.optional_text(3), rows.optional_text(4), rows.optional_text(5),
                                       rows.optional_text(6), std::string(rows.text(7))};
            }
        add_once(state_->councillors, PersonPart::councillor);
    }
    std::ranges::stable_sort(places, [](const PersonPlace& one, const PersonPlace& other) {
        return std::tuple(other.date.value_or(""), one.paper) < std::tuple(one.date.value_or(""), other.paper);
    });
    return places;
}

std::unordered_map<std::string, std::int64_t> PersonLibrary::of_paper(std::int64_t paper,
                                                                      const std::vector<std::string>& spellings) {
    std::unordered_map<std::string, std::int64_t> people;
    for (const std::string& spelling : spellings)
        if (auto rows = state_->of_spelling.run(paper, spelling); rows.next())
            people.emplace(spelling, rows.integer(0));
    return people;
}

}  // namespace minutebook
