// minutebook watch: saved searches, and what is new for them since they last ran.
#include <algorithm>
#include <fstream>
#include <iostream>
#include <memory>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "app/commands.h"
#include "app/evidence.h"
#include "app/output.h"
#include "app/query_options.h"
#include "app/search_output.h"
#include "index/watch_list.h"

namespace minutebook {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kWidth = 78;  // of mails

struct WatchCommand {
    std::filesystem::path index, file;
    std::string name;
    std::vector<std::string> names;
    QueryOptions query;
    bool from_start = false, peek = false, as_json = false;
    Format format = Format::table;
};

WatchList open_watches(const WatchCommand& command) {
    return WatchList(command.index, [path = command.index] {
        std::cerr << fmt::format("minutebook: {}: another program writes to it; waiting for up to ten minutes\n",
                                 path.string());
    });
}

int add(const WatchCommand& command) {
    const std::string text = query_text(command.query);
    if (text.empty()) {
        std::cerr
            << "minutebook: nothing to watch for: give words or a filter, such as: minutebook watch add shelter bus "
               "shelter\n";
        return kBadUsage;
    }
    tell_notes(parse_query(text));
    open_watches(command).add({{0, command.name, text, {}}}, command.from_start);
    return kDone;
}

int import(const WatchCommand& command) {
    std::ifstream file(command.file);
    const Json json = Json::parse(file, nullptr, false);
    std::vector<Watch> watches;
    bool good = json.is_array();
    for (const Json& one : json) {
        if (!good || !one.is_object() || !one.contains("name") || !one.contains("query") || !one["name"].is_string() ||
            !one["query"].is_string()) {
            good = false;
            break;
        }
        watches.push_back({0, one["name"], one["query"], {}});
    }
    if (!good) {
        std::cerr << fmt::format(
            "minutebook: {}: holds no watches: give what `minutebook watch list --format json` printed\n",
            command.file.string());
        return kCouldNotRun;
    }
    open_watches(command).add(watches, command.from_start);
    std::cerr << counted(watches.size(), "watch", "watches") << " added\n";
    return kDone;
}

int list(const WatchCommand& command) {
    const std::vector<Watch> watches = open_watches(command).all();
    if (command.format == Format::json) {
        Json json = Json::array();
        for (const Watch& watch : watches)
            json.push_back({{"name", watch.name},
                            {"query", watch.query},
                            {"last_run", watch.last_run ? Json(*watch.last_run) : Json(nullptr)}});
        write_json(std::cout, json);
        return kDone;
    }
    std::vector<std::vector<std::string>> rows;
    for (const Watch& watch : watches) rows.push_back({watch.name, watch.last_run.value_or("not yet"), watch.query});
    write_table(std::cout, {"name", "last run", "query"}, rows);
    return kDone;
}

int remove(const WatchCommand& command) {
    if (open_watches(command).remove(command.name)) return kDone;
    std::cerr << fmt::format("minutebook: there is no watch {}: `minutebook watch list` names them\n", command.name);
    return kCouldNotRun;
}

std::string reason_of(const PaperHit& paper) {
    return paper.replaced  ? fmt::format("changed paper, in place of #{}", *paper.replaced)
           : paper.changed ? "changed paper"
                           : "new paper";
}

std::string link_of(const PaperHit& paper, const PassageHit* passage) {
    return link_to(paper.path, paper.media_type, passage ? passage->page : 0);
}

void write_text(std::ostream& out, const WatchNews& news) {
    out << fmt::format("{}: {} new for {}\n\n", news.watch.name, counted(news.answer.papers.size(), "paper"),
                       news.watch.query);
    for (const PaperHit& paper : news.answer.papers) {
        const std::string name = paper.title.value_or(std::filesystem::path(paper.path).stem().string());
        out << wrapped(fmt::format("{} ({})", name, reason_of(paper)), 0, kWidth);
        if (const std::string about = about_line(paper); !about.empty()) out << "  " << about << '\n';
        out << fmt::format("  #{} {}\n", paper.paper, paper.path);
        for (const PassageHit& passage : paper.passages) {
            out << fmt::format("  p. {}  {}\n", passage.page, place_of(passage));
            if (passage.kind != "heading" || place_of(passage).empty()) out << wrapped(passage.snippet, 4, kWidth);
            out << "    " << link_of(paper, &passage) << '\n';
        }
        if (paper.passages.empty()) out << "  " << link_of(paper, nullptr) << '\n';
        out << '\n';
    }
}

Json to_json(const WatchNews& news) {
    Json papers = Json::array();
    for (const PaperHit& paper : news.answer.papers) {
        Json one = to_json(paper);
        one["reason"] = paper.changed ? "changed" : "new";
        one["replaced"] = paper.replaced ? Json(*paper.replaced) : Json(nullptr);
        one["sha256"] = paper.sha256;
        one["found"] = paper.found;
        one["link"] = link_of(paper, paper.passages.empty() ? nullptr : &paper.passages[0]);
        papers.push_back(std::move(one));
    }
    return {{"watch", news.watch.name}, {"query", news.watch.query}, {"papers", std::move(papers)}};
}

int run(const WatchCommand& command) {
    WatchList list = open_watches(command);
    std::vector<Watch> watches = list.all();
    for (const std::string& name : command.names)
        if (std::ranges::find(watches, name, &Watch::name) == watches.end()) {
            std::cerr << fmt::format("minutebook: there is no watch {}: `minutebook watch list` names them\n", name);
            return kCouldNotRun;
        }
    if (!command.names.empty())
        std::erase_if(watches, [&](const Watch& watch) {
            return std::ranges::find(command.names, watch.name) == command.names.end();
        });
    std::vector<WatchNews> all;
    for (const Watch& watch : watches) all.push_back(list.news(watch));
    const bool any = std::ranges::any_of(all, [](const WatchNews& news) { return !news.answer.papers.empty(); });
    if (any && !command.peek) list.wait_for_turn();
    Json json = Json::array();
    for (const WatchNews& news : all) {
        if (news.answer.papers.empty()) continue;
        if (command.as_json)
            json.push_back(to_json(news));
        else
            write_text(std::cout, news);
    }
    if (command.as_json && any) write_json(std::cout, json);
    std::cout.flush();
    if (command.peek || !std::cout) return kDone;  // main tells of what could not be written; it is told again
    for (const WatchNews& news : all) list.told(news);
    return kDone;
}

}  // namespace

