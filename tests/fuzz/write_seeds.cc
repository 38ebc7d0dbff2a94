// Writes the seeds of every target to FOLDER/NAME/, where libFuzzer looks for them.
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>

#include "tests/fuzz/fuzz_targets.h"

int main(int argc, char** argv) {
    if (argc != 2) return std::fputs("usage: write_seeds FOLDER\n", stderr), 2;
    for (const minutebook::FuzzTarget& target : minutebook::fuzz_targets()) {
        const std::filesystem::path folder = std::filesystem::path(argv[1]) / target.name;
        std::filesystem::create_directories(folder);
        int number = 0;
        for (const std::string& seed : target.seeds())
            std::ofstream(folder / ("seed-" + std::to_string(number++)), std::ios::binary) << seed;
    }
}
