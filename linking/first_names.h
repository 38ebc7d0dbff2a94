// First names common in Britain, Ireland and North America, and their short forms.
#pragma once

#include <string>
#include <string_view>

namespace minutebook {

enum class Gender { unknown, male, female };

struct FirstName {
    std::string_view full;  // the fullest form: "robert" of "bob"
    Gender gender = Gender::unknown;
    std::string initials;  // of all its forms: B is Robert too, where he is Bob
};

// What a first name, folded, stands for; null where it is none of these. Lives as long as the program.
const FirstName* first_name(std::string_view folded_name);

}  // namespace minutebook
