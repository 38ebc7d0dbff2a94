// /people: who is named in the papers of councils. /person/…: one of them, and where.
#include "app/web/person_pages.h"

#include <algorithm>

#include <fmt/format.h>

#include "app/person_json.h"
#include "app/web/html.h"
#include "app/web/pages.h"
#include "app/web/paper_links.h"
#include "app/web/site.h"
#include "app/web/urls.h"

namespace minutebook::web {
namespace {

constexpr std::size_t kListed = 50;
constexpr std::size_t kPlacesAPage = 50;
constexpr std::uint64_t kMaxPage = 100'000;

Fields row_of(const HeldPerson& person) {
    Fields fields;
    fields.set("name", person.name)
        .set("url", person_url(person.id))
        .set("council", person.council.value_or(""))
        .set("years", years_told(person))
        .set("may_be", may_be_told(person))
        .set("papers", person.papers);
    for (const PersonPart part : {PersonPart::mover, PersonPart::seconder, PersonPart::author, PersonPart::contact})
        fields.set(std::string(name_of(part)), person.times[static_cast<std::size_t>(part)]);
    return fields;
}

std::string_view told_as(PersonPart part) {
    switch (part) {
        case PersonPart::mover:
            return "Moved";
        case PersonPart::seconder:
            return "Seconded";
        case PersonPart::author:
            return "Author";
        case PersonPart::contact:
            return "Contact";
        case PersonPart::councillor:
            return "Named as a councillor";
    }
    return "";
}

Fields place_fields(const PersonPlace& place) {
    const std::string id = lasting_id(place.sha256);
    std::string where;
    for (const auto& part : {place.date ? std::optional(day_of(*place.date)) : std::nullopt, place.body,
                             place.kind ? std::optional(words_of(*place.kind)) : std::nullopt})
        if (part) where += (where.empty() ? "" : " · ") + *part;
    const PersonPlace::Moved moved = place.resolution.value_or(PersonPlace::Moved{});
    Fields fields;
    fields.set("as", told_as(place.part))
        .set("where", where.empty() ? "A paper without date or body" : where)
        .set("title", place.title.value_or("Without a title"))
        .set("paper_url", paper_url(id))
        .set("spelling", place.spelling)
        .set("times", place.times > 1 ? counted(place.times, "time") : "")
        .set("label", moved.label)
        .set("text", moved.text)
        .set("outcome", moved.outcome ? words_of(*moved.outcome) : "")
        .set("page", std::to_string(place.page))
        .set("url", view_url({id, place.page, {}, {}, place.resolution ? anchor_of("resolution", moved.text) : ""}));
    return fields;
}

// The links to the pages before and after this one of a list.
void set_neighbours(Fields& fields, const Visit& visit, std::uint64_t page, std::uint64_t each, std::uint64_t total) {
    const auto on_page = [&](std::uint64_t number) {
        std::vector<std::pair<std::string, std::string>> params;
        for (const auto& param : visit.params)
            if (param.first != "page") params.push_back(param);
        params.emplace_back("page", std::to_string(number));
        return url_of(visit.path, params);
    };
    fields.set("before_url", page > 1 ? on_page(page - 1) : "")
        .set("after_url", page * each < total ? on_page(page + 1) : "");
}

}  // namespace

std::string person_url(std::int64_t id) { return "/person/" + person_name(id); }

HeldPerson person_asked_for(IndexPool::Connection& index, const Visit& visit) {
    const auto id = person_named(visit.at.at(0));
    auto person = id ? index.people.person(*id) : std::nullopt;
    if (!person) throw Problem{404, "There is no such person."};
    return *std::move(person);
}

PersonFilters people_asked_for(const Visit& visit) {
    PersonFilters filters{visit.param("name"), visit.all("council"), visit.all("council-only")};
    std::erase(filters.council, "");
    std::erase(filters.council_only, "");
    return filters;
}

Reply people_page(Site& site, const Visit& visit) {
    const std::uint64_t page = visit.number("page", 1, kMaxPage).value_or(1);
    auto index = site.indexes.borrow();
    const PersonList found = index->people.people(people_asked_for(visit), (page - 1) * kListed, kListed);
    std::vector<Fields> rows;
    for (const HeldPerson& person : found.people) rows.push_back(row_of(person));
    std::vector<std::pair<std::string, std::string>> params;
    for (const auto& param : visit.params)
        if (param.first != "page") params.push_back(param);
    auto with_csv = params;
    with_csv.emplace_back("format", "csv");
    Fields fields;
    fields.set("total", counted(found.total, "person", "people"))
        .set("any", !rows.empty())
        .set("rows", std::move(rows))
        .set("council", visit.param("council"))
        .set("typed_name", visit.param("name"))
        .set("json_url", url_of("/api/v1/people", params))
        .set("csv_url", url_of("/api/v1/people", with_csv));
    set_neighbours(fields, visit, page, kListed, found.total);
    return page_of({.title = "People", .section = "people"}, "people", fields);
}

Reply person_page(Site& site, const Visit& visit) {
    const std::uint64_t page = visit.number("page", 1, kMaxPage).value_or(1);
    auto index = site.indexes.borrow();
    const HeldPerson person = person_asked_for(*index, visit);
    const std::vector<PersonPlace> places = index->people.places(person.id);
    std::vector<Fields> told, others, spellings;
    for (std::size_t i = (page - 1) * kPlacesAPage; i < std::min<std::size_t>(page * kPlacesAPage, places.size()); ++i)
        told.push_back(place_fields(places[i]));
    for (const HeldPerson::Other& other : person.may_be)
        others.push_back(std::move(Fields().set("name", other.name).set("url", person_url(other.id))));
    for (const std::string& spelling : person.spellings)
        spellings.push_back(std::move(Fields().set("spelling", spelling)));
    std::string counts;
    for (const auto& [part, one, many] :
         {std::tuple{PersonPart::mover, "resolution moved", "resolutions moved"},
          {PersonPart::seconder, "seconded", "seconded"},
          {PersonPart::author, "paper written", "papers written"},
          {PersonPart::contact, "time a contact", "times a contact"},
          {PersonPart::councillor, "time named as a councillor", "times named as a councillor"}})
        if (const std::uint64_t times = person.times[static_cast<std::size_t>(part)]; times > 0)
            counts += (counts.empty() ? "" : " · ") + counted(times, one, many);
    Fields fields = row_of(person);
    fields.set("papers_told", counted(person.papers, "paper"))
        .set("counts", counts)
        .set("any_others", !others.empty())
        .set("others", std::move(others))
        .set("spellings", std::move(spellings))
        .set("places", std::move(told))
        .set("json_url", "/api/v1/people/" + person_name(person.id))
        .set("csv_url", url_of("/api/v1/people/" + person_name(person.id), {{"format", "csv"}}));
    set_neighbours(fields, visit, page, kPlacesAPage, places.size());
    return page_of({.title = person.name, .section = "people"}, "person", fields);
}

}  // namespace minutebook::web
