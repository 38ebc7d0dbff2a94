// SHA-256 of bytes that come a piece at a time.
#pragma once

#include <cstddef>
#include <memory>
#include <string>

namespace minutebook {

class Sha256 {
public:
    Sha256();  // throws std::runtime_error where this OpenSSL has none
    Sha256(Sha256&&) noexcept;
    ~Sha256();
    void update(const void* bytes, std::size_t size);
    std::string hex();  // 64 lower-case digits, of all that came; once, at the end

private:
    struct Context;
    std::unique_ptr<Context> context_;
};

}  // namespace minutebook
