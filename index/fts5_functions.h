// What an SQLite connection must know to use an index: the FTS5 tokenizer "minutebook" and the functions that read
// stored pages. The program calls it for each of its connections; the loadable extension for one of somebody else's.
//
//   minutebook_passage_text(passage)       the passage's words as running text; NULL where there is none
//   minutebook_page_text(paper, page)      a page's text, with its line ends
//   minutebook_boxes(paper, first_page, first_word, last_page, last_word)
//                                          JSON: [[page, left, top, right, bottom], …], points from the top left
//                                          corner, one box a line
//   minutebook_match(text)                 a word or phrase as an FTS5 expression with all its spellings
//   minutebook_folded(text)                its words in folded form, to compare names by
#pragma once

struct sqlite3;

namespace minutebook {

// SQLITE_OK, or SQLite's error code, with *error set to a message of static storage.
int register_fts5_functions(sqlite3* db, const char** error);

}  // namespace minutebook
