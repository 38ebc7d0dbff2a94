#include <algorithm>
#include <ranges>

#include <re2/re2.h>

#include "corpus/define_pattern.h"
#include "corpus/matching.h"
#include "extractors/find/metadata_parts.h"
#include "extractors/find/metadata_patterns.h"
#include "extractors/find/patterns.h"

namespace minutebook {
namespace {

// A pack binds reports behind its agenda: so many pages an agenda alone never has, or a report's header behind it.
constexpr std::uint32_t kPackPages = 40;

Stated<PaperKind> stated(PaperKind kind, const PrintedRow& row, const char* rule) {
    const Cell& first = row.cells.front();
    return {kind, {row.page, first.first_word, row.page, std::max(first.last_word, row.cells.back().last_word)}, rule};
}

// Behind an agenda's own rows: a page that opens with a report's header.
bool holds_reports(const FrontMatter& front) {
    if (front.document->page_count > kPackPages) return true;
    const std::uint32_t first_page = front.rows.front().page;
    std::uint32_t page = 0, fields = 0;
    for (const HeaderField& field : front.fields) {
        const std::uint32_t on = front.rows[field.row].page;
        if (on <= first_page + 1 || field.value.empty()) continue;
        if (on != page) page = on, fields = 0;
        if (field.kind == FieldKind::subject || field.kind == FieldKind::author || field.kind == FieldKind::body ||
            field.kind == FieldKind::wards || field.kind == FieldKind::date)
            ++fields;
        if (fields >= 3) return true;
    }
    return false;
}

// The first of three numbered rows or more that are the usual business of a meeting; the number of rows if there are
// none.
std::size_t business_row(const FrontMatter& front) {
    static const RE2 kBusiness(
        "(?i)^(?:\\d{1,4}|[a-z])[.):]?\\s*(?:to \\w+ (?:and \\w+ )?(?:the )?)?(?:any "
        ")?(?:apologies|welcome|declarations?|"
        "disclosures?|approval of|(?:draft |previous )?minutes|matters arising|public (?:forum|participation|session)|"
        "correspondence|planning|finance|a\\.?o\\.?c?\\.?b|any other|urgent|(?:date|time) .*next meeting|next "
        "meeting)");
    constexpr std::size_t kRows = 60, kFewest = 3;
    std::size_t first = front.rows.size(), count = 0;
    for (std::size_t i = 0; i < std::min(front.rows.size(), kRows); ++i) {
        if (!RE2::PartialMatch(front.rows[i].text(), kBusiness)) continue;
        if (count++ == 0) first = i;
    }
    return count >= kFewest ? first : front.rows.size();
}

// "PLANNING COMMITTEE AGENDA" over the officer's report on one application: one item, and the particulars of a form.
bool is_of_one_application(const FrontMatter& front) {
    static const RE2 kItem("(?i)^item no\\.?\\s*:?\\s*\\d+"),
        kParticular(
            "(?i)^(?:applicant|proposal|location|site(?: address)?|grid ref(?:erence)?|date valid|application "
            "no)\\b\\.?[^.]{0,20}?(?::|\\d)");
    constexpr std::size_t kFewest = 3;
    std::size_t items = 0, particulars = 0;
    for (const PrintedRow& row : front.rows) {
        const std::string& text = row.text();
        items += text.size() < 20 && matches(text, kItem);
        particulars += row.page == front.rows.front().page && matches(text, kParticular);
        if (items > 1) return false;
    }
    return items == 1 && particulars >= kFewest;
}

}  // namespace

Stated<PaperKind> find_kind(const FrontMatter& front) {
    const HeadingPatterns& patterns = heading_patterns();
    const std::size_t last = std::min(front.block_end + 1, front.rows.size());
    const auto find_row = [&](const RE2& pattern, std::size_t end) {
        for (std::size_t i = 0; i < end; ++i)
            if (RE2::PartialMatch(front.rows[i].text(), pattern)) return i;
        return front.rows.size();
    };
    const std::size_t none = front.rows.size();

    // A web page of a meeting, each item with what was on its agenda and what was minuted of it.
    static const RE2 kAgendaAndMinutes(
        "(?i)^(?:agenda(?:, decisions)? and (?:draft |printed |public )?minutes|(?:agenda|rhaglen)(?:, "
        "penderfyniadau)? a chofnodion(?: "
        "drafft)?)\\.?$");
    for (std::size_t row = 0; row < front.block_end; ++row)
        if (RE2::FullMatch(front.rows[row].text(), kAgendaAndMinutes))
            return stated(PaperKind::minutes, front.rows[row], "agenda-and-minutes");

    // "Future Pathway of report: Cabinet Member Decision" says where a report goes from here.
    // So does "Portfolio Holder report for decision".
    static const RE2 kPathway(
        "(?i)^(?:past|future|previous) pathway\\b|\\breport for (?:\\w+ ){0,3}decision\\b|^report for: .*\\bdecision$");
    // "Cabinet Member Delegated Decision" over a report that asks for one.
    static const RE2 kReportTitle("(?i)^(?:report title|title of (?:the )?report)\\s*:"),
        kDecided("(?i)^decisions?(?:\\s*:|\\s*$| (?:taken|made|maker)\\b)");
    const auto asks = [&] {
        return find_row(kReportTitle, front.block_end) != none && find_row(kDecided, none) == none;
    };
    if (const std::size_t row = find_row(patterns.decision_heading, front.block_end);
        row != none && !front.in_field[row] && !matches(front.rows[row].text(), kPathway) && !asks())
        return stated(PaperKind::decision, front.rows[row], "decision-heading");

    // "CABINET DECISION" over "PROFORMA", or over "Record of the Decision" among the form's own headings.
    static const RE2 kBodysDecision(
        "(?i)^(?:cabinet|executive|council|(?:[\\w&,'’-]+ ){1,6}(?:committee|board|panel)) decision$"),
        kForm("(?i)^(?:pro-?forma|record|notice|form|sheet)$"),
        kRecord("(?i)^(?:\\d{1,2}[.)]?\\s+)?record of (?:the )?decision\\s*:?$");
    for (std::size_t row = 0; row < front.block_end; ++row)
        if (contains_folded(front.rows[row].text(), "decision") &&
            RE2::FullMatch(front.rows[row].text(), kBodysDecision) &&
            ((row + 1 < none && RE2::FullMatch(front.rows[row + 1].text(), kForm)) || find_row(kRecord, none) != none))
            return stated(PaperKind::decision, front.rows[row], "decision-heading");
    // "REQUEST FOR DIRECTOR DECISION – DD12", which its signature has made the decision.
    static const RE2 kRequest("(?i)^request for (?:[\\w-]+ ){1,4}decision\\b"),
        kApproved("(?i)\\b(?:request|recommendations?|proposal) has my approval\\b|^it has my approval\\b");
    if (const std::size_t row = find_row(kRequest, front.block_end); row != none && find_row(kApproved, none) != none)
        return stated(PaperKind::decision, front.rows[row], "signed-request");

    // "Record of Executive Business and Chief Executive's Order", as managers in Ireland decide.
    static const RE2 kOrder(
        "(?i)^(?:record of executive business and )?(?:(?:deputy )?chief executive|(?:county |city "
        ")?manager)['’]?s['’]? "
        "order(?: (?:no|number|ref)\\b.*)?$");
    for (std::size_t row = 0; row < front.block_end; ++row)
        if (!front.in_field[row] && matches(front.rows[row].text(), kOrder))
            return stated(PaperKind::decision, front.rows[row], "order-heading");

    // "Approved Minutes 136 Wick Community Council 9 June 2031"
    static const RE2 kNamedMinutes(
        "(?i)^(?:approved|draft|unapproved|unconfirmed|confirmed|final) minutes\\b.*\\b(?:council|committee|board|"
        "meeting)\\b");
    constexpr std::size_t kTopRows = 3;
    for (std::size_t row = 0; row < std::min(front.block_end, kTopRows); ++row)
        if (contains_folded(front.rows[row].text(), "minutes") && matches(front.rows[row].text(), kNamedMinutes) &&
            first_full_date(front.rows[row].text(), front.order))
            return stated(PaperKind::minutes, front.rows[row], "minutes-heading");

    // What a body decided at a meeting, item by item: "Decisions" beside its name and the day, "Decisions of the
    // Planning Committee", "CABINET – DECISION LIST".
    static const RE2 kBodyAndDay("(?i)^(?:[\\w&,'’-]+ ){0,8}(?:cabinet|committee|executive|council|board|panel)\\b");
    const auto names_body = [&](std::size_t row) {
        return row < front.block_end && matches(front.rows[row].text(), kBodyAndDay) &&
               (RE2::FullMatch(front.rows[row].text(), patterns.body_name) ||
                first_full_date(front.rows[row].text(), front.order));
    };
    const bool dated = first_full_date(front.block.text(), front.order).has_value();
    // "EXECUTIVE" over "TUESDAY, 4 MARCH 2031" over "DECISIONS"
    constexpr std::size_t kLongestDay_bytes = 40;
    const auto names_body_over_day = [&](std::size_t day) {
        return day > 0 && front.rows[day].text().size() < kLongestDay_bytes &&
               first_full_date(front.rows[day].text(), front.order) && names_body(day - 1);
    };
    for (std::size_t row = 0; row < front.block_end && dated; ++row) {
        const std::string& text = front.rows[row].text();
        if (front.in_field[row] || !contains_folded(text, "decision")) continue;
        if (matches(text, patterns::decisions_of_body()) ||
            (is_whole(text, patterns::decisions_title()) &&
             (names_body(row + 1) || (row > 0 && (names_body(row - 1) || names_body_over_day(row - 1))))))
            return stated(PaperKind::decision, front.rows[row], "decision-list");
    }

    static const RE2 kListed(
        "(?i)^(?:(?:set out )?below|the following) is an? (?:summary|list|record|schedule) of (?:the )?(?:\\w+ "
        ")?decisions "
        "(?:taken|made|reached)\\b|^the following decisions (?:were|have been) (?:taken|made|reached|agreed) "
        "(?:by|at)\\b");
    if (const std::size_t row = find_row(kListed, std::min(front.block_end + 3, none));
        row != none && dated && find_row(patterns.minutes_heading, front.block_end) == none &&
        find_row(patterns.minutes_word, front.block_end) == none)
        return stated(PaperKind::decision, front.rows[row], "decision-list");

    // A web page of one decision: "Decision maker: …" over "Decision status: …".
    static const RE2 kOfDecision("(?i)^decision (?:maker|status|published)\\s*:");
    if (std::ranges::count_if(front.rows, [](const PrintedRow& row) {
            return row.text().find_first_of("dD") == 0 && matches(row.text(), kOfDecision);
        }) >= 2)
        return stated(PaperKind::decision, front.rows.front(), "decision-page");
    // The same of other makes: "Decision Maker :-Cabinet" over "Subject of Decision :-…", "Outcome: …", and
    // "Decision:".
    static const RE2 kMaker("(?i)^decision maker\\s*:"), kDecision("(?i)^decisions?\\s*:"),
        kParticular(
            "(?i)^(?:outcome|effective from|subject of decision|subject to call[- ]in|is callable in[?]?)\\s*:");
    if (const std::size_t maker = find_row(kMaker, front.block_end);
        maker != none && find_row(kParticular, front.block_end) != none && find_row(kDecision, none) != none)
        return stated(PaperKind::decision, front.rows[maker], "decision-page");

    // A web page of one agenda item, with the minutes of it.
    static const RE2 kOfItem("(?i)^meeting: \\d{1,2}/\\d{1,2}/\\d{4} [-–] .*\\(item .*\\)$"),
        kDocuments("(?i)^(?:supporting|accompanying) documents:?$");
    // Over it may stand the council's name.
    constexpr std::size_t kNameRows = 3;
    const bool of_item = find_row(patterns.agenda_item_page, std::min(kNameRows, none)) != none;
    const auto heads_documents = [](const PrintedRow& row) {  // short rows, and few
        constexpr std::size_t kLongest_bytes = 23;
        const std::string& text = row.text();
        return text.size() <= kLongest_bytes && !text.empty() && std::string_view("SsAa").contains(text[0]) &&
               RE2::FullMatch(text, kDocuments);
    };
    if (of_item || std::ranges::any_of(front.rows, heads_documents)) {
        for (const RE2* said : {&patterns.minutes_label, &patterns.resolved})
            if (const std::size_t row = find_row(*said, none); row != none)
                return stated(PaperKind::minutes, front.rows[row], "item-minutes");
    }
    if (of_item)
        if (const std::size_t row = find_row(kOfItem, std::min<std::size_t>(front.rows.size(), kAskingRows));
            row != none)
            return stated(PaperKind::minutes, front.rows[row], "item-minutes");

    bool subject = false, addressed = false, author = false;
    std::size_t header = none;
    for (const HeaderField& field : front.fields) {
        if (!front.in_block(field) || field.value.empty()) continue;
        const bool one = field.kind == FieldKind::subject,
                   two = field.kind == FieldKind::body || field.kind == FieldKind::date,
                   three = field.kind == FieldKind::author || field.kind == FieldKind::report_author ||
                           field.kind == FieldKind::responsible;
        subject |= one, addressed |= two, author |= three;
        if ((one || two || three) && header == none) header = field.row;
    }
    // "title: Minutes (May 2020)" of a web page with motions in it; a report may have the minutes for its subject.
    static const RE2 kMinutesSubject(
        "(?i)^(?:(?:draft|unconfirmed|approved) )?minutes\\W*(?:$|\\(|\\d|of (?:the|an?) (?:[\\w-]+ )*meeting)");
    static const RE2 kCarried("(?i)\\b(?:motion (?:was )?(?:carried|passed)|second(?:ed)? by)\\b");
    for (const HeaderField& field : front.fields)
        if (field.kind == FieldKind::subject && front.in_block(field) && !author &&
            RE2::PartialMatch(field.text.text(), kMinutesSubject) &&
            std::ranges::count_if(front.rows,
                                  [](const PrintedRow& row) { return RE2::PartialMatch(row.text(), kCarried); }) >= 2)
            return stated(PaperKind::minutes, front.rows[field.row], "minutes-subject");
    const bool memo = author && addressed && subject;
    if (memo) return stated(PaperKind::report, front.rows[header], "header-table");

    const auto agenda_row = [&] {
        for (std::size_t i = 0; i < last; ++i) {
            const std::string& text = front.rows[i].text();
            // "COUNCIL AGENDA: 3/5/2011" over a report says where it stands on an agenda.
            static const RE2 kItem(
                "(?i)^\\W*(?:[\\w]+ ){0,2}agenda (?:[-–] part\\b|"
                "(?:item|title|request|number|no\\b|bill|date|section|category|subject|report)\\b)");
            if (text == "BUSINESS") return i;  // over the items, in Scotland
            if (RE2::PartialMatch(text, patterns.agenda_heading) && !RE2::PartialMatch(text, patterns.agenda_of) &&
                !RE2::PartialMatch(text, kItem))
                return i;
        }
        return none;
    };
    const std::size_t agenda = std::min(agenda_row(), find_row(patterns.summons, last));
    std::size_t minutes = std::min(find_row(patterns.minutes_word, last), none);
    // "Minutes of: | PARKS COMMISSION" is a field of a form.
    static const RE2 kMinutesOf("(?i)^\\W*minutes of(?: the)?\\s*:");
    for (std::size_t i = 0; i < front.block_end; ++i) {
        re2::StringPiece match;
        const std::string& text = front.rows[i].text();
        if ((front.in_field[i] && !matches(text, kMinutesOf)) ||
            !patterns.minutes_heading.Match(text, 0, text.size(), RE2::UNANCHORED, &match, 1))
            continue;
        // "To approve the minutes of the last meeting" is business of a meeting, not its record.
        static const RE2 kBusiness(
            "(?i)\\b(?:approve|confirm|receive|sign|agree|adopt|consider|previous|last)\\b.{0,25}minutes|minutes of "
            "(?:the )?(?:last|previous)");
        if (!RE2::PartialMatch(text, kBusiness)) {
            minutes = std::min(minutes, i);
            break;
        }
    }
    std::size_t attendance = none;
    for (std::size_t i = 0; i < front.rows.size() && i < front.block_end + 12 && attendance == none; ++i)
        if (RE2::PartialMatch(front.rows[i].cells.front().text, patterns.attendance)) attendance = i;

    // "1. Present" over their names.
    static const RE2 kPresent("(?i)^1[.)]? (?:members |councillors |those )?present\\W*$");
    for (std::size_t i = 0; i + 1 < front.rows.size() && i < front.block_end + 12 && attendance == none; ++i)
        if (front.rows[i].text().starts_with('1') && matches(front.rows[i].text(), kPresent) &&
            front.rows[i + 1].text().contains(", "))
            attendance = i;

    if (minutes != none && (agenda == none || minutes <= agenda))
        return stated(PaperKind::minutes, front.rows[minutes], "minutes-heading");
    if (agenda != none && is_of_one_application(front))
        return stated(PaperKind::report, front.rows[agenda], "application");
    if (agenda != none)
        return stated(holds_reports(front) ? PaperKind::pack : PaperKind::agenda, front.rows[agenda], "agenda-heading");
    if (attendance != none) return stated(PaperKind::minutes, front.rows[attendance], "attendance");

    if (addressed && (author || subject)) return stated(PaperKind::report, front.rows[header], "header-table");
    // A web page of a meeting, its items under a link to the printed agenda: "View official agenda".
    static const RE2 kAgendaLink("(?i)^(?:view|download|read|see|open) (?:the )?(?:[\\w-]+ )?agenda\\b");
    if (const std::size_t row = find_row(kAgendaLink, last); row != none && dated)
        return stated(PaperKind::agenda, front.rows[row], "agenda-link");
    // "Treasurer's Report" is also an item of a meeting, told by its motions.
    static const RE2 kItemReport(
        "(?i)^(?:treasurer|clerk|police|sheriff|fire|roads?|assessor|mayor|president|secretary|chair(?:man|person)?)(?:"
        "'s|’s|s)? "
        "(?:department )?report$");
    if (const std::size_t row = find_row(patterns.report_heading, front.block_end); row != none)
        if (!RE2::FullMatch(front.rows[row].text(), kItemReport))
            return stated(PaperKind::report, front.rows[row], "report-heading");
    // Motions with their movers, and what else only a record says, make minutes of a paper whose heading is lost, a
    // picture, or no more than the body's name.
    static const RE2 kMotion(
        R"((?i)\b(?:proposed by|moved by|motion by|made a motion|seconded by|it was (?:\w+ )?(?:resolved|agreed) (?:that|to)|moved and (?:[\w'’.-]+ ){1,4}seconded|seconded the motion|called the meeting to order|motion (?:was |has )?(?:carried|passed)|apologies (?:for absence )?(?:were|was|had been) received|)"
        R"((?:meeting|proceedings) (?:was )?(?:closed|ended|concluded|adjourned) at|there (?:were|was) no (?:apologies|declarations?|disclosures?|urgent|members of the public|public|questions|petitions|matters|visiting)|)"
        R"((?:agreed|approved|confirmed|signed) as an? (?:true|correct|accurate)|confirmed and signed by the chair|declared (?:to be )?carried)\b|)"
        R"(^(?-i:RESOLVED|AGREED|Resolved|Agreed|PENDERFYNWYD|Penderfynwyd|Cytunwyd|Resolution)(?: UNANIMOUSLY| unanimously)?(?: ?[:–—-]| (?:that|to|y|bod|cadarnhau|mabwysiadu|derbyn)\b))");
    std::size_t motions = 0;
    for (std::size_t i = front.block_end; i < front.rows.size(); ++i)
        if (RE2::PartialMatch(front.rows[i].text(), kMotion) && ++motions == 3)
            return stated(PaperKind::minutes, front.rows[i], "motions");
    // The letter that calls a meeting, behind a letterhead that no title block was found in.
    if (const std::size_t row = find_row(patterns.summons, std::min(front.rows.size(), kAskingRows)); row != none)
        return stated(PaperKind::agenda, front.rows[row], "summons");
    const auto heads_recommendations = [&](const Cell& cell) {
        // "RECOMMENDATION That, subject to conditions, permission be GRANTED"
        return cell.text.starts_with("RECOMMENDATION That") ||
               (cell.text.size() < 60 && !std::islower(static_cast<unsigned char>(cell.text[0])) &&
                contains_folded(cell.text, "recommend") && matches(cell.text, patterns.recommendation_heading));
    };
    for (const PrintedRow& row : front.rows)
        if (std::ranges::any_of(row.cells | std::views::take(2), heads_recommendations))  // a number may stand apart
            return stated(PaperKind::report, row, "recommendation-heading");
    // "This report makes the following recommendations to this Committee:"
    static const RE2 kMakes("(?i)^(?:this|the) report makes the following recommendations?\\b");
    if (const std::size_t row = find_row(kMakes, std::min(front.rows.size(), kAskingRows)); row != none)
        return stated(PaperKind::report, front.rows[row], "recommendation-heading");
    // "County Council is asked to agree the following:"
    if (const std::size_t row = find_row(patterns.asks_body, std::min(front.rows.size(), kAskingRows)); row != none)
        return stated(PaperKind::report, front.rows[row], "asks-body");
    // "Accordingly, I recommend that the Council …", as managers in Ireland end their reports.
    static const RE2 kRecommends(
        "(?i)(?:^|[.;] )(?:accordingly|therefore|in conclusion),? (?:i|we|it is) (?:now )?recommend(?:ed)? that\\b");
    if (const std::size_t row = find_row(kRecommends, front.rows.size()); row != none)
        return stated(PaperKind::report, front.rows[row], "recommends");
    // "A regular meeting of the Council of Wick" over "was held at …".
    static const RE2 kRegular("(?i)^an? (?:regular|special|ordinary|monthly) (?:public )?meeting of \\S"),
        kWasHeld("(?i)\\bwas (?:duly )?held\\b");
    for (std::size_t row = 0; row < front.block_end; ++row)
        if (matches(front.rows[row].text(), kRegular) &&
            (matches(front.rows[row].text(), kWasHeld) ||
             (row + 1 < front.rows.size() && matches(front.rows[row + 1].text(), kWasHeld))))
            return stated(PaperKind::minutes, front.rows[row], "meeting-held");
    // "The Wick Town Council met in a Regular Session on Monday, …"
    static const RE2 kMet(
        "(?i)\\b(?:council|board|commission|selectmen|supervisors|trustees|aldermen) (?:met|convened|assembled) in "
        "(?:an? )?(?:\\w+ )?(?:session|meeting)\\b|"
        // "At a regular meeting of the Town Council of Wick, held at …"
        "^at (?:an?|the) (?:[\\w-]+ ){0,4}meeting of (?:the )?.{3,}\\bheld\\b");
    if (const std::size_t row = find_row(kMet, front.block_end); row != none)
        return stated(PaperKind::minutes, front.rows[row], "meeting-held");
    if (const std::size_t row = find_row(patterns.meeting_held, front.block_end); row != none)
        return stated(PaperKind::minutes, front.rows[row], "meeting-held");
    // "City Council Meeting": over its date, and what was done there if it has been held.
    static const RE2 kMeeting(
        patterns::latin("(?i)^(?:[\\pL&,'’-]+ ){0,8}(?:council|committee|cabinet|board|panel|commission|assembly) "
                        "(?:[\\w-]+ ){0,3}meeting\\.?(?:$| (?:held|on|at)\\b| \\d)"));
    static const RE2 kDone(
        "(?i)\\b(?:seconded (?:by|the motion)|made a motion|called the meeting to order|motion (?:was |has "
        ")?(?:carried|"
        "passed)|apologies (?:were|was|had been) received|it was (?:resolved|agreed|noted|proposed)|"
        "meeting closed)\\b");
    for (std::size_t row = 0; row < front.block_end; ++row) {
        // The title may go on in the next row.
        const std::string_view from = std::string_view(front.block.text()).substr(front.block_row_begin[row]);
        if ((!RE2::PartialMatch(front.rows[row].text(), kMeeting) &&
             !RE2::PartialMatch(re2::StringPiece(from.data(), from.size()), kMeeting)) ||
            !dated)
            continue;
        const auto done = std::ranges::count_if(
            front.rows, [](const PrintedRow& one) { return RE2::PartialMatch(one.text(), kDone); });
        return stated(done >= 2 ? PaperKind::minutes : PaperKind::agenda, front.rows[row], "meeting-title");
    }
    if (const std::size_t row = business_row(front); row != none) {
        // Minutes whose head is lost: what was done of it is told.
        if (motions >= 2) return stated(PaperKind::minutes, front.rows[row], "motions");
        if (dated) return stated(PaperKind::agenda, front.rows[row], "agenda-items");
    }
    static const RE2 kPurpose("(?i)(?:\\d{1,2}(?:\\.\\d)?[.)]?\\s+)?purpose of (?:the |this )?report\\s*:?");
    const auto states_purpose = [](const PrintedRow& row) {
        constexpr std::size_t kLongest_bytes = 40;
        return row.cells.front().text.size() < kLongest_bytes && RE2::FullMatch(row.text(), kPurpose);
    };
    if (const auto row = std::ranges::find_if(front.rows, states_purpose); row != front.rows.end())
        return stated(PaperKind::report, *row, "purpose-heading");
    // A web page of one item of an agenda, of which nothing is minuted.
    if (!front.document->has_layout && RE2::FullMatch(front.rows.front().text(), patterns.agenda_item_page))
        return stated(PaperKind::agenda, front.rows.front(), "item-page");
    return stated(PaperKind::other, front.rows.front(), "none-of-the-forms");
}

}  // namespace minutebook
