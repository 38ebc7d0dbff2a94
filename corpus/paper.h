// Paper: what a document says: what it is, its parts, what it recommends and what was decided.
//
// Filled by extract_paper() (extractors/), stored by IndexWriter (index/). Plain data; share between threads as any
// struct. The meaning of each field is that of the careful reader: null or empty means "the paper does not say it",
// never a guess.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/document.h"

namespace minutebook {

enum class PaperKind { report, agenda, minutes, decision, pack, other };

// Stored by number: add new ones at the end.
enum class SectionType {
    summary,
    purpose,
    background,
    recommendation,
    reasons,
    discussion,
    options,
    proposal,
    implications,
    financial,
    legal,
    staffing,
    equalities,
    risk,
    consultation,
    environment,
    community_safety,
    property,
    health,
    data_protection,
    policy,
    wards,
    key_decision,
    performance,
    timetable,
    conclusion,
    background_papers,
    appendices,
    contact,
    attendance,
    apologies,
    declarations,
    minutes,
    public_participation,
    urgent_business,
    exclusion,
    item,
    other,
};

enum class Outcome { agreed, agreed_amended, noted, deferred, referred, refused };

// The names used in JSON, in the index and in queries ("background_papers"). Static storage.
std::string_view name_of(PaperKind kind);
std::string_view name_of(SectionType type);
std::string_view name_of(Outcome outcome);
std::optional<PaperKind> paper_kind_named(std::string_view name);
std::optional<SectionType> section_type_named(std::string_view name);
std::optional<Outcome> outcome_named(std::string_view name);

// A value the paper states, where it states it, and the name of the rule that found it ("header-table-date").
template <class T>
struct Stated {
    T value{};
    SourceSpan where;
    std::string rule;
    friend bool operator==(const Stated&, const Stated&) = default;
};

struct Contact {
    std::string name;                  // empty where only a number or address is given
    std::optional<std::string> phone;  // as printed
    std::optional<std::string> email;
    friend bool operator==(const Contact&, const Contact&) = default;
};

struct Metadata {
    std::optional<Stated<PaperKind>> kind;
    std::optional<Stated<std::string>> title;
    std::optional<Stated<std::string>> council;
    std::optional<Stated<std::string>> body;
    std::optional<Stated<std::string>> date;  // YYYY-MM-DD
    std::vector<Stated<std::string>> authors;
    std::vector<Stated<Contact>> contacts;
    std::vector<Stated<std::string>> wards;
    std::optional<Stated<bool>> key_decision;
    friend bool operator==(const Metadata&, const Metadata&) = default;
};

struct Section {
    std::optional<std::string> number;  // as printed, without the heading ("1.0", "84.")
    std::string heading;
    int level = 1;  // 1 = top
    SectionType type = SectionType::other;
    SourceSpan where;  // of number and heading
    std::string rule;
    friend bool operator==(const Section&, const Section&) = default;
};

struct Recommendation {
    std::optional<std::string> label;  // as printed: "(a)", "2."
    std::string text;
    std::string lead_in;  // "The Committee is requested to:", or empty
    int section = -1;     // into Paper::sections; -1 none
    SourceSpan where;     // of label and text
    std::string rule;
    friend bool operator==(const Recommendation&, const Recommendation&) = default;
};

struct Votes {
    std::optional<int> in_favour, against, abstained;
    bool unanimous = false;  // said in so many words
    friend bool operator==(const Votes&, const Votes&) = default;
};

struct Resolution {
    std::optional<std::string> label;
    std::string text;
    std::optional<std::string> item;    // heading of the item it stands under
    std::optional<std::string> minute;  // number of the minute or item
    std::optional<Outcome> outcome;
    std::optional<std::string> mover, seconder;
    std::optional<Votes> votes;
    int section = -1;
    SourceSpan where;
    std::string rule;
    friend bool operator==(const Resolution&, const Resolution&) = default;
};

enum class ReferenceType { act, reference_number, amount, date, councillor };
std::string_view name_of(ReferenceType type);
std::optional<ReferenceType> reference_type_named(std::string_view name);

// What the text names that other papers name too. Its value is the same however it is printed:
//   act               "Children Act 2004": an Act, Measure, Order or Regulations, without the section
//   reference_number  "24/01150/FUL": of an application, a decision, a minute
//   amount            "GBP 1485.00": ISO 4217, or "$" where the paper does not say whose dollars
//   date              "2005-02-17"
//   councillor        "Ann Green": without titles; the role, where printed beside it, is in the text
struct Reference {
    ReferenceType type = ReferenceType::act;
    std::string text;  // as printed: "section 10 of the Children Act 2004"
    std::string value;
    SourceSpan where;
    std::string rule;
    friend bool operator==(const Reference&, const Reference&) = default;
};

enum class PassageKind { title, heading, text, table, furniture, recommendation, resolution };
std::string_view name_of(PassageKind kind);
std::optional<PassageKind> passage_kind_named(std::string_view name);

// A stretch of the paper that is searched and shown as one: a paragraph, list item, table row, heading, recommendation
// or resolution. A paper's passages are in reading order, do not overlap, and hold every word of the document,
// except that furniture (running headers and footers, page numbers) is held once for each different text.
struct Passage {
    PassageKind kind = PassageKind::text;
    int section = -1;  // into Paper::sections: the one it stands in (a heading: its own); -1 before the first
    int fact = -1;     // into recommendations or resolutions, for those kinds; else -1
    SourceSpan where;
    friend bool operator==(const Passage&, const Passage&) = default;
};

// A paper has no more passages: one with more is parted more coarsely.
inline constexpr std::size_t kMaxPassages = (std::size_t{1} << 14) - 1;

struct Paper {
    Metadata metadata;
    std::vector<Section> sections;
    std::vector<Recommendation> recommendations;
    std::vector<Resolution> resolutions;
    std::vector<Passage> passages;
    std::vector<Reference> references;  // in reading order
    std::vector<std::string> warnings;  // one line each, for a person
    friend bool operator==(const Paper&, const Paper&) = default;
};

}  // namespace minutebook
