// Result<T>: a value, or the Failure that stood in its way.
//
// What goes wrong with a paper (a damaged PDF, a password, a time limit) is a value and never an exception:
// one bad file must not end a run. Broken machinery (the index cannot be written, a child cannot be started)
// throws, since no other paper would fare better.
#pragma once

#include <expected>
#include <optional>
#include <string>
#include <string_view>

namespace minutebook {

// The stage of the run that a paper failed in.
enum class Stage { discover, open, read, find, write };

// Why a paper failed. The list is closed: reports, the failure table and exit statuses rest on it.
enum class Cause {
    timeout,      // a deadline (per page or per file) passed
    crash,        // the reader process died, or answered with something that is no answer
    memory,       // the address-space cap was reached
    password,     // encrypted, and the empty password does not open it
    damaged,      // of a known format, but not readable
    not_a_paper,  // of no format that is read; the message says what it is instead
    empty,        // nothing in it: no bytes, or no pages
    too_large,    // more bytes or pages than the caps allow
    unreadable,   // the file system refused: gone, no permission, not a regular file, an I/O error
};

struct Failure {
    Stage stage = Stage::read;
    Cause cause = Cause::damaged;
    std::string message;  // one line, for a person; says what to do where something can be done
};

template <class T>
using Result = std::expected<T, Failure>;

// The names used in the index, in reports and on the command line ("not_a_paper"). Never null; static storage.
std::string_view name_of(Stage stage);
std::string_view name_of(Cause cause);

// The inverse of name_of; nothing where the name is unknown.
std::optional<Stage> stage_named(std::string_view name);
std::optional<Cause> cause_named(std::string_view name);

// A Failure ready to be returned from a function that gives a Result.
inline std::unexpected<Failure> fail(Stage stage, Cause cause, std::string message) {
    return std::unexpected(Failure{stage, cause, std::move(message)});
}

}  // namespace minutebook
