#include "corpus/result.h"

#include "corpus/names.h"

namespace minutebook {
namespace {

constexpr Names<Stage, 5> kStages{{{Stage::discover, "discover"},
                                   {Stage::open, "open"},
                                   {Stage::read, "read"},
                                   {Stage::find, "find"},
                                   {Stage::write, "write"}}};

constexpr Names<Cause, 9> kCauses{{{Cause::timeout, "timeout"},
                                   {Cause::crash, "crash"},
                                   {Cause::memory, "memory"},
                                   {Cause::password, "password"},
                                   {Cause::damaged, "damaged"},
                                   {Cause::not_a_paper, "not_a_paper"},
                                   {Cause::empty, "empty"},
                                   {Cause::too_large, "too_large"},
                                   {Cause::unreadable, "unreadable"}}};

}  // namespace

std::string_view name_of(Stage stage) { return name_in(kStages, stage); }
std::string_view name_of(Cause cause) { return name_in(kCauses, cause); }
std::optional<Stage> stage_named(std::string_view name) { return value_in(kStages, name); }
std::optional<Cause> cause_named(std::string_view name) { return value_in(kCauses, name); }

}  // namespace minutebook
