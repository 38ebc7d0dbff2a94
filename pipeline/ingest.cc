#include "pipeline/ingest.h"

#include <algorithm>
#include <chrono>
#include <exception>
#include <iostream>
#include <iterator>
#include <memory>
#include <mutex>
#include <new>
#include <optional>
#include <sstream>
#include <system_error>
#include <thread>
#include <utility>
#include <variant>

#include <fmt/format.h>
#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/info.h>
#include <oneapi/tbb/parallel_pipeline.h>
#include <oneapi/tbb/task_arena.h>
#include <sys/resource.h>

#include "corpus/machine_error.h"
#include "extractors/extract_paper.h"
#include "extractors/read/reader.h"
#include "index/index_writer.h"
#include "index/prepared_paper.h"
#include "pipeline/first_exception.h"
#include "pipeline/link.h"
#include "pipeline/memory_budget.h"
#include "pipeline/report.h"

namespace minutebook {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds kListenEvery{100};
// Papers in flight for each job: enough to go on reading while a batch is written. The memory budget bounds them too.
constexpr std::size_t kTokensPerJob = 16;

// What a paper in flight costs for each byte its reader sent: the document, and what is found in it.
constexpr std::uint64_t kMemoryPerByteRead = 2;

// What is to be done with a path, as the stages come to know it.
struct ToRead {};
struct Unchanged {};
struct ToFindAgain {};  // unchanged, but searched by other finders for what it says
struct Held {};         // the same bytes are in the index already
struct FoundAgain {
    HeldPaper held;
    Paper paper;
    bool touched = false;  // the file has another time, or the bytes another path
};
struct StillFailed {  // before, and is not worth another try
    Failure failure;
};
struct StillPartial {  // tried again, and no more of it could be read than is held
    Failure failure;
};
struct NotReached {};  // the run ends
using Fate = std::variant<ToRead, Unchanged, ToFindAgain, Held, FoundAgain, StillFailed, StillPartial, NotReached,
                          Failure, PreparedPaper>;

struct InFlight {
    std::uint64_t order = 0;
    fs::path path;
    FileStamp stamp;
    std::string sha256;
    std::string held_sha256;           // of what the path holds; empty where it holds nothing
    std::optional<KnownSource> tried;  // what is known of it, where it is tried again
    std::optional<Attempt> attempt;    // where it was read, and not well
    bool quarantined = false;
    Fate fate;
    std::uint64_t memory = 0;  // taken from the budget
};
using InFlightPtr = std::shared_ptr<InFlight>;

// What one thread needs to read papers.
struct Worker {
    explicit Worker(const IngestOptions& options)
        : reader(options.reader, options.reader_program), lookup(options.index) {}
    ReaderProcess reader;
    SourceLookup lookup;
};

// Workers, made when needed and kept for the next paper. No more than threads at work.
class Workers {
public:
    explicit Workers(const IngestOptions& options) : options_(options) {}

