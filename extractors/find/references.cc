#include "extractors/find/references.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>

#include <fmt/format.h>

#include "corpus/matching.h"
#include "extractors/find/block_places.h"
#include "extractors/find/dates.h"
#include "extractors/find/reference_patterns.h"

namespace minutebook {
namespace {

namespace patterns = reference_patterns;

constexpr std::size_t kMostDigits = 15;  // of an amount: what is larger is no sum of money

std::string_view view(const re2::StringPiece& piece) { return {piece.data(), piece.size()}; }

unsigned bit(ReferenceType type) { return 1U << static_cast<unsigned>(type); }

// A part of a text that a pattern matched, and its groups.
template <std::size_t Groups>
struct Match {
    std::size_t begin = 0, end = 0;
    std::array<std::string_view, Groups + 1> groups;
};

// Calls visit(match) for each match of the pattern, from left to right; it returns where to go on.
template <std::size_t Groups, class Visit>
void for_each_match(const RE2& pattern, std::string_view text, Visit visit) {
    std::array<re2::StringPiece, Groups + 1> found;
    for (std::size_t at = 0; at < text.size() && pattern.Match(piece(text), at, text.size(), RE2::UNANCHORED,
                                                               found.data(), static_cast<int>(found.size()));) {
        Match<Groups> match;
        match.begin = static_cast<std::size_t>(found[0].data() - text.data());
        match.end = match.begin + found[0].size();
        for (std::size_t i = 0; i < found.size(); ++i) match.groups[i] = view(found[i]);
        at = std::max(visit(match), at + 1);
    }
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::size_t digits_in(std::string_view text) { return static_cast<std::size_t>(std::ranges::count_if(text, is_digit)); }

bool is_upper(std::string_view text) {
    return std::ranges::none_of(text, [](char c) { return c >= 'a' && c <= 'z'; });
}

// "LOCAL GOVERNMENT ACT" as "Local Government Act"; small words stay small.
std::string in_title_case(std::string_view text) {
    std::string out;
    bool begins = true;
    for (const char c : text) {
        out += begins ? c : static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        begins = c == ' ' || c == '(' || c == '-';
    }
    for (const std::string_view small : {" And ", " Of ", " The ", " For ", " In ", " To ", " On "})
        for (std::size_t at = 0; (at = out.find(small, at)) != std::string::npos; at += 2)
            out[at + 1] = static_cast<char>(small[1] | 0x20);
    return out;
}

std::string with_plain_apostrophes(std::string text) {
    constexpr std::string_view kCurly = "’";
    for (std::size_t at = 0; (at = text.find(kCurly, at)) != std::string::npos;) text.replace(at, kCurly.size(), "'");
    return text;
}

// --- Acts

// How much of what stands before "Act" is no part of its name.
std::size_t before_name(std::string_view name) {
    std::size_t begin = 0;
    // "… of the Local Government Act": few names hold "the", and those after "of".
    for (std::size_t the; (the = name.find("the ", begin)) != std::string_view::npos;) {
        const bool whole = the == 0 || name[the - 1] == ' ';
        const std::string_view after = name.substr(the + 4);
        if (!whole || (the >= begin + 4 && name.substr(the - 3, 3) == "of " &&
                       (after.starts_with("People") || after.starts_with("Environment"))))
            break;
        begin = the + 4;
    }
    if (const std::size_t comma = name.rfind(", "); comma != std::string_view::npos && comma >= begin) {
        const bool listed = RE2::PartialMatch(piece(name.substr(0, comma)), patterns::subject_before_comma());
        if (!listed) begin = comma + 2;
    }
    re2::StringPiece lead;
    while (begin < name.size() && patterns::before_act_name().Match(piece(name.substr(begin)), 0, name.size() - begin,
                                                                    RE2::ANCHOR_START, &lead, 1))
        begin += lead.size();
    return begin;
}

// --- Money

std::string_view currency_of(std::string_view sign) {
    if (sign == "£" || sign == "GBP") return "GBP";
    if (sign == "€" || sign == "EUR") return "EUR";
    if (sign == "US$" || sign == "USD") return "USD";
    if (sign.starts_with('C')) return "CAD";
    if (sign == "A$") return "AUD";
    return "$";
}

// How many zeros the multiplier stands for.
std::size_t zeros_of(std::string_view multiplier) {
    if (multiplier.empty()) return 0;
    if (multiplier == "k" || multiplier == "K" || multiplier == "thousand") return 3;
    if (multiplier.starts_with('b')) return 9;
    return 6;
}

// "1485", "5", 0 -> "1485.50". Nothing where it is too large. Below a penny it is rounded down.
std::optional<std::string> decimal(std::string_view whole, std::string_view decimals, std::size_t zeros) {
    std::string digits;
    for (const char c : whole)
        if (is_digit(c)) digits += c;
    digits += decimals.substr(0, zeros);
    if (decimals.size() < zeros) digits.append(zeros - decimals.size(), '0');
    const std::string_view rest = decimals.substr(std::min(decimals.size(), zeros));
    const std::size_t first = digits.find_first_not_of('0');
    digits.erase(0, std::min(first, digits.size() - 1));
    if (digits.size() > kMostDigits) return std::nullopt;
    std::string minor(rest.substr(0, 2));
    minor.resize(2, '0');
    return digits + '.' + minor;
}

// --- Councillors

// Where a person's name ends that stands at the start of the text: before what a sentence or table goes on with, and
// before the next name of a list whose columns are gone ("G Oakes N Vale", "Nora Vale Ivo Thrupp").
std::size_t end_of_name(std::string_view text) {
    std::size_t end = 0, end_of_two = 0;
    int initials = 0, words = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t space = std::min(text.find(' ', at), text.size());
        const std::string_view word = text.substr(at, space - at);
        if (word.size() == 1 || word[1] == '.') {
            if (initials > 0 && words > 0) break;
            ++initials;
        } else {
            if (RE2::FullMatch(piece(word), patterns::no_part_of_name())) break;
            if (++words == 4) return end_of_two;
        }
        end = space;
        if (words == 2 && end_of_two == 0) end_of_two = end;
        at = space + 1;
        // A full stop after more than an initial ends the sentence.
        if (word.size() > 2 && word.ends_with('.') && word[word.size() - 3] != '.') break;
    }
    return end;
}

std::string_view without_possessive(std::string_view name) {
    for (const std::string_view ending : {"'s", "’s", "'", "’", "'S", "’S"})
        if (name.ends_with(ending)) return name.substr(0, name.size() - ending.size());
    return name;
}

// Where a role ends: "Leader of the Council and Cllr White" goes on with somebody else.
std::size_t before_next_name(std::string_view role) {
    std::size_t end = role.size();
    for (const std::string_view title : {" Cllr", " Councillor", " Mr ", " Mrs ", " Ms ", " Miss ", " Dr "})
        end = std::min(end, role.find(title, 1));
    if (end == role.size()) return end;
    while (end > 0 && (role[end - 1] == ' ' || role[end - 1] == ',')) --end;
    if (role.substr(0, end).ends_with(" and")) end -= 4;
    return end;
}

// "J.R. SMITH" -> "J R Smith"
std::string name_value(std::string_view name) {
    std::string value;
    for (std::size_t at = 0; at < name.size();) {
        const std::size_t space = std::min(name.find_first_of(" .", at), name.size());
        const std::string_view word = name.substr(at, space - at);
        at = space + 1;
        if (word.empty()) continue;
        if (!value.empty()) value += ' ';
        value += word.size() > 3 && is_upper(word) ? in_title_case(word) : std::string(word);
    }
    return with_plain_apostrophes(std::move(value));
}

class ReferenceFinder {
public:
    explicit ReferenceFinder(const Document& document) : document_(document) {}

