// Whether a Paper keeps the rules of one.
#pragma once

#include <string>

#include "corpus/document.h"
#include "corpus/paper.h"

namespace minutebook {

// The rules that every Paper keeps, as broken: empty where it keeps them. Whatever is found stands on words of the
// document; passages are in order and do not overlap; what names a section or fact names one that is there.
std::string broken_rule(const Document& document, const Paper& paper);

}  // namespace minutebook
