// Who a paper is by, and whom to ask about it.
#include <re2/re2.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "extractors/find/councils.h"
#include "extractors/find/metadata_parts.h"
#include "extractors/find/metadata_patterns.h"

namespace minutebook {
namespace {

re2::StringPiece piece(std::string_view text) { return {text.data(), text.size()}; }

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
    static const RE2 kLabel("(?i)^(?:clerk(?: to the council)?|contact(?: officer| name)?|name|ask for|report author\\(?s?\\)?|author|officer|lead officer|case officer|relevant director|chairman|chair|proper officer|to)\\s*[:–—-]+\\s*");
    text = trimmed(text);
    re2::StringPiece label;
    if (kLabel.Match(piece(text), 0, text.size(), RE2::ANCHOR_START, &label, 1)) text.remove_prefix(label.size());
    static const RE2 kAddress("(?i)\\b(?:[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}|road|street|lane|avenue|cottage|drive|close|house|hall)\\b");
    if (RE2::PartialMatch(piece(text), kAddress)) return {};
    re2::StringPiece groups[2];
    if (!people_patterns().person.Match(piece(text), 0, text.size(), RE2::ANCHOR_START, groups, 2)) return {};
    const std::string_view name(groups[1].data(), groups[1].size());
    if (RE2::PartialMatch(piece(name), people_patterns().post) || name.size() > 50) return {};
    return name;
}

bool has_post(std::string_view text) { return RE2::PartialMatch(piece(text), people_patterns().post); }

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
        bool opens = i == 0;
        if (i > 0) {
            const Cell& above = cells[i - 1];
            const bool new_row = cell.box.top > above.box.top + 0.5F * cell.size_pt;
            const Page& page = front.page(cell.page);
            const float first_word = page.words[cell.first_word].box.width();
            const bool would_fit = above.box.right + first_word + 0.5F * cell.size_pt < right;
            const bool goes_on = above.text.ends_with(',') || above.text.ends_with('&') || above.text.ends_with(" and") ||
                                 RE2::PartialMatch(cell.text, "^(?:[a-z(&]|and\\b)");
            opens = new_row && (would_fit ? !goes_on : !name_at_start(cell.text).empty() && has_post(cell.text));
            if (!front.document->has_layout) opens = true;
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
    RunningText text;
    for (const Cell& cell : cells) text.add(front.page(cell.page), cell);
    const std::string_view value = trimmed(text.text());
    const auto begin = static_cast<std::size_t>(value.data() - text.text().data());
    return {without_capitals(value), text.span(begin, begin + value.size()), rule};
}

void add_author(std::vector<Stated<std::string>>& authors, Stated<std::string> author) {
    static const RE2 kNoAuthor("(?i)^(?:n/?a|none|tbc|various|\\W*)$");
    if (author.value.size() < 4 || author.value.size() > 220 || RE2::FullMatch(author.value, kNoAuthor)) return;
    if (std::ranges::find(authors, author.value, &Stated<std::string>::value) != authors.end()) return;
    authors.push_back(std::move(author));
}

// "Roger Smith" above "Corporate Director (Finance)" below the last recommendation: a signature.
void add_signature(const FrontMatter& front, std::vector<Stated<std::string>>& authors) {
    static const RE2 kPost("(?i)^(?:(?:corporate|strategic|executive|deputy|assistant|interim|acting|joint|group|city|county|borough|district|town|senior) )*(?:director|head|chief|clerk|solicitor|treasurer|manager|town clerk|monitoring officer|borough solicitor|secretary)\\b[^.:;!?]{0,90}$");
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

// --- contacts ---------------------------------------------------------------------------------------------------------

struct Anchor {  // a telephone number or an address
    std::size_t row, cell;
    std::size_t at;  // byte of the cell's text
    bool is_email;
    std::string text;
};

bool known_ending(std::string_view email) {
    static const RE2 kEnding("(?i)\\.(?:uk|com|org|net|gov|ie|ca|us|wales|scot|cymru|eu|info|edu|biz|london|coop)$");
    return RE2::PartialMatch(piece(email), kEnding);
}

class ContactFinder {
public:
    ContactFinder(const FrontMatter& front, PaperKind kind) : front_(front), kind_(kind), allowed_(front.rows.size(), kNone) {}

    std::vector<Stated<Contact>> all() {
        mark_regions();
        for (std::size_t row = 0; row < front_.rows.size(); ++row)
            if (allowed_[row] != kNone) anchors_of(row);
        for (const Anchor& anchor : anchors_) place(anchor);
        std::vector<Stated<Contact>> contacts;
        for (auto& contact : contacts_)
            if (contact.value.phone || contact.value.email) contacts.push_back(std::move(contact));
        return contacts;
    }

private:
    enum Region : std::uint8_t { kNone, kNamed, kBlock };  // kNamed: only where a name stands with the number

    const Cell& cell(const Anchor& anchor) const { return front_.rows[anchor.row].cells[anchor.cell]; }

    void allow(std::size_t row, Region region) {
        if (row < allowed_.size()) allowed_[row] = std::max(allowed_[row], region);
    }

    void mark_regions() {
        const HeadingPatterns& headings = heading_patterns();
        const PeoplePatterns& people = people_patterns();
        for (std::size_t row = 0; row < front_.block_end; ++row) allow(row, kNamed);
        for (const HeaderField& field : front_.fields)
            if (field.kind == FieldKind::contact || field.kind == FieldKind::report_author)
                for (std::size_t row = field.row; row <= field.last_row + 2; ++row) allow(row, kBlock);
        if (kind_ == PaperKind::other) return;
        static const RE2 kEnd("(?i)^(?:\\d+(?:\\.\\d+)*\\.?\\s+\\pL|appendix\\b|appendices\\b|audit trail|implications|resolved\\b)");
        const std::uint32_t last_page = front_.rows.back().page;
        for (std::size_t row = front_.block_end; row < front_.rows.size(); ++row) {
            const std::string text = front_.rows[row].text();
            if (kind_ != PaperKind::minutes) {
                bool heading = text.size() < 90 && RE2::PartialMatch(text, people.contact_heading);
                for (const Cell& cell : front_.rows[row].cells)
                    heading |= cell.text.size() < 40 && RE2::FullMatch(cell.text, "(?i)(?:contact(?: officer| details)?|officer contact|contact name)");
                if (heading)
                    for (std::size_t i = row + 1; i < front_.rows.size() && i < row + 26; ++i) {
                        if (RE2::PartialMatch(front_.rows[i].cells.front().text, kEnd)) break;
                        allow(i, kBlock);
                    }
                if (heading) allow(row, kBlock);
                if (RE2::PartialMatch(text, people.contact_sentence))
                    for (std::size_t i = row; i < row + 4; ++i) allow(i, kNamed);
            }
        }
        // The signature under an agenda or report: the last rows.
        if (kind_ != PaperKind::minutes)
            for (std::size_t i = front_.rows.size(); i-- > 0 && front_.rows.size() - i <= 14;)
                if (front_.rows[i].page == last_page || kind_ != PaperKind::pack) allow(i, kNamed);
        (void)headings;
    }

    // The cell of a neighbouring row in the same column.
    const Cell* beside(std::size_t row, const Cell& of) const {
        if (row >= front_.rows.size() || front_.rows[row].page != of.page) return nullptr;
        for (const Cell& cell : front_.rows[row].cells)
            if (std::abs(cell.box.left - of.box.left) < 8 ||
                (cell.box.left < of.box.right && cell.box.right > of.box.left && std::abs(cell.box.left - of.box.left) < 60))
                return &cell;
        return nullptr;
    }

    void anchors_of(std::size_t row) {
        for (std::size_t c = 0; c < front_.rows[row].cells.size(); ++c) {
            const Cell& cell = front_.rows[row].cells[c];
            std::string text = cell.text;
            // An address broken over two rows.
            if (const Cell* next = beside(row + 1, cell); next != nullptr && text.find('@') != std::string::npos) {
                const std::size_t space = text.rfind(' ');
                const std::string tail = text.substr(space == std::string::npos ? 0 : space + 1);
                const std::string_view next_word = std::string_view(next->text).substr(0, next->text.find(' '));
                if (tail.find('@') != std::string::npos && !known_ending(tail) &&
                    RE2::FullMatch(tail + std::string(next_word), people_patterns().email) &&
                    known_ending(tail + std::string(next_word)))
                    text += next_word;
            }
            if (text.starts_with('@') && row > 0)
                if (const Cell* above = beside(row - 1, cell)) {
                    const std::size_t space = above->text.rfind(' ');
                    text = above->text.substr(space == std::string::npos ? 0 : space + 1) + text;
                }
            re2::StringPiece match;
            for (std::size_t at = 0; people_patterns().email.Match(text, at, text.size(), RE2::UNANCHORED, &match, 1);) {
                const auto begin = static_cast<std::size_t>(match.data() - text.data());
                at = begin + match.size();
                if (known_ending({match.data(), match.size()}))
                    anchors_.push_back({row, c, begin, true, std::string(match.data(), match.size())});
            }
            static const RE2 kFax("(?i)\\bfax\\b[^\\d]{0,12}$");
            for (std::size_t at = 0; people_patterns().phone.Match(text, at, text.size(), RE2::UNANCHORED, &match, 1);) {
                const auto begin = static_cast<std::size_t>(match.data() - text.data());
                at = begin + match.size();
                const std::size_t digits = static_cast<std::size_t>(std::count_if(match.begin(), match.end(), [](char d) { return d >= '0' && d <= '9'; }));
                if (digits < 9 || digits > 13 || RE2::PartialMatch(text.substr(0, begin), kFax)) continue;
                if (begin > 0 && (text[begin - 1] == '/' || text[begin - 1] == '.' || (text[begin - 1] >= '0' && text[begin - 1] <= '9'))) continue;
                anchors_.push_back({row, c, begin, false, std::string(match.data(), match.size())});
            }
            // A bare extension stands for a number in a contact field only.
            static const RE2 kExtension("(?:^|[\\s(])(?:(?i:extn?|ext|tel)\\.?\\s*)?(\\d{4,7})\\)?$");
            if (allowed_[row] == kBlock && kExtension.Match(text, 0, text.size(), RE2::UNANCHORED, nullptr, 0)) {
                std::string number;
                const bool found = RE2::PartialMatch(text, kExtension, &number);
                const bool has_number = std::ranges::any_of(anchors_, [&](const Anchor& a) { return a.row == row && a.cell == c && !a.is_email; });
                if (found && !has_number && !name_at_start(text).empty())
                    anchors_.push_back({row, c, text.size() - number.size(), false, number});
            }
        }
    }

    struct Name {
        std::size_t row = 0, cell = 0;
        std::string text;
        SourceSpan where;
    };

    // The nearest name before the anchor: in its own cell, left of it, or above it in its column.
    std::optional<Name> name_of(const Anchor& anchor) const {
        const Cell& own = cell(anchor);
        const auto named = [&](std::size_t row, std::size_t c, std::string_view text) -> std::optional<Name> {
            const std::string_view name = name_at_start(text);
            if (name.empty()) return std::nullopt;
            return Name{row, c, without_capitals(name), front_.rows[row].cells[c].where()};
        };
        static const RE2 kSentence("(?:[Cc]ontact:?|[Ff]rom:?|[Aa]uthor:?|[Oo]fficer:?|[Oo]fficers:?|to)\\s+((?:[\\p{Lu}][\\pL'’.-]*)(?: [\\p{Lu}][\\pL'’.-]*){1,2})\\b");
        const std::string_view before = std::string_view(own.text).substr(0, std::min(anchor.at, own.text.size()));
        if (auto name = named(anchor.row, anchor.cell, before.empty() ? before : std::string_view(own.text))) return name;
        const auto in_sentence = [&](std::size_t row, std::size_t c, std::string_view text) -> std::optional<Name> {
            std::string found;
            if (!RE2::PartialMatch(piece(text), kSentence, &found) || has_post(found)) return std::nullopt;
            return Name{row, c, without_capitals(found), front_.rows[row].cells[c].where()};
        };
        if (auto name = in_sentence(anchor.row, anchor.cell, before)) return name;
        for (std::size_t c = anchor.cell; c-- > 0;)
            if (auto name = named(anchor.row, c, front_.rows[anchor.row].cells[c].text)) return name;
        for (std::size_t up = 1; up <= 7 && up <= anchor.row; ++up) {
            const std::size_t row = anchor.row - up;
            if (front_.rows[row].page != own.page) break;
            for (std::size_t c = 0; c < front_.rows[row].cells.size(); ++c) {
                const Cell& other = front_.rows[row].cells[c];
                const bool same_column = std::abs(other.box.left - own.box.left) < 12 ||
                                         (other.box.left < own.box.right && other.box.right > own.box.left);
                const bool label_left = front_.rows[anchor.row].cells.size() > 1 && anchor.cell > 0 &&
                                        std::abs(other.box.left - front_.rows[anchor.row].cells[anchor.cell - 1].box.left) < 12;
                if (!same_column && !label_left) continue;
                if (auto name = named(row, c, other.text)) return name;
                if (auto name = in_sentence(row, c, other.text)) return name;
            }
        }
        return std::nullopt;
    }

    void place(const Anchor& anchor) {
        auto name = name_of(anchor);
        const Cell& own = cell(anchor);
        if (!name && allowed_[anchor.row] != kBlock) return;
        // A switchboard or an address of nobody, outside a block of contacts' numbers, is no contact.
        if (!name && !anchor.is_email) return;
        Stated<Contact>* contact = nullptr;
        if (name) {
            for (auto& known : contacts_)
                if (known.value.name == name->text) contact = &known;
        }
        // A second address under one name is another person's whose name is not printed, unless it spells the name.
        if (contact != nullptr && anchor.is_email && contact->value.email && *contact->value.email != anchor.text) {
            contact = nullptr;
            name.reset();
            if (allowed_[anchor.row] != kBlock) return;
        }
        if (contact == nullptr) {
            Stated<Contact> fresh;
            if (name) fresh.value.name = name->text;
            fresh.where = name ? name->where : own.where();
            fresh.where.last_page = own.page;
            if (own.last_word > fresh.where.first_word || own.page != fresh.where.first_page) fresh.where.last_word = std::max(own.last_word, own.page == fresh.where.first_page ? fresh.where.last_word : own.last_word);
            fresh.rule = allowed_[anchor.row] == kBlock ? "contact-block" : "contact-with-name";
            contacts_.push_back(std::move(fresh));
            contact = &contacts_.back();
        }
        if (anchor.is_email) {
            if (!contact->value.email) contact->value.email = anchor.text;
        } else if (!contact->value.phone) {
            contact->value.phone = anchor.text;
        }
    }

    const FrontMatter& front_;
    PaperKind kind_;
    std::vector<Region> allowed_;
    std::vector<Anchor> anchors_;
    std::vector<Stated<Contact>> contacts_;
};

}  // namespace

std::vector<Stated<std::string>> find_authors(const FrontMatter& front, PaperKind kind) {
    std::vector<Stated<std::string>> authors;
    if (kind == PaperKind::minutes || kind == PaperKind::agenda || kind == PaperKind::pack) return authors;
    for (const FieldKind wanted : {FieldKind::author, FieldKind::report_author}) {
        if (!authors.empty()) break;
        for (const HeaderField& field : front.fields) {
            if (field.kind != wanted || !front.in_block(field) || field.value.empty()) continue;
            for (const auto& cells : entries_of(front, field.value)) add_author(authors, entry(front, cells, "author-field"));
        }
    }
    if (authors.empty())
        for (std::size_t row = 0; row < front.block_end; ++row) {
            // "Report of the Director of Housing", with no colon
            const Cell& cell = front.rows[row].cells.front();
            re2::StringPiece label;
            if (front.in_field[row] ||
                !label_patterns().author_sentence.Match(cell.text, 0, cell.text.size(), RE2::ANCHOR_START, &label, 1))
                continue;
            std::string value = cell.text.substr(label.size());
            if (!has_post(value)) continue;
            add_author(authors, {without_capitals(trimmed(value)), cell.where(), "report-of"});
            break;
        }
    if (authors.empty() && kind != PaperKind::decision)
        for (const HeaderField& field : front.fields)
            if (field.kind == FieldKind::report_author && !field.value.empty() && field.text.text().size() < 160) {
                for (const auto& cells : entries_of(front, field.value)) {
                    const Cell& first = cells.front();
                    if (!name_at_start(first.text).empty() || has_post(first.text)) {
                        add_author(authors, entry(front, {first}, "report-author-field"));
                        break;
                    }
                }
                if (!authors.empty()) break;
            }
    if (authors.empty() && kind == PaperKind::report) add_signature(front, authors);
    return authors;
}

std::vector<Stated<Contact>> find_contacts(const FrontMatter& front, PaperKind kind) {
    if (front.rows.empty()) return {};
    return ContactFinder(front, kind).all();
}

}  // namespace minutebook
