// Tiny PDFs for tests, with a correct cross-reference table.
#pragma once

#include <string>
#include <vector>

namespace minutebook {

// Pages have the fonts /F1 (Helvetica), /F2 (Helvetica-Bold), /F3 (Helvetica with a ToUnicode map in which 'A' is the
// ligature U+FB01, 'B' the soft hyphen, 'C' a combining acute), /F4 (Type 3, of an 'a' and a 'b' drawn as squares), and
// the colour space /CS0, told by a profile that is none.
class PdfBuilder {
public:
    // Content in the language of PDF pages; extra entries of the page's dictionary ("/Rotate 90",
    // or "/MediaBox […]" for a size other than A4), and of the content's ("/Filter /FlateDecode").
    PdfBuilder& page(std::string content, std::string extra = "", std::string of_content = "");
    // Extra objects, numbered from 100 in the order added: "<< … >>". Returns the number.
    int object(std::string body);
    PdfBuilder& catalog(std::string extra);  // extra entries of the catalog
    PdfBuilder& info(std::string dictionary);
    // Number of the page's object, from page 1: for destinations.
    static int page_object(int page) { return 10 + 2 * (page - 1); }

    std::string build() const;

    // "BT /F1 12 Tf 72 700 Td (text) Tj ET"
    static std::string text(double x, double y, const std::string& text, const std::string& font = "F1",
                            double size = 12);

private:
    struct Source {
        std::string content, extra, of_content;
    };
    std::vector<Source> pages_;
    std::vector<std::string> objects_;
    std::string catalog_, info_;
};

}  // namespace minutebook
