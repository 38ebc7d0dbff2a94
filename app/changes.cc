// minutebook changes: what came, changed and went since a point, for programs that follow the index.
#include "index/changes.h"

#include <iostream>
#include <memory>

#include <CLI/CLI.hpp>

#include "app/commands.h"
#include "app/or_null.h"
#include "app/output.h"

namespace minutebook {
namespace {

using Json = nlohmann::ordered_json;

struct ChangesCommand {
    std::filesystem::path index;
    std::string since, format = "ndjson";
};

Json to_json(const PaperChange& change) {
    static constexpr const char* kKinds[] = {"gone", "changed", "added"};
    return {{"change", kKinds[static_cast<std::size_t>(change.kind)]},
            {"reason", change.reason},
            {"run", or_null(change.run)},
            {"time", or_null(change.time)},
            {"paper", change.paper},
            {"replaced", or_null(change.replaced)},
            {"sha256", change.sha256},
            {"path", change.path},
            {"title", or_null(change.title)},
            {"council", or_null(change.council)},
            {"date", or_null(change.date)}};
}

int changes(const ChangesCommand& command) {
    end_when_nobody_reads();
    const std::string cursor = changes_since(
        command.index, command.since, [](const PaperChange& change) { write_json_line(std::cout, to_json(change)); });
    write_json_line(std::cout, {{"cursor", cursor}});
    return kDone;
}

}  // namespace

void add_changes(CLI::App& app, Action& chosen) {
    auto command = std::make_shared<ChangesCommand>();
    CLI::App* sub = app.add_subcommand("changes", "Papers added, changed and gone since a point");
    sub->footer(
        "One JSON object a line: first what is gone, then what changed, then what came; the last line is {\"cursor\": "
        "…},\n"
        "the point to go on from. Without --since: all that is held. What it says is in docs/export.md.\n"
        "Example:\n"
        "  minutebook changes --since 3fa9c2d10b7e-27-4");
    add_index_option(*sub, command->index);
    sub->add_option("--since", command->since, "The cursor that an earlier call ended with")->option_text("CURSOR");
    sub->add_option("--format", command->format, "How to print: ndjson")
        ->check(CLI::IsMember({"ndjson"}).description(""))
        ->option_text("ndjson");
    sub->callback([command, &chosen] { chosen = [command] { return changes(*command); }; });
}

}  // namespace minutebook
