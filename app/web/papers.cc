#include "app/web/papers.h"

#include <algorithm>

#include <fmt/format.h>

#include "app/web/paper_links.h"

namespace minutebook::web {
namespace {

std::string part_after_slash(const std::string& path) {
    const std::size_t slash = path.rfind('/');
    return valid_utf8(slash == std::string::npos ? path : path.substr(slash + 1));
}

std::string decision_anchor(const Paper& paper, const Passage& passage) {
    const auto fact = static_cast<std::size_t>(passage.fact);
    if (passage.kind == PassageKind::resolution && passage.fact >= 0 && fact < paper.resolutions.size())
        return anchor_of("resolution", paper.resolutions[fact].text);
    if (passage.kind == PassageKind::recommendation && passage.fact >= 0 && fact < paper.recommendations.size())
        return anchor_of("recommendation", paper.recommendations[fact].text);
    return {};
}

}  // namespace

HeldPaper paper_asked_for(IndexPool::Connection& index, const Visit& visit, bool whole) {
    std::optional<HeldPaper> held = index.library.find_by_number_or_hash(visit.at.at(0), whole);
    if (!held) throw Problem{404, "There is no such paper here. It may have been taken out of the index since."};
    return *std::move(held);
}

std::vector<std::string> file_names(const HeldPaper& held) {
    std::vector<std::string> names;
    for (const std::string& path : held.paths) names.push_back(part_after_slash(path));
    std::ranges::sort(names);
    names.erase(std::ranges::unique(names).begin(), names.end());
    return names;
}

std::string title_of(const HeldPaper& held) {
    if (held.paper.metadata.title) return held.paper.metadata.title->value;
    return held.paths.empty() ? fmt::format("Paper {}", held.id) : part_after_slash(held.paths.front());
}

std::string source_line(const HeldPaper& held) {
    const Metadata& metadata = held.paper.metadata;
    std::string line;
    const auto add = [&](const std::string& part) { line += (line.empty() ? "" : " · ") + part; };
    if (metadata.council) add(metadata.council->value);
    if (metadata.body && (!metadata.council || metadata.body->value != metadata.council->value))
        add(metadata.body->value);
    if (metadata.date) add(day_of(metadata.date->value));
    if (metadata.kind) add(words_of(name_of(metadata.kind->value)));
    return line;
}

bool is_pdf(const HeldPaper& held) { return held.document.media_type == "application/pdf"; }

std::string text_as_html(const HeldPaper& held, const Document& pages, std::uint32_t first, std::uint32_t last,
                         const Marker& marker) {
    std::string html;
    std::uint32_t page = 0;
    int level = 1;  // of the heading before: none may be skipped
    const std::string id = lasting_id(held.sha256);
    for (const Passage& passage : held.paper.passages) {
        const SourceSpan& where = passage.where;
        if (passage.kind == PassageKind::furniture || where.last_page < first || where.first_page > last) continue;
        for (; page < std::min(where.first_page, last); ++page) {
            if (page + 1 < first) continue;
            html += fmt::format(
                "<p class=\"mb-page-mark\" id=\"page-{0}\"><a class=\"govuk-link\" href=\"{1}\">Page {0}</a></p>\n",
                page + 1, escaped(view_url({id, page + 1, {}, {}, {}})));
        }
        const std::string text = text_of(pages, where);
        if (text.empty()) continue;
        const std::string marked = marked_html(text, marker.ranges(text));
        switch (passage.kind) {
            case PassageKind::heading: {
                const auto section = static_cast<std::size_t>(passage.section);
                const int stated = passage.section >= 0 && section < held.paper.sections.size()
                                       ? held.paper.sections[section].level
                                       : 1;
                level = std::min({stated + 1, level + 1, 6});
                html += fmt::format("<h{0} class=\"govuk-heading-{1}\" id=\"section-{2}\">{3}</h{0}>\n", level,
                                    level == 2 ? "m" : "s", passage.section + 1, marked);
                break;
            }
            case PassageKind::resolution:
            case PassageKind::recommendation:
                html += fmt::format(
                    "<div class=\"mb-decision\"><p class=\"mb-decision__kind\">{}</p><p class=\"govuk-body\"><a "
                    "class=\"govuk-link\" href=\"/paper/{}#{}\">{}</a></p></div>\n",
                    words_of(name_of(passage.kind)), id, decision_anchor(held.paper, passage), marked);
                break;
            case PassageKind::table:
                html += fmt::format("<p class=\"govuk-body mb-row\">{}</p>\n", marked);
                break;
            default:
                html += fmt::format("<p class=\"govuk-body\">{}</p>\n", marked);
        }
    }
    return html;
}

}  // namespace minutebook::web
