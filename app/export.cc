// minutebook export: rows of the index as CSV or NDJSON, one at a time.
#include <algorithm>
#include <iostream>
#include <map>
#include <memory>
#include <optional>

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "app/commands.h"
#include "app/output.h"
#include "app/query_options.h"
#include "app/whole_file.h"
#include "index/exporter.h"

namespace minutebook {
namespace {

using Json = nlohmann::ordered_json;

struct ExportCommand {
    std::filesystem::path index, output;
    std::string what;
    QueryOptions query;
    bool as_csv = true;
};

Json json_of(const ExportColumn& column, const ExportValue& value) {
    return std::visit(
        [&](const auto& v) -> Json {
            using T = std::decay_t<decltype(v)>;
            if constexpr (std::is_same_v<T, std::monostate>) {
                return nullptr;
            } else if constexpr (std::is_same_v<T, std::string_view>) {
                if (!column.json) return std::string(v);
                Json parsed = Json::parse(v, nullptr, false);
                return parsed.is_discarded() ? Json(std::string(v)) : parsed;  // of paths with bytes that are no UTF-8
            } else {
                return v;
            }
        },
        value);
}

std::string cell_of(const ExportValue& value) {
    return std::visit(
        [](const auto& v) -> std::string {
            if constexpr (std::is_same_v<std::decay_t<decltype(v)>, std::monostate>)
                return {};
            else
                return fmt::format("{}", v);
        },
        value);
}

// What is wrong with the query, in one line.
std::optional<std::string> conflict(Exported what, const QueryFilters& filters) {
    const bool of_facts = what == Exported::recommendations || what == Exported::resolutions;
    if (!of_facts || filters.in.empty() || std::ranges::find(filters.in, name_of(what)) != filters.in.end())
        return std::nullopt;
    return fmt::format("no {} are in:{}: leave in: out, or export passages", name_of(what),
                       fmt::join(filters.in, ", in:"));
}

int export_rows(const ExportCommand& command) {
    const Exported what = *exported_named(command.what);
    const Query query = parse_query(query_text(command.query));
    tell_notes(query);
    if (const auto error = conflict(what, query.filters)) {
        std::cerr << "minutebook: " << *error << '\n';
        return kBadUsage;
    }
    Exporter exporter(command.index);
    end_when_nobody_reads();
    std::optional<WholeFile> file;
    if (!command.output.empty()) file.emplace(command.output);
    std::ostream& out = file ? static_cast<std::ostream&>(file->stream()) : std::cout;
    const auto could_not_write = [&] {
        std::cerr << fmt::format("minutebook: {}: could not be written whole: what was there stays\n",
                                 command.output.string());
        return kCouldNotRun;
    };
    if (!out) return could_not_write();

    const std::vector<ExportColumn> columns = exporter.columns(what);
    std::vector<std::string> cells;
    if (command.as_csv) {
        for (const ExportColumn& column : columns) cells.push_back(column.name);
        write_csv_row(out, cells);
    }
    std::uint64_t count = 0;
    exporter.rows(what, query, [&](std::span<const ExportValue> values) {
        if (command.as_csv) {
            for (std::size_t i = 0; i < values.size(); ++i) cells[i] = cell_of(values[i]);
            write_csv_row(out, cells);
        } else {
            Json row;
            for (std::size_t i = 0; i < values.size(); ++i) row[columns[i].name] = json_of(columns[i], values[i]);
            write_json_line(out, row);
        }
        ++count;
        return out.good();
    });
    if (file && !file->put_in_place()) return could_not_write();
    std::cerr << counted(count, "row") << '\n';
    return kDone;
}

}  // namespace

void add_export(CLI::App& app, Action& chosen) {
    auto command = std::make_shared<ExportCommand>();
    CLI::App* sub = app.add_subcommand("export", "Take rows away, as CSV or NDJSON");
    std::vector<std::string> names;
    for (const Exported what : kAllExported) names.emplace_back(name_of(what));
    const std::string list = fmt::format("{}", fmt::join(names, "|"));
    sub->footer(std::string("Rows: ") + list +
                "\n"
                "Their columns are in docs/export.md; views all_papers, all_sections, … of the index have the same.\n"
                "With a query, rows of the papers that match; of passages, recommendations and resolutions those that\n"
                "have its words themselves. In CSV, a text that a spreadsheet would take for a formula is led by '.\n" +
                kQueryHelp +
                "Examples:\n"
                "  minutebook export resolutions --council Kent --year 2019..2021 --output resolutions.csv\n"
                "  minutebook export passages '\"bus shelter\"' --format ndjson");
    sub->add_option("rows", command->what, "What to export: " + list)
        ->required()
        ->check(CLI::IsMember(names).description(""))
        ->option_text("ROWS");
    add_query_options(*sub, command->query, "Only what matches");
    add_index_option(*sub, command->index);
    sub->add_option("--format", command->as_csv, "How to write: csv|ndjson")
        ->transform(
            CLI::CheckedTransformer(std::map<std::string, bool>{{"csv", true}, {"ndjson", false}}).description(""))
        ->option_text("csv|ndjson")
        ->default_str("csv");
    sub->add_option("--output", command->output, "Write to this file: whole, or not at all")->option_text("FILE");
    sub->callback([command, &chosen] { chosen = [command] { return export_rows(*command); }; });
}

}  // namespace minutebook
