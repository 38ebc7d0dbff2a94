#include "app/web/urls.h"

namespace minutebook::web {

std::string url_encoded(std::string_view text) {
    constexpr char kDigits[] = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
                           (byte >= '0' && byte <= '9') || byte == '-' || byte == '.' || byte == '_' || byte == '~';
        if (plain) {
            out += c;
        } else {
            out += '%';
            out += kDigits[byte >> 4];
            out += kDigits[byte & 15];
        }
    }
    return out;
}

std::string url_of(std::string_view path, const std::vector<std::pair<std::string, std::string>>& params) {
    std::string url(path);
    char before = '?';
    for (const auto& [name, value] : params) {
        if (value.empty()) continue;
        url += before;
        url += name;
        url += '=';
        url += url_encoded(value);
        before = '&';
    }
    return url;
}

std::string_view host_of(std::string_view url) {
    const std::size_t scheme = url.find("://");
    if (scheme != std::string_view::npos) url.remove_prefix(scheme + 3);
    return url.substr(0, url.find('/'));
}

}  // namespace minutebook::web
