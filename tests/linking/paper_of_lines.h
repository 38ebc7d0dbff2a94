// An invented paper for the tests of linking, written as lines:
//   "# 4. Bus shelter"        a heading with its number; "## (a) Repair" one below it
//   "REC (a) that …"          a recommendation, with a label or "-"
//   "RES agreed (1) that …"   a resolution: its outcome, its label or "-", its text
//   "TABLE …"                 a row of a table; anything else is a paragraph
#pragma once

#include <cstdint>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>

#include "corpus/linked_paper.h"

namespace minutebook {

struct PaperHead {
    PaperKind kind = PaperKind::report;
    std::string title, council, body, date;
};

inline LinkedPaper paper_of_lines(std::int64_t id, const PaperHead& head, const std::string& lines) {
    LinkedPaper linked;
    linked.id = id;
    Paper& paper = linked.paper;
    Metadata& metadata = paper.metadata;
    metadata.kind = {head.kind, {}, {}};
    const auto state = [](const std::string& value, std::optional<Stated<std::string>>& field) {
        if (!value.empty()) field = {value, {}, {}};
    };
    state(head.title, metadata.title);
    state(head.council, metadata.council);
    state(head.body, metadata.body);
    state(head.date, metadata.date);

    std::istringstream stream(lines);
    std::uint32_t word = 0;
    for (std::string line; std::getline(stream, line);) {
        if (line.empty()) continue;
        const auto cut = [&] {  // the first word of the line
            const std::size_t space = line.find(' ');
            std::string first = line.substr(0, space);
            line.erase(0, space == std::string::npos ? line.size() : space + 1);
            return first;
        };
        const auto label = [&]() -> std::optional<std::string> {
            std::string printed = cut();
            return printed == "-" ? std::nullopt : std::optional(std::move(printed));
        };
        Passage passage;
        passage.where = {1, word, 1, word + 1};
        ++word;
        if (line.starts_with("#")) {
            const int level = static_cast<int>(cut().size());
            paper.sections.push_back({label(), line, level, SectionType::item, passage.where, "test"});
            if (line == "Minutes") paper.sections.back().type = SectionType::minutes;
            passage.kind = PassageKind::heading;
        } else if (line.starts_with("REC ")) {
            cut();
            Recommendation& said = paper.recommendations.emplace_back();
            said.label = label();
            said.text = line;
            said.section = static_cast<int>(paper.sections.size()) - 1;
            said.where = passage.where;
            passage.kind = PassageKind::recommendation;
            passage.fact = static_cast<int>(paper.recommendations.size()) - 1;
        } else if (line.starts_with("RES ")) {
            cut();
            Resolution& said = paper.resolutions.emplace_back();
            said.outcome = outcome_named(cut());
            said.label = label();
            said.text = line;
            said.section = static_cast<int>(paper.sections.size()) - 1;
            said.where = passage.where;
            passage.kind = PassageKind::resolution;
            passage.fact = static_cast<int>(paper.resolutions.size()) - 1;
        } else if (line.starts_with("TABLE ")) {
            cut();
            passage.kind = PassageKind::table;
        }
        passage.section = static_cast<int>(paper.sections.size()) - 1;
        paper.passages.push_back(passage);
        linked.texts.push_back(line);
    }
    return linked;
}

}  // namespace minutebook
