// The patterns that references are found by. Compiled once, on first use; safe from any thread.
//
// Most text names nothing, so that one pass over it, for all types at once, tells what may be worth looking for in it:
// may_name(). It never misses what a pattern finds. None has a repeat with a large bound, which would make RE2's
// automaton as large.
#pragma once

#include <string_view>

#include <re2/re2.h>

namespace minutebook::reference_patterns {

// Bits by ReferenceType (1 << type): what a text may name.
unsigned may_name(std::string_view text);

// --- Acts -----------------------------------------------------------------------------------------------------------

const RE2& act();              // "s.106 of the Planning Act 1990"; groups: section, name, kind, year (perhaps none)
const RE2& welsh_act();        // "Deddf Llywodraeth Leol (Cymru) 1994"; groups: section, kind, name, year
const RE2& before_act_name();  // what a sentence puts before it: "Under", "Provisions of"; anchored at the start
const RE2&
subject_before_comma();  // of the names that hold commas: "Crime" in "Police, Crime, Sentencing and Courts Act"

// --- Numbers
// ----------------------------------------------------------------------------------------------------------

const RE2& parted_number();    // anything of letters and digits with a slash in it
const RE2& planning_number();  // whole: "24/01150/FUL", "2023/0456/HH"
const RE2& lettered_number();  // whole: "P/2019/0123", "22/AP/1234", "APP/X1234/W/24/3344556"
const RE2& area_number();      // whole: "3/24/1234/HH"; never a date
const RE2& decision_number();  // whole: "24/00093"
const RE2& file_number();      // whole: "FR/012"
const RE2& labelled_number();  // "Application No: 24/1234", "Ref. ABC-1234"; group 1
const RE2& minute_number();    // "minute 24/16"; group 1
const RE2& is_date_or_year();  // whole: "12/06/2014", "06/2014", "2019/20", "2019"

// --- Money
// ------------------------------------------------------------------------------------------------------------

const RE2& amount();         // "£1.2m"; groups: sign, whole units, decimals, multiplier
const RE2& rest_of_range();  // after "£2": "-3m", whose multiplier is of both; group 1 the multiplier

// --- Councillors
// --------------------------------------------------------------------------------------------------------

const RE2& councillor_title();  // "Cllr", "Councillors"; one of 8 groups is what makes it plural
const RE2& member_by_role();    // "Mr R W Thrupp, Leader of"; group 1 the name
const RE2& name_of_person();    // at the start; group 1 without titles
const RE2& next_name();         // at the start: what parts two names of a list
const RE2& role();              // at the start: ", Cabinet Member for Highways", "(Chair)"; group 1
const RE2& no_part_of_name();   // a word that begins no name and ends one: "Present", "Proposed"

}  // namespace minutebook::reference_patterns
