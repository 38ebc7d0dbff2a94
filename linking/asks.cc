#include "linking/asks.h"

#include <algorithm>
#include <unordered_set>

#include "corpus/matching.h"
#include "linking/link_patterns.h"
#include "linking/words.h"

namespace minutebook {
namespace {

constexpr std::size_t kLeastTitle_words = 2;
constexpr std::size_t kFewestTitles = 3;  // of committees' reports: fewer make no index
constexpr double kSaidBefore = 0.9;

class AskFinder {
public:
    AskFinder(const LinkedPaper& linked, const std::vector<PaperStatement>& statements)
        : paper_(linked.paper), statements_(statements) {}

    std::vector<FoundAsk> found() {
        const auto kind = paper_.metadata.kind ? paper_.metadata.kind->value : PaperKind::other;
        recommendations(kind);
        if (kind == PaperKind::agenda) agenda();
        if (kind == PaperKind::minutes) {
            for (const PaperStatement& at : statements_)
                may_ask_.push_back(matches(at.text, link_patterns::may_ask_in_minutes()));
            motions();
            committees();
        } else if (found_.empty()) {
            titles();
        }
        std::ranges::stable_sort(found_, {}, &FoundAsk::statement);
        return std::move(found_);
    }

private:
    std::string heading_of(int section) const {
        return section < 0 ? std::string() : paper_.sections[static_cast<std::size_t>(section)].heading;
    }

    // The council's own motion, which may say that a committee recommended it.
    static bool is_decided(std::string_view text) {
        return matches(text, link_patterns::is_moved()) && matches(text, link_patterns::by_the_council()) &&
               !matches(text, link_patterns::moved_before()) && !matches(text, link_patterns::committee_moves());
    }

    // "proposed and … seconded the following amendment": says which of the two it is.
    bool moves(std::size_t s, re2::StringPiece* what) const {
        return may_ask_[s] && RE2::PartialMatch(piece(statements_[s].text), link_patterns::following_motion(), what);
    }

    // Begins with a quotation mark and "That".
    static bool is_quoted_motion(std::string_view text) {
        for (const std::string_view mark : {"‘", "“", "\"", "'"})
            if (text.starts_with(mark)) {
                text.remove_prefix(mark.size());
                return text.starts_with("That ") || text.starts_with("that ");
            }
        return false;
    }

    FoundAsk& add(AskKind kind, std::size_t s, std::string text) {
        const PaperStatement& at = statements_[s];
        taken_.insert(s);
        return found_.emplace_back(
            FoundAsk{{kind, at.label, std::move(text), heading_of(at.section), -1, at.where}, s});
    }

    void recommendations(PaperKind kind) {
        std::vector<std::size_t> at(paper_.recommendations.size(), statements_.size());
        for (std::size_t s = 0; s < statements_.size(); ++s)
            if (statements_[s].kind == PaperStatement::Kind::recommendation && statements_[s].fact >= 0) {
                at[static_cast<std::size_t>(statements_[s].fact)] = s;
                taken_.insert(s);
            }
        const AskKind asks = kind == PaperKind::agenda     ? AskKind::agenda
                             : kind == PaperKind::minutes  ? AskKind::committee
                             : kind == PaperKind::decision ? AskKind::proposed_decision
                                                           : AskKind::recommendation;
        for (std::size_t r = 0; r < paper_.recommendations.size(); ++r) {
            const Recommendation& said = paper_.recommendations[r];
            if (kind == PaperKind::minutes && is_decided(said.text)) continue;
            found_.push_back(
                {{asks, said.label, said.text, heading_of(said.section), static_cast<int>(r), said.where}, at[r]});
            if (kind == PaperKind::minutes) parts_of_last();
        }
    }

