#include "corpus/person.h"

#include "corpus/matter.h"
#include "corpus/names.h"

namespace minutebook {
namespace {

constexpr Names<PersonPart, kPersonParts> kParts = {{{PersonPart::mover, "mover"},
                                                     {PersonPart::seconder, "seconder"},
                                                     {PersonPart::author, "author"},
                                                     {PersonPart::contact, "contact"},
                                                     {PersonPart::councillor, "councillor"}}};

}  // namespace

std::string_view name_of(PersonPart part) { return name_in(kParts, part); }

// Numbered as matters are: within a paper.
std::int64_t person_id(std::int64_t paper, std::uint32_t name) { return matter_id(paper, name); }
std::string person_name(std::int64_t id) { return matter_name(id); }
std::optional<std::int64_t> person_named(std::string_view text) { return matter_named(text); }

}  // namespace minutebook
