#include "pipeline/sandbox.h"

#include <array>
#include <cerrno>
#include <memory>
#include <string>
#include <system_error>

#include <fcntl.h>
#include <fmt/format.h>
#include <linux/landlock.h>
#include <seccomp.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace minutebook {
namespace {

#if defined(__SANITIZE_ADDRESS__)
constexpr const char* kSanitizer = "AddressSanitizer";
#elif defined(__SANITIZE_THREAD__)
constexpr const char* kSanitizer = "ThreadSanitizer";
#else
constexpr const char* kSanitizer = nullptr;
#endif

std::string reason(int error) { return std::generic_category().message(error); }

// Whether a call was refused by a protection, and not for a reason of its own.
bool refused(long result) { return result < 0 && (errno == EPERM || errno == EACCES); }

class Walls {
public:
    void stands(std::string what) { report.granted.push_back(std::move(what)); }
    void lacks(std::string what, std::string_view why) { report.missing.push_back(fmt::format("{}: {}", what, why)); }
    SandboxReport report;
};

void cap(Walls& walls, std::string what, __rlimit_resource resource, rlim_t most) {
    const rlimit limit{most, most};
    if (::setrlimit(resource, &limit) == 0)
        walls.stands(std::move(what));
    else
        walls.lacks(std::move(what), reason(errno));
}

void cap_resources(Walls& walls, const SandboxLimits& limits) {
    const std::string space = fmt::format("address space {} MiB", limits.address_space_bytes >> 20);
    if (kSanitizer)
        walls.lacks(space, fmt::format("{} maps terabytes", kSanitizer));
    else
        cap(walls, space, RLIMIT_AS, limits.address_space_bytes);
    cap(walls, "no core dumps", RLIMIT_CORE, 0);
    cap(walls, "descriptor limit 16", RLIMIT_NOFILE, 16);
    cap(walls, "file size limit 0", RLIMIT_FSIZE, 0);
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_NPROC, &none);  // root is exempt: close_processes() says what came of it
}

// Landlock as the kernel has it, which may be newer than the headers this is built with. The structure only grows.
struct LandlockRuleset {
    std::uint64_t handled_access_fs = 0;
    std::uint64_t handled_access_net = 0;  // since ABI 4
    std::uint64_t scoped = 0;              // since ABI 6
};

// All rights that an ABI knows (linux/landlock.h of 6.12).
LandlockRuleset all_rights(long abi) {
    constexpr int kFirstRights = 13, kRefer = 13, kTruncate = 14, kIoctlDevice = 15;
    LandlockRuleset rights;
    rights.handled_access_fs = (std::uint64_t{1} << kFirstRights) - 1;
    if (abi >= 2) rights.handled_access_fs |= std::uint64_t{1} << kRefer;
    if (abi >= 3) rights.handled_access_fs |= std::uint64_t{1} << kTruncate;
    if (abi >= 5) rights.handled_access_fs |= std::uint64_t{1} << kIoctlDevice;
    if (abi >= 4) rights.handled_access_net = 0b11;  // to bind and to connect TCP
    if (abi >= 6) rights.scoped = 0b11;              // abstract Unix sockets, signals
    return rights;
}

std::size_t ruleset_size(long abi) { return abi >= 6 ? 24 : abi >= 4 ? 16 : 8; }

void close_file_system(Walls& walls) {
    const long abi = ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
    if (abi < 1) return walls.lacks("landlock", reason(errno));
    const LandlockRuleset rights = all_rights(abi);
    const int ruleset = static_cast<int>(::syscall(SYS_landlock_create_ruleset, &rights, ruleset_size(abi), 0));
    if (ruleset < 0) return walls.lacks("landlock", reason(errno));
    const bool closed = ::syscall(SYS_landlock_restrict_self, ruleset, 0) == 0;
    const int error = errno;
    ::close(ruleset);
    if (!closed) return walls.lacks("landlock", reason(error));
    const int opened = ::open("/proc/self/exe", O_RDONLY | O_CLOEXEC);
    if (opened >= 0) ::close(opened);
    if (!refused(opened)) return walls.lacks("landlock", "a file could be opened all the same");
    walls.stands(fmt::format("landlock (ABI {})", abi));
}

// What reading needs and cannot do harm with the descriptors there are.
constexpr std::array kAllowed{SCMP_SYS(read),
                              SCMP_SYS(readv),
                              SCMP_SYS(write),
                              SCMP_SYS(writev),
                              SCMP_SYS(pread64),
                              SCMP_SYS(lseek),
                              SCMP_SYS(close),
                              SCMP_SYS(fstat),
                              SCMP_SYS(munmap),
                              SCMP_SYS(mremap),
                              SCMP_SYS(madvise),
                              SCMP_SYS(brk),
                              SCMP_SYS(futex),
                              SCMP_SYS(clock_gettime),
                              SCMP_SYS(clock_getres),
                              SCMP_SYS(gettimeofday),
                              SCMP_SYS(time),
                              SCMP_SYS(getrandom),
                              SCMP_SYS(rt_sigaction),
                              SCMP_SYS(rt_sigprocmask),
                              SCMP_SYS(rt_sigreturn),
                              SCMP_SYS(sigaltstack),
                              SCMP_SYS(restart_syscall),
                              SCMP_SYS(poll),
                              SCMP_SYS(ppoll),
                              SCMP_SYS(sched_yield),
                              SCMP_SYS(sched_getaffinity),
                              SCMP_SYS(getpid),
                              SCMP_SYS(getppid),
                              SCMP_SYS(gettid),
                              SCMP_SYS(getuid),
                              SCMP_SYS(geteuid),
                              SCMP_SYS(getgid),
                              SCMP_SYS(getegid),
                              SCMP_SYS(rseq),
                              SCMP_SYS(exit),
                              SCMP_SYS(exit_group)};

