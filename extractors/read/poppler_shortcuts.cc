#include "extractors/read/poppler_shortcuts.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <typeinfo>
#include <utility>
#include <vector>

#include <Lexer.h>
#include <Stream.h>
#include <dlfcn.h>
#include <zlib.h>

namespace minutebook {
namespace {

// ---- The library's own --------------------------------------------------------------------------------------------

// By its mangled name. What belongs to a class takes the object first, as the C++ ABI of Linux has it.
template <class Function>
Function next_function(const char* name) {
    return reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name));
}

auto poppler_make_font() {
    using Function = std::unique_ptr<GfxFont> (*)(XRef*, const char*, Ref, Dict*);
    static const auto function = next_function<Function>("_ZN7GfxFont8makeFontEP4XRefPKc3RefP4Dict");
    return function;
}

auto poppler_parse_profiled() {
    using Function = GfxColorSpace* (*)(Array*, OutputDev*, GfxState*, int);
    static const auto function =
        next_function<Function>("_ZN21GfxICCBasedColorSpace5parseEP5ArrayP9OutputDevP8GfxStatei");
    return function;
}

auto poppler_make_filter() {
    using Function = Stream* (*)(Stream*, const char*, Stream*, Object*, int, Dict*);
    static const auto function = next_function<Function>("_ZN6Stream10makeFilterEPKcPS_P6ObjectiP4Dict");
    return function;
}

auto poppler_get_char() {
    using Function = int (*)(Lexer*, bool);
    static const auto function = next_function<Function>("_ZN5Lexer7getCharEb");
    return function;
}

auto poppler_free_object() {
    using Function = void (*)(Object*);
    static const auto function = next_function<Function>("_ZN6Object4freeEv");
    return function;
}

// ---- Fonts --------------------------------------------------------------------------------------------------------

// A font that was made for an earlier page.
class SharedFont : public GfxFont {
public:
    SharedFont(const char* page_tag, Ref object, std::shared_ptr<const GfxFont> font)
        : GfxFont(page_tag, object, std::optional<std::string>(font->getName()), font->getType(), Ref::INVALID()),
          font_(std::move(font)) {
        ok = font_->isOk();
        flags = font_->getFlags();
        weight = font_->getWeight();
        ascent = font_->getAscent();
        descent = font_->getDescent();
        hasToUnicode = font_->hasToUnicodeCMap();
    }
    bool isCIDFont() const override { return font_->isCIDFont(); }
    int getWMode() const override { return font_->getWMode(); }
    const CharCodeToUnicode* getToUnicode() const override { return font_->getToUnicode(); }
    int getNextChar(const char* s, int length, CharCode* code, const Unicode** unicode, int* unicode_size, double* dx,
                    double* dy, double* ox, double* oy) const override {
        return font_->getNextChar(s, length, code, unicode, unicode_size, dx, dy, ox, oy);
    }

private:
    std::shared_ptr<const GfxFont> font_;
};

// ---- Deflated streams ---------------------------------------------------------------------------------------------

// What is deflated, inflated some thousand bytes at a time: Poppler does it byte by byte. Where it is damaged,
// Poppler's own stream over the same bytes goes on, which gives what can be read.
class InflatedStream final : public Stream {
public:
    // Owns Poppler's.
    explicit InflatedStream(Stream* poppler) : poppler_(poppler) {}
    ~InflatedStream() override { end(); }

    void reset() override {
        end();
        compressed().reset();
        is_open_ = inflateInit(&zlib_) == Z_OK;
        if (!is_open_) leave_to_poppler();
    }
    void close() override {
        end();
        poppler_->close();
    }
    bool holds_char() const { return at_ != end_; }
    int take_char() { return *at_++; }

    int getChar() override {
        if (holds_char() || more()) return take_char();
        return is_left_to_poppler_ ? poppler_->getChar() : EOF;
    }
    int lookChar() override {
        if (holds_char() || more()) return *at_;
        return is_left_to_poppler_ ? poppler_->lookChar() : EOF;
    }

