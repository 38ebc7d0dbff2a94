// libFuzzer's way into one target, which CMake names.
#include <cstddef>
#include <cstdint>

#include "tests/fuzz/fuzz_targets.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    minutebook::MINUTEBOOK_FUZZ_TARGET({reinterpret_cast<const char*>(bytes), size});
    return 0;
}
