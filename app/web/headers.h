// What browsers are told of safety with every reply, and which hosts may be asked for.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/web/options.h"
#include "app/web/visit.h"

namespace minutebook::web {

// The same for every reply of a kind: nothing from elsewhere, nothing inline, no frames.
const std::vector<std::pair<std::string, std::string>>& safety_headers(Safety safety);

// Whether the value of a Host header names this site: an address, localhost, or a name that was said to be its. A name
// of someone else's that leads here (DNS rebinding) is none.
bool is_host_of_site(std::string_view host, const ServeOptions& options);

}  // namespace minutebook::web
