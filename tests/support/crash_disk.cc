#include "tests/support/crash_disk.h"

#include <algorithm>
#include <fstream>
#include <new>
#include <random>
#include <stdexcept>
#include <string_view>

namespace minutebook {
namespace {

constexpr std::size_t kSectorBytes = 512;

std::string contents_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void write_at(std::string& file, std::size_t offset, std::string_view bytes) {
    if (file.size() < offset + bytes.size()) file.resize(offset + bytes.size());
    bytes.copy(file.data() + offset, bytes.size());
}

}  // namespace

struct CrashDisk::Vfs {
    struct File : sqlite3_file {
        CrashDisk* disk;
        std::shared_ptr<Inode> inode;  // null: a temporary file, which nobody looks for later
        bool syncs_folder;             // at its first sync, as SQLite does with journals
        sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
    };
    static File& of(sqlite3_file* file) { return *static_cast<File*>(file); }
    static CrashDisk& disk_of(sqlite3_vfs* vfs) { return *static_cast<CrashDisk*>(vfs->pAppData); }

    static int open(sqlite3_vfs* vfs, const char* name, sqlite3_file* base, int flags, int* out_flags) {
        CrashDisk& disk = disk_of(vfs);
        auto* file = new (base) File{};
        file->disk = &disk;
        if (disk.is_off_) return SQLITE_IOERR;
        const bool is_kept = name && !(flags & SQLITE_OPEN_DELETEONCLOSE);
        const bool was_there = is_kept && std::filesystem::exists(name);
        const int code = disk.real_->xOpen(disk.real_, name, file->real(), flags, out_flags);
        if (code != SQLITE_OK) return code;
        file->pMethods = &methods();
        if (!is_kept) return SQLITE_OK;
        const std::string path(name);
        if (!disk.names_.contains(path)) {
            const auto inode = std::make_shared<Inode>();
            if (was_there) {  // from before this disk
                inode->synced = contents_of(path);
                disk.names_[path] = disk.synced_names_[path] = inode;
            } else {
                disk.rename(path, inode);
            }
        }
        file->inode = disk.names_.at(path);
        file->syncs_folder = !was_there && (flags & (SQLITE_OPEN_MAIN_JOURNAL | SQLITE_OPEN_WAL));
        return SQLITE_OK;
    }

    static int remove(sqlite3_vfs* vfs, const char* name, int sync) {
        CrashDisk& disk = disk_of(vfs);
        if (disk.fails()) return SQLITE_IOERR_DELETE;
        const int code = disk.real_->xDelete(disk.real_, name, 0);
        if (code != SQLITE_OK) return code;
        if (disk.names_.contains(name)) disk.rename(name, nullptr);
        if (sync) disk.sync_folder();
        return SQLITE_OK;
    }

    static int close(sqlite3_file* base) {
        File& file = of(base);
        const int code = file.real()->pMethods->xClose(file.real());
        file.~File();
        return code;
    }
    static int read(sqlite3_file* base, void* out, int size, sqlite3_int64 offset) {
        File& file = of(base);
        if (file.disk->is_off_) return SQLITE_IOERR_READ;
        return file.real()->pMethods->xRead(file.real(), out, size, offset);
    }
    static int write(sqlite3_file* base, const void* bytes, int size, sqlite3_int64 offset) {
        File& file = of(base);
        if (file.disk->is_off_) return SQLITE_IOERR_WRITE;
        const bool fails = file.inode && file.disk->fails();
        if (file.inode)  // what the power fails in may be done, or half done
            file.inode->pending.push_back({false,
                                           static_cast<std::size_t>(offset),
                                           {static_cast<const char*>(bytes), static_cast<std::size_t>(size)}});
        return fails ? SQLITE_IOERR_WRITE : file.real()->pMethods->xWrite(file.real(), bytes, size, offset);
    }
    static int truncate(sqlite3_file* base, sqlite3_int64 size) {
        File& file = of(base);
        if (file.disk->is_off_) return SQLITE_IOERR_TRUNCATE;
        const bool fails = file.inode && file.disk->fails();
        if (file.inode) file.inode->pending.push_back({true, static_cast<std::size_t>(size), {}});
        return fails ? SQLITE_IOERR_TRUNCATE : file.real()->pMethods->xTruncate(file.real(), size);
    }
    static int sync(sqlite3_file* base, int) {
        File& file = of(base);
        if (!file.inode) return SQLITE_OK;
        if (file.disk->fails(true)) return SQLITE_IOERR_FSYNC;
        for (const Pending& one : file.inode->pending)
            one.truncates ? file.inode->synced.resize(one.offset) : write_at(file.inode->synced, one.offset, one.bytes);
        file.inode->pending.clear();
        if (file.syncs_folder) file.disk->sync_folder();
        file.syncs_folder = false;
        return SQLITE_OK;  // the real disk need not be waited for
    }