void add_watch(CLI::App& app, Action& chosen) {
    auto command = std::make_shared<WatchCommand>();
    CLI::App* watch = app.add_subcommand("watch", "Saved searches, and what is new for them");
    watch->require_subcommand(1);
    watch->footer(
        "Examples:\n"
        "  minutebook watch add ferry 'ferry fares' --council eskmarsh\n"
        "  minutebook watch run            # in a crontab: it prints nothing, so no mail is sent, where nothing is "
        "new\n"
        "  minutebook watch list --format json > watches.json   # and into another index:\n"
        "  minutebook watch import watches.json --index other.db");
    const auto subcommand = [&](const char* name, const char* help, int (*what)(const WatchCommand&)) {
        CLI::App* sub = watch->add_subcommand(name, help);
        add_index_option(*sub, command->index);
        sub->callback([command, what, &chosen] { chosen = [command, what] { return what(*command); }; });
        return sub;
    };
    const auto from_start = [&](CLI::App* sub) {
        sub->add_flag("--from-start", command->from_start, "What is held already is new too");
    };
    CLI::App* adding = subcommand("add", "Save a search: from now on what comes is new", add);
    adding->footer(kQueryHelp);
    adding->add_option("name", command->name, "A name for it")->required()->option_text("NAME");
    add_query_options(*adding, command->query, "What to watch for");
    from_start(adding);
    add_format_option(*subcommand("list", "The saved searches", list), command->format, {Format::table, Format::json});
    subcommand("remove", "Forget a saved search", remove)
        ->add_option("name", command->name, "Its name")
        ->required()
        ->option_text("NAME");
    CLI::App* importing = subcommand("import", "Add the saved searches of another index", import);
    importing->add_option("file", command->file, "What `watch list --format json` printed")
        ->required()
        ->option_text("FILE");
    from_start(importing);
    CLI::App* running = subcommand("run", "Print what is new since the last run", run);
    running->add_option("names", command->names, "These only")->option_text("NAME...");
    running->add_option("--format", command->as_json, "How to print: text|json")
        ->transform(
            CLI::CheckedTransformer(std::map<std::string, bool>{{"text", false}, {"json", true}}).description(""))
        ->option_text("text|json")
        ->default_str("text");
    running->add_flag("--peek", command->peek, "It is new the next time too");
}

}  // namespace minutebook
