// How long searches take: median and 95th percentile of 200 mixed queries, drawn from the index itself.
//
//   search_latency INDEX [--cold] [--cpu]
//
// Warm: after one pass over all queries, three passes over one connection. Cold: before each query the file's pages are
// dropped from the page cache (which only works for pages that are on disk) and the index is opened anew. On a machine
// that does other work too, --cpu tells the processor's time instead of the clock's.
#include <algorithm>
#include <cstdio>
#include <exception>
#include <functional>
#include <map>
#include <random>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>
#include <fcntl.h>
#include <fmt/format.h>
#include <time.h>
#include <unistd.h>

#include "index/query.h"
#include "index/schema.h"
#include "index/search.h"
#include "index/sqlite.h"

namespace minutebook {
namespace {

struct TimedQuery {
    std::string sort, text;
};

// Queries as people make them, from words that stand in the same passage.
class QueryMaker {
public:
    explicit QueryMaker(const std::string& index)
        : db_(open_index(index, Database::Mode::read_only)),
          papers_(db_.integer("SELECT max(id) FROM paper")),
          text_(db_, "SELECT minutebook_passage_text(id) FROM passage WHERE paper = ?1 LIMIT 1 OFFSET ?2") {}

    std::vector<TimedQuery> make() {
        std::vector<TimedQuery> queries;
        for (const char* common : {"the",         "of",     "and",      "to",     "council", "committee",  "meeting",
                                   "resolved",    "agreed", "planning", "report", "minutes", "councillor", "parish",
                                   "application", "year",   "road",     "county", "clerk",   "that"})
            queries.push_back({"common word", common});
        const auto add = [&](const char* sort, int count, const std::function<std::string()>& text) {
            for (int i = 0; i < count; ++i) queries.push_back({sort, text()});
        };
        add("one word", 20, [&] { return join(words(1)); });
        add("two words", 35, [&] { return join(words(2)); });
        add("three or four", 35, [&] { return join(words(3 + random_() % 2)); });
        add("phrase", 20, [&] { return '"' + join(run(2 + random_() % 2)) + '"'; });
        add("phrase, common", 3, [&] { return std::string("\"of the\""); });
        add("prefix", 15, [&] { return words(1)[0].substr(0, 4) + "*"; });
        add("prefix, short", 2, [&] { return std::string("co*"); });
        add("filters", 30, [&] {
            static const char* const filters[] = {
                "year:2019", "kind:minutes", "in:resolutions", "council:\"Council 7\"", "from:2015-05", "in:headings"};
            return join(words(1 + random_() % 2)) + ' ' + filters[random_() % std::size(filters)];
        });
        add("section filter", 5, [&] { return join(words(1)) + " section:financial"; });
        add("not, or, near", 12, [&] {
            const auto w = words(3);
            switch (random_() % 3) {
                case 0:
                    return w[0] + " -" + w[1];
                case 1:
                    return w[0] + " OR " + w[1] + ' ' + w[2];
                default:
                    return "NEAR(" + w[0] + ' ' + w[1] + ", 10)";
            }
        });
        add("reference", 3, [&] { return fmt::format("{}/{:05}", random_() % 25, random_() % 2000); });
        return queries;
    }

private:
    std::vector<std::string> passage() {
        for (;;) {
            constexpr std::uint32_t kPassagesOfAPaper = 60;  // most have more
            auto rows = text_.run(1 + static_cast<std::int64_t>(random_()) % papers_, random_() % kPassagesOfAPaper);
            if (!rows.next()) continue;
            std::vector<std::string> words;
            std::string word;
            for (const char c : std::string(rows.text(0)) + ' ') {
                const bool letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
                if (letter || (c >= '0' && c <= '9'))
                    word += letter ? static_cast<char>(c | 0x20) : c;
                else if (!word.empty())
                    words.push_back(std::exchange(word, {}));
            }
            if (words.size() >= 5) return words;
        }
    }
    std::vector<std::string> words(std::size_t count) {
        const std::vector<std::string> all = passage();
        std::vector<std::string> chosen;
        for (int tries = 0; chosen.size() < count; ++tries) {
            const std::string& word = all[random_() % all.size()];
            if ((word.size() > 3 || tries > 20) && (std::ranges::find(chosen, word) == chosen.end() || tries > 40))
                chosen.push_back(word);
        }
        return chosen;
    }
    std::vector<std::string> run(std::size_t count) {
        const std::vector<std::string> all = passage();
        const auto begin = all.begin() + static_cast<std::ptrdiff_t>(random_() % (all.size() - count + 1));
        return {begin, begin + static_cast<std::ptrdiff_t>(count)};
    }
    static std::string join(const std::vector<std::string>& words) {
        std::string text;
        for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
        return text;
    }

