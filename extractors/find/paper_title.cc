// What a paper calls itself.
#include <algorithm>
#include <cctype>
#include <cmath>
#include <string_view>

#include <re2/re2.h>

#include "corpus/define_pattern.h"
#include "corpus/matching.h"
#include "extractors/find/councils.h"
#include "extractors/find/heading_candidates.h"
#include "extractors/find/metadata_parts.h"
#include "extractors/find/metadata_patterns.h"
#include "extractors/find/patterns.h"

namespace minutebook {
namespace {

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view kEdge = " \t\n,;:*_|-";
    for (bool again = true; again;) {
        again = false;
        while (!text.empty() && kEdge.contains(text.front())) text.remove_prefix(1);
        while (!text.empty() && kEdge.contains(text.back())) text.remove_suffix(1);
        for (const std::string_view dash : {"–", "—", "•"}) {
            if (text.starts_with(dash)) text.remove_prefix(dash.size()), again = true;
            if (text.ends_with(dash)) text.remove_suffix(dash.size()), again = true;
        }
    }
    return text;
}

bool in_capitals(std::string_view text) {
    return std::ranges::none_of(text, [](char c) { return c >= 'a' && c <= 'z'; });
}

// Running text that a letter or notice begins with, rather than a title of many words.
bool is_prose(std::string_view text) {
    constexpr std::size_t kLongest_words = 40, kLongestWithVerb_words = 24;
    const std::size_t words = words_in(text);
    return words > kLongest_words ||
           (words > kLongestWithVerb_words && !in_capitals(text) && matches(text, patterns::finite_verb()));
}

StatedText subject_field(const FrontMatter& front) {
    for (const HeaderField& field : front.fields) {
        if (field.kind != FieldKind::subject || field.row >= std::max<std::size_t>(front.block_end, 40)) continue;
        const std::string_view value = trimmed(field.text.text());
        if (value.size() < 3 || value.size() > 400 || RE2::FullMatch(piece(value), label_patterns().see_elsewhere))
            continue;
        const auto begin = static_cast<std::size_t>(value.data() - field.text.text().data());
        return Stated<std::string>{std::string(value), field.text.span(begin, begin + value.size()), "subject-field"};
    }
    return std::nullopt;
}

// "MINUTES of a meeting of the Cabinet held …": the heading up to where and when. Rows of the title block run on.
StatedText meeting_heading(const FrontMatter& front, PaperKind kind, const StatedText& body) {
    static const RE2 kMinutes(
        "(?i)^\\W*((?:(?:draft|unconfirmed|unapproved|approved) )?(?:minutes?|cofnodion|notes?|record)\\b)");
    static const RE2 kAgenda("(?i)^\\W*((?:(?:public )?notice of|summons to|agenda (?:for|of))\\b)");
    // "Harbour City Council Meeting Minutes", "3rd Meeting of the Quays Committee": all that the row says. Not "CITY
    // COUNCIL MEETING MINUTES" below the city's name.
    static const RE2 kNamesMeeting(
        "(?i)^\\s*(?:([^.:;,\\d]{3,70} (?:council|committee|commission|board|selectmen))(?:['’]s)? "
        "(?:(?:regular|special) "
        ")?meeting minutes|\\d{1,2}(?:st|nd|rd|th) (?:special |regular )?meeting of the [^.:;,\\d]{3,70})\\s*$");
    static const RE2 kBare(
        "(?i)^(?:draft |unconfirmed )?(?:minutes|agenda|cofnodion|notice)(?: (?:of|for))?(?: the)?$");
    static const RE2 kUnnamed("(?i)^(?:draft )?(?:minutes|notes|agenda) (?:of|for) (?:the|a) meeting$");
    const std::string& text = front.block.text();
    for (std::size_t row = 0; row < front.block_end; ++row) {
        if (front.in_field[row]) continue;
        const std::string_view from = std::string_view(text).substr(front.block_row_begin[row]);
        const std::size_t end = row + 1 < front.block_end ? front.block_row_begin[row + 1] : text.size();
        const std::string_view own =
            std::string_view(text).substr(front.block_row_begin[row], end - front.block_row_begin[row]);
        if (re2::StringPiece council; kind == PaperKind::minutes &&
                                      RE2::FullMatch(piece(own), kNamesMeeting, &council) &&
                                      !RE2::FullMatch(council, heading_patterns().generic_council)) {
            const std::string_view whole = trimmed(own);
            const auto begin = static_cast<std::size_t>(whole.data() - text.data());
            return Stated<std::string>{std::string(whole), front.block.span(begin, begin + whole.size()),
                                       "meeting-heading"};
        }
        if (!RE2::PartialMatch(piece(own), kind == PaperKind::minutes ? kMinutes : kAgenda)) continue;
        // "Minutes November 2018", of the web page, over "Minutes of the meeting …".
        static const RE2 kOfDay("(?i)^\\W*(?:draft )?minutes (?:of (?:the )?(?:\\w+ )?meeting )?(?:\\w+ )?\\d{4}\\W*$");
        static const RE2 kOfMeeting("(?i)^\\W*(?:draft )?minutes of \\w");
        if (row + 1 < front.block_end && RE2::FullMatch(piece(trimmed(own)), kOfDay) &&
            RE2::PartialMatch(front.rows[row + 1].text(), kOfMeeting))
            continue;
        // "MINUTES" alone, in a paper without layout: only what begins small goes on from it.
        static const RE2 kOneWord(
            "(?i)^\\W*(?:draft |unconfirmed |approved )?(?:minutes|cofnodion|notes)"
            "(?:\\W+(?:these )?(?:minutes )?(?:are |may be )?(?:subject to|pending|for) "
            "(?:confirmation|approval|change|amendment|ratification)[^.]{0,40})?\\W*$");
        if (!front.document->has_layout && RE2::FullMatch(piece(own), kOneWord) &&
            (row + 1 >= front.block_end || !std::islower(static_cast<unsigned char>(front.rows[row + 1].text()[0]))))
            continue;
        // Up to six rows, no further than a wide gap or another size of type; in papers without layout, than the end of
        // what stands in capitals over a sentence or a label.
        static const RE2 kOpenEnd(
            "(?i)\\s(?:at|on|in|held|of|for|duly)$|(?:\\s(?:date(?: of (?:the )?meeting)?|meeting "
            "date|time|venue|place|location)\\s*:?)+$");
        std::size_t last = row + 1;
        const auto& rows = front.rows;
        const auto ends_above = [&](std::size_t next) {
            const std::string_view above = rows[next - 1].text(), below = rows[next].text();
            return !front.document->has_layout && in_capitals(above) && !matches(above, kOpenEnd) &&
                   (matches(below, label_patterns().any) ||
                    (!in_capitals(below) && matches(below, patterns::finite_verb())));
        };
        while (last < front.block_end && last < row + 6 && rows[last].page == rows[row].page && !ends_above(last) &&
               (!front.document->has_layout ||
                rows[last].box.top - rows[last - 1].box.bottom < 0.9F * rows[row].size_pt) &&
               std::abs(rows[last].size_pt - rows[row].size_pt) < 1.5F)
            ++last;
        const std::size_t reach = last < front.block_end ? front.block_row_begin[last] : text.size();
        std::string_view heading = from.substr(0, reach - front.block_row_begin[row]);
        re2::StringPiece stop;
        if (heading_patterns().where_and_when.Match(piece(heading), 4, heading.size(), RE2::UNANCHORED, &stop, 1))
            heading = heading.substr(0, static_cast<std::size_t>(stop.data() - heading.data()));
        else {
            // The row may end within the council's name.
            std::size_t whole = own.size();
            for (const FoundCouncil& council : find_councils(heading))
                if (council.begin < own.size() && council.end > own.size()) whole = council.end;
            heading = heading.substr(0, whole);
        }
        heading = trimmed(heading);
        if (re2::StringPiece open; kOpenEnd.Match(piece(heading), 0, heading.size(), RE2::UNANCHORED, &open, 1))
            heading.remove_suffix(open.size());
        if (heading.size() < 6 || heading.size() > 250 || RE2::FullMatch(piece(heading), kBare)) continue;
        if (kind != PaperKind::minutes && body && RE2::FullMatch(piece(heading), kUnnamed)) continue;
        // Where the rows above give body and date, "Minutes of the meeting" says nothing more.
        if (RE2::FullMatch(piece(heading), kUnnamed) && body && body->where.first_page == rows[row].page && row > 0) {
            const auto dates = find_dates(std::string_view(text).substr(0, front.block_row_begin[row]), front.order);
            const bool dated_above =
                std::ranges::any_of(dates, [](const FoundDate& date) { return date.day.year != 0; });
            if (dated_above) continue;
        }
        const auto begin = static_cast<std::size_t>(heading.data() - text.data());
        return Stated<std::string>{std::string(heading), front.block.span(begin, begin + heading.size()),
                                   "meeting-heading"};
    }
    return std::nullopt;
}

// The row of the title block that is neither council, body, date nor label; the largest type wins.
StatedText title_row(const FrontMatter& front, const StatedText& body) {
    static const RE2 kNoTitle(
        "(?i)^\\W*(?:(?:\\d{1,4} )?(?:agenda|item)(?: item)?(?: no\\.?)?[ _#]*(?:\\d+\\w?)?|case #?\\d+|"
        "\\(?[\\divx]{1,4}[.)]+ *that .*|reports? (?:no\\.? ?)?[a-z]{0,5}\\d[\\d/.-]*|[\\d ()+-]{6,}|issue - "
        "(?:decisions|meetings)|decisions published|decision "
        "status.*|reports?|public|open|restricted|part "
        "(?:[12ab]|ii?)|"
        "not for publication|for publication.*|page \\d+.*|appendix "
        "\\w+|\\d+|minutes|draft(?: (?:version|copy))?|official(?:[ -]+sensitive)?|confidential|classification.*|"
        "\\[?original file\\b.*|view (?:the )?(?:\\w+ )?agenda\\b.*|watch (?:the )?video|dear "
        ".{1,40}|https?:.*|www\\..*|(?:back to |← ).*|report (?:of|by|to|from) .*|"
        "to the .*(?:committee|council|cabinet|board|panel)\\b.*|programme "
        "area.*|portfolio.*|wards?(?: affected)?(?: *:.*)?|"
        "(?:resolution|ordinance|by-?law) no\\b.*|decision details|meeting documents|manylion(?: y)? penderfyniad|"
        "\\(author.*|home|.*\\bact,? (?:19|20)\\d\\d\\)?|(?-i:[A-Z]{1,6}\\d*(?:[/-]\\d+)+)|"
        "note: .*|is (?:subject to call[- ]in|callable in|(?:it a )?key decision)\\??.*|urgent item\\?.*|made at "
        "meeting.*|"
        "effective from.*|outcome: .*|unrestricted|originating officer.*|skip to (?:main )?content.*|issue details|"
        ".*\\bpage \\d+ of \\d+|(?:record|notice) of .*decisions?.*|.*decision notice.*|"
        "(?:[\\w’'-]+ ){1,4}decisions?\\W+(?:record|form|sheet|pro-?forma)|pro-?forma|request for .* decision.*|"
        "(?:executive|cabinet|officer|member|delegated|portfolio holder) decisions?|(?:taken|made) (?:by|under) .*|"
        "(?:document|enclosure|enc|paper|attachment|annex|schedule)(?: no)?\\.? (?:\\d{1,2}[a-z]?|[a-z]|[ivx]{1,4})|"
        "(?:[\\w,&-]+ ){1,8}(?:committee|cabinet|council|board|panel) [-–] part (?:[ab12]|ii?)|meeting "
        "id.*|tel.*|.*@.*)\\W*$");
    // "CABINET MEMBER FOR ROADS – 14 JULY 2016"
    const auto row_of_body = [&](std::size_t i) {
        const PrintedRow& row = front.rows[i];
        const SourceSpan& where = body->where;
        return body->rule == "body-and-day" && where.first_page == row.page &&
               where.first_word >= row.cells.front().first_word && where.last_word <= row.cells.back().last_word;
    };
    const std::vector<FoundCouncil> letterhead = find_councils(front.block.text());
    const auto is_candidate = [&](std::size_t i) {
        const PrintedRow& row = front.rows[i];
        const std::string& text = row.text();
        if (text.starts_with("•")) return false;  // of a list of links
        if (front.in_field[i] || text.size() < 6 || text.size() > 200 || row.cells.size() > 1) return false;
        if (ends_open(text) || text.ends_with('.') || RE2::FullMatch(text, kNoTitle) ||
            (text.contains(':') && is_whole(text, patterns::label_and_value())))
            return false;
        static const RE2 kHeading(
            "(?i)^(?:the )?(?:decisions?(?: taken| made)?|(?:executive )?summary|purpose|background|introduction)$");
        if (RE2::FullMatch(text, kHeading) || is_whole(text, patterns::decisions_title()) ||
            matches(text, patterns::decisions_of_body()))
            return false;
        const auto councils = find_councils(text);
        if (!councils.empty() && councils.front().end - councils.front().begin + 12 > text.size()) return false;
        // "Wick" over "County Council", a letterhead.
        if (i < front.block_end && std::ranges::any_of(letterhead, [&](const FoundCouncil& council) {
                return council.begin <= front.block_row_begin[i] &&
                       council.end > front.block_row_begin[i] + text.size();
            }))
            return false;
        const auto dates = find_dates(text, front.order);
        if (!dates.empty() && dates.front().end - dates.front().begin + 30 > text.size() && dates.front().day.year != 0)
            return false;
        return !RE2::FullMatch(text, heading_patterns().body_name) && !(body && row_of_body(i));
    };
    // What begins small goes on from what was printed above it.
    const auto goes_on = [&](std::size_t i) {
        if (i >= front.rows.size() || front.rows[i].cells.front().text.empty()) return false;
        const char first = front.rows[i].cells.front().text.front();
        return first >= 'a' && first <= 'z';
    };
    const auto is_beginning = [&](std::size_t i) { return !goes_on(i) && is_candidate(i); };
    // "A review of the quays: report of the scrutiny" over "task group", in its type.
    const auto ends_above_row = [&](std::size_t i) {
        return goes_on(i) && !front.in_field[i] && front.rows[i].cells.size() == 1 &&
               !front.rows[i].text().contains(':');
    };
    const std::size_t reach = std::min<std::size_t>(std::max<std::size_t>(front.block_end, 1), 14);
    std::size_t best = front.rows.size();
    // The subject of a letter stands below its salutation, if it has one.
    constexpr std::size_t kLongestLetterhead = 40;
    static const RE2 kDear("^Dear\\s+\\S");
    bool is_letter = false;
    for (std::size_t i = 0; i < std::min(front.rows.size(), kLongestLetterhead) && !is_letter; ++i) {
        is_letter = RE2::PartialMatch(front.rows[i].text(), kDear);
        if (is_letter && i + 1 < front.rows.size() && is_beginning(i + 1) && !goes_on(i + 2)) best = i + 1;
    }
    for (std::size_t i = 0; !is_letter && i < reach && i < front.rows.size(); ++i) {
        if (!is_beginning(i)) continue;
        if (best == front.rows.size() || front.rows[i].size_pt > front.rows[best].size_pt + 1) best = i;
    }
    if (best == front.rows.size()) return std::nullopt;
    RunningText text;
    const std::size_t from = best;
    for (std::size_t i = best; i < front.rows.size() && i < from + 5; ++i) {
        const PrintedRow& row = front.rows[i];
        if (i != best) {
            static const RE2 kParticular(
                "(?i)^(?:applicant|agent|reference|ref|location|site|proposal|case officer)s?\\s*:");
            if (matches(row.text(), kParticular)) break;
            const bool is_of_it = front.document->has_layout && i < front.block_end &&
                                  (is_candidate(i) || ends_above_row(i)) && row.page == front.rows[best].page &&
                                  std::abs(row.size_pt - front.rows[best].size_pt) < 0.7F &&
                                  row.cells.front().bold == front.rows[best].cells.front().bold &&
                                  row.box.top - front.rows[i - 1].box.bottom < 0.7F * row.size_pt;
            if (!is_of_it) break;
        }
        front.add(row.cells, text);
    }
    const std::string_view value = trimmed(text.text());
    if (value.size() > 300 || is_prose(value)) return std::nullopt;
    // An entry of a page of decisions.
    if (re2::StringPiece named; RE2::FullMatch(piece(value), patterns::dated_title(), &named)) {
        const auto begin = static_cast<std::size_t>(named.data() - text.text().data());
        return Stated<std::string>{std::string(named.data(), named.size()), text.span(begin, begin + named.size()),
                                   "title-row"};
    }
    return Stated<std::string>{std::string(value), text.span(0, text.text().size()), "title-row"};
}

// "7. FULL APPLICATION – A BARN AT WICK" under the committee's name and day: the item of its agenda that a report is.
StatedText item_of_report(const FrontMatter& front) {
    static const RE2 kItem(patterns::latin("^(?:[2-9]|[1-9]\\d)(?:[a-z]|\\.\\d{1,2})?[.)]?\\s+(\\p{Lu}.*)$"));
    static const RE2 kBodyOrDay("(?i)\\b(?:committee|cabinet|council|board|panel|executive|authority)\\b");
    constexpr std::size_t kMostAbove_rows = 4, kMost_rows = 4, kFewest_words = 3;
    const std::size_t first = front.block_end;
    if (first == 0 || first > kMostAbove_rows || first >= front.rows.size()) return std::nullopt;
    for (std::size_t i = 0; i < first; ++i)
        if (front.in_field[i] ||
            (!matches(front.rows[i].text(), kBodyOrDay) && !first_full_date(front.rows[i].text(), front.order)))
            return std::nullopt;
    RunningText text;
    for (std::size_t i = first; i < std::min(front.rows.size(), first + kMost_rows); ++i) {
        const PrintedRow& row = front.rows[i];
        if (!in_capitals(row.text()) ||
            (i > first &&
             (row.page != front.rows[first].page || row.box.top - front.rows[i - 1].box.bottom > 0.6F * row.size_pt)))
            break;
        front.add(row.cells, text);
    }
    re2::StringPiece title;
    if (text.text().empty() || !RE2::FullMatch(text.text(), kItem, &title) ||
        words_in({title.data(), title.size()}) < kFewest_words)
        return std::nullopt;
    const auto label = static_cast<std::size_t>(title.data() - text.text().data());
    return Stated<std::string>{std::string(title), text.span(label, text.text().size()), "item-title"};
}

// "1. Title of Item" over the title, in a form whose fields are numbered headings.
StatedText numbered_title(const FrontMatter& front) {
    static const RE2 kLabel(
        "(?i)^\\d{1,2}[.)]?\\s+(?:title|subject|topic)(?: matter)?(?: of (?:the )?(?:item|report|decision|paper)"
        "(?: ?/ ?(?:item|report|decision))?)?\\s*:?$");
    static const RE2 kNumber("^\\d{1,2}[.)]?(?:$| )");
    constexpr std::size_t kReach_rows = 30, kMost_rows = 4;
    for (std::size_t label = 0; label + 1 < std::min(front.rows.size(), kReach_rows); ++label) {
        if (front.rows[label].text().size() > 60 || !matches(front.rows[label].text(), kLabel)) continue;
        RunningText text;
        for (std::size_t i = label + 1; i < std::min(front.rows.size(), label + 1 + kMost_rows); ++i) {
            const PrintedRow &row = front.rows[i], &above = front.rows[i - 1];
            if (row.page != above.page || matches(row.text(), kNumber)) break;
            if (i > label + 1 && (!front.document->has_layout || row.box.top - above.box.bottom > 0.6F * row.size_pt ||
                                  row.cells.front().bold != above.cells.front().bold))
                break;
            front.add(row.cells, text);
        }
        const std::string_view value = trimmed(text.text());
        if (value.size() < 4 || is_prose(value)) return std::nullopt;
        return Stated<std::string>{std::string(value), text.span(0, text.text().size()), "numbered-field"};
    }
    return std::nullopt;
}

// The row below "Decision details" of a decision's own web page, whatever it reads like, over "Decision maker: …".
StatedText title_below_details(const FrontMatter& front) {
    constexpr std::size_t kParticularRows = 3;
    const auto leads_to_maker = [&](std::size_t row) {
        for (std::size_t i = row; i < std::min(front.block_end, row + kParticularRows); ++i)
            if (matches(front.rows[i].text(), patterns::decision_maker())) return true;
        return false;
    };
    for (std::size_t i = 0; !front.document->has_layout && i + 1 < front.block_end; ++i) {
        if (!is_whole(front.rows[i].text(), patterns::decision_page()) || front.in_field[i + 1] ||
            !leads_to_maker(i + 2))
            continue;
        const RunningText text = front.text_of(front.rows[i + 1].cells);
        return Stated<std::string>{text.text(), text.span(0, text.text().size()), "title-row"};
    }
    return std::nullopt;
}

// The row below "Agenda item" of an item's own web page.
StatedText item_title(const FrontMatter& front) {
    if (front.rows.size() < 2) return std::nullopt;
    RunningText text;
    for (std::size_t i = 1; i < front.rows.size() && i < 4; ++i) {
        const PrintedRow& row = front.rows[i];
        if (i > 1 && (!front.document->has_layout || row.text().starts_with('(') ||
                      row.box.top - front.rows[i - 1].box.bottom > 0.4F * row.size_pt))
            break;
        front.add(row.cells, text);
    }
    return Stated<std::string>{text.text(), text.span(0, text.text().size()), "item-title"};
}

// "Repairs to the quay" over "Meeting: 15/10/2020 - Harbour Committee (Item 5)", on a web page of what was minuted of
// it.
StatedText issue_title(const FrontMatter& front) {
    static const RE2 kMeeting("(?i)^meeting: \\d{1,2}/\\d{1,2}/\\d{4} [-–] .*\\(item .*\\)$");
    constexpr std::size_t kLongest_rows = 4;
    for (std::size_t i = 1; i < front.rows.size() && i <= kLongest_rows; ++i) {
        if (!RE2::FullMatch(front.rows[i].text(), kMeeting)) continue;
        RunningText text;
        for (std::size_t row = 0; row < i; ++row) front.add(front.rows[row].cells, text);
        return Stated<std::string>{text.text(), text.span(0, text.text().size()), "item-title"};
    }
    return std::nullopt;
}

}  // namespace

StatedText find_title(const FrontMatter& front, PaperKind kind, const StatedText& body) {
    switch (kind) {
        case PaperKind::minutes:
        case PaperKind::agenda:
        case PaperKind::pack:
            if (RE2::PartialMatch(front.rows.front().text(), heading_patterns().agenda_item_page))
                return item_title(front);
            if (auto title = issue_title(front)) return title;
            return meeting_heading(front, kind, body);
        case PaperKind::report:
        case PaperKind::decision:
        case PaperKind::other:
            break;
    }
    if (auto title = subject_field(front)) return title;
    if (kind == PaperKind::decision) {
        if (auto title = title_below_details(front)) return title;
        if (auto title = numbered_title(front)) return title;
    }
    if (auto title = kind == PaperKind::report ? item_of_report(front) : std::nullopt) return title;
    return title_row(front, body);
}

}  // namespace minutebook
