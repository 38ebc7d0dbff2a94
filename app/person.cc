// minutebook person: the people of councils, and where papers name one of them.
#include <algorithm>
#include <iostream>
#include <memory>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "app/commands.h"
#include "app/output.h"
#include "app/person_json.h"

namespace minutebook {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kListed = 50;
constexpr std::size_t kMostText_bytes = 200;  // of a resolution, in a table: the page has the rest

struct PersonCommand {
    std::filesystem::path index;
    std::vector<std::string> name;  // words, or an id
    std::vector<std::string> council, council_only;
    std::size_t limit = kListed;
    Format format = Format::table;
};

const PlaceAddress kByPath = {"path", [](const PersonPlace& place) { return place.path; }};

std::string_view told_as(PersonPart part) {
    switch (part) {
        case PersonPart::mover:
            return "moved";
        case PersonPart::seconder:
            return "seconded";
        case PersonPart::author:
            return "wrote";
        case PersonPart::contact:
            return "contact of";
        case PersonPart::councillor:
            return "named in";
    }
    return "";
}

std::string times_told(std::uint64_t times) { return times > 0 ? std::to_string(times) : ""; }

int list(const PersonCommand& command, const PersonList& found) {
    if (command.format == Format::json) {
        Json all = Json::array();
        for (const HeldPerson& person : found.people) all.push_back(to_json(person));
        write_json(std::cout, all);
        return kDone;
    }
    if (command.format == Format::csv) {
        write_csv(std::cout, found.people);
        return kDone;
    }
    std::vector<std::vector<std::string>> rows;
    for (const HeldPerson& person : found.people) {
        std::vector<std::string> row = {person_name(person.id), person.name};
        for (const std::uint64_t times : person.times) row.push_back(times_told(times));
        row.push_back(person.first_year ? std::to_string(*person.first_year) : "");
        row.push_back(person.last_year ? std::to_string(*person.last_year) : "");
        row.push_back(person.council.value_or(""));
        row.push_back(person.may_be.empty() ? "" : "may be " + may_be_told(person));
        rows.push_back(std::move(row));
    }
    write_table(
        std::cout,
        {"person", "name", "moved", "seconded", "wrote", "contact", "councillor", "first", "last", "council", ""},
        rows);
    std::cerr << counted(found.total, "person", "people")
              << (found.total > found.people.size()
                      ? fmt::format(", the {} most often named: --limit gives more", found.people.size())
                      : "")
              << '\n';
    return kDone;
}

int show(const PersonCommand& command, PersonLibrary& library, const HeldPerson& person) {
    const std::vector<PersonPlace> places = library.places(person.id);
    if (command.format == Format::json) {
        write_json(std::cout, to_json(person, places, kByPath));
        return kDone;
    }
    if (command.format == Format::csv) {
        write_csv(std::cout, places, kByPath);
        return kDone;
    }
    const Colours colours = stdout_colours();
    const std::size_t width = std::min<std::size_t>(stdout_width(), 120);
    std::cout << fmt::format("{}{}{} (person {})\n", colours.bold, person.name, colours.reset, person_name(person.id));
    std::string about = person.council.value_or("Council not stated");
    if (const std::string years = years_told(person); !years.empty()) about += " · " + years;
    std::cout << about << '\n';
    if (!person.may_be.empty())
        std::cout << wrapped(fmt::format("May be {}: the papers do not say which.", may_be_told(person)), 0, width);
    std::cout << wrapped(fmt::format("Spelt: {}", fmt::join(person.spellings, "; ")), 0, width);
    std::int64_t paper = 0;
    for (const PersonPlace& place : places) {
        if (place.paper != paper) {
            paper = place.paper;
            std::string head = place.date.value_or("undated");
            for (const auto& part : {place.body, place.kind})
                if (part) head += " · " + *part;
            std::cout << fmt::format("\n{}{}{}\n  {}#{} {}{}\n", colours.bold, head, colours.reset, colours.dim, paper,
                                     place.path, colours.reset);
        }
        std::string line = fmt::format("{}, p. {}", told_as(place.part), place.page);
        if (place.times > 1) line += fmt::format(" ({} times)", place.times);
        if (const auto& moved = place.resolution) {
            line += ": ";
            if (moved->label) line += *moved->label + " ";
            line += moved->text.size() <= kMostText_bytes
                        ? moved->text
                        : moved->text.substr(0, moved->text.rfind(' ', kMostText_bytes)) + " …";
            if (moved->outcome) line += fmt::format(" [{}]", *moved->outcome);
        }
        std::cout << wrapped(line, 4, width);
    }
    std::cerr << counted(person.papers, "paper") << '\n';
    return kDone;
}

int run(const PersonCommand& command) {
    PersonLibrary library(command.index);
    const std::string name = fmt::format("{}", fmt::join(command.name, " "));
    if (const auto id = person_named(name)) {
        if (const auto person = library.person(*id)) return show(command, library, *person);
        std::cerr << fmt::format("minutebook: no person {}: `minutebook person` lists them\n", name);
        return kCouldNotRun;
    }
    const PersonList found = library.people({name, command.council, command.council_only}, 0, command.limit);
    if (name.empty()) return list(command, found);
    if (found.total == 0) {
        std::cerr << fmt::format("minutebook: {}: no person of that name{}: `minutebook person` lists them\n", name,
                                 command.council.empty() && command.council_only.empty() ? "" : " and council");
        return kCouldNotRun;
    }
    return found.total == 1 ? show(command, library, found.people.front()) : list(command, found);
}

}  // namespace

void add_person(CLI::App& app, Action& chosen) {
    auto command = std::make_shared<PersonCommand>();
    CLI::App* sub = app.add_subcommand("person", "List the people of councils, or show where papers name one");
    sub->footer(
        "Spellings are of one person where nothing contradicts: \"Mr R W Hale\", \"HALE, Roger\", \"Cllr Hale\". What "
        "fits\n"
        "two people is kept apart, and says whom it may be. Each council has its own people.\n"
        "Examples:\n"
        "  minutebook person --council Eskmarsh\n"
        "  minutebook person hale --council Eskmarsh\n"
        "  minutebook person 12.3 --format json");
    sub->add_option("name", command->name,
                    "Words of the name, or the id (12.3); without, or where several have it, they are listed")
        ->option_text("NAME...");
    add_index_option(*sub, command->index);
    add_format_option(*sub, command->format);
    sub->add_option("--limit", command->limit,
                    fmt::format("How many are listed, those most often named first; {} if not given", kListed))
        ->check(CLI::Range(std::size_t{1}, std::size_t{1'000'000}).description(""))
        ->option_text("N");
    sub->add_option("--council", command->council, "Only people of this council, and of those that it came after")
        ->option_text("X")
        ->group("Filters");
    sub->add_option("--council-only", command->council_only,
                    "Only people of this council, without those that it came after")
        ->option_text("X")
        ->group("Filters");
    sub->callback([command, &chosen] { chosen = [command] { return run(*command); }; });
}

}  // namespace minutebook
