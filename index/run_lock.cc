#include "index/run_lock.h"

#include <cerrno>
#include <cstring>
#include <string_view>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include "index/index_error.h"

namespace minutebook {

RunLock::RunLock(const std::filesystem::path& index) {
    std::filesystem::path path = index;
    path += "-lock";
    fd_.reset(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666));
    if (!fd_)
        throw IndexError(fmt::format("{}: {} (give write permission on its folder, or name another index with --index)",
                                     path.string(), std::strerror(errno)));
    if (::flock(fd_.get(), LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK) throw IndexError(fmt::format("{}: {}", path.string(), std::strerror(errno)));
        throw IndexError(
            fmt::format("{}: another run (process {}) writes to it: wait until that ends, or name another "
                        "index with --index",
                        index.string(), holder()));
    }
    const std::string pid = fmt::format("{}\n", ::getpid());
    if (::ftruncate(fd_.get(), 0) != 0 || ::pwrite(fd_.get(), pid.data(), pid.size(), 0) < 0) {
        // Only the name of the holder is lost, and only for a message.
    }
}

std::string RunLock::holder() const {
    char pid[16] = {};
    const ssize_t size = ::pread(fd_.get(), pid, sizeof pid - 1, 0);
    const std::string_view text(pid, size > 0 ? static_cast<std::size_t>(size) : 0);
    const std::string_view number = text.substr(0, text.find('\n'));
    return number.empty() ? "unknown" : std::string(number);
}

}  // namespace minutebook
