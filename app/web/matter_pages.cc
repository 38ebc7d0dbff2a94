// /matters: what papers of several meetings deal with. /matter/…: one of them, from its first paper to its last.
#include "app/web/matter_pages.h"

#include <algorithm>

#include <fmt/format.h>

#include "app/web/pages.h"
#include "app/web/paper_links.h"
#include "app/web/site.h"
#include "app/web/urls.h"
#include "index/typed_date.h"

namespace minutebook::web {
namespace {

constexpr std::size_t kListed = 50;
constexpr std::uint64_t kMaxPage = 1000;

std::string place_of(const MatterStep& step) {
    std::string text;
    for (const auto& part : {step.date ? std::optional(day_of(*step.date)) : std::nullopt, step.body,
                             step.kind ? std::optional(words_of(*step.kind)) : std::nullopt})
        if (part) text += (text.empty() ? "" : " · ") + *part;
    return text.empty() ? "A paper without date or body" : text;
}

std::string anchor_of_step(const MatterPlace& place) {
    return fmt::format("step-{}-{}", place.paper, place.section < 0 ? "all" : std::to_string(place.section));
}

// "what was agreed on 14 September 2023", with a link to that step.
Fields change_fields(const MatterChange& change, const std::vector<MatterStep>& steps) {
    const auto earlier =
        std::ranges::find_if(steps, [&](const MatterStep& one) { return one.member.place == change.earlier; });
    Fields fields;
    fields.set("how", change.is_stated ? "Supersedes" : "Decides what was put off in")
        .set("earlier", earlier == steps.end() ? fmt::format("paper {}", change.earlier.paper) : place_of(*earlier))
        .set("url", earlier == steps.end() ? "" : "#" + anchor_of_step(change.earlier));
    return fields;
}

Fields step_fields(const MatterStep& step, const std::vector<MatterStep>& steps) {
    const std::string id = lasting_id(step.sha256);
    std::vector<Fields> words, changes;
    for (const MatterWords& one : step.words) {
        Fields fields;
        fields.set("what", one.is_asked ? "Recommended"
                           : one.minute ? "Minute " + *one.minute
                                        : "Resolved")
            .set("label", one.label)
            .set("text", one.text)
            .set("outcome", one.outcome ? words_of(*one.outcome) : "")
            .set("page", std::to_string(one.page))
            .set("url",
                 view_url({id, one.page, {}, {}, anchor_of(one.is_asked ? "recommendation" : "resolution", one.text)}));
        words.push_back(std::move(fields));
    }
    for (const MatterChange& change : step.changes) changes.push_back(change_fields(change, steps));
    Fields fields;
    fields.set("anchor", anchor_of_step(step.member.place))
        .set("place", place_of(step))
        .set("name", step.item ? *step.item : step.title.value_or("Without a title"))
        .set("paper_url", paper_url(id))
        .set("page_url", view_url({id, step.page, step.reference.value_or(""), {}, {}}))
        .set("page", std::to_string(step.page))
        .set("why", fmt::format("{}, {:.0f} % sure", words_of(why(step)), step.member.confidence * 100))
        .set("quote", step.quote)
        .set("any_words", !words.empty())
        .set("words", std::move(words))
        .set("changes", std::move(changes));
    return fields;
}

}  // namespace

std::string matter_url(std::int64_t id) { return "/matter/" + matter_name(id); }

Fields matter_fields(const HeldMatter& matter) {
    std::string bodies;
    for (const std::string& body : matter.bodies)
        if (body != matter.council) bodies += (bodies.empty() ? "" : ", ") + body;
    std::string dates = matter.first ? day_of(*matter.first) : "";
    if (matter.last && matter.last != matter.first) dates += " to " + day_of(*matter.last);
    Fields fields;
    fields.set("name", matter.title)
        .set("reference", matter.reference && !matter.title.contains(*matter.reference) ? *matter.reference : "")
        .set("url", matter_url(matter.id))
        .set("council", matter.council.value_or(""))
        .set("bodies", bodies)
        .set("dates", dates)
        .set("meetings", matter.meetings)
        .set("papers", matter.papers);
    return fields;
}

HeldMatter matter_asked_for(IndexPool::Connection& index, const Visit& visit) {
    const auto id = matter_named(visit.at.at(0));
    auto matter = id ? index.matters.matter(*id) : std::nullopt;
    if (!matter) throw Problem{404, "There is no such matter."};
    return *std::move(matter);
}

MeetingFilters meetings_asked_for(const Visit& visit) {
    MeetingFilters filters;
    for (const auto& [name, into] : {std::pair{"council", &filters.council}, {"body", &filters.body}})
        for (std::string& value : visit.all(name))
            if (!value.empty()) into->push_back(std::move(value));
    const auto day = [&](const char* name, bool last) -> std::optional<std::string> {
        const std::string& typed = visit.param(name);
        if (typed.empty()) return std::nullopt;
        const auto date = typed_date(typed);
        if (!date) throw Problem{400, fmt::format("{} is a date: 2019, 2019-05 or 2019-05-31.", name)};
        return last ? date->second : date->first;
    };
    filters.from = day("from", false);
    filters.to = day("to", true);
    return filters;
}

Reply matters_page(Site& site, const Visit& visit) {
    const MeetingFilters filters = meetings_asked_for(visit);
    const std::uint64_t page = visit.number("page", 1, kMaxPage).value_or(1);
    auto index = site.indexes.borrow();
    const MatterList found = index->matters.matters(filters, (page - 1) * kListed, kListed);
    std::vector<Fields> rows;
    for (const HeldMatter& matter : found.matters) rows.push_back(matter_fields(matter));
    std::vector<std::pair<std::string, std::string>> params;
    for (const std::string& value : filters.council) params.emplace_back("council", value);
    for (const std::string& value : filters.body) params.emplace_back("body", value);
    for (const char* name : {"from", "to"}) params.emplace_back(name, visit.param(name));
    const auto on_page = [&](std::uint64_t number) {
        auto all = params;
        all.emplace_back("page", std::to_string(number));
        return url_of("/matters", all);
    };
    auto with_csv = params;
    with_csv.emplace_back("format", "csv");
    Fields fields;
    fields.set("total", counted(found.total, "matter"))
        .set("any", !rows.empty())
        .set("rows", std::move(rows))
        .set("council", visit.param("council"))
        .set("body", visit.param("body"))
        .set("from", visit.param("from"))
        .set("to", visit.param("to"))
        .set("json_url", url_of("/api/v1/matters", params))
        .set("csv_url", url_of("/api/v1/matters", with_csv))
        .set("before_url", page > 1 ? on_page(page - 1) : "")
        .set("after_url", page * kListed < found.total ? on_page(page + 1) : "");
    return page_of({.title = "Matters over time", .section = "matters"}, "matters", fields);
}

Reply matter_page(Site& site, const Visit& visit) {
    auto index = site.indexes.borrow();
    const HeldMatter matter = matter_asked_for(*index, visit);
    const std::vector<MatterStep> steps = index->matters.steps(matter.id);
    std::vector<Fields> told;
    for (const MatterStep& step : steps) told.push_back(step_fields(step, steps));
    Fields fields = matter_fields(matter);
    fields.set("papers_told", counted(matter.papers, "paper"))
        .set("meetings_told", counted(matter.meetings, "meeting"))
        .set("steps", std::move(told))
        .set("json_url", "/api/v1/matters/" + matter_name(matter.id))
        .set("csv_url", url_of("/api/v1/matters/" + matter_name(matter.id), {{"format", "csv"}}));
    return page_of({.title = matter.title, .section = "matters"}, "matter", fields);
}

}  // namespace minutebook::web
