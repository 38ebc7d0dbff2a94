// Who a paper is by, and whom to ask about it.
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <deque>
#include <string_view>
#include <utility>

#include <re2/re2.h>

#include "corpus/define_pattern.h"
#include "corpus/matching.h"
#include "extractors/find/councils.h"
#include "extractors/find/metadata_parts.h"
#include "extractors/find/metadata_patterns.h"

namespace minutebook {
namespace {

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view kEdge = " \t\n,;:*_|-.";
    for (bool again = true; again;) {
        again = false;
        while (!text.empty() && kEdge.contains(text.front())) text.remove_prefix(1);
        while (!text.empty() && kEdge.contains(text.back())) text.remove_suffix(1);
        for (const std::string_view dash : {"–", "—", "•", "\uf0b7", "▪"}) {
            if (text.starts_with(dash)) text.remove_prefix(dash.size()), again = true;
            if (text.ends_with(dash)) text.remove_suffix(dash.size()), again = true;
        }
    }
    return text;
}

// A person's name that the text begins with, or nothing.
std::string_view name_at_start(std::string_view text) {
    static const RE2 kLabel(
        "(?i)^(?:clerk(?: to the council)?|contact(?: officer| name| person(?: ?/ ?personne[- ]ressource)?| for (?:any "
        ")?(?:more|further) information)?|name|ask for|(?:\\d{1,2}[.)]?\\s+)?report "
        "author\\(?s?\\)?(?: (?:and|&) contact details)?|author|officer|lead officer|case officer|relevant "
        "director|chairman|chair|proper "
        "officer|to)\\s*[:–—-]+\\s*");
    static const RE2 kMedia("(?i)^(?:media|press) enquiries\\b[ :]*");
    text = trimmed(text);
    re2::StringPiece label;
    if (kMedia.Match(piece(text), 0, text.size(), RE2::ANCHOR_START, &label, 1)) text.remove_prefix(label.size());
    for (int labels = 0; labels < 2; ++labels)  // "Contact Officer: Name: Ann Ash"
        if (kLabel.Match(piece(text), 0, text.size(), RE2::ANCHOR_START, &label, 1)) text.remove_prefix(label.size());
    if (text.starts_with("All ")) return {};  // "All Councillors", whom a summons is sent to
    // "Ann Vale Tel: 01234 567890": what follows is no part of the name.
    static const RE2 kNumberFollows(
        "(?i)\\s+(?:tel(?:ephone)?|phone|mob(?:ile)?|e-?mail|direct (?:dial|line)|ext)\\b(?:[.:]| *[\\d(+]| +\\S+@)");
    if (re2::StringPiece number;
        text.size() > 1 && kNumberFollows.Match(piece(text), 1, text.size(), RE2::UNANCHORED, &number, 1))
        text = text.substr(0, static_cast<std::size_t>(number.data() - text.data()));
    static const RE2 kAddress(
        "(?i)\\b(?:[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}|road|street|lane|avenue|cottage|drive|close|house|hall)\\b");
    // "Ann Ash, Parking and Street Works Manager": of the post, not of an address.
    static const RE2 kService(
        "(?i)\\b(?:street ?(?:works|scene|care|pride|lighting|cleansing|cleaning|trading|services|environment)|"
        "road (?:safety|network|policy)|drive (?:in|for)\\b|town hall|house ?building)\\b");
    if (RE2::PartialMatch(piece(text), kAddress)) {
        std::string plain(text);
        RE2::GlobalReplace(&plain, kService, "");
        if (RE2::PartialMatch(plain, kAddress)) return {};
    }
    re2::StringPiece groups[2];
    if (!people_patterns().person.Match(piece(text), 0, text.size(), RE2::ANCHOR_START, groups, 2)) return {};
    const std::string_view name(groups[1].data(), groups[1].size());
    // "APPROVED BY: Ann Ash"; "Accompanying Documents:", over links.
    static const RE2 kNoName("(?i) (?:by|documents?|attachments?|enclosures?|links?|downloads?|enquiries|files?)$");
    if (name.size() > 50 || RE2::PartialMatch(piece(name), kNoName)) return {};
    // "Ann Head (Head of Finance)": a surname that is a post elsewhere, told by the post that follows.
    std::string_view judged = name;
    const std::string_view after =
        trimmed(text.substr(name.size() + static_cast<std::size_t>(name.data() - text.data())));
    if (judged.ends_with(" Head") && !after.empty()) judged.remove_suffix(5);
    if (RE2::PartialMatch(piece(judged), people_patterns().post)) return {};
    return name;
}

bool has_post(std::string_view text) { return RE2::PartialMatch(piece(text), people_patterns().post); }

// "Corporate Director of Place, Fiona Smith"
bool ends_in_name(std::string_view text) {
    const std::size_t comma = text.rfind(", ");
    return comma != std::string_view::npos && name_at_start(text.substr(comma + 2)).size() + 14 > text.size() - comma &&
           !name_at_start(text.substr(comma + 2)).empty();
}

// Rows of a value as entries: a row opens one where its first word would have fitted on the row above.
std::vector<std::vector<Cell>> entries_of(const FrontMatter& front, const std::vector<Cell>& cells) {
    std::vector<std::vector<Cell>> entries;
    float right = 0;
    for (const Cell& cell : cells) right = std::max(right, cell.box.right);
    if (front.document->has_layout && !cells.empty())
        for (const PrintedRow& row : front.rows)
            if (row.page == cells.front().page && std::abs(row.cells.back().box.left - cells.front().box.left) < 4)
                right = std::max(right, row.cells.back().box.right);
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const Cell& cell = cells[i];
        static const RE2 kGoesOn("^[a-z(&]");
        bool opens = i == 0;
        if (i > 0) {
            const Cell& above = cells[i - 1];
            const bool new_row = cell.box.top > above.box.top + 0.5F * cell.size_pt;
            const Page& page = front.page(cell.page);
            const float first_word = page.words[cell.first_word].box.width();
            const bool would_fit = above.box.right + first_word + 0.5F * cell.size_pt < right;
            const bool goes_on = above.text.ends_with(',') || above.text.ends_with('&') ||
                                 above.text.ends_with(" and") || RE2::PartialMatch(cell.text, kGoesOn);
            opens = new_row && (would_fit ? !goes_on
                                          : (!name_at_start(cell.text).empty() && has_post(cell.text)) ||
                                                (ends_in_name(above.text) && has_post(cell.text) && !goes_on));
            if (!front.document->has_layout) opens = !goes_on;
            // A post under a bare name is the name's.
            if (opens && entries.back().size() == 1 && !name_at_start(above.text).empty() && !has_post(above.text) &&
                name_at_start(cell.text).empty() && has_post(cell.text))
                opens = false;
        }
        if (opens) entries.emplace_back();
        entries.back().push_back(cell);
    }
    return entries;
}

