#include "pipeline/reader_process.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <string_view>
#include <system_error>
#include <thread>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "pipeline/child_process.h"
#include "pipeline/message_stream.h"
#include "pipeline/messages.h"
#include "pipeline/utf8.h"

namespace minutebook {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::nanoseconds;

// How long a child may take to end once its socket is closed. It has nothing to put in order.
constexpr std::chrono::milliseconds kDismissPatience{2'000};

// A SIGKILL from outside (an operator, the kernel short of memory) says little of the paper in hand: it is read again,
// and blamed when so many children were killed over it.
constexpr int kMostKills = 3;

// One that is killed before it has greeted says nothing of any paper, nor that none can be started: others are started
// until ReaderLimits::start_deadline is over, at longer and longer intervals.
constexpr std::chrono::milliseconds kFirstPause{10}, kLongestPause{250};

// A wait is cut into slices, and a slice that took much longer than it was given is not held against the child: then
// the whole machine slept, or this process was stopped.
constexpr nanoseconds kSlice = std::chrono::seconds(1);
constexpr nanoseconds kSliceTolerance = std::chrono::milliseconds(250);

enum class Heard { message, end_of_stream, page_timeout, file_timeout, oversized };

struct Child {
    Child(const ReaderProgram& program, const ReaderLimits& limits)
        : process(program.executable,
                  {program.argument, std::to_string(::getpid()), std::to_string(limits.address_space_bytes)}),
          incoming(limits.max_message_bytes),
          max_errors(limits.max_stderr_bytes) {}

    ChildProcess process;
    IncomingMessages incoming;
    std::uint64_t max_errors;
    std::string errors;  // what it wrote to stderr for the paper in hand, up to the cap
    bool errors_open = true;
    std::uint32_t files = 0;

    void drain_errors() {
        std::array<char, 16 << 10> chunk;
        while (errors_open) {
            const ssize_t count = ::read(process.errors(), chunk.data(), chunk.size());
            if (count < 0 && errno == EINTR) continue;
            if (count < 0) return;  // EAGAIN: all read
            if (count == 0) errors_open = false;
            errors.append(chunk.data(),
                          std::min<std::size_t>(static_cast<std::size_t>(count), max_errors - errors.size()));
            if (static_cast<std::size_t>(count) < chunk.size()) return;  // a flood must not keep us here
        }
    }

    // Waits for the next whole message. However it drips in, page_left is all the time it has; what was waited is taken
    // off file_left.
    Heard hear(nanoseconds page_left, nanoseconds& file_left) {
        while (!incoming.complete()) {
            const nanoseconds slice = std::min({page_left, file_left, kSlice});
            if (slice <= nanoseconds::zero()) return file_left <= page_left ? Heard::file_timeout : Heard::page_timeout;
            std::array<pollfd, 2> watched{
                {{process.socket(), POLLIN, 0}, {errors_open ? process.errors() : -1, POLLIN, 0}}};
            const timespec wait{slice / std::chrono::seconds(1), (slice % std::chrono::seconds(1)).count()};
            const auto began = Clock::now();
            const int ready = ::ppoll(watched.data(), watched.size(), &wait, nullptr);
            const nanoseconds waited = std::min<nanoseconds>(Clock::now() - began, slice + kSliceTolerance);
            page_left -= waited;
            file_left -= waited;
            if (ready <= 0) continue;
            if (watched[1].revents != 0) drain_errors();
            if (watched[0].revents == 0) continue;
            switch (incoming.read_from(process.socket())) {
                case IncomingMessages::Read::some:
                    break;
                case IncomingMessages::Read::end_of_stream:
                    drain_errors();
                    return Heard::end_of_stream;
                case IncomingMessages::Read::oversized:
                    return Heard::oversized;
            }
        }
        return Heard::message;
    }

    // Between two papers a sound child is alive and silent.
    bool idle() const {
        pollfd socket{process.socket(), POLLIN, 0};
        return !incoming.in_message() && ::poll(&socket, 1, 0) == 0;
    }
};

std::uint64_t size_of(const PaperFile& file) {
    struct stat status {};
    if (::fstat(file.bytes.get(), &status) != 0)
        throw std::system_error(errno, std::generic_category(), "a paper's memory");
    return static_cast<std::uint64_t>(status.st_size);
}

std::string seconds(nanoseconds time) { return fmt::format("{:g} s", std::chrono::duration<double>(time).count()); }

// The page being read: "page 4 of 10", or that none was come to.
std::string place(const Document& document) {
    if (document.media_type.empty()) return "opening it";
    return fmt::format("page {} of {}", std::min<std::size_t>(document.pages.size() + 1, document.page_count),
                       document.page_count);
}

std::string_view last_line(std::string_view text) {
    while (text.ends_with('\n')) text.remove_suffix(1);
    return text.substr(text.rfind('\n') + 1);
}

std::string signal_name(int signal) {
    const char* name = ::sigabbrev_np(signal);
    return name ? fmt::format("SIG{}", name) : fmt::format("signal {}", signal);
}

bool was_killed_by_others(const ChildDeath& death) {
    return WIFSIGNALED(death.status) && WTERMSIG(death.status) == SIGKILL && !death.by_us;
}

Failure failed(Cause cause, std::string message) { return {Stage::read, cause, std::move(message)}; }

// Parsers that get no memory seldom say so by their exit status: they abort with a word on stderr, or fall over the
// null pointer when their size has come near the cap.
bool died_of_memory(const ChildDeath& death, std::string_view errors, std::uint64_t address_space_bytes) {
    for (const std::string_view sign : {"Out of memory", "out of memory", "bad_alloc"})
        if (errors.find(sign) != std::string_view::npos) return true;
    return WIFSIGNALED(death.status) && death.peak_resident_bytes > address_space_bytes / 8 * 7;
}

Failure explain(const ChildDeath& death, const Child& child, const Document& document, const ReaderLimits& limits) {
    const std::string where = place(document), said = one_line(last_line(child.errors), 200);
    const std::string quote = said.empty() ? "" : fmt::format("; its last words: {}", said);
    const int status = death.status;
    if (WIFEXITED(status) && WEXITSTATUS(status) == kExitMemory)
        return failed(Cause::memory, fmt::format("the reader ran out of its {} MiB of memory at {}",
                                                 limits.address_space_bytes >> 20, where));
    if (WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU)
        return failed(Cause::timeout,
                      fmt::format("{} s of processor time were used up at {}", limits.cpu_seconds_per_file, where));
    if (was_killed_by_others(death))
        return failed(Cause::memory,
                      fmt::format("the system killed the reader at {}, most likely for want of memory", where));
    if (died_of_memory(death, child.errors, limits.address_space_bytes))
        return failed(Cause::memory, fmt::format("the reader died for want of memory at {}{}", where, quote));
    if (death.by_us) return failed(Cause::crash, fmt::format("the reader hung up at {}{}", where, quote));
    if (WIFSIGNALED(status) && WTERMSIG(status) == SIGSYS)
        return failed(Cause::crash,
                      fmt::format("the reader tried what its sandbox forbids (SIGSYS) at {}{}", where, quote));
    if (WIFSIGNALED(status))
        return failed(Cause::crash,
                      fmt::format("the reader crashed ({}) at {}{}", signal_name(WTERMSIG(status)), where, quote));
    return failed(Cause::crash, fmt::format("the reader ended {}(exit status {}) at {}{}",
                                            child.incoming.in_message() ? "within a message " : "", WEXITSTATUS(status),
                                            where, quote));
}

}  // namespace

struct ReaderProcess::State {
    ReaderLimits limits;
    ReaderProgram program;
    std::unique_ptr<Child> child;
    std::optional<SandboxReport> sandbox;  // of the latest child
    std::uint64_t last_id = 0;
    std::uint64_t peak_memory_bytes = 0;
    bool last_was_killed = false;  // the child that went last, and by none of us
    MessageWriter writer;

