// Why a fact was found: its rule, and the lines on the page that say it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/document.h"
#include "corpus/paper.h"

namespace minutebook {

// The lines that the span stands on, as printed, joined by " / "; at most about `most` bytes, from the span's first
// words on, with … where it is cut. Empty where the span is.
std::string evidence_of(const Document& document, const SourceSpan& span, std::size_t most = 160);

// A fact of a paper, ready to be told: "resolution" "(1) That the ferry be …".
struct ToldFact {
    std::string what;
    std::string value;
    SourceSpan where;
    std::string_view rule;
};

// All of the paper's facts, in the order of its struct. Views live as long as the paper.
std::vector<ToldFact> facts_of(const Paper& paper);

// "file:///papers/a%20b.pdf#page=3": opened at the page by viewers of PDFs. Other kinds of files have no pages to open.
std::string link_to(const std::string& path, std::string_view media_type, std::uint32_t page);

}  // namespace minutebook
