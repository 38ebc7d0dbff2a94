// What the machine refuses to everyone, not to one paper: descriptors, processes, memory. No paper is to blame, so it
// is thrown and ends the run: the papers would else be told to have failed, one after another.
#pragma once

#include <string>
#include <system_error>
#include <thread>
#include <utility>

namespace minutebook {

// Whether an errno says that the machine, or this process's limits, are used up.
bool is_machine_error(int error);

// "cannot start a reader process: Too many open files (raise the limit on open files …)".
std::system_error machine_error(int error, const std::string& what);

template <class Task>
std::jthread start_thread(Task task) {
    try {
        return std::jthread(std::move(task));
    } catch (const std::system_error& error) {
        throw machine_error(error.code().value(), "cannot start a thread");
    }
}

}  // namespace minutebook
