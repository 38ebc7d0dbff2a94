// The walls around a reader process: what a parser that has been taken over can still do, which is to compute and to
// answer its parent.
#pragma once

#include <cstdint>

#include "pipeline/sandbox_report.h"

namespace minutebook {

struct SandboxLimits {
    std::uint64_t address_space_bytes = std::uint64_t{2} << 30;
};

// Closes this process in, for good, and says which walls stand after trying each. Call it once, in a process of one
// thread, when all that needs opening is open. Never fails: a kernel that lacks a protection (or a sanitizer that
// cannot live with it) is reported as missing.
//
// - resource limits: address space, no core dumps, few descriptors, no file may grow, no processes;
// - no_new_privs;
// - Landlock, all rights the kernel knows of, none granted: files, TCP, signals and abstract sockets of others;
// - seccomp: a list of what reading needs (memory, the descriptors it has, time). All else fails with EPERM, so that a
//   library that tries (a cache, a locale) goes on without; executing, tracing and reaching into other processes are
//   never innocent and kill.
SandboxReport enter_sandbox(const SandboxLimits& limits);

}  // namespace minutebook
