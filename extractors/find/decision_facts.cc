#include "extractors/find/decision_facts.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

#include "corpus/matching.h"
#include "extractors/find/decision_patterns.h"

namespace minutebook {
namespace {

// The name as printed, without what a sentence puts after it; empty where nothing of a name is left.
std::string cleaned_name(std::string_view found) {
    std::string name(found);
    RE2::Replace(&name, patterns::after_name(), "");
    while (!name.empty() && (name.back() == ' ' || name.back() == ',' || name.back() == '-' || name.back() == ';'))
        name.pop_back();
    while (name.ends_with('.')) name.pop_back();
    if (RE2::FullMatch(name, patterns::no_name())) name.clear();
    return name;
}

std::optional<std::string> first_name(std::string_view text, std::initializer_list<const RE2*> forms) {
    for (const RE2* form : forms) {
        re2::StringPiece found;
        if (!RE2::PartialMatch(piece(text), *form, &found)) continue;
        std::string name = cleaned_name({found.data(), found.size()});
        if (name.size() >= 2) return name;
    }
    return std::nullopt;
}

// "6", "six", "none".
std::optional<int> number_of(std::string_view text) {
    if (text.empty()) return std::nullopt;
    if (std::isdigit(static_cast<unsigned char>(text[0])))
        return text.size() <= 4 ? std::optional(std::stoi(std::string(text))) : std::nullopt;
    const std::string small = folded(text);
    static constexpr std::array<std::string_view, 21> kWords = {
        "no",       "one",     "two",     "three",     "four",     "five",     "six",
        "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",   "thirteen",
        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"};
    for (std::size_t i = 0; i < kWords.size(); ++i)
        if (small == kWords[i]) return static_cast<int>(i);
    if (small == "none" || small == "nil" || small == "zero") return 0;
    return std::nullopt;
}

void read_number(std::string_view text, const RE2& pattern, std::optional<int>& into) {
    re2::StringPiece found;
    if (!into && RE2::PartialMatch(piece(text), pattern, &found)) into = number_of({found.data(), found.size()});
}

int names_in(std::string_view list) {
    const std::string small = folded(list);
    int count = 1;
    for (std::size_t at = 0; (at = small.find(", ", at)) != std::string::npos; at += 2)
        if (small.compare(at + 2, 4, "and ") != 0) ++count;
    for (std::size_t at = 0; (at = small.find(" and ", at)) != std::string::npos; at += 5) ++count;
    return count;
}

// "Cllr Shaw abstained", "Cllrs Shaw, Bell and Dunn abstained": how many.
std::optional<int> names_counted(std::string_view text, const RE2& pattern) {
    re2::StringPiece names;
    if (!RE2::PartialMatch(piece(text), pattern, &names)) return std::nullopt;
    const std::string_view list(names.data(), names.size());
    if (list.starts_with("None") || list.starts_with("Nil") || list.starts_with("NONE")) return 0;
    if (RE2::PartialMatch(names, patterns::no_voter())) return std::nullopt;  // "Yes: All"
    return names_in(list);
}

// "Oakes, Vale and Puw voted in favour. Rees voted against.", "Mr. Oakes, aye; Mr. Vale, nay": what the text does not
// say in numbers is counted.
void count_voters(std::string_view text, Votes& votes) {
    if (!matches(text, patterns::may_name_voters())) return;
    std::optional<int> in_favour, against, abstained;
    re2::StringPiece rest = piece(text), names, how;
    while (RE2::FindAndConsume(&rest, patterns::named_voters(), &names, &how)) {
        if (RE2::PartialMatch(names, patterns::no_voter())) continue;
        const bool opposed = how == "against" || RE2::FullMatch(how, "(?i)nay|no");
        std::optional<int>& count = opposed ? against : in_favour;
        count = count.value_or(0) + names_in({names.data(), names.size()});
    }
    if (!in_favour && !against) {
        std::array<int, 3> counts = {};
        rest = piece(text);
        std::array<re2::StringPiece, 6> said;
        while (RE2::FindAndConsume(&rest, patterns::one_vote(), &said[0], &said[1], &said[2], &said[3], &said[4],
                                   &said[5]))
            for (std::size_t i = 0; i < said.size(); ++i)
                if (!said[i].empty()) ++counts[i % 3];
        if (counts[0] + counts[1] + counts[2] < 2) return;
        in_favour = counts[0];
        if (counts[1] > 0) against = counts[1];
        if (counts[2] > 0) abstained = counts[2];
    }
    if (!votes.in_favour) votes.in_favour = in_favour;
    if (!votes.against) votes.against = against;
    if (!votes.abstained) votes.abstained = abstained;
}

}  // namespace

void add_movers(std::string_view text, DecisionFacts& facts) {
    const bool may_move = matches(text, patterns::may_move());
    if (!may_move && !text.contains('(')) return;
    re2::StringPiece first, second;
    if (!facts.mover && !facts.seconder &&
        (RE2::PartialMatch(piece(text), patterns::movers_in_brackets(), &first, &second) ||
         RE2::PartialMatch(piece(text), patterns::both_movers(), &first, &second) ||
         (may_move && RE2::PartialMatch(piece(text), patterns::proposed_and_seconded(), &first, &second))))
        facts.mover = std::string(first.data(), first.size()),
        facts.seconder = std::string(second.data(), second.size());
    if (!may_move) return;
    if (!facts.mover)
        facts.mover =
            first_name(text, {&patterns::moved_after_seconder(), &patterns::motion_to_by(), &patterns::officer_moved(),
                              &patterns::moved_by(), &patterns::on_the_motion_of(), &patterns::who_moved(),
                              &patterns::approved_by(), &patterns::proposed_name(), &patterns::proposed_initials(),
                              &patterns::proposed_initialled(), &patterns::moved_as_pronoun()});
    if (!facts.seconder && matches(text, patterns::may_second()))
        facts.seconder =
            first_name(text, {&patterns::seconded_by(), &patterns::officer_seconded(), &patterns::who_seconded()});
}

void add_votes(std::string_view text, DecisionFacts& facts) {
    Votes votes = facts.votes.value_or(Votes{});
    re2::StringPiece first, second;
    if (re2::StringPiece third; !votes.in_favour && !votes.against &&
                                RE2::PartialMatch(piece(text), patterns::votes_in_three(), &first, &second, &third))
        votes = {number_of({first.data(), first.size()}), number_of({second.data(), second.size()}),
                 number_of({third.data(), third.size()}), votes.unanimous};
    if (!votes.in_favour && !votes.against) {
        const bool lost = says_lost(text);
        for (const RE2* form : {&patterns::votes_to(), &patterns::votes_by(), &patterns::votes_dashed(),
                                &patterns::votes_in_brackets()}) {
            if (!RE2::PartialMatch(piece(text), *form, &first, &second)) continue;
            std::optional<int> one = number_of({first.data(), first.size()}),
                               other = number_of({second.data(), second.size()});
            if (!one || !other) continue;
            // "lost by 6 votes to 2": six were against.
            if (lost && *one > *other) std::swap(one, other);
            votes.in_favour = one, votes.against = other;
            break;
        }
    }
    read_number(text, patterns::votes_for(), votes.in_favour);
    read_number(text, patterns::for_votes(), votes.in_favour);
    read_number(text, patterns::votes_against(), votes.against);
    read_number(text, patterns::against_votes(), votes.against);
    read_number(text, patterns::votes_abstained(), votes.abstained);
    read_number(text, patterns::abstained_votes(), votes.abstained);
    if (!votes.in_favour) votes.in_favour = names_counted(text, patterns::named_ayes());
    if (!votes.against) votes.against = names_counted(text, patterns::named_nays());
    if (!votes.abstained) votes.abstained = names_counted(text, patterns::named_abstainers());
    if (!votes.against) votes.against = names_counted(text, patterns::named_opponents());
    count_voters(text, votes);
    if (matches(text, patterns::unanimous())) votes.unanimous = true;
    if (votes != Votes{}) facts.votes = votes;
}

bool names_voters(std::string_view sentence) {
    Votes votes;
    count_voters(sentence, votes);
    return votes != Votes{};
}

bool says_lost(std::string_view text) { return matches(text, patterns::motion_lost()); }

Outcome outcome_of(std::string_view decision) {
    if (says_lost(decision)) return Outcome::refused;
    const bool also = matches(decision, patterns::outcome_beside_noted());
    if (matches(decision, patterns::only_notes()) && !also) return Outcome::noted;
    if (matches(decision, patterns::outcome_deferred())) return Outcome::deferred;
    if (matches(decision, patterns::outcome_refused())) return Outcome::refused;
    std::string words(decision);
    RE2::GlobalReplace(&words, patterns::amended_law(), "");
    if (matches(words, patterns::outcome_amended())) return Outcome::agreed_amended;
    if (matches(decision, patterns::outcome_referred())) return Outcome::referred;
    if (matches(decision, patterns::outcome_noted()) && !also) return Outcome::noted;
    return Outcome::agreed;
}

}  // namespace minutebook
