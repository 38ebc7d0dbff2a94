#include "index/fts5_functions.h"

#include <algorithm>
#include <cstdint>
#include <exception>
#include <initializer_list>
#include <iterator>
#include <memory>
#include <new>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "corpus/document.h"
#include "index/icu_tokenizer.h"
#include "index/index_error.h"
#include "index/passage_table.h"
#include "index/reference_table.h"
#include "index/sqlite_api.h"
#include "index/stored_page.h"
#include "index/token_list.h"

namespace minutebook {
namespace {

// No exception may leave a callback of SQLite.
template <class Body>
int guarded(Body body) noexcept {
    try {
        return body();
    } catch (const std::bad_alloc&) {
        return SQLITE_NOMEM;
    } catch (const std::exception&) {
        return SQLITE_ERROR;
    }
}

int create_tokenizer(void*, const char**, int argument_count, Fts5Tokenizer** out) {
    if (argument_count != 0) return SQLITE_ERROR;
    return guarded([&] {
        *out = reinterpret_cast<Fts5Tokenizer*>(new Tokenizer);
        return SQLITE_OK;
    });
}

void delete_tokenizer(Fts5Tokenizer* tokenizer) { delete reinterpret_cast<Tokenizer*>(tokenizer); }

using TokenCallback = int (*)(void*, int flags, const char* token, int size, int begin, int end);

int tokenize(Fts5Tokenizer* tokenizer, void* context, int flags, const char* text, int size, TokenCallback callback) {
    struct ToFts5 final : Tokenizer::Sink {
        TokenCallback callback;
        void* context;
        ToFts5(TokenCallback c, void* x) : callback(c), context(x) {}
        int token(std::string_view token_text, std::string_view, std::uint32_t begin, std::uint32_t end,
                  bool colocated) override {
            return callback(context, colocated ? FTS5_TOKEN_COLOCATED : 0, token_text.data(),
                            static_cast<int>(token_text.size()), static_cast<int>(begin), static_cast<int>(end));
        }
    };
    if (!text || size <= 0) return SQLITE_OK;
    if (GivenPackedTokens::given()) {
        for (std::string_view packed(text, static_cast<std::size_t>(size)); !packed.empty();) {
            const PackedToken token = take_token(packed);
            const int flag = token.colocated ? FTS5_TOKEN_COLOCATED : 0;
            const int code = callback(context, flag, token.text.data(), static_cast<int>(token.text.size()), 0, 0);
            if (code != SQLITE_OK) return code;
        }
        return SQLITE_OK;
    }
    return guarded([&] {
        ToFts5 sink(callback, context);
        const auto purpose = flags & FTS5_TOKENIZE_QUERY ? Tokenizer::Purpose::query : Tokenizer::Purpose::document;
        return reinterpret_cast<Tokenizer*>(tokenizer)->tokenize({text, static_cast<std::size_t>(size)}, purpose, sink);
    });
}

std::string_view text_argument(sqlite3_value* value) {
    const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(value));
    return text ? std::string_view(text, static_cast<std::size_t>(sqlite3_value_bytes(value))) : std::string_view();
}

// Gives the function's result (nothing: NULL), or its error.
template <class Body>
void answer(sqlite3_context* context, Body body) noexcept {
    try {
        const std::optional<std::string> text = body();
        if (text)
            sqlite3_result_text64(context, text->data(), text->size(), SQLITE_TRANSIENT, SQLITE_UTF8);
        else
            sqlite3_result_null(context);
    } catch (const std::bad_alloc&) {
        sqlite3_result_error_nomem(context);
    } catch (const std::exception& e) {
        sqlite3_result_error(context, e.what(), -1);
    }
}

void match_function(sqlite3_context* context, int, sqlite3_value** arguments) {
    answer(context, [&] { return std::optional(match_phrase(text_argument(arguments[0]))); });
}

void folded_function(sqlite3_context* context, int, sqlite3_value** arguments) {
    answer(context, [&] { return std::optional(folded(text_argument(arguments[0]))); });
}

// ---- reading pages: statements are made for each call, since one that outlives it would keep its host from closing

struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Prepared = std::unique_ptr<sqlite3_stmt, Finalize>;

Prepared prepared(sqlite3* db, const char* sql, std::initializer_list<sqlite3_int64> values) {
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(db, sql, -1, &statement, nullptr) != SQLITE_OK)
        throw IndexError(std::string("not an index of Minutebook: ") + sqlite3_errmsg(db));
    Prepared owned(statement);
    int parameter = 0;
    for (const sqlite3_int64 value : values) sqlite3_bind_int64(statement, ++parameter, value);
    return owned;
}

bool next(sqlite3* db, const Prepared& statement) {
    const int code = sqlite3_step(statement.get());
    if (code != SQLITE_ROW && code != SQLITE_DONE) throw IndexError(sqlite3_errmsg(db));
    return code == SQLITE_ROW;
}

std::span<const std::byte> blob(const Prepared& statement, int column) {
    const auto* bytes = static_cast<const std::byte*>(sqlite3_column_blob(statement.get(), column));
    return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement.get(), column))};
}

// The pages of a span, as far as they are held.
Document pages_of(sqlite3* db, sqlite3_int64 paper, const SourceSpan& span, bool with_layout) {
    Document document;
    PageDecoder decoder;
    const Prepared pages = prepared(
        db,
        with_layout
            ? "SELECT id & 0xfffff, text, layout FROM page JOIN page_layout USING (id) WHERE id BETWEEN ?1 AND ?2"
            : "SELECT id & 0xfffff, text FROM page WHERE id BETWEEN ?1 AND ?2",
        {paper << 20 | group_begin(span.first_page), paper << 20 | span.last_page});
    while (next(db, pages)) {
        const auto number = static_cast<std::uint32_t>(sqlite3_column_int64(pages.get(), 0));
        Page page = with_layout ? decoder.decode(number, blob(pages, 1), blob(pages, 2))
                                : decoder.decode_text(number, blob(pages, 1));
        if (number >= span.first_page) document.pages.push_back(std::move(page));
    }
    return document;
}

