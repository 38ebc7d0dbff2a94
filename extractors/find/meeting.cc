// Which body meets, or is reported to, and on what day.
#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <ranges>
#include <string_view>
#include <utility>

#include <re2/re2.h>

#include "corpus/define_pattern.h"
#include "corpus/matching.h"
#include "extractors/find/councils.h"
#include "extractors/find/metadata_parts.h"
#include "extractors/find/metadata_patterns.h"
#include "extractors/find/patterns.h"

namespace minutebook {
namespace {

constexpr std::size_t kLongestSalutation = 40;  // bytes: "Dear Member of the Council"

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view kEdge = " \t\n,.;:*_|/-";
    for (bool again = true; again;) {
        again = false;
        while (!text.empty() && kEdge.contains(text.front())) text.remove_prefix(1);
        while (!text.empty() && kEdge.contains(text.back())) text.remove_suffix(1);
        for (const std::string_view dash : {"–", "—", "•", "‘", "’", "“", "”"}) {
            if (text.starts_with(dash)) text.remove_prefix(dash.size()), again = true;
            if (text.ends_with(dash)) text.remove_suffix(dash.size()), again = true;
        }
    }
    return text;
}

std::string_view without_prefix(std::string_view text, const RE2& pattern) {
    re2::StringPiece match;
    if (pattern.Match(piece(text), 0, text.size(), RE2::ANCHOR_START, &match, 1)) text.remove_prefix(match.size());
    return text;
}

std::string_view without_suffix(std::string_view text, const RE2& pattern) {
    re2::StringPiece match;
    if (pattern.Match(piece(text), 0, text.size(), RE2::UNANCHORED, &match, 1)) text.remove_suffix(match.size());
    return text;
}

// A body's name without what stands around it in headings and fields: dates, salutations, "Agenda", "meeting".
std::string_view bare_body(std::string_view text) {
    static const RE2 kBefore(
        "(?i)^(?:(?:(?:record|notice|summary|schedule|list) of )?(?:(?:draft|printed|executive|officer) )*decisions?"
        "(?: (?:taken|made|reached))? (?:of|by|at|from) (?:the )?|proceedings of (?:the )?|(?:the )?meeting "
        "of (?:the )?)+|^(?:(?:draft|public|supplementary|unconfirmed) "
        ")*(?:agenda|minutes|report|decisions?|adroddiad)\\b\\s*(?:(?:of|for|to)(?: "
        "the)?|i'r|i’r|[-–—:])?\\s*(?:(?:a|the|an) "
        ")?(?:(?:\\w+ )?meeting of (?:the )?)?|^the ");
    static const RE2 kKindOfMeeting(
        "(?i)^(?:annual|extra[- ]?ordinary|ordinary|special|budget|additional|reconvened|adjourned|urgent|quarterly "
        "reports), |^(?:(?:an?|the|following|annual|extra[- "
        "]?ordinary|ordinary|special|regular|monthly|quarterly|virtual|remote|next|"
        "informal|inaugural|full public|draft|adjourned|reconvened) )+");  // "Annual, Council - Thursday, 13 May 2004"
    static const RE2 kAfter(
        "(?i)(?:\\s*[-–—:]*\\s*(?:(?:draft|public|annual|general|ordinary|regular|special) "
        ")*(?:agenda|minutes|meetings?|decisions(?: list| sheet| summary| taken)?|decision (?:list|sheet|summary)))+"
        "(?: pack)?$");
    if (const auto dates = find_dates(text); !dates.empty())
        text = dates.front().begin > 2 ? text.substr(0, dates.front().begin) : text.substr(dates.front().end);
    static const RE2 kPart("(?i)\\s*[-–—]\\s*part (?:[ab12]|ii?|one|two)$");  // "Planning Committee – Part A"
    text = without_suffix(trimmed(text), kPart);
    static const RE2 kOpenEnd("(?i)[\\s,;:–—-]*\\b(?:held|on|at|for|date|dated|meeting date)$");
    text = trimmed(without_suffix(trimmed(text), kOpenEnd));
    text = trimmed(without_prefix(text, kBefore));
    static const RE2 kMayorToo("(?i)^mayor (?:and|&) cabinet\\b");  // as directly elected mayors meet
    static const RE2 kMayorAndBody("^Mayor \\p{Lu}[\\p{L}'’-]+ and (?:the )?");
    text = without_prefix(text, kMayorAndBody);  // "Mayor Hale and Board of Commissioners"
    if (!RE2::PartialMatch(piece(text), kMayorToo)) text = trimmed(without_prefix(text, heading_patterns().salutation));
    static const RE2 kItem("(?i)\\s*\\((?:agenda )?item\\b[^()]*\\)$");
    if (text.ends_with(')')) text = trimmed(without_suffix(text, kItem));  // "Council (Item 20)"
    static const RE2 kMembers("(?i)^(?:[\\w-]+ )*council( members)$");     // "City Council Members"
    if (re2::StringPiece members; RE2::FullMatch(piece(text), kMembers, &members)) text.remove_suffix(members.size());
    text = trimmed(without_suffix(text, kAfter));
    if (!RE2::FullMatch(piece(text), heading_patterns().generic_council))
        text = trimmed(without_prefix(text, kKindOfMeeting));
    static const RE2 kMeetingOf("(?i)^meeting of (?:the )?");  // "Regular Meeting of the Board of Trustees"
    return trimmed(without_prefix(text, kMeetingOf));
}

// "Planning Committee (AB)": who reports on it. Not so "Housing Policy Committee (HPC)", which its initials stand for.
bool names_person_behind(std::string_view body) {
    static const RE2 kInitials("\\(([A-Z]{2,6})\\)$");
    re2::StringPiece initials;
    if (!RE2::PartialMatch(piece(body), kInitials, &initials)) return false;
    std::string own;
    for (std::size_t at = 0; at < body.size(); ++at)
        if ((at == 0 || body[at - 1] == ' ') && std::isalpha(static_cast<unsigned char>(body[at])))
            own += static_cast<char>(std::toupper(static_cast<unsigned char>(body[at])));
    return initials.size() < 3 || !own.ends_with(std::string_view(initials.data(), initials.size()));
}

// The body in the text, or nothing: the name of a committee, of a council, or a council's own committee.
std::string_view body_in(std::string_view text) {
    static const RE2 kPointsBack("(?i)\\b(?:above|said|this|that)\\b");
    static const RE2 kPronoun(
        "(?i)\\b(?:is|are|was|were|will|that|which|report|minutes|agenda|attend|held|hereby|members|the "
        "public|to|followed)"
        "\\b");
    static const RE2 kNoun(
        "(?i)^(?:the )?(?:panel|board|committee|group|forum|sub-?committee|authority|commission|working group|working "
        "party|assembly|partnership)$");
    static const RE2 kDistrict(
        patterns::latin("(?i)^(?:the )?(?:municipal|electoral|local) (?:area|district)s? of [\\pL' -]+$"));
    static const RE2 kNamedDistrict(
        patterns::latin("(?i)^(?:.* of )?(?:the )?((?:[\\pL'’-]+ ){1,3}municipal district)$"));
    static const RE2 kPerson("(?i)^(?:cllr|councillor|mr|mrs|ms|dr|sir|rev)\\b");
    std::string_view body = bare_body(text);
    if (body.empty() || RE2::PartialMatch(piece(body), kPerson) || body.size() > 140 || names_person_behind(body) ||
        RE2::PartialMatch(piece(body), kPointsBack))
        return {};
    if (RE2::FullMatch(piece(body), kDistrict)) return body;
    // "PROCEEDINGS OF THE ANNUAL MEETING OF UPPER WICK MUNICIPAL DISTRICT"
    if (re2::StringPiece named; RE2::FullMatch(piece(body), kNamedDistrict, &named))
        return {named.data(), named.size()};
    // "Harwick County Board of Supervisors"
    static const RE2 kCountyBoard(
        patterns::latin("(?i)^(?:[\\pL'’.-]+ ){1,3}(?:county|township) (board of (?:supervisors|(?:county "
                        ")?commissioners|selectmen|trustees|aldermen))$"));
    if (re2::StringPiece board;
        contains_folded(body, " board of ") && RE2::FullMatch(piece(body), kCountyBoard, &board))
        return {board.data(), board.size()};
    const auto councils = find_councils(body);
    if (!councils.empty()) {
        const FoundCouncil& council = councils.front();
        // "Wick District Council's Planning Committee" and "the Cabinet of Wick District Council"
        std::string_view after = body.substr(council.end);
        for (const std::string_view possessive : {"'s ", "’s ", "’ ", "' "})
            if (after.starts_with(possessive)) after.remove_prefix(possessive.size());
        after = bare_body(after);
        if (RE2::FullMatch(piece(after), heading_patterns().body_name)) return after;
        static const RE2 kOf("(?i)\\s+(?:of|for)(?: the)?(?: corporation of(?: the)?)?\\s*$");
        std::string_view before = body.substr(0, council.begin);
        if (RE2::PartialMatch(piece(before), kOf)) {
            before = trimmed(without_suffix(before, kOf));
            if (RE2::FullMatch(piece(before), heading_patterns().body_name)) return before;
        }
        static const RE2 kThe("(?i)^(?:the )?(?:\\w+ )?(?:meeting of )?(?:the )?(?:corporation of the )?$");
        const bool leads = before.empty() || RE2::FullMatch(piece(trimmed(before)), kThe) || before.size() < 4;
        return leads ? body.substr(council.begin, council.end - council.begin) : std::string_view{};
    }
    if (!RE2::FullMatch(piece(body), heading_patterns().body_name) || RE2::PartialMatch(piece(body), kPronoun) ||
        RE2::FullMatch(piece(body), kNoun))
        return {};
    return body;
}

// The member or officer who decides: "Cabinet Member for Roads", "Ann Oakes – Chief Officer (Highways)" and "Cllr Oakes
// (Cabinet Member for Roads)" without the name.
std::string_view decider_in(std::string_view text) {
    static const RE2 kDecider(patterns::latin(
        "(?i)(?:^|, | [–-] | \\()((?:the "
        ")?(?:(?:deputy|assistant|executive|corporate|strategic|interim|acting|service|group|"
        "lead|joint) )*(?:(?:cabinet|executive|lead) (?:member|councillor)|portfolio holder|leader|director|chief "
        "(?:executive|officer)|head|commissioner)(?:,? (?:for|of|with)\\b| ?[–(-])[^:;.]{3,110})$"));
    re2::StringPiece found;
    text = trimmed(text);
    if (text.size() > 160 || !RE2::PartialMatch(piece(text), kDecider, &found)) return {};
    static const RE2 kThe("(?i)^the ");
    std::string_view decider(found.data(), found.size());
    if (decider.ends_with(')') && !decider.contains('(')) decider.remove_suffix(1);
    return trimmed(without_prefix(decider, kThe));
}

// The post that takes a decision, which a record of it names beside its own label: "Town Clerk", "Chief Executive",
// "Strategic Director 2 (Ann Oakes)".
std::string_view deciding_post_in(std::string_view text) {
    static const RE2 kPost(
        "(?i)^((?:the "
        ")?(?:(?:acting|interim|deputy|assistant|executive|corporate|strategic|managing|group|service|chief|"
        "town|parish|city|borough|county|district|finance|planning|legal|property) ?)*"
        "(?:clerk|chief executive(?: officer)?|chief officer|director|fire officer|finance officer|planning officer|"
        "monitoring officer|solicitor|treasurer|head of paid service|manager|mayor)(?: \\d{1,2})?)"
        "(?:\\s*[(–,-].{0,60})?$");
    re2::StringPiece post;
    return RE2::FullMatch(piece(trimmed(text)), kPost, &post) ? std::string_view(post.data(), post.size())
                                                              : std::string_view{};
}

Stated<std::string> stated(const RunningText& text, std::string_view part, std::string value, const char* rule) {
    const auto begin = static_cast<std::size_t>(part.data() - text.text().data());
    return {std::move(value), text.span(begin, begin + part.size()), rule};
}

// Where a heading in capitals, which begins at the byte, ends above running text: "MEETING OF THE WICK BOARD" over "The
// Board met …".
std::size_t end_of_capitals(const FrontMatter& front, std::size_t begin, std::string_view heading) {
    const auto small = [](char c) { return c >= 'a' && c <= 'z'; };
    for (const std::size_t row : front.block_row_begin) {
        if (row <= begin || row + 1 >= begin + heading.size()) continue;
        const std::string_view above = heading.substr(0, row - begin);
        if (std::ranges::any_of(above, small) || !above.contains(' ')) return heading.size();
        if (std::isupper(static_cast<unsigned char>(heading[row - begin])) && small(heading[row - begin + 1]))
            return row - begin;
    }
    return heading.size();
}

// "meeting of the X held on …": the X of the title block's sentence.
StatedText body_of_sentence(const FrontMatter& front) {
    const std::string& text = front.block.text();
    static const RE2 kMeetingOf("(?i)\\b(?:meetings?|proceedings|session)\\s+(?:of|for)(?: the)? ");
    static const RE2 kOf(
        "(?i)\\b(?:(?:minutes|notes?|agenda|record|cofnodion)\\s+(?:of|for|from)|decisions(?: (?:taken|made|reached))? "
        "(?:of|by|at|from))(?: the| an?)? ");
    static const RE2 kA(patterns::latin(
        "(?i)(?:\\bA|\\bthe) ((?:[\\pL&,'’-]+ ){1,8}?)(?:public |general )?meeting (?:was |to be |will be )?held"));
    for (const RE2* pattern : {&kMeetingOf, &kOf}) {
        re2::StringPiece match;
        for (std::size_t at = 0; pattern->Match(text, at, text.size(), RE2::UNANCHORED, &match, 1);) {
            const auto begin = static_cast<std::size_t>(match.data() - text.data()) + match.size();
            at = begin;
            std::string_view rest = std::string_view(text).substr(begin, 170);
            re2::StringPiece stop;
            if (heading_patterns().where_and_when.Match(piece(rest), 0, rest.size(), RE2::UNANCHORED, &stop, 1))
                rest = rest.substr(0, static_cast<std::size_t>(stop.data() - rest.data()));
            rest = rest.substr(0, end_of_capitals(front, begin, rest));
            if (const std::size_t end = rest.find(". "); end != std::string_view::npos) rest = rest.substr(0, end);
            if (const std::string_view body = body_in(rest); !body.empty())
                return stated(front.block, body, without_capitals(body), "meeting-sentence");
        }
    }
    // "The Wick City Council met in regular session".
    static const RE2 kMet(patterns::latin(
        "(?i)\\bthe ((?:[\\pL&'’.-]+ ){1,8}?(?:council|board|commission|committee|agency|authority))(?: of "
        "[\\pL ]{3,30})?(?:, state of [\\pL ]{3,20},)? (?:met|convened|assembled)\\b"));
    for (const RE2* pattern : {&kA, &kMet}) {
        re2::StringPiece groups[2];
        if (!pattern->Match(text, 0, text.size(), RE2::UNANCHORED, groups, 2)) continue;
        const std::string_view named(groups[1].data(), groups[1].size());
        if (const std::string_view body = body_in(named); !body.empty())
            return stated(front.block, body, without_capitals(body), "meeting-sentence");
    }
    return std::nullopt;
}

// "Report of the Director of Place to the" over "meeting of the Roads Committee to be held on 3 May 2012".
StatedText body_of_report_sentence(const FrontMatter& front) {
    static const RE2 kTo(
        "(?i)^report (?:of|by|from) (?:the )?[^.;:]{3,120}? to (?:the |an? )?(?:\\w+ )?meeting of (?:the )?");
    static const RE2 kReport("(?i)^report (?:of|by|from) ");
    constexpr std::size_t kMost_rows = 4;
    for (std::size_t row = 0; row < front.block_end; ++row) {
        if (front.in_field[row] || !matches(front.rows[row].text(), kReport)) continue;
        std::vector<Cell> cells;  // without what stands at the right: a report's letter, a classification
        for (std::size_t i = row; i < std::min(front.block_end, row + kMost_rows); ++i)
            cells.push_back(front.rows[i].cells.front());
        const RunningText text = front.text_of(cells);
        re2::StringPiece match, stop;
        const std::string& whole = text.text();
        if (!kTo.Match(whole, 0, whole.size(), RE2::ANCHOR_START, &match, 1)) continue;
        std::string_view rest = std::string_view(whole).substr(match.size());
        if (!heading_patterns().where_and_when.Match(piece(rest), 0, rest.size(), RE2::UNANCHORED, &stop, 1)) continue;
        rest = rest.substr(0, static_cast<std::size_t>(stop.data() - rest.data()));
        if (const std::string_view body = body_in(rest); !body.empty())
            return stated(text, body, without_capitals(body), "report-sentence");
    }
    return std::nullopt;
}

// The body's name in a letterhead of columns: "Roads Committee" over its day, right of the council's name; or over two
// rows, "HARBOUR AND QUAYS" over "COMMITTEE".
StatedText body_of_columns(const FrontMatter& front, std::size_t row) {
    constexpr float kAligned = 5;
    const std::vector<Cell>& cells = front.rows[row].cells;
    if (row + 1 >= front.block_end || !front.document->has_layout || front.rows[row + 1].page != front.rows[row].page)
        return std::nullopt;
    const std::vector<Cell>& below = front.rows[row + 1].cells;
    // "CITY OF WICK | City Council Agenda"
    static const RE2 kPaper("(?i) (?:agenda|minutes)$");
    if (cells.size() == 2 && matches(cells[1].text, kPaper))
        if (const auto named = find_councils(cells[0].text);
            named.size() == 1 && named.front().begin == 0 && named.front().end == cells[0].text.size()) {
            const RunningText text = front.text_of({&cells[1], 1});
            if (const std::string_view body = body_in(text.text()); !body.empty() && text.text().starts_with(body))
                return stated(text, body, without_capitals(body), "title-column");
        }
    for (std::size_t i = 1; i < cells.size(); ++i) {
        const auto under = std::ranges::find_if(
            below, [&](const Cell& cell) { return std::abs(cell.box.left - cells[i].box.left) <= kAligned; });
        if (under == below.end()) continue;
        const RunningText text = front.text_of({&cells[i], 1});
        const std::string_view body = body_in(text.text());
        if (body.size() < text.text().size() || body.empty() || begins_with_label(cells[i])) continue;
        const auto date = first_full_date(under->text, front.order);
        if (date && date->begin < 12 && trimmed(std::string_view(under->text).substr(date->end)).empty())
            return stated(text, body, without_capitals(body), "title-column");
    }
    // Only a noun stands in the second row, in the type of the first.
    static const RE2 kNoun("(?i)(?:sub-?\\s?)?(?:committee|panel|board|forum)"),
        kName(patterns::latin(
            "(?:[\\p{Lu}&(][\\pL&,'’()-]*|and|of|for|the)(?: (?:[\\p{Lu}&(][\\pL&,'’()-]*|and|of|for|the)){0,6}"));
    const Cell &first = cells.front(), &second = below.front();
    const bool aligned =
        std::abs(first.box.left - second.box.left) <= kAligned ||
        std::abs(first.box.left + first.box.right - second.box.left - second.box.right) <= 2 * kAligned;
    if (!aligned || std::abs(first.size_pt - second.size_pt) > 1 || second.box.top - first.box.bottom > first.size_pt ||
        !RE2::FullMatch(second.text, kNoun) || !RE2::FullMatch(first.text, kName) || !body_in(first.text).empty() ||
        !find_councils(first.text).empty())
        return std::nullopt;
    const Cell both[] = {first, second};
    const RunningText text = front.text_of(both);
    const std::string_view body = body_in(text.text());
    if (body.empty() || body.size() + 4 < text.text().size()) return std::nullopt;
    return stated(text, body, without_capitals(body), "title-rows");
}

// A row of the title block that is the body's name and nothing more than its date: "CABINET", "Audit Panel – 3 May
// 2012".
StatedText body_of_row(const FrontMatter& front) {
    const std::string_view text = front.block.text();
    for (std::size_t i = 0; i < front.block_end; ++i) {
        if (front.in_field[i]) continue;
        if (auto body = body_of_columns(front, i)) return body;
        const std::size_t begin = front.block_row_begin[i];
        const std::size_t end = i + 1 < front.block_end ? front.block_row_begin[i + 1] : text.size();
        std::string_view row = text.substr(begin, end - begin);
        // An item's number or a classification may stand apart at the right.
        if (front.rows[i].cells.size() > 1) row = row.substr(0, front.rows[i].cells.front().text.size());
        if (row.ends_with(':')) continue;  // "Cabinet Member:"
        static const RE2 kVenue("(?i)^(?:venue|place|location)\\s*:");
        if (row.size() > 140 || RE2::PartialMatch(piece(row), kVenue)) continue;
        // "Home Browse meetings CABINET": the way to a web page.
        if (row.starts_with("Home ") && !front.document->has_layout) continue;
        const std::string_view body = body_in(row);
        if (body.empty()) continue;
        const auto councils = find_councils(row);
        // "WICK BOROUGH COUNCIL PLANNING COMMITTEE" names both.
        const auto at = static_cast<std::size_t>(body.data() - row.data());
        if (!councils.empty() && at < councils.front().end &&
            councils.front().end - councils.front().begin >= body.size())
            continue;
        if (i > 0 && RE2::FullMatch(piece(body), heading_patterns().generic_council)) {
            // The second half of a council's name over two rows is no body.
            const std::size_t above = front.block_row_begin[i - 1];
            const std::size_t row_begins[] = {begin - above};
            const auto over_two = find_councils(text.substr(above, end - above), row_begins);
            if (!over_two.empty() && above + over_two.front().begin < begin && above + over_two.front().end > begin)
                continue;
        }
        return stated(front.block, body, without_capitals(body), "title-row");
    }
    return std::nullopt;
}

// "CABINET MEMBER FOR ROADS – 14 JULY 2016", over the report's title.
StatedText dated_decider(const FrontMatter& front) {
    for (std::size_t i = 0; i < front.block_end; ++i) {
        const RunningText row = front.text_of(front.rows[i].cells);
        const auto date = front.in_field[i] ? std::nullopt : first_full_date(row.text(), front.order);
        if (!date || !trimmed(std::string_view(row.text()).substr(date->end)).empty()) continue;
        const std::string_view before = trimmed(std::string_view(row.text()).substr(0, date->begin));
        if (const std::string_view decider = decider_in(before); decider.size() + 4 > before.size() && !decider.empty())
            return stated(row, decider, without_capitals(decider), "body-and-day");
    }
    return std::nullopt;
}

// "CABINET – PUBLIC QUESTIONS" over "17 May 2019": what is put to a body at its meeting of that day. Other papers that
// are none of a meeting's own have days of many kinds.
struct PutTo {
    Stated<std::string> body, date;
};

std::optional<PutTo> put_to(const FrontMatter& front) {
    static const RE2 kPutTo(
        "(?i)\\s*[-–—:]\\s*(?:(?:public|written|oral|supplementary|members?['’]?s?['’]?) )*"
        "(?:questions?(?: and (?:answers|responses))?|petitions?|deputations?|notices? of motion|motions?)$");
    // "MEETING OF THE ROADS COMMITTEE" over its day; "Council Meeting – 17 May 2019", before a motion.
    static const RE2 kMeetingOf("(?i)^meeting of (?:the )?");
    static const RE2 kMeeting("(?i) meeting\\s*[-–—:,]*\\s*(?:on|of)?\\s*(?:\\w+day,? )?$");
    static const RE2 kDay("(?:[A-Za-z]*day)?");
    const auto is_day = [](std::string_view text) { return is_whole(trimmed(text), kDay); };
    for (std::size_t i = 0; i + 1 < front.rows.size() && i < front.block_end; ++i) {
        const RunningText title = front.text_of(front.rows[i].cells);
        const std::string_view whole = title.text();
        if (const auto own = first_full_date(whole, front.order); own && is_day(whole.substr(own->end))) {
            const std::string_view before = whole.substr(0, own->begin), named = without_suffix(before, kMeeting);
            if (const std::string_view body = body_in(named); named.size() < before.size() && !body.empty())
                return PutTo{stated(title, body, without_capitals(body), "title-row"),
                             {iso(own->day), title.span(own->begin, own->end), "title-row"}};
        }
        std::string_view named = without_suffix(whole, kPutTo);
        if (named.size() == whole.size()) named = without_prefix(whole, kMeetingOf);
        const std::string_view body = body_in(named);
        if (named.size() == whole.size() || body.empty()) continue;
        const RunningText day = front.text_of(front.rows[i + 1].cells);
        const auto date = first_full_date(day.text(), front.order);
        if (date && is_day(std::string_view(day.text()).substr(0, date->begin)) &&
            trimmed(std::string_view(day.text()).substr(date->end)).empty())
            return PutTo{stated(title, body, without_capitals(body), "title-row"),
                         {iso(date->day), day.span(date->begin, date->end), "title-row"}};
    }
    return std::nullopt;
}

// "TIMETABLE OF CONSULTATION AND MEETINGS" over a body and its day in each row: the last one decides on the report.
std::optional<PutTo> last_of_timetable(const FrontMatter& front) {
    static const RE2 kTimetable("(?i)\\btimetable of (?:consultations?|meetings)\\b");
    std::size_t row = 0;
    while (row < front.block_end &&
           !(contains_folded(front.rows[row].text(), "timetable") && matches(front.rows[row].text(), kTimetable)))
        ++row;
    std::optional<PutTo> last;
    for (++row; row < front.block_end && front.rows[row].cells.size() == 2; ++row) {
        const RunningText named = front.text_of({front.rows[row].cells.data(), 1});
        const RunningText day = front.text_of({front.rows[row].cells.data() + 1, 1});
        const auto date = first_full_date(day.text(), front.order);
        const std::string_view body = body_in(named.text());
        if (!date || body.empty()) break;
        last = PutTo{stated(named, body, without_capitals(body), "timetable"),
                     {iso(date->day), day.span(date->begin, date->end), "timetable"}};
    }
    return last;
}

// "Mayor of Wick" over "I confirm that I have no interests in the proposed decision", which that mayor signs.
StatedText deciding_mayor(const FrontMatter& front) {
    static const RE2 kMayor(
        "(?i)^(?:mayor(?: of [^.:;,\\d]{3,40})?|police(?:, fire)? and crime commissioner(?: for [^.:;,\\d]{3,40})?)$"),
        kSigns("(?i)^I (?:hereby )?(?:confirm|have|approve|agree)\\b");
    for (std::size_t row = 0; row + 1 < front.rows.size(); ++row)
        if (front.rows[row].text().size() < 50 && matches(front.rows[row].text(), kMayor) &&
            matches(front.rows[row + 1].text(), kSigns)) {
            const RunningText text = front.text_of(front.rows[row].cells);
            return stated(text, text.text(), without_capitals(text.text()), "signatory");
        }
    return std::nullopt;
}

// Words before a date that make it another than the meeting's.
bool of_something_else(std::string_view before) {
    static const RE2 kOther(
        "(?i)\\b(?:until|issued?|signed|published|despatch(?:ed)?|dispatch(?:ed)?|amended|revised|printed|approved|as "
        "at|(?:application|registration|submission|validation|expiry) date|deadline|by|before|posted|updated|next "
        "meeting|last meeting|previous "
        "meeting|dated|received|since|from|adopted)\\b[^.;]{0,30}$");
    // "AMENDED AGENDA": what was amended is this paper, and the day behind it its meeting's; so with what was decided
    // by the body that met.
    static const RE2 kThisPaper(
        "(?i)\\b(?:amended|revised|updated|approved|adopted|issued|printed)\\W+(?:agenda|minutes|decisions)\\b|"
        "\\bdecisions (?:taken|made|reached) by\\b|"
        // "held by Skype on Friday": how they met
        "\\bby (?:skype|zoom|(?:ms |microsoft "
        ")?teams|video|telephone|(?:tele)?conference|electronic|remote|virtual)\\b");
    std::string near(before.substr(before.size() > 60 ? before.size() - 60 : 0));
    RE2::GlobalReplace(&near, kThisPaper, "");
    return RE2::PartialMatch(near, kOther);
}

// The letter that sends an agenda out: it is addressed to the members.
bool calls_meeting(const FrontMatter& front) {
    static const RE2 kMembers("(?i)^(?:the )?(?:[\\w-]+,? (?:and |& )?(?:the )?){0,6}(?:members?|councillors) of\\b");
    return std::ranges::any_of(front.fields, [&](const HeaderField& field) {
        return field.kind == FieldKind::body && front.in_block(field) && RE2::PartialMatch(field.text.text(), kMembers);
    });
}

}  // namespace

