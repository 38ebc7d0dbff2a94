#include "linking/statements.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "linking/paper_of_lines.h"

namespace minutebook {
namespace {

using ::testing::ElementsAre;

std::vector<std::string> dump(const LinkedPaper& paper) {
    std::vector<std::string> lines;
    int point = 0;
    for (const PaperStatement& statement : statements_of(paper)) {
        lines.push_back((statement.point != point ? "* " : "  ") + statement.label.value_or("") + "|" + statement.text);
        point = statement.point;
    }
    return lines;
}

TEST(Statements, OfParagraphsThatRunSeveralItemsTogether) {
    const auto agenda = [](const char* lines) { return paper_of_lines(1, {.kind = PaperKind::agenda}, lines); };
    EXPECT_THAT(dump(agenda("# 6. Finance\n(a) Budget – To approve it; (b) To note the audit")),
                ElementsAre("* 6.|Finance", "* (a)|Budget – To approve it;", "* (b)|To note the audit"));
    EXPECT_THAT(dump(agenda("# 6. Assets\n• To mend the seat • To paint it")),
                ElementsAre("* 6.|Assets", "* |To mend the seat", "* |To paint it"));
    // A label that goes on from the one before begins an item, though nothing ended that one.
    EXPECT_THAT(dump(agenda("# 6. Finance\nb) To pay accounts c) Annual budget")),
                ElementsAre("* 6.|Finance", "* b)|To pay accounts", "* c)|Annual budget"));
    EXPECT_THAT(dump(agenda("# 7. Law\nSee section 12 (b) of the lease.")),
                ElementsAre("* 7.|Law", "  |See section 12 (b) of the lease."));
    EXPECT_THAT(dump(agenda("# 8. Seat\n● Seat by the pond ○ Noted")),
                ElementsAre("* 8.|Seat", "* |Seat by the pond", "  |Noted"));
}

TEST(Statements, StandUnderAllHeadingsAbove) {
    const LinkedPaper paper = paper_of_lines(1, {}, "# 1. Roads\n## (a) Gate\n## (b) Signs\n# 2. Hall\n");
    EXPECT_THAT(sections_above(paper.paper, 2), ElementsAre(2, 0));
    EXPECT_THAT(sections_above(paper.paper, 3), ElementsAre(3));
    EXPECT_THAT(sections_above(paper.paper, -1), ElementsAre());
}

}  // namespace
}  // namespace minutebook
