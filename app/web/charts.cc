#include "app/web/charts.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "app/web/html.h"

namespace minutebook::web {
namespace {

// Lengths in CSS pixels; a picture shrinks with the page, so letters are large.
constexpr double kHeight = 200, kTop = 24, kBottom = 28, kLeft = 8;
constexpr double kLabelWidth = 260, kCell = 24;
constexpr int kShades = 5;

std::string opened(const std::string& title, double width, double height) {
    return fmt::format(
        "<svg class=\"mb-chart\" role=\"img\" viewBox=\"0 0 {0:.0f} {1:.0f}\" width=\"{0:.0f}\" height=\"{1:.0f}\" "
        "aria-label=\"{2}\">",
        width, height, escaped(title));
}

std::string cut(const std::string& text, std::size_t most) {
    std::size_t characters = 0, at = 0;
    for (; at < text.size(); ++at) {
        if ((text[at] & 0xC0) != 0x80 && characters++ == most) return text.substr(0, at) + "…";
    }
    return text;
}

}  // namespace

std::string bar_chart(const std::string& title, const std::string& what, const std::vector<Bar>& bars) {
    const double step = std::clamp(900.0 / static_cast<double>(std::max<std::size_t>(bars.size(), 1)), 34.0, 90.0);
    const double width = kLeft * 2 + step * static_cast<double>(bars.size()), height = kTop + kHeight + kBottom;
    double most = 0;
    for (const Bar& bar : bars) most = std::max(most, bar.value);
    std::string svg = opened(fmt::format("{}: {}. The numbers are in the table beneath.", title, what), width, height);
    svg += fmt::format("<line class=\"mb-chart__axis\" x1=\"0\" x2=\"{0:.0f}\" y1=\"{1:.1f}\" y2=\"{1:.1f}\"/>", width,
                       kTop + kHeight + 0.5);
    for (std::size_t i = 0; i < bars.size(); ++i) {
        const double tall = most > 0 ? bars[i].value / most * kHeight : 0, x = kLeft + step * static_cast<double>(i);
        svg += fmt::format(
            "<rect class=\"mb-chart__bar{}\" x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\"/>",
            bars[i].faint ? " mb-chart__bar--faint" : "", x + step * 0.14, kTop + kHeight - tall, step * 0.72, tall);
        svg += fmt::format("<text class=\"mb-chart__value\" x=\"{:.1f}\" y=\"{:.1f}\">{}</text>", x + step / 2,
                           kTop + kHeight - tall - 6, escaped(bars[i].told));
        svg += fmt::format("<text class=\"mb-chart__label\" x=\"{:.1f}\" y=\"{:.1f}\">{}</text>", x + step / 2,
                           kTop + kHeight + 19, escaped(bars[i].label));
    }
    return svg + "</svg>";
}

std::string heat_chart(const std::string& title, const std::vector<std::string>& columns,
                       const std::vector<HeatRow>& rows) {
    const double width = kLabelWidth + kCell * static_cast<double>(columns.size()) + 4,
                 height = kCell * static_cast<double>(rows.size()) + 44;
    double most = 0;
    for (const HeatRow& row : rows)
        for (const double value : row.values) most = std::max(most, value);
    std::string svg = opened(title + ". The numbers are in the table beneath.", width, height);
    for (std::size_t r = 0; r < rows.size(); ++r) {
        const double y = kCell * static_cast<double>(r);
        svg += fmt::format("<text class=\"mb-chart__row\" x=\"{:.0f}\" y=\"{:.1f}\">{}</text>", kLabelWidth - 8,
                           y + kCell * 0.68, escaped(cut(rows[r].label, 34)));
        for (std::size_t c = 0; c < columns.size(); ++c) {
            // By the logarithm: one paper is to be seen beside hundreds.
            const double value = rows[r].values[c];
            const int shade =
                value <= 0 ? 0
                           : std::clamp(static_cast<int>(std::ceil(std::log1p(value) / std::log1p(most) * kShades)), 1,
                                        kShades);
            svg += fmt::format(
                "<rect class=\"mb-chart__cell mb-chart__cell--{}\" x=\"{:.1f}\" y=\"{:.1f}\" width=\"{}\" "
                "height=\"{}\"/>",
                shade, kLabelWidth + kCell * static_cast<double>(c), y + 1, kCell - 2, kCell - 2);
        }
    }
    for (std::size_t c = 0; c < columns.size(); ++c) {
        const double x = kLabelWidth + kCell * (static_cast<double>(c) + 0.5),
                     y = kCell * static_cast<double>(rows.size()) + 6;
        svg +=
            fmt::format("<text class=\"mb-chart__column\" transform=\"translate({:.1f} {:.1f}) rotate(-90)\">{}</text>",
                        x + 5, y, escaped(columns[c]));
    }
    return svg + "</svg>";
}

}  // namespace minutebook::web
