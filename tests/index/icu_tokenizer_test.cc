#include "index/icu_tokenizer.h"

#include <random>

#include <gtest/gtest.h>

namespace minutebook {
namespace {

// "by/bypass | pass/bypass": positions parted by '|', what shares one by '/'.
std::string drawn(const std::vector<Token>& tokens) {
    std::string out;
    for (const Token& token : tokens) {
        if (!out.empty()) out += token.colocated ? "/" : " | ";
        out += token.text;
    }
    return out;
}

struct Row {
    std::string text, expected;
};

TEST(Tokenizer, cuts_what_council_papers_print) {
    const Row table[] = {
        {"", ""},
        {"  \n\t ", ""},
        {"--- … £ / &", ""},
        {"Resolved RESOLVED resolving", "resolv | resolv | resolv"},
        {"the of and", "the | of | and"},
        // references
        {"24/01150/FUL", "24 | 01150 | ful"},
        {"KX/TE/0123/2010", "kx | te | 0123 | 2010"},
        {"S106", "s/section | 106"},
        {"s.106", "s/section | 106"},
        {"S 106", "s/section | 106"},
        {"s. 106", "s/section | 106"},
        {"Section 106", "section | 106"},
        {"COVID-19 covid19", "covid | 19 | covid | 19"},
        {"TN24 8XY", "tn | 24 | 8 | xy"},
        // numbers
        {"1,272.55", "1272.55"},
        {"£1,272.55", "1272.55"},
        {"1272.55", "1272.55"},
        {"£1,000.00 £1,000 1000", "1000 | 1000 | 1000"},
        {"12,345,678", "12345678"},
        {"1,2,3", "1 | 2 | 3"},
        {"2005,2006", "2005 | 2006"},
        {"123,4567", "123 | 4567"},
        {"123,456,7", "123 | 456 | 7"},
        {"£1.2m", "1.2 | m/million"},
        {"£1.2 m", "1.2 | m/million"},
        {"£1.2 million", "1.2 | million"},
        {"€3bn $5k", "3 | bn/billion | 5 | k/thousand"},
        {"100m of £5. Million", "100 | m | of | 5 | million"},
        {"20mph 20 mph", "20 | mph | 20 | mph"},
        {"1.2.3", "1 | 2 | 3"},
        {"24.02.2005", "24 | 02 | 2005"},
        {"4.2", "4.2"},
        {"7.30pm 7:30", "7.30 | pm | 7 | 30"},
        {"24th 1st 2nd 3rd 24TH", "24 | 1 | 2 | 3 | 24"},
        {"17 th February", "17 | februari"},
        {"12 St Mary's", "12 | st | mari"},
        {"20.5th", "20.5 | th"},
        // apostrophes
        {"children's", "children"},
        {"children’s", "children"},
        {"childrens", "children"},
        {"CHILDREN'S", "children"},
        {"councils' council's", "council | council"},
        {"O'Rook O’Rook ORook", "orook | orook | orook"},
        {"don't 'quoted' ‘quoted’", "dont | quot | quot"},
        {"James's", "jame"},
        // parts
        {"by-pass", "by/bypass | pass/bypass"},
        {"by pass", "by/bypass | pass/bypass"},
        {"by‑pass", "by/bypass | pass/bypass"},
        {"bypass", "bypass"},
        {"by the", "by | the"},
        {"by-laws", "by/bylaw | law/bylaw"},
        {"re-use", "re/reus | use/reus"},
        {"reuse", "reus"},
        {"co-opted", "co/coopt | opt/coopt"},
        {"coopted", "coopt"},
        {"Co operative", "co/cooper | oper/cooper"},
        {"sub committee sub-committee",
         "sub/subcommitte | committe/subcommitte | sub/subcommitte | committe/subcommitte"},
        {"and co. Ltd", "and | co | ltd"},
        {"day-to-day", "day/daytoday | to | day/daytoday"},
        {"well - known", "well | known"},
        {"U.K. p.m.", "u/uk | k/uk | p/pm | m/pm"},
        {"Cllr. Cllrs councillors", "councillor | councillor | councillor"},
        {"and/or", "and | or"},
        // addresses
        {"jane.roe@ashwick.gov.uk", "jane | roe | ashwick | gov | uk"},
        {"https://www.ashwick.gov.uk/planning?id=7", "https | www | ashwick | gov | uk | plan | id | 7"},
        {"foo_bar", "foo | bar"},
        // beyond ASCII
        {"Tŷ Cafés CAFES café", "ty | cafe | cafe | cafe"},
        {"ﬁnance Ｆｉｎａｎｃｅ", "financ | financ"},
        {"Straße Łódź Ørsted", "strass | lodz | orst"},
        {"recom\u00admended", "recommend"},
        {"план Планы", "план | планы"},
        {"20 mph", "20 | mph"},
        {"“resolved”—that", "resolv | that"},
        {"½ m²", "m"},
    };
    for (const Row& row : table) EXPECT_EQ(drawn(tokens_of(row.text)), row.expected) << row.text;
}

TEST(Tokenizer, leaves_joined_spellings_out_of_queries) {
    const Row table[] = {
        {"by-pass", "by | pass"},    {"co operative", "co | oper"}, {"p.m.", "p | m"},
        {"s106", "s/section | 106"}, {"£1.2m", "1.2 | m/million"},
    };
    for (const Row& row : table)
        EXPECT_EQ(drawn(tokens_of(row.text, Tokenizer::Purpose::query)), row.expected) << row.text;
}

TEST(Tokenizer, offsets_are_those_of_the_source) {
    const std::string text = "The by-pass, £1,272.55 for children’s 24th \xff\xfe bad\xc3 worse é";
    const auto source = [&](const Token& token) { return text.substr(token.begin, token.end - token.begin); };
    std::vector<std::string> seen;
    for (const Token& token : tokens_of(text)) seen.push_back(source(token));
    const std::vector<std::string> expected = {"The", "by",         "by-pass", "pass", "by-pass", "1,272.55",
                                               "for", "children’s", "24th",    "bad",  "worse",   "é"};
    EXPECT_EQ(seen, expected);
}

// Texts that mean to break: pieces of everything the rules know, in any order.
std::string jumble(std::mt19937& random, bool ascii) {
    static const std::vector<std::string> kAscii = {
        "a", "by", "co", "s", "S", "th", "st", "m",  "k",   "re",  "pass", "Council", "x'y",  "'s",
        "'", "-",  "--", ".", ",", "..", "1",  "12", "123", "000", ".00",  "1,234",   "24th", "/",
        "@", "_",  ":",  ";", "$", " ",  "  ", "\n", "\t",  "(",   ")",    "\""};
    static const std::vector<std::string> kBeyond = {"£",    "€",      "’",        "‘",      "–", "é",  "ŵ",   "ﬁ",
                                                     "ß",    "\u00ad", "\u0301",   "\u00a0", "٣", "２", "ไทย", "日本",
                                                     "\xff", "\xc3",   "\xe2\x80", "\u2011", "ŉ", "ﷺ"};
    std::string text;
    for (unsigned pieces = random() % 14; pieces > 0; --pieces) {
        const auto& from = !ascii && random() % 3 == 0 ? kBeyond : kAscii;
        text += from[random() % from.size()];
    }
    return text;
}

TEST(Tokenizer, fast_path_agrees_with_icu) {
    std::mt19937 random(1);
    Tokenizer fast(Tokenizer::Breaks::fast), icu(Tokenizer::Breaks::icu);
    for (int i = 0; i < 30'000; ++i) {
        const std::string text = jumble(random, i % 2 == 0);
        ASSERT_EQ(drawn(fast.tokens_of(text)), drawn(icu.tokens_of(text))) << testing::PrintToString(text);
    }
}

// A MATCH expression holds words, which FTS5 tokenizes once more. (Thai is cut by a dictionary, which looks at
// neighbours.)
TEST(Tokenizer, words_of_tokens_are_tokens_again) {
    std::mt19937 random(2);
    for (int i = 0; i < 30'000; ++i) {
        const std::string text = jumble(random, i % 4 == 0);
        if (text.find("ไทย") != std::string::npos) continue;
        for (const Token& token : tokens_of(text)) {
            const auto again = tokens_of(token.word, Tokenizer::Purpose::query);
            ASSERT_EQ(again.size(), 1u) << token.word << " of " << testing::PrintToString(text);
            ASSERT_EQ(again[0].text, token.text) << testing::PrintToString(text);
        }
    }
}

TEST(Tokenizer, offsets_stay_inside_and_in_order_on_any_bytes) {
    std::mt19937 random(3);
    for (int i = 0; i < 20'000; ++i) {
        std::string text;
        for (unsigned size = random() % 40; size > 0; --size) text += static_cast<char>(random());
        std::uint32_t position_begin = 0;
        for (const Token& token : tokens_of(text)) {
            ASSERT_LT(token.begin, token.end);
            ASSERT_LE(token.end, text.size());
            if (!token.colocated) {
                ASSERT_GE(token.begin, position_begin);
                position_begin = token.begin;
            }
        }
    }
}

TEST(Tokenizer, cuts_endless_words) {
    const std::string noise(100'000, 'x');
    const auto tokens = tokens_of(noise);
    ASSERT_EQ(tokens.size(), 1u);
    EXPECT_EQ(tokens[0].word.size(), 64u);
    EXPECT_EQ(tokens[0].end, noise.size());
    std::string hyphens = "a";
    for (int i = 0; i < 10'000; ++i) hyphens += "-a";
    EXPECT_EQ(tokens_of(hyphens).size(), 10'001u);
}

TEST(MatchPhrase, holds_every_spelling) {
    const Row table[] = {
        {"bypass", R"("bypass")"},
        {"by-pass route", R"(("by pass route" OR "bypass route"))"},
        {"by pass", R"(("by pass" OR "bypass"))"},
        {"Sub-Committee's", R"(("sub committee" OR "subcommittee"))"},
        {"S106", R"(("s 106" OR "section 106"))"},
        {"£1.2m", R"(("1.2 m" OR "1.2 million"))"},
        {"24/01150/FUL", R"("24 01150 ful")"},
        {"\"AND\" OR (NEAR) *", R"("and or near")"},
        {"!!!", ""},
    };
    for (const Row& row : table) EXPECT_EQ(match_phrase(row.text), row.expected) << row.text;
    EXPECT_EQ(match_phrase("by-pa", true), R"(("by pa"* OR "bypa"*))");
}

TEST(Folded, compares_names) {
    EXPECT_EQ(folded("Ashwick & Ŵern  BOROUGH Council"), folded("ashwick, wern borough COUNCIL"));
    EXPECT_EQ(folded("Children’s Services"), "children services");
    EXPECT_NE(folded("Planning"), folded("Plans"));
}

}  // namespace
}  // namespace minutebook
