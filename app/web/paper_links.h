// Addresses of papers and of places in them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace minutebook::web {

// Stays when the index is made anew: by the beginning of the file's hash.
std::string lasting_id(const std::string& sha256);

struct PlaceInPaper {
    std::string id;                       // number or hash
    std::uint32_t page = 0;               // 0: of no page
    std::string query;                    // whose words are marked
    std::optional<std::int64_t> passage;  // that is boxed
    std::string fact;                     // or the recommendation or resolution of this anchor
};
std::string view_url(const PlaceInPaper& place);
std::string text_url(const PlaceInPaper& place);
std::string paper_url(const std::string& id, const std::string& query = {});

// "resolution-1f9a2c07": of the text, so that it never leads to another one, not even when more is found in a paper.
std::string anchor_of(const std::string& what, const std::string& text);

}  // namespace minutebook::web
