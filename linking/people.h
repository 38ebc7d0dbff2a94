// People by one name each, however the papers of a council spell them.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/person.h"

namespace minutebook {

// A spelling taken apart: "Mr R W Gough OBE, Leader" is R W Gough. Of one person; empty for a post, a body, several
// people.
struct SpeltName {
    enum class Gender { unknown, male, female };
    std::string shown;                           // as printed, given names first, without titles and posts
    std::vector<std::string> given;              // folded; initials are one letter
    std::string surname;                         // folded, with its particles; empty: no person's name
    Gender gender = Gender::unknown;             // as the title or the first name tells it
    std::string generation;                      // "jr", "sr"
    std::string title;                           // that tells the gender, as printed: "Mrs"
    bool has_title = false;                      // "Mr", "Cllr"
    bool is_member = false, is_officer = false;  // as title or post tell it
    friend bool operator==(const SpeltName&, const SpeltName&) = default;
};
SpeltName spelt_name(std::string_view spelling);

// The people of one council, by id. Spellings of one surname are of one person where nothing contradicts: given names
// and initials, titles, generation, whether they are officers, years, who moved what the other seconded. A spelling
// that fits two people who are not the same ("Cllr Smith") stays apart, and says whom it may be. A single name without
// a title counts where it moved, seconded, or is said to be a councillor. The same for any order of the papers; about
// linear.
std::vector<Person> people_of(std::span<const PaperNames> papers);

}  // namespace minutebook
