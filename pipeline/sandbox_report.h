// SandboxReport: which protections a reader process has.
#pragma once

#include <string>
#include <vector>

namespace minutebook {

// What the kernel granted. "seccomp", "landlock (ABI 4)", "address space 2048 MiB", …: for status and reports.
struct SandboxReport {
    std::vector<std::string> granted;
    std::vector<std::string> missing;  // each with the reason
};

}  // namespace minutebook
