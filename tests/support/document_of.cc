#include "tests/support/document_of.h"

#include <span>
#include <stdexcept>

#include "extractors/read/reader.h"

namespace minutebook {

Document document_of(std::string_view text) {
    prepare_readers();
    DocumentCollector collector;
    if (const auto read = read_document(std::as_bytes(std::span(text)), {}, collector); !read)
        throw std::runtime_error(read.error().message);
    return std::move(collector.document);
}

}  // namespace minutebook
