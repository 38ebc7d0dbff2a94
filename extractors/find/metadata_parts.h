// The finders of single facts, in the order that find_metadata() calls them. Each is a pure function.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "corpus/paper.h"
#include "extractors/find/front_matter.h"

namespace minutebook {

using StatedText = std::optional<Stated<std::string>>;

Stated<PaperKind> find_kind(const FrontMatter& front);

// Letterhead, title, meeting sentence, running header or footer, else the domain of an address.
StatedText find_council(const FrontMatter& front, const StatedText& date);

// The body that meets or is reported to. A council that meets as a whole is its own body.
StatedText find_body(const FrontMatter& front, PaperKind kind, const StatedText& council);

// Of the meeting or the decision.
StatedText find_date(const FrontMatter& front, PaperKind kind);

StatedText find_title(const FrontMatter& front, PaperKind kind, const StatedText& body);

std::vector<Stated<std::string>> find_authors(const FrontMatter& front, PaperKind kind);
std::vector<Stated<Contact>> find_contacts(const FrontMatter& front, PaperKind kind);
std::vector<Stated<std::string>> find_wards(const FrontMatter& front, PaperKind kind);
std::optional<Stated<bool>> find_key_decision(const FrontMatter& front);

}  // namespace minutebook
