// StyleSheet: as much of CSS as tells which text of a page is shown, and how.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

namespace minutebook {

// Rules whose selector is a class, alone or of an element (".note", "p.note"). Rules within @media and the like do
// not count, since they hold on some screens only.
class StyleSheet {
public:
    void add(std::string_view css);  // the text of a <style>

    // The declarations for an element with these classes ("a b"), as normal_css() writes them; empty mostly.
    std::string declarations(std::string_view element, std::string_view classes) const;

private:
    std::unordered_map<std::string, std::string> rules_;  // by selector
};

// In lower case, without white space: "font-weight:bold;display:none".
std::string normal_css(std::string_view css);

}  // namespace minutebook
