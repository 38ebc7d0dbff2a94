#include "index/reference_list.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <limits>
#include <string_view>
#include <unordered_map>

#include <fmt/format.h>

#include "index/packed.h"

namespace minutebook {
namespace {

// Of a reference's first byte; the low three bits are its type.
constexpr unsigned kTypeBits = 7;
constexpr unsigned kOtherRule = 1 << 3;  // than the last of its type: follows
constexpr unsigned kOtherPage =
    1 << 4;  // than the one before: the difference follows, and the word from the page's start
constexpr unsigned kOtherSize =
    1 << 5;                         // in words, than the last of its type: follows; 0: it ends on a page that follows
constexpr unsigned kPart = 1 << 6;  // of the place's text: what is skipped and cut follows
constexpr unsigned kOdd = 1 << 7;   // bits follow: with a text of its own, a value that is no day or sum
constexpr unsigned kOwnText = 1, kAsText = 2;

constexpr unsigned kMostCut = 15;  // that fits beside what is skipped

// What the last reference of a type was like.
struct Usual {
    std::int64_t rule = -1;
    std::uint32_t words = 1;
};
using UsualByType = std::array<Usual, kTypeBits + 1>;

bool is_text(ReferenceType type) { return type != ReferenceType::date && type != ReferenceType::amount; }

constexpr std::array<std::string_view, 6> kCurrencies = {"GBP", "EUR", "$", "USD", "CAD", "AUD"};

// "YYYY-MM-DD" as a number of days; nothing for what would not come back the same.
std::optional<std::int64_t> day_number(std::string_view date) {
    using namespace std::chrono;
    const auto part = [&](std::size_t begin, std::size_t size) {
        int value = -1;
        std::from_chars(date.data() + begin, date.data() + begin + size, value);
        return value;
    };
    if (date.size() != 10 || date[4] != '-' || date[7] != '-') return std::nullopt;
    const int y = part(0, 4), m = part(5, 2), d = part(8, 2);
    if (y < 0 || m < 0 || d < 0) return std::nullopt;
    const year_month_day day(year(y), month(static_cast<unsigned>(m)), std::chrono::day(static_cast<unsigned>(d)));
    if (!day.ok() || fmt::format("{:04}-{:02}-{:02}", y, m, d) != date) return std::nullopt;
    return sys_days(day).time_since_epoch().count();
}

// What YYYY-MM-DD can say.
constexpr std::int64_t kFirstDay = std::chrono::sys_days(std::chrono::year(0) / 1 / 1).time_since_epoch().count();
constexpr std::int64_t kLastDay = std::chrono::sys_days(std::chrono::year(9999) / 12 / 31).time_since_epoch().count();

std::string date_of(std::int64_t number) {
    using namespace std::chrono;
    const year_month_day day(sys_days(days(static_cast<int>(number))));
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                       static_cast<unsigned>(day.day()));
}

std::string amount_of(std::string_view currency, std::uint64_t minor) {
    return fmt::format("{} {}.{:02}", currency, minor / 100, minor % 100);
}

}  // namespace

std::optional<std::int64_t> minor_units(std::string_view value) {
    const std::size_t space = value.find(' '), point = value.rfind('.');
    if (space == std::string_view::npos || point == std::string_view::npos || point < space ||
        value.size() != point + 3)
        return std::nullopt;
    std::int64_t whole = -1, rest = -1;
    const char* begin = value.data();
    if (std::from_chars(begin + space + 1, begin + point, whole).ptr != begin + point) return std::nullopt;
    if (std::from_chars(begin + point + 1, begin + point + 3, rest).ptr != begin + point + 3) return std::nullopt;
    if (whole < 0 || rest < 0 || whole > std::numeric_limits<std::int64_t>::max() / 100 - 1) return std::nullopt;
    return whole * 100 + rest;
}

