#include "index/reuse_library.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <unordered_map>

#include "index/icu_tokenizer.h"
#include "index/passage_reader.h"
#include "index/reuse_store.h"
#include "index/schema.h"
#include "index/sketch_list.h"

namespace minutebook {
namespace {

constexpr std::size_t kLeastLetters = 3;             // of a word that may be rare
constexpr std::int64_t kMostLookedAt = 2000;         // passages of a word: it is common where there are more
constexpr std::size_t kMostWords = 10;               // the rarest of a text
constexpr std::int64_t kRareShare = 30, kRare = 12;  // in one of thirty resolutions, or in twelve of few
constexpr std::size_t kLeastSharedWords = 2;
constexpr double kLeastShare = 0.35;

PassagePlace place_of(std::int64_t passage) { return {passage_id::paper(passage), passage_id::ordinal(passage)}; }

// What of a paper is told with each of its passages.
struct PaperHead {
    std::string path, sha256;
    std::optional<std::string> title, council, date;
    std::vector<std::byte> standing;
};

}  // namespace

struct ReuseLibrary::State {
    explicit State(const std::filesystem::path& index)
        : db(open_index(index, Database::Mode::read_only)),
          reader(db),
          sketches(db, "SELECT paper, sketch FROM paper_sketch ORDER BY paper"),
          same(db,
               "SELECT paper, canonical, first_passage, last_passage FROM same_paper WHERE ?1 = 0 OR paper = ?1 OR "
               "canonical = ?1 ORDER BY paper, canonical"),
          head(db,
               "SELECT (SELECT path FROM source WHERE source.paper = paper.id ORDER BY path LIMIT 1), sha256, title, "
               "coalesce(council.name, paper.council), coalesce(meeting.date, paper.date), standing FROM paper LEFT "
               "JOIN meeting_paper ON meeting_paper.paper = paper.id LEFT JOIN meeting ON meeting.id = meeting LEFT "
               "JOIN council ON council.key = meeting.council LEFT JOIN paper_sketch ON paper_sketch.paper = "
               "paper.id WHERE paper.id = ?1"),
          section(db, "SELECT heading FROM section WHERE paper = ?1 AND ordinal = ?2"),
          list(db, "SELECT list FROM passage_list WHERE paper = ?1"),
          matching(db,
                   "SELECT rowid FROM passage_fts WHERE passage_fts MATCH ?1 AND rowid BETWEEN ?2 AND ?3 ORDER BY "
                   "rowid LIMIT ?4") {}

    const PaperHead& head_of(std::int64_t paper) {
        if (paper == head_paper) return head_held;
        head_paper = paper;
        head_held = {};
        if (auto rows = head.run(paper); rows.next()) {
            const auto standing = rows.blob(5);
            head_held = {std::string(rows.text(0)), std::string(rows.text(1)), rows.optional_text(2),
                         rows.optional_text(3),     rows.optional_text(4),     {standing.begin(), standing.end()}};
        }
        return head_held;
    }

    HeldPassage held(std::int64_t paper, ReadPassage&& read) {
        const PaperHead& of = head_of(paper);
        HeldPassage passage{{paper, read.ordinal},
                            read.kind,
                            read.fact,
                            std::move(read.text),
                            read.where,
                            {},
                            of.path,
                            of.sha256,
                            of.title,
                            of.council,
                            of.date,
                            has_ordinal(of.standing, read.ordinal)};
        if (read.section)
            if (auto rows = section.run(paper, *read.section); rows.next()) passage.section = rows.text(0);
        return passage;
    }

    std::vector<std::int64_t> passages_with(const std::string& match, passage_id::Range range, std::int64_t most) {
        std::vector<std::int64_t> passages;
        if (match.empty()) return passages;
        for (auto rows = matching.run(match, range.first, range.second, most); rows.next();)
            passages.push_back(rows.integer(0));
        return passages;
    }

