#include "corpus/paper_file.h"

#include <cerrno>
#include <cstring>
#include <system_error>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "corpus/machine_error.h"
#include "corpus/sha256.h"

namespace minutebook {
namespace {

std::string reason(int error) { return std::generic_category().message(error); }

FileStamp stamp_of(const struct stat& status) {
    return {static_cast<std::uint64_t>(status.st_size),
            std::int64_t{status.st_mtim.tv_sec} * 1'000'000'000 + status.st_mtim.tv_nsec};
}

std::string_view kind_of(mode_t mode) {
    if (S_ISDIR(mode)) return "a folder";
    if (S_ISFIFO(mode)) return "a FIFO";
    if (S_ISSOCK(mode)) return "a socket";
    if (S_ISCHR(mode) || S_ISBLK(mode)) return "a device";
    return "no regular file";
}

}  // namespace

OwnedFd::OwnedFd(OwnedFd&& other) noexcept : fd_(other.release()) {}
OwnedFd& OwnedFd::operator=(OwnedFd&& other) noexcept {
    if (this != &other) reset(other.release());
    return *this;
}
OwnedFd::~OwnedFd() { reset(); }
int OwnedFd::release() { return std::exchange(fd_, -1); }
void OwnedFd::reset(int fd) {
    if (fd_ >= 0) ::close(fd_);
    fd_ = fd;
}

Result<FileStamp> stamp_of(const std::filesystem::path& path) {
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0) return fail(Stage::open, Cause::unreadable, reason(errno));
    if (!S_ISREG(status.st_mode))
        return fail(Stage::open, Cause::unreadable, fmt::format("{}, not a file", kind_of(status.st_mode)));
    return stamp_of(status);
}

Result<PaperFile> open_paper_file(const std::filesystem::path& path, std::uint64_t max_bytes) {
    // O_NONBLOCK: a FIFO put in the file's place after it was listed must not hang the run.
    const OwnedFd file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    if (!file && is_machine_error(errno)) throw machine_error(errno, "cannot open a paper");
    if (!file) return fail(Stage::open, Cause::unreadable, reason(errno));
    struct stat status {};
    if (::fstat(file.get(), &status) != 0) return fail(Stage::open, Cause::unreadable, reason(errno));
    if (!S_ISREG(status.st_mode))
        return fail(Stage::open, Cause::unreadable, fmt::format("{}, not a file", kind_of(status.st_mode)));

    PaperFile paper{path, stamp_of(status), {}, OwnedFd(::memfd_create("paper", MFD_CLOEXEC | MFD_ALLOW_SEALING))};
    if (!paper.bytes) throw machine_error(errno, "cannot create memory for a paper");

    Sha256 hash;
    std::uint64_t copied = 0;
    std::vector<char> chunk(std::size_t{256} << 10);
    for (;;) {
        const ssize_t count = ::read(file.get(), chunk.data(), chunk.size());
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return fail(Stage::open, Cause::unreadable, reason(errno));
        if (count == 0) break;
        copied += static_cast<std::uint64_t>(count);
        if (copied > max_bytes)
            return fail(Stage::open, Cause::too_large,
                        fmt::format("larger than the limit of {} bytes a file", max_bytes));
        hash.update(chunk.data(), static_cast<std::size_t>(count));
        for (ssize_t written = 0; written < count;) {
            const ssize_t step =
                ::write(paper.bytes.get(), chunk.data() + written, static_cast<std::size_t>(count - written));
            if (step < 0 && errno == EINTR) continue;
            if (step < 0) throw machine_error(errno, "cannot hold a paper in memory");
            written += step;
        }
    }
    if (copied == 0) return fail(Stage::open, Cause::empty, "an empty file");
    if (::fcntl(paper.bytes.get(), F_ADD_SEALS, F_SEAL_SEAL | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE) != 0)
        throw std::system_error(errno, std::generic_category(), "cannot seal a paper's memory");
    paper.sha256 = hash.hex();
    return paper;
}

}  // namespace minutebook