Stated<std::string> entry(const FrontMatter& front, const std::vector<Cell>& cells, const char* rule) {
    const RunningText text = front.text_of(cells);
    const std::string_view value = trimmed(text.text());
    const auto begin = static_cast<std::size_t>(value.data() - text.text().data());
    return {without_capitals(value), text.span(begin, begin + value.size()), rule};
}

// Where "Ann Ash, Clerk, Tel: 01234 567890" has told who and begins to tell how to reach them.
std::size_t end_of_who(std::string_view text) {
    static const RE2 kReached(
        "(?i)[\\s,;:(–-]*(?:\\b(?:tel(?:ephone)?|phone|ext(?:ension)?|e-?mail|mobile|direct (?:dial|line))\\b "
        "*(?:no|number)?"
        "[.:]* *(?:[\\d(+:]|\\S+@|$)|(?:\\+|\\(?0)\\d[\\d ()-]{7,}|\\(?[2-9]\\d{2}(?:\\) ?|[-.] "
        "?)\\d{3}[-.]\\d{4}\\b|[\\w.%+'’-]+@)");
    re2::StringPiece match;
    return kReached.Match(piece(text), 0, text.size(), RE2::UNANCHORED, &match, 1)
               ? static_cast<std::size_t>(match.data() - text.data())
               : text.size();
}

// The person of a list of authors, without a label before the name and the numbers behind it.
Stated<std::string> person_entry(const FrontMatter& front, const std::vector<Cell>& cells, const char* rule) {
    static const RE2 kLabel("(?i)^contact officer\\s*:\\s*");
    const RunningText text = front.text_of(cells);
    std::string_view value = std::string_view(text.text()).substr(0, end_of_who(text.text()));
    if (re2::StringPiece label; kLabel.Match(piece(value), 0, value.size(), RE2::ANCHOR_START, &label, 1))
        value.remove_prefix(label.size());
    value = trimmed(value);
    const auto begin = static_cast<std::size_t>(value.data() - text.text().data());
    return {without_capitals(value), text.span(begin, begin + value.size()), rule};
}

void add_author(std::vector<Stated<std::string>>& authors, Stated<std::string> author) {
    static const RE2 kNoAuthor("(?i)^(?:n/?a|none|tbc|various|\\W*)$");
    if (author.value.size() < 4 || author.value.size() > 220 || RE2::FullMatch(author.value, kNoAuthor)) return;
    if (std::ranges::find(authors, author.value, &Stated<std::string>::value) != authors.end()) return;
    authors.push_back(std::move(author));
}

// "Job title: Service Manager" right of the field "Author: Ann Ash", and the row that it goes on in.
std::vector<Cell> job_title_beside(const FrontMatter& front, const HeaderField& field) {
    static const RE2 kJob("(?i)^(?:job title|post|position|designation)\\s*:\\s*\\S");
    std::vector<Cell> job;
    for (const Cell& cell : front.rows[field.row].cells)
        if (cell.box.left > field.value.back().box.right && RE2::PartialMatch(cell.text, kJob)) job.push_back(cell);
    if (job.empty() || field.row + 1 >= front.rows.size()) return job;
    for (const Cell& below : front.rows[field.row + 1].cells)
        if (below.page == job.front().page && std::abs(below.box.left - job.front().box.left) < 5 &&
            below.box.top - job.front().box.bottom < 0.6F * below.size_pt && !begins_with_label(below))
            job.push_back(below);
    return job;
}

// The entry of an author's field: "Ann Ash, Mayor, and Bob Brook, Chief Executive" are two, each with a name and post.
std::vector<Stated<std::string>> persons_of(const FrontMatter& front, const std::vector<Cell>& cells) {
    static const RE2 kAnd("(?:,? and |,? & |; )");
    const RunningText text = front.text_of(cells);
    const std::string_view words = std::string_view(text.text()).substr(0, end_of_who(text.text()));
    const auto named_with_post = [](std::string_view who) {
        const std::string_view name = name_at_start(who);
        return !name.empty() && has_post(who) &&
               who.substr(static_cast<std::size_t>(name.data() - who.data()) + name.size()).starts_with(", ");
    };
    std::vector<Stated<std::string>> persons;
    const auto add = [&](std::string_view who) {
        const auto begin = static_cast<std::size_t>(who.data() - words.data());
        persons.push_back({without_capitals(who), text.span(begin, begin + who.size()), "author-field"});
    };
    std::size_t from = 0;
    re2::StringPiece match;
    for (std::size_t at = 0; kAnd.Match(piece(words), at, words.size(), RE2::UNANCHORED, &match, 1);) {
        const auto begin = static_cast<std::size_t>(match.data() - words.data());
        at = begin + match.size();
        const std::string_view who = trimmed(words.substr(from, begin - from));
        if (!named_with_post(who) || !named_with_post(trimmed(words.substr(at)))) continue;
        add(who);
        from = at;
    }
    if (persons.empty()) return {person_entry(front, cells, "author-field")};
    add(trimmed(words.substr(from)));
    return persons;
}

