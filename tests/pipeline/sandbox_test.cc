// Hostile code, run inside the sandbox: what it tries must be refused.
#include "pipeline/sandbox.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <new>

#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sched.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

namespace minutebook {
namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool kSanitized = true;
#else
constexpr bool kSanitized = false;
#endif

// Runs the attempt in a sandboxed child; its wait status. The attempt's result is the exit status.
int status_of(int (*attempt)()) {
    std::fflush(nullptr);
    const pid_t child = ::fork();
    if (child == 0) {
        enter_sandbox({});
        ::_exit(attempt());
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return status;
}

bool refused(long result) { return result < 0 && (errno == EPERM || errno == EACCES || errno == ENOSYS); }

enum class Wall { landlock, seccomp };

struct Attempt {
    const char* name;
    Wall wall;         // the outermost one that refuses it
    int (*attempt)();  // 0: refused
};

void PrintTo(const Attempt& attempt, std::ostream* out) { *out << attempt.name; }

class Sandbox : public ::testing::TestWithParam<Attempt> {};

TEST_P(Sandbox, Refuses) {
    if (kSanitized && GetParam().wall == Wall::seccomp) GTEST_SKIP() << "no seccomp under a sanitizer";
    const int status = status_of(GetParam().attempt);
    EXPECT_TRUE(WIFEXITED(status)) << "signal " << WTERMSIG(status);
    EXPECT_EQ(WEXITSTATUS(status), 0);
}

INSTANTIATE_TEST_SUITE_P(
    , Sandbox,
    ::testing::Values(
        Attempt{"read_a_file", Wall::landlock, [] { return refused(::open("/etc/passwd", O_RDONLY)) ? 0 : 1; }},
        Attempt{"list_a_folder", Wall::landlock, [] { return refused(::open("/", O_RDONLY | O_DIRECTORY)) ? 0 : 1; }},
        Attempt{"write_a_file", Wall::landlock,
                [] { return refused(::open("/tmp/minutebook-escape", O_WRONLY | O_CREAT, 0600)) ? 0 : 1; }},
        Attempt{"truncate_a_file", Wall::landlock, [] { return refused(::truncate("/etc/hostname", 0)) ? 0 : 1; }},
        Attempt{"remove_a_file", Wall::landlock, [] { return refused(::unlink("/etc/hostname")) ? 0 : 1; }},
        Attempt{"make_a_folder", Wall::landlock,
                [] { return refused(::mkdir("/tmp/minutebook-escape", 0700)) ? 0 : 1; }},
        Attempt{"make_a_link", Wall::landlock,
                [] { return refused(::symlink("/etc", "/tmp/minutebook-escape")) ? 0 : 1; }},
        Attempt{"look_at_a_file", Wall::seccomp,
                [] {
                    struct stat status {};
                    return refused(::stat("/etc/passwd", &status)) ? 0 : 1;
                }},
        Attempt{"change_a_mode", Wall::seccomp, [] { return refused(::chmod("/tmp", 01777)) ? 0 : 1; }},
        Attempt{"make_an_internet_socket", Wall::seccomp,
                [] { return refused(::socket(AF_INET, SOCK_STREAM, 0)) ? 0 : 1; }},
        Attempt{"make_a_unix_socket", Wall::seccomp, [] { return refused(::socket(AF_UNIX, SOCK_STREAM, 0)) ? 0 : 1; }},
        Attempt{"make_a_pair_of_sockets", Wall::seccomp,
                [] {
                    int pair[2];
                    return refused(::socketpair(AF_UNIX, SOCK_STREAM, 0, pair)) ? 0 : 1;
                }},
        Attempt{"fork", Wall::seccomp, [] { return refused(::fork()) ? 0 : 1; }},
        Attempt{"fork_by_clone3", Wall::seccomp, [] { return refused(::syscall(SYS_clone3, nullptr, 0)) ? 0 : 1; }},
        Attempt{"signal_the_parent", Wall::seccomp, [] { return refused(::kill(::getppid(), SIGTERM)) ? 0 : 1; }},
        Attempt{"signal_a_thread_of_the_parent", Wall::seccomp,
                [] { return refused(::syscall(SYS_tgkill, ::getppid(), ::getppid(), SIGTERM)) ? 0 : 1; }},
        Attempt{"limit_the_parent", Wall::seccomp,
                [] {
                    const rlimit limit{1, 1};
                    return refused(::prlimit(::getppid(), RLIMIT_NOFILE, &limit, nullptr)) ? 0 : 1;
                }},
        Attempt{"raise_its_own_limits", Wall::seccomp,
                [] {
                    const rlimit limit{RLIM_INFINITY, RLIM_INFINITY};
                    return refused(::setrlimit(RLIMIT_AS, &limit)) && refused(::setrlimit(RLIMIT_CPU, &limit)) ? 0 : 1;
                }},
        Attempt{"signal_every_process", Wall::seccomp, [] { return refused(::kill(-1, SIGKILL)) ? 0 : 1; }},
        Attempt{"take_a_descriptor_of_the_parent", Wall::seccomp,
                [] {
                    const long parent = ::syscall(SYS_pidfd_open, ::getppid(), 0);
                    return refused(parent) && refused(::syscall(SYS_pidfd_getfd, 0, 0, 0)) ? 0 : 1;
                }},
        Attempt{"open_by_handle", Wall::seccomp,
                [] { return refused(::syscall(SYS_open_by_handle_at, AT_FDCWD, nullptr, O_RDONLY)) ? 0 : 1; }},
        Attempt{"connect", Wall::seccomp,
                [] {
                    const sockaddr_un address{AF_UNIX, "/run/systemd/notify"};
                    return refused(::connect(0, reinterpret_cast<const sockaddr*>(&address), sizeof address)) ? 0 : 1;
                }},
        Attempt{"load_a_program_into_the_kernel", Wall::seccomp,
                [] { return refused(::syscall(SYS_bpf, 0, nullptr, 0)) ? 0 : 1; }},
        Attempt{"start_a_thread", Wall::seccomp,
                [] { return refused(::syscall(SYS_clone, CLONE_VM | CLONE_THREAD | CLONE_SIGHAND, nullptr)) ? 0 : 1; }},
        Attempt{"run_memory", Wall::seccomp,
                [] {
                    void* page = ::mmap(nullptr, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
                    if (page == MAP_FAILED) return 2;
                    if (!refused(::mprotect(page, 4096, PROT_READ | PROT_EXEC))) return 1;
                    return ::mmap(nullptr, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) ==
                                   MAP_FAILED
                               ? 0
                               : 1;
                }},
        Attempt{"make_a_memory_file", Wall::seccomp, [] { return refused(::memfd_create("escape", 0)) ? 0 : 1; }},
        Attempt{"set_up_a_ring", Wall::seccomp,
                [] { return refused(::syscall(SYS_io_uring_setup, 8, nullptr)) ? 0 : 1; }},
        Attempt{"leave_for_another_namespace", Wall::seccomp, [] { return refused(::unshare(CLONE_NEWUSER)) ? 0 : 1; }},
        Attempt{"become_another_user", Wall::seccomp, [] { return refused(::setuid(65534)) ? 0 : 1; }},
        Attempt{"ask_the_kernel_for_more", Wall::seccomp,
                [] { return refused(::syscall(SYS_prctl, 1, 0, 0, 0, 0)) ? 0 : 1; }},
        Attempt{"send_elsewhere_than_to_the_parent", Wall::seccomp,
                [] {
                    const msghdr header{};
                    return refused(::sendmsg(4, &header, 0)) ? 0 : 1;
                }}),
    [](const auto& instance) { return std::string(instance.param.name); });

class SandboxKills : public ::testing::TestWithParam<Attempt> {};

TEST_P(SandboxKills, WhatIsNeverInnocent) {
    if (kSanitized) GTEST_SKIP() << "no seccomp under a sanitizer";
    const int status = status_of(GetParam().attempt);
    ASSERT_TRUE(WIFSIGNALED(status)) << "exit status " << WEXITSTATUS(status);
    EXPECT_EQ(WTERMSIG(status), SIGSYS);
}

INSTANTIATE_TEST_SUITE_P(
    , SandboxKills,
    ::testing::Values(Attempt{"execute", Wall::seccomp, [] { return ::execl("/bin/true", "true", nullptr); }},
                      Attempt{"trace_the_parent", Wall::seccomp,
                              [] { return static_cast<int>(::ptrace(PTRACE_SEIZE, ::getppid(), nullptr, nullptr)); }},
                      Attempt{"read_the_parents_memory", Wall::seccomp,
                              [] {
                                  char byte = 0;
                                  const iovec here{&byte, 1}, there{&byte, 1};
                                  return static_cast<int>(::process_vm_readv(::getppid(), &here, 1, &there, 1, 0));
                              }}),
    [](const auto& instance) { return std::string(instance.param.name); });

TEST(SandboxLimits, MemoryBeyondTheCapIsRefused) {
    if (kSanitized) GTEST_SKIP() << "no cap on the address space under a sanitizer";
    const int status = status_of([] { return ::operator new (std::size_t{3} << 30, std::nothrow) == nullptr ? 0 : 1; });
    EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0);
}

TEST(SandboxLimits, FilesThatWereOpenCannotGrow) {
    char name[] = "/tmp/minutebook-sandbox-XXXXXX";
    const int file = ::mkstemp(name);
    ASSERT_GE(file, 0);
    ASSERT_EQ(::dup2(file, 9), 9);
    const int status = status_of([] {
        ::signal(SIGXFSZ, SIG_IGN);
        return ::write(9, "x", 1) < 0 && errno == EFBIG ? 0 : 1;
    });
    EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0);
    ::close(9);
    ::close(file);
    ::unlink(name);
}

TEST(SandboxReportTest, ProcessesAreWalledOffForRootToo) {
    if (kSanitized) GTEST_SKIP() << "no seccomp under a sanitizer";
    const int status = status_of([] { return ::fork() < 0 ? 0 : 1; });
    EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0);
}

