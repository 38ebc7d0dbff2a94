#include "extractors/read/media_type.h"

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <optional>

#include <magic.h>
#include <re2/re2.h>
#include <zip.h>

#include "extractors/read/text_encoding.h"

namespace minutebook {
namespace {

constexpr std::size_t kPdfHeaderWithin = 1024;   // as Adobe's readers allow, and Poppler with them
constexpr std::size_t kTextSample = 256 * 1024;  // enough to tell Markdown and HTML from plain text

constexpr std::size_t kLocalHeaderBytes = 30;  // of a Zip, before an entry's name

using Magic = std::unique_ptr<magic_set, decltype(&magic_close)>;

Magic& magic() {
    static Magic cookie(nullptr, &magic_close);
    return cookie;
}

std::string_view as_chars(std::span<const std::byte> bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

bool contains(std::string_view bytes, std::string_view part) { return bytes.find(part) != std::string_view::npos; }

MediaType readable(const char* name) { return {.readable = true, .name = name, .description = {}}; }

MediaType by_libmagic(std::span<const std::byte> bytes);

// The names in the central directory of a zip; where it is lost (a file cut short), what its local headers hold.
struct ZipNames {
    bool damaged = false, content_types = false;
    bool word = false, sheet = false, slides = false, visio = false;
    std::string mimetype;  // of OpenDocument and EPUB: the first entry, stored
};

void note_name(std::string_view name, ZipNames& names) {
    if (name.starts_with("[Content_Types].xml")) names.content_types = true;
    if (name.starts_with("word/")) names.word = true;
    if (name.starts_with("xl/")) names.sheet = true;
    if (name.starts_with("ppt/")) names.slides = true;
    if (name.starts_with("visio/")) names.visio = true;
}

ZipNames zip_names(std::span<const std::byte> bytes) {
    ZipNames names;
    const std::string_view chars = as_chars(bytes);
    constexpr std::string_view kMimeEntry = "mimetype";
    const std::string_view first_name = chars.substr(std::min(kLocalHeaderBytes, chars.size()));
    if (first_name.starts_with(kMimeEntry)) {
        const std::string_view value = first_name.substr(kMimeEntry.size(), 80);
        names.mimetype = value.substr(0, value.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789.-+/"));
    }
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    zip_t* zip = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
    if (!zip && source) zip_source_free(source);
    zip_error_fini(&error);
    if (zip) {
        const zip_int64_t count = zip_get_num_entries(zip, 0);
        for (zip_int64_t i = 0; i < count; ++i)
            if (const char* name = zip_get_name(zip, static_cast<zip_uint64_t>(i), ZIP_FL_ENC_RAW))
                note_name(name, names);
        zip_discard(zip);
        return names;
    }
    names.damaged = true;
    constexpr std::string_view kLocalHeader = "PK\x03\x04";
    for (std::size_t at = chars.find(kLocalHeader); at != std::string_view::npos;
         at = chars.find(kLocalHeader, at + kLocalHeader.size()))
        note_name(chars.substr(std::min(at + kLocalHeaderBytes, chars.size()), 32), names);
    return names;
}

// By its header; by its trailer where the header is damaged, as every viewer opens it.
bool is_pdf(std::string_view bytes) {
    if (contains(bytes.substr(0, kPdfHeaderWithin), "%PDF-")) return true;
    const std::string_view tail = bytes.substr(bytes.size() - std::min(bytes.size(), kPdfHeaderWithin));
    return bytes.substr(0, kPdfHeaderWithin).find("%PDF") != std::string_view::npos ||
           (contains(tail, "startxref") && contains(tail, "%%EOF"));
}

std::string utf16le(std::string_view ascii) {
    std::string wide;
    for (const char c : ascii) wide += {c, '\0'};
    return wide;
}

// Compound files (OLE): one container for the binary formats of Office and for encrypted ones of today. The names of
// their streams stand in it as UTF-16.
MediaType compound_file(std::span<const std::byte> bytes) {
    const std::string_view chars = as_chars(bytes);
    if (contains(chars, utf16le("EncryptedPackage"))) return readable(kDocx);  // read_docx says what is to be said
    if (contains(chars, utf16le("WordDocument"))) return readable(kDoc);
    struct Stream {
        std::string_view name, media_type, description;
    };
    static constexpr std::array<Stream, 4> kStreams{{
        {"PowerPoint Document", "application/vnd.ms-powerpoint", "PowerPoint 97-2003 presentation"},
        {"__nameid_version", "application/vnd.ms-outlook", "Outlook message"},
        {"Workbook", "application/vnd.ms-excel", "Excel 97-2003 workbook"},
        {"VisioDocument", "application/vnd.visio", "Visio drawing"},
    }};
    for (const Stream& stream : kStreams)
        if (contains(chars, utf16le(stream.name)))
            return {.readable = false,
                    .name = std::string(stream.media_type),
                    .description = std::string(stream.description)};
    return by_libmagic(bytes);
}

MediaType zip_file(std::span<const std::byte> bytes) {
    const ZipNames names = zip_names(bytes);
    const std::string office = "application/vnd.openxmlformats-officedocument.";
    if (!names.mimetype.empty()) return {.readable = false, .name = names.mimetype, .description = names.mimetype};
    if (!names.content_types) return {false, "application/zip", names.damaged ? "damaged Zip archive" : "Zip archive"};
    if (names.word) return readable(kDocx);
    if (names.sheet) return {false, office + "spreadsheetml.sheet", "Excel workbook"};
    if (names.slides) return {false, office + "presentationml.presentation", "PowerPoint presentation"};
    if (names.visio) return {false, "application/vnd.ms-visio.drawing.main+xml", "Visio drawing"};
    return {false, "application/zip", "Zip archive"};
}

MediaType by_libmagic(std::span<const std::byte> bytes) {
    MediaType type{.readable = false, .name = "application/octet-stream", .description = "data"};
    if (!magic()) return type;
    const auto ask = [&](int flags) -> std::string {
        magic_setflags(magic().get(), flags | MAGIC_NO_CHECK_COMPRESS | MAGIC_NO_CHECK_TAR);
        const char* answer = magic_buffer(magic().get(), bytes.data(), std::min(bytes.size(), std::size_t{1} << 20));
        return answer ? answer : "";
    };
    if (std::string name = ask(MAGIC_MIME_TYPE); !name.empty()) type.name = std::move(name);
    if (std::string description = ask(MAGIC_NONE); !description.empty()) type.description = std::move(description);
    return type;
}

// How many marks of Markdown a text bears. Strong ones hardly occur in plain text.
struct MarkdownMarks {
    int strong = 0;
    int bullets = 0;
};

MarkdownMarks markdown_marks(std::string_view text) {
    static const RE2 kStrong(
        R"((?m)^ {0,3}#{1,6} +\S|\*\*[^\s*][^*\n]*\*\*|\]\((?:https?:|mailto:|[/#.])|^ {0,3}```|^ {0,3}\d{1,9}\\[.)] |<(?:small|sup|sub)>)");
    static const RE2 kTable(R"((?m)^[ \t]*\|?(?:[ \t]*:?-{3,}:?[ \t]*\|)+[ \t:|-]*$)");
    static const RE2 kBullet(R"((?m)^[ \t]*[-*+] +\S)");
    MarkdownMarks marks;
    constexpr int kEnough = 100;
    re2::StringPiece rest(text.data(), text.size());
    while (marks.strong < kEnough && RE2::FindAndConsume(&rest, kStrong)) ++marks.strong;
    if (RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), kTable)) marks.strong += 2;
    rest = re2::StringPiece(text.data(), text.size());
    while (marks.bullets < kEnough && RE2::FindAndConsume(&rest, kBullet)) ++marks.bullets;
    return marks;
}

bool is_markdown(const MarkdownMarks& marks) {
    return marks.strong >= 2 || (marks.strong >= 1 && marks.bullets >= 2) || marks.bullets >= 3;
}

// By its beginning, or, of a fragment, by the number of tags that part blocks of text.
bool is_html(std::string_view text, const MarkdownMarks& marks) {
    static const RE2 kBegins(
        R"((?i)^(?:\s|\x{FEFF}|<\?xml[^>]*\?>|<!--(?:[^-]|-[^-])*-->)*<(?:!doctype\s+html|html|head|body|title|meta)[\s>/])");
    static const RE2 kBeginsWithTag(R"(^\s*<)");
    static const RE2 kBlockTag(
        R"((?i)</?(?:p|div|td|tr|li|h[1-6]|table|ul|ol|article|section|center)[\s>/]|<br\s*/?>)");
    const re2::StringPiece piece(text.data(), text.size());
    if (RE2::PartialMatch(piece, kBegins)) return true;
    constexpr int kFewTags = 4, kEnough = 1000;
    int tags = 0;
    re2::StringPiece rest = piece;
    while (tags < kEnough && RE2::FindAndConsume(&rest, kBlockTag)) ++tags;
    if (tags < kFewTags) return false;
    return RE2::PartialMatch(piece, kBeginsWithTag) ? marks.strong * 2 < tags : marks.strong * 10 < tags && tags >= 10;
}

// Text that a program reads, or that only wraps something else.
std::optional<MediaType> text_for_programs(std::string_view text, std::span<const std::byte> bytes) {
    const std::string_view head = text.substr(0, 4096);
    const std::size_t begin = head.find_first_not_of(" \t\r\n");
    const std::string_view start = begin == std::string_view::npos ? "" : head.substr(begin);
    if (start.starts_with("{\\rtf")) return MediaType{false, "text/rtf", "Rich Text Format document"};
    if (start.starts_with("%!PS")) return MediaType{false, "application/postscript", "PostScript document"};
    if (start.starts_with("<?xml") || start.starts_with("<svg")) return MediaType{false, "text/xml", "XML document"};
    static const RE2 kMessage(
        R"((?i)^(?:[a-z-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?(?:mime-version:\s*1\.0|content-transfer-encoding:))");
    if (RE2::PartialMatch(re2::StringPiece(start.data(), start.size()), kMessage))
        return MediaType{false, contains(start, "multipart/related") ? "multipart/related" : "message/rfc822",
                         "MIME message"};
    static const RE2 kMaybeJson(R"(^[{\[]\s*["{}\[\]\d])");
    if (RE2::PartialMatch(re2::StringPiece(start.data(), start.size()), kMaybeJson)) {
        MediaType type = by_libmagic(bytes);
        if (type.name == "application/json") return type;
    }
    return std::nullopt;
}

// Nearly all lines have the same columns, parted by tabs.
bool is_tab_separated(std::string_view text) {
    constexpr std::size_t kFewestLines = 5, kFewestColumns = 3;
    std::map<std::size_t, std::size_t> lines_by_columns;
    std::size_t lines = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view line = text.substr(at, end - at);
        at = end + 1;
        if (line.find_first_not_of(" \r") == std::string_view::npos) continue;
        ++lines;
        ++lines_by_columns[1 + static_cast<std::size_t>(std::ranges::count(line, '\t'))];
    }
    if (lines < kFewestLines) return false;
    const auto usual = std::ranges::max_element(lines_by_columns, {}, [](const auto& entry) { return entry.second; });
    return usual->first >= kFewestColumns && usual->second * 10 >= lines * 9;
}

