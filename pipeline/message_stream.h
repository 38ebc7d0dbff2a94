// Length-prefixed messages over a stream socket: four bytes of length in this machine's order, then the message.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace minutebook {

// Puts messages together from what a socket gives, however little at a time. Memory grows with what has arrived, never
// with what a length only announces.
class IncomingMessages {
public:
    explicit IncomingMessages(std::uint64_t max_message_bytes) : max_message_bytes_(max_message_bytes) {}

    // Reads once. The socket must be readable, or the call waits.
    enum class Read { some, end_of_stream, oversized };
    Read read_from(int socket);

    // Whether read_from() has completed a message; message() is it, until drop().
    bool complete() const { return length_known() && received_ == sizeof length_ + length_; }
    std::span<const std::uint8_t> message() const { return {body_.data(), length_}; }
    void drop();
    bool in_message() const { return received_ > 0; }  // an end of the stream now is a broken message

private:
    bool length_known() const { return received_ >= sizeof length_; }

    std::uint64_t max_message_bytes_;
    std::uint32_t length_ = 0;
    std::uint64_t received_ = 0;  // of length and body
    std::vector<std::uint8_t> body_;
};

// Sends a message, with a descriptor beside it unless that is -1. Waits while the socket is full. False where the other
// end is gone. Never raises SIGPIPE.
bool send_message(int socket, std::span<const std::uint8_t> message, int descriptor = -1);

// Receives one whole message and the descriptor beside it (-1: none; the caller's to close). Waits. False at the end of
// the stream and for what is no message of up to max_bytes.
bool receive_message(int socket, std::size_t max_bytes, std::vector<std::uint8_t>& message, int& descriptor);

}  // namespace minutebook
