#include "support/fresh_folder.h"

#include <cerrno>
#include <fstream>
#include <string>
#include <system_error>

#include <stdlib.h>

namespace minutebook {
namespace fs = std::filesystem;

FreshFolder::FreshFolder() {
    std::string name = (fs::temp_directory_path() / "minutebook-test-XXXXXX").string();
    if (!::mkdtemp(name.data())) throw std::system_error(errno, std::generic_category(), name);
    path_ = name;
}

FreshFolder::~FreshFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
}

fs::path FreshFolder::write(const fs::path& name, std::string_view bytes) const {
    const fs::path path = path_ / name;
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
    return path;
}

}  // namespace minutebook
