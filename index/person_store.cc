#include "index/person_store.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "index/number_list.h"
#include "index/reference_list.h"

namespace minutebook {

PersonStore::PersonStore(Database& db)
    : authors_(db, "SELECT name FROM author WHERE paper = ?1 ORDER BY ordinal"),
      contacts_(db, "SELECT name FROM contact WHERE paper = ?1 AND name <> '' ORDER BY ordinal"),
      movers_(db,
              "SELECT ordinal, mover, seconder FROM resolution WHERE paper = ?1 AND (mover IS NOT NULL OR seconder IS "
              "NOT NULL) ORDER BY ordinal"),
      references_(db, "SELECT reference_list FROM passage_list WHERE paper = ?1 AND reference_list IS NOT NULL"),
      people_(db,
              "SELECT id, name, mover, seconder, author, contact, councillor, first_year, last_year, papers, may_be "
              "FROM person ORDER BY id"),
      spellings_(db, "SELECT person, spelling FROM person_spelling"),
      put_person_(db,
                  "INSERT INTO person (id, name, mover, seconder, author, contact, councillor, first_year, last_year, "
                  "papers, may_be) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, nullif(?8, 0), nullif(?9, 0), ?10, "
                  "nullif(?11, ''))"),
      put_spelling_(db, "INSERT INTO person_spelling (spelling, person) VALUES (?1, ?2)"),
      drop_person_(db, "DELETE FROM person WHERE id = ?1"),
      drop_spelling_(db, "DELETE FROM person_spelling WHERE spelling = ?1 AND person = ?2") {}

std::vector<NameUse> PersonStore::names(std::int64_t paper) {
    std::vector<NameUse> names;
    for (auto rows = authors_.run(paper); rows.next();)
        names.push_back({std::string(rows.text(0)), PersonPart::author, -1});
    for (auto rows = contacts_.run(paper); rows.next();)
        names.push_back({std::string(rows.text(0)), PersonPart::contact, -1});
    for (auto rows = movers_.run(paper); rows.next();) {
        const int resolution = static_cast<int>(rows.integer(0));
        if (!rows.is_null(1)) names.push_back({std::string(rows.text(1)), PersonPart::mover, resolution});
        if (!rows.is_null(2)) names.push_back({std::string(rows.text(2)), PersonPart::seconder, resolution});
    }
    for (auto rows = references_.run(paper); rows.next();)
        for (ListedReference& reference : decode_references(rows.blob(0)))
            if (reference.type == ReferenceType::councillor)
                names.push_back({std::move(reference.value), PersonPart::councillor, -1});
    return names;
}

std::vector<Person> PersonStore::people() {
    std::vector<Person> people;
    std::unordered_map<std::int64_t, std::size_t> at;
    for (auto rows = people_.run(); rows.next();) {
        at.emplace(rows.integer(0), people.size());
        Person& person = people.emplace_back();
        person.id = rows.integer(0);
        person.name = rows.text(1);
        for (std::size_t part = 0; part < kPersonParts; ++part)
            person.times[part] = static_cast<std::uint32_t>(rows.integer(2 + static_cast<int>(part)));
        person.first_year = static_cast<int>(rows.integer(7));
        person.last_year = static_cast<int>(rows.integer(8));
        person.papers = numbers_in(rows.text(9));
        person.may_be = numbers_in(rows.text(10));
    }
    for (auto rows = spellings_.run(); rows.next();)
        if (const auto person = at.find(rows.integer(0)); person != at.end())
            people[person->second].spellings.emplace_back(rows.text(1));
    for (Person& person : people) std::ranges::sort(person.spellings);
    return people;
}

void PersonStore::put(const Person& person) {
    put_person_.execute(person.id, person.name, person.times[0], person.times[1], person.times[2], person.times[3],
                        person.times[4], person.first_year, person.last_year, list_of(person.papers),
                        list_of(person.may_be));
    for (const std::string& spelling : person.spellings) put_spelling_.execute(spelling, person.id);
}

void PersonStore::drop(const Person& person) {
    for (const std::string& spelling : person.spellings) drop_spelling_.execute(spelling, person.id);
    drop_person_.execute(person.id);
}

}  // namespace minutebook