StatedText find_body(const FrontMatter& front, PaperKind kind, const StatedText& council) {
    const bool of_meeting = kind == PaperKind::minutes || kind == PaperKind::agenda || kind == PaperKind::pack;
    // Where a parish meets as "the Parish Council", its body is the council by its full name.
    static const RE2 kLocal("(?i)\\b(parish|town|community) council\\b|^cyngor (?:cymuned|tref)");
    const bool local = council && council->rule != "own-words" && RE2::PartialMatch(council->value, kLocal);
    const auto full_name = [&](Stated<std::string> body) {
        if (RE2::FullMatch(body.value, heading_patterns().generic_council)) {
            // "Annual Parish Council Meeting", where it is not said of which parish.
            static const RE2 kKind("(?i)^(?:annual|extra[- ]?ordinary) ((?:parish|town|community) council)$");
            re2::StringPiece bare;
            if (local)
                body.value = council->value;
            else if (RE2::FullMatch(body.value, kKind, &bare))
                body.value = std::string(bare.data(), bare.size());
        }
        // "Wick Annual Parish Council" has the kind of the meeting within the name.
        if (const auto named = find_councils(body.value);
            local && named.size() == 1 && named.front().name == council->value && named.front().begin == 0 &&
            named.front().end == body.value.size())
            body.value = council->value;
        return body;
    };
    // "To: The Chairperson and Members of …" over the sentence that calls the meeting, which names it as it is called.
    if (of_meeting && calls_meeting(front))
        if (auto body = body_of_sentence(front)) return full_name(*std::move(body));
    if (const auto last = kind == PaperKind::report ? last_of_timetable(front) : std::nullopt)
        return full_name(last->body);
    if (kind == PaperKind::report)
        if (auto body = body_of_report_sentence(front)) return full_name(*std::move(body));
    // A record of a decision may end in who took it: "AUTHORISED" over "DECISION" over "MAKER:", beside the name.
    static const RE2 kMaker("(?i)^(?:authori[sz]ed |final )?decision[ -](?:maker|taker)\\b"),
        kTakenBy(
            "(?i)^(?:authori[sz]ed |final )?decision[ -](?:maker|taker|of|(?:to be )?(?:taken|made) by)\\b|^name ");
    const auto is_labelled = [&](const HeaderField& field, const RE2& label) {
        std::string words;
        for (std::size_t row = field.row; row <= field.last_row; ++row)
            if (const Cell& first = front.rows[row].cells.front();
                row == field.row || first.box.left < field.label.right)
                words += (words.empty() ? "" : " ") + first.text;
        return matches(words, label);
    };
    const auto is_of_paper = [&](const HeaderField& field) {
        return front.in_block(field) || (kind == PaperKind::decision && is_labelled(field, kMaker));
    };
    for (const HeaderField& field : front.fields) {
        if (field.kind != FieldKind::body || !is_of_paper(field) || field.text.empty()) continue;
        // "HARBOUR AND QUAYS" over "COMMITTEE | Wick City Council" is no label and its value.
        if (auto body = field.row > 0 ? body_of_columns(front, field.row - 1) : std::nullopt)
            return full_name(*std::move(body));
        if (const std::string_view body = body_in(field.text.text()); !body.empty())
            return full_name(stated(field.text, body, without_capitals(body), "header-field"));
        // "Roads Committee" over its name in another language.
        const RunningText first = front.text_of({&field.value.front(), 1});
        if (const std::string_view body = field.value.size() > 1 ? body_in(first.text()) : std::string_view{};
            !body.empty())
            return full_name(stated(first, body, without_capitals(body), "header-field"));
        if (const std::string_view decider = kind == PaperKind::report || kind == PaperKind::decision
                                                 ? decider_in(field.text.text())
                                                 : std::string_view{};
            !decider.empty())
            return stated(field.text, decider, without_capitals(decider), "header-field");
        if (kind == PaperKind::decision && is_labelled(field, kTakenBy))
            if (const std::string_view post = deciding_post_in(field.text.text()); !post.empty())
                return stated(field.text, post, without_capitals(post), "header-field");
    }
    if (auto mayor = kind == PaperKind::decision ? deciding_mayor(front) : std::nullopt) return mayor;
    if (kind == PaperKind::other) {
        const auto put = put_to(front);
        return put ? StatedText(full_name(put->body)) : std::nullopt;
    }
    if (of_meeting || kind == PaperKind::decision)
        if (auto body = body_of_sentence(front)) return full_name(*std::move(body));
    if (RE2::PartialMatch(front.rows.front().text(), heading_patterns().agenda_item_page)) return std::nullopt;
    if (auto body = body_of_row(front)) return full_name(*std::move(body));
    if (auto decider = kind == PaperKind::report ? dated_decider(front) : std::nullopt) return decider;
    for (std::size_t i = 0; i < front.block_end; ++i) {
        // "Report to the Planning Committee", "COUNCIL AGENDA: 8/24/2021", "CITY COUNCIL AGENDA REPORT"
        static const RE2 kReportOf(
            patterns::latin("(?i)^((?:[\\pL&,'’-]+ ){0,6}(?:council|committee|cabinet|board|panel|commission)) "
                            "(?:agenda |staff )report$"));
        static const RE2 kReportTo(
            "(?i)^(?:report to|to|(?:joint )?report (?:of|by|from) .{3,100} to) (?:the )?"
            "(?:chair\\w*,? and members of (?:the )?)?(.{4,120})$");
        re2::StringPiece groups[2];
        const RunningText text = front.text_of(front.rows[i].cells);
        if (!heading_patterns().agenda_of.Match(text.text(), 0, text.text().size(), RE2::ANCHOR_START, groups, 2) &&
            !kReportTo.Match(text.text(), 0, text.text().size(), RE2::ANCHOR_START, groups, 2) &&
            !kReportOf.Match(text.text(), 0, text.text().size(), RE2::ANCHOR_START, groups, 2))
            continue;
        if (const std::string_view body = body_in({groups[1].data(), groups[1].size()}); !body.empty())
            return full_name(stated(text, body, without_capitals(body), "row-sentence"));
    }
    // "County Council is asked to agree", in a report whose head names no body.
    for (std::size_t i = 0; kind == PaperKind::report && i < std::min(front.rows.size(), kAskingRows); ++i) {
        const RunningText text = front.text_of(front.rows[i].cells);
        re2::StringPiece groups[2];
        if (heading_patterns().asks_body.Match(text.text(), 0, text.text().size(), RE2::ANCHOR_START, groups, 2))
            if (const std::string_view body = body_in({groups[1].data(), groups[1].size()}); !body.empty())
                return full_name(stated(text, body, without_capitals(body), "asks-body"));
    }
    static const RE2 kMeeting("(?i)\\b(?:meeting|cyfarfod)\\b");
    if ((of_meeting || (local && kind == PaperKind::report && RE2::PartialMatch(front.block.text(), kMeeting))) &&
        council) {
        // A municipality meets as its council: "Township of Wick", and "the council meeting of 3 May" among its items.
        static const RE2 kCouncilMeets("\\b(?:Council|COUNCIL)(?: (?:Meeting|MEETING)|'s|’s)\\b");
        if (council->value.find("ouncil") == std::string::npos && council->value.find("yngor") == std::string::npos)
            for (const PrintedRow& row : front.rows) {
                const RunningText text = front.text_of(row.cells);
                re2::StringPiece match;
                if (!kCouncilMeets.Match(text.text(), 0, text.text().size(), RE2::UNANCHORED, &match, 1)) continue;
                const auto begin = static_cast<std::size_t>(match.data() - text.text().data());
                constexpr std::string_view kCouncil = "Council";
                return Stated<std::string>{std::string(kCouncil), text.span(begin, begin + kCouncil.size()),
                                           "whole-council"};
            }
        return Stated<std::string>{council->value, council->where, "whole-council"};
    }
    return std::nullopt;
}

