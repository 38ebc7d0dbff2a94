#include "extractors/find/blocks.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <map>
#include <optional>
#include <utility>

#include "corpus/matching.h"
#include "corpus/sentences.h"
#include "extractors/find/furniture.h"
#include "extractors/find/patterns.h"

namespace minutebook {
namespace {

constexpr float kParagraphPitch = 1.3F;  // of the usual distance between lines: more than this parts paragraphs
constexpr float kSameSize = 0.12F;       // sizes that differ by less are one size set with rounding
constexpr float kNarrowColumn = 0.4F;    // of the page's width: where captions beside the text end
constexpr std::size_t kWrapWidth =
    130;  // bytes; papers without layout whose lines are all shorter were wrapped by hand

bool ends_sentence(std::string_view text) { return ends_as_sentence(text) || text.ends_with(':'); }

// A lower-case letter first, so that a sentence may go on with it. Beyond ASCII: the letters of Latin-1 from U+00DF on.
bool starts_lower(std::string_view text) {
    if (text.empty()) return false;
    const auto first = static_cast<unsigned char>(text[0]);
    if (first == 0xC3 && text.size() > 1) return static_cast<unsigned char>(text[1]) >= 0x9F;
    return std::islower(first);
}

bool may_be_case(std::string_view text) { return text.substr(0, 8).contains('/'); }
bool starts_upper(std::string_view text) { return !text.empty() && std::isupper(static_cast<unsigned char>(text[0])); }

struct Letters {
    std::uint32_t all = 0, upper = 0, lower = 0;
};

// ASCII letters tell capitals; other letters of the word count with them as neither. Without branches: every byte of a
// paper comes by.
Letters letters_of(std::string_view word) {
    Letters letters;
    std::uint32_t others = 0;
    const auto is_in = [](char c, char first, char last) {
        return static_cast<std::uint32_t>(static_cast<unsigned char>(c - first) <=
                                          static_cast<unsigned char>(last - first));
    };
    for (const char c : word) {
        letters.upper += is_in(c, 'A', 'Z');
        letters.lower += is_in(c, 'a', 'z');
        others += is_in(c, '0', '9') + static_cast<std::uint32_t>(static_cast<unsigned char>(c) >= 0xC0);
    }
    letters.all = letters.upper + letters.lower + others;
    return letters;
}

// What is counted of a block's (or a line's) words while it grows.
struct Setting {
    std::uint32_t letters = 0, bold = 0, underlined = 0, italic = 0, upper = 0, lower = 0;
    float size_letters = 0;  // sum of size times letters

    void add(const Document& document, const Page& page, const Word& word) {
        const Letters counted = letters_of(page.text_of(word));
        const Style* style = word.style < document.styles.size() ? &document.styles[word.style] : nullptr;
        letters += counted.all;
        upper += counted.upper;
        lower += counted.lower;
        if (word.marks & kUnderlined) underlined += counted.all;
        if (!style) return;
        if (style->bold) bold += counted.all;
        if (style->italic) italic += counted.all;
        size_letters += style->size_pt * static_cast<float>(counted.all);
    }

    void add(const Setting& other) {
        letters += other.letters;
        bold += other.bold;
        underlined += other.underlined;
        italic += other.italic;
        upper += other.upper;
        lower += other.lower;
        size_letters += other.size_letters;
    }

