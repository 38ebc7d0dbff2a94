// The fuzz targets on their seeds, and on what once broke them.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <gtest/gtest.h>

#include "tests/fuzz/fuzz_targets.h"

namespace minutebook {

static void PrintTo(const FuzzTarget& target, std::ostream* out) { *out << target.name; }

namespace {

class Fuzz : public ::testing::TestWithParam<FuzzTarget> {};

TEST_P(Fuzz, Seeds) {
    const auto seeds = GetParam().seeds();
    EXPECT_FALSE(seeds.empty());
    for (const std::string& seed : seeds) EXPECT_NO_THROW(GetParam().run(seed)) << seed.substr(0, 200);
}

// A file's name says the symptom.
TEST_P(Fuzz, Findings) {
    const auto folder = std::filesystem::path(MINUTEBOOK_SOURCE_DIR) / "tests/fuzz/findings" / GetParam().name;
    if (!std::filesystem::exists(folder)) return;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        std::ifstream stream(entry.path(), std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
        EXPECT_NO_THROW(GetParam().run(bytes)) << entry.path();
    }
}

INSTANTIATE_TEST_SUITE_P(, Fuzz, ::testing::ValuesIn(fuzz_targets().begin(), fuzz_targets().end()),
                         [](const auto& instance) { return std::string(instance.param.name); });

}  // namespace
}  // namespace minutebook
