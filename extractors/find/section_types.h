// What kind of section a heading announces.
#pragma once

#include <optional>
#include <string_view>

#include "corpus/paper.h"

namespace minutebook {

// What the sections of a paper are: parts of a report or decision record, or items of a meeting's agenda or minutes.
enum class PaperForm { report, meeting };

// The type of a heading that is one of the customary headings of council papers ("Financial implications", "Apologies
// for absence", "Ymddiheuriadau"), whole: such a line is a heading wherever it stands alone. Nothing for any other
// text.
std::optional<SectionType> customary_type(std::string_view heading);

// The type of what is known to be a heading: the customary type, else by the first subject it names ("Legal and
// resource implications" is legal); `item` for other items of a meeting, `other` for other headings of a report.
SectionType section_type_of(std::string_view heading, PaperForm form);

// What a meeting deals with beside its items of debate: apologies, minutes, payments, …
bool is_business(SectionType type);

}  // namespace minutebook
