// How the site is served.
#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace minutebook::web {

struct ServeOptions {
    std::filesystem::path index;
    std::string host = "127.0.0.1";
    int port = 8642;                 // 0: any that is free
    std::string public_url;          // "https://papers.example.org": where a proxy serves it; empty: as it is asked for
    std::vector<std::string> names;  // that may be asked for (Host) besides the address, localhost and public_url's
    std::chrono::milliseconds time_limit{2000};         // of a search
    std::size_t connections = 256;                      // at once; each has a thread, which mostly waits
    std::size_t connections_per_client = 64;            // by address: so one cannot take them all
    std::size_t searches = 0;                           // at once; 0: one a processor, at least two
    std::chrono::milliseconds wait_for_search{10'000};  // till one is free; then 503
    std::chrono::milliseconds request_time{10'000};     // for a request to come in whole
    std::chrono::milliseconds idle_time{5'000};         // between requests of a connection
    std::size_t slowest_reader = 16 * 1024;             // bytes a second that a client must take at least
};

}  // namespace minutebook::web
