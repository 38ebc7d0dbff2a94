// What kind of file bytes are, told from the bytes alone.
#pragma once

#include <string>

#include "extractors/read/reader.h"

namespace minutebook {

// Media types that are read here. media_type_of() gives one of these, or readable = false.
inline constexpr char kPdf[] = "application/pdf";
inline constexpr char kDocx[] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
inline constexpr char kDoc[] = "application/msword";
inline constexpr char kHtml[] = "text/html";
inline constexpr char kMarkdown[] = "text/markdown";
inline constexpr char kPlainText[] = "text/plain";

// Loads libmagic's database, so that media_type_of() opens no file afterwards. Where the database is missing, files
// that are not read are only named more vaguely. Call once, before threads and before the sandbox closes.
void prepare_media_types();

// For a file that is not read: what it is and what to do about it, one line for a person
// ("a Rich Text document (.rtf), which is not read; save it as DOCX or PDF").
std::string advice_for(const MediaType& type);

}  // namespace minutebook
