#include "extractors/find/number_runs.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <map>
#include <string>
#include <string_view>

#include "corpus/matching.h"
#include "corpus/sentences.h"
#include "extractors/find/patterns.h"

namespace minutebook {
namespace {

constexpr std::size_t kShortTitle_words = 8;  // of a lettered part of an item
constexpr std::size_t kShortPhrase_words = 6;
constexpr std::size_t kLongestPurpose_bytes = 240;
constexpr std::size_t kLongestApplication_bytes = 420;

class Finder {
public:
    Finder(const Document& document, const std::vector<Block>& blocks, const TableShapes& tables,
           const HeadingReader& reader, PaperForm form, std::vector<HeadingCandidate>& candidates)
        : document_(document),
          blocks_(blocks),
          tables_(tables),
          reader_(reader),
          form_(form),
          candidates_(candidates) {}

    NumberRuns find() {
        gather_runs();
        const std::size_t agenda = agenda_run();
        if (agenda < runs().size()) found_.agenda = static_cast<int>(agenda);
        for (const NumberRun& run : runs()) plural_runs_[run.depth] += run.members.size() > 1;
        for (std::size_t i = 0; i < runs().size(); ++i) judge(runs()[i], i == agenda);
        accept_lone_parts();
        return std::move(found_);
    }

private:
    const std::vector<Block>& blocks() const { return blocks_; }
    std::vector<NumberRun>& runs() { return found_.runs; }
    const std::vector<NumberRun>& runs() const { return found_.runs; }
    std::size_t next_text(std::size_t index) const { return next_text_block(blocks_, index); }
    std::size_t previous_text(std::size_t index) const { return previous_text_block(blocks_, index); }

    static bool runs_through(const Label& label) {
        switch (label.form) {
            case LabelForm::item:
            case LabelForm::minute:
            case LabelForm::number:
            case LabelForm::decimal:
            case LabelForm::number_letter:
            case LabelForm::bracketed:
            case LabelForm::letter:
            case LabelForm::roman:
                return true;
            default:
                return false;
        }
    }

    // Puts each labelled block into the run that it goes on with: of the last few runs of its form, the one whose last
    // number it follows. A number left out or said twice is forgiven where the headings are set alike; one left out,
    // between titles of a meeting's items, too.
    void gather_runs() {
        constexpr std::size_t kOpenRuns = 6;
        std::map<std::pair<LabelForm, int>, std::vector<std::size_t>> open;
        for (std::size_t i = 0; i < blocks().size(); ++i) {
            const Block& block = blocks()[i];
            if (block.kind != BlockKind::text || !runs_through(block.label) || tables_.in_data_table(block)) continue;
            if (!block.label.strong && !candidates_[i].possible && !is_timed(i)) continue;
            LabelForm form = block.label.form;
            if (form == LabelForm::roman && !block.label.capital) form = LabelForm::letter;
            if (form == LabelForm::decimal && block.label.depth() == 1) form = LabelForm::number;
            auto& recent = open[{form, block.label.depth()}];
            std::size_t chosen = runs().size();
            int best = 0;
            for (std::size_t k = recent.size(); k-- > 0;) {
                const int fit = fits(runs()[recent[k]], i);
                if (fit > best) best = fit, chosen = recent[k];
            }
            if (chosen == runs().size()) {
                runs().push_back({form, block.label.depth(), {}});
                if (recent.size() == kOpenRuns) recent.erase(recent.begin());
                recent.push_back(chosen);
            }
            runs()[chosen].members.push_back(i);
            candidates_[i].run = static_cast<int>(chosen);
        }
    }

    // "3  Report of the keeper    4:30 - 4:45": an item of an agenda, beside when it is to come up.
    bool is_timed(std::size_t index) const {
        return form_ == PaperForm::meeting && second_column_of(index) > 0 &&
               matches(std::string_view(blocks()[index].text).substr(blocks()[index].gap_at), patterns::starts_time());
    }