    template <class Use>
    auto lend(Use use) {
        std::unique_ptr<Worker> worker = take();
        auto result = use(*worker);
        const std::lock_guard lock(mutex_);
        idle_.push_back(std::move(worker));
        return result;
    }
    std::vector<std::unique_ptr<Worker>> all() { return std::move(idle_); }

private:
    std::unique_ptr<Worker> take() {
        {
            const std::lock_guard lock(mutex_);
            if (!idle_.empty()) {
                auto worker = std::move(idle_.back());
                idle_.pop_back();
                return worker;
            }
        }
        return std::make_unique<Worker>(options_);
    }
    const IngestOptions& options_;
    std::mutex mutex_;
    std::vector<std::unique_ptr<Worker>> idle_;
};

// Causes that another deadline or size might undo.
bool caps_may_matter(Cause cause) {
    return cause == Cause::timeout || cause == Cause::crash || cause == Cause::memory || cause == Cause::too_large;
}

// Whether a file that was not read well is worth another try, its bytes and the readers being the same.
bool is_worth_a_try(const KnownSource& known, const IngestOptions& options, const std::string& caps) {
    const std::optional<Attempt>& attempt = known.attempt;
    if (attempt && attempt->crashes >= kCrashesToQuarantine) return options.retry_quarantined;
    return options.retry_failed || (attempt && caps_may_matter(attempt->cause) && attempt->caps != caps);
}

// Standard input can be read only once, and is walked twice: to count and to ingest.
std::string names_on_standard_input(const Sources& sources) {
    if (std::ranges::find(sources.names, "-") == sources.names.end()) return {};
    return {std::istreambuf_iterator<char>(std::cin), {}};
}

// Counts what is to be seen, beside the run.
class Count {
public:
    Count(const Sources& sources, const std::string& input)
        : thread_(start_thread([this, sources, input](const std::stop_token& stop) {
              std::istringstream stream(input);
              Discovery walk(sources, stream);
              try {
                  while (!stop.stop_requested() && walk.next()) ++files_;
                  final_ = !stop.stop_requested();
              } catch (const std::exception&) {
                  // The run itself will come upon what is wrong, and say so.
              }
          })) {}
    std::uint64_t files() const { return files_; }
    bool final() const { return final_; }

private:
    std::atomic<std::uint64_t> files_ = 0;
    std::atomic<bool> final_ = false;
    std::jthread thread_;
};

bool is_below(const fs::path& path, const fs::path& folder) {
    return std::mismatch(folder.begin(), folder.end(), path.begin(), path.end()).first == folder.end();
}

// Files and folders named as such.
std::vector<fs::path> roots_of(const Sources& sources) {
    std::vector<fs::path> roots;
    for (const std::string& name : sources.names) {
        if (name == "-" || (name.size() > 1 && name.starts_with('@'))) continue;
        fs::path root = fs::absolute(name).lexically_normal();
        roots.push_back(root.has_filename() ? root : root.parent_path());
    }
    return roots;
}

// Patterns are compiled beside other work where a thread is to be had. What fails here fails again, and is told, where
// it is needed.
std::jthread prepared_aside() {
    try {
        return std::jthread([] {
            try {
                prepare_extracting();
            } catch (const std::exception&) {
            }
        });
    } catch (const std::system_error&) {
        return {};
    }
}

class Run {
public:
    Run(const IngestOptions& options, const std::atomic<bool>& stop, const IngestListener& listener)
        : options_(options),
          stop_(stop),
          listener_(listener),
          caps_(caps_json(options)),
          jobs_(options.jobs != 0 ? options.jobs : static_cast<unsigned>(tbb::info::default_concurrency())),
          writer_(IndexWriter::open(options.index)),
          lookup_(options.index),
          workers_(options),
          budget_(options.memory_budget_bytes),
          input_(names_on_standard_input(options.sources)),
          stream_(input_),
          walk_(options.sources, stream_),
          count_(options.sources, input_) {
        summary_.jobs = jobs_;
        summary_.run = writer_.begin_run(options_json(options));
    }

    IngestSummary whole() {
        // Else more jobs than cores would quietly be cut down to the cores.
        const tbb::global_control allowed(tbb::global_control::max_allowed_parallelism, jobs_);
        tbb::task_arena arena(static_cast<int>(jobs_));
        arena.execute([&] {
            const auto in_order = tbb::filter_mode::serial_in_order;
            tbb::parallel_pipeline(
                kTokensPerJob * jobs_,
                tbb::make_filter<void, InFlightPtr>(in_order, [&](tbb::flow_control& flow) {
                    return next_file(flow);
                }) & tbb::make_filter<InFlightPtr, InFlightPtr>(tbb::filter_mode::parallel, [&](InFlightPtr paper) {
                    broken_by_.unless_thrown([&] { read_and_extract(*paper); });
                    return paper;
                }) & tbb::make_filter<InFlightPtr, void>(in_order, [&](const InFlightPtr& paper) {
                    broken_by_.unless_thrown([&] { write(*paper); });
                    budget_.give_back(paper->memory);
                    budget_.written(paper->order);
                }));
        });
        return finish();
    }

private:
    InFlightPtr next_file(tbb::flow_control& flow) {
        auto paper = std::make_shared<InFlight>();
        bool found = false;
        if (!is_ending()) broken_by_.unless_thrown([&] { found = find_next(*paper); });
        if (!found) flow.stop();
        return paper;
    }

