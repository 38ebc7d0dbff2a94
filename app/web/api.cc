// /api/v1/…: what the pages tell, for programs. openapi.json describes it, and a test holds the two against each other.
#include <sstream>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "app/matter_json.h"
#include "app/paper_json.h"
#include "app/person_json.h"
#include "app/search_output.h"
#include "app/web/assets.h"
#include "app/web/hits.h"
#include "app/web/html.h"
#include "app/web/matter_pages.h"
#include "app/web/pages.h"
#include "app/web/paper_links.h"
#include "app/web/papers.h"
#include "app/web/person_pages.h"
#include "app/web/replies.h"
#include "app/web/search_state.h"
#include "app/web/searching.h"

namespace minutebook::web {
namespace {

constexpr std::uint32_t kMaxLimit = 1000, kMaxOffset = 10'000, kMaxPassages = 20;

Json counts_of(const std::vector<FacetValue>& values) {
    Json json = Json::array();
    for (const FacetValue& one : values) json.push_back({{"value", one.value}, {"papers", one.papers}});
    return json;
}

Json text_or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }
Json year_or_null(const std::string& year) { return year.empty() ? Json(nullptr) : Json(std::stoi(year)); }

Json held_json(const Held& held) {
    return {{"papers", held.all.papers},
            {"pages", held.all.pages},
            {"councils", held.by_council.size()},
            {"failures", held.failures},
            {"first_year", year_or_null(held.all.first_year)},
            {"last_year", year_or_null(held.all.last_year)}};
}

Json box_json(const PageBox& box) {
    return Json::array({box.page, box.box.left, box.box.top, box.box.right, box.box.bottom});
}

}  // namespace

Reply api_description(Site&, const Visit&) {
    Reply reply;
    reply.type = "application/json";
    reply.body = asset_text("openapi.json");
    return reply;
}

Reply api_search(Site& site, const Visit& visit) {
    const SearchState state = SearchState::of(visit);
    const std::string& sort = visit.param("sort");
    if (!sort.empty() && sort != "relevance" && sort != "date" && sort != "found")
        throw Problem{400, "sort is relevance, date or found."};
    const bool csv = wants_csv(visit);
    SearchOptions options;
    options.sort = sort == "found" ? SearchOptions::Sort::found : state.sort;
    options.limit = bounded(visit, "limit", 1, kMaxLimit, 10);
    options.offset = bounded(visit, "offset", 0, kMaxOffset, 0);
    options.passages_per_paper = bounded(visit, "passages", 0, kMaxPassages, 3);
    options.facets = visit.param("facets") == "1";
    auto index = site.indexes.borrow();
    const auto answer = search(site, *index, state.query(), options, state.key());
    const Whereabouts address = {
        "url", [&](const PaperHit& paper) { return visit.base + paper_url(lasting_id(paper.sha256)); }};
    if (csv) {
        std::ostringstream out;
        write_csv(out, *answer, address);
        return csv_reply(out.str(), "search");
    }
    Json json = to_json(*answer, state.explain, address);
    if (options.facets) {
        const Facets& facets = answer->facets;
        json["facets"] = {{"council", counts_of(facets.council)}, {"body", counts_of(facets.body)},
                          {"kind", counts_of(facets.kind)},       {"year", counts_of(facets.year)},
                          {"in", counts_of(facets.in)},           {"section", counts_of(facets.section)}};
    }
    json["held"] = held_json(*site.indexes.held(*index));
    return json_reply(json);
}

Reply api_paper(Site& site, const Visit& visit) {
    auto index = site.indexes.borrow();
    const HeldPaper held = paper_asked_for(*index, visit, true);
    const std::string id = lasting_id(held.sha256);
    const auto names = file_names(held);
    Json json = paper_to_json({names.empty() ? "" : names.front(), held.sha256, held.bytes}, held.document, held.paper);
    // Names of files alone: where they are on the server is nobody's business.
    json["source"].erase("path");
    json["source"]["files"] = names;
    json["source"]["pages"] = held.document.page_count;
    json["id"] = held.id;
    json["url"] = visit.base + paper_url(id);
    json["partial"] = held.partial ? Json(*held.partial) : Json(nullptr);
    for (std::size_t i = 0; i < held.paper.recommendations.size(); ++i)
        json["recommendations"][i]["url"] = fmt::format(
            "{}/paper/{}#{}", visit.base, id, anchor_of("recommendation", held.paper.recommendations[i].text));
    for (std::size_t i = 0; i < held.paper.resolutions.size(); ++i)
        json["resolutions"][i]["url"] =
            fmt::format("{}/paper/{}#{}", visit.base, id, anchor_of("resolution", held.paper.resolutions[i].text));
    return json_reply(json);
}