    float share(std::uint32_t of) const {
        return letters ? static_cast<float>(of) / static_cast<float>(letters) : 0.0F;
    }
    float size() const { return letters ? size_letters / static_cast<float>(letters) : 0.0F; }
    bool in_capitals() const { return upper >= 4 && lower * 8 <= upper; }
};

BodyStyle body_style_of(const Document& document) {
    std::vector<std::uint64_t> letters_of_style(document.styles.size());
    for (const Page& page : document.pages)
        for (const Word& word : page.words)
            if (word.style < letters_of_style.size()) letters_of_style[word.style] += word.text_size;
    std::map<std::pair<int, bool>, std::uint64_t> letters;  // by half points and boldness
    for (std::size_t i = 0; i < letters_of_style.size(); ++i) {
        const Style& style = document.styles[i];
        letters[{static_cast<int>(std::lround(style.size_pt * 2)), style.bold}] += letters_of_style[i];
    }
    std::pair<int, bool> most{0, false};
    std::uint64_t count = 0;
    for (const auto& [setting, size] : letters)
        if (size > count) most = setting, count = size;
    return {static_cast<float>(most.first) / 2, most.second};
}

// The usual distance between the bottoms of two lines of one paragraph, in line heights; 1.2 where none is known.
float usual_pitch(const Document& document) {
    std::vector<float> pitches;
    for (const Page& page : document.pages)
        for (std::size_t i = 1; i < page.lines.size(); ++i) {
            const Line& above = page.lines[i - 1];
            const Line& line = page.lines[i];
            if (above.block != line.block || line.box.height() <= 0) continue;
            const float pitch = (line.box.bottom - above.box.bottom) / line.box.height();
            if (pitch > 0.5F && pitch < 3) pitches.push_back(pitch);
        }
    if (pitches.empty()) return 1.2F;
    const auto middle = pitches.begin() + static_cast<std::ptrdiff_t>(pitches.size() / 2);
    std::nth_element(pitches.begin(), middle, pitches.end());
    return *middle;
}

// Papers without layout whose lines end where a page once did: the length of a full line, else 0.
std::size_t wrap_width_of(const Document& document) {
    if (document.has_layout) return 0;
    std::vector<std::size_t> lengths;
    for (const Page& page : document.pages)
        for (const Line& line : page.lines) lengths.push_back(page.text_of(line).size());
    if (lengths.size() < 20) return 0;
    const auto nearly_all = lengths.begin() + static_cast<std::ptrdiff_t>(lengths.size() * 97 / 100);
    std::nth_element(lengths.begin(), nearly_all, lengths.end());
    return *nearly_all <= kWrapWidth ? *nearly_all : 0;
}

const Label kNoLabel{};

bool is_closing_sign(std::string_view word) { return word == ":" || word == "-" || word == "–" || word == "—"; }

// Grows blocks line by line.
class Builder {
public:
    explicit Builder(const Document& document)
        : document_(document),
          furniture_(furniture_of(document)),
          usual_pitch_(usual_pitch(document)),
          wrap_width_(wrap_width_of(document)) {
        list_.body = body_style_of(document);
    }

    BlockList build() {
        for (page_ = 0; page_ < document_.pages.size(); ++page_) {
            measure_page();
            for (line_ = 0; line_ < page().lines.size(); ++line_) {
                if (line().word_count == 0) continue;
                setting_ = setting_of(line());
                label_.reset();
                if (stands_under_number() || furniture_[page_][line_]) {
                    const Growth interrupted = growth_;
                    start_block(BlockKind::furniture);
                    finish(list_.blocks.back());
                    growth_ = interrupted;
                } else {
                    take_line();
                }
            }
            tables_before_ += tables_on_page_;
        }
        close_open();
        mark_contents();
        return std::move(list_);
    }

private:
    const Page& page() const { return document_.pages[page_]; }
    const Line& line() const { return page().lines[line_]; }
    Block& open() { return list_.blocks[*open_]; }

    void close_open() {
        if (open_) finish(list_.blocks[*open_]);
        open_.reset();
    }

    // The right edge of each reader's block of the page, the page's left edge, its number of tables.
    void measure_page() {
        block_right_.clear();
        page_left_ = page().width_pt;
        page_right_ = 0;
        tables_on_page_ = 0;
        for (std::size_t i = 0; i < page().lines.size(); ++i) {
            const Line& line = page().lines[i];
            page_left_ = std::min(page_left_, line.box.left);
            page_right_ = std::max(page_right_, line.box.right);
            tables_on_page_ = std::max(tables_on_page_, line.table + 1);
            if (furniture_[page_][i]) continue;  // a page number stands beyond the text's edge
            if (block_right_.size() <= line.block && line.block < page().lines.size() + 1)
                block_right_.resize(line.block + 1, 0);
            if (line.block < block_right_.size())
                block_right_[line.block] = std::max(block_right_[line.block], line.box.right);
        }
    }

    float right_edge(const Line& of) const {
        return of.block < block_right_.size() ? block_right_[of.block] : of.box.right;
    }

    Setting setting_of(const Line& of) const {
        Setting setting;
        for (std::uint32_t i = 0; i < of.word_count; ++i)
            setting.add(document_, page(), page().words[of.first_word + i]);
        return setting;
    }

    const Label& label_of_line() const {
        if (!label_) label_ = label_at_start(page().text_of(line()));
        return *label_;
    }

    void take_line() {
        const std::string_view text = page().text_of(line());
        if (open_ && goes_on_as_reference(text)) {
            // "SDNP/19/045" over "18/TCA": a reference broken in its cell, and no minute's number.
            open().text = std::exchange(open().label, {}).text;
            open().label_words = 0;
            growth_.joins = true;
            append_line(false);
        } else if (open_ && completes_label(text)) {
            open().text_column = line().column;
            append_line(true);
        } else if (open_ && continues(text)) {
            append_line(false);
        } else {
            close_open();
            start_block(BlockKind::text);
            open_ = list_.blocks.size() - 1;
        }
        last_line_ = {page_, line_};
        last_setting_ = setting_;
    }