    Database db_;
    const std::int64_t papers_;
    Statement text_;
    std::mt19937 random_{7};
};

// Milliseconds, by the clock or by what this thread had of a processor.
double now(bool cpu) {
    timespec time{};
    ::clock_gettime(cpu ? CLOCK_THREAD_CPUTIME_ID : CLOCK_MONOTONIC, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

double percentile(std::vector<double> times, double share) {
    if (times.empty()) return 0;
    const auto at = std::min(static_cast<std::size_t>(share * static_cast<double>(times.size())), times.size() - 1);
    std::ranges::nth_element(times, times.begin() + static_cast<std::ptrdiff_t>(at));
    return times[at];
}

void drop_from_cache(const std::string& path) {
    for (const char* suffix : {"", "-wal"}) {
        if (const int fd = ::open((path + suffix).c_str(), O_RDONLY | O_CLOEXEC); fd >= 0) {
            ::fdatasync(fd);
            ::posix_fadvise(fd, 0, 0, POSIX_FADV_DONTNEED);
            ::close(fd);
        }
    }
}

void print(const char* title, const std::map<std::string, std::vector<double>>& by_sort, bool slowest_too,
           const std::vector<std::pair<double, std::string>>& single) {
    std::vector<double> all;
    fmt::print("{}\n  {:16} {:>5} {:>9} {:>9} {:>9}\n", title, "", "n", "p50 ms", "p95 ms", "max ms");
    for (const auto& [sort, times] : by_sort) {
        all.insert(all.end(), times.begin(), times.end());
        fmt::print("  {:16} {:5} {:9.1f} {:9.1f} {:9.1f}\n", sort, times.size(), percentile(times, 0.5),
                   percentile(times, 0.95), percentile(times, 1));
    }
    fmt::print("  {:16} {:5} {:9.1f} {:9.1f} {:9.1f}\n", "all", all.size(), percentile(all, 0.5), percentile(all, 0.95),
               percentile(all, 1));
    if (!slowest_too) return;
    std::vector<std::pair<double, std::string>> slowest = single;
    std::ranges::sort(slowest, std::greater());
    for (std::size_t i = 0; i < std::min<std::size_t>(slowest.size(), 12); ++i)
        fmt::print("    {:8.1f}  {}\n", slowest[i].first, slowest[i].second);
}

void measure(const std::string& index, bool cold, bool cpu) {
    const std::vector<TimedQuery> queries = QueryMaker(index).make();
    std::map<std::string, std::vector<double>> warm_times, cold_times;
    std::vector<std::pair<double, std::string>> single, cold_single;
    {
        Searcher searcher(index);
        for (const TimedQuery& query : queries) searcher.search(parse_query(query.text), {});
        for (int pass = 0; pass < 3; ++pass) {
            for (const TimedQuery& query : queries) {
                const double begin = now(cpu);
                searcher.search(parse_query(query.text), {});
                const double ms = now(cpu) - begin;
                warm_times[query.sort].push_back(ms);
                if (pass == 0) single.emplace_back(ms, query.text);
            }
        }
    }
    print("warm", warm_times, true, single);
    if (!cold) return;
    for (const TimedQuery& query : queries) {
        drop_from_cache(index);
        const double begin = now(cpu);
        Searcher searcher(index);
        searcher.search(parse_query(query.text), {});
        const double ms = now(cpu) - begin;
        cold_times[query.sort].push_back(ms);
        cold_single.emplace_back(ms, query.text);
    }
    print("cold, opening the index included", cold_times, true, cold_single);
}

}  // namespace
}  // namespace minutebook

int main(int argc, char** argv) {
    CLI::App app("How long searches take");
    std::string index;
    bool cold = false, cpu = false;
    app.add_option("index", index, "The index")->required();
    app.add_flag("--cold", cold, "Also with nothing in the page cache");
    app.add_flag("--cpu", cpu, "Processor time instead of the clock's");
    CLI11_PARSE(app, argc, argv);
    try {
        minutebook::measure(index, cold, cpu);
    } catch (const std::exception& e) {
        fmt::print(stderr, "search_latency: {}\n", e.what());
        return 1;
    }
}