    std::vector<Reference> find(const std::vector<Block>& blocks) {
        for (const Block& block : blocks) {
            if (block.kind == BlockKind::furniture) continue;
            read_label(block);
            read(block);
        }
        read_dates();
        std::ranges::stable_sort(found_, {}, [](const Reference& one) {
            return std::tuple(one.where.first_page, one.where.first_word, one.where.last_page, one.where.last_word,
                              one.type);
        });
        return std::move(found_);
    }

private:
    // "24/01150/FUL Land at …": a number that was taken for the label of its line.
    void read_label(const Block& block) {
        if (block.label_words == 0 || block.label.glued || block.label.text.find('/') == std::string::npos) return;
        std::string_view number = block.label.text;
        while (!number.empty() && !std::isalnum(static_cast<unsigned char>(number.back()))) number.remove_suffix(1);
        const char* rule = rule_of(number);
        if (!rule) return;
        SourceSpan where = block.pieces.front();
        where.last_word =
            std::min<std::uint32_t>(where.last_word, where.first_word + static_cast<std::uint32_t>(block.label_words));
        add(ReferenceType::reference_number, std::string(number), std::string(number), where, rule);
    }

    void read(const Block& block) {
        const std::string_view text = block.text;
        const unsigned types = patterns::may_name(text);
        if (types == 0) return;
        block_ = &block;
        places_.reset();
        if (types & bit(ReferenceType::act)) read_acts(text);
        if (types & bit(ReferenceType::reference_number)) read_numbers(text);
        if (types & bit(ReferenceType::amount)) read_amounts(text);
        if (types & bit(ReferenceType::councillor)) read_councillors(text);
        if (types & bit(ReferenceType::date)) dated_.push_back(&block);
    }

