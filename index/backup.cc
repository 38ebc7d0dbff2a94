#include "index/backup.h"

#include <array>
#include <cerrno>
#include <memory>
#include <system_error>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include "corpus/paper_file.h"
#include "index/schema.h"

namespace minutebook {
namespace {

namespace fs = std::filesystem;

constexpr int kPagesPerSlice = 128;  // 1 MB

[[noreturn]] void refuse(const fs::path& file, std::string_view why) {
    throw IndexError(fmt::format("{}: {}", file.string(), why));
}

[[noreturn]] void refuse(const fs::path& file, int error) {
    refuse(file, fmt::format("{}: see that its folder is there and may be written to, or name another file",
                             std::generic_category().message(error)));
}

fs::path with_ending(fs::path path, const char* ending) { return path += ending; }

constexpr std::array kEndings = {"-wal", "-shm", "-journal"};

// SQLite would take what lies beside the file for a part of the copy. A database that nobody uses has nothing beside it
// once it has been opened and closed.
void refuse_unless_alone(const fs::path& file) {
    const auto beside = [&]() -> fs::path {
        for (const char* ending : kEndings)
            if (fs::exists(with_ending(file, ending))) return with_ending(file, ending);
        return {};
    };
    if (beside().empty()) return;
    if (fs::exists(file)) {
        try {
            Database(file, Database::Mode::read_write).integer("SELECT count(*) FROM sqlite_schema");
        } catch (const SqliteError&) {
            // What lies there stays, and is told of.
        }
    }
    if (const fs::path one = beside(); !one.empty())
        refuse(file, fmt::format("is in use, or was left behind: {} lies beside it; wait until its program ends, or "
                                 "name another file",
                                 one.string()));
}

void refuse_if_the_index(const fs::path& index, const fs::path& file) {
    std::error_code ignored;
    for (const char* ending : {"", "-wal", "-shm", "-journal", "-lock"}) {
        const fs::path own = with_ending(index, ending);
        if (fs::equivalent(own, file, ignored) || fs::weakly_canonical(own, ignored) == fs::weakly_canonical(file))
            refuse(file, "is the index itself, or a part of it: name another file");
    }
}

// The file that is written, until it is put in place. One backup at a time writes it.
class Part {
public:
    explicit Part(const fs::path& file) : file_(file), path_(with_ending(file, ".part")) {
        fd_.reset(::open(path_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666));
        if (!fd_) refuse(path_, errno);
        if (::flock(fd_.get(), LOCK_EX | LOCK_NB) != 0)
            refuse(path_, "another backup writes to it: wait until that ends, or name another file");
        is_ours_ = true;
        if (::ftruncate(fd_.get(), 0) != 0) refuse(path_, errno);
    }
    ~Part() {
        if (is_ours_) ::unlink(path_.c_str());
    }
    Part(const Part&) = delete;
    Part& operator=(const Part&) = delete;

    const fs::path& path() const { return path_; }

    void put_in_place() {
        if (::fsync(fd_.get()) != 0) refuse(path_, errno);
        if (::rename(path_.c_str(), file_.c_str()) != 0) refuse(file_, errno);
        is_ours_ = false;
        const fs::path folder = file_.has_parent_path() ? file_.parent_path() : fs::path(".");
        const OwnedFd directory(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
        if (!directory || ::fsync(directory.get()) != 0) refuse(folder, errno);
    }

private:
    fs::path file_, path_;
    OwnedFd fd_;
    bool is_ours_ = false;
};

void copy(Database& from, Database& to, const BackupOptions& options) {
    struct Finish {
        void operator()(sqlite3_backup* backup) const { sqlite3_backup_finish(backup); }
    };
    std::unique_ptr<sqlite3_backup, Finish> backup(sqlite3_backup_init(to.handle(), "main", from.handle(), "main"));
    if (!backup) to.check(sqlite3_extended_errcode(to.handle()));
    int code = SQLITE_OK;
    while (code == SQLITE_OK) {
        code = sqlite3_backup_step(backup.get(), kPagesPerSlice);
        const auto total = static_cast<std::uint64_t>(sqlite3_backup_pagecount(backup.get()));
        const auto left = static_cast<std::uint64_t>(sqlite3_backup_remaining(backup.get()));
        if (options.progress && (code == SQLITE_OK || code == SQLITE_DONE)) options.progress(total - left, total);
    }
    sqlite3_backup_finish(backup.release());  // the connection that is written to has the error's words now
    if ((code & 0xff) == SQLITE_CORRUPT || code == SQLITE_IOERR_READ || code == SQLITE_IOERR_SHORT_READ)
        refuse(from.path(), fmt::format("cannot be copied: {} (run `minutebook check` on it)", sqlite3_errstr(code)));
    to.check(code);
}

}  // namespace

std::uint64_t backup_index(const fs::path& index, const fs::path& wanted, const BackupOptions& options) {
    std::error_code ignored;
    Database from = open_index(index, Database::Mode::read_only);
    const fs::file_status status = fs::status(wanted, ignored);
    if (fs::is_directory(status)) refuse(wanted, "is a folder: name a file");
    if (fs::exists(status) && !fs::is_regular_file(status)) refuse(wanted, "is no regular file: name another");
    const fs::path file = fs::exists(status) ? fs::canonical(wanted) : wanted;  // a link stays a link
    refuse_if_the_index(index, file);
    if (fs::exists(status) && !options.overwrite)
        refuse(wanted, "is there already: name another file, or say --force to replace it");
    refuse_unless_alone(file);

    Part part(file);
    const Transaction reading(from, Transaction::Kind::deferred);
    const auto bytes = static_cast<std::uint64_t>(from.integer("PRAGMA page_count") * from.integer("PRAGMA page_size"));
    if (const auto space = fs::space(part.path(), ignored); !ignored && space.available < bytes)
        refuse(file, fmt::format("{} MB are needed there and {} MB are free: free some space, or name a file elsewhere",
                                 bytes / 1'000'000 + 1, space.available / 1'000'000));
    {
        Database to(part.path(), Database::Mode::create);
        to.execute("PRAGMA journal_mode = OFF");  // nobody sees the file until it is whole and synced
        to.execute("PRAGMA synchronous = OFF");
        copy(from, to, options);
    }
    {
        Database copied(part.path(), Database::Mode::immutable);
        if (const std::string found = copied.text("PRAGMA quick_check(1)"); found != "ok")
            refuse(index, fmt::format("its copy is damaged ({}): run `minutebook check` on the index", found));
    }
    part.put_in_place();
    return bytes;
}

}  // namespace minutebook
