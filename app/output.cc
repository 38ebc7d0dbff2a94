#include "app/output.h"

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdlib>
#include <map>

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>
#include <unistd.h>
#include <wchar.h>

namespace minutebook {
namespace {

bool is_number(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789,.%-") == std::string_view::npos;
}

std::size_t cells_of(UChar32 character) {
    switch (u_charType(character)) {
        case U_NON_SPACING_MARK:
        case U_ENCLOSING_MARK:
        case U_FORMAT_CHAR:
        case U_CONTROL_CHAR:
            return 0;
        default:
            break;
    }
    const int width = u_getIntPropertyValue(character, UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_FULLWIDTH || width == U_EA_WIDE ? 2 : 1;
}

std::size_t width_of(int terminal) {
    winsize size{};
    if (::ioctl(terminal, TIOCGWINSZ, &size) == 0 && size.ws_col > 20) return size.ws_col;
    return 100;
}

bool in_colour(int terminal) {
    const char* no_colour = std::getenv("NO_COLOR");
    return ::isatty(terminal) == 1 && !(no_colour && *no_colour);
}

std::string_view name_of(Format format) {
    constexpr std::array<std::string_view, 4> kNames{"table", "json", "csv", "svg"};
    return kNames[static_cast<std::size_t>(format)];
}

}  // namespace

void add_format_option(CLI::App& command, Format& format, std::vector<Format> offered) {
    std::map<std::string, Format> names;
    std::string list;
    for (const Format one : offered) {
        names.emplace(name_of(one), one);
        list += (list.empty() ? "" : "|") + std::string(name_of(one));
    }
    command.add_option("--format", format, "How to print: " + list)
        ->transform(CLI::CheckedTransformer(names).description(""))
        ->option_text(list)
        ->default_str(std::string(name_of(format)));
}

void write_json(std::ostream& out, const nlohmann::ordered_json& value) {
    out << value.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) << '\n';
}

void end_when_nobody_reads() { std::signal(SIGPIPE, SIG_DFL); }

void write_json_line(std::ostream& out, const nlohmann::ordered_json& value) {
    out << value.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) << '\n';
}

void write_table(std::ostream& out, const std::vector<std::string>& heads,
                 const std::vector<std::vector<std::string>>& rows) {
    std::vector<std::size_t> widths;
    std::vector<bool> numeric(heads.size(), !rows.empty());
    for (const std::string& head : heads) widths.push_back(display_width(head));
    for (const auto& row : rows)
        for (std::size_t i = 0; i < row.size(); ++i) {
            widths[i] = std::max(widths[i], display_width(row[i]));
            if (!row[i].empty() && !is_number(row[i])) numeric[i] = false;
        }
    const auto write_row = [&](const std::vector<std::string>& row) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            const std::string padding(widths[i] - display_width(row[i]), ' ');
            if (i > 0) out << "  ";
            if (numeric[i])
                out << padding << row[i];
            else
                out << row[i] << (i + 1 < row.size() ? padding : "");
        }
        out << '\n';
    };
    const Colours colours = stdout_colours();
    out << colours.bold;
    write_row(heads);
    out << colours.reset;
    for (const auto& row : rows) write_row(row);
}

std::size_t display_width(std::string_view text) {
    std::size_t width = 0;
    const auto size = static_cast<std::int32_t>(text.size());
    for (std::int32_t i = 0; i < size;) {
        UChar32 character = 0;
        U8_NEXT(text.data(), i, size, character);
        width += character < 0 ? 1 : cells_of(character);
    }
    return width;
}

std::string one_line_path(const std::string& path) {
    std::string shown;
    for (const char c : path)
        shown += static_cast<unsigned char>(c) < 0x20 || c == 0x7F
                     ? fmt::format("\\x{:02x}", static_cast<unsigned char>(c))
                     : std::string(1, c);
    return shown;
}

std::string wrapped(std::string_view text, std::size_t indent, std::size_t width) {
    std::string lines, line;
    std::size_t used = 0;
    const auto flush = [&] {
        lines += std::string(indent, ' ') + line + '\n';
        line.clear();
        used = 0;
    };
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find(' ', begin), text.size());
        const std::string_view word = text.substr(begin, end - begin);
        const std::size_t cells = display_width(word);
        if (used > 0 && indent + used + 1 + cells > width) flush();
        if (used > 0) line += ' ', ++used;
        line += word;
        used += cells;
        begin = end + 1;
    }
    if (!line.empty() || lines.empty()) flush();
    return lines;
}

std::size_t stdout_width() { return width_of(STDOUT_FILENO); }
std::size_t stderr_width() { return width_of(STDERR_FILENO); }
bool stderr_is_terminal() { return ::isatty(STDERR_FILENO) == 1; }
bool stdout_is_terminal() { return ::isatty(STDOUT_FILENO) == 1; }

std::string linked(std::string_view text, std::string_view link) {
    if (link.empty() || !stdout_is_terminal()) return std::string(text);
    return fmt::format("\x1b]8;;{}\x1b\\{}\x1b]8;;\x1b\\", link, text);
}

bool stdout_in_colour() { return in_colour(STDOUT_FILENO); }
bool stderr_in_colour() { return in_colour(STDERR_FILENO); }

Colours stdout_colours() {
    if (!stdout_in_colour()) return {};
    return {"\x1b[1m", "\x1b[2m", "\x1b[1;33m", "\x1b[0m"};
}

}  // namespace minutebook
