// What all pages share.
#pragma once

#include "app/web/answer_cache.h"
#include "app/web/index_pool.h"
#include "app/web/options.h"
#include "app/web/original_files.h"

namespace minutebook::web {

// Safe to use from any thread.
struct Site {
    explicit Site(const ServeOptions& serve) : options(serve), indexes(serve), answers(512) {}

    ServeOptions options;
    IndexPool indexes;
    AnswerCache answers;
    OriginalFiles originals;
};

// A visit that cannot be answered: status and what a person is told.
struct Problem {
    int status;
    std::string what;
};

}  // namespace minutebook::web