    int fits(const NumberRun& run, std::size_t index) const {
        const std::size_t last = run.members.back();
        const Block& before = blocks()[last];
        const Block& block = blocks()[index];
        const bool alike = candidates_[last].emphasised == candidates_[index].emphasised;
        const bool aligned = !document_.has_layout || std::abs(before.left - block.left) < 25;
        // Of the items of a meeting and a list under one of them: "3. Harbour plan" does not follow "2. approve it."
        const bool cased = starts_lower(before.text) == starts_lower(block.text);
        if (follows_loosely(before.label, block.label))
            return alike && aligned ? (cased ? 5 : 4) : aligned ? 3 : alike ? 2 : 1;
        if (!alike || !aligned || before.label.values.empty() || block.label.values.empty()) return 0;
        if (before.label.values.size() != block.label.values.size()) return 0;
        const bool emphasised = candidates_[index].emphasised;
        if (!emphasised && !(is_short_item(last) && is_short_item(index))) return 0;
        const int step = block.label.values.back() - before.label.values.back();
        return step >= (emphasised ? 0 : 1) && step <= 3 &&
                       std::equal(before.label.values.begin(), before.label.values.end() - 1,
                                  block.label.values.begin())
                   ? 1
                   : 0;
    }

    // "8, To consider the hedge", an item of a meeting by its number and its words.
    bool is_short_item(std::size_t index) const {
        const HeadingCandidate& c = candidates_[index];
        return form_ == PaperForm::meeting && blocks()[index].label.form == LabelForm::number && c.possible &&
               !c.sentence && !blocks()[index].in_table();
    }

    // As follows(), and 1.0 -> 2.0, 6. -> 7, 147.7 -> 148.1.
    static bool follows_loosely(const Label& label, const Label& next) {
        // "125.22", "126.22": the number of a minute, and its year.
        constexpr int kFirstYear = 10, kFirstMinute = 1;
        if (label.form == LabelForm::decimal && next.form == LabelForm::decimal && label.values.size() == 2 &&
            next.values.size() == 2 && label.values[1] == next.values[1] && label.values[1] >= kFirstYear &&
            label.values[0] >= kFirstMinute && next.values[0] == label.values[0] + 1)
            return true;
        // "A.2", "B.1"
        if (label.form == LabelForm::decimal && std::isalpha(static_cast<unsigned char>(label.text[0])) &&
            next.values.size() == 2 && next.values[0] == label.values[0] + 1 && next.values[1] == 1)
            return true;
        if (label.form == LabelForm::decimal && next.form == LabelForm::decimal && label.depth() > 1)
            return label.values.size() == next.values.size() && follows(label, next) &&
                   std::equal(label.values.begin(), label.values.end() - 1, next.values.begin());
        if (follows(label, next)) return true;
        if (label.depth() == 1 && next.depth() == 1 && !label.values.empty() && !next.values.empty())
            return label.form != LabelForm::minute && next.form != LabelForm::minute &&
                   next.values[0] == label.values[0] + 1;
        return false;
    }

    // The run that lists an agenda's items: the first under the line AGENDA that begins its count. runs().size() if
    // none.
    std::size_t agenda_run() const {
        for (std::size_t i = 0; i < blocks().size(); ++i) {
            if (blocks()[i].kind != BlockKind::text || !titles_agenda(i)) continue;
            for (std::size_t k = 0; k < runs().size(); ++k) {
                const NumberRun& run = runs()[k];
                const Label& first = blocks()[run.members.front()].label;
                if (run.members.front() > i && run.members.front() < i + 16 && run.members.size() >= 3 &&
                    !blocks()[run.members.front()].in_table() && first.depth() == 1 && !first.values.empty() &&
                    (first.form == LabelForm::minute || first.values[0] == 1 || first.values[0] > 20) &&
                    (form_ == PaperForm::meeting || is_of_business(run)))
                    return k;
            }
        }
        return runs().size();
    }

