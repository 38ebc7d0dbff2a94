#include "corpus/principal_councils.h"

namespace minutebook {
namespace {

constexpr PrincipalCouncil kPrincipalCouncils[] = {
#include "corpus/principal_councils.inc"
#include "corpus/irish_councils.inc"
};

}  // namespace

std::span<const PrincipalCouncil> principal_councils() { return kPrincipalCouncils; }

}  // namespace minutebook
