// Word 97-2003 documents. The fixture is made by scripts/make_doc_fixture.
#include "extractors/read/doc.h"

#include <gtest/gtest.h>

#include "tests/support/read_all.h"
#include "tests/support/read_fixture.h"

namespace minutebook {
namespace {

std::string changed(std::string bytes, std::string_view from, std::string_view to) {
    if (const std::size_t at = bytes.find(from); at != std::string::npos) bytes.replace(at, to.size(), to);
    return bytes;
}

TEST(Doc, HoldsHeadingsListsTablesNotesAndHeaders) {
    EXPECT_EQ(dump_of(read_doc, read_fixture("minutes.doc")),
              "artifact: Penlowe Parish Council – minutes\n\n"
              "title: PENLOWE PARISH COUNCIL\n\n"
              "Minutes of the meeting held on *Tuesday* *4* *March* *2014,* 7.30 p.m.\n\n"
              "heading1: *1.* *Apologies*\n\n"
              "Cllr Amble sent her apologies – she was ill.\n\n"
              "heading1: *2.* *Footpaths*\n\n"
              "item2: (a) The stile at Mill Lane\n\n"
              "item2: *(b)* The bridge ^1^\n\n"  // its mark has the look of what follows, as LibreOffice wrote it
              "*RESOLVED:* That the stile be mended for ~£400~ £450.\n\n"
              "cell[0 0 0]: *Payee*\n\n"
              "cell[0 0 1]: *Amount*\n\n"
              "cell[0 1 0]: Marsh Joinery\n\n"
              "cell[0 1 1]: £450.00\n\n"
              "cell[0 1 1]: paid\n\n"
              "heading1: *3.* *Finance*\n\n"
              "See the accounts for the year.\n"
              "--- page 2\n"
              "Next page\n\n"
              "footnote: ^1^ Over the leat.\n");
}

TEST(Doc, FailsWithItsCause) {
    const std::string sound = read_fixture("minutes.doc");
    constexpr std::string_view kCompound = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
    const std::size_t main_part = sound.find("\xEC\xA5");
    ASSERT_NE(main_part, std::string::npos);
    std::string encrypted = sound;
    encrypted[main_part + 0x0B] = static_cast<char>(encrypted[main_part + 0x0B] | 0x01);

    EXPECT_EQ(dump_of(read_doc, encrypted), "password: encrypted: a password opens it");
    EXPECT_EQ(dump_of(read_doc, std::string(kCompound) + std::string(600, '\0')),
              "damaged: its container (OLE) is damaged");
    EXPECT_EQ(dump_of(read_doc, changed(sound, "\xEC\xA5", "??")),
              "damaged: its main part is no Word 97-2003 document");
}

}  // namespace
}  // namespace minutebook
