#include "linking/ledger_of.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <unordered_map>
#include <unordered_set>

#include <fmt/format.h>

#include "corpus/matching.h"
#include "linking/asks.h"
#include "linking/decisions.h"
#include "linking/link_patterns.h"
#include "linking/own_references.h"
#include "linking/statements.h"
#include "linking/words.h"

namespace minutebook {
namespace {

using Words = std::vector<std::string>;

// How sure each kind of evidence is. Set so that what is claimed at or above kLeastConfidence is right 19 times in 20.
constexpr double kByReference = 0.99, kByTitle = 0.95, kByPlace = 0.95, kByMotion = 0.97;
constexpr double kSameWords = 1.0, kLikeWords = 0.96, kJoined = 0.94, kBlanket = 0.92, kByLabel = 0.85;

constexpr double kSame = 0.8;      // likeness of wordings from which they are the same
constexpr double kLike = 0.5;      // within an item that facts have found
constexpr double kContains = 0.8;  // share of a recommendation that a resolution of several holds
constexpr double kSameTitle = 0.6;
constexpr std::size_t kTellingTitle_words = 3;  // that say something
constexpr double kTitleHeld = 0.85;             // share of a title's words that a heading has
constexpr double kCovered = 0.5;                // weight of an agenda item's words that the minutes of it must have
constexpr double kItemShare = 0.25;             // of that, from the heading it stands under
constexpr double kNearby = 0.8;                 // of a word that stands not in the decision but in the paragraph before
constexpr std::size_t kParagraph = 60;          // statements before a decision that are of its matter
constexpr double kAbsent = 0.6;                 // of a word that the minutes do not have anywhere
constexpr double kNamesItself = 0.2;
constexpr double kNumber = 0.5;             // dates and amounts change between an agenda and its minutes
constexpr double kSomeWords = 0.25;         // of a decision's words that what was asked before it has
constexpr double kOfTheMatter = 0.4;        // or that the paragraphs around have
constexpr std::size_t kAround = 8;          // statements before what was asked
constexpr std::size_t kFollowsWithin = 40;  // statements between a committee's recommendation and what follows it

// A paper taken apart: its statements, and which of them ask.
struct Asking {
    const LinkedPaper* linked = nullptr;
    std::vector<PaperStatement> statements;
    std::vector<FoundAsk> asks;

    explicit Asking(const LinkedPaper& paper)
        : linked(&paper), statements(statements_of(paper)), asks(asks_of(paper, statements)) {}
    bool is_record() const {
        const Metadata& metadata = linked->paper.metadata;
        return metadata.kind &&
               (metadata.kind->value == PaperKind::minutes ||
                (metadata.kind->value == PaperKind::decision && linked->paper.recommendations.empty()));
    }
};

// Minutes or a record of decision: what they decided.
struct Record : Asking {
    std::vector<Decision> decisions;
    bool council_decides = false;  // and says so: then a committee's vote before is none

    // What other papers' asks are compared with; see find_words.
    std::vector<Words> content;                        // of each statement
    std::vector<Words> headings;                       // content of each section's, and of those above it
    std::unordered_map<std::string, int> points_with;  // in how many points a word stands
    int points = 0;
    std::vector<Words> decision_words;
    std::unordered_map<std::string, std::vector<std::pair<std::size_t, double>>> decisions_with;  // and how near

    explicit Record(Asking asking) : Asking(std::move(asking)), decisions(decisions_of(*linked, statements)) {
        for (const Decision& decision : decisions) council_decides |= decision.by_council;
    }

    void find_words() {
        for (const PaperStatement& statement : statements) content.push_back(content_words(statement.text));
        headings.resize(linked->paper.sections.size());
        for (std::size_t s = 0; s < headings.size(); ++s)
            for (const int above : sections_above(linked->paper, static_cast<int>(s)))
                for (std::string& word : content_words(linked->paper.sections[static_cast<std::size_t>(above)].heading))
                    headings[s].push_back(std::move(word));
        std::set<std::string> words;
        for (std::size_t s = 0; s <= statements.size(); ++s) {
            if (s == statements.size() || (s > 0 && statements[s].point != statements[s - 1].point)) {
                for (const std::string& word : words) ++points_with[word];
                words.clear();
                ++points;
            }
            if (s < statements.size()) words.insert(content[s].begin(), content[s].end());
        }
        for (const Decision& decision : decisions) decision_words.push_back(content_words(decision.text));
        for (std::size_t d = 0; d < decisions.size(); ++d) find_words_of(d);
    }