    const Line& last() const { return document_.pages[last_line_.first].lines[last_line_.second]; }

    bool beside(const Line& a, const Line& b) const {
        const float overlap = std::min(a.box.bottom, b.box.bottom) - std::max(a.box.top, b.box.top);
        return overlap > 0.5F * std::min(a.box.height(), b.box.height()) && b.box.left >= a.box.right - 1;
    }

    // "(Agenda Item No 3)" between the number of a minute and its heading, which goes on over it.
    bool stands_under_number() {
        if (!open_ || !open().text.empty() || open().label.form != LabelForm::minute ||
            !is_whole(page().text_of(line()), patterns::item_of_agenda()))
            return false;
        last_line_ = {page_, line_};
        return true;
    }

    bool goes_on_as_reference(std::string_view text) {
        return open().text.empty() && open().label.form == LabelForm::minute && last().table >= 0 &&
               last().table == line().table && last().row == line().row && last().column == line().column &&
               matches(text, patterns::rest_of_reference());
    }

    // "512/08" at the end of a caption: the number of the motion beside it.
    bool is_number_of_text(std::string_view text) const {
        const Label& label = label_of_line();
        return label.text.size() == text.size() && label.form == LabelForm::minute && !text.contains(' ') &&
               (line_ + 1 == page().lines.size() || page().lines[line_ + 1].role != LineRole::side_heading);
    }

    // The open block is a label alone, and this line is what it labels.
    bool completes_label(std::string_view text) {
        if (!open().text.empty() || !open().label || last_line_.first != page_) return false;
        if (last().role == LineRole::side_heading) {
            if (line().role == LineRole::side_heading) return line().block == last().block;
            return open().label.form == LabelForm::minute && line().table < 0 &&
                   !(label_of_line() && label_of_line().strong);
        }
        if (open().role == LineRole::heading || line().role == LineRole::heading) {
            if (open().role != line().role) return false;
        }
        if (open().label.form != LabelForm::number)
            if (label_of_line() && label_of_line().strong) return false;
        if (last().table >= 0 && last().table == line().table)
            return last().row == line().row && last().column <= line().column;
        if (last().table != line().table) return false;
        if (!document_.has_layout) return open().label.strong || (is_bold(last_setting_) && is_bold(setting_));
        if (beside(last(), line())) return open().label.strong || starts_upper(text);
        // A label on a line of its own, with its text under it.
        const float pitch = line().box.bottom - last().box.bottom;
        const float farthest = matches(open().label.text, patterns::names_minute()) ? 2.5F : 1.6F;
        return open().label.strong && open().label.form != LabelForm::bullet && pitch > 0 &&
               pitch < farthest * usual_pitch_ * line().box.height() && line().box.left >= last().box.left - 2;
    }

    bool same_size(float a, float b) const { return std::abs(a - b) <= kSameSize * std::max(a, b); }