    void read_acts(std::string_view text) {
        for_each_match<6>(patterns::act(), text, [&](const Match<6>& match) {
            const auto& [whole, section, name, act, act_year, instrument, instrument_year] = match.groups;
            const std::string_view kind = act.empty() ? instrument : act;
            const std::string_view year = act.empty() ? instrument_year : act_year;
            const std::size_t cut = section.empty() ? before_name(name) : name.starts_with("the ") ? 4 : 0;
            // "the Act" and "the Act 1972" do not say which; without its year only what a section is of.
            if (cut >= name.size() || (year.empty() && section.empty())) return match.end;
            if (kind == "Regulations" && name.substr(cut) == "Financial ") return match.end;  // a council's own
            std::string value(name.substr(cut));
            value += kind;
            if (is_upper(value)) value = in_title_case(value);
            if (value.ends_with("Acts")) value.pop_back();
            if (!year.empty()) (value += ' ') += year;
            const std::size_t begin = match.begin + (section.empty() ? cut : 0);
            // The bracket of "(Local Government Act 1972)" is no part of it.
            const std::size_t end =
                text[match.end - 1] == ')' && whole.find('(', begin - match.begin) == std::string_view::npos
                    ? match.end - 1
                    : match.end;
            add(ReferenceType::act, text, begin, end, with_plain_apostrophes(std::move(value)),
                year.empty() ? "act-of-section" : "act-and-year");
            return match.end;
        });
        for_each_match<4>(patterns::welsh_act(), text, [&](const Match<4>& match) {
            const auto& [whole, section, kind, name, year] = match.groups;
            // As it stands where Welsh grammar does not soften it.
            const std::string_view plain = kind.find("eddf") != std::string_view::npos   ? "Deddf"
                                           : kind.find("esur") != std::string_view::npos ? "Mesur"
                                           : kind.find("eoli") != std::string_view::npos ? "Rheoliadau"
                                                                                         : "Gorchymyn";
            add(ReferenceType::act, text, match.begin, match.end,
                with_plain_apostrophes(fmt::format("{} {}{}", plain, name, year)), "welsh-act");
            return match.end;
        });
    }

    // The rule by which a number with slashes is one, or nothing.
    static const char* rule_of(std::string_view number) {
        const re2::StringPiece text = piece(number);
        if (RE2::FullMatch(text, patterns::is_date_or_year())) return nullptr;
        if (RE2::FullMatch(text, patterns::planning_number())) return "planning-number";
        if (RE2::FullMatch(text, patterns::lettered_number())) return "lettered-number";
        if (RE2::FullMatch(text, patterns::decision_number())) return "decision-number";
        if (RE2::FullMatch(text, patterns::area_number())) return "area-number";
        if (RE2::FullMatch(text, patterns::file_number())) return "file-number";
        return nullptr;
    }

