// /paper/{id}: what a paper is, what it recommends and what was resolved.
#include <algorithm>
#include <unordered_map>

#include <fmt/format.h>

#include "app/ledger_output.h"
#include "app/web/hits.h"
#include "app/web/html.h"
#include "app/web/matter_pages.h"
#include "app/web/pages.h"
#include "app/web/paper_links.h"
#include "app/web/papers.h"
#include "app/web/person_pages.h"
#include "app/web/replies.h"
#include "app/web/urls.h"

namespace minutebook::web {
namespace {

std::string votes_told(const Votes& votes) {
    std::string text;
    const auto add = [&](const std::optional<int>& count, std::string_view what) {
        if (count) text += fmt::format("{}{} {}", text.empty() ? "" : ", ", *count, what);
    };
    add(votes.in_favour, "in favour");
    add(votes.against, "against");
    add(votes.abstained, "abstained");
    if (votes.unanimous) text += text.empty() ? "unanimous" : ", unanimous";
    return text;
}

template <class T>
std::string joined(const std::vector<Stated<T>>& values) {
    std::string text;
    for (const auto& stated : values) text += (text.empty() ? "" : ", ") + stated.value;
    return text;
}

// What the summary lists: name, value.
class Facts {
public:
    void add(std::string_view name, std::string_view value) {
        if (!value.empty())
            rows_.push_back(
                std::move(Fields().set("name", name).set("value", value).set("links", std::vector<Fields>())));
    }
    // Names, each with a link where it is known whose it is.
    void add(std::string_view name, std::vector<Fields> links) {
        if (!links.empty())
            rows_.push_back(std::move(Fields().set("name", name).set("value", "").set("links", std::move(links))));
    }
    std::vector<Fields> take() { return std::move(rows_); }

private:
    std::vector<Fields> rows_;
};

using Persons = std::unordered_map<std::string, std::int64_t>;

Fields linked_name(const Persons& persons, const std::string& name) {
    const auto person = persons.find(name);
    Fields fields;
    fields.set("person", name).set("person_url", person == persons.end() ? "" : person_url(person->second));
    return fields;
}

// Of movers, seconders and authors.
std::vector<std::string> names_of(const Paper& paper) {
    std::vector<std::string> names;
    for (const auto& author : paper.metadata.authors) names.push_back(author.value);
    for (const Resolution& one : paper.resolutions)
        for (const auto& name : {one.mover, one.seconder})
            if (name) names.push_back(*name);
    std::ranges::sort(names);
    const auto twice = std::ranges::unique(names);
    names.erase(twice.begin(), twice.end());
    return names;
}

std::vector<Fields> facts_of(const HeldPaper& held, const Persons& persons) {
    const Metadata& metadata = held.paper.metadata;
    Facts facts;
    if (metadata.kind) facts.add("Kind", words_of(name_of(metadata.kind->value)));
    if (metadata.council) facts.add("Council", metadata.council->value);
    if (metadata.body) facts.add("Body", metadata.body->value);
    if (metadata.date) facts.add("Date", day_of(metadata.date->value));
    std::vector<Fields> authors;
    for (const auto& author : metadata.authors) {
        authors.push_back(linked_name(persons, author.value));
        authors.back().set("more", authors.size() < metadata.authors.size());
    }
    facts.add(metadata.authors.size() == 1 ? "Author" : "Authors", std::move(authors));
    std::string contacts;
    for (const auto& stated : metadata.contacts) {
        std::string contact = stated.value.name;
        for (const auto& way : {stated.value.phone, stated.value.email})
            if (way) contact += (contact.empty() ? "" : ", ") + *way;
        contacts += (contacts.empty() ? "" : "; ") + contact;
    }
    facts.add("Contact", contacts);
    facts.add(metadata.wards.size() == 1 ? "Ward" : "Wards", joined(metadata.wards));
    if (metadata.key_decision) facts.add("Key decision", metadata.key_decision->value ? "Yes" : "No");
    facts.add("Pages", with_thousands(held.document.page_count));
    if (held.partial) facts.add("Not all could be read", *held.partial);
    std::string warnings;
    for (const std::string& warning : held.document.warnings) warnings += (warnings.empty() ? "" : "; ") + warning;
    facts.add("Reading it", warnings);
    std::string names;
    for (const std::string& name : file_names(held)) names += (names.empty() ? "" : ", ") + name;
    facts.add("File", names);
    if (held.paths.size() > 1)
        facts.add("Held", fmt::format("the same bytes in {} places", with_thousands(held.paths.size())));
    facts.add("Size", byte_size(held.bytes));
    facts.add("SHA-256", held.sha256);
    return facts.take();
}

// What recommendations and resolutions have in common.
template <class Decision>
Fields decision_fields(const HeldPaper& held, const Visit& visit, const Marker& marker, const std::string& kind,
                       const std::string& place, const Decision& decision) {
    const std::string id = lasting_id(held.sha256), anchor = anchor_of(kind, decision.text);
    const std::string link = fmt::format("{}/paper/{}#{}", visit.base, id, anchor);
    Fields fields;
    fields.set("anchor", anchor)
        .set("label", decision.label)
        .set("text", marked_html(decision.text, marker.ranges(decision.text)))
        .set("page", decision.where.empty() ? std::string() : std::to_string(decision.where.first_page))
        .set("link", link)
        .set("cite",
             citation(held, place + (decision.label ? (place.empty() ? kind + " " : " ") + *decision.label : ""),
                      decision.where.first_page, link))
        .set("view_url", view_url({id, decision.where.first_page, visit.param("q"), {}, anchor}));
    return fields;
}

}  // namespace

Reply paper_page(Site& site, const Visit& visit) {
    auto index = site.indexes.borrow();
    const HeldPaper held = paper_asked_for(*index, visit);
    const std::string typed = visit.param("q"), id = lasting_id(held.sha256);
    const Query query = parse_query(typed);
    const Marker marker(query);

    std::vector<Fields> recommendations, resolutions, outline, places;
    const auto outcomes = index->meetings.outcomes_of(held.id);
    for (std::size_t i = 0; i < held.paper.recommendations.size(); ++i) {
        const Recommendation& one = held.paper.recommendations[i];
        recommendations.push_back(decision_fields(held, visit, marker, "recommendation", "recommendation", one));
        const auto outcome = outcomes.find(static_cast<int>(i));
        recommendations.back()
            .set("lead_in", one.lead_in)
            .set("outcome", outcome == outcomes.end() ? std::string() : words_of(told(outcome->second)))
            .set("outcome_colour", outcome == outcomes.end() ? "" : tag_of(outcome->second));
    }
    const auto meeting = index->meetings.meeting_of(held.id);
    const auto persons = index->people.of_paper(held.id, names_of(held.paper));
    for (const Resolution& one : held.paper.resolutions) {
        const std::string place = one.minute ? "minute " + *one.minute : std::string();
        resolutions.push_back(decision_fields(held, visit, marker, "resolution", place, one));
        std::vector<Fields> people;
        for (const auto& [how, name] : {std::pair{"Moved by", &one.mover}, {"Seconded by", &one.seconder}})
            if (*name) {
                people.push_back(linked_name(persons, **name));
                people.back().set("how", how);
            }
        resolutions.back()
            .set("outcome", one.outcome ? words_of(name_of(*one.outcome)) : "")
            .set("item", (one.minute ? *one.minute + " " : "") + one.item.value_or(""))
            .set("people", std::move(people))
            .set("votes", one.votes ? words_of(votes_told(*one.votes)) : "")
            .set("similar_url", fmt::format("/paper/{}/resolutions/{}/similar", id, resolutions.size() - 1));
    }
    for (const Section& section : held.paper.sections) {
        Fields fields;
        fields.set("heading", (section.number ? *section.number + " " : "") + section.heading)
            .set("level", std::to_string(std::min(section.level, 4)))
            .set("page", std::to_string(section.where.first_page))
            .set("url", view_url({id, section.where.first_page, typed, {}, {}}));
        outline.push_back(std::move(fields));
    }
    std::uint64_t hits = 0;
    if (!marker.empty()) {
        const PageHits found = index->searcher.page_hits(held.id, query, kMaxHits, site.options.time_limit);
        hits = found.hits.size();
        std::uint32_t page = 0;
        for (const PageHit& hit : found.hits) {
            if (hit.page == page || places.size() >= 40) continue;
            page = hit.page;
            places.push_back(std::move(
                Fields().set("page", std::to_string(page)).set("url", view_url({id, page, typed, hit.passage, {}}))));
        }
    }
    std::vector<Fields> matters;
    for (const std::int64_t matter : index->matters.of_paper(held.id))
        if (const auto one = index->matters.matter(matter)) matters.push_back(matter_fields(*one));
    const bool many_sections = outline.size() > 12;
    const std::string link = fmt::format("{}/paper/{}", visit.base, id);
    Fields fields;
    fields.set("title", title_of(held))
        .set("source", source_line(held))
        .set("typed", typed)
        .set("search_url", typed.empty() ? std::string() : url_of("/search", {{"q", typed}}))
        .set("hits", hits > 0 ? counted(hits, "place") : "")
        .set("sought", !marker.empty())
        .set("places", std::move(places))
        .set("view_url", view_url({id, 1, typed, {}, {}}))
        .set("text_url", text_url({id, 0, typed, {}, {}}))
        .set("file_url", fmt::format("/paper/{}/file", id))
        .set("json_url", fmt::format("/api/v1/papers/{}", id))
        .set("meeting_url", meeting ? fmt::format("/meeting/{}", *meeting) : "")
        .set("has_file", site.originals.find(held) != nullptr)
        .set("pdf", is_pdf(held))
        .set("facts", facts_of(held, persons))
        .set("cite", citation(held, "", 0, link))
        .set("link", link)
        .set("decisions", !recommendations.empty() || !resolutions.empty())
        .set("recommendations_count", counted(recommendations.size(), "recommendation"))
        .set("resolutions_count", counted(resolutions.size(), "resolution"))
        .set("any_recommendations", !recommendations.empty())
        .set("any_resolutions", !resolutions.empty())
        .set("any_outline", !outline.empty())
        .set("any_matters", !matters.empty())
        .set("matters", std::move(matters))
        .set("many_sections", many_sections)
        .set("recommendations", std::move(recommendations))
        .set("resolutions", std::move(resolutions))
        .set("outline", std::move(outline));
    return page_of({.title = title_of(held), .query = typed}, "paper", fields);
}

}  // namespace minutebook::web