    bool continues(std::string_view text) {
        const Block& block = open();
        if (last().role == LineRole::side_heading || line().role == LineRole::side_heading)
            return last().role == line().role && line().block == last().block && !is_number_of_text(text);
        if (block.role == LineRole::heading || line().role == LineRole::heading || line().role == LineRole::title) {
            // A heading tagged line by line.
            if (block.role != line().role || block.role_level != line().level ||
                (line().block != last().block && line().table < 0))
                return false;
        } else if (line().role == LineRole::caption && block.role != LineRole::caption) {
            return false;
        }
        if (line().table != last().table || last_line_.first != page_) {
            if (line().table >= 0 || last().table >= 0) return false;
        } else if (line().table >= 0 && (line().row != last().row || line().column != last().column)) {
            return false;
        }
        // "… seconded by Cllr. / D. Vale and agreed".
        const bool name_goes_on =
            block.text.ends_with('.') && RE2::PartialMatch(piece(block.text), patterns::title_at_end());
        // "A G E N D A" over its first item.
        constexpr std::size_t kLongestAgenda_bytes = 24;
        if (block.text.size() < kLongestAgenda_bytes && label_of_line() &&
            matches(block.text, patterns::agenda_title()))
            return false;
        // "7. Reports of the county's councillors" over "None".
        if (block.label && starts_upper(text) && RE2::PartialMatch(piece(text), patterns::nil_return())) return false;
        // "24/0123 Quay House. … supported" over "24/0124 Mill Lane.": the next of the cases in a list.
        // Two numbers under one another may be of one.
        constexpr std::size_t kShortestCase_bytes = 64;
        if (block.text.size() > kShortestCase_bytes && may_be_case(text) && !block.text.ends_with(',') &&
            may_be_case(printed(block)) && matches(text, patterns::opens_case()) &&
            matches(printed(block), patterns::opens_case()))
            return false;
        const bool finished = (ends_sentence(block.text) && !name_goes_on &&
                               !RE2::PartialMatch(piece(block.text), patterns::initials_at_end())) ||
                              (block.text.empty() && !block.label);
        const Label& label = name_goes_on ? kNoLabel : label_of_line();
        const bool year = label.form == LabelForm::number && label.values[0] >= 1900 && label.values[0] < 2100;
        if (label && !(year && !finished && mid_line())) {
            // "… as set out in paragraph / 12. The …" is rare; a label in the middle of a sentence rarer.
            const std::string_view rest = text.substr(std::min(text.size(), label.text.size() + 1));
            const bool sentence_goes_on = !finished && starts_lower(rest) && label.form != LabelForm::bullet;
            if (!finished && matches(block.text, patterns::awaits_number())) return mid_line();
            // "… pursuant to AM-" over "1.4.9 Community grants policy"
            if (!finished && document_.has_layout && block.text.size() > 1 && block.text.ends_with('-') &&
                std::isalnum(static_cast<unsigned char>(block.text[block.text.size() - 2])) && mid_line())
                return true;
            // "… at the weekend – / arrangements were agreed": a dash that the line broke before.
            if (label.form == LabelForm::bullet && is_closing_sign(label.text) && !finished &&
                !block.label.text.empty() && label.text != block.label.text && starts_lower(rest) &&
                document_.has_layout && mid_line() && std::abs(line().box.left - block.text_left) < 2)
                return true;
            const bool listed = label.form == LabelForm::letter || label.form == LabelForm::roman ||
                                label.form == LabelForm::bracketed || label.form == LabelForm::bullet;
            if (label.strong && (listed || !sentence_goes_on)) return false;
            if (!label.strong && (finished || !mid_line())) return false;
            // "338 PLANNING COMMITTEE" as a paragraph of its own
            if (!document_.has_layout && line().block != last().block && starts_upper(rest)) return false;
            // "Items   Action" over "1 Police report": the head of a table's columns.
            if (!label.strong && block.gap_at != kNoGap && is_bold(last_setting_) && is_bold(setting_) &&
                starts_upper(rest))
                return false;
        }
        if (!document_.has_layout) return continues_without_layout(text, finished);
        // "Annual report        (Pages 5 - 40)" over "Report of the Auditor"
        if (block.gap_at != kNoGap && starts_upper(text) && line().box.left < block.gap_left &&
            RE2::PartialMatch(piece(std::string_view(block.text).substr(block.gap_at)),
                              patterns::starts_page_range()) &&
            RE2::PartialMatch(piece(text), patterns::report_header()))
            return false;
        if (!same_size(last_setting_.size(), setting_.size()) && setting_.letters > 2 && last_setting_.letters > 2)
            return false;
        if (changes_emphasis(text)) return false;
        // A sum at the end of its column, and what begins below it.
        if (last_setting_.upper + last_setting_.lower == 0 && setting_.upper + setting_.lower > 0 &&
            line().box.left < last().box.left - 20)
            return false;
        // "RESOLVED: That, notwithstanding the advice," over what it was.
        constexpr float kFarOnPage = 0.75F;  // behind the commas of addresses
        const bool listing =
            block.text.ends_with(',') && last().box.right > kFarOnPage * page_right_ && block.text.contains("RESOLVED");
        const bool goes_on = name_goes_on || (!finished && (starts_lower(text) || listing || heading_goes_on()));
        if (last_line_.first != page_) {
            const bool emphasised = is_bold(last_setting_) && !list_.body.bold;
            const bool heads = !starts_lower(text) && !list_.body.bold && is_plain(last_setting_) && is_bold(setting_);
            return !finished && !emphasised && !heads && (goes_on || mid_line());
        }
        const float pitch = (line().box.bottom - last().box.bottom) / std::max(1.0F, line().box.height());
        // "Subject:   A title / set under its beginning": the value of a field goes on.
        if (growth_.value_left > 0 && std::abs(line().box.left - growth_.value_left) < 3 &&
            line().box.left > block.left + 20 && pitch > 0.3F && pitch < kParagraphPitch * usual_pitch_)
            return true;
        if (line().block != last().block) {
            const bool under = pitch > 0.3F && pitch < 1.6F * usual_pitch_ && line().box.left < last().box.right &&
                               line().box.right > last().box.left;
            if (!under || finished) return false;
            // The line before had no room for the next word on the page.
            const bool full = last().box.right + page().words[line().first_word].box.width() > page_right_ &&
                              std::abs(line().box.left - open().text_left) < 4;
            return goes_on || (full && pitch < kParagraphPitch * usual_pitch_);
        }
        if (pitch > kParagraphPitch * usual_pitch_) return goes_on && pitch < 2 * usual_pitch_;
        if (pitch < 0.3F) return true;  // on the same line
        if (goes_on) return true;
        if (both_centred_headings()) return true;
        return mid_line();
    }

