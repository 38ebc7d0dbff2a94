#include "app/web/original_files.h"

#include <algorithm>

#include "app/web/site.h"

namespace minutebook::web {
namespace {

constexpr std::size_t kKept = 8;
constexpr std::uint64_t kKeptBytes = 64 << 20;               // of a file that is kept: larger ones are read anew
constexpr std::uint64_t kMaxBytes = std::uint64_t{1} << 30;  // in memory at once

}  // namespace

std::shared_ptr<const PaperFile> OriginalFiles::kept(const std::string& sha256) {
    const std::lock_guard lock(mutex_);
    const auto found = std::ranges::find_if(kept_, [&](const auto& file) { return file->sha256 == sha256; });
    if (found == kept_.end()) return nullptr;
    // Not looked at again, the file is as it was.
    const Result<FileStamp> stamp = stamp_of((*found)->path);
    if (!stamp || *stamp != (*found)->stamp) {
        kept_.erase(found);
        return nullptr;
    }
    kept_.splice(kept_.begin(), kept_, found);
    return kept_.front();
}

void OriginalFiles::keep(std::shared_ptr<const PaperFile> file) {
    if (file->stamp.size > kKeptBytes) return;
    const std::lock_guard lock(mutex_);
    kept_.push_front(std::move(file));
    if (kept_.size() > kKept) kept_.pop_back();
}

std::shared_ptr<const PaperFile> OriginalFiles::find(const HeldPaper& held) {
    if (auto file = kept(held.sha256)) return file;
    const std::lock_guard lock(opening_);
    if (auto file = kept(held.sha256)) return file;  // while this one waited
    if (*bytes_ + held.bytes > kMaxBytes)
        throw Problem{503, "Too many files are being sent at once. Try again in a moment."};
    for (const std::string& path : held.paths) {
        Result<PaperFile> opened = open_paper_file(path, held.bytes);
        if (!opened || opened->sha256 != held.sha256) continue;
        *bytes_ += held.bytes;
        const std::shared_ptr<const PaperFile> file(new PaperFile(*std::move(opened)),
                                                    [bytes = bytes_, size = held.bytes](const PaperFile* gone) {
                                                        *bytes -= size;
                                                        delete gone;
                                                    });
        keep(file);
        return file;
    }
    return nullptr;
}

}  // namespace minutebook::web
