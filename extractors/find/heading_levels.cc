#include "extractors/find/heading_levels.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace minutebook {
namespace {

constexpr int kDeepest = 6;
constexpr float kIndent_pt = 8;
constexpr float kSameSize = 1.1F;  // sizes that differ by less are one size set with rounding

// Smaller is more prominent.
using Rank = std::tuple<int, bool, int, bool>;

class Ranks {
public:
    explicit Ranks(const std::vector<HeadingLook>& headings) {
        std::set<int, std::greater<>> sizes;
        for (const HeadingLook& heading : headings) sizes.insert(heading.style.size);
        int largest = 0, group = 0;
        for (const int size : sizes) {
            if (largest > 0 && static_cast<float>(size) * kSameSize < static_cast<float>(largest)) largest = 0;
            if (largest == 0) largest = size, ++group;
            groups_[size] = group;
        }
    }

    Rank of(const HeadingStyle& style) const {
        return {groups_.at(style.size), !style.capitals,
                -static_cast<int>(style.bold) - static_cast<int>(style.underlined), style.italic};
    }

private:
    std::map<int, int> groups_;
};

bool is_numbered(const HeadingLook& heading) { return *heading.label && heading.label->form != LabelForm::bullet; }

// Lists of letters and the like lie within what is numbered, unless they are capitals: "A. Background".
bool is_part_of_list(const Label& label) {
    return (label.form == LabelForm::letter || label.form == LabelForm::roman || label.form == LabelForm::bracketed) &&
           !label.capital;
}

class Levels {
public:
    explicit Levels(const std::vector<HeadingLook>& headings)
        : headings_(headings), ranks_(headings), levels_(headings.size(), 0) {}

    std::vector<int> find() {
        level_numbered();
        shift_restarting();
        level_others();
        if (shifted_) sink_below_parents();
        for (int& level : levels_) level = std::clamp(level, 1, kDeepest);
        return std::move(levels_);
    }

private:
    Rank rank(std::size_t i) const { return ranks_.of(headings_[i].style); }

    // Runs that have begun and go on behind the heading lie around it.
    void level_numbered() {
        std::map<int, std::size_t> last_of, size_of;
        for (std::size_t i = 0; i < headings_.size(); ++i)
            if (headings_[i].run >= 0) last_of[headings_[i].run] = i, ++size_of[headings_[i].run];
        struct Open {
            int run;
            std::size_t first, last;
        };
        std::vector<Open> open;
        for (std::size_t i = 0; i < headings_.size(); ++i) {
            const HeadingLook& heading = headings_[i];
            if (!is_numbered(heading)) continue;
            const Label& label = *heading.label;
            if (label.depth() > 1 && !(label.form == LabelForm::number_letter && label.capital)) {
                levels_[i] = label.depth();
                continue;
            }
            const auto same = std::ranges::find(open, heading.run, &Open::run);
            if (heading.run >= 0 && same != open.end()) {
                open.erase(same + 1, open.end());
            } else {
                const auto around = [&](const Open& run) {
                    return run.last > i || (is_part_of_list(label) && !is_part_of_list(*headings_[run.first].label)) ||
                           (rank(i) > rank(run.first) && heading.left > headings_[run.first].left + kIndent_pt);
                };
                while (!open.empty() && !around(open.back())) open.pop_back();
                // Items taken out of their order do not begin a list within another.
                const bool counts_on = label.depth() == 1 && !label.values.empty() &&
                                       (label.values.front() > 1 || size_of[heading.run] < 2);
                if (open.empty() || !counts_on)
                    open.push_back({heading.run, i, heading.run >= 0 ? last_of[heading.run] : i});
            }
            levels_[i] = static_cast<int>(open.size());
            if (is_part_of_list(label)) levels_[i] = std::max(levels_[i], 2);
        }
    }