Reply api_page(Site& site, const Visit& visit) {
    auto index = site.indexes.borrow();
    const HeldPaper held = paper_asked_for(*index, visit);
    Visit number = visit;
    number.params = {{"page", visit.at.at(1)}};
    const auto page = number.number("page", 1, std::max(held.document.page_count, 1U));
    if (!page) throw Problem{404, fmt::format("The paper has {}.", counted(held.document.page_count, "page"))};
    const auto wanted = static_cast<std::uint32_t>(*page);
    const Document pages = index->library.pages(held.id, wanted, wanted, false);
    if (pages.pages.empty()) throw Problem{404, "This page could not be read."};
    return json_reply({{"paper", held.id}, {"page", wanted}, {"text", pages.pages.front().text}});
}

Reply api_hits(Site& site, const Visit& visit) {
    const SearchState state = SearchState::of(visit);
    auto index = site.indexes.borrow();
    const HeldPaper held = paper_asked_for(*index, visit);
    const PageHits found =
        index->searcher.page_hits(held.id, parse_query(state.typed), kMaxHits, site.options.time_limit);
    Json hits = Json::array();
    for (const PageHit& hit : found.hits) {
        Json boxes = Json::array();
        for (const PageBox& box : hit.boxes) boxes.push_back(box_json(box));
        hits.push_back({{"page", hit.page}, {"passage", hit.passage}, {"boxes", std::move(boxes)}});
    }
    return json_reply({{"paper", held.id}, {"query", state.typed}, {"all", found.all}, {"hits", std::move(hits)}});
}

Reply api_matters(Site& site, const Visit& visit) {
    const bool csv = wants_csv(visit);
    const MeetingFilters filters = meetings_asked_for(visit);
    const std::uint32_t limit = bounded(visit, "limit", 1, kMaxLimit, 50),
                        offset = bounded(visit, "offset", 0, kMaxOffset, 0);
    auto index = site.indexes.borrow();
    const MatterList found = index->matters.matters(filters, offset, limit);
    if (csv) {
        std::ostringstream out;
        write_csv(out, found.matters);
        return csv_reply(out.str(), "matters");
    }
    Json matters = Json::array();
    for (const HeldMatter& matter : found.matters) {
        Json json = to_json(matter);
        json["url"] = visit.base + matter_url(matter.id);
        matters.push_back(std::move(json));
    }
    return json_reply({{"total", found.total}, {"matters", std::move(matters)}});
}

Reply api_matter(Site& site, const Visit& visit) {
    const bool csv = wants_csv(visit);
    auto index = site.indexes.borrow();
    const HeldMatter matter = matter_asked_for(*index, visit);
    const std::vector<MatterStep> steps = index->matters.steps(matter.id);
    const StepAddress address = {
        "url", [&](const MatterStep& step) { return visit.base + paper_url(lasting_id(step.sha256)); }};
    if (csv) {
        std::ostringstream out;
        write_csv(out, steps, address);
        return csv_reply(out.str(), "matter");
    }
    Json json = to_json(matter, steps, address);
    json["url"] = visit.base + matter_url(matter.id);
    return json_reply(json);
}

Reply api_people(Site& site, const Visit& visit) {
    const bool csv = wants_csv(visit);
    const std::uint32_t limit = bounded(visit, "limit", 1, kMaxLimit, 50),
                        offset = bounded(visit, "offset", 0, kMaxOffset, 0);
    auto index = site.indexes.borrow();
    const PersonList found = index->people.people(people_asked_for(visit), offset, limit);
    if (csv) {
        std::ostringstream out;
        write_csv(out, found.people);
        return csv_reply(out.str(), "people");
    }
    Json people = Json::array();
    for (const HeldPerson& person : found.people) {
        Json json = to_json(person);
        json["url"] = visit.base + person_url(person.id);
        people.push_back(std::move(json));
    }
    return json_reply({{"total", found.total}, {"people", std::move(people)}});
}

