// A PaperFile that was never on disk.
#pragma once

#include <stdexcept>
#include <string_view>

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include "corpus/paper_file.h"

namespace minutebook {

inline PaperFile paper_in_memory(std::string_view bytes) {
    PaperFile file{"/papers/invented",
                   {bytes.size(), 0},
                   std::string(64, '0'),
                   OwnedFd(::memfd_create("paper", MFD_CLOEXEC | MFD_ALLOW_SEALING))};
    if (::write(file.bytes.get(), bytes.data(), bytes.size()) != static_cast<ssize_t>(bytes.size()) ||
        ::fcntl(file.bytes.get(), F_ADD_SEALS, F_SEAL_SEAL | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE) != 0)
        throw std::runtime_error("no memory for a paper");
    return file;
}

}  // namespace minutebook
