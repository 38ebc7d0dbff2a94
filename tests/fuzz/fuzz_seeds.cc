// Where the targets begin: the samples, the fixtures, and what has each form that a grammar knows.
#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <initializer_list>
#include <iterator>
#include <memory>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

#include <zip.h>

#include "extractors/extract_paper.h"
#include "extractors/read/reader.h"
#include "index/passage_list.h"
#include "index/reference_list.h"
#include "index/stored_page.h"
#include "pipeline/messages.h"
#include "tests/fuzz/fuzz_targets.h"
#include "tests/support/read_fixture.h"

namespace minutebook {
namespace {

namespace fs = std::filesystem;

struct Sample {
    std::string ending, bytes;
};

const std::vector<Sample>& samples() {
    static const std::vector<Sample> all = [] {
        std::vector<fs::path> paths;
        for (const auto& entry :
             fs::recursive_directory_iterator(fs::path(MINUTEBOOK_SOURCE_DIR) / "corpus/samples/papers"))
            if (entry.is_regular_file()) paths.push_back(entry.path());
        std::ranges::sort(paths);
        std::vector<Sample> read;
        for (const fs::path& path : paths) {
            std::ifstream stream(path, std::ios::binary);
            read.push_back({path.extension(), {std::istreambuf_iterator<char>(stream), {}}});
        }
        return read;
    }();
    return all;
}

std::vector<std::string> samples_of(std::initializer_list<std::string_view> endings) {
    std::vector<std::string> found;
    for (const Sample& sample : samples())
        if (std::ranges::find(endings, sample.ending) != endings.end()) found.push_back(sample.bytes);
    return found;
}

// The samples as their readers give them, the small ones.
const std::vector<Document>& documents() {
    static const std::vector<Document> all = [] {
        prepare_readers();
        std::vector<Document> read;
        for (const Sample& sample : samples()) {
            DocumentCollector collector;
            const auto bytes = std::as_bytes(std::span(sample.bytes));
            if (!read_document(bytes, {.max_pages = 2}, collector)) throw std::runtime_error("a sample cannot be read");
            collector.document.page_count = static_cast<std::uint32_t>(collector.document.pages.size());
            read.push_back(std::move(collector.document));
        }
        return read;
    }();
    return all;
}

std::string words_of(const Document& document) {
    std::string text;
    for (const Page& page : document.pages) text += page.text;
    return text;
}

std::string framed(MessageBytes message) {
    const auto size = static_cast<std::uint32_t>(message.size());
    std::string bytes(reinterpret_cast<const char*>(&size), sizeof size);
    return bytes.append(reinterpret_cast<const char*>(message.data()), message.size());
}

// Request 7, answered.
std::string answer_of(const Document& document) {
    MessageWriter writer;
    std::string bytes = framed(writer.head(7, document));
    for (const Page& page : document.pages) bytes += framed(writer.page(7, page, {}));
    return bytes + framed(writer.end(7, {"a font is missing"}));
}

std::vector<std::string> seeds_of_messages() {
    MessageWriter writer;
    std::vector<std::string> seeds{framed(writer.hello({{"seccomp"}, {"landlock: none"}})),
                                   framed(writer.request({.id = 7, .bytes = 12, .max_pages = 3})),
                                   framed(writer.failed(7, Cause::password, "it is encrypted"))};
    for (const Document& document : documents()) {
        Document small = document;
        small.pages.resize(1);
        small.page_count = 1;
        seeds.push_back(answer_of(small));
        Page& page = small.pages[0];
        page.lines.resize(std::min<std::size_t>(page.lines.size(), 6));
        page.words.resize(page.lines.back().first_word + page.lines.back().word_count);
        seeds.push_back(answer_of(small));
    }
    return seeds;
}

// Entries of a DOCX in the order of fuzz_docx(), parted by form feeds.
std::vector<std::string> seeds_of_docx() {
    std::vector<std::string> seeds = samples_of({".docx"});
    for (const std::string& archive : samples_of({".docx"})) {
        zip_error_t error;
        zip_error_init(&error);
        const std::unique_ptr<zip_t, decltype(&zip_discard)> zip(
            zip_open_from_source(zip_source_buffer_create(archive.data(), archive.size(), 0, &error), ZIP_RDONLY,
                                 &error),
            zip_discard);
        std::string parts;
        for (const char* name : {"word/document.xml", "word/styles.xml", "word/numbering.xml", "word/footnotes.xml"}) {
            std::string part(1 << 20, '\0');
            const std::unique_ptr<zip_file_t, decltype(&zip_fclose)> file(zip_fopen(zip.get(), name, 0), zip_fclose);
            part.resize(file ? static_cast<std::size_t>(
                                   std::max<zip_int64_t>(0, zip_fread(file.get(), part.data(), part.size())))
                             : 0);
            const std::size_t root = part.find("<w:", 0), body = part.find("<w:body>");
            parts += (body != std::string::npos   ? part.substr(body + 8, part.find("</w:body>") - body - 8)
                      : root != std::string::npos ? part.substr(root)
                                                  : "") +
                     '\f';
        }
        seeds.push_back(parts);
    }
    seeds.emplace_back(
        "<w:p><w:pPr><w:pStyle w:val=\"H\"/><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>"
        "<w:r><w:rPr><w:b/></w:rPr><w:t>Heading</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/>"
        "<w:vMerge/></w:tcPr><w:p><w:ins><w:r><w:t>cell</w:t><w:lastRenderedPageBreak/></w:r></w:ins></w:p></w:tc>"
        "</w:tr></w:tbl><w:p><w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>PAGE</w:instrText><w:fldChar "
        "w:fldCharType=\"end\"/><w:footnoteReference w:id=\"1\"/><w:sym w:char=\"F0B7\"/><w:br w:type=\"page\"/></w:r>"
        "<w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p><w:sectPr><w:headerReference r:id=\"header1\"/>"
        "</w:sectPr>\f<w:styles><w:style w:type=\"paragraph\" w:styleId=\"H\"><w:name w:val=\"heading 1\"/><w:basedOn "
        "w:val=\"H\"/><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:style></w:styles>\f<w:numbering><w:abstractNum "
        "w:abstractNumId=\"0\"><w:lvl w:ilvl=\"1\"><w:start w:val=\"3\"/><w:numFmt w:val=\"lowerRoman\"/><w:lvlText "
        "w:val=\"(%2)\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
        "</w:numbering>\f<w:footnotes><w:footnote w:id=\"1\"><w:p><w:r><w:t>note</w:t></w:r></w:p></w:footnote>"
        "</w:footnotes>\f<w:hdr><w:p><w:r><w:t>Head</w:t></w:r></w:p></w:hdr>");
    return seeds;
}

std::vector<std::string> seeds_of_html() {
    std::vector<std::string> seeds = samples_of({".html"});
    seeds.emplace_back(
        "<!DOCTYPE html><html lang=en><head><meta charset=latin1><title>T</title><style>.a{display:none}p{font-weight:"
        "bold}</style></head><body><h1>Minutes</h1><ol start=3 type=a reversed><li value=7>one<li><b>two</b></ol>"
        "<table><caption>c</caption><tr><th rowspan=2>a<td colspan=3>b<tr><td>c</table><p class=a>x<br>y&eacute;"
        "<sup>2</sup><nav>n</nav><pre>p\nq</pre><input type=checkbox checked><dl><dt>t<dd>d</dl><ins>i</ins>"
        "<del>d</del><template>t</template><svg><text>s</text></svg></body></html>");
    return seeds;
}

std::vector<std::string> seeds_of_text() {
    std::vector<std::string> seeds = samples_of({".txt"});
    for (const std::string& markdown : samples_of({".md"})) seeds.push_back(markdown);
    seeds.emplace_back("Minutes\n\n(a) \xc3\xa9\xe2\x82\xac\n\fpage\r\n\ttab \xc2\xa0 Cafe\xcc\x81\n");
    seeds.emplace_back("\xff\xfeM\0i\0n\0u\0\n\0\x3d\xd8\x00\xde", 16);
    seeds.emplace_back(
        "# Minutes\n\n**DATE:** 3 May\n\n1. One\n - (a) two `code` <sup>1</sup>\n - three &amp; <b>four</b>\n\n"
        "| a | b |\n|---|---|\n| c | ~~d~~ |\n\n> quote\n\n[x](y) ![z](w)\n---\n2\n\f```\ncode\n```\n"
        "<table><tr><td>\xc3\xa9</td></tr></table>\n");
    return seeds;
}

std::vector<std::string> seeds_of_finding() {
    std::vector<std::string> seeds;
    for (const Document& document : documents()) seeds.push_back(words_of(document));
    seeds.emplace_back(
        "^14 **Saltmarsh Haven Town Council**\n\n**Report to:**    Harbour Committee\n**Date:**    17th February 2005\n"
        "**Author:**    Jane Roe, Clerk, 01234 567890\n\n**1.  Purpose**\n\n1.1  The harbour is //silting//.\n\n"
        "| Payee | Amount |\n| Dredgers | \xc2\xa3"
        "1,485.00 |\n\n---\n@40 Saltmarsh Haven Town Council\n\n"
        "**2.  Recommendation**\n\nThe Committee is asked to:\n\n(a) agree the dredging; and\n    (i) its cost;\n"
        "(b) note section 10 of the Harbours Act 1964.\n\n__84.  Moorings__\n\n"
        "Proposed by Cllr Ann Green, seconded by Cllr Vale, and RESOLVED (7 votes to 2) that 24/01150/FUL be refused.\n"
        "@790 2\n");
    seeds.emplace_back(
        "!Minutes of the meeting held on Tuesday 6th May\n\nPresent: Cllrs A Green (Chair), B Vale\n\n18/35 Apologies\n"
        "\nRESOLVED:\n1) That the report be noted.\n2) That \xc2\xa3"
        "500 be granted.\n\nPage 1 of 2\n");
    return seeds;
}

std::vector<std::string> seeds_of_labels() {
    std::vector<std::string> seeds{
        "Item 3: Moorings\n18/35 Apologies\n84. Dredging\n2.1 The harbour\n6(c) Fees\n6a. Dues\n(1) one\n(2) two\n"
        "(a) first\n(b) second\n(iv) fourth\nII. Second\n\xe2\x80\xa2 bullet\n1.Minutes\nA. Capital\n",
        "17TH FEBRUARY, 2005\nTuesday 6th May\n12/06/2014\nJune 12, 2014\n19eg Mai 2014\n8/24/2021\n31 February 2001\n"
        "2019-05-12\n12 May 2019\n2019-05\n7.30 pm\n",
        ">=100000\n<\xc2\xa3"
        "2m\n1000..5000\n\xc2\xa3"
        "1,000..\n250\n..2k\n",
        "The Committee is asked THAT (a) the report be noted; (b) Cllr. J. Smith be thanked; and\n(c) approx. 3 be "
        "let."};
    for (const Document& document : documents()) seeds.push_back(words_of(document).substr(0, 1500));
    return seeds;
}

std::vector<std::string> seeds_of_query() {
    std::vector<std::string> seeds{"bus shelter",
                                   "\"bus shelter\" -road",
                                   "by-pass OR (route AND \"the route\")",
                                   "NEAR(harbour route, 5) spend*",
                                   "council:Ashwick body:\"Wickhope Committee\" year:2019..2021",
                                   "kind:minutes in:resolutions from:2019-05 to:2021",
                                   "act:\"Ferries Act 2004\" ref:24/00093",
                                   "amount:>=\xc2\xa3"
                                   "100,000",
                                   "councillor:(Ann Green OR Vale)",
                                   "s.106(a) \xc2\xa3"
                                   "1.2m 24th p.m. U.K. co operative",
                                   "\xe2\x80\x9c"
                                   "by-pass\xe2\x80\x9d | ward:Wickhope",
                                   "section_type:financial author:Roe -in:title money",
                                   "\" ( ) * : ^ { } + - NOT AND OR NEAR"};
    std::ifstream stream(fs::path(MINUTEBOOK_SOURCE_DIR) / "corpus/samples/queries.tsv");
    for (std::string line; std::getline(stream, line);) seeds.push_back(line.substr(0, line.find('\t')));
    return seeds;
}

std::vector<std::string> seeds_of_tokenizer() {
    std::vector<std::string> seeds{
        "Resolved children\xe2\x80\x99s 24/01150/FUL S106, s.106, \xc2\xa3"
        "1,272.55 \xc2\xa3"
        "1.2 million 20mph 17 th",
        "24.02.2005 by-pass co operative p.m., U.K. jane.roe@ashwick.gov.uk Cllrs",
        "Caf\xc3\xa9 Cafe\xcc\x81 \xef\xac\x81ne \xc5\x9awi\xc4\x99to \xe6\x97\xa5\xe6\x9c\xac\xe8\xaa\x9e "
        "\xe0\xb8\xa0\xe0\xb8\xb2\xe0\xb8\xa9\xe0\xb8\xb2 "
        "\xd8\xb9\xd8\xb1\xd8\xa8\xd9\x8a \xf0\x9f\x98\x80 \xff\xfe bad\xc3"};
    for (const Document& document : documents()) seeds.push_back(words_of(document).substr(0, 800));
    return seeds;
}

std::string blobs(char kind, const std::string& first, const std::string& second = "") {
    return std::string{kind, static_cast<char>(first.size()), static_cast<char>(first.size() >> 8)} + first + second;
}

std::vector<std::string> seeds_of_stored() {
    std::vector<std::string> seeds;
    for (const Document& document : documents()) {
        const Paper paper = extract_paper(document);
        const StoredPage page = PageEncoder().encode(document.pages[0]);
        if (page.text.size() < 65'536) seeds.push_back(blobs(0, page.text, page.layout));
        seeds.push_back(blobs(1, page.text));
        seeds.push_back(blobs(2, encode_details(document, paper)));
        seeds.push_back(blobs(3, encode_passages(12, paper.passages, paper.sections)));
        seeds.push_back(blobs(4, encode_references(document, paper.references, [](const std::string&) { return 3; })));
    }
    return seeds;
}

std::vector<std::string> seeds_of_doc() { return {read_fixture("minutes.doc")}; }

}  // namespace

std::span<const FuzzTarget> fuzz_targets() {
    static const std::array targets{FuzzTarget{"doc", fuzz_doc, seeds_of_doc},
                                    FuzzTarget{"docx", fuzz_docx, seeds_of_docx},
                                    FuzzTarget{"finding", fuzz_finding, seeds_of_finding},
                                    FuzzTarget{"html", fuzz_html, seeds_of_html},
                                    FuzzTarget{"labels", fuzz_labels, seeds_of_labels},
                                    FuzzTarget{"messages", fuzz_messages, seeds_of_messages},
                                    FuzzTarget{"query", fuzz_query, seeds_of_query},
                                    FuzzTarget{"stored", fuzz_stored, seeds_of_stored},
                                    FuzzTarget{"text", fuzz_text, seeds_of_text},
                                    FuzzTarget{"tokenizer", fuzz_tokenizer, seeds_of_tokenizer}};
    return targets;
}

}  // namespace minutebook
