// The index file: its tables, its version, its numbers. The SQL itself, with what each column means, is in schema.cc.
//
// Changing the tables: add a step at the end of kSteps in schema.cc; never change a step that has been released.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string_view>

#include "index/passage_id.h"
#include "index/sqlite.h"

namespace minutebook {

inline constexpr std::int32_t kApplicationId = 0x4d62'6f6b;  // "Mbok": PRAGMA application_id

// SQL: the item that a row of table resolution stands under, NULL where there is none. See its column item.
inline constexpr std::string_view kItemOfResolution =
    "nullif(coalesce(resolution.item, (SELECT heading FROM section WHERE section.paper = resolution.paper AND "
    "section.ordinal = resolution.section)), '')";

// SQL: the paper of the SHA-256 ?1, by its index, which has the first digits only. The plus keeps SQLite from putting ?1
// in the place of the column, and so from passing the index by.
inline constexpr std::string_view kPaperOfHash =
    "substr(paper.sha256, 1, 12) = substr(?1, 1, 12) AND +paper.sha256 = ?1";

// The number of migration steps, which is what an up-to-date file has as PRAGMA user_version.
int schema_version();

// Opens an index and makes its tokenizer and SQL functions known. create: makes the file where there is none and
// migrates an older one. read_only and read_write refuse an older one too. All refuse what is no index, and a newer
// one: by an IndexError that says what to do.
Database open_index(const std::filesystem::path& path, Database::Mode mode);

}  // namespace minutebook