    // From now on no paper is begun. Once it is true it stays so.
    bool is_ending() {
        if (stop_) return true;
        if (!time_is_up_ && ((options_.max_time && Clock::now() - began_ >= *options_.max_time) ||
                             (options_.stop_at && std::chrono::system_clock::now() >= *options_.stop_at)))
            time_is_up_ = true;
        return time_is_up_;
    }

    // The next path, and whether it is worth opening.
    bool find_next(InFlight& paper) {
        std::optional<Discovered> found = walk_.next();
        if (!found) {
            walked_ = true;
            return false;
        }
        paper.order = next_order_++;
        paper.path = std::move(found->path);
        if (found->failure) {
            not_walked_.push_back(paper.path);
            paper.fate = std::move(*found->failure);
            return true;
        }
        const Result<FileStamp> stamp = stamp_of(paper.path);
        if (!stamp) {
            paper.fate = stamp.error();
            return true;
        }
        paper.stamp = *stamp;
        const std::optional<KnownSource> known = lookup_.find(paper.path);
        if (known && known->paper) paper.held_sha256 = known->sha256;
        if (!known || known->stamp != *stamp || known->reader_version != kReaderVersion) return true;
        paper.sha256 = known->sha256;
        if (known->paper && known->finder_version == options_.finder_version)
            paper.fate = Unchanged{};
        else if (known->paper)
            paper.fate = ToFindAgain{};
        // Where the file system refused, that may have changed without a trace in the stamp.
        if (!known->paper && known->failure && known->failure->cause != Cause::unreadable)
            paper.fate = StillFailed{*known->failure};
        paper.quarantined = known->attempt && known->attempt->crashes >= kCrashesToQuarantine;
        const bool went_badly = !known->paper || known->partial;
        if (!std::holds_alternative<ToRead>(paper.fate) && went_badly && is_worth_a_try(*known, options_, caps_)) {
            paper.fate = ToRead{};
            paper.tried = known;
        }
        return true;
    }

    void read_and_extract(InFlight& paper) {
        if (std::holds_alternative<ToFindAgain>(paper.fate) || std::holds_alternative<ToRead>(paper.fate)) {
            if (is_ending()) {
                paper.fate = NotReached{};
                return;
            }
        }
        if (std::holds_alternative<ToFindAgain>(paper.fate)) find_again(paper);
        if (std::holds_alternative<ToRead>(paper.fate)) read(paper);
    }

    // Leaves the paper to be read where it cannot be found again.
    void find_again(InFlight& paper) {
        paper.fate = workers_.lend([&](Worker& worker) -> Fate {
            if (auto found = found_again(worker, paper, false)) return *std::move(found);
            return ToRead{};
        });
    }

    // By its hash; nothing where the index does not hold it as this version of the readers read it.
    std::optional<FoundAgain> found_again(Worker& worker, InFlight& paper, bool touched) {
        const auto memory = worker.lookup.memory_of_paper(paper.sha256, kReaderVersion);
        if (!memory) return std::nullopt;
        budget_.take(paper.order, *memory);
        paper.memory += *memory;
        try {
            std::optional<HeldPaper> held = worker.lookup.paper_read_by(paper.sha256, kReaderVersion);
            if (!held) return std::nullopt;
            Paper found = extract_paper(held->document);
            return FoundAgain{*std::move(held), std::move(found), touched};
        } catch (const std::exception&) {
            return std::nullopt;  // a damaged page: the file may help
        }
    }

    void read(InFlight& paper) {
        budget_.take(paper.order, paper.stamp.size);
        paper.memory += paper.stamp.size;
        paper.fate = workers_.lend([&](Worker& worker) -> Fate {
            Result<PaperFile> file = open_paper_file(paper.path, options_.max_file_bytes);
            if (!file) return opening_failed(paper, file.error());
            paper.stamp = file->stamp;
            paper.sha256 = file->sha256;
            if (!paper.tried) {
                if (worker.lookup.holds_paper(paper.sha256, kReaderVersion, options_.finder_version)) return Held{};
                if (auto found = found_again(worker, paper, true)) return *std::move(found);
            }
            return read_by(worker, *file, paper);
        });
        budget_.give_back(paper.stamp.size);
        paper.memory -= paper.stamp.size;
    }

