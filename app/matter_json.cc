#include "app/matter_json.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "app/or_null.h"
#include "app/wording.h"

namespace minutebook {
namespace {

using Json = nlohmann::ordered_json;

Json section_json(const MatterPlace& place) { return place.section < 0 ? Json(nullptr) : Json(place.section); }

const char* how(const MatterChange& change) { return change.is_stated ? "stated" : "deferred"; }

Json words_json(const std::vector<MatterWords>& words, bool asked) {
    Json all = Json::array();
    for (const MatterWords& one : words) {
        if (one.is_asked != asked) continue;
        Json json = {{"label", or_null(one.label)}, {"text", one.text}};
        if (!asked) json["minute"] = or_null(one.minute);
        json["outcome"] = or_null(one.outcome);
        json["page"] = one.page;
        all.push_back(std::move(json));
    }
    return all;
}

}  // namespace

Json to_json(const HeldMatter& matter) {
    return {
        {"matter", matter_name(matter.id)},   {"title", matter.title},       {"reference", or_null(matter.reference)},
        {"council", or_null(matter.council)}, {"bodies", matter.bodies},     {"first", or_null(matter.first)},
        {"last", or_null(matter.last)},       {"meetings", matter.meetings}, {"papers", matter.papers}};
}

Json to_json(const HeldMatter& matter, const std::vector<MatterStep>& steps, const StepAddress& address) {
    Json json = to_json(matter);
    json["steps"] = Json::array();
    for (const MatterStep& step : steps) {
        Json changes = Json::array();
        for (const MatterChange& change : step.changes)
            changes.push_back(
                {{"paper", change.earlier.paper}, {"section", section_json(change.earlier)}, {"how", how(change)}});
        json["steps"].push_back({{"paper", step.member.place.paper},
                                 {address.name, address.of(step)},
                                 {"kind", or_null(step.kind)},
                                 {"title", or_null(step.title)},
                                 {"section", section_json(step.member.place)},
                                 {"item", or_null(step.item)},
                                 {"page", step.page},
                                 {"meeting", or_null(step.meeting)},
                                 {"council", or_null(step.council)},
                                 {"body", or_null(step.body)},
                                 {"date", or_null(step.date)},
                                 {"tie", name_of(step.member.tie)},
                                 {"why", why(step)},
                                 {"reference", or_null(step.reference)},
                                 {"confidence", step.member.confidence},
                                 {"quote", or_null(step.quote)},
                                 {"asked", words_json(step.words, true)},
                                 {"decided", words_json(step.words, false)},
                                 {"supersedes", std::move(changes)}});
    }
    return json;
}

void write_csv(std::ostream& out, std::span<const HeldMatter> matters) {
    write_csv_row(out, {"matter", "first", "last", "meetings", "papers", "council", "bodies", "reference", "title"});
    for (const HeldMatter& matter : matters)
        write_csv_row(out,
                      {matter_name(matter.id), matter.first.value_or(""), matter.last.value_or(""),
                       std::to_string(matter.meetings), std::to_string(matter.papers), matter.council.value_or(""),
                       fmt::format("{}", fmt::join(matter.bodies, "; ")), matter.reference.value_or(""), matter.title});
}

void write_csv(std::ostream& out, const std::vector<MatterStep>& steps, const StepAddress& address) {
    write_csv_row(
        out, {"date", "body", "paper", address.name, "kind", "title", "item", "page", "tie", "reference", "confidence",
              "supersedes_paper", "supersedes_how", "words", "label", "minute", "outcome", "words_page", "text"});
    for (const MatterStep& step : steps) {
        std::string papers, hows;
        for (const MatterChange& change : step.changes) {
            papers += fmt::format("{}{}", papers.empty() ? "" : "; ", change.earlier.paper);
            hows += fmt::format("{}{}", hows.empty() ? "" : "; ", how(change));
        }
        const auto write = [&](const MatterWords& words, std::string_view what) {
            write_csv_row(
                out, {step.date.value_or(""), step.body.value_or(""), std::to_string(step.member.place.paper),
                      address.of(step), step.kind.value_or(""), step.title.value_or(""), step.item.value_or(""),
                      std::to_string(step.page), std::string(name_of(step.member.tie)), step.reference.value_or(""),
                      fmt::format("{:.2f}", step.member.confidence), papers, hows, std::string(what),
                      words.label.value_or(""), words.minute.value_or(""), words.outcome.value_or(""),
                      words.page > 0 ? std::to_string(words.page) : "", words.text});
        };
        for (const MatterWords& words : step.words) write(words, words.is_asked ? "asked" : "decided");
        if (step.words.empty()) write({.text = step.quote.value_or("")}, step.quote ? "named" : "");
    }
}

}  // namespace minutebook
