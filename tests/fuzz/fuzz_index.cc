// The index: its tokenizer, what people type, and what is stored.
#include <array>
#include <string>
#include <vector>

#include "index/icu_tokenizer.h"
#include "index/index_error.h"
#include "index/passage_list.h"
#include "index/query.h"
#include "index/reference_list.h"
#include "index/search.h"
#include "index/stored_page.h"
#include "tests/fuzz/fuzz_targets.h"
#include "tests/index/sample_papers.h"
#include "tests/index/temporary_index.h"

namespace minutebook {
namespace {

std::span<const std::byte> bytes_of(std::string_view text) { return std::as_bytes(std::span(text)); }

// A small index, made once.
Searcher& small_index() {
    static const TemporaryIndex files;
    static Searcher searcher = [] {
        IndexWriter writer = IndexWriter::open(files.path());
        writer.begin_run("{}");
        for (const char* name : {"Harbour", "Wickhope", "Finance", "Planning", "Allotments", "Ferries"})
            for (const char* date : {"2019-05-14", "2021-11-02", ""})
                writer.add(sample_paper(name + std::string(date), date));
        writer.commit();
        writer.end_run("{}", false);
        return Searcher(files.path());
    }();
    return searcher;
}

template <class Decode>
void expect_decoded(Decode decode) {
    try {
        decode();
    } catch (const IndexError&) {
        // Damaged, and said so.
    }
}

}  // namespace

void fuzz_query(std::string_view bytes) {
    const Query query = parse_query(bytes);
    describe(query);
    const auto sort = bytes.size() % 2 ? SearchOptions::Sort::rank : SearchOptions::Sort::date;
    const SearchAnswer answer = small_index().search(query, {.sort = sort});  // throws where FTS5 sees a syntax error
    for (const PaperHit& paper : answer.papers)
        for (const PassageHit& hit : paper.passages) {
            std::uint32_t last = 0;
            for (const auto& [begin, end] : hit.marks) {
                promise(begin >= last && begin < end && end <= hit.snippet.size(), "a mark beside the snippet");
                last = end;
            }
            marked(hit, true);
        }
}

void fuzz_tokenizer(std::string_view bytes) {
    static Tokenizer fast, icu(Tokenizer::Breaks::icu);
    const std::vector<Token> tokens = fast.tokens_of(bytes);
    promise(tokens == icu.tokens_of(bytes), "the fast way breaks words otherwise than ICU");
    std::uint32_t begin = 0;
    for (const Token& token : tokens) {
        promise(token.begin < token.end && token.end <= bytes.size(), "a token in no place");
        promise(!token.text.empty(), "an empty token");
        if (token.colocated) continue;  // a joined spelling begins where its first part does
        promise(token.begin >= begin, "a token before the one before it");
        begin = token.begin;
    }
    for (const Token& token : fast.tokens_of(bytes, Tokenizer::Purpose::query))
        promise(!token.text.empty(), "an empty token");
    const std::string phrase = match_phrase(bytes, bytes.size() % 2 == 1);
    promise(phrase.empty() == tokens.empty(), "a phrase without words, or words without a phrase");
    folded(bytes);
}

void fuzz_stored(std::string_view bytes) {
    if (bytes.size() < 4) return;
    const unsigned kind = static_cast<unsigned char>(bytes[0]) % 5;
    // Of two blobs, the next two bytes are the size of the first.
    const std::size_t size = static_cast<unsigned char>(bytes[1]) + 256u * static_cast<unsigned char>(bytes[2]);
    const std::string_view blob = bytes.substr(3), first = blob.substr(0, size), second = blob.substr(first.size());
    switch (kind) {
        case 0:
            return expect_decoded([&] { PageDecoder().decode(1, bytes_of(first), bytes_of(second)); });
        case 1:
            return expect_decoded([&] { PageDecoder().decode_text(1, bytes_of(blob)); });
        case 2:
            return expect_decoded([&] {
                Document document;
                Paper paper;
                decode_details(bytes_of(blob), document, paper);
            });
        case 3:
            return expect_decoded([&] { decode_passages(1, bytes_of(blob)); });
        default:
            return expect_decoded([&] {
                for (const ListedReference& reference : decode_references(bytes_of(blob)))
                    text_of(reference, "The Ferries Act 2004");
            });
    }
}

}  // namespace minutebook