    Failure opening_failed(InFlight& paper, Failure failure) {
        paper.sha256.clear();
        paper.attempt = Attempt{failure.cause, caps_, 0};
        return failure;
    }

    Fate read_by(Worker& worker, const PaperFile& file, InFlight& paper) {
        // While the readers start and the first papers are read, there is a core to spare.
        if (jobs_ > 1) std::call_once(is_preparing_, [&] { preparing_ = prepared_aside(); });
        ReadOutcome outcome = worker.reader.read(file, [&](std::size_t bytes) {
            budget_.take(paper.order, bytes * kMemoryPerByteRead);
            paper.memory += bytes * kMemoryPerByteRead;
        });
        tell_sandbox(worker.reader);
        if (outcome.failure) {
            const bool same_bytes = paper.tried && paper.tried->sha256 == paper.sha256;
            const int crashes = same_bytes && paper.tried->attempt ? paper.tried->attempt->crashes : 0;
            const Cause cause = outcome.failure->cause;
            paper.attempt = Attempt{cause, caps_, cause == Cause::crash ? crashes + 1 : 0};
            paper.quarantined = paper.attempt->crashes >= kCrashesToQuarantine;
            if (same_bytes && outcome.document.pages.size() < paper.tried->pages)
                return StillPartial{std::move(*outcome.failure)};
            if (outcome.document.pages.empty()) return std::move(*outcome.failure);
        }
        PaperToAdd read{.path = paper.path,
                        .stamp = file.stamp,
                        .sha256 = file.sha256,
                        .bytes = file.stamp.size,
                        .document = std::move(outcome.document),
                        .paper = {},
                        .partial = std::move(outcome.failure),
                        .attempt = paper.attempt,
                        .reader_version = kReaderVersion,
                        .finder_version = options_.finder_version};
        try {
            read.paper = extract_paper(read.document);
            return PreparedPaper(std::move(read));
        } catch (const std::bad_alloc&) {
            return Failure{Stage::find, Cause::memory, "memory ran out while it was searched for what it says"};
        } catch (const std::exception& error) {
            return Failure{Stage::find, Cause::crash,
                           fmt::format("could not be searched for what it says: {}", error.what())};
        }
    }

    void write(InFlight& paper) {
        // What comes after the first paper that was not reached is left too, though some of it may have been read: the
        // next run then numbers papers as one whole run would have.
        cut_off_ = cut_off_ || std::holds_alternative<NotReached>(paper.fate);
        if (cut_off_) return;
        summary_.tried_again += paper.tried.has_value();
        // The paper it is a copy of may have left the index since it was seen there.
        if (std::holds_alternative<Held>(paper.fate)) {
            if (!add_path(paper)) return read_again_and_write(paper);
        } else if (const auto* found = std::get_if<FoundAgain>(&paper.fate)) {
            // Not by two paths twice, and not where the paper has left the index or was read anew meanwhile.
            const bool stored = writer_.replace_findings(found->held, found->paper, options_.finder_version);
            if (found->touched) {
                if (!add_path(paper, stored)) return read_again_and_write(paper);
            } else {
                writer_.mark_seen(paper.path);
                if (stored)
                    count_found_again(paper.path, false);
                else
                    count_unchanged(paper.path, false);
            }
        } else if (std::holds_alternative<Unchanged>(paper.fate)) {
            writer_.mark_seen(paper.path);
            count_unchanged(paper.path, false);
        } else if (const auto* partial = std::get_if<StillPartial>(&paper.fate)) {
            writer_.keep_partial(paper.path, *paper.attempt);
            count_unchanged(paper.path, true, &partial->failure);
        } else if (const auto* failed = std::get_if<StillFailed>(&paper.fate)) {
            writer_.mark_failed(paper.path);
            count_failure(paper, false, failed->failure);
        } else if (const auto* failure = std::get_if<Failure>(&paper.fate)) {
            writer_.add_failure(paper.path, paper.stamp, paper.sha256, *failure, kReaderVersion, paper.attempt);
            count_failure(paper, true, *failure);
        } else {
            write(std::get<PreparedPaper>(paper.fate));
        }
        ++summary_.progress.done;
        // What is still in flight is written while nothing else is done: let that be little.
        if (walked_ && !is_last_batch_ && summary_.progress.done > kTokensPerJob * jobs_) {
            is_last_batch_ = true;
            writer_.commit();
        }
        tell();
    }

