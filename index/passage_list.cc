#include "index/passage_list.h"

#include <algorithm>

#include "index/index_error.h"
#include "index/passage_id.h"

namespace minutebook {
namespace {

// Of a passage's first byte; the low three bits are its tier.
constexpr unsigned kTierBits = 7;
constexpr unsigned kOtherSection = 1 << 3;  // than the passage before: the difference and its type follow
constexpr unsigned kFact = 1 << 4;          // its number follows
constexpr unsigned kGoesOn = 1 << 5;        // begins where the one before ends; else page and word follow
constexpr unsigned kNextPage = 1 << 6;      // begins the page after the one before
constexpr unsigned kMorePages = 1 << 7;     // ends on another page than it begins on: which follows

void put(std::string& out, std::uint32_t value) {
    for (; value >= 0x80; value >>= 7) out += static_cast<char>(value | 0x80);
    out += static_cast<char>(value);
}

// The difference of two numbers, small where they are near each other, whichever is larger.
void put_difference(std::string& out, std::uint32_t value, std::uint32_t from) {
    const std::uint32_t difference = value - from;
    put(out, difference << 1 ^ (difference >> 31 ? ~std::uint32_t{0} : 0));
}

SectionType type_of(int section, std::span<const Section> sections) {
    const bool is_there = section >= 0 && static_cast<std::size_t>(section) < sections.size();
    return is_there ? sections[static_cast<std::size_t>(section)].type : SectionType::other;
}

class Reader {
public:
    explicit Reader(std::span<const std::byte> bytes) : bytes_(bytes) {}
    bool done() const { return at_ == bytes_.size(); }
    unsigned byte() {
        if (done())
            throw IndexError(
                "the index holds a damaged list of passages: restore a copy, or move it away and run ingest again");
        return static_cast<unsigned>(bytes_[at_++]);
    }
    std::uint32_t number() {
        std::uint64_t value = 0;
        for (int shift = 0; shift <= 28; shift += 7) {
            const unsigned next = byte();
            value |= std::uint64_t{next & 0x7fu} << shift;
            if (next < 0x80) break;
        }
        return static_cast<std::uint32_t>(value);
    }
    std::uint32_t number_from(std::uint32_t from) {
        const std::uint32_t coded = number();
        return from + (coded >> 1 ^ (coded & 1 ? ~std::uint32_t{0} : 0));
    }

private:
    std::span<const std::byte> bytes_;
    std::size_t at_ = 0;
};

}  // namespace

std::string encode_passages(std::uint32_t age, std::span<const Passage> passages, std::span<const Section> sections) {
    std::string out;
    put(out, age);
    SourceSpan before;
    int section = -1;
    for (const Passage& passage : passages) {
        const SourceSpan& at = passage.where;
        auto head = static_cast<unsigned>(passage_id::tier_of(passage.kind));
        if (passage.section != section) head |= kOtherSection;
        if (passage.fact != -1) head |= kFact;
        const bool goes_on = at.first_page == before.last_page && at.first_word == before.last_word;
        const bool next_page = at.first_page == before.last_page + 1 && at.first_word == 0;
        head |= goes_on ? kGoesOn : next_page ? kNextPage : 0;
        if (at.last_page != at.first_page) head |= kMorePages;
        out += static_cast<char>(head);
        if (passage.section != section) {
            put_difference(out, static_cast<std::uint32_t>(passage.section), static_cast<std::uint32_t>(section));
            out += static_cast<char>(type_of(passage.section, sections));
        }
        if (passage.fact != -1) put(out, static_cast<std::uint32_t>(passage.fact));
        if (!goes_on && !next_page) {
            put_difference(out, at.first_page, before.last_page);
            put_difference(out, at.first_word, before.last_word);
        }
        if (at.last_page != at.first_page) {
            put_difference(out, at.last_page, at.first_page);
            put(out, at.last_word);
        } else {
            put(out, at.last_word - at.first_word);
        }
        before = at;
        section = passage.section;
    }
    return out;
}

std::vector<ListedPassage> decode_passages(std::int64_t paper, std::span<const std::byte> list) {
    std::vector<ListedPassage> passages;
    passages.reserve(list.size() / 3);
    Reader reader(list);
    const std::uint32_t age = reader.number() & 0xff;
    SourceSpan before;
    int section = -1;
    SectionType section_type = SectionType::other;
    for (std::uint32_t ordinal = 0; !reader.done(); ++ordinal) {
        const unsigned head = reader.byte();
        Passage passage;
        passage.kind = passage_id::kind_of_tier(std::min<int>(head & kTierBits, passage_id::kTiers - 1));
        if (head & kOtherSection) {
            section = static_cast<int>(reader.number_from(static_cast<std::uint32_t>(section)));
            section_type = static_cast<SectionType>(std::min(reader.byte(), static_cast<unsigned>(SectionType::other)));
        }
        passage.section = section;
        if (head & kFact) passage.fact = static_cast<int>(reader.number());
        SourceSpan& at = passage.where;
        if (head & kGoesOn) {
            at.first_page = before.last_page;
            at.first_word = before.last_word;
        } else if (head & kNextPage) {
            at.first_page = before.last_page + 1;
        } else {
            at.first_page = reader.number_from(before.last_page);
            at.first_word = reader.number_from(before.last_word);
        }
        if (head & kMorePages) {
            at.last_page = reader.number_from(at.first_page);
            at.last_word = reader.number();
        } else {
            at.last_page = at.first_page;
            at.last_word = at.first_word + reader.number();
        }
        before = at;
        passages.push_back(
            {passage_id::of(passage.kind, age, paper, ordinal & passage_id::kMaxOrdinal), passage, section_type});
    }
    return passages;
}

}  // namespace minutebook
