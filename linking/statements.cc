#include "linking/statements.h"

#include <cctype>

#include <re2/re2.h>

#include "corpus/matching.h"
#include "corpus/sentences.h"
#include "linking/link_patterns.h"

namespace minutebook {
namespace {

struct Piece {
    std::optional<std::string> label;
    std::string_view text;
    bool opens = false;
};

// "(b)", "(c)"; "3.", "4."
bool is_next(std::string_view label, std::string_view next) {
    static const RE2 kParts(R"((\(?)([a-z]|\d{1,2})([).]))");
    std::string open, value, close, next_open, next_value, next_close;
    if (!RE2::FullMatch(piece(label), kParts, &open, &value, &close) ||
        !RE2::FullMatch(piece(next), kParts, &next_open, &next_value, &next_close) || open != next_open ||
        close != next_close)
        return false;
    const bool letters = std::islower(static_cast<unsigned char>(value[0])) != 0;
    if (letters != (std::islower(static_cast<unsigned char>(next_value[0])) != 0)) return false;
    return letters ? next_value[0] == value[0] + 1 : std::stoi(next_value) == std::stoi(value) + 1;
}

// The items of a paragraph that runs several together: "(a) Budget … (b) Precept …", "• To note … • To approve …".
// `last_label` is the one before, of this paragraph or an earlier one.
std::vector<Piece> pieces_of(std::string_view text, std::string& last_label) {
    std::vector<Piece> pieces;
    std::size_t begin = 0;
    std::optional<std::string> label;
    bool opens = false;
    const auto close = [&](std::size_t end) {
        while (begin < end && text[begin] == ' ') ++begin;
        std::size_t last = end;
        while (last > begin && text[last - 1] == ' ') --last;
        if (last > begin || label) pieces.push_back({label, text.substr(begin, last - begin), opens});
    };
    re2::StringPiece rest = piece(text), mark;
    while (RE2::FindAndConsume(&rest, link_patterns::item_mark(), &mark)) {
        const auto at = static_cast<std::size_t>(mark.data() - text.data());
        std::string_view printed(mark.data(), mark.size());
        while (!printed.empty() && printed.back() == ' ') printed.remove_suffix(1);
        const bool is_bullet = RE2::FullMatch(piece(printed), link_patterns::bullet());
        // Inside a paragraph a label begins an item only where the one before has ended.
        if (!is_bullet && at > 0) {
            const std::size_t before = text.find_last_not_of(' ', at - 1);
            const bool ended = before != std::string_view::npos && std::string_view(";.:").contains(text[before]);
            if (!ended && !text.substr(at + mark.size()).starts_with("To ") && !is_next(last_label, printed)) continue;
        }
        if (!is_bullet) last_label = printed;
        if (at > 0) close(at);
        begin = at + mark.size();
        label = is_bullet ? std::nullopt : std::optional<std::string>(printed);
        opens = printed != "○" && printed != "◦";  // those stand under another bullet
    }
    close(text.size());
    return pieces;
}

}  // namespace

std::vector<PaperStatement> statements_of(const LinkedPaper& linked) {
    const Paper& paper = linked.paper;
    std::vector<PaperStatement> statements;
    std::string last_label;
    int point = 0, last_section = -2;
    for (std::size_t p = 0; p < paper.passages.size() && p < linked.texts.size(); ++p) {
        const Passage& passage = paper.passages[p];
        if (passage.kind == PassageKind::furniture || passage.kind == PassageKind::title) continue;
        const auto add = [&](PaperStatement::Kind kind, std::string text, std::optional<std::string> label,
                             bool opens) {
            if (opens || passage.section != last_section) ++point, opens = true;
            last_section = passage.section;
            if (text.empty() && !label) return;
            statements.push_back(
                {kind, std::move(text), std::move(label), passage.section, -1, point, opens, passage.where});
        };
        if (passage.kind == PassageKind::heading && passage.section >= 0) {
            const Section& section = paper.sections[static_cast<std::size_t>(passage.section)];
            add(PaperStatement::Kind::heading, section.heading, section.number, true);
        } else if (passage.kind == PassageKind::recommendation && passage.fact >= 0) {
            const Recommendation& fact = paper.recommendations[static_cast<std::size_t>(passage.fact)];
            add(PaperStatement::Kind::recommendation, fact.text, fact.label, fact.label.has_value());
            statements.back().fact = passage.fact;
        } else if (passage.kind == PassageKind::resolution && passage.fact >= 0) {
            const Resolution& fact = paper.resolutions[static_cast<std::size_t>(passage.fact)];
            add(PaperStatement::Kind::resolution, fact.text, fact.label, fact.label.has_value());
            statements.back().fact = passage.fact;
        } else if (passage.kind == PassageKind::table) {
            add(PaperStatement::Kind::table, linked.texts[p], std::nullopt, false);
        } else {
            for (const Piece& item : pieces_of(linked.texts[p], last_label)) {
                bool first = true;
                for (const TextRange sentence : sentences_of(item.text)) {
                    add(PaperStatement::Kind::text, std::string(sentence.of(item.text)),
                        first ? item.label : std::nullopt, first && item.opens);
                    first = false;
                }
                if (first) add(PaperStatement::Kind::text, {}, item.label, item.opens);
            }
        }
    }
    return statements;
}

std::vector<int> sections_above(const Paper& paper, int section) {
    std::vector<int> above;
    int level = 1000;
    for (int s = section; s >= 0 && level > 1; --s) {
        const Section& at = paper.sections[static_cast<std::size_t>(s)];
        if (at.level >= level) continue;
        above.push_back(s);
        level = at.level;
    }
    return above;
}

}  // namespace minutebook
