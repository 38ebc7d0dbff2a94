#include "linking/decisions.h"

#include "corpus/matching.h"
#include "linking/link_patterns.h"

namespace minutebook {
namespace {

constexpr std::size_t kVoteWithin = 2;  // statements after the motion

Settled settled_of(Outcome outcome) {
    switch (outcome) {
        case Outcome::agreed:
            return Settled::agreed;
        case Outcome::agreed_amended:
            return Settled::agreed_amended;
        case Outcome::noted:
            return Settled::noted;
        case Outcome::deferred:
            return Settled::deferred;
        case Outcome::referred:
            return Settled::referred;
        case Outcome::refused:
            return Settled::refused;
    }
    return Settled::agreed;
}

// What the words themselves say; nothing where they decide nothing.
std::optional<Settled> said_by(std::string_view text) {
    if (matches(text, link_patterns::may_be_not_agreed())) {
        if (matches(text, link_patterns::is_refused())) return Settled::refused;
        if (matches(text, link_patterns::is_deferred())) return Settled::deferred;
        if (matches(text, link_patterns::may_be_referred()) && matches(text, link_patterns::is_referred()))
            return Settled::referred;
        if (matches(text, link_patterns::is_amended())) return Settled::agreed_amended;
        if (matches(text, link_patterns::is_noted())) return Settled::noted;
    }
    if (matches(text, link_patterns::is_agreed())) return Settled::agreed;
    return std::nullopt;
}

bool is_bare(std::string_view text) { return RE2::FullMatch(piece(text), link_patterns::bare_decision()); }

std::optional<Settled> said_barely(std::string_view text) {
    if (!is_bare(text)) return std::nullopt;
    if (const auto said = said_by(text)) return said;
    return Settled::agreed;
}

// "Proposed by … and resolved:", and the resolution next.
bool leads_in(const std::vector<PaperStatement>& statements, std::size_t s) {
    return statements[s].text.ends_with(':') && s + 1 < statements.size() &&
           statements[s + 1].kind == PaperStatement::Kind::resolution;
}

}  // namespace

std::vector<Decision> decisions_of(const LinkedPaper& linked, const std::vector<PaperStatement>& statements) {
    std::vector<Decision> decisions;
    for (std::size_t s = 0; s < statements.size(); ++s) {
        const PaperStatement& at = statements[s];
        if (at.kind == PaperStatement::Kind::heading || at.text.empty()) continue;
        if (at.kind != PaperStatement::Kind::resolution && !matches(at.text, link_patterns::may_decide())) continue;
        if (at.kind == PaperStatement::Kind::recommendation && !matches(at.text, link_patterns::is_moved())) continue;
        // A vote by itself says only whose the motion before it is.
        if (matches(at.text, link_patterns::council_votes()) && !decisions.empty() &&
            s - decisions.back().statement <= kVoteWithin &&
            matches(decisions.back().text, link_patterns::is_moved())) {
            decisions.back().by_council |= !matches(decisions.back().text, link_patterns::committee_moves());
            continue;
        }
        Decision decision{s, at.text};
        re2::StringPiece verdict;
        if (at.kind == PaperStatement::Kind::resolution) {
            // A row of a table of dispositions: the item's title, and what became of it in the next cell.
            if (s + 1 < statements.size() && statements[s + 1].kind == PaperStatement::Kind::table &&
                is_bare(statements[s + 1].text))
                continue;
            const Resolution& fact = linked.paper.resolutions[static_cast<std::size_t>(at.fact)];
            decision.settled = fact.outcome ? settled_of(*fact.outcome) : Settled::agreed;
            if (decision.settled == Settled::agreed)
                if (const auto said = said_by(at.text)) decision.settled = *said;
            // What was asked may stand before it.
            if (re2::StringPiece agreed; RE2::PartialMatch(piece(at.text), link_patterns::council_agreed(), &agreed))
                decision.text.assign(agreed.data(), agreed.size());
        } else if (const auto bare = said_barely(at.text)) {
            decision.settled = *bare;
            decision.bare = true;
        } else if (at.kind == PaperStatement::Kind::table || leads_in(statements, s)) {
            continue;
        } else if (RE2::PartialMatch(piece(at.text), link_patterns::verdict(), &verdict)) {
            decision.text.assign(verdict.data(), verdict.size());
            decision.settled = matches(decision.text, link_patterns::is_refused()) ? Settled::refused : Settled::agreed;
            decision.bare = true;
        } else {
            const auto said = said_by(at.text);
            if (!said || (*said == Settled::agreed && matches(at.text, link_patterns::only_reported()) &&
                          !matches(at.text, link_patterns::by_the_council()) &&
                          !at.text.contains(" and was approved") && !at.text.contains(" and were approved")))
                continue;
            decision.settled = *said;
        }
        decision.by_council = matches(decision.text, link_patterns::by_the_council()) &&
                              !matches(decision.text, link_patterns::moved_before()) &&
                              !matches(decision.text, link_patterns::committee_moves());
        decision.blanket = matches(decision.text, link_patterns::is_blanket());
        decisions.push_back(std::move(decision));
    }
    return decisions;
}

}  // namespace minutebook
