// `minutebook serve` on a free port, and a client that says just what a test wants said.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <sys/types.h>

#include "corpus/paper_file.h"

namespace minutebook {

struct HttpReply {
    int status = 0;                              // 0: the server closed the connection without one
    std::map<std::string, std::string> headers;  // names in lower case
    std::string body;
};

class WebServer {
public:
    explicit WebServer(const std::filesystem::path& index, std::vector<std::string> arguments = {});
    ~WebServer();  // ends it and waits
    WebServer(const WebServer&) = delete;
    WebServer& operator=(const WebServer&) = delete;

    int port() const { return port_; }
    int stop();  // as Ctrl-C does; its exit status
    std::string base() const;

    // A connection of its own. headers: whole lines, "Name: value".
    HttpReply get(std::string_view path, const std::vector<std::string>& headers = {}, std::string_view method = "GET",
                  const char* from = "127.0.0.1") const;
    // Sends the bytes and reads till the other side closes.
    std::string raw(std::string_view bytes, const char* from = "127.0.0.1") const;
    // A socket connected to it; from: the client's own address, of 127.0.0.0/8.
    OwnedFd connect(const char* from = "127.0.0.1") const;

private:
    pid_t child_ = -1;
    int port_ = 0;
    OwnedFd out_;
};

HttpReply parse_reply(const std::string& bytes);

}  // namespace minutebook
