#include "pipeline/child_process.h"

#include <array>
#include <cerrno>
#include <condition_variable>
#include <deque>
#include <fstream>
#include <functional>
#include <future>
#include <mutex>
#include <string_view>
#include <system_error>
#include <thread>

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "corpus/machine_error.h"

namespace minutebook {
namespace {

[[noreturn]] void throw_errno(int error) { throw machine_error(error, "cannot start a reader process"); }

// A thread that lives as long as the program. "Dies with its parent" means, to the kernel, with the thread that started
// it; a worker's thread may end while its child is still wanted.
class LastingThread {
public:
    static LastingThread& instance() {
        static LastingThread thread;
        return thread;
    }
    int run(std::function<int()> task) {
        std::packaged_task<int()> packaged(std::move(task));
        auto result = packaged.get_future();
        {
            const std::lock_guard lock(mutex_);
            tasks_.push_back(std::move(packaged));
        }
        wake_.notify_one();
        return result.get();
    }

private:
    LastingThread() : thread_(start_thread([this](const std::stop_token& stop) { serve(stop); })) {}

    void serve(const std::stop_token& stop) {
        std::unique_lock lock(mutex_);
        while (wake_.wait(lock, stop, [&] { return !tasks_.empty(); })) {
            auto task = std::move(tasks_.front());
            tasks_.pop_front();
            lock.unlock();
            task();
            lock.lock();
        }
    }

    std::mutex mutex_;
    std::condition_variable_any wake_;
    std::deque<std::packaged_task<int()>> tasks_;
    std::jthread thread_;
};

// Descriptors above those that the child's own will be put on, so that moving one never overwrites another.
OwnedFd moved_up(int fd) {
    if (fd < 0) throw_errno(errno);
    const OwnedFd low(fd);
    OwnedFd high(::fcntl(fd, F_DUPFD_CLOEXEC, 16));
    if (!high) throw_errno(errno);
    return high;
}

std::vector<std::string> child_environment() {
    std::vector<std::string> kept{"LC_ALL=C.UTF-8"};
    for (char** entry = environ; entry && *entry; ++entry)
        for (const std::string_view name :
             {"LD_LIBRARY_PATH=", "ASAN_OPTIONS=", "UBSAN_OPTIONS=", "LSAN_OPTIONS=", "TSAN_OPTIONS="})
            if (std::string_view(*entry).starts_with(name)) kept.emplace_back(*entry);
    return kept;
}

std::vector<char*> pointers_to(std::vector<std::string>& strings) {
    std::vector<char*> pointers;
    for (std::string& string : strings) pointers.push_back(string.data());
    pointers.push_back(nullptr);
    return pointers;
}

std::uint64_t own_peak_bytes() {
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return static_cast<std::uint64_t>(usage.ru_maxrss) * 1024;
}

}  // namespace

ChildProcess::ChildProcess(const std::filesystem::path& executable, const std::vector<std::string>& arguments) {
    std::array<int, 2> sockets{}, errors{};
    // A stream and not packets: a page may be larger than any packet the kernel takes (net.core.wmem_max).
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, sockets.data()) != 0) throw_errno(errno);
    socket_ = OwnedFd(sockets[0]);
    const OwnedFd child_socket = moved_up(sockets[1]);
    if (::pipe2(errors.data(), O_CLOEXEC) != 0) throw_errno(errno);
    errors_ = OwnedFd(errors[0]);
    const OwnedFd child_errors = moved_up(errors[1]);
    ::fcntl(errors_.get(), F_SETFL, O_NONBLOCK);
    const OwnedFd null = moved_up(::open("/dev/null", O_RDWR | O_CLOEXEC));

    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, null.get(), STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, null.get(), STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions, child_errors.get(), STDERR_FILENO);
    posix_spawn_file_actions_adddup2(&actions, child_socket.get(), kChildSocket);
    posix_spawn_file_actions_addclosefrom_np(&actions, kChildSocket + 1);

    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t all, none;
    sigfillset(&all);
    sigemptyset(&none);
    posix_spawnattr_setsigdefault(&attributes, &all);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setpgroup(&attributes, 0);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP);

    std::vector<std::string> argument_strings{executable.string()};
    argument_strings.insert(argument_strings.end(), arguments.begin(), arguments.end());
    std::vector<std::string> environment_strings = child_environment();
    const std::vector<char*> argv = pointers_to(argument_strings), envp = pointers_to(environment_strings);
    parent_peak_bytes_ = own_peak_bytes();
    const int error = LastingThread::instance().run(
        [&] { return ::posix_spawn(&pid_, executable.c_str(), &actions, &attributes, argv.data(), envp.data()); });
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    if (error != 0) {
        pid_ = -1;
        throw_errno(error);
    }
}

ChildProcess::~ChildProcess() {
    if (pid_ > 0) kill();
}

void ChildProcess::limit_cpu(std::chrono::seconds more) {
    clockid_t clock{};
    timespec used{};
    if (::clock_getcpuclockid(pid_, &clock) != 0 || ::clock_gettime(clock, &used) != 0)
        return;  // dead: reading will tell
    // Set from here, not by the child: what it may not raise, what it parses cannot raise either.
    const rlimit limit{static_cast<rlim_t>(used.tv_sec + 1 + more.count()), RLIM_INFINITY};
    ::prlimit(pid_, RLIMIT_CPU, &limit, nullptr);
}

ChildProcess::Memory ChildProcess::memory() const {
    Memory memory;
    if (death_) return memory;
    std::ifstream status("/proc/" + std::to_string(pid_) + "/status");
    for (std::string name, line; status >> name; std::getline(status, line)) {
        if (name != "VmHWM:" && name != "VmRSS:") continue;
        std::uint64_t kib = 0;
        status >> kib;
        (name == "VmHWM:" ? memory.peak_bytes : memory.resident_bytes) = kib * 1024;
    }
    return memory;
}

ChildDeath ChildProcess::reap(bool killed) {
    if (death_) return *death_;
    int status = 0;
    rusage usage{};
    while (::wait4(pid_, &status, 0, &usage) < 0 && errno == EINTR) continue;
    // Until its exec the child's memory was the parent's, and the kernel's figure remembers that.
    const std::uint64_t peak = static_cast<std::uint64_t>(usage.ru_maxrss) * 1024;
    death_ = ChildDeath{status, killed && WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL,
                        peak > parent_peak_bytes_ ? peak : 0};
    return *death_;
}

ChildDeath ChildProcess::kill() {
    if (!death_) ::kill(pid_, SIGKILL);
    return reap(true);
}

ChildDeath ChildProcess::dismiss(std::chrono::milliseconds patience) {
    socket_.reset();
    const OwnedFd handle(static_cast<int>(::syscall(SYS_pidfd_open, pid_, 0)));
    pollfd ended{handle.get(), POLLIN, 0};
    if (!handle || ::poll(&ended, 1, static_cast<int>(patience.count())) != 1) return kill();
    return reap(false);
}

bool die_with_parent(pid_t parent) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    return ::getppid() == parent;  // else it ended before the line above
}

}  // namespace minutebook
