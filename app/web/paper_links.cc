#include "app/web/paper_links.h"

#include <array>

#include <fmt/format.h>
#include <openssl/sha.h>

#include "app/web/urls.h"

namespace minutebook::web {
namespace {

constexpr std::size_t kHashDigits = 16;

std::string url_of_place(std::string_view way, const PlaceInPaper& place) {
    return url_of(fmt::format("/paper/{}/{}", place.id, way),
                  {{"page", place.page > 0 ? std::to_string(place.page) : ""},
                   {"q", place.query},
                   {"passage", place.passage ? std::to_string(*place.passage) : ""},
                   {"fact", place.fact}});
}

}  // namespace

std::string lasting_id(const std::string& sha256) { return sha256.substr(0, kHashDigits); }

std::string view_url(const PlaceInPaper& place) { return url_of_place("view", place); }

std::string text_url(const PlaceInPaper& place) {
    const std::string anchor = place.page > 0 ? fmt::format("#page-{}", place.page) : "";
    return url_of_place("text", place) + anchor;
}

std::string paper_url(const std::string& id, const std::string& query) {
    return url_of("/paper/" + id, {{"q", query}});
}

std::string anchor_of(const std::string& what, const std::string& text) {
    std::array<unsigned char, SHA256_DIGEST_LENGTH> digest{};
    SHA256(reinterpret_cast<const unsigned char*>(text.data()), text.size(), digest.data());
    return fmt::format("{}-{:02x}{:02x}{:02x}{:02x}", what, digest[0], digest[1], digest[2], digest[3]);
}

}  // namespace minutebook::web
