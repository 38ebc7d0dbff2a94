#include "corpus/ledger.h"

#include "corpus/names.h"

namespace minutebook {
namespace {

constexpr Names<Settled, 8> kSettled = {{{Settled::agreed, "agreed"},
                                         {Settled::agreed_amended, "agreed_amended"},
                                         {Settled::noted, "noted"},
                                         {Settled::deferred, "deferred"},
                                         {Settled::referred, "referred"},
                                         {Settled::refused, "refused"},
                                         {Settled::none, "none"},
                                         {Settled::not_held, "not_held"}}};

constexpr Names<AskKind, 6> kAskKinds = {{{AskKind::recommendation, "recommendation"},
                                          {AskKind::proposed_decision, "proposed_decision"},
                                          {AskKind::agenda, "agenda"},
                                          {AskKind::committee, "committee"},
                                          {AskKind::motion, "motion"},
                                          {AskKind::title, "title"}}};

}  // namespace

std::string_view name_of(Settled settled) { return name_in(kSettled, settled); }
std::string_view name_of(AskKind kind) { return name_in(kAskKinds, kind); }
std::optional<Settled> settled_named(std::string_view name) { return value_in(kSettled, name); }
std::optional<AskKind> ask_kind_named(std::string_view name) { return value_in(kAskKinds, name); }

}  // namespace minutebook
