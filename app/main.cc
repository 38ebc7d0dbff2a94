// The command line: what is asked for, and the exit status that says how it went.
#include <cstring>
#include <exception>
#include <iostream>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "app/commands.h"
#include "app/version.h"
#include "pipeline/reader_process.h"

namespace minutebook {
namespace {

constexpr char kDescription[] =
    "Reads, mines and searches the papers of local councils.\n"
    "Start with: minutebook ingest FOLDER, then: minutebook search WORDS";

constexpr char kFooter[] =
    "The index is one file: --index FILE, else $MINUTEBOOK_INDEX, else minutebook.db here.\n"
    "Exit status: 0 done; 1 could not run, or not go on; 2 bad usage; 3 ingest finished but some papers failed;\n"
    "4 ingest stopped at the time given, 130 interrupted: run again to go on; 5 check found damage.";

int run(int argc, char** argv) {
    CLI::App app(kDescription, "minutebook");
    app.footer(kFooter);
    app.set_version_flag("--version", std::string("minutebook ") + kVersion);
    app.require_subcommand(0, 1);  // an unknown one is named in the message only where none is required

    Action chosen;
    add_ingest(app, chosen);
    add_search(app, chosen);
    add_show(app, chosen);
    add_extract(app, chosen);
    add_status(app, chosen);
    add_meeting(app, chosen);
    add_matter(app, chosen);
    add_person(app, chosen);
    add_ledger(app, chosen);
    add_export(app, chosen);
    add_changes(app, chosen);
    add_reuse(app, chosen);
    add_compare(app, chosen);
    add_failures(app, chosen);
    add_check(app, chosen);
    add_backup(app, chosen);
    add_watch(app, chosen);
    add_serve(app, chosen);
    try {
        app.parse(argc, argv);
    } catch (const CLI::Success& asked_for_help) {
        return app.exit(asked_for_help);
    } catch (const CLI::ParseError& error) {
        std::cerr << "minutebook: " << error.what() << "\nRun with --help for what can be said.\n";
        return kBadUsage;
    }
    if (!chosen) {
        std::vector<std::string> names;
        for (const CLI::App* sub : app.get_subcommands({}))
            if (!sub->get_group().empty()) names.push_back(sub->get_name());
        std::cerr << fmt::format("minutebook: a subcommand is required: {}\nRun with --help for what can be said.\n",
                                 fmt::join(names, ", "));
        return kBadUsage;
    }
    const int status = chosen();
    std::cout.flush();
    if (!std::cout) {
        std::cerr << "minutebook: could not write all of the output\n";
        return kCouldNotRun;
    }
    return status;
}

}  // namespace
}  // namespace minutebook

int main(int argc, char** argv) {
    if (argc > 1 && std::strcmp(argv[1], minutebook::kReaderArgument) == 0)
        return minutebook::run_reader_process(argc, argv);
    try {
        return minutebook::run(argc, argv);
    } catch (const std::exception& error) {
        std::cerr << "minutebook: " << error.what() << '\n';
        return minutebook::kCouldNotRun;
    }
}