// "Roger Smith" above "Corporate Director (Finance)" below the last recommendation: a signature.
void add_signature(const FrontMatter& front, std::vector<Stated<std::string>>& authors) {
    static const RE2 kPost(
        "(?i)^(?:(?:corporate|strategic|executive|deputy|assistant|interim|acting|joint|group|city|county|borough|"
        "district|town|senior) )*(?:director|head|chief|clerk|solicitor|treasurer|manager|town clerk|monitoring "
        "officer|borough solicitor|secretary)\\b[^.:;!?]{0,90}$");
    for (std::size_t i = front.block_end + 1; i < front.rows.size(); ++i) {
        const PrintedRow& row = front.rows[i];
        if (row.cells.size() != 1 || !RE2::FullMatch(row.cells.front().text, kPost)) continue;
        const Cell& above = front.rows[i - 1].cells.front();
        const std::string_view name = name_at_start(above.text);
        if (name.empty() || name.size() + 6 < trimmed(above.text).size() || above.text.size() > 60) continue;
        add_author(authors, entry(front, {above, row.cells.front()}, "signature"));
        authors.back().value = std::string(trimmed(above.text)) + ", " + row.cells.front().text;
        return;
    }
}

// "Prepared by: Ann Vale, City Manager" at a report's foot.
void add_preparer(const FrontMatter& front, std::vector<Stated<std::string>>& authors) {
    static const RE2 kPreparer("(?i)^(?:report )?(?:prepared|submitted|written|authored) by\\s*:\\s*\\S");
    for (const HeaderField& field : front.fields) {
        if (field.kind != FieldKind::author || front.in_block(field) || field.value.empty() ||
            !RE2::PartialMatch(front.rows[field.row].text(), kPreparer))
            continue;
        const Cell& first = field.value.front();
        if (name_at_start(first.text).empty() && !has_post(first.text)) continue;
        add_author(authors, entry(front, {first}, "author-field"));
        return;
    }
}

// "7. Report Authors:" over a name and post in each row.
void add_listed(const FrontMatter& front, std::vector<Stated<std::string>>& authors) {
    static const RE2 kHeading(
        "(?i)^(?:\\d+(?:\\.\\d+)*[.)]?\\s+)?(?:report )?author(?:s|\\(s\\))?"
        "(?: (?:and|&) (?:job title|post|position|contact details|details))?\\s*:?$");
    constexpr std::size_t kMost = 4;
    for (std::size_t heading = front.block_end; heading < front.rows.size(); ++heading) {
        if (!RE2::FullMatch(front.rows[heading].text(), kHeading)) continue;
        for (std::size_t i = heading + 1; i < std::min(front.rows.size(), heading + 1 + kMost); ++i) {
            const Cell& cell = front.rows[i].cells.front();
            if (front.rows[i].cells.size() != 1 || name_at_start(cell.text).empty() || !has_post(cell.text)) break;
            add_author(authors, person_entry(front, {cell}, "listed-author"));
        }
        return;
    }
}

// "Cllr Ash's Report" over a member's report: its author, as signed at its end where it is. A name without a title may
// be a place's, or a group's, and counts only where it signs.
void add_member(const FrontMatter& front, std::vector<Stated<std::string>>& authors) {
    static const std::string title = "(?:(?i:cllr|councillor|ald(?:erman)?)\\.? )";
    static const RE2 kWhoseReport(patterns::latin("^(" + title +
                                                  "?)((?:[\\p{Lu}][\\pL'’.-]*)(?: [\\p{Lu}][\\pL'’.-]*){0,3})"
                                                  "['’][sS] (?i:report)\\b"));
    static const RE2 kTitle("^" + title);
    for (std::size_t row = 0; row < front.block_end; ++row) {
        const Cell& cell = front.rows[row].cells.front();
        std::string addressed, name;
        if (!RE2::PartialMatch(cell.text, kWhoseReport, &addressed, &name) || has_post(name)) continue;
        for (std::size_t i = front.rows.size(); i-- > front.block_end;) {
            const Cell& last = front.rows[i].cells.front();
            std::string signed_by(trimmed(last.text));
            RE2::Replace(&signed_by, kTitle, "");
            if (without_capitals(signed_by) == without_capitals(name))
                return add_author(authors, entry(front, {last}, "signature"));
        }
        if (addressed.empty()) continue;
        const RunningText text = front.text_of({&cell, 1});
        if (const std::size_t size = addressed.size() + name.size(); text.text().starts_with(addressed + name))
            add_author(authors, {without_capitals(addressed + name), text.span(0, size), "report-of"});
        return;
    }
}

// --- contacts: blocks, letterheads and signatures are read column by column, a name first and then its numbers
// ----------

bool known_ending(std::string_view email) {
    static const RE2 kEnding("(?i)\\.(?:uk|com|org|net|gov|ie|ca|us|wales|scot|cymru|eu|info|edu|biz|london|coop)$");
    return RE2::PartialMatch(piece(email), kEnding);
}