    // One more path of a paper that is held in these versions, or the path with another time. False: it is not held.
    bool add_path(const InFlight& paper, bool found_again = false) {
        const auto added =
            writer_.add_path(paper.path, paper.stamp, paper.sha256, kReaderVersion, options_.finder_version);
        if (!added) return false;
        if (found_again)
            count_found_again(paper.path, true);
        else if (paper.sha256 == paper.held_sha256)
            count_unchanged(paper.path, true);  // touched only
        else
            tell_file({paper.path, count(*added), true, nullptr});
        return true;
    }

    void write(const PreparedPaper& prepared) {
        const PaperToAdd& paper = prepared.paper();
        const std::uint64_t pages = paper.document.pages.size();
        const IndexWriter::Added added = writer_.add(prepared);
        tell_file({paper.path, count(added), true, paper.partial ? &*paper.partial : nullptr, pages});
        if (added == IndexWriter::Added::duplicate) return;
        summary_.progress.pages += pages;
        summary_.progress.partial += paper.partial.has_value();
        summary_.bytes += paper.bytes;
        for (const Page& page : paper.document.pages) summary_.words += page.words.size();
    }

    void read_again_and_write(InFlight& paper) {
        paper.fate = workers_.lend([&](Worker& worker) -> Fate {
            const Result<PaperFile> file = open_paper_file(paper.path, options_.max_file_bytes);
            if (!file) return opening_failed(paper, file.error());
            paper.stamp = file->stamp;
            paper.sha256 = file->sha256;
            return read_by(worker, *file, paper);
        });
        write(paper);
    }

    // Gives the name of the fate.
    const char* count(IndexWriter::Added added) {
        IngestProgress& progress = summary_.progress;
        switch (added) {
            case IndexWriter::Added::added:
                ++progress.added;
                return "added";
            case IndexWriter::Added::replaced:
                ++progress.replaced;
                return "replaced";
            case IndexWriter::Added::duplicate:
                ++progress.duplicate;
                return "duplicate";
        }
        return "";
    }

    void count_unchanged(const fs::path& path, bool tried, const Failure* partial = nullptr) {
        ++summary_.progress.unchanged;
        tell_file({path, "unchanged", tried, partial});
    }

    void count_found_again(const fs::path& path, bool tried) {
        ++summary_.progress.found_again;
        tell_file({path, "found_again", tried, nullptr});
    }

    void count_failure(const InFlight& paper, bool tried, const Failure& failure) {
        ++summary_.progress.failed;
        summary_.quarantined += paper.quarantined;
        ++summary_.failures_by_cause[std::string(name_of(failure.cause))];
        tell_file({paper.path, "failed", tried, &failure});
    }

    void tell_file(const FileFate& fate) {
        const std::lock_guard lock(telling_);
        if (listener_.file) listener_.file(fate);
    }

    // What walls the first reader has. Told at once: nobody should learn in the morning that one was missing.
    void tell_sandbox(const ReaderProcess& reader) {
        const std::lock_guard lock(telling_);
        if (!summary_.sandbox.granted.empty() || !summary_.sandbox.missing.empty()) return;
        summary_.sandbox = reader.sandbox();
        if (listener_.sandbox) listener_.sandbox(summary_.sandbox);
    }

