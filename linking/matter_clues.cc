#include "linking/matter_clues.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <set>
#include <unordered_set>

#include "corpus/matching.h"
#include "corpus/sentences.h"
#include "linking/dates_in.h"
#include "linking/link_patterns.h"
#include "linking/names.h"
#include "linking/own_references.h"
#include "linking/text_hash.h"
#include "linking/words.h"

namespace minutebook {
namespace {

constexpr std::size_t kFewestTelling_words = 2;
constexpr std::size_t kMostTelling_words = 12;  // more is a sentence
constexpr std::size_t kSameTitleInAPaper = 2;   // more often, it is the heading of a part, not of a matter
constexpr std::size_t kFewestDigits = 4;        // of a reference number
constexpr std::size_t kMostWordsOfSentence = 60;

std::uint32_t word_hash(const std::string& word) { return static_cast<std::uint32_t>(hash_of(word) & 0xffffff); }
std::uint64_t value_hash(std::string_view value) { return hash_of(value) & 0xffffffffff; }

// Stems of words that titles of all councils are made of: they name no matter, even several together.
const std::unordered_set<std::string>& standing_stems() {
    static const std::unordered_set<std::string> stems = [] {
        std::unordered_set<std::string> all;
        for (
            const std::string_view words :
            {"report reports reporting update updates minute minutes previous last next current new old other others "
             "general special",
             "apology apologies absence present attendance attending attendees declaration declarations interest "
             "interests "
             "pecuniary disclosable dispensation dispensations disclosure",
             "public participation forum open question questions comment comments elector electors resident residents "
             "session "
             "press exclusion exclude confidential exempt closed time date day venue",
             "matter matters arising business urgent competent aob aocb any correspondence letter letters email emails "
             "relevant received "
             "receive information informations circulated action actions point points list",
             "finance finances financial budget budgets budgetary monitoring precept account accounts payment payments "
             "pay due paid bank "
             "reconciliation statement statements audit annual quarter quarterly monthly month year treasurer treasury "
             "balance "
             "expenditure income invoice invoices cheque cheques receipts bill bills grant grants donation donations",
             "planning application applications permission permissions appeal appeals decision decisions notice "
             "notices "
             "outstanding consultation consultations plan plans development local",
             "chair chairs chairman chairmans chairperson mayor mayors vice deputy leader clerk clerks officer "
             "officers "
             "announcement announcements opening remark remarks welcome introduction election appointment appointments "
             "appoint co option "
             "opted vacancy vacancies representative representatives outside bodies body sub working group party staff",
             "county district borough city town village ward area parish community police issue issues policy policies "
             "procedure procedures standing order orders code conduct risk assessment assessments register insurance "
             "health safety "
             "work works programme forward future agenda agendas items business meeting meetings assembly appendix "
             "appendices background "
             "summary conclusion recommendation recommendations options implications legal equality equalities contact "
             "details "
             "introduction overview conclusions note discussion further review reviews adjournment end close",
             "highway highways road roads traffic footpath footpaths environment services property assets open space "
             "spaces "
             "website newsletter training",
             "ymddiheuriadau absenoldeb datgan datganiadau buddiant buddiannau cofnodion cyfarfod cyfarfodydd materion "
             "codi ariannol "
             "cyllid gohebiaeth cynllunio ceisiadau cais unrhyw fater arall dyddiad nesaf adroddiad adroddiadau "
             "cyhoeddus cyngor cymuned"})
            for (std::string& stem : content_words(words)) all.insert(std::move(stem));
        return all;
    }();
    return stems;
}

bool has_items(PaperKind kind) {
    return kind == PaperKind::minutes || kind == PaperKind::agenda || kind == PaperKind::pack;
}

// Headings of these are those of every meeting.
bool is_standing(SectionType type) {
    switch (type) {
        case SectionType::attendance:
        case SectionType::apologies:
        case SectionType::declarations:
        case SectionType::minutes:
        case SectionType::public_participation:
        case SectionType::urgent_business:
        case SectionType::exclusion:
        case SectionType::contact:
        case SectionType::appendices:
        case SectionType::background_papers:
            return true;
        default:
            return false;
    }
}

bool is_number_of_one(std::string_view value) {
    return static_cast<std::size_t>(
               std::ranges::count_if(value, [](unsigned char c) { return std::isdigit(c) != 0; })) >= kFewestDigits;
}

class ClueFinder {
public:
    explicit ClueFinder(const LinkedPaper& linked) : linked_(linked), paper_(linked.paper) {
        const Metadata& said = paper_.metadata;
        kind_ = said.kind ? said.kind->value : PaperKind::other;
        if (said.council) council_ = council_entity(said.council->value);
        if (council_.key.empty() && said.body) council_ = council_entity(said.body->value);
        for (std::string& word : content_words(council_.key)) council_words_.insert(std::move(word));
        found_.paper = linked.id;
        found_.has_items = has_items(kind_);
    }

