#include "app/charts.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

#include <fmt/format.h>

#include "app/wording.h"

namespace minutebook {
namespace {

// Lengths in CSS pixels; a picture shrinks with the page, so letters are large.
constexpr double kHeight = 200, kTop = 24, kBottom = 28, kLeft = 8;
constexpr double kLabelWidth = 260, kCell = 24;
constexpr double kBarsWidth = 420, kToldWidth = 150, kBarStep = 18, kLine = 20;

constexpr std::string_view kInk = "#0b0c0c", kQuiet = "#505a5f", kBar = "#1d3557", kFaintBar = "#8fa3bb";
constexpr std::array<std::string_view, 6> kShades = {"#eef1f4", "#c6d4e3", "#94b0cc", "#5c86ae", "#2f5d8c", "#1d3557"};
// Each has a contrast of 3 at least to white; beside the colour the number of a series tells it apart.
constexpr std::array<std::string_view, kMostSeries> kSeries = {"#1d3557", "#b8470b", "#1a7a6c",
                                                               "#801650", "#6f72af", "#7a6a12"};

// Colours are attributes, so that a picture needs no style sheet; that of the site may change them by the classes.
std::string opened(const std::string& title, double width, double height) {
    return fmt::format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"mb-chart\" role=\"img\" viewBox=\"0 0 {0:.0f} {1:.0f}\" "
        "width=\"{0:.0f}\" height=\"{1:.0f}\" font-family=\"sans-serif\" font-size=\"13\" fill=\"{2}\" "
        "aria-label=\"{3}\">",
        width, height, kInk, escaped(title));
}

std::string cut(const std::string& text, std::size_t most) {
    std::size_t characters = 0, at = 0;
    for (; at < text.size(); ++at) {
        if ((text[at] & 0xC0) != 0x80 && characters++ == most) return text.substr(0, at) + "…";
    }
    return text;
}

std::string text_at(double x, double y, std::string_view anchor, const std::string& text) {
    return fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\" text-anchor=\"{}\">{}</text>", x, y, anchor, escaped(text));
}

std::string bar_at(double x, double y, double width, double height, std::string_view colour) {
    return fmt::format(
        "<rect class=\"mb-chart__bar\" fill=\"{}\" x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\"/>",
        colour, x, y, width, height);
}

std::string line_from(double x1, double y1, double x2, double y2, std::string_view colour) {
    return fmt::format(
        "<line class=\"mb-chart__line\" stroke=\"{}\" x1=\"{:.1f}\" y1=\"{:.1f}\" x2=\"{:.1f}\" y2=\"{:.1f}\"/>",
        colour, x1, y1, x2, y2);
}

// The least of 1, 2 and 5 times a power of ten that is not below.
double rounded_up(double value) {
    const double power = std::pow(10, std::floor(std::log10(value)));
    for (const double step : {1.0, 2.0, 5.0})
        if (value <= step * power) return step * power;
    return 10 * power;
}

}  // namespace

std::string bar_chart(const std::string& title, const std::string& what, const std::vector<Bar>& bars) {
    const double step = std::clamp(900.0 / static_cast<double>(std::max<std::size_t>(bars.size(), 1)), 34.0, 90.0);
    const double width = kLeft * 2 + step * static_cast<double>(bars.size()), height = kTop + kHeight + kBottom;
    double most = 0;
    for (const Bar& bar : bars) most = std::max(most, bar.value);
    std::string svg = opened(fmt::format("{}: {}. The numbers are in the table beneath.", title, what), width, height);
    svg += line_from(0, kTop + kHeight + 0.5, width, kTop + kHeight + 0.5, kQuiet);
    for (std::size_t i = 0; i < bars.size(); ++i) {
        const double tall = most > 0 ? bars[i].value / most * kHeight : 0, x = kLeft + step * static_cast<double>(i);
        svg += bar_at(x + step * 0.14, kTop + kHeight - tall, step * 0.72, tall, bars[i].faint ? kFaintBar : kBar);
        svg += text_at(x + step / 2, kTop + kHeight - tall - 6, "middle", bars[i].told);
        svg += text_at(x + step / 2, kTop + kHeight + 19, "middle", bars[i].label);
    }
    return svg + "</svg>";
}

