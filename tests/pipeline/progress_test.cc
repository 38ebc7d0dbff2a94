#include "pipeline/progress.h"

#include <gtest/gtest.h>

namespace minutebook {
namespace {

constexpr unsigned kWide = 200;

struct Case {
    IngestProgress progress;
    unsigned width;
    bool colour;
    std::string line;
};

TEST(ProgressLine, FitsTheTerminalAndSaysTheMostTellingFirst) {
    const Case cases[] = {
        {{}, kWide, false, "0/0+ files  0.0 files/s"},
        {{.total = 12, .done = 3, .added = 3, .pages = 30, .seconds = 2},
         kWide,
         false,
         "3/12+ files  1.5 files/s  15 pages/s"},
        // An estimate only where the total is known and enough has been seen.
        {{.total = 1'200, .total_is_final = true, .done = 300, .added = 300, .pages = 3'000, .seconds = 30},
         kWide,
         false,
         "300/1,200 files  1:30 min left  10 files/s  100 pages/s"},
        {{.total = 40, .total_is_final = true, .done = 19, .seconds = 19}, kWide, false, "19/40 files  1.0 files/s"},
        {{.total = 1'000'000, .total_is_final = true, .done = 1'000, .seconds = 20},
         kWide,
         false,
         "1,000/1,000,000 files  5:33 h left  50 files/s"},
        {{.total = 300, .total_is_final = true, .done = 300, .unchanged = 290, .failed = 10, .seconds = 10},
         kWide,
         false,
         "300/300 files  10 failed  30 files/s  290 unchanged"},
        // Colour marks failures, and takes no columns.
        {{.total = 9, .total_is_final = true, .done = 9, .failed = 2, .seconds = 9},
         40,
         true,
         "9/9 files  \x1B[31m2 failed\x1B[0m  1.0 files/s"},
        // A narrow terminal: whole parts, never the last column.
        {{.total = 9, .total_is_final = true, .done = 9, .failed = 2, .seconds = 9}, 20, false, "9/9 files  2 failed"},
        {{.total = 9, .total_is_final = true, .done = 9, .failed = 2, .seconds = 9}, 19, false, "9/9 files"},
        {{.total = 9, .total_is_final = true, .done = 9, .failed = 2, .seconds = 9}, 5, false, ""},
    };
    for (const Case& each : cases)
        EXPECT_EQ(progress_line(each.progress, each.width, each.colour), "\r" + each.line + "\x1B[K");
}

TEST(ProgressSentence, IsPlain) {
    EXPECT_EQ(progress_sentence(
                  {.total = 1'200, .total_is_final = true, .done = 300, .failed = 4, .pages = 3'000, .seconds = 30}),
              "300/1,200 files, 4 failed, 1:30 min left, 10 files/s, 100 pages/s");
}

TEST(ProgressSentence, IsDueAfterTenSecondsOrFiveHundredFiles) {
    const IngestProgress last{.done = 100, .seconds = 5};
    EXPECT_FALSE(progress_sentence_due(last, {.done = 599, .seconds = 14.9}));
    EXPECT_TRUE(progress_sentence_due(last, {.done = 600, .seconds = 6}));
    EXPECT_TRUE(progress_sentence_due(last, {.done = 101, .seconds = 15}));
}

TEST(SummaryText, SaysWhatBecameOfEachFile) {
    IngestSummary summary;
    summary.progress = {.total = 1'110,
                        .total_is_final = true,
                        .done = 1'110,
                        .added = 1'000,
                        .replaced = 4,
                        .unchanged = 90,
                        .duplicate = 6,
                        .failed = 10,
                        .partial = 1,
                        .pruned = 2,
                        .pages = 12'000,
                        .seconds = 60};
    summary.failures_by_cause = {{"damaged", 7}, {"timeout", 3}};
    summary.quarantined = 12;
    summary.sandbox.missing = {"landlock: Function not implemented"};
    EXPECT_EQ(summary_text(summary),
              "1,110 files in 1:00 min: 1,000 added, 4 replaced, 90 unchanged, 6 duplicate, 10 failed\n"
              "12,000 pages read, 200 a second\n"
              "2 files dropped: no longer there\n"
              "1 paper held in part: not all pages could be read\n"
              "failed: damaged 7, timeout 3 (`minutebook failures` lists them)\n"
              "12 files in quarantine: read again only with --retry-quarantined\n"
              "WARNING: the readers' sandbox lacks landlock: Function not implemented\n");
    EXPECT_EQ(summary_text({.ended = Ended::time_is_up}),
              "0 files in 0 s: 0 added, 0 replaced, 0 unchanged, 0 duplicate, 0 failed\n"
              "stopped at the time given: run it again to go on\n");
    EXPECT_EQ(summary_text({.ended = Ended::interrupted}),
              "0 files in 0 s: 0 added, 0 replaced, 0 unchanged, 0 duplicate, 0 failed\n"
              "interrupted: run it again to go on\n");
}

}  // namespace
}  // namespace minutebook
