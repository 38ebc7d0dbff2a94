// A connection of a client, with time and size limits on all that it sends and takes: httplib's own limits are for each
// read and each header alone, so a client that sends a byte now and then would hold a thread for hours.
#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <string>

#include <httplib.h>

#include "app/web/options.h"

namespace minutebook::web {

inline constexpr std::size_t kMaxRequestBytes = 32 * 1024;  // line and headers; there are no bodies

// Of one thread. Does not own the socket.
class Connection final : public httplib::Stream {
public:
    Connection(socket_t socket, const ServeOptions& options) : socket_(socket), options_(options) {}

    // Waits for the first byte of a request and starts its clock; false where none comes in time. `patience`: how long.
    bool begin_request(std::chrono::milliseconds patience);
    // The connection ends after the reply.
    void close_after_reply() { closing_ = true; }
    bool closing() const { return closing_; }

    bool is_readable() const override;
    bool is_writable() const override;
    ssize_t read(char* into, size_t most) override;
    ssize_t write(const char* bytes, size_t size) override;
    void get_remote_ip_and_port(std::string& ip, int& port) const override;
    void get_local_ip_and_port(std::string& ip, int& port) const override;
    socket_t socket() const override { return socket_; }

private:
    using Clock = std::chrono::steady_clock;
    bool wait_for(short what, Clock::time_point till) const;
    bool fill(Clock::time_point till);

    socket_t socket_;
    const ServeOptions& options_;
    std::array<char, 8192> buffer_{};
    std::size_t begin_ = 0, end_ = 0;  // of what is read and not yet asked for
    std::size_t request_bytes_ = 0, reply_bytes_ = 0;
    Clock::time_point request_end_, reply_began_;
    bool closing_ = false;
};

// "192.0.2.7"; empty where it has none.
std::string address_of_peer(socket_t socket);

}  // namespace minutebook::web
