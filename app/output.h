// How the program writes: as a table for people, as JSON and CSV for programs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include <CLI/App.hpp>
#include <nlohmann/json.hpp>

#include "app/wording.h"

namespace minutebook {

enum class Format { table, json, csv, svg };

// Adds `--format table|json|csv` (or those that are offered).
void add_format_option(CLI::App& command, Format& format,
                       std::vector<Format> offered = {Format::table, Format::json, Format::csv});

// Pretty-printed and ended by a newline; bytes that are no UTF-8 (file names) come out as U+FFFD.
void write_json(std::ostream& out, const nlohmann::ordered_json& value);

// On one line, likewise.
void write_json_line(std::ostream& out, const nlohmann::ordered_json& value);

// Columns parted by two spaces, each as wide as its widest cell; numbers stand at the right. The last column is
// not padded. Widths are in terminal cells.
void write_table(std::ostream& out, const std::vector<std::string>& heads,
                 const std::vector<std::vector<std::string>>& rows);

// Terminal cells that UTF-8 text takes (East Asian wide characters take two, combining ones none).
std::size_t display_width(std::string_view text);

// A name may hold line feeds and what terminals take for commands: they come out as \x0a.
std::string one_line_path(const std::string& path);

// Text broken at spaces into lines of at most `width` cells, each after `indent` spaces. Ends in a newline.
std::string wrapped(std::string_view text, std::size_t indent, std::size_t width);

// Columns of the terminal; 100 where it is none.
std::size_t stdout_width();
std::size_t stderr_width();
bool stderr_is_terminal();
bool stdout_is_terminal();

// From now on a reader that has enough (`… | head`) ends the program without a word, also where whoever started it
// ignores SIGPIPE, as systemd does.
void end_when_nobody_reads();

// The text as a link (OSC 8) where stdout is a terminal; elsewhere, and where there is no link, the text alone.
std::string linked(std::string_view text, std::string_view link);

// Whether the terminal may be written to in colour: it is one, and NO_COLOR (no-color.org) is not set.
bool stdout_in_colour();
bool stderr_in_colour();

// ANSI styles for stdout; empty where it is not written in colour.
struct Colours {
    std::string_view bold, dim, mark, reset;
};
Colours stdout_colours();

}  // namespace minutebook
