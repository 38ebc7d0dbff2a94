// Where the bytes of a block's text stand in the document.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "corpus/document.h"
#include "extractors/find/blocks.h"

namespace minutebook {

// Built once for a block, linear in it; each question is logarithmic. Holds no reference to either argument.
class BlockPlaces {
public:
    BlockPlaces(const Document& document, const Block& block);

    // The words of the bytes [begin, end) of the block's text; from 0, the block's label is part of it.
    SourceSpan place_of(std::size_t begin, std::size_t end) const;

private:
    struct Start {
        std::size_t offset;  // of the word in the block's text
        std::uint32_t page, word;
    };
    std::vector<Start> starts_;
    SourceSpan where_;
};

}  // namespace minutebook
