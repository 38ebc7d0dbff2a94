#include "extractors/read/page_layout.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>

#include "extractors/read/layout_words.h"
#include "extractors/read/reading_order.h"
#include "extractors/read/ruled_tables.h"

namespace minutebook {
namespace {

// Distances, as fractions of the type's size.
constexpr float kSizeChange = 0.1F;       // type that differs more begins a block
constexpr float kIndent = 0.8F;           // a line set in or out by more begins a paragraph
constexpr float kLabelGap = 0.9F;         // wider than a space: what stands before it is set apart
constexpr float kShortLine = 0.12F;       // of the column's width: a line that ends this far before it was not wrapped
constexpr float kUnderlineBelow = 0.35F;  // a rule this far below the baseline at most underlines
constexpr float kUnderlineAbove = 0.08F;
constexpr float kStrikeLow = 0.15F, kStrikeHigh = 0.5F;  // above the baseline: a rule there strikes out
constexpr std::size_t kMaxRulesOfLine = 64;
constexpr std::size_t kMaxKnownWords = 500'000;

// The lines of one direction, and what they were made from.
struct DirectedLines {
    Frame frame;
    std::vector<WordRow> rows;
    std::vector<DraftLine> lines;
};

template <class Visit>
void for_each_word(const DraftLine& line, std::span<const WordRow> rows, Visit visit) {
    for (const Segment& segment : line.segments)
        for (std::uint32_t i = segment.begin; i < segment.end; ++i) visit(rows[segment.row][i]);
}

const DraftWord& first_word(const DraftLine& line, std::span<const WordRow> rows) {
    return rows[line.segments.front().row][line.segments.front().begin];
}
const DraftWord& last_word(const DraftLine& line, std::span<const WordRow> rows) {
    return rows[line.segments.back().row][line.segments.back().end - 1];
}

// ---- Underlines and strike-outs
// ---------------------------------------------------------------------------------------

// Rules are those that are part of no table, from top to bottom.
void mark_ruled_words(std::vector<WordRow>& rows, const std::vector<Rule>& rules) {
    if (rules.empty()) return;
    for (WordRow& row : rows) {
        float size = 0, base = row.front().base;
        for (const DraftWord& word : row)
            if (word.size > size) size = word.size, base = word.base;
        auto rule = std::lower_bound(rules.begin(), rules.end(), base - kStrikeHigh * size,
                                     [](const Rule& r, float y) { return r.top < y; });
        for (std::size_t tried = 0;
             rule != rules.end() && rule->top <= base + kUnderlineBelow * size && tried < kMaxRulesOfLine;
             ++rule, ++tried) {
            const float above = (base - rule->top) / size;
            const bool under = above <= kUnderlineAbove, through = above >= kStrikeLow;
            if (!under && !through) continue;
            // A rule that goes on far beyond the words parts the page, or frames a box.
            float left = 1e9F, right = -1e9F;
            for (const DraftWord& word : row) {
                const float middle = (word.box.left + word.box.right) / 2;
                if (middle < rule->left || middle > rule->right) continue;
                left = std::min(left, word.box.left), right = std::max(right, word.box.right);
            }
            if (left - rule->left > 1.5F * size || rule->right - right > 1.5F * size) continue;
            for (DraftWord& word : row) {
                const float middle = (word.box.left + word.box.right) / 2;
                if (middle >= rule->left && middle <= rule->right) word.marks |= under ? kUnderlined : kStruckOut;
            }
        }
    }
}

// ---- Hyphens
// ------------------------------------------------------------------------------------------------------------

constexpr std::array<std::string_view, 3> kHyphens{"-", "\u00ad", "\u2010"};

std::string_view without_hyphen(std::string_view word) {
    for (const std::string_view hyphen : kHyphens)
        if (word.ends_with(hyphen)) return word.substr(0, word.size() - hyphen.size());
    return word;
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

// The word without what leans on it: quotes, brackets, stops.
std::string_view core_of(std::string_view word) {
    while (!word.empty() && !is_letter(word.front())) word.remove_prefix(1);
    while (!word.empty() && !is_letter(word.back())) word.remove_suffix(1);
    return word;
}

// Whether the hyphen at a line's end only breaks the word. The document is the judge: which form stands elsewhere, else
// whether both halves are words of their own ("long-term"), else the prefixes that English hyphenates.
bool breaks_word(std::string_view before, std::string_view after, const KnownWords& known) {
    if (before.ends_with("\u00ad")) return !after.empty();
    const std::string_view first = without_hyphen(before);
    if (first.size() == before.size() || first.size() < 2 || after.empty()) return false;
    if (!is_letter(first.back()) || !(after.front() >= 'a' && after.front() <= 'z')) return false;
    const std::string_view head = core_of(first), tail = core_of(after);
    const std::string joined = std::string(head) + std::string(tail),
                      hyphenated = std::string(head) + "-" + std::string(tail);
    const bool has_joined = known.has(joined), has_hyphenated = known.has(hyphenated);
    if (has_joined != has_hyphenated) return has_joined;
    if (head.find('-') != std::string_view::npos) return false;  // "up-to-" and "date"
    static constexpr std::array<std::string_view, 28> kPrefixes{
        "re",    "co",    "non",  "self", "multi", "semi", "pre",  "post",  "anti", "mid",
        "cross", "inter", "ex",   "vice", "sub",   "well", "long", "short", "high", "low",
        "part",  "full",  "half", "off",  "on",    "in",   "sign", "follow"};
    if (std::find(kPrefixes.begin(), kPrefixes.end(), head) != kPrefixes.end()) return false;
    return !(known.has(head) && known.has(tail));
}

// "CORRES-" over "PONDENCE" in a narrow column.
bool breaks_capitals(std::string_view before, std::string_view after) {
    constexpr std::size_t kFewest = 3;
    const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    const std::string_view head = without_hyphen(before);
    return head.size() < before.size() && head.size() >= kFewest && after.size() >= kFewest &&
           std::ranges::all_of(head, is_capital) && std::ranges::all_of(after, is_capital);
}

// ---- Blocks
// -------------------------------------------------------------------------------------------------------------

bool is_all_bold(const DraftLine& line, std::span<const WordRow> rows) {
    bool bold = true;
    for_each_word(line, rows, [&](const DraftWord& word) { bold = bold && word.bold; });
    return bold;
}

bool ends_sentence(std::string_view word) {
    return word.ends_with('.') || word.ends_with(':') || word.ends_with(';') || word.ends_with('?') ||
           word.ends_with('!');
}

// What hangs before a paragraph: "(a)", "2.1", "iv.", a bullet.
bool is_list_label(std::string_view word) {
    if (word.size() > 9) return false;
    const auto last = static_cast<unsigned char>(word.back());
    const auto first = static_cast<unsigned char>(word.front());
    if (first >= 0x80)
        return word.size() <= 3 && word != "\u2013" && word != "\u2014" && word.size() == 3;  // • and its like
    const bool digit = first >= '0' && first <= '9';
    if (last == ')' || last == '.') {
        std::size_t letters = 0;
        for (const char c : word) letters += (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ? 1 : 0;
        return digit || first == '(' ? letters <= 4
                                     : letters <= 4 && word.size() <= 5 && letters + 1 == word.size() && letters <= 3;
    }
    return digit && word.find('.') != std::string_view::npos;  // 2.1
}

// The lines of one flow: where the column ends, and how far apart lines stand within a paragraph.
struct Flow {
    float left = 1e9F, right = -1e9F;
    float tight = 1.45F;  // leading beyond it parts paragraphs, as a fraction of the size
};

Flow flow_of(std::span<const DraftLine> lines) {
    Flow flow;
    std::vector<float> leadings;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        flow.left = std::min(flow.left, lines[i].box.left), flow.right = std::max(flow.right, lines[i].box.right);
        if (i == 0) continue;
        const float leading = (lines[i].base - lines[i - 1].base) / std::max(lines[i].size, lines[i - 1].size);
        if (leading > 0.8F && leading < 3) leadings.push_back(leading);
    }
    if (leadings.size() >= 4) {
        const auto quarter = leadings.begin() + static_cast<std::ptrdiff_t>(leadings.size() / 4);
        std::nth_element(leadings.begin(), quarter, leadings.end());
        flow.tight = std::clamp(*quarter * 1.2F, 1.35F, 2.4F);
    }
    return flow;
}

// Whether the line begins with a label, and not with a number that the wrapping of running text put there.
bool is_labelled(const DraftLine& last, const DraftLine& line, const Flow& flow, std::span<const WordRow> rows) {
    const Segment& first = line.segments.front();
    const DraftWord& label = rows[first.row][first.begin];
    if (!is_list_label(label.text)) return false;
    const bool alone = first.end - first.begin == 1;
    if (alone && line.segments.size() == 1) return false;
    const float gap = (alone ? line.segments[1].box.left : rows[first.row][first.begin + 1].box.left) - label.box.right;
    const bool wrapped = last.box.right + label.box.width() > flow.right - kShortLine * (flow.right - flow.left) &&
                         !ends_sentence(last_word(last, rows).text);
    return gap > kLabelGap * line.size || !wrapped;
}

bool begins_block(const DraftLine& last, const DraftLine& line, bool last_opens_block, const Flow& flow,
                  std::span<const WordRow> rows) {
    const float size = std::max(last.size, line.size), leading = line.base - last.base, width = flow.right - flow.left;
    if (std::abs(last.size - line.size) > kSizeChange * size) return true;
    if (leading > flow.tight * size || leading < -0.2F * size) return true;
    if (is_all_bold(last, rows) != is_all_bold(line, rows)) return true;
    if (is_labelled(last, line, flow, rows)) return true;
    const bool ended_early = last.box.right < flow.right - kShortLine * width;
    const float shift = line.box.left - last.box.left;
    const bool centred = std::abs((line.box.left + line.box.right) - (last.box.left + last.box.right)) < 2 * size &&
                         line.box.left > flow.left + size && last.box.left > flow.left + size;
    if (centred) return false;
    const bool hangs =
        last_opens_block && last.segments.size() + (is_list_label(first_word(last, rows).text) ? 1 : 0) > 1;
    if (shift > kIndent * size && !hangs) return true;
    if (shift < -kIndent * size && (!last_opens_block || ended_early)) return true;
    return ended_early && ends_sentence(last_word(last, rows).text);
}

// ---- The page
// -----------------------------------------------------------------------------------------------------------

// What most of the line's words are tagged as.
DrawnTag tag_of(const DraftLine& line, std::span<const WordRow> rows, const std::vector<DrawnTag>& tags) {
    DrawnTag best;
    int lead = 0;  // majority vote in one pass
    for_each_word(line, rows, [&](const DraftWord& word) {
        const DrawnTag tag = word.tag >= 0 && static_cast<std::size_t>(word.tag) < tags.size()
                                 ? tags[static_cast<std::size_t>(word.tag)]
                                 : DrawnTag{};
        const bool same = tag.role == best.role && tag.level == best.level;
        if (lead == 0)
            best = tag, lead = 1;
        else
            lead += same ? 1 : -1;
    });
    return best;
}

class PageWriter {
public:
    PageWriter(Page& page, const DrawnPage& drawn, const KnownWords& known)
        : page_(page), drawn_(drawn), known_(known) {}

    void write(DirectedLines& part) {
        for (std::size_t begin = 0; begin < part.lines.size();) {
            std::size_t end = begin + 1;
            while (end < part.lines.size() && part.lines[end].flow == part.lines[begin].flow) ++end;
            write_flow(part, std::span(part.lines).subspan(begin, end - begin));
            begin = end;
        }
    }

private:
    void write_flow(DirectedLines& part, std::span<const DraftLine> lines) {
        const Flow flow = flow_of(lines);
        bool opens_block = true;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const bool begins =
                i == 0 || (!lines[i].caption && begins_block(lines[i - 1], lines[i], opens_block, flow, part.rows));
            if (begins && !page_.lines.empty()) ++block_;
            opens_block = begins;
            mark_hyphen(part, lines, i);
            write_line(part, lines[i]);
        }
    }

    void mark_hyphen(DirectedLines& part, std::span<const DraftLine> lines, std::size_t i) {
        if (i + 1 == lines.size()) return;
        const Segment& end = lines[i].segments.back();
        DraftWord& word = part.rows[end.row][end.end - 1];
        const std::string& after = first_word(lines[i + 1], part.rows).text;
        if (breaks_word(word.text, after, known_) || (lines[i].caption && breaks_capitals(word.text, after)))
            word.marks |= kSoftHyphen;
    }

    void write_line(const DirectedLines& part, const DraftLine& draft) {
        Line line;
        line.first_word = static_cast<std::uint32_t>(page_.words.size());
        line.block = block_;
        line.table = draft.table, line.row = draft.table_row, line.column = draft.table_column;
        const DrawnTag tag = tag_of(draft, part.rows, drawn_.tags);
        line.role = tag.role, line.level = tag.level;
        if (draft.caption && tag.role != LineRole::heading && tag.role != LineRole::artifact)
            line.role = LineRole::side_heading, line.level = 0;
        if (!page_.lines.empty() && page_.lines.back().block != block_) page_.text += '\n';
        for_each_word(draft, part.rows, [&](const DraftWord& word) {
            if (line.word_count++ > 0) page_.text += ' ';
            const Box box = part.frame.to_page(word.box);
            page_.words.push_back({static_cast<std::uint32_t>(page_.text.size()),
                                   static_cast<std::uint32_t>(word.text.size()), box, word.style, word.marks});
            page_.text += word.text;
            line.box = united(line.box, box);
        });
        page_.text += '\n';
        page_.lines.push_back(line);
    }

    Page& page_;
    const DrawnPage& drawn_;
    const KnownWords& known_;
    std::uint32_t block_ = 0;
};

void learn_words(const DirectedLines& part, KnownWords& known) {
    for (const DraftLine& line : part.lines) {
        const DraftWord* first = &first_word(line, part.rows);
        const DraftWord* last = &last_word(line, part.rows);
        for_each_word(line, part.rows, [&](const DraftWord& word) {
            // What begins or ends a line may be part of a word.
            if (&word == last && without_hyphen(word.text).size() != word.text.size()) return;
            if (&word == first && !part.lines.empty() && &line != &part.lines.front()) {
                const std::string& before = last_word(*(&line - 1), part.rows).text;
                if (without_hyphen(before).size() != before.size()) return;
            }
            known.add(core_of(word.text));
        });
    }
}

}  // namespace

std::uint16_t Styles::index_of(Style style) {
    std::string key = style.font;
    key += '\0';
    key += std::to_string(std::lround(style.size_pt * 10));
    key += style.bold ? 'b' : '-';
    key += style.italic ? 'i' : '-';
    const auto found = index_.find(key);
    if (found != index_.end()) return found->second;
    if (styles_.size() > 0xffff) return 0;
    const auto index = static_cast<std::uint16_t>(styles_.size());
    styles_.push_back(std::move(style));
    index_.emplace(std::move(key), index);
    return index;
}

namespace {

// FNV-1a of the word in lower case.
std::size_t folded_hash(std::string_view word) {
    std::uint64_t hash = 0xcbf29ce484222325;
    for (const char c : word) {
        hash ^= static_cast<unsigned char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
        hash *= 0x100000001b3;
    }
    return hash;
}

}  // namespace

void KnownWords::add(std::string_view word) {
    if (word.size() >= 2 && hashes_.size() < kMaxKnownWords) hashes_.insert(folded_hash(word));
}

bool KnownWords::has(std::string_view word) const { return hashes_.contains(folded_hash(word)); }

Page lay_out(const DrawnPage& drawn, LayoutMemory& memory) {
    Page page;
    page.number = drawn.number;
    page.width_pt = drawn.width_pt;
    page.height_pt = drawn.height_pt;

    std::vector<DirectedLines> parts;
    std::int32_t tables = 0;
    for (const DirectedGlyphs& direction : directions_of(drawn)) {
        DirectedLines part{Frame(direction.degrees), {}, {}};
        part.rows = word_rows_of(drawn, direction.glyphs, part.frame, memory.styles);
        RuledPage ruled;
        if (part.frame.is_square()) {
            std::vector<Rule> rules;
            for (const Rule& rule : drawn.rules) rules.push_back(part.frame.from_page(rule));
            ruled = ruled_page_of(rules);
            mark_ruled_words(part.rows, ruled.others);
        }
        part.lines = reading_order(part.rows, ruled.tables, tables, memory.captions_beside);
        for (const DraftLine& line : part.lines) tables = std::max(tables, line.table + 1);
        parts.push_back(std::move(part));
    }
    for (const DirectedLines& part : parts) learn_words(part, memory.known_words);
    PageWriter writer(page, drawn, memory.known_words);
    for (DirectedLines& part : parts) writer.write(part);
    return page;
}

}  // namespace minutebook
