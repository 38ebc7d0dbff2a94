// Every value has a name and every name leads back to its value: the index and the JSON are read by these names.
#include <gtest/gtest.h>

#include "corpus/paper.h"
#include "corpus/result.h"

namespace minutebook {
namespace {

template <class E, class Named>
void expect_round_trip(int count, Named named) {
    for (int i = 0; i < count; ++i) {
        const auto value = static_cast<E>(i);
        EXPECT_FALSE(name_of(value).empty()) << i;
        EXPECT_EQ(named(name_of(value)), value) << name_of(value);
    }
    EXPECT_TRUE(name_of(static_cast<E>(count)).empty()) << "a value was added to the enum but not to this test";
    EXPECT_FALSE(named("no such name"));
}

TEST(Names, RoundTrip) {
    expect_round_trip<Stage>(5, stage_named);
    expect_round_trip<Cause>(9, cause_named);
    expect_round_trip<PaperKind>(6, paper_kind_named);
    expect_round_trip<SectionType>(38, section_type_named);
    expect_round_trip<Outcome>(6, outcome_named);
    expect_round_trip<PassageKind>(7, passage_kind_named);
}

}  // namespace
}  // namespace minutebook
