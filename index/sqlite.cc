#include "index/sqlite.h"

#include <fmt/format.h>
#include <sys/statvfs.h>

#include "corpus/machine_error.h"

namespace minutebook {
namespace {

constexpr int kBusyTimeoutMs = 10'000;

// What a person can do about a failure of each primary code.
std::string_view advice(int code) {
    switch (code & 0xff) {
        case SQLITE_FULL:
            return "the disk is full: free some space and run again (nothing committed is lost)";
        case SQLITE_READONLY:
            return "it may not be written: give write permission on the file and its folder, or name another with "
                   "--index";
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return "another program holds it: wait until that ends and try again";
        case SQLITE_NOTADB:
            return "it is not an index: name another file with --index";
        case SQLITE_CORRUPT:
            return "it is damaged: restore a copy, or move it away and run ingest again";
        case SQLITE_CANTOPEN:
            return "it cannot be opened: see that the path is right and may be read, or make one with ingest";
        case SQLITE_PERM:
        case SQLITE_AUTH:
            return "permission was refused: see the permissions of the file and its folder";
        case SQLITE_IOERR:
            return "the disk failed to read or write it: see the system's log and the free space";
        case SQLITE_NOMEM:
            return "memory ran out: close other programs or run with fewer jobs";
        case SQLITE_TOOBIG:
            return "a text is too large for it";
        default:
            return "";
    }
}

SqliteError error(const std::filesystem::path& path, int code, std::string_view detail, int system_error) {
    const bool of_system = (code & 0xff) == SQLITE_CANTOPEN || (code & 0xff) == SQLITE_IOERR;
    if (of_system && is_machine_error(system_error))
        return {code, machine_error(system_error, fmt::format("{}: {}", path.string(), detail)).what()};
    const std::string_view hint = advice(code);
    return {code, fmt::format("{}: {}{}{}{}", path.string(), detail, hint.empty() ? "" : " (", hint,
                              hint.empty() ? "" : ")")};
}

// On a file system that is mounted read-only nothing changes, and SQLite could not make the files beside an index that
// its readers share.
bool cannot_change(const std::filesystem::path& path) {
    struct statvfs system {};
    return ::statvfs(path.c_str(), &system) == 0 && (system.f_flag & ST_RDONLY) != 0;
}

std::string immutable_uri(const std::filesystem::path& path) {
    const std::filesystem::path absolute = std::filesystem::absolute(path);
    std::string uri = "file:";
    for (const char c : absolute.native()) {
        if (c == '%' || c == '?' || c == '#')
            uri += fmt::format("%{:02X}", static_cast<unsigned char>(c));
        else
            uri += c;
    }
    return uri + "?immutable=1";
}

}  // namespace

Database::Database(const std::filesystem::path& path, Mode mode) : path_(path) {
    int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    switch (mode) {
        case Mode::read_only:
        case Mode::immutable:
            flags |= SQLITE_OPEN_READONLY;
            break;
        case Mode::read_write:
            flags |= SQLITE_OPEN_READWRITE;
            break;
        case Mode::create:
            flags |= SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
            break;
    }
    std::string name = path.native();
    if (mode == Mode::immutable || (mode == Mode::read_only && cannot_change(path))) {
        flags |= SQLITE_OPEN_URI;
        name = immutable_uri(path);
    }
    sqlite3* db = nullptr;
    const int code = sqlite3_open_v2(name.c_str(), &db, flags, nullptr);
    handle_.reset(db);
    if (code != SQLITE_OK)
        throw error(path_, code, db ? sqlite3_errmsg(db) : sqlite3_errstr(code), db ? sqlite3_system_errno(db) : 0);
    sqlite3_busy_timeout(db, kBusyTimeoutMs);
    execute("PRAGMA foreign_keys = ON");
}

void Database::check(int code) const {
    if (code == SQLITE_OK || code == SQLITE_ROW || code == SQLITE_DONE) return;
    throw error(path_, code, sqlite3_errmsg(handle()), sqlite3_system_errno(handle()));
}

void Database::execute(const char* sql) { check(sqlite3_exec(handle(), sql, nullptr, nullptr, nullptr)); }

std::int64_t Database::integer(const char* sql) {
    Statement statement(*this, sql);
    auto rows = statement.run();
    return rows.next() ? rows.integer(0) : 0;
}

std::string Database::text(const char* sql) {
    Statement statement(*this, sql);
    auto rows = statement.run();
    return rows.next() ? std::string(rows.text(0)) : std::string();
}

Statement::Statement(Database& db, std::string_view sql) : db_(&db) {
    sqlite3_stmt* statement = nullptr;
    db.check(sqlite3_prepare_v3(db.handle(), sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                                &statement, nullptr));
    handle_.reset(statement);
}

void Statement::bind(int parameter, double value, sqlite3_destructor_type) {
    check(sqlite3_bind_double(handle_.get(), parameter, value));
}

void Statement::bind(int parameter, std::nullptr_t, sqlite3_destructor_type) {
    check(sqlite3_bind_null(handle_.get(), parameter));
}

void Statement::bind(int parameter, std::string_view value, sqlite3_destructor_type lifetime) {
    // A null pointer would bind NULL, where an empty text is meant.
    check(sqlite3_bind_text64(handle_.get(), parameter, value.data() ? value.data() : "", value.size(), lifetime,
                              SQLITE_UTF8));
}

void Statement::bind(int parameter, std::span<const std::byte> value, sqlite3_destructor_type lifetime) {
    if (value.empty())
        check(sqlite3_bind_zeroblob(handle_.get(), parameter, 0));
    else
        check(sqlite3_bind_blob64(handle_.get(), parameter, value.data(), value.size(), lifetime));
}

Statement::Rows::~Rows() {
    if (!statement_) return;
    // reset() repeats the error of the last step, which next() has thrown already.
    sqlite3_reset(statement_->handle_.get());
    sqlite3_clear_bindings(statement_->handle_.get());
}

bool Statement::Rows::next() {
    const int code = sqlite3_step(statement_->handle_.get());
    if (code == SQLITE_ROW) return true;
    if (code != SQLITE_DONE) statement_->db_->check(code);
    return false;
}

int Statement::Rows::columns() const { return sqlite3_column_count(statement_->handle_.get()); }

std::string_view Statement::Rows::name(int column) const {
    return sqlite3_column_name(statement_->handle_.get(), column);
}

bool Statement::Rows::is_null(int column) const {
    return sqlite3_column_type(statement_->handle_.get(), column) == SQLITE_NULL;
}

std::int64_t Statement::Rows::integer(int column) const {
    return sqlite3_column_int64(statement_->handle_.get(), column);
}

double Statement::Rows::real(int column) const { return sqlite3_column_double(statement_->handle_.get(), column); }

std::string_view Statement::Rows::text(int column) const {
    sqlite3_stmt* statement = statement_->handle_.get();
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, column));
    if (!text) return {};
    return {text, static_cast<std::size_t>(sqlite3_column_bytes(statement, column))};
}

std::span<const std::byte> Statement::Rows::blob(int column) const {
    sqlite3_stmt* statement = statement_->handle_.get();
    const auto* bytes = static_cast<const std::byte*>(sqlite3_column_blob(statement, column));
    if (!bytes) return {};
    return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement, column))};
}

std::optional<std::string> Statement::Rows::optional_text(int column) const {
    if (is_null(column)) return std::nullopt;
    return std::string(text(column));
}

SqlValue Statement::Rows::value(int column) const {
    switch (sqlite3_column_type(statement_->handle_.get(), column)) {
        case SQLITE_NULL:
            return std::monostate();
        case SQLITE_INTEGER:
            return integer(column);
        case SQLITE_FLOAT:
            return real(column);
        default:
            return text(column);
    }
}

Transaction::Transaction(Database& db, Kind kind) : db_(&db) {
    db.execute(kind == Kind::immediate ? "BEGIN IMMEDIATE" : "BEGIN");
}

Transaction::~Transaction() {
    // An error may have rolled back already; then there is nothing left to undo.
    if (db_ && !sqlite3_get_autocommit(db_->handle()))
        sqlite3_exec(db_->handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit() {
    db_->execute("COMMIT");
    db_ = nullptr;
}

}  // namespace minutebook
