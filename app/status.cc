// minutebook status: what the index holds. minutebook failures: what it could not hold, and why.
#include <iostream>

#include <fmt/format.h>

#include "app/commands.h"
#include "app/output.h"
#include "index/library.h"

namespace minutebook {
namespace {

using Json = nlohmann::ordered_json;

struct ListCommand {
    std::filesystem::path index;
    Format format = Format::table;
};

Json or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

Json to_json(const Holdings& held) {
    Json groups = Json::array();
    for (const auto& group : held.groups)
        groups.push_back({{"council", or_null(group.council)},
                          {"year", or_null(group.year)},
                          {"kind", or_null(group.kind)},
                          {"papers", group.papers},
                          {"pages", group.pages}});
    return {{"papers", held.papers},
            {"sources", held.sources},
            {"pages", held.pages},
            {"pages_without_text", held.pages_without_text},
            {"partial", held.partial},
            {"words", held.words},
            {"sections", held.sections},
            {"recommendations", held.recommendations},
            {"resolutions", held.resolutions},
            {"passages", held.passages},
            {"failures", held.failures},
            {"failures_by_cause", held.failures_by_cause},
            {"text_bytes", held.text_bytes},
            {"index_bytes", held.index_bytes},
            {"versions", held.versions},
            {"last_run", held.last_run_summary_json.empty() ? Json(nullptr)
                                                            : Json::parse(held.last_run_summary_json, nullptr, false)},
            {"groups", std::move(groups)}};
}

void write_status(const Holdings& held) {
    const auto line = [&](std::string_view name, const std::string& value) {
        std::cout << fmt::format("{:<18}{}\n", name, value);
    };
    line("papers", fmt::format("{} from {}", with_thousands(held.papers), counted(held.sources, "file")));
    line("pages", held.pages_without_text
                      ? fmt::format("{}, of which {} hold no text (scans, blank pages)", with_thousands(held.pages),
                                    with_thousands(held.pages_without_text))
                      : with_thousands(held.pages));
    line("words", with_thousands(held.words));
    line("sections", with_thousands(held.sections));
    line("recommendations", with_thousands(held.recommendations));
    line("resolutions", with_thousands(held.resolutions));
    if (held.partial) line("partial papers", with_thousands(held.partial));
    std::string causes;
    for (const auto& [cause, count] : held.failures_by_cause)
        causes += fmt::format("{}{} {}", causes.empty() ? " (" : ", ", with_thousands(count), cause);
    line("failed files",
         with_thousands(held.failures) + (causes.empty() ? "" : causes + "); see: minutebook failures"));
    line("index",
         fmt::format(
             "{}, {:.2f} x its text", byte_size(held.index_bytes),
             held.text_bytes ? static_cast<double>(held.index_bytes) / static_cast<double>(held.text_bytes) : 0.0));
    std::string versions;
    for (const auto& [what, version] : held.versions)
        versions += fmt::format("{}{} {}", versions.empty() ? "" : ", ", what, version);
    line("versions", versions);
    if (held.groups.empty()) return;
    std::cout << '\n';
    std::vector<std::vector<std::string>> rows;
    for (const auto& group : held.groups)
        rows.push_back({with_thousands(group.papers), with_thousands(group.pages),
                        group.year.empty() ? "-" : group.year, group.kind.empty() ? "-" : group.kind,
                        group.council.empty() ? "(council not stated)" : group.council});
    write_table(std::cout, {"papers", "pages", "year", "kind", "council"}, rows);
}

int status(const ListCommand& command) {
    const Holdings held = Library(command.index).holdings();
    switch (command.format) {
        case Format::json:
            write_json(std::cout, to_json(held));
            break;
        case Format::csv:
            write_csv_row(std::cout, {"council", "year", "kind", "papers", "pages"});
            for (const auto& group : held.groups)
                write_csv_row(std::cout, {group.council, group.year, group.kind, std::to_string(group.papers),
                                          std::to_string(group.pages)});
            break;
        case Format::table:
            write_status(held);
            break;
    }
    return kDone;
}

int failures(const ListCommand& command) {
    const std::vector<HeldFailure> failed = Library(command.index).failures();
    switch (command.format) {
        case Format::json: {
            Json json = Json::array();
            for (const HeldFailure& one : failed)
                json.push_back({{"path", one.path},
                                {"stage", one.stage},
                                {"cause", one.cause},
                                {"message", one.message},
                                {"attempts", one.attempts},
                                {"run", one.run}});
            write_json(std::cout, json);
            break;
        }
        case Format::csv:
            write_csv_row(std::cout, {"path", "stage", "cause", "message", "attempts", "run"});
            for (const HeldFailure& one : failed)
                write_csv_row(std::cout, {one.path, one.stage, one.cause, one.message, std::to_string(one.attempts),
                                          std::to_string(one.run)});
            break;
        case Format::table: {
            if (failed.empty()) {
                std::cerr << "no failures: every file seen is in the index\n";
                break;
            }
            std::vector<std::vector<std::string>> rows;
            for (const HeldFailure& one : failed) rows.push_back({one.cause, one.stage, one.path, one.message});
            write_table(std::cout, {"cause", "stage", "path", "message"}, rows);
            break;
        }
    }
    return kDone;
}

void add_list(CLI::App& app, Action& chosen, const char* name, const char* help, int (*list)(const ListCommand&)) {
    auto command = std::make_shared<ListCommand>();
    CLI::App* sub = app.add_subcommand(name, help);
    add_index_option(*sub, command->index);
    add_format_option(*sub, command->format);
    sub->callback([command, list, &chosen] { chosen = [command, list] { return list(*command); }; });
}

}  // namespace

void add_status(CLI::App& app, Action& chosen) {
    add_list(app, chosen, "status",
             "Say what is held: papers by council, year and kind, pages, failures, size, versions", status);
}

void add_failures(CLI::App& app, Action& chosen) {
    add_list(app, chosen, "failures", "List the files that could not be indexed, and why", failures);
}

}  // namespace minutebook
