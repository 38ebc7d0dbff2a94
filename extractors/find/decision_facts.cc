#include "extractors/find/decision_facts.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cctype>
#include <string>

#include "corpus/matching.h"
#include "extractors/find/decision_patterns.h"
#include "extractors/find/stems.h"

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

// "the Leader, seconded by …": of what was said before. "… at Quay House, Wick. Proposed extension": no name ends
// there.
bool is_of_something_else(std::string_view text, re2::StringPiece name, bool seconds) {
    constexpr std::size_t kInitials = 3;
    const std::string_view behind = text.substr(static_cast<std::size_t>(name.data() - text.data()) + name.size());
    const std::string_view found(name.data(), name.size()), last_word = found.substr(found.rfind(' ') + 1);
    if (seconds && (behind.starts_with(", seconded by ") || behind.starts_with(" seconded by "))) return true;
    return last_word.ends_with('.') && last_word.size() > kInitials && behind.starts_with(" P");
}

std::optional<std::string> first_name(std::string_view text, const Stems& stems,
                                      std::initializer_list<StemmedPattern> forms, bool seconds = false) {
    for (const StemmedPattern& form : forms) {
        re2::StringPiece found;
        if (!stems.any(form.stems)) {
            assert(!matches(text, form.pattern()));
            continue;
        }
        if (!RE2::PartialMatch(piece(text), form.pattern(), &found)) continue;
        if (is_of_something_else(text, found, seconds)) continue;
        std::string name = cleaned_name({found.data(), found.size()});
        if (name.size() >= 2) return name;
    }
    return std::nullopt;
}

