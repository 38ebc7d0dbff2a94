#include "extractors/read/inflate.h"

#include <algorithm>

#include <zlib.h>

namespace minutebook {

bool inflate_into(std::span<const unsigned char> compressed, std::size_t max_bytes, std::string& out) {
    const std::size_t before = out.size();
    z_stream stream{};
    if (compressed.size() > max_bytes || inflateInit(&stream) != Z_OK) return false;
    stream.next_in = const_cast<unsigned char*>(compressed.data());
    stream.avail_in = static_cast<uInt>(compressed.size());

    std::size_t size = before;
    std::size_t room = std::max<std::size_t>(4 * compressed.size(), 4096);
    int state = Z_OK;
    while (state == Z_OK && size < max_bytes) {
        out.resize(std::min(size + room, max_bytes));
        stream.next_out = reinterpret_cast<unsigned char*>(out.data()) + size;
        stream.avail_out = static_cast<uInt>(out.size() - size);
        state = inflate(&stream, Z_NO_FLUSH);
        size = out.size() - stream.avail_out;
        room *= 2;
    }
    const bool wrong_checksum =
        state == Z_DATA_ERROR && stream.msg != nullptr && std::string_view(stream.msg) == "incorrect data check";
    inflateEnd(&stream);
    const bool whole = state == Z_STREAM_END || wrong_checksum;
    out.resize(whole ? size : before);
    return whole;
}

}  // namespace minutebook
