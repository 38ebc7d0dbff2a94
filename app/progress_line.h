// How far a command is: one line on the terminal, written over until it is done. Elsewhere nothing.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace minutebook {

class ProgressLine {
public:
    explicit ProgressLine(std::string doing);  // "checking"
    ~ProgressLine();                           // wipes the line
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

    // "checking papers: 3 % of 340"; total 0: not known.
    void show(std::string_view what, std::uint64_t done, std::uint64_t total);

private:
    std::string doing_, shown_;
    bool is_terminal_;
};

}  // namespace minutebook
