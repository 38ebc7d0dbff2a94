#include <re2/re2.h>

#include "extractors/find/metadata_parts.h"
#include "extractors/find/metadata_patterns.h"

namespace minutebook {

std::vector<Stated<std::string>> find_wards(const FrontMatter& front, PaperKind kind) {
    static const RE2 kAll("(?i)^\\W*all\\b(?: (?:wards|divisions|electoral divisions|areas))?[.;)\\s]*$");
    static const RE2 kNone("(?i)^\\W*(?:n/?a|none|not applicable|no|nil|tbc|-+)\\b.{0,40}$|^\\W*$");
    // "Heath and Green; Quay" are two wards, "Heath, Green and Quay" three; "Heath and Green" alone is a ward of that
    // name.
    static const RE2 kSemicolon("\\s*[;•]\\s*"), kComma("\\s*(?:,(?: and\\b)?|\\s/\\s)\\s*"), kAnd("\\s+(?:&|and)\\s+");
    static const RE2 kVerb("(?i)\\b(?:is|are|was|were|will|has|have|this|that|which|report|council|local members?)\\b");
    std::vector<Stated<std::string>> wards;
    for (const HeaderField& field : front.fields) {
        if (field.kind != FieldKind::wards || field.text.empty()) continue;
        // "WARD" over the wards and who is present for each, in minutes.
        if (kind == PaperKind::minutes && !front.rows[field.row].text().contains(':')) continue;
        const std::string& text = field.text.text();
        if (text.size() > 300 || RE2::FullMatch(text, kNone) || RE2::PartialMatch(text, kVerb)) continue;
        const auto add = [&](std::size_t begin, std::size_t end) {
            while (begin < end && std::string_view(" .:*-").contains(text[begin])) ++begin;
            while (end > begin && std::string_view(" .:;*-").contains(text[end - 1])) --end;
            if (end > begin)
                wards.push_back({text.substr(begin, end - begin), field.text.span(begin, end), "wards-field"});
        };
        if (RE2::FullMatch(text, kAll)) {
            const std::size_t begin = text.find_first_of("Aa");
            wards.push_back({"All", field.text.span(begin, text.size()), "wards-field"});
            return wards;
        }
        const RE2& parting =
            text.find(';') != std::string::npos || text.find("•") != std::string::npos ? kSemicolon : kComma;
        std::size_t begin = 0;
        re2::StringPiece match;
        while (parting.Match(text, begin, text.size(), RE2::UNANCHORED, &match, 1)) {
            const auto at = static_cast<std::size_t>(match.data() - text.data());
            add(begin, at);
            begin = at + match.size();
        }
        if (&parting == &kComma && begin > 0 && kAnd.Match(text, begin, text.size(), RE2::UNANCHORED, &match, 1)) {
            const auto at = static_cast<std::size_t>(match.data() - text.data());
            add(begin, at);
            begin = at + match.size();
        }
        add(begin, text.size());
        if (!wards.empty()) return wards;
    }
    return wards;
}

}  // namespace minutebook
