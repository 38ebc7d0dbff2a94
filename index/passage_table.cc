#include "index/passage_table.h"

#include <algorithm>
#include <cstddef>
#include <exception>
#include <initializer_list>
#include <new>
#include <string_view>
#include <utility>
#include <vector>

#include "index/passage_id.h"
#include "index/passage_list.h"

namespace minutebook {
namespace {

enum Column { id, section, fact, first_page, first_word, last_page, last_word, paper, ordinal, kind };
constexpr const char* kColumns =
    "CREATE TABLE passage (id INTEGER PRIMARY KEY, section INTEGER, fact INTEGER, first_page INTEGER, first_word "
    "INTEGER, last_page INTEGER, last_word INTEGER, paper INTEGER, ordinal INTEGER, kind TEXT)";

// What of a query limits the papers to be read; SQLite checks the rows against all of it.
enum Plan { all_papers, by_paper, by_id, by_ids };

// The base classes are C's: no virtual functions, so that SQLite's pointers are ours.
struct Table : sqlite3_vtab {
    sqlite3* db = nullptr;
};

struct Cursor : sqlite3_vtab_cursor {
    sqlite3_stmt* lists = nullptr;
    std::vector<ListedPassage> passages;  // of the paper at hand
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
    int paper_is = -1, id_is = -1, id_from = -1, id_to = -1;
    for (int i = 0; i < info->nConstraint; ++i) {
        const auto& constraint = info->aConstraint[i];
        if (!constraint.usable) continue;
        const bool is_id = constraint.iColumn == Column::id || constraint.iColumn == -1;
        if (constraint.op == SQLITE_INDEX_CONSTRAINT_EQ && is_id) id_is = i;
        if (constraint.op == SQLITE_INDEX_CONSTRAINT_EQ && constraint.iColumn == Column::paper) paper_is = i;
        if (constraint.op == SQLITE_INDEX_CONSTRAINT_GE && is_id) id_from = i;
        if (constraint.op == SQLITE_INDEX_CONSTRAINT_LE && is_id) id_to = i;
    }
    const auto use = [&](Plan plan, double cost, std::initializer_list<int> constraints) {
        info->idxNum = plan;
        info->estimatedCost = cost;
        info->estimatedRows = static_cast<sqlite3_int64>(cost);
        int argument = 0;
        for (const int i : constraints) info->aConstraintUsage[i].argvIndex = ++argument;
    };
    if (id_is >= 0) {
        use(by_id, 1, {id_is});
        info->idxFlags = SQLITE_INDEX_SCAN_UNIQUE;
    } else if (paper_is >= 0) {
        use(by_paper, 100, {paper_is});
    } else if (id_from >= 0 && id_to >= 0) {
        use(by_ids, 1e5, {id_from, id_to});
    } else {
        use(all_papers, 1e6, {});
    }
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

// Reads papers up to one that has passages.
int next_paper(Cursor& cursor) {
    cursor.at = 0;
    cursor.passages.clear();
    while (cursor.passages.empty()) {
        const int code = sqlite3_step(cursor.lists);
        if (code != SQLITE_ROW) return code == SQLITE_DONE ? SQLITE_OK : code;
        const auto* bytes = static_cast<const std::byte*>(sqlite3_column_blob(cursor.lists, 1));
        cursor.passages = decode_passages(sqlite3_column_int64(cursor.lists, 0),
                                          {bytes, static_cast<std::size_t>(sqlite3_column_bytes(cursor.lists, 1))});
    }
    return SQLITE_OK;
}

int filter(sqlite3_vtab_cursor* base, int plan, const char*, int, sqlite3_value** arguments) {
    return guarded(base->pVtab, [&] {
        Cursor& cursor = cursor_of(base);
        sqlite3_int64 first = 0, last = passage_id::kMaxPaper, only = -1;
        if (plan == by_paper) first = last = sqlite3_value_int64(arguments[0]);
        if (plan == by_id) {
            only = sqlite3_value_int64(arguments[0]);
            first = last = passage_id::paper(only);
        }
        if (plan == by_ids) {
            const sqlite3_int64 from = sqlite3_value_int64(arguments[0]), to = sqlite3_value_int64(arguments[1]);
            if (from >> passage_id::kPaperShift == to >> passage_id::kPaperShift)
                first = last = passage_id::paper(from);
        }
        sqlite3* db = static_cast<Table*>(base->pVtab)->db;
        sqlite3_finalize(std::exchange(cursor.lists, nullptr));
        if (const int code = sqlite3_prepare_v2(
                db, "SELECT paper, list FROM passage_list WHERE paper BETWEEN ?1 AND ?2 ORDER BY paper", -1,
                &cursor.lists, nullptr);
            code != SQLITE_OK)
            return code;
        sqlite3_bind_int64(cursor.lists, 1, first);
        sqlite3_bind_int64(cursor.lists, 2, last);
        const int code = next_paper(cursor);
        if (plan == by_id && !cursor.passages.empty()) {
            const std::size_t place = passage_id::ordinal(only);
            if (place < cursor.passages.size() && cursor.passages[place].id == only) {
                cursor.passages = {cursor.passages[place]};
            } else {
                cursor.passages.clear();
            }
        }
        return code;
    });
}

int next(sqlite3_vtab_cursor* base) {
    return guarded(base->pVtab, [&] {
        Cursor& cursor = cursor_of(base);
        return ++cursor.at < cursor.passages.size() ? SQLITE_OK : next_paper(cursor);
    });
}

int at_end(sqlite3_vtab_cursor* base) { return cursor_of(base).at >= cursor_of(base).passages.size(); }

int column(sqlite3_vtab_cursor* base, sqlite3_context* context, int number) {
    const auto& [passage_number, passage, section_type] = cursor_of(base).passages[cursor_of(base).at];
    const auto or_null = [&](int value) {
        if (value >= 0) sqlite3_result_int64(context, value);
    };
    switch (static_cast<Column>(number)) {
        case Column::id:
            sqlite3_result_int64(context, passage_number);
            break;
        case Column::section:
            or_null(passage.section);
            break;
        case Column::fact:
            or_null(passage.fact);
            break;
        case Column::first_page:
            sqlite3_result_int64(context, passage.where.first_page);
            break;
        case Column::first_word:
            sqlite3_result_int64(context, passage.where.first_word);
            break;
        case Column::last_page:
            sqlite3_result_int64(context, passage.where.last_page);
            break;
        case Column::last_word:
            sqlite3_result_int64(context, passage.where.last_word);
            break;
        case Column::paper:
            sqlite3_result_int64(context, passage_id::paper(passage_number));
            break;
        case Column::ordinal:
            sqlite3_result_int64(context, passage_id::ordinal(passage_number));
            break;
        case Column::kind: {
            const std::string_view name = name_of(passage.kind);
            sqlite3_result_text(context, name.data(), static_cast<int>(name.size()), SQLITE_STATIC);
            break;
        }
    }
    return SQLITE_OK;
}

int row_id(sqlite3_vtab_cursor* base, sqlite3_int64* out) {
    *out = cursor_of(base).passages[cursor_of(base).at].id;
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

int register_passage_table(sqlite3* db) {
    static const sqlite3_module module = module_of_table();
    return sqlite3_create_module_v2(db, "passage", &module, nullptr, nullptr);
}

}  // namespace minutebook
