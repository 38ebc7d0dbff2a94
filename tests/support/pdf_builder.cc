#include "tests/support/pdf_builder.h"

#include <map>

#include <fmt/format.h>

namespace minutebook {
namespace {

std::string stream(const std::string& content, const std::string& entries = "") {
    return fmt::format("<< /Length {} {} >>\nstream\n{}\nendstream", content.size(), entries, content);
}

constexpr char kToUnicode[] =
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def\n"
    "1 begincodespacerange <00> <ff> endcodespacerange\n"
    "3 beginbfchar <41> <fb01> <42> <00ad> <43> <0301> endbfchar\n"
    "1 beginbfrange <61> <7a> <0061> endbfrange\n"
    "endcmap end end";

}  // namespace

PdfBuilder& PdfBuilder::page(std::string content, std::string extra, std::string of_content) {
    pages_.push_back({std::move(content), std::move(extra), std::move(of_content)});
    return *this;
}

int PdfBuilder::object(std::string body) {
    objects_.push_back(std::move(body));
    return 100 + static_cast<int>(objects_.size()) - 1;
}

PdfBuilder& PdfBuilder::catalog(std::string extra) {
    catalog_ = std::move(extra);
    return *this;
}

PdfBuilder& PdfBuilder::info(std::string dictionary) {
    info_ = std::move(dictionary);
    return *this;
}

std::string PdfBuilder::text(double x, double y, const std::string& text, const std::string& font, double size) {
    return fmt::format("BT /{} {} Tf {} {} Td ({}) Tj ET\n", font, size, x, y, text);
}

std::string PdfBuilder::build() const {
    std::map<int, std::string> objects;
    std::string kids;
    for (std::size_t i = 0; i < pages_.size(); ++i) {
        const int number = page_object(static_cast<int>(i) + 1);
        kids += fmt::format("{} 0 R ", number);
        objects[number] = fmt::format(
            "<< /Type /Page /Parent 2 0 R {} /Contents {} 0 R "
            "/Resources << /Font << /F1 3 0 R /F2 4 0 R /F3 5 0 R /F4 6 0 R >> /ColorSpace << /CS0 [/ICCBased 99 0 R] "
            ">> >> {} >>",
            pages_[i].extra.find("/MediaBox") == std::string::npos ? "/MediaBox [0 0 595 842]" : "", number + 1,
            pages_[i].extra);
        objects[number + 1] = stream(pages_[i].content, pages_[i].of_content);
    }
    objects[1] = fmt::format("<< /Type /Catalog /Pages 2 0 R {} >>", catalog_);
    objects[2] = fmt::format("<< /Type /Pages /Kids [{}] /Count {} >>", kids, pages_.size());
    objects[3] = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";
    objects[4] = "<< /Type /Font /Subtype /Type1 /BaseFont /ABCDEF+Helvetica-Bold >>";
    objects[5] = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 7 0 R >>";
    objects[6] =
        "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 750 750] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 97 "
        "/LastChar 98 /Widths [500 500] /Encoding << /Type /Encoding /Differences [97 /a /b] >> "
        "/CharProcs << /a 8 0 R /b 8 0 R >> >>";
    objects[7] = stream(kToUnicode);
    objects[8] = stream("500 0 0 0 450 450 d1 0 0 450 450 re f");
    for (std::size_t i = 0; i < objects_.size(); ++i) objects[100 + static_cast<int>(i)] = objects_[i];
    if (!info_.empty()) objects[9] = info_;
    objects[99] = "<< /N 3 /Length 8 >>\nstream\nnoprofil\nendstream";

    std::string file = "%PDF-1.4\n";
    std::map<int, std::size_t> offsets;
    for (const auto& [number, body] : objects) {
        offsets[number] = file.size();
        file += fmt::format("{} 0 obj\n{}\nendobj\n", number, body);
    }
    const std::size_t table = file.size();
    const int size = objects.rbegin()->first + 1;
    file += fmt::format("xref\n0 {}\n", size);
    for (int number = 0; number < size; ++number) {
        const auto offset = offsets.find(number);
        file += offset == offsets.end() ? "0000000000 65535 f \n" : fmt::format("{:010} 00000 n \n", offset->second);
    }
    file += fmt::format("trailer\n<< /Size {} /Root 1 0 R {} >>\nstartxref\n{}\n%%EOF\n", size,
                        info_.empty() ? "" : "/Info 9 0 R", table);
    return file;
}

}  // namespace minutebook