Reply api_person(Site& site, const Visit& visit) {
    const bool csv = wants_csv(visit);
    auto index = site.indexes.borrow();
    const HeldPerson person = person_asked_for(*index, visit);
    const std::vector<PersonPlace> places = index->people.places(person.id);
    const PlaceAddress address = {
        "url", [&](const PersonPlace& place) { return visit.base + paper_url(lasting_id(place.sha256)); }};
    if (csv) {
        std::ostringstream out;
        write_csv(out, places, address);
        return csv_reply(out.str(), "person");
    }
    Json json = to_json(person, places, address);
    json["url"] = visit.base + person_url(person.id);
    return json_reply(json);
}

Reply api_coverage(Site& site, const Visit& visit) {
    const bool csv = wants_csv(visit);
    const std::string& council = visit.param("council");
    auto index = site.indexes.borrow();
    std::vector<HeldYear> held = index->library.held_by_year();
    if (!council.empty()) std::erase_if(held, [&](const HeldYear& one) { return one.council != council; });
    if (csv) {
        std::ostringstream out;
        write_csv_row(out, {"council", "year", "papers", "pages", "meetings", "recommendations", "resolutions",
                            "papers_without_text", "pages_without_text", "partial"});
        for (const HeldYear& one : held) {
            std::vector<std::string> row = {one.council, one.year};
            for (const std::uint64_t number :
                 {one.papers, one.pages, one.meetings, one.recommendations, one.resolutions, one.papers_without_text,
                  one.pages_without_text, one.partial})
                row.push_back(std::to_string(number));
            write_csv_row(out, row);
        }
        return csv_reply(out.str(), "coverage");
    }
    Json rows = Json::array(), failures = Json::array();
    for (const HeldYear& one : held)
        rows.push_back({{"council", text_or_null(one.council)},
                        {"year", year_or_null(one.year)},
                        {"papers", one.papers},
                        {"pages", one.pages},
                        {"meetings", one.meetings},
                        {"recommendations", one.recommendations},
                        {"resolutions", one.resolutions},
                        {"papers_without_text", one.papers_without_text},
                        {"pages_without_text", one.pages_without_text},
                        {"partial", one.partial}});
    for (const CouncilFailures& one : index->library.failures_by_council())
        failures.push_back({{"council", text_or_null(one.council)}, {"files", one.files}});
    return json_reply({{"held", held_json(*site.indexes.held(*index))},
                       {"rows", std::move(rows)},
                       {"failures", std::move(failures)}});
}

Reply api_trends(Site& site, const Visit& visit) {
    const bool csv = wants_csv(visit);
    const SearchState state = SearchState::of(visit);
    auto index = site.indexes.borrow();
    const Comparison trends = index->searcher.compare(
        {state.query()}, {.by = {Dimension::council, Dimension::year},
                          .count = {Countable::papers, Countable::recommendations, Countable::resolutions},
                          .papers = false,
                          .time_limit = site.options.time_limit});
    if (csv) {
        std::ostringstream out;
        write_csv_row(out, {"council", "year", "papers_found", "recommendations_found", "resolutions_found",
                            "papers_held", "recommendations_held", "resolutions_held"});
        for (const ComparisonRow& row : trends.rows) {
            const Counts &found = row.of[0].found, &held = row.of[0].held;
            write_csv_row(
                out, {row.group[0], row.group[1], std::to_string(found.papers), std::to_string(found.recommendations),
                      std::to_string(found.resolutions), std::to_string(held.papers),
                      std::to_string(held.recommendations), std::to_string(held.resolutions)});
        }
        return csv_reply(out.str(), "trends");
    }
    const auto counts = [](const Counts& one) {
        return Json{{"papers", one.papers}, {"recommendations", one.recommendations}, {"resolutions", one.resolutions}};
    };
    Json rows = Json::array();
    for (const ComparisonRow& row : trends.rows)
        rows.push_back({{"council", text_or_null(row.group[0])},
                        {"year", year_or_null(row.group[1])},
                        {"found", counts(row.of[0].found)},
                        {"held", counts(row.of[0].held)}});
    return json_reply({{"query", state.typed}, {"partial", trends.partial}, {"rows", std::move(rows)}});
}

}  // namespace minutebook::web