    StreamKind getKind() const override { return poppler_->getKind(); }
    int getUnfilteredChar() override { return poppler_->getUnfilteredChar(); }
    void unfilteredReset() override { poppler_->unfilteredReset(); }
    Goffset getPos() override { return poppler_->getPos(); }
    void setPos(Goffset position, int direction) override { poppler_->setPos(position, direction); }
    GooString* getPSFilter(int level, const char* indent) override { return poppler_->getPSFilter(level, indent); }
    bool isBinary(bool last) const override { return poppler_->isBinary(last); }
    BaseStream* getBaseStream() override { return poppler_->getBaseStream(); }
    Stream* getUndecodedStream() override { return poppler_->getUndecodedStream(); }
    Dict* getDict() override { return poppler_->getDict(); }
    Object* getDictObject() override { return poppler_->getDictObject(); }
    Stream* getNextStream() const override { return poppler_->getNextStream(); }

private:
    static constexpr std::size_t kFirst_bytes = 512;  // of a font only its beginning may be asked for
    static constexpr std::size_t kMost_bytes = 1 << 16;

    Stream& compressed() { return *poppler_->getNextStream(); }

    void end() {
        if (is_open_) inflateEnd(&zlib_);
        is_open_ = is_left_to_poppler_ = false;
        zlib_ = {};
        at_ = end_ = nullptr;
        given_ = 0;
        std::vector<unsigned char>().swap(text_);
    }

    // Poppler's from here on, after as many bytes as have been given.
    void leave_to_poppler() {
        const std::uint64_t given = given_;
        end();
        is_left_to_poppler_ = true;
        poppler_->reset();
        for (std::uint64_t i = 0; i < given && poppler_->getChar() != EOF; ++i) continue;
    }

    // False at the end, and where the rest is left to Poppler.
    bool more() {
        if (!is_open_) return false;
        text_.resize(std::clamp(2 * text_.size(), kFirst_bytes, kMost_bytes));
        zlib_.next_out = text_.data();
        zlib_.avail_out = static_cast<uInt>(text_.size());
        int state = Z_OK;
        while (state == Z_OK && zlib_.avail_out > 0) {
            if (zlib_.avail_in == 0) {
                zlib_.next_in = input_;
                zlib_.avail_in = static_cast<uInt>(std::max(compressed().doGetChars(sizeof input_, input_), 0));
            }
            state = inflate(&zlib_, Z_NO_FLUSH);  // Z_BUF_ERROR where the input has ended too early
        }
        const std::size_t size = text_.size() - zlib_.avail_out;
        at_ = text_.data();
        end_ = at_ + size;
        // A wrong checksum at the end of sound data is forgiven, as readers of PDF do.
        if (state == Z_STREAM_END ||
            (state == Z_DATA_ERROR && zlib_.msg != nullptr && zlib_.msg == std::string_view("incorrect data check"))) {
            inflateEnd(&zlib_);
            is_open_ = false;
        } else if (state != Z_OK) {
            leave_to_poppler();
            return false;
        }
        given_ += size;
        return size > 0;
    }

    bool hasGetChars() override { return true; }
    int getChars(int count, unsigned char* buffer) override {
        int got = 0;
        while (got < count && (holds_char() || more())) {
            const auto size = std::min<std::ptrdiff_t>(count - got, end_ - at_);
            std::copy_n(at_, size, buffer + got);
            at_ += size;
            got += static_cast<int>(size);
        }
        return is_left_to_poppler_ ? got + poppler_->doGetChars(count - got, buffer + got) : got;
    }

    std::unique_ptr<Stream> poppler_;
    z_stream zlib_{};
    bool is_open_ = false;  // zlib_
    bool is_left_to_poppler_ = false;
    std::uint64_t given_ = 0;  // bytes, those between at_ and end_ too
    std::vector<unsigned char> text_;
    const unsigned char *at_ = nullptr, *end_ = nullptr;  // of text_
    unsigned char input_[1 << 12];
};

// ---- Objects ------------------------------------------------------------------------------------------------------

// Apart, so that what is freed most, and holds nothing, is freed without a frame.
[[gnu::noinline]] void free_contents(Object* object) { poppler_free_object()(object); }

[[gnu::noinline]] int next_stream_char(Lexer* lexer, bool is_look) {
    if (Stream* const stream = lexer->getStream())
        if (const int c = stream->getChar(); c != EOF) return c;
    return poppler_get_char()(lexer, is_look);
}

}  // namespace

void find_poppler_functions() {
    poppler_make_font();
    poppler_parse_profiled();
    poppler_make_filter();
    poppler_get_char();
    poppler_free_object();
}

std::unique_ptr<GfxFont> SharedByPages::font(XRef* xref, const char* tag, Ref id, Dict* dictionary) {
    if (const auto known = fonts_.find(id.num); known != fonts_.end() && known->second.generation == id.gen)
        return std::make_unique<SharedFont>(tag, id, known->second.font);
    std::unique_ptr<GfxFont> made = poppler_make_font()(xref, tag, id, dictionary);
    if (made == nullptr || made->getType() == fontType3) return made;  // Type 3 is told by its class
    if (fonts_.size() >= kMaxFonts) fonts_.clear();
    const std::shared_ptr<const GfxFont> font(std::move(made));
    fonts_[id.num] = {id.gen, font};
    return std::make_unique<SharedFont>(tag, id, font);
}