StatedText find_date(const FrontMatter& front, PaperKind kind) {
    const bool of_meeting = kind == PaperKind::minutes || kind == PaperKind::agenda || kind == PaperKind::pack;
    const auto in_text = [&](const RunningText& text, const char* rule) -> StatedText {
        if (const auto date = first_full_date(text.text(), front.order))
            return Stated<std::string>{iso(date->day), text.span(date->begin, date->end), rule};
        return std::nullopt;
    };
    if (kind == PaperKind::other) {
        const auto put = put_to(front);
        return put ? StatedText(put->date) : std::nullopt;
    }
    if (const auto last = kind == PaperKind::report ? last_of_timetable(front) : std::nullopt) return last->date;
    const auto of_fields = [&](FieldKind wanted, const char* rule) -> StatedText {
        for (const HeaderField& field : front.fields)
            if (field.kind == wanted && front.in_block(field))
                if (auto date = in_text(field.text, rule)) return date;
        return std::nullopt;
    };
    // "CABINET – THURSDAY, 30 JANUARY 2025" below the day of the letter that sends its papers out.
    static const RE2 kDay("(?i)\\s*[-–—,:]\\s*(?:[a-z]+day,?\\s*)?$");
    const bool of_letter =
        std::ranges::any_of(front.rows | std::views::take(front.block_end), [](const PrintedRow& row) {
            return row.text().starts_with("Dear ") && row.text().size() < kLongestSalutation;
        });
    for (std::size_t i = 0; (of_meeting || of_letter) && i < front.block_end; ++i) {
        const RunningText row = front.text_of(front.rows[i].cells);
        const std::string_view whole = row.text();
        const auto date = first_full_date(whole, front.order);
        if (!date || !trimmed(whole.substr(date->end)).empty()) continue;
        const std::string_view before = whole.substr(0, date->begin), named = without_suffix(before, kDay);
        if (named.size() < before.size() && RE2::FullMatch(piece(named), heading_patterns().body_name) &&
            !body_in(named).empty())
            return Stated<std::string>{iso(date->day), row.span(date->begin, date->end), "body-and-day"};
    }
    if (!of_meeting) {
        for (std::size_t i = 0; i < front.block_end; ++i) {
            const RunningText text = front.text_of(front.rows[i].cells);
            if (RE2::PartialMatch(text.text(), heading_patterns().agenda_of))
                if (auto date = in_text(text, "agenda-line")) return date;
        }
        // "Roads Committee – 26 March" over "2015", beside the item's number.
        for (std::size_t i = 0; i + 1 < front.block_end; ++i) {
            const Cell &day = front.rows[i].cells.front(), &year = front.rows[i + 1].cells.front();
            static const RE2 kDayAlone("\\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8}$"), kYearAlone("(?:19|20)\\d\\d");
            if (front.rows[i].cells.size() < 2 || std::abs(day.box.left - year.box.left) > 5 ||
                !RE2::FullMatch(year.text, kYearAlone) || !RE2::PartialMatch(day.text, kDayAlone))
                continue;
            const Cell cells[] = {day, year};
            if (auto date = in_text(front.text_of(cells), "title-row")) return date;
        }
        if (auto date = of_fields(FieldKind::body, "header-field-body")) return date;
        if (auto date = of_fields(FieldKind::date, "header-field-date")) return date;
    }
    const std::string& text = front.block.text();
    const auto dates = find_dates(text, front.order);
    const auto row_of = [&](std::size_t at) {
        return static_cast<std::size_t>(std::ranges::upper_bound(front.block_row_begin, at) -
                                        front.block_row_begin.begin()) -
               1;
    };
    // What follows a date in its row, and in the rows that go on from it.
    const auto rest_of_row = [&](const FoundDate& date) {
        constexpr std::size_t kNear_bytes = 140;
        std::size_t end = std::min(text.size(), date.end + kNear_bytes);
        for (std::size_t row = row_of(date.begin) + 1; row < front.block_row_begin.size(); ++row) {
            const std::size_t next = front.block_row_begin[row];
            if (next >= end) break;
            if (next >= date.end && !std::islower(static_cast<unsigned char>(text[next]))) end = next;
        }
        return std::string_view(text).substr(date.end, end - date.end);
    };
    // The day that the words of a meeting lead to, else the first day of the heading.
    static const RE2 kMeetingWords(
        "(?i)\\b(?:held|meeting|summoned|convened|minutes|agenda|cynhaliwyd|cyfarfod|cofnodion)\\b");
    for (const bool wants_words : {true, false}) {
        std::size_t last_end = 0;
        for (const FoundDate& date : dates) {
            const std::string_view before = std::string_view(text).substr(0, date.begin);
            const std::string_view since_last =
                before.substr(last_end);  // "Amended 1 May" says nothing of the next day
            last_end = date.end;
            if (date.day.year == 0 || of_something_else(since_last)) continue;
            if (of_meeting && wants_words &&
                !RE2::PartialMatch(piece(before.substr(before.size() > 200 ? before.size() - 200 : 0)), kMeetingWords))
                continue;
            // "The minutes of the meeting of 3 May 2022 were read": of the meeting before.
            static const RE2 kOfMinutes("(?i)\\b(?:minutes|record|notes) (?:of|for|from)\\b[^.;]{0,60}$");
            static const RE2 kWereRead(
                "(?i)^[^.;]{0,80}\\b(?:was|were) (?:\\w+ and )?(?:read|approved|accepted|adopted|presented|reviewed|"
                "distributed|circulated|signed|agreed|confirmed)\\b");
            if (of_meeting && RE2::PartialMatch(piece(before), kOfMinutes) &&
                RE2::PartialMatch(piece(rest_of_row(date)), kWereRead))
                continue;
            // In a web page's source it is stated when the page was put up: "date: 2015-10-22".
            if (of_meeting && wants_words && before.ends_with("date: \"")) continue;
            if (!of_meeting) {
                // In a report only a row that is little more than a date, or a body's name with it, states the
                // meeting's day.
                const std::size_t row = row_of(date.begin);
                const std::size_t end =
                    row + 1 < front.block_row_begin.size() ? front.block_row_begin[row + 1] : text.size();
                if (row > 12 || front.in_field[row]) continue;
                if (end - front.block_row_begin[row] > date.end - date.begin + 45 &&
                    body_in(front.rows[row].cells.front().text).empty())
                    continue;
            }
            return Stated<std::string>{iso(date.day), front.block.span(date.begin, date.end),
                                       of_meeting ? "meeting-heading" : "title-row"};
        }
    }
    // An agenda calls the next meeting.
    static const RE2 kNext("(?i)\\bnext meeting\\b[^.;]{0,60}$");
    if (kind == PaperKind::agenda)
        for (const FoundDate& date : dates)
            if (date.day.year != 0 && RE2::PartialMatch(piece(std::string_view(text).substr(0, date.begin)), kNext))
                return Stated<std::string>{iso(date.day), front.block.span(date.begin, date.end), "next-meeting"};
    if (auto date = of_fields(FieldKind::date, "header-field-date")) return date;
    // "16/02/2021 - Cleaning of the quays" on a web page of one decision.
    if (kind == PaperKind::decision && front.rows.front().text() == "Issue - decisions")
        for (std::size_t i = 1; i < front.block_end; ++i)
            if (const RunningText row = front.text_of(front.rows[i].cells);
                matches(row.text(), patterns::dated_title()))
                if (auto date = in_text(row, "dated-title")) return date;
    // A record of a decision may end in its particulars.
    if (kind == PaperKind::decision)
        for (const HeaderField& field : front.fields)
            if (field.kind == FieldKind::date)
                if (auto date = in_text(field.text, "decision-field-date")) return date;
    // "Signed: Ann Ash" over "Dated: 12th March 2018"; "Date of decision 12 March 2018".
    static const RE2 kDated("(?i)(?:^dated|\\bdate of (?:the )?decision)\\b[:\\s–-]*(?:this )?(?:\\w+day,? )?\\d");
    constexpr std::size_t kFootRows = 30;
    if (kind == PaperKind::decision)
        for (std::size_t i = front.rows.size(); i-- > 0 && front.rows.size() - i <= kFootRows;)
            if (RE2::PartialMatch(front.rows[i].text(), kDated))
                if (auto date = in_text(front.text_of(front.rows[i].cells), "signed-date")) return date;
    // "2016 03 15", as some write days in Canada.
    static const RE2 kSpaced("\\b((?:19|20)\\d\\d) (0[1-9]|1[0-2]) (0[1-9]|[12]\\d|3[01])$");
    for (std::size_t i = 0; of_meeting && i < front.block_end; ++i) {
        CalendarDay day{};
        const RunningText row = front.text_of(front.rows[i].cells);
        if (RE2::PartialMatch(row.text(), kSpaced, &day.year, &day.month, &day.day) && exists(day))
            return Stated<std::string>{iso(day), row.span(row.text().size() - 10, row.text().size()), "spaced-date"};
    }
    // A day without its year, and one year elsewhere in the title block, on which the weekday agrees.
    static const RE2 kYear("\\b((?:19|20)\\d{2})\\b");
    std::vector<int> years;
    re2::StringPiece rest(text);
    for (int year = 0; RE2::FindAndConsume(&rest, kYear, &year);)
        if (std::ranges::find(years, year) == years.end()) years.push_back(year);
    for (const FoundDate& date : dates) {
        if (!of_meeting || date.day.year != 0 || !date.weekday) continue;
        for (const int year : years) {
            const CalendarDay day{year, date.day.month, date.day.day};
            if (exists(day) && weekday_of(day) == *date.weekday)
                return Stated<std::string>{iso(day), front.block.span(date.begin, date.end), "day-and-year-apart"};
        }
    }
    return std::nullopt;
}

}  // namespace minutebook
