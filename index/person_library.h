// The people of councils, as linking left them.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "corpus/person.h"

namespace minutebook {

struct PersonFilters {
    std::string name;                  // each of its words is in the name or a spelling
    std::vector<std::string> council;  // any of them, and those that it came after
    std::vector<std::string> council_only;
};

struct HeldPerson {
    std::int64_t id = 0;
    std::string name;
    std::optional<std::string> council;  // its name
    std::array<std::uint64_t, kPersonParts> times{};
    std::uint64_t papers = 0;
    std::optional<int> first_year, last_year;
    std::vector<std::string> spellings;
    struct Other {
        std::int64_t id = 0;
        std::string name;
    };
    std::vector<Other> may_be;
};

struct PersonList {
    std::uint64_t total = 0;
    std::vector<HeldPerson> people;
};

// Where a paper names a person: each resolution moved or seconded, and once a paper for the other parts.
struct PersonPlace {
    PersonPart part = PersonPart::councillor;
    std::int64_t paper = 0;
    std::string path, sha256, spelling;
    std::optional<std::string> kind, title, body, date;
    std::uint32_t page = 1;   // of the resolution, or the first that names them
    std::uint64_t times = 1;  // as that, in the paper
    struct Moved {
        std::optional<std::string> label, minute, item, outcome;
        std::string text;
    };
    std::optional<Moved> resolution;  // moved or seconded
};

// Read-only. One thread at a time.
class PersonLibrary {
public:
    explicit PersonLibrary(const std::filesystem::path& index);  // throws IndexError
    PersonLibrary(PersonLibrary&&) noexcept;
    ~PersonLibrary();

    // Those named most often first. `count` of them, after the first `begin`.
    PersonList people(const PersonFilters& filters, std::size_t begin, std::size_t count);
    std::optional<HeldPerson> person(std::int64_t id);
    std::vector<PersonPlace> places(std::int64_t id);  // newest first, undated ones last
    // Whose the spellings are in a paper: those that it has, and that are of a person of its council.
    std::unordered_map<std::string, std::int64_t> of_paper(std::int64_t paper,
                                                           const std::vector<std::string>& spellings);

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace minutebook