    // Of the decision, of the heading it stands under, and of the paragraph before it.
    void find_words_of(std::size_t d) {
        const Decision& decision = decisions[d];
        const PaperStatement& at = statements[decision.statement];
        std::unordered_map<std::string, double> here;
        const auto put = [&](const Words& with, double worth) {
            for (const std::string& word : with) here[word] = std::max(here[word], worth);
        };
        // A bare "Noted" answers what stands before it, bullet of its own or not.
        int point = at.point;
        if (decision.bare && at.opens && decision.statement > 0 &&
            statements[decision.statement - 1].section == at.section)
            point = statements[decision.statement - 1].point;
        for (std::size_t s = decision.statement + 1; s-- > 0 && decision.statement - s <= kParagraph;) {
            if (s != decision.statement && statements[s].point != point) break;
            put(content[s], s == decision.statement || statements[s].opens ? 1 : kNearby);
        }
        if (at.section >= 0) put(headings[static_cast<std::size_t>(at.section)], 1);
        for (const auto& [word, worth] : here) decisions_with[word].emplace_back(d, worth);
    }

    double weight(const std::string& word) const {
        const auto known = points_with.find(word);
        const double with = known == points_with.end() ? 1 : known->second;
        double weight = std::log((points + 1.0) / (with + 0.5)) + 0.2;
        if (known == points_with.end()) weight *= kAbsent;
        if (has_digit(word)) weight *= kNumber;
        return std::max(weight, 0.1);
    }
};

struct Claim {
    const Record* record = nullptr;
    const Decision* decision = nullptr;
    double confidence = 0;
    std::string evidence;
    bool joined = false;          // the answer decides other things besides
    bool items_left_out = false;  // the answer is of other items of the list, by their numbers
    bool worded = false;          // it says again what was asked, so that the words can be compared
};

class Maker {
public:
    explicit Maker(std::span<const LinkedPaper> papers) : papers_(papers.begin(), papers.end()) {}

    std::vector<LedgerEntry> made() {
        const auto asks = [](const Asking& paper) { return !paper.asks.empty(); };
        if (std::ranges::none_of(papers_, asks)) return {};  // what was decided is not looked for
        const bool others_ask =
            std::ranges::any_of(papers_, [&](const Asking& paper) { return !paper.is_record() && asks(paper); });
        for (Asking& paper : papers_)
            if (paper.is_record()) {
                records_.emplace_back(std::move(paper));
                if (others_ask) records_.back().find_words();
            }
        auto record = records_.cbegin();
        for (const Asking& paper : papers_) {
            if (paper.is_record()) {
                for (const FoundAsk& ask : record->asks) settle_within(*record, ask);
                ++record;
                continue;
            }
            Words all;
            for (const FoundAsk& ask : paper.asks)
                for (std::string& word : content_words(ask.ask.text)) all.push_back(std::move(word));
            for (const FoundAsk& ask : paper.asks) settle(*paper.linked, ask, paper.asks.size(), all);
        }
        return std::move(entries_);
    }

private:
    // --- What other papers asked ---

    void settle(const LinkedPaper& paper, const FoundAsk& ask, std::size_t asked, const Words& all) {
        std::optional<Claim> best;
        for (const Record& record : records_) {
            std::optional<Claim> claim;
            switch (ask.ask.kind) {
                case AskKind::agenda:
                    claim = of_agenda(record, ask);
                    break;
                case AskKind::title:
                    claim = of_title(record, ask);
                    break;
                default:
                    claim = of_report(record, paper, ask, asked);
            }
            if (claim && (!best || claim->confidence > best->confidence)) best = std::move(claim);
        }
        enter(paper.id, ask.ask, best, ask.ask.kind == AskKind::agenda ? Words() : all);
    }

    // The sections of the record that are the report's item.
    struct Item {
        std::unordered_set<int> sections;
        double confidence = 0;
        std::string evidence;
    };

    static Item whole(const Record& record, double confidence, std::string evidence) {
        Item item{{}, confidence, std::move(evidence)};
        for (std::size_t s = 0; s <= record.headings.size(); ++s) item.sections.insert(static_cast<int>(s) - 1);
        return item;
    }