    // Whether the line before had no room for the first word of this one: it was not ended on purpose.
    bool mid_line() const {
        const Word& first = page().words[line().first_word];
        const float needed = first.box.width() + 0.2F * line().box.height();
        if (last_line_.first != page_) {
            const Page& before = document_.pages[last_line_.first];
            return last().box.right + needed > std::max(growth_.right_edge, 0.8F * before.width_pt);
        }
        if (last().box.right + needed <= right_edge(last()) - 1) return false;
        // A block as narrow as its longest line says nothing of the room there was: headings and items that end well
        // before the page's text does were ended on purpose.
        const bool title = list_.blocks[*open_].label || is_bold(last_setting_) || last_setting_.in_capitals();
        return !(title && line().table < 0 && last().box.right + needed < 0.6F * page_right_ &&
                 (!starts_lower(page().text_of(line())) || label_of_line()) && !fills_margin(needed));
    }

    // Text stands beside the line before, and left no room for what is `needed`: a caption in a narrow column.
    bool fills_margin(float needed) const {
        constexpr std::size_t kNear_lines = 16;  // in reading order
        const std::string_view text = page().text_of(line());
        if (last().box.right > kNarrowColumn * page().width_pt || text.ends_with(':') ||
            text.find_first_of("0123456789") != std::string_view::npos)  // "31/0012/F &" over another reference
            return false;
        const float middle = (last().box.top + last().box.bottom) / 2;
        for (std::size_t i = line_ + 1; i < std::min(page().lines.size(), line_ + kNear_lines); ++i) {
            const Box& beside = page().lines[i].box;
            if (beside.top < middle && middle < beside.bottom && beside.left > last().box.right)
                return last().box.right + needed > beside.left;
        }
        return false;
    }

    // "Apologies and" over "declarations of interest", "Quay walls" over "(Agenda item 2)", bold in a narrow column.
    bool heading_goes_on() const {
        constexpr std::size_t kLongest_bytes = 120;
        const std::string& text = list_.blocks[*open_].text;
        if (!is_bold(setting_) || !is_bold(last_setting_) || list_.body.bold || last_line_.first != page_ ||
            text.size() > kLongest_bytes || last().box.right > kNarrowColumn * page().width_pt ||
            std::abs(line().box.left - last().box.left) > 2)
            return false;
        const std::string_view next = page().text_of(line());
        return (next.starts_with('(') && is_whole(next, patterns::item_of_agenda())) ||
               (!text.ends_with(',') && matches(text, patterns::broken_before()));
    }

    bool both_centred_headings() const {
        return is_bold(setting_) && is_bold(last_setting_) && !list_.body.bold && is_centred(line()) &&
               is_centred(last());
    }

    bool starts_bold() const {
        const std::uint16_t style = page().words[line().first_word].style;
        return style < document_.styles.size() && document_.styles[style].bold;
    }
    bool is_bold(const Setting& setting) const { return setting.share(setting.bold) > 0.8F; }
    bool is_plain(const Setting& setting) const { return setting.share(setting.bold) < 0.2F; }

    bool changes_emphasis(std::string_view text) const {
        const bool room = !mid_line();
        // "PROGRAMME AND ITS / MONITORING – The Leader said": what is set apart goes on over the line, and ends in it.
        if (!room && is_bold(last_setting_) && growth_.all_bold && !is_bold(setting_) && starts_bold()) return false;
        if (is_bold(last_setting_) && growth_.all_bold && is_plain(setting_)) return room || !starts_lower(text);
        if (is_plain(last_setting_) && is_bold(setting_)) return room;
        const bool was_underlined = last_setting_.share(last_setting_.underlined) > 0.8F;
        const bool is_underlined = setting_.share(setting_.underlined) > 0.8F;
        if (was_underlined != is_underlined && room) return true;
        if (last_setting_.in_capitals() && !setting_.in_capitals() && setting_.lower > 3)
            return room || starts_upper(text);
        return setting_.in_capitals() && !last_setting_.in_capitals() && last_setting_.lower > 3 && room;
    }

