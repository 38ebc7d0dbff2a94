// /meetings, /meeting/{id} and /ledger: what was asked of councils, and what became of it; and the same for programs.
#include <algorithm>
#include <sstream>

#include <fmt/format.h>

#include "app/ledger_output.h"
#include "app/meeting_options.h"
#include "app/web/coverage_told.h"
#include "app/web/html.h"
#include "app/web/pages.h"
#include "app/web/paper_links.h"
#include "app/web/replies.h"
#include "app/web/urls.h"

namespace minutebook::web {
namespace {

constexpr std::uint64_t kMeetingsAPage = 50, kEntriesAPage = 25, kMaxPage = 100'000, kMaxLimit = 1000;

std::vector<std::string> filled_in(const Visit& visit, std::string_view name) {
    std::vector<std::string> values = visit.all(name);
    std::erase(values, "");
    return values;
}

// The filters of the address. Throws Problem 400.
LedgerFilters filters_of(const Visit& visit) {
    LedgerFilters filters;
    const MeetingOptions options{filled_in(visit, "council"), filled_in(visit, "council-only"),
                                 filled_in(visit, "body"),    filled_in(visit, "year"),
                                 visit.param("from"),         visit.param("to")};
    if (const auto wrong = read_meeting_options(options, filters.meeting)) throw Problem{400, *wrong + "."};
    for (const std::string& name : filled_in(visit, "outcome")) {
        const auto outcome = settled_named(name);
        if (!outcome) throw Problem{400, fmt::format("\"{}\" is no outcome.", name)};
        filters.outcome.push_back(*outcome);
    }
    for (const std::string& name : filled_in(visit, "kind")) {
        const auto kind = ask_kind_named(name);
        if (!kind) throw Problem{400, fmt::format("\"{}\" is no kind of what is asked.", name)};
        filters.kind.push_back(*kind);
    }
    filters.words = visit.param("q");
    return filters;
}

std::vector<std::pair<std::string, std::string>> params_of(const Visit& visit) {
    std::vector<std::pair<std::string, std::string>> params;
    for (const auto& [name, value] : visit.params)
        if (name != "page" && name != "format" && name != "limit" && name != "offset") params.emplace_back(name, value);
    return params;
}

std::string name_of_meeting(const HeldMeeting& meeting) {
    std::string name = meeting.body.value_or("");
    if (meeting.council && meeting.council != meeting.body) name += (name.empty() ? "" : ", ") + *meeting.council;
    if (meeting.date) name += (name.empty() ? "" : ", ") + day_of(*meeting.date);
    return name.empty() ? "A paper alone" : name;
}

std::string meeting_url(std::int64_t id) { return fmt::format("/meeting/{}", id); }

std::string page_url(std::int64_t paper, std::uint32_t page) {
    return view_url({std::to_string(paper), page, {}, {}, {}});
}

std::string as_html(const std::vector<WordChange>& difference) {
    std::string html;
    for (const WordChange& change : difference) {
        const std::string text = escaped(change.text);
        html += (html.empty() ? "" : " ") + (change.kind == WordChange::Kind::kept      ? text
                                             : change.kind == WordChange::Kind::dropped ? "<del>" + text + "</del>"
                                                                                        : "<ins>" + text + "</ins>");
    }
    return html;
}

Fields entry_fields(const HeldEntry& held, bool with_meeting) {
    const LedgerEntry& entry = held.entry;
    Fields fields;
    fields.set("asked_in", words_of(name_of(entry.ask.kind)))
        .set("label", entry.ask.label)
        .set("text", entry.ask.text)
        .set("item", entry.ask.item)
        .set("title", held.title ? *held.title : std::string("The paper"))
        .set("paper_url", paper_url(std::to_string(entry.paper)))
        .set("page", std::to_string(entry.ask.where.first_page))
        .set("page_url", page_url(entry.paper, entry.ask.where.first_page))
        .set("outcome", words_of(told(entry.settled)))
        .set("outcome_colour", tag_of(entry.settled))
        .set("meeting_url", with_meeting ? meeting_url(held.meeting) : "")
        .set("meeting",
             with_meeting ? name_of_meeting({.council = held.council, .body = held.body, .date = held.date}) : "")
        .set("minutes_url", entry.minutes ? paper_url(std::to_string(entry.minutes)) : "")
        .set("answered", entry.answer.has_value());
    const Answer answer = entry.answer.value_or(Answer{});
    fields.set("minute", answer.minute)
        .set("answer", answer.text)
        .set("answer_label", answer.label)
        .set("answer_page", std::to_string(answer.where.first_page))
        .set("answer_url", entry.answer ? page_url(entry.minutes, answer.where.first_page) : "")
        .set("confidence", entry.confidence > 0 ? fmt::format("{:.0f} %", entry.confidence * 100) : "")
        .set("evidence", entry.evidence)
        .set("difference", as_html(entry.difference));
    return fields;
}

std::vector<Fields> choices(const std::vector<std::string>& names, const std::vector<std::string>& chosen,
                            bool outcomes) {
    std::vector<Fields> all;
    for (const std::string& name : names)
        all.push_back(std::move(Fields()
                                    .set("name", name)
                                    .set("label", words_of(outcomes ? told(*settled_named(name)) : name))
                                    .set("chosen", std::ranges::find(chosen, name) != chosen.end())));
    return all;
}

// What the form of the filters holds, and the links to the pages beside this one.
void set_list(Fields& fields, const Visit& visit, std::string_view path, std::uint64_t page, std::uint64_t total,
              std::uint64_t a_page) {
    for (const char* name : {"q", "council", "body", "from", "to"}) fields.set(name, visit.param(name));
    const std::uint64_t last = std::max<std::uint64_t>((total + a_page - 1) / a_page, 1);
    const auto url = [&](std::uint64_t number) {
        auto params = params_of(visit);
        if (number > 1) params.emplace_back("page", std::to_string(number));
        return url_of(path, params);
    };
    fields.set("several_pages", last > 1)
        .set("page_told", fmt::format("Page {} of {}", with_thousands(page), with_thousands(last)))
        .set("previous_url", page > 1 ? url(page - 1) : "")
        .set("next_url", page < last ? url(page + 1) : "");
    auto as_csv = params_of(visit);
    as_csv.emplace_back("format", "csv");
    const std::string api = "/api/v1" + std::string(path);
    fields.set("json_url", url_of(api, params_of(visit))).set("csv_url", url_of(api, as_csv));
}

std::int64_t meeting_asked_for(const Visit& visit) {
    Visit number = visit;
    number.params = {{"id", visit.at.at(0)}};
    const auto id = number.number("id", 1, std::uint64_t{1} << 40);
    if (!id) throw Problem{404, "There is no such meeting."};
    return static_cast<std::int64_t>(*id);
}

HeldMeeting held_meeting(MeetingLibrary& library, std::int64_t id) {
    const auto meeting = library.meeting(id);
    if (!meeting) throw Problem{404, "There is no such meeting."};
    return *meeting;
}

PaperPlace address_of(const Visit& visit) {
    return [&visit](std::int64_t paper, const std::string&) { return visit.base + paper_url(std::to_string(paper)); };
}

Json paper_json(const Visit& visit, const MeetingPaper& paper) {
    return {{"paper", paper.id},
            {"url", visit.base + paper_url(std::to_string(paper.id))},
            {"kind", paper.kind ? Json(*paper.kind) : Json(nullptr)},
            {"title", paper.title ? Json(*paper.title) : Json(nullptr)},
            {"pages", paper.pages}};
}

}  // namespace

Reply meetings_page(Site& site, const Visit& visit) {
    auto index = site.indexes.borrow();
    const std::vector<HeldMeeting> meetings = index->meetings.meetings(filters_of(visit).meeting);
    const std::uint64_t page = visit.number("page", 1, kMaxPage).value_or(1);
    std::vector<Fields> rows;
    for (std::uint64_t i = (page - 1) * kMeetingsAPage;
         i < std::min<std::uint64_t>(meetings.size(), page * kMeetingsAPage); ++i) {
        const HeldMeeting& meeting = meetings[i];
        rows.push_back(std::move(Fields()
                                     .set("name", name_of_meeting(meeting))
                                     .set("url", meeting_url(meeting.id))
                                     .set("papers", meeting.papers)
                                     .set("asked", meeting.asked)
                                     .set("decided", meeting.decided)
                                     .set("minutes", meeting.has_minutes ? "Held" : "Not held")));
    }
    Fields fields;
    set_list(fields, visit, "/meetings", page, meetings.size(), kMeetingsAPage);
    fields.set("total", counted(meetings.size(), "meeting"))
        .set("any", !rows.empty())
        .set("rows", std::move(rows))
        .set("held", told(*site.indexes.held(*index)));
    return page_of({.title = "Meetings", .section = "meetings", .robots = "noindex"}, "meetings", fields);
}

Reply meeting_page(Site& site, const Visit& visit) {
    auto index = site.indexes.borrow();
    MeetingLibrary& library = index->meetings;
    const HeldMeeting meeting = held_meeting(library, meeting_asked_for(visit));
    std::vector<Fields> papers, entries;
    for (const MeetingPaper& paper : library.papers(meeting.id))
        papers.push_back(
            std::move(Fields()
                          .set("url", paper_url(std::to_string(paper.id)))
                          .set("title", paper.title ? *paper.title : std::string("A paper without a title"))
                          .set("kind", paper.kind ? words_of(*paper.kind) : "")
                          .set("pages", counted(paper.pages, "page"))));
    for (const HeldEntry& entry : library.of_meeting(meeting.id)) entries.push_back(entry_fields(entry, false));
    const std::string name = name_of_meeting(meeting);
    Fields fields;
    fields.set("name", name)
        .set("papers_count", counted(papers.size(), "paper"))
        .set("papers", std::move(papers))
        .set("minutes_held", meeting.has_minutes)
        .set("asked",
             fmt::format("{} asked, {} decided", with_thousands(meeting.asked), with_thousands(meeting.decided)))
        .set("any_entries", !entries.empty())
        .set("entries", std::move(entries))
        .set("json_url", fmt::format("/api/v1/meetings/{}", meeting.id));
    return page_of({.title = name, .section = "meetings"}, "meeting", fields);
}

Reply ledger_page(Site& site, const Visit& visit) {
    auto index = site.indexes.borrow();
    const LedgerFilters filters = filters_of(visit);
    const std::uint64_t page = visit.number("page", 1, kMaxPage).value_or(1);
    std::vector<Fields> entries;
    const std::uint64_t total =
        index->meetings.ledger(filters, [&](const HeldEntry& held) { entries.push_back(entry_fields(held, true)); },
                               {(page - 1) * kEntriesAPage, kEntriesAPage, true});
    Fields fields;
    set_list(fields, visit, "/ledger", page, total, kEntriesAPage);
    fields.set("total", counted(total, "entry", "entries"))
        .set("any_entries", !entries.empty())
        .set("entries", std::move(entries))
        .set("outcomes", choices(outcome_names(), visit.all("outcome"), true))
        .set("kinds", choices(ask_kind_names(), visit.all("kind"), false))
        .set("held", told(*site.indexes.held(*index)));
    return page_of({.title = "Ledger", .section = "ledger", .robots = "noindex"}, "ledger", fields);
}

Reply api_meetings(Site& site, const Visit& visit) {
    const bool csv = wants_csv(visit);
    const LedgerFilters filters = filters_of(visit);
    const std::uint32_t limit = bounded(visit, "limit", 1, kMaxLimit, 100),
                        offset = bounded(visit, "offset", 0, 1'000'000, 0);
    auto index = site.indexes.borrow();
    const std::vector<HeldMeeting> meetings = index->meetings.meetings(filters.meeting);
    const std::size_t end = std::min<std::size_t>(meetings.size(), std::size_t{offset} + limit);
    if (csv) {
        std::ostringstream out;
        write_csv_row(out, {"meeting", "council", "body", "date", "papers", "minutes_held", "asked", "decided"});
        for (std::size_t i = offset; i < end; ++i) {
            const HeldMeeting& one = meetings[i];
            write_csv_row(out, {std::to_string(one.id), one.council.value_or(""), one.body.value_or(""),
                                one.date.value_or(""), std::to_string(one.papers), one.has_minutes ? "1" : "0",
                                std::to_string(one.asked), std::to_string(one.decided)});
        }
        return csv_reply(out.str(), "meetings");
    }
    Json all = Json::array();
    for (std::size_t i = offset; i < end; ++i) all.push_back(to_json(meetings[i]));
    return json_reply({{"total", meetings.size()}, {"meetings", std::move(all)}});
}

Reply api_meeting(Site& site, const Visit& visit) {
    auto index = site.indexes.borrow();
    MeetingLibrary& library = index->meetings;
    const HeldMeeting meeting = held_meeting(library, meeting_asked_for(visit));
    Json json = to_json(meeting), papers = Json::array(), entries = Json::array();
    for (const MeetingPaper& paper : library.papers(meeting.id)) papers.push_back(paper_json(visit, paper));
    for (const HeldEntry& entry : library.of_meeting(meeting.id)) entries.push_back(to_json(entry, address_of(visit)));
    json["papers"] = std::move(papers);
    json["ledger"] = std::move(entries);
    return json_reply(json);
}

Reply api_ledger(Site& site, const Visit& visit) {
    const bool csv = wants_csv(visit);
    const LedgerFilters filters = filters_of(visit);
    const std::uint32_t limit = bounded(visit, "limit", 1, kMaxLimit, 100),
                        offset = bounded(visit, "offset", 0, 1'000'000, 0);
    auto index = site.indexes.borrow();
    std::ostringstream out;
    Json entries = Json::array();
    if (csv) write_ledger_heads(out);
    const std::uint64_t total = index->meetings.ledger(filters,
                                                       [&](const HeldEntry& held) {
                                                           if (csv)
                                                               write_csv(out, held, address_of(visit));
                                                           else
                                                               entries.push_back(to_json(held, address_of(visit)));
                                                       },
                                                       {offset, limit, true});
    if (csv) return csv_reply(out.str(), "ledger");
    return json_reply({{"total", total}, {"entries", std::move(entries)}});
}

}  // namespace minutebook::web
