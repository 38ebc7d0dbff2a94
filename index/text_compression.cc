#include "index/text_compression.h"

#include <algorithm>
#include <new>

#include <zstd.h>

#include "index/index_error.h"
#include "index/page_dictionary.h"

namespace minutebook {
namespace {

constexpr std::size_t kMaxTextBytes = std::size_t{1} << 30;  // no message holds more; more is damage
constexpr std::size_t kFrameHeaderBytes = 18;                // at most
constexpr int kWindowLog = 18;

struct FreeZstd {
    void operator()(ZSTD_CCtx* c) const { ZSTD_freeCCtx(c); }
    void operator()(ZSTD_DCtx* c) const { ZSTD_freeDCtx(c); }
    void operator()(ZSTD_CDict* d) const { ZSTD_freeCDict(d); }
    void operator()(ZSTD_DDict* d) const { ZSTD_freeDDict(d); }
};

constexpr int kLevel = 9;  // 12 makes texts 1 % smaller and takes three times as long

const ZSTD_CDict* compression_dictionary() {
    static const std::unique_ptr<ZSTD_CDict, FreeZstd> dictionary(
        ZSTD_createCDict(kPageDictionary.data(), kPageDictionary.size(), kLevel));
    if (!dictionary) throw std::bad_alloc();
    return dictionary.get();
}

const ZSTD_DDict* decompression_dictionary() {
    static const std::unique_ptr<ZSTD_DDict, FreeZstd> dictionary(
        ZSTD_createDDict(kPageDictionary.data(), kPageDictionary.size()));
    if (!dictionary) throw std::bad_alloc();
    return dictionary.get();
}

// For lack of memory only.
std::size_t check(std::size_t code) {
    if (ZSTD_isError(code)) throw std::bad_alloc();
    return code;
}

}  // namespace

void throw_damaged_page() {
    throw IndexError("the index holds a damaged page: restore a copy, or move it away and run ingest again");
}

std::string compressed(std::string_view text) {
    thread_local const std::unique_ptr<ZSTD_CCtx, FreeZstd> context(ZSTD_createCCtx());
    if (!context) throw std::bad_alloc();
    std::string out(ZSTD_compressBound(text.size()), '\0');
    const std::size_t size = ZSTD_compress_usingCDict(context.get(), out.data(), out.size(), text.data(), text.size(),
                                                      compression_dictionary());
    if (ZSTD_isError(size)) throw std::bad_alloc();  // the only way to fail into a buffer of that bound
    out.resize(size);
    return out;
}

std::string decompressed(std::string_view blob) {
    thread_local const std::unique_ptr<ZSTD_DCtx, FreeZstd> context(ZSTD_createDCtx());
    if (!context) throw std::bad_alloc();
    const unsigned long long size = ZSTD_getFrameContentSize(blob.data(), blob.size());
    if (size > kMaxTextBytes) throw_damaged_page();  // also the two values that mean an error
    std::string out(size, '\0');
    if (ZSTD_decompress_usingDDict(context.get(), out.data(), out.size(), blob.data(), blob.size(),
                                   decompression_dictionary()) != size)
        throw_damaged_page();
    return out;
}

struct TextsEncoder::State {
    std::unique_ptr<ZSTD_CCtx, FreeZstd> context{ZSTD_createCCtx()};
};

TextsEncoder::TextsEncoder() : state_(std::make_unique<State>()) {
    if (!state_->context) throw std::bad_alloc();
    check(ZSTD_CCtx_refCDict(state_->context.get(), compression_dictionary()));
    check(ZSTD_CCtx_setParameter(state_->context.get(), ZSTD_c_windowLog, kWindowLog));
}
TextsEncoder::~TextsEncoder() = default;

void TextsEncoder::begin_group() { check(ZSTD_CCtx_reset(state_->context.get(), ZSTD_reset_session_only)); }

void TextsEncoder::append(std::string_view text, std::string& out) {
    const std::size_t begin = out.size();
    out.resize(begin + ZSTD_compressBound(text.size()) + kFrameHeaderBytes);
    ZSTD_inBuffer from{text.data(), text.size(), 0};
    ZSTD_outBuffer to{out.data() + begin, out.size() - begin, 0};
    while (check(ZSTD_compressStream2(state_->context.get(), &to, &from, ZSTD_e_flush)) != 0) {
        out.resize(out.size() + ZSTD_CStreamOutSize());
        to = {out.data() + begin, out.size() - begin, to.pos};
    }
    out.resize(begin + to.pos);
}

struct TextsDecoder::State {
    std::unique_ptr<ZSTD_DCtx, FreeZstd> context{ZSTD_createDCtx()};
};

TextsDecoder::TextsDecoder() : state_(std::make_unique<State>()) {
    if (!state_->context) throw std::bad_alloc();
    check(ZSTD_DCtx_refDDict(state_->context.get(), decompression_dictionary()));
    check(ZSTD_DCtx_setParameter(state_->context.get(), ZSTD_d_windowLogMax, kWindowLog));
}
TextsDecoder::~TextsDecoder() = default;

void TextsDecoder::begin_group() { ZSTD_DCtx_reset(state_->context.get(), ZSTD_reset_session_only); }

std::string TextsDecoder::next(std::string_view blob) {
    std::string text;
    ZSTD_inBuffer from{blob.data(), blob.size(), 0};
    for (bool is_full = true; is_full || from.pos < from.size;) {
        const std::size_t size = text.size(), read = from.pos;
        if (size > kMaxTextBytes) throw_damaged_page();
        text.resize(size + std::max<std::size_t>(4 * blob.size(), 256));
        ZSTD_outBuffer to{text.data() + size, text.size() - size, 0};
        if (ZSTD_isError(ZSTD_decompressStream(state_->context.get(), &to, &from))) throw_damaged_page();
        is_full = to.pos == to.size;
        text.resize(size + to.pos);
        if (to.pos == 0 && from.pos == read) break;
    }
    if (from.pos < from.size) throw_damaged_page();
    return text;
}

}  // namespace minutebook
