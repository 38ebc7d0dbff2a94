// A Document from a text, as the reader of plain text makes it: for tests of the finding rules.
#pragma once

#include <string_view>

#include "corpus/document.h"

namespace minutebook {

Document document_of(std::string_view text);

}  // namespace minutebook