    static Item below(const Record& record, int section, double confidence, std::string evidence) {
        Item item{{section}, confidence, std::move(evidence)};
        const auto& sections = record.linked->paper.sections;
        const int level = sections[static_cast<std::size_t>(section)].level;
        for (std::size_t s = static_cast<std::size_t>(section) + 1; s < sections.size() && sections[s].level > level;
             ++s)
            item.sections.insert(static_cast<int>(s));
        return item;
    }

    std::optional<Item> item_of(const Record& record, const LinkedPaper& paper, const FoundAsk& ask) const {
        const bool is_minutes = record.linked->paper.metadata.kind->value == PaperKind::minutes;
        const auto& sections = record.linked->paper.sections;
        const bool is_pack =
            is_minutes && paper.paper.metadata.kind && paper.paper.metadata.kind->value == PaperKind::pack;
        const Words references = is_pack ? Words() : own_references(paper);
        if (!is_minutes) {
            const Words theirs = own_references(*record.linked);
            for (const std::string& reference : references)
                if (std::ranges::find(theirs, reference) != theirs.end())
                    return whole(record, kByReference, "reference " + reference);
        }
        for (std::size_t s = 0; is_minutes && s < sections.size(); ++s)
            for (const std::string& reference : references)
                if (sections[s].heading.contains(reference))
                    return below(record, static_cast<int>(s), kByReference, "reference " + reference);

        if (is_pack) return item_of_pack(record, paper, ask);
        std::vector<std::string> titles;
        if (paper.paper.metadata.title) titles.push_back(paper.paper.metadata.title->value);
        std::optional<Item> best;
        for (const std::string& title : titles) {
            const Words words = content_words(title);
            if (words.size() < 2) continue;
            if (!is_minutes) {
                const auto& theirs = record.linked->paper.metadata.title;
                if (theirs && likeness(words, content_words(theirs->value)) >= kSame)
                    best = whole(record, kByTitle, "title");
                continue;
            }
            double most = 0;
            for (std::size_t s = 0; s < sections.size(); ++s) {
                const Words heading = content_words(sections[s].heading);
                const double like = likeness(words, heading);
                const double held =
                    heading.size() >= 3 ? std::max(share_in(words, heading), share_in(heading, words)) : 0;
                const double score = std::max(like, held >= kTitleHeld ? held * 0.9 : 0.0);
                if (score < kSameTitle || score <= most) continue;
                most = score;
                best = below(record, static_cast<int>(s), kByTitle, "title");
            }
        }
        return best;
    }

    // A pack holds several reports: what is asked is of the item whose heading, of those before it, the minutes have
    // too.
    static std::optional<Item> item_of_pack(const Record& record, const LinkedPaper& paper, const FoundAsk& ask) {
        if (ask.ask.recommendation < 0) return std::nullopt;
        const auto& sections = record.linked->paper.sections;
        for (int s = paper.paper.recommendations[static_cast<std::size_t>(ask.ask.recommendation)].section; s >= 0;
             --s) {
            const Words title = content_words(paper.paper.sections[static_cast<std::size_t>(s)].heading);
            if (title.size() < kTellingTitle_words) continue;
            for (std::size_t there = 0; there < sections.size(); ++there)
                if (likeness(title, content_words(sections[there].heading)) >= kSame)
                    return below(record, static_cast<int>(there), kByTitle, "title in the pack");
        }
        return std::nullopt;
    }

