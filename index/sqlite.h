// SQLite, owned: Database, Statement, Transaction. Private to index/: no other folder sees sqlite3.h.
//
//   Database db(path, Database::Mode::read_only);
//   Statement titles(db, "SELECT id, title FROM paper WHERE date >= ?1");
//   for (auto rows = titles.run("2005-01-01"); rows.next();)
//       use(rows.integer(0), rows.text(1));
//
// One thread at a time for a Database and all that is made of it. Declare a Database before its Statements, so that it
// outlives them. Every failure throws SqliteError, whose one line names the file and says what to do.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>

#include <sqlite3.h>

#include "index/index_error.h"

namespace minutebook {

// A value as it is stored; no bytes. Nothing: NULL.
using SqlValue = std::variant<std::monostate, std::int64_t, double, std::string_view>;

struct SqliteError : IndexError {
    SqliteError(int extended_code, const std::string& message) : IndexError(message), code(extended_code) {}
    int code;  // SQLite's extended result code
};

class Database {
public:
    // immutable: nobody writes to the file meanwhile, and SQLite makes none beside it
    enum class Mode { read_only, read_write, create, immutable };

    // Waits up to 10 s for locks of others. Foreign keys are on. Nothing of the schema is looked at: see open_index().
    Database(const std::filesystem::path& path, Mode mode);

    sqlite3* handle() const { return handle_.get(); }
    const std::filesystem::path& path() const { return path_; }

    // One or more statements without parameters; their rows are passed over.
    void execute(const char* sql);
    // The single integer that a statement without parameters gives; 0 for none or NULL.
    std::int64_t integer(const char* sql);
    std::string text(const char* sql);

    // Throws SqliteError for a code other than SQLITE_OK, SQLITE_ROW and SQLITE_DONE.
    void check(int code) const;

private:
    struct Close {
        void operator()(sqlite3* db) const { sqlite3_close_v2(db); }
    };
    std::filesystem::path path_;
    std::unique_ptr<sqlite3, Close> handle_;
};

// Prepared once, run many times. One run at a time.
class Statement {
public:
    Statement(Database& db, std::string_view sql);

    // One execution; on destruction the statement is reset and its bindings are cleared, which also ends the read
    // transaction it held. Must not outlive the Statement.
    class Rows {
    public:
        explicit Rows(Statement& statement) : statement_(&statement) {}
        Rows(Rows&& other) noexcept : statement_(std::exchange(other.statement_, nullptr)) {}
        Rows& operator=(Rows&&) = delete;
        ~Rows();

        bool next();  // false: no more rows

        int columns() const;
        std::string_view name(int column) const;  // of the column; lives as long as the Statement
        bool is_null(int column) const;
        std::int64_t integer(int column) const;  // 0 for NULL
        double real(int column) const;
        // Views live until the next call of next() or the end of the Rows. Empty for NULL.
        std::string_view text(int column) const;
        std::span<const std::byte> blob(int column) const;
        std::optional<std::string> optional_text(int column) const;
        SqlValue value(int column) const;  // of bytes: as text

    private:
        Statement* statement_;
    };

    // Binds ?1, ?2, … in order (integers, bool, double, text, bytes, nullptr, optionals of these; copied) and gives the
    // rows.
    template <class... Values>
    Rows run(const Values&... values) {
        Rows rows(*this);
        bind_all(SQLITE_TRANSIENT, values...);
        return rows;
    }

    // Runs to the end; for statements without rows. Nothing is copied.
    template <class... Values>
    void execute(const Values&... values) {
        Rows rows(*this);
        bind_all(SQLITE_STATIC, values...);
        while (rows.next()) {
        }
    }

private:
    template <class... Values>
    void bind_all([[maybe_unused]] sqlite3_destructor_type lifetime, const Values&... values) {
        int parameter = 0;
        (bind(++parameter, values, lifetime), ...);
    }
    template <class T>
    void bind(int parameter, const std::optional<T>& value, sqlite3_destructor_type lifetime) {
        if (value)
            bind(parameter, *value, lifetime);
        else
            bind(parameter, nullptr, lifetime);
    }
    template <class T>
    requires std::is_integral_v<T>
    void bind(int parameter, T value, sqlite3_destructor_type) {
        check(sqlite3_bind_int64(handle_.get(), parameter, static_cast<sqlite3_int64>(value)));
    }
    void bind(int parameter, double value, sqlite3_destructor_type);
    void bind(int parameter, std::nullptr_t, sqlite3_destructor_type);
    void bind(int parameter, std::string_view value, sqlite3_destructor_type lifetime);
    void bind(int parameter, std::span<const std::byte> value, sqlite3_destructor_type lifetime);
    void check(int code) const {
        if (code != SQLITE_OK) db_->check(code);
    }

    struct Finalize {
        void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
    };
    const Database* db_;
    std::unique_ptr<sqlite3_stmt, Finalize> handle_;
};

// BEGIN … COMMIT; rolls back on destruction unless committed.
class Transaction {
public:
    enum class Kind { deferred, immediate };
    explicit Transaction(Database& db, Kind kind = Kind::immediate);
    Transaction(Transaction&& other) noexcept : db_(std::exchange(other.db_, nullptr)) {}
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();
    void commit();

private:
    Database* db_;
};

}  // namespace minutebook
