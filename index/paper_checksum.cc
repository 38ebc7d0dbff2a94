#include "index/paper_checksum.h"

#include <bit>
#include <charconv>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "corpus/sha256.h"

namespace minutebook {
namespace {

constexpr std::size_t kDigits = 16;

void take(Sha256& hash, std::string_view bytes) {
    const std::uint64_t size = bytes.size();  // so that what stands in one field is not mistaken for two
    hash.update(&size, sizeof size);
    hash.update(bytes.data(), bytes.size());
}

}  // namespace

PaperChecksum::PaperChecksum(Database& db) {
    rows_.emplace_back(db, "SELECT * FROM paper WHERE id = ?1");
    for (const char* table : {"page", "page_layout"})
        rows_.emplace_back(db, fmt::format("SELECT * FROM {} WHERE id BETWEEN ?1 << 20 AND ?1 << 20 | 0xfffff "
                                           "ORDER BY id",
                                           table));
    rows_.emplace_back(db, "SELECT * FROM stated WHERE paper = ?1 ORDER BY field");
    for (const char* table : {"author", "ward", "contact", "section", "recommendation", "resolution"})
        rows_.emplace_back(db, fmt::format("SELECT * FROM {} WHERE paper = ?1 ORDER BY ordinal", table));
    rows_.emplace_back(db, "SELECT * FROM passage_list WHERE paper = ?1");
}

std::int64_t PaperChecksum::of(std::int64_t paper) {
    Sha256 hash;
    for (Statement& statement : rows_) {
        std::uint64_t count = 0;
        for (auto rows = statement.run(paper); rows.next(); ++count) {
            for (int column = 0; column < rows.columns(); ++column) {
                if (rows.is_null(column) || rows.name(column) == "run") continue;
                take(hash, rows.name(column));
                const auto value = rows.blob(column);  // a number: its digits
                take(hash, {reinterpret_cast<const char*>(value.data()), value.size()});
            }
        }
        hash.update(&count, sizeof count);
    }
    const std::string digits = hash.hex();
    std::uint64_t bits = 0;
    std::from_chars(digits.data(), digits.data() + kDigits, bits, 16);
    return std::bit_cast<std::int64_t>(bits);
}

}  // namespace minutebook
