#include "index/paper_rows.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <type_traits>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "index/reference_list.h"
#include "index/schema.h"
#include "index/stored_page.h"
#include "index/token_list.h"

namespace minutebook {
namespace {

std::span<const std::byte> bytes_of(std::string_view text) { return std::as_bytes(std::span(text)); }

// -1 in a Paper is NULL in a row; so is a number of a section that is not there.
std::optional<std::int64_t> ordinal_or_null(int index, std::size_t count) {
    if (index < 0 || static_cast<std::size_t>(index) >= count) return std::nullopt;
    return index;
}

int index_at(const Statement::Rows& rows, int column) {
    return rows.is_null(column) ? -1 : static_cast<int>(rows.integer(column));
}

std::optional<int> optional_int(const Statement::Rows& rows, int column) {
    if (rows.is_null(column)) return std::nullopt;
    return static_cast<int>(rows.integer(column));
}

std::string select_named(std::string_view table) {
    return fmt::format(
        "SELECT {0}.name, first_page, first_word, last_page, last_word, rule.name FROM {0} JOIN rule "
        "ON rule.id = {0}.rule WHERE paper = ?1 ORDER BY ordinal",
        table);
}

}  // namespace

SourceSpan span_at(const Statement::Rows& rows, int column) {
    const auto number = [&](int offset) { return static_cast<std::uint32_t>(rows.integer(column + offset)); };
    return {number(0), number(1), rows.is_null(column + 2) ? number(0) : number(2), number(3)};
}

PaperReader::PaperReader(Database& db)
    : paper_(
          db,
          "SELECT sha256, bytes, media_type, kind, title, council, body, date, key_decision, page_count, has_layout, "
          "language, stated_title, partial, reader_version, finder_version, run, details FROM paper WHERE id = ?1"),
      paths_(db, "SELECT path FROM source WHERE paper = ?1 ORDER BY path"),
      stated_(db,
              "SELECT field, first_page, first_word, last_page, last_word, rule.name FROM stated JOIN rule "
              "ON rule.id = stated.rule WHERE paper = ?1"),
      authors_(db, select_named("author")),
      wards_(db, select_named("ward")),
      contacts_(
          db,
          "SELECT contact.name, first_page, first_word, last_page, last_word, rule.name, phone, email FROM contact "
          "JOIN rule ON rule.id = contact.rule WHERE paper = ?1 ORDER BY ordinal"),
      sections_(
          db,
          "SELECT first_page, first_word, last_page, last_word, rule.name, number, heading, level, type FROM section "
          "JOIN rule ON rule.id = section.rule WHERE paper = ?1 ORDER BY ordinal"),
      recommendations_(
          db,
          "SELECT first_page, first_word, last_page, last_word, rule.name, label, text, lead_in, section "
          "FROM recommendation JOIN rule ON rule.id = recommendation.rule WHERE paper = ?1 ORDER BY ordinal"),
      resolutions_(
          db, fmt::format("SELECT first_page, first_word, last_page, last_word, rule.name, label, text, {}, minute, "
                          "outcome, mover, seconder, in_favour, against, abstained, unanimous, section "
                          "FROM resolution JOIN rule ON rule.id = resolution.rule WHERE paper = ?1 ORDER BY ordinal",
                          kItemOfResolution)),
      passages_(db, "SELECT list FROM passage_list WHERE paper = ?1"),
      references_(db, "SELECT reference_list FROM passage_list WHERE paper = ?1"),
      rule_(db, "SELECT name FROM rule WHERE id = ?1"),
      pages_(db,
             "SELECT id, text, layout FROM page JOIN page_layout USING (id) WHERE id BETWEEN ?1 AND ?2 ORDER BY id"),
      texts_(db, "SELECT id, text FROM page WHERE id BETWEEN ?1 AND ?2 ORDER BY id") {}

Document PaperReader::pages(std::int64_t paper, std::uint32_t first_page, std::uint32_t last_page, bool with_layout) {
    Document document;
    PageDecoder decoder;
    auto rows =
        (with_layout ? pages_ : texts_).run(page_id::of(paper, group_begin(first_page)), page_id::of(paper, last_page));
    while (rows.next()) {
        const std::uint32_t number = page_id::number(rows.integer(0));
        Page page = with_layout ? decoder.decode(number, rows.blob(1), rows.blob(2))
                                : decoder.decode_text(number, rows.blob(1));
        if (number >= first_page) document.pages.push_back(std::move(page));
    }
    return document;
}

std::vector<ListedPassage> PaperReader::passages(std::int64_t paper) {
    auto rows = passages_.run(paper);
    return rows.next() ? decode_passages(paper, rows.blob(0)) : std::vector<ListedPassage>();
}

template <class T>
void PaperReader::read_named(Statement& statement, std::int64_t paper, std::vector<Stated<T>>& into) {
    for (auto rows = statement.run(paper); rows.next();) {
        Stated<T>& stated = into.emplace_back();
        if constexpr (std::is_same_v<T, Contact>) {
            stated.value.name = rows.text(0);
            stated.value.phone = rows.optional_text(6);
            stated.value.email = rows.optional_text(7);
        } else {
            stated.value = rows.text(0);
        }
        stated.where = span_at(rows, 1);
        stated.rule = rows.text(5);
    }
}

std::optional<HeldPaper> PaperReader::paper(std::int64_t id, bool whole) {
    HeldPaper held;
    held.id = id;
    Metadata& metadata = held.paper.metadata;
    {
        auto rows = paper_.run(id);
        if (!rows.next()) return std::nullopt;
        if (whole) held.document = pages(id, 0, page_id::kMaxNumber, true);
        held.sha256 = rows.text(0);
        held.bytes = static_cast<std::uint64_t>(rows.integer(1));
        held.document.media_type = rows.text(2);
        read_metadata(rows, metadata);
        held.document.page_count = static_cast<std::uint32_t>(rows.integer(9));
        held.document.has_layout = rows.integer(10) != 0;
        held.document.language = rows.text(11);
        held.document.stated_title = rows.text(12);
        held.partial = rows.optional_text(13);
        held.reader_version = static_cast<int>(rows.integer(14));
        held.finder_version = static_cast<int>(rows.integer(15));
        held.run = rows.integer(16);
        decode_details(rows.blob(17), held.document, held.paper);
    }
    for (auto rows = paths_.run(id); rows.next();) held.paths.emplace_back(rows.text(0));
    for (auto rows = stated_.run(id); rows.next();) {
        const auto place = [&](auto& field) {
            if (!field) return;
            field->where = span_at(rows, 1);
            field->rule = rows.text(5);
        };
        const std::string_view field = rows.text(0);
        if (field == "kind")
            place(metadata.kind);
        else if (field == "title")
            place(metadata.title);
        else if (field == "council")
            place(metadata.council);
        else if (field == "body")
            place(metadata.body);
        else if (field == "date")
            place(metadata.date);
        else if (field == "key_decision")
            place(metadata.key_decision);
    }
    read_named(authors_, id, metadata.authors);
    read_named(wards_, id, metadata.wards);
    read_named(contacts_, id, metadata.contacts);
    read_facts(id, held.paper);
    for (auto& [passage, value, type] : passages(id)) held.paper.passages.push_back(value);
    if (whole) read_references(held);
    return held;
}

void PaperReader::read_metadata(const Statement::Rows& rows, Metadata& metadata) {
    if (const auto kind = paper_kind_named(rows.text(3))) metadata.kind = {*kind, {}, {}};
    const auto state = [&](int column, std::optional<Stated<std::string>>& field) {
        if (!rows.is_null(column)) field = {std::string(rows.text(column)), {}, {}};
    };
    state(4, metadata.title);
    state(5, metadata.council);
    state(6, metadata.body);
    state(7, metadata.date);
    if (!rows.is_null(8)) metadata.key_decision = {rows.integer(8) != 0, {}, {}};
}

void PaperReader::read_facts(std::int64_t id, Paper& paper) {
    for (auto rows = sections_.run(id); rows.next();)
        paper.sections.push_back({rows.optional_text(5), std::string(rows.text(6)), static_cast<int>(rows.integer(7)),
                                  section_type_named(rows.text(8)).value_or(SectionType::other), span_at(rows, 0),
                                  std::string(rows.text(4))});
    for (auto rows = recommendations_.run(id); rows.next();)
        paper.recommendations.push_back({rows.optional_text(5), std::string(rows.text(6)), std::string(rows.text(7)),
                                         index_at(rows, 8), span_at(rows, 0), std::string(rows.text(4))});
    for (auto rows = resolutions_.run(id); rows.next();) {
        Resolution resolution;
        resolution.where = span_at(rows, 0);
        resolution.rule = rows.text(4);
        resolution.label = rows.optional_text(5);
        resolution.text = rows.text(6);
        resolution.item = rows.optional_text(7);
        resolution.minute = rows.optional_text(8);
        resolution.outcome = outcome_named(rows.text(9));
        resolution.mover = rows.optional_text(10);
        resolution.seconder = rows.optional_text(11);
        if (!rows.is_null(15))
            resolution.votes = {optional_int(rows, 12), optional_int(rows, 13), optional_int(rows, 14),
                                rows.integer(15) != 0};
        resolution.section = index_at(rows, 16);
        paper.resolutions.push_back(std::move(resolution));
    }
}

std::optional<PackedLinkedPaper> PaperReader::linked_paper(
    std::int64_t id, const std::function<std::uint32_t(const Metadata&)>& pages_with_words) {
    PackedLinkedPaper packed;
    LinkedPaper& linked = packed.linked;
    linked.id = id;
    {
        auto rows = paper_.run(id);
        if (!rows.next()) return std::nullopt;
        read_metadata(rows, linked.paper.metadata);
    }
    packed.pages_with_words = pages_with_words(linked.paper.metadata);
    read_facts(id, linked.paper);
    std::uint32_t last_page = 0;
    for (const ListedPassage& one : passages(id)) {
        const Passage& passage = linked.paper.passages.emplace_back(one.passage);
        if (passage.where.first_page <= packed.pages_with_words)
            last_page = std::max(last_page, passage.where.last_page);
    }
    for (auto rows = texts_.run(page_id::of(id, 0), page_id::of(id, last_page)); rows.next();) {
        const std::span<const std::byte> text = rows.blob(1);
        packed.pages.emplace_back(page_id::number(rows.integer(0)), std::vector(text.begin(), text.end()));
    }
    for (ListedReference& one : references(id))
        linked.paper.references.push_back({one.type, {}, std::move(one.value), one.where, rule(one.rule)});
    return packed;
}

LinkedPaper unpacked(PackedLinkedPaper packed) {
    LinkedPaper& linked = packed.linked;
    if (!linked.texts.empty()) return std::move(linked);
    Document words;
    PageDecoder decoder;
    for (const auto& [number, text] : packed.pages) words.pages.push_back(decoder.decode_text(number, text));
    linked.texts.reserve(linked.paper.passages.size());
    for (const Passage& passage : linked.paper.passages)
        linked.texts.push_back(passage.where.first_page <= packed.pages_with_words ? text_of(words, passage.where)
                                                                                   : std::string());
    return std::move(linked);
}

std::vector<ListedReference> PaperReader::references(std::int64_t paper) {
    auto rows = references_.run(paper);
    return rows.next() ? decode_references(rows.blob(0)) : std::vector<ListedReference>();
}

const std::string& PaperReader::rule(std::int64_t id) {
    const auto [rule, is_new] = rules_.try_emplace(id);
    if (is_new)
        if (auto rows = rule_.run(id); rows.next()) rule->second = rows.text(0);
    return rule->second;
}

void PaperReader::read_references(HeldPaper& held) {
    for (ListedReference& one : references(held.id)) {
        std::string text = text_of(one, text_of(held.document, one.where));
        held.paper.references.push_back({one.type, std::move(text), std::move(one.value), one.where, rule(one.rule)});
    }
}

namespace {

std::string insert_into(std::string_view table, std::string_view columns) {
    std::string parameters;
    for (std::ptrdiff_t i = 0; i <= std::ranges::count(columns, ','); ++i)
        parameters += fmt::format("{}?{}", i ? ", " : "", i + 1);
    return fmt::format("INSERT INTO {} ({}) VALUES ({})", table, columns, parameters);
}

std::string as_one_word(std::string_view name) {
    std::string word(name);
    std::erase(word, '_');
    return word;
}

constexpr std::string_view kFields = "title, council, body, author, ward, sections";

// The values of field_fts, as view paper_field gives them.
struct Fields {
    std::optional<std::string> title, council, body, author, ward, sections;

