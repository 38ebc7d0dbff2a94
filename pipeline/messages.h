// The messages between a reader process and its parent, as FlatBuffers (document.fbs), without their length prefix.
//
// What a reader sends is not believed: each message is verified in form (flatbuffers::Verifier) and in meaning, so that
// a Document that leaves this file is as sound as one that a reader of ours would make in this process.
#pragma once

#include <cstdint>
#include <expected>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "corpus/document.h"
#include "corpus/result.h"
#include "pipeline/sandbox_report.h"

namespace minutebook {

using MessageBytes = std::span<const std::uint8_t>;

// A value, or what is wrong with the message: one line.
template <class T>
using Understood = std::expected<T, std::string>;

struct ReadRequest {
    std::uint64_t id = 0;     // comes back in every message of the answer
    std::uint64_t bytes = 0;  // size of the paper
    std::uint32_t max_pages = 0;
};

// Exit statuses of a reader process, beside 0: its parent has closed the socket.
inline constexpr int kExitMemory = 77;    // memory ran out, and no message could be sent any more
inline constexpr int kExitProtocol = 78;  // the parent is gone or is none

// Writes messages. The bytes given are valid until the next call.
class MessageWriter {
public:
    MessageWriter();
    MessageWriter(MessageWriter&&) noexcept;
    ~MessageWriter();
    MessageBytes request(const ReadRequest& request);
    MessageBytes hello(const SandboxReport& sandbox);
    MessageBytes head(std::uint64_t id, const Document& document);
    MessageBytes page(std::uint64_t id, const Page& page, std::span<const Style> new_styles);
    MessageBytes end(std::uint64_t id, const std::vector<std::string>& warnings);
    MessageBytes failed(std::uint64_t id, Cause cause, const std::string& message);

private:
    struct State;
    std::unique_ptr<State> state_;
};

Understood<ReadRequest> request_in(MessageBytes message);
Understood<SandboxReport> hello_in(MessageBytes message);

// Gathers the messages that answer one request, in order, into a document.
class ReadAnswer {
public:
    explicit ReadAnswer(const ReadRequest& request) : request_(request) {}

    enum class Next { more, finished };
    // Takes one message. Where it is refused, what came before it is kept.
    Understood<Next> take(MessageBytes message);

    Document document;
    std::optional<Failure> failure;  // as the reader gave it

private:
    ReadRequest request_;
    bool begun_ = false;
};

}  // namespace minutebook
