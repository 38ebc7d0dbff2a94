// The only writer of an index. One connection, one thread at a time; readers go on meanwhile (WAL).
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "corpus/document.h"
#include "corpus/paper.h"
#include "corpus/paper_file.h"
#include "corpus/result.h"
#include "index/index_error.h"
#include "index/library.h"

namespace minutebook {

// How the last reading of a file went that failed or left its paper partial.
struct Attempt {
    Cause cause = Cause::damaged;
    std::string caps;  // the deadlines and sizes it was held to, as the caller writes them
    int crashes = 0;   // in a row that these bytes ended their reader in
};

// From so many on a file is in quarantine: it is not read again by itself.
inline constexpr int kCrashesToQuarantine = 2;

// What is held of a path from an earlier run.
struct KnownSource {
    FileStamp stamp;
    std::string sha256;                          // of the bytes then seen; empty where they could not be read
    std::optional<std::int64_t> paper;           // nothing: it failed
    std::optional<Failure> failure;              // why, where it failed
    std::optional<std::string> partial;          // why its paper is not whole
    std::uint32_t pages = 0;                     // of its paper
    std::optional<Attempt> attempt;              // where it failed or is partial, and was read
    int reader_version = 0, finder_version = 0;  // that read it, or failed to
};

// A paper as it goes into the index.
struct PaperToAdd {
    std::filesystem::path path;
    FileStamp stamp;
    std::string sha256;
    std::uint64_t bytes = 0;
    Document document;
    Paper paper;
    std::optional<Failure> partial;  // why the document is not whole; its pages are kept
    std::optional<Attempt> attempt;  // where it is partial
    int reader_version = 0, finder_version = 0;
};

class PreparedPaper;
class LinkStore;

class IndexWriter {
public:
    // Creates the file where there is none, migrates an older one, refuses a newer one and what is no index.
    // Takes the index's run lock: a second writer gets an IndexError that names the holder's process.
    static IndexWriter open(const std::filesystem::path& path);
    IndexWriter(IndexWriter&&) noexcept;
    ~IndexWriter();  // rolls back what was not committed

    // Everything between two commits is stored together or not at all. Calls are cheap: rows are sorted and written
    // by commit(), which add() also calls when the batch is large enough (papers, bytes or age). Where one of these
    // throws, the batch is dropped, and nothing more can be added.
    enum class Added { added, replaced, duplicate };
    Added add(const PreparedPaper& paper);  // also clears an earlier failure of the path
    Added add(PaperToAdd paper);            // prepares it first, on this thread
    // One more path of a paper that is held already, as add() of the same paper would note it. Nothing where the paper
    // is not held (any more) in these versions: then it must be read.
    std::optional<Added> add_path(const std::filesystem::path& path, const FileStamp& stamp, const std::string& sha256,
                                  int reader_version, int finder_version);
    // Stores what was found again in the document of a held paper, without touching its pages. False where the paper is
    // not held (any more) as `held` says, and nothing was done.
    bool replace_findings(const HeldPaper& held, const Paper& found, int finder_version);
    // What the path held before is dropped; but where the file could not be read at all (unreadable) it is kept beside
    // the failure, with the stamp it had: a share that is offline for a night must not empty the index.
    void add_failure(const std::filesystem::path& path, const FileStamp& stamp, const std::string& sha256,
                     const Failure& failure, int reader_version, const std::optional<Attempt>& attempt = {});
    void mark_failed(const std::filesystem::path& path);  // as before, and was not tried again
    // Tried again, and no better: what is held of the path stays, and is known to have been tried so.
    void keep_partial(const std::filesystem::path& path, const Attempt& attempt);
    void mark_seen(const std::filesystem::path& path);  // unchanged: keeps it from being pruned, clears a failure
    void remove(const std::filesystem::path& path);     // the source; its paper too where it was the last one
    void commit();

    // Writes what papers are to each other, in a transaction of its own: see link_store.h.
    void link(const std::function<void(LinkStore&)>& change);

    // A run's row: opened first, closed with its figures. Rows written in between carry its number.
    std::int64_t begin_run(const std::string& options_json);
    void end_run(const std::string& summary_json, bool interrupted);
    // Sources below one of the roots (or equal to one) not seen in this run.
    std::vector<std::filesystem::path> unseen_below(const std::vector<std::filesystem::path>& roots);

private:
    struct State;
    explicit IndexWriter(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

// Reads what earlier runs knew of paths, on a connection of its own: one per thread.
class SourceLookup {
public:
    explicit SourceLookup(const std::filesystem::path& index);
    ~SourceLookup();
    std::optional<KnownSource> find(const std::filesystem::path& path);
    bool holds_paper(const std::string& sha256, int reader_version, int finder_version);  // committed so far
    // The paper of those bytes as this version of the readers read it, whatever finders searched it since.
    std::optional<HeldPaper> paper_read_by(const std::string& sha256, int reader_version);
    // What that will take in memory, about; nothing where there is none.
    std::optional<std::uint64_t> memory_of_paper(const std::string& sha256, int reader_version);

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace minutebook
