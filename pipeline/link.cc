#include "pipeline/link.h"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <map>
#include <string>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "index/link_store.h"
#include "linking/ledger_of.h"
#include "linking/matter_clues.h"
#include "linking/matters.h"
#include "linking/meetings.h"
#include "linking/names.h"
#include "linking/reuse.h"
#include "linking/wording.h"

namespace minutebook {
namespace {

constexpr std::size_t kBatch = 256;  // papers or meetings written at a time

// Those whose words are all needed: what a meeting is asked, and what it says, stands in their text.
bool is_of_meeting(const Metadata& metadata) {
    if (!metadata.kind) return false;
    const PaperKind kind = metadata.kind->value;
    return kind == PaperKind::minutes || kind == PaperKind::agenda || kind == PaperKind::decision;
}

template <class Do>
void in_batches(IndexWriter& writer, std::size_t count, Do one) {
    for (std::size_t first = 0; first < count; first += kBatch)
        writer.link([&](LinkStore& store) {
            for (std::size_t i = first; i < std::min(first + kBatch, count); ++i) one(store, i);
        });
}

// Those that papers name, as the first of them spells it, and the successors of those.
std::vector<CouncilEntity> councils_of(const std::vector<MeetingClues>& clues) {
    std::map<std::string, CouncilEntity> councils;
    for (const MeetingClues& clue : clues)
        if (!clue.council.empty() && !councils.contains(clue.council))
            councils.emplace(clue.council, council_entity(clue.council_name));
    std::vector<CouncilEntity> all;
    for (auto& [key, council] : councils) {
        for (const std::string& successor : council.successors)
            if (!councils.contains(successor)) all.push_back(council_entity(successor));
        all.push_back(std::move(council));
    }
    return all;
}

// All from what papers say that may tie them; only matters that are others than before are written.
void link_matters(IndexWriter& writer, const std::vector<Meeting>& meetings,
                  const std::vector<CouncilEntity>& councils) {
    writer.link([&](LinkStore& linked) {
        MatterStore& store = linked.matters();
        const std::vector<Matter> made = store.matters();
        const std::vector<Matter> matters =
            matters_of(store.clues(), meetings, councils,
                       [&](std::int64_t paper, std::string_view number) { return store.minute(paper, number); });
        // Both by id.
        std::vector<const Matter*> gone, come;
        auto before = made.begin();
        for (const Matter& matter : matters) {
            for (; before != made.end() && before->id < matter.id; ++before) gone.push_back(&*before);
            const bool was_there = before != made.end() && before->id == matter.id;
            if (was_there && *before != matter) gone.push_back(&*before);
            if (!was_there || *before != matter) come.push_back(&matter);
            if (was_there) ++before;
        }
        for (; before != made.end(); ++before) gone.push_back(&*before);
        for (const Matter* matter : gone) store.drop(*matter);
        store.tidy();
        for (const Matter* matter : come) store.put(*matter);
        linked.keep_matters(true);
    });
}

double seconds_since(std::chrono::steady_clock::time_point began) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
}

void find_reuse(LinkStore& store, const std::vector<Meeting>& meetings, LinkSummary& summary) {
    const auto began = std::chrono::steady_clock::now();
    std::vector<SketchedPaper> papers = store.reuse().papers();
    std::unordered_map<std::int64_t, const Meeting*> of;
    for (const Meeting& meeting : meetings)
        for (const std::int64_t paper : meeting.papers) of.emplace(paper, &meeting);
    for (SketchedPaper& paper : papers)  // as the index will have them when the meetings are written
        if (const auto at = of.find(paper.sketch.paper); at != of.end()) {
            paper.council = at->second->council;
            paper.date = at->second->date;
        }
    const std::vector<SamePaper> same = same_papers(papers);
    const std::vector<ReuseCluster> clusters = reuse_clusters(papers, same);
    store.reuse().replace(same, standing_passages(papers, clusters));
    summary.same = same.size();
    summary.reused = clusters.size();
    summary.standing = static_cast<std::uint64_t>(std::ranges::count_if(clusters, &ReuseCluster::standing));
    summary.reuse_seconds += seconds_since(began);
}

}  // namespace

LinkSummary link(IndexWriter& writer) {
    const auto began = std::chrono::steady_clock::now();
    LinkSummary summary;
    std::vector<std::int64_t> changed;
    std::vector<Meeting> meetings;
    std::vector<CouncilEntity> councils;
    bool is_linked = false;
    writer.link([&](LinkStore& store) {
        store.keep_version(kLinkingVersion);
        is_linked = store.is_linked();
        if (is_linked) return;
        changed = store.papers_without_clues();
        store.keep_matters(false);
        // Dropped before the clues are told: a run that is killed midway leaves no ledger that is out of date, and the
        // next one sees which are to be made.
        const std::unordered_set<std::int64_t> is_changed(changed.begin(), changed.end());
        for (const Meeting& meeting : store.meetings())
            if (std::ranges::any_of(meeting.papers, [&](std::int64_t paper) { return is_changed.contains(paper); }))
                store.drop_meeting(meeting.id);
    });
    if (is_linked) return summary;

    in_batches(writer, changed.size(), [&](LinkStore& store, std::size_t i) {
        const auto sketching = std::chrono::steady_clock::now();
        LinkedPaper paper = store.paper(changed[i], true);
        store.reuse().put(sketch_of(paper));
        summary.reuse_seconds += seconds_since(sketching);
        LinkStore::keep_first_pages(paper);
        store.put(clues_of(paper));
    });
    std::vector<Meeting> to_make;
    writer.link([&](LinkStore& store) {
        const std::vector<MeetingClues> clues = store.clues();
        store.replace_councils(councils = councils_of(clues));
        meetings = meetings_of(clues);
        const std::vector<Meeting> made = store.meetings();  // both by id
        std::vector<Meeting> gone;
        const auto before = [](const Meeting& one, const Meeting& other) {
            return std::tie(one.id, one.council, one.body, one.date, one.papers) <
                   std::tie(other.id, other.council, other.body, other.date, other.papers);
        };
        std::ranges::set_difference(made, meetings, std::back_inserter(gone), before);
        std::ranges::set_difference(meetings, made, std::back_inserter(to_make), before);
        for (const Meeting& meeting : gone) store.drop_meeting(meeting.id);
        find_reuse(store, meetings, summary);
    });
    in_batches(writer, to_make.size(), [&](LinkStore& store, std::size_t i) {
        std::vector<LinkedPaper> papers;
        for (const std::int64_t id : to_make[i].papers) {
            LinkedPaper paper = store.paper(id, false);
            if (is_of_meeting(paper.paper.metadata)) paper = store.paper(id, true);
            papers.push_back(std::move(paper));
        }
        const std::vector<LedgerEntry> ledger = ledger_of(papers);
        store.put(to_make[i], ledger);
        const std::vector<MatterAnswer> answers = answers_of(papers, ledger);
        for (const LinkedPaper& paper : papers) {
            const auto& kind = paper.paper.metadata.kind;
            const bool is_pack = kind && kind->value == PaperKind::pack;  // its reports stand behind its first pages
            store.matters().put(matter_clues_of(is_pack ? store.paper(paper.id, true) : paper, answers));
        }
    });
    link_matters(writer, meetings, councils);
    summary.papers = changed.size();
    summary.meetings = to_make.size();
    summary.seconds = seconds_since(began);
    return summary;
}

}  // namespace minutebook
