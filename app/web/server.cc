#include "app/web/server.h"

#include <algorithm>
#include <condition_variable>
#include <iostream>
#include <map>
#include <mutex>
#include <set>
#include <stdexcept>
#include <thread>

#include <fmt/format.h>
#include <sys/socket.h>
#include <unistd.h>

#include "app/web/connection.h"
#include "app/web/gzip.h"
#include "app/web/headers.h"
#include "app/web/html.h"
#include "app/web/pages.h"
#include "app/web/router.h"
#include "app/web/site.h"

namespace minutebook::web {
namespace {

constexpr std::size_t kWorthPacking = 1000;                  // bytes
constexpr int kWaitingConnections = 512;                     // that the kernel keeps for us
constexpr const char* kTakesGzip = "Minutebook-Takes-Gzip";  // of a request, set by us alone
constexpr const char* kTarget = "Minutebook-Target";

constexpr std::string_view kBusy =
    "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 5\r\nContent-Type: text/plain; charset=utf-8\r\n"
    "Content-Length: 43\r\nConnection: close\r\n\r\nToo many connections. Try again in a moment";

bool takes_gzip(const std::string& accepted) {
    const std::size_t at = accepted.find("gzip");
    if (at == std::string::npos) return false;
    const std::string rest = accepted.substr(at + 4, accepted.find(',', at) - at - 4);
    return rest.find("q=0") == std::string::npos || rest.find("q=0.") != std::string::npos;
}

bool is_text(std::string_view type) {
    return type.starts_with("text/") || type.find("json") != std::string_view::npos ||
           type.find("xml") != std::string_view::npos;
}

// The thread that accepts hands connections on at once.
struct AtOnce final : httplib::TaskQueue {
    void enqueue(std::function<void()> task) override { task(); }
    void shutdown() override {}
};

class HttpServer final : public httplib::Server {
public:
    explicit HttpServer(const ServeOptions& options) : site_(options) {
        new_task_queue = [] { return new AtOnce; };
        set_tcp_nodelay(true);
        set_keep_alive_max_count(kRequestsPerConnection);
        // Not SO_REUSEPORT, httplib's own choice: two servers on one port would each get some of the visits.
        set_socket_options([](socket_t socket) {
            const int yes = 1;
            ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
        });
        // All in one place: httplib's own routes are std::regex, which overflows the stack on long paths.
        set_pre_routing_handler([this](const httplib::Request& request, httplib::Response& response) {
            answer(request, response);
            return HandlerResponse::Handled;
        });
        set_error_handler(HandlerWithResponse([this](const httplib::Request& request, httplib::Response& response) {
            refuse(request, response);
            return HandlerResponse::Handled;
        }));
    }

    int bind() {
        const ServeOptions& options = site_.options;
        int port = options.port;
        if (port == 0)
            port = bind_to_any_port(options.host);
        else if (!bind_to_port(options.host, port))
            port = -1;
        if (port < 0)
            throw std::runtime_error(fmt::format("cannot listen on {} port {}: is it taken, or not of this machine?",
                                                 options.host, options.port));
        ::listen(svr_sock_, kWaitingConnections);  // httplib asks for 5
        return port;
    }

    void end() {
        stop();
        const std::lock_guard lock(mutex_);
        stopping_ = true;
        for (const socket_t socket : open_) ::shutdown(socket, SHUT_RD);
    }

    void wait_for_connections() {
        std::unique_lock lock(mutex_);
        closed_.wait(lock, [&] { return open_.empty(); });
    }

private:
    static constexpr std::size_t kRequestsPerConnection = 1000;

