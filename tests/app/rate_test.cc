#include "app/rate.h"

#include <gtest/gtest.h>

namespace minutebook {
namespace {

// R. G. Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17 (1998), table
// I, method 3.
TEST(Rate, of_a_share_is_as_published) {
    const struct {
        std::uint64_t found, held;
        double low, high;
    } cases[] = {{81, 263, 25.53, 36.62}, {15, 148, 6.24, 16.05}, {0, 20, 0, 16.11}, {1, 29, 0.61, 17.18}};
    for (const auto& one : cases) {
        const Rate rate = in_100(one.found, one.held);
        EXPECT_NEAR(rate.low, one.low, 0.005) << one.found;
        EXPECT_NEAR(rate.high, one.high, 0.005) << one.found;
    }
    EXPECT_EQ(in_100(5, 5).high, 100);
}

// The exact limits of a Poisson count: 0: 0 to 3.69; 1: 0.0253 to 5.57; 10: 4.80 to 18.39; 100: 81.36 to 121.63.
TEST(Rate, of_a_count_is_as_published) {
    const struct {
        std::uint64_t found;
        double low, high;
    } cases[] = {{0, 0, 3.689}, {1, 0.0253, 5.572}, {10, 4.795, 18.390}, {100, 81.364, 121.627}};
    for (const auto& one : cases) {
        const Rate rate = per_1000(one.found, 1000);
        EXPECT_NEAR(rate.low, one.low, 0.001) << one.found;
        EXPECT_NEAR(rate.high, one.high, 0.001) << one.found;
    }
    EXPECT_DOUBLE_EQ(per_1000(3, 2000).value, 1.5);
}

}  // namespace
}  // namespace minutebook
