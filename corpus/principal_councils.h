// The principal councils of the UK and Ireland: names, nation, type, dates and successors. The UK's are made by
// scripts/make_councils.py.
#pragma once

#include <span>
#include <string_view>

namespace minutebook {

struct PrincipalCouncil {
    std::string_view name;    // "Rochford District Council"
    std::string_view places;  // everyday names of its place, folded, parted by '|'
    std::string_view hosts;   // how web addresses spell it, letters only, parted by '|'
    std::string_view nation;
    std::string_view type;
    int first_year = 0, last_year = 0;  // 0: not known, or still there
    std::string_view gss;               // its code at the Office for National Statistics, or empty
    std::string_view successors;        // names of those that came after it, parted by '|'
};

std::span<const PrincipalCouncil> principal_councils();

}  // namespace minutebook
