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
    kCouldNotRun = 1,  // or could not go on: message on stderr
    kBadUsage = 2,
    kSomePapersFailed = 3,  // ingest finished, but some papers failed
    kTimeIsUp = 4,          // ingest stopped at the time given; run again to go on
    kDamaged = 5,           // check found the index damaged
    kInterrupted = 130,     // by a signal; run again to go on
};

// Runs the chosen subcommand; returns its exit status. Throws for what stops the program (an index that is none, say).
using Action = std::function<int()>;

void add_ingest(CLI::App& app, Action& chosen);
void add_search(CLI::App& app, Action& chosen);
void add_show(CLI::App& app, Action& chosen);
void add_extract(CLI::App& app, Action& chosen);
void add_status(CLI::App& app, Action& chosen);
void add_meeting(CLI::App& app, Action& chosen);
void add_matter(CLI::App& app, Action& chosen);
void add_person(CLI::App& app, Action& chosen);
void add_ledger(CLI::App& app, Action& chosen);
void add_export(CLI::App& app, Action& chosen);
void add_changes(CLI::App& app, Action& chosen);
void add_reuse(CLI::App& app, Action& chosen);
void add_compare(CLI::App& app, Action& chosen);
void add_failures(CLI::App& app, Action& chosen);
void add_check(CLI::App& app, Action& chosen);
void add_backup(CLI::App& app, Action& chosen);
void add_watch(CLI::App& app, Action& chosen);
void add_serve(CLI::App& app, Action& chosen);

inline constexpr char kDefaultIndex[] = "minutebook.db";

// Adds `--index FILE`, defaulting to $MINUTEBOOK_INDEX, else kDefaultIndex.
void add_index_option(CLI::App& command, std::filesystem::path& index);

}  // namespace minutebook