    bool continues_without_layout(std::string_view text, bool finished) const {
        const Block& block = list_.blocks[*open_];
        if (line().role == LineRole::list_item || line().table >= 0) return false;
        if (finished || block.text.empty() || block.role == LineRole::heading) return false;
        if (is_bold(last_setting_) != is_bold(setting_) && !is_plain(last_setting_) && !starts_lower(text))
            return false;
        const std::string_view before = document_.pages[last_line_.first].text_of(last());
        // A bracket still open, in headings set line by line.
        if (growth_.open_brackets > 0 && is_bold(last_setting_) && is_bold(setting_)) return true;
        if (setting_.in_capitals() && goes_on_in_capitals(block, before, text)) return true;
        // "… the contract with the City of / Cadillac": no paragraph ends so.
        constexpr std::size_t kFewest_words = 5;
        if (line().block == last().block && words_in(before) >= kFewest_words &&
            RE2::PartialMatch(piece(before), patterns::broken_before()))
            return true;
        const bool full = wrap_width_ && before.size() + 12 >= wrap_width_ * 8 / 10;
        if (starts_lower(text)) return block.role != LineRole::list_item || full;
        return full && line().block == last().block && is_bold(last_setting_) == is_bold(setting_) &&
               last_setting_.in_capitals() == setting_.in_capitals();
    }

    // A title in capitals that the source has line by line, or even word by word.
    bool goes_on_in_capitals(const Block& block, std::string_view before, std::string_view text) const {
        const bool capitals = last_setting_.lower == 0 && last_setting_.upper > 0;
        if (!capitals || is_bold(last_setting_) != is_bold(setting_)) return false;
        if (RE2::PartialMatch(piece(before), patterns::broken_before()) ||
            RE2::PartialMatch(piece(text), patterns::broken_after()))
            return true;
        constexpr std::size_t kFewest_words = 5;
        // "164. THE GENERAL FUND, HOUSING REVENUE ACCOUNT AND DECENT" over "NEIGHBOURHOODS PROGRAMMES"
        if (block.label && line().block == last().block && words_in(before) > kFewest_words) return true;
        return block.lines >= 3 && !before.contains(' ');
    }

    bool is_centred(const Line& of) const {
        const float middle = (of.box.left + of.box.right) / 2;
        return std::abs(middle - page().width_pt / 2) < 0.05F * page().width_pt &&
               of.box.left - page_left_ > 0.06F * page().width_pt;
    }

    SourceSpan line_span() const {
        const std::uint32_t number = page().number;
        return {number, line().first_word, number, line().first_word + line().word_count};
    }

    void start_block(BlockKind kind) {
        Block block;
        block.kind = kind;
        block.page = page().number;
        block.left = block.text_left = line().box.left;
        block.role = line().role;
        block.role_level = line().level;
        if (line().table >= 0) block.table = tables_before_ + line().table;
        block.row = line().row;
        block.column = block.text_column = line().column;
        block.centred = document_.has_layout && is_centred(line());
        if (document_.has_layout && line_ > 0) {
            float above = 0;
            for (std::size_t i = line_; i-- > 0;)
                if (page().lines[i].box.bottom <= line().box.top + 2) {
                    above = page().lines[i].box.bottom;
                    break;
                } else if (line_ - i > 8) {
                    break;
                }
            block.gap_above = above > 0 ? line().box.top - above : 0;
        }
        if (kind == BlockKind::text) block.label = label_of_line();
        if (block.label && !block.label.glued)
            block.label_words =
                1 + static_cast<std::size_t>(std::count(block.label.text.begin(), block.label.text.end(), ' '));
        list_.blocks.push_back(std::move(block));
        growth_ = {};
        add_words(list_.blocks.back(), list_.blocks.back().label_words);
    }

    void append_line(bool completes) {
        Block& block = open();
        ++block.lines;
        if (completes) {
            block.text_left = line().box.left;
            --block.lines;
            if (block.role == LineRole::side_heading && line().role != LineRole::side_heading)
                block.number_in_margin = true, block.role = LineRole::none;
            if (block.role == LineRole::none) block.role = line().role;
            // "6." beside "(a)": the label of a part of item 6.
            if (const Label& second = label_of_line();
                second && block.label.form == LabelForm::number &&
                (second.form == LabelForm::letter || second.form == LabelForm::roman) && !second.values.empty()) {
                block.label.form = LabelForm::number_letter;
                block.label.text += " " + second.text;
                block.label.values.push_back(second.values[0]);
                const std::size_t words =
                    1 + static_cast<std::size_t>(std::count(second.text.begin(), second.text.end(), ' '));
                block.label_words += words;
                add_words(block, words);
                return;
            }
        }
        add_words(block, 0);
    }