// Never tried in innocence.
constexpr std::array kDeadly{SCMP_SYS(execve), SCMP_SYS(execveat), SCMP_SYS(ptrace), SCMP_SYS(process_vm_readv),
                             SCMP_SYS(process_vm_writev)};

int add_rules(scmp_filter_ctx filter) {
    int error = 0;
    const auto rule = [&](std::uint32_t action, int call, auto... conditions) {
        if (error == 0) error = ::seccomp_rule_add(filter, action, call, sizeof...(conditions), conditions...);
    };
    for (const int call : kAllowed) rule(SCMP_ACT_ALLOW, call);
    for (const int call : kDeadly) rule(SCMP_ACT_KILL_PROCESS, call);
    // Memory, but none that can be executed.
    rule(SCMP_ACT_ALLOW, SCMP_SYS(mmap), SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0));
    rule(SCMP_ACT_ALLOW, SCMP_SYS(mprotect), SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0));
    // Messages, but only to the parent.
    rule(SCMP_ACT_ALLOW, SCMP_SYS(sendmsg), SCMP_A0(SCMP_CMP_EQ, 3));
    rule(SCMP_ACT_ALLOW, SCMP_SYS(recvmsg), SCMP_A0(SCMP_CMP_EQ, 3));
    // abort() and assert(): signals to itself.
    rule(SCMP_ACT_ALLOW, SCMP_SYS(tgkill), SCMP_A0(SCMP_CMP_EQ, static_cast<scmp_datum_t>(::getpid())));
    // Whether a paper's memory is sealed.
    rule(SCMP_ACT_ALLOW, SCMP_SYS(fcntl), SCMP_A1(SCMP_CMP_EQ, F_GET_SEALS));
    // glibc asks clone3 first and takes only ENOSYS for an invitation to ask clone, which then fails cleanly.
    rule(SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3));
    return error;
}

// Each of these would succeed, or fail otherwise, without the filter.
const char* still_possible() {
    const auto possible = [](long result) {
        if (result >= 0) ::close(static_cast<int>(result));
        return !refused(result);
    };
    if (possible(::open("/dev/null", O_RDONLY))) return "a file could be opened all the same";
    if (possible(::socket(AF_INET, SOCK_STREAM, 0))) return "a socket could be made all the same";
    if (possible(::memfd_create("", 0))) return "a descriptor could be made all the same";
    if (!refused(::kill(::getppid(), 0))) return "the parent could be signalled all the same";
    if (::mmap(nullptr, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED)
        return "memory could be made executable all the same";
    return nullptr;
}

void close_system_calls(Walls& walls) {
    if (kSanitizer) return walls.lacks("seccomp", fmt::format("{} needs calls of its own", kSanitizer));
    const std::unique_ptr<void, decltype(&seccomp_release)> filter(::seccomp_init(SCMP_ACT_ERRNO(EPERM)),
                                                                   seccomp_release);
    if (!filter) return walls.lacks("seccomp", "no memory for its filter");
    int error = add_rules(filter.get());
    if (error == 0) error = ::seccomp_attr_set(filter.get(), SCMP_FLTATR_CTL_OPTIMIZE, 2);  // a binary tree of calls
    if (error == 0) error = ::seccomp_load(filter.get());
    if (error != 0) return walls.lacks("seccomp", reason(-error));
    if (const char* hole = still_possible()) return walls.lacks("seccomp", hole);
    walls.stands("seccomp");
}

// By the limit or by the filter: what counts is that none comes.
void close_processes(Walls& walls) {
    const pid_t child = ::fork();
    if (child == 0) ::_exit(0);
    if (child < 0) return walls.stands("no processes");
    ::waitpid(child, nullptr, 0);
    walls.lacks("no processes",
                ::geteuid() == 0 ? "root is exempt from the limit" : "one could be started all the same");
}

}  // namespace

SandboxReport enter_sandbox(const SandboxLimits& limits) {
    Walls walls;
    cap_resources(walls, limits);
    if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0)
        walls.stands("no new privileges");
    else
        walls.lacks("no new privileges", reason(errno));
    close_file_system(walls);
    close_system_calls(walls);
    close_processes(walls);
    return walls.report;
}

}  // namespace minutebook
