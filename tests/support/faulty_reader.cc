// A reader process that does what the paper's own text tells it to: answer, or fail in one of the ways in which a
// reader can. An argument other than "serve" makes it fail at its start.
#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdlib>
#include <functional>
#include <limits>
#include <map>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include <fcntl.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include "pipeline/child_process.h"
#include "pipeline/message_stream.h"
#include "pipeline/messages.h"

namespace minutebook {
namespace {

constexpr int kParent = ChildProcess::kChildSocket;

void send(MessageBytes message) {
    if (!send_message(kParent, message)) std::_Exit(0);
}

void send_raw(const void* bytes, std::size_t size) {
    if (::send(kParent, bytes, size, MSG_NOSIGNAL) < 0) std::_Exit(0);
}

Document head_of(std::uint32_t pages) {
    Document head;
    head.media_type = "text/plain";
    head.page_count = pages;
    head.styles.push_back({"Serif", 11, false, false});
    return head;
}

Page page_saying(std::uint32_t number, std::string text) {
    Page page;
    page.number = number;
    page.text = std::move(text);
    page.words.push_back({0, static_cast<std::uint32_t>(page.text.size()), {1, 1, 9, 2}, 0, 0});
    page.lines.push_back({0, 1, {1, 1, 9, 2}});
    return page;
}

struct Talk {
    std::uint64_t id;
    MessageWriter& writer;
    bool used;  // it has answered before

