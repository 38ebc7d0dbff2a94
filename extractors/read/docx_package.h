// The parts of a DOCX: entries of a Zip archive, as XML trees.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include <libxml/tree.h>
#include <zip.h>

#include "corpus/result.h"

namespace minutebook {

struct XmlFree {
    void operator()(xmlDoc* doc) const { xmlFreeDoc(doc); }
};
using XmlDoc = std::unique_ptr<xmlDoc, XmlFree>;

// A part named by another one ("word/header1.xml"), and what for.
struct Relationship {
    std::string type;    // the last step of its URI: "header", "styles"
    std::string target;  // an entry's name
};

// Bounds of what is unpacked, against archives made to burst: Word's own papers stay far below.
inline constexpr std::uint64_t kMaxDocxPartBytes = 128u << 20;
inline constexpr std::uint64_t kMaxDocxBytes = 256u << 20;

class DocxPackage {
public:
    // The bytes stay valid for the package's life. Fails `password`, `damaged`.
    static Result<DocxPackage> open(std::span<const std::byte> bytes);

    // The name of the main part ("word/document.xml").
    std::string main_part();

    // The parts that a part names, by their id ("rId7"). Linked files outside the package are left out.
    std::map<std::string, Relationship, std::less<>> relationships_of(std::string_view part);

    // A part's bytes; nothing where it is missing. Fails `too_large` beyond the bounds, `damaged` where it cannot be
    // unpacked to its end.
    Result<std::optional<std::string>> bytes_of(const std::string& part);

    // A part's tree; null where it is missing, or no XML. Small parts only.
    XmlDoc tree_of(const std::string& part);

private:
    struct ZipDiscard {
        void operator()(zip_t* zip) const { zip_discard(zip); }
    };
    explicit DocxPackage(zip_t* zip) : zip_(zip) {}

    std::unique_ptr<zip_t, ZipDiscard> zip_;
    std::uint64_t unpacked_bytes_ = 0;
};

// --- Reading trees. Names are without prefix; elements count only in WordprocessingML's namespaces. ---

bool is_word(const xmlNode* node);                                   // an element of WordprocessingML
bool is_element(const xmlNode* node, std::string_view name);         // of WordprocessingML, so named
const xmlNode* child(const xmlNode* parent, std::string_view name);  // the first such, or null; parent may be null
std::string_view name_of(const xmlNode* node);
std::optional<std::string> attribute(const xmlNode* node, std::string_view name);
std::optional<int> number_attribute(const xmlNode* node, std::string_view name);
std::optional<std::string> value_of(const xmlNode* parent, std::string_view name);  // <w:name w:val="…"/> below parent
std::optional<int> number_of(const xmlNode* parent, std::string_view name);
std::optional<bool> switch_of(const xmlNode* parent, std::string_view name);  // <w:b/> is on, <w:b w:val="0"/> off

}  // namespace minutebook