    void read_numbers(std::string_view text) {
        number_ends_.clear();
        for_each_match<0>(patterns::parted_number(), text, [&](const Match<0>& match) {
            std::size_t end = match.end;
            while (end > match.begin && (text[end - 1] == '.' || text[end - 1] == '-')) --end;
            const bool in_address = match.begin > 0 && (text[match.begin - 1] == '/' || text[match.begin - 1] == '@' ||
                                                        text[match.begin - 1] == '_');
            const char* rule = in_address ? nullptr : rule_of(text.substr(match.begin, end - match.begin));
            if (!rule) return match.end;
            number_ends_.emplace_back(match.begin, end);
            add(ReferenceType::reference_number, text, match.begin, end,
                std::string(text.substr(match.begin, end - match.begin)), rule);
            return match.end;
        });
        // What is a number by its form needs no label.
        const auto add_group = [&](const RE2& pattern, const char* rule, std::size_t least_digits) {
            std::size_t next_known = 0;
            for_each_match<1>(pattern, text, [&](const Match<1>& match) {
                const std::string_view number = match.groups[1];
                const auto begin = static_cast<std::size_t>(number.data() - text.data());
                const std::size_t end = begin + number.size();
                while (next_known < number_ends_.size() && number_ends_[next_known].second <= begin) ++next_known;
                const bool known = next_known < number_ends_.size() && number_ends_[next_known].first < end;
                if (known || digits_in(number) < least_digits ||
                    (least_digits > 2 && RE2::FullMatch(piece(number), patterns::is_date_or_year())))
                    return match.end;
                std::string value(number);
                for (char& c : value) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
                add(ReferenceType::reference_number, text, begin, end, std::move(value), rule);
                return match.end;
            });
        };
        add_group(patterns::labelled_number(), "labelled-number", 3);
        add_group(patterns::minute_number(), "minute-number", 2);
    }

    void read_amounts(std::string_view text) {
        for_each_match<4>(patterns::amount(), text, [&](const Match<4>& match) {
            const auto& [all, sign, whole, decimals, printed_multiplier] = match.groups;
            std::string_view multiplier = printed_multiplier;
            re2::StringPiece of_range[2];
            if (multiplier.empty() &&
                patterns::rest_of_range().Match(piece(text.substr(match.end)), 0,
                                                std::min<std::size_t>(text.size() - match.end, 40), RE2::ANCHOR_START,
                                                of_range, 2))
                multiplier = view(of_range[1]);
            if (whole == "000") return match.end;  // "£000s", over a column
            if (const auto value = decimal(whole, decimals, zeros_of(multiplier)))
                add(ReferenceType::amount, text, match.begin, match.end,
                    fmt::format("{} {}", currency_of(sign), *value), "currency-sign");
            return match.end;
        });
    }

    void read_councillors(std::string_view text) {
        for_each_match<8>(patterns::councillor_title(), text, [&](const Match<8>& match) {
            const bool plural = std::any_of(match.groups.begin() + 1, match.groups.end(),
                                            [](std::string_view group) { return !group.empty(); });
            std::size_t begin = match.begin, at = match.end;
            for (const char* rule = "councillor";; rule = "councillor-in-list") {
                const std::size_t end = read_councillor(text, begin, at, rule);
                if (end == at) return std::max(at, match.end);
                at = end;
                re2::StringPiece parting;
                if (!plural || !at_start(patterns::next_name(), text, at, &parting, 1)) return at;
                begin = at = at + parting.size();
            }
        });
        for_each_match<1>(patterns::member_by_role(), text, [&](const Match<1>& match) {
            const std::string_view name = match.groups[1];
            std::size_t end = static_cast<std::size_t>(name.data() - text.data()) + name.size();
            re2::StringPiece groups[1];
            if (end_of_name(name) != name.size() || !at_start(patterns::role(), text, end, groups, 1)) return match.end;
            end += before_next_name(view(groups[0]));
            add(ReferenceType::councillor, text, match.begin, end, name_value(name), "member-by-role");
            return end;
        });
    }

    static bool at_start(const RE2& pattern, std::string_view text, std::size_t at, re2::StringPiece* groups,
                         int count) {
        return pattern.Match(piece(text.substr(at)), 0, text.size() - at, RE2::ANCHOR_START, groups, count);
    }

