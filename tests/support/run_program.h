// Runs a program as a person would, and keeps what it says.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace minutebook {

struct ProgramRun {
    int status = 0;  // exit status; 128 + n where signal n ended it
    std::string out, err;
};

struct RunOptions {
    std::filesystem::path folder;          // working directory; empty: the test's own
    std::string input;                     // standard input
    std::vector<std::string> environment;  // "NAME=value", added to the test's own
};

// Waits for the end. argv[0] is the program's path or a name on PATH. Throws where it cannot be started.
ProgramRun run_program(const std::vector<std::string>& argv, const RunOptions& options = {});

// The program under test with these arguments.
ProgramRun run_minutebook(std::vector<std::string> arguments, const RunOptions& options = {});

}  // namespace minutebook
