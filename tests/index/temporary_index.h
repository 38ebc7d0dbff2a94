// A folder of its own for a test, with an index in it.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <string>

namespace minutebook {

class TemporaryIndex {
public:
    TemporaryIndex() {
        std::string name = (std::filesystem::temp_directory_path() / "minutebook-XXXXXX").string();
        if (!::mkdtemp(name.data())) throw std::runtime_error("no temporary folder");
        folder_ = name;
    }
    ~TemporaryIndex() {
        std::error_code ignored;
        std::filesystem::remove_all(folder_, ignored);
    }
    TemporaryIndex(const TemporaryIndex&) = delete;
    TemporaryIndex& operator=(const TemporaryIndex&) = delete;

    const std::filesystem::path& folder() const { return folder_; }
    std::filesystem::path path() const { return folder_ / "papers.db"; }

private:
    std::filesystem::path folder_;
};

}  // namespace minutebook
