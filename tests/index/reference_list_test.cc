#include "index/reference_list.h"

#include <gtest/gtest.h>

#include "index/index_error.h"
#include "index/reference_passages.h"
#include "tests/index/sample_papers.h"

namespace minutebook {
namespace {

std::span<const std::byte> bytes_of(const std::string& text) { return std::as_bytes(std::span(text)); }

Document document() {
    Document made;
    made.pages = {page_of(1, {"Cllr Vale paid (£1,485.00) on 6 May 2031", "under the Ferries Act 2004"}),
                  page_of(2, {"and the Ferries Act 2004 again"})};
    return made;
}

std::vector<Reference> references() {
    return {{ReferenceType::councillor, "Cllr Vale", "Vale", {1, 0, 1, 2}, "councillor"},
            {ReferenceType::amount, "£1,485.00", "GBP 1485.00", {1, 3, 1, 4}, "currency-sign"},
            {ReferenceType::amount, "£1,485.00", "YEN 7", {1, 3, 1, 4}, "currency-sign"},
            {ReferenceType::date, "6 May 2031", "2031-05-06", {1, 5, 1, 8}, "printed-date"},
            {ReferenceType::act, "Ferries Act 2004", "Ferries Act 2004", {1, 10, 1, 13}, "act-and-year"},
            {ReferenceType::act, "words of nowhere", "Ferries Act 2004", {1, 12, 2, 1}, "act-and-year"},
            {ReferenceType::date, "", "someday", {}, "printed-date"},
            {ReferenceType::date, "2", "1850-01-01", {2, 0, 2, 0}, "printed-date"}};
}

TEST(ReferenceList, gives_back_what_it_was_given) {
    std::vector<std::string> rules;
    const std::string list = encode_references(document(), references(), [&](const std::string& name) {
        rules.push_back(name);
        return static_cast<std::int64_t>(rules.size() - 1);
    });
    std::vector<Reference> back;
    for (const ListedReference& one : decode_references(bytes_of(list)))
        back.push_back({one.type, text_of(one, text_of(document(), one.where)), one.value, one.where,
                        rules[static_cast<std::size_t>(one.rule)]});
    EXPECT_EQ(back, references());
}

TEST(ReferenceList, takes_few_bytes) {
    const std::vector<Reference> many(100, references()[3]);
    EXPECT_LT(encode_references(document(), many, [](const std::string&) { return 1; }).size(), 420u);
}

TEST(ReferenceList, damaged_bytes_are_an_error_or_other_references_but_no_crash) {
    const std::string list = encode_references(document(), references(), [](const std::string&) { return 7; });
    for (std::size_t i = 0; i < list.size(); ++i) {
        for (const char flip : {'\x01', '\x80', '\xff'}) {
            std::string bad = list;
            bad[i] = static_cast<char>(bad[i] ^ flip);
            try {
                for (const ListedReference& one : decode_references(bytes_of(bad))) text_of(one, "Cllr Vale");
            } catch (const IndexError&) {
            }
        }
        try {
            decode_references(bytes_of(list.substr(0, i)));
        } catch (const IndexError&) {
        }
    }
}

// Differences so large that adding them up overflowed.
TEST(ReferenceList, a_day_beyond_the_calendar_is_damage) {
    const std::string far = std::string(9, '\xfe') + '\x01', near = std::string(1, '\x02');
    const auto date = [](const std::string& word, const std::string& day) { return "\x03" + word + day; };
    EXPECT_EQ(decode_references(bytes_of(date(near, near) + date(near, near))).at(1).value, "1970-01-03");
    EXPECT_EQ(decode_references(bytes_of(date(far, near) + date(far, near))).size(), 2u);
    EXPECT_THROW(decode_references(bytes_of(date(near, far))), IndexError);
    EXPECT_THROW(decode_references(bytes_of(date(near, near) + date(near, far))), IndexError);
}

TEST(ReferenceList, minor_units_are_of_amounts_only) {
    EXPECT_EQ(minor_units("GBP 1485.50"), 148550);
    EXPECT_EQ(minor_units("$ 0.01"), 1);
    for (const char* odd :
         {"", "GBP", "GBP 5", "GBP 5.5", "GBP x.00", "5.00", "GBP -5.00", "GBP 99999999999999999999.00"})
        EXPECT_EQ(minor_units(odd), std::nullopt) << odd;
}

bool matches(ReferenceType type, const std::string& value, const std::string& query) {
    ListedReference one;
    one.type = type;
    one.value = value;
    return is_sought(one, parse_query(query).filters);
}

TEST(ReferenceFilters, compare_as_people_name_things) {
    struct Case {
        ReferenceType type;
        std::string value, query;
        bool expected;
    };
    using enum ReferenceType;
    const Case cases[] = {
        {act, "Ferries Act 2004", "act:\"Ferries Act 2004\"", true},
        {act, "Ferries Act 2004", "act:\"the  FERRIES act\"", true},
        {act, "Ferries Act", "act:\"Ferries Act 2004\"", true},
        {act, "Ferries Act 2004", "act:\"Ferries Act 2005\"", false},
        {act, "Ferries (Wales) Act 2004", "act:\"Ferries Act 2004\"", false},
        {act, "Children's Ferries Act 2004", "act:\"Children’s Ferries Act\"", true},
        {reference_number, "24/00093", "ref:24/00093", true},
        {reference_number, "24/01150/FUL", "ref:24/01150", true},
        {reference_number, "24/01150/FUL", "ref:24/01150/ful", true},
        {reference_number, "24/01150/FUL", "ref:24/0115", false},
        {amount, "GBP 100000.00", "amount:>=100000", true},
        {amount, "GBP 99999.99", "amount:>=100,000", false},
        {amount, "GBP 99999.99", "amount:<£100k", true},
        {amount, "EUR 500.00", "amount:<£100k", false},
        {amount, "GBP 1000.00", "amount:1000..5000", true},
        {amount, "GBP 5000.01", "amount:1000..5000", false},
        {amount, "GBP 1485.00", "amount:£1,485", true},
        {amount, "GBP 1485.00", "amount:2m..", false},
        {councillor, "Ann Green", "councillor:\"Ann Green\"", true},
        {councillor, "A Green", "councillor:\"Ann Green\"", true},
        {councillor, "Ann M Green", "councillor:\"Cllr A Green\"", true},
        {councillor, "Ann Green", "councillor:green", true},
        {councillor, "Green", "councillor:\"Ann Green\"", false},
        {councillor, "Tom Green", "councillor:\"Ann Green\"", false},
        {councillor, "Ann Greene", "councillor:\"Ann Green\"", false},
        {date, "2004-01-01", "ref:2004-01-01", false},
    };
    for (const Case& c : cases) EXPECT_EQ(matches(c.type, c.value, c.query), c.expected) << c.value << " " << c.query;
}

}  // namespace
}  // namespace minutebook
