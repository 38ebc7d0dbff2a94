#include "index/fts5_functions.h"

#include <exception>
#include <new>
#include <string>
#include <string_view>

#include "index/icu_tokenizer.h"
#include "index/sqlite_api.h"

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

// Gives the function's result, or its error.
template <class Body>
void answer(sqlite3_context* context, Body body) noexcept {
    try {
        const std::string text = body();
        sqlite3_result_text64(context, text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
    } catch (const std::bad_alloc&) {
        sqlite3_result_error_nomem(context);
    } catch (const std::exception& e) {
        sqlite3_result_error(context, e.what(), -1);
    }
}

void match_function(sqlite3_context* context, int, sqlite3_value** arguments) {
    answer(context, [&] { return match_phrase(text_argument(arguments[0])); });
}

void folded_function(sqlite3_context* context, int, sqlite3_value** arguments) {
    answer(context, [&] { return folded(text_argument(arguments[0])); });
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
    struct Function {
        const char* name;
        int arguments;
        void (*call)(sqlite3_context*, int, sqlite3_value**);
        int flags;
    };
    constexpr int kPure = SQLITE_UTF8 | SQLITE_INNOCUOUS | SQLITE_DETERMINISTIC;
    constexpr Function kFunctions[] = {
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
