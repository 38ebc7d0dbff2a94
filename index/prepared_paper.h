// A paper made ready for the index: what takes time, packing its pages and cutting it into tokens, is done. Pure; on
// any thread, so that the one that writes need not.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "index/index_writer.h"
#include "index/stored_page.h"

namespace minutebook {

// Those of a paper's passages that can be held.
std::span<const Passage> passages_held(const Paper& paper);

// What FTS5 is told of a paper: see token_list.h.
struct PaperTokens {
    PaperTokens(const Document& document, std::span<const Passage> held);
    std::vector<std::string> passages;  // the tokens of each
    std::string terms;                  // each once, wherever in the paper
};

class PreparedPaper {
public:
    explicit PreparedPaper(PaperToAdd paper);
    const PaperToAdd& paper() const { return paper_; }
    const std::vector<StoredPage>& pages() const { return pages_; }  // as those of its document
    const PaperTokens& tokens() const { return tokens_; }

private:
    PaperToAdd paper_;
    std::vector<StoredPage> pages_;
    PaperTokens tokens_;
};

}  // namespace minutebook
