#include "app/person_json.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "app/or_null.h"
#include "app/wording.h"

namespace minutebook {
namespace {

using Json = nlohmann::ordered_json;

constexpr PersonPart kParts[] = {PersonPart::mover, PersonPart::seconder, PersonPart::author, PersonPart::contact,
                                 PersonPart::councillor};

std::string number_or_nothing(const std::optional<int>& number) { return number ? std::to_string(*number) : ""; }

}  // namespace

std::string years_told(const HeldPerson& person) {
    if (!person.first_year) return "";
    if (person.first_year == person.last_year) return std::to_string(*person.first_year);
    return fmt::format("{} to {}", *person.first_year, *person.last_year);
}

std::string may_be_told(const HeldPerson& person) {
    std::string text;
    for (const HeldPerson::Other& other : person.may_be) text += (text.empty() ? "" : " or ") + other.name;
    return text;
}

Json to_json(const HeldPerson& person) {
    Json json = {{"person", person_name(person.id)}, {"name", person.name}, {"council", or_null(person.council)}};
    for (const PersonPart part : kParts) json[name_of(part)] = person.times[static_cast<std::size_t>(part)];
    json["papers"] = person.papers;
    json["first_year"] = or_null(person.first_year);
    json["last_year"] = or_null(person.last_year);
    json["spellings"] = person.spellings;
    json["may_be"] = Json::array();
    for (const HeldPerson::Other& other : person.may_be)
        json["may_be"].push_back({{"person", person_name(other.id)}, {"name", other.name}});
    return json;
}

Json to_json(const HeldPerson& person, std::span<const PersonPlace> places, const PlaceAddress& address) {
    Json json = to_json(person);
    json["places"] = Json::array();
    for (const PersonPlace& place : places) {
        Json resolution = nullptr;
        if (const auto& moved = place.resolution)
            resolution = {{"label", or_null(moved->label)},
                          {"minute", or_null(moved->minute)},
                          {"item", or_null(moved->item)},
                          {"text", moved->text},
                          {"outcome", or_null(moved->outcome)}};
        json["places"].push_back({{"as", name_of(place.part)},
                                  {"paper", place.paper},
                                  {address.name, address.of(place)},
                                  {"kind", or_null(place.kind)},
                                  {"title", or_null(place.title)},
                                  {"body", or_null(place.body)},
                                  {"date", or_null(place.date)},
                                  {"page", place.page},
                                  {"times", place.times},
                                  {"spelling", place.spelling},
                                  {"resolution", std::move(resolution)}});
    }
    return json;
}

void write_csv(std::ostream& out, std::span<const HeldPerson> people) {
    write_csv_row(out, {"person", "name", "council", "mover", "seconder", "author", "contact", "councillor", "papers",
                        "first_year", "last_year", "may_be", "spellings"});
    for (const HeldPerson& person : people) {
        std::vector<std::string> row = {person_name(person.id), person.name, person.council.value_or("")};
        for (const PersonPart part : kParts)
            row.push_back(std::to_string(person.times[static_cast<std::size_t>(part)]));
        row.push_back(std::to_string(person.papers));
        row.push_back(number_or_nothing(person.first_year));
        row.push_back(number_or_nothing(person.last_year));
        row.push_back(may_be_told(person));
        row.push_back(fmt::format("{}", fmt::join(person.spellings, "; ")));
        write_csv_row(out, row);
    }
}

void write_csv(std::ostream& out, std::span<const PersonPlace> places, const PlaceAddress& address) {
    write_csv_row(out, {"date", "as", "body", "paper", address.name, "kind", "title", "page", "times", "spelling",
                        "minute", "label", "item", "outcome", "text"});
    for (const PersonPlace& place : places) {
        const PersonPlace::Moved moved = place.resolution.value_or(PersonPlace::Moved{});
        write_csv_row(
            out, {place.date.value_or(""), std::string(name_of(place.part)), place.body.value_or(""),
                  std::to_string(place.paper), address.of(place), place.kind.value_or(""), place.title.value_or(""),
                  std::to_string(place.page), std::to_string(place.times), place.spelling, moved.minute.value_or(""),
                  moved.label.value_or(""), moved.item.value_or(""), moved.outcome.value_or(""), moved.text});
    }
}

}  // namespace minutebook
