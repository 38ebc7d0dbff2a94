// Where a query's words stand in texts: what is marked on pages and in reading views, by the rules of the search.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/document.h"
#include "index/query.h"

namespace minutebook {

class Marker {
public:
    explicit Marker(const Query& query);
    Marker(Marker&&) noexcept;
    ~Marker();

    bool empty() const;  // the query has no words to be found
    // Byte ranges of the text, in order, apart. Linear in the text.
    std::vector<std::pair<std::uint32_t, std::uint32_t>> ranges(std::string_view text) const;
    // The words of the span that match, one span an occurrence, in order, apart. Pages of the span must be there.
    std::vector<SourceSpan> spans(const Document& document, const SourceSpan& span) const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace minutebook
