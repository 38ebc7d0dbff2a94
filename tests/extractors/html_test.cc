#include "extractors/read/html.h"

#include <gtest/gtest.h>

#include "tests/support/read_all.h"

namespace minutebook {
namespace {

struct Case {
    const char* what;
    std::string text, expected;
};

class Html : public testing::TestWithParam<Case> {};

TEST_P(Html, Dump) { EXPECT_EQ(dump_of(read_html, GetParam().text), GetParam().expected) << GetParam().what; }

const Case kCases[] = {
    {"blocks", "<p>One <p>Two<div>Three<div>Four</div>Five</div>", "One\n\nTwo\n\nThree\n\nFour\n\nFive\n"},
    {"headings", "<h1>Minutes</h1><h3>Noise <em>and</em> dust</h3>",
     "heading1: Minutes\n\nheading3: Noise /and/ dust\n"},
    {"white space", "<p>a\n  b&nbsp;c<span>d</span> <span>e</span></p>", "a b cd e\n"},
    {"a break ends a line, two a paragraph", "<p>The Clerk<br>Pond House<br><br/>Dear Sir</p>",
     "The Clerk\nPond House\n\nDear Sir\n"},
    {"looks",
     "<p><b>b</b> <strong>s</strong> <i>i</i> <u>u</u> <s>s</s> <del>d</del> 17<sup>th</sup> see<sup>1</sup></p>",
     "*b* *s* /i/ _u_ ~s~ ~d~ 17th see ^1^\n"},
    {"looks by CSS",
     "<p><span style='font-weight: 700'>b</span> <span style='FONT-STYLE:italic'>i</span> "
     "<span style='text-decoration: line-through'>s</span> <b><span style='font-weight:normal'>n</span></b></p>",
     "*b* /i/ ~s~ n\n"},
    {"lists", "<ul><li>one<li>two<ul><li>inner</ul></ul><p>after",
     "item1: • one\n\nitem1: • two\n\nitem2: • inner\n\nafter\n"},
    {"numbered lists", "<ol start=3><li>c<li value=7>g<li>h</ol><ol type=a><li>x</ol><ol type=I><li>y</ol>",
     "item1: 3. c\n\nitem1: 7. g\n\nitem1: 8. h\n\nitem1: a. x\n\nitem1: I. y\n"},
    {"labels of their own", "<ul><li>(a) that it be noted</ul><ul style='list-style: none'><li>plain</ul>",
     "item1: (a) that it be noted\n\nitem1: plain\n"},
    {"paragraphs in an item", "<ol><li><p>First</p><p>more</p><li></ol>", "item1: 1. First\n\nmore\n"},
    {"tables",
     "<table><caption>Costs</caption><thead><tr><td>Item<td>Cost</thead><tr><th>Pond<td>5<tr><td "
     "colspan=2>none</table>",
     "caption: Costs\n\nhead[0 0 0]: Item\n\nhead[0 0 1]: Cost\n\nhead[0 1 0]: Pond\n\ncell[0 1 1]: 5\n\ncell[0 2 0]: "
     "none\n"},
    {"cells that span rows", "<table><tr><td rowspan=2>a<td>b<tr><td>c</table>",
     "cell[0 0 0]: a\n\ncell[0 0 1]: b\n\ncell[0 1 1]: c\n"},
    {"tables that arrange the page",
     "<table><tr><td>Menu<td><h2>Minutes</h2><p>Text<table><tr><td>1<td>2</table></table><table><tr><td>boxed</table>",
     "Menu\n\nheading2: Minutes\n\nText\n\ncell[1 0 0]: 1\n\ncell[1 0 1]: 2\n\nboxed\n"},
    {"what is not shown",
     "<style>p{}</style><script>var x='<p>y';</script><p>seen<p hidden>h<p style='display:none'>d<b>b</b></p>"
     "<noscript>n</noscript><!-- c --><template>t</template><select><option>o</select><button>b</button>",
     "seen\n"},
    {"menus are left out", "<nav><a href=/>Home</a></nav><main>Minutes of the meeting</main><aside>Ads</aside>",
     "Minutes of the meeting\n"},
    {"unless they are all there is", "<nav><p>Minutes of the meeting of 3 May</nav>",
     "Minutes of the meeting of 3 May\n"},
    {"checkboxes", "<p><input type=checkbox checked> Yes <input type=checkbox> No <input value=x></p>", "☑ Yes ☐ No\n"},
    {"preformatted", "<pre>Item  Cost\nPond     5\n\nWeir     7</pre>", "Item Cost\nPond 5\n\nWeir 7\n"},
    {"entities", "<p>Parks &amp; Ponds &pound;5 &#8217; &mdash; &shy;x &bogus; &#x1F600;",
     "Parks & Ponds £5 ’ — x &bogus; 😀\n"},
    {"tags that do not match", "<p><b>a <i>b</b> c</i></div></p>d", "*a* */b/* c\n\nd\n"},
    {"windows-1252 by declaration",
     "<meta charset=iso-8859-1><p>\xa3"
     "5 \x96 caf\xe9",
     "£5 – café\n"},
    {"UTF-8 in spite of the declaration", "<meta charset=iso-8859-1><p>£5 – café", "£5 – café\n"},
    {"paragraphs in headings", "<h3><p>A new pier</p></h3><p>It is long.</p><h3></h3>so<p>and so</p>",
     "heading3: A new pier\n\nIt is long.\n\nso\n\nand so\n"},
    {"XHTML",
     "<?xml version='1.0' encoding='utf-8'?><!DOCTYPE html><html "
     "xmlns='http://www.w3.org/1999/xhtml'><head><title>T</title></head><body><p>x<br/>y</p></body></html>",
     "x\ny\n"},
    {"classes by the page's own style",
     "<style>/* c */ .k{font-weight:bold} .gone, p.off{display:none}\n@media print{.x{display:none}} .pre { "
     "white-space: pre-wrap }</style>"
     "<p class='a k'>bold<p class=gone>g<p class=off>o<p class=x>x<div class=pre>1\n2</div>",
     "*bold*\n\nx\n\n1\n2\n"},
    {"nothing", "<html><head><title>Only a title</title></head><body></body></html>", "empty: there is no text in it"},
};

INSTANTIATE_TEST_SUITE_P(Cases, Html, testing::ValuesIn(kCases));

TEST(HtmlHead, TitleAndLanguage) {
    const Result<Document> document =
        read_all(read_html, "<html lang=en-GB><head><title> Parish\n Council </title></head><body>x");
    ASSERT_TRUE(document);
    EXPECT_EQ(document->stated_title, "Parish Council");
    EXPECT_EQ(document->language, "en-GB");
    EXPECT_EQ(document->media_type, "text/html");
    EXPECT_FALSE(document->has_layout);
}

TEST(HtmlDepth, NestsWithoutEnd) {
    for (const char* tag : {"div", "b", "table><tr><td", "ul><li", "p", "nav", "x", "font", "a", "span", "h1"}) {
        std::string text;
        for (int i = 0; i < 100'000; ++i) (text += '<') += std::string(tag) + ">";
        text += "deep";
        EXPECT_NE(dump_of(read_html, text).find("deep"), std::string::npos) << tag;
    }
}

}  // namespace
}  // namespace minutebook
