#include "app/search_output.h"

#include <fmt/format.h>

#include "app/ledger_output.h"
#include "app/or_null.h"
#include "app/wording.h"
#include "corpus/paper.h"

namespace minutebook {
namespace {

using Json = nlohmann::ordered_json;

}  // namespace

std::string place_of(const PassageHit& passage) {
    std::string place = passage.section_number ? *passage.section_number + " " : "";
    place += passage.section.value_or("");
    if (passage.kind == "resolution" || passage.kind == "recommendation" || passage.kind == "title" ||
        passage.kind == "furniture") {
        if (!place.empty()) place += " · ";
        place += passage.kind == "furniture" ? "header or footer" : passage.kind;
        if (passage.label) place += " " + *passage.label;
        if (passage.outcome) place += ", " + *passage.outcome;
        if (passage.settled) place += fmt::format(" → {}", told(*passage.settled));
    }
    return place;
}

std::string about_line(const PaperHit& paper) {
    std::string about;
    for (const auto& part :
         {paper.council, paper.body == paper.council ? std::nullopt : paper.body, paper.date, paper.kind})
        if (part) about += (about.empty() ? "" : " · ") + *part;
    return about;
}

Whereabouts by_path() {
    return {"path", [](const PaperHit& paper) { return paper.path; }};
}

nlohmann::ordered_json to_json(const PaperHit& paper, const Whereabouts& whereabouts) {
    Json passages = Json::array();
    for (const PassageHit& passage : paper.passages)
        passages.push_back({{"passage", passage.passage},
                            {"page", passage.page},
                            {"section", or_null(passage.section)},
                            {"section_number", or_null(passage.section_number)},
                            {"section_type", or_null(passage.section_type)},
                            {"kind", passage.kind},
                            {"label", or_null(passage.label)},
                            {"outcome", or_null(passage.outcome)},
                            {"ledger", passage.settled ? Json(name_of(*passage.settled)) : Json(nullptr)},
                            {"snippet", marked(passage, false)}});
    return {{"paper", paper.paper},
            {whereabouts.name, whereabouts.of(paper)},
            {"title", or_null(paper.title)},
            {"council", or_null(paper.council)},
            {"body", or_null(paper.body)},
            {"date", or_null(paper.date)},
            {"kind", or_null(paper.kind)},
            {"score", paper.score},
            {"near_identical", paper.near_identical},
            {"passages", std::move(passages)}};
}

nlohmann::ordered_json to_json(const SearchAnswer& answer, bool explain, const Whereabouts& whereabouts) {
    Json results = Json::array();
    for (const PaperHit& paper : answer.papers) results.push_back(to_json(paper, whereabouts));
    Json json = {{"query", answer.query.typed},  {"total", answer.total},     {"total_is_exact", answer.total_is_exact},
                 {"partial", answer.partial},    {"took_ms", answer.took_ms}, {"notes", answer.query.notes},
                 {"results", std::move(results)}};
    if (explain) json["explanation"] = {{"understood", describe(answer.query)}, {"steps", answer.explanation}};
    return json;
}

void write_csv(std::ostream& out, const SearchAnswer& answer, const Whereabouts& whereabouts) {
    write_csv_row(out, {"rank", "paper", whereabouts.name, "title", "council", "body", "date", "kind", "score", "page",
                        "section", "passage_kind", "label", "outcome", "snippet", "ledger"});
    std::size_t rank = 0;
    for (const PaperHit& paper : answer.papers) {
        ++rank;
        std::vector<std::string> about = {
            std::to_string(rank),     std::to_string(paper.paper), whereabouts.of(paper),
            paper.title.value_or(""), paper.council.value_or(""),  paper.body.value_or(""),
            paper.date.value_or(""),  paper.kind.value_or(""),     fmt::format("{:.4f}", paper.score)};
        if (paper.passages.empty()) {
            about.resize(16);
            write_csv_row(out, about);
        }
        for (const PassageHit& passage : paper.passages) {
            std::vector<std::string> row = about;
            row.insert(row.end(), {std::to_string(passage.page), passage.section.value_or(""), passage.kind,
                                   passage.label.value_or(""), passage.outcome.value_or(""), passage.snippet,
                                   passage.settled ? std::string(name_of(*passage.settled)) : ""});
            write_csv_row(out, row);
        }
    }
}

}  // namespace minutebook
