// minutebook backup: a copy of the index, also while a run writes to it.
#include "index/backup.h"

#include <iostream>
#include <memory>

#include <fmt/format.h>

#include "app/commands.h"
#include "app/output.h"
#include "app/progress_line.h"

namespace minutebook {
namespace {

struct BackupCommand {
    std::filesystem::path index, file;
    bool force = false;
};

int backup(const BackupCommand& command) {
    std::uint64_t bytes = 0;
    {
        ProgressLine line("copying");
        BackupOptions options;
        options.overwrite = command.force;
        options.progress = [&](std::uint64_t done, std::uint64_t total) { line.show("pages", done, total); };
        bytes = backup_index(command.index, command.file, options);
    }
    std::cerr << fmt::format("{}: {}\n", command.file.string(), byte_size(bytes));
    return kDone;
}

}  // namespace

void add_backup(CLI::App& app, Action& chosen) {
    auto command = std::make_shared<BackupCommand>();
    CLI::App* sub = app.add_subcommand("backup", "Copy the index to a file, also while an ingest runs");
    sub->footer(
        "The copy is the index of one moment, between two batches of a run; it is put in place whole and synced, and "
        "can\n"
        "be used as an index itself. Exit status: 0 done; 1 could not run.");
    sub->add_option("file", command->file, "Where to")->option_text("FILE")->required();
    add_index_option(*sub, command->index);
    sub->add_flag("--force", command->force, "Replace the file where there is one");
    sub->callback([command, &chosen] { chosen = [command] { return backup(*command); }; });
}

}  // namespace minutebook
