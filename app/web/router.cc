#include "app/web/router.h"

#include "app/web/pages.h"

namespace minutebook::web {
namespace {

// Whether the path is of the route, and what stands at its places.
bool fits(std::string_view route, std::string_view path, std::vector<std::string>& at) {
    at.clear();
    while (!route.empty() && !path.empty()) {
        if (route[0] != '{') {
            if (route[0] != path[0]) return false;
            route.remove_prefix(1);
            path.remove_prefix(1);
            continue;
        }
        const std::size_t end = route.find('}');
        const bool rest = route[end - 1] == '*';
        const std::string_view part = rest ? path : path.substr(0, path.find('/'));
        if (part.empty()) return false;
        at.emplace_back(part);
        route.remove_prefix(end + 1);
        path.remove_prefix(part.size());
    }
    return route.empty() && path.empty();
}

}  // namespace

const std::vector<Route>& routes() {
    static const std::vector<Route> all = {
        {"/", start_page},
        {"/search", search_page},
        {"/help", help_page},
        {"/about", about_page},
        {"/coverage", coverage_page},
        {"/trends", trends_page},
        {"/matters", matters_page},
        {"/matter/{id}", matter_page},
        {"/people", people_page},
        {"/person/{id}", person_page},
        {"/compare", compare_page},
        {"/meetings", meetings_page},
        {"/meeting/{id}", meeting_page},
        {"/ledger", ledger_page},
        {"/feed.atom", feed},
        {"/paper/{id}", paper_page},
        {"/paper/{id}/resolutions/{ordinal}/similar", similar_page},
        {"/paper/{id}/view", view_page},
        {"/paper/{id}/text", reading_view},
        {"/paper/{id}/file", original_file},
        {"/api/v1/openapi.json", api_description},
        {"/api/v1/search", api_search},
        {"/api/v1/papers/{id}", api_paper},
        {"/api/v1/papers/{id}/pages/{page}", api_page},
        {"/api/v1/papers/{id}/hits", api_hits},
        {"/api/v1/matters", api_matters},
        {"/api/v1/matters/{id}", api_matter},
        {"/api/v1/people", api_people},
        {"/api/v1/people/{id}", api_person},
        {"/api/v1/papers/{id}/resolutions/{ordinal}/similar", api_similar},
        {"/api/v1/coverage", api_coverage},
        {"/api/v1/trends", api_trends},
        {"/api/v1/compare", api_compare},
        {"/api/v1/meetings", api_meetings},
        {"/api/v1/meetings/{id}", api_meeting},
        {"/api/v1/ledger", api_ledger},
        {"/assets/{version}/{name*}", asset},
        {"/favicon.ico", favicon},
        {"/robots.txt", robots},
    };
    return all;
}

Page find_page(Visit& visit) {
    for (const Route& route : routes()) {
        if (fits(route.path, visit.path, visit.at)) return route.page;
    }
    return nullptr;
}

}  // namespace minutebook::web
