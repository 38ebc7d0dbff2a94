#include "extractors/find/labels.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <string>

#include "corpus/matching.h"
#include "extractors/find/patterns.h"

namespace minutebook {
namespace {

using re2::StringPiece;

int number_in(StringPiece digits) {
    int value = 0;
    for (const char c : digits)
        if (c >= '0' && c <= '9' && value < 100'000) value = value * 10 + (c - '0');
    return value;
}

int roman_value(StringPiece letters) {
    int value = 0, last = 0;
    for (auto it = letters.rbegin(); it != letters.rend(); ++it) {
        int digit = 0;
        switch (std::tolower(static_cast<unsigned char>(*it))) {
            case 'i':
                digit = 1;
                break;
            case 'v':
                digit = 5;
                break;
            case 'x':
                digit = 10;
                break;
            case 'l':
                digit = 50;
                break;
            default:
                break;
        }
        value += digit < last ? -digit : digit;
        last = std::max(last, digit);
    }
    return value;
}

std::vector<int> decimal_parts(StringPiece digits) {
    std::vector<int> parts(1, 0);
    for (const char c : digits)
        if (c == '.')
            parts.push_back(0);
        else if (parts.back() < 100'000)
            parts.back() = parts.back() * 10 + (c - '0');
    return parts;
}

bool starts_upper_or_quote(std::string_view rest) {
    if (rest.empty()) return true;
    const auto c = static_cast<unsigned char>(rest.front());
    if (std::isdigit(c)) return RE2::PartialMatch(StringPiece(rest.data(), rest.size()), patterns::starts_speed());
    return std::isupper(c) || c >= 0x80 || c == '"' || c == '\'' || c == '(';
}

// Likewise behind the number of a minute, which may stand before that of the agenda's item: "204/98 2. Apologies".
bool starts_item(std::string_view rest) {
    return starts_upper_or_quote(rest) ||
           RE2::PartialMatch(StringPiece(rest.data(), rest.size()), patterns::number_in_agenda());
}

// "(i)" stands for one and for the letter after "(h)": the letter's place in the alphabet, 0 where it is no single
// letter.
int letter_of(const Label& label) {
    if (label.form != LabelForm::letter && label.form != LabelForm::roman) return 0;
    int letter = 0;
    for (const char c : label.text)
        if (std::isalpha(static_cast<unsigned char>(c))) {
            if (letter) return 0;
            letter = std::tolower(static_cast<unsigned char>(c)) - 'a' + 1;
        }
    return letter;
}

constexpr std::size_t kLongestCoded_bytes = 100;  // "CL73 Disclosures of interest", not a sentence on "HS2"
constexpr std::size_t kLongestTitled_bytes = 200;

// "CAB/31", "PC24/101": some capitals and then a number or a slash.
bool starts_with_body(std::string_view text) {
    constexpr std::size_t kLongestBody = 4;
    std::size_t i = 0;
    while (i < text.size() && i < kLongestBody && std::isupper(static_cast<unsigned char>(text[i]))) ++i;
    return i > 0 && i < text.size() && (text[i] == '/' || std::isdigit(static_cast<unsigned char>(text[i])));
}

struct NumberInSession {
    int number, session;
    StringPiece rest;  // behind the label
};

// "23/24/101", "101/2023-24": the number of a minute in a year from spring to spring.
std::optional<NumberInSession> number_of_year(StringPiece input) {
    constexpr int kMonths = 12;
    StringPiece first, next, number, number_before, first_behind, next_behind;
    if (!RE2::Consume(&input, patterns::label_year_minute(), &first, &next, &number, &number_before, &first_behind,
                      &next_behind))
        return std::nullopt;
    if (first.empty()) first = first_behind, next = next_behind, number = number_before;
    const int from = number_in(first), to = number_in(next);
    if ((from + 1) % 100 != to || (first.size() == 2 && to <= kMonths)) return std::nullopt;
    return NumberInSession{number_in(number), from % 100 * 100 + to, input};
}

// "AM/17/24", "2017 / 22 –"; of "F/72/26" the year counts as the item, which runs on as well.
std::optional<NumberInSession> number_of_session(StringPiece input) {
    std::array<StringPiece, 14> parts;
    if (!RE2::Consume(&input, patterns::label_session_minute(), &parts[0], &parts[1], &parts[2], &parts[3], &parts[4],
                      &parts[5], &parts[6], &parts[7], &parts[8], &parts[9], &parts[10], &parts[11], &parts[12],
                      &parts[13]))
        return std::nullopt;
    std::string session;
    for (const StringPiece& part : parts) {
        if (part.empty()) continue;
        if (!session.empty()) return NumberInSession{number_in(part), number_in(session), input};
        session.assign(part.data(), part.size());
        std::erase(session, '/');
    }
    return std::nullopt;
}

// The numbers of "Cou/285/07-08": 285 and 708. None where they are two years in a row: "2023-24 Budget".
std::vector<int> numbers_with_letters(std::string_view code) {
    std::vector<int> numbers;
    std::size_t last_end = 0;
    for (std::size_t at = 0; at < code.size(); ++at) {
        if (code[at] < '0' || code[at] > '9') continue;
        std::size_t end = at;
        while (end < code.size() && code[end] >= '0' && code[end] <= '9') ++end;
        const int number = number_in({code.data() + at, end - at});
        const bool pair = !numbers.empty() && at == last_end + 1 && end - at == 2 &&
                          (numbers.back() + 1) % 100 == number && (code[last_end] == '-' || code[last_end] == '/');
        if (pair)
            numbers.back() = numbers.back() % 100 * 100 + number;
        else
            numbers.push_back(number);
        at = last_end = end;
    }
    // "FC18/08/1" is the first of August's; "10712/11/19" goes on from one meeting to the next.
    if (numbers.size() == 3 && std::isalpha(static_cast<unsigned char>(code[0])))
        numbers = {numbers[2], numbers[0] * 100 + numbers[1]};
    numbers.resize(std::min<std::size_t>(numbers.size(), 2));
    if (numbers.size() == 1 && !std::isalpha(static_cast<unsigned char>(code[0]))) numbers.clear();
    if (numbers.size() == 1) numbers.push_back(0);
    return numbers;
}

bool is_one_of(char c, std::string_view marks) { return marks.contains(c); }

bool is_space(char c) { return std::isspace(static_cast<unsigned char>(c)); }
bool is_letter(char c) { return std::isalpha(static_cast<unsigned char>(c)); }
bool is_digit(char c) { return std::isdigit(static_cast<unsigned char>(c)); }

bool starts_as_item(std::string_view text) {
    const auto starts = [&](std::string_view word) {
        return text.size() > word.size() && std::equal(word.begin(), word.end(), text.begin(), [](char a, char b) {
                   return a == std::tolower(static_cast<unsigned char>(b));
               });
    };
    return starts("item") || starts("eitem") || starts("agenda") || starts("minute ") || starts("min ") ||
           starts("min.") || starts("article ") || starts("case #") || starts("case no") || starts("motion ");
}

// A word of capitals: "14366 POLICE MATTERS", where a sum has none.
bool starts_in_capitals(std::string_view text) {
    const std::string_view word = text.substr(0, text.find(' '));
    return word.size() > 2 && std::ranges::all_of(word, [](unsigned char c) { return !std::islower(c); }) &&
           std::isupper(static_cast<unsigned char>(word[0]));
}

// What a number is counted in, or a word that stands before one anywhere: "No.3", "Fig.2", "PART 2".
bool counts_no_minutes(std::string_view letters) {
    constexpr std::string_view kWords[] = {"No",  "Nos", "Pt",  "Ch",   "Art",  "Sec",  "Fig",  "Vol",  "Rev",
                                           "Reg", "Ref", "Ext", "Max",  "Min",  "App",  "Sch",  "St",   "Rm",
                                           "Pg",  "NO",  "LOT", "PART", "PAGE", "NOTE", "PLOT", "UNIT", "AREA",
                                           "BOX", "MAP", "FIG", "REF",  "DAY",  "STEP", "ZONE", "AGM",  "YEAR"};
    return std::ranges::find(kWords, letters) != std::end(kWords);
}

// "PFI 104 MINUTES": the letters of a body and a number, over capitals; "ABCD 124/18 Minutes", with a year.
bool starts_with_body_and_number(std::string_view text) {
    constexpr std::size_t kLongestBody = 3, kLongestNumber = 4;
    std::size_t letters = 0;
    while (letters < text.size() && std::isupper(static_cast<unsigned char>(text[letters]))) ++letters;
    if (letters < 2 || letters > kLongestBody + 1 || letters >= text.size() || text[letters] != ' ') return false;
    std::size_t end = letters + 1;
    while (end < text.size() && is_digit(text[end])) ++end;
    const std::size_t digits = end - letters - 1;
    if (digits > 1 && end + 2 < text.size() && text[end] == '/' && is_digit(text[end + 1]) && is_digit(text[end + 2]))
        return !counts_no_minutes(text.substr(0, letters));
    if (letters > kLongestBody) return false;
    const std::string_view number = text.substr(letters + 1, digits);
    return digits > 1 && digits <= kLongestNumber && end < text.size() && text[end] == ' ' &&
           !(digits == kLongestNumber && (number.starts_with("19") || number.starts_with("20"))) &&
           !counts_no_minutes(text.substr(0, letters)) && starts_in_capitals(text.substr(end + 1));
}

// What the labels of one form begin with. Most lines begin with none, and few labels may be of several forms: each
// question is true of every text that the form's pattern matches, and spares trying it. A text ends in a zero here.
class Opening {
public:
    explicit Opening(std::string_view text) : text_(text) {
        while (digits_ < text_.size() && is_digit(text_[digits_])) ++digits_;
    }

    bool bullet() const { return static_cast<unsigned char>(at(0)) >= 0x80 || is_one_of(at(0), "*-o"); }
    bool session() const {
        return digits_ > 0 ? at(digits_) == '/' || at(digits_) == ' ' : std::isupper(static_cast<unsigned char>(at(0)));
    }
    bool number_letter() const {
        std::size_t i = digits_;
        if (at(i) == '.') ++i;
        if (at(i) == ' ') ++i;
        return at(i) == '(' ||
               (is_letter(at(i)) && (is_one_of(at(i + 1), ",.)") || (at(i + 1) == ' ' && at(i + 2) == '|')));
    }
    bool decimal() const { return at(digits_) == '.' && is_digit(at(digits_ + 1)); }
    bool number() const { return digits_ >= text_.size() || is_one_of(at(digits_), ".):,") || is_space(at(digits_)); }
    bool bracketed() const { return at(0) == '(' && is_digit(at(1)); }
    bool hash() const { return at(0) == '#' && is_digit(at(1)); }
    bool lettered_decimal() const {
        return std::isupper(static_cast<unsigned char>(at(0))) && at(1) == '.' && is_digit(at(2));
    }
    bool roman() const {
        std::size_t i = is_one_of(at(0), "([") ? 1 : 0;
        if (!is_roman(at(i))) return false;
        while (is_roman(at(i))) ++i;
        return is_one_of(at(i), ".)]");
    }
    bool letter() const {
        return is_one_of(at(0), "([") ? is_letter(at(1)) && is_one_of(at(2), ")]")
                                      : is_letter(at(0)) && is_one_of(at(1), ".):");
    }

private:
    char at(std::size_t i) const { return i < text_.size() ? text_[i] : '\0'; }
    static bool is_roman(char c) { return c != '\0' && is_one_of(c, "ivxlIVXL"); }

    std::string_view text_;
    std::size_t digits_ = 0;
};

// "Apologies"
bool starts_in_title_case(std::string_view text) {
    constexpr std::size_t kShortest = 4;
    const std::string_view word = text.substr(0, text.find_first_of(" :/"));
    return word.size() >= kShortest && std::isupper(static_cast<unsigned char>(word[0])) &&
           std::all_of(word.begin() + 1, word.end(), [](unsigned char c) { return std::islower(c); });
}

// "IV REPORTS": the first ten or so items of a meeting, in capitals as their title is, for want of a full stop. "I" is
// a word of Irish and Welsh: "I LÁTHAIR".
bool starts_bare_roman(std::string_view text) {
    constexpr std::size_t kLongest_bytes = 80;
    constexpr std::string_view kOpenings[] = {"CALL",   "ROLL",    "OPEN",    "MEETING", "MINUTES",
                                              "APPROV", "PRESENT", "WELCOME", "DECLAR",  "APOLOG"};
    const std::size_t end = text.find_first_not_of("IVX");
    return end != std::string_view::npos && end > 0 && end <= 4 && text[end] == ' ' && text.size() < kLongest_bytes &&
           starts_in_capitals(text.substr(end + 1)) &&
           (end > 1 || text[0] != 'I' || std::ranges::any_of(kOpenings, [&](std::string_view opening) {
                return text.substr(end + 1).starts_with(opening);
            }));
}

// Whether a code such as label_coded_minute() matches may stand there: a digit, and a mark or "min" before it.
bool may_be_coded(std::string_view text) {
    constexpr std::size_t kLongest = 16;
    const std::string_view start = text.substr(0, kLongest);
    const std::size_t digit = start.find_first_of("0123456789");
    if (starts_with_body_and_number(text)) return true;
    return digit != std::string_view::npos && (start.find_first_of("/.-") != std::string_view::npos ||
                                               start.starts_with("Min") || start.starts_with("min"));
}

// Whether the text may begin with a label at all; most lines do not, and need no pattern to tell. True of every text
// that one of the patterns matches.
bool may_be_labelled(std::string_view text) {
    if (text.empty()) return false;
    const auto first = static_cast<unsigned char>(text[0]);
    if (!std::isalpha(first)) return true;
    if (text.size() < 2 || text[1] == ' ') return true;  // "o", "b Village hall"
    constexpr std::size_t kLongestRoman = 7;
    for (std::size_t i = 1; i <= kLongestRoman && i < text.size(); ++i) {
        if (text[i] == '.' || text[i] == ')' || (i == 1 && text[i] == ':')) return true;
        if (!std::isalpha(static_cast<unsigned char>(text[i]))) break;
    }
    if (starts_bare_roman(text) || starts_with_body(text) || starts_with_body_and_number(text) ||
        text.substr(0, kLongestRoman).contains('/'))
        return true;
    return starts_as_item(text);
}

// "1.Apologies", "(a)Minutes": a mark and at once a letter or quotation mark; true of every text that label_glued()
// matches.
bool may_be_glued(std::string_view text) {
    constexpr std::size_t kLongest = 10;  // "1234/1234."
    // "1.1On the proposal of …"
    if (const std::size_t end = text.find_first_not_of("0123456789.");
        end != std::string_view::npos && end > 2 && end <= 5 && is_digit(text[end - 1]) &&
        std::isupper(static_cast<unsigned char>(text[end])))
        return true;
    for (std::size_t i = 1; i <= kLongest && i + 1 < text.size(); ++i)
        if (text[i] == '.' || text[i] == ')') {
            const auto next = static_cast<unsigned char>(text[i + 1]);
            if (std::isupper(next) || next >= 0x80 || next == '"' || next == '\'') return true;
        }
    return false;
}

}  // namespace

int Label::depth() const {
    if (form == LabelForm::number || form == LabelForm::item || form == LabelForm::minute) return 1;
    if (form == LabelForm::number_letter) return 2;
    if (form != LabelForm::decimal) return 0;
    return values.size() == 2 && values[1] == 0 ? 1 : static_cast<int>(values.size());
}

Label label_at_start(std::string_view text) {
    if (!may_be_labelled(text)) return {};
    // Labels are short: no pattern needs to see more than this.
    StringPiece input(text.data(), std::min<std::size_t>(text.size(), 64));
    std::string parted;
    StringPiece glued, glued_minute, glued_decimal;
    if (may_be_glued(text) &&
        RE2::PartialMatch(input, patterns::label_glued(), &glued, &glued_minute, &glued_decimal)) {
        if (glued.empty()) glued = glued_minute.empty() ? glued_decimal : glued_minute;
        parted.assign(glued.data(), glued.size());
        Label label = label_at_start(parted);
        label.glued = static_cast<bool>(label);
        return label;
    }
    // "*450 Minutes": of a power that was delegated.
    if (text.size() > 1 && text[0] == '*' && is_digit(text[1])) {
        Label label = label_at_start(text.substr(1));
        if (label) label.text.insert(0, 1, '*');
        return label;
    }
    const StringPiece whole = input;
    StringPiece first, second, third, fourth, fifth;
    Label label;
    const auto finish = [&](LabelForm form, std::vector<int> values) {
        label.form = form;
        std::string_view printed(whole.data(), whole.size() - input.size());
        while (!printed.empty() && printed.back() == ' ') printed.remove_suffix(1);
        label.text = printed;
        label.values = std::move(values);
    };
    const auto rest = [&] { return std::string_view(input.data(), input.size()); };
    const auto measures = [&] { return RE2::PartialMatch(input, patterns::measure_after_number()); };

    // "A. Oakes proposed …": an initial.
    if (text.size() > 2 && text[1] == '.' && std::isupper(static_cast<unsigned char>(text[0])) &&
        RE2::PartialMatch(input, patterns::initialled_speaker()))
        return {};
    const bool digit = is_digit(text[0]), item = starts_as_item(text);
    const Opening opening({input.data(), input.size()});
    // As every number of a session or a year has.
    const bool has_slash = input.find('/') != StringPiece::npos;
    if (opening.bullet() && RE2::Consume(&input, patterns::label_bullet())) {
        finish(LabelForm::bullet, {});
    } else if (item && RE2::Consume(&input, patterns::label_item(), &first, &second)) {
        finish(LabelForm::item, {number_in(first.empty() ? second : first)});
    } else if (item && RE2::Consume(&input, patterns::label_decimal_item(), &first)) {
        finish(LabelForm::decimal, decimal_parts(first));
    } else if (item && RE2::Consume(&input, patterns::label_roman_item(), &first)) {
        finish(LabelForm::item, {roman_value(first)});
    } else if (item && RE2::Consume(&input, patterns::label_item_minute(), &first, &second, &third, &fourth, &fifth)) {
        if (!starts_upper_or_quote(rest())) return {};
        // "20/11/4" is the fourth item of November's meeting.
        if (third.empty())
            finish(LabelForm::minute, {number_in(fourth), number_in(fifth)});
        else
            finish(LabelForm::minute, {number_in(third), number_in(first) * 100 + number_in(second)});
    } else if (item && RE2::Consume(&input, patterns::label_motion(), &first, &second)) {
        if (!starts_upper_or_quote(rest())) return {};
        finish(LabelForm::minute, {number_in(second), number_in(first)});
    } else if (digit && has_slash && RE2::Consume(&input, patterns::label_part_of_minute(), &first, &second)) {
        if (!starts_upper_or_quote(rest())) return {};
        finish(LabelForm::decimal, {number_in(first), number_in(second)});
    } else if (const auto of_year = digit && has_slash ? number_of_year(input) : std::nullopt;
               of_year && starts_upper_or_quote({of_year->rest.data(), of_year->rest.size()})) {
        input = of_year->rest;
        finish(LabelForm::minute, {of_year->number, of_year->session});
    } else if (const auto numbered = has_slash && opening.session() ? number_of_session(input) : std::nullopt) {
        input = numbered->rest;
        if (!starts_item(rest())) return {};
        finish(LabelForm::minute, {numbered->number, numbered->session});
    } else if (digit && has_slash && RE2::Consume(&input, patterns::label_minute(), &first, &second, &third, &fourth)) {
        if (first.empty()) first = third, second = fourth;
        if (!starts_item(rest())) return {};
        finish(LabelForm::minute, {number_in(first), number_in(second)});
    } else if (const StringPiece code = input;
               may_be_coded(text) && RE2::Consume(&input, patterns::label_coded_minute())) {
        const std::vector<int> numbers = numbers_with_letters({code.data(), code.size() - input.size()});
        if (numbers.empty() || !starts_item(rest())) return {};
        // "Co.33 Apologies", and no "No.3 Group".
        if (std::islower(static_cast<unsigned char>(text[1])) && text.substr(0, 4).contains('.') &&
            std::tolower(static_cast<unsigned char>(text[0])) != 'm' &&
            (counts_no_minutes(text.substr(0, text.find('.'))) || text.size() > kLongestCoded_bytes))
            return {};
        // "PFI 104 MINUTES", and no "HMS 23 sailed".
        if (std::isupper(static_cast<unsigned char>(text[1])) && text.substr(0, 5).contains(' ') &&
            !starts_with_body_and_number(text))
            return {};
        if (rest().empty() && contains_folded(text.substr(0, 3), "min")) return {};  // "Minute 5"
        finish(LabelForm::minute, numbers);
    } else if (text.size() < kLongestCoded_bytes && starts_with_body(text) && !text.ends_with('.') &&
               RE2::Consume(&input, patterns::label_glued_minute(), &first, &second, &third)) {
        if (first.empty()) first = second.empty() ? third : second;
        if (!starts_upper_or_quote(rest())) return {};
        finish(LabelForm::minute, {number_in(first), 0});
    } else if (starts_with_body(text) && RE2::Consume(&input, patterns::label_body_minute(), &first, &second, &third)) {
        if (!starts_item(rest())) return {};
        finish(LabelForm::minute,
               first.empty() ? std::vector{number_in(second), number_in(third)} : std::vector{number_in(first), 0});
    } else if (const StringPiece any = input; text.size() < kLongestTitled_bytes && starts_with_body(text) &&
                                              RE2::Consume(&input, patterns::label_any_minute())) {
        const std::vector<int> numbers = numbers_with_letters({any.data(), any.size() - input.size()});
        if (numbers.size() < 2 || !(starts_in_title_case(rest()) || starts_in_capitals(rest()))) return {};
        finish(LabelForm::minute, numbers);
        label.strong = false;  // "P/19/123 Land at Mill Lane" may be a reference
    } else if (digit && opening.number_letter() &&
               RE2::Consume(&input, patterns::label_number_letter(), &first, &second, &third)) {
        if (second.empty()) second = third;
        if (rest().contains('|')) return {};  // a row of a table
        finish(LabelForm::number_letter, {number_in(first), std::tolower(second[0]) - 'a' + 1});
    } else if (digit && opening.decimal() && text.size() < kLongestCoded_bytes && !text.ends_with('.') &&
               RE2::Consume(&input, patterns::label_dated_minute(), &first, &second, &third)) {
        if (!starts_upper_or_quote(rest())) return {};
        finish(LabelForm::minute, {number_in(third), number_in(first) * 100 + number_in(second)});
        label.strong = false;  // "17.07.07 Lamp" may be a row of a table, and its day
    } else if (digit && opening.decimal() && RE2::Consume(&input, patterns::label_decimal(), &first)) {
        if (measures() || RE2::FullMatch(first, patterns::day_in_figures())) return {};
        finish(LabelForm::decimal, decimal_parts(first));
        label.strong = starts_upper_or_quote(rest());
    } else if (digit && opening.number() && RE2::Consume(&input, patterns::label_number(), &first, &second)) {
        const bool dashed = second.ends_with("-") || second.ends_with("–") || second.ends_with("—");
        const bool barred = second.ends_with("|");  // "1 | Introduction", and no row of a table
        if (barred && rest().contains('|')) return {};
        if ((dashed || barred || first.size() > 4) && !starts_upper_or_quote(rest())) return {};
        const bool high =
            first.size() > 4 && second != "." && !starts_in_capitals(rest()) && !rest().starts_with("To ");
        if (high && !starts_in_title_case(rest())) return {};  // "18616 Apologies: …", no sum
        // "2. March Accounts" is no day, "4. Hours of construction" no time.
        if (measures() && (second != "." || !(RE2::PartialMatch(input, patterns::named_by_month()) ||
                                              rest().starts_with("Hours of ") || rest().starts_with("Members of "))))
            return {};
        if (second.empty() && RE2::PartialMatch(input, patterns::vote_after_number())) return {};
        label.strong = !second.empty() && second != "," && !dashed && !high;  // "24, Mill Lane" is an address
        if (!label.strong && !starts_upper_or_quote(rest())) return {};
        finish(LabelForm::number, {number_in(first)});
    } else if (opening.hash() && RE2::Consume(&input, patterns::label_hash(), &first)) {
        if (!starts_upper_or_quote(rest())) return {};
        finish(LabelForm::number, {number_in(first)});
    } else if (opening.lettered_decimal() &&
               RE2::Consume(&input, patterns::label_lettered_decimal(), &first, &second)) {
        if (!starts_upper_or_quote(rest())) return {};
        finish(LabelForm::decimal, {first[0] - 'A' + 1, number_in(second)});
        label.strong = false;  // "A.1 Motors"
    } else if (opening.bracketed() && RE2::Consume(&input, patterns::label_bracketed(), &first)) {
        finish(LabelForm::bracketed, {number_in(first)});
    } else if (opening.roman() && RE2::Consume(&input, patterns::label_roman(), &first, &second)) {
        if (first.empty()) first = second;
        label.capital = std::isupper(static_cast<unsigned char>(first[0]));
        finish(LabelForm::roman, {roman_value(first)});
        // "I. Jones", "V. Smith": a capital single letter may be an initial.
        label.strong = !label.capital || first.size() > 1;
    } else if (starts_bare_roman(text)) {
        const std::size_t end = text.find(' ');
        input.remove_prefix(end + 1);
        label.capital = true;
        finish(LabelForm::roman, {roman_value({text.data(), end})});
        label.strong = false;  // "V SIGNS"
    } else if (opening.letter() && RE2::Consume(&input, patterns::label_letter(), &first, &second)) {
        if (first.empty()) first = second;
        label.capital = std::isupper(static_cast<unsigned char>(first[0]));
        finish(LabelForm::letter, {std::tolower(first[0]) - 'a' + 1});
        label.strong = !label.capital || label.text.back() == ')';
        if (label.text.back() == ':' && !(label.capital && starts_upper_or_quote(rest()))) return {};  // "a: for"
    } else if (text.size() > 3 && text[1] == ' ' && std::islower(static_cast<unsigned char>(text[0])) &&
               std::isupper(static_cast<unsigned char>(text[2]))) {
        // "b Village hall": a list's letter without its mark.
        input.remove_prefix(2);
        finish(LabelForm::letter, {text[0] - 'a' + 1});
        label.strong = false;
    }
    return label;
}

std::string_view without_dash(std::string_view label) {
    for (const std::string_view dash : {"–", "—", "-", "|", "`", "’"})
        if (label.ends_with(dash)) label.remove_suffix(dash.size());
    while (label.ends_with(' ')) label.remove_suffix(1);
    return label;
}

bool follows(const Label& label, const Label& next) {
    if (label.form != next.form && letter_of(label) && letter_of(next)) return letter_of(next) == letter_of(label) + 1;
    if (label.form != next.form || label.values.empty() || next.values.empty()) return false;
    if (label.form == LabelForm::minute)
        return (label.values[1] == next.values[1] && next.values[0] == label.values[0] + 1) ||
               (label.values[0] == next.values[0] && next.values[1] == label.values[1] + 1);
    const auto [a, b] = std::mismatch(label.values.begin(), label.values.end(), next.values.begin(), next.values.end());
    if (b == next.values.end()) return false;
    if (a == label.values.end()) return *b <= 1;  // 2 -> 2.1
    return *b == *a + 1;                          // 2.1 -> 2.2, 2.1 -> 3
}

}  // namespace minutebook
