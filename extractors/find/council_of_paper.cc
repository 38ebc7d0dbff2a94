// Which council's paper this is.
#include <algorithm>
#include <charconv>
#include <map>
#include <set>
#include <span>

#include <re2/re2.h>

#include "corpus/matching.h"
#include "extractors/find/councils.h"
#include "extractors/find/metadata_parts.h"
#include "extractors/find/metadata_patterns.h"

namespace minutebook {
namespace {

// What may stand between the start of a row, or the words of a meeting, and the council's name.
bool leads_in(std::string_view before) {
    static const RE2 kLeadIn(
        "(?i)(?:^|[.:–—-]\\s*)\\W*(?:the )?(?:corporation of the )?$|"
        "\\badroddiad "
        "i\\b[^.]{0,70}$|\\b(?:meetings?|minutes|agenda|proceedings|summons|notice|record|assembly|summoned|members|"
        "cofnodion|cyfarfod|"
        "cynhaliwyd|corporation|welcome|news(?:letter)? (?:from|of|for)|bulletin)\\b[^.]{0,70}$");
    return RE2::PartialMatch(re2::StringPiece(before.data(), before.size()), kLeadIn);
}

// The council that the paper is addressed to: "Report to: Upper Wick Community Council".
StatedText in_addressee(const FrontMatter& front) {
    for (const HeaderField& field : front.fields) {
        if (field.kind != FieldKind::body || !front.in_block(field)) continue;
        for (const FoundCouncil& council : find_councils(field.text.text()))
            return Stated<std::string>{council.name, field.text.span(council.begin, council.end), "header-field"};
    }
    return std::nullopt;
}

// "Published by Wick Borough Council"
StatedText in_imprint(const FrontMatter& front) {
    static const RE2 kPublished(
        "(?i)\\b(?:published|produced|issued|printed|publication) (?:and \\w+ )?by\\b|^©(?: copyright)?(?: "
        "(?:19|20)\\d\\d)?");
    for (const PrintedRow& row : front.rows) {
        const std::string& plain = row.text();
        const bool may_publish = plain.contains("by") || plain.contains("BY") || plain.contains("By");
        if ((!may_publish && !plain.contains("©")) || !matches(plain, kPublished)) continue;
        const RunningText text = front.text_of(row.cells);
        re2::StringPiece match;
        kPublished.Match(text.text(), 0, text.text().size(), RE2::UNANCHORED, &match, 1);
        for (const FoundCouncil& council : find_councils(text.text()))
            if (const auto end = static_cast<std::size_t>(match.data() - text.text().data()) + match.size();
                council.begin >= end && council.begin <= end + 5)
                return Stated<std::string>{council.name, text.span(council.begin, council.end), "imprint"};
    }
    return std::nullopt;
}

// The longest name of the title block that ends as this one does: "Wick Parish Council" may be the second row of "Upper
// and Lower / Wick Parish Council".
const FoundCouncil& fullest(const FoundCouncil& council, const std::vector<FoundCouncil>& all) {
    const FoundCouncil* longest = &council;
    for (const FoundCouncil& other : all)
        if (other.name.size() > longest->name.size() + 1 && other.name.ends_with(council.name) &&
            other.name[other.name.size() - council.name.size() - 1] == ' ')
            longest = &other;
    return *longest;
}

// Word art is often drawn twice, once as its shadow, and a decorated initial once more: "Wick Wick Parish Parish
// Council" and "W Wick Parish Council" draw "Wick Parish Council".
bool draws_twice(std::string_view drawn, std::string_view name) {
    if (drawn.size() == name.size() + 2 && drawn.ends_with(name) && drawn[1] == ' ' && drawn[0] == name[0]) return true;
    bool twice = false;
    while (!name.empty()) {
        const std::size_t size = std::min(name.find(' '), name.size());
        const auto takes = [&](std::string_view word) {
            if (!drawn.starts_with(word) || (drawn.size() > word.size() && drawn[word.size()] != ' ')) return false;
            drawn.remove_prefix(std::min(word.size() + 1, drawn.size()));
            return true;
        };
        const std::string_view word = name.substr(0, size);
        if (!takes(word)) return false;
        twice |= takes(word);
        name.remove_prefix(std::min(size + 1, name.size()));
    }
    return twice && drawn.empty();
}

// The name as the title block has it elsewhere, where this one is drawn twice. A place may be called "Wick Wick".
const FoundCouncil& drawn_once(const FoundCouncil& council, const std::vector<FoundCouncil>& all) {
    const auto once =
        std::ranges::find_if(all, [&](const FoundCouncil& other) { return draws_twice(council.name, other.name); });
    return once == all.end() ? council : *once;
}

// Of a letterhead in both languages, "Cyngor Cymuned Llanwic / Llanwic Community Council", the English name, in a paper
// whose title is in English.
const FoundCouncil& in_language_of(std::string_view title, const FoundCouncil& council,
                                   const std::vector<FoundCouncil>& all) {
    static const RE2 kWelsh("(?i)\\b(?:cofnodion|cyfarfod|rhaglen|adroddiad)\\b");
    constexpr std::size_t kBeside_bytes = 3;
    if (!is_welsh_name(council.name) || RE2::PartialMatch(re2::StringPiece(title.data(), title.size()), kWelsh))
        return council;
    for (const FoundCouncil& other : all)
        if (other.begin > council.begin && other.begin <= council.end + kBeside_bytes && !is_welsh_name(other.name))
            return other;
    return council;
}

// "CITY OF" over "WICK" over "COUNCIL" at one edge of the page, and the meeting's particulars at the other.
StatedText in_letterhead_column(const FrontMatter& front) {
    constexpr std::size_t kTopRows = 8, kMost_rows = 3, kLongest_bytes = 40, kFewestBeside = 2;
    constexpr float kAligned = 5;
    for (std::size_t row = 0; front.document->has_layout && row < std::min(front.block_end, kTopRows); ++row) {
        const Cell& head = front.rows[row].cells.front();
        if (front.rows[row].cells.size() < 2 || front.in_field[row] || head.text.size() > kLongest_bytes) continue;
        std::vector<Cell> column = {head};
        for (std::size_t next = row + 1; next < front.block_end && column.size() < kMost_rows; ++next) {
            const Cell& below = front.rows[next].cells.front();
            if (below.page != head.page || std::abs(below.box.left - head.box.left) > kAligned ||
                below.box.top - column.back().box.bottom > head.size_pt || below.text.size() > kLongest_bytes ||
                front.in_field[next])
                break;
            column.push_back(below);
        }
        // The longest beginning of the column that is a council's name, with something beside most of it.
        for (std::size_t size = column.size(); size > 1; --size) {
            const auto rows = std::span(front.rows).subspan(row, size);
            const auto is_beside = [](const PrintedRow& one) { return one.cells.size() > 1; };
            const RunningText text = front.text_of(std::span(column).first(size));
            const auto named = find_councils(text.text());
            if (named.size() == 1 && named.front().begin == 0 && named.front().end == text.text().size() &&
                static_cast<std::size_t>(std::ranges::count_if(rows, is_beside)) >= kFewestBeside &&
                find_councils(head.text).empty())
                return Stated<std::string>{named.front().name, text.span(0, text.text().size()), "letterhead-column"};
        }
    }
    return std::nullopt;
}

StatedText in_title_block(const FrontMatter& front) {
    const std::string_view text = front.block.text();
    const std::vector<FoundCouncil> found = find_councils(text, front.block_row_begin);
    // Those that a letter goes to.
    constexpr std::size_t kAddressees = 4;
    std::set<std::string_view> names;
    for (const FoundCouncil& council : found)
        if (council.is_principal) names.insert(council.name);
    if (names.size() >= kAddressees) return std::nullopt;
    for (const FoundCouncil& council : found) {
        const auto row = static_cast<std::size_t>(std::ranges::upper_bound(front.block_row_begin, council.begin) -
                                                  front.block_row_begin.begin()) -
                         1;
        const std::size_t from =
            row > 0 && !front.in_field[row - 1] ? front.block_row_begin[row - 1] : front.block_row_begin[row];
        const std::string_view row_before =
            text.substr(front.block_row_begin[row], council.begin - front.block_row_begin[row]);
        const std::string_view before = text.substr(from, council.begin - from);
        static const RE2 kAddressee("(?i)\\b(?:cllr|councillor|member|clerk|officer|c/o)\\b|^venue\\s*:");
        if (front.in_field[row] && !row_before.empty()) continue;
        // "E. Smith (Wick District Council)": whom somebody speaks for.
        const std::string_view printed = text.substr(council.begin, council.end - council.begin);
        if (printed.contains('(') || row_before.ends_with('(')) continue;
        if (RE2::PartialMatch(re2::StringPiece(row_before.data(), row_before.size()), kAddressee)) continue;
        if (leads_in(row_before) || (row_before.empty()) || leads_in(before)) {
            const FoundCouncil& full = drawn_once(in_language_of(text, fullest(council, found), found), found);
            return Stated<std::string>{full.name, front.block.span(full.begin, full.end), "title-block"};
        }
    }
    return std::nullopt;
}

// A council's name at the head or foot of two pages or more.
StatedText in_furniture(const FrontMatter& front) {
    std::map<std::string, std::pair<std::set<std::uint32_t>, SourceSpan>> seen;
    for (std::size_t i = 0; i < front.rows.size(); ++i) {
        const Page& page = front.page(front.rows[i].page);
        const bool edge = page.height_pt > 0 && (front.rows[i].box.bottom < 0.09F * page.height_pt ||
                                                 front.rows[i].box.top > 0.91F * page.height_pt);
        if (!edge) continue;
        const RunningText text = front.text_of(front.rows[i].cells);
        const auto councils = find_councils(text.text());
        if (councils.empty() || (councils.size() > 1 && councils[1].begin >= councils[0].end)) continue;
        auto& [pages, where] = seen[councils.front().name];
        if (pages.empty()) where = text.span(councils.front().begin, councils.front().end);
        pages.insert(page.number);
    }
    StatedText only;
    for (const auto& [name, found] : seen)
        if (found.first.size() >= 2) {
            if (only) return std::nullopt;
            only = Stated<std::string>{name, found.second, "page-furniture"};
        }
    return only;
}

// The one principal council that addresses in the paper spell.
StatedText in_addresses(const FrontMatter& front, int year) {
    StatedText only;
    const auto look = [&](const Cell& cell) {
        if (cell.text.find(".gov.") == std::string::npos && cell.text.find(".ie") == std::string::npos) return true;
        const RunningText text = front.text_of({&cell, 1});
        re2::StringPiece rest(text.text()), host;
        while (RE2::FindAndConsume(&rest, council_patterns().web_host, &host)) {
            const PrincipalCouncil* council = council_of_host({host.data(), host.size()}, year);
            if (council == nullptr) continue;
            if (only && only->value != council->name) {
                only.reset();
                return false;
            }
            const auto begin = static_cast<std::size_t>(host.data() - text.text().data());
            if (!only)
                only =
                    Stated<std::string>{std::string(council->name), text.span(begin, begin + host.size()), "address"};
        }
        return true;
    };
    for (std::size_t i = 0; i < front.rows.size(); ++i)
        for (const Cell& cell : front.rows[i].cells) {
            // An address broken over two rows: the next row's cell in the same column completes it.
            if (i + 1 < front.rows.size() && cell.text.find('@') != std::string::npos)
                for (const Cell& next : front.rows[i + 1].cells)
                    if (next.text.starts_with(".gov.") && next.box.left < cell.box.right &&
                        next.box.right > cell.box.left) {
                        const std::size_t at = cell.text.rfind('@');
                        const std::string host = cell.text.substr(at + 1) + next.text;
                        if (const PrincipalCouncil* council = council_of_host(host, year); council != nullptr && !only)
                            only = Stated<std::string>{std::string(council->name), cell.where(), "address"};
                    }
            if (!look(cell)) return std::nullopt;
        }
    return only;
}

// The paper's council named by what the paper says of itself: "the Wick County Council Scrutiny Committee", a committee
// of its own, or "that the Parish Council of Wick objects to …", what it resolves. Nothing where two are named so.
StatedText in_own_words(const FrontMatter& front) {
    static const RE2 kOwnBody(
        "^ (?:(?:and|of|for|the|&|[A-Z][\\w’'-]*,?) ){0,5}(?:Sub-)?(?:Committee|Panel|Board|Cabinet|Constitution)\\b");
    static const RE2 kThat("\\b[Tt]hat (?:the )?$");
    static const RE2 kResolves(
        "^ (?:\\w+ly )?(?:agrees|accepts|adopts|approves|endorses|notes|objects|opposes|rejects|requests|resolves|"
        "supports|welcomes)\\b");
    StatedText only;
    for (std::size_t i = 0; i < front.rows.size(); ++i) {
        const PrintedRow& row = front.rows[i];
        const auto may_name = [](const Cell& cell) {
            return cell.text.contains("ouncil") || cell.text.contains("that") || cell.ends_in_soft_hyphen;
        };
        if (std::ranges::none_of(row.cells, may_name)) continue;
        RunningText text = front.text_of(row.cells);
        const std::size_t own = text.text().size();  // the next row is added where a sentence may go on
        if (text.text().find("ouncil") == std::string::npos && text.text().find("that ") == std::string::npos) continue;
        // What kOwnBody and kThat seek, before all names are looked for.
        constexpr std::string_view kSought[] = {"ommittee", "Panel", "Board", "Cabinet", "Constitution", "hat "};
        const auto has_sought = [&](const RunningText& in) {
            return std::ranges::any_of(kSought, [&](std::string_view word) { return in.text().contains(word); });
        };
        if (i + 1 < front.rows.size() && front.rows[i + 1].page == row.page) front.add(front.rows[i + 1].cells, text);
        if (text.text().find("Council") == std::string::npos || !has_sought(text)) continue;
        for (const FoundCouncil& council : find_councils(text.text())) {
            const std::string_view whole = text.text();
            const std::string_view before = whole.substr(0, council.begin), after = whole.substr(council.end);
            if (council.begin >= own) break;  // seen with the next row
            const bool decides = RE2::PartialMatch(re2::StringPiece(before.data(), before.size()), kThat) &&
                                 RE2::PartialMatch(re2::StringPiece(after.data(), after.size()), kResolves);
            if (!decides &&
                !(council.is_principal && RE2::PartialMatch(re2::StringPiece(after.data(), after.size()), kOwnBody)))
                continue;
            if (only && only->value != council.name) return std::nullopt;
            if (!only) only = Stated<std::string>{council.name, text.span(council.begin, council.end), "own-words"};
        }
    }
    return only;
}

// "moved for leave to introduce a by-law of the Town of Wick to confirm the proceedings of 3 May", at the end of a
// meeting in Ontario.
StatedText in_confirming_by_law(const FrontMatter& front) {
    static const RE2 kByLaw("(?i)\\bby-?law of (?:the )?(?:corporation of the )?$"),
        kConfirms("(?i)^,? to confirm the proceedings\\b");
    for (std::size_t i = front.rows.size(); i-- > 0;) {
        if (!contains_folded(front.rows[i].text(), "law of")) continue;
        RunningText text = front.text_of(front.rows[i].cells);
        if (i + 1 < front.rows.size() && front.rows[i + 1].page == front.rows[i].page)
            front.add(front.rows[i + 1].cells, text);
        const std::string_view whole = text.text();
        for (const FoundCouncil& council : find_councils(whole))
            if (matches(whole.substr(0, council.begin), kByLaw) && matches(whole.substr(council.end), kConfirms))
                return Stated<std::string>{council.name, text.span(council.begin, council.end), "own-words"};
    }
    return std::nullopt;
}

}  // namespace

StatedText find_council(const FrontMatter& front, const StatedText& date) {
    if (auto council = in_letterhead_column(front)) return council;
    if (auto council = in_title_block(front)) return council;
    if (auto council = in_addressee(front)) return council;
    if (auto council = in_furniture(front)) return council;
    if (auto council = in_imprint(front)) return council;
    int year = 0;
    if (date) std::from_chars(date->value.data(), date->value.data() + 4, year);
    if (auto council = in_addresses(front, year)) return council;
    if (auto council = in_own_words(front)) return council;
    return in_confirming_by_law(front);
}

}  // namespace minutebook
