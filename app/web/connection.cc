#include "app/web/connection.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>

#include <netdb.h>
#include <poll.h>
#include <sys/socket.h>

namespace minutebook::web {
namespace {

using NameOf = int (*)(int, sockaddr*, socklen_t*);

void ip_and_port(socket_t socket, NameOf name_of, std::string& ip, int& port) {
    sockaddr_storage address{};
    socklen_t size = sizeof address;
    std::array<char, NI_MAXHOST> host{};
    std::array<char, NI_MAXSERV> service{};
    auto* plain = reinterpret_cast<sockaddr*>(&address);
    if (name_of(socket, plain, &size) != 0 || ::getnameinfo(plain, size, host.data(), host.size(), service.data(),
                                                            service.size(), NI_NUMERICHOST | NI_NUMERICSERV) != 0)
        return;
    ip = host.data();
    port = std::atoi(service.data());
}

}  // namespace

std::string address_of_peer(socket_t socket) {
    std::string ip;
    int port = 0;
    ip_and_port(socket, ::getpeername, ip, port);
    return ip;
}

bool Connection::begin_request(std::chrono::milliseconds patience) {
    if (begin_ == end_ && !fill(Clock::now() + patience)) return false;
    request_bytes_ = reply_bytes_ = 0;
    request_end_ = Clock::now() + options_.request_time;
    reply_began_ = {};
    return true;
}

bool Connection::wait_for(short what, Clock::time_point till) const {
    for (;;) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(till - Clock::now()).count();
        if (left <= 0) return false;
        pollfd poll{socket_, what, 0};
        const int count = ::poll(&poll, 1, static_cast<int>(std::min<long long>(left, 60'000)));
        if (count > 0) return (poll.revents & what) != 0;
        if (count < 0 && errno != EINTR) return false;
    }
}

bool Connection::fill(Clock::time_point till) {
    for (;;) {
        const ssize_t count = ::recv(socket_, buffer_.data(), buffer_.size(), MSG_DONTWAIT);
        if (count > 0) {
            begin_ = 0;
            end_ = static_cast<std::size_t>(count);
            return true;
        }
        if (count == 0 || (errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR)) return false;
        if (!wait_for(POLLIN, till)) return false;
    }
}

bool Connection::is_readable() const { return begin_ < end_ || wait_for(POLLIN, request_end_); }
bool Connection::is_writable() const { return true; }  // write() waits as long as it may

ssize_t Connection::read(char* into, size_t most) {
    if (request_bytes_ >= kMaxRequestBytes || (begin_ == end_ && !fill(request_end_))) {
        closing_ = true;
        return -1;
    }
    const std::size_t count = std::min({most, end_ - begin_, kMaxRequestBytes - request_bytes_});
    std::copy_n(buffer_.data() + begin_, count, into);
    begin_ += count;
    request_bytes_ += count;
    return static_cast<ssize_t>(count);
}

ssize_t Connection::write(const char* bytes, size_t size) {
    if (reply_began_ == Clock::time_point()) reply_began_ = Clock::now();
    reply_bytes_ += size;
    const auto till =
        reply_began_ + options_.request_time + std::chrono::seconds(reply_bytes_ / options_.slowest_reader);
    for (std::size_t done = 0; done < size;) {
        const ssize_t count = ::send(socket_, bytes + done, size - done, MSG_NOSIGNAL | MSG_DONTWAIT);
        if (count >= 0) {
            done += static_cast<std::size_t>(count);
            continue;
        }
        const bool full = errno == EAGAIN || errno == EWOULDBLOCK;
        if ((!full && errno != EINTR) || (full && !wait_for(POLLOUT, till))) {
            closing_ = true;
            return -1;
        }
    }
    return static_cast<ssize_t>(size);
}

void Connection::get_remote_ip_and_port(std::string& ip, int& port) const {
    ip_and_port(socket_, ::getpeername, ip, port);
}
void Connection::get_local_ip_and_port(std::string& ip, int& port) const {
    ip_and_port(socket_, ::getsockname, ip, port);
}

}  // namespace minutebook::web
