// Fuzz targets: what reads bytes that nobody vouches for. Each takes any bytes at all, and throws BrokenPromise, or
// trips a sanitizer, where what its subject promises does not hold.
//
// The preset `fuzz` makes a libFuzzer program of each (scripts/fuzz runs them); everywhere else the test fuzz_tests
// replays their seeds, and in tests/fuzz/findings/NAME/ the inputs that once broke something.
#pragma once

#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace minutebook {

struct BrokenPromise : std::logic_error {
    using std::logic_error::logic_error;
};

inline void promise(bool holds, const std::string& what) {
    if (!holds) throw BrokenPromise(what);
}

void fuzz_doc(std::string_view bytes);
void fuzz_docx(std::string_view bytes);     // an archive; or parts parted by form feeds, which are put into one
void fuzz_finding(std::string_view bytes);  // pages as tests/support/document_text.h draws them; "!": without layout
void fuzz_html(std::string_view bytes);
void fuzz_labels(std::string_view bytes);    // labels, lists, dates and amounts of texts, line by line
void fuzz_messages(std::string_view bytes);  // what a reader process sends, as its parent takes, searches and packs it
void fuzz_query(std::string_view bytes);     // against a small index
void fuzz_stored(std::string_view bytes);    // blobs of an index; the first byte says which kind
void fuzz_text(std::string_view bytes);      // "#" first: Markdown
void fuzz_tokenizer(std::string_view bytes);

struct FuzzTarget {
    const char* name;
    void (*run)(std::string_view bytes);
    std::vector<std::string> (*seeds)();  // of the samples and by hand; in no particular order
};
std::span<const FuzzTarget> fuzz_targets();

}  // namespace minutebook
