// Texts made small for the way.
#pragma once

#include <string>
#include <string_view>

namespace minutebook::web {

std::string packed(std::string_view text);      // gzip
std::string unpacked(std::string_view packed);  // REQUIRES: what packed() or gzip made

}  // namespace minutebook::web
