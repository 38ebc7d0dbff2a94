#include "app/whole_file.h"

#include <system_error>
#include <utility>

namespace minutebook {
namespace fs = std::filesystem;

WholeFile::WholeFile(fs::path path) : path_(std::move(path)), written_(path_) {
    std::error_code ignored;
    const fs::file_type type = fs::status(path_, ignored).type();
    if (type == fs::file_type::regular) path_ = written_ = fs::canonical(path_, ignored);  // a link stays a link
    if (type == fs::file_type::regular || type == fs::file_type::not_found) written_ += ".part";
    stream_.open(written_, std::ios::binary);
}

WholeFile::~WholeFile() {
    std::error_code ignored;
    stream_.close();
    if (written_ != path_) fs::remove(written_, ignored);
}

bool WholeFile::put_in_place() {
    stream_.close();
    if (!stream_) return false;
    std::error_code error;
    if (written_ != path_) fs::rename(written_, path_, error);
    return !error;
}

}  // namespace minutebook
