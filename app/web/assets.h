// The files that the program holds: style, scripts, templates, the API's description.
#pragma once

#include <string>
#include <string_view>

namespace minutebook::web {

struct Asset {
    std::string_view name, type, bytes;
    bool packed = false;  // bytes are gzip
};

// nullptr where there is none of the name. Static storage.
const Asset* find_asset(std::string_view name);
// REQUIRES: it is there. Unpacked.
std::string asset_text(std::string_view name);
// "/assets/0123456789ab/": where they are served; another address where any of them is another.
std::string_view assets_address();

}  // namespace minutebook::web
