// Numbers in words, records of CSV, and text within XML: the same on the command line and on pages.
#pragma once

#include <cstdint>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace minutebook {

// One record of RFC 4180; a field is quoted where it must be. Papers come from outside: a text that a spreadsheet would
// run as a formula (it begins with = + - @, a tab or a carriage return, and is no number) is led by an apostrophe.
void write_csv_row(std::ostream& out, const std::vector<std::string>& fields);

// For HTML and XML; characters that neither may have become spaces.
std::string escaped(std::string_view text);

// "12,345"
std::string with_thousands(std::uint64_t number);

// "82.9 MB"; powers of ten, as file managers and SI have it.
std::string byte_size(std::uint64_t bytes);

// "1 paper", "3 papers"
std::string counted(std::uint64_t count, std::string_view singular, std::string_view plural = {});

}  // namespace minutebook
