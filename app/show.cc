// minutebook show: one paper of the index: what it is, its outline, what it recommends and what was resolved, its text.
#include <algorithm>
#include <functional>
#include <iostream>
#include <map>
#include <set>

#include <fmt/format.h>

#include "app/commands.h"
#include "app/evidence.h"
#include "app/output.h"
#include "app/paper_json.h"
#include "index/library.h"

namespace minutebook {
namespace {

struct ShowCommand {
    std::filesystem::path index;
    std::string paper;
    Format format = Format::table;
    bool text = false;
    std::uint32_t page = 0;  // 0: all
};

void write_field(std::string_view name, const std::string& value) {
    if (!value.empty()) std::cout << fmt::format("  {:<16}{}\n", name, value);
}

// Where a fact stands, and the link that opens it there: behind the page on a terminal, elsewhere after the fact.
class Places {
public:
    explicit Places(const HeldPaper& held)
        : path_(held.paths.empty() ? "" : held.paths.front()), media_type_(held.document.media_type) {}

    // "p. 3", padded to `width`; empty where the fact has no place.
    std::string page(const SourceSpan& where, std::size_t width = 0) const {
        if (where.first_page == 0) return std::string(width, ' ');
        const std::string text = fmt::format("p. {}", where.first_page);
        return linked(text, link(where.first_page)) + std::string(width > text.size() ? width - text.size() : 0, ' ');
    }
    // "  file:///…#page=3", or nothing on a terminal.
    std::string after(const SourceSpan& where) const {
        if (where.first_page == 0 || stdout_is_terminal() || path_.empty()) return {};
        return "  " + link(where.first_page);
    }

private:
    std::string link(std::uint32_t page) const { return link_to(path_, media_type_, page); }
    std::string path_, media_type_;
};

void write_fact(std::string_view name, const std::string& value, const SourceSpan& where, const Places& places) {
    if (!value.empty())
        std::cout << fmt::format("  {:<16}{}  {}{}\n", name, value, places.page(where), places.after(where));
}

std::string line_of(const Contact& contact) {
    std::string line = contact.name;
    for (const auto& part : {contact.phone, contact.email})
        if (part) line += (line.empty() ? "" : ", ") + *part;
    return line;
}

std::string votes_line(const Votes& votes) {
    std::string line;
    const auto add = [&](const std::optional<int>& count, std::string_view what) {
        if (count) line += fmt::format("{}{} {}", line.empty() ? "" : ", ", *count, what);
    };
    add(votes.in_favour, "for");
    add(votes.against, "against");
    add(votes.abstained, "abstained");
    if (votes.unanimous) line += line.empty() ? "unanimous" : ", unanimous";
    return line;
}

void write_head(const HeldPaper& held, const Colours& colours) {
    const Metadata& about = held.paper.metadata;
    std::cout << fmt::format("{}#{}  {}{}\n", colours.bold, held.id,
                             about.title
                                 ? about.title->value
                                 : std::filesystem::path(held.paths.empty() ? "" : held.paths.front()).stem().string(),
                             colours.reset);
    const Places places(held);
    const auto state = [&](std::string_view name, const std::optional<Stated<std::string>>& stated) {
        if (stated) write_fact(name, stated->value, stated->where, places);
    };
    if (about.kind) write_fact("kind", std::string(name_of(about.kind->value)), about.kind->where, places);
    state("title", about.title);
    state("council", about.council);
    state("body", about.body);
    state("date", about.date);
    for (const auto& author : about.authors) write_fact("by", author.value, author.where, places);
    for (const auto& ward : about.wards) write_fact("ward", ward.value, ward.where, places);
    if (about.key_decision)
        write_fact("key decision", about.key_decision->value ? "yes" : "no", about.key_decision->where, places);
    for (const auto& contact : about.contacts) write_fact("contact", line_of(contact.value), contact.where, places);
    write_field("pages", with_thousands(held.document.page_count));
    if (held.partial) write_field("partial", *held.partial);
    for (const std::string& path : held.paths) write_field("file", path);
    write_field("sha256", held.sha256);
    for (const auto* warnings : {&held.document.warnings, &held.paper.warnings})
        for (const std::string& warning : *warnings) write_field("warning", warning);
}

// "p. 3" and, where an item has one, its number and heading.
std::string where_line(const Places& places, const SourceSpan& where, const std::optional<std::string>& minute,
                       const std::optional<std::string>& item) {
    std::string line = places.page(where);
    if (minute || item) line += "  " + minute.value_or("") + (minute && item ? " " : "") + item.value_or("");
    return line + places.after(where);
}

// "p. 1, 3, 4, …", each a link on a terminal.
std::string pages_line(const std::set<std::uint32_t>& pages, const Places& places) {
    constexpr std::size_t kMostPages = 6;
    std::string line;
    std::size_t count = 0;
    for (const std::uint32_t page : pages) {
        if (++count > kMostPages) return line + ", …";
        line += (line.empty() ? "" : ", ") + places.page({page, 0, page, 0});
    }
    return line;
}

// What the paper names, by type: the most named first, with how often and where.
void write_references(const HeldPaper& held, const Places& places, const Colours& colours) {
    constexpr std::size_t kMostValues = 12;  // of a type
    struct Named {
        std::string value;
        std::size_t times = 0;
        std::set<std::uint32_t> pages;
    };
    constexpr std::pair<ReferenceType, std::string_view> kHeads[] = {{ReferenceType::act, "Acts"},
                                                                     {ReferenceType::reference_number, "Numbers"},
                                                                     {ReferenceType::amount, "Amounts"},
                                                                     {ReferenceType::date, "Dates"},
                                                                     {ReferenceType::councillor, "Councillors"}};
    if (held.paper.references.empty()) return;
    std::cout << '\n' << colours.bold << "References" << colours.reset << '\n';
    for (const auto& [type, head] : kHeads) {
        std::vector<Named> all;
        std::map<std::string, std::size_t> known;
        for (const Reference& one : held.paper.references) {
            if (one.type != type) continue;
            const auto [at, is_new] = known.try_emplace(one.value, all.size());
            if (is_new) all.push_back({one.value, 0, {}});
            ++all[at->second].times;
            all[at->second].pages.insert(one.where.first_page);
        }
        if (all.empty()) continue;
        std::ranges::stable_sort(all, std::greater(), &Named::times);
        std::cout << fmt::format("  {} ({})\n", head, with_thousands(all.size()));
        for (std::size_t i = 0; i < std::min(all.size(), kMostValues); ++i)
            std::cout << fmt::format("    {}{}  {}{}{}\n", all[i].value,
                                     all[i].times > 1 ? fmt::format(" ×{}", all[i].times) : "", colours.dim,
                                     pages_line(all[i].pages, places), colours.reset);
        if (all.size() > kMostValues)
            std::cout << fmt::format("    and {} more\n", with_thousands(all.size() - kMostValues));
    }
}

void write_outline(const HeldPaper& held, const Colours& colours, std::size_t width) {
    const Paper& paper = held.paper;
    const Places places(held);
    if (!paper.sections.empty()) {
        std::cout << '\n' << colours.bold << "Outline" << colours.reset << '\n';
        for (const Section& section : paper.sections)
            std::cout << fmt::format("  {}{:{}}{}{}  {}({}){}{}\n", places.page(section.where, 7), "",
                                     2 * (section.level - 1), section.number ? *section.number + " " : "",
                                     section.heading, colours.dim, name_of(section.type), colours.reset,
                                     places.after(section.where));
    }
    if (!paper.recommendations.empty()) {
        std::cout << '\n' << colours.bold << "Recommendations" << colours.reset << '\n';
        for (const Recommendation& one : paper.recommendations) {
            std::cout << "  " << where_line(places, one.where, std::nullopt, std::nullopt) << '\n';
            std::cout << wrapped((one.label ? *one.label + " " : "") + one.text, 8, width);
        }
    }
    if (!paper.resolutions.empty()) {
        std::cout << '\n' << colours.bold << "Resolutions" << colours.reset << '\n';
        for (const Resolution& one : paper.resolutions) {
            std::cout << "  " << where_line(places, one.where, one.minute, one.item) << '\n';
            std::cout << wrapped((one.label ? *one.label + " " : "") + one.text, 8, width);
            std::string facts;
            const auto add = [&](std::string_view name, const std::string& value) {
                if (!value.empty())
                    facts += fmt::format("{}{}{}{}", facts.empty() ? "" : "; ", name, name.empty() ? "" : " ", value);
            };
            add("", one.outcome ? std::string(name_of(*one.outcome)) : "");
            add("moved by", one.mover.value_or(""));
            add("seconded by", one.seconder.value_or(""));
            add("", one.votes ? votes_line(*one.votes) : "");
            if (!facts.empty()) std::cout << fmt::format("        {}[{}]{}\n", colours.dim, facts, colours.reset);
        }
    }
    write_references(held, places, colours);
}

void write_text(const HeldPaper& held, std::uint32_t wanted, const Colours& colours) {
    for (const Page& page : held.document.pages) {
        if (wanted != 0 && page.number != wanted) continue;
        std::cout << fmt::format("\n{}-- page {} --{}\n", colours.dim, page.number, colours.reset) << page.text;
        if (!page.text.empty() && !page.text.ends_with('\n')) std::cout << '\n';
    }
}

int show(const ShowCommand& command) {
    const std::optional<HeldPaper> held = Library(command.index).find(command.paper);
    if (!held) {
        std::cerr << fmt::format(
            "minutebook: no paper \"{}\" in {}: give its number as search prints it (7), its path, or at least "
            "6 digits of its SHA-256\n",
            command.paper, command.index.string());
        return kCouldNotRun;
    }
    if (command.page > held->document.page_count) {
        std::cerr << fmt::format("minutebook: paper #{} has {}\n", held->id,
                                 counted(held->document.page_count, "page"));
        return kCouldNotRun;
    }
    if (command.format == Format::json) {
        Json json = paper_to_json({held->paths.empty() ? "" : held->paths.front(), held->sha256, held->bytes},
                                  held->document, held->paper);
        json["id"] = held->id;
        json["paths"] = held->paths;
        json["partial"] = held->partial ? Json(*held->partial) : Json(nullptr);
        if (command.text || command.page) {
            json["pages"] = Json::array();
            for (const Page& page : held->document.pages)
                if (command.page == 0 || page.number == command.page)
                    json["pages"].push_back({{"page", page.number}, {"text", page.text}});
        }
        write_json(std::cout, json);
        return kDone;
    }
    const Colours colours = stdout_colours();
    if (!command.page) {
        write_head(*held, colours);
        write_outline(*held, colours, std::min<std::size_t>(stdout_width(), 120));
    }
    if (command.text || command.page) write_text(*held, command.page, colours);
    return kDone;
}

}  // namespace

void add_show(CLI::App& app, Action& chosen) {
    auto command = std::make_shared<ShowCommand>();
    CLI::App* sub =
        app.add_subcommand("show", "Print one paper: its facts, outline, recommendations, resolutions, text");
    sub->add_option("paper", command->paper, "Its number, path, or the beginning of its SHA-256")
        ->option_text("PAPER")
        ->required();
    add_index_option(*sub, command->index);
    add_format_option(*sub, command->format, {Format::table, Format::json});
    sub->add_flag("--text", command->text, "Print its text as well");
    sub->add_option("--page", command->page, "Print only the text of this page")
        ->option_text("N")
        ->check(CLI::PositiveNumber);
    sub->callback([command, &chosen] { chosen = [command] { return show(*command); }; });
}

}  // namespace minutebook
