#include "index/library.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>

#include <fmt/format.h>
#include <sqlite3.h>
#include <unicode/uvernum.h>

#include "index/index_writer.h"
#include "index/name_filter.h"
#include "index/paper_facts.h"
#include "index/paper_rows.h"
#include "index/schema.h"

namespace minutebook {
namespace {

constexpr std::size_t kMinHashDigits = 6;

std::optional<std::int64_t> number_in(std::string_view text) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return number;
}

bool is_hash_prefix(std::string_view text) {
    return text.size() >= kMinHashDigits && text.size() <= 64 &&
           text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

}  // namespace

struct Library::State {
    explicit State(const std::filesystem::path& index)
        : db(open_index(index, Database::Mode::read_only)),
          reader(db),
          by_id(db, "SELECT id FROM paper WHERE id = ?1"),
          by_hash(db,
                  "SELECT id FROM paper WHERE substr(sha256, 1, 12) >= substr(?1, 1, 12) AND substr(sha256, 1, 12) < "
                  "substr(?1, 1, 12) || 'g' AND sha256 >= ?1 AND sha256 < ?1 || 'g' LIMIT 2"),
          by_path(db, "SELECT paper FROM source WHERE path = ?1 AND paper IS NOT NULL") {}

    // Nothing where there is none, or (a hash) more than one.
    std::optional<std::int64_t> only(Statement::Rows rows) {
        if (!rows.next()) return std::nullopt;
        const std::int64_t id = rows.integer(0);
        if (rows.next()) return std::nullopt;
        return id;
    }

    std::optional<std::int64_t> numbered_or_hashed(const std::string& name) {
        if (const auto id = number_in(name))
            if (const auto found = only(by_id.run(*id))) return found;
        if (is_hash_prefix(name))
            if (const auto found = only(by_hash.run(name))) return found;
        return std::nullopt;
    }

    std::optional<std::int64_t> paper_named(const std::string& name) {
        if (const auto found = numbered_or_hashed(name)) return found;
        if (const auto found = only(by_path.run(name))) return found;
        std::error_code error;
        const auto absolute = std::filesystem::absolute(name, error).lexically_normal();
        return error ? std::nullopt : only(by_path.run(absolute.native()));
    }