MediaType text_file(std::span<const std::byte> bytes) {
    std::size_t sample = std::min(bytes.size(), kTextSample);
    if (sample < bytes.size()) sample &= ~std::size_t{3};
    const std::string text = decode_text(bytes.first(sample));
    const MarkdownMarks marks = markdown_marks(text);
    if (is_html(text, marks)) return readable(kHtml);
    if (std::optional<MediaType> other = text_for_programs(text, bytes)) return *std::move(other);
    if (is_tab_separated(text)) return {false, "text/tab-separated-values", "tab-separated values"};
    return readable(is_markdown(marks) ? kMarkdown : kPlainText);
}

}  // namespace

void prepare_media_types() {
    Magic cookie(magic_open(MAGIC_NONE), &magic_close);
    if (cookie && magic_load(cookie.get(), nullptr) == 0) magic() = std::move(cookie);
}

MediaType media_type_of(std::span<const std::byte> bytes) {
    const std::string_view chars = as_chars(bytes);
    if (is_pdf(chars)) return readable(kPdf);
    if (chars.starts_with("PK\x03\x04")) return zip_file(bytes);
    if (chars.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) return compound_file(bytes);
    if (is_text(bytes)) return text_file(bytes);
    return by_libmagic(bytes);
}

std::string advice_for(const MediaType& type) {
    struct Advice {
        std::string_view media_type, advice;
    };
    static constexpr std::array<Advice, 21> kAdvice{{
        {"text/tab-separated-values", "a table of tab-separated values, which is data and no paper"},
        {"text/rtf", "a Rich Text document (.rtf), which is not read; save it as DOCX or PDF"},
        {"application/vnd.oasis.opendocument.text",
         "an OpenDocument text (.odt), which is not read; save it as DOCX or PDF"},
        {"application/vnd.oasis.opendocument", "an OpenDocument file, which is not read; save it as PDF"},
        {"application/vnd.openxmlformats-officedocument.spreadsheetml",
         "an Excel workbook (.xlsx), which is not read; save it as PDF"},
        {"application/vnd.ms-excel", "an Excel 97–2003 workbook (.xls), which is not read; save it as PDF"},
        {"application/vnd.openxmlformats-officedocument.presentationml",
         "a PowerPoint presentation (.pptx), which is not read; save it as PDF"},
        {"application/vnd.ms-powerpoint",
         "a PowerPoint 97–2003 presentation (.ppt), which is not read; save it as PDF"},
        {"application/vnd.ms-outlook",
         "an Outlook message (.msg), which is not read; save the message or its attachments as PDF"},
        {"message/rfc822", "an e-mail message, which is not read; save the message or its attachments as PDF"},
        {"multipart/related", "a saved web page in one file (.mht), which is not read; save it as HTML or PDF"},
        {"application/vnd.visio", "a Visio drawing, which is not read; save it as PDF"},
        {"application/vnd.ms-visio", "a Visio drawing, which is not read; save it as PDF"},
        {"application/epub+zip", "an e-book (EPUB), which is not read; save it as PDF"},
        {"application/postscript", "a PostScript document, which is not read; convert it to PDF"},
        {"application/zip", "a Zip archive, which is not opened; unpack it and name the folder"},
        {"application/json", "JSON data, which is no paper"},
        {"text/xml", "XML data, which is no paper"},
        {"image/", "an image, which holds no text; put it through text recognition (OCR) and save it as PDF"},
        {"video/", "a video, which is no paper"},
        {"audio/", "a sound recording, which is no paper"},
    }};
    for (const Advice& entry : kAdvice)
        if (type.name.starts_with(entry.media_type)) return std::string(entry.advice);
    const std::string what = type.description.empty() ? type.name : type.description.substr(0, 100);
    return "no paper in a format that is read (PDF, DOCX, DOC, HTML, Markdown, text), but: " + what;
}

}  // namespace minutebook
