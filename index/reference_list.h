// The references of a paper as they are stored: four bytes or so each, and each value once. Dates and amounts are
// numbers, a value that comes again points back to where it came first, and the text is told by its place.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "corpus/document.h"
#include "corpus/paper.h"

namespace minutebook {

struct ListedReference {
    ReferenceType type = ReferenceType::act;
    std::string value;
    SourceSpan where;
    std::int64_t rule = 0;               // of table rule
    std::uint32_t skipped = 0, cut = 0;  // bytes of the place's text before and after what is the reference's
    std::optional<std::string> text;     // where it is no part of the place's text
};

// rule: the number of a rule of that name.
std::string encode_references(const Document& document, std::span<const Reference> references,
                              const std::function<std::int64_t(const std::string&)>& rule);

// In the order of the paper. Throws IndexError where the bytes are damaged (and may not notice).
std::vector<ListedReference> decode_references(std::span<const std::byte> list);

// What is printed. `place`: the text of listed.where.
std::string text_of(const ListedReference& listed, const std::string& place);

// "GBP 1485.50" -> 148550. Nothing for what is no amount.
std::optional<std::int64_t> minor_units(std::string_view value);

}  // namespace minutebook
