// Matters over time as pages tell them.
#pragma once

#include <cstdint>
#include <string>

#include "app/web/html.h"
#include "app/web/index_pool.h"
#include "app/web/visit.h"

namespace minutebook::web {

std::string matter_url(std::int64_t id);

// Its name, dates and address, as lists of matters show it.
Fields matter_fields(const HeldMatter& matter);

// The matter of the address. Throws Problem 404.
HeldMatter matter_asked_for(IndexPool::Connection& index, const Visit& visit);

// council, body, from and to of the address. Throws Problem 400 where a date is none.
MeetingFilters meetings_asked_for(const Visit& visit);

}  // namespace minutebook::web
