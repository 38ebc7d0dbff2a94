#include "app/rate.h"

#include <algorithm>
#include <cmath>

#include <boost/math/special_functions/gamma.hpp>

namespace minutebook {
namespace {

constexpr double kEachSide = 0.025;            // of 95 %
constexpr double kNormal = 1.959963984540054;  // the normal distribution's quantile of 1 - kEachSide

}  // namespace

Rate in_100(std::uint64_t found, std::uint64_t held) {
    const auto n = static_cast<double>(held);
    const double p = static_cast<double>(found) / n, z2 = kNormal * kNormal;
    const double middle = (p + z2 / (2 * n)) / (1 + z2 / n);
    const double half = kNormal * std::sqrt(p * (1 - p) / n + z2 / (4 * n * n)) / (1 + z2 / n);
    return {100 * p, found == 0 ? 0 : 100 * std::max(middle - half, 0.0),
            found == held ? 100 : 100 * std::min(middle + half, 1.0)};
}

Rate per_1000(std::uint64_t found, std::uint64_t pages) {
    // The quantiles of chi-squared with 2k degrees, halved, are those of the gamma distribution of shape k.
    const auto k = static_cast<double>(found);
    const double thousands = static_cast<double>(pages) / 1000;
    return {k / thousands, found == 0 ? 0 : boost::math::gamma_p_inv(k, kEachSide) / thousands,
            boost::math::gamma_q_inv(k + 1, kEachSide) / thousands};
}

}  // namespace minutebook
