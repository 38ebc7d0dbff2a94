#include "extractors/read/media_type.h"

#include <gtest/gtest.h>
#include <sys/resource.h>

#include "tests/support/make_zip.h"
#include "tests/support/read_all.h"

namespace minutebook {
namespace {

using namespace std::string_literals;

std::string utf16le(std::string_view ascii) {
    std::string wide;
    for (const char c : ascii) wide += {c, '\0'};
    return wide;
}

const std::string kCompound = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"s + std::string(600, '\0');
const std::string kDocxBytes = make_docx("<w:p/>");

struct Case {
    const char* what;
    std::string bytes, name;
    bool readable = true;
};

class MediaTypes : public testing::TestWithParam<Case> {
protected:
    static void SetUpTestSuite() { prepare_media_types(); }
};

TEST_P(MediaTypes, AreToldFromTheBytes) {
    const MediaType type = media_type_of(bytes_of(GetParam().bytes));
    EXPECT_EQ(type.name, GetParam().name) << GetParam().what << ": " << type.description;
    EXPECT_EQ(type.readable, GetParam().readable) << GetParam().what;
    EXPECT_FALSE(!type.readable && advice_for(type).empty());
}

const Case kCases[] = {
    {"PDF", "%PDF-1.4\n%\xe2\xe3\xcf\xd3", kPdf},
    {"PDF behind junk", std::string(900, '\0') + "%PDF-1.7", kPdf},
    {"PDF with a damaged header", "%PDX\n1 0 obj\n<<>>\nendobj\nstartxref\n9\n%%EOF\n", kPdf},
    {"DOCX", kDocxBytes, kDocx},
    {"DOCX cut short", kDocxBytes.substr(0, kDocxBytes.size() - 100), kDocx},
    {"DOCX encrypted", kCompound + utf16le("EncryptedPackage"), kDocx},
    {"HTML", "\n<!-- x --><!DOCTYPE html>\n<p>Hello", kHtml},
    {"HTML without doctype", "<HTML><BODY>Hello", kHtml},
    {"XHTML", "<?xml version=\"1.0\"?>\n<html xmlns=\"http://www.w3.org/1999/xhtml\"/>", kHtml},
    {"a fragment of HTML", "<h2>Minutes</h2><p>The pond was cleaned.</p><p>Noted.</p>", kHtml},
    {"HTML in UTF-16", "\xff\xfe"s + utf16le("<html><body>x</body></html>"), kHtml},
    {"Markdown by headings", "# Minutes\n\nText\n\n## Pond\n", kMarkdown},
    {"Markdown by emphasis", "**DATE:** 3 May\n\n**WARDS:** all\n", kMarkdown},
    {"Markdown by bullets", "Recommendation\n\n- that it be noted;\n- that it be built;\n- that it be paid.\n",
     kMarkdown},
    {"Markdown by numbers that begin no list", "1\\. Apologies\n\nNone.\n\n2\\. Pond\n", kMarkdown},
    {"Markdown by a table", "| a | b |\n|---|---|\n| c | d |\n\n[link](https://pond.example)\n", kMarkdown},
    {"Markdown with a table in HTML",
     "# One\n\n## Two\n\n**bold** and **bold**\n\n<table><tr><td>x</td></tr></table>\n", kMarkdown},
    {"text", "Minutes of the meeting\n\n1. Apologies\n2) Pond\n* starred\n", kPlainText},
    {"text in Windows-1252", "The Council\x92s ponds \x96 and weirs\n", kPlainText},
    {"text in UTF-16", "\xff\xfe"s + utf16le("The ponds"), kPlainText},
    {"text about HTML", "Use <b> for bold, <p> for paragraphs and <td> for cells.", kPlainText},
    {"text with a stray control",
     "A long line of text that a printer driver wrote, with one odd byte in it. " + std::string(600, 'x') + "\x02",
     kPlainText},
    {"text with paths", "Kept in C:\\1. Minutes\n\nand in C:\\2. Ponds\n", kPlainText},
    {"a list in brackets", "[Draft] minutes", kPlainText},
    {"Word 97", kCompound + utf16le("WordDocument"), kDoc},
    {"tab-separated values", "date\tpayee\tamount\n1 May\tA\t1\n2 May\tB\t2\n3 May\tC\t3\n4 May\tD\t4\n",
     "text/tab-separated-values", false},
    {"text with tabs", "Apologies\tCllr Amble\t\n1.\tMinutes\n\tThey were signed.\n2.\tPonds\n\tNone.\n\tWeirs\n",
     kPlainText},
    {"Outlook", kCompound + utf16le("__nameid_version1.0"), "application/vnd.ms-outlook", false},
    {"RTF", "{\\rtf1\\ansi Minutes}", "text/rtf", false},
    {"ODT", make_zip({{"mimetype", "application/vnd.oasis.opendocument.text"}, {"content.xml", "<x/>"}}),
     "application/vnd.oasis.opendocument.text", false},
    {"XLSX", make_zip({{"[Content_Types].xml", "<x/>"}, {"xl/workbook.xml", "<x/>"}}),
     "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false},
    {"PPTX", make_zip({{"[Content_Types].xml", "<x/>"}, {"ppt/presentation.xml", "<x/>"}}),
     "application/vnd.openxmlformats-officedocument.presentationml.presentation", false},
    {"Zip", make_zip({{"word/x.txt", "x"}}), "application/zip", false},
    {"JSON", "{\"kind\": \"minutes\", \"items\": [1, 2, 3]}", "application/json", false},
    {"XML", "<?xml version=\"1.0\"?>\n<feed><p>x</p></feed>", "text/xml", false},
    {"PostScript", "%!PS-Adobe-3.0\n%%Title: x\n", "application/postscript", false},
    {"a saved page",
     "From: <Saved by a browser>\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\n",
     "multipart/related", false},
    {"PNG", "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x02\0\0\0"s, "image/png", false},
    {"a program",
     "\x7f"
     "ELF\x02\x01\x01"s +
         std::string(60, '\0'),
     "application/octet-stream", false},
    {"zeros", std::string(1000, '\0'), "application/octet-stream", false},
};

INSTANTIATE_TEST_SUITE_P(Cases, MediaTypes, testing::ValuesIn(kCases));

TEST(Advice, SaysWhatToDo) {
    EXPECT_EQ(advice_for({false, "text/rtf", "x"}),
              "a Rich Text document (.rtf), which is not read; save it as DOCX or PDF");
    EXPECT_EQ(advice_for({false, "image/tiff", "x"}),
              "an image, which holds no text; put it through text recognition (OCR) and save it as PDF");
    EXPECT_NE(advice_for({false, "application/x-sqlite3", "SQLite 3.x database"}).find("SQLite 3.x database"),
              std::string::npos);
}

// As in the sandbox: after the preparation no file is opened.
TEST(MediaTypesInTheSandbox, OpenNoFile) {
    const auto classify_without_files = [] {
        prepare_media_types();
        struct rlimit none = {};
        setrlimit(RLIMIT_NOFILE, &none);
        bool right = true;
        for (const Case& each : kCases) right = right && media_type_of(bytes_of(each.bytes)).name == each.name;
        std::_Exit(right ? 0 : 1);  // no handlers: those of sanitizers open files
    };
    EXPECT_EXIT(classify_without_files(), testing::ExitedWithCode(0), "");
}

}  // namespace
}  // namespace minutebook
