#include "corpus/define_pattern.h"

#include <vector>

namespace minutebook::patterns {
namespace {

// Within brackets. Unicode's blocks Basic Latin to Extended-B, and of Extended Additional what Welsh needs.
constexpr std::string_view kLetter = "A-Za-zªºÀ-ÖØ-öø-ɏẀ-ẅỲỳ";
constexpr std::string_view kUpper = "A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽẀẂẄỲȘȚ";
constexpr std::string_view kLower = "a-zß-öø-ÿāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįıĳĵķĸĺļľŀłńņňŉŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷźżžſẁẃẅỳșț";

struct Named {
    std::string_view name, letters;
};
constexpr Named kNamed[] = {{R"(\p{L})", kLetter}, {R"(\pL)", kLetter}, {R"(\p{Lu})", kUpper}, {R"(\p{Ll})", kLower}};

std::vector<Pattern>& all() {
    static std::vector<Pattern> patterns;
    return patterns;
}

}  // namespace

bool note(Pattern pattern) {
    all().push_back(pattern);
    return true;
}

void compile_all() {
    for (const Pattern pattern : all()) pattern();
}

std::string latin(std::string_view pattern) {
    std::string plain;
    bool in_brackets = false;
    while (!pattern.empty()) {
        std::size_t taken = pattern.front() == '\\' && pattern.size() > 1 ? 2 : 1;
        std::string_view letters;
        for (const Named& named : kNamed) {
            if (!pattern.starts_with(named.name)) continue;
            letters = named.letters;
            taken = named.name.size();
        }
        if (pattern.front() == '[') in_brackets = true;
        if (pattern.front() == ']') in_brackets = false;
        if (letters.empty())
            plain += pattern.substr(0, taken);
        else if (in_brackets)
            plain += letters;
        else
            ((plain += '[') += letters) += ']';
        pattern.remove_prefix(taken);
    }
    return plain;
}

}  // namespace minutebook::patterns
