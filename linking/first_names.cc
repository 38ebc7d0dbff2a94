#include "linking/first_names.h"

#include <unordered_map>
#include <utility>
#include <vector>

namespace minutebook {
namespace {

const std::unordered_map<std::string_view, FirstName>& first_names() {
    static const auto all = [] {
        // A short form of several names is left out.
        constexpr auto m = Gender::male, f = Gender::female;
        const std::pair<Gender, std::vector<std::string_view>> names[] = {{m, {"andrew", "andy"}},
                                                                          {m, {"anthony", "tony", "antony"}},
                                                                          {m, {"benjamin", "ben"}},
                                                                          {m, {"david", "dave", "dai"}},
                                                                          {m, {"daniel", "dan", "danny"}},
                                                                          {m, {"edward", "ted", "eddie"}},
                                                                          {m, {"frederick", "fred"}},
                                                                          {m, {"geoffrey", "geoff"}},
                                                                          {m, {"gregory", "greg"}},
                                                                          {m, {"james", "jim", "jimmy"}},
                                                                          {m, {"jeffrey", "jeff"}},
                                                                          {m, {"john", "johnny"}},
                                                                          {m, {"jonathan", "jon"}},
                                                                          {m, {"joseph", "joe"}},
                                                                          {m, {"kenneth", "ken"}},
                                                                          {m, {"matthew", "matt"}},
                                                                          {m, {"michael", "mike", "mick"}},
                                                                          {m, {"nicholas", "nick"}},
                                                                          {m, {"peter", "pete"}},
                                                                          {m, {"philip", "phil", "phillip"}},
                                                                          {m, {"raymond"}},
                                                                          {m, {"richard", "dick", "rick"}},
                                                                          {m, {"robert", "bob", "rob"}},
                                                                          {m, {"ronald", "ron"}},
                                                                          {m, {"stephen", "steve", "steven"}},
                                                                          {m, {"thomas", "tom"}},
                                                                          {m, {"timothy", "tim"}},
                                                                          {m, {"william", "bill", "will"}},
                                                                          {m, {"alan"}},
                                                                          {m, {"allan"}},
                                                                          {m, {"brian"}},
                                                                          {m, {"colin"}},
                                                                          {m, {"derek"}},
                                                                          {m, {"eric"}},
                                                                          {m, {"gareth"}},
                                                                          {m, {"george"}},
                                                                          {m, {"graham"}},
                                                                          {m, {"ian"}},
                                                                          {m, {"keith"}},
                                                                          {m, {"kevin"}},
                                                                          {m, {"mark"}},
                                                                          {m, {"martin"}},
                                                                          {m, {"neil"}},
                                                                          {m, {"nigel"}},
                                                                          {m, {"paul"}},
                                                                          {m, {"roger"}},
                                                                          {m, {"simon"}},
                                                                          {m, {"trevor"}},
                                                                          {m, {"malcolm"}},
                                                                          {m, {"charles"}},
                                                                          {m, {"henry"}},
                                                                          {m, {"patrick"}},
                                                                          {m, {"sean"}},
                                                                          {m, {"barry"}},
                                                                          {m, {"roy"}},
                                                                          {m, {"stuart"}},
                                                                          {f, {"ann"}},
                                                                          {f, {"anne"}},
                                                                          {f, {"alison"}},
                                                                          {f, {"barbara"}},
                                                                          {f, {"catherine"}},
                                                                          {f, {"deborah", "debbie"}},
                                                                          {f, {"elizabeth", "liz"}},
                                                                          {f, {"gillian"}},
                                                                          {f, {"helen"}},
                                                                          {f, {"jane"}},
                                                                          {f, {"janet"}},
                                                                          {f, {"jennifer", "jenny"}},
                                                                          {f, {"judith", "judy"}},
                                                                          {f, {"julie"}},
                                                                          {f, {"karen"}},
                                                                          {f, {"linda"}},
                                                                          {f, {"margaret"}},
                                                                          {f, {"mary"}},
                                                                          {f, {"patricia"}},
                                                                          {f, {"pamela"}},
                                                                          {f, {"rebecca", "becky"}},
                                                                          {f, {"ruth"}},
                                                                          {f, {"sarah"}},
                                                                          {f, {"sheila"}},
                                                                          {f, {"susan"}},
                                                                          {f, {"valerie"}},
                                                                          {f, {"jean"}},
                                                                          {f, {"joan"}},
                                                                          {f, {"carol"}},
                                                                          {f, {"caroline"}},
                                                                          {f, {"christine"}},
                                                                          {f, {"diana"}},
                                                                          {f, {"doris"}},
                                                                          {f, {"emma"}},
                                                                          {f, {"fiona"}},
                                                                          {f, {"rachel"}}};
        std::unordered_map<std::string_view, FirstName> map;
        for (const auto& [gender, forms] : names) {
            FirstName name{forms.front(), gender, {}};
            for (const std::string_view form : forms) name.initials += form.front();
            for (const std::string_view form : forms) map.emplace(form, name);
        }
        return map;
    }();
    return all;
}

}  // namespace

const FirstName* first_name(std::string_view folded_name) {
    const auto known = first_names().find(folded_name);
    return known == first_names().end() ? nullptr : &known->second;
}

}  // namespace minutebook