    void head(std::uint32_t pages) { send(writer.head(id, head_of(pages))); }
    void page(const Page& page) { send(writer.page(id, page, {})); }
    void page(std::uint32_t number) { page(page_saying(number, "Page")); }
    void end() { send(writer.end(id, {})); }
    void well(const std::string& text) {
        head(1);
        page(page_saying(1, text));
        end();
    }
    // The head of a paper of three pages, and its first.
    void begin() {
        head(3);
        page(1);
    }
    void spoilt_page(const std::function<void(Page&)>& spoil) {
        begin();
        Page page = page_saying(2, "Page");
        spoil(page);
        this->page(page);
        page.number = 3;
        end();
    }
};

[[noreturn]] void wait_for_ever() {
    for (;;) ::pause();
}

std::vector<std::uint8_t> as_sent(MessageBytes message) {
    const auto length = static_cast<std::uint32_t>(message.size());
    std::vector<std::uint8_t> bytes(sizeof length);
    std::copy_n(reinterpret_cast<const std::uint8_t*>(&length), sizeof length, bytes.begin());
    bytes.insert(bytes.end(), message.begin(), message.end());
    return bytes;
}

const std::map<std::string, std::function<void(Talk&)>>& faults() {
    static const std::map<std::string, std::function<void(Talk&)>> all{
        {"crash", [](Talk& talk) { talk.begin(), ::signal(SIGSEGV, SIG_DFL), ::raise(SIGSEGV); }},
        {"crash at once", [](Talk&) { ::signal(SIGBUS, SIG_DFL), ::raise(SIGBUS); }},
        {"forbidden call", [](Talk&) { ::raise(SIGSYS); }},
        {"answer before last", [](Talk& talk) { talk.begin(), talk.id -= 1, talk.page(2); }},
        {"spin deaf",
         [](Talk&) {
             ::signal(SIGXCPU, SIG_IGN);
             for (std::atomic<unsigned> i = 0;; ++i) continue;
         }},
        {"killed", [](Talk& talk) { talk.begin(), ::raise(SIGKILL); }},
        {"spin",
         [](Talk&) {
             for (std::atomic<unsigned> i = 0;; ++i) continue;
         }},
        {"hang", [](Talk& talk) { talk.begin(), wait_for_ever(); }},
        {"hang at once", [](Talk&) { wait_for_ever(); }},
        {"hang up", [](Talk& talk) { talk.begin(), ::close(kParent), wait_for_ever(); }},
        {"drip",
         [](Talk& talk) {
             talk.begin();
             for (const std::uint8_t byte :
                  as_sent(talk.writer.page(talk.id, page_saying(2, std::string(5'000, 'x')), {}))) {
                 send_raw(&byte, 1);
                 std::this_thread::sleep_for(std::chrono::milliseconds(20));
             }
         }},
        {"crawl",
         [](Talk& talk) {
             talk.head(1'000);
             for (std::uint32_t number = 1; number <= 1'000; ++number) {
                 talk.page(number);
                 std::this_thread::sleep_for(std::chrono::milliseconds(50));
             }
         }},
        {"exit 0", [](Talk& talk) { talk.begin(), std::_Exit(0); }},
        {"exit 0 within a message",
         [](Talk& talk) {
             talk.begin();
             const auto bytes = as_sent(talk.writer.page(talk.id, page_saying(2, "Page"), {}));
             send_raw(bytes.data(), bytes.size() / 2);
             std::_Exit(0);
         }},
        {"exit 1", [](Talk&) { std::_Exit(1); }},
        {"exit for memory", [](Talk& talk) { talk.begin(), std::_Exit(kExitMemory); }},
        {"abort for memory",
         [](Talk& talk) { talk.begin(), ::write(2, "Out of memory\n", 14) < 0 ? void() : std::abort(); }},
        {"memory hog",
         [](Talk& talk) {
             talk.begin();
             for (std::vector<char*> held;;) held.push_back(new char[16 << 20]);
         }},
        {"garbage",
         [](Talk& talk) {
             talk.begin();
             std::vector<std::uint8_t> bytes(1'000);
             for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<std::uint8_t>(i * 131 + 7);
             send(bytes);
         }},
        {"truncated",
         [](Talk& talk) {
             talk.begin();
             const MessageBytes whole = talk.writer.page(talk.id, page_saying(2, std::string(500, 'x')), {});
             send(whole.first(whole.size() / 2));
         }},
        {"oversized",
         [](Talk& talk) {
             talk.begin();
             const std::uint32_t length = 0xFFFF'FFF0;
             send_raw(&length, sizeof length);
             wait_for_ever();
         }},
        {"no length",
         [](Talk& talk) {
             talk.begin();
             const std::uint32_t length = 0;
             send_raw(&length, sizeof length);
             wait_for_ever();
         }},
        {"wrong sequence", [](Talk& talk) { talk.begin(), talk.page(3); }},
        {"page again", [](Talk& talk) { talk.begin(), talk.page(1); }},
        {"page too many", [](Talk& talk) { talk.head(1), talk.page(1), talk.page(2); }},
        {"page first", [](Talk& talk) { talk.page(1); }},
        {"head again", [](Talk& talk) { talk.begin(), talk.head(3); }},
        {"end first", [](Talk& talk) { talk.end(); }},
        {"end too soon", [](Talk& talk) { talk.begin(), talk.end(); }},
        {"wrong id", [](Talk& talk) { talk.begin(), talk.id += 1, talk.page(2); }},
        {"greeting again", [](Talk& talk) { talk.begin(), send(talk.writer.hello({})); }},
        {"word outside", [](Talk& talk) { talk.spoilt_page([](Page& page) { page.words[0].text_size = 5; }); }},
        {"word wraps",
         [](Talk& talk) { talk.spoilt_page([](Page& page) { page.words[0].text_begin = 0xFFFF'FFFF; }); }},
        {"half a character",
         [](Talk& talk) { talk.spoilt_page([](Page& page) { page.text = "£££", page.words[0].text_size = 3; }); }},
        {"no UTF-8", [](Talk& talk) { talk.spoilt_page([](Page& page) { page.text = "a\xC0\xAF b"; }); }},
        {"box of NaN",
         [](Talk& talk) {
             talk.spoilt_page([](Page& page) { page.words[0].box.top = std::numeric_limits<float>::quiet_NaN(); });
         }},
        {"endless page",
         [](Talk& talk) {
             talk.spoilt_page([](Page& page) { page.width_pt = std::numeric_limits<float>::infinity(); });
         }},
        {"unknown style", [](Talk& talk) { talk.spoilt_page([](Page& page) { page.words[0].style = 1; }); }},
        {"line outside", [](Talk& talk) { talk.spoilt_page([](Page& page) { page.lines[0].word_count = 2; }); }},
        {"word in no line", [](Talk& talk) { talk.spoilt_page([](Page& page) { page.lines.clear(); }); }},
        {"impossible cause", [](Talk& talk) { send(talk.writer.failed(talk.id, static_cast<Cause>(200), "odd")); }},
        {"damaged",
         [](Talk& talk) { talk.begin(), send(talk.writer.failed(talk.id, Cause::damaged, "torn\x1B[2J in\ntwo")); }},
        {"stderr flood",
         [](Talk& talk) {
             const std::string chunk(64 << 10, 'e');
             for (int i = 0; i < 100; ++i)
                 if (::write(2, chunk.data(), chunk.size()) < 0) std::_Exit(1);
             talk.well("flooded");
         }},
        {"stderr for ever",
         [](Talk& talk) {
             talk.begin();
             const std::string chunk(64 << 10, 'e');
             while (::write(2, chunk.data(), chunk.size()) > 0) continue;
         }},
        {"pages without end",
         [](Talk& talk) {
             talk.head(20'000);
             for (std::uint32_t number = 1;; ++number) talk.page(page_saying(number, std::string(10'000, 'x')));
         }},
        {"more pages than asked for",
         [](Talk& talk) {
             talk.head(10);
             for (std::uint32_t number = 1; number <= 4; ++number) talk.page(number);
             talk.end();
         }},
        {"babble", [](Talk& talk) { talk.well("babble"), talk.page(2); }},
        {"die afterwards", [](Talk& talk) { talk.well("die afterwards"), std::_Exit(0); }},
        {"crash when used", [](Talk& talk) { talk.used ? ::_exit(1) : talk.well("fresh"); }},
        {"process number", [](Talk& talk) { talk.well(std::to_string(::getpid())); }},
    };
    return all;
}

int serve() {
    MessageWriter writer;
    send(writer.hello({{"nothing"}, {"all: a fake reader"}}));
    std::vector<std::uint8_t> message;
    bool used = false;
    for (int descriptor = -1; receive_message(kParent, 4096, message, descriptor);) {
        const auto request = request_in(message);
        if (!request) return 1;
        std::string text(request->bytes, '\0');
        if (::pread(descriptor, text.data(), text.size(), 0) != static_cast<ssize_t>(text.size())) return 1;
        ::close(descriptor);
        Talk talk{request->id, writer, used};
        used = true;
        constexpr std::string_view kKilledOnce = "killed once ";  // and then a file that says whether it was
        if (text.starts_with(kKilledOnce)) {
            const int mark = ::open(text.c_str() + kKilledOnce.size(), O_WRONLY | O_CREAT | O_EXCL, 0600);
            if (mark >= 0) ::raise(SIGKILL);
        }
        const auto fault = faults().find(text);
        if (fault != faults().end())
            fault->second(talk);
        else
            talk.well(text);
    }
    return 0;
}

}  // namespace
}  // namespace minutebook

int main(int argc, char** argv) {
    const std::string start = argc > 1 ? argv[1] : "";
    if (start == "exit at start") return 5;
    if (start == "hang at start") ::pause();
    if (start == "killed at start") ::raise(SIGKILL);
    // A file that loses a byte each time, and is empty when it may start.
    constexpr std::string_view kKilledAtStart = "killed at start while bytes in ";
    if (start.starts_with(kKilledAtStart)) {
        const char* left = start.c_str() + kKilledAtStart.size();
        struct stat status {};
        if (::stat(left, &status) != 0) return 1;
        if (status.st_size > 0) return ::truncate(left, status.st_size - 1) == 0 ? ::raise(SIGKILL) : 1;
    }
    if (argc != 4 || !minutebook::die_with_parent(std::atoi(argv[2]))) return 1;
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    const rlimit space{std::stoull(argv[3]), std::stoull(argv[3])};
    ::setrlimit(RLIMIT_AS, &space);
#endif
    const rlimit no_core{0, 0};
    ::setrlimit(RLIMIT_CORE, &no_core);
    return minutebook::serve();
}