    void tell(bool last = false) {
        const auto now = Clock::now();
        if (!last && now - told_ < kListenEvery) return;
        told_ = now;
        IngestProgress& progress = summary_.progress;
        progress.total_is_final = count_.final();
        progress.total = std::max(count_.files(), progress.done);
        progress.seconds = std::chrono::duration<double>(now - began_).count();
        const std::lock_guard lock(telling_);
        if (listener_.progress) listener_.progress(progress);
    }

    // A folder that could not be walked says nothing of what is in it.
    void prune() {
        for (const fs::path& path : writer_.unseen_below(roots_of(options_.sources))) {
            if (std::ranges::any_of(not_walked_, [&](const fs::path& place) { return is_below(path, place); }))
                continue;
            writer_.remove(path);
            ++summary_.progress.pruned;
        }
    }

    IngestSummary finish() {
        const bool whole = walked_ && !cut_off_;
        if (options_.prune && whole) broken_by_.unless_thrown([&] { prune(); });
        for (const auto& worker : workers_.all()) {
            const std::uint64_t peak = worker->reader.peak_memory_bytes();
            summary_.reader_peak_memory_bytes = std::max(summary_.reader_peak_memory_bytes, peak);
        }
        rusage usage{};
        ::getrusage(RUSAGE_SELF, &usage);
        summary_.peak_memory_bytes = static_cast<std::uint64_t>(usage.ru_maxrss) * 1024;
        tell(true);
        broken_by_.unless_thrown([&] { writer_.commit(); });
        if (!broken_by_.is_thrown())
            summary_.ended = whole ? Ended::done : time_is_up_ && !stop_ ? Ended::time_is_up : Ended::interrupted;
        if (summary_.ended != Ended::interrupted) broken_by_.unless_thrown([&] { link_papers(); });
        broken_by_.unless_thrown([&] { end_run(); });
        if (broken_by_.is_thrown()) {
            summary_.ended = Ended::broken;
            summary_.broken_by = message_of(broken_by_.exception());
            try {
                writer_.commit();
                end_run();
            } catch (const std::exception&) {
                // What broke the run is the better message.
            }
        }
        return summary_;
    }

    // What was written is linked, unless somebody waits for the run to end.
    void link_papers() { summary_.linked = link(writer_, jobs_); }

    void end_run() { writer_.end_run(summary_json(summary_), summary_.ended != Ended::done); }

    static std::string message_of(const std::exception_ptr& exception) {
        try {
            std::rethrow_exception(exception);
        } catch (const std::exception& error) {
            return error.what();
        } catch (...) {
            return "unknown";
        }
    }

    const IngestOptions& options_;
    const std::atomic<bool>& stop_;
    const IngestListener& listener_;
    const std::string caps_;
    std::mutex telling_;  // workers tell of the sandbox, the writer of all else
    const unsigned jobs_;
    const Clock::time_point began_ = Clock::now();
    Clock::time_point told_{};

    IndexWriter writer_;   // of the write stage
    SourceLookup lookup_;  // of next_file
    Workers workers_;
    MemoryBudget budget_;
    std::string input_;
    std::istringstream stream_;
    Discovery walk_;
    Count count_;
    std::uint64_t next_order_ = 0;
    std::atomic<bool> walked_ = false;  // to the end
    bool cut_off_ = false;              // before the end: a paper was not reached
    bool is_last_batch_ = false;        // no file is left to begin with
    std::atomic<bool> time_is_up_ = false;
    std::vector<fs::path> not_walked_;
    IngestSummary summary_;

    FirstException broken_by_;
    std::once_flag is_preparing_;
    std::jthread preparing_;
};

}  // namespace

std::string_view name_of(Ended ended) {
    switch (ended) {
        case Ended::done:
            return "done";
        case Ended::interrupted:
            return "interrupted";
        case Ended::time_is_up:
            return "time_is_up";
        case Ended::broken:
            return "broken";
    }
    return "";
}

IngestSummary ingest(const IngestOptions& options, const std::atomic<bool>& stop, const IngestListener& listener) {
    // Before there is an index: a run that is refused leaves nothing behind.
    if (options.reader.require_sandbox) ReaderProcess(options.reader, options.reader_program).sandbox();
    return Run(options, stop, listener).whole();
}

}  // namespace minutebook
