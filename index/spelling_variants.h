// Other spellings of a word: British and American, and those that council papers use side by side.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace minutebook {

// The other spellings of a word (in lower case, not stemmed), without itself: "programme" -> "program";
// "organisation" -> "organization"; "carpark" -> "car park". Joined and hyphenated spellings and abbreviations that the
// tokenizer knows (by-pass, cllr) are not repeated here.
std::vector<std::string> variants_of(std::string_view word);

// "car", "park" -> "carpark"; empty where the two are not written as one word.
std::string joined_spelling(std::string_view first, std::string_view second);

// How a day is written, apart from what the tokenizer takes as the same: "2014-06-12" -> "12 june 2014", "12 of june
// 2014", "june 12 2014", "12 06 2014", …
std::vector<std::string> spellings_of_day(std::string_view iso_date);

}  // namespace minutebook
