// Bytes -> Document. One reader a format, chosen by the bytes, never by the file's name.
//
// Runs inside the sandboxed reader process only (pipeline/reader_process.h): the bytes may be hostile. A reader opens no
// file, and may be killed at any instant: so pages are handed on one by one as they are read.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "corpus/document.h"
#include "corpus/result.h"

namespace minutebook {

// Takes part in the identity of what is stored: raised whenever a reader's output changes.
inline constexpr int kReaderVersion = 5;

struct ReadLimits {
    std::uint32_t max_pages = 25'000;             // pages beyond are left out, with a warning
    std::uint64_t max_page_glyphs = 2'000'000;    // glyphs beyond are left out of the page, with a warning
};

// Where a reader's output goes. The document comes first with everything but its pages (page_count set), then its pages
// in order, then finish() with what is known only at the end. Styles may grow from page to page: each page brings the
// styles that are new since the last.
class DocumentSink {
public:
    virtual ~DocumentSink() = default;
    virtual void begin(const Document& head) = 0;
    virtual void page(Page page, std::span<const Style> new_styles) = 0;
    virtual void finish(std::vector<std::string> warnings) = 0;
};

// Loads what readers need before the sandbox closes (ICU data, Poppler's tables, libmagic's database). Call once.
void prepare_readers();

// Reads a whole paper. The bytes stay valid during the call. Fails of stage read: password, damaged, not_a_paper (says
// what it is instead), empty, memory. Not thread-safe: one call at a time in a process.
Result<void> read_document(std::span<const std::byte> bytes, const ReadLimits& limits, DocumentSink& sink);

// What the bytes are, as a media type that is read here, else what libmagic calls them.
struct MediaType {
    bool readable = false;
    std::string name;         // "application/pdf"
    std::string description;  // for a person, where not readable: "Composite Document File V2 …"
};
MediaType media_type_of(std::span<const std::byte> bytes);

// A sink that gathers the whole Document: for tests, benchmarks and the parent's side of the pipe.
class DocumentCollector : public DocumentSink {
public:
    void begin(const Document& head) override;
    void page(Page page, std::span<const Style> new_styles) override;
    void finish(std::vector<std::string> warnings) override;
    Document document;
    bool finished = false;
};

}  // namespace minutebook
