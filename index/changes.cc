#include "index/changes.h"

#include <charconv>

#include <fmt/format.h>

#include "corpus/sha256.h"
#include "index/schema.h"
#include "index/sqlite.h"

namespace minutebook {
namespace {

constexpr std::size_t kIdentityDigits = 12;
constexpr std::string_view kBeginAnew = "begin anew, without --since";

// "IDENTITY-PAPER-CHANGE": the index, and the last numbers that a paper and a change had.
struct Cursor {
    std::string identity;
    std::int64_t paper = 0, change = 0;
};

// The same for an index and its copies: its first run's beginning.
std::string identity_of(Database& db) {
    const std::string first = db.text("SELECT started || options FROM run ORDER BY id LIMIT 1");
    Sha256 hash;
    hash.update(first.data(), first.size());
    return hash.hex().substr(0, kIdentityDigits);
}

std::optional<Cursor> cursor_of(std::string_view text) {
    Cursor cursor;
    const std::size_t first = text.find('-'), second = text.find('-', first + 1);
    if (first != kIdentityDigits || second == std::string_view::npos) return std::nullopt;
    cursor.identity = text.substr(0, first);
    const auto number = [](std::string_view digits, std::int64_t& value) {
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
        return error == std::errc() && end == digits.data() + digits.size() && value >= 0;
    };
    if (cursor.identity.find_first_not_of("0123456789abcdef") != std::string::npos ||
        !number(text.substr(first + 1, second - first - 1), cursor.paper) ||
        !number(text.substr(second + 1), cursor.change))
        return std::nullopt;
    return cursor;
}

PaperChange change_at(const Statement::Rows& rows, PaperChange::Kind kind) {
    PaperChange change;
    change.kind = kind;
    change.reason = rows.is_null(0) ? "new" : rows.text(0);
    if (!rows.is_null(1)) change.run = rows.integer(1);
    change.time = rows.optional_text(2);
    change.paper = rows.integer(3);
    if (!rows.is_null(4)) change.replaced = rows.integer(4);
    change.sha256 = rows.text(5);
    change.path = rows.text(6);
    change.title = rows.optional_text(7);
    change.council = rows.optional_text(8);
    change.date = rows.optional_text(9);
    return change;
}

constexpr const char* kGone =
    "SELECT reason, run, (SELECT started FROM run WHERE run.id = change.run), paper, NULL, sha256, path, title, "
    "council, date FROM change WHERE id > ?1 AND paper <= ?2 AND sha256 IS NOT NULL ORDER BY id";

// Of papers that are held, from table paper: the log does not repeat what stands there.
constexpr const char* kHeld =
    "SELECT reason, coalesce(change.run, paper.run), (SELECT started FROM run WHERE run.id = coalesce(change.run, "
    "paper.run)), paper.id, replaced, paper.sha256, (SELECT path FROM source WHERE source.paper = paper.id ORDER BY id "
    "LIMIT 1), paper.title, paper.council, paper.date FROM ";

}  // namespace

std::string changes_since(const std::filesystem::path& index, const std::string& text,
                          const std::function<void(const PaperChange&)>& take) {
    Database db = open_index(index, Database::Mode::read_only);
    const Transaction reading(db, Transaction::Kind::deferred);
    const Cursor now{identity_of(db),
                     db.integer("SELECT CAST(value AS INTEGER) - 1 FROM meta WHERE key = 'next_paper'"),
                     db.integer("SELECT max(id) FROM change")};
    Cursor since{now.identity, 0, 0};
    if (!text.empty()) {
        const auto refuse = [&](std::string_view why) {
            throw IndexError(fmt::format("{}: the cursor {} {}; {}", index.string(), text, why, kBeginAnew));
        };
        const auto given = cursor_of(text);
        if (!given) refuse("is none that `minutebook changes` gave");
        if (given->identity != now.identity) refuse("is of another index, or of this one before it was made anew");
        if (given->paper > now.paper || given->change > now.change)
            refuse("is ahead of the index, which may have been restored from a backup");
        since = *given;
    }
    Statement gone(db, kGone);
    for (auto rows = gone.run(since.change, since.paper); rows.next();) take(change_at(rows, PaperChange::Kind::gone));
    Statement changed(db, std::string(kHeld) +
                              "change JOIN paper ON paper.id = change.paper WHERE change.id > ?1 AND change.paper <= "
                              "?2 ORDER BY change.id");
    for (auto rows = changed.run(since.change, since.paper); rows.next();)
        take(change_at(rows, PaperChange::Kind::changed));
    Statement added(db, std::string(kHeld) +
                            "paper LEFT JOIN change ON change.paper = paper.id WHERE paper.id > ?1 ORDER BY paper.id");
    for (auto rows = added.run(since.paper); rows.next();) {
        PaperChange change = change_at(rows, PaperChange::Kind::added);
        if (change.replaced) change.kind = PaperChange::Kind::changed;
        take(change);
    }
    return fmt::format("{}-{}-{}", now.identity, now.paper, now.change);
}

}  // namespace minutebook