    // On the accepting thread: takes the connection or turns it away.
    bool process_and_close_socket(socket_t socket) override {
        const std::string client = address_of_peer(socket);
        {
            const std::lock_guard lock(mutex_);
            const auto known = of_client_.find(client);
            const bool many = known != of_client_.end() && known->second >= site_.options.connections_per_client;
            if (stopping_ || many || open_.size() >= site_.options.connections) {
                // It fits into the socket's buffer; a client that does not read it is no matter of ours.
                [[maybe_unused]] const ssize_t sent =
                    ::send(socket, kBusy.data(), kBusy.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
                ::shutdown(socket, SHUT_WR);
                ::close(socket);
                return false;
            }
            open_.insert(socket);
            ++of_client_[client];
        }
        try {
            std::thread([this, socket, client] {
                serve(socket);
                close(socket, client);
            }).detach();
        } catch (const std::system_error&) {  // no more threads
            close(socket, client);
            return false;
        }
        return true;
    }

    void close(socket_t socket, const std::string& client) {
        ::shutdown(socket, SHUT_RDWR);
        ::close(socket);
        const std::lock_guard lock(mutex_);
        open_.erase(socket);
        if (const auto known = of_client_.find(client); --known->second == 0) of_client_.erase(known);
        closed_.notify_all();
    }

    // Where most connections are taken, they are not kept for long.
    std::chrono::milliseconds patience() {
        const std::lock_guard lock(mutex_);
        if (stopping_) return std::chrono::milliseconds(0);
        return open_.size() * 4 > site_.options.connections * 3 ? std::min(site_.options.idle_time, kShortPatience)
                                                                : site_.options.idle_time;
    }

    void serve(socket_t socket) {
        Connection connection(socket, site_.options);
        for (std::size_t left = kRequestsPerConnection; left > 0 && !connection.closing(); --left) {
            if (!connection.begin_request(left == kRequestsPerConnection ? site_.options.request_time : patience()))
                return;
            bool closed = false, understood = false;
            const bool answered = process_request(connection, left == 1, closed, [&](httplib::Request& request) {
                understood = true;
                prepare(connection, request);
            });
            if (!answered || closed || !understood) return;
        }
    }

    // Before the request is answered.
    static void prepare(Connection& connection, httplib::Request& request) {
        // We pack ourselves: httplib would take brotli at its slowest.
        const bool gzip = takes_gzip(request.get_header_value("Accept-Encoding"));
        for (const char* ours : {"Accept-Encoding", kTakesGzip, kTarget}) request.headers.erase(ours);
        if (gzip) request.set_header(kTakesGzip, "1");
        request.set_header(kTarget, request.target);
        if (request.ranges.size() > 1) request.ranges.clear();  // many ranges of one file: the whole of it
        // A body is never read, so what follows it on the connection could not be told from it.
        if (has_body(request) || !is_allowed(request.method)) connection.close_after_reply();
    }

    static bool is_allowed(const std::string& method) { return method == "GET" || method == "HEAD"; }
    static bool has_body(const httplib::Request& request) {
        return request.has_header("Transfer-Encoding") ||
               (request.has_header("Content-Length") && request.get_header_value("Content-Length") != "0");
    }

    void answer(const httplib::Request& request, httplib::Response& response) {
        Visit visit = visit_of(request);
        Reply reply;
        try {
            if (!is_allowed(request.method)) {
                reply = problem(site_, visit, 405, "Only GET and HEAD are answered here.");
                reply.headers.emplace_back("Allow", "GET, HEAD");
                reply.headers.emplace_back("Connection", "close");
            } else if (has_body(request)) {
                reply = problem(site_, visit, 400, "A request with a body is not answered here.");
                reply.headers.emplace_back("Connection", "close");
            } else if (!is_host_of_site(request.get_header_value("Host"), site_.options)) {
                reply =
                    problem(site_, visit, 421,
                            "This is not a name of this site. Whoever runs it can add it: minutebook serve --name.");
            } else if (const Page page = find_page(visit)) {
                reply = page(site_, visit);
            } else {
                reply = problem(site_, visit, 404, {});
            }
        } catch (const Problem& said) {
            reply = problem(site_, visit, said.status, said.what);
        } catch (const std::exception& error) {  // which may name files: for whoever runs the site alone
            std::cerr << fmt::format("minutebook: {}: {}\n", one_line(request.target, 200), error.what());
            reply = problem(site_, visit, 500, {});
        }
        send(std::move(reply), request, response);
    }

    // What httplib turns away before it comes to answer().
    void refuse(const httplib::Request& request, httplib::Response& response) {
        if (response.has_header("Content-Security-Policy")) return;  // ours already
        send(problem(site_, visit_of(request), response.status, {}), request, response);
    }

    Visit visit_of(const httplib::Request& request) const {
        Visit visit;
        visit.path = valid_utf8(request.path);
        visit.target = valid_utf8(request.get_header_value(kTarget));
        for (const auto& [name, value] : request.params) visit.params.emplace_back(valid_utf8(name), valid_utf8(value));
        const std::string host = request.get_header_value("Host");
        visit.base = site_.options.public_url;
        if (visit.base.empty() && is_host_of_site(host, site_.options)) visit.base = "http://" + host;
        return visit;
    }

    static void send(Reply reply, const httplib::Request& request, httplib::Response& response) {
        response.status = reply.status;
        for (const auto& [name, value] : safety_headers(reply.safety)) response.set_header(name, value);
        response.set_header("Cache-Control", reply.cache);
        for (const auto& [name, value] : reply.headers) response.set_header(name, value);
        if (reply.read) {
            response.status = request.ranges.empty() ? 200 : 206;
            response.set_header("Accept-Ranges", "bytes");
            response.set_content_provider(reply.length, reply.type,
                                          [read = std::move(reply.read), piece = std::string(64 * 1024, '\0')](
                                              std::size_t offset, std::size_t length, httplib::DataSink& sink) mutable {
                                              const std::size_t count =
                                                  read(offset, piece.data(), std::min(piece.size(), length));
                                              return count > 0 && sink.write(piece.data(), count);
                                          });
            return;
        }
        const bool gzip = request.has_header(kTakesGzip);
        if (is_text(reply.type) || reply.packed) response.set_header("Vary", "Accept-Encoding");
        if (reply.packed && !gzip) {
            reply.body = unpacked(reply.body);
        } else if (!reply.packed && gzip && is_text(reply.type) && reply.body.size() >= kWorthPacking) {
            reply.body = packed(reply.body);
            reply.packed = true;
        }
        if (reply.packed && gzip) response.set_header("Content-Encoding", "gzip");
        response.set_content(reply.body, reply.type);
    }

    static constexpr std::chrono::milliseconds kShortPatience{200};

    Site site_;
    std::mutex mutex_;
    std::condition_variable closed_;
    std::set<socket_t> open_;
    std::map<std::string, std::size_t> of_client_;  // open ones, by address
    bool stopping_ = false;
};

}  // namespace

struct Server::State {
    explicit State(const ServeOptions& options) : http(options) {}
    HttpServer http;
};

Server::Server(const ServeOptions& options) : state_(std::make_unique<State>(options)) {}
Server::~Server() = default;

int Server::bind() { return state_->http.bind(); }
void Server::run() {
    state_->http.listen_after_bind();
    state_->http.wait_for_connections();
}
void Server::stop() { state_->http.end(); }

}  // namespace minutebook::web