    // Adds the line's words to the block, of which the first `label_words` are its label.
    void add_words(Block& block, std::size_t label_words) {
        const SourceSpan span = line_span();
        if (!block.pieces.empty() && block.pieces.back().last_page == span.first_page &&
            block.pieces.back().last_word == span.first_word)
            block.pieces.back().last_word = span.last_word;
        else
            block.pieces.push_back(span);
        block.where = block.pieces.front();
        block.where.last_page = span.last_page;
        block.where.last_word = span.last_word;
        if (page().number == block.page) block.box = united(block.box, line().box);
        const float column_gap = column_gap_of_line();
        for (std::uint32_t i = 0; i < line().word_count; ++i) {
            const Word& word = page().words[line().first_word + i];
            if (i < label_words) continue;
            if (i > label_words && block.gap_at == kNoGap && column_gap > 0 &&
                word.box.left - page().words[line().first_word + i - 1].box.right > column_gap)
                block.gap_at = block.text.size(), block.gap_left = growth_.value_left = word.box.left;
            if (i == label_words && label_words > 0 && document_.has_layout) block.text_left = word.box.left;
            add_word(block, word, i == 0);
            if (label_words > 0) growth_.setting.add(document_, page(), word);
        }
        if (label_words == 0) growth_.setting.add(setting_);
        growth_.right_edge = right_edge(line());
        if (!is_bold(setting_)) growth_.all_bold = false;
    }

    // How wide a space in the line must be to part columns: wider than the line's other spaces, which justification may
    // have stretched. 0 in papers without layout.
    float column_gap_of_line() const {
        if (!document_.has_layout || line().word_count < 2) return 0;
        float narrowest = page().width_pt;
        for (std::uint32_t i = 1; i < line().word_count; ++i) {
            const Word& before = page().words[line().first_word + i - 1];
            narrowest = std::min(narrowest, page().words[line().first_word + i].box.left - before.box.right);
        }
        const float height = line().box.height();
        return std::max(1.4F * height, narrowest < 1.2F * height ? 2.5F * narrowest : 0.0F);
    }

    // "264-" over "20-082": a number broken behind its hyphen.
    static bool breaks_number(std::string_view text) {
        return text.size() > 1 && text.ends_with('-') &&
               std::isdigit(static_cast<unsigned char>(text[text.size() - 2]));
    }

    void add_word(Block& block, const Word& word, bool first_of_line) {
        const std::string_view text = page().text_of(word);
        if (!block.text.empty() && !growth_.joins && !(first_of_line && breaks_number(block.text))) block.text += ' ';
        if (growth_.joins)
            for (const std::string_view hyphen : {"-", "\u00ad", "\u2010"})
                if (block.text.ends_with(hyphen)) {
                    block.text.resize(block.text.size() - hyphen.size());
                    break;
                }
        block.text += text;
        growth_.open_brackets += std::ranges::count(text, '(') - std::ranges::count(text, ')');
        if (block.label.glued && block.text == text && text.starts_with(block.label.text))
            block.text.erase(0, block.label.text.size());
        growth_.joins = word.marks & kSoftHyphen;
        const bool bold = word.style < document_.styles.size() && document_.styles[word.style].bold && !list_.body.bold;
        if (growth_.lead_open && (bold || (word.marks & kUnderlined) || (is_closing_sign(text) && block.lead_size > 0)))
            block.lead_size = block.text.size();
        else
            growth_.lead_open = false;
    }

    void finish(Block& block) {
        const Setting& setting = growth_.setting;
        block.bold = setting.share(setting.bold);
        block.underlined = setting.share(setting.underlined);
        block.italic = setting.share(setting.italic);
        block.capitals = setting.upper + setting.lower
                             ? static_cast<float>(setting.upper) / static_cast<float>(setting.upper + setting.lower)
                             : 0;
        block.size_pt = setting.size();
    }

    static bool ends_in_leader(std::string_view text) {
        const bool has_leader =
            text.contains("..") || text.contains(". .") || text.contains("…") || text.contains("__");
        return has_leader && matches(text, patterns::contents_leader());
    }

