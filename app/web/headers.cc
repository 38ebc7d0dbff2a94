#include "app/web/headers.h"

#include <algorithm>
#include <cctype>

#include <arpa/inet.h>

#include "app/web/urls.h"

namespace minutebook::web {
namespace {

using Headers = std::vector<std::pair<std::string, std::string>>;

Headers with_policy(const std::string& policy) {
    return {{"Content-Security-Policy", policy},
            {"X-Content-Type-Options", "nosniff"},
            {"X-Frame-Options", "DENY"},
            {"Referrer-Policy", "same-origin"},
            {"Cross-Origin-Opener-Policy", "same-origin"},
            {"Cross-Origin-Resource-Policy", "same-origin"},
            {"Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"}};
}

bool is_address(const std::string& name) {
    in6_addr address{};
    if (name.starts_with('[') && name.ends_with(']'))
        return ::inet_pton(AF_INET6, name.substr(1, name.size() - 2).c_str(), &address) == 1;
    return ::inet_pton(AF_INET, name.c_str(), &address) == 1;
}

std::string lower(std::string_view text) {
    std::string out(text);
    std::ranges::transform(out, out.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return out;
}

// "[::1]:8642" -> "[::1]"
std::string without_port(std::string_view host) {
    const std::size_t colon = host.rfind(':');
    const std::size_t bracket = host.rfind(']');
    if (colon != std::string_view::npos && (bracket == std::string_view::npos || colon > bracket))
        host = host.substr(0, colon);
    return lower(host);
}

}  // namespace

const Headers& safety_headers(Safety safety) {
    static const std::string kNothing =
        "default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; img-src 'self'; style-src "
        "'self'; ";
    static const Headers page = with_policy(kNothing + "script-src 'self'; connect-src 'self'");
    // PDF.js: its worker, decoders in WebAssembly, and images and fonts that it makes.
    static const Headers viewer = with_policy(
        kNothing +
        "script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; font-src 'self' data: blob:");
    // What browsers' own viewers of PDFs need, and nothing that a file could run.
    static const Headers file = with_policy(
        "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; "
        "form-action 'none'");
    switch (safety) {
        case Safety::viewer:
            return viewer;
        case Safety::file:
            return file;
        case Safety::page:
            break;
    }
    return page;
}

bool is_host_of_site(std::string_view host, const ServeOptions& options) {
    const bool well_formed = !host.empty() && host.size() < 256 && std::ranges::all_of(host, [](unsigned char c) {
        return std::isalnum(c) || c == '.' || c == '-' || c == '_' || c == ':' || c == '[' || c == ']';
    });
    if (!well_formed) return false;
    const std::string name = without_port(host);
    if (is_address(name) || name == "localhost" || name == lower(options.host)) return true;
    if (!options.public_url.empty() && name == without_port(host_of(options.public_url))) return true;
    return std::ranges::any_of(options.names, [&](const std::string& known) { return lower(known) == name; });
}

}  // namespace minutebook::web
