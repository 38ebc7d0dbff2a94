// What an index holds as flat rows, for who takes it elsewhere: the rows of its views all_papers, all_sections, ….
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "index/query.h"

namespace minutebook {

enum class Exported { papers, sections, recommendations, resolutions, votes, contacts, references, ledger, passages };
inline constexpr Exported kAllExported[] = {Exported::papers,      Exported::sections, Exported::recommendations,
                                            Exported::resolutions, Exported::votes,    Exported::contacts,
                                            Exported::references,  Exported::ledger,   Exported::passages};
std::string_view name_of(Exported what);  // "papers"
std::optional<Exported> exported_named(std::string_view name);

struct ExportColumn {
    std::string name;
    bool json = false;  // its texts are JSON
};
// As the index has it: texts may hold bytes that are no UTF-8 (file names). Nothing: NULL.
using ExportValue = std::variant<std::monostate, std::int64_t, double, std::string_view>;

// Read-only. One thread at a time.
class Exporter {
public:
    explicit Exporter(const std::filesystem::path& index);  // throws IndexError
    Exporter(Exporter&&) noexcept;
    ~Exporter();

    std::vector<ExportColumn> columns(Exported what);

    // Calls take(values) for each row, in the order of papers' numbers and of what stands in them, until it says false.
    // Views live until it returns. All rows are of one moment of the index, also while a run writes. What is held in
    // memory is one paper, and a number for each paper that matches.
    //
    // With a query: rows of the papers that match it. Of passages, recommendations and resolutions those that have all
    // its words themselves, and stand in the sections and name what it asks for; of sections those of the types it asks
    // for; of references likewise. Nothing is left out for being too much to look at.
    void rows(Exported what, const Query& query, const std::function<bool(std::span<const ExportValue>)>& take);

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace minutebook
