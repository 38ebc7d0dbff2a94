// Searching over a small index of invented councils, made by the real writer.
#include "index/search.h"

#include <algorithm>
#include <random>
#include <set>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "index/index_writer.h"
#include "index/link_store.h"
#include "index/schema.h"
#include "tests/index/sample_papers.h"
#include "tests/index/temporary_index.h"

namespace minutebook {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

struct Part {
    PassageKind kind;
    std::string text;
    SectionType type = SectionType::other;  // of a heading
};
using Parts = std::vector<Part>;

constexpr PassageKind title = PassageKind::title, heading = PassageKind::heading, text = PassageKind::text,
                      recommendation = PassageKind::recommendation, resolution = PassageKind::resolution;

struct Invented {
    std::string name, council, date;
    PaperKind kind = PaperKind::minutes;
    std::vector<Parts> pages;
    std::string body = "Parish Council", author = {}, ward = {};
};

PaperToAdd as_paper(const Invented& invented) {
    PaperToAdd added = sample_paper(invented.name, invented.date);
    added.path = "/papers/" + invented.name + ".pdf";
    Document& document = added.document;
    Paper& paper = added.paper;
    document.pages.clear();
    paper = {};
    const SourceSpan first_word{1, 0, 1, 1};
    paper.metadata.kind = {invented.kind, first_word, "test"};
    paper.metadata.council = {invented.council, first_word, "test"};
    paper.metadata.body = {invented.body, first_word, "test"};
    if (!invented.date.empty()) paper.metadata.date = {invented.date, first_word, "test"};
    if (!invented.author.empty()) paper.metadata.authors = {{invented.author, first_word, "test"}};
    if (!invented.ward.empty()) paper.metadata.wards = {{invented.ward, first_word, "test"}};
    for (const Parts& parts : invented.pages) {
        std::vector<std::string> lines;
        for (const Part& part : parts) lines.push_back(part.text);
        const Page& page =
            document.pages.emplace_back(page_of(static_cast<std::uint32_t>(document.pages.size() + 1), lines));
        for (std::size_t i = 0; i < parts.size(); ++i) {
            const SourceSpan where = span_of(page, i);
            if (parts[i].kind == title) paper.metadata.title = {parts[i].text, where, "test"};
            if (parts[i].kind == heading)
                paper.sections.push_back({"1.", parts[i].text, 1, parts[i].type, where, "test"});
            Passage passage{parts[i].kind, static_cast<int>(paper.sections.size()) - 1, -1, where};
            if (parts[i].kind == recommendation) {
                passage.fact = static_cast<int>(paper.recommendations.size());
                paper.recommendations.push_back({"(a)", parts[i].text, "", passage.section, where, "test"});
            }
            if (parts[i].kind == resolution) {
                passage.fact = static_cast<int>(paper.resolutions.size());
                Resolution resolved;
                resolved.label = "1)";
                resolved.text = parts[i].text;
                resolved.outcome = Outcome::agreed;
                resolved.section = passage.section;
                resolved.where = where;
                resolved.rule = "test";
                paper.resolutions.push_back(resolved);
            }
            paper.passages.push_back(passage);
        }
    }
    document.page_count = static_cast<std::uint32_t>(document.pages.size());
    return added;
}

Parts filler(int count, const std::string& about) {
    Parts parts;
    for (int i = 0; i < count; ++i)
        parts.push_back({text, "Members heard at some length about the " + about + " and thanked those present"});
    return parts;
}

std::vector<Invented> papers() {
    std::vector<Invented> all = {
        {"together",
         "Ambleford Parish Council",
         "2015-03-02",
         PaperKind::minutes,
         {{{title, "Minutes of the meeting of Ambleford Parish Council"},
           {text, "The kiosk near the ford needs new paint before autumn"}}}},
        {"resolved",
         "Ambleford Parish Council",
         "2014-03-02",
         PaperKind::minutes,
         {{{title, "Minutes of March"}, {text, "Nothing was said"}},
          {{heading, "Kiosk"}, {resolution, "RESOLVED that the kiosk be given new paint"}}}},
        {"under-heading",
         "Ambleford Parish Council",
         "2013-03-02",
         PaperKind::minutes,
         {{{title, "Minutes of April"},
           {heading, "Weathervane"},
           {resolution, "It was agreed to accept the cheaper quotation"}}}},
        {"dates",
         "Nether Wick Town Council",
         "2016-05-09",
         PaperKind::minutes,
         {{{title, "Minutes of May"},
           {text, "The works begin on 12/06/2014 and the by-pass opens after"},
           {text, "A limit of 20mph was sought"}}}},
        {"words",
         "Nether Wick Town Council",
         "2017-05-09",
         PaperKind::report,
         {{{title, "Highway programme"},
           {heading, "Costs", SectionType::financial},
           {text,
            "The bypass costs £1,272.55 in the organisation's programme from 12 June 2014 with 20 mph throughout"},
           {recommendation, "That the programme be approved"}}},
         "Highways Committee",
         "Jane Roe",
         "Castle"},
        {"references",
         "Nether Wick Town Council",
         "2018-05-09",
         PaperKind::agenda,
         {{{title, "Agenda"}, {text, "24/01150/FUL erection of a barn under s.106 at the children’s farm"}}}},
        {"undated",
         "Ambleford Parish Council",
         "",
         PaperKind::other,
         {{{title, "Leaflet"}, {text, "All about marmalade"}}}},
    };
    Invented strewn{"strewn", "Ambleford Parish Council", "2019-03-02", PaperKind::minutes, {}};
    strewn.pages = {{{title, "Minutes of a long meeting"}, {text, "The kiosk was mentioned"}},
                    filler(30, "weather"),
                    filler(30, "hedges"),
                    {{text, "A tin of paint is missing from the shed"}, {text, "There are new benches"}}};
    all.push_back(strewn);
    Parts minutes = {{title, "Minutes of June"}};
    for (int i = 0; i < 12; ++i) {
        minutes.push_back({text, "Item " + std::to_string(i) + " in paragraph " + std::to_string(100 + i * 7) +
                                     " of part " + std::to_string(200 + i * 3) +
                                     " concerned the lantern of the harbour and was left to the clerk"});
    }
    Invented draft{"draft", "Upper Quay Council", "2012-06-01", PaperKind::minutes, {minutes}};
    Invented final_form = draft;
    final_form.name = "final";
    final_form.pages[0].push_back({text, "Signed as a true record"});
    all.push_back(draft);
    all.push_back(final_form);
    for (int i = 0; i < 25; ++i) {
        all.push_back({"many" + std::to_string(i),
                       "Lower Quay Council",
                       "20" + std::to_string(10 + i % 15) + "-01-02",
                       PaperKind::minutes,
                       {{{title, "Notes " + std::to_string(i)},
                         {text, "The gazebo number " + std::to_string(i * 37) + " stands"}}}});
    }
    return all;
}

class SearchTest : public testing::Test {
protected:
    static void SetUpTestSuite() {
        index_ = new TemporaryIndex;
        IndexWriter writer = IndexWriter::open(index_->path());
        for (const Invented& paper : papers()) writer.add(as_paper(paper));
        writer.commit();
        Database db = open_index(index_->path(), Database::Mode::read_only);
        const auto number = [&](const char* name) {
            Statement find(db, "SELECT paper FROM source WHERE path = ?1");
            auto rows = find.run(std::string("/papers/") + name + ".pdf");
            return rows.next() ? rows.integer(0) : 0;
        };
        const SamePaper draft{number("draft"), number("final"), {}};
        const StandingPassages standing{number("together"), {0, 1, 2, 3, 4}};
        writer.link([&](LinkStore& store) {
            store.reuse().put(PaperSketch{standing.paper, {}});
            store.reuse().replace({draft}, {standing});
        });
    }
    static void TearDownTestSuite() { delete index_; }

