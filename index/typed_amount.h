// Amounts as people type them into a query.
#pragma once

#include <optional>
#include <string_view>

#include "index/query.h"

namespace minutebook {

// ">=100000", "<£2m", "1000..5000", "£1,000..", "250". Nothing for what is none of these.
std::optional<AmountRange> typed_amount(std::string_view text);

}  // namespace minutebook
