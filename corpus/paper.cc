#include "corpus/paper.h"

#include "corpus/names.h"

namespace minutebook {
namespace {

constexpr Names<PaperKind, 6> kKinds{{{PaperKind::report, "report"},
                                      {PaperKind::agenda, "agenda"},
                                      {PaperKind::minutes, "minutes"},
                                      {PaperKind::decision, "decision"},
                                      {PaperKind::pack, "pack"},
                                      {PaperKind::other, "other"}}};

using T = SectionType;
constexpr Names<SectionType, 38> kSectionTypes{{{T::summary, "summary"},
                                                {T::purpose, "purpose"},
                                                {T::background, "background"},
                                                {T::recommendation, "recommendation"},
                                                {T::reasons, "reasons"},
                                                {T::discussion, "discussion"},
                                                {T::options, "options"},
                                                {T::proposal, "proposal"},
                                                {T::implications, "implications"},
                                                {T::financial, "financial"},
                                                {T::legal, "legal"},
                                                {T::staffing, "staffing"},
                                                {T::equalities, "equalities"},
                                                {T::risk, "risk"},
                                                {T::consultation, "consultation"},
                                                {T::environment, "environment"},
                                                {T::community_safety, "community_safety"},
                                                {T::property, "property"},
                                                {T::health, "health"},
                                                {T::data_protection, "data_protection"},
                                                {T::policy, "policy"},
                                                {T::wards, "wards"},
                                                {T::key_decision, "key_decision"},
                                                {T::performance, "performance"},
                                                {T::timetable, "timetable"},
                                                {T::conclusion, "conclusion"},
                                                {T::background_papers, "background_papers"},
                                                {T::appendices, "appendices"},
                                                {T::contact, "contact"},
                                                {T::attendance, "attendance"},
                                                {T::apologies, "apologies"},
                                                {T::declarations, "declarations"},
                                                {T::minutes, "minutes"},
                                                {T::public_participation, "public_participation"},
                                                {T::urgent_business, "urgent_business"},
                                                {T::exclusion, "exclusion"},
                                                {T::item, "item"},
                                                {T::other, "other"}}};

constexpr Names<Outcome, 6> kOutcomes{{{Outcome::agreed, "agreed"},
                                       {Outcome::agreed_amended, "agreed_amended"},
                                       {Outcome::noted, "noted"},
                                       {Outcome::deferred, "deferred"},
                                       {Outcome::referred, "referred"},
                                       {Outcome::refused, "refused"}}};

constexpr Names<ReferenceType, 5> kReferenceTypes{{{ReferenceType::act, "act"},
                                                   {ReferenceType::reference_number, "reference_number"},
                                                   {ReferenceType::amount, "amount"},
                                                   {ReferenceType::date, "date"},
                                                   {ReferenceType::councillor, "councillor"}}};

constexpr Names<PassageKind, 7> kPassageKinds{{{PassageKind::title, "title"},
                                               {PassageKind::heading, "heading"},
                                               {PassageKind::text, "text"},
                                               {PassageKind::table, "table"},
                                               {PassageKind::furniture, "furniture"},
                                               {PassageKind::recommendation, "recommendation"},
                                               {PassageKind::resolution, "resolution"}}};

}  // namespace

std::string_view name_of(PaperKind kind) { return name_in(kKinds, kind); }
std::string_view name_of(SectionType type) { return name_in(kSectionTypes, type); }
std::string_view name_of(Outcome outcome) { return name_in(kOutcomes, outcome); }
std::string_view name_of(ReferenceType type) { return name_in(kReferenceTypes, type); }
std::string_view name_of(PassageKind kind) { return name_in(kPassageKinds, kind); }
std::optional<PaperKind> paper_kind_named(std::string_view name) { return value_in(kKinds, name); }
std::optional<SectionType> section_type_named(std::string_view name) { return value_in(kSectionTypes, name); }
std::optional<Outcome> outcome_named(std::string_view name) { return value_in(kOutcomes, name); }
std::optional<ReferenceType> reference_type_named(std::string_view name) { return value_in(kReferenceTypes, name); }
std::optional<PassageKind> passage_kind_named(std::string_view name) { return value_in(kPassageKinds, name); }

}  // namespace minutebook
