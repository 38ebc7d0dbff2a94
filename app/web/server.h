// The web server: connections, limits, headers. What it serves is in the pages.
#pragma once

#include <memory>
#include <string>

#include "app/web/options.h"

namespace minutebook::web {

class Server {
public:
    explicit Server(const ServeOptions& options);  // throws IndexError
    ~Server();

    // The port it listens on from now on; throws std::runtime_error where it cannot.
    int bind();
    // Serves until stop(), then waits for what is being answered.
    void run();
    void stop();  // from any thread

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace minutebook::web
