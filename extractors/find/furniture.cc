#include "extractors/find/furniture.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "corpus/matching.h"
#include "extractors/find/patterns.h"

namespace minutebook {
namespace {

constexpr int kEdgeLines = 6;                // of a page's head and of its foot that may be furniture
constexpr float kEdgeShare = 0.16F;          // of the page's height, at either end
constexpr float kLetterheadShare = 0.28F;    // … for lines that go on from others that are furniture
constexpr float kPageNumberShare = 0.12F;    // nearer to the edge for what only looks like a page number
constexpr float kSameHeight_pt = 5;          // the height at which a running line is set varies by rounding only
constexpr std::size_t kLongest_bytes = 300;  // longer lines are text
constexpr std::size_t kFormula_bytes = 40;   // "The vote was:", "Nay: None", again and again in the text

std::string digits_folded(std::string_view text) {
    std::string digits_as_one;
    digits_as_one.reserve(text.size());
    for (const char c : text) {
        if (c == ' ') continue;
        if (c < '0' || c > '9')
            digits_as_one += folded(c);
        else if (!digits_as_one.ends_with('#'))
            digits_as_one += '#';
    }
    return digits_as_one;
}

// The line's indices from the top and from the bottom of the page, nearest to the edge first.
struct Edges {
    std::vector<std::size_t> head, foot;
};

Edges edges_of(const Page& page) {
    std::vector<std::size_t> order(page.lines.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return page.lines[a].box.top < page.lines[b].box.top; });
    Edges edges;
    const float head_end = page.height_pt * kLetterheadShare, foot_begin = page.height_pt * (1 - kEdgeShare);
    for (std::size_t i = 0; i < order.size() && edges.head.size() < kEdgeLines; ++i)
        if (page.lines[order[i]].box.top < head_end) edges.head.push_back(order[i]);
    for (std::size_t i = order.size(); i-- > 0 && edges.foot.size() < kEdgeLines;)
        if (page.lines[order[i]].box.bottom > foot_begin) edges.foot.push_back(order[i]);
    return edges;
}

// Lines of the same text at the same edge: on how many pages, at which heights.
struct Running {
    std::vector<float> heights;  // from the top, or from the bottom for the foot
    std::string_view text;       // of the first
    bool counts = false;         // their numbers differ
    std::size_t in_text = 0;     // lines of the same text elsewhere
};

void mark_repeated(const Document& document, const std::vector<Edges>& edges, bool head,
                   std::vector<std::vector<bool>>& furniture) {
    const auto key_of = [&](const Page& page, std::size_t line) {
        return digits_folded(page.text_of(page.lines[line]));
    };
    const auto height_of = [&](const Page& page, std::size_t line) {
        return head ? page.lines[line].box.top : page.height_pt - page.lines[line].box.bottom;
    };
    std::unordered_map<std::string, Running> running;
    for (std::size_t p = 0; p < document.pages.size(); ++p)
        for (const std::size_t line : head ? edges[p].head : edges[p].foot) {
            const Page& page = document.pages[p];
            if (page.text_of(page.lines[line]).size() > kLongest_bytes) continue;
            const std::string_view text = page.text_of(page.lines[line]);
            Running& lines = running[key_of(page, line)];
            if (lines.heights.empty()) lines.text = text;
            lines.counts = lines.counts || text != lines.text;
            lines.heights.push_back(height_of(page, line));
        }
    for (auto& [key, lines] : running) std::sort(lines.heights.begin(), lines.heights.end());
    // What the text says as often as the edges do is no running line.
    for (std::size_t p = 0; p < document.pages.size(); ++p) {
        const Page& page = document.pages[p];
        const std::vector<std::size_t>& at_edge = head ? edges[p].head : edges[p].foot;
        for (std::size_t line = 0; line < page.lines.size(); ++line) {
            if (page.text_of(page.lines[line]).size() > kFormula_bytes ||
                std::ranges::find(at_edge, line) != at_edge.end())
                continue;
            const std::string key = key_of(page, line);
            if (const auto lines = running.find(key); lines != running.end() && !key.contains('#'))
                ++lines->second.in_text;
        }
    }
    for (std::size_t p = 0; p < document.pages.size(); ++p) {
        std::optional<std::size_t> above;  // the line before, nearer to the edge
        for (const std::size_t line : head ? edges[p].head : edges[p].foot) {
            const Page& page = document.pages[p];
            if (page.text_of(page.lines[line]).size() > kLongest_bytes) continue;
            if (is_whole(page.text_of(page.lines[line]), patterns::lone_minute())) break;  // of an item's heading
            const std::string key = key_of(page, line);
            const auto& [heights, text, counts, in_text] = running[key];
            if (in_text >= heights.size() && in_text >= 2) break;
            const float height = height_of(page, line);
            // "… MEETING HELD ON" over the day, which another page may have as well.
            if (head && above && !furniture[p][*above] &&
                matches(page.text_of(page.lines[*above]), patterns::broken_before()))
                break;
            if (head && height > page.height_pt * kEdgeShare && !(above && furniture[p][*above])) break;
            const auto first = std::lower_bound(heights.begin(), heights.end(), height - kSameHeight_pt);
            const auto last = std::upper_bound(first, heights.end(), height + kSameHeight_pt);
            // Two pages suffice for a text; a lone number or letter may be a table's, a sentence such as "There was no
            // further business." may end two items, and "Conclusion on issue 4" head a page, as issue 1's did.
            const bool sentence = key.size() > 30 && key.ends_with('.'), several = document.pages.size() > 3;
            if (last - first >= (key.size() > 3 && !(several && (sentence || counts)) ? 2 : 3))
                furniture[p][line] = true;
            above = line;
        }
    }
}

// Page numbers by their form: the outermost line of the page, or beside one that is furniture already.
void mark_page_numbers(const Page& page, const Edges& edges, std::vector<bool>& furniture) {
    for (const bool head : {true, false}) {
        for (const std::size_t line : head ? edges.head : edges.foot) {
            if (furniture[line]) continue;
            const Line& l = page.lines[line];
            const bool near_edge = head ? l.box.top < page.height_pt * kPageNumberShare
                                        : l.box.bottom > page.height_pt * (1 - kPageNumberShare);
            const std::string_view text = page.text_of(l);
            if (near_edge && text.size() <= 40 && l.table < 0 && is_whole(text, patterns::page_number()))
                furniture[line] = true;
            else
                break;
        }
    }
}

// In papers without layout, numbers that stand alone and count up are page numbers.
void mark_counting_lines(const Document& document, std::vector<std::vector<bool>>& furniture) {
    struct Place {
        std::size_t page, line;
        long value;
    };
    std::vector<Place> run;
    const auto settle = [&] {
        if (run.size() >= 2)
            for (const Place& place : run) furniture[place.page][place.line] = true;
        run.clear();
    };
    for (std::size_t p = 0; p < document.pages.size(); ++p)
        for (std::size_t l = 0; l < document.pages[p].lines.size(); ++l) {
            const Line& line = document.pages[p].lines[l];
            const std::string_view text = document.pages[p].text_of(line);
            if (text.size() > 40 || line.table >= 0 || line.role == LineRole::heading) continue;
            if (is_whole(text, patterns::page_of_pages())) {
                furniture[p][l] = true;
                continue;
            }
            if (line.role == LineRole::list_item || text.size() > 4 ||
                !std::all_of(text.begin(), text.end(), [](unsigned char c) { return std::isdigit(c); }))
                continue;
            const long value = std::strtol(std::string(text).c_str(), nullptr, 10);
            if (!run.empty() && value != run.back().value + 1) settle();
            run.push_back({p, l, value});
        }
    settle();
}

}  // namespace

std::vector<std::vector<bool>> furniture_of(const Document& document) {
    std::vector<std::vector<bool>> furniture;
    furniture.reserve(document.pages.size());
    for (const Page& page : document.pages) {
        std::vector<bool>& marks = furniture.emplace_back(page.lines.size());
        for (std::size_t line = 0; line < page.lines.size(); ++line)
            marks[line] = page.lines[line].role == LineRole::artifact;
    }
    if (!document.has_layout) {
        mark_counting_lines(document, furniture);
        return furniture;
    }
    std::vector<Edges> edges;
    edges.reserve(document.pages.size());
    for (const Page& page : document.pages) edges.push_back(edges_of(page));
    mark_repeated(document, edges, true, furniture);
    mark_repeated(document, edges, false, furniture);
    for (std::size_t p = 0; p < document.pages.size(); ++p)
        mark_page_numbers(document.pages[p], edges[p], furniture[p]);
    return furniture;
}

}  // namespace minutebook