    Child& ready_child() {
        if (child && !child->idle()) let_go(child->process.kill());  // died, or babbles: no paper is to blame
        if (!child) start();
        return *child;
    }

    void start() {
        const auto until = Clock::now() + limits.start_deadline;
        for (auto pause = kFirstPause; !greeted(); pause = std::min(2 * pause, kLongestPause)) {
            const std::string said = one_line(last_line(child->errors), 300);
            let_go(child->process.dismiss(kDismissPatience));
            if (last_was_killed && Clock::now() + pause < until) {
                std::this_thread::sleep_for(pause);
                continue;
            }
            throw std::system_error(
                std::make_error_code(std::errc::protocol_error),
                fmt::format("the reader process {} does not start: {} {}", program.executable.string(),
                            last_was_killed ? "it is killed before its greeting, each time" : "no greeting", said));
        }
        if (limits.require_sandbox && !sandbox->missing.empty())
            throw SandboxLacks(fmt::format("the readers' sandbox lacks {}", fmt::join(sandbox->missing, "; ")));
    }

    // Starts a child and hears its greeting.
    bool greeted() {
        child = std::make_unique<Child>(program, limits);
        nanoseconds left = limits.start_deadline;
        if (child->hear(left, left) != Heard::message) return false;
        const auto hello = hello_in(child->incoming.message());
        if (!hello) return false;
        child->incoming.drop();
        sandbox = *hello;
        return true;
    }

    void let_go(const ChildDeath& death) {
        last_was_killed = was_killed_by_others(death);
        peak_memory_bytes = std::max(peak_memory_bytes, death.peak_resident_bytes);
        child.reset();
    }

    // After a paper that the child has survived.
    void keep_or_replace(bool spent) {
        const ChildProcess::Memory memory = child->process.memory();
        peak_memory_bytes = std::max(peak_memory_bytes, memory.peak_bytes);
        if (++child->files >= limits.files_per_child || memory.resident_bytes > limits.resident_bytes_per_child)
            spent = true;
        if (spent) let_go(child->process.dismiss(kDismissPatience));
    }

