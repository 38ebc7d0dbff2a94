#include "app/evidence.h"

#include <algorithm>

#include <fmt/format.h>

namespace minutebook {
namespace {

bool continues_character(char c) { return (c & 0xC0) == 0x80; }

// From `from` on, at most `most` bytes, whole characters.
std::string shortened(std::string_view text, std::size_t from, std::size_t most) {
    if (text.size() <= most) return std::string(text);
    std::size_t begin = std::min(from, text.size() - most);
    while (begin < text.size() && begin > 0 && text[begin - 1] != ' ' && begin < from) ++begin;
    while (begin < text.size() && continues_character(text[begin])) ++begin;
    std::size_t end = std::min(text.size(), begin + most);
    while (end > begin && end < text.size() && continues_character(text[end])) --end;
    return (begin > 0 ? "…" : "") + std::string(text.substr(begin, end - begin)) + (end < text.size() ? "…" : "");
}

std::string labelled(const std::optional<std::string>& label, const std::string& text) {
    return label ? *label + " " + text : text;
}

std::string line_of(const Contact& contact) {
    std::string line = contact.name;
    for (const auto& part : {contact.phone, contact.email})
        if (part) line += (line.empty() ? "" : ", ") + *part;
    return line;
}

}  // namespace

std::string evidence_of(const Document& document, const SourceSpan& span, std::size_t most) {
    if (span.empty()) return {};
    std::string text;
    std::size_t from = 0;
    for (const Page& page : document.pages) {
        if (page.number < span.first_page) continue;
        if (page.number > span.last_page || text.size() > from + most) break;
        const std::uint32_t begin = page.number == span.first_page ? span.first_word : 0;
        const std::uint32_t end =
            page.number == span.last_page ? span.last_word : static_cast<std::uint32_t>(page.words.size());
        for (const Line& line : page.lines) {
            if (line.first_word >= end || line.first_word + line.word_count <= begin) continue;
            if (text.empty() && begin > line.first_word && begin < page.words.size())
                from = page.words[begin].text_begin - page.words[line.first_word].text_begin;
            else if (!text.empty())
                text += " / ";
            text += page.text_of(line);
            if (text.size() > from + most) break;
        }
    }
    return shortened(text, from, most);
}

std::vector<ToldFact> facts_of(const Paper& paper) {
    std::vector<ToldFact> facts;
    const auto add = [&](std::string what, std::string value, const SourceSpan& where, std::string_view rule) {
        facts.push_back({std::move(what), std::move(value), where, rule});
    };
    const auto state = [&](const char* what, const std::optional<Stated<std::string>>& stated) {
        if (stated) add(what, stated->value, stated->where, stated->rule);
    };
    const Metadata& about = paper.metadata;
    if (about.kind) add("kind", std::string(name_of(about.kind->value)), about.kind->where, about.kind->rule);
    state("title", about.title);
    state("council", about.council);
    state("body", about.body);
    state("date", about.date);
    for (const auto& author : about.authors) add("author", author.value, author.where, author.rule);
    for (const auto& contact : about.contacts) add("contact", line_of(contact.value), contact.where, contact.rule);
    for (const auto& ward : about.wards) add("ward", ward.value, ward.where, ward.rule);
    if (about.key_decision)
        add("key decision", about.key_decision->value ? "yes" : "no", about.key_decision->where,
            about.key_decision->rule);
    for (const Section& one : paper.sections)
        add("section", fmt::format("{} ({})", labelled(one.number, one.heading), name_of(one.type)), one.where,
            one.rule);
    for (const Recommendation& one : paper.recommendations)
        add("recommendation", labelled(one.label, one.text), one.where, one.rule);
    for (const Resolution& one : paper.resolutions)
        add("resolution",
            labelled(one.label, one.text) + (one.outcome ? fmt::format(" [{}]", name_of(*one.outcome)) : ""), one.where,
            one.rule);
    for (const Reference& one : paper.references) add(std::string(name_of(one.type)), one.value, one.where, one.rule);
    return facts;
}

std::string link_to(const std::string& path, std::string_view media_type, std::uint32_t page) {
    if (path.empty()) return {};
    constexpr std::string_view kPlain = "/-._~";  // beside letters and digits: RFC 3986
    std::string link = "file://";
    for (const char c : path) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                           kPlain.find(c) != std::string_view::npos;
        if (plain)
            link += c;
        else
            link += fmt::format("%{:02X}", byte);
    }
    if (page > 0 && media_type == "application/pdf") link += fmt::format("#page={}", page);
    return link;
}

}  // namespace minutebook