std::string encode_references(const Document& document, std::span<const Reference> references,
                              const std::function<std::int64_t(const std::string&)>& rule) {
    std::string out;
    std::unordered_map<std::string_view, std::size_t> known;
    UsualByType usual_by_type;
    SourceSpan before;
    std::int64_t day_before = 0;
    for (const Reference& one : references) {
        const SourceSpan& at = one.where;
        Usual& usual = usual_by_type[static_cast<std::size_t>(one.type)];
        std::string fields;
        auto head = static_cast<unsigned>(one.type);
        unsigned odd = 0;
        if (const std::int64_t number = rule(one.rule); number != usual.rule) {
            head |= kOtherRule;
            put(fields, static_cast<std::uint64_t>(number));
            usual.rule = number;
        }
        if (at.first_page != before.first_page) {
            head |= kOtherPage;
            put_signed(fields, std::int64_t{at.first_page} - before.first_page);
            put(fields, at.first_word);
        } else {
            put_signed(fields, std::int64_t{at.first_word} - before.first_word);
        }
        const bool on_page = at.last_page == at.first_page && at.last_word > at.first_word;
        if (const std::uint32_t words = on_page ? at.last_word - at.first_word : 0;
            words == 0 || words != usual.words) {
            head |= kOtherSize;
            put(fields, words);
            if (words == 0) {
                put_signed(fields, std::int64_t{at.last_page} - at.first_page);
                put(fields, at.last_word);
            } else {
                usual.words = words;
            }
        }
        before = at;

        const std::string place = text_of(document, at);
        const std::size_t skipped = place.find(one.text);
        if (skipped == std::string::npos) {
            odd |= kOwnText;
        } else if (one.text.size() != place.size()) {
            head |= kPart;
            const std::size_t cut = place.size() - skipped - one.text.size();
            put(fields, skipped << 4 | std::min<std::size_t>(cut, kMostCut));
            if (cut >= kMostCut) put(fields, cut);
        }

        const auto day = one.type == ReferenceType::date ? day_number(one.value) : std::nullopt;
        const auto minor = one.type == ReferenceType::amount ? minor_units(one.value) : std::nullopt;
        const std::string_view currency = std::string_view(one.value).substr(0, one.value.find(' '));
        std::size_t sign = 0;
        while (sign < kCurrencies.size() && kCurrencies[sign] != currency) ++sign;
        if (day) {
            put_signed(fields, *day - day_before);
            day_before = *day;
        } else if (minor && sign < kCurrencies.size() &&
                   amount_of(currency, static_cast<std::uint64_t>(*minor)) == one.value) {
            // Most have no pennies.
            const bool whole = *minor % 100 == 0;
            put(fields, static_cast<std::uint64_t>(whole ? *minor / 100 : *minor) << 4 | sign << 1 | (whole ? 1 : 0));
        } else {
            if (!is_text(one.type)) odd |= kAsText;
            const auto [at_first, is_new] = known.try_emplace(one.value, known.size() + 1);
            put(fields, is_new ? 0 : at_first->second);
            if (is_new) put_text(fields, one.value);
        }
        if (odd & kOwnText) put_text(fields, one.text);
        if (odd != 0) head |= kOdd;
        out += static_cast<char>(head);
        if (odd != 0) put(out, odd);
        out += fields;
    }
    return out;
}

std::vector<ListedReference> decode_references(std::span<const std::byte> list) {
    std::vector<ListedReference> references;
    std::vector<std::string> known;
    PackedReader reader(list, "references");
    SourceSpan before;
    std::int64_t day = 0;
    UsualByType usual_by_type;
    while (!reader.done()) {
        const unsigned head = reader.byte();
        const unsigned odd = head & kOdd ? reader.byte() : 0;
        ListedReference& one = references.emplace_back();
        one.type = static_cast<ReferenceType>(head & kTypeBits);
        if (one.type > ReferenceType::councillor) reader.damaged();
        Usual& usual = usual_by_type[static_cast<std::size_t>(one.type)];
        if (head & kOtherRule) usual.rule = static_cast<std::int64_t>(reader.number());
        one.rule = usual.rule;
        SourceSpan& at = one.where;
        if (head & kOtherPage) {
            at.first_page = before.first_page + reader.difference();
            at.first_word = reader.small();
        } else {
            at.first_page = before.first_page;
            at.first_word = before.first_word + reader.difference();
        }
        at.last_page = at.first_page;
        const std::uint32_t words = head & kOtherSize ? reader.small() : usual.words;
        at.last_word = at.first_word + words;
        if (words == 0) {
            at.last_page = at.first_page + reader.difference();
            at.last_word = reader.small();
        } else {
            usual.words = words;
        }
        before = at;
        if (head & kPart) {
            const std::uint64_t part = reader.number();
            one.skipped = static_cast<std::uint32_t>(part >> 4);
            one.cut = part & kMostCut;
            if (one.cut == kMostCut) one.cut = reader.small();
        }
        if (is_text(one.type) || (odd & kAsText)) {
            const std::uint64_t place = reader.number();
            if (place > known.size()) reader.damaged();
            if (place == 0) known.push_back(reader.text());
            one.value = place == 0 ? known.back() : known[place - 1];
        } else if (one.type == ReferenceType::date) {
            const std::int64_t more = reader.signed_number();
            if (more < kFirstDay - kLastDay || more > kLastDay - kFirstDay) reader.damaged();
            day += more;
            if (day < kFirstDay || day > kLastDay) reader.damaged();
            one.value = date_of(day);
        } else {
            const std::uint64_t coded = reader.number();
            const std::uint64_t minor = (coded >> 4) * (coded & 1 ? 100 : 1);
            const std::size_t sign = coded >> 1 & 7;
            if (sign >= kCurrencies.size()) reader.damaged();
            one.value = amount_of(kCurrencies[sign], minor);
        }
        if (odd & kOwnText) one.text = reader.text();
    }
    return references;
}

std::string text_of(const ListedReference& listed, const std::string& place) {
    if (listed.text) return *listed.text;
    const std::size_t from = std::min<std::size_t>(listed.skipped, place.size());
    const std::size_t left = place.size() - from;
    return place.substr(from, left - std::min<std::size_t>(listed.cut, left));
}

}  // namespace minutebook
