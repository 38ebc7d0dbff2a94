#include "extractors/read/docx_package.h"

#include <charconv>

#include <fmt/format.h>
#include <libxml/parser.h>

namespace minutebook {
namespace {

std::string_view view(const xmlChar* text) { return text ? reinterpret_cast<const char*>(text) : std::string_view{}; }

// "word/document.xml" + "../docProps/x.xml" -> "docProps/x.xml"; a target with a leading '/' stands at the root.
std::string resolved(std::string_view part, std::string_view target) {
    if (target.starts_with('/')) return std::string(target.substr(1));
    const std::size_t slash = part.rfind('/');
    std::string folder(slash == std::string_view::npos ? "" : part.substr(0, slash + 1));
    while (target.starts_with("../")) {
        target.remove_prefix(3);
        if (!folder.empty()) folder.pop_back();
        const std::size_t up = folder.rfind('/');
        folder.resize(up == std::string::npos ? 0 : up + 1);
    }
    return folder + std::string(target);
}

std::string last_step(std::string_view uri) { return std::string(uri.substr(uri.rfind('/') + 1)); }

constexpr std::string_view kCompoundFile = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

}  // namespace

Result<DocxPackage> DocxPackage::open(std::span<const std::byte> bytes) {
    const std::string_view chars(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    if (chars.starts_with(kCompoundFile))  // how Office wraps what it encrypts
        return fail(Stage::read, Cause::password, "is encrypted with a password; save it without one");
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    zip_t* zip = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
    if (!zip) {
        if (source) zip_source_free(source);
        std::string message = fmt::format("is cut short or damaged: {}", zip_error_strerror(&error));
        zip_error_fini(&error);
        return fail(Stage::read, Cause::damaged, std::move(message));
    }
    zip_error_fini(&error);
    return DocxPackage(zip);
}

Result<std::optional<std::string>> DocxPackage::bytes_of(const std::string& part) {
    const zip_int64_t index = zip_name_locate(zip_.get(), part.c_str(), ZIP_FL_NOCASE);
    if (index < 0) return std::nullopt;
    const std::unique_ptr<zip_file_t, decltype(&zip_fclose)> file(
        zip_fopen_index(zip_.get(), static_cast<zip_uint64_t>(index), 0), &zip_fclose);
    if (!file) {
        const bool encrypted = zip_error_code_zip(zip_get_error(zip_.get())) == ZIP_ER_NOPASSWD;
        return fail(Stage::read, encrypted ? Cause::password : Cause::damaged,
                    fmt::format("{} cannot be unpacked: {}", part, zip_strerror(zip_.get())));
    }
    std::string bytes;
    constexpr std::size_t kChunk = 1 << 18;
    while (true) {
        const std::size_t had = bytes.size();
        bytes.resize(had + kChunk);
        const zip_int64_t got = zip_fread(file.get(), bytes.data() + had, kChunk);
        if (got < 0)
            return fail(Stage::read, Cause::damaged,
                        fmt::format("{} cannot be unpacked: the archive is damaged", part));
        bytes.resize(had + static_cast<std::size_t>(got));
        unpacked_bytes_ += static_cast<std::uint64_t>(got);
        if (got == 0) return bytes;
        if (bytes.size() > kMaxDocxPartBytes || unpacked_bytes_ > kMaxDocxBytes)
            return fail(Stage::read, Cause::too_large,
                        fmt::format("{} unpacks to more than {} MiB", part, kMaxDocxPartBytes >> 20));
    }
}

XmlDoc DocxPackage::tree_of(const std::string& part) {
    const Result<std::optional<std::string>> bytes = bytes_of(part);
    if (!bytes || !*bytes) return nullptr;
    XmlDoc doc(xmlReadMemory((*bytes)->data(), static_cast<int>((*bytes)->size()), nullptr, nullptr,
                             XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NOCDATA |
                                 XML_PARSE_COMPACT | XML_PARSE_RECOVER));
    if (doc && doc->intSubset) return nullptr;  // no Office writes one: entities are never looked at
    return doc;
}

std::map<std::string, Relationship, std::less<>> DocxPackage::relationships_of(std::string_view part) {
    const std::size_t slash = part.rfind('/');
    const std::size_t name = slash == std::string_view::npos ? 0 : slash + 1;
    std::map<std::string, Relationship, std::less<>> found;
    const XmlDoc doc = tree_of(fmt::format("{}_rels/{}.rels", part.substr(0, name), part.substr(name)));
    const xmlNode* root = doc ? xmlDocGetRootElement(doc.get()) : nullptr;
    for (const xmlNode* node = root ? root->children : nullptr; node; node = node->next) {
        if (node->type != XML_ELEMENT_NODE || attribute(node, "TargetMode") == "External") continue;
        const auto id = attribute(node, "Id"), type = attribute(node, "Type"), target = attribute(node, "Target");
        if (id && type && target) found[*id] = {last_step(*type), resolved(part, *target)};
    }
    return found;
}

std::string DocxPackage::main_part() {
    for (const auto& [id, relationship] : relationships_of(""))
        if (relationship.type == "officeDocument") return relationship.target;
    return "word/document.xml";
}

bool is_word(const xmlNode* node) {
    if (node->type != XML_ELEMENT_NODE || !node->ns) return false;
    const std::string_view uri = view(node->ns->href);
    return uri == "http://schemas.openxmlformats.org/wordprocessingml/2006/main" ||
           uri == "http://purl.oclc.org/ooxml/wordprocessingml/main";
}

std::string_view name_of(const xmlNode* node) { return view(node->name); }

bool is_element(const xmlNode* node, std::string_view name) { return is_word(node) && name_of(node) == name; }

const xmlNode* child(const xmlNode* parent, std::string_view name) {
    for (const xmlNode* node = parent ? parent->children : nullptr; node; node = node->next)
        if (is_element(node, name)) return node;
    return nullptr;
}

std::optional<std::string> attribute(const xmlNode* node, std::string_view name) {
    if (!node || node->type != XML_ELEMENT_NODE) return std::nullopt;
    for (const xmlAttr* each = node->properties; each; each = each->next) {
        if (view(each->name) != name) continue;
        std::string value;
        for (const xmlNode* text = each->children; text; text = text->next) value += view(text->content);
        return value;
    }
    return std::nullopt;
}

std::optional<int> number_attribute(const xmlNode* node, std::string_view name) {
    const std::optional<std::string> text = attribute(node, name);
    int number = 0;
    if (!text || std::from_chars(text->data(), text->data() + text->size(), number).ec != std::errc{})
        return std::nullopt;
    return number;
}

std::optional<std::string> value_of(const xmlNode* parent, std::string_view name) {
    return attribute(child(parent, name), "val");
}

std::optional<int> number_of(const xmlNode* parent, std::string_view name) {
    return number_attribute(child(parent, name), "val");
}

std::optional<bool> switch_of(const xmlNode* parent, std::string_view name) {
    const xmlNode* node = child(parent, name);
    if (!node) return std::nullopt;
    const std::string value = attribute(node, "val").value_or("1");
    return value != "0" && value != "false" && value != "off" && value != "none";
}

}  // namespace minutebook
