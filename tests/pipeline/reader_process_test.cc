#include "pipeline/reader_process.h"

#include <filesystem>
#include <string>
#include <system_error>
#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>

#include "tests/support/fresh_folder.h"
#include "tests/support/paper_in_memory.h"

namespace minutebook {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool kSanitized = true;
#else
constexpr bool kSanitized = false;
#endif

const ReaderProgram kFaulty{MINUTEBOOK_FAULTY_READER, "serve"};

// Deadlines long enough for a busy machine where they must not pass.
ReaderLimits patient() { return {.address_space_bytes = std::uint64_t{256} << 20}; }

std::string text_of(const ReadOutcome& outcome) {
    return outcome.document.pages.empty() ? "" : outcome.document.pages[0].text;
}

// The fault, what it must be called, a part of the message, and how many pages are kept.
struct Fault {
    std::string paper;
    Cause cause;
    std::string message;
    std::size_t pages_kept;
};

void PrintTo(const Fault& fault, std::ostream* out) { *out << fault.paper; }

void expect_fault_and_recovery(ReaderLimits limits, const Fault& fault) {
    ReaderProcess reader(std::move(limits), kFaulty);
    const ReadOutcome outcome = reader.read(paper_in_memory(fault.paper));
    ASSERT_TRUE(outcome.failure);
    EXPECT_EQ(name_of(outcome.failure->cause), name_of(fault.cause)) << outcome.failure->message;
    EXPECT_EQ(outcome.failure->stage, Stage::read);
    EXPECT_THAT(outcome.failure->message, HasSubstr(fault.message));
    EXPECT_THAT(outcome.failure->message, Not(HasSubstr("\n")));
    EXPECT_EQ(outcome.document.pages.size(), fault.pages_kept);

    const ReadOutcome next = reader.read(paper_in_memory("Minutes"));
    EXPECT_FALSE(next.failure) << next.failure->message;
    EXPECT_EQ(text_of(next), "Minutes");
}

class ReaderFault : public ::testing::TestWithParam<Fault> {};

TEST_P(ReaderFault, IsToldAndTheNextPaperIsRead) { expect_fault_and_recovery(patient(), GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    , ReaderFault,
    ::testing::Values(
        Fault{"crash", Cause::crash, "SIGSEGV) at page 2 of 3", 1},
        Fault{"crash at once", Cause::crash, "SIGBUS) at opening it", 0},
        Fault{"forbidden call", Cause::crash, "sandbox forbids (SIGSYS)", 0},
        Fault{"killed", Cause::memory, "killed the reader at page 2 of 3", 1},
        Fault{"hang up", Cause::crash, "hung up at page 2 of 3", 1},
        Fault{"exit 0", Cause::crash, "exit status 0) at page 2 of 3", 1},
        Fault{"exit 0 within a message", Cause::crash, "within a message (exit status 0)", 1},
        Fault{"exit 1", Cause::crash, "exit status 1", 0},
        Fault{"exit for memory", Cause::memory, "256 MiB of memory at page 2 of 3", 1},
        Fault{"abort for memory", Cause::memory, "Out of memory", 1},
        Fault{"garbage", Cause::crash, "not well-formed", 1}, Fault{"truncated", Cause::crash, "not well-formed", 1},
        Fault{"oversized", Cause::crash, "impossible length", 1},
        Fault{"no length", Cause::crash, "impossible length", 1},
        Fault{"wrong sequence", Cause::crash, "page 3 where page 2 was due", 1},
        Fault{"page again", Cause::crash, "page 1 where page 2 was due", 1},
        Fault{"page too many", Cause::crash, "more pages", 1}, Fault{"page first", Cause::crash, "before the head", 0},
        Fault{"head again", Cause::crash, "second head", 1}, Fault{"end first", Cause::crash, "before the head", 0},
        Fault{"end too soon", Cause::crash, "an end after page 1 of 3", 1},
        Fault{"wrong id", Cause::crash, "another request", 1},
        Fault{"greeting again", Cause::crash, "another request", 1},
        Fault{"word outside", Cause::crash, "not in the text", 1},
        Fault{"word wraps", Cause::crash, "not in the text", 1},
        Fault{"half a character", Cause::crash, "not in the text", 1}, Fault{"no UTF-8", Cause::crash, "not UTF-8", 1},
        Fault{"box of NaN", Cause::crash, "impossible box", 1},
        Fault{"endless page", Cause::crash, "impossible size", 1},
        Fault{"unknown style", Cause::crash, "unknown style", 1},
        Fault{"line outside", Cause::crash, "a line that does not follow", 1},
        Fault{"word in no line", Cause::crash, "in no line", 1},
        Fault{"impossible cause", Cause::crash, "impossible cause", 0},
        Fault{"damaged", Cause::damaged, "torn [2J in two", 1}),
    [](const auto& instance) {
        std::string name = instance.param.paper;
        for (char& c : name)
            if (!std::isalnum(static_cast<unsigned char>(c))) c = '_';
        return name;
    });

TEST(ReaderProcess, MemoryHogIsToldAsMemory) {
    if (kSanitized) GTEST_SKIP() << "no cap on the address space under a sanitizer";
    expect_fault_and_recovery(patient(), {"memory hog", Cause::memory, "at page 2 of 3", 1});
}

TEST(ReaderProcess, PageThatDoesNotComeIsATimeoutThatNamesIt) {
    ReaderLimits limits = patient();
    limits.page_deadline = std::chrono::seconds(1);
    expect_fault_and_recovery(limits, {"hang", Cause::timeout, "page 2 of 3 took longer than 1 s", 1});
    expect_fault_and_recovery(limits, {"hang at once", Cause::timeout, "opening it took longer than 1 s", 0});
    expect_fault_and_recovery(limits, {"stderr for ever", Cause::timeout, "page 2 of 3", 1});
}

TEST(ReaderProcess, DrippingDoesNotEvadeTheDeadlineOfAPage) {
    ReaderLimits limits = patient();
    limits.page_deadline = std::chrono::seconds(1);
    expect_fault_and_recovery(limits, {"drip", Cause::timeout, "page 2 of 3 took longer than 1 s", 1});
}

TEST(ReaderProcess, CrawlingDoesNotEvadeTheDeadlineOfAFile) {
    ReaderLimits limits = patient();
    limits.file_deadline = std::chrono::seconds(1);
    ReaderProcess reader(limits, kFaulty);
    const ReadOutcome outcome = reader.read(paper_in_memory("crawl"));
    ASSERT_TRUE(outcome.failure);
    EXPECT_EQ(outcome.failure->cause, Cause::timeout);
    EXPECT_THAT(outcome.failure->message, HasSubstr("not read within 1 s: page"));
    EXPECT_GT(outcome.document.pages.size(), 0u);
    EXPECT_LT(outcome.document.pages.size(), 1'000u);
}

TEST(ReaderProcess, ProcessorTimeIsCappedForEachFile) {
    ReaderLimits limits = patient();
    limits.cpu_seconds_per_file = 1;
    expect_fault_and_recovery(limits, {"spin", Cause::timeout, "1 s of processor time", 0});
}

TEST(ReaderProcess, AnswerMayNotGrowWithoutEnd) {
    ReaderLimits limits = patient();
    limits.max_document_bytes = 1 << 20;
    ReaderProcess reader(limits, kFaulty);
    const ReadOutcome outcome = reader.read(paper_in_memory("pages without end"));
    ASSERT_TRUE(outcome.failure);
    EXPECT_EQ(outcome.failure->cause, Cause::too_large);
    EXPECT_GT(outcome.document.pages.size(), 50u);
}

TEST(ReaderProcess, PagesBeyondTheLimitMakeThePaperPartial) {
    ReaderLimits limits = patient();
    limits.max_pages = 4;
    ReaderProcess reader(limits, kFaulty);
    const ReadOutcome outcome = reader.read(paper_in_memory("more pages than asked for"));
    ASSERT_TRUE(outcome.failure);
    EXPECT_EQ(outcome.failure->cause, Cause::too_large);
    EXPECT_THAT(outcome.failure->message, HasSubstr("first 4 of 10 pages"));
    EXPECT_EQ(outcome.document.pages.size(), 4u);
}

TEST(ReaderProcess, FloodOfErrorsIsDrainedAndHarmless) {
    ReaderProcess reader(patient(), kFaulty);
    const ReadOutcome outcome = reader.read(paper_in_memory("stderr flood"));
    EXPECT_FALSE(outcome.failure) << outcome.failure->message;
    EXPECT_EQ(text_of(outcome), "flooded");
}

TEST(ReaderProcess, WhatAChildDoesBetweenPapersIsNoPapersFault) {
    ReaderProcess reader(patient(), kFaulty);
    for (const std::string paper :
         {"babble", "Minutes", "die afterwards", "Minutes", "babble", "die afterwards", "Agenda"}) {
        const ReadOutcome outcome = reader.read(paper_in_memory(paper));
        ASSERT_FALSE(outcome.failure) << paper << ": " << outcome.failure->message;
        EXPECT_EQ(text_of(outcome), paper);
    }
}

TEST(ReaderProcess, PaperThatEndsAUsedChildIsReadByAFreshOneBeforeItIsBlamed) {
    ReaderProcess reader(patient(), kFaulty);
    reader.read(paper_in_memory("Minutes"));
    const ReadOutcome outcome = reader.read(paper_in_memory("crash when used"));
    EXPECT_FALSE(outcome.failure) << outcome.failure->message;
    EXPECT_EQ(text_of(outcome), "fresh");
}

TEST(ReaderProcess, OneChildServesManyPapersAndIsReplacedInTime) {
    ReaderLimits limits = patient();
    limits.files_per_child = 3;
    ReaderProcess reader(limits, kFaulty);
    std::vector<std::string> children;
    for (int i = 0; i < 7; ++i) children.push_back(text_of(reader.read(paper_in_memory("process number"))));
    EXPECT_EQ(children[0], children[2]);
    EXPECT_NE(children[2], children[3]);
    EXPECT_EQ(children[3], children[5]);
    EXPECT_NE(children[5], children[6]);
}

TEST(ReaderProcess, GrownChildIsReplaced) {
    ReaderLimits limits = patient();
    limits.resident_bytes_per_child = 1;
    ReaderProcess reader(limits, kFaulty);
    const std::string first = text_of(reader.read(paper_in_memory("process number")));
    EXPECT_NE(first, text_of(reader.read(paper_in_memory("process number"))));
    EXPECT_GT(reader.peak_memory_bytes(), 0u);
}

TEST(ReaderProcess, ChildDoesNotDieWithTheThreadThatStartedIt) {
    ReaderProcess reader(patient(), kFaulty);
    std::string first;
    std::thread([&] { first = text_of(reader.read(paper_in_memory("process number"))); }).join();
    EXPECT_EQ(text_of(reader.read(paper_in_memory("process number"))), first);
}

TEST(ReaderProcess, EndsItsChild) {
    pid_t child = 0;
    {
        ReaderProcess reader(patient(), kFaulty);
        child = std::stoi(text_of(reader.read(paper_in_memory("process number"))));
        EXPECT_EQ(::kill(child, 0), 0);
    }
    EXPECT_EQ(::kill(child, 0), -1);
}

TEST(ReaderProcess, GrowthIsAskedForBeforeItIsKept) {
    ReaderProcess reader(patient(), kFaulty);
    std::size_t calls = 0, bytes = 0;
    const ReadOutcome outcome =
        reader.read(paper_in_memory("Minutes"), [&](std::size_t more) { ++calls, bytes += more; });
    EXPECT_FALSE(outcome.failure);
    EXPECT_EQ(calls, 3u);  // head, page, end
    EXPECT_GT(bytes, 100u);
}

TEST(ReaderProcess, SandboxIsWhatTheChildReported) {
    const ReaderProcess reader(patient(), kFaulty);
    EXPECT_THAT(reader.sandbox().granted, ::testing::ElementsAre("nothing"));
    EXPECT_THAT(reader.sandbox().missing, ::testing::ElementsAre("all: a fake reader"));
}

TEST(ReaderProcess, ThrowsWhereNoChildCanBeStarted) {
    ReaderLimits limits = patient();
    limits.start_deadline = std::chrono::seconds(1);
    for (const ReaderProgram& program :
         {ReaderProgram{"/nowhere/minutebook", "serve"}, ReaderProgram{MINUTEBOOK_FAULTY_READER, "exit at start"},
          ReaderProgram{MINUTEBOOK_FAULTY_READER, "hang at start"},
          ReaderProgram{MINUTEBOOK_FAULTY_READER, "killed at start"}, ReaderProgram{"/bin/true", ""}}) {
        ReaderProcess reader(limits, program);
        EXPECT_THROW(reader.read(paper_in_memory("Minutes")), std::system_error) << program.executable;
    }
}

// Children killed as fast as they were started ended the run after the tenth: "the reader process does not start".
TEST(ReaderProcess, StartsAnotherChildHoweverManyAreKilledAtTheirStart) {
    const FreshFolder folder;
    const auto kills = folder.write("kills", std::string(15, 'x'));
    ReaderProcess reader(patient(), {MINUTEBOOK_FAULTY_READER, "killed at start while bytes in " + kills.string()});
    EXPECT_EQ(text_of(reader.read(paper_in_memory("Minutes"))), "Minutes");
    EXPECT_EQ(std::filesystem::file_size(kills), 0u);
}

}  // namespace
}  // namespace minutebook