    bool titles_agenda(std::size_t index) const {
        const Block& block = blocks()[index];
        return (!block.label && matches(block.text, patterns::agenda_title())) ||
               (form_ == PaperForm::meeting && matches(block.text, patterns::agenda_lead_in())) ||
               (block.text.size() < 100 && !block.label && candidates_[index].emphasised &&
                matches(block.text, patterns::agenda_of_body()));
    }

    // The agenda in front of a pack of reports.
    bool is_of_business(const NumberRun& run) const {
        return std::ranges::count_if(run.members, [this](std::size_t i) {
                   return candidates_[i].customary && is_business(*candidates_[i].customary);
               }) >= 2;
    }

    // "Long Walk - Drains – To note …": the last dash before what the meeting is to do, where the first is part of the
    // heading. text.size() is never returned.
    static std::size_t before_purpose(std::string_view text, std::size_t first) {
        if (first >= text.size() || purpose_follows(text, first)) return first;
        const std::string_view start = text.substr(0, 140);
        for (const std::string_view dash : {" – ", " - ", " — "})
            for (std::size_t at = start.find(dash, first + 1); at != std::string_view::npos;
                 at = start.find(dash, at + 1))
                if (words_in(text.substr(0, at)) <= kLongestRunIn_words && purpose_follows(text, at)) return at;
        return first;
    }

    static std::string_view after_mark(std::string_view text, std::size_t at) {
        std::string_view rest = text.substr(at);
        while (rest.starts_with(' ') || rest.starts_with(':') || rest.starts_with('-') || rest.starts_with("–") ||
               rest.starts_with("—"))
            rest.remove_prefix(static_cast<unsigned char>(rest[0]) < 0x80 ? 1 : 3);
        return rest;
    }

    static bool purpose_follows(std::string_view text, std::size_t at) {
        return matches(after_mark(text, at), patterns::purpose_clause());
    }

    // Where the heading of a numbered item ends that is printed like its text: at a colon, a dash, or the full stop of
    // a short phrase or of what was to be done. text.size() if nowhere.
    static std::size_t item_end(std::string_view text) {
        const std::size_t colon = heading_separator(text, true), dash = heading_separator(text, false);
        std::size_t end = std::min(colon + 1 < text.size() ? colon : text.size(), dash);
        end = std::max(end, before_purpose(text, end));
        if (end == text.size()) end = purpose_end(text);
        const std::size_t stop = text.find(". ");
        if (stop < end && stop > 3 && !matches(text, patterns::person()) &&
            ((words_in(text.substr(0, stop)) <= kShortPhrase_words &&
              !matches(text.substr(0, stop), patterns::finite_verb())) ||
             (says_purpose(text.substr(0, stop)) && ends_word(text, stop))))
            end = stop;
        return end;
    }

    // "To consider the applications for both vacancies and appoint new councillors – An application had come": longer
    // than other titles before a dash.
    static std::size_t purpose_end(std::string_view text) {
        if (!text.starts_with("To ")) return text.size();
        const std::size_t dash = first_dash(text.substr(0, kLongestPurpose_bytes));
        return dash < text.size() && says_purpose(text.substr(0, dash)) &&
                       matches(after_mark(text, dash), patterns::finite_verb())
                   ? dash
                   : text.size();
    }

    // Before the full stop stands a word, and no "St." or "P.C.".
    static bool ends_word(std::string_view text, std::size_t stop) {
        constexpr std::size_t kAbbreviation = 3;
        const std::size_t space = text.rfind(' ', stop);
        const std::string_view word = text.substr(space + 1, stop - space - 1);
        const bool whole = letters_in(word) > kAbbreviation || word.ends_with(')') ||  // "s85(1)"
                           (!word.empty() && std::isdigit(static_cast<unsigned char>(word.back())));
        return whole && !word.contains('.') && !starts_lower(text.substr(stop + 2));
    }

    // "To elect a chair for the year and receive the declaration of acceptance of office", however long.
    static bool says_purpose(std::string_view text) {
        return text.starts_with("To ") && !text.contains(". ") && words_in(text) <= kLongestHeading_words &&
               matches(text, patterns::purpose_clause());
    }

