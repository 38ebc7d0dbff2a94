// A person's name as papers spell it, taken apart.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "linking/first_names.h"

namespace minutebook {

// "Mr R W Gough OBE, Leader" is R W Gough. Of one person; empty for a post, a body, several people.
struct SpeltName {
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

// Of a given name, folded: "r".
bool is_initial(std::string_view folded_word);

}  // namespace minutebook