// Whether the part before the @ is made of the name: "n.abbot", "nicholas.abbot" and "abbotn" spell Nick Abbot.
bool spells(std::string_view email, std::string_view name) {
    const auto letters = [](std::string_view text) {
        std::string result;
        for (const char c : text)
            if (const char low = static_cast<char>(c | 0x20); low >= 'a' && low <= 'z') result += low;
        return result;
    };
    const std::string local = letters(email.substr(0, email.find('@')));
    for (std::size_t at = 0; at < name.size();) {
        const std::size_t end = std::min(name.find(' ', at), name.size());
        const std::string word = letters(name.substr(at, end - at));
        if (word.size() > 2 && local.find(word) != std::string::npos) return true;
        at = end + 1;
    }
    return false;
}

class ContactFinder {
public:
    ContactFinder(const FrontMatter& front, PaperKind kind)
        : front_(front), kind_(kind), allowed_(front.rows.size(), kNone) {}

    std::vector<Stated<Contact>> all() {
        mark_regions();
        for (std::size_t row = 0; row < front_.rows.size();) {
            std::size_t end = row;
            while (end < front_.rows.size() && allowed_[end] != kNone) ++end;
            if (end > row) read_region(row, end);
            row = std::max(end, row + 1);
        }
        // An address read before the name it spells, in another column.
        for (Person& nameless : people_)
            for (Person& named : people_)
                if (nameless.contact.value.name.empty() && nameless.contact.value.email &&
                    !named.contact.value.name.empty() && !named.contact.value.email &&
                    spells(*nameless.contact.value.email, named.contact.value.name)) {
                    named.contact.value.email = std::exchange(nameless.contact.value.email, std::nullopt);
                    if (!named.contact.value.phone)
                        named.contact.value.phone = std::exchange(nameless.contact.value.phone, std::nullopt);
                }
        std::vector<Stated<Contact>> contacts;
        for (Person& person : people_)
            if (person.contact.value.phone || person.contact.value.email || is_asked_for(person))
                contacts.push_back(std::move(person.contact));
        return contacts;
    }

private:
    enum Region : std::uint8_t { kNone, kNamed, kBlock };  // kNamed: only numbers that a name stands with count

    struct Person {
        Stated<Contact> contact;
        std::size_t row = 0;       // of the name
        std::size_t last_row = 0;  // where it was named last
    };

    // "Contact: Ann Ash", and no number.
    bool is_asked_for(const Person& person) const {
        return !person.contact.value.name.empty() && std::ranges::any_of(front_.fields, [&](const HeaderField& field) {
            if (field.kind != FieldKind::contact || !front_.in_block(field)) return false;
            if (person.row == field.row && front_.rows[field.row].text().starts_with("Contact:")) return true;
            static const RE2 kOfficer("(?i)^contact officers?\\s*:");
            return kind_ == PaperKind::report && person.row >= field.row && person.row <= field.last_row &&
                   matches(front_.rows[field.row].text(), kOfficer);
        });
    }

    void allow(std::size_t row, Region region) {
        if (row < allowed_.size()) allowed_[row] = std::max(allowed_[row], region);
    }

    void mark_regions() {
        const PeoplePatterns& people = people_patterns();
        static const RE2 kEnd(
            patterns::latin("(?i)^(?:\\d+(?:\\.\\d+)*\\.?\\s+\\p{Lu}|appendix\\b|appendices\\b|audit "
                            "trail|implications|resolved\\b|approved(?: by)?$)"));
        static const RE2 kColumnHead("(?i)(?:contact(?: officer| details| name)?|officer contact)");
        for (std::size_t row = 0; row < front_.block_end; ++row) allow(row, kNamed);
        for (const HeaderField& field : front_.fields)
            if (field.kind == FieldKind::contact && !(kind_ == PaperKind::minutes && field.row >= front_.block_end))
                for (std::size_t row = first_row_of(field); row <= field.last_row + 2; ++row) allow(row, kBlock);
        // "Report author and contact details: Ann Ash, Clerk, 01234 567890"
        for (const HeaderField& field : front_.fields)
            if (field.kind == FieldKind::report_author && kind_ != PaperKind::minutes)
                for (std::size_t row = field.row; row <= field.last_row + 1; ++row) allow(row, kNamed);
        // "Clerk: Ann Ash – Email: … Telephone: …" at the end of minutes.
        static const RE2 kClerk("(?i)^(?:(?:the|parish|town|community) )*clerk(?: to the (?:\\w+ )?council)?\\s*[:–-]");
        if (kind_ == PaperKind::minutes)
            for (std::size_t row = front_.block_end; row < front_.rows.size(); ++row)
                if (contains_folded(front_.rows[row].text(), "clerk") &&
                    RE2::PartialMatch(front_.rows[row].text(), kClerk) &&
                    RE2::PartialMatch(front_.rows[row].text(), people.email))
                    allow(row, kNamed);
        // "Any queries regarding these Minutes, please contact" at their end.
        static const RE2 kQueries(
            "(?i)\\b(?:queries|questions|enquiries) (?:about|regarding|concerning|on) (?:these|the) minutes\\b");
        constexpr std::size_t kEndRows = 20, kSentenceRows = 3;
        if (kind_ == PaperKind::minutes)
            for (std::size_t row = front_.rows.size(); row-- > 0 && front_.rows.size() - row <= kEndRows;)
                if (contains_folded(front_.rows[row].text(), "minutes") && matches(front_.rows[row].text(), kQueries))
                    for (std::size_t i = row; i < row + kSentenceRows; ++i) allow(i, kNamed);
        if (kind_ == PaperKind::other || kind_ == PaperKind::minutes) return;
        for (std::size_t row = front_.block_end; row < front_.rows.size(); ++row) {
            const std::string& text = front_.rows[row].text();
            bool heads_block = text.size() < 90 && RE2::PartialMatch(text, people.contact_heading);
            for (const Cell& cell : front_.rows[row].cells)
                heads_block |= cell.text.size() < 40 && RE2::FullMatch(cell.text, kColumnHead);
            if (heads_block) {
                allow(row, kBlock);
                for (std::size_t i = row + 1; i < front_.rows.size() && i < row + kMostBlockRows; ++i) {
                    if (RE2::PartialMatch(front_.rows[i].cells.front().text, kEnd)) break;
                    allow(i, kBlock);
                }
            }
            if (RE2::PartialMatch(text, people.contact_sentence))
                for (std::size_t i = row; i < row + 4; ++i) allow(i, kNamed);
        }
        // The signature below an agenda or a report.
        for (std::size_t i = front_.rows.size(); i-- > 0 && front_.rows.size() - i <= kSignatureRows;) allow(i, kNamed);
    }

