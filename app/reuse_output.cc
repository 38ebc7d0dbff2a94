#include "app/reuse_output.h"

#include <cmath>

#include "app/or_null.h"

namespace minutebook {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kOpen = "<mark>", kClose = "</mark>";

double two_places(double share) { return std::round(share * 100) / 100; }

}  // namespace

std::string marked_text(std::string_view text, const std::vector<ByteRange>& ranges, std::string_view open,
                        std::string_view close) {
    std::string marked;
    std::size_t done = 0;
    for (const auto& [begin, end] : ranges) {
        marked += text.substr(done, begin - done);
        marked += open;
        marked += text.substr(begin, end - begin);
        marked += close;
        done = end;
    }
    marked += text.substr(done);
    return marked;
}

Json place_json(const HeldPassage& passage) {
    return {{"paper", passage.place.paper},  {"title", or_null(passage.title)},  {"council", or_null(passage.council)},
            {"date", or_null(passage.date)}, {"page", passage.where.first_page}, {"section", or_null(passage.section)},
            {"kind", name_of(passage.kind)}, {"fact", or_null(passage.fact)},    {"boilerplate", passage.standing}};
}

Json to_json(const OtherUse& use) {
    Json json = place_json(use.passage);
    json["text"] = marked_text(use.passage.text, use.other, kOpen, kClose);
    json["shared_words"] = use.shared_words;
    json["share"] = two_places(use.share);
    return json;
}

Json to_json(const ReusedPassage& reused) {
    Json json = reused.passage.place.paper != 0 ? place_json(reused.passage) : Json::object();
    json["text"] = reused.passage.text;
    json["first"] = reused.is_first;
    json["others"] = Json::array();
    for (const OtherUse& use : reused.others) {
        Json other = to_json(use);
        other["path"] = use.passage.path;
        other["this_text"] = marked_text(reused.passage.text, use.own, kOpen, kClose);
        json["others"].push_back(std::move(other));
    }
    return json;
}

Json to_json(const Cluster& cluster) {
    Json json{{"papers", cluster.papers},
              {"councils", cluster.councils},
              {"meetings", cluster.meetings},
              {"boilerplate", cluster.standing},
              {"text", cluster.passages.front().text},
              {"papers_by_year", cluster.papers_by_year},
              {"passages", Json::array()}};
    for (const HeldPassage& passage : cluster.passages) {
        json["passages"].push_back(place_json(passage));
        json["passages"].back()["path"] = passage.path;
        json["passages"].back()["text"] = passage.text;
    }
    return json;
}

Json to_json(const SimilarResolution& similar) {
    Json json = similar.reused ? to_json(*similar.reused) : place_json(similar.passage);
    if (!similar.reused) {
        json["text"] = similar.passage.text;
        json["share"] = two_places(similar.share);
    }
    json["reused"] = similar.reused.has_value();
    json["words"] = similar.words;
    json["elsewhere"] = similar.elsewhere;
    return json;
}

}  // namespace minutebook
