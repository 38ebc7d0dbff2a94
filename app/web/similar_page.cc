// /paper/{id}/resolutions/{ordinal}/similar: what other papers resolved likewise.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "app/reuse_output.h"
#include "app/web/html.h"
#include "app/web/pages.h"
#include "app/web/paper_links.h"
#include "app/web/papers.h"

namespace minutebook::web {
namespace {

constexpr std::size_t kMostSimilar = 20;

// What is asked about, and what is like it.
struct Asked {
    HeldPaper held;
    std::size_t ordinal = 0;
    std::vector<SimilarResolution> similar;
    const Resolution& resolution() const { return held.paper.resolutions[ordinal]; }
};

// Throws Problem 404.
Asked asked_for(Site& site, const Visit& visit) {
    auto index = site.indexes.borrow();
    Asked asked{paper_asked_for(*index, visit), 0, {}};
    Visit number = visit;
    number.params = {{"ordinal", visit.at.at(1)}};
    const std::size_t count = asked.held.paper.resolutions.size();
    const auto ordinal = number.number("ordinal", 0, std::max<std::size_t>(count, 1) - 1);
    if (!ordinal || count == 0) throw Problem{404, fmt::format("The paper has {}.", counted(count, "resolution"))};
    asked.ordinal = *ordinal;
    asked.similar =
        ReuseFinder(site.options.index).similar(asked.held.id, static_cast<std::int64_t>(*ordinal), kMostSimilar);
    return asked;
}

std::string url_of_passage(const HeldPassage& passage) {
    return view_url({lasting_id(passage.sha256), passage.where.first_page, {}, {}, {}});
}

}  // namespace

Reply similar_page(Site& site, const Visit& visit) {
    const Asked asked = asked_for(site, visit);
    const std::string& text = asked.resolution().text;
    std::vector<Fields> similar;
    for (const SimilarResolution& one : asked.similar) {
        const HeldPassage& passage = one.passage;
        std::string source;
        for (const std::optional<std::string>& part :
             {passage.council, passage.date ? std::optional(day_of(*passage.date)) : std::nullopt, passage.title})
            if (part) source += (source.empty() ? "" : " · ") + *part;
        similar.push_back(std::move(
            Fields()
                .set("source", source)
                .set("text", marked_html(passage.text, one.reused ? one.reused->other : std::vector<ByteRange>()))
                .set("why", one.reused ? fmt::format("The same wording: {}", counted(one.reused->shared_words, "word"))
                                       : fmt::format("Rare words in common: {}", fmt::join(one.words, ", ")))
                .set("page", std::to_string(passage.where.first_page))
                .set("url", url_of_passage(passage))));
    }
    Fields fields;
    fields
        .set("paper_url", fmt::format("{}#{}", paper_url(lasting_id(asked.held.sha256)), anchor_of("resolution", text)))
        .set("source", source_line(asked.held))
        .set("text", text)
        .set("any", !similar.empty())
        .set("similar", std::move(similar));
    return page_of({.title = "Similar decisions elsewhere", .robots = "noindex"}, "similar", fields);
}

Reply api_similar(Site& site, const Visit& visit) {
    const Asked asked = asked_for(site, visit);
    nlohmann::ordered_json similar = nlohmann::ordered_json::array();
    for (const SimilarResolution& one : asked.similar) {
        similar.push_back(to_json(one));
        similar.back()["url"] = visit.base + url_of_passage(one.passage);
    }
    Reply reply;
    reply.type = "application/json";
    reply.body = nlohmann::ordered_json{{"paper", asked.held.id},
                                        {"resolution", asked.ordinal},
                                        {"text", asked.resolution().text},
                                        {"similar", std::move(similar)}}
                     .dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) +
                 "\n";
    return reply;
}

}  // namespace minutebook::web
