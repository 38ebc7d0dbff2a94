// Councils by name: the principal councils of the UK and Ireland from a table, and all others (parish, town and
// community councils, North American townships) by the form of their names.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/principal_councils.h"

namespace minutebook {

// The council whose name a host below .gov.uk, .gov.wales, .gov.scot or .ie spells ("www.rochford.gov.uk",
// "www.corkcoco.ie"); nothing where
// the host is of a parish ("parish.hants.gov.uk"), spells none, or spells several that the year (0: not known) does not
// tell apart.
const PrincipalCouncil* council_of_host(std::string_view host, int year = 0);

struct FoundCouncil {
    std::size_t begin = 0, end = 0;  // bytes of the text
    std::string name;                // as printed, single spaces; all capitals are made title case
    bool is_principal = false;
    friend bool operator==(const FoundCouncil&, const FoundCouncil&) = default;
};

// Full names of councils in running text, in order: "the minutes of Upper Wick Parish Council" gives "Upper Wick Parish
// Council". "the Parish Council" and "Full Council" name none. Linear in the text. A name may run over the start of a
// printed row (`row_begins`, rising bytes of the text) only where it would lack its place or its form without. Two
// overlap where a letterhead in Welsh and English has the place once.
std::vector<FoundCouncil> find_councils(std::string_view text, std::span<const std::size_t> row_begins = {});

bool is_welsh_name(std::string_view name);  // "Cyngor Cymuned Llanwic"

// "UPPER WICK PARISH COUNCIL" -> "Upper Wick Parish Council"; text that is not all capitals stays.
std::string without_capitals(std::string_view text);

}  // namespace minutebook
