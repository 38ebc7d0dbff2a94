// A Zip archive in memory, for tests.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace minutebook {

// The entries stand in this order. Throws where libzip fails.
std::string make_zip(const std::vector<std::pair<std::string, std::string>>& entries);

// The smallest DOCX that Word would open, of this body ("<w:p>…</w:p>"), with further parts named and related to the
// main part by their file name ("word/styles.xml" by a relationship "styles"; "word/header1.xml" by "header", id
// "header1").
std::string make_docx(const std::string& body, std::vector<std::pair<std::string, std::string>> parts = {});

}  // namespace minutebook
