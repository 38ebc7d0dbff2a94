// What is typed -> the FTS5 expression that finds it.
#include "index/sought.h"

#include <string>

#include <gtest/gtest.h>

#include "index/query.h"

namespace minutebook {
namespace {

struct Case {
    std::string typed, expression;
};

class Sought : public testing::TestWithParam<Case> {};

TEST_P(Sought, becomes) {
    const auto& [typed, expression] = GetParam();
    const std::vector<SoughtClause> clauses = sought_by(parse_query(typed));
    ASSERT_EQ(clauses.size(), 1);
    EXPECT_EQ(match_expressions(clauses[0]).all, expression);
}

// clang-format off
INSTANTIATE_TEST_SUITE_P(beginnings, Sought,
    testing::Values(Case{"co*", "\"co\"*"},
                    // The stem of what it may go on as is shorter.
                    Case{"organisat*", "(\"organisat\"* OR \"organisate\")"},
                    // No letters follow the digits of a number.
                    Case{"a422*", "\"a 422\"*"}, Case{"24/01*", "\"24 01\"*"}, Case{"2019*", "\"2019\"*"}));
// clang-format on

}  // namespace
}  // namespace minutebook
