#include "index/change_log.h"

#include <array>

namespace minutebook {

std::string_view name_of(ChangeReason reason) {
    constexpr std::array<std::string_view, 8> kNames = {"new",  "replaced", "read_again", "found_again",
                                                        "path", "pruned",   "failed",     "damaged"};
    return kNames.at(static_cast<std::size_t>(reason));
}

// Numbers only grow: the largest is that of the last change, which goes only when a later one takes its place.
ChangeLog::ChangeLog(Database& db)
    : put_changed_(db,
                   "INSERT INTO change (id, paper, run, reason, replaced) "
                   "VALUES ((SELECT coalesce(max(id), 0) + 1 FROM change), ?1, ?2, ?3, ?4) "
                   "ON CONFLICT (paper) DO UPDATE SET id = excluded.id, run = ?2, reason = ?3, replaced = ?4"),
      put_gone_(db,
                "INSERT INTO change (id, paper, run, reason, path, sha256, title, council, date) "
                "VALUES ((SELECT coalesce(max(id), 0) + 1 FROM change), ?1, ?2, ?3, ?4, "
                "coalesce((SELECT sha256 FROM paper WHERE id = ?1), ''), (SELECT title FROM paper WHERE id = ?1), "
                "(SELECT council FROM paper WHERE id = ?1), (SELECT date FROM paper WHERE id = ?1)) "
                "ON CONFLICT (paper) DO UPDATE SET id = excluded.id, run = ?2, reason = ?3, replaced = NULL, path = "
                "?4, sha256 = excluded.sha256, title = excluded.title, council = excluded.council, date = "
                "excluded.date") {}

void ChangeLog::changed(std::int64_t paper, ChangeReason reason, std::optional<std::int64_t> run,
                        std::optional<std::int64_t> of) {
    put_changed_.execute(paper, run, name_of(reason), of);
}

void ChangeLog::gone(std::int64_t paper, ChangeReason reason, std::string_view path, std::optional<std::int64_t> run) {
    put_gone_.execute(paper, run, name_of(reason), path);
}

}  // namespace minutebook