    SearchAnswer search(const std::string& query, SearchOptions options = {}) {
        return searcher_.search(parse_query(query), options);
    }
    std::vector<std::string> found(const std::string& query, SearchOptions options = {}) {
        std::vector<std::string> names;
        for (const PaperHit& hit : search(query, options).papers)
            names.push_back(hit.path.substr(8, hit.path.size() - 12));
        return names;
    }

    static TemporaryIndex* index_;
    Searcher searcher_{index_->path()};
};
TemporaryIndex* SearchTest::index_ = nullptr;

TEST_F(SearchTest, ranks_resolutions_over_text_and_words_together_over_words_strewn) {
    EXPECT_THAT(found("kiosk new paint"), ElementsAre("resolved", "together", "strewn"));
    const SearchAnswer answer = search("kiosk new paint");
    EXPECT_EQ(answer.total, 3);
    EXPECT_TRUE(answer.total_is_exact);
    EXPECT_GT(answer.papers[0].score, answer.papers[1].score);
}

TEST_F(SearchTest, names_the_page_and_what_stands_there) {
    const SearchAnswer answer = search("kiosk paint resolved");
    ASSERT_FALSE(answer.papers.empty());
    const PaperHit& paper = answer.papers[0];
    EXPECT_EQ(paper.council, "Ambleford Parish Council");
    EXPECT_EQ(paper.date, "2014-03-02");
    EXPECT_EQ(paper.kind, "minutes");
    ASSERT_FALSE(paper.passages.empty());
    const PassageHit& passage = paper.passages[0];
    EXPECT_EQ(passage.page, 2);
    EXPECT_EQ(passage.kind, "resolution");
    EXPECT_EQ(passage.section, "Kiosk");
    EXPECT_EQ(passage.label, "1)");
    EXPECT_EQ(passage.outcome, "agreed");
    EXPECT_EQ(marked(passage, false),
              "<mark>RESOLVED</mark> that the <mark>kiosk</mark> be given new <mark>paint</mark>");
}

TEST_F(SearchTest, reads_a_resolution_with_the_heading_above_it) {
    EXPECT_THAT(found("weathervane quotation"), ElementsAre("under-heading"));
    EXPECT_EQ(search("weathervane quotation").papers[0].passages[0].kind, "resolution");
}

struct Meets {
    std::string query;
    std::vector<std::string> papers;
};
class Spelled : public SearchTest, public testing::WithParamInterface<Meets> {};
TEST_P(Spelled, meets) {
    EXPECT_THAT(found(GetParam().query), testing::UnorderedElementsAreArray(GetParam().papers)) << GetParam().query;
}

// clang-format off: tables
INSTANTIATE_TEST_SUITE_P(
    variants, Spelled,
    testing::Values(Meets{"bypass", {"dates", "words"}}, Meets{"by-pass", {"dates", "words"}},
                    Meets{"by pass", {"dates", "words"}}, Meets{"20mph", {"dates", "words"}},
                    Meets{"20 mph", {"dates", "words"}}, Meets{"program highway", {"words"}},
                    Meets{"programme highway", {"words"}}, Meets{"\"program\"", {}}, Meets{"organization", {"words"}},
                    Meets{"organisations", {"words"}}, Meets{"\"12 June 2014\"", {"dates", "words"}},
                    Meets{"12/06/2014", {"dates", "words"}}, Meets{"12 June 2014", {"dates", "words"}},
                    Meets{"June 12, 2014", {"dates", "words"}}, Meets{"12/07/2014", {}},
                    Meets{"24/01150/FUL", {"references"}}, Meets{"\"24/01150\"", {"references"}},
                    Meets{"s.106", {"references"}}, Meets{"S106", {"references"}}, Meets{"children's", {"references"}},
                    Meets{"£1,272.55", {"words"}}, Meets{"1272.55", {"words"}}, Meets{"organisat*", {"words"}},
                    Meets{"marma*", {"undated"}}));

INSTANTIATE_TEST_SUITE_P(
    operators, Spelled,
    testing::Values(Meets{"kiosk -resolved", {"together", "strewn"}}, Meets{"kiosk NOT paint", {}},
                    Meets{"marmalade OR barn", {"undated", "references"}},
                    Meets{"\"kiosk near the ford\"", {"together"}}, Meets{"\"ford the near kiosk\"", {}},
                    Meets{"NEAR(kiosk autumn, 8)", {"together"}}, Meets{"NEAR(kiosk autumn, 2)", {}},
                    Meets{"kiosk NEAR/8 autumn", {"together"}}, Meets{"(marmalade OR barn) farm", {"references"}},
                    Meets{"kiosk \"missing from\"", {"strewn"}}, Meets{"zebra", {}}, Meets{"kiosk zebra", {}}));

INSTANTIATE_TEST_SUITE_P(
    filters, Spelled,
    testing::Values(Meets{"bypass council:wick", {"dates", "words"}},
                    Meets{"bypass council:\"nether wick\" year:2016", {"dates"}}, Meets{"bypass council:ambleford", {}},
                    Meets{"bypass kind:report", {"words"}}, Meets{"bypass kind:report,minutes", {"dates", "words"}},
                    Meets{"bypass body:highways", {"words"}}, Meets{"bypass author:roe", {"words"}},
                    Meets{"bypass ward:castle", {"words"}}, Meets{"bypass from:2017", {"words"}},
                    Meets{"bypass to:2016-12-31", {"dates"}}, Meets{"bypass from:2016-05-09 to:2016-05-09", {"dates"}},
                    Meets{"bypass year:2015..2016", {"dates"}}, Meets{"paint in:resolutions", {"resolved"}},
                    Meets{"programme in:recommendations", {"words"}}, Meets{"kiosk in:headings", {"resolved"}},
                    Meets{"highway in:title", {"words"}}, Meets{"bypass in:title", {}},
                    Meets{"bypass section:financial", {"words"}}, Meets{"bypass section:legal", {}},
                    Meets{"council:ambleford kind:other", {"undated"}}, Meets{"in:recommendations", {"words"}},
                    Meets{"section:financial", {"words"}}, Meets{"marmalade year:1900..2100", {}}));
// clang-format on

TEST_F(SearchTest, lists_by_date_what_only_filters_and_exclusions_leave) {
    EXPECT_THAT(found("council:ambleford"), ElementsAre("strewn", "together", "resolved", "under-heading", "undated"));
    EXPECT_THAT(found("-gazebo -lantern council:ambleford -kiosk"), ElementsAre("under-heading", "undated"));
    SearchOptions by_date;
    by_date.sort = SearchOptions::Sort::date;
    EXPECT_THAT(found("kiosk", by_date), ElementsAre("strewn", "together", "resolved"));
    EXPECT_FALSE(search("kiosk", by_date).papers[0].passages.empty());
}

// Each type of section is one paper's only; some names are parts of others ("background", "background_papers").
TEST(SearchInSections, finds_the_papers_with_such_a_section_and_the_words_in_it_only) {
    TemporaryIndex index;
    std::vector<std::string> types;
    {
        IndexWriter writer = IndexWriter::open(index.path());
        for (int number = 0; number <= static_cast<int>(SectionType::other); ++number) {
            const auto type = static_cast<SectionType>(number);
            types.emplace_back(name_of(type));
            writer.add(as_paper({types.back(),
                                 "Ambleford Council",
                                 "2014-05-06",
                                 PaperKind::report,
                                 {{{text, "A marmalade jar"},
                                   {heading, "Heading", type},
                                   {text, "A teapot"},
                                   {heading, "Another", SectionType::item},
                                   {text, "A kettle"}}}}));
        }
        writer.commit();
    }
    Searcher searcher(index.path());
    for (const std::string& type : types) {
        if (type == "item") continue;
        SCOPED_TRACE(type);
        for (const std::string word : {"", "teapot "}) {
            const SearchAnswer answer = searcher.search(parse_query(word + "section:" + type), {});
            ASSERT_EQ(answer.total, 1);
            EXPECT_TRUE(answer.total_is_exact);
            EXPECT_EQ(answer.papers[0].path, "/papers/" + type + ".pdf");
        }
        for (const std::string word : {"marmalade ", "kettle ", "teapot kettle "})
            EXPECT_EQ(searcher.search(parse_query(word + "section:" + type), {}).total, 0) << word;
    }
    EXPECT_EQ(searcher.search(parse_query("kettle section:item"), {}).total, types.size());
}

TEST(Searcher, sees_what_is_added_after_it_was_made) {
    TemporaryIndex index;
    IndexWriter writer = IndexWriter::open(index.path());
    Searcher searcher(index.path());
    std::vector<std::string> named;
    for (const char* name : {"first", "second", "third"}) {
        writer.add(as_paper({name, "Ambleford Council", "2014-05-06", PaperKind::report, {{{text, "A teapot"}}}}));
        writer.commit();
        named.emplace_back(name);
        EXPECT_EQ(searcher.search(parse_query("teapot"), {}).total, named.size());
        EXPECT_EQ(searcher.search(parse_query("council:ambleford"), {}).total, named.size());
    }
    writer.remove("/papers/second.pdf");
    writer.commit();
    EXPECT_EQ(searcher.search(parse_query("teapot"), {}).total, 2);
}

TEST_F(SearchTest, shows_what_in_names_without_words) {
    const SearchAnswer answer = search("in:recommendations");
    ASSERT_EQ(answer.papers.size(), 1);
    ASSERT_EQ(answer.papers[0].passages.size(), 1);
    EXPECT_EQ(answer.papers[0].passages[0].snippet, "That the programme be approved");
}

TEST_F(SearchTest, folds_near_identical_papers_under_the_best) {
    const SearchAnswer answer = search("harbour lantern");
    ASSERT_EQ(answer.papers.size(), 1);
    EXPECT_EQ(answer.papers[0].near_identical.size(), 1);
    EXPECT_EQ(answer.total, 2);
    EXPECT_THAT(found("harbour lantern"), ElementsAre("final")) << "the canonical one, whichever ranks first";
}

TEST_F(SearchTest, leaves_boilerplate_out_where_that_is_asked_for) {
    EXPECT_THAT(found("kiosk paint"), ElementsAre("resolved", "together", "strewn"));
    EXPECT_THAT(found("kiosk paint -boilerplate"), ElementsAre("resolved", "strewn"));
    EXPECT_THAT(found("kiosk NOT boilerplate"), ElementsAre("resolved", "strewn"));
    EXPECT_EQ(found("kiosk -\"boilerplate\"").size(), 3u) << "the word";
    EXPECT_EQ(describe(parse_query("kiosk -boilerplate")), "with kiosk\nwithout boilerplate\n");
}

TEST_F(SearchTest, ranks_papers_that_lack_one_of_several_words_where_few_have_all) {
    const SearchAnswer answer = search("kiosk ford autumn zebra");
    ASSERT_EQ(answer.papers.size(), 1);
    EXPECT_EQ(answer.papers[0].lacking, std::vector<std::string>{"zebra"});
    EXPECT_THAT(found("kiosk ford autumn \"zebra\""), IsEmpty());
}

TEST_F(SearchTest, pages_are_stable_and_the_total_is_exact) {
    for (const char* query : {"gazebo", "council:\"lower quay\""}) {
        SearchOptions all;
        all.limit = 100;
        const std::vector<std::string> whole = found(query, all);
        EXPECT_EQ(whole.size(), 25);
        EXPECT_EQ(std::set<std::string>(whole.begin(), whole.end()).size(), 25);
        std::vector<std::string> paged;
        for (std::uint32_t offset = 0; offset < 30; offset += 7) {
            SearchOptions page;
            page.limit = 7;
            page.offset = offset;
            const SearchAnswer answer = search(query, page);
            EXPECT_EQ(answer.total, 25);
            EXPECT_TRUE(answer.total_is_exact);
            for (const std::string& name : found(query, page)) paged.push_back(name);
        }
        EXPECT_EQ(paged, whole);
    }
}

TEST_F(SearchTest, marks_what_it_found_in_the_printed_text) {
    EXPECT_EQ(marked(search("bypass kind:minutes").papers[0].passages[0], false),
              "The works begin on 12/06/2014 and the <mark>by-pass</mark> opens after");
    EXPECT_EQ(marked(search("\"12 June 2014\" kind:minutes").papers[0].passages[0], false),
              "The works begin on <mark>12/06/2014</mark> and the by-pass opens after");
    EXPECT_THAT(marked(search("children's").papers[0].passages[0], true), HasSubstr("<mark>children’s</mark> farm"));
    PassageHit hit;
    hit.snippet = "a <b> & c";
    hit.marks = {{2, 5}};
    EXPECT_EQ(marked(hit, true), "a <mark>&lt;b&gt;</mark> &amp; c");
}

TEST_F(SearchTest, counts_the_spellings_of_a_body_as_one) {
    TemporaryIndex index;
    IndexWriter writer = IndexWriter::open(index.path());
    int number = 0;
    for (const char* body : {"Cabinet", "the Cabinet", "CABINET", "Cabinet", "Cabinet Committee"}) {
        Invented paper{"body-" + std::to_string(++number), "Ambleford Borough Council", "2015-03-02"};
        paper.pages = {{{title, "Minutes " + std::to_string(number)}, {text, "The kiosk was seen"}}};
        paper.body = body;
        writer.add(as_paper(paper));
    }
    writer.commit();
    Searcher searcher(index.path());
    SearchOptions options;
    options.facets = true;
    const SearchAnswer all = searcher.search(parse_query("kiosk"), options);
    ASSERT_EQ(all.facets.body.size(), 2u);
    EXPECT_EQ(all.facets.body[0].value, "Cabinet") << "as most papers spell it";
    EXPECT_EQ(all.facets.body[0].papers, 4u);
    EXPECT_EQ(all.facets.body[1].value, "Cabinet Committee");
    EXPECT_EQ(searcher.search(parse_query("kiosk body:\"=Cabinet\""), options).total, 4u);
    EXPECT_EQ(searcher.search(parse_query("kiosk body:\"=THE CABINET\""), options).total, 4u);
    EXPECT_EQ(searcher.search(parse_query("kiosk body:\"=Cabin\""), options).total, 0u);
}

TEST_F(SearchTest, takes_any_query) {
    std::mt19937 random(11);
    const std::vector<std::string> pieces = {"(",
                                             ")",
                                             "\"",
                                             "“",
                                             "-",
                                             "*",
                                             "|",
                                             " OR ",
                                             " AND ",
                                             "NOT ",
                                             "NEAR(",
                                             " NEAR/3 ",
                                             ",",
                                             "council:",
                                             "year:2019",
                                             "kind:minutes ",
                                             "in:resolutions ",
                                             "section:financial ",
                                             " ",
                                             "kiosk",
                                             "£1.2m",
                                             "é",
                                             "\xff",
                                             "\xc3",
                                             std::string(1, '\0'),
                                             "'",
                                             "’",
                                             "by-pass",
                                             "12/06/2014",
                                             "{",
                                             "}",
                                             ":",
                                             "^",
                                             "+",
                                             "title"};
    for (int round = 0; round < 1500; ++round) {
        std::string query;
        for (std::size_t n = random() % 12; n > 0; --n) {
            query += random() % 8 ? pieces[random() % pieces.size()] : std::string(1, static_cast<char>(random()));
        }
        ASSERT_NO_THROW(search(query)) << query;
    }
}

}  // namespace
}  // namespace minutebook
