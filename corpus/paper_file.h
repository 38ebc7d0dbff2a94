// PaperFile: the bytes of one paper on disk, as they were at one moment.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "corpus/result.h"

namespace minutebook {

// What the file system says of a file without opening it.
struct FileStamp {
    std::uint64_t size = 0;     // bytes
    std::int64_t mtime_ns = 0;  // nanoseconds since 1970
    friend bool operator==(const FileStamp&, const FileStamp&) = default;
};

// Owns a descriptor. Movable, not copyable; closes on destruction.
class OwnedFd {
public:
    OwnedFd() = default;
    explicit OwnedFd(int fd) : fd_(fd) {}
    OwnedFd(OwnedFd&& other) noexcept;
    OwnedFd& operator=(OwnedFd&& other) noexcept;
    ~OwnedFd();

    int get() const { return fd_; }
    int release();
    void reset(int fd = -1);
    explicit operator bool() const { return fd_ >= 0; }

private:
    int fd_ = -1;
};

// A paper's bytes, copied once into sealed memory (memfd): what is hashed is what is parsed, whatever happens to the
// file on disk meanwhile. The descriptor may be handed to another process; nobody can write to it any more.
struct PaperFile {
    std::filesystem::path path;  // absolute, lexically normal; may hold any bytes but NUL
    FileStamp stamp;
    std::string sha256;  // 64 lower-case hex digits
    OwnedFd bytes;
};

// The stamp of a regular file (links followed). Fails `unreadable`, with the system's reason; FIFOs, sockets, devices
// and folders are named as such and never opened.
Result<FileStamp> stamp_of(const std::filesystem::path& path);

// Opens, copies and hashes. Fails `unreadable` (gone, refused, no regular file, I/O), `too_large` (over max_bytes) and
// `empty` (no bytes). Throws std::system_error where the machine is out of descriptors or memory: the paper is not to
// blame for that. Safe to call from any thread.
Result<PaperFile> open_paper_file(const std::filesystem::path& path, std::uint64_t max_bytes);

}  // namespace minutebook