    std::optional<Claim> of_report(const Record& record, const LinkedPaper& paper, const FoundAsk& ask,
                                   std::size_t asked) const {
        const auto item = item_of(record, paper, ask);
        if (!item) return std::nullopt;
        const Words words = content_words(ask.ask.text);
        std::optional<Claim> best;
        const auto offer = [&](const Decision& decision, double share, std::string evidence) -> Claim* {
            const double confidence = item->confidence * share;
            if (best && best->confidence >= confidence) return nullptr;
            best = Claim{&record, &decision, confidence, item->evidence + "; " + evidence};
            return &*best;
        };
        const Decision* only = nullptr;
        std::size_t decisions = 0;
        double most_alike = 0;
        for (std::size_t d = 0; d < record.decisions.size(); ++d) {
            const Decision& decision = record.decisions[d];
            const PaperStatement& at = record.statements[decision.statement];
            if (!item->sections.contains(at.section)) continue;
            ++decisions;
            only = &decision;
            const Words& answer = record.decision_words[d];
            const double like = likeness(words, answer), held = share_in(words, answer);
            if (like >= kLike) {
                if (like > most_alike) {
                    most_alike = like;
                    const double share = (like >= kSame ? kSameWords : kLikeWords) - (1 - like) * 0.02;
                    if (Claim* claim = offer(decision, share, fmt::format("wording {:.2f}", like)))
                        claim->worded = true;
                }
            } else if (held >= kContains && words.size() >= 2) {
                if (Claim* claim = offer(decision, kJoined, fmt::format("wording {:.2f} of it", held)))
                    claim->joined = claim->worded = true;
            } else if (decision.blanket && !decision.bare) {
                offer(decision, kBlanket, "all recommendations");
            } else if (at.label && ask.ask.label && words_of(*at.label) == words_of(*ask.ask.label) && like >= 0.3) {
                offer(decision, kByLabel, "label");
            }
        }
        if (!best && decisions == 1 && asked == 1) offer(*only, kByLabel, "the item's only decision");
        return best;
    }

    std::optional<Claim> of_title(const Record& record, const FoundAsk& ask) const {
        const Words words = content_words(ask.ask.text), report = words_of(ask.ask.item);
        const auto& sections = record.linked->paper.sections;
        Words group;
        for (std::size_t s = 0; s < sections.size(); ++s) {
            if (matches(sections[s].heading, link_patterns::committee_report())) group = words_of(sections[s].heading);
            if (likeness(report, group) < 1 || likeness(words, content_words(sections[s].heading)) < kTitleHeld)
                continue;
            for (const Decision& decision : record.decisions)
                if (record.statements[decision.statement].section == static_cast<int>(s))
                    return Claim{&record, &decision, kByTitle, "report; title"};
        }
        return std::nullopt;
    }

    // An agenda's item is found again by what it is about: its words, the rarer the weightier, in the decision, in the
    // heading it stands under and in the paragraph before it.
    std::optional<Claim> of_agenda(const Record& record, const FoundAsk& ask) const {
        const Words words = content_words(ask.ask.text), item = content_words(ask.ask.item);
        const bool of_minutes = matches(ask.ask.text, link_patterns::approves_minutes());
        const bool only_to_note =
            matches(ask.ask.text, link_patterns::only_to_note()) && !matches(ask.ask.text, link_patterns::asks_more());
        const bool of_exclusion = matches(ask.ask.text, link_patterns::excludes_public());
        std::optional<Claim> best;
        double most = 0;
        if (of_exclusion) {
            for (const Decision& decision : record.decisions)
                if (matches(decision.text, link_patterns::excludes_public()))
                    return Claim{&record, &decision, kByTitle, "exclusion of the public"};
            return std::nullopt;
        }
        if (of_minutes) {
            for (const Decision& decision : record.decisions) {
                const int section = record.statements[decision.statement].section;
                if (section < 0 ||
                    record.linked->paper.sections[static_cast<std::size_t>(section)].type != SectionType::minutes)
                    continue;
                const Words answer = words_of(decision.text);
                if (std::ranges::find(answer, "minutes") == answer.end() && !decision.bare && !decision.blanket)
                    continue;
                const double share = 1 + share_in(words, content_words(decision.text));
                if (share <= most) continue;
                most = share;
                best = Claim{&record, &decision, kByTitle, "minutes of an earlier meeting"};
            }
            return best;
        }
        const std::unordered_map<std::size_t, double> shares = coverage(record, words);
        for (std::size_t d = 0; d < record.decisions.size(); ++d) {
            const Decision& decision = record.decisions[d];
            const auto share = shares.find(d);
            // To note something is not asked of what decides another thing about it.
            if (share == shares.end() || (only_to_note && decision.settled != Settled::noted)) continue;
            double covered = share->second;
            if (!item.empty()) {
                const int section = record.statements[decision.statement].section;
                const double under =
                    section < 0 ? 0 : share_in(item, record.headings[static_cast<std::size_t>(section)]);
                covered = (1 - kItemShare) * covered + kItemShare * under;
            }
            if (covered < kCovered) continue;
            // Of two in one paragraph, the one that names the matter itself.
            const double rank = covered + kNamesItself * share_in(words, record.decision_words[d]);
            if (rank <= most) continue;
            most = rank;
            best = Claim{&record, &decision, 0.7 + 0.28 * covered, fmt::format("item's words {:.2f}", covered)};
            best->worded = likeness(words, record.decision_words[d]) >= kSame;
        }
        return best;
    }

