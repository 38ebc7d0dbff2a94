// Rates with their intervals: what a count says of more than itself.
#pragma once

#include <cstdint>

namespace minutebook {

// A rate and the ends of its interval of 95 % confidence, all in the same unit.
struct Rate {
    double value = 0, low = 0, high = 0;
};

// Of `held`, in 100: the score interval of E. B. Wilson, "Probable inference, the law of succession, and statistical
// inference", Journal of the American Statistical Association 22 (1927), 209-212. It holds for few and for none too.
// REQUIRES: found <= held, held > 0.
Rate in_100(std::uint64_t found, std::uint64_t held);

// To 1000 pages: the exact interval of a Poisson count of F. Garwood, "Fiducial limits for the Poisson distribution",
// Biometrika 28 (1936), 437-442. REQUIRES: pages > 0.
Rate per_1000(std::uint64_t found, std::uint64_t pages);

}  // namespace minutebook