    // Numbers under unnumbered headings that are set above them: they begin again there ("PLANNING" 1, 2, 3 "FINANCE"
    // 1, 2), go through several ("CONSENT CALENDAR" 1, 2 "HEARINGS" 3 "NEW BUSINESS" 4), or do not begin at 1, being of
    // paragraphs.
    void shift_restarting() {
        std::set<int> seen;
        std::size_t runs = 0, under = 0, parted = 0;
        bool begins_at_one = true;
        for (std::size_t i = 0; i < headings_.size(); ++i) {
            if (levels_[i] != 1 || !is_numbered(headings_[i])) continue;
            const bool below =
                i > 0 && !*headings_[i - 1].label && !headings_[i - 1].of_people && rank(i - 1) < rank(i);
            if (headings_[i].run >= 0 && !seen.insert(headings_[i].run).second) {
                if (below) ++parted;
                continue;
            }
            if (++runs == 1)
                begins_at_one = headings_[i].label->values.empty() || headings_[i].label->values.front() <= 1;
            if (below) ++under;
        }
        if (runs == 0 || under < runs || (runs < 2 && begins_at_one && parted < 2)) return;
        for (std::size_t i = 0; i < headings_.size(); ++i)
            if (is_numbered(headings_[i])) ++levels_[i];
        shifted_ = true;
    }

    // Where the headings that numbers stand under are of the second level themselves.
    void sink_below_parents() {
        int parent = 1;
        for (std::size_t i = 0; i < headings_.size(); ++i) {
            if (is_numbered(headings_[i]))
                levels_[i] += parent - 1;
            else if (!*headings_[i].label && !headings_[i].of_people && !headings_[i].run_in)
                parent = std::min(levels_[i], 2);
        }
    }

    // What is numbered, once its levels are known, tells the levels of the rest.
    void level_others() {
        std::map<int, Rank> numbered;  // by level: how its headings are set, the least prominent
        for (std::size_t i = 0; i < headings_.size(); ++i) {
            if (levels_[i] == 0) continue;
            const auto [found, added] = numbered.emplace(levels_[i], rank(i));
            if (!added) found->second = std::max(found->second, rank(i));
        }
        std::map<Rank, int> own;  // how unnumbered headings are set
        std::map<Rank, int> times;
        std::map<int, int> roles;
        for (std::size_t i = 0; i < headings_.size(); ++i) {
            if (levels_[i] != 0) continue;
            if (headings_[i].role_level > 0)
                roles.emplace(headings_[i].role_level, 0);
            else if (!*headings_[i].label)
                own.emplace(rank(i), 0), ++times[rank(i)];
        }
        int next = 0;
        for (auto& [role, level] : roles) level = ++next;
        next = 0;
        // A line that is set as no other is makes no level of its own.
        for (auto& [how, level] : own) {
            level = std::min(next + 1, 3);
            if (times[how] > 1) ++next;
        }

        int numbered_above = 0, role_above = 0;
        for (std::size_t i = 0; i < headings_.size(); ++i) {
            const HeadingLook& heading = headings_[i];
            if (levels_[i] != 0) {
                numbered_above = levels_[i];
            } else if (heading.role_level > 0) {
                levels_[i] = role_above = roles[heading.role_level];
            } else if (*heading.label) {  // a bullet
                levels_[i] = std::max(numbered_above, role_above) + 1;
            } else if (role_above > 0) {
                levels_[i] = role_above + 1;
            } else if (!numbered.contains(1)) {
                levels_[i] = own[rank(i)];
            } else if (heading.run_in && numbered_above > 0) {
                levels_[i] = numbered_above + 1;
            } else if (heading.keeps_level) {
                levels_[i] = 1;
            } else {
                levels_[i] = numbered_above + 1;
                for (const auto& [level, how] : numbered)
                    if (level <= numbered_above + 1 && rank(i) <= how) {
                        levels_[i] = level;
                        break;
                    }
            }
        }
    }

    const std::vector<HeadingLook>& headings_;
    Ranks ranks_;
    std::vector<int> levels_;
    bool shifted_ = false;
};

}  // namespace

std::vector<int> levels_of(const std::vector<HeadingLook>& headings) { return Levels(headings).find(); }

}  // namespace minutebook
