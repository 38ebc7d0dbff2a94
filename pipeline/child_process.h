// ChildProcess: a program run as a child, spoken to over a socket, that dies with its parent.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include <sys/types.h>

#include "corpus/paper_file.h"

namespace minutebook {

// How a child ended, as waitpid() tells it.
struct ChildDeath {
    int status = 0;
    bool by_us = false;                     // it ended by our SIGKILL and not before
    std::uint64_t peak_resident_bytes = 0;  // 0 where it cannot be told from the parent's own
};

// The child has the socket on descriptor kChildSocket, /dev/null for input and output, a pipe for its errors, and no
// other descriptor of ours; a process group of its own (Ctrl-C is for the parent to act on); default signal actions;
// and an environment of what loaders and sanitizers need, nothing else of the user's.
class ChildProcess {
public:
    static constexpr int kChildSocket = 3;

    // Throws std::system_error where no process can be started. The child lives until reaped here, or until this
    // process ends: whichever thread calls.
    ChildProcess(const std::filesystem::path& executable, const std::vector<std::string>& arguments);
    ~ChildProcess();  // kills and reaps
    ChildProcess(const ChildProcess&) = delete;
    ChildProcess& operator=(const ChildProcess&) = delete;

    pid_t pid() const { return pid_; }
    int socket() const { return socket_.get(); }  // blocking; read it when poll says so
    int errors() const { return errors_.get(); }  // non-blocking

    void limit_cpu(std::chrono::seconds more);  // from now on, in its own time; then SIGXCPU
    struct Memory {
        std::uint64_t resident_bytes = 0, peak_bytes = 0;
    };
    Memory memory() const;  // zeros where it is dead

    ChildDeath kill();                                       // SIGKILL, unless it is dead already
    ChildDeath dismiss(std::chrono::milliseconds patience);  // closes the socket, waits, then kills

private:
    ChildDeath reap(bool killed);
    pid_t pid_ = -1;
    OwnedFd socket_, errors_;
    std::uint64_t parent_peak_bytes_ = 0;  // when it was started
    std::optional<ChildDeath> death_;
};

// In the child, first of all: asks to be killed when the parent ends. False where the parent has ended already.
bool die_with_parent(pid_t parent);

}  // namespace minutebook
