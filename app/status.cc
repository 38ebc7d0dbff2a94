// minutebook status: what the index holds. minutebook failures: what it could not hold, and why.
#include <algorithm>
#include <iostream>

#include <fmt/format.h>

#include "app/commands.h"
#include "app/output.h"
#include "corpus/result.h"
#include "index/library.h"

namespace minutebook {
namespace {

using Json = nlohmann::ordered_json;

struct ListCommand {
    std::filesystem::path index;
    Format format = Format::table;
    std::vector<std::string> causes;  // of failures; empty: all
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
            {"quarantined", held.quarantined},
            {"text_bytes", held.text_bytes},
            {"index_bytes", held.index_bytes},
            {"versions", held.versions},
            {"sandbox",
             held.last_sandbox_json.empty() ? Json(nullptr) : Json::parse(held.last_sandbox_json, nullptr, false)},
            {"last_run", held.last_run_summary_json.empty() ? Json(nullptr)
                                                            : Json::parse(held.last_run_summary_json, nullptr, false)},
            {"groups", std::move(groups)}};
}

std::string last_run_line(const Holdings& held) {
    const Holdings::Run& run = held.last_run;
    if (run.ended.empty()) return fmt::format("#{}, begun {}: goes on, or was killed", run.id, run.started);
    const Json summary = Json::parse(held.last_run_summary_json, nullptr, false);
    const std::string ended = summary.is_object() ? summary.value("ended", "") : "";
    const char* how = ended == "time_is_up" ? "stopped at the time given, run ingest again to go on"
                      : ended == "broken"   ? "could not go on"
                      : run.interrupted     ? "interrupted, run ingest again to go on"
                                            : "done";
    return fmt::format("#{}, begun {}, ended {}: {}", run.id, run.started, run.ended, how);
}

// What the last run that read anything was given by the kernel, and what not.
std::vector<std::string> sandbox_lines(const Holdings& held) {
    const Json sandbox = Json::parse(held.last_sandbox_json, nullptr, false);
    if (!sandbox.is_object()) return {};
    std::vector<std::string> lines;
    const auto list = [&](const char* key, const char* before) {
        std::string text;
        for (const Json& wall : sandbox.value(key, Json::array()))
            text += (text.empty() ? before : ", ") + wall.get<std::string>();
        if (!text.empty()) lines.push_back(std::move(text));
    };
    list("granted", "");
    list("missing", "LACKS ");
    return lines;
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
    if (held.quarantined)
        line("in quarantine",
             fmt::format("{}: read again only with ingest --retry-quarantined", counted(held.quarantined, "file")));
    if (held.last_run.id != 0) line("last run", last_run_line(held));
    for (const std::string& walls : sandbox_lines(held)) line("readers' sandbox", walls);
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
        case Format::svg:  // is not offered
            break;
    }
    return kDone;
}

int failures(const ListCommand& command) {
    std::vector<HeldFailure> failed = Library(command.index).failures();
    if (!command.causes.empty())
        std::erase_if(failed, [&](const HeldFailure& one) {
            return std::ranges::find(command.causes, one.cause) == command.causes.end();
        });
    switch (command.format) {
        case Format::json: {
            Json json = Json::array();
            for (const HeldFailure& one : failed)
                json.push_back({{"path", one.path},
                                {"stage", one.stage},
                                {"cause", one.cause},
                                {"message", one.message},
                                {"attempts", one.attempts},
                                {"quarantined", one.quarantined},
                                {"run", one.run}});
            write_json(std::cout, json);
            break;
        }
        case Format::csv:
            write_csv_row(std::cout, {"path", "stage", "cause", "message", "attempts", "run", "quarantined"});
            for (const HeldFailure& one : failed)
                write_csv_row(std::cout, {one.path, one.stage, one.cause, one.message, std::to_string(one.attempts),
                                          std::to_string(one.run), one.quarantined ? "1" : "0"});
            break;
        case Format::table: {
            if (failed.empty()) {
                std::cerr << (command.causes.empty() ? "no failures: every file seen is in the index\n"
                                                     : "no failures of that cause\n");
                break;
            }
            std::vector<std::vector<std::string>> rows;
            for (const HeldFailure& one : failed)
                rows.push_back({one.cause, one.stage, one_line_path(one.path),
                                one.message + (one.quarantined ? " (in quarantine)" : "")});
            write_table(std::cout, {"cause", "stage", "path", "message"}, rows);
            break;
        }
        case Format::svg:  // is not offered
            break;
    }
    return kDone;
}

std::shared_ptr<ListCommand> add_list(CLI::App& app, Action& chosen, const char* name, const char* help,
                                      int (*list)(const ListCommand&)) {
    auto command = std::make_shared<ListCommand>();
    CLI::App* sub = app.add_subcommand(name, help);
    add_index_option(*sub, command->index);
    add_format_option(*sub, command->format);
    sub->callback([command, list, &chosen] { chosen = [command, list] { return list(*command); }; });
    return command;
}

}  // namespace

void add_status(CLI::App& app, Action& chosen) {
    add_list(app, chosen, "status",
             "Say what is held: papers by council, year and kind, pages, failures, size, versions", status);
}

void add_failures(CLI::App& app, Action& chosen) {
    const auto command =
        add_list(app, chosen, "failures", "List the files that could not be indexed, and why", failures);
    app.get_subcommand("failures")
        ->add_option("--cause", command->causes, "Only those of these causes: timeout, crash, memory, password, …")
        ->option_text("CAUSE,...")
        ->delimiter(',')
        ->check([](const std::string& name) {
            return cause_named(name) ? ""
                                     : "no cause: " + name +
                                           " (timeout, crash, memory, password, damaged, "
                                           "not_a_paper, empty, too_large, unreadable)";
        });
}

}  // namespace minutebook
