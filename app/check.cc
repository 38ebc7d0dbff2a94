// minutebook check: whether the index is sound, and how to mend it where it is not.
#include <iostream>
#include <memory>

#include <fmt/format.h>

#include "app/commands.h"
#include "app/output.h"
#include "app/progress_line.h"
#include "index/integrity.h"

namespace minutebook {
namespace {

using Json = nlohmann::ordered_json;

struct CheckCommand {
    std::filesystem::path index;
    Format format = Format::table;
    bool originals = false, mend = false;
};

CheckResult look_through(const CheckCommand& command) {
    ProgressLine line("checking");
    CheckOptions options;
    options.originals = command.originals;
    options.progress = [&](const CheckProgress& at) { line.show(at.stage, at.done, at.total); };
    return check_index(command.index, options);
}

Json to_json(const CheckResult& result) {
    Json flaws = Json::array();
    for (const Flaw& flaw : result.flaws)
        flaws.push_back({{"kind", name_of(flaw.kind)},
                         {"paper", flaw.paper ? Json(flaw.paper) : Json(nullptr)},
                         {"path", flaw.path.empty() ? Json(nullptr) : Json(flaw.path)},
                         {"what", flaw.what},
                         {"mend", advice(flaw.remedy)}});
    return {{"sound", result.flaws.empty()}, {"papers", result.papers},       {"pages", result.pages},
            {"words", result.words},         {"originals", result.originals}, {"flaws", std::move(flaws)}};
}

void write_flaws(const CheckResult& result, Format format) {
    std::vector<std::vector<std::string>> rows;
    for (const Flaw& flaw : result.flaws) {
        const std::string path = format == Format::csv ? flaw.path : one_line_path(flaw.path);
        rows.push_back({std::string(name_of(flaw.kind)), flaw.paper ? std::to_string(flaw.paper) : "", path, flaw.what,
                        std::string(advice(flaw.remedy))});
    }
    const std::vector<std::string> heads = {"kind", "paper", "path", "what", "mend"};
    if (format == Format::table) {
        if (!rows.empty()) write_table(std::cout, heads, rows);
        return;
    }
    write_csv_row(std::cout, heads);
    for (const auto& row : rows) write_csv_row(std::cout, row);
}

// False: the file itself is damaged, and nothing was touched.
bool mend(const CheckCommand& command, const CheckResult& found) {
    for (const Flaw& flaw : found.flaws) {
        if (flaw.remedy != Remedy::restore) continue;
        std::cerr << fmt::format("minutebook: not mended: {} ({})\n", flaw.what, advice(flaw.remedy));
        return false;
    }
    const Mended mended = mend_index(command.index, found.flaws);
    std::cerr << fmt::format("mended {}", counted(found.flaws.size(), "flaw"));
    if (mended.papers_dropped)
        std::cerr << fmt::format("; {} dropped", counted(mended.papers_dropped, "damaged paper"));
    std::cerr << '\n';
    if (!mended.read_again.empty()) std::cerr << "run ingest on these, or on the folders they are in:\n";
    for (const std::string& path : mended.read_again) std::cerr << "  " << one_line_path(path) << '\n';
    return true;
}

int check(const CheckCommand& command) {
    CheckResult result = look_through(command);
    if (command.mend && !result.flaws.empty()) {
        if (command.format == Format::table) write_flaws(result, command.format);
        if (mend(command, result))
            result = look_through(command);
        else if (command.format == Format::table)
            return kDamaged;  // all is told
    }
    if (command.format == Format::json)
        write_json(std::cout, to_json(result));
    else
        write_flaws(result, command.format);
    if (!result.flaws.empty()) {
        std::cerr << fmt::format("{} damaged: {}\n", command.index.string(), counted(result.flaws.size(), "flaw"));
        return kDamaged;
    }
    if (command.format == Format::table)
        std::cout << fmt::format(
            "sound: {} with {} and {} in full-text tables{}\n", counted(result.papers, "paper"),
            counted(result.pages, "page"), counted(result.words, "word"),
            command.originals ? fmt::format("; {} as read", counted(result.originals, "file")) : "");
    return kDone;
}

}  // namespace

void add_check(CLI::App& app, Action& chosen) {
    auto command = std::make_shared<CheckCommand>();
    CLI::App* sub = app.add_subcommand("check", "Verify the whole index, and say how to mend it");
    sub->footer(
        "Reads everything: SQLite's own structures, every reference, every stored page, and every word of the "
        "full-text\n"
        "tables against the stored text. Changes nothing without --mend, and may run beside an ingest.\n"
        "Exit status: 0 sound; 5 damaged; 1 could not run.");
    add_index_option(*sub, command->index);
    add_format_option(*sub, command->format);
    sub->add_flag("--files", command->originals,
                  "Read the papers' files too: whether they are still what was read (slow)");
    sub->add_flag("--mend", command->mend,
                  "Mend what can be: full-text tables are made anew, damaged papers dropped, to be read by the next "
                  "ingest");
    sub->callback([command, &chosen] { chosen = [command] { return check(*command); }; });
}

}  // namespace minutebook