    // The share of the words' weight that each decision which has any of them has.
    static std::unordered_map<std::size_t, double> coverage(const Record& record, const Words& words) {
        std::unordered_map<std::size_t, double> have;
        double all = 0;
        for (const std::string& word : words) {
            const double weight = record.weight(word);
            all += weight;
            if (const auto found = record.decisions_with.find(word); found != record.decisions_with.end())
                for (const auto& [decision, worth] : found->second) have[decision] += weight * worth;
        }
        for (auto& [decision, share] : have) share /= all;
        return have;
    }

    // --- What was asked in the minutes themselves ---

    void settle_within(const Record& record, const FoundAsk& ask) {
        std::optional<Claim> claim;
        if (ask.lost || ask.carried) {
            for (const Decision& decision : record.decisions)
                if (decision.statement == ask.verdict)
                    claim = Claim{&record, &decision, kByMotion, ask.lost ? "lost" : "carried"};
            if (ask.carried) {
                const Words words = content_words(ask.ask.text);
                for (const Decision& decision : record.decisions)
                    if (decision.statement > ask.verdict &&
                        record.statements[decision.statement].section == record.statements[ask.statement].section &&
                        likeness(words, content_words(decision.text)) >= kSame)
                        claim = Claim{.record = &record,
                                      .decision = &decision,
                                      .confidence = kByMotion,
                                      .evidence = "carried; stands in the resolution",
                                      .worded = true};
            }
        } else {
            claim = following(record, ask);
        }
        enter(record.linked->id, ask.ask, claim, {});
    }

    // What the council, or whoever meets, decided next.
    std::optional<Claim> following(const Record& record, const FoundAsk& ask) const {
        if (ask.statement >= record.statements.size()) return std::nullopt;
        const int section = record.statements[ask.statement].section;
        const Words words = content_words(ask.ask.text);
        for (auto next = std::ranges::upper_bound(record.decisions, ask.statement, {}, &Decision::statement);
             next != record.decisions.end(); ++next) {
            const Decision& decision = *next;
            if (decision.statement > ask.statement + kFollowsWithin) break;
            const int there = record.statements[decision.statement].section;
            if (there != section &&
                (!record.council_decides || begins_meeting(record, ask.statement, decision.statement)))
                break;
            const bool by_numbers =
                ask.ask.label && there == section && matches(decision.text, link_patterns::numbered_items());
            if (record.council_decides && !decision.by_council && !by_numbers) continue;
            if (std::ranges::find(record.asks, decision.statement, &FoundAsk::statement) != record.asks.end()) continue;
            const double like = share_in(content_words(decision.text), words);
            if (there != section) {
                const bool other_asked = std::ranges::any_of(record.asks, [&](const FoundAsk& other) {
                    return other.statement > ask.statement && other.statement < decision.statement &&
                           record.statements[other.statement].section != section;
                });
                if (other_asked && like < kLike) break;
                if (!decision.blanket && like < 0.3) break;
            }
            if (!by_numbers && !is_answer(record, ask, decision, like)) break;
            Claim claim{&record, &decision, kByPlace,
                        there == section ? "next decision" : "next decision, under another heading"};
            if (like >= kLike) claim.evidence += fmt::format("; wording {:.2f}", like);
            claim.items_left_out = leaves_out(decision.text, ask.ask.label);
            return claim;
        }
        return std::nullopt;
    }

    // Whether what was decided next is of what was asked: it refers back to it, or it has its words, or those of the
    // paragraphs around it.
    static bool is_answer(const Record& record, const FoundAsk& ask, const Decision& decision, double like) {
        if (decision.blanket && !matches(decision.text, link_patterns::of_recommendations()) &&
            matches(decision.text, link_patterns::of_payments()) &&
            !matches(ask.ask.text, link_patterns::of_payments()))
            return false;
        if (decision.blanket || like >= kSomeWords) return true;
        const Words answer = content_words(decision.text);
        if (answer.empty()) return true;  // "The Parish Council agreed."
        Words around = content_words(ask.ask.text + " " + ask.ask.item);
        const int section = record.statements[ask.statement].section;
        for (std::size_t s = ask.statement - std::min(ask.statement, kAround); s < decision.statement; ++s)
            if (record.statements[s].section == section)
                for (std::string& word : content_words(record.statements[s].text)) around.push_back(std::move(word));
        return share_in(answer, around) >= kOfTheMatter;
    }

