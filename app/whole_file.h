// A file that others read while it is written anew: they see the old one or the new one, whole.
#pragma once

#include <filesystem>
#include <fstream>

namespace minutebook {

// Writes beside the file and puts it in its place at the end. What is no regular file (/dev/stdout, a FIFO) is written
// as it is.
class WholeFile {
public:
    explicit WholeFile(std::filesystem::path path);  // stream() is bad where it cannot be written
    ~WholeFile();                                    // drops what was not put in place
    WholeFile(const WholeFile&) = delete;
    WholeFile& operator=(const WholeFile&) = delete;

    std::ofstream& stream() { return stream_; }
    bool put_in_place();  // false: not all of it could be written; then the old one stays

private:
    std::filesystem::path path_, written_;
    std::ofstream stream_;
};

}  // namespace minutebook
