// All pages. Each answers one kind of address, see router.cc; each is in a file of its name, or with its like.
#pragma once

#include "app/web/site.h"
#include "app/web/visit.h"

namespace minutebook::web {

Reply start_page(Site& site, const Visit& visit);
Reply search_page(Site& site, const Visit& visit);
Reply help_page(Site& site, const Visit& visit);
Reply about_page(Site& site, const Visit& visit);
Reply coverage_page(Site& site, const Visit& visit);
Reply trends_page(Site& site, const Visit& visit);
Reply matters_page(Site& site, const Visit& visit);
Reply matter_page(Site& site, const Visit& visit);
Reply people_page(Site& site, const Visit& visit);
Reply person_page(Site& site, const Visit& visit);
Reply compare_page(Site& site, const Visit& visit);
Reply meetings_page(Site& site, const Visit& visit);
Reply meeting_page(Site& site, const Visit& visit);
Reply ledger_page(Site& site, const Visit& visit);
Reply feed(Site& site, const Visit& visit);
Reply paper_page(Site& site, const Visit& visit);
Reply similar_page(Site& site, const Visit& visit);
Reply view_page(Site& site, const Visit& visit);
Reply reading_view(Site& site, const Visit& visit);
Reply original_file(Site& site, const Visit& visit);
Reply api_description(Site& site, const Visit& visit);
Reply api_search(Site& site, const Visit& visit);
Reply api_paper(Site& site, const Visit& visit);
Reply api_page(Site& site, const Visit& visit);
Reply api_hits(Site& site, const Visit& visit);
Reply api_matters(Site& site, const Visit& visit);
Reply api_matter(Site& site, const Visit& visit);
Reply api_people(Site& site, const Visit& visit);
Reply api_person(Site& site, const Visit& visit);
Reply api_similar(Site& site, const Visit& visit);
Reply api_coverage(Site& site, const Visit& visit);
Reply api_trends(Site& site, const Visit& visit);
Reply api_compare(Site& site, const Visit& visit);
Reply api_meetings(Site& site, const Visit& visit);
Reply api_meeting(Site& site, const Visit& visit);
Reply api_ledger(Site& site, const Visit& visit);
Reply asset(Site& site, const Visit& visit);
Reply favicon(Site& site, const Visit& visit);
Reply robots(Site& site, const Visit& visit);

// What went wrong, in words for people (a page) or programs (JSON, below /api/).
Reply problem(Site& site, const Visit& visit, int status, const std::string& what);

}  // namespace minutebook::web
