// Inflates a zlib stream (RFC 1950) at once.
#pragma once

#include <cstddef>
#include <span>
#include <string>

namespace minutebook {

// Appends what the stream holds to `out`. False, with `out` as it was, where it is damaged, cut off, or would make
// `out` longer than `max_bytes`. A wrong checksum at the end of sound data is forgiven, as readers of PDF do.
bool inflate_into(std::span<const unsigned char> compressed, std::size_t max_bytes, std::string& out);

}  // namespace minutebook