    // Whether the run's members are headings.
    void judge(NumberRun& run, bool is_agenda) {
        std::size_t good = 0, emphasised = 0, customary = 0, apart = 0, colons = 0, dashes = 0, sentences = 0,
                    stopped = 0, phrases = 0, columns = 0, named = 0, ended = 0;
        const std::size_t count = run.members.size();
        for (std::size_t k = 0; k < count; ++k) {
            const std::size_t i = run.members[k];
            const HeadingCandidate& c = candidates_[i];
            const std::string_view text = blocks()[i].text;
            if (second_column_of(i) > 0 && std::abs(second_column_of(i) - second_column_of(run.members.front())) < 5)
                ++columns;
            const bool at_colon = heading_separator(text, true) + 1 < text.size(),
                       at_dash = heading_separator(text, false) < text.size();
            if (at_colon) ++colons;
            if (at_dash) ++dashes;
            const bool title =
                (c.possible || second_column_of(i) > 0 || asks_by_name(run, i)) &&
                (c.run_in || !(c.sentence || tells(run, i)) || (form_ == PaperForm::meeting && says_purpose(text)));
            if (title) ++good;
            if (!title && !at_colon && !at_dash) ++sentences;
            if (ends_as_sentence(text)) ++stopped;
            const std::size_t end = item_end(text);
            if (end < text.size()) {
                ++phrases;
                if (text[end] == '.')
                    if (const auto type = customary_type(text.substr(0, end)); type && is_business(*type)) ++named;
            }
            if (title || end < text.size()) ++ended;
            if (title && c.emphasised) ++emphasised;
            if (title && c.customary && (form_ == PaperForm::report || is_business(*c.customary))) ++customary;
            if (k + 1 < count && run.members[k + 1] > next_text(i)) ++apart;
        }
        // Numbered paragraphs in rows of their own, under items that stand out, are none.
        const bool tabled = tables_.begins_item_row(blocks()[run.members.front()]) &&
                            !(emphasised == 0 && count > 1 && stopped * 2 > count);
        if (count < 2 && !tabled && !is_only_item(run)) return;
        const bool top = run.form == LabelForm::number || run.form == LabelForm::item ||
                         run.form == LabelForm::minute ||
                         (run.form == LabelForm::roman && blocks()[run.members[0]].label.capital);
        const bool meeting = form_ == PaperForm::meeting;
        const bool lettered = run.form == LabelForm::letter || run.form == LabelForm::bracketed;
        if (form_ == PaperForm::meeting && count >= 3 && columns * 10 >= count * 6)
            run.column = second_column_of(run.members.front());
        run.colons = colons * 10 >= count * 6;
        run.dashes = dashes * 10 >= count * 6;
        const bool listed = follows_lead_in(run.members.front());  // "… as follows:"
        if (lettered && follows_marker(run.members.front())) return;
        if (opens_what_was_decided(run)) return;
        if (listed && emphasised * 10 < count * 6 && apart * 2 < count && within_items(run)) return;
        if (tabled || count < 2) {
            run.accepted = true;
        } else if (emphasised * 10 >= count * 6) {
            run.accepted = !lettered || apart * 2 >= count || meeting;
        } else if (top && customary >= 2 && sentences * 2 <= count && (good + colons + dashes) * 2 >= count) {
            run.accepted = true;
        } else if (meeting && top && count >= 3 && good * 10 >= count * 8 && apart * 10 >= (count - 1) * 6) {
            run.accepted = !listed;
        } else if (meeting && top && count == 2 && (customary > 0 || is_only_run(run)) && good == 2 && apart == 1) {
            // "1. Adoption of agenda" and "2. Minutes of 7 August", each over its text; all that a meeting was called
            // for.
            run.accepted = !listed && !within_items(run);
        } else if (meeting && lettered && count >= 2 && good == count && apart + 1 >= count &&
                   std::ranges::all_of(run.members, [this](std::size_t i) {
                       return blocks()[i].label.strong && words_in(blocks()[i].text) <= kShortTitle_words;
                   })) {
            run.accepted = !listed;  // "a) Highways" and "b) Play area", each over its text
        } else if (meeting && run.form == LabelForm::decimal) {
            // "3.1 Sale of the crane" and "3.2 The quay", each over its text
            const bool each_over_text = good == count && apart + 1 >= count;
            run.accepted = (run.colons && sentences * 3 <= count) ||
                           (((count >= 3 && good * 10 >= count * 8) || each_over_text) && !listed);
        } else if (meeting && ((run.form == LabelForm::minute && count >= 3) ||
                               (run.form == LabelForm::number_letter && count >= 4) || run.form == LabelForm::item)) {
            run.accepted = run.phrases = (phrases + good) * 10 >= count * 7;
        } else if (meeting && top && phrases > 0 &&
                   ((count >= 4 && named >= 1 && named + customary >= 2 && (phrases + good) * 10 >= count * 7) ||
                    (count == 3 && named + customary >= 1 && ended == count && !listed && !within_items(run)))) {
            run.accepted = run.phrases = true;  // "1. Minutes. They were read and signed." and "2. Finance."
        }
        if (is_agenda) run.accepted = run.agenda = true;
        if (!run.accepted) return;
        for (const std::size_t i : run.members) accept_member(run, i, emphasised * 10 >= count * 6);
    }

