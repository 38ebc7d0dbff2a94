#include "extractors/find/deciding_sentences.h"

#include <algorithm>
#include <cctype>
#include <initializer_list>

#include "corpus/matching.h"

namespace minutebook {
namespace {

constexpr std::size_t kShort_words = 12;
constexpr std::size_t kMatterBefore_bytes = 260;
constexpr std::size_t kShortestMotion_words = 3;  // "Mover & Seconder" is the head of a column
constexpr std::size_t kTopBlocks = 40;            // where a paper names its council and who is present
constexpr std::size_t kTitleBlocks = 8;           // where it names its council

// "the minutes were approved", "payments of … were agreed": a matter, and not far behind it what became of it. (One
// pattern of both would need an automaton state for each distance.)
bool matter_was_agreed(std::string_view sentence) {
    re2::StringPiece rest = piece(sentence), agreed;
    while (RE2::FindAndConsume(&rest, patterns::was_agreed(), &agreed)) {
        const auto at = static_cast<std::size_t>(agreed.data() - sentence.data());
        std::string_view before = sentence.substr(0, at);
        if (const std::size_t clause = before.rfind(';'); clause != std::string_view::npos)
            before.remove_prefix(clause + 1);
        before.remove_prefix(before.size() - std::min(before.size(), kMatterBefore_bytes));
        if (matches(before, patterns::matter())) return true;
    }
    return false;
}

// "Members agreed that it was a pity.": they thought so, and nothing follows that is to be done.
bool only_opines(std::string_view sentence) {
    re2::StringPiece rest = piece(sentence);
    return RE2::FindAndConsume(&rest, patterns::opinion()) && !RE2::PartialMatch(rest, patterns::acts());
}

// "The motion was proposed by Cllr Vale and seconded by Cllr Puw.": neither what it is, nor what came of it.
bool proposes_unsaid(std::string_view sentence) {
    return matches(sentence, patterns::motion_proposed()) && matches(sentence, patterns::proposal_only()) &&
           !matches(sentence, patterns::says_what()) && !matches(sentence, patterns::outcome_said());
}

// "Cllr Oakes agreed with the clerk.", but not "The minutes were agreed with one correction."
bool agrees_with_somebody(std::string_view sentence) {
    return matches(sentence, patterns::agreed_with_somebody()) && !matches(sentence, patterns::outcome_amended());
}

// What the title of the paper calls its council: "parish", "community".
std::set<std::string> forms_of_council(const Outline& outline) {
    std::set<std::string> forms;
    const std::size_t body = outline.headings.empty() ? 0 : outline.headings.front().block;
    for (std::size_t i = 0; i < std::min(body, kTitleBlocks); ++i) {
        re2::StringPiece rest = piece(outline.blocks[i].text), form;
        while (RE2::FindAndConsume(&rest, patterns::form_of_council(), &form))
            forms.insert(folded({form.data(), form.size()}));
    }
    return forms;
}

// "HCC" and "CC" of "Harbour Community Council", as the top of the paper names its bodies; not what stands there
// for a person: "Cora Carr (CC)".
std::set<std::string> initials_of_bodies(const Outline& outline) {
    std::set<std::string> found, people;
    for (std::size_t i = 0; i < outline.blocks.size() && i < kTopBlocks; ++i) {
        const std::string_view text = outline.blocks[i].text;
        re2::StringPiece rest = piece(text), name, person;
        const bool may_name_body = std::ranges::any_of(
            std::initializer_list<std::string_view>{"ouncil", "OUNCIL", "ommittee", "OMMITTEE", "oard", "OARD"},
            [&](std::string_view word) { return text.contains(word); });
        while (may_name_body && RE2::FindAndConsume(&rest, patterns::name_of_body(), &name)) {
            std::string initials;
            for (std::size_t at = 0; at < name.size(); ++at)
                if ((at == 0 || name[at - 1] == ' ') && std::isupper(static_cast<unsigned char>(name[at])))
                    initials += name[at];
            for (; initials.size() >= 2; initials.erase(0, 1)) found.insert(initials);
        }
        rest = piece(text);
        while (text.contains('(') && RE2::FindAndConsume(&rest, patterns::initials_in_brackets(), &name, &person))
            if (name != "Council" && name != "COUNCIL" && name != "Committee" && name != "Board")
                people.emplace(person.data(), person.size());
    }
    for (const std::string& person : people) found.erase(person);
    return found;
}

}  // namespace

DecidingSentences::DecidingSentences(const Outline& outline)
    : own_initials_(initials_of_bodies(outline)), own_forms_(forms_of_council(outline)) {}

bool DecidingSentences::decides(std::string_view sentence, const Stems& stems, const Place& place) const {
    if (place.in_person && !place.formal && matches(sentence, patterns::decided_in_person())) return true;
    if (proposes_unsaid(sentence)) return false;
    if (!place.formal && stems.any({"by "}) && own_initials_in(sentence, patterns::agreed_by_initials())) return true;
    return tells_decision(sentence, stems, place) && !matches(sentence, patterns::reported_decision()) &&
           !of_other_council(sentence) && !agrees_with_somebody(sentence) &&
           !matches(sentence, patterns::breaks_off()) && !only_opines(sentence) &&
           !matches(sentence, stems, {&patterns::not_put_forward, {"not "}}) &&
           !(place.formal && matches(sentence, patterns::put_forward()));
}

// In words of deciding, though perhaps of others, or of another time.
bool DecidingSentences::tells_decision(std::string_view sentence, const Stems& stems, const Place& place) const {
    const bool settles = stems.any({"agree", "resol", "decid", "determin"});
    const bool takes =
        settles || stems.any({"approv", "accept", "adopt", "ratif", "support", "confirm", "author", "reject", "declin",
                              "endors", "concur", "turned down", "carried", "passed"});
    if ((stems.any({"true", "correct", "accurate", "signed", "minutes"}) &&
         matches(sentence, patterns::accepted_as_record()) && !matches(sentence, patterns::purpose_of_item()) &&
         (settles || !matches(sentence, patterns::not_yet_agreed()))) ||
        (stems.any({"vot", "motion", "amendment", "proposal", "resolution"}) &&
         matches(sentence, stems,
                 {&patterns::put_to_vote,
                  {"carried", "lost", "defeated", "passed", "rejected", "agreed", "adopted", "fell", "fallen"}})))
        return true;
    if (stems.any({"on motion", "on a motion", "on the motion"}) && matches(sentence, patterns::on_motion_done()))
        return true;
    if (sentence.contains("ED") && matches(sentence, patterns::capital_outcome()) && !is_told(sentence) &&
        !matches(sentence, patterns::not_yet_agreed()))
        return true;
    if (place.formal)
        return place.minute && ((settles && (matches(sentence, patterns::it_was_agreed()) ||
                                             matches(sentence, patterns::discussed_and_agreed()))) ||
                                (stems.any({"objection"}) && matches(sentence, patterns::body_has_no_objection())));
    return (settles && matches(sentence, patterns::it_was_agreed())) ||
           ((takes || stems.any({"grant", "award", "instruct", "direct", "gave", "took", "made", "object", "voted",
                                 " being "})) &&
            matches(sentence, stems,
                    {&patterns::body_agreed,
                     {"council", "committee", "panel", "board", "cabinet", "executive", "authority", "assembly",
                      "commission", "trustees", "members", "selectmen", "supervisors", "aldermen", "meeting",
                      "working group", "omhairle", "all ", "cllrs"}})) ||
           matches(sentence, stems, {&patterns::majority_voted, {"majority"}}) ||
           matches(sentence, stems, {&patterns::vote_held, {"vote "}}) ||
           matches(sentence, stems, {&patterns::voted_by_number, {"voted ", " vote"}}) ||
           (takes && stems.any({" and "}) && matches(sentence, patterns::discussed_and_agreed())) ||
           (takes &&
            (matter_was_agreed(sentence) ||
             (words_in(sentence) <= kShort_words && matches(sentence, patterns::matter_shortly_agreed()))) &&
            !matches(sentence, patterns::not_yet_agreed()) && !is_told(sentence)) ||
           (settles &&
            matches(sentence, stems,
                    {&patterns::own_council_agreed,
                     {"parish council", "town council", "community council", "and agreed to", "and decided to",
                      "and resolved to"}}) &&
            !is_told(sentence)) ||
           (matches(sentence, stems,
                    {&patterns::given_or_set,
                     {"submitted", "given", "grant", "author", "minded", "donation", "contribution", "precept", "fee",
                      "charge", "rent"}}) &&
            !is_told(sentence)) ||
           ((takes || stems.any({"voted", "object"})) && own_body_agreed(sentence)) ||
           (matches(sentence, stems, {&patterns::body_content_with, {"content", "happy"}}) && !is_told(sentence)) ||
           (takes && matches(sentence, patterns::agreed_passively()) &&
            !matches(sentence, patterns::it_was_agreed())) ||
           matches(
               sentence, stems,
               {&patterns::matter_put_off, {"deferred", "referred", "adjourned", "carried forward", "held over"}}) ||
           matches(sentence, stems, {&patterns::unanimously_decided, {"unanim", "all present", "by all"}}) ||
           matches(sentence, stems, {&patterns::welsh_decision, {"wyd", "odd "}}) ||
           (stems.any({"noted"}) && is_whole(sentence, patterns::report_noted())) ||
           (stems.any({"second", "2nd", "supported by", "eiliwyd"}) &&
            ((matches(sentence, patterns::proposed_seconded()) && words_in(sentence) > kShortestMotion_words &&
              !only_seconds(sentence)) ||
             matches(sentence, patterns::approved_seconded())));
}

bool DecidingSentences::of_other_council(std::string_view sentence) const {
    re2::StringPiece form;
    if (own_forms_.empty() || sentence.find("ouncil") == std::string_view::npos ||
        !RE2::PartialMatch(piece(sentence), patterns::other_council_agreed(), &form))
        return false;
    return !own_forms_.contains(folded({form.data(), form.size()}));
}

// "The HCC agreed" in the minutes of Harbour Community Council. Two letters alone may be a person's.
bool DecidingSentences::own_body_agreed(std::string_view sentence) const {
    return own_initials_in(sentence, patterns::initials_agreed()) ||
           own_initials_in(sentence, patterns::initials_then_agreed());
}

bool DecidingSentences::own_initials_in(std::string_view sentence, const RE2& pattern) const {
    re2::StringPiece the, initials;
    return RE2::PartialMatch(piece(sentence), pattern, &the, &initials) &&
           own_initials_.contains(std::string(initials.data(), initials.size()));
}

bool may_decide(const Stems& sentence) {
    return sentence.any(
        {"agree",    "resol",   "decid",   "decision",  "concur",  "determin",  "approv",     "accept",      "adopt",
         "confirm",  "deemed",  "endors",  "ratif",     "support", "authori",   "pass",       "carried",     "carry",
         "lost",     "defeat",  "reject",  "signed",    "order",   "propos",    "mov",        "motion",      "nominat",
         "second",   "vot",     "unanim",  "award",     "coopt",   "co-opt",    "co opt",     "turned down", "object",
         "content",  "minded",  "consent", "direct",    "set at",  "happy",     "fixed",      "everyone",    "defer",
         "refer",    "adjourn", "postpon", "held over", "elect",   "appoint",   "grant",      "refus",       "note",
         "instruct", "delegat", "in favo", "abst",      "ayes",    "noes",      "penderfyn",  "phenderfyn",  "cadarnh",
         "gadarnh",  "cytun",   "chytun",  "gytun",     "gytûn",   "cymeradwy", "chymeradwy", "gymeradwy",   "cynig",
         "chynig",   "gynig",   "derbyn",  "nododd",    "nodwyd",  "nodi",      "eiliwyd",    "gohir",       "gwrthod",
         "ethol"});
}

bool is_told(std::string_view sentence) { return matches(sentence, patterns::told_to_meeting()); }

bool only_seconds(std::string_view sentence) {
    if (matches(sentence, patterns::pronoun_seconded())) return false;
    const bool moves = matches(sentence.substr(0, folded(sentence).find("second")), patterns::puts_forward());
    return (!moves && matches(sentence, patterns::seconds_only())) ||
           (!matches(sentence, patterns::outcome_said()) &&
            (matches(sentence, patterns::notice_seconded()) ||
             (!moves && matches(sentence, patterns::seconds_proposal()))));
}

bool only_moves(std::string_view sentence) {
    if (!matches(sentence, patterns::proposed_seconded()) || matches(sentence, patterns::it_was_agreed())) return false;
    if (!matches(sentence, patterns::outcome_said())) return true;
    // "… that the plan be adopted": what was asked for, not what came of it.
    std::string moved(sentence);
    return RE2::GlobalReplace(&moved, patterns::outcome_sought(), "") > 0 && !matches(moved, patterns::outcome_said());
}

}  // namespace minutebook