std::string heat_chart(const std::string& title, const std::vector<std::string>& columns,
                       const std::vector<HeatRow>& rows) {
    const double width = kLabelWidth + kCell * static_cast<double>(columns.size()) + 4,
                 height = kCell * static_cast<double>(rows.size()) + 44;
    constexpr int kMostShade = static_cast<int>(kShades.size()) - 1;
    double most = 0;
    for (const HeatRow& row : rows)
        for (const double value : row.values) most = std::max(most, value);
    std::string svg = opened(title + ". The numbers are in the table beneath.", width, height);
    for (std::size_t r = 0; r < rows.size(); ++r) {
        const double y = kCell * static_cast<double>(r);
        svg += text_at(kLabelWidth - 8, y + kCell * 0.68, "end", cut(rows[r].label, 34));
        for (std::size_t c = 0; c < columns.size(); ++c) {
            // By the logarithm: one paper is to be seen beside hundreds.
            const double value = rows[r].values[c];
            const int shade =
                value <= 0 ? 0
                           : std::clamp(static_cast<int>(std::ceil(std::log1p(value) / std::log1p(most) * kMostShade)),
                                        1, kMostShade);
            svg += fmt::format(
                "<rect class=\"mb-chart__cell mb-chart__cell--{}\" fill=\"{}\" x=\"{:.1f}\" y=\"{:.1f}\" width=\"{}\" "
                "height=\"{}\"/>",
                shade, kShades[static_cast<std::size_t>(shade)], kLabelWidth + kCell * static_cast<double>(c), y + 1,
                kCell - 2, kCell - 2);
        }
    }
    for (std::size_t c = 0; c < columns.size(); ++c) {
        const double x = kLabelWidth + kCell * (static_cast<double>(c) + 0.5),
                     y = kCell * static_cast<double>(rows.size()) + 6;
        svg += fmt::format("<text text-anchor=\"end\" transform=\"translate({:.1f} {:.1f}) rotate(-90)\">{}</text>",
                           x + 5, y, escaped(columns[c]));
    }
    return svg + "</svg>";
}

std::string rate_chart(const std::string& title, const std::vector<std::string>& series,
                       const std::vector<RateRow>& rows) {
    const bool several = series.size() > 1;
    const double row_height = kBarStep * static_cast<double>(series.size()) + 8;
    const double legend = kLine + (several ? kLine * static_cast<double>(series.size()) : 0) + 6;
    const double bottom = legend + row_height * static_cast<double>(rows.size());
    double value = 0, high = 0;
    for (const RateRow& row : rows)
        for (const RateBar& bar : row.bars)
            if (bar.rate) {
                value = std::max(value, bar.rate->value);
                high = std::max(high, bar.rate->high);
            }
    // A few papers may have an interval many times as wide as all that is found: its line ends at the edge.
    const double most = rounded_up(std::max(value > 0 ? std::min(high, 2 * value) : high, 1e-9));
    const auto x_of = [&](double rate) { return kLabelWidth + std::min(rate / most, 1.0) * kBarsWidth; };

    std::string svg = opened(title, kLabelWidth + kBarsWidth + kToldWidth, bottom + kBottom);
    svg += fmt::format("<text x=\"{}\" y=\"{}\" font-weight=\"bold\">{}</text>", kLeft, kLine - 4, escaped(title));
    for (std::size_t s = 0; several && s < series.size(); ++s) {
        const double y = kLine * static_cast<double>(s + 1);
        svg += bar_at(kLeft, y + 4, 12, 12, kSeries[s]);
        svg += text_at(kLeft + 20, y + 14, "start", fmt::format("{}  {}", s + 1, cut(series[s], 100)));
    }
    for (std::size_t r = 0; r < rows.size(); ++r) {
        const double top = legend + row_height * static_cast<double>(r);
        svg += text_at(kLabelWidth - 8, top + row_height / 2 + 2, "end", cut(rows[r].label, 36));
        for (std::size_t s = 0; s < rows[r].bars.size(); ++s) {
            const RateBar& bar = rows[r].bars[s];
            const double y = top + kBarStep * static_cast<double>(s), middle = y + kBarStep / 2;
            double end = kLabelWidth;
            if (bar.rate) {
                const double x = x_of(bar.rate->value), low = x_of(bar.rate->low);
                end = x_of(bar.rate->high);
                svg += fmt::format(
                    "<rect class=\"mb-chart__bar\" fill=\"{}\"{} x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" "
                    "height=\"{:.1f}\"/>",
                    kSeries[s], bar.faint ? " fill-opacity=\"0.45\"" : "", kLabelWidth, y + 2, x - kLabelWidth,
                    kBarStep - 4);
                svg += line_from(low, middle, end, middle, kQuiet);
                svg += line_from(low, middle - 4, low, middle + 4, kQuiet);
                if (bar.rate->high <= most) svg += line_from(end, middle - 4, end, middle + 4, kQuiet);
            }
            svg += text_at(end + 6, middle + 4, "start", several ? fmt::format("{}: {}", s + 1, bar.told) : bar.told);
        }
    }
    svg += line_from(kLabelWidth - 0.5, legend - 4, kLabelWidth - 0.5, bottom, kQuiet);
    svg += line_from(kLabelWidth, bottom + 0.5, kLabelWidth + kBarsWidth, bottom + 0.5, kQuiet);
    for (const double part : {0.0, 0.5, 1.0})
        svg += text_at(x_of(most * part), bottom + 18, "middle", fmt::format("{:g}", most * part));
    return svg + "</svg>";
}

}  // namespace minutebook