    // "Direct dial: …" and "E-mail: …" may stand over "Ask for: …", in a letter's head.
    std::size_t first_row_of(const HeaderField& field) const {
        static const RE2 kNumber("(?i)^(?:direct (?:dial|line)|tel(?:ephone)?|phone|ext|e-?mail)\\b[^:]{0,12}:");
        std::size_t row = field.row;
        while (row > 0 && row < front_.block_end && front_.rows[row - 1].page == front_.rows[row].page &&
               RE2::PartialMatch(front_.rows[row - 1].text(), kNumber))
            --row;
        return row;
    }

    // The left edges of columns beside the first one: those that a cell with another on its left shares with some cell.
    std::vector<float> columns_of(std::size_t first, std::size_t end) const {
        std::vector<float> all, inner, columns;
        for (std::size_t row = first; row < end; ++row)
            for (std::size_t cell = 0; cell < front_.rows[row].cells.size(); ++cell) {
                all.push_back(front_.rows[row].cells[cell].box.left);
                if (cell > 0) inner.push_back(all.back());
            }
        std::ranges::sort(all);
        std::ranges::sort(inner);
        for (const float left : inner) {
            const auto sharing =
                std::ranges::upper_bound(all, left + kAligned) - std::ranges::lower_bound(all, left - kAligned);
            if (sharing > 1 && (columns.empty() || left > columns.back() + 50)) columns.push_back(left);
        }
        return columns;
    }

    // 0 is what stands in none of the columns: the leftmost cells, and centred rows.
    static std::size_t column_of(const std::vector<float>& columns, const Cell& cell, bool is_first) {
        std::size_t column = 0;
        for (std::size_t i = 0; i < columns.size(); ++i)
            if (is_first ? std::abs(cell.box.left - columns[i]) <= kAligned : cell.box.left >= columns[i] - kAligned)
                column = i + 1;
        return column;
    }

    void read_region(std::size_t first, std::size_t end) {
        const std::vector<float> columns = columns_of(first, end);
        std::vector<std::vector<std::pair<std::size_t, const Cell*>>> cells(columns.size() + 1);
        for (std::size_t row = first; row < end; ++row)
            for (const Cell& cell : front_.rows[row].cells)
                cells[column_of(columns, cell, &cell == &front_.rows[row].cells.front())].emplace_back(row, &cell);
        for (const auto& column : cells) read_column(column, people_.size());
    }

    // A broken address takes the start of the next cell of its column.
    static std::string with_broken_address(const std::vector<std::pair<std::size_t, const Cell*>>& cells, std::size_t i,
                                           std::size_t& taken) {
        std::string text = cells[i].second->text;
        const std::size_t space = text.rfind(' ');
        const std::string tail = text.substr(space == std::string::npos ? 0 : space + 1);
        if (i + 1 >= cells.size()) return text;
        const std::string& next = cells[i + 1].second->text;
        const std::string next_word = next.substr(0, next.find(' '));
        static const RE2 kAreaCode("^[2-9]\\d{2}-$"), kRestOfNumber("^[2-9]\\d{2}-\\d{4}$");
        if (RE2::FullMatch(tail, kAreaCode) && RE2::FullMatch(next_word, kRestOfNumber)) {
            taken = i + 1;
            return text + next_word;
        }
        const bool split_at_sign = tail.find('@') == std::string::npos && next_word.starts_with('@');
        const bool split_after = tail.find('@') != std::string::npos && !known_ending(tail);
        if ((split_at_sign || split_after) && RE2::FullMatch(tail + next_word, people_patterns().email) &&
            known_ending(tail + next_word)) {
            taken = i + 1;
            return text + next_word;
        }
        return text;
    }

    // "Name | Designation | Contact details": below the second head stand posts, whatever they look like.
    bool is_designation(std::size_t row, const Cell& cell) const {
        static const RE2 kName("(?i)name"), kPost("(?i)designation|post|job title|position|title|role");
        constexpr std::size_t kMostRows = 12;
        for (std::size_t up = row; up-- > 0 && row - up <= kMostRows && front_.rows[up].page == cell.page;) {
            const std::vector<Cell>& heads = front_.rows[up].cells;
            if (heads.size() < 3 || !RE2::FullMatch(heads[0].text, kName) || !RE2::FullMatch(heads[1].text, kPost))
                continue;
            return std::abs(cell.box.left - heads[1].box.left) <= kAligned;
        }
        return false;
    }