    explicit Fields(const Paper& paper) {
        const Metadata& metadata = paper.metadata;
        const auto value = [](const auto& stated) { return stated ? std::optional(stated->value) : std::nullopt; };
        const auto list = [](const auto& values) {
            std::optional<std::string> all;
            for (const auto& stated : values) all = all ? *all + " | " + stated.value : stated.value;
            return all;
        };
        title = value(metadata.title);
        council = value(metadata.council);
        body = value(metadata.body);
        author = list(metadata.authors);
        ward = list(metadata.wards);
        std::set<std::string> types;
        for (const Section& section : paper.sections) types.insert(as_one_word(name_of(section.type)));
        if (!types.empty()) sections = fmt::format("{}", fmt::join(types, " | "));
    }
};

}  // namespace

PaperStore::PaperStore(Database& db)
    : reader_(db),
      checksum_(db),
      insert_paper_(
          db, insert_into("paper",
                          "id, sha256, bytes, media_type, kind, title, council, body, date, key_decision, page_count, "
                          "pages, pages_without_text, words, text_bytes, has_layout, language, stated_title, partial, "
                          "reader_version, finder_version, run, details")),
      insert_page_(db, insert_into("page", "id, text")),
      insert_layout_(db, insert_into("page_layout", "id, layout")),
      insert_stated_(db, insert_into("stated", "paper, field, first_page, first_word, last_page, last_word, rule")),
      insert_author_(db,
                     insert_into("author", "paper, ordinal, name, first_page, first_word, last_page, last_word, rule")),
      insert_ward_(db, insert_into("ward", "paper, ordinal, name, first_page, first_word, last_page, last_word, rule")),
      insert_contact_(
          db, insert_into("contact",
                          "paper, ordinal, name, phone, email, first_page, first_word, last_page, last_word, rule")),
      insert_section_(db,
                      insert_into("section",
                                  "paper, ordinal, number, heading, level, type, first_page, first_word, last_page, "
                                  "last_word, rule")),
      insert_recommendation_(
          db, insert_into("recommendation",
                          "paper, ordinal, label, text, lead_in, section, first_page, first_word, last_page, "
                          "last_word, rule")),
      insert_resolution_(
          db, insert_into("resolution",
                          "paper, ordinal, label, text, item, minute, outcome, mover, seconder, in_favour, "
                          "against, abstained, unanimous, section, first_page, first_word, last_page, last_word, "
                          "rule")),
      insert_passages_(db, insert_into("passage_list", "paper, passages, list, reference_list")),
      insert_passage_fts_(db, insert_into("passage_fts", "rowid, text")),
      insert_paper_fts_(db, insert_into("paper_fts", "rowid, text")),
      insert_field_fts_(db, insert_into("field_fts", fmt::format("rowid, {}", kFields))),
      find_rule_(db, "SELECT id FROM rule WHERE name = ?1"),
      insert_rule_(db, "INSERT INTO rule (name) VALUES (?1) RETURNING id"),
      delete_passage_fts_(db, "INSERT INTO passage_fts (passage_fts, rowid, text) VALUES ('delete', ?1, ?2)"),
      delete_paper_fts_(db, "INSERT INTO paper_fts (paper_fts, rowid, text) VALUES ('delete', ?1, ?2)"),
      delete_field_fts_(
          db, fmt::format("INSERT INTO field_fts (field_fts, rowid, {}) VALUES ('delete', ?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                          kFields)),
      update_paper_(db,
                    "UPDATE paper SET kind = ?2, title = ?3, council = ?4, body = ?5, date = ?6, key_decision = ?7, "
                    "partial = ?8, finder_version = ?9, run = ?10, details = ?11 WHERE id = ?1"),
      insert_checksum_(db, insert_into("checksum", "paper, rows")),
      delete_sources_(db, "DELETE FROM source WHERE paper = ?1") {
    for (const char* table : {"resolution", "recommendation", "section", "stated", "author", "ward", "contact",
                              "passage_list", "checksum", "paper_clue", "matter_clue", "paper_sketch"})
        delete_found_.emplace_back(db, fmt::format("DELETE FROM {} WHERE paper = ?1", table));
    for (const char* table : {"page_layout", "page"})
        delete_rows_.emplace_back(
            db, fmt::format("DELETE FROM {} WHERE id BETWEEN ?1 << 20 AND ?1 << 20 | 0xfffff", table));
    delete_rows_.emplace_back(db, "DELETE FROM paper WHERE id = ?1");
}

std::int64_t PaperStore::rule(const std::string& name) {
    const auto [known, is_new] = rules_.try_emplace(name, 0);
    if (is_new) {
        if (auto rows = find_rule_.run(name); rows.next()) known->second = rows.integer(0);
        if (known->second == 0) {
            auto rows = insert_rule_.run(name);
            rows.next();
            known->second = rows.integer(0);
            rows.next();  // RETURNING: the row is only in when the statement has ended
        }
    }
    return known->second;
}

namespace {

// What the reader said, unless more of the paper is out of reach for another reason.
std::optional<std::string> why_partial(const std::optional<std::string>& read, const Paper& paper) {
    if (paper.passages.size() <= passage_id::kMaxOrdinal) return read;
    return fmt::format("only its first {} passages can be searched", passage_id::kMaxOrdinal);
}

std::uint32_t age_of(const Metadata& metadata) {
    return passage_id::age_of(metadata.date ? std::optional(metadata.date->value) : std::nullopt);
}

}  // namespace

void PaperStore::insert(std::int64_t id, const PreparedPaper& prepared, std::optional<std::int64_t> run) {
    const PaperToAdd& added = prepared.paper();
    const auto& [document, paper] = std::tie(added.document, added.paper);
    const Metadata& metadata = paper.metadata;
    const auto value = [](const auto& stated) { return stated ? std::optional(stated->value) : std::nullopt; };
    const auto kind = metadata.kind ? std::optional(name_of(metadata.kind->value)) : std::nullopt;

    std::uint64_t words = 0, text_bytes = 0, without_text = 0;
    for (const Page& page : document.pages) {
        words += page.words.size();
        text_bytes += page.text.size();
        without_text += page.words.empty();
    }
    const std::optional<std::string> partial =
        why_partial(added.partial ? std::optional(added.partial->message) : std::nullopt, paper);

    insert_paper_.execute(id, added.sha256, added.bytes, document.media_type, kind, value(metadata.title),
                          value(metadata.council), value(metadata.body), value(metadata.date),
                          value(metadata.key_decision), document.page_count, document.pages.size(), without_text, words,
                          text_bytes, document.has_layout, document.language, document.stated_title, partial,
                          added.reader_version, added.finder_version, run, bytes_of(encode_details(document, paper)));
    for (std::size_t i = 0; i < document.pages.size(); ++i) {
        const std::int64_t page = page_id::of(id, document.pages[i].number);
        insert_page_.execute(page, bytes_of(prepared.pages()[i].text));
        insert_layout_.execute(page, bytes_of(prepared.pages()[i].layout));
    }
    insert_facts(id, paper);
    insert_fields(id, paper);
    insert_lists(id, document, paper);
    put_checksum(id);
    gather_words(id, paper, prepared.tokens());
}

void PaperStore::replace_findings(const HeldPaper& held, const Paper& found, int finder_version,
                                  std::optional<std::int64_t> run) {
    flush();
    const Metadata& metadata = found.metadata;
    const auto value = [](const auto& stated) { return stated ? std::optional(stated->value) : std::nullopt; };
    const auto kind = metadata.kind ? std::optional(name_of(metadata.kind->value)) : std::nullopt;
    // Of what is held in part the reader's word stays true.
    const auto read = why_partial(std::nullopt, held.paper) ? std::nullopt : held.partial;
    // A passage's number says the paper's age: with another date all are others.
    const bool same_passages = held.paper.passages == found.passages && age_of(held.paper.metadata) == age_of(metadata);

    erase_fields(held.id, held.paper);
    if (!same_passages) erase_words(held);
    for (Statement& statement : delete_found_) statement.execute(held.id);
    update_paper_.execute(held.id, kind, value(metadata.title), value(metadata.council), value(metadata.body),
                          value(metadata.date), value(metadata.key_decision), why_partial(read, found), finder_version,
                          run, bytes_of(encode_details(held.document, found)));
    insert_facts(held.id, found);
    insert_fields(held.id, found);
    insert_lists(held.id, held.document, found);
    put_checksum(held.id);
    if (!same_passages) gather_words(held.id, found, PaperTokens(held.document, passages_held(found)));
}

void PaperStore::insert_facts(std::int64_t id, const Paper& paper) {
    const Metadata& metadata = paper.metadata;

    const auto state = [&](std::string_view field, const auto& stated) {
        if (!stated) return;
        const SourceSpan& at = stated->where;
        insert_stated_.execute(id, field, at.first_page, at.first_word, at.last_page, at.last_word, rule(stated->rule));
    };
    state("kind", metadata.kind);
    state("title", metadata.title);
    state("council", metadata.council);
    state("body", metadata.body);
    state("date", metadata.date);
    state("key_decision", metadata.key_decision);

    const auto list = [&](Statement& statement, const std::vector<Stated<std::string>>& values) {
        for (std::size_t i = 0; i < values.size(); ++i) {
            const SourceSpan& at = values[i].where;
            statement.execute(id, i, values[i].value, at.first_page, at.first_word, at.last_page, at.last_word,
                              rule(values[i].rule));
        }
    };
    list(insert_author_, metadata.authors);
    list(insert_ward_, metadata.wards);
    for (std::size_t i = 0; i < metadata.contacts.size(); ++i) {
        const auto& [contact, at, rule_name] = metadata.contacts[i];
        insert_contact_.execute(id, i, contact.name, contact.phone, contact.email, at.first_page, at.first_word,
                                at.last_page, at.last_word, rule(rule_name));
    }
    for (std::size_t i = 0; i < paper.sections.size(); ++i) {
        const Section& section = paper.sections[i];
        const SourceSpan& at = section.where;
        insert_section_.execute(id, i, section.number, section.heading, section.level, name_of(section.type),
                                at.first_page, at.first_word, at.last_page, at.last_word, rule(section.rule));
    }
    for (std::size_t i = 0; i < paper.recommendations.size(); ++i) {
        const Recommendation& made = paper.recommendations[i];
        const SourceSpan& at = made.where;
        insert_recommendation_.execute(id, i, made.label, made.text, made.lead_in,
                                       ordinal_or_null(made.section, paper.sections.size()), at.first_page,
                                       at.first_word, at.last_page, at.last_word, rule(made.rule));
    }
    for (std::size_t i = 0; i < paper.resolutions.size(); ++i) {
        const Resolution& made = paper.resolutions[i];
        const SourceSpan& at = made.where;
        const auto outcome = made.outcome ? std::optional(name_of(*made.outcome)) : std::nullopt;
        const Votes votes = made.votes.value_or(Votes{});
        const auto unanimous = ordinal_or_null(made.votes ? votes.unanimous : -1, 2);
        const std::string heading = made.section >= 0 && static_cast<std::size_t>(made.section) < paper.sections.size()
                                        ? paper.sections[static_cast<std::size_t>(made.section)].heading
                                        : std::string();
        const auto item = made.item.value_or("") == heading ? std::nullopt : std::optional(made.item.value_or(""));
        insert_resolution_.execute(id, i, made.label, made.text, item, made.minute, outcome, made.mover, made.seconder,
                                   votes.in_favour, votes.against, votes.abstained, unanimous,
                                   ordinal_or_null(made.section, paper.sections.size()), at.first_page, at.first_word,
                                   at.last_page, at.last_word, rule(made.rule));
    }
}

void PaperStore::insert_lists(std::int64_t id, const Document& document, const Paper& paper) {
    const std::span passages = passages_held(paper);
    const std::string list = encode_passages(age_of(paper.metadata), passages, paper.sections);
    const std::string references =
        encode_references(document, paper.references, [&](const std::string& name) { return rule(name); });
    insert_passages_.execute(id, passages.size(), bytes_of(list),
                             references.empty() ? std::nullopt : std::optional(bytes_of(references)));
}

void PaperStore::gather_words(std::int64_t id, const Paper& paper, const PaperTokens& tokens) {
    const std::uint32_t age = age_of(paper.metadata);
    for (std::size_t i = 0; i < tokens.passages.size(); ++i) {
        const auto ordinal = static_cast<std::uint32_t>(i);
        passages_.push_back({passage_id::of(paper.passages[i].kind, age, id, ordinal), tokens.passages[i]});
        gathered_bytes_ += tokens.passages[i].size();
    }
    papers_.push_back({id, tokens.terms});
    gathered_bytes_ += tokens.terms.size();
}

void PaperStore::flush() {
    const GivenPackedTokens given;
    std::ranges::sort(passages_, {}, &Pending::id);
    for (const auto& [id, tokens] : passages_) insert_passage_fts_.execute(id, tokens);
    std::ranges::sort(papers_, {}, &Pending::id);
    for (const auto& [id, tokens] : papers_) insert_paper_fts_.execute(id, tokens);
    passages_.clear();
    papers_.clear();
    gathered_bytes_ = 0;
}

void PaperStore::erase(std::int64_t id) {
    flush();
    const auto held = reader_.paper(id);
    if (!held) return;
    erase_words(*held);
    erase_fields(id, held->paper);
    for (auto* statements : {&delete_found_, &delete_rows_})
        for (Statement& statement : *statements) statement.execute(id);
}

void PaperStore::insert_words(const HeldPaper& held) {
    insert_fields(held.id, held.paper);
    gather_words(held.id, held.paper, PaperTokens(held.document, passages_held(held.paper)));
}

void PaperStore::drop(std::int64_t id) {
    delete_sources_.execute(id);
    for (auto* statements : {&delete_found_, &delete_rows_})
        for (Statement& statement : *statements) statement.execute(id);
}

// FTS5 keeps no texts: to forget tokens it must be given them as it was given them before.
void PaperStore::erase_words(const HeldPaper& held) {
    const PaperTokens tokens(held.document, held.paper.passages);
    const auto passages = reader_.passages(held.id);
    const GivenPackedTokens given;
    for (std::size_t i = 0; i < passages.size(); ++i) delete_passage_fts_.execute(passages[i].id, tokens.passages[i]);
    delete_paper_fts_.execute(held.id, tokens.terms);
}

void PaperStore::insert_fields(std::int64_t id, const Paper& paper) {
    const Fields fields(paper);
    insert_field_fts_.execute(id, fields.title, fields.council, fields.body, fields.author, fields.ward,
                              fields.sections);
}

void PaperStore::erase_fields(std::int64_t id, const Paper& paper) {
    const Fields fields(paper);
    delete_field_fts_.execute(id, fields.title, fields.council, fields.body, fields.author, fields.ward,
                              fields.sections);
}

}  // namespace minutebook
