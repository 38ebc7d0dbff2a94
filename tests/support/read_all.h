// What a reader makes of bytes, gathered: for tests of one format.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "extractors/read/reader.h"
#include "tests/support/dump.h"

namespace minutebook {

using ReadFunction = Result<void> (*)(std::span<const std::byte>, const ReadLimits&, DocumentSink&);

inline std::span<const std::byte> bytes_of(std::string_view text) { return std::as_bytes(std::span(text)); }

inline Result<Document> read_all(ReadFunction read, std::string_view bytes, const ReadLimits& limits = {}) {
    DocumentCollector collector;
    if (Result<void> result = read(bytes_of(bytes), limits, collector); !result) return std::unexpected(result.error());
    return std::move(collector.document);
}

// The dump of a Document, or what failed ("damaged: …"), or which rule of a Document the reader broke.
inline std::string dump_of(ReadFunction read, std::string_view bytes, const ReadLimits& limits = {}) {
    const Result<Document> document = read_all(read, bytes, limits);
    if (!document) return std::string(name_of(document.error().cause)) + ": " + document.error().message;
    if (const std::string broken = broken_rule(*document); !broken.empty()) return "broken: " + broken;
    return dump(*document);
}

}  // namespace minutebook