    // "4.1 Update of the plan", all that stands under "4. DELEGATIONS", in a meeting whose items have parts elsewhere.
    void accept_lone_parts() {
        if (form_ != PaperForm::meeting) return;
        std::array<bool, 2> has_parts{};  // plain ones, and ones that stand out
        for (const NumberRun& run : runs())
            if (run.accepted && run.form == LabelForm::decimal && run.depth == 2)
                has_parts[candidates_[run.members.front()].emphasised] = true;
        for (NumberRun& run : runs()) {
            const std::size_t index = run.members.front();
            if (!is_lone_part(run) || !has_parts[candidates_[index].emphasised] || tells(run, index)) continue;
            run.accepted = true;
            accept_member(run, index, false);
        }
    }

    bool is_lone_part(const NumberRun& run) const {
        if (run.accepted || run.form != LabelForm::decimal || run.members.size() != 1) return false;
        const std::size_t index = run.members.front(), above = previous_text(index);
        const std::vector<int>& values = blocks()[index].label.values;
        if (values.size() < 2 || values.back() != 1 || above >= blocks().size()) return false;
        const Block& item = blocks()[above];
        const int items = candidates_[above].run;
        const HeadingCandidate& c = candidates_[index];
        return items >= 0 && found_.accepted(items) &&
               runs()[static_cast<std::size_t>(items)].depth + 1 == static_cast<int>(values.size()) &&
               item.label.values.size() + 1 >= values.size() &&
               std::equal(values.begin(), values.end() - 1, item.label.values.begin()) && c.possible && !c.sentence &&
               !matches(c.heading, patterns::nil_return());
    }

    // "F/72/26 Councillor Ann Green - Holes in Back Lane", set apart: a member's question is an item as others are.
    bool asks_by_name(const NumberRun& run, std::size_t index) const {
        const HeadingCandidate& c = candidates_[index];
        return run.form == LabelForm::minute && c.emphasised && !c.possible && words_in(c.heading) > 4 &&
               matches(c.heading, patterns::person());
    }

    // "1. To consider the tenders", set apart, and no second item: what a special meeting was called for.
    bool is_only_item(const NumberRun& run) const {
        const std::size_t index = run.members.front();
        const Label& label = blocks()[index].label;
        return form_ == PaperForm::meeting && label.form == LabelForm::number && label.strong && label.values[0] == 1 &&
               candidates_[index].possible && candidates_[index].emphasised && !candidates_[index].run_in &&
               matches(blocks()[index].text, patterns::purpose_clause());
    }

