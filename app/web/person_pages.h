// People as pages tell them.
#pragma once

#include <cstdint>
#include <string>

#include "app/web/index_pool.h"
#include "app/web/visit.h"

namespace minutebook::web {

std::string person_url(std::int64_t id);

// The person of the address. Throws Problem 404.
HeldPerson person_asked_for(IndexPool::Connection& index, const Visit& visit);

// name, council and council-only of the address.
PersonFilters people_asked_for(const Visit& visit);

}  // namespace minutebook::web
