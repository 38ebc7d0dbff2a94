// The people of a council, however its papers spell them. Filled by linking/, stored by the index.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace minutebook {

// What papers name people as. In the order of the columns of table person.
enum class PersonPart { mover, seconder, author, contact, councillor };
inline constexpr std::size_t kPersonParts = 5;
std::string_view name_of(PersonPart part);

struct NameUse {
    std::string spelling;  // as the paper has it; of a councillor the value of the reference
    PersonPart part = PersonPart::councillor;
    int resolution = -1;  // moved or seconded: its ordinal
};

// The names that a paper of a known council has.
struct PaperNames {
    std::int64_t paper = 0;
    int year = 0;                // of its meeting; 0: unknown
    std::vector<NameUse> names;  // in the order of the paper, authors before contacts, movers and councillors
};

// One person of one council, as far as the spellings tell.
struct Person {
    std::int64_t id = 0;                 // see person_id()
    std::string name;                    // the fullest spelling, without titles and posts
    std::vector<std::string> spellings;  // sorted
    std::vector<std::int64_t> papers;    // ascending
    std::vector<std::int64_t> may_be;    // ids: the spellings fit several people, and are left apart from them
    std::array<std::uint32_t, kPersonParts> times{};  // by PersonPart
    int first_year = 0, last_year = 0;                // 0: no paper of a known year
    friend bool operator==(const Person&, const Person&) = default;
};

// Of the lowest paper that names the person, and which of its names that is; as people write it: "12.3".
std::int64_t person_id(std::int64_t paper, std::uint32_t name);
std::string person_name(std::int64_t id);
std::optional<std::int64_t> person_named(std::string_view text);  // nothing for what is none

}  // namespace minutebook