constexpr std::uint32_t kMostPages = 0xfffff;

std::uint32_t unsigned_argument(sqlite3_value* value) {
    return static_cast<std::uint32_t>(std::clamp<sqlite3_int64>(sqlite3_value_int64(value), 0, UINT32_MAX));
}

void passage_text_function(sqlite3_context* context, int, sqlite3_value** arguments) {
    answer(context, [&]() -> std::optional<std::string> {
        sqlite3* db = sqlite3_context_db_handle(context);
        const Prepared passage = prepared(db,
                                          "SELECT paper, first_page, first_word, last_page, last_word "
                                          "FROM passage WHERE id = ?1",
                                          {sqlite3_value_int64(arguments[0])});
        if (!next(db, passage)) return std::nullopt;
        const auto number = [&](int column) {
            return static_cast<std::uint32_t>(sqlite3_column_int64(passage.get(), column));
        };
        const SourceSpan span{number(1), number(2), number(3), number(4)};
        return text_of(pages_of(db, sqlite3_column_int64(passage.get(), 0), span, false), span);
    });
}

void page_text_function(sqlite3_context* context, int, sqlite3_value** arguments) {
    answer(context, [&]() -> std::optional<std::string> {
        const std::uint32_t page = std::min(unsigned_argument(arguments[1]), kMostPages);
        Document document =
            pages_of(sqlite3_context_db_handle(context), sqlite3_value_int64(arguments[0]), {page, 0, page, 0}, false);
        if (document.pages.empty()) return std::nullopt;
        return std::move(document.pages.front().text);
    });
}

void text_function(sqlite3_context* context, int, sqlite3_value** arguments) {
    answer(context, [&]() -> std::optional<std::string> {
        const SourceSpan span{unsigned_argument(arguments[1]), unsigned_argument(arguments[2]),
                              std::min(unsigned_argument(arguments[3]), kMostPages), unsigned_argument(arguments[4])};
        return text_of(pages_of(sqlite3_context_db_handle(context), sqlite3_value_int64(arguments[0]), span, false),
                       span);
    });
}

// [[page, left, top, right, bottom], …], in whole points.
std::string boxes_json(const std::vector<PageBox>& boxes) {
    std::string json = "[";
    for (const auto& [page, box] : boxes)
        fmt::format_to(std::back_inserter(json), "{}[{},{:.0f},{:.0f},{:.0f},{:.0f}]", json.size() > 1 ? "," : "", page,
                       box.left, box.top, box.right, box.bottom);
    return json + "]";
}

void boxes_function(sqlite3_context* context, int, sqlite3_value** arguments) {
    answer(context, [&]() -> std::optional<std::string> {
        const SourceSpan span{unsigned_argument(arguments[1]), unsigned_argument(arguments[2]),
                              std::min(unsigned_argument(arguments[3]), kMostPages), unsigned_argument(arguments[4])};
        const Document document =
            pages_of(sqlite3_context_db_handle(context), sqlite3_value_int64(arguments[0]), span, true);
        return boxes_json(boxes_of(document, span));
    });
}

fts5_api* fts5_api_of(sqlite3* db) {
    fts5_api* api = nullptr;
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(db, "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, &api, "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    return api;
}

}  // namespace

int register_fts5_functions(sqlite3* db, const char** error) {
    fts5_api* api = fts5_api_of(db);
    if (!api || api->iVersion < 2) {
        *error = "this SQLite has no FTS5, or one that is too old";
        return SQLITE_ERROR;
    }
    fts5_tokenizer tokenizer{create_tokenizer, delete_tokenizer, tokenize};
    if (const int code = api->xCreateTokenizer(api, "minutebook", nullptr, &tokenizer, nullptr); code != SQLITE_OK) {
        *error = "the FTS5 tokenizer cannot be registered";
        return code;
    }
    if (const int code = register_passage_table(db); code != SQLITE_OK) {
        *error = "the table of passages cannot be registered";
        return code;
    }
    if (const int code = register_reference_table(db); code != SQLITE_OK) {
        *error = "the table of references cannot be registered";
        return code;
    }
    struct Function {
        const char* name;
        int arguments;
        void (*call)(sqlite3_context*, int, sqlite3_value**);
        int flags;
    };
    constexpr int kPure = SQLITE_UTF8 | SQLITE_INNOCUOUS | SQLITE_DETERMINISTIC;
    constexpr int kReading = SQLITE_UTF8 | SQLITE_INNOCUOUS;
    constexpr Function kFunctions[] = {
        {"minutebook_passage_text", 1, passage_text_function, kReading},
        {"minutebook_page_text", 2, page_text_function, kReading},
        {"minutebook_text", 5, text_function, kReading},
        {"minutebook_boxes", 5, boxes_function, kReading},
        {"minutebook_match", 1, match_function, kPure},
        {"minutebook_folded", 1, folded_function, kPure},
    };
    for (const Function& function : kFunctions) {
        const int code = sqlite3_create_function_v2(db, function.name, function.arguments, function.flags, nullptr,
                                                    function.call, nullptr, nullptr, nullptr);
        if (code != SQLITE_OK) {
            *error = "a function of the index cannot be registered";
            return code;
        }
    }
    return SQLITE_OK;
}

}  // namespace minutebook
