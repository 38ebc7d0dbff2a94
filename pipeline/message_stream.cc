#include "pipeline/message_stream.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>

namespace minutebook {
namespace {

constexpr std::size_t kStepBytes = std::size_t{1} << 20;
constexpr std::size_t kKeptBytes = std::size_t{4} << 20;  // a larger buffer is not kept for the next message

alignas(cmsghdr) thread_local std::array<char, CMSG_SPACE(sizeof(int))> control;

}  // namespace

IncomingMessages::Read IncomingMessages::read_from(int socket) {
    std::uint8_t* into = nullptr;
    std::size_t room = 0;
    if (!length_known()) {
        into = reinterpret_cast<std::uint8_t*>(&length_) + received_;
        room = sizeof length_ - received_;
    } else {
        const std::size_t have = received_ - sizeof length_;
        body_.resize(std::min<std::size_t>(length_, have + kStepBytes));
        into = body_.data() + have;
        room = body_.size() - have;
    }
    const ssize_t count = ::read(socket, into, room);
    if (count < 0) return errno == EINTR || errno == EAGAIN ? Read::some : Read::end_of_stream;
    if (count == 0) return Read::end_of_stream;
    received_ += static_cast<std::uint64_t>(count);
    return length_known() && (length_ == 0 || length_ > max_message_bytes_) ? Read::oversized : Read::some;
}

void IncomingMessages::drop() {
    received_ = 0;
    length_ = 0;
    if (body_.capacity() > kKeptBytes) body_ = {};
}

bool send_message(int socket, std::span<const std::uint8_t> message, int descriptor) {
    auto length = static_cast<std::uint32_t>(message.size());
    std::array<iovec, 2> parts{{{&length, sizeof length}, {const_cast<std::uint8_t*>(message.data()), message.size()}}};
    msghdr header{};
    header.msg_iov = parts.data();
    header.msg_iovlen = parts.size();
    if (descriptor >= 0) {
        header.msg_control = control.data();
        header.msg_controllen = control.size();
        cmsghdr* passed = CMSG_FIRSTHDR(&header);
        passed->cmsg_level = SOL_SOCKET;
        passed->cmsg_type = SCM_RIGHTS;
        passed->cmsg_len = CMSG_LEN(sizeof descriptor);
        std::memcpy(CMSG_DATA(passed), &descriptor, sizeof descriptor);
    }
    while (header.msg_iovlen > 0) {
        const ssize_t count = ::sendmsg(socket, &header, MSG_NOSIGNAL);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return false;
        header.msg_control = nullptr;  // went along with the first bytes
        header.msg_controllen = 0;
        auto sent = static_cast<std::size_t>(count);
        while (header.msg_iovlen > 0 && sent >= header.msg_iov->iov_len) {
            sent -= header.msg_iov->iov_len;
            ++header.msg_iov;
            --header.msg_iovlen;
        }
        if (header.msg_iovlen > 0) {
            header.msg_iov->iov_base = static_cast<char*>(header.msg_iov->iov_base) + sent;
            header.msg_iov->iov_len -= sent;
        }
    }
    return true;
}

bool receive_message(int socket, std::size_t max_bytes, std::vector<std::uint8_t>& message, int& descriptor) {
    descriptor = -1;
    std::uint32_t length = 0;
    const auto fill = [&](void* into, std::size_t size) {
        for (std::size_t have = 0; have < size;) {
            iovec part{static_cast<char*>(into) + have, size - have};
            msghdr header{};
            header.msg_iov = &part;
            header.msg_iovlen = 1;
            header.msg_control = control.data();
            header.msg_controllen = control.size();
            const ssize_t count = ::recvmsg(socket, &header, MSG_CMSG_CLOEXEC);
            if (count < 0 && errno == EINTR) continue;
            if (count <= 0) return false;
            have += static_cast<std::size_t>(count);
            const cmsghdr* passed = CMSG_FIRSTHDR(&header);
            if (passed && passed->cmsg_level == SOL_SOCKET && passed->cmsg_type == SCM_RIGHTS && descriptor < 0)
                std::memcpy(&descriptor, CMSG_DATA(passed), sizeof descriptor);
        }
        return true;
    };
    if (!fill(&length, sizeof length) || length == 0 || length > max_bytes) return false;
    message.resize(length);
    return fill(message.data(), message.size());
}

}  // namespace minutebook
