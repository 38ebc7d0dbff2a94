// A motion and an amendment to it, put against each other: which of the two a body decided for.
#pragma once

#include <optional>
#include <string_view>

namespace minutebook {

struct Contest {
    bool amendment_won = false;
    std::optional<int> in_favour, against;  // votes for what won, and for what lost
};

// "2 members voted for the amendment and 5 for the motion, which was accordingly declared carried.", "The amendment
// became the decision of the Committee." Nothing where the text does not say which won. Linear in the text.
std::optional<Contest> contest_in(std::string_view text);

}  // namespace minutebook
