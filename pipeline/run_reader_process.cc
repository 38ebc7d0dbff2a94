// The reader's own end: a loop of requests, in a sandbox.

#include <charconv>
#include <cstring>
#include <new>
#include <string_view>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "corpus/paper_file.h"
#include "extractors/read/reader.h"
#include "pipeline/allocation_watch.h"
#include "pipeline/child_process.h"
#include "pipeline/message_stream.h"
#include "pipeline/messages.h"
#include "pipeline/reader_process.h"
#include "pipeline/sandbox.h"

namespace minutebook {
namespace {

constexpr int kParent = ChildProcess::kChildSocket;
constexpr std::size_t kMaxRequestBytes = 4096;

// The parent has gone, in the middle of a paper.
struct ParentGone {};

// Memory was refused to a parser, which went on without: what it makes of the paper from here on cannot be relied on.
struct MemoryRefused {};

// A paper's sealed memory, mapped to be read.
class MappedPaper {
public:
    MappedPaper(const OwnedFd& memory, std::uint64_t size) : size_(size) {
        constexpr int kSealed = F_SEAL_WRITE | F_SEAL_SHRINK | F_SEAL_GROW;
        const int seals = ::fcntl(memory.get(), F_GET_SEALS);
        if (seals < 0 || (seals & kSealed) != kSealed || ::lseek(memory.get(), 0, SEEK_END) != static_cast<off_t>(size))
            return;
        void* mapped = ::mmap(nullptr, size_, PROT_READ, MAP_PRIVATE, memory.get(), 0);
        if (mapped == MAP_FAILED) throw std::bad_alloc();
        bytes_ = static_cast<const std::byte*>(mapped);
    }
    ~MappedPaper() {
        if (bytes_) ::munmap(const_cast<std::byte*>(bytes_), size_);
    }
    MappedPaper(const MappedPaper&) = delete;
    MappedPaper& operator=(const MappedPaper&) = delete;

    bool sound() const { return bytes_ != nullptr; }
    std::span<const std::byte> bytes() const { return {bytes_, size_}; }

private:
    const std::byte* bytes_ = nullptr;
    std::size_t size_;
};

// Sends each page as it comes: the whole document is never held here.
class ParentSink : public DocumentSink {
public:
    ParentSink(MessageWriter& writer, std::uint64_t id) : writer_(writer), id_(id) {}
    void begin(const Document& head) override { send_if_whole(writer_.head(id_, head)); }
    void page(Page page, std::span<const Style> new_styles) override {
        send_if_whole(writer_.page(id_, page, new_styles));
    }
    void finish(std::vector<std::string> warnings) override { warnings_ = std::move(warnings); }

    void close(const Result<void>& result) {
        if (result)
            send_if_whole(writer_.end(id_, warnings_));
        else
            fail(result.error().cause, result.error().message);
    }
    void fail(Cause cause, const std::string& message) { send(writer_.failed(id_, cause, message)); }

private:
    static void send_if_whole(MessageBytes message) {
        if (memory_was_refused()) throw MemoryRefused();
        send(message);
    }
    static void send(MessageBytes message) {
        if (!send_message(kParent, message)) throw ParentGone();
    }
    MessageWriter& writer_;
    std::uint64_t id_;
    std::vector<std::string> warnings_;
};

void answer(const ReadRequest& request, const OwnedFd& memory, MessageWriter& writer) {
    ParentSink sink(writer, request.id);
    const MappedPaper paper(memory, request.bytes);
    if (!paper.sound()) throw ParentGone();
    ReadLimits limits;
    limits.max_pages = request.max_pages;
    try {
        forget_refused_memory();
        sink.close(read_document(paper.bytes(), limits, sink));
    } catch (const MemoryRefused&) {
        sink.fail(Cause::memory, "the reader ran out of memory: what it would have read from here on may lack words");
    }
}

int serve() {
    MessageWriter writer;
    std::vector<std::uint8_t> message;
    for (int descriptor = -1; receive_message(kParent, kMaxRequestBytes, message, descriptor);) {
        const OwnedFd memory(descriptor);
        const auto request = request_in(message);
        if (!request || !memory) return kExitProtocol;
        answer(*request, memory, writer);
    }
    return 0;
}

template <class Number>
bool parse(const char* text, Number& number) {
    return std::from_chars(text, text + std::strlen(text), number).ec == std::errc();
}

}  // namespace

int run_reader_process(int argc, char** argv) {
    pid_t parent = 0;
    SandboxLimits limits;
    if (argc != 4 || !parse(argv[2], parent) || !parse(argv[3], limits.address_space_bytes)) return kExitProtocol;
    if (!die_with_parent(parent)) return kExitProtocol;
    try {
        prepare_readers();
        const SandboxReport sandbox = enter_sandbox(limits);
        if (!send_message(kParent, MessageWriter().hello(sandbox))) return kExitProtocol;
        return serve();
    } catch (const std::bad_alloc&) {
        return kExitMemory;
    } catch (const ParentGone&) {
        return kExitProtocol;
    }
}

}  // namespace minutebook