    // The name that the cell begins with; that of "Ann Ash Travel Unit Manager" is told by its address below, where it
    // is spelt "ann.ash@".
    std::string_view name_of(std::size_t row, const Cell& cell) const {
        if (const std::string_view name = name_at_start(cell.text); !name.empty())
            return is_designation(row, cell) ? std::string_view{} : name;
        static const RE2 kNameAndPost(
            patterns::latin("^(([\\p{Lu}][\\pL'’-]+) ([\\p{Lu}][\\pL'’-]+)) [\\p{Lu}][\\pL &,-]+$"));
        re2::StringPiece name, first, last;
        const std::string_view who = trimmed(std::string_view(cell.text).substr(0, end_of_who(cell.text)));
        if (allowed_[row] != kBlock || who.size() > 80 || !has_post(who) ||
            !RE2::FullMatch(piece(who), kNameAndPost, &name, &first, &last))
            return {};
        const std::string spelt = folded(std::string(first) + '.' + std::string(last) + '@');
        constexpr std::size_t kReach = 4;
        for (std::size_t down = row; down < std::min(front_.rows.size(), row + kReach + 1); ++down)
            if (contains_folded(front_.rows[down].text(), spelt)) return {name.data(), name.size()};
        return {};
    }

    void read_column(const std::vector<std::pair<std::size_t, const Cell*>>& cells, std::size_t known) {
        Person* current = nullptr;
        std::size_t taken = cells.size();  // the cell whose start belongs to the address before it
        static const RE2 kSentence(patterns::latin(
            "(?:(?i:contact|inspected by contacting|cyswllt|from|author|officers?|clerk|questions to|written by))(?: "
            "(?:is|are|on|at))?:?-?\\s+((?:[\\p{Lu}][\\pL'’.-]*)(?: [\\p{Lu}][\\pL'’.-]*){1,2})(?:$|[ ,(:])"));
        static const RE2 kAfterDash(patterns::latin(
            "(?i:dept|department|team|section|unit|clerk|officer|chair)\\.?\\s?[-–—:]\\s+((?:[\\p{Lu}][\\pL'’.-]*)(?: "
            "[\\p{Lu}][\\pL'’.-]*){1,2})$"));
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const auto& [row, cell] = cells[i];
            std::string joined;  // a name broken over two rows: "Housing Dept - Maurice" / "Soden"
            std::string_view name = name_of(row, *cell);
            std::string found;
            if (name.empty() && !is_designation(row, *cell) &&
                (RE2::PartialMatch(cell->text, kSentence, &found) ||
                 RE2::PartialMatch(cell->text, kAfterDash, &found)) &&
                !has_post(found))
                name = found;
            static const RE2 kBrokenName(patterns::latin("[-–—:]\\s+([\\p{Lu}][\\pL'’-]+)$")),
                kOneWord(patterns::latin("^([\\p{Lu}][\\pL'’-]+)$"));
            std::string head, tail;
            if (name.empty() && i + 1 < cells.size() && RE2::PartialMatch(cell->text, kBrokenName, &head) &&
                RE2::PartialMatch(cells[i + 1].second->text, kOneWord, &tail) && !has_post(head) && !has_post(tail)) {
                joined = head + ' ' + tail;
                name = joined;
            }
            if (!name.empty() && i != taken) current = &person(without_capitals(name), row, *cell, known);
            const std::string text = i == taken && cell->text.find(' ') == std::string::npos
                                         ? std::string()
                                         : with_broken_address(cells, i, taken);
            const auto numbers = numbers_in(text, row);
            // "01234 567890 ann.ash@" in the row of another name, in another column.
            if (numbers.size() > 1 && numbers.back().second)
                for (Person& other : people_)
                    if (!other.contact.value.name.empty() && !other.contact.value.email && !other.contact.value.phone &&
                        spells(numbers.back().first, other.contact.value.name))
                        current = &other;
            for (const auto& [number, is_email] : numbers)
                current = give(near(current, row), number, is_email, row, *cell, known);
            if (is_internal_number(row, *cell))
                current = give(near(current, row), cell->text, false, row, *cell, known);
        }
    }

    // "Contact officer: | Ann Ash | Tel: | 29-0123": of the council's own exchange.
    bool is_internal_number(std::size_t row, const Cell& cell) const {
        constexpr std::size_t kSize = 7;
        static const RE2 kNumber("\\d\\d[- ]\\d{4}"), kTel("(?i)(?:tel|telephone|ext)(?: no)?\\.?:?");
        if (cell.text.size() != kSize || allowed_[row] != kBlock || !RE2::FullMatch(cell.text, kNumber)) return false;
        const std::vector<Cell>& cells = front_.rows[row].cells;
        return std::ranges::any_of(cells, [&](const Cell& left) {
            return left.box.right <= cell.box.left && RE2::FullMatch(left.text, kTel);
        });
    }

    Person& person(std::string name, std::size_t row, const Cell& cell, std::size_t known) {
        // "Contact: Ann Ash. 01234 567890", not "Ann A."
        if (name.ends_with('.') && name.size() - 1 - (name.rfind(' ') + 1) > 1) name.pop_back();
        for (std::size_t i = 0; i < people_.size(); ++i)
            if (people_[i].contact.value.name == name && (i >= known || !name.empty())) {
                people_[i].last_row = std::max(people_[i].last_row, row);
                return people_[i];
            }
        Person fresh;
        fresh.contact.value.name = std::move(name);
        fresh.contact.where = cell.where();
        fresh.contact.rule = allowed_[row] == kBlock ? "contact-block" : "contact-with-name";
        fresh.row = row;
        people_.push_back(std::move(fresh));
        return people_.back();
    }

    // A number far below the last name is no longer that person's.
    static Person* near(Person* person, std::size_t row) {
        return person != nullptr && row > std::max(person->row, person->last_row) + kMostRowsBetween ? nullptr : person;
    }

    // The nearest name above the cell, where the columns have not told: signatures are centred or set to the right.
    Person* above(std::size_t row, const Cell& cell, std::size_t known) {
        for (std::size_t up = 1; up <= 5 && up <= row; ++up)
            for (const Cell& other : front_.rows[row - up].cells)
                if (other.page == cell.page && other.box.left < cell.box.right && other.box.right > cell.box.left)
                    if (const std::string_view name = name_of(row - up, other); !name.empty())
                        return &person(without_capitals(name), row - up, other, known);
        return nullptr;
    }

    // "Clerk: Ann Ash" or "Ask for: Ann Ash" under the numbers, and none of its own beside or below it: a letterhead or
    // running foot that ends in who they are of.
    Person* below(std::size_t row, const Cell& cell, std::size_t known) {
        static const RE2 kClerk(patterns::latin(
            "\\b(?i:clerk|ask for)\\b[^:@\\d]{0,40}:\\s*((?:[\\p{Lu}][\\pL'’.-]*)(?: [\\p{Lu}][\\pL'’.-]*){1,2})$"));
        const auto has_numbers = [&](std::size_t at) {
            return at < front_.rows.size() && front_.rows[at].page == cell.page &&
                   !numbers_in(front_.rows[at].text(), at).empty();
        };
        for (std::size_t down = row + 1; down <= row + 2 && down < front_.rows.size(); ++down)
            for (const Cell& other : front_.rows[down].cells)
                if (std::string name; other.page == cell.page && other.box.left < cell.box.right &&
                                      other.box.right > cell.box.left && RE2::PartialMatch(other.text, kClerk, &name) &&
                                      !name_at_start(name).empty() && !has_numbers(down) && !has_numbers(down + 1))
                    return &person(without_capitals(name_at_start(name)), down, other, known);
        return nullptr;
    }

    Person* give(Person* current, const std::string& number, bool is_email, std::size_t row, const Cell& cell,
                 std::size_t known) {
        if (current == nullptr) current = above(row, cell, known);
        if (current == nullptr) current = below(row, cell, known);
        if (is_email) {
            static const RE2 kTwoNames("^[A-Za-z'’-]{2,}[._][A-Za-z'’-]{2,}\\d*@");
            for (Person& other : people_)
                if (!other.contact.value.name.empty() && !other.contact.value.email &&
                    spells(number, other.contact.value.name))
                    current = &other;
            static const RE2 kOffice(
                "(?i)^[^@]*(?:democrat|committee|service|support|admin|enquir|info|planning|licens|governance|member|"
                "office|council|scrutiny|meeting|team)[^@]*@");
            const bool of_another = current != nullptr && RE2::PartialMatch(number, kTwoNames) &&
                                    !RE2::PartialMatch(number, kOffice) &&
                                    !spells(number, current->contact.value.name) && !number.starts_with("clerk") &&
                                    !current->contact.value.name.empty();
            if (current == nullptr || of_another ||
                (current->contact.value.email && *current->contact.value.email != number)) {
                if (allowed_[row] != kBlock) return current;
                Person fresh;
                fresh.contact.where = cell.where();
                fresh.contact.rule = "contact-block";
                fresh.row = row;
                people_.push_back(std::move(fresh));
                people_.back().contact.value.email = number;
                return &people_.back();
            }
            current->contact.value.email = number;
        } else {
            // Left of the number, in another column: "Contact officer: | Ann Smith | Telephone: | 01234 567890".
            if (current == nullptr || current->contact.value.name.empty())
                for (const Cell& left : front_.rows[row].cells)
                    if (left.box.left < cell.box.left)
                        if (const std::string_view name = name_of(row, left); !name.empty())
                            current = &person(without_capitals(name), row, left, known);
            if (current == nullptr || current->contact.value.phone) return current;
            current->contact.value.phone = number;
        }
        SourceSpan& where = current->contact.where;
        if (where.first_page == cell.page && where.last_page == cell.page && cell.first_word >= where.first_word &&
            cell.first_word <= where.last_word + kMostWordsBetween)
            where.last_word = std::max(where.last_word, cell.last_word);
        return current;
    }

    std::vector<std::pair<std::string, bool>> numbers_in(const std::string& text, std::size_t row) const {
        std::vector<std::pair<std::string, bool>> numbers;
        re2::StringPiece match;
        static const RE2 kFax("(?i)\\bfax\\b[^\\d]{0,12}$");
        for (std::size_t at = 0; people_patterns().phone.Match(text, at, text.size(), RE2::UNANCHORED, &match, 1);) {
            const auto begin = static_cast<std::size_t>(match.data() - text.data());
            at = begin + match.size();
            const auto digits = std::ranges::count_if(match, [](char c) { return c >= '0' && c <= '9'; });
            const bool inside = begin > 0 && (std::string_view("/.-").contains(text[begin - 1]) ||
                                              (text[begin - 1] >= '0' && text[begin - 1] <= '9'));
            if (digits < 9 || digits > 13 || inside || RE2::PartialMatch(text.substr(0, begin), kFax)) continue;
            std::string number(match.data(), match.size());
            if (number.starts_with('(') && number.find(')') == std::string::npos) number.erase(0, 1);
            // "024 7600 0000 / 3065": the other number's extension.
            if (const std::size_t slash = number.find('/'); slash != std::string::npos && slash > kShortest_digits) {
                number.resize(slash);
                while (number.ends_with(' ')) number.pop_back();
            }
            numbers.emplace_back(std::move(number), false);
        }
        // A bare extension stands for a number behind a name in a contact's field.
        static const RE2 kExtension("\\s\\(?(?:(?i:extn?|ext|tel)\\.?:?\\s*)?(\\d{4,7})\\)?$");
        std::string extension;
        if (numbers.empty() && allowed_[row] == kBlock && !name_at_start(text).empty() &&
            RE2::PartialMatch(text, kExtension, &extension))
            numbers.emplace_back(extension, false);
        for (std::size_t at = 0; people_patterns().email.Match(text, at, text.size(), RE2::UNANCHORED, &match, 1);) {
            at = static_cast<std::size_t>(match.data() - text.data()) + match.size();
            if (known_ending({match.data(), match.size()}))
                numbers.emplace_back(std::string(match.data(), match.size()), true);
        }
        return numbers;
    }

    static constexpr float kAligned = 4;                // points
    static constexpr std::size_t kShortest_digits = 9;  // of a phone number
    static constexpr std::size_t kMostBlockRows = 45, kSignatureRows = 14, kMostRowsBetween = 9;
    static constexpr std::uint32_t kMostWordsBetween = 25;  // of a name's post, between the name and its numbers

    const FrontMatter& front_;
    PaperKind kind_;
    std::vector<Region> allowed_;
    std::deque<Person> people_;
};

}  // namespace

