// The subcommands. Each adds its options to the command line and, when it is the one chosen, sets what is to be run.
#pragma once

#include <filesystem>
#include <functional>
#include <string>

#include <CLI/App.hpp>

namespace minutebook {

// Exit statuses; scripts rely on them.
enum ExitStatus : int {
    kDone = 0,
    kCouldNotRun = 1,  // message on stderr
    kBadUsage = 2,
    kSomePapersFailed = 3,  // ingest finished, but some papers failed
    kInterrupted = 130,     // run again to resume
};

// Runs the chosen subcommand; returns its exit status. Throws for what stops the program (an index that is none, say).
using Action = std::function<int()>;

void add_ingest(CLI::App& app, Action& chosen);
void add_search(CLI::App& app, Action& chosen);
void add_show(CLI::App& app, Action& chosen);
void add_extract(CLI::App& app, Action& chosen);
void add_status(CLI::App& app, Action& chosen);
void add_failures(CLI::App& app, Action& chosen);

inline constexpr char kDefaultIndex[] = "minutebook.db";

// Adds `--index FILE`, defaulting to $MINUTEBOOK_INDEX, else kDefaultIndex.
void add_index_option(CLI::App& command, std::filesystem::path& index);

}  // namespace minutebook
