#include "index/council_names.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "index/index_writer.h"
#include "index/library.h"
#include "index/link_store.h"
#include "index/schema.h"
#include "tests/index/sample_papers.h"
#include "tests/index/temporary_index.h"

namespace minutebook {
namespace {

CouncilEntity council(const std::string& name, std::vector<std::string> successors = {}) {
    return {.key = name, .name = name + " Council", .type = "district", .successors = std::move(successors)};
}

TEST(CouncilNames, HaveWhatCameBeforeWhateverTheGeneration) {
    TemporaryIndex index;
    IndexWriter::open(index.path()).link([](LinkStore& store) {
        store.replace_councils({council("Marstow", {"Elder"}), council("Wick", {"Elder"}), council("Elder", {"Tarrow"}),
                                council("Tarrow"), council("Saltby", {"Haven"}), council("Haven", {"Saltby"})});
    });
    Database db = open_index(index.path(), Database::Mode::read_only);
    const struct {
        std::vector<std::string> names, only, keys, predecessors;
    } cases[] = {
        {{"Tarrow"}, {}, {"Elder", "Marstow", "Tarrow", "Wick"}, {"Elder Council", "Marstow Council", "Wick Council"}},
        {{"Elder"}, {}, {"Elder", "Marstow", "Wick"}, {"Marstow Council", "Wick Council"}},
        {{"Wick"}, {}, {"Wick"}, {}},
        {{}, {"Tarrow"}, {"Tarrow"}, {}},
        // also through one that is asked for by itself
        {{"Tarrow"}, {"Elder"}, {"Elder", "Marstow", "Tarrow", "Wick"}, {"Marstow Council", "Wick Council"}},
        // each came after the other
        {{"Haven"}, {}, {"Haven", "Saltby"}, {"Saltby Council"}},
        {{"nowhere"}, {}, {}, {}},
    };
    for (const auto& c : cases) {
        const NamedCouncils named = councils_named(db, c.names, c.only);
        EXPECT_EQ(named.keys, c.keys);
        EXPECT_EQ(named.predecessors, c.predecessors);
    }
}

TEST(HeldByYear, CountsAMeetingOnceHoweverItsBodyIsSpelt) {
    TemporaryIndex index;
    {
        IndexWriter writer = IndexWriter::open(index.path());
        for (const auto& [name, body] : {std::pair{"Parks", "Cabinet"},
                                         {"Roads", "the Cabinet"},
                                         {"Water", "CABINET"},
                                         {"Trees", "Planning Committee"}}) {
            PaperToAdd paper = sample_paper(name);
            paper.paper.metadata.body->value = body;
            writer.add(std::move(paper));
        }
        writer.commit();
    }
    const std::vector<HeldYear> held = Library(index.path()).held_by_year();
    ASSERT_EQ(held.size(), 1u);
    EXPECT_EQ(held[0].papers, 4u);
    EXPECT_EQ(held[0].meetings, 2u);
}

}  // namespace
}  // namespace minutebook