    MatterClues found(std::span<const MatterAnswer> answers) {
        titles();
        outcomes();
        references();
        told_before();
        for (const MatterAnswer& answer : answers)
            if (answer.asked.paper == linked_.id)
                at(answer.asked.section).answers.push_back({answer.answered, answer.confidence});
        for (auto& [section, clue] : clues_)
            if (!clue.title.empty() || !clue.references.empty() || !clue.earlier.empty() || !clue.answers.empty())
                found_.clues.push_back(std::move(clue));
        return std::move(found_);
    }

private:
    MatterClue& at(int section) {
        const int place = found_.has_items ? section : -1;
        MatterClue& clue = clues_[place];
        clue.section = place;
        return clue;
    }

    // The words of a title that tell what it is about: without those that stand in titles of all councils ("report",
    // "apologies", "budget monitoring"), numbers, and the council's own name. Stems, in order.
    std::vector<std::string> telling_words(std::string_view title) const {
        std::vector<std::string> words = content_words(title);
        std::erase_if(words, [&](const std::string& word) {
            return standing_stems().contains(word) || council_words_.contains(word) || has_digit(word);
        });
        return words;
    }

    void put_title(std::string_view title, MatterClue& clue) const {
        if (matches(title, link_patterns::standing_title())) return;
        const std::vector<std::string> words = telling_words(title);
        if (std::set<std::string>(words.begin(), words.end()).size() < kFewestTelling_words ||
            words.size() > kMostTelling_words)
            return;
        for (const std::string& word : words) clue.title.push_back(word_hash(word));
    }

    void titles() {
        if (!found_.has_items) {
            if (paper_.metadata.title) put_title(paper_.metadata.title->value, at(-1));
            return;
        }
        std::map<std::vector<std::uint32_t>, std::vector<int>> by_title;
        for (std::size_t s = 0; s < paper_.sections.size(); ++s) {
            const Section& section = paper_.sections[s];
            if (is_standing(section.type)) continue;
            // A pack holds whole reports: their parts are no items.
            if (kind_ == PaperKind::pack && section.type != SectionType::item && section.type != SectionType::other)
                continue;
            MatterClue clue;
            put_title(section.heading, clue);
            if (!clue.title.empty()) by_title[clue.title].push_back(static_cast<int>(s));
        }
        for (const auto& [title, sections] : by_title)
            if (sections.size() <= kSameTitleInAPaper)
                for (const int section : sections) at(section).title = title;
    }

    void outcomes() {
        for (const Resolution& resolution : paper_.resolutions) {
            if (!resolution.outcome) continue;
            MatterClue& clue = at(resolution.section);
            if (*resolution.outcome == Outcome::deferred)
                clue.deferred = true;
            else if (*resolution.outcome == Outcome::agreed || *resolution.outcome == Outcome::agreed_amended ||
                     *resolution.outcome == Outcome::refused)
                clue.decided = true;
        }
    }

    // The passage that a place begins in; nothing where there is none.
    std::optional<std::size_t> passage_at(const SourceSpan& where) const {
        const auto after = std::ranges::upper_bound(
            paper_.passages, std::pair(where.first_page, where.first_word), {},
            [](const Passage& passage) { return std::pair(passage.where.first_page, passage.where.first_word); });
        if (after == paper_.passages.begin()) return std::nullopt;
        return static_cast<std::size_t>(after - paper_.passages.begin()) - 1;
    }

    void references() {
        const std::vector<std::string> own = found_.has_items ? std::vector<std::string>() : own_references(linked_);
        std::map<std::pair<int, std::uint64_t>, MatterClue::Reference> by_value;  // with its place
        std::map<int, std::set<std::uint64_t>> owned;
        for (std::size_t r = 0; r < paper_.references.size(); ++r) {
            const Reference& reference = paper_.references[r];
            if (reference.type != ReferenceType::reference_number || reference.rule == "minute-number" ||
                !is_number_of_one(reference.value))
                continue;
            const auto p = passage_at(reference.where);
            if (!p || paper_.passages[*p].kind == PassageKind::furniture) continue;
            const int section = found_.has_items ? paper_.passages[*p].section : -1;
            const bool is_own =
                found_.has_items
                    ? paper_.passages[*p].kind == PassageKind::heading
                    : paper_.passages[*p].kind == PassageKind::title ||
                          std::ranges::any_of(own, [&](const auto& one) { return reference.value.starts_with(one); });
            const std::uint64_t hash = value_hash(reference.value);
            auto& known = by_value
                              .try_emplace({section, hash},
                                           MatterClue::Reference{static_cast<std::uint32_t>(r), hash, false, false})
                              .first->second;
            if (is_own) owned[section].insert(hash);
            if (!linked_.texts[*p].empty() && matches(linked_.texts[*p], link_patterns::supersedes()))
                known.supersedes = supersedes_in(linked_.texts[*p], reference.value);
        }
        for (auto& [place, reference] : by_value) {
            const auto& own_here = owned[place.first];
            reference.is_own = own_here.size() == 1 && own_here.contains(place.second);
            at(place.first).references.push_back(reference);
        }
    }

