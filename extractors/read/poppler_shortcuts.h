// What Poppler does over and over, done once or at less cost: functions of the program that come before those of the
// same name in Poppler's library (and one of lcms2), wherever the library calls them. They give what the library's own
// give. Only pdf.cc includes this. One thread a process: what is shared is a plain pointer.
#pragma once

#include <cstddef>
#include <memory>
#include <unordered_map>

#include <GfxFont.h>
#include <GfxState.h>
#include <Object.h>

namespace minutebook {

// Looks up the library's own functions, which the program's fall back on: before the sandbox forbids it to open files.
void find_poppler_functions();

// Fonts and colour profiles of one document, read for the first page that has them.
class SharedByPages {
public:
    // Only the content of pages is drawn with them: other parts of Poppler may know a font's class from its type.
    struct InUse {
        explicit InUse(SharedByPages& shared) { current = &shared; }
        ~InUse() { current = nullptr; }
        InUse(const InUse&) = delete;
        InUse& operator=(const InUse&) = delete;
    };
    static inline SharedByPages* current = nullptr;

    // The font, or colour space, of an object; the library's own where no page before has asked for it. The caller owns
    // it.
    std::unique_ptr<GfxFont> font(XRef* xref, const char* tag, Ref id, Dict* dictionary);
    GfxColorSpace* colour_space(Ref profile, Array* array, OutputDev* device, GfxState* state, int recursion);

private:
    static constexpr std::size_t kMaxFonts = 256, kMaxColourSpaces = 256;
    struct Font {
        int generation;
        std::shared_ptr<const GfxFont> font;
    };
    struct ColourSpace {
        int generation;
        std::unique_ptr<GfxColorSpace> space;
    };
    std::unordered_map<int, Font> fonts_;  // by their objects' numbers
    std::unordered_map<int, ColourSpace> colour_spaces_;
};

}  // namespace minutebook