void read_number(std::string_view text, const RE2& pattern, std::optional<int>& into) {
    re2::StringPiece found;
    if (!into && RE2::PartialMatch(piece(text), pattern, &found)) into = number_said({found.data(), found.size()});
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
    std::optional<int> in_favour, against, abstained;
    re2::StringPiece rest = piece(text), names, how;
    while (RE2::FindAndConsume(&rest, patterns::named_voters(), &names, &how)) {
        if (RE2::PartialMatch(names, patterns::no_voter()) || rest.starts_with(":")) continue;  // "… Voting No: None"
        const std::string vote = folded({how.data(), how.size()});
        const bool opposed = vote == "against" || vote == "nay" || vote == "no";
        std::optional<int>& count = opposed ? against : in_favour;
        while (names.starts_with(",") || names.starts_with(" ")) names.remove_prefix(1);  // behind those before
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

bool says_lost(std::string_view text, const Stems& stems) {
    return matches(text, stems,
                   {&patterns::motion_lost,
                    {"withdrawn", "lost", "defeated", "failed", "fails", "died", "dies", "no second", "not agreed",
                     "not carried", "not adopted", "not approved", "not passed", "rejected", "fell", "gwrthod"}});
}

// Bytes of "Motion: " before "Moved by …".
std::size_t taken_by_label(std::string_view text) {
    re2::StringPiece rest = piece(text);
    return text.contains(':') && RE2::Consume(&rest, patterns::motion_before_mover()) ? text.find(':') + 1 : 0;
}

}  // namespace

void add_movers(std::string_view text, DecisionFacts& facts) {
    const Stems stems(text);
    const bool may_move = stems.any({"propos", "prop.", "prop:", "prop ", "mov", "motion", "nominat", "second", "2nd",
                                     "approved", "agreed", "accepted", "adopted", "cynig", "cynnig", "gynnig", "eili"});
    if (!may_move && !text.contains('(') && !text.contains('/')) return;
    // "the scheme proposed by the county": who thought of it did not move it.
    std::string without_things;
    if ((text.contains("proposed by ") || text.contains("otice of ")) && matches(text, patterns::proposed_thing_of())) {
        without_things = text;
        RE2::GlobalReplace(&without_things, patterns::proposed_thing_of(), "");
        text = without_things;
    }
    text.remove_prefix(taken_by_label(text));
    re2::StringPiece first, second;
    if (!facts.mover && !facts.seconder &&
        ((text.contains('/') && (RE2::PartialMatch(piece(text), patterns::pair_in_brackets(), &first, &second) ||
                                 RE2::PartialMatch(piece(text), patterns::pair_over_outcome(), &first, &second))) ||
         (text.contains('(') && RE2::PartialMatch(piece(text), patterns::movers_in_brackets(), &first, &second)) ||
         (stems.any({"and seconded", "as a", "as true", "as correct", "as accurate"}) &&
          RE2::PartialMatch(piece(text), patterns::both_movers(), &first, &second)) ||
         (stems.holds("seconded") &&
          !(stems.any({"member", "holder", "spokes"}) && matches(text, patterns::office_moved())) &&
          RE2::PartialMatch(piece(text), patterns::proposed_and_seconded(), &first, &second)) ||
         (stems.any({"motion of ", "proposal of ", "proposition of "}) &&
          RE2::PartialMatch(piece(text), patterns::on_motion_of_pair(), &first, &second)) ||
         (stems.any({"presented by", "introduced by"}) && stems.holds("seconded by") &&
          RE2::PartialMatch(piece(text), patterns::presented_and_seconded(), &first, &second)) ||
         (stems.holds("moved ") && RE2::PartialMatch(piece(text), patterns::pair_moved(), &first, &second))))
        facts.mover = std::string(first.data(), first.size()),
        facts.seconder = std::string(second.data(), second.size());
    if (!may_move) return;
    if (!facts.mover)
        facts.mover = first_name(
            text, stems,
            {{&patterns::moved_after_seconder, {"seconded by"}},
             {&patterns::motion_to_by, {"motion "}},
             {&patterns::motion_to_by_alone, {"motion "}},
             {&patterns::officer_moved, {"leader", "member", "holder", "chair", "spokes"}},
             {&patterns::titled_moved, {"proposed", "moved"}},
             {&patterns::office_moved, {"member", "holder", "spokes"}},
             {&patterns::moved_by, {"propos", "nominat", "moved", "mover", "motion", "cynig", "cynnig", "gynnig"}},
             {&patterns::on_the_motion_of,
              {"on the ", "on a ", "on motion", "on propos", "at the ", "at a ", "at motion", "at propos",
               "following "}},
             {&patterns::who_moved, {"propos", "move", "motion", "nominated", "approved the minutes"}},
             {&patterns::approved_by, {"second"}},
             {&patterns::proposed_name, {"prop", "moved "}},
             {&patterns::proposed_name_alone, {"proposed ", "moved "}},
             {&patterns::proposed_initials, {"proposed ", "prop"}},
             {&patterns::proposed_initialled, {"proposed "}},
             {&patterns::moved_as_pronoun, {"he proposed", "he moved", "they proposed", "they moved"}}});
    if (!facts.seconder && stems.any({"second", "2nd", "eili", "sec.", "sec:", "sec ", "supported"}))
        facts.seconder = first_name(text, stems,
                                    {{&patterns::seconded_by, {"second", "2nd", "sec.", "sec:", "sec ", "eili"}},
                                     {&patterns::supported_by, {"supported by"}},
                                     {&patterns::officer_seconded, {"leader", "member", "holder", "chair", "spokes"}},
                                     {&patterns::titled_seconded, {"seconded"}},
                                     {&patterns::office_seconded, {"member", "holder", "spokes"}},
                                     {&patterns::who_seconded, {"second", "supported"}}},
                                    true);
    if (facts.seconder == facts.mover) facts.seconder.reset();  // "proposed by Cllr Oakes, seconded and"
}

void add_votes(std::string_view said, DecisionFacts& facts) {
    std::string_view text = said;
    // "(Vote: For 29, Abstentions 2)"
    std::string with_colons;
    if ((matches(said, patterns::says_vote()) && matches(said, patterns::vote_without_colon())) ||
        is_whole(said, patterns::vote_in_column())) {
        with_colons = said;
        RE2::GlobalReplace(&with_colons, patterns::vote_without_colon(), "\\1: \\2");
        text = with_colons;
    }
    const Stems stems(text);
    Votes votes = facts.votes.value_or(Votes{});
    re2::StringPiece first, second;
    const bool has_digit = std::ranges::any_of(text, [](unsigned char c) { return std::isdigit(c); });
    if (re2::StringPiece third; !votes.in_favour && !votes.against && has_digit &&
                                (text.contains('-') || text.contains(':')) &&
                                RE2::PartialMatch(piece(text), patterns::votes_in_three(), &first, &second, &third))
        votes = {number_said({first.data(), first.size()}), number_said({second.data(), second.size()}),
                 number_said({third.data(), third.size()}), votes.unanimous};
    if (!votes.against) {
        const bool tells_to = stems.any({" to ", " against "});
        const bool lost = says_lost(text, stems);
        for (const auto& [form, may_match] : std::initializer_list<std::pair<const RE2&, bool>>{
                 {patterns::votes_to(), stems.any({"vote", "pleidlais"})},
                 {patterns::votes_by(), tells_to},
                 {patterns::votes_dashed(), has_digit},
                 {patterns::votes_of_vote(), has_digit && stems.any({" vote"})},
                 {patterns::votes_in_brackets(), has_digit && text.contains('(')},
                 {patterns::votes_yes_no(), stems.any({"yes", "aye", "yea"})}}) {
            if (!may_match || !RE2::PartialMatch(piece(text), form, &first, &second)) continue;
            std::optional<int> one = number_said({first.data(), first.size()}),
                               other = number_said({second.data(), second.size()});
            if (!one || !other) continue;
            if (votes.in_favour && votes.in_favour != one) continue;  // not of those that were counted before
            // "… the rate for 3-5 year olds": no votes.
            if (const std::string_view behind(
                    second.data() + second.size(),
                    static_cast<std::size_t>(text.data() + text.size() - second.data()) - second.size());
                behind.starts_with(" year") || behind.starts_with(" month") || behind.starts_with(" day") ||
                behind.starts_with("%"))
                continue;
            // "… approved Report No 56/31": a number of something.
            if (const std::string_view before = text.substr(0, static_cast<std::size_t>(first.data() - text.data()));
                before.ends_with("No ") || before.ends_with("No. ") || before.ends_with("no. ") ||
                before.ends_with("umber ") || before.ends_with("eport "))
                continue;
            // "lost by 6 votes to 2": six were against.
            if (lost && *one > *other) std::swap(one, other);
            votes.in_favour = one, votes.against = other;
            break;
        }
    }
    const bool is_for = stems.any({"for", "favo", "o blaid"}), says_yes = stems.any({"aye", "yea", "yes"});
    if (is_for || says_yes) read_number(text, patterns::votes_for(), votes.in_favour);
    if (is_for) read_number(text, patterns::for_votes(), votes.in_favour);
    const bool is_against = stems.any({"against", "opposed", "yn erbyn", "not in favo"}),
               says_no = stems.any({"noe", "nay", "ing no", "ed no"});
    if (is_against || says_no) read_number(text, patterns::votes_against(), votes.against);
    // "For: 7 Against:", where nobody was: the number is of what stands before it.
    const bool labelled = is_for && matches(text, patterns::votes_for());
    if (is_against && !labelled) read_number(text, patterns::against_votes(), votes.against);
    const bool abstains = stems.any({"abst", "atal"});
    if (abstains) read_number(text, patterns::votes_abstained(), votes.abstained);
    if (abstains) read_number(text, patterns::abstained_votes(), votes.abstained);
    if (!votes.in_favour && (says_yes || is_for)) votes.in_favour = names_counted(text, patterns::named_ayes());
    if (!votes.against && (says_no || is_against)) votes.against = names_counted(text, patterns::named_nays());
    if (!votes.abstained && abstains) votes.abstained = names_counted(text, patterns::named_abstainers());
    if (!votes.abstained && abstains) votes.abstained = names_counted(text, patterns::listed_abstainers());
    if (!votes.against && is_against) votes.against = names_counted(text, patterns::named_opponents());
    if (says_yes || stems.any({"vot", "nay", "favo"})) count_voters(text, votes);
    if (matches(text, stems, {&patterns::unanimous, {"unanim", "all", "everyone", "nem", "awb", "unfrydol"}}))
        votes.unanimous = true;
    if (votes != Votes{}) facts.votes = votes;
}

std::optional<int> number_said(std::string_view text) {
    if (text.empty()) return std::nullopt;
    if (std::isdigit(static_cast<unsigned char>(text[0])))
        return text.size() <= 4 ? std::optional(std::stoi(std::string(text))) : std::nullopt;
    const std::string small = folded(text);
    static constexpr std::array<std::string_view, 20> kWords = {
        "no",  "one",    "two",    "three",    "four",     "five",    "six",     "seven",     "eight",    "nine",
        "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
    static constexpr std::array<std::string_view, 8> kTens = {"twenty", "thirty",  "forty",  "fifty",
                                                              "sixty",  "seventy", "eighty", "ninety"};
    const auto below_twenty = [](std::string_view word) -> std::optional<int> {
        const auto at = std::ranges::find(kWords, word);
        return at != kWords.end() ? std::optional(static_cast<int>(at - kWords.begin())) : std::nullopt;
    };
    if (const auto number = below_twenty(small)) return number;
    for (std::size_t i = 0; i < kTens.size(); ++i) {
        if (!small.starts_with(kTens[i])) continue;
        const int tens = 10 * static_cast<int>(i + 2);
        if (small.size() == kTens[i].size()) return tens;
        const auto unit = below_twenty(std::string_view(small).substr(kTens[i].size() + 1));  // "twenty-one"
        if (unit) return tens + *unit;
    }
    if (small == "none" || small == "nil" || small == "zero") return 0;
    return std::nullopt;
}

bool names_voters(std::string_view sentence) {
    Votes votes;
    if (Stems(sentence).any({"vot", "aye", "yea", "yes", "nay", "favo"})) count_voters(sentence, votes);
    return votes != Votes{};
}

bool says_lost(std::string_view text) { return says_lost(text, Stems(text)); }

Outcome outcome_of(std::string_view decision) {
    std::string own_words;
    if (matches(decision, Stems(decision), {&patterns::tells_besides, {" which ", "adjourned "}})) {
        own_words = decision;
        RE2::GlobalReplace(&own_words, patterns::tells_besides(), ",");
        decision = own_words;
    }
    const Stems stems(decision);
    if (says_lost(decision, stems)) return Outcome::refused;
    const auto is = [&](const StemmedPattern& outcome) { return matches(decision, stems, outcome); };
    const bool also = is({&patterns::outcome_beside_noted,
                          {"note", "direct", "instruct", "author", "approv", "endors", "adopt", "confirmed", "signed",
                           "implemented", "agreed"}});
    if (!also && is({&patterns::only_notes, {"note"}})) return Outcome::noted;
    if (!matches(decision, patterns::approves_first()) &&
        is({&patterns::outcome_deferred,
            {"defer", "continue", "over", "leave", "extension of time", "postpone", "adjourned", "forward", "back",
             "meeting", "abeyance", "table", "to wait", "to hold off", "visit", "return to", "consider", "gohirio",
             "edrych"}}))
        return Outcome::deferred;
    if (is({&patterns::outcome_refused, {"refus", "reject", "declin", "not ", "turned down"}})) return Outcome::refused;
    std::string words(decision);
    if (stems.holds("as amended")) RE2::GlobalReplace(&words, patterns::amended_law(), "");
    if (matches(words, stems,
                {&patterns::outcome_amended,
                 {"amend", "correct", "alter", "replacement", "deletion", "insertion", "addition", "edits", "chang",
                  "put right", "otherwise", "removal", "modif", "gyda"}}))
        return Outcome::agreed_amended;
    if (is({&patterns::outcome_referred, {"refer", "report", "brought", "taken", "be put", "be passed"}}))
        return Outcome::referred;
    if (!also && is({&patterns::outcome_noted, {"note", "nod", "receive", "information"}})) return Outcome::noted;
    return Outcome::agreed;
}

}  // namespace minutebook
