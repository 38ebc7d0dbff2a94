#include "corpus/discover.h"

#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/fresh_folder.h"

namespace minutebook {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

// What discovery yields, relative to the folder; failures as "!path".
std::vector<std::string> found(const FreshFolder& folder, std::vector<std::string> names,
                               const std::string& input = {}) {
    std::istringstream standard_input(input);
    Discovery discovery({std::move(names)}, standard_input);
    std::vector<std::string> all;
    while (const auto one = discovery.next())
        all.push_back((one->failure ? "!" : "") + one->path.lexically_relative(folder.path()).string());
    return all;
}

struct Tree : ::testing::Test {
    FreshFolder folder;
    std::string root = folder.path().string();
    Tree() {
        for (const char* name :
             {"b/2.pdf", "b/10.pdf", "a.pdf", "B.pdf", "b/deep/er/x.pdf", ".git/config", ".hidden.pdf"})
            folder.write(name, "x");
    }
};

TEST_F(Tree, FoldersAreWalkedInTheOrderOfTheirBytes) {
    EXPECT_THAT(found(folder, {root}), ElementsAre("B.pdf", "a.pdf", "b/10.pdf", "b/2.pdf", "b/deep/er/x.pdf"));
}

TEST_F(Tree, NamesKeepTheirOrder) {
    EXPECT_THAT(found(folder, {root + "/b/deep/", root + "/a.pdf", root + "/./b/../B.pdf"}),
                ElementsAre("b/deep/er/x.pdf", "a.pdf", "B.pdf"));
}

TEST_F(Tree, AHiddenFileThatIsNamedIsRead) {
    EXPECT_THAT(found(folder, {root + "/.hidden.pdf"}), ElementsAre(".hidden.pdf"));
}

TEST_F(Tree, LoopsEnd) {
    fs::create_directory_symlink(folder / "b", folder / "b/deep/loop");
    fs::create_directory_symlink(folder / "b/deep", folder / "c");  // no loop: met outside of b
    EXPECT_THAT(found(folder, {root}), ElementsAre("B.pdf", "a.pdf", "b/10.pdf", "b/2.pdf", "b/deep/er/x.pdf",
                                                   "c/er/x.pdf", "c/loop/10.pdf", "c/loop/2.pdf"));
}

TEST_F(Tree, WhatIsMissingIsSaid) {
    fs::create_symlink(folder / "nowhere", folder / "b/broken");
    EXPECT_THAT(found(folder, {root + "/none.pdf", root + "/b"}),
                ElementsAre("!none.pdf", "b/10.pdf", "b/2.pdf", "!b/broken", "b/deep/er/x.pdf"));
}

TEST_F(Tree, ListsHoldANameALine) {
    const auto list = folder.write("list.txt", root + "/a.pdf\r\n\n" + root + "/b/2.pdf\n" + root + "/B.pdf");
    EXPECT_THAT(found(folder, {"@" + list.string()}), ElementsAre("a.pdf", "b/2.pdf", "B.pdf"));
    EXPECT_THAT(found(folder, {"@" + root + "/none"}), ElementsAre("!none"));
}

TEST_F(Tree, StandardInputMayBeSeparatedByNul) {
    folder.write("odd\nname", "x");
    EXPECT_THAT(found(folder, {"-", root + "/a.pdf"}, root + "/odd\nname" + '\0' + root + "/b/deep" + '\0'),
                ElementsAre("odd\nname", "b/deep/er/x.pdf", "a.pdf"));
}

TEST_F(Tree, AListCannotNameAList) {
    const auto list = folder.write("list", "@" + root + "/list\n");
    std::istringstream none;
    Discovery discovery({{"@" + list.string()}}, none);
    const auto one = discovery.next();
    ASSERT_TRUE(one);
    ASSERT_TRUE(one->failure);
    EXPECT_THAT(one->failure->message, HasSubstr("no such file"));
    EXPECT_FALSE(discovery.next());
}

}  // namespace
}  // namespace minutebook
