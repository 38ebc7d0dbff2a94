// main() of tests that read papers: the test program is its own reader process, as `minutebook` is.
#include <cstring>

#include <gtest/gtest.h>

#include "pipeline/reader_process.h"

int main(int argc, char** argv) {
    if (argc > 1 && std::strcmp(argv[1], minutebook::kReaderArgument) == 0)
        return minutebook::run_reader_process(argc, argv);
    ::testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
