#include "pipeline/progress.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include <fmt/format.h>

namespace minutebook {
namespace {

// Before so many files an estimate is noise.
constexpr std::uint64_t kFilesBeforeEstimate = 20;

std::string grouped(std::uint64_t number) {
    std::string digits = std::to_string(number);
    for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, ",");
    return digits;
}

std::string counted(std::uint64_t number, const char* noun) {
    return fmt::format("{} {}{}", grouped(number), noun, number == 1 ? "" : "s");
}

std::string duration(double seconds) {
    const auto whole = static_cast<std::uint64_t>(std::llround(seconds));
    if (whole < 60) return fmt::format("{} s", whole);
    if (whole < 3600) return fmt::format("{}:{:02} min", whole / 60, whole % 60);
    return fmt::format("{}:{:02} h", whole / 3600, whole / 60 % 60);
}

std::string rate(std::uint64_t count, double seconds) {
    const double each_second = seconds > 0 ? static_cast<double>(count) / seconds : 0;
    return each_second < 10 ? fmt::format("{:.1f}", each_second)
                            : grouped(static_cast<std::uint64_t>(std::llround(each_second)));
}

bool can_estimate(const IngestProgress& progress) {
    return progress.total_is_final && progress.done >= kFilesBeforeEstimate && progress.done < progress.total;
}

double seconds_left(const IngestProgress& progress) {
    return progress.seconds / static_cast<double>(progress.done) * static_cast<double>(progress.total - progress.done);
}

// What is told, the most telling first: a narrow terminal shows the beginning.
std::vector<std::string> parts_of(const IngestProgress& progress) {
    std::vector<std::string> parts{fmt::format("{}/{}{} files", grouped(progress.done), grouped(progress.total),
                                               progress.total_is_final ? "" : "+")};
    if (progress.failed > 0) parts.push_back(fmt::format("{} failed", grouped(progress.failed)));
    if (can_estimate(progress)) parts.push_back(fmt::format("{} left", duration(seconds_left(progress))));
    parts.push_back(fmt::format("{} files/s", rate(progress.done, progress.seconds)));
    if (progress.pages > 0) parts.push_back(fmt::format("{} pages/s", rate(progress.pages, progress.seconds)));
    if (progress.found_again > 0) parts.push_back(fmt::format("{} found again", grouped(progress.found_again)));
    if (progress.unchanged > 0) parts.push_back(fmt::format("{} unchanged", grouped(progress.unchanged)));
    return parts;
}

}  // namespace

std::string progress_line(const IngestProgress& progress, unsigned width, bool colour) {
    std::string line = "\r";
    std::size_t columns = 0;
    for (const std::string& part : parts_of(progress)) {
        const std::size_t needed = part.size() + (columns > 0 ? 2 : 0);
        if (columns + needed >= width) break;  // the last column stays free, or some terminals wrap
        if (columns > 0) line += "  ";
        const bool red = colour && part.ends_with("failed");
        line += red ? fmt::format("\x1B[31m{}\x1B[0m", part) : part;
        columns += needed;
    }
    return line + "\x1B[K";
}

std::string progress_sentence(const IngestProgress& progress) {
    return fmt::format("{}", fmt::join(parts_of(progress), ", "));
}

bool progress_sentence_due(const IngestProgress& last, const IngestProgress& now) {
    return now.seconds - last.seconds >= 10 || now.done - last.done >= 500;
}

std::string summary_text(const IngestSummary& summary) {
    const IngestProgress& progress = summary.progress;
    std::string text = fmt::format("{} in {}: {} added, {} replaced, {}{} unchanged, {} duplicate, {} failed\n",
                                   counted(progress.done, "file"), duration(progress.seconds), grouped(progress.added),
                                   grouped(progress.replaced),
                                   progress.found_again > 0 ? fmt::format("{} found again, ", grouped(progress.found_again)) : "",
                                   grouped(progress.unchanged), grouped(progress.duplicate),
                                   grouped(progress.failed));
    if (progress.pages > 0)
        text += fmt::format("{} read, {} a second\n", counted(progress.pages, "page"),
                            rate(progress.pages, progress.seconds));
    if (progress.pruned > 0) text += fmt::format("{} dropped: no longer there\n", counted(progress.pruned, "file"));
    if (progress.partial > 0)
        text += fmt::format("{} held in part: not all pages could be read\n", counted(progress.partial, "paper"));
    if (!summary.failures_by_cause.empty()) {
        std::vector<std::string> causes;
        for (const auto& [cause, count] : summary.failures_by_cause)
            causes.push_back(fmt::format("{} {}", cause, grouped(count)));
        text += fmt::format("failed: {} (`minutebook failures` lists them)\n", fmt::join(causes, ", "));
    }
    if (summary.quarantined > 0)
        text += fmt::format("{} in quarantine: read again only with --retry-quarantined\n",
                            counted(summary.quarantined, "file"));
    for (const std::string& wall : summary.sandbox.missing)
        text += fmt::format("WARNING: the readers' sandbox lacks {}\n", wall);
    if (summary.ended == Ended::interrupted) text += "interrupted: run it again to go on\n";
    if (summary.ended == Ended::time_is_up) text += "stopped at the time given: run it again to go on\n";
    return text;
}

}  // namespace minutebook