    static bool supersedes_in(std::string_view text, std::string_view value) {
        return std::ranges::any_of(sentences_of(text), [&](const TextRange sentence) {
            return sentence.of(text).contains(value) && matches(sentence.of(text), link_patterns::supersedes());
        });
    }

    void told_before() {
        for (std::size_t p = 0; p < linked_.texts.size(); ++p) {
            const std::string& text = linked_.texts[p];
            const Passage& passage = paper_.passages[p];
            if (text.empty() || passage.kind == PassageKind::furniture || passage.kind == PassageKind::title ||
                !matches(text, link_patterns::may_tell_of_before()))
                continue;
            // The approval of minutes names a meeting, not what it did.
            if (passage.section >= 0 &&
                paper_.sections[static_cast<std::size_t>(passage.section)].type == SectionType::minutes)
                continue;
            for (const TextRange sentence : sentences_of(text)) look_at(sentence.of(text), passage);
        }
    }

    void look_at(std::string_view sentence, const Passage& passage) {
        MatterClue::Earlier earlier;
        earlier.page = passage.where.first_page;
        const bool names_minute =
            RE2::PartialMatch(piece(sentence), link_patterns::minute_mentioned(), &earlier.minute);
        const std::string until = paper_.metadata.date ? paper_.metadata.date->value : std::string();
        const std::vector<std::string> dates = dates_in(sentence, until);
        const bool is_numbered_by_year = earlier.minute.contains('/');
        if (dates.empty() && !is_numbered_by_year) return;
        if (!dates.empty()) {
            earlier.date = dates.front();
            if (!until.empty() && earlier.date >= until) return;  // of this meeting, or of one to come
        }
        if (!names_minute && !matches(sentence, link_patterns::meeting_did())) return;
        if (names_minute && !is_numbered_by_year && earlier.date.size() < std::string_view("2023-09-14").size()) return;
        std::string before, kind;
        if (RE2::PartialMatch(piece(sentence), link_patterns::body_mentioned(), &before, &kind))
            earlier.body = body_key(before + kind, council_);
        if (!names_minute) {
            std::set<std::uint32_t> words;
            for (const std::string& word : telling_words(sentence)) {
                if (words.size() == kMostWordsOfSentence) break;
                words.insert(word_hash(word));
            }
            earlier.words.assign(words.begin(), words.end());
            if (earlier.words.empty()) return;
        }
        earlier.supersedes = matches(sentence, link_patterns::supersedes());
        auto& all = at(passage.section).earlier;
        if (std::ranges::find(all, earlier) == all.end()) all.push_back(std::move(earlier));
    }

    const LinkedPaper& linked_;
    const Paper& paper_;
    PaperKind kind_ = PaperKind::other;
    CouncilEntity council_;
    std::unordered_set<std::string> council_words_;
    MatterClues found_;
    std::map<int, MatterClue> clues_;
};

// The section that a place stands in; -1: before the first, or of a paper without items.
int section_at(const LinkedPaper& linked, const SourceSpan& where) {
    const Paper& paper = linked.paper;
    if (!paper.metadata.kind || !has_items(paper.metadata.kind->value)) return -1;
    const auto after = std::ranges::upper_bound(
        paper.sections, std::pair(where.first_page, where.first_word), {},
        [](const Section& section) { return std::pair(section.where.first_page, section.where.first_word); });
    return static_cast<int>(after - paper.sections.begin()) - 1;
}

}  // namespace

std::vector<MatterAnswer> answers_of(std::span<const LinkedPaper> papers, std::span<const LedgerEntry> ledger) {
    std::vector<MatterAnswer> answers;
    const auto place = [&](std::int64_t id, const SourceSpan& where) -> std::optional<MatterPlace> {
        const auto paper = std::ranges::find(papers, id, &LinkedPaper::id);
        if (paper == papers.end()) return std::nullopt;
        return MatterPlace{id, section_at(*paper, where)};
    };
    for (const LedgerEntry& entry : ledger) {
        if (!entry.answer || entry.minutes == 0 || entry.minutes == entry.paper) continue;
        const auto asked = place(entry.paper, entry.ask.where), answered = place(entry.minutes, entry.answer->where);
        if (!asked || !answered) continue;
        const auto known = std::ranges::find_if(
            answers, [&](const MatterAnswer& one) { return one.asked == *asked && one.answered == *answered; });
        if (known == answers.end())
            answers.push_back({*asked, *answered, entry.confidence});
        else
            known->confidence = std::max(known->confidence, entry.confidence);
    }
    return answers;
}

MatterClues matter_clues_of(const LinkedPaper& paper, std::span<const MatterAnswer> answers) {
    return ClueFinder(paper).found(answers);
}

}  // namespace minutebook
