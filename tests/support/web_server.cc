#include "support/web_server.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <stdexcept>
#include <system_error>

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace minutebook {
namespace {

constexpr int kPatienceMs = 30'000;  // with anything the server is to do: tests fail instead of hanging

[[noreturn]] void fail(const char* what) { throw std::system_error(errno, std::generic_category(), what); }

std::string read_line(int fd) {
    std::string line;
    for (char c = 0; !line.ends_with('\n');) {
        pollfd poll{fd, POLLIN, 0};
        if (::poll(&poll, 1, kPatienceMs) != 1 || ::read(fd, &c, 1) != 1) break;
        line += c;
    }
    return line;
}

}  // namespace

WebServer::WebServer(const std::filesystem::path& index, std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), {MINUTEBOOK_PROGRAM, "serve", "--index", index.string(), "--port", "0"});
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) fail("pipe");
    out_ = OwnedFd(ends[0]);
    OwnedFd write(ends[1]);
    child_ = ::fork();
    if (child_ < 0) fail("fork");
    if (child_ == 0) {
        ::dup2(write.get(), STDOUT_FILENO);
        std::vector<char*> argv;
        for (std::string& argument : arguments) argv.push_back(argument.data());
        argv.push_back(nullptr);
        ::execv(argv[0], argv.data());
        ::_exit(127);
    }
    write.reset();
    const std::string line = read_line(out_.get());
    const std::size_t end = line.find("/ (");
    const std::size_t colon = end == std::string::npos ? end : line.rfind(':', end);
    if (colon != std::string::npos) port_ = std::atoi(line.c_str() + colon + 1);
    if (port_ == 0) {
        stop();
        throw std::runtime_error("the server did not start: " + line);
    }
}

WebServer::~WebServer() { stop(); }

int WebServer::stop() {
    if (child_ < 0) return -1;
    ::kill(child_, SIGINT);
    int status = 0;
    while (::waitpid(child_, &status, 0) < 0 && errno == EINTR) {
    }
    child_ = -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

std::string WebServer::base() const { return "http://127.0.0.1:" + std::to_string(port_); }

OwnedFd WebServer::connect(const char* from) const {
    OwnedFd socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    if (!socket) fail("socket");
    sockaddr_in address{};
    address.sin_family = AF_INET;
    ::inet_pton(AF_INET, from, &address.sin_addr);
    if (::bind(socket.get(), reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) fail("bind");
    ::inet_pton(AF_INET, "127.0.0.1", &address.sin_addr);
    address.sin_port = htons(static_cast<std::uint16_t>(port_));
    if (::connect(socket.get(), reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) fail("connect");
    return socket;
}

std::string WebServer::raw(std::string_view bytes, const char* from) const {
    const OwnedFd socket = connect(from);
    while (!bytes.empty()) {
        const ssize_t sent = ::send(socket.get(), bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) break;  // turned away meanwhile: what it says is read all the same
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    std::string reply;
    std::array<char, 65536> piece{};
    for (;;) {
        pollfd poll{socket.get(), POLLIN, 0};
        if (::poll(&poll, 1, kPatienceMs) != 1) break;
        const ssize_t count = ::recv(socket.get(), piece.data(), piece.size(), 0);
        if (count <= 0) break;
        reply.append(piece.data(), static_cast<std::size_t>(count));
    }
    return reply;
}

HttpReply WebServer::get(std::string_view path, const std::vector<std::string>& headers, std::string_view method,
                         const char* from) const {
    std::string request = std::string(method) + " " + std::string(path) + " HTTP/1.1\r\nConnection: close\r\n";
    const bool has_host = std::ranges::any_of(headers, [](const auto& line) { return line.starts_with("Host:"); });
    if (!has_host) request += "Host: 127.0.0.1:" + std::to_string(port_) + "\r\n";
    for (const std::string& line : headers) request += line + "\r\n";
    return parse_reply(raw(request + "\r\n", from));
}

HttpReply parse_reply(const std::string& bytes) {
    HttpReply reply;
    const std::size_t end = bytes.find("\r\n\r\n");
    if (!bytes.starts_with("HTTP/1.1 ") || end == std::string::npos) return reply;
    reply.status = std::atoi(bytes.c_str() + 9);
    for (std::size_t at = bytes.find("\r\n") + 2; at < end;) {
        const std::size_t line_end = bytes.find("\r\n", at), colon = bytes.find(": ", at);
        std::string name = bytes.substr(at, colon - at);
        std::ranges::transform(name, name.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        reply.headers[name] = bytes.substr(colon + 2, line_end - colon - 2);
        at = line_end + 2;
    }
    reply.body = bytes.substr(end + 4);
    return reply;
}

}  // namespace minutebook
