// What is found in documents, whatever stands in them; and what a reader process in hostile hands may send.
#include <array>
#include <cstring>
#include <string>

#include <sys/socket.h>
#include <unistd.h>

#include "corpus/paper_file.h"
#include "corpus/quantise.h"
#include "extractors/extract_paper.h"
#include "index/passage_list.h"
#include "index/reference_list.h"
#include "index/stored_page.h"
#include "pipeline/message_stream.h"
#include "pipeline/messages.h"
#include "pipeline/utf8.h"
#include "tests/fuzz/fuzz_targets.h"
#include "tests/support/document_text.h"
#include "tests/support/read_all.h"
#include "tests/support/sound_paper.h"

namespace minutebook {
namespace {

// Packed as an index has it, and back.
void expect_stored(const Document& document, const Paper& paper) {
    PageEncoder encoder;
    PageDecoder decoder;
    for (Page page : document.pages) {
        quantise(page);
        const StoredPage stored = encoder.encode(page);
        promise(decoder.decode(page.number, bytes_of(stored.text), bytes_of(stored.layout)) == page,
                "a page is read back otherwise than it was stored");
    }
    const auto passages = decode_passages(1, bytes_of(encode_passages(0, paper.passages, paper.sections)));
    promise(passages.size() == paper.passages.size(), "passages are lost on the way");
    for (std::size_t i = 0; i < passages.size(); ++i)
        promise(passages[i].passage == paper.passages[i], "a passage is read back otherwise");
    const std::string list = encode_references(document, paper.references, [](const std::string&) { return 1; });
    const auto references = decode_references(bytes_of(list));
    promise(references.size() == paper.references.size(), "references are lost on the way");
    for (std::size_t i = 0; i < references.size(); ++i) {
        const Reference& found = paper.references[i];
        promise(references[i].value == found.value && references[i].where == found.where, "a reference is another");
        promise(text_of(references[i], text_of(document, found.where)) == found.text, "a reference reads otherwise");
    }
    Document head;
    Paper warnings;
    decode_details(bytes_of(encode_details(document, paper)), head, warnings);
    promise(head.styles == document.styles && head.outline == document.outline, "details are lost on the way");
}

void expect_sound(const Document& document) {
    const Paper paper = extract_paper(document);
    const std::string broken = broken_rule(document, paper);
    promise(broken.empty(), broken);
    expect_stored(document, paper);
}

// The answer to request 7, as a parent takes it from a socket that gives these bytes. What the socket does not take at
// once is cut off.
ReadAnswer answer_from(std::string_view bytes) {
    std::array<int, 2> sockets{};
    promise(::socketpair(AF_UNIX, SOCK_STREAM, 0, sockets.data()) == 0, "no sockets");
    const OwnedFd parent(sockets[0]);
    OwnedFd child(sockets[1]);
    constexpr int kRoom = 1 << 20;
    ::setsockopt(child.get(), SOL_SOCKET, SO_SNDBUF, &kRoom, sizeof kRoom);
    (void)!::send(child.get(), bytes.data(), bytes.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
    child.reset();

    ReadAnswer answer({.id = 7, .bytes = 1, .max_pages = 64});
    IncomingMessages incoming(1 << 20);
    while (incoming.read_from(parent.get()) == IncomingMessages::Read::some) {
        if (!incoming.complete()) continue;
        (void)request_in(incoming.message());
        (void)hello_in(incoming.message());
        const auto next = answer.take(incoming.message());
        if (!next) promise(!next.error().empty(), "refused without a word");
        if (!next || *next == ReadAnswer::Next::finished) break;
        incoming.drop();
    }
    return answer;
}

}  // namespace

void fuzz_messages(std::string_view bytes) {
    const ReadAnswer answer = answer_from(bytes);
    const Document& document = answer.document;
    promise(document.pages.size() <= document.page_count, "more pages than were told of");
    for (const Page& page : document.pages) {
        promise(is_utf8(page.text), "a text that is not UTF-8");
        for (const Word& word : page.words)
            promise(!page.text_of(word).empty() && word.style < document.styles.size(), "a word of no text or style");
    }
    if (!document.pages.empty()) expect_sound(document);
}

void fuzz_finding(std::string_view bytes) {
    if (!is_utf8(bytes)) return;  // readers give nothing else
    if (bytes.starts_with('!'))
        expect_sound(plain_document_from(bytes.substr(1)));
    else
        expect_sound(document_from(bytes));
}

}  // namespace minutebook