GfxColorSpace* SharedByPages::colour_space(Ref profile, Array* array, OutputDev* device, GfxState* state,
                                           int recursion) {
    if (const auto known = colour_spaces_.find(profile.num);
        known != colour_spaces_.end() && known->second.generation == profile.gen)
        return known->second.space->copy();
    std::unique_ptr<GfxColorSpace> made(poppler_parse_profiled()(array, device, state, recursion));
    if (made == nullptr || colour_spaces_.size() >= kMaxColourSpaces) return made.release();
    GfxColorSpace* const copy = made->copy();
    colour_spaces_[profile.num] = {profile.gen, std::move(made)};
    return copy;
}

}  // namespace minutebook

// ---- In front of the library's --------------------------------------------------------------------------------------
// Shares of reading are measurements over some hundred papers.

// Poppler turns every embedded colour profile into colour transforms, a third of its whole time, to answer questions of
// colour that text never asks. Where a profile does not open it uses the alternate colour space instead.
// (cmsHPROFILE is a void pointer.)
extern "C" __attribute__((visibility("default"))) void* cmsOpenProfileFromMem(const void* profile, std::uint32_t size);
extern "C" void* cmsOpenProfileFromMem(const void* /*profile*/, std::uint32_t /*size*/) { return nullptr; }

// Poppler makes the fonts of a page anew for every page, a tenth of reading. Objects have generations up to 65535; what
// has a greater one is a number that Poppler made up for a font without an object.
std::unique_ptr<GfxFont> GfxFont::makeFont(XRef* xref, const char* tag, Ref id, Dict* dictionary) {
    constexpr int kMaxGeneration = 65535;
    auto* const shared = minutebook::SharedByPages::current;
    return shared != nullptr && id.gen <= kMaxGeneration ? shared->font(xref, tag, id, dictionary)
                                                         : minutebook::poppler_make_font()(xref, tag, id, dictionary);
}

// Nor need it read a colour profile anew wherever a colour is set, a tenth of reading in papers from Word.
GfxColorSpace* GfxICCBasedColorSpace::parse(Array* array, OutputDev* device, GfxState* state, int recursion) {
    auto* const shared = minutebook::SharedByPages::current;
    if (shared != nullptr && array->getLength() >= 2)
        if (const Object& profile = array->getNF(1); profile.isRef())
            return shared->colour_space(profile.getRef(), array, device, state, recursion);
    return minutebook::poppler_parse_profiled()(array, device, state, recursion);
}

// Inflating byte by byte is an eighth of reading. An image within content ends where its own data says, and must not be
// read beyond; a predictor asks its stream for more than bytes.
Stream* Stream::makeFilter(const char* name, Stream* stream, Object* parameters, int recursion, Dict* dictionary) {
    Stream* const made = minutebook::poppler_make_filter()(this, name, stream, parameters, recursion, dictionary);
    const bool is_ours = made->getKind() == strFlate && made != stream && !parameters->isDict() &&
                         dynamic_cast<EmbedStream*>(stream->getBaseStream()) == nullptr;
    return is_ours ? new minutebook::InflatedStream(made) : made;
}

// A function of the library for each byte, whose tests for what is rare cost more than the byte.
int Lexer::getChar(bool is_look) {
    constexpr int kNoneCached = LOOK_VALUE_NOT_CACHED;  // a copy: Poppler's library holds no object of that name
    if (lookCharLastValueCached != kNoneCached) return std::exchange(lookCharLastValueCached, kNoneCached);
    if (curStr.isStream()) {
        Stream& stream = *curStr.getStream();
        if (&typeid(stream) == &typeid(minutebook::InflatedStream))  // most bytes, without a virtual call
            if (auto& inflated = static_cast<minutebook::InflatedStream&>(stream); inflated.holds_char())
                return inflated.take_char();
    }
    return minutebook::next_stream_char(this, is_look);
}

// Most objects are numbers, and hold nothing.
void Object::free() {
    switch (type) {
        case objString:
        case objHexString:
        case objName:
        case objCmd:
        case objArray:
        case objDict:
        case objStream:
            return minutebook::free_contents(this);
        default:
            type = objNone;
    }
}
