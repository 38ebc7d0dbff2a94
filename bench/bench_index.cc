// What indexing costs: cutting words, storing pages, adding papers. The papers are made of common words, references
// and sums at random; figures are per byte of their text.
#include <filesystem>
#include <random>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>
#include <fmt/format.h>
#include <unistd.h>

#include "index/icu_tokenizer.h"
#include "index/index_writer.h"
#include "index/page_dictionary.h"
#include "index/stored_page.h"

namespace minutebook {
namespace {

constexpr int kPapers = 100, kPagesPerPaper = 7, kLinesPerPage = 40, kLinesPerPassage = 3;

const std::vector<std::string>& vocabulary() {
    static const std::vector<std::string> words = [] {
        std::vector<std::string> split;
        std::size_t at = 0;
        while (at < kPageDictionary.size()) {
            const std::size_t end = kPageDictionary.find(' ', at);
            split.emplace_back(kPageDictionary.substr(at, end - at));
            at = end + 1;
        }
        return split;
    }();
    return words;
}

// Frequent words are at the end of the vocabulary; the square makes them come oftener.
std::string word_at_random(std::mt19937& random) {
    if (random() % 20 == 0) return fmt::format("{}/{:05}/FUL", random() % 25, random() % 99'999);
    if (random() % 20 == 0) return fmt::format("£{},{:03}", random() % 900, random() % 1000);
    const double chosen = static_cast<double>(random()) / static_cast<double>(std::mt19937::max());
    const auto& words = vocabulary();
    return words[static_cast<std::size_t>((1 - chosen * chosen) * static_cast<double>(words.size() - 1))];
}

Page page_at_random(std::uint32_t number, std::mt19937& random) {
    Page page;
    page.number = number;
    page.width_pt = 595;
    page.height_pt = 842;
    for (std::uint32_t i = 0; i < kLinesPerPage; ++i) {
        Line line;
        line.first_word = static_cast<std::uint32_t>(page.words.size());
        line.block = i / kLinesPerPassage;
        if (i > 0) page.text += i % kLinesPerPassage == 0 ? "\n\n" : "\n";
        const float top = 70 + 17 * static_cast<float>(i);
        for (float left = 72; left < 500; ++line.word_count) {
            if (line.word_count > 0) page.text += ' ';
            const std::string text = word_at_random(random);
            float width = 0;
            for (const char c : text) width += 4 + static_cast<float>(c % 8) / 2;
            page.words.push_back({static_cast<std::uint32_t>(page.text.size()),
                                  static_cast<std::uint32_t>(text.size()),
                                  {left, top, left + width, top + 11},
                                  static_cast<std::uint16_t>(i % 10 == 0),
                                  0});
            page.text += text;
            left += width + 3;
            line.box = united(line.box, page.words.back().box);
        }
        page.lines.push_back(line);
    }
    quantise(page);
    return page;
}

PaperToAdd paper_at_random(int number, std::mt19937& random) {
    PaperToAdd added;
    added.path = fmt::format("/papers/{}.pdf", number);
    added.sha256 = fmt::format("{:064}", number);
    Document& document = added.document;
    document.has_layout = true;
    document.styles.resize(2);
    Paper& paper = added.paper;
    paper.metadata.date = {
        fmt::format("20{:02}-{:02}-{:02}", random() % 25, 1 + random() % 12, 1 + random() % 28), {}, "bench"};
    for (std::uint32_t n = 1; n <= kPagesPerPaper; ++n) {
        document.pages.push_back(page_at_random(n, random));
        const Page& page = document.pages.back();
        for (std::size_t line = 0; line < page.lines.size(); line += kLinesPerPassage) {
            const Line& last = page.lines[std::min(line + kLinesPerPassage, page.lines.size()) - 1];
            const SourceSpan span{n, page.lines[line].first_word, n, last.first_word + last.word_count};
            if (line == 0) paper.sections.push_back({std::nullopt, "Heading", 1, SectionType::other, span, "bench"});
            paper.passages.push_back(
                {line == 0 ? PassageKind::heading : PassageKind::text, static_cast<int>(n) - 1, -1, span});
        }
    }
    document.page_count = kPagesPerPaper;
    return added;
}

const std::vector<PaperToAdd>& papers() {
    static const std::vector<PaperToAdd> all = [] {
        std::mt19937 random(1);
        std::vector<PaperToAdd> made;
        for (int i = 0; i < kPapers; ++i) made.push_back(paper_at_random(i, random));
        return made;
    }();
    return all;
}

template <class Each>
std::int64_t for_each_page(Each each) {
    std::int64_t bytes = 0;
    for (const PaperToAdd& paper : papers())
        for (const Page& page : paper.document.pages) {
            each(page);
            bytes += static_cast<std::int64_t>(page.text.size());
        }
    return bytes;
}

void tokenize(benchmark::State& state, Tokenizer::Breaks breaks) {
    struct Counter final : Tokenizer::Sink {
        std::size_t tokens = 0;
        int token(std::string_view, std::string_view, std::uint32_t, std::uint32_t, bool) override {
            ++tokens;
            return 0;
        }
    } counter;
    Tokenizer tokenizer(breaks);
    std::int64_t bytes = 0;
    for (auto _ : state)
        bytes += for_each_page(
            [&](const Page& page) { tokenizer.tokenize(page.text, Tokenizer::Purpose::document, counter); });
    benchmark::DoNotOptimize(counter.tokens);
    state.SetBytesProcessed(bytes);
}
BENCHMARK_CAPTURE(tokenize, fast, Tokenizer::Breaks::fast)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(tokenize, icu, Tokenizer::Breaks::icu)->Unit(benchmark::kMillisecond);

void encode_pages(benchmark::State& state) {
    std::int64_t bytes = 0, stored = 0;
    for (auto _ : state) {
        for (const PaperToAdd& paper : papers()) {
            PageEncoder encoder;
            for (const Page& page : paper.document.pages) {
                const StoredPage blobs = encoder.encode(page);
                stored += static_cast<std::int64_t>(blobs.text.size() + blobs.layout.size());
                bytes += static_cast<std::int64_t>(page.text.size());
            }
        }
    }
    state.SetBytesProcessed(bytes);
    state.counters["stored/text"] = static_cast<double>(stored) / static_cast<double>(bytes);
}
BENCHMARK(encode_pages)->Unit(benchmark::kMillisecond);

void decode_pages(benchmark::State& state, bool with_layout) {
    std::vector<std::vector<StoredPage>> stored;
    for (const PaperToAdd& paper : papers()) {
        stored.emplace_back();
        PageEncoder encoder;
        for (const Page& page : paper.document.pages) stored.back().push_back(encoder.encode(page));
    }
    const std::int64_t bytes = for_each_page([](const Page&) {});
    const auto blob = [](const std::string& text) { return std::as_bytes(std::span(text)); };
    for (auto _ : state) {
        for (const std::vector<StoredPage>& paper : stored) {
            PageDecoder decoder;
            for (std::uint32_t number = 1; const StoredPage& page : paper) {
                benchmark::DoNotOptimize(with_layout ? decoder.decode(number, blob(page.text), blob(page.layout))
                                                     : decoder.decode_text(number, blob(page.text)));
                ++number;
            }
        }
    }
    state.SetBytesProcessed(bytes * static_cast<std::int64_t>(state.iterations()));
}
BENCHMARK_CAPTURE(decode_pages, whole, true)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(decode_pages, text, false)->Unit(benchmark::kMillisecond);

void add_papers(benchmark::State& state) {
    const std::filesystem::path folder =
        std::filesystem::temp_directory_path() / fmt::format("bench_index-{}", ::getpid());
    const std::int64_t bytes = for_each_page([](const Page&) {});
    std::uint64_t index_bytes = 0;
    for (auto _ : state) {
        state.PauseTiming();
        std::filesystem::remove_all(folder);
        std::filesystem::create_directory(folder);
        std::vector<PaperToAdd> copies = papers();
        state.ResumeTiming();
        {
            auto writer = IndexWriter::open(folder / "papers.db");
            writer.begin_run("{}");
            for (PaperToAdd& paper : copies) writer.add(std::move(paper));
            writer.end_run("{}", false);
        }
        index_bytes = std::filesystem::file_size(folder / "papers.db");
    }
    std::filesystem::remove_all(folder);
    state.SetBytesProcessed(bytes * static_cast<std::int64_t>(state.iterations()));
    state.counters["index/text"] = static_cast<double>(index_bytes) / static_cast<double>(bytes);
}
BENCHMARK(add_papers)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace minutebook

BENCHMARK_MAIN();
