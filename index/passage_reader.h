// Passages read from the index with their texts, a paper's at a time.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "corpus/document.h"
#include "corpus/paper.h"
#include "index/passage_list.h"
#include "index/sqlite.h"
#include "index/stored_page.h"

namespace minutebook {

struct ReadPassage {
    std::int64_t id = 0;
    PassageKind kind = PassageKind::text;
    std::uint32_t ordinal = 0;
    std::optional<std::int64_t> section, fact;
    SectionType section_type = SectionType::other;  // of the section; other where it stands in none
    SourceSpan where;
    std::string text;
};

class PassageReader {
public:
    explicit PassageReader(Database& db);

    // The passages of the paper of `anchor` whose ordinals are within `reach` of its own, in order.
    // A damaged page throws IndexError.
    std::vector<ReadPassage> around(std::int64_t anchor, std::uint32_t reach);
    // All of a kind, in the order of the paper; at most `limit`.
    std::vector<ReadPassage> of_kind(std::int64_t paper, PassageKind kind, std::size_t limit);

    // Which bytes of the passage's text the words of `where` are. REQUIRES: it was read last, and `where` is in it.
    std::pair<std::uint32_t, std::uint32_t> bytes_of(const ReadPassage& passage, const SourceSpan& where) const;

private:
    void hold(std::int64_t paper);
    std::vector<ReadPassage> read(std::span<const ListedPassage> chosen);
    void read_texts(std::vector<ReadPassage>& passages);
    void read_group(std::uint32_t last);

    Statement list_, pages_;
    std::int64_t paper_ = 0;  // whose passages and pages are held; one search sees one state of the index
    std::vector<ListedPassage> listed_;
    PageDecoder decoder_;
    Document held_;
};

}  // namespace minutebook
