#include "index/query.h"

#include <random>
#include <string>

#include <gtest/gtest.h>

namespace minutebook {
namespace {

struct Case {
    std::string typed, understood;
};

std::string on_one_line(const Query& query) {
    std::string text = describe(query), line;
    for (const char c : text) line += c == '\n' ? ';' : c;
    return line;
}

class ParseQuery : public testing::TestWithParam<Case> {};

TEST_P(ParseQuery, understands) { EXPECT_EQ(on_one_line(parse_query(GetParam().typed)), GetParam().understood); }

// clang-format off: tables
INSTANTIATE_TEST_SUITE_P(words, ParseQuery,
                         testing::Values(Case{"", ""}, Case{" \t\n\u00a0", ""},
                                         Case{"bus shelter", "with bus;with shelter;"},
                                         Case{"Bus, shelter; repair?", "with Bus;with shelter;with repair;"},
                                         Case{"24/01150/FUL", "with 24/01150/FUL;"}, Case{"s.106", "with s.106;"},
                                         Case{"s.106(a) land", "with s.106(a);with land;"},
                                         Case{"£1.2m", "with £1.2m;"}, Case{"£1,272.55", "with £1,272.55;"},
                                         Case{"children's", "with children's;"}, Case{"children’s", "with children’s;"},
                                         Case{"re-use", "with re-use;"}, Case{"20mph", "with 20mph;"},
                                         Case{"2025-26", "with 2025-26;"},
                                         Case{"health & safety", "with health;with safety;"}, Case{"A/B", "with A/B;"},
                                         Case{"+road", "with +road;"}, Case{"? ! ...", ""}));

INSTANTIATE_TEST_SUITE_P(
    references, ParseQuery,
    testing::Values(Case{"act:\"Ferries Act 2004\"", "act Ferries Act 2004;"}, Case{"ref:24/00093", "ref 24/00093;"},
                    Case{"ref:24/01150/FUL,24/00093 slip", "with slip;ref 24/01150/FUL or 24/00093;"},
                    Case{"amount:>=100000", "amount 100000.00 or more;"},
                    Case{"amount:>=£100,000", "amount GBP 100000.00 or more;"},
                    Case{"amount:\">£1.5m\"", "amount GBP 1500000.01 or more;"},
                    Case{"amount:1000..5000", "amount 1000.00 to 5000.00;"},
                    Case{"amount:..2k", "amount 2000.00 or less;"}, Case{"amount:£1,485", "amount GBP 1485.00;"},
                    Case{"amount:5,6", "amount 5.00 or 6.00;"},
                    Case{"amount:large", "with \"large\";note: amount: cannot be \"large\": searched as words;"},
                    Case{"councillor:\"Ann Green\"", "councillor Ann Green;"},
                    Case{"councillor:(Ann Green OR Vale)", "councillor Ann Green or Vale;"}));

INSTANTIATE_TEST_SUITE_P(
    phrases, ParseQuery,
    testing::Values(Case{"\"bus shelter\"", "with \"bus shelter\";"},
                    Case{"“bus shelter” repair", "with \"bus shelter\";with repair;"},
                    Case{"\"s.106\"", "with \"s.106\";"}, Case{"\"  bus\t shelter \"", "with \"bus shelter\";"},
                    Case{"«bus shelter»", "with \"bus shelter\";"}, Case{"\"\" bus", "with bus;"},
                    Case{"\"bus shelter",
                         "with bus;with shelter;note: a quotation mark without its partner is left out;"},
                    Case{"bus\" shelter", "with bus;with shelter;"},
                    Case{"6\" pipe 4\" pipe", "with 6;with pipe;with 4;with pipe;"},
                    Case{"the“bus stop”", "with the;with \"bus stop\";"}));

INSTANTIATE_TEST_SUITE_P(
    operators, ParseQuery,
    testing::Values(Case{"bus OR tram", "with bus or tram;"}, Case{"bus|tram stop", "with bus or tram;with stop;"},
                    Case{"new bus OR tram stop", "with new;with bus or tram;with stop;"},
                    Case{"bus or tram", "with bus;with or;with tram;"}, Case{"a OR b | c", "with a or b or c;"},
                    Case{"bus AND tram", "with bus;with tram;"},
                    Case{"(bus OR tram) stop", "with bus or tram;with stop;"},
                    Case{"(bus stop)", "with bus;with stop;"},
                    Case{"(bus stop) OR tram", "with bus or tram;with stop or tram;"}, Case{"((bus)", "with bus;"},
                    Case{")bus(", "with bus;"}, Case{"bus) tram", "with bus;with tram;"}, Case{"() bus", "with bus;"},
                    Case{"bus -tram", "with bus;without tram;"}, Case{"bus NOT tram", "with bus;without tram;"},
                    Case{"bus AND NOT tram", "with bus;without tram;"}, Case{"-\"bus stop\"", "without \"bus stop\";"},
                    Case{"-(bus OR tram)", "without bus or tram;"}, Case{"bus - tram", "with bus;with tram;"},
                    Case{"-(bus tram)", "without bus or tram;note: an excluded group: none of its words may occur;"},
                    Case{"bus OR -tram",
                         "with bus;without tram;note: OR beside an excluded word: excluded whatever else holds;"},
                    Case{"OR", "with OR;note: OR stands alone: searched as a word;"},
                    Case{"bus OR", "with bus;with OR;note: OR stands alone: searched as a word;"},
                    Case{"NOT", "with NOT;note: NOT stands alone: searched as a word;"}, Case{"bus |", "with bus;"},
                    Case{"| bus", "with bus;"}, Case{"council* tax", "with council*;with tax;"},
                    Case{"\"bus shel\"*", "with \"bus shel\"*;"},
                    Case{"a*", "with a;note: a*: too short a beginning: searched as a word;"}, Case{"*", ""},
                    Case{"bus -", "with bus;"}));

INSTANTIATE_TEST_SUITE_P(near, ParseQuery,
                         testing::Values(Case{"NEAR(bus shelter, 5)", "with NEAR(\"bus\" \"shelter\", 5);"},
                                         Case{"NEAR(bus \"new shelter\")", "with NEAR(\"bus\" \"new shelter\", 10);"},
                                         Case{"bus NEAR/5 shelter", "with NEAR(\"bus\" \"shelter\", 5);"},
                                         Case{"bus NEAR shelter", "with NEAR(\"bus\" \"shelter\", 10);"},
                                         Case{"a NEAR/3 b NEAR/5 c d", "with NEAR(\"a\" \"b\" \"c\", 5);with d;"},
                                         Case{"NEAR(bus)", "with bus;note: NEAR needs two words: searched as words;"},
                                         Case{"NEAR(bus shelter", "with NEAR;with bus;with shelter;"},
                                         Case{"NEAR/x bus", "with NEAR/x;with bus;"}, Case{"NEAR", "with NEAR;"},
                                         Case{"-NEAR(a b)", "without NEAR(\"a\" \"b\", 10);"}));

INSTANTIATE_TEST_SUITE_P(
    filters, ParseQuery,
    testing::Values(
        Case{"council:Ambleford", "council Ambleford;"},
        Case{"council:\"Upper Ambleford\" bus", "with bus;council Upper Ambleford;"},
        Case{"council:Ambleford,\"Nether Wick\"", "council Ambleford or Nether Wick;"},
        Case{"council:(Nether Wick|Ambleford)", "council Nether Wick or Ambleford;"},
        Case{"council:(Nether Wick OR Ambleford) bus", "with bus;council Nether Wick or Ambleford;"},
        Case{"Body:planning author:smith ward:east", "body planning;author smith;ward east;"},
        Case{"kind:minutes,Reports", "kind minutes or report;"}, Case{"kind:minutes|agenda", "kind minutes or agenda;"},
        Case{"in:resolution in:title", "in resolutions or title;"},
        Case{"section:\"key decision\"", "section key_decision;"},
        Case{"section:background-papers", "section background_papers;"}, Case{"from:2019-05", "from 2019-05-01;"},
        Case{"to:2020-02", "to 2020-02-29;"}, Case{"from:12/5/2019", "from 2019-05-12;"},
        Case{"to:\"12 May 2019\"", "to 2019-05-12;"}, Case{"from:\"May 2019\"", "from 2019-05-01;"},
        Case{"year:2019", "year 2019;"}, Case{"year:2019..2021", "year 2019 to 2021;"},
        Case{"year:2019-20", "year 2019 to 2020;"}, Case{"year:2021-2019", "year 2019 to 2021;"},
        Case{"year:2019..", "year 2019 to 9999;"}, Case{"year:2017,2019", "year 2017 or 2019;"},
        Case{"(council:Ambleford bus)", "with bus;council Ambleford;"},
        Case{"bus OR council:Ambleford", "with bus;council Ambleford;"},
        Case{"year:20x4", "with \"20x4\";note: year: cannot be \"20x4\": searched as words;"},
        Case{"kind:minutes,banana", "kind minutes;note: kind: cannot be \"banana\": left out;"},
        Case{"from:2019-02-30", "with \"2019-02-30\";note: from: cannot be \"2019-02-30\": searched as words;"},
        Case{"colour:red", "with colour:red;note: colour: is no filter: searched as a word;"},
        Case{"https://ambleford.example/x", "with https://ambleford.example/x;"}, Case{"council:", "with council:;"},
        Case{"council: Ambleford", "with council:;with Ambleford;"},
        Case{"council:\"", "with council:;note: a quotation mark without its partner is left out;"},
        Case{"-council:Ambleford",
             "without \"Ambleford\";note: council: a filter cannot be excluded: searched as words;"},
        Case{"from:2020 to:2019", "from 2020-01-01;to 2019-12-31;note: from: is later than to: nothing can match;"}));

// clang-format on

TEST(ParseQuery, leaves_out_what_is_too_long) {
    EXPECT_EQ(parse_query(std::string(5000, 'a')).clauses[0].any_of[0].texts[0].size(), 4096);
    std::string cut;
    while (cut.size() < 4095) cut += "é";  // a character across the limit is left out whole
    EXPECT_EQ(parse_query("x" + cut).clauses[0].any_of[0].texts[0].size(), 4095);
    std::string many;
    for (int i = 0; i < 100; ++i) many += "w" + std::to_string(i) + " ";
    const Query query = parse_query(many);
    EXPECT_EQ(query.clauses.size(), 64);
    EXPECT_EQ(query.notes, std::vector<std::string>{"only the first 64 words are searched"});
}

TEST(ParseQuery, takes_any_bytes) {
    std::mt19937 random(7);
    const std::vector<std::string> pieces = {"(",
                                             ")",
                                             "\"",
                                             "“",
                                             "”",
                                             "-",
                                             "*",
                                             "|",
                                             " OR ",
                                             " AND ",
                                             "NOT ",
                                             "NEAR(",
                                             "NEAR/3 ",
                                             ",",
                                             "council:",
                                             "year:",
                                             "kind:",
                                             "in:",
                                             "from:",
                                             "..",
                                             " ",
                                             "\t",
                                             "bus",
                                             "£1.2m",
                                             "é",
                                             "\xff",
                                             "\xc3",
                                             "\xe2\x80",
                                             std::string(1, '\0'),
                                             "\x01",
                                             "'",
                                             "’",
                                             "a",
                                             "2019",
                                             "/",
                                             "."};
    for (int round = 0; round < 20000; ++round) {
        std::string text;
        for (std::size_t n = random() % 24; n > 0; --n) {
            text += random() % 8 ? pieces[random() % pieces.size()] : std::string(1, static_cast<char>(random()));
        }
        const Query query = parse_query(text);
        for (const QueryClause& clause : query.clauses) {
            ASSERT_FALSE(clause.any_of.empty());
            for (const QueryTerm& term : clause.any_of) {
                ASSERT_EQ(term.texts.size() >= 2, term.kind == QueryTerm::Kind::near);
                for (const std::string& typed : term.texts) ASSERT_FALSE(typed.empty());
            }
        }
        describe(query);
    }
}

TEST(ParseQuery, nests_without_end) {
    EXPECT_EQ(on_one_line(parse_query(std::string(2000, '(') + "bus" + std::string(2000, ')'))), "with bus;");
    parse_query([] {
        std::string s;
        for (int i = 0; i < 500; ++i) s += "(a b) OR ";
        return s;
    }());
}

}  // namespace
}  // namespace minutebook
