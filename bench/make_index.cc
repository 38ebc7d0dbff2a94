// Makes a large index through the real writer, to measure searching on: papers shaped as those of a given index, their
// words drawn as its words follow each other; without one, invented words as often as words are (Zipf).
//
//   make_index LARGE.db --like SMALL.db --passages 1000000
//
// What it makes holds the sentences of no paper, but its words: keep it to yourself if the papers are not yours.
#include <cmath>
#include <cstdio>
#include <exception>
#include <random>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "index/index_writer.h"
#include "index/library.h"

namespace minutebook {
namespace {

struct Shape {  // of a passage
    PassageKind kind;
    std::uint32_t words;
};

// Words one after the other, and where each follows what.
class Wording {
public:
    explicit Wording(unsigned seed) : random_(seed) {}

    void learn(const std::string& word) {
        const auto [known, added] = ids_.try_emplace(word, static_cast<std::uint32_t>(words_.size()));
        if (added) {
            words_.push_back(word);
            places_.emplace_back();
        }
        places_[known->second].push_back(static_cast<std::uint32_t>(text_.size()));
        text_.push_back(known->second);
    }
    // The word that follows some occurrence of the word before.
    const std::string& next() {
        const auto& places = places_[text_[at_]];
        at_ = places[random_() % places.size()] + 1;
        if (at_ >= text_.size()) jump();
        return words_[text_[at_]];
    }
    void jump() { at_ = random_() % text_.size(); }
    std::mt19937& random() { return random_; }

private:
    std::mt19937 random_;
    std::unordered_map<std::string, std::uint32_t> ids_;
    std::vector<std::string> words_;
    std::vector<std::vector<std::uint32_t>> places_;  // by word: where in the text
    std::vector<std::uint32_t> text_;
    std::size_t at_ = 0;
};

using Shapes = std::vector<std::vector<Shape>>;  // of papers

void learn_from(const std::string& index, Wording& wording, Shapes& shapes) {
    Library library(index);
    const std::uint64_t papers = library.holdings().papers;
    for (std::int64_t id = 1; shapes.size() < papers && id < (1 << 24); ++id) {
        const auto held = library.find(std::to_string(id));
        if (!held) continue;
        std::vector<Shape>& shape = shapes.emplace_back();
        for (const Passage& passage : held->paper.passages) {
            const std::string text = text_of(held->document, passage.where);
            std::uint32_t words = 0;
            for (std::size_t at = 0; at < text.size();) {
                const std::size_t end = std::min(text.find(' ', at), text.size());
                if (end > at) wording.learn(text.substr(at, end - at)), ++words;
                at = end + 1;
            }
            if (words > 0) shape.push_back({passage.kind, words});
        }
        if (shape.empty()) shapes.pop_back();
    }
}

void invent(Wording& wording, Shapes& shapes) {
    constexpr std::size_t kVocabulary = 40'000, kWords = 1'000'000;
    constexpr std::string_view kSyllables[] = {"ba",  "com", "der", "fen", "gor", "hal", "in",  "ket",  "lan", "mer",
                                               "nor", "pol", "ris", "sta", "ter", "un",  "ver", "wick", "yar", "zel"};
    std::mt19937& random = wording.random();
    std::vector<double> often;
    for (std::size_t rank = 1; rank <= kVocabulary; ++rank) often.push_back(1 / (static_cast<double>(rank) + 2.7));
    std::discrete_distribution<std::size_t> rank(often.begin(), often.end());
    for (std::size_t i = 0; i < kWords; ++i) {
        std::string word;
        for (std::size_t left = rank(random) + 1; left > 0; left /= std::size(kSyllables))
            word += kSyllables[left % std::size(kSyllables)];
        wording.learn(word);
    }
    std::lognormal_distribution<double> words(3, 0.9);
    for (int paper = 0; paper < 200; ++paper) {
        std::vector<Shape>& shape = shapes.emplace_back();
        shape.push_back({PassageKind::title, 6});
        for (int passage = 0; passage < 200; ++passage) {
            const auto size = static_cast<std::uint32_t>(1 + words(random));
            shape.push_back(passage % 6 == 0    ? Shape{PassageKind::heading, 1 + size / 10}
                            : passage % 11 == 0 ? Shape{PassageKind::resolution, size}
                                                : Shape{PassageKind::text, size});
        }
    }
}

PaperToAdd paper_of(const std::vector<Shape>& shape, std::size_t number, Wording& wording) {
    constexpr std::uint32_t kPageWords = 400;
    PaperToAdd added;
    added.path = fmt::format("/made/{}.txt", number);
    added.sha256 = fmt::format("{:064x}", number + 1);
    Document& document = added.document;
    document.media_type = "text/plain";
    Paper& paper = added.paper;
    const auto stated = [](auto value) { return Stated<decltype(value)>{std::move(value), {1, 0, 1, 1}, "made"}; };
    std::mt19937& random = wording.random();
    paper.metadata.kind = stated(static_cast<PaperKind>(random() % 5));
    paper.metadata.council = stated(fmt::format("Council {}", random() % 100));
    paper.metadata.date =
        stated(fmt::format("{}-{:02}-{:02}", 2000 + random() % 25, 1 + random() % 12, 1 + random() % 28));
    const auto begin_page = [&] {
        document.pages.emplace_back();
        document.pages.back().number = static_cast<std::uint32_t>(document.pages.size());
    };
    begin_page();
    for (const auto& [kind, words] : shape) {
        if (document.pages.back().words.size() + words > kPageWords && !document.pages.back().words.empty())
            begin_page();
        Page& page = document.pages.back();
        const auto first = static_cast<std::uint32_t>(page.words.size());
        if (!page.text.empty()) page.text += "\n\n";
        wording.jump();
        for (std::uint32_t i = 0; i < words; ++i) {
            const std::string& word = wording.next();
            if (i > 0) page.text += ' ';
            page.words.push_back(
                {static_cast<std::uint32_t>(page.text.size()), static_cast<std::uint32_t>(word.size()), {}, 0, 0});
            page.text += word;
        }
        page.lines.push_back(
            {first, words, {}, static_cast<std::uint32_t>(page.lines.size()), LineRole::none, 0, -1, 0, 0});
        Passage passage{
            kind, static_cast<int>(paper.sections.size()) - 1, -1, {page.number, first, page.number, first + words}};
        const std::string text = text_of(document, passage.where);
        if (kind == PassageKind::title && !paper.metadata.title) paper.metadata.title = {text, passage.where, "made"};
        if (kind == PassageKind::heading) {
            passage.section = static_cast<int>(paper.sections.size());
            paper.sections.push_back(
                {std::nullopt, text, 1, static_cast<SectionType>(random() % 20), passage.where, "made"});
        }
        if (kind == PassageKind::recommendation) {
            passage.fact = static_cast<int>(paper.recommendations.size());
            paper.recommendations.push_back({std::nullopt, text, "", passage.section, passage.where, "made"});
        }
        if (kind == PassageKind::resolution) {
            passage.fact = static_cast<int>(paper.resolutions.size());
            Resolution resolution;
            resolution.text = text;
            resolution.section = passage.section;
            resolution.where = passage.where;
            resolution.rule = "made";
            paper.resolutions.push_back(std::move(resolution));
        }
        paper.passages.push_back(passage);
    }
    document.page_count = static_cast<std::uint32_t>(document.pages.size());
    return added;
}

void make(const std::string& index, const std::string& like, std::size_t passages, unsigned seed) {
    Wording wording(seed);
    Shapes shapes;
    if (like.empty())
        invent(wording, shapes);
    else
        learn_from(like, wording, shapes);
    if (shapes.empty()) throw IndexError(like + " holds no papers");
    IndexWriter writer = IndexWriter::open(index);
    writer.begin_run("{}");
    std::size_t made = 0, papers = 0;
    while (made < passages) {
        PaperToAdd paper = paper_of(shapes[wording.random()() % shapes.size()], papers++, wording);
        made += paper.paper.passages.size();
        writer.add(std::move(paper));
        if (papers % 100 == 0) fmt::print(stderr, "\r{} papers, {} passages", papers, made);
    }
    writer.commit();
    writer.end_run("{}", false);
    fmt::print(stderr, "\r{} papers, {} passages\n", papers, made);
}

}  // namespace
}  // namespace minutebook

int main(int argc, char** argv) {
    CLI::App app("Makes a large index to measure searching on");
    std::string index, like;
    std::size_t passages = 1'000'000;
    unsigned seed = 1;
    app.add_option("index", index, "The file to make")->required();
    app.add_option("--like", like, "An index whose words and shapes of papers to draw from");
    app.add_option("--passages", passages, "How many")->capture_default_str();
    app.add_option("--seed", seed, "Of the random numbers")->capture_default_str();
    CLI11_PARSE(app, argc, argv);
    try {
        minutebook::make(index, like, passages, seed);
    } catch (const std::exception& e) {
        fmt::print(stderr, "make_index: {}\n", e.what());
        return 1;
    }
}