    // "14.1 Thanks were sent to the keeper": what was said, without a full stop.
    bool tells(const NumberRun& run, std::size_t index) const {
        return form_ == PaperForm::meeting && run.form == LabelForm::decimal && !candidates_[index].emphasised &&
               matches(blocks()[index].text, patterns::auxiliary_verb());
    }

    // It begins at 1 and heads sentences, and nothing else is counted in the paper.
    bool is_only_run(const NumberRun& run) const {
        const Label& first = blocks()[run.members.front()].label;
        return plural_runs_.at(run.depth) == 1 && first.strong && first.values[0] == 1 &&
               std::ranges::all_of(run.members, [&](std::size_t i) {
                   const std::size_t below = next_text(i);
                   return below < blocks().size() && ends_as_sentence(blocks()[below].text);
               });
    }

    // The whole run stands between two numbers of a longer one.
    bool within_items(const NumberRun& run) const {
        return std::ranges::any_of(runs(), [&](const NumberRun& other) {
            if (&other == &run || other.members.size() <= run.members.size() || other.depth != 1 ||
                (other.form != LabelForm::number && other.form != LabelForm::item && other.form != LabelForm::minute))
                return false;
            return other.members.front() < run.members.front() && other.members.back() > run.members.back();
        });
    }

    // The block goes on from a line that ends in a colon.
    bool follows_lead_in(std::size_t index) const {
        const std::size_t before = previous_text(index);
        return before < blocks().size() && blocks()[before].text.ends_with(':') && blocks()[before].text.size() > 20;
    }

    // "RESOLVED that the City Council:" over 1, 2 and 3, however they are set.
    bool opens_what_was_decided(const NumberRun& run) const {
        constexpr std::size_t kLongest_bytes = 240;
        const Label& first = blocks()[run.members.front()].label;
        const std::size_t before = previous_text(run.members.front());
        return run.form != LabelForm::decimal && run.form != LabelForm::minute && run.form != LabelForm::item &&
               !first.values.empty() && first.values[0] == 1 && before < blocks().size() &&
               blocks()[before].text.ends_with(':') && blocks()[before].text.size() <= kLongest_bytes &&
               matches(blocks()[before].text, patterns::opens_decided_list());
    }

    // "RESOLVED", all that stands over the block.
    bool follows_marker(std::size_t index) const {
        static const RE2 kMarker("(?:RESOLVED|AGREED|PENDERFYNWYD|CYTUNWYD|DECISION)\\W*");
        const std::size_t before = previous_text(index);
        return before < blocks().size() && RE2::FullMatch(blocks()[before].text, kMarker);
    }

