// Reused wording as JSON and as marked text: the same from the command line and from the API.
#pragma once

#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "app/reuse_finder.h"

namespace minutebook {

// The text with each range between `open` and `close`. Ranges in order, apart, within the text.
std::string marked_text(std::string_view text, const std::vector<ByteRange>& ranges, std::string_view open,
                        std::string_view close);

// Where a passage stands: paper, title, council, date, page, section, kind; not its text, and not where its file is.
nlohmann::ordered_json place_json(const HeldPassage& passage);

nlohmann::ordered_json to_json(const OtherUse& use);
nlohmann::ordered_json to_json(const ReusedPassage& reused);
nlohmann::ordered_json to_json(const Cluster& cluster);
nlohmann::ordered_json to_json(const SimilarResolution& similar);

}  // namespace minutebook
