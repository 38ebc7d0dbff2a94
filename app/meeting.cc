// minutebook meeting: which meetings there are, and one with its papers and what was decided.
#include <iostream>
#include <memory>

#include <fmt/format.h>

#include "app/commands.h"
#include "app/ledger_output.h"
#include "app/meeting_options.h"
#include "app/or_null.h"
#include "app/output.h"
#include "index/meeting_library.h"

namespace minutebook {

void add_meeting_options(CLI::App& command, MeetingOptions& options) {
    const auto add = [&](const char* name, auto& value, const char* help) {
        command.add_option(name, value, help)->option_text("X")->allow_extra_args(false)->group("Filters");
    };
    add("--council", options.council, "Only meetings of this council, and of those that it came after");
    add("--council-only", options.council_only, "Only meetings of this council, without those that it came after");
    add("--body", options.body, "Only meetings of this committee, cabinet or council");
    add("--from", options.from, "Only meetings of this date or later (2019, 2019-05 or 2019-05-31)");
    add("--to", options.to, "Only meetings of this date or earlier");
    add("--year", options.year, "Only meetings of this year, or 2019..2021");
}

namespace {

using Json = nlohmann::ordered_json;

struct MeetingCommand {
    std::filesystem::path index;
    std::int64_t id = 0;
    MeetingOptions filters;
    Format format = Format::table;
};

int list(const MeetingCommand& command) {
    MeetingFilters filters;
    if (const auto error = read_meeting_options(command.filters, filters)) {
        std::cerr << "minutebook: " << *error << '\n';
        return kBadUsage;
    }
    MeetingLibrary library(command.index);
    const std::vector<HeldMeeting> meetings = library.meetings(filters);
    if (command.format == Format::json) {
        Json all = Json::array();
        for (const HeldMeeting& meeting : meetings) all.push_back(to_json(meeting));
        write_json(std::cout, all);
        return kDone;
    }
    std::vector<std::vector<std::string>> rows;
    for (const HeldMeeting& meeting : meetings)
        rows.push_back({std::to_string(meeting.id), meeting.date.value_or(""), std::to_string(meeting.papers),
                        meeting.has_minutes ? "yes" : "no", std::to_string(meeting.asked),
                        std::to_string(meeting.decided), meeting.council.value_or(""), meeting.body.value_or("")});
    const std::vector<std::string> heads = {"meeting", "date",    "papers",  "minutes",
                                            "asked",   "decided", "council", "body"};
    if (command.format == Format::csv) {
        write_csv_row(std::cout, heads);
        for (const auto& row : rows) write_csv_row(std::cout, row);
    } else {
        write_table(std::cout, heads, rows);
        std::cerr << counted(meetings.size(), "meeting") << '\n';
    }
    return kDone;
}

int show(const MeetingCommand& command) {
    MeetingLibrary library(command.index);
    const auto meeting = library.meeting(command.id);
    if (!meeting) {
        std::cerr << fmt::format("minutebook: no meeting {}: `minutebook meeting` lists them\n", command.id);
        return kCouldNotRun;
    }
    const std::vector<MeetingPaper> papers = library.papers(command.id);
    if (command.format == Format::json) {
        Json json = to_json(*meeting);
        json["papers"] = Json::array();
        for (const MeetingPaper& paper : papers)
            json["papers"].push_back({{"paper", paper.id},
                                      {"path", paper.path},
                                      {"kind", or_null(paper.kind)},
                                      {"title", or_null(paper.title)},
                                      {"pages", paper.pages}});
        write_json(std::cout, json);
        return kDone;
    }
    std::vector<std::vector<std::string>> rows;
    for (const MeetingPaper& paper : papers)
        rows.push_back({std::to_string(paper.id), paper.kind.value_or(""), std::to_string(paper.pages),
                        paper.title.value_or(""), paper.path});
    const std::vector<std::string> heads = {"paper", "kind", "pages", "title", "path"};
    if (command.format == Format::csv) {
        write_csv_row(std::cout, heads);
        for (const auto& row : rows) write_csv_row(std::cout, row);
        return kDone;
    }
    std::string about;
    for (const auto& part :
         {meeting->council, meeting->body == meeting->council ? std::nullopt : meeting->body, meeting->date})
        if (part) about += (about.empty() ? "" : " · ") + *part;
    std::cout << fmt::format("{}{}{}\n", stdout_colours().bold, about.empty() ? "A paper alone" : about,
                             stdout_colours().reset);
    write_table(std::cout, heads, rows);
    std::cout << fmt::format("{} asked, {} decided{}\n", meeting->asked, meeting->decided,
                             meeting->has_minutes ? "" : "; its minutes are not held");
    return kDone;
}

int run(const MeetingCommand& command) { return command.id ? show(command) : list(command); }

}  // namespace

void add_meeting(CLI::App& app, Action& chosen) {
    auto command = std::make_shared<MeetingCommand>();
    CLI::App* sub = app.add_subcommand("meeting", "List meetings, or show one with its papers");
    sub->footer(
        "Examples:\n"
        "  minutebook meeting --council Kent --body cabinet --from 2025\n"
        "  minutebook meeting 12 --format json");
    sub->add_option("meeting", command->id, "Its number; without, meetings are listed")
        ->check(CLI::Range(std::int64_t{1}, std::int64_t{1} << 40).description(""))
        ->option_text("MEETING");
    add_index_option(*sub, command->index);
    add_format_option(*sub, command->format);
    add_meeting_options(*sub, command->filters);
    sub->callback([command, &chosen] { chosen = [command] { return run(*command); }; });
}

}  // namespace minutebook