    // Lines that end in dot leaders, and what follows a title "Contents" and ends in a page number.
    void mark_contents() {
        std::size_t leaders = 0;
        for (Block& block : list_.blocks)
            if (block.kind == BlockKind::text && ends_in_leader(block.text)) ++leaders;
        bool listing = false;
        std::size_t misses = 0;
        for (Block& block : list_.blocks) {
            if (block.kind != BlockKind::text) continue;
            const bool ends_in_digit =
                !block.text.empty() && std::isdigit(static_cast<unsigned char>(block.text.back()));
            if (RE2::FullMatch(block.text, patterns::contents_title())) {
                block.kind = BlockKind::contents;
                listing = true;
                misses = 0;
            } else if (leaders >= 3 && ends_in_leader(block.text)) {
                block.kind = BlockKind::contents;
            } else if (listing) {
                if (ends_in_digit && block.text.size() < 200 && !ends_sentence(block.text)) {
                    block.kind = BlockKind::contents;
                    misses = 0;
                } else if (++misses > 2) {
                    listing = false;
                }
            }
        }
    }

    const Document& document_;
    std::vector<std::vector<bool>> furniture_;
    float usual_pitch_;
    std::size_t wrap_width_;
    BlockList list_;

    std::size_t page_ = 0, line_ = 0;
    std::vector<float> block_right_;
    float page_left_ = 0, page_right_ = 0;
    std::int32_t tables_on_page_ = 0, tables_before_ = 0;

    std::optional<std::size_t> open_;
    std::pair<std::size_t, std::size_t> last_line_;
    Setting setting_, last_setting_;      // of the line, and of the last one
    mutable std::optional<Label> label_;  // at the line's start, once it is asked for

    // Of the block that grows.
    struct Growth {
        Setting setting;
        float value_left = 0;   // where text begins after the first gap between columns
        float right_edge = 0;   // of the last line's column
        bool lead_open = true;  // every word so far is emphasised
        bool all_bold = true;
        bool joins = false;                // the last word ended in a hyphen that only breaks it
        std::ptrdiff_t open_brackets = 0;  // kept, for a block may be long
    };
    Growth growth_;
};

}  // namespace

BlockList blocks_of(const Document& document) { return Builder(document).build(); }

std::string first_column_of(const Document& document, const Block& block, float left) {
    std::string text;
    std::size_t words = 0;
    bool begins_there = false;
    for (const SourceSpan& part : block.pieces) {
        const auto page = std::ranges::lower_bound(document.pages, part.first_page, {}, &Page::number);
        if (page == document.pages.end()) break;
        for (std::uint32_t i = part.first_word; i < part.last_word && i < page->words.size(); ++i) {
            const Word& word = page->words[i];
            begins_there = begins_there || std::abs(word.box.left - left) < 3;
            if (words++ < block.label_words || word.box.left > left - 3) continue;
            if (!text.empty()) text += ' ';
            text += page->text_of(word);
        }
    }
    if (block.label.glued && text.starts_with(block.label.text)) text.erase(0, block.label.text.size());
    return begins_there ? text : std::string();
}

SourceSpan start_of(const Document& document, const Block& block, std::size_t size) {
    SourceSpan span = block.where;
    std::size_t words = 0, length = 0;
    bool joins = false;
    if (block.label.glued) size += block.label.text.size();
    for (const SourceSpan& part : block.pieces) {
        const auto found =
            std::lower_bound(document.pages.begin(), document.pages.end(), part.first_page,
                             [](const Page& page, std::uint32_t number) { return page.number < number; });
        if (found == document.pages.end()) break;
        for (std::uint32_t i = part.first_word; i < part.last_word && i < found->words.size(); ++i) {
            const Word& word = found->words[i];
            if (words++ >= block.label_words) {
                if (length >= size && length > 0) return span;
                length += word.text_size + (length > 0 && !joins ? 1 : 0) - (joins ? 1 : 0);
                joins = word.marks & kSoftHyphen;
            }
            span.last_page = part.first_page;
            span.last_word = i + 1;
        }
    }
    return span;
}

std::string printed(const Block& block) {
    return block.label && block.label.form != LabelForm::bullet ? block.label.text + " " + block.text : block.text;
}

std::size_t next_text_block(const std::vector<Block>& blocks, std::size_t index) {
    for (++index; index < blocks.size(); ++index)
        if (blocks[index].kind == BlockKind::text) return index;
    return blocks.size();
}

std::size_t previous_text_block(const std::vector<Block>& blocks, std::size_t index) {
    while (index-- > 0)
        if (blocks[index].kind == BlockKind::text) return index;
    return blocks.size();
}

}  // namespace minutebook
