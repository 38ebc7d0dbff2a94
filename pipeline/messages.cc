#include "pipeline/messages.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <flatbuffers/flatbuffers.h>
#include <fmt/format.h>

#include "pipeline/document_generated.h"
#include "pipeline/utf8.h"

namespace minutebook {
namespace {

using flatbuffers::FlatBufferBuilder;
using flatbuffers::Offset;
using flatbuffers::Vector;
using Strings = Vector<Offset<flatbuffers::String>>;
using Styles = Vector<Offset<wire::Style>>;

// Above what any paper of ours has had by a hundred times, and far below what would hurt.
constexpr std::size_t kMaxLines = 1'000;    // of warnings; the rest are counted, not kept
constexpr std::size_t kMaxStyles = 65'536;  // what Word::style can count
constexpr std::size_t kMaxOutlineEntries = 100'000;

// -- writing

wire::Box to_wire(const Box& box) { return {box.left, box.top, box.right, box.bottom}; }

std::vector<Offset<wire::Style>> to_wire(FlatBufferBuilder& builder, std::span<const Style> styles) {
    std::vector<Offset<wire::Style>> offsets;
    offsets.reserve(styles.size());
    for (const Style& style : styles)
        offsets.push_back(
            wire::CreateStyle(builder, builder.CreateString(style.font), style.size_pt, style.bold, style.italic));
    return offsets;
}

// -- reading

std::string_view view(const flatbuffers::String* text) {
    return text ? std::string_view(text->c_str(), text->size()) : std::string_view();
}

template <class T>
std::size_t size_of(const Vector<T>* vector) {
    return vector ? vector->size() : 0;
}

bool is_sound(const wire::Box& box) {
    return std::isfinite(box.left()) && std::isfinite(box.top()) && std::isfinite(box.right()) &&
           std::isfinite(box.bottom());
}

Box from_wire(const wire::Box& box) { return {box.left(), box.top(), box.right(), box.bottom()}; }

Understood<const wire::Message*> message_in(MessageBytes bytes) {
    flatbuffers::Verifier verifier(bytes.data(), bytes.size());
    if (!verifier.VerifyBuffer<wire::Message>(nullptr)) return std::unexpected("a message that is not well-formed");
    return wire::GetMessage(bytes.data());
}

Understood<void> append_lines(std::vector<std::string>& lines, const Strings* strings, std::string_view what) {
    if (size_of(strings) == 0) return {};
    for (const auto* string : *strings) {
        if (lines.size() == kMaxLines) {
            lines.back() = fmt::format("… and more: only the first {} {} are kept", kMaxLines - 1, what);
            break;
        }
        if (!is_utf8(view(string))) return std::unexpected(fmt::format("{} that are not UTF-8", what));
        lines.push_back(one_line(view(string)));
    }
    return {};
}

Understood<void> append_styles(std::vector<Style>& styles, const Styles* added) {
    if (size_of(added) == 0) return {};
    if (styles.size() + added->size() > kMaxStyles) return std::unexpected("more styles than words can name");
    for (const wire::Style* style : *added) {
        if (!is_utf8(view(style->font()))) return std::unexpected("the name of a font is not UTF-8");
        if (!std::isfinite(style->size_pt()) || style->size_pt() < 0)
            return std::unexpected("a font of an impossible size");
        styles.push_back({std::string(view(style->font())), style->size_pt(), style->bold(), style->italic()});
    }
    return {};
}

Understood<void> take_words(Page& page, const Vector<const wire::Word*>& words, std::size_t style_count) {
    page.words.reserve(words.size());
    std::size_t text_end = 0;  // of the word before: words neither overlap nor go back
    for (const wire::Word* word : words) {
        const std::size_t begin = word->text_begin(), end = begin + word->text_size();
        if (begin < text_end || end <= begin || end > page.text.size() || !is_boundary(page.text, begin) ||
            !is_boundary(page.text, end))
            return std::unexpected("a word that is not in the text of its page");
        if (word->style() >= style_count) return std::unexpected("a word of an unknown style");
        if (!is_sound(word->box())) return std::unexpected("a word with an impossible box");
        page.words.push_back(
            {word->text_begin(), word->text_size(), from_wire(word->box()), word->style(), word->marks()});
        text_end = end;
    }
    return {};
}

Understood<void> take_lines(Page& page, const Vector<const wire::Line*>& lines) {
    page.lines.reserve(lines.size());
    std::size_t next_word = 0;
    for (const wire::Line* line : lines) {
        if (line->first_word() != next_word || line->word_count() == 0 ||
            line->word_count() > page.words.size() - next_word)
            return std::unexpected("a line that does not follow the one before it");
        if (line->role() > static_cast<std::uint8_t>(LineRole::side_heading))
            return std::unexpected("a line of an unknown role");
        if (!is_sound(line->box()) || line->table() < -1) return std::unexpected("a line in an impossible place");
        page.lines.push_back({line->first_word(), line->word_count(), from_wire(line->box()), line->block(),
                              static_cast<LineRole>(line->role()), line->level(), line->table(), line->row(),
                              line->column()});
        next_word += line->word_count();
    }
    if (next_word != page.words.size()) return std::unexpected("words that stand in no line");
    return {};
}

Understood<Page> page_in(const wire::Page& sent, std::size_t style_count) {
    Page page;
    page.number = sent.number();
    page.width_pt = sent.width_pt();
    page.height_pt = sent.height_pt();
    page.scanned = sent.scanned();
    if (!std::isfinite(page.width_pt) || !std::isfinite(page.height_pt) || page.width_pt < 0 || page.height_pt < 0)
        return std::unexpected("a page of an impossible size");
    if (!is_utf8(view(sent.text()))) return std::unexpected("a page whose text is not UTF-8");
    page.text = view(sent.text());
    if (sent.words())
        if (auto taken = take_words(page, *sent.words(), style_count); !taken) return std::unexpected(taken.error());
    if (size_of(sent.lines()) != 0) {
        if (auto taken = take_lines(page, *sent.lines()); !taken) return std::unexpected(taken.error());
    } else if (!page.words.empty()) {
        return std::unexpected("words that stand in no line");
    }
    return page;
}

Understood<void> take_head(Document& document, const wire::Head& head) {
    for (const auto* text : {head.media_type(), head.stated_title(), head.language()})
        if (!is_utf8(view(text))) return std::unexpected("a head that is not UTF-8");
    Document taken;
    taken.media_type = one_line(view(head.media_type()));
    taken.has_layout = head.has_layout();
    taken.page_count = head.page_count();
    taken.stated_title = view(head.stated_title());
    taken.language = one_line(view(head.language()));
    if (taken.media_type.empty()) return std::unexpected("a head without a media type");
    if (auto styles = append_styles(taken.styles, head.styles()); !styles) return styles;
    if (auto warnings = append_lines(taken.warnings, head.warnings(), "warnings"); !warnings) return warnings;
    if (size_of(head.outline()) > kMaxOutlineEntries) return std::unexpected("too many entries in the outline");
    if (head.outline())
        for (const wire::OutlineEntry* entry : *head.outline()) {
            if (!is_utf8(view(entry->title()))) return std::unexpected("an outline that is not UTF-8");
            if (entry->page() > taken.page_count) return std::unexpected("an outline that leads out of the paper");
            taken.outline.push_back({std::string(view(entry->title())), entry->level(), entry->page()});
        }
    document = std::move(taken);
    return {};
}

// What a reader may say of a paper. What befell the reader itself is for its parent to say.
bool is_reader_cause(Cause cause) {
    switch (cause) {
        case Cause::memory:
        case Cause::password:
        case Cause::damaged:
        case Cause::not_a_paper:
        case Cause::empty:
        case Cause::too_large:
            return true;
        case Cause::timeout:
        case Cause::crash:
        case Cause::unreadable:
            return false;
    }
    return false;
}

}  // namespace

struct MessageWriter::State {
    FlatBufferBuilder builder{64 << 10};