    Database db;
    PassageReader reader;
    Statement sketches, same, head, section, list, matching;
    std::int64_t head_paper = 0;
    PaperHead head_held;
};

ReuseLibrary::ReuseLibrary(const std::filesystem::path& index) : state_(std::make_unique<State>(index)) {}
ReuseLibrary::ReuseLibrary(ReuseLibrary&&) noexcept = default;
ReuseLibrary::~ReuseLibrary() = default;

std::vector<SketchedPaper> ReuseLibrary::papers() { return read_sketched_papers(state_->db); }

void ReuseLibrary::each_sketch(const std::function<void(const PaperSketch&)>& visit) {
    for (auto rows = state_->sketches.run(); rows.next();) visit(decode_sketch(rows.integer(0), rows.blob(1)));
}

std::vector<SamePaper> ReuseLibrary::same_papers() { return same_papers(0); }

std::vector<SamePaper> ReuseLibrary::same_papers(std::int64_t paper) {
    std::vector<SamePaper> same;
    for (auto rows = state_->same.run(paper); rows.next();) same.push_back(same_paper_at(rows));
    return same;
}

std::vector<HeldPassage> ReuseLibrary::passages(std::int64_t paper) {
    std::vector<PassagePlace> places;
    if (auto rows = state_->list.run(paper); rows.next())
        for (const ListedPassage& one : decode_passages(paper, rows.blob(0)))
            if (is_compared(one.passage.kind)) places.push_back(place_of(one.id));
    return passages(places);
}

std::vector<HeldPassage> ReuseLibrary::passages(const std::vector<PassagePlace>& places) {
    std::vector<HeldPassage> passages;
    for (const PassagePlace& place : places) {
        // Of the number only paper and ordinal are looked at.
        const std::int64_t id = passage_id::of(PassageKind::text, 0, place.paper, place.ordinal);
        for (ReadPassage& read : state_->reader.around(id, 0))
            passages.push_back(state_->held(place.paper, std::move(read)));
    }
    return passages;
}

std::vector<PassagePlace> ReuseLibrary::with_words(const std::vector<std::string>& wordings, std::size_t most) {
    std::set<PassagePlace> places;
    for (const std::string& wording : wordings)
        for (const PassageKind kind : {PassageKind::resolution, PassageKind::recommendation, PassageKind::text})
            for (const std::int64_t passage :
                 state_->passages_with(match_phrase(wording), passage_id::range(kind), static_cast<std::int64_t>(most)))
                if (places.size() < most) places.insert(place_of(passage));
    return {places.begin(), places.end()};
}

std::vector<ReuseLibrary::AlikeResolution> ReuseLibrary::resolutions_like(const std::string& text, std::int64_t but,
                                                                          std::size_t most) {
    const passage_id::Range resolutions = passage_id::range(PassageKind::resolution);
    const std::int64_t all = state_->db.integer("SELECT count(*) FROM resolution");
    struct Rare {
        std::string text;
        double weight;
        std::vector<std::int64_t> passages;
    };
    std::vector<Rare> rare;
    std::set<std::string> seen;
    for (const Token& token : tokens_of(text, Tokenizer::Purpose::query)) {
        const bool is_number = token.word.find_first_of("0123456789") != std::string::npos;
        if (token.colocated || is_number || token.word.size() < kLeastLetters || !seen.insert(token.text).second)
            continue;
        auto passages = state_->passages_with(match_phrase(token.word), resolutions, kMostLookedAt);
        std::erase_if(passages, [&](std::int64_t passage) { return passage_id::paper(passage) == but; });
        const auto count = static_cast<std::int64_t>(passages.size());
        if (count == 0 || (count > kRare && count * kRareShare > all)) continue;
        const double weight = std::log(1 + (static_cast<double>(all) + 0.5) / (static_cast<double>(count) + 0.5));
        rare.push_back({token.word, weight, std::move(passages)});
    }
    std::ranges::stable_sort(rare, std::greater(), &Rare::weight);
    if (rare.size() > kMostWords) rare.resize(kMostWords);
    double total = 0;
    std::map<std::int64_t, AlikeResolution> found;
    for (const Rare& word : rare) {
        total += word.weight;
        for (const std::int64_t passage : word.passages) {
            AlikeResolution& alike = found[passage];
            alike.place = place_of(passage);
            alike.share += word.weight;
            alike.words.push_back(word.text);
        }
    }
    std::vector<AlikeResolution> best;
    for (auto& [passage, alike] : found) {
        alike.share /= total;
        if (alike.words.size() >= kLeastSharedWords && alike.share >= kLeastShare) best.push_back(std::move(alike));
    }
    std::ranges::stable_sort(best, std::greater(), &AlikeResolution::share);
    if (best.size() > most) best.resize(most);
    return best;
}

}  // namespace minutebook
