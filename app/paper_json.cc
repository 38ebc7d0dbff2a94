#include "app/paper_json.h"

#include <optional>

#include <nlohmann/json.hpp>

namespace minutebook {
namespace {

using Json = nlohmann::ordered_json;

template <class T>
Json or_null(const std::optional<T>& value) {
    return value ? Json(*value) : Json(nullptr);
}

template <class T>
Json stated_or_null(const std::optional<Stated<T>>& stated) {
    return stated ? Json(stated->value) : Json(nullptr);
}

template <class T>
Json values_of(const std::vector<Stated<T>>& all) {
    Json array = Json::array();
    for (const auto& stated : all) array.push_back(stated.value);
    return array;
}

Json to_json(const Metadata& metadata) {
    Json contacts = Json::array();
    for (const auto& [contact, where, rule] : metadata.contacts)
        contacts.push_back({{"name", contact.name.empty() ? Json(nullptr) : Json(contact.name)},
                            {"phone", or_null(contact.phone)},
                            {"email", or_null(contact.email)}});
    return {{"kind", metadata.kind ? Json(name_of(metadata.kind->value)) : Json(nullptr)},
            {"title", stated_or_null(metadata.title)},
            {"council", stated_or_null(metadata.council)},
            {"body", stated_or_null(metadata.body)},
            {"date", stated_or_null(metadata.date)},
            {"authors", values_of(metadata.authors)},
            {"contacts", std::move(contacts)},
            {"wards", values_of(metadata.wards)},
            {"key_decision", stated_or_null(metadata.key_decision)}};
}

Json to_json(const Section& section) {
    return {{"number", or_null(section.number)}, {"heading", section.heading},       {"level", section.level},
            {"type", name_of(section.type)},     {"page", section.where.first_page}, {"rule", section.rule}};
}

Json to_json(const Recommendation& recommendation) {
    return {{"label", or_null(recommendation.label)},
            {"text", recommendation.text},
            {"lead_in", recommendation.lead_in},
            {"section", recommendation.section >= 0 ? Json(recommendation.section) : Json(nullptr)},
            {"page", recommendation.where.first_page},
            {"rule", recommendation.rule}};
}

Json to_json(const Votes& votes) {
    return {{"for", or_null(votes.in_favour)},
            {"against", or_null(votes.against)},
            {"abstained", or_null(votes.abstained)},
            {"unanimous", votes.unanimous}};
}

Json to_json(const Resolution& resolution) {
    return {{"label", or_null(resolution.label)},
            {"text", resolution.text},
            {"item", or_null(resolution.item)},
            {"minute", or_null(resolution.minute)},
            {"outcome", resolution.outcome ? Json(name_of(*resolution.outcome)) : Json(nullptr)},
            {"mover", or_null(resolution.mover)},
            {"seconder", or_null(resolution.seconder)},
            {"votes", resolution.votes ? to_json(*resolution.votes) : Json(nullptr)},
            {"section", resolution.section >= 0 ? Json(resolution.section) : Json(nullptr)},
            {"page", resolution.where.first_page},
            {"rule", resolution.rule}};
}

template <class T>
Json array_of(const std::vector<T>& all) {
    Json array = Json::array();
    for (const T& one : all) array.push_back(to_json(one));
    return array;
}

}  // namespace

Json paper_to_json(const PaperSource& source, const Document& document, const Paper& paper) {
    Json warnings = document.warnings;
    for (const std::string& warning : paper.warnings) warnings.push_back(warning);
    return {{"schema", "minutebook-paper/1"},
            {"source",
             {{"path", source.path},
              {"sha256", source.sha256.empty() ? Json(nullptr) : Json(source.sha256)},
              {"media_type", document.media_type},
              {"bytes", source.bytes},
              {"pages", document.page_count}}},
            {"paper", to_json(paper.metadata)},
            {"sections", array_of(paper.sections)},
            {"recommendations", array_of(paper.recommendations)},
            {"resolutions", array_of(paper.resolutions)},
            {"warnings", std::move(warnings)}};
}

}  // namespace minutebook