    template <class T>
    MessageBytes finish(std::uint64_t id, wire::Body type, Offset<T> body) {
        builder.Finish(wire::CreateMessage(builder, id, type, body.Union()));
        return {builder.GetBufferPointer(), builder.GetSize()};
    }
    FlatBufferBuilder& fresh() {
        builder.Clear();
        return builder;
    }
};

MessageWriter::MessageWriter() : state_(std::make_unique<State>()) {}
MessageWriter::MessageWriter(MessageWriter&&) noexcept = default;
MessageWriter::~MessageWriter() = default;

MessageBytes MessageWriter::request(const ReadRequest& request) {
    auto& builder = state_->fresh();
    return state_->finish(request.id, wire::Body::Request,
                          wire::CreateRequest(builder, request.bytes, request.max_pages));
}

MessageBytes MessageWriter::hello(const SandboxReport& sandbox) {
    auto& builder = state_->fresh();
    const auto granted = builder.CreateVectorOfStrings(sandbox.granted);
    const auto missing = builder.CreateVectorOfStrings(sandbox.missing);
    return state_->finish(0, wire::Body::Hello, wire::CreateHello(builder, granted, missing));
}

MessageBytes MessageWriter::head(std::uint64_t id, const Document& document) {
    auto& builder = state_->fresh();
    std::vector<Offset<wire::OutlineEntry>> entries;
    for (const OutlineEntry& entry : document.outline)
        entries.push_back(
            wire::CreateOutlineEntry(builder, builder.CreateString(entry.title), entry.level, entry.page));
    const auto styles = builder.CreateVector(to_wire(builder, document.styles));
    const auto outline = builder.CreateVector(entries);
    const auto warnings = builder.CreateVectorOfStrings(document.warnings);
    const auto media_type = builder.CreateString(document.media_type);
    const auto title = builder.CreateString(document.stated_title);
    const auto language = builder.CreateString(document.language);
    return state_->finish(id, wire::Body::Head,
                          wire::CreateHead(builder, media_type, document.has_layout, document.page_count, styles,
                                           outline, title, language, warnings));
}

MessageBytes MessageWriter::page(std::uint64_t id, const Page& page, std::span<const Style> new_styles) {
    auto& builder = state_->fresh();
    const auto styles = builder.CreateVector(to_wire(builder, new_styles));
    const auto text = builder.CreateString(page.text);
    const auto words =
        builder.CreateVectorOfStructs<wire::Word>(page.words.size(), [&](std::size_t i, wire::Word* out) {
            const Word& word = page.words[i];
            *out = {word.text_begin, word.text_size, to_wire(word.box), word.style, word.marks};
        });
    const auto lines =
        builder.CreateVectorOfStructs<wire::Line>(page.lines.size(), [&](std::size_t i, wire::Line* out) {
            const Line& line = page.lines[i];
            *out = {line.first_word, line.word_count, to_wire(line.box), line.block,
                    line.table,      line.row,        line.column,       static_cast<std::uint8_t>(line.role),
                    line.level};
        });
    return state_->finish(id, wire::Body::Page,
                          wire::CreatePage(builder, page.number, page.width_pt, page.height_pt, text, words, lines,
                                           page.scanned, styles));
}

MessageBytes MessageWriter::end(std::uint64_t id, const std::vector<std::string>& warnings) {
    auto& builder = state_->fresh();
    return state_->finish(id, wire::Body::End, wire::CreateEnd(builder, builder.CreateVectorOfStrings(warnings)));
}

MessageBytes MessageWriter::failed(std::uint64_t id, Cause cause, const std::string& message) {
    auto& builder = state_->fresh();
    return state_->finish(id, wire::Body::Failed,
                          wire::CreateFailed(builder, static_cast<std::uint8_t>(cause), builder.CreateString(message)));
}

Understood<ReadRequest> request_in(MessageBytes bytes) {
    const auto message = message_in(bytes);
    if (!message) return std::unexpected(message.error());
    const auto* request = (*message)->body_as_Request();
    if (!request) return std::unexpected("not a request");
    return ReadRequest{(*message)->request(), request->bytes(), request->max_pages()};
}

Understood<SandboxReport> hello_in(MessageBytes bytes) {
    const auto message = message_in(bytes);
    if (!message) return std::unexpected(message.error());
    const auto* hello = (*message)->body_as_Hello();
    if (!hello) return std::unexpected("not a greeting");
    SandboxReport report;
    if (auto taken = append_lines(report.granted, hello->granted(), "protections"); !taken)
        return std::unexpected(taken.error());
    if (auto taken = append_lines(report.missing, hello->missing(), "protections"); !taken)
        return std::unexpected(taken.error());
    return report;
}

Understood<ReadAnswer::Next> ReadAnswer::take(MessageBytes bytes) {
    const auto message = message_in(bytes);
    if (!message) return std::unexpected(message.error());
    if ((*message)->request() != request_.id) return std::unexpected("an answer to another request");

    if (const auto* head = (*message)->body_as_Head()) {
        if (begun_) return std::unexpected("a second head");
        if (auto taken = take_head(document, *head); !taken) return std::unexpected(taken.error());
        begun_ = true;
        return Next::more;
    }
    if (const auto* sent = (*message)->body_as_Page()) {
        if (!begun_) return std::unexpected("a page before the head");
        const std::size_t number = document.pages.size() + 1;
        if (sent->number() != number)
            return std::unexpected(fmt::format("page {} where page {} was due", sent->number(), number));
        if (number > std::min(document.page_count, request_.max_pages))
            return std::unexpected("more pages than were told of");
        const std::size_t styles_before = document.styles.size();
        Understood<Page> page;
        if (auto styles = append_styles(document.styles, sent->new_styles()); !styles)
            page = std::unexpected(styles.error());
        else
            page = page_in(*sent, document.styles.size());
        if (!page) {
            document.styles.resize(styles_before);
            return std::unexpected(page.error());
        }
        document.pages.push_back(std::move(*page));
        return Next::more;
    }
    if (const auto* end = (*message)->body_as_End()) {
        if (!begun_) return std::unexpected("an end before the head");
        const std::uint32_t due = std::min(document.page_count, request_.max_pages);
        if (document.pages.size() != due)
            return std::unexpected(fmt::format("an end after page {} of {}", document.pages.size(), due));
        if (auto taken = append_lines(document.warnings, end->warnings(), "warnings"); !taken)
            return std::unexpected(taken.error());
        if (!document.complete())
            failure = Failure{
                Stage::read, Cause::too_large,
                fmt::format("only the first {} of {} pages were read: that is the limit", due, document.page_count)};
        return Next::finished;
    }
    if (const auto* failed = (*message)->body_as_Failed()) {
        const auto cause = static_cast<Cause>(failed->cause());
        if (name_of(cause).empty() || !is_reader_cause(cause))
            return std::unexpected("a failure of an impossible cause");
        if (!is_utf8(view(failed->message()))) return std::unexpected("a failure that is not UTF-8");
        failure = Failure{Stage::read, cause, one_line(view(failed->message()))};
        return Next::finished;
    }
    return std::unexpected("a message that is no answer");
}

}  // namespace minutebook
