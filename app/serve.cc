// minutebook serve: the site over the index, for browsers, feed readers and programs.
#include <csignal>
#include <iostream>
#include <thread>

#include <fmt/format.h>

#include "app/commands.h"
#include "app/web/server.h"

namespace minutebook {
namespace {

// Waits for Ctrl-C or an end asked for; the threads made meanwhile leave these signals to it.
int serve(const web::ServeOptions& options) {
    sigset_t ends;
    sigemptyset(&ends);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&ends, signal);
    pthread_sigmask(SIG_BLOCK, &ends, nullptr);

    web::Server server(options);
    const int port = server.bind();
    const bool is_ipv6 = options.host.find(':') != std::string::npos;
    std::cout << fmt::format("Minutebook is at http://{}{}{}:{}/ (Ctrl-C ends it)", is_ipv6 ? "[" : "", options.host,
                             is_ipv6 ? "]" : "", port)
              << std::endl;
    std::jthread waiting([&] {
        int signal = 0;
        sigwait(&ends, &signal);
        server.stop();
    });
    server.run();
    ::kill(::getpid(), SIGTERM);  // where it ended otherwise, so that the waiting ends too
    return kDone;
}

}  // namespace

void add_serve(CLI::App& app, Action& chosen) {
    auto options = std::make_shared<web::ServeOptions>();
    auto seconds = std::make_shared<double>(2);
    CLI::App* sub = app.add_subcommand("serve", "Serve the index as a web site: search, papers, coverage, trends, API");
    add_index_option(*sub, options->index);
    sub->add_option("--host", options->host, "The address to listen on: 0.0.0.0 for all of this machine")
        ->capture_default_str();
    sub->add_option("--port", options->port, "0: any that is free")->check(CLI::Range(0, 65535))->capture_default_str();
    sub->add_option("--public-url", options->public_url,
                    "Where a proxy serves it, for the links in feeds and citations: https://papers.example.org")
        ->option_text("URL")
        ->check([](const std::string& url) {
            const bool fits = (url.starts_with("https://") || url.starts_with("http://")) && !url.ends_with('/');
            return fits ? "" : "begins with https:// or http:// and ends without a /";
        });
    sub->add_option("--name", options->names, "A name that it may be asked for besides addresses and localhost")
        ->option_text("HOST");
    sub->add_option("--time-limit", *seconds, "Seconds that a search may take; then what was found by then is shown")
        ->check(CLI::Range(0.01, 600.0))
        ->capture_default_str();
    sub->add_option("--searches", options->searches, "How many at once; 0: one a processor, at least two")
        ->check(CLI::Range(0, 256))
        ->capture_default_str();
    sub->add_option("--connections", options->connections, "How many at once")
        ->check(CLI::Range(1, 900))
        ->capture_default_str();
    sub->add_option("--connections-per-client", options->connections_per_client, "… of one address")
        ->check(CLI::Range(1, 900))
        ->capture_default_str();
    sub->footer(
        "Nobody needs to log in: to be reached from elsewhere, put it behind a proxy that asks (docs/serve.md).");
    sub->callback([options, seconds, &chosen] {
        chosen = [options, seconds] {
            options->time_limit = std::chrono::milliseconds(static_cast<std::int64_t>(*seconds * 1000));
            return serve(*options);
        };
    });
}

}  // namespace minutebook
