// Whether reading loses or invents text: our words of every page against those of pdftotext.
//
// How pages are compared. Text is put in NFKC and cut at white space into tokens; hyphens and bullets are taken out of
// them. Tokens that both have, however often, are matched. What remains on either side is compared as a bag of
// characters: so a word that one side hyphenates or spaces otherwise agrees, while lost, invented or wrong characters
// do not. Agreement is the share of agreeing characters among all of both sides; order is not compared. Both count 100
// % where both have no text.
//
// Also compares the CPU time of reading in this process with that of pdftotext run once a file.
#include <algorithm>
#include <array>
#include <cstdio>
#include <deque>
#include <filesystem>
#include <fstream>
#include <future>
#include <iterator>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>
#include <fcntl.h>
#include <fmt/format.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>
#include <unistd.h>

#include "extractors/read/reader.h"

extern char** environ;

namespace minutebook {
namespace {

double cpu_seconds(int who) {
    rusage usage{};
    getrusage(who, &usage);
    const auto seconds = [](const timeval& t) {
        return static_cast<double>(t.tv_sec) + 1e-6 * static_cast<double>(t.tv_usec);
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

// What pdftotext prints of the file.
std::string pdftotext_of(const std::string& file) {
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("pipe2 failed");
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    std::array<std::string, 4> arguments{"pdftotext", "-q", file, "-"};
    std::array<char*, 5> argv{arguments[0].data(), arguments[1].data(), arguments[2].data(), arguments[3].data(),
                              nullptr};
    pid_t child = 0;
    const int status = posix_spawnp(&child, "pdftotext", &actions, nullptr, argv.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    close(ends[1]);
    std::string text;
    if (status == 0) {
        std::array<char, 65536> buffer;
        for (ssize_t size = 0; (size = read(ends[0], buffer.data(), buffer.size())) > 0;)
            text.append(buffer.data(), static_cast<std::size_t>(size));
        waitpid(child, nullptr, 0);
    }
    close(ends[0]);
    if (status != 0) throw std::runtime_error("pdftotext could not be started (poppler-utils)");
    return text;
}

std::vector<std::string> pages_of(const std::string& text) {
    std::vector<std::string> pages;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\f', begin), text.size());
        pages.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return pages;
}

using Tokens = std::map<std::u32string, int>;

// Symbol fonts give no Unicode for these: we guess them, pdftotext prints private characters.
bool is_bullet(UChar32 c) {
    return (c >= 0xf000 && c <= 0xf0ff) || c == 0x2022 || c == 0x25aa || c == 0x25ab || c == 0x27a2 || c == 0x2713;
}

Tokens tokens_of(const std::string& text) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCInstance(status);
    const icu::UnicodeString normal = nfkc->normalize(icu::UnicodeString::fromUTF8(text), status);
    Tokens tokens;
    std::u32string token;
    for (std::int32_t i = 0; i <= normal.length(); i = normal.moveIndex32(i, 1)) {
        const UChar32 c = i < normal.length() ? normal.char32At(i) : ' ';
        if (u_isUWhiteSpace(c)) {
            if (!token.empty()) ++tokens[token];
            token.clear();
            if (i == normal.length()) break;
        } else if (!is_bullet(c) && c != '-' && c != 0xad && c != 0x2010 && c != 0x2011 && !u_iscntrl(c) &&
                   u_charType(c) != U_FORMAT_CHAR) {
            token += static_cast<char32_t>(c);
        }
    }
    return tokens;
}

std::string utf8_of(const Tokens& tokens) {
    std::string text;
    for (const auto& [token, count] : tokens)
        for (int i = 0; i < count; ++i) {
            icu::UnicodeString::fromUTF32(reinterpret_cast<const UChar32*>(token.data()),
                                          static_cast<std::int32_t>(token.size()))
                .toUTF8String(text);
            text += ' ';
        }
    return text;
}

struct Comparison {
    std::size_t agreeing = 0, all = 0;  // characters of both sides
    Tokens ours, theirs;                // what only one side has
    double percent() const { return all == 0 ? 100 : 100 * static_cast<double>(agreeing) / static_cast<double>(all); }
};

Comparison compare(const std::string& our_text, const std::string& their_text) {
    Comparison result{0, 0, tokens_of(our_text), tokens_of(their_text)};
    std::map<char32_t, std::array<std::size_t, 2>> left;
    for (auto* side : {&result.ours, &result.theirs})
        for (const auto& [token, count] : *side) result.all += token.size() * static_cast<std::size_t>(count);
    for (auto ours = result.ours.begin(); ours != result.ours.end();) {
        const auto theirs = result.theirs.find(ours->first);
        const int both = theirs == result.theirs.end() ? 0 : std::min(ours->second, theirs->second);
        result.agreeing += 2 * ours->first.size() * static_cast<std::size_t>(both);
        if (both > 0 && (theirs->second -= both) == 0) result.theirs.erase(theirs);
        ours->second -= both;
        ours = ours->second == 0 ? result.ours.erase(ours) : std::next(ours);
    }
    for (const auto& [token, count] : result.ours)
        for (const char32_t c : token) left[c][0] += static_cast<std::size_t>(count);
    for (const auto& [token, count] : result.theirs)
        for (const char32_t c : token) left[c][1] += static_cast<std::size_t>(count);
    for (const auto& [c, counts] : left) result.agreeing += 2 * std::min(counts[0], counts[1]);
    return result;
}

int run(int argc, char** argv) {
    std::string folder;
    double below = 97;
    unsigned jobs = 1;
    CLI::App app("Compares our reading of every PDF below a folder with pdftotext's, page by page");
    app.add_option("folder", folder, "where the PDFs are")->required();
    app.add_option("--below", below, "list the pages that agree less than this, in percent");
    app.add_option("--jobs", jobs, "runs of pdftotext at a time")->check(CLI::Range(1, 64));
    CLI11_PARSE(app, argc, argv);

    std::vector<std::string> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
        if (entry.is_regular_file() && entry.path().extension() == ".pdf") files.push_back(entry.path());
    std::sort(files.begin(), files.end());

    prepare_readers();
    Comparison sum;
    std::size_t pages = 0, low = 0;
    double reading = 0;
    std::deque<std::future<std::string>> runs;
    std::size_t started = 0;
    for (const std::string& file : files) {
        for (; started < files.size() && runs.size() < jobs; ++started)
            runs.push_back(std::async(std::launch::async, pdftotext_of, files[started]));
        const std::vector<std::string> theirs = pages_of(runs.front().get());
        runs.pop_front();

        std::ifstream stream(file, std::ios::binary);
        const std::vector<char> bytes{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
        DocumentCollector collector;
        rusage before{}, after{};
        getrusage(RUSAGE_THREAD, &before);
        const Result<void> result = read_document(std::as_bytes(std::span(bytes)), {}, collector);
        getrusage(RUSAGE_THREAD, &after);
        for (const auto& [a, b] :
             {std::pair(after.ru_utime, before.ru_utime), std::pair(after.ru_stime, before.ru_stime)})
            reading += static_cast<double>(a.tv_sec - b.tv_sec) + 1e-6 * static_cast<double>(a.tv_usec - b.tv_usec);
        if (!result) fmt::print("{}: {}\n", file, result.error().message);

        const std::size_t count = std::max(theirs.size(), collector.document.pages.size());
        for (std::size_t i = 0; i < count; ++i) {
            const Comparison page = compare(i < collector.document.pages.size() ? collector.document.pages[i].text : "",
                                            i < theirs.size() ? theirs[i] : "");
            sum.agreeing += page.agreeing, sum.all += page.all, ++pages;
            if (page.percent() >= below) continue;
            ++low;
            fmt::print("{:6.2f} % {} page {}\n  ours:   {:.600}\n  theirs: {:.600}\n", page.percent(), file, i + 1,
                       utf8_of(page.ours), utf8_of(page.theirs));
        }
    }
    const double peer = cpu_seconds(RUSAGE_CHILDREN);
    fmt::print("{:.3f} % of {} characters of {} pages of {} files agree; {} pages below {} %\n", sum.percent(), sum.all,
               pages, files.size(), low, below);
    fmt::print("CPU time: reading {:.2f} s, pdftotext {:.2f} s, ratio {:.3f}\n", reading, peer, reading / peer);
    return 0;
}

}  // namespace
}  // namespace minutebook

int main(int argc, char** argv) { return minutebook::run(argc, argv); }
