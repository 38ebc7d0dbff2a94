#include "extractors/read/ruled_tables.h"

#include <algorithm>
#include <numeric>
#include <set>

namespace minutebook {
namespace {

constexpr float kTouch = 3;                 // points: rules this near meet; wider than any rule is thick
constexpr float kSameLine = 2;              // points: rules whose places differ by less stand on one line of the grid
constexpr std::size_t kMaxPlaces = 20'000;  // of one grid; larger ones are drawings, not tables
constexpr std::size_t kMaxPageRules = 4000;

struct Stroke {
    float at = 0, begin = 0, end = 0;  // at = y of a horizontal one, x of a vertical one
};

// Collinear strokes that touch become one.
std::vector<Stroke> joined(std::vector<Stroke> strokes) {
    std::sort(strokes.begin(), strokes.end(), [](const Stroke& a, const Stroke& b) { return a.at < b.at; });
    std::vector<Stroke> result;
    for (std::size_t begin = 0; begin < strokes.size();) {
        std::size_t end = begin + 1;
        while (end < strokes.size() && strokes[end].at - strokes[begin].at < kSameLine) ++end;
        std::sort(strokes.begin() + static_cast<std::ptrdiff_t>(begin),
                  strokes.begin() + static_cast<std::ptrdiff_t>(end),
                  [](const Stroke& a, const Stroke& b) { return a.begin < b.begin; });
        for (std::size_t i = begin; i < end; ++i) {
            if (i > begin && strokes[i].begin <= result.back().end + kTouch)
                result.back().end = std::max(result.back().end, strokes[i].end);
            else
                result.push_back(strokes[i]);
        }
        begin = end;
    }
    return result;
}

class DisjointSets {
public:
    explicit DisjointSets(std::size_t count) : parent_(count) { std::iota(parent_.begin(), parent_.end(), 0U); }
    std::uint32_t root(std::uint32_t i) {
        while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
        return i;
    }
    // The smaller of two roots stays the root: so a cell is known by its first place.
    void unite(std::uint32_t a, std::uint32_t b) {
        a = root(a), b = root(b);
        parent_[std::max(a, b)] = std::min(a, b);
    }

private:
    std::vector<std::uint32_t> parent_;
};

std::vector<float> grid_lines(const std::vector<Stroke>& strokes) {
    std::vector<float> places;
    for (const Stroke& stroke : strokes) places.push_back(stroke.at);
    std::sort(places.begin(), places.end());
    std::vector<float> lines;
    for (const float place : places)
        if (lines.empty() || place - lines.back() > kTouch) lines.push_back(place);
    return lines;
}

std::size_t index_of(const std::vector<float>& lines, float place) {
    return static_cast<std::size_t>(std::upper_bound(lines.begin(), lines.end(), place + kTouch) - lines.begin()) - 1;
}

// Which of the grid's stretches the strokes on each of its lines cover: covered[line * stretches + stretch].
std::vector<bool> covered_by(const std::vector<Stroke>& strokes, const std::vector<float>& lines,
                             const std::vector<float>& ends) {
    const std::size_t stretches = ends.size() - 1;
    std::vector<bool> covered(lines.size() * stretches);
    for (const Stroke& stroke : strokes) {
        const std::size_t line = index_of(lines, stroke.at);
        const auto first = std::lower_bound(ends.begin(), ends.end(), stroke.begin - kTouch);
        for (auto i = static_cast<std::size_t>(first - ends.begin());
             i < stretches && ends[i + 1] <= stroke.end + kTouch; ++i)
            covered[line * stretches + i] = true;
    }
    return covered;
}

std::optional<RuledTable> table_of(const std::vector<Stroke>& across, const std::vector<Stroke>& down) {
    RuledTable table;
    // A table may lack its outer rules: the others' ends stand for them.
    table.ys = grid_lines(across), table.xs = grid_lines(down);
    float left = table.xs.front(), right = table.xs.back(), top = table.ys.front(), bottom = table.ys.back();
    for (const Stroke& stroke : across) left = std::min(left, stroke.begin), right = std::max(right, stroke.end);
    for (const Stroke& stroke : down) top = std::min(top, stroke.begin), bottom = std::max(bottom, stroke.end);
    if (left < table.xs.front() - 2 * kTouch) table.xs.insert(table.xs.begin(), left);
    if (right > table.xs.back() + 2 * kTouch) table.xs.push_back(right);
    if (top < table.ys.front() - 2 * kTouch) table.ys.insert(table.ys.begin(), top);
    if (bottom > table.ys.back() + 2 * kTouch) table.ys.push_back(bottom);
    if (table.xs.size() < 3 || table.ys.size() < 2) return std::nullopt;

    const std::size_t columns = table.xs.size() - 1, rows = table.ys.size() - 1;
    if (columns * rows > kMaxPlaces || (columns + 1) * rows * 2 > 4 * kMaxPlaces) return std::nullopt;
    const std::vector<bool> above = covered_by(across, table.ys, table.xs);  // [line * columns + column]
    const std::vector<bool> left_of = covered_by(down, table.xs, table.ys);  // [line * rows + row]

    DisjointSets places(rows * columns);
    for (std::size_t row = 0; row < rows; ++row)
        for (std::size_t column = 0; column < columns; ++column) {
            const auto place = static_cast<std::uint32_t>(row * columns + column);
            if (column > 0 && !left_of[column * rows + row]) places.unite(place, place - 1);
            if (row > 0 && !above[row * columns + column])
                places.unite(place, place - static_cast<std::uint32_t>(columns));
        }
    for (std::uint32_t place = 0; place < rows * columns; ++place) {
        const std::uint32_t root = places.root(place);
        table.cell_of.push_back(
            {static_cast<std::uint16_t>(root / columns), static_cast<std::uint16_t>(root % columns)});
    }
    // One below the other, cells are read as they stand: only cells side by side make a table.
    for (std::size_t place = 1; place < table.cell_of.size(); ++place)
        if (place % columns != 0 && table.cell_of[place] != table.cell_of[place - 1]) return table;
    return std::nullopt;
}

}  // namespace

std::size_t RuledTable::cell_count() const { return std::set<Place>(cell_of.begin(), cell_of.end()).size(); }

std::optional<RuledTable::Place> RuledTable::cell_at(float x, float y) const {
    if (!(x >= xs.front() && x < xs.back() && y >= ys.front() && y < ys.back())) return std::nullopt;
    const auto column = static_cast<std::size_t>(std::upper_bound(xs.begin(), xs.end(), x) - xs.begin()) - 1;
    const auto row = static_cast<std::size_t>(std::upper_bound(ys.begin(), ys.end(), y) - ys.begin()) - 1;
    return cell_of[row * (xs.size() - 1) + column];
}

RuledPage ruled_page_of(std::span<const Rule> rules) {
    std::vector<Stroke> across, down;
    for (const Rule& rule : rules.first(std::min(rules.size(), kMaxPageRules))) {
        if (rule.width() >= rule.height())
            across.push_back({(rule.top + rule.bottom) / 2, rule.left, rule.right});
        else
            down.push_back({(rule.left + rule.right) / 2, rule.top, rule.bottom});
    }
    across = joined(std::move(across));
    down = joined(std::move(down));

    // At most kMaxPageRules² / 4 comparisons of four numbers.
    DisjointSets sets(across.size() + down.size());
    for (std::uint32_t i = 0; i < across.size(); ++i)
        for (std::uint32_t j = 0; j < down.size(); ++j) {
            const Stroke &a = across[i], &d = down[j];
            if (d.at >= a.begin - kTouch && d.at <= a.end + kTouch && a.at >= d.begin - kTouch &&
                a.at <= d.end + kTouch)
                sets.unite(i, static_cast<std::uint32_t>(across.size()) + j);
        }

    struct Group {
        std::vector<Stroke> across, down;
    };
    std::vector<Group> groups(across.size() + down.size());
    for (std::uint32_t i = 0; i < across.size(); ++i) groups[sets.root(i)].across.push_back(across[i]);
    for (std::uint32_t j = 0; j < down.size(); ++j)
        groups[sets.root(static_cast<std::uint32_t>(across.size()) + j)].down.push_back(down[j]);

    RuledPage page;
    for (const Group& group : groups) {
        if (group.across.size() + group.down.size() >= 3 && !group.across.empty() && !group.down.empty()) {
            if (std::optional<RuledTable> table = table_of(group.across, group.down)) {
                page.tables.push_back(*std::move(table));
                continue;
            }
        }
        for (const Stroke& stroke : group.across)
            page.others.push_back({stroke.begin, stroke.at, stroke.end, stroke.at});
    }
    std::sort(page.tables.begin(), page.tables.end(), [](const RuledTable& a, const RuledTable& b) {
        return std::pair(a.ys.front(), a.xs.front()) < std::pair(b.ys.front(), b.xs.front());
    });
    std::sort(page.others.begin(), page.others.end(), [](const Rule& a, const Rule& b) { return a.top < b.top; });
    return page;
}

}  // namespace minutebook