std::vector<Stated<std::string>> find_authors(const FrontMatter& front, PaperKind kind) {
    std::vector<Stated<std::string>> authors;
    if (kind == PaperKind::minutes || kind == PaperKind::agenda || kind == PaperKind::pack) return authors;
    // "LEAD OFFICER: Ann Oakes, Area Manager", whom a report may name alone.
    const auto names_lead = [&](const HeaderField& field) {
        return field.kind == FieldKind::contact && contains_folded(front.rows[field.row].text(), "lead officer");
    };
    for (const FieldKind wanted :
         {FieldKind::author, FieldKind::report_author, FieldKind::responsible, FieldKind::contact}) {
        if (!authors.empty()) break;
        for (const HeaderField& field : front.fields) {
            if (field.kind != wanted || !front.in_block(field) || field.value.empty()) continue;
            if (wanted == FieldKind::contact && (kind != PaperKind::report || !names_lead(field))) continue;
            for (const auto& cells : entries_of(front, field.value))
                for (Stated<std::string>& author : persons_of(front, cells)) add_author(authors, std::move(author));
            if (authors.size() != 1 || has_post(authors.front().value)) continue;
            if (const auto job = job_title_beside(front, field); !job.empty()) {
                const std::string label_and_post = front.text_of(job).text();
                authors.front().value += ", ";
                authors.front().value += trimmed(std::string_view(label_and_post).substr(label_and_post.find(':') + 1));
            }
        }
    }
    static const RE2 kToABody(
        patterns::latin("(?i) to (?:the )?(?:chair\\w*,? and members of (?:the )?)?(?:[\\pL&,'’-]+ ){0,6}"
                        "(?:committee|cabinet|council|executive|panel|board|forum)\\.?$"));
    if (authors.empty())
        for (std::size_t row = 0; row < front.block_end; ++row) {
            // "Report of the Director of Housing", with no colon
            const Cell& cell = front.rows[row].cells.front();
            re2::StringPiece label;
            if (front.in_field[row] ||
                !label_patterns().author_sentence.Match(cell.text, 0, cell.text.size(), RE2::ANCHOR_START, &label, 1))
                continue;
            std::string value = cell.text.substr(label.size());
            // "… of the Director of Place to the" over "meeting of the Roads Committee".
            static const RE2 kToMeeting("(?i) to (?:the|an?)?(?: \\w+)?(?: meeting(?: of\\b.*)?)?$"),
                kMeets("(?i)^(?:\\w+ )?meeting of\\b|^of the\\b");
            if (matches(value, kToMeeting) &&
                (value.contains(" meeting of") ||
                 (row + 1 < front.rows.size() && matches(front.rows[row + 1].text(), kMeets))))
                RE2::Replace(&value, kToMeeting, "");
            RE2::Replace(&value, kToABody, "");  // "… of the Chief Executive to the Harbour Committee"
            // "REPORT OF ACTION TAKEN UNDER DELEGATED AUTHORITY BY AN OFFICER": not whose report, but what of.
            static const RE2 kOfWhat("(?i)^(?:urgent )?(?:actions?|decisions?|proceedings|findings) ");
            if (!has_post(value) || matches(value, kOfWhat)) continue;
            add_author(authors, {without_capitals(trimmed(value)), cell.where(), "report-of"});
            break;
        }
    if (authors.empty())
        for (const HeaderField& field : front.fields)
            if (field.kind == FieldKind::report_author && !field.value.empty() && field.text.text().size() < 160) {
                for (const auto& cells : entries_of(front, field.value)) {
                    const Cell& first = cells.front();
                    if (!name_at_start(first.text).empty() || has_post(first.text)) {
                        // "Ann Ash, Democratic" over "Services Manager"; not what stands under the name alone.
                        const bool goes_on = first.text.contains(',');
                        add_author(authors,
                                   person_entry(front, goes_on ? cells : std::vector{first}, "report-author-field"));
                        break;
                    }
                }
                if (!authors.empty()) break;
            }
    if (authors.empty() && kind == PaperKind::report) add_preparer(front, authors);
    if (authors.empty() && kind == PaperKind::report) add_listed(front, authors);
    if (authors.empty() && kind == PaperKind::report) add_signature(front, authors);
    if (authors.empty() && kind == PaperKind::report) add_member(front, authors);
    return authors;
}

std::vector<Stated<Contact>> find_contacts(const FrontMatter& front, PaperKind kind) {
    if (front.rows.empty()) return {};
    return ContactFinder(front, kind).all();
}

}  // namespace minutebook
