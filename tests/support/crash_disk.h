// A disk whose power fails: SQLite's default VFS in a test, over the real one.
//
// What is written is lost until it is synced, and so are files made, and deleted, until their folder is. (So test
// SQLite itself, by its "devsym" and "crash" VFSs, and LevelDB by its FaultInjectionTestEnv.)
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <sqlite3.h>

namespace minutebook {

class CrashDisk {
public:
    // What becomes of that which was not synced when the power failed.
    enum class Loss {
        all,          // lost
        none,         // on the disk: a process was killed, and no more
        some_writes,  // some writes are on the disk and others not, in any order
        torn,         // of each write some sectors are, some not, some hold rubbish
    };

    CrashDisk();   // one at a time; SQLite is used by one thread
    ~CrashDisk();  // REQUIRES: all databases that were opened on it are closed
    CrashDisk(const CrashDisk&) = delete;
    CrashDisk& operator=(const CrashDisk&) = delete;

    // The power fails in the operation of that number (from 1), and everything fails from then on.
    void cut_at(std::uint64_t operation) { cut_at_ = operation; }

    // Writes, truncations, syncs and deletions so far.
    std::uint64_t operations() const { return operations_; }
    const std::vector<std::uint64_t>& syncs() const { return syncs_; }  // the numbers of those that were syncs

    // Writes the files as they are found when the power is back.
    void write_survivors(const std::filesystem::path& folder, Loss loss, unsigned seed) const;

private:
    struct Vfs;  // SQLite's callbacks
    struct Pending {
        bool truncates;
        std::size_t offset;  // or the size
        std::string bytes;
    };
    struct Inode {
        std::string synced;
        std::vector<Pending> pending;
    };
    using Names = std::map<std::string, std::shared_ptr<Inode>>;  // by path

    bool fails(bool is_sync = false);  // counts an operation; true: the power is off, or goes off in this one
    void rename(const std::string& path, std::shared_ptr<Inode> inode);
    void sync_folder();

    sqlite3_vfs* real_;
    std::unique_ptr<sqlite3_vfs> vfs_;
    std::uint64_t operations_ = 0;
    std::optional<std::uint64_t> cut_at_;
    bool is_off_ = false;
    std::vector<std::uint64_t> syncs_;
    Names names_, synced_names_;
    std::vector<std::pair<std::string, std::shared_ptr<Inode>>> pending_names_;  // null: deleted
};

}  // namespace minutebook
