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
#include "tests/support/pdf_builder.h"

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

// Papers at the edges of what a PDF may be: read whole, or cut with a word, and never a hang.
TEST(SandboxedReading, TwentyThousandPagesAreRead) {
    PdfBuilder pdf;
    for (int i = 1; i <= 20'000; ++i) pdf.page(PdfBuilder::text(72, 700, "Page " + std::to_string(i)));
    ReaderProcess reader(ReaderLimits{.file_deadline = std::chrono::minutes(10), .cpu_seconds_per_file = 600});
    const ReadOutcome outcome = reader.read(paper_in_memory(pdf.build()));
    ASSERT_FALSE(outcome.failure) << outcome.failure->message;
    ASSERT_EQ(outcome.document.pages.size(), 20'000u);
    EXPECT_EQ(outcome.document.pages.back().text, "Page 20000\n");
}

TEST(SandboxedReading, PageOfAMillionGlyphsIsRead) {
    std::string content = "BT /F1 1 Tf 1 TL 10 830 Td\n";
    for (int line = 0; line < 1'000; ++line) {
        content += "(";
        for (int word = 0; word < 200; ++word) content += "word ";
        content += ") Tj 0 -0.8 Td\n";
    }
    const std::string bytes = PdfBuilder().page(content + "ET", "/MediaBox [0 0 595 842]").build();
    ReaderProcess reader(ReaderLimits{.file_deadline = std::chrono::minutes(10),
                                      .page_deadline = std::chrono::minutes(10),
                                      .cpu_seconds_per_file = 600});
    const ReadOutcome outcome = reader.read(paper_in_memory(bytes));
    ASSERT_FALSE(outcome.failure) << outcome.failure->message;
    EXPECT_EQ(outcome.document.pages.at(0).words.size(), 200'000u);
}

TEST(SandboxedReading, PageOfAHundredMetresIsRead) {
    const std::string bytes =
        PdfBuilder().page(PdfBuilder::text(72, 280'000, "Banner"), "/MediaBox [0 0 283465 283465]").build();
    ReaderProcess reader(ReaderLimits{});
    const ReadOutcome outcome = reader.read(paper_in_memory(bytes));
    ASSERT_FALSE(outcome.failure) << outcome.failure->message;
    EXPECT_EQ(outcome.document.pages.at(0).text, "Banner\n");
}

// With less and less memory a paper is read whole or said to have failed: never with words lost and success reported.
TEST(SandboxedReading, WantOfMemoryIsNeverSuccess) {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    GTEST_SKIP() << "no cap on the address space under a sanitizer";
#endif
    const std::string bytes =
        bytes_of(MINUTEBOOK_SOURCE_DIR "/corpus/samples/papers/eskmarsh-borough-council/2025-03-13-cabinet-pack.pdf");
    const Document whole = ReaderProcess(ReaderLimits{}).read(paper_in_memory(bytes)).document;
    ASSERT_FALSE(whole.pages.empty());
    int failed = 0, read = 0;
    for (std::uint64_t cap_kib = 512 << 10; cap_kib > 4 << 10; cap_kib -= std::max<std::uint64_t>(cap_kib / 24, 256)) {
        ReaderProcess reader(ReaderLimits{.address_space_bytes = cap_kib << 10});
        try {
            const ReadOutcome outcome = reader.read(paper_in_memory(bytes));
            if (outcome.failure) {
                EXPECT_EQ(name_of(outcome.failure->cause), "memory") << cap_kib << " KiB: " << outcome.failure->message;
                ++failed;
            } else {
                EXPECT_TRUE(outcome.document == whole) << cap_kib << " KiB";
                ++read;
            }
        } catch (const std::system_error&) {
            break;  // too little to start a reader
        }
    }
    EXPECT_GT(read, 0);
    RecordProperty("failed", failed);
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
