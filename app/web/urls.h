// Addresses, put together and taken apart.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace minutebook::web {

std::string url_encoded(std::string_view text);  // all but letters, digits and - . _ ~

// "/search" and its parameters: "/search?q=bus%20shelter&page=2". Those without a value are left out.
std::string url_of(std::string_view path, const std::vector<std::pair<std::string, std::string>>& params);

// "https://papers.example.org:8443/x" -> "papers.example.org:8443"
std::string_view host_of(std::string_view url);

}  // namespace minutebook::web