    // What a committee asks in one sentence with a numbered list: each item is decided by itself.
    void parts_of_last() {
        const FoundAsk whole = found_.back();
        re2::StringPiece rest = piece(whole.ask.text);
        std::vector<FoundAsk> parts;
        std::string label, text;
        while (RE2::FindAndConsume(&rest, link_patterns::inline_item(), &label, &text)) {
            FoundAsk& part = parts.emplace_back(whole);
            part.ask.label = label;
            part.ask.text = text;
        }
        if (parts.size() >= 2) found_.insert(found_.end(), parts.begin(), parts.end());
    }

    // "To receive the report To consider the quotation": items that lost their marks begin with a capital.
    static std::vector<std::string_view> requests_in(std::string_view text) {
        if (!text.contains(" To ")) return {text};
        std::vector<std::string_view> requests;
        std::size_t begin = 0;
        re2::StringPiece rest = piece(text), next;
        while (RE2::FindAndConsume(&rest, link_patterns::next_request(), &next)) {
            const auto at = static_cast<std::size_t>(next.data() - text.data());
            requests.push_back(text.substr(begin, at - 1 - begin));
            begin = at;
        }
        requests.push_back(text.substr(begin));
        return requests;
    }

    void agenda() {
        bool all_ask = false;  // under a heading "Decisions"
        std::string lead;      // "Speed indicator devices –": what the bullets below it are about
        int lead_section = -1;
        for (std::size_t s = 0; s < statements_.size(); ++s) {
            const PaperStatement& at = statements_[s];
            if (at.kind == PaperStatement::Kind::heading)
                all_ask = matches(at.text, link_patterns::decisions_heading());
            if (at.section != lead_section) lead.clear();
            if (taken_.contains(s) || at.kind == PaperStatement::Kind::table || at.text.empty()) continue;
            bool any = false;
            for (const std::string_view text : requests_in(at.text)) {
                if (!matches(text, link_patterns::asks_decision()) &&
                    !(all_ask && at.opens && at.kind == PaperStatement::Kind::text))
                    continue;
                any = true;
                FoundAsk& ask = add(AskKind::agenda, s, std::string(text));
                if (at.kind == PaperStatement::Kind::heading) ask.ask.item.clear();
                if (!lead.empty() && !at.label) ask.ask.item = lead;
            }
            if (any) continue;
            if (at.kind == PaperStatement::Kind::text && at.label) {
                lead = at.text;
                lead_section = at.section;
            }
        }
    }

    // "The Committee recommends that …", told in the minutes of who may follow it.
    void committees() {
        for (std::size_t s = 0; s < statements_.size(); ++s) {
            const PaperStatement& at = statements_[s];
            if (!may_ask_[s] || taken_.contains(s) || at.kind == PaperStatement::Kind::heading ||
                at.kind == PaperStatement::Kind::table)
                continue;
            const bool told_before =
                matches(at.text, link_patterns::moved_before()) && matches(at.text, link_patterns::by_the_council());
            if (!told_before && !matches(at.text, link_patterns::asks_in_minutes())) continue;
            re2::StringPiece clause;
            if (RE2::PartialMatch(piece(at.text), link_patterns::recommends_clause(), &clause))
                add(AskKind::committee, s, std::string(clause.data(), clause.size()));
            else if (!is_decided(at.text)) {
                add(AskKind::committee, s, at.text);
                parts_of_last();
            }
        }
    }