    template <auto method, class... Arguments>
    static int pass_on(sqlite3_file* base, Arguments... arguments) {
        File& file = of(base);
        return (file.real()->pMethods->*method)(file.real(), arguments...);
    }
    static void barrier(sqlite3_file* base) { of(base).real()->pMethods->xShmBarrier(of(base).real()); }

    static const sqlite3_io_methods& methods() {
        static const sqlite3_io_methods all = [] {
            sqlite3_io_methods m{};
            m.iVersion = 2;  // no memory maps: they would be written to unseen
            m.xClose = close;
            m.xRead = read;
            m.xWrite = write;
            m.xTruncate = truncate;
            m.xSync = sync;
            m.xFileSize = pass_on<&sqlite3_io_methods::xFileSize>;
            m.xLock = pass_on<&sqlite3_io_methods::xLock>;
            m.xUnlock = pass_on<&sqlite3_io_methods::xUnlock>;
            m.xCheckReservedLock = pass_on<&sqlite3_io_methods::xCheckReservedLock>;
            m.xFileControl = pass_on<&sqlite3_io_methods::xFileControl>;
            m.xSectorSize = pass_on<&sqlite3_io_methods::xSectorSize>;
            m.xDeviceCharacteristics = pass_on<&sqlite3_io_methods::xDeviceCharacteristics>;
            m.xShmMap = pass_on<&sqlite3_io_methods::xShmMap>;
            m.xShmLock = pass_on<&sqlite3_io_methods::xShmLock>;
            m.xShmBarrier = barrier;
            m.xShmUnmap = pass_on<&sqlite3_io_methods::xShmUnmap>;
            return m;
        }();
        return all;
    }
};

CrashDisk::CrashDisk() : real_(sqlite3_vfs_find(nullptr)), vfs_(std::make_unique<sqlite3_vfs>(*real_)) {
    vfs_->zName = "crash_disk";
    vfs_->pNext = nullptr;
    vfs_->pAppData = this;
    vfs_->szOsFile = static_cast<int>(sizeof(Vfs::File)) + real_->szOsFile;
    vfs_->xOpen = Vfs::open;
    vfs_->xDelete = Vfs::remove;
    if (sqlite3_vfs_register(vfs_.get(), 1) != SQLITE_OK) throw std::runtime_error("no VFS can be registered");
}

CrashDisk::~CrashDisk() {
    sqlite3_vfs_unregister(vfs_.get());
    sqlite3_vfs_register(real_, 1);
}

bool CrashDisk::fails(bool is_sync) {
    if (is_off_) return true;
    ++operations_;
    if (is_sync) syncs_.push_back(operations_);
    is_off_ = operations_ == cut_at_;
    return is_off_;
}

void CrashDisk::rename(const std::string& path, std::shared_ptr<Inode> inode) {
    if (inode)
        names_[path] = inode;
    else
        names_.erase(path);
    pending_names_.emplace_back(path, std::move(inode));
}

void CrashDisk::sync_folder() {
    synced_names_ = names_;
    pending_names_.clear();
}

void CrashDisk::write_survivors(const std::filesystem::path& folder, Loss loss, unsigned seed) const {
    std::mt19937 random(seed);
    const auto below = [&](std::size_t end) { return std::uniform_int_distribution<std::size_t>(0, end - 1)(random); };
    // A file system makes and deletes files in the order of the day.
    std::size_t names_kept = 0;
    if (loss == Loss::none) names_kept = pending_names_.size();
    if (loss == Loss::some_writes || loss == Loss::torn) names_kept = below(pending_names_.size() + 1);
    Names names = synced_names_;
    for (std::size_t i = 0; i < names_kept; ++i) {
        const auto& [path, inode] = pending_names_[i];
        if (inode)
            names[path] = inode;
        else
            names.erase(path);
    }
    for (const auto& [path, inode] : names) {
        std::string image = inode->synced;
        for (const Pending& one : inode->pending) {
            if (loss == Loss::all || (loss != Loss::none && one.truncates && below(2) == 0) ||
                (loss == Loss::some_writes && below(2) == 0))
                continue;
            if (one.truncates) {
                image.resize(one.offset);
            } else if (loss != Loss::torn) {
                write_at(image, one.offset, one.bytes);
            } else {
                for (std::size_t at = 0; at < one.bytes.size();) {
                    const std::size_t rest = kSectorBytes - (one.offset + at) % kSectorBytes;
                    std::string sector = one.bytes.substr(at, rest);
                    const std::size_t fate = below(3);
                    if (fate == 2)
                        for (char& c : sector) c = static_cast<char>(below(256));
                    if (fate != 0) write_at(image, one.offset + at, sector);
                    at += sector.size();
                }
            }
        }
        std::ofstream(folder / std::filesystem::path(path).filename(), std::ios::binary) << image;
    }
}

}  // namespace minutebook
