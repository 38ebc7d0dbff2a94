#include "app/paper_json.h"

#include <optional>
#include <vector>

#include "app/evidence.h"
#include "app/or_null.h"

namespace minutebook {
namespace {

Json value_or_null(const std::optional<Stated<std::string>>& stated) {
    return stated ? Json(stated->value) : Json(nullptr);
}

Json values(const std::vector<Stated<std::string>>& stated) {
    Json list = Json::array();
    for (const auto& one : stated) list.push_back(one.value);
    return list;
}

Json section_of(int section) { return section >= 0 ? Json(section) : Json(nullptr); }

Json to_json(const Contact& contact) {
    return {{"name", contact.name.empty() ? Json(nullptr) : Json(contact.name)},
            {"phone", or_null(contact.phone)},
            {"email", or_null(contact.email)}};
}

Json to_json(const Votes& votes) {
    Json json = Json::object();
    if (votes.in_favour) json["for"] = *votes.in_favour;
    if (votes.against) json["against"] = *votes.against;
    if (votes.abstained) json["abstained"] = *votes.abstained;
    if (votes.unanimous) json["unanimous"] = true;
    return json;
}

Json to_json(const Metadata& about) {
    Json contacts = Json::array();
    for (const auto& contact : about.contacts) contacts.push_back(to_json(contact.value));
    return {{"kind", about.kind ? Json(name_of(about.kind->value)) : Json(nullptr)},
            {"title", value_or_null(about.title)},
            {"council", value_or_null(about.council)},
            {"body", value_or_null(about.body)},
            {"date", value_or_null(about.date)},
            {"authors", values(about.authors)},
            {"contacts", std::move(contacts)},
            {"wards", values(about.wards)},
            {"key_decision", about.key_decision ? Json(about.key_decision->value) : Json(nullptr)}};
}

Json to_json(const Section& section) {
    return {{"number", or_null(section.number)}, {"heading", section.heading},       {"level", section.level},
            {"type", name_of(section.type)},     {"page", section.where.first_page}, {"rule", section.rule}};
}

Json to_json(const Recommendation& one) {
    return {{"label", or_null(one.label)},
            {"text", one.text},
            {"lead_in", one.lead_in.empty() ? Json(nullptr) : Json(one.lead_in)},
            {"section", section_of(one.section)},
            {"page", one.where.first_page},
            {"rule", one.rule}};
}

Json to_json(const Resolution& one) {
    return {{"label", or_null(one.label)},
            {"text", one.text},
            {"item", or_null(one.item)},
            {"minute", or_null(one.minute)},
            {"outcome", one.outcome ? Json(name_of(*one.outcome)) : Json(nullptr)},
            {"mover", or_null(one.mover)},
            {"seconder", or_null(one.seconder)},
            {"votes", one.votes ? to_json(*one.votes) : Json(nullptr)},
            {"section", section_of(one.section)},
            {"page", one.where.first_page},
            {"rule", one.rule}};
}

Json to_json(const Reference& one) {
    return {{"type", name_of(one.type)},
            {"text", one.text},
            {"value", one.value},
            {"page", one.where.first_page},
            {"rule", one.rule}};
}

// What found a fact: anything with a place and a rule.
template <class Fact>
Json why_of(const Document& document, const Fact& fact) {
    const std::string evidence = evidence_of(document, fact.where);
    return {{"rule", fact.rule},
            {"page", fact.where.first_page > 0 ? Json(fact.where.first_page) : Json(nullptr)},
            {"evidence", evidence.empty() ? Json(nullptr) : Json(evidence)}};
}

Json why_of(const Document& document, const Metadata& about) {
    Json why = Json::object();
    const auto state = [&](const char* name, const auto& stated) {
        why[name] = stated ? why_of(document, *stated) : Json(nullptr);
    };
    const auto list = [&](const char* name, const auto& values) {
        why[name] = Json::array();
        for (const auto& stated : values) why[name].push_back(why_of(document, stated));
    };
    state("kind", about.kind);
    state("title", about.title);
    state("council", about.council);
    state("body", about.body);
    state("date", about.date);
    list("authors", about.authors);
    list("contacts", about.contacts);
    list("wards", about.wards);
    state("key_decision", about.key_decision);
    return why;
}

}  // namespace

Json paper_to_json(const PaperSource& source, const Document& document, const Paper& paper, bool why) {
    const auto list_of = [&](const auto& items) {
        Json list = Json::array();
        for (const auto& item : items) {
            list.push_back(to_json(item));
            if (why) list.back()["why"] = why_of(document, item);
        }
        return list;
    };
    Json about = to_json(paper.metadata);
    if (why) about["why"] = why_of(document, paper.metadata);
    Json warnings = document.warnings;
    for (const std::string& warning : paper.warnings) warnings.push_back(warning);
    return {{"schema", "minutebook-paper/1"},
            {"source",
             {{"path", source.path},
              {"sha256", source.sha256},
              {"media_type", document.media_type},
              {"bytes", source.bytes},
              {"pages", document.page_count}}},
            {"paper", std::move(about)},
            {"sections", list_of(paper.sections)},
            {"recommendations", list_of(paper.recommendations)},
            {"resolutions", list_of(paper.resolutions)},
            {"references", list_of(paper.references)},
            {"warnings", std::move(warnings)}};
}

}  // namespace minutebook
