// What finding costs, step by step, for each byte of text; and that a byte costs no more in a long paper or in one made
// to be slow. Over the invented samples, or the real papers below MINUTEBOOK_SHARED where that is set.
//
// The cases named Length read texts of 64 KB, 256 KB and 1 MB: their complexity, which Google Benchmark prints as BigO,
// must come out as N with a small RMS.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <map>
#include <span>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include "extractors/extract_paper.h"
#include "extractors/find/blocks.h"
#include "extractors/find/metadata.h"
#include "extractors/find/passages.h"
#include "extractors/find/recommendations.h"
#include "extractors/find/references.h"
#include "extractors/find/resolutions.h"
#include "extractors/find/sections.h"
#include "extractors/read/reader.h"

namespace minutebook {
namespace {

namespace fs = std::filesystem;

// A document with all that the steps before the one at hand have found in it.
struct Searched {
    Document document;
    Outline outline;
    Paper paper;
    std::size_t bytes = 0;

    explicit Searched(Document read) : document(std::move(read)), outline(outline_of(document)) {
        paper = extract_paper(document);
        for (const Page& page : document.pages) bytes += page.text.size();
    }
    std::optional<PaperKind> kind() const {
        return paper.metadata.kind ? std::optional(paper.metadata.kind->value) : std::nullopt;
    }
};

using Step = std::function<void(const Searched&)>;

const std::vector<std::pair<std::string, Step>>& steps() {
    static const std::vector<std::pair<std::string, Step>> all = {
        {"blocks", [](const Searched& one) { benchmark::DoNotOptimize(blocks_of(one.document)); }},
        {"blocks+sections", [](const Searched& one) { benchmark::DoNotOptimize(outline_of(one.document)); }},
        {"metadata", [](const Searched& one) { benchmark::DoNotOptimize(find_metadata(one.document)); }},
        {"recommendations",
         [](const Searched& one) {
             benchmark::DoNotOptimize(find_recommendations(one.document, one.outline, one.kind()));
         }},
        {"resolutions",
         [](const Searched& one) {
             benchmark::DoNotOptimize(find_resolutions(one.document, one.outline, one.kind()));
         }},
        {"passages",
         [](const Searched& one) { benchmark::DoNotOptimize(passages_of(one.document, one.outline, one.paper)); }},
        {"references",
         [](const Searched& one) { benchmark::DoNotOptimize(find_references(one.document, one.outline.blocks)); }},
        {"all", [](const Searched& one) { benchmark::DoNotOptimize(extract_paper(one.document)); }},
    };
    return all;
}

Document read_bytes(std::span<const std::byte> bytes) {
    DocumentCollector collector;
    ReadLimits limits;
    if (!read_document(bytes, limits, collector)) return {};
    return std::move(collector.document);
}

Document read_text(const std::string& text) { return read_bytes(std::as_bytes(std::span(text))); }

fs::path folder_of_papers() {
    const char* shared = std::getenv("MINUTEBOOK_SHARED");
    return shared && *shared ? fs::path(shared) / "papers" : fs::path(MINUTEBOOK_SOURCE_DIR) / "corpus/samples/papers";
}

const std::vector<Searched>& papers() {
    static const std::vector<Searched> all = [] {
        std::vector<Searched> read;
        for (const auto& entry : fs::recursive_directory_iterator(folder_of_papers())) {
            if (!entry.is_regular_file()) continue;
            std::ifstream stream(entry.path(), std::ios::binary);
            const std::vector<char> bytes((std::istreambuf_iterator<char>(stream)), std::istreambuf_iterator<char>());
            Document document = read_bytes(std::as_bytes(std::span(bytes)));
            if (!document.pages.empty()) read.emplace_back(std::move(document));
        }
        return read;
    }();
    return all;
}

void tell_bytes(benchmark::State& state, std::size_t bytes) {
    state.SetBytesProcessed(static_cast<std::int64_t>(bytes) * state.iterations());
    state.counters["s_per_byte"] =
        benchmark::Counter(static_cast<double>(bytes) * static_cast<double>(state.iterations()),
                           benchmark::Counter::kIsRate | benchmark::Counter::kInvert);
}

void over_papers(benchmark::State& state, const Step& step) {
    std::size_t bytes = 0;
    for (const Searched& one : papers()) bytes += one.bytes;
    for (auto _ : state)
        for (const Searched& one : papers()) step(one);
    tell_bytes(state, bytes);
}

// Minutes of a year, invented, as plain text of about 16 KB.
std::string minutes() {
    std::string text = "Saltmarsh Haven Town Council\n\nMinutes of the Harbour Committee\n\n";
    for (int item = 1; item <= 40; ++item)
        text += fmt::format(
            "{0}. Mooring fees of quay {0}\n\nCllr Oakes, Chair of the Committee, said on 6 May 2031 that under "
            "section "
            "{0} of the Ferries Act 2004 the fee of £1,{0:03}.00 was due on application 31/{0:05}/FUL. It is "
            "recommended that:\n\n(a) the fee be raised;\n\n(b) the quay be mended.\n\nRESOLVED: that the mooring fee "
            "be "
            "raised to £{0}. Proposed by Cllr Vale, seconded by Cllr Thrupp, carried 7-2.\n\n",
            item);
    return text;
}

std::string repeated(const std::string& text, std::size_t times) {
    std::string out;
    for (std::size_t i = 0; i < times; ++i) out += text;
    return out;
}

// Texts made to be slow, each as long as asked.
const std::vector<std::pair<std::string, std::function<std::string(std::size_t)>>>& texts() {
    static const std::vector<std::pair<std::string, std::function<std::string(std::size_t)>>> all = {
        {"minutes", [](std::size_t bytes) { return repeated(minutes(), bytes / minutes().size() + 1); }},
        {"one_line",
         [](std::size_t bytes) { return repeated("That the quay of 1 May 2031 be mended for £5 ", bytes / 45); }},
        {"same_headings",
         [](std::size_t bytes) {
             return "<html><body><h1>Report to Council</h1>" +
                    repeated("<p><b>COMMENTS</b></p><p>It is wet.</p>", bytes / 40) + "</body></html>";
         }},
        {"titles_over_form",
         [](std::size_t bytes) {
             return "<html><body>" + repeated("<h2>Record of decision</h2>", bytes / 27) +
                    "<table><tr><td>Decision:</td><td>To mend the quay.</td></tr></table></body></html>";
         }},
        {"numbered_lines",
         [](std::size_t bytes) {
             std::string text;
             for (int i = 1; text.size() < bytes; ++i) text += fmt::format("{}. Quay\n\n", i);
             return text;
         }},
        {"deep_labels",
         [](std::size_t bytes) {
             std::string text, label = "1";
             for (int i = 1; text.size() < bytes; ++i) {
                 text += label + " Quay\n\n";
                 label = i % 60 == 0 ? std::to_string(i / 60 + 1) : label + "." + std::to_string(i % 9 + 1);
             }
             return text;
         }},
        {"brackets", [](std::size_t bytes) { return repeated("((a) ", bytes / 5); }},
        {"no_spaces", [](std::size_t bytes) { return repeated("quay/24-", bytes / 8); }},
        {"capitals", [](std::size_t bytes) { return repeated("Quay And The Of ", bytes / 16); }},
        {"names", [](std::size_t bytes) { return repeated("Cllrs Oakes, Vale and ", bytes / 22); }},
        {"acts", [](std::size_t bytes) { return repeated("section 1 of the (Quay Act ", bytes / 27); }},
        {"resolved", [](std::size_t bytes) { return repeated("RESOLVED that: (a) ", bytes / 19); }},
        {"short_lines", [](std::size_t bytes) { return repeated("It is recommended that\n\n", bytes / 24); }},
    };
    return all;
}

// Longer and longer, up to 1 MB.
void by_length(benchmark::State& state, const Step& step, const std::function<std::string(std::size_t)>& make) {
    static std::map<std::string, Searched> known;
    const std::string text = make(static_cast<std::size_t>(state.range(0)));
    const auto at = known.try_emplace(text, read_text(text)).first;
    for (auto _ : state) step(at->second);
    state.SetComplexityN(state.range(0));
    tell_bytes(state, at->second.bytes);
}

void register_all() {
    for (const auto& [name, step] : steps())
        benchmark::RegisterBenchmark(("Papers/" + name).c_str(), over_papers, step)->Unit(benchmark::kMillisecond);
    for (const auto& [text, make] : texts())
        for (const auto& [name, step] : steps())
            benchmark::RegisterBenchmark(("Length/" + text + "/" + name).c_str(), by_length, step, make)
                ->RangeMultiplier(4)
                ->Range(1 << 16, 1 << 20)
                ->Unit(benchmark::kMillisecond)
                ->Complexity(benchmark::oN);
}

}  // namespace
}  // namespace minutebook

int main(int argc, char** argv) {
    minutebook::prepare_readers();
    minutebook::register_all();
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
