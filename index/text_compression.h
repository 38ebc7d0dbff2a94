// Texts of council papers as bytes: zstd, primed with their common words. Safe to call from any thread; an encoder or
// decoder from one at a time. Lack of memory throws std::bad_alloc.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace minutebook {

// The bytes that an index holds are not what was stored. Throws IndexError.
[[noreturn]] void throw_damaged_page();

std::string compressed(std::string_view text);
std::string decompressed(std::string_view blob);  // throws IndexError where it is damaged (and may not notice)

// The texts of a group of pages as one zstd frame, cut where each page ends; a group's frame is never ended. So a page
// is told with the words and the tables of letters of those before it.
class TextsEncoder {
public:
    TextsEncoder();
    ~TextsEncoder();
    void begin_group();
    void append(std::string_view text, std::string& out);

private:
    struct State;
    std::unique_ptr<State> state_;
};

class TextsDecoder {
public:
    TextsDecoder();
    ~TextsDecoder();
    void begin_group();
    std::string next(std::string_view blob);  // throws IndexError where it is damaged

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace minutebook
