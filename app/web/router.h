// Addresses -> what answers them. The list of all addresses is in router.cc.
#pragma once

#include <string_view>
#include <vector>

#include "app/web/site.h"
#include "app/web/visit.h"

namespace minutebook::web {

// Answers a visit; throws what a page throws. Safe to call from any thread.
using Page = Reply (*)(Site& site, const Visit& visit);

struct Route {
    std::string_view path;  // "/paper/{id}/view": {…} stands for one part, whatever it is; a last {…*} for all the rest
    Page page;
};

const std::vector<Route>& routes();

// The page of the path, and visit.at filled; nullptr where there is none.
Page find_page(Visit& visit);

}  // namespace minutebook::web
