// Files of tests/fixtures.
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace minutebook {

inline std::string read_fixture(const std::string& name) {
    std::ifstream stream(std::filesystem::path(MINUTEBOOK_SOURCE_DIR) / "tests/fixtures" / name, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace minutebook