    void accept_member(const NumberRun& run, std::size_t index, bool run_is_emphasised) {
        HeadingCandidate& c = candidates_[index];
        const std::string_view text = blocks()[index].text;
        // "Cllr Ann Green, if present", set and numbered as the items around it.
        if (run_is_emphasised && c.emphasised && !c.possible && !c.sentence && !c.run_in &&
            matches(c.heading, patterns::person()))
            c.possible = true;
        if (run_is_emphasised && !c.emphasised && !run.agenda && ends_as_others(run, c, text)) {
            c.possible = true;
            c.sentence = false;
        } else if (run_is_emphasised && !c.emphasised && !run.agenda) {
            // One that is set as the body is a paragraph, unless it is as short as a title.
            if (words_in(text) > 10 || c.run_in || c.sentence || !c.possible || run.form != LabelForm::number) return;
        }
        if (const float column = run.column > 0 ? run.column : run.agenda ? second_column_of(index) : 0; column > 0)
            keep_first_column(index, column);
        // An item such as "Highways: holes in Back Lane" is one title.
        if (run.agenda && c.run_in && !c.emphasised && text[c.size] == ':' && !purpose_follows(text, c.size) &&
            c.size + 2 < text.size() && starts_lower(text.substr(c.size + 2)) && !ends_as_sentence(text) &&
            words_in(text) <= kLongestUnnumbered_words) {
            c.run_in = false;
            c.size = text.size();
            c.heading = cleaned_heading(text);
        }
        // "7. Updates: The bridge – …", all set apart up to the dash, where items end at their colons.
        if (const std::size_t colon = heading_separator(text, true);
            run.colons && !run.agenda && c.run_in && c.emphasised && colon + 1 < c.size) {
            c.size = colon;
            c.heading = cleaned_heading(text.substr(0, colon));
            c.customary = customary_type(c.heading);
            c.possible = reader_.title_like(c, blocks()[index]);
        }
        // "7. Delegations: None"
        if (const std::size_t colon = heading_separator(text, true);
            !c.run_in && colon + 1 < text.size() && matches(text.substr(colon + 1), patterns::nil_return())) {
            c.size = colon;
            c.run_in = true;
            c.heading = cleaned_heading(text.substr(0, colon));
            c.customary = customary_type(c.heading);
            c.possible = reader_.title_like(c, blocks()[index]);
            c.sentence = false;
        }
        // "LONGHAM - 20060770 - Conversion of a mill to provide a hotel": an application, all of it its title.
        if (form_ == PaperForm::meeting && text.size() <= kLongestApplication_bytes &&
            matches(text, patterns::place_and_reference())) {
            c.size = text.size();
            c.run_in = c.sentence = false;
            c.heading = cleaned_heading(text);
            c.rule = "numbered-run";
            return;
        }
        // "3. To receive the notes of the meeting held on 9 April and agree for them to be signed as a true record."
        if (form_ == PaperForm::meeting && !c.emphasised && !c.run_in && !text.contains(". ") &&
            words_in(text) <= kLongestHeading_words && matches(text, patterns::purpose_clause()))
            c.possible = true, c.sentence = false;
        // "4. Notes of the last meeting to be approved as minutes:" over what was said of them.
        if (run.colons && c.possible && !c.run_in && matches(text, patterns::ends_in_colon())) c.sentence = false;
        const bool tabled = tables_.begins_item_row(blocks()[index]) || c.one_column;
        if (!c.run_in && !c.emphasised && !tabled) {
            const std::size_t at = item_end(text);
            if (at < text.size() && ends_item(run, c, text, at) && !heads_repeat(run, text.substr(0, at))) {
                c.size = at;
                c.run_in = true;
                c.heading = cleaned_heading(text.substr(0, at));
                c.customary = customary_type(c.heading);
                c.possible = reader_.title_like(c, blocks()[index]);
                c.sentence = false;
            }
        }
        if (run.agenda && !c.possible && c.size > 0 && words_in(text) <= kLongestHeading_words && letters_in(text) > 2)
            c.possible = true;
        const bool customary = c.customary && words_in(text) <= kLongestRunIn_words;
        if (!c.possible || (c.sentence && !c.run_in && !c.emphasised && !customary && !run.agenda &&
                            !(tabled && !starts_lower(text) && !ends_as_sentence(text))))
            return;
        if (c.run_in && !c.emphasised && c.customary == SectionType::appendices) return;
        // Reports set the first words of their numbered paragraphs in bold, too.
        if (c.run_in && form_ == PaperForm::report && run.form == LabelForm::decimal) return;
        c.rule = "numbered-run";
    }

    // Where a second column begins beside a numbered line; 0 where there is none, or but the item's pages.
    float second_column_of(std::size_t index) const {
        const Block& block = blocks()[index];
        if (!document_.has_layout || block.gap_at == kNoGap || block.in_table()) return 0;
        return matches(std::string_view(block.text).substr(block.gap_at), patterns::starts_page_range())
                   ? 0
                   : block.gap_left;
    }

    // An item in two languages, or beside who speaks to it: its title is what stands in the first column.
    void keep_first_column(std::size_t index, float left) {
        HeadingCandidate& c = candidates_[index];
        const std::string column = first_column_of(document_, blocks()[index], left);
        if (letters_in(column) < 3) return;
        c.heading = cleaned_heading(column);
        c.customary = customary_type(c.heading);
        c.size = blocks()[index].text.size();
        c.run_in = false;
        c.one_column = c.possible = true;
        c.sentence = reads_as_sentence(column);
    }

