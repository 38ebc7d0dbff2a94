// The real readers in their sandbox: what a child reads is what is read in this process.
#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <iterator>
#include <limits>
#include <new>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "extractors/read/reader.h"
#include "pipeline/allocation_watch.h"
#include "pipeline/reader_process.h"
#include "tests/support/paper_in_memory.h"

namespace minutebook {
namespace {

namespace fs = std::filesystem;

std::string bytes_of(const fs::path& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

std::vector<fs::path> files_below(const fs::path& folder) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file()) files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

ReadOutcome read_here(const std::string& bytes) {
    static const bool prepared = (prepare_readers(), true);
    (void)prepared;
    DocumentCollector collector;
    const Result<void> result = read_document(std::as_bytes(std::span(bytes)), ReadLimits{}, collector);
    ReadOutcome outcome{std::move(collector.document), std::nullopt};
    if (!result) outcome.failure = result.error();
    return outcome;
}

TEST(SandboxedReading, IsReadingInThisProcess) {
    ReaderProcess reader(ReaderLimits{});
    for (const fs::path& path : files_below(fs::path(MINUTEBOOK_SOURCE_DIR) / "corpus/samples/papers")) {
        SCOPED_TRACE(path);
        const std::string bytes = bytes_of(path);
        const ReadOutcome there = reader.read(paper_in_memory(bytes)), here = read_here(bytes);
        ASSERT_EQ(there.failure.has_value(), here.failure.has_value()) << (there.failure ? there.failure->message : "");
        if (here.failure) {
            EXPECT_EQ(there.failure->message, here.failure->message);
        }
        EXPECT_EQ(there.document.pages.size(), here.document.pages.size());
        EXPECT_TRUE(there.document == here.document);
    }
    EXPECT_GT(reader.peak_memory_bytes(), 0u);
}

// Each is read, wholly or in part, or said to have failed with a cause; and this process stays whole.
TEST(SandboxedReading, HostilePapersHaveAFate) {
    const char* shared = std::getenv("MINUTEBOOK_SHARED");
    const fs::path folder = fs::path(shared ? shared : MINUTEBOOK_SOURCE_DIR "/../shared") / "hostile";
    if (!fs::exists(folder)) GTEST_SKIP() << "no " << folder;
    ReaderProcess reader(ReaderLimits{.page_deadline = std::chrono::seconds(5)});
    for (const fs::path& path : files_below(folder)) {
        const ReadOutcome outcome = reader.read(paper_in_memory(bytes_of(path)));
        EXPECT_TRUE(outcome.failure || outcome.document.complete()) << path;
        if (outcome.failure) {
            EXPECT_FALSE(outcome.failure->message.empty()) << path;
            EXPECT_THAT(outcome.failure->message, ::testing::Not(::testing::HasSubstr("the reader sent"))) << path;
        }
    }
    const ReadOutcome after = reader.read(paper_in_memory(
        bytes_of(MINUTEBOOK_SOURCE_DIR "/corpus/samples/papers/nether-tarrow-parish-council/2025-04-08-minutes.pdf")));
    EXPECT_FALSE(after.failure) << after.failure->message;
}

// A parser that gets no memory may go on without: that must be seen.
TEST(AllocationWatch, SeesMemoryRefused) {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    GTEST_SKIP() << "a sanitizer has an allocator of its own";
#endif
    volatile std::size_t too_much = std::numeric_limits<std::size_t>::max() / 4;
    const std::function<void*()> attempts[] = {
        [&] { return std::malloc(too_much); }, [&] { return std::calloc(too_much, 1); },
        [&] { return std::realloc(nullptr, too_much); }, [&] { return ::operator new(too_much, std::nothrow); }};
    for (const auto& attempt : attempts) {
        forget_refused_memory();
        EXPECT_FALSE(memory_was_refused());
        EXPECT_EQ(attempt(), nullptr);
        EXPECT_TRUE(memory_was_refused());
    }
    forget_refused_memory();
    std::free(std::realloc(std::malloc(10), 1000));
    EXPECT_FALSE(memory_was_refused());
}

}  // namespace
}  // namespace minutebook
