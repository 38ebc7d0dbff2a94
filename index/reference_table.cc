#include "index/reference_table.h"

#include <cstddef>
#include <exception>
#include <new>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "index/reference_list.h"

namespace minutebook {
namespace {

enum Column { paper, ordinal, type, text, value, amount, first_page, first_word, last_page, last_word, rule, boxes };
constexpr const char* kColumns =
    "CREATE TABLE reference (paper INTEGER, ordinal INTEGER, type TEXT, text TEXT, value TEXT, amount REAL, first_page "
    "INTEGER, first_word INTEGER, last_page INTEGER, last_word INTEGER, rule INTEGER, boxes TEXT)";

enum Plan { all_papers, by_paper };

// The base classes are C's: no virtual functions, so that SQLite's pointers are ours.
struct Table : sqlite3_vtab {
    sqlite3* db = nullptr;
};

struct Cursor : sqlite3_vtab_cursor {
    sqlite3_stmt* lists = nullptr;
    sqlite3_int64 paper = 0;
    std::vector<ListedReference> references;  // of the paper at hand
    std::size_t at = 0;
    ~Cursor() { sqlite3_finalize(lists); }
};

Cursor& cursor_of(sqlite3_vtab_cursor* cursor) { return *static_cast<Cursor*>(cursor); }

template <class Body>
int guarded(sqlite3_vtab* table, Body body) noexcept {
    try {
        return body();
    } catch (const std::bad_alloc&) {
        return SQLITE_NOMEM;
    } catch (const std::exception& e) {
        sqlite3_free(table->zErrMsg);
        table->zErrMsg = sqlite3_mprintf("%s", e.what());
        return SQLITE_ERROR;
    }
}

int connect(sqlite3* db, void*, int, const char* const*, sqlite3_vtab** out, char**) {
    sqlite3_vtab_config(db, SQLITE_VTAB_INNOCUOUS);
    if (const int code = sqlite3_declare_vtab(db, kColumns); code != SQLITE_OK) return code;
    auto* table = new (std::nothrow) Table;
    if (!table) return SQLITE_NOMEM;
    table->db = db;
    *out = table;
    return SQLITE_OK;
}

int disconnect(sqlite3_vtab* table) {
    delete static_cast<Table*>(table);
    return SQLITE_OK;
}

int best_index(sqlite3_vtab*, sqlite3_index_info* info) {
    info->idxNum = all_papers;
    info->estimatedCost = 1e6;
    for (int i = 0; i < info->nConstraint; ++i) {
        const auto& constraint = info->aConstraint[i];
        if (!constraint.usable || constraint.op != SQLITE_INDEX_CONSTRAINT_EQ || constraint.iColumn != Column::paper)
            continue;
        info->idxNum = by_paper;
        info->estimatedCost = 100;
        info->aConstraintUsage[i].argvIndex = 1;
        break;
    }
    info->estimatedRows = static_cast<sqlite3_int64>(info->estimatedCost);
    return SQLITE_OK;
}

int open(sqlite3_vtab*, sqlite3_vtab_cursor** out) {
    auto* cursor = new (std::nothrow) Cursor;
    if (!cursor) return SQLITE_NOMEM;
    *out = cursor;
    return SQLITE_OK;
}

int close(sqlite3_vtab_cursor* cursor) {
    delete &cursor_of(cursor);
    return SQLITE_OK;
}

// Reads papers up to one that has references.
int next_paper(Cursor& cursor) {
    cursor.at = 0;
    cursor.references.clear();
    while (cursor.references.empty()) {
        const int code = sqlite3_step(cursor.lists);
        if (code != SQLITE_ROW) return code == SQLITE_DONE ? SQLITE_OK : code;
        cursor.paper = sqlite3_column_int64(cursor.lists, 0);
        const auto* bytes = static_cast<const std::byte*>(sqlite3_column_blob(cursor.lists, 1));
        cursor.references = decode_references({bytes, static_cast<std::size_t>(sqlite3_column_bytes(cursor.lists, 1))});
    }
    return SQLITE_OK;
}

int filter(sqlite3_vtab_cursor* base, int plan, const char*, int, sqlite3_value** arguments) {
    return guarded(base->pVtab, [&] {
        Cursor& cursor = cursor_of(base);
        sqlite3* db = static_cast<Table*>(base->pVtab)->db;
        sqlite3_finalize(std::exchange(cursor.lists, nullptr));
        const char* sql = plan == by_paper ? "SELECT paper, reference_list FROM passage_list WHERE paper = ?1"
                                           : "SELECT paper, reference_list FROM passage_list ORDER BY paper";
        if (const int code = sqlite3_prepare_v2(db, sql, -1, &cursor.lists, nullptr); code != SQLITE_OK) return code;
        if (plan == by_paper) sqlite3_bind_int64(cursor.lists, 1, sqlite3_value_int64(arguments[0]));
        return next_paper(cursor);
    });
}

int next(sqlite3_vtab_cursor* base) {
    return guarded(base->pVtab, [&] {
        Cursor& cursor = cursor_of(base);
        return ++cursor.at < cursor.references.size() ? SQLITE_OK : next_paper(cursor);
    });
}

int at_end(sqlite3_vtab_cursor* base) { return cursor_of(base).at >= cursor_of(base).references.size(); }

void answer(sqlite3_context* context, std::string_view text) {
    sqlite3_result_text64(context, text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

// What a function of the place says: minutebook_text or minutebook_boxes.
std::string told_by(const char* function, sqlite3_vtab_cursor* base) {
    const Cursor& cursor = cursor_of(base);
    const SourceSpan& at = cursor.references[cursor.at].where;
    sqlite3_stmt* statement = nullptr;
    const std::string sql = std::string("SELECT ") + function + "(?1, ?2, ?3, ?4, ?5)";
    std::string told;
    if (sqlite3_prepare_v2(static_cast<Table*>(base->pVtab)->db, sql.c_str(), -1, &statement, nullptr) == SQLITE_OK) {
        sqlite3_bind_int64(statement, 1, cursor.paper);
        const std::uint32_t numbers[] = {at.first_page, at.first_word, at.last_page, at.last_word};
        for (int i = 0; i < 4; ++i) sqlite3_bind_int64(statement, i + 2, numbers[i]);
        if (sqlite3_step(statement) == SQLITE_ROW)
            if (const auto* found = reinterpret_cast<const char*>(sqlite3_column_text(statement, 0))) told = found;
    }
    sqlite3_finalize(statement);
    return told;
}

int column(sqlite3_vtab_cursor* base, sqlite3_context* context, int number) {
    return guarded(base->pVtab, [&] {
        const Cursor& cursor = cursor_of(base);
        const ListedReference& one = cursor.references[cursor.at];
        switch (static_cast<Column>(number)) {
            case Column::paper:
                sqlite3_result_int64(context, cursor.paper);
                break;
            case Column::ordinal:
                sqlite3_result_int64(context, static_cast<sqlite3_int64>(cursor.at));
                break;
            case Column::type:
                answer(context, name_of(one.type));
                break;
            case Column::text:
                answer(context, text_of(one, one.text ? std::string() : told_by("minutebook_text", base)));
                break;
            case Column::value:
                answer(context, one.value);
                break;
            case Column::amount:
                if (const auto minor = one.type == ReferenceType::amount ? minor_units(one.value) : std::nullopt)
                    sqlite3_result_double(context, static_cast<double>(*minor) / 100);
                break;
            case Column::first_page:
                sqlite3_result_int64(context, one.where.first_page);
                break;
            case Column::first_word:
                sqlite3_result_int64(context, one.where.first_word);
                break;
            case Column::last_page:
                sqlite3_result_int64(context, one.where.last_page);
                break;
            case Column::last_word:
                sqlite3_result_int64(context, one.where.last_word);
                break;
            case Column::rule:
                sqlite3_result_int64(context, one.rule);
                break;
            case Column::boxes:
                answer(context, told_by("minutebook_boxes", base));
                break;
        }
        return SQLITE_OK;
    });
}

int row_id(sqlite3_vtab_cursor* base, sqlite3_int64* out) {
    *out = cursor_of(base).paper << 24 | static_cast<sqlite3_int64>(cursor_of(base).at);
    return SQLITE_OK;
}

// No xCreate: the table is there on each connection, and in no schema.
sqlite3_module module_of_table() {
    sqlite3_module module{};
    module.xConnect = connect;
    module.xBestIndex = best_index;
    module.xDisconnect = disconnect;
    module.xOpen = open;
    module.xClose = close;
    module.xFilter = filter;
    module.xNext = next;
    module.xEof = at_end;
    module.xColumn = column;
    module.xRowid = row_id;
    return module;
}

}  // namespace

int register_reference_table(sqlite3* db) {
    static const sqlite3_module module = module_of_table();
    return sqlite3_create_module_v2(db, "reference", &module, nullptr, nullptr);
}

}  // namespace minutebook
