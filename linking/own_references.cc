#include "linking/own_references.h"

#include <algorithm>
#include <string_view>

#include "corpus/matching.h"
#include "linking/link_patterns.h"

namespace minutebook {
namespace {

constexpr std::size_t kFirstPassages = 8;  // where a paper says what it is about

void take(std::string_view text, std::vector<std::string>& into) {
    re2::StringPiece rest = piece(text);
    std::string found;
    while (RE2::FindAndConsume(&rest, link_patterns::reference_form(), &found)) into.push_back(found);
}

}  // namespace

std::vector<std::string> own_references(const LinkedPaper& linked) {
    const Paper& paper = linked.paper;
    std::vector<std::string> references;
    const auto kind = paper.metadata.kind ? paper.metadata.kind->value : PaperKind::other;
    if (kind == PaperKind::minutes || kind == PaperKind::agenda || kind == PaperKind::pack) {
        for (const Section& section : paper.sections) take(section.heading, references);
    } else {
        if (paper.metadata.title) take(paper.metadata.title->value, references);
        for (std::size_t p = 0; p < linked.texts.size() && p < kFirstPassages; ++p) take(linked.texts[p], references);
    }
    std::ranges::sort(references);
    references.erase(std::unique(references.begin(), references.end()), references.end());
    return references;
}

}  // namespace minutebook