    // "Items 1, 2 and 4 are carried out": whether the label is not among them.
    static bool leaves_out(std::string_view text, const std::optional<std::string>& label) {
        re2::StringPiece items;
        if (!label || !RE2::PartialMatch(piece(text), link_patterns::numbered_items(), &items)) return false;
        const Words numbers = words_of(std::string_view(items.data(), items.size())), own = words_of(*label);
        return !own.empty() && std::ranges::find(numbers, own[0]) == numbers.end();
    }

    // Whether the report of another meeting begins between the two.
    static bool begins_meeting(const Record& record, std::size_t first, std::size_t last) {
        static const RE2 kMeeting(R"((?i)^(?:mi ?n?utes|reports?) .*\bmeeti)");
        for (std::size_t s = first + 1; s < last; ++s)
            if (matches(record.statements[s].text, kMeeting) &&
                (record.statements[s].kind == PaperStatement::Kind::heading || record.statements[s].opens))
                return true;
        return false;
    }

    // --- The entry ---

    void enter(std::int64_t paper, const Ask& ask, const std::optional<Claim>& claim, const Words& all_asked) {
        LedgerEntry entry;
        entry.paper = paper;
        entry.ask = ask;
        if (records_.empty()) {
            entry.settled = Settled::not_held;
        } else if (!claim || claim->confidence < kLeastConfidence) {
            entry.settled = Settled::none;
            entry.minutes = records_.front().linked->id;
        } else {
            const Decision& decision = *claim->decision;
            const PaperStatement& at = claim->record->statements[decision.statement];
            entry.minutes = claim->record->linked->id;
            entry.confidence = std::round(claim->confidence * 100) / 100;
            entry.evidence = claim->evidence;
            entry.answer = Answer{minute_of(*claim->record, at), at.label, decision.text,
                                  at.kind == PaperStatement::Kind::resolution ? at.fact : -1, at.where};
            entry.settled = settled(ask, *claim, all_asked, entry.difference);
        }
        entries_.push_back(std::move(entry));
    }

    static std::optional<std::string> minute_of(const Record& record, const PaperStatement& at) {
        const Paper& paper = record.linked->paper;
        if (at.kind == PaperStatement::Kind::resolution)
            if (const auto& minute = paper.resolutions[static_cast<std::size_t>(at.fact)].minute) return minute;
        for (const int above : sections_above(paper, at.section))
            if (const auto& number = paper.sections[static_cast<std::size_t>(above)].number) return number;
        return std::nullopt;
    }

    static Settled settled(const Ask& ask, const Claim& claim, const Words& all_asked,
                           std::vector<WordChange>& difference) {
        const Decision& decision = *claim.decision;
        // What was asked is what became of it, whatever the verb.
        if (decision.settled == Settled::deferred && matches(ask.text, link_patterns::asks_to_defer()))
            return Settled::agreed;
        if (decision.settled == Settled::referred && matches(ask.text, link_patterns::asks_to_refer()))
            return Settled::agreed;
        // "That the request be not supported", said again word by word, is agreed.
        const bool refuses = decision.settled == Settled::refused && matches(ask.text, link_patterns::is_refused());
        Settled said = claim.worded && refuses ? Settled::agreed : decision.settled;
        if (said != Settled::agreed && said != Settled::noted && said != Settled::agreed_amended) return said;
        if (claim.worded && !claim.joined) {
            std::vector<WordChange> changes = differences(ask.text, decision.text);
            if (is_of_substance(changes, all_asked)) {
                difference = std::move(changes);
                return Settled::agreed_amended;
            }
            // A motion was amended, but not in this item of it.
            if (said == Settled::agreed_amended)
                said = matches(decision.text, link_patterns::is_noted()) ? Settled::noted : Settled::agreed;
        }
        if (said == Settled::agreed && claim.items_left_out) return Settled::refused;
        return said;
    }

    std::vector<Asking> papers_;  // but for what the records took over
    std::vector<Record> records_;
    std::vector<LedgerEntry> entries_;
};

}  // namespace

std::vector<LedgerEntry> ledger_of(std::span<const LinkedPaper> papers) { return Maker(papers).made(); }

}  // namespace minutebook
