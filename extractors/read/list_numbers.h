// Numbers as list labels print them.
#pragma once

#include <string>

namespace minutebook {

enum class NumberFormat {
    none,
    bullet,
    decimal,
    decimal_zero,
    lower_letter,
    upper_letter,
    lower_roman,
    upper_roman,
    ordinal
};

// "12", "l", "XII", "12th"; what a format cannot express (a Roman zero) is given in digits. Empty for none and bullet.
std::string formatted_number(int number, NumberFormat format);

}  // namespace minutebook