    Database db;
    PaperReader reader;
    Statement by_id, by_hash, by_path;
};

Library::Library(const std::filesystem::path& index) : state_(std::make_unique<State>(index)) {}
Library::Library(Library&&) noexcept = default;
Library::~Library() = default;

std::optional<HeldPaper> Library::find(const std::string& id_hash_or_path, bool whole) {
    Transaction reading(state_->db, Transaction::Kind::deferred);  // all of one moment, also while a run writes
    const auto id = state_->paper_named(id_hash_or_path);
    return id ? state_->reader.paper(*id, whole) : std::nullopt;
}

std::optional<HeldPaper> Library::find_by_number_or_hash(const std::string& id_or_hash, bool whole) {
    Transaction reading(state_->db, Transaction::Kind::deferred);
    const auto id = state_->numbered_or_hashed(id_or_hash);
    return id ? state_->reader.paper(*id, whole) : std::nullopt;
}

Document Library::pages(std::int64_t paper, std::uint32_t first, std::uint32_t last, bool with_layout) {
    Transaction reading(state_->db, Transaction::Kind::deferred);
    return state_->reader.pages(paper, first, std::min(last, page_id::kMaxNumber), with_layout);
}

std::vector<HeldYear> Library::held_by_year() {
    Transaction reading(state_->db, Transaction::Kind::deferred);
    using Year = std::pair<std::string, std::string>;  // council, year
    std::map<Year, std::set<std::pair<std::string, std::string>>> meetings;
    Statement days(state_->db, fmt::format("SELECT DISTINCT coalesce({}, ''), date, body FROM paper WHERE body IS NOT "
                                           "NULL AND date IS NOT NULL",
                                           kCouncilOfPaper));
    for (auto rows = days.run(); rows.next();)
        meetings[{std::string(rows.text(0)), std::string(rows.text(1).substr(0, 4))}].emplace(
            rows.text(1), body_spelling(rows.text(2)));
    std::vector<HeldYear> held;
    Statement select(state_->db,
                     fmt::format("SELECT coalesce({}, ''), coalesce(substr(date, 1, 4), ''), count(*), sum(pages), "
                                 "sum(words = 0), sum(pages_without_text), count(partial), "
                                 "sum((SELECT count(*) FROM recommendation WHERE paper = paper.id)), "
                                 "sum((SELECT count(*) FROM resolution WHERE paper = paper.id)) "
                                 "FROM paper GROUP BY 1, 2 ORDER BY 1, 2",
                                 kCouncilOfPaper));
    for (auto rows = select.run(); rows.next();) {
        const auto number = [&](int column) { return static_cast<std::uint64_t>(rows.integer(column)); };
        const Year year{rows.text(0), rows.text(1)};
        const auto met = meetings.find(year);
        held.push_back({year.first, year.second, number(2), number(3), met == meetings.end() ? 0 : met->second.size(),
                        number(4), number(5), number(6), number(7), number(8)});
    }
    return held;
}

std::vector<CouncilFailures> Library::failures_by_council() {
    Transaction reading(state_->db, Transaction::Kind::deferred);
    std::map<std::string, std::uint64_t> files;  // by folder
    const auto folder_of = [](std::string_view path) { return std::filesystem::path(path).parent_path().native(); };
    Statement failed(state_->db, "SELECT path FROM failure JOIN source ON source.id = failure.source");
    for (auto rows = failed.run(); rows.next();) ++files[folder_of(rows.text(0))];
    std::map<std::string, std::map<std::string, std::uint64_t>> councils;  // by folder
    if (!files.empty()) {
        Statement held(state_->db, fmt::format("SELECT path, {0} FROM source JOIN paper ON paper.id = source.paper "
                                               "WHERE {0} IS NOT NULL",
                                               kCouncilOfPaper));
        for (auto rows = held.run(); rows.next();) {
            if (std::string folder = folder_of(rows.text(0)); files.contains(folder))
                ++councils[std::move(folder)][std::string(rows.text(1))];
        }
    }
    std::map<std::string, std::uint64_t> by_council;
    for (const auto& [folder, count] : files) {
        const auto& of_folder = councils[folder];
        const auto most = std::ranges::max_element(of_folder, {}, [](const auto& one) { return one.second; });
        by_council[most == of_folder.end() ? std::string() : most->first] += count;
    }
    std::vector<CouncilFailures> failures;
    for (const auto& [council, count] : by_council) failures.push_back({council, count});
    return failures;
}

Holdings Library::holdings() {
    Database& db = state_->db;
    Transaction reading(db, Transaction::Kind::deferred);
    Holdings held;
    const auto count = [&](const char* sql) { return static_cast<std::uint64_t>(db.integer(sql)); };
    {
        Statement sums(
            db,
            "SELECT count(*), sum(pages), sum(pages_without_text), count(partial), sum(words), sum(text_bytes), "
            "max(reader_version), max(finder_version) FROM paper");
        auto rows = sums.run();
        rows.next();
        const auto sum = [&](int column) { return static_cast<std::uint64_t>(rows.integer(column)); };
        held.papers = sum(0);
        held.pages = sum(1);
        held.pages_without_text = sum(2);
        held.partial = sum(3);
        held.words = sum(4);
        held.text_bytes = sum(5);
        held.versions["reader"] = std::to_string(rows.integer(6));
        held.versions["finder"] = std::to_string(rows.integer(7));
    }
    held.sources = count("SELECT count(*) FROM source WHERE paper IS NOT NULL");
    held.sections = count("SELECT count(*) FROM section");
    held.recommendations = count("SELECT count(*) FROM recommendation");
    held.resolutions = count("SELECT count(*) FROM resolution");
    held.passages = count("SELECT coalesce(sum(passages), 0) FROM passage_list");
    held.failures = count("SELECT count(*) FROM failure");
    Statement quarantined(db, "SELECT count(*) FROM attempt WHERE crashes >= ?1");
    {
        auto rows = quarantined.run(kCrashesToQuarantine);
        rows.next();
        held.quarantined = static_cast<std::uint64_t>(rows.integer(0));
    }
    held.index_bytes = count("PRAGMA page_count") * count("PRAGMA page_size");

    Statement groups(db, fmt::format("SELECT coalesce({}, ''), coalesce(substr(date, 1, 4), ''), coalesce(kind, ''), "
                                     "count(*), sum(pages) FROM paper GROUP BY 1, 2, 3 ORDER BY 1, 2, 3",
                                     kCouncilOfPaper));
    for (auto rows = groups.run(); rows.next();)
        held.groups.push_back({std::string(rows.text(0)), std::string(rows.text(1)), std::string(rows.text(2)),
                               static_cast<std::uint64_t>(rows.integer(3)),
                               static_cast<std::uint64_t>(rows.integer(4))});
    Statement causes(db, "SELECT cause, count(*) FROM failure GROUP BY cause");
    for (auto rows = causes.run(); rows.next();)
        held.failures_by_cause[std::string(rows.text(0))] = static_cast<std::uint64_t>(rows.integer(1));

    held.versions["schema"] = db.text("PRAGMA user_version");
    held.versions["sqlite"] = sqlite3_libversion();
    held.versions["icu"] = U_ICU_VERSION;
    held.versions["tokenizer"] = db.text("SELECT value FROM meta WHERE key = 'tokenizer'");
    held.last_sandbox_json = db.text(
        "SELECT summary -> '$.sandbox' FROM run WHERE json_array_length(summary, '$.sandbox.granted') > 0 OR "
        "json_array_length(summary, '$.sandbox.missing') > 0 ORDER BY id DESC LIMIT 1");
    {
        Statement last(db, "SELECT id, started, ended, interrupted FROM run ORDER BY id DESC LIMIT 1");
        if (auto rows = last.run(); rows.next())
            held.last_run = {rows.integer(0), std::string(rows.text(1)), std::string(rows.text(2)),
                             rows.integer(3) != 0};
    }
    held.last_run_summary_json = db.text("SELECT summary FROM run WHERE summary IS NOT NULL ORDER BY id DESC LIMIT 1");
    return held;
}

Coverage Library::coverage() {
    Transaction reading(state_->db, Transaction::Kind::deferred);
    const auto count = [&](const char* sql) { return static_cast<std::uint64_t>(state_->db.integer(sql)); };
    return {count("SELECT count(*) FROM paper"), count("SELECT sum(pages) FROM paper"),
            count("SELECT count(*) FROM failure")};
}

std::vector<HeldFailure> Library::failures() {
    std::vector<HeldFailure> failures;
    Statement select(
        state_->db,
        "SELECT path, stage, failure.cause, message, failure.run, attempts, crashes FROM failure JOIN source ON "
        "source.id = failure.source LEFT JOIN attempt ON attempt.source = source.id ORDER BY path");
    for (auto rows = select.run(); rows.next();)
        failures.push_back({std::string(rows.text(0)), std::string(rows.text(1)), std::string(rows.text(2)),
                            std::string(rows.text(3)), rows.integer(4), static_cast<std::uint32_t>(rows.integer(5)),
                            rows.integer(6) >= kCrashesToQuarantine});
    return failures;
}

std::vector<HeldPartial> Library::partial() {
    std::vector<HeldPartial> papers;
    Statement select(state_->db,
                     "SELECT (SELECT min(path) FROM source WHERE paper = paper.id), partial, pages, page_count, run "
                     "FROM paper WHERE partial IS NOT NULL ORDER BY 1");
    for (auto rows = select.run(); rows.next();)
        papers.push_back({std::string(rows.text(0)), std::string(rows.text(1)),
                          static_cast<std::uint32_t>(rows.integer(2)), static_cast<std::uint32_t>(rows.integer(3)),
                          rows.integer(4)});
    return papers;
}

}  // namespace minutebook
