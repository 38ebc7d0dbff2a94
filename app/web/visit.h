// A visit to the site and the reply to it, as pages see them: nothing of HTTP beyond that.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace minutebook::web {

struct Visit {
    std::string path;                                         // decoded; begins with '/'
    std::string target;                                       // as it was asked for, still encoded: for links back
    std::vector<std::string> at;                              // what stands at the route's places, in order
    std::vector<std::pair<std::string, std::string>> params;  // decoded, valid UTF-8, in the order of their names
    std::string base;                                         // "http://127.0.0.1:8642": for links that leave the site

    // The first of the name; empty where there is none.
    const std::string& param(std::string_view name) const;
    std::vector<std::string> all(std::string_view name) const;
    // A number from `least` to `most`; nothing where it is none or there is none.
    std::optional<std::uint64_t> number(std::string_view name, std::uint64_t least, std::uint64_t most) const;
};

// What only a page that shows PDFs may do, or a file that is one.
enum class Safety { page, viewer, file };

struct Reply {
    int status = 200;
    std::string type = "text/html; charset=utf-8";
    std::string body;
    Safety safety = Safety::page;
    std::string cache = "no-cache";  // Cache-Control
    bool packed = false;             // body is gzip already
    std::vector<std::pair<std::string, std::string>> headers;
    // In the place of body: `length` bytes, read a piece at a time. read gives how many it put at `into`, at most
    // `most`; 0 where there are no more, which ends the reply early.
    std::uint64_t length = 0;
    std::function<std::size_t(std::uint64_t offset, char* into, std::size_t most)> read;
};

}  // namespace minutebook::web
