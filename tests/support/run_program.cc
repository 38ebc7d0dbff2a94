#include "support/run_program.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <system_error>

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include "corpus/paper_file.h"

namespace minutebook {
namespace {

struct Pipe {
    OwnedFd read, write;
    Pipe() {
        std::array<int, 2> ends{};
        if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw std::system_error(errno, std::generic_category(), "pipe");
        read.reset(ends[0]);
        write.reset(ends[1]);
    }
};

[[noreturn]] void become(const std::vector<std::string>& argv, const RunOptions& options, const Pipe& in,
                         const Pipe& out, const Pipe& err) {
    ::dup2(in.read.get(), STDIN_FILENO);
    ::dup2(out.write.get(), STDOUT_FILENO);
    ::dup2(err.write.get(), STDERR_FILENO);
    if (!options.folder.empty() && ::chdir(options.folder.c_str()) != 0) ::_exit(127);
    for (const std::string& variable : options.environment) ::putenv(const_cast<char*>(variable.c_str()));
    std::vector<char*> arguments;
    for (const std::string& argument : argv) arguments.push_back(const_cast<char*>(argument.c_str()));
    arguments.push_back(nullptr);
    ::execvp(arguments[0], arguments.data());
    ::_exit(127);
}

// Reads what there is; closes the end at end of file.
void drain(OwnedFd& end, std::string& text) {
    std::array<char, 65536> chunk{};
    const ssize_t count = ::read(end.get(), chunk.data(), chunk.size());
    if (count > 0)
        text.append(chunk.data(), static_cast<std::size_t>(count));
    else if (count == 0 || errno != EINTR)
        end.reset();
}

}  // namespace

ProgramRun run_program(const std::vector<std::string>& argv, const RunOptions& options) {
    Pipe in, out, err;
    const pid_t child = ::fork();
    if (child < 0) throw std::system_error(errno, std::generic_category(), "fork");
    if (child == 0) become(argv, options, in, out, err);
    in.read.reset();
    out.write.reset();
    err.write.reset();

    const auto old_handler = std::signal(SIGPIPE, SIG_IGN);
    ProgramRun run;
    std::string_view input = options.input;
    if (input.empty()) in.write.reset();
    while (out.read || err.read || in.write) {
        std::array<pollfd, 3> ends{pollfd{out.read.get(), POLLIN, 0}, pollfd{err.read.get(), POLLIN, 0},
                                   pollfd{in.write.get(), POLLOUT, 0}};
        if (::poll(ends.data(), ends.size(), -1) < 0 && errno != EINTR) break;
        if (ends[0].revents) drain(out.read, run.out);
        if (ends[1].revents) drain(err.read, run.err);
        if (ends[2].revents) {
            const ssize_t count = ::write(in.write.get(), input.data(), input.size());
            if (count > 0) input.remove_prefix(static_cast<std::size_t>(count));
            if (count < 0 || input.empty()) in.write.reset();
        }
    }
    std::signal(SIGPIPE, old_handler);
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    run.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    return run;
}

ProgramRun run_minutebook(std::vector<std::string> arguments, const RunOptions& options) {
    arguments.insert(arguments.begin(), MINUTEBOOK_PROGRAM);
    return run_program(arguments, options);
}

}  // namespace minutebook