    // What is moved in full in the minutes: a notice of motion, the items of an amendment that the motion had not.
    void motions() {
        std::vector<std::vector<std::string>> said;  // by motions before, in the item
        int item = -1;
        for (std::size_t s = 0; s < statements_.size(); ++s) {
            const PaperStatement& at = statements_[s];
            if (at.section != item) said.clear(), item = at.section;
            re2::StringPiece what;
            if (!moves(s, &what)) {
                if (is_quoted_motion(at.text) && announced(s) && !taken_.contains(s)) add(AskKind::motion, s, at.text);
                continue;
            }
            const bool amends = what.size() == std::string_view("amendment").size();
            const std::size_t end = end_of_motion(s);
            for (std::size_t i = s + 1; i < end; ++i) {
                if (!statements_[i].label || statements_[i].text.empty()) continue;
                std::string text = statements_[i].text;
                std::size_t last = i;
                while (!text.ends_with(':') && last + 1 < end && !statements_[last + 1].label &&
                       statements_[last + 1].section == at.section &&
                       !matches(statements_[last + 1].text, link_patterns::verdict()))
                    text += " " + statements_[++last].text;
                re2::StringPiece verdict;  // may stand at the end of the last item
                if (RE2::PartialMatch(piece(text), link_patterns::verdict(), &verdict))
                    text.resize(static_cast<std::size_t>(verdict.data() - text.data()));
                while (!text.empty() && text.back() == ' ') text.pop_back();
                const auto words = content_words(text);
                const bool known = std::ranges::any_of(
                    said, [&](const auto& before) { return likeness(words, before) >= kSaidBefore; });
                said.push_back(words);
                if (amends && !known && !taken_.contains(i)) amendment(i, std::move(text), end);
            }
        }
    }

    void amendment(std::size_t s, std::string text, std::size_t end) {
        FoundAsk& ask = add(AskKind::motion, s, std::move(text));
        for (std::size_t v = s; v < std::min(end + kVerdictWithin, statements_.size()); ++v) {
            re2::StringPiece what, verdict;
            if (v > end && moves(v, &what)) break;
            if (!RE2::PartialMatch(piece(statements_[v].text), link_patterns::verdict(), &verdict)) continue;
            const std::string_view words(verdict.data(), verdict.size());
            ask.carried = words.contains("carried") && !words.contains("not");
            ask.lost = !ask.carried;
            ask.verdict = v;
            return;
        }
    }

    // Whether a notice of motion stands in the heading or just before.
    bool announced(std::size_t s) const {
        if (matches(heading_of(statements_[s].section), link_patterns::notice_of_motion())) return true;
        for (std::size_t before = s; before-- > 0 && s - before <= 2;)
            if (matches(statements_[before].text, link_patterns::notice_of_motion())) return true;
        return false;
    }

    // The statement that puts it to the vote, tells its fate, or moves the next; the end of the item.
    std::size_t end_of_motion(std::size_t s) const {
        std::size_t end = s + 1;
        re2::StringPiece what;
        for (; end < statements_.size() && statements_[end].section == statements_[s].section; ++end)
            if (statements_[end].kind == PaperStatement::Kind::resolution ||
                matches(statements_[end].text, link_patterns::put_to_vote()) || moves(end, &what))
                break;
        return end;
    }

    // An index of committees' reports has their items' titles only.
    void titles() {
        bool listed = false;
        std::size_t first = found_.size();
        std::string report;
        for (std::size_t s = 0; s < statements_.size(); ++s) {
            const PaperStatement& at = statements_[s];
            if (at.kind != PaperStatement::Kind::heading) continue;
            if (matches(at.text, link_patterns::committee_report())) {
                listed = true;
                report = at.text;
                continue;
            }
            if (!listed) continue;
            std::string title = at.text;
            std::optional<std::string> label = at.label;
            static const RE2 kNumbered(R"(^(\d{1,3}\.) (.*))");
            std::string number, rest;
            if (!label && RE2::FullMatch(title, kNumbered, &number, &rest)) label = number, title = rest;
            if (!label || words_of(title).size() < kLeastTitle_words) continue;
            FoundAsk& ask = add(AskKind::title, s, title);
            ask.ask.label = label;
            ask.ask.item = report;
        }
        if (found_.size() - first < kFewestTitles) found_.resize(first);
    }

    static constexpr std::size_t kVerdictWithin = 8;

    const Paper& paper_;
    const std::vector<PaperStatement>& statements_;
    std::vector<FoundAsk> found_;
    std::unordered_set<std::size_t> taken_;
    std::vector<bool> may_ask_;  // of minutes: by statement, whether it has a word of what asks
};

}  // namespace

std::vector<FoundAsk> asks_of(const LinkedPaper& paper, const std::vector<PaperStatement>& statements) {
    return AskFinder(paper, statements).found();
}

}  // namespace minutebook