TEST(SandboxLeaves, WhatReadingNeeds) {
    const int status = status_of([] {
        std::string text(50 << 20, 'x');  // mapped memory
        text.resize(100 << 20);           // and moved
        try {
            throw std::bad_alloc();
        } catch (const std::bad_alloc&) {
            return std::count(text.begin(), text.end(), 'x') == 50 << 20 ? 0 : 1;
        }
    });
    EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0);
}

TEST(SandboxLeaves, AbortAsItIs) {
    if (kSanitized) GTEST_SKIP() << "a sanitizer has its own way to abort";
    const int status = status_of([]() -> int { std::abort(); });
    EXPECT_TRUE(WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT);
}

TEST(SandboxReportTest, SaysWhichWallsStand) {
    int pipe_ends[2];
    ASSERT_EQ(::pipe(pipe_ends), 0);
    const pid_t child = ::fork();
    if (child == 0) {
        const SandboxReport report = enter_sandbox({});
        std::string text;
        for (const std::string& line : report.granted) text += "+" + line + "\n";
        for (const std::string& line : report.missing) text += "-" + line + "\n";
        ::_exit(::write(pipe_ends[1], text.data(), text.size()) < 0);
    }
    ::close(pipe_ends[1]);
    std::string text(4096, '\0');
    text.resize(static_cast<std::size_t>(std::max<ssize_t>(::read(pipe_ends[0], text.data(), text.size()), 0)));
    ::close(pipe_ends[0]);
    ::waitpid(child, nullptr, 0);
    EXPECT_THAT(text, ::testing::HasSubstr("+no core dumps\n"));
    EXPECT_THAT(text, ::testing::HasSubstr("+no new privileges\n"));
    EXPECT_THAT(text, ::testing::HasSubstr("landlock"));
    if (kSanitized)
        EXPECT_THAT(text, ::testing::HasSubstr("-seccomp: "));
    else
        EXPECT_THAT(text, ::testing::AllOf(::testing::HasSubstr("+seccomp\n"),
                                           ::testing::HasSubstr("+address space 2048 MiB\n")));
}

}  // namespace
}  // namespace minutebook