    // "5 Web site – It was put off." among items that are set apart up to their dashes, or colons: its setting was
    // forgotten. The heading becomes what stands before the mark.
    bool ends_as_others(const NumberRun& run, HeadingCandidate& c, std::string_view text) const {
        constexpr std::size_t kShort_words = 6;
        const bool top = run.form == LabelForm::minute || run.form == LabelForm::item || run.form == LabelForm::number;
        const std::size_t colon = heading_separator(text, true), dash = heading_separator(text, false);
        const std::size_t end = std::min(run.colons ? colon : text.size(), run.dashes ? dash : text.size());
        if (!top || form_ != PaperForm::meeting || end + 1 >= text.size()) return false;
        const std::string_view head = text.substr(0, end);
        if (words_in(head) > kShort_words || matches(head, patterns::finite_verb()) ||
            matches(head, patterns::person()) || matches(head, patterns::decision_word()) || letters_in(head) < 3)
            return false;
        c.size = end;
        c.run_in = true;
        c.heading = cleaned_heading(head);
        c.customary = customary_type(c.heading);
        return true;
    }

    // "Resolution: …", "By-law: …": the kind of item, not its heading.
    bool heads_repeat(const NumberRun& run, std::string_view head) const {
        if (matches(head, patterns::item_class())) return true;
        std::size_t times = 0;
        for (const std::size_t i : run.members)
            if (blocks()[i].text.size() > head.size() && std::string_view(blocks()[i].text).starts_with(head) &&
                ++times > 1)
                return true;
        return false;
    }

    // Whether what stands before the mark is the item's heading, and what follows it its text.
    bool ends_item(const NumberRun& run, const HeadingCandidate& c, std::string_view text, std::size_t at) const {
        const bool colon = text[at] == ':', stop = text[at] == '.';
        if (run.phrases || (colon && run.colons)) return true;
        if (c.sentence && !(run.agenda && colon)) return true;
        if (stop)  // "Declarations of interest. None."
            return form_ == PaperForm::meeting && customary_type(text.substr(0, at)).has_value();
        // "Open day – 3 June (to be confirmed) – talk by Ann Green"
        if (!colon && form_ == PaperForm::meeting)
            if (const std::size_t second = text.find(" – ", at + 1);
                second < text.size() && matches(after_mark(text, at), patterns::date_line()))
                return true;
        if (!colon && run.dashes) return true;
        // "Long Road – To receive an update", "Correspondence – …": what the meeting does with it, or a customary item.
        return purpose_follows(text, at) ||
               (form_ == PaperForm::meeting &&
                ((ends_as_sentence(text) && (colon || tells_something(after_mark(text, at)))) ||
                 (!colon && customary_type(text.substr(0, at)) == SectionType::item)));
    }

    // Not so the end of a title, behind a dash of its own: "Resignation of the Clerk – Wick Parish Council."
    static bool tells_something(std::string_view text) {
        constexpr std::size_t kMost_words = 4;
        return words_in(text) > kMost_words || text.contains(',') || matches(text, patterns::finite_verb()) ||
               matches(text, patterns::nil_return()) || !std::isupper(static_cast<unsigned char>(text[0])) ||
               std::ranges::none_of(text.substr(std::min(text.size(), text.find(' ') + 1)),
                                    [](unsigned char c) { return std::isupper(c); });
    }

    const Document& document_;
    const std::vector<Block>& blocks_;
    const TableShapes& tables_;
    const HeadingReader& reader_;
    const PaperForm form_;
    std::vector<HeadingCandidate>& candidates_;
    NumberRuns found_;
    std::map<int, std::size_t> plural_runs_;  // of each depth: those of more than one number
};

}  // namespace

NumberRuns find_number_runs(const Document& document, const std::vector<Block>& blocks, const TableShapes& tables,
                            const HeadingReader& reader, PaperForm form, std::vector<HeadingCandidate>& candidates) {
    return Finder(document, blocks, tables, reader, form, candidates).find();
}

}  // namespace minutebook
