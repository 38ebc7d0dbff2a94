#include "extractors/find/labels.h"

#include <gtest/gtest.h>

namespace minutebook {
namespace {

struct LabelCase {
    const char* text;
    LabelForm form;
    const char* label;
    std::vector<int> values;
};

TEST(Labels, AreParsedOffTheStart) {
    const LabelCase cases[] = {
        {"84. Apologies", LabelForm::number, "84.", {84}},
        {"*450 Minutes", LabelForm::number, "*450", {450}},
        {"1:- Budget", LabelForm::number, "1:-", {1}},
        {"1 | Budget", LabelForm::number, "1 |", {1}},
        {"3a | Schools", LabelForm::number_letter, "3a |", {3, 1}},
        {"24/30` Budget", LabelForm::minute, "24/30`", {24, 30}},
        {"51/19.2 Quay steps", LabelForm::decimal, "51/19.2", {51, 2}},
        {"MD03/1119", LabelForm::minute, "MD03/1119", {3, 1119}},
        {"ABCD 124/18 Budget", LabelForm::minute, "ABCD 124/18", {124, 18}},
        {"C/1 Budget", LabelForm::minute, "C/1", {1, 0}},
        {"28/21F Budget", LabelForm::minute, "28/21F", {28, 21}},
        {"272/PC/19 – Budget", LabelForm::minute, "272/PC/19 –", {272, 19}},
        {"11/ 80 Budget", LabelForm::minute, "11/ 80", {11, 80}},
        {"1.19 - Budget", LabelForm::decimal, "1.19 -", {1, 19}},
        {"66/21). Budget", LabelForm::minute, "66/21).", {66, 21}},
        {"18616 Apologies: Cllr Vale", LabelForm::number, "18616", {18616}},
        {"1.1On the proposal of Cllr Vale", LabelForm::decimal, "1.1", {1, 1}},
        {"Co.33 Budget", LabelForm::minute, "Co.33", {33, 0}},
        {"COU2 Election of the Chair", LabelForm::minute, "COU2", {2, 0}},
        {"PFI 104 MINUTES", LabelForm::minute, "PFI 104", {104, 0}},
        {"M/140/2006:-", LabelForm::minute, "M/140/2006:-", {140, 2006}},
        {"17.07.08 Budget", LabelForm::minute, "17.07.08", {8, 1707}},
        {"Item 1.2 Budget", LabelForm::decimal, "Item 1.2", {1, 2}},
        {"ITEM II – Budget", LabelForm::item, "ITEM II –", {2}},
        {"1 SUMMARY", LabelForm::number, "1", {1}},
        {"2. March Accounts", LabelForm::number, "2.", {2}},
        {"12) Widen the path", LabelForm::number, "12)", {12}},
        {"1.0 Purpose", LabelForm::decimal, "1.0", {1, 0}},
        {"2.6.1 A wedge", LabelForm::decimal, "2.6.1", {2, 6, 1}},
        {"18/35 Apologies", LabelForm::minute, "18/35", {18, 35}},
        {"41b/19 Apologies", LabelForm::minute, "41b/19", {41, 19}},
        {"CAB/31 Budget", LabelForm::minute, "CAB/31", {31, 0}},
        {"PC24/101. Budget", LabelForm::minute, "PC24/101.", {24, 101}},
        {"FC23.07 Budget", LabelForm::minute, "FC23.07", {23, 7}},
        {"PLA147/14 Budget", LabelForm::minute, "PLA147/14", {147, 14}},
        {"4.11/24X Apologies", LabelForm::minute, "4.11/24X", {4, 24}},
        {"Item 20/11/4 Budget", LabelForm::minute, "Item 20/11/4", {4, 2011}},
        {"Agenda item 18/35: Budget", LabelForm::minute, "Agenda item 18/35:", {18, 35}},
        {"Cou/285/07-08 Budget", LabelForm::minute, "Cou/285/07-08", {285, 708}},
        {"C/190/2017 Budget", LabelForm::minute, "C/190/2017", {190, 2017}},
        {"108/19/TC Budget", LabelForm::minute, "108/19/TC", {108, 19}},
        {"2023/TC/015 Budget", LabelForm::minute, "2023/TC/015", {2023, 15}},
        {"FC.23.15 Budget", LabelForm::minute, "FC.23.15", {23, 15}},
        {"C/208 Budget", LabelForm::minute, "C/208", {208, 0}},
        {"CAB.12 Budget", LabelForm::minute, "CAB.12", {12, 0}},
        {"F.202 Budget", LabelForm::minute, "F.202", {202, 0}},
        {"F101. Budget", LabelForm::minute, "F101.", {101, 0}},
        {"CL73 Budget", LabelForm::minute, "CL73", {73, 0}},
        {"EX28", LabelForm::minute, "EX28", {28, 0}},
        {"PL/1/19 Budget", LabelForm::minute, "PL/1/19", {1, 19}},
        {"FC18/08/1 Budget", LabelForm::minute, "FC18/08/1", {1, 1808}},
        {"10712/11/19 Budget", LabelForm::minute, "10712/11/19", {10712, 11}},
        {"11931. Budget", LabelForm::number, "11931.", {11931}},
        {"1). Budget", LabelForm::number, "1).", {1}},
        {"4. Hours of work", LabelForm::number, "4.", {4}},
        {"PC2023/15 Budget", LabelForm::minute, "PC2023/15", {2023, 15}},
        {"Min 85 Budget", LabelForm::minute, "Min 85", {85, 0}},
        {"Minute 85.23 Budget", LabelForm::minute, "Minute 85.23", {85, 23}},
        {"23/24-015 Budget", LabelForm::minute, "23/24-015", {2324, 15}},
        {"2023-015 Budget", LabelForm::minute, "2023-015", {2023, 15}},
        {"14366 POLICE MATTERS", LabelForm::number, "14366", {14366}},
        {"15 – Apologies", LabelForm::number, "15 –", {15}},
        {"Minute 18/35 Budget", LabelForm::minute, "Minute 18/35", {18, 35}},
        {"23/24/101 Budget", LabelForm::minute, "23/24/101", {101, 2324}},
        {"101/2023-24. Budget", LabelForm::minute, "101/2023-24.", {101, 2324}},
        {"18/35.Budget", LabelForm::minute, "18/35.", {18, 35}},
        {"6(c) Speeding", LabelForm::number_letter, "6(c)", {6, 3}},
        {"6. (b) Bins", LabelForm::number_letter, "6. (b)", {6, 2}},
        {"6a. Secretary", LabelForm::number_letter, "6a.", {6, 1}},
        {"(a) the report be noted", LabelForm::letter, "(a)", {1}},
        {"[b] the path be mended", LabelForm::letter, "[b]", {2}},
        {"[ii] the plan", LabelForm::roman, "[ii]", {2}},
        {"d. Lighting", LabelForm::letter, "d.", {4}},
        {"d.) Lighting", LabelForm::letter, "d.)", {4}},
        {"AM/17/24 Lighting", LabelForm::minute, "AM/17/24", {24, 17}},
        {"F/72/26", LabelForm::minute, "F/72/26", {26, 72}},
        {"MH05/17.1: Lighting", LabelForm::minute, "MH05/17.1:", {1, 517}},
        {"C 11/069 Lighting", LabelForm::minute, "C 11/069", {69, 11}},
        {"12/10:01 LIGHTING", LabelForm::minute, "12/10:01", {1, 1210}},
        {"20/6/50 Lighting", LabelForm::minute, "20/6/50", {50, 206}},
        {"2017 / 22 – Lighting", LabelForm::minute, "2017 / 22 –", {22, 2017}},
        {"(iv) the plan", LabelForm::roman, "(iv)", {4}},
        {"III. REPORTS", LabelForm::roman, "III.", {3}},
        {"IV REPORTS OF OFFICERS", LabelForm::roman, "IV", {4}},
        {"#3 Reports", LabelForm::number, "#3", {3}},
        {"B: Instructs the keeper", LabelForm::letter, "B:", {2}},
        {"A.2 Reports", LabelForm::decimal, "A.2", {1, 2}},
        {"(3) the lease", LabelForm::bracketed, "(3)", {3}},
        {"• a bench", LabelForm::bullet, "•", {}},
        {"Item 4: Budget", LabelForm::item, "Item 4:", {4}},
        {"b Village hall", LabelForm::letter, "b", {2}},
        {"1.Minutes", LabelForm::number, "1.", {1}},
        {"i)Lease", LabelForm::roman, "i)", {1}},
        {"Minute no. 5 – Signing of the Minutes", LabelForm::item, "Minute no. 5 –", {5}},
        {"Article 2: Repair of the bridge", LabelForm::item, "Article 2:", {2}},
        {"3.) Roll call", LabelForm::number, "3.)", {3}},
        {"b). Planning", LabelForm::letter, "b).", {2}},
        {"d.Three Mile Way", LabelForm::letter, "d.", {4}},
        {"4, To elect a chair", LabelForm::number, "4,", {4}},
        {"PL48-22/23. APOLOGIES", LabelForm::minute, "PL48-22/23.", {48, 2223}},
        {"C/152/19 Confirmation of Minutes", LabelForm::minute, "C/152/19", {152, 19}},
    };
    for (const LabelCase& c : cases) {
        const Label label = label_at_start(c.text);
        EXPECT_EQ(label.form, c.form) << c.text;
        EXPECT_EQ(label.text, c.label) << c.text;
        EXPECT_EQ(label.values, c.values) << c.text;
    }
}

TEST(Labels, AreNotWhatMeasuresOrNames) {
    for (const char* text : {"7.30 pm in the hall",
                             "15 May 2023",
                             "2 members of the public attended",
                             "12/11/17 a letter",
                             "12 | Quay | Wick",
                             "3a | Quay | Wick",
                             "2.5Km of road were laid",
                             "No.3 Group",
                             "LOT 12 LAND AT WICK",
                             "AGM 2031 MINUTES",
                             "24/00096 Plan",
                             "CAB/31 was noted",
                             "S.137 Grants",
                             "HS2 was discussed at length by the members of the board, who fear for the quay.",
                             "5 For, 0 Against",
                             "PL/2024/17 Shed",
                             "F/72/26 Shed",
                             "AM/17/2401 Shed",
                             "A 11/069 of the list",
                             "12/10: 40 came",
                             "12/11/17 Letter",
                             "R2021-14 A. Oakes",
                             "PC24/01234 Shed",
                             "A46 Works",
                             "2023-24 Budget",
                             "2025-35 Programme",
                             "14366 Police matters",
                             "10 - 12 children came",
                             "B12 3CD",
                             "2005",
                             "£5 a day",
                             "1st Riverton Scouts",
                             "A new bench",
                             "100D of the Act",
                             "3 councillors voted",
                             "1.5 million pounds",
                             "24, Mill Lane",
                             "1, 2 and 3 were agreed",
                             "7, as before",
                             "Minute no. 5 of the last meeting",
                             "Minute 5",
                             "Article 4 direction",
                             "Item 20/11/4 was put off",
                             "4.11/2024 A letter",
                             "11/12/13 A letter",
                             "23/25/101 Budget",
                             "Minute 18/35 was amended",
                             "3/4.in",
                             "I LÁTHAIR / PRESENT",
                             "I DDERBYN YR ADRODDIAD",
                             "V Jones",
                             "a: for the quay",
                             "A.1 motors"})
        EXPECT_FALSE(label_at_start(text).strong && label_at_start(text))
            << text << " gave " << label_at_start(text).text;
}

TEST(Labels, FollowOneAnother) {
    const auto next = [](const char* a, const char* b) { return follows(label_at_start(a), label_at_start(b)); };
    for (const auto& [a, b] : {std::pair{"1. a", "2. b"},
                               {"2.1 a", "2.2 b"},
                               {"(h) a", "(i) b"},
                               {"(i) a", "(j) b"},
                               {"(i) a", "(ii) b"},
                               {"18/35 Apples", "18/36 Pears"},
                               {"CAB/31 Apples", "CAB/32 Pears"},
                               {"PC24/9 Apples", "PC24/10 Pears"},
                               {"23/23 Apples", "24/23 Pears"},
                               {"Item 20/11/4 Apples", "Item 20/11/5 Pears"},
                               {"4.11/24X Apples", "5.11/24X Pears"},
                               {"23/24/9 Apples", "23/24/10 Pears"},
                               {"6(c) a", "6(d) b"},
                               {"9 Bees", "10 Cats"},
                               {"2, Bees", "3, Cats"},
                               {"2.) Bees", "3.) Cats"}})
        EXPECT_TRUE(next(a, b)) << a << " -> " << b;
    for (const auto& [a, b] : {std::pair{"1. a", "3. b"}, {"(a) a", "(c) b"}, {"2.1 a", "(a) b"}, {"2. b", "1. a"}})
        EXPECT_FALSE(next(a, b)) << a << " -> " << b;
}

TEST(Labels, HaveTheDepthOfTheirNumbers) {
    EXPECT_EQ(label_at_start("3. Costs").depth(), 1);
    EXPECT_EQ(label_at_start("3.0 Costs").depth(), 1);
    EXPECT_EQ(label_at_start("3.2 Costs").depth(), 2);
    EXPECT_EQ(label_at_start("3.2.4 Costs").depth(), 3);
    EXPECT_EQ(label_at_start("(a) costs").depth(), 0);
}

}  // namespace
}  // namespace minutebook