    // Ends the child, and says what befell it.
    Failure give_up(Heard heard, const Document& document) {
        peak_memory_bytes = std::max(peak_memory_bytes, child->process.memory().peak_bytes);
        const ChildDeath death =
            heard == Heard::end_of_stream ? child->process.dismiss(kDismissPatience) : child->process.kill();
        Failure failure;
        switch (heard) {
            case Heard::page_timeout:
                failure = failed(Cause::timeout,
                                 fmt::format("{} took longer than {}", place(document), seconds(limits.page_deadline)));
                break;
            case Heard::file_timeout:
                failure = failed(Cause::timeout, fmt::format("not read within {}: {} was reached",
                                                             seconds(limits.file_deadline), place(document)));
                break;
            case Heard::oversized:
                failure = failed(
                    Cause::crash,
                    fmt::format("the reader announced a message of an impossible length at {}", place(document)));
                break;
            case Heard::message:
            case Heard::end_of_stream:
                failure = explain(death, *child, document, limits);
                break;
        }
        let_go(death);
        return failure;
    }

    Failure refuse(Failure failure) {
        peak_memory_bytes = std::max(peak_memory_bytes, child->process.memory().peak_bytes);
        let_go(child->process.kill());
        return failure;
    }

    // What a child has read before must not decide what becomes of a paper, or the index would depend on which worker
    // got which paper: one that ends a used child, or its memory, is read again by a fresh one, and that counts.
    ReadOutcome read(const PaperFile& file, const BeforeGrowth& before_growth) {
        for (int kills = 0;;) {
            const bool used = ready_child().files > 0;
            last_was_killed = false;
            ReadOutcome outcome = read_once(file, before_growth);
            const bool died =
                outcome.failure && (outcome.failure->cause == Cause::crash || outcome.failure->cause == Cause::memory);
            const bool blameless = used || (last_was_killed && ++kills < kMostKills);
            if (!died || !blameless) return outcome;
        }
    }

    ReadOutcome read_once(const PaperFile& file, const BeforeGrowth& before_growth) {
        Child& reader = ready_child();
        const ReadRequest request{++last_id, size_of(file), limits.max_pages};
        reader.drain_errors();
        reader.errors.clear();
        reader.process.limit_cpu(std::chrono::seconds(limits.cpu_seconds_per_file));
        // Where this fails the child is dead, which is heard next.
        send_message(reader.process.socket(), writer.request(request), file.bytes.get());

        ReadAnswer answer(request);
        const std::optional<Failure> broken = hear_answer(reader, answer, before_growth);
        if (!broken) keep_or_replace(answer.failure && answer.failure->cause == Cause::memory);
        return {std::move(answer.document), broken ? broken : answer.failure};
    }

    // Until the answer is whole. What befell the child, which then is gone, where it does not come to that.
    std::optional<Failure> hear_answer(Child& reader, ReadAnswer& answer, const BeforeGrowth& before_growth) {
        nanoseconds file_left = limits.file_deadline;
        std::uint64_t bytes = 0;
        for (;;) {
            const Heard heard = reader.hear(limits.page_deadline, file_left);
            if (heard != Heard::message) return give_up(heard, answer.document);
            const MessageBytes message = reader.incoming.message();
            bytes += message.size();
            if (bytes > limits.max_document_bytes)
                return refuse(
                    failed(Cause::too_large, fmt::format("more text than one paper may have ({} MiB) at {}",
                                                         limits.max_document_bytes >> 20, place(answer.document))));
            if (before_growth) before_growth(message.size());
            const auto next = answer.take(message);
            if (!next)
                return refuse(failed(Cause::crash,
                                     fmt::format("the reader sent {} at {}", next.error(), place(answer.document))));
            reader.incoming.drop();
            if (*next == ReadAnswer::Next::finished) return std::nullopt;
        }
    }
};

ReaderProcess::ReaderProcess(ReaderLimits limits, ReaderProgram program)
    : state_(std::make_unique<State>(State{std::move(limits), std::move(program), {}, {}, 0, 0, false, {}})) {}
ReaderProcess::ReaderProcess(ReaderProcess&&) noexcept = default;

ReaderProcess::~ReaderProcess() {
    if (state_ && state_->child) state_->child->process.dismiss(kDismissPatience);
}

ReadOutcome ReaderProcess::read(const PaperFile& file, const BeforeGrowth& before_growth) {
    return state_->read(file, before_growth);
}

const SandboxReport& ReaderProcess::sandbox() const {
    if (!state_->sandbox) state_->start();
    return *state_->sandbox;
}

std::uint64_t ReaderProcess::peak_memory_bytes() const {
    if (!state_->child) return state_->peak_memory_bytes;
    return std::max(state_->peak_memory_bytes, state_->child->process.memory().peak_bytes);
}

}  // namespace minutebook
