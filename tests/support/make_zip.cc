#include "tests/support/make_zip.h"

#include <algorithm>
#include <stdexcept>

#include <zip.h>

namespace minutebook {
namespace {

constexpr char kNamespaces[] = R"(xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" )"
                               R"(xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" )"
                               R"(xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" )"
                               R"(xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" )"
                               R"(xmlns:v="urn:schemas-microsoft-com:vml")";
constexpr char kRelationshipType[] = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

// "<w:styles>" of a part gets the namespaces that its prefixes need.
std::string with_namespaces(std::string xml) {
    const std::size_t end = std::min(xml.find_first_of(" />", 1), xml.size());
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml.insert(end, std::string(" ") + kNamespaces);
}

}  // namespace

std::string make_zip(const std::vector<std::pair<std::string, std::string>>& entries) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* archive = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_t* zip = zip_open_from_source(archive, ZIP_CREATE, &error);
    if (!zip) throw std::runtime_error(zip_error_strerror(&error));
    zip_source_keep(archive);
    for (const auto& [name, bytes] : entries)
        if (zip_file_add(zip, name.c_str(), zip_source_buffer(zip, bytes.data(), bytes.size(), 0), ZIP_FL_ENC_UTF_8) <
            0)
            throw std::runtime_error(zip_strerror(zip));
    if (zip_close(zip) != 0) throw std::runtime_error(zip_strerror(zip));
    zip_source_open(archive);
    zip_source_seek(archive, 0, SEEK_END);
    std::string bytes(static_cast<std::size_t>(zip_source_tell(archive)), '\0');
    zip_source_seek(archive, 0, SEEK_SET);
    zip_source_read(archive, bytes.data(), bytes.size());
    zip_source_close(archive);
    zip_source_free(archive);
    return bytes;
}

std::string make_docx(const std::string& body, std::vector<std::pair<std::string, std::string>> parts) {
    std::string relationships =
        R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)";
    std::vector<std::pair<std::string, std::string>> entries{
        {"[Content_Types].xml", R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>)"},
        {"_rels/.rels", relationships + "<Relationship Id=\"rId1\" Type=\"" + kRelationshipType +
                            "officeDocument\" Target=\"word/document.xml\"/></Relationships>"},
        {"word/document.xml", with_namespaces("<w:document><w:body>" + body + "</w:body></w:document>")}};
    for (auto& [name, xml] : parts) {
        const std::size_t begin = name.rfind('/') + 1;
        const std::string id = name.substr(begin, name.rfind('.') - begin);
        relationships += "<Relationship Id=\"" + id + "\" Type=\"" + kRelationshipType +
                         id.substr(0, id.find_last_not_of("0123456789") + 1) + "\" Target=\"" + name.substr(begin) +
                         "\"/>";
        entries.emplace_back(name, with_namespaces(xml));
    }
    entries.emplace_back("word/_rels/document.xml.rels", relationships + "</Relationships>");
    return make_zip(entries);
}

}  // namespace minutebook
