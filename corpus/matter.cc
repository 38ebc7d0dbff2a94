#include "corpus/matter.h"

#include <charconv>

#include "corpus/names.h"

namespace minutebook {
namespace {

constexpr Names<MatterTie, 6> kTies = {{{MatterTie::own_reference, "own_reference"},
                                        {MatterTie::reference, "reference"},
                                        {MatterTie::title, "title"},
                                        {MatterTie::ledger, "ledger"},
                                        {MatterTie::minute, "minute"},
                                        {MatterTie::meeting, "meeting"}}};

constexpr int kClueBits = 16;
constexpr std::int64_t kMostPapers = std::int64_t{1} << 40;

}  // namespace

std::string_view name_of(MatterTie tie) { return name_in(kTies, tie); }

std::int64_t matter_id(std::int64_t paper, std::uint32_t clue) { return paper << kClueBits | clue; }

std::string matter_name(std::int64_t id) {
    return std::to_string(id >> kClueBits) + "." + std::to_string(id & ((1 << kClueBits) - 1));
}

std::optional<std::int64_t> matter_named(std::string_view name) {
    const char* const end = name.data() + name.size();
    std::int64_t paper = 0;
    std::uint32_t clue = 0;
    const auto [dot, error] = std::from_chars(name.data(), end, paper);
    if (error != std::errc() || dot == end || *dot != '.' || paper <= 0 || paper >= kMostPapers) return std::nullopt;
    const auto [last, odd] = std::from_chars(dot + 1, end, clue);
    if (odd != std::errc() || last != end || clue >= (1u << kClueBits)) return std::nullopt;
    return matter_id(paper, clue);
}

}  // namespace minutebook
