#include "pipeline/link.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdlib>
#include <iterator>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include <oneapi/tbb/parallel_pipeline.h>
#include <oneapi/tbb/task_arena.h>

#include "index/link_store.h"
#include "linking/ledger_of.h"
#include "linking/matter_clues.h"
#include "linking/matters.h"
#include "linking/meetings.h"
#include "linking/names.h"
#include "linking/people.h"
#include "linking/reuse.h"
#include "linking/wording.h"
#include "pipeline/first_exception.h"

namespace minutebook {
namespace {

constexpr std::size_t kBatch = 256;       // papers or meetings written at a time
constexpr std::size_t kTokensPerJob = 8;  // papers or meetings in flight for each job
// Of their words, until they are written. What comes beyond it is worked on by who read it, before more is read.
constexpr std::size_t kInFlight_bytes = std::size_t{4} << 20;
constexpr std::size_t kKept_bytes = std::size_t{8} << 20;  // of text that need not be read twice: that of a night

// Those whose words are all needed: what a meeting is asked, and what it says, stands in their text.
bool is_read_whole(const Metadata& metadata) {
    if (!metadata.kind) return false;
    const PaperKind kind = metadata.kind->value;
    return kind == PaperKind::minutes || kind == PaperKind::agenda || kind == PaperKind::decision ||
           kind == PaperKind::pack;
}

std::size_t bytes_of(const LinkedPaper& paper) {
    std::size_t bytes = 0;
    for (const std::string& text : paper.texts) bytes += text.size();
    return bytes;
}

std::size_t bytes_of(const std::vector<PackedLinkedPaper>& papers) {
    std::size_t bytes = 0;
    for (const PackedLinkedPaper& paper : papers) {
        bytes += bytes_of(paper.linked);
        for (const auto& [number, text] : paper.pages) bytes += text.size();
    }
    return bytes;
}

std::vector<LinkedPaper> unpacked(std::vector<PackedLinkedPaper> papers) {
    std::vector<LinkedPaper> all;
    for (PackedLinkedPaper& paper : papers) all.push_back(unpacked(std::move(paper)));
    return all;
}

// Reads, makes something of each on all threads, and writes that in order, all at the same time; a transaction a batch.
template <class Read, class Make, class Write>
void in_batches(IndexWriter& writer, std::size_t count, Read read, Make make, Write write) {
    struct InFlight {
        std::size_t number = 0, bytes = 0;
        std::optional<std::vector<PackedLinkedPaper>> given;
        std::invoke_result_t<Make, std::vector<LinkedPaper>&> made;
    };
    using InFlightPtr = std::shared_ptr<InFlight>;
    const auto tokens = kTokensPerJob * static_cast<std::size_t>(tbb::this_task_arena::max_concurrency());
    for (std::size_t first = 0; first < count; first += kBatch)
        writer.link([&](LinkStore& store) {
            const std::size_t end = std::min(first + kBatch, count);
            std::size_t next = first;
            std::mutex connection;  // reading and writing use the same
            std::atomic<std::size_t> bytes_in_flight = 0;
            FirstException first_exception;
            const auto work_on = [&](InFlight& one) {
                if (!one.given) return;
                std::vector<LinkedPaper> papers = unpacked(*std::exchange(one.given, std::nullopt));
                one.made = make(papers);
            };
            const auto in_order = tbb::filter_mode::serial_in_order;
            tbb::parallel_pipeline(
                tokens,
                tbb::make_filter<void, InFlightPtr>(in_order, [&](tbb::flow_control& flow) {
                    auto one = std::make_shared<InFlight>();
                    if (next == end || first_exception.is_thrown()) {
                        flow.stop();
                        return one;
                    }
                    one->number = next++;
                    first_exception.unless_thrown([&] {
                        {
                            const std::lock_guard lock(connection);
                            one->given = read(store, one->number);
                        }
                        one->bytes = bytes_of(*one->given);
                        if ((bytes_in_flight += one->bytes) > kInFlight_bytes) work_on(*one);
                    });
                    return one;
                }) & tbb::make_filter<InFlightPtr, InFlightPtr>(tbb::filter_mode::parallel, [&](InFlightPtr one) {
                    first_exception.unless_thrown([&] { work_on(*one); });
                    return one;
                }) & tbb::make_filter<InFlightPtr, void>(in_order, [&](const InFlightPtr& one) {
                    first_exception.unless_thrown([&] {
                        const std::lock_guard lock(connection);
                        write(store, one->number, one->made);
                    });
                    bytes_in_flight -= one->bytes;
                }));
            first_exception.rethrow();
        });
}

// Papers as make_ledgers() wants them, so that it need not read again what find_clues() has read.
class KeptPapers {
public:
    void keep(LinkedPaper paper) {
        const std::size_t bytes = bytes_of(paper);
        if (bytes_ + bytes > kKept_bytes) return;
        bytes_ += bytes;
        papers_.emplace(paper.id, std::move(paper));
    }
    std::optional<LinkedPaper> take(std::int64_t id) {
        auto kept = papers_.extract(id);
        if (kept.empty()) return std::nullopt;
        bytes_ -= bytes_of(kept.mapped());
        return std::move(kept.mapped());
    }

private:
    std::unordered_map<std::int64_t, LinkedPaper> papers_;
    std::size_t bytes_ = 0;
};

// Those that papers name, as the first of them spells it, and all that came after them.
std::vector<CouncilEntity> councils_of(const std::vector<MeetingClues>& clues) {
    std::map<std::string, CouncilEntity> councils;
    for (const MeetingClues& clue : clues)
        if (!clue.council.empty() && !councils.contains(clue.council))
            councils.emplace(clue.council, council_entity(clue.council_name));
    std::vector<CouncilEntity> all;
    for (auto& [key, council] : councils) all.push_back(std::move(council));
    return with_successors(std::move(all));
}

// Both by id: drops what is no longer there or is another now, and puts what is new or another.
template <class T, class Store>
void bring_up_to_date(Store& store, const std::vector<T>& made, const std::vector<T>& now) {
    std::vector<const T*> gone, come;
    auto before = made.begin();
    for (const T& one : now) {
        for (; before != made.end() && before->id < one.id; ++before) gone.push_back(&*before);
        const bool was_there = before != made.end() && before->id == one.id;
        if (was_there && *before != one) gone.push_back(&*before);
        if (!was_there || *before != one) come.push_back(&one);
        if (was_there) ++before;
    }
    for (; before != made.end(); ++before) gone.push_back(&*before);
    for (const T* one : gone) store.drop(*one);
    for (const T* one : come) store.put(*one);
}

// All from what papers say that may tie them; only matters that are others than before are written.
void link_matters(LinkStore& linked, const std::vector<Meeting>& meetings, const std::vector<CouncilEntity>& councils) {
    MatterStore& store = linked.matters();
    store.tidy();
    bring_up_to_date(store, store.matters(),
                     matters_of(store.clues(), meetings, councils, [&](std::int64_t paper, std::string_view number) {
                         return store.minute(paper, number);
                     }));
}

// Of each council apart, from all names that its papers have.
void link_people(LinkStore& linked, const std::vector<Meeting>& meetings) {
    PersonStore& store = linked.people();
    std::map<std::string_view, std::vector<const Meeting*>> by_council;
    for (const Meeting& meeting : meetings)
        if (!meeting.council.empty()) by_council[meeting.council].push_back(&meeting);
    std::vector<Person> people;
    for (const auto& [council, held] : by_council) {
        std::vector<PaperNames> papers;
        for (const Meeting* meeting : held)
            for (const std::int64_t paper : meeting->papers)
                papers.push_back({paper, std::atoi(meeting->date.substr(0, 4).c_str()), store.names(paper)});
        std::ranges::move(people_of(papers), std::back_inserter(people));
    }
    std::ranges::sort(people, {}, &Person::id);
    bring_up_to_date(store, store.people(), people);
}

void find_reuse(LinkStore& store, const std::vector<Meeting>& meetings, LinkSummary& summary) {
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
}

// What of one paper alone tells its meeting, and its wording.
void find_clues(IndexWriter& writer, const std::vector<std::int64_t>& changed, KeptPapers& kept) {
    struct Made {
        PaperSketch sketch;
        MeetingClues clues;
        LinkedPaper paper;
    };
    in_batches(
        writer, changed.size(),
        [&](LinkStore& store, std::size_t i) {
            return std::vector{store.paper(changed[i], [](const Metadata&) { return true; })};
        },
        [](std::vector<LinkedPaper>& papers) {
            LinkedPaper& paper = papers.front();
            Made made{sketch_of(paper), {}, {}};
            std::vector<std::string> others = LinkStore::keep_first_pages(paper);
            made.clues = clues_of(paper);
            if (is_read_whole(paper.paper.metadata))
                for (std::size_t i = 0; i < others.size(); ++i)
                    if (!others[i].empty()) paper.texts[i] = std::move(others[i]);
            made.paper = std::move(paper);
            return made;
        },
        [&](LinkStore& store, std::size_t, Made& made) {
            store.reuse().put(made.sketch);
            store.put(made.clues);
            kept.keep(std::move(made.paper));
        });
}

// The ledgers of meetings, and what their papers say of matters.
void make_ledgers(IndexWriter& writer, const std::vector<Meeting>& meetings, KeptPapers& kept) {
    struct Made {
        std::vector<LedgerEntry> ledger;
        std::vector<MatterClues> clues;
    };
    in_batches(
        writer, meetings.size(),
        [&](LinkStore& store, std::size_t i) {
            std::vector<PackedLinkedPaper> papers;
            for (const std::int64_t id : meetings[i].papers)
                if (std::optional<LinkedPaper> paper = kept.take(id))
                    papers.emplace_back().linked = *std::move(paper);
                else
                    papers.push_back(store.paper(id, is_read_whole));
            return papers;
        },
        [](std::vector<LinkedPaper>& papers) {
            Made made{ledger_of(papers), {}};
            const std::vector<MatterAnswer> answers = answers_of(papers, made.ledger);
            for (const LinkedPaper& paper : papers) made.clues.push_back(matter_clues_of(paper, answers));
            return made;
        },
        [&](LinkStore& store, std::size_t i, const Made& made) {
            store.put(meetings[i], made.ledger);
            for (const MatterClues& clues : made.clues) store.matters().put(clues);
        });
}

}  // namespace

LinkSummary link(IndexWriter& writer, std::size_t jobs) {
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

    tbb::task_arena arena(static_cast<int>(jobs));
    KeptPapers kept;
    arena.execute([&] { find_clues(writer, changed, kept); });
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
    arena.execute([&] { make_ledgers(writer, to_make, kept); });
    writer.link([&](LinkStore& store) {
        link_matters(store, meetings, councils);
        link_people(store, meetings);
        store.keep_matters(true);
    });
    summary.papers = changed.size();
    summary.meetings = to_make.size();
    summary.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
    return summary;
}

}  // namespace minutebook