    // The name at `at`, with its role; the reference begins at `begin`. Returns its end, or `at` where there is none.
    std::size_t read_councillor(std::string_view text, std::size_t begin, std::size_t at, const char* rule) {
        re2::StringPiece groups[2];
        if (!at_start(patterns::name_of_person(), text, at, groups, 2)) return at;
        std::string_view name = view(groups[1]);
        name = name.substr(0, end_of_name(name));
        while (name.ends_with(' ') || (name.ends_with('.') && name.size() > 2)) name.remove_suffix(1);
        name = without_possessive(name);
        if (name.size() < 2) return at;
        std::size_t end = static_cast<std::size_t>(name.data() - text.data()) + name.size();
        if (at_start(patterns::role(), text, end, groups, 2)) {
            end += before_next_name(view(groups[0]));
            rule = "councillor-and-role";
        }
        add(ReferenceType::councillor, text, begin, end, name_value(name), rule);
        return end;
    }

    // What a date is written with: words, numbers, or numbers that are part of something else ("25-3.50",
    // "3/17/2169/HH").
    enum class Numbers { none, date, no_date };
    static Numbers numbers_of(std::string_view text, const FoundDate& date, int& first, int& second) {
        static const RE2 kNumeric(R"(^(?:\D* )?(\d{1,2})( ?[./-] ?)(\d{1,2})( ?[./-] ?)\d)");
        re2::StringPiece parting, again;
        if (!RE2::PartialMatch(piece(text.substr(date.begin, date.end - date.begin)), kNumeric, &first, &parting,
                               &second, &again))
            return Numbers::none;
        const auto joins = [&](std::size_t at) { return at < text.size() && text[at] == '/'; };
        if (parting != again || joins(date.end) || (date.begin > 0 && joins(date.begin - 1))) return Numbers::no_date;
        return Numbers::date;
    }

    // Dates come last: only all of them tell in which order the paper writes days and months.
    void read_dates() {
        struct Dated {
            const Block* block;
            std::vector<FoundDate> dates;
        };
        std::vector<Dated> all;
        std::size_t day_first = 0, month_first = 0;
        for (const Block* block : dated_) {
            all.push_back({block, find_dates(block->text)});
            std::erase_if(all.back().dates, [&](const FoundDate& date) {
                int first = 0, second = 0;
                const auto numbers = numbers_of(block->text, date, first, second);
                if (numbers == Numbers::no_date) return true;
                if (numbers == Numbers::date) {
                    day_first += first > 12;
                    month_first += second > 12;
                }
                return false;
            });
        }
        const bool swaps = month_first > day_first;
        for (Dated& dated : all) {
            block_ = dated.block;
            places_.reset();
            if (swaps) dated.dates = find_dates(block_->text, NumericOrder::month_first);
            int first = 0, second = 0;
            for (const FoundDate& date : dated.dates)
                if (date.day.year != 0 && numbers_of(block_->text, date, first, second) != Numbers::no_date)
                    add(ReferenceType::date, block_->text, date.begin, date.end, iso(date.day), "printed-date");
        }
    }

    void add(ReferenceType type, std::string_view text, std::size_t begin, std::size_t end, std::string value,
             const char* rule) {
        add(type, std::string(text.substr(begin, end - begin)), std::move(value), place_of(begin, end), rule);
    }

    void add(ReferenceType type, std::string text, std::string value, const SourceSpan& where, const char* rule) {
        found_.push_back({type, std::move(text), std::move(value), where, rule});
    }

    SourceSpan place_of(std::size_t begin, std::size_t end) {
        if (!places_) places_.emplace(document_, *block_);
        SourceSpan where = places_->place_of(begin, end);
        // From the text's start the label would count as part of it.
        const SourceSpan& piece = block_->pieces.front();
        const auto label = static_cast<std::uint32_t>(block_->label_words);
        if (begin == 0 && !block_->label.glued && piece.first_word + label < piece.last_word)
            where.first_word = piece.first_word + label;
        return where;
    }

    const Document& document_;
    const Block* block_ = nullptr;       // the one at hand
    std::optional<BlockPlaces> places_;  // its words, once they are asked for
    std::vector<const Block*> dated_;
    std::vector<std::pair<std::size_t, std::size_t>> number_ends_;
    std::vector<Reference> found_;
};

}  // namespace

std::vector<Reference> find_references(const Document& document, const std::vector<Block>& blocks) {
    return ReferenceFinder(document).find(blocks);
}

}  // namespace minutebook
