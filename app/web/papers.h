// Papers as pages show them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/web/html.h"
#include "app/web/site.h"
#include "index/library.h"
#include "index/marker.h"

namespace minutebook::web {

// The paper of the address (its first place is a number or the beginning of a hash), without its pages.
// Throws Problem 404.
HeldPaper paper_asked_for(IndexPool::Connection& index, const Visit& visit, bool whole = false);

std::string title_of(const HeldPaper& held);                 // its title, else the name of its file
std::vector<std::string> file_names(const HeldPaper& held);  // without their folders; each once
std::string source_line(const HeldPaper& held);  // "Ashwick Borough Council · Cabinet · 14 September 2023"
bool is_pdf(const HeldPaper& held);

// The text of the pages from first to last as HTML: headings, paragraphs, decisions; what repeats on pages is left out.
std::string text_as_html(const HeldPaper& held, const Document& pages, std::uint32_t first, std::uint32_t last,
                         const Marker& marker);

// "Ashwick Borough Council, Cabinet, “Title”, 14 September 2023, minute 47, p. 3. URL"
std::string citation(const HeldPaper& held, const std::string& place, std::uint32_t page, const std::string& url);

}  // namespace minutebook::web
