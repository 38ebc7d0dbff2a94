#include "index/schema.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <unicode/uvernum.h>

#include "index/fts5_functions.h"
#include "index/icu_tokenizer.h"

namespace minutebook {
namespace {

// A place in a paper is given as SourceSpan gives it: pages from 1, words from 0 on their page, the end not included.
// Names of kinds, types, outcomes, stages and causes are those of the JSON.

// Papers and the files that they come from.
constexpr const char* kPapers = R"sql(

-- What made the index: key 'tokenizer' (its version), 'icu'; and 'next_paper', so that a paper's number is never used twice.
CREATE TABLE meta (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

-- One invocation of ingest. What it changed carries its number.
CREATE TABLE run (
    id          INTEGER PRIMARY KEY,
    started     TEXT NOT NULL,              -- UTC, YYYY-MM-DDThh:mm:ssZ
    ended       TEXT,                       -- NULL: it runs, or was killed
    options     TEXT NOT NULL,              -- JSON
    summary     TEXT,                       -- JSON; NULL until it ends
    interrupted INTEGER NOT NULL DEFAULT 0
);

-- The rules that found what is found, by name.
CREATE TABLE rule (
    id   INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
);

-- One for each different file (by SHA-256), wherever and however often it was found.
CREATE TABLE paper (
    id                 INTEGER PRIMARY KEY,
    sha256             TEXT NOT NULL,        -- 64 lower-case hex digits, each once: look for one as kPaperOfHash does
    bytes              INTEGER NOT NULL,
    media_type         TEXT NOT NULL,
    kind               TEXT,                 -- report, agenda, …; NULL here and below: the paper does not say
    title              TEXT,
    council            TEXT,
    body               TEXT,
    date               TEXT,                 -- YYYY-MM-DD
    key_decision       INTEGER,              -- 0 or 1
    page_count         INTEGER NOT NULL,     -- what the file says it has
    pages              INTEGER NOT NULL,     -- what could be read and is held
    pages_without_text INTEGER NOT NULL,     -- of these
    words              INTEGER NOT NULL,
    text_bytes         INTEGER NOT NULL,     -- of all pages' texts
    has_layout         INTEGER NOT NULL,     -- 1: words have boxes
    language           TEXT NOT NULL,        -- as the file states it, or ''
    stated_title       TEXT NOT NULL,        -- of the file's own metadata, or ''; often wrong
    partial            TEXT,                 -- why not all pages are held; NULL: they are
    reader_version     INTEGER NOT NULL,
    finder_version     INTEGER NOT NULL,
    run                INTEGER REFERENCES run (id),
    details            BLOB NOT NULL         -- styles, outline, warnings: see stored_page.h
);
CREATE INDEX paper_by_date ON paper (date, kind);
-- 12 digits tell them apart, and take a quarter of the room.
CREATE INDEX paper_by_sha256 ON paper (substr(sha256, 1, 12));

-- A path, and what it held when last looked at.
CREATE TABLE source (
    id       INTEGER PRIMARY KEY,
    path     TEXT NOT NULL UNIQUE,
    size     INTEGER NOT NULL,
    mtime_ns INTEGER NOT NULL,
    sha256   TEXT,                           -- NULL: that of the paper; '' where it could not be read
    paper    INTEGER REFERENCES paper (id),  -- NULL: it failed, see failure (which may also say why it is not a newer one)
    run      INTEGER REFERENCES run (id),    -- that stored it
    seen     INTEGER REFERENCES run (id)     -- that last came by it
);
CREATE INDEX source_by_paper ON source (paper);

CREATE TABLE failure (
    source         INTEGER PRIMARY KEY REFERENCES source (id) ON DELETE CASCADE,
    stage          TEXT NOT NULL,
    cause          TEXT NOT NULL,
    message        TEXT NOT NULL,
    reader_version INTEGER NOT NULL,         -- that failed to read it
    run            INTEGER REFERENCES run (id),
    attempts       INTEGER NOT NULL          -- tries in a row that failed
);

-- The last reading of a source that failed, or that left its paper partial.
CREATE TABLE attempt (
    source  INTEGER PRIMARY KEY REFERENCES source (id) ON DELETE CASCADE,
    cause   TEXT NOT NULL,
    caps    TEXT NOT NULL,                   -- JSON: the deadlines and sizes it was held to
    crashes INTEGER NOT NULL                 -- in a row that these bytes ended their reader in; from 2 on: quarantined
);

-- Of all that is held of a paper, as it was stored: see paper_checksum.h. A step that changes what papers have in their rows
-- must delete all of them.
CREATE TABLE checksum (
    paper INTEGER PRIMARY KEY REFERENCES paper (id),
    rows  INTEGER NOT NULL
);
)sql";

// What stands in a paper, and what is found there.
constexpr const char* kText = R"sql(

-- What is printed on a page. minutebook_page_text(paper, page) gives its text.
CREATE TABLE page (
    id     INTEGER PRIMARY KEY,              -- paper << 20 | number
    text   BLOB NOT NULL,                    -- its words: see stored_page.h
    paper  INTEGER AS (id >> 20) VIRTUAL,
    number INTEGER AS (id & 0xfffff) VIRTUAL -- from 1, as counted in the file
);

-- The boxes, styles and lines of its words: apart, since searches read words only, and shorter rows fill the pages of the
-- file better. The boxes of a fact are minutebook_boxes(paper, first_page, first_word, last_page, last_word): JSON,
-- [[page, left, top, right, bottom], …], points, one a line.
CREATE TABLE page_layout (
    id     INTEGER PRIMARY KEY REFERENCES page (id),
    layout BLOB NOT NULL
);

-- Where the paper states its kind, title, council, body, date or key_decision.
CREATE TABLE stated (
    paper      INTEGER NOT NULL REFERENCES paper (id),
    field      TEXT NOT NULL,                -- the column of paper
    first_page INTEGER NOT NULL, first_word INTEGER NOT NULL, last_page INTEGER NOT NULL, last_word INTEGER NOT NULL,
    rule       INTEGER NOT NULL REFERENCES rule (id),
    PRIMARY KEY (paper, field)
) WITHOUT ROWID;

CREATE TABLE author (
    paper      INTEGER NOT NULL REFERENCES paper (id),
    ordinal    INTEGER NOT NULL,             -- from 0, here and below: in the order of the paper
    name       TEXT NOT NULL,
    first_page INTEGER NOT NULL, first_word INTEGER NOT NULL, last_page INTEGER NOT NULL, last_word INTEGER NOT NULL,
    rule       INTEGER NOT NULL REFERENCES rule (id),
    PRIMARY KEY (paper, ordinal)
) WITHOUT ROWID;

CREATE TABLE ward (
    paper      INTEGER NOT NULL REFERENCES paper (id),
    ordinal    INTEGER NOT NULL,
    name       TEXT NOT NULL,
    first_page INTEGER NOT NULL, first_word INTEGER NOT NULL, last_page INTEGER NOT NULL, last_word INTEGER NOT NULL,
    rule       INTEGER NOT NULL REFERENCES rule (id),
    PRIMARY KEY (paper, ordinal)
) WITHOUT ROWID;

CREATE TABLE contact (
    paper      INTEGER NOT NULL REFERENCES paper (id),
    ordinal    INTEGER NOT NULL,
    name       TEXT NOT NULL,                -- '' where only a number or address is given
    phone      TEXT,
    email      TEXT,
    first_page INTEGER NOT NULL, first_word INTEGER NOT NULL, last_page INTEGER NOT NULL, last_word INTEGER NOT NULL,
    rule       INTEGER NOT NULL REFERENCES rule (id),
    PRIMARY KEY (paper, ordinal)
) WITHOUT ROWID;

CREATE TABLE section (
    paper      INTEGER NOT NULL REFERENCES paper (id),
    ordinal    INTEGER NOT NULL,
    number     TEXT,                         -- as printed: '1.0'
    heading    TEXT NOT NULL,
    level      INTEGER NOT NULL,             -- 1 = top
    type       TEXT NOT NULL,                -- financial, background_papers, …
    first_page INTEGER NOT NULL, first_word INTEGER NOT NULL, last_page INTEGER NOT NULL, last_word INTEGER NOT NULL,
    rule       INTEGER NOT NULL REFERENCES rule (id),
    PRIMARY KEY (paper, ordinal)
) WITHOUT ROWID;

-- Rows of this and of resolution are long, and so have rowids: without, one of more than 2 KB fills pages of its own.
CREATE TABLE recommendation (
    paper      INTEGER NOT NULL REFERENCES paper (id),
    ordinal    INTEGER NOT NULL,
    label      TEXT,                         -- as printed: '(a)'
    text       TEXT NOT NULL,
    lead_in    TEXT NOT NULL,                -- 'The Committee is requested to:', or ''
    section    INTEGER,                      -- ordinal of the paper's section
    first_page INTEGER NOT NULL, first_word INTEGER NOT NULL, last_page INTEGER NOT NULL, last_word INTEGER NOT NULL,
    rule       INTEGER NOT NULL REFERENCES rule (id),
    PRIMARY KEY (paper, ordinal),
    FOREIGN KEY (paper, section) REFERENCES section (paper, ordinal)
);

CREATE TABLE resolution (
    paper      INTEGER NOT NULL REFERENCES paper (id),
    ordinal    INTEGER NOT NULL,
    label      TEXT,
    text       TEXT NOT NULL,
    item       TEXT,                         -- heading of the item it stands under; NULL: that of its section; '': none
    minute     TEXT,                         -- number of the minute or item
    outcome    TEXT,                         -- agreed, refused, …
    mover      TEXT,
    seconder   TEXT,
    in_favour  INTEGER, against INTEGER, abstained INTEGER,
    unanimous  INTEGER,                      -- 0 or 1; NULL: nothing is said of votes
    section    INTEGER,
    first_page INTEGER NOT NULL, first_word INTEGER NOT NULL, last_page INTEGER NOT NULL, last_word INTEGER NOT NULL,
    rule       INTEGER NOT NULL REFERENCES rule (id),
    PRIMARY KEY (paper, ordinal),
    FOREIGN KEY (paper, section) REFERENCES section (paper, ordinal)
);

-- Passages: stretches that are searched and shown as one. A paper's are one list (see passage_list.h), in its order;
-- table passage has a row for each, and is there wherever the tokenizer is:
--   id         numbered by worth: see passage_id in schema.h
--   section    ordinal of the paper's section it stands in, or NULL
--   fact       ordinal of its recommendation or resolution, or NULL
--   first_page, first_word, last_page, last_word
--   paper, ordinal, and kind: resolution, recommendation, title, heading, text, table, furniture
--
-- The same row has what the text names: acts, reference numbers, amounts, dates, councillors (see reference_list.h), NULL
-- where it names nothing; table reference has a row for each, and is there wherever the tokenizer is:
--   paper, ordinal
--   type       act, reference_number, amount, date, councillor
--   text       as printed
--   value      the same however it is printed: see corpus/paper.h
--   amount     of type amount: a number, in the currency that value names
--   first_page, first_word, last_page, last_word, rule: as in table resolution; boxes: of minutebook_boxes
-- text and boxes are read from the page when they are asked for: name the columns you need.
CREATE TABLE passage_list (
    paper    INTEGER PRIMARY KEY REFERENCES paper (id),
    passages INTEGER NOT NULL,               -- how many
    list     BLOB NOT NULL,
    reference_list BLOB
);

-- The words of passages are stored once, in page: FTS5 asks for a passage's text through this view (but for 'rebuild' and
-- 'integrity-check' with rank 1, which may not read virtual tables). Sizes of passages are
-- not kept (columnsize): bm25() works, but reads every passage it ranks.
CREATE VIEW passage_text AS SELECT id, minutebook_passage_text(id) AS text FROM passage;
CREATE VIRTUAL TABLE passage_fts USING fts5 (text, content = 'passage_text', content_rowid = 'id', columnsize = 0,
                                             tokenize = 'minutebook');
-- A batch is gathered whole (bytes) before it becomes a segment: the default of 1 MB makes ten, to be merged again. And
-- one piece of a segment fills a page of the file.
INSERT INTO passage_fts (passage_fts, rank) VALUES ('hashsize', 67108864), ('pgsz', 8100);

-- All words of a paper, for what stands anywhere in it; no phrases. The rowid is paper.id. Gives no text. Beginnings of
-- two letters are kept too: to merge all their words would take longer than a search may.
CREATE VIRTUAL TABLE paper_fts USING fts5 (text, content = '', detail = 'none', columnsize = 0, prefix = '2',
                                           tokenize = 'minutebook');

-- What a paper says of itself, and the types of its sections (each as one word: backgroundpapers), for filters; several
-- values of one parted by ' | '. The rowid is paper.id.
CREATE VIEW paper_field AS
SELECT id, title, council, body,
       (SELECT group_concat(name, ' | ') FROM author WHERE paper = paper.id) AS author,
       (SELECT group_concat(name, ' | ') FROM ward WHERE paper = paper.id) AS ward,
       (SELECT group_concat(type, ' | ')
        FROM (SELECT DISTINCT replace(type, '_', '') AS type FROM section WHERE paper = paper.id ORDER BY 1)) AS sections
FROM paper;
CREATE VIRTUAL TABLE field_fts USING fts5 (title, council, body, author, ward, sections, content = 'paper_field', content_rowid = 'id',
                                           columnsize = 0, tokenize = 'minutebook');
)sql";

// What papers are to each other.
constexpr const char* kLinks = R"sql(

-- The councils that papers name, and their successors. Keys are folded names: the same for all spellings of one council.
CREATE TABLE council (
    key        TEXT PRIMARY KEY,
    name       TEXT NOT NULL,                -- of a principal council the official one
    type       TEXT NOT NULL,                -- parish, town, community, …; 'Unitary authority' …; other
    nation     TEXT,                         -- here and below: of principal councils
    gss        TEXT,                         -- code of the Office for National Statistics
    first_year INTEGER,                      -- NULL: not known
    last_year  INTEGER,                      -- NULL: it is still there
    successors TEXT                          -- JSON: keys of those that came after it; NULL: none did
) WITHOUT ROWID;

-- What tells a paper's meeting: of that paper alone, so that it is looked for once. A paper without a row is yet to be
-- linked.
CREATE TABLE paper_clue (
    paper INTEGER PRIMARY KEY REFERENCES paper (id) ON DELETE CASCADE,
    clues BLOB NOT NULL                      -- see link_store.cc
);

-- Papers of one council, body and date; a paper that nothing joins to others is a meeting alone.
CREATE TABLE meeting (
    id      INTEGER PRIMARY KEY,             -- the lowest number of its papers
    council TEXT,                            -- key of table council; NULL here and below: unknown
    body    TEXT,                            -- folded, without 'the'; 'council' for a full council
    date    TEXT,                            -- YYYY-MM-DD
    papers  TEXT NOT NULL                    -- their numbers, parted by commas, when the ledger was last made
);
CREATE TABLE meeting_paper (
    paper   INTEGER PRIMARY KEY REFERENCES paper (id) ON DELETE CASCADE,
    meeting INTEGER NOT NULL REFERENCES meeting (id) ON DELETE CASCADE
);
CREATE INDEX meeting_paper_by_meeting ON meeting_paper (meeting);

-- What was asked of a meeting, and what became of it. A row for each answer; one where there is none.
CREATE TABLE ledger (
    meeting        INTEGER NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
    ordinal        INTEGER NOT NULL,         -- from 0, in the order of papers and of what they ask
    paper          INTEGER NOT NULL REFERENCES paper (id) ON DELETE CASCADE,  -- that asks
    kind           TEXT NOT NULL,            -- recommendation, proposed_decision, agenda, committee, motion, title
    label          TEXT,
    text           TEXT,                     -- NULL: that of the recommendation
    item           TEXT,                     -- heading it stands under
    recommendation INTEGER,                  -- ordinal of the paper's recommendation; NULL: asked in other words
    first_page INTEGER NOT NULL, first_word INTEGER NOT NULL, last_page INTEGER NOT NULL, last_word INTEGER NOT NULL,
    outcome        TEXT NOT NULL,            -- agreed, agreed_amended, noted, deferred, referred, refused, none, not_held
    minutes        INTEGER REFERENCES paper (id) ON DELETE SET NULL,  -- looked through; NULL: none is held
    resolution     INTEGER,                  -- ordinal of its resolution; NULL: none, or decided in other words
    minute         TEXT,                     -- number of the minute
    answer_label   TEXT,
    answer         TEXT,                     -- what was resolved; NULL: that of the resolution, or nothing that is told
    answer_first_page INTEGER, answer_first_word INTEGER, answer_last_page INTEGER, answer_last_word INTEGER,
    confidence     REAL NOT NULL,            -- of what is claimed, from 0 to 1; 0: nothing is
    evidence       TEXT NOT NULL,            -- 'reference 24/00108; wording 0.97'
    difference     TEXT,                     -- JSON, where amended: [["kept", "…"], ["dropped", "…"], ["added", "…"], …]
    PRIMARY KEY (meeting, ordinal)
);
CREATE INDEX ledger_by_paper ON ledger (paper, recommendation);
CREATE INDEX ledger_by_minutes ON ledger (minutes, resolution);

-- What of a paper may tie it to others about the same matter: packed, see MatterClues. Found with its meeting's ledger.
CREATE TABLE matter_clue (
    paper     INTEGER PRIMARY KEY REFERENCES paper (id) ON DELETE CASCADE,
    has_items INTEGER NOT NULL,              -- 1: minutes, an agenda, a pack
    clues     BLOB NOT NULL
);

-- One thing that papers, or items of minutes, agendas and packs, deal with at several meetings.
CREATE TABLE matter (
    id     INTEGER PRIMARY KEY,              -- of its lowest paper and the clue there: paper << 16 | clue
    papers TEXT NOT NULL                     -- their numbers, parted by commas
);
CREATE TABLE matter_paper (
    paper      INTEGER NOT NULL REFERENCES paper (id) ON DELETE CASCADE,
    matter     INTEGER NOT NULL,
    section    INTEGER NOT NULL,             -- ordinal of the item; -1: the paper as a whole
    tie        INTEGER NOT NULL,             -- why: 0 it is about the reference number, 1 names it, 2 title, 3 ledger,
                                             -- 4 a minute is named, 5 a meeting is named
    detail     INTEGER,                      -- of 0 and 1: ordinal in table reference; of 4 and 5: the page that names it
    confidence INTEGER NOT NULL,             -- in hundredths
    PRIMARY KEY (paper, matter, section)
) WITHOUT ROWID;

-- What was put in the place of what.
CREATE TABLE matter_change (
    matter          INTEGER NOT NULL,
    paper           INTEGER NOT NULL REFERENCES paper (id) ON DELETE CASCADE,  -- the later
    section         INTEGER NOT NULL,
    earlier         INTEGER NOT NULL REFERENCES paper (id) ON DELETE CASCADE,
    earlier_section INTEGER NOT NULL,
    stated          INTEGER NOT NULL,        -- 1: it says that it supersedes it; 0: put off there, decided here
    PRIMARY KEY (matter, paper, section, earlier, earlier_section)
) WITHOUT ROWID;

-- By what the wording of a paper's passages is found in others: see sketch_list.h.
CREATE TABLE paper_sketch (
    paper    INTEGER PRIMARY KEY REFERENCES paper (id) ON DELETE CASCADE,
    sketch   BLOB NOT NULL,
    standing BLOB                            -- a bit for each passage, by ordinal, the lowest first: its wording stands in
                                             -- many meetings of one council, and is boilerplate; NULL: none does
);

-- Papers that say nearly the same, word for word, and where in a pack another paper stands. Both are held.
CREATE TABLE same_paper (
    paper         INTEGER NOT NULL REFERENCES paper (id) ON DELETE CASCADE,
    canonical     INTEGER NOT NULL REFERENCES paper (id) ON DELETE CASCADE,  -- the one to be shown
    first_passage INTEGER,                   -- ordinals of the passages of `paper` that are the canonical one's; NULL:
    last_passage  INTEGER,                   -- the papers are the same as a whole
    PRIMARY KEY (paper, canonical)
) WITHOUT ROWID;

-- The people of a council: spellings of authors, contacts, movers, seconders and councillors that are one person's. Worked
-- out anew from all papers at the end of a run.
CREATE TABLE person (
    id         INTEGER PRIMARY KEY,          -- of the lowest paper that names them, and which of its names that is: paper
                                             -- << 16 | name. Their council is that of the paper's meeting
    name       TEXT NOT NULL,                -- the fullest spelling, without titles and posts
    mover      INTEGER NOT NULL,             -- how often they are named as that
    seconder   INTEGER NOT NULL,
    author     INTEGER NOT NULL,
    contact    INTEGER NOT NULL,
    councillor INTEGER NOT NULL,             -- of table reference
    first_year INTEGER,                      -- NULL: no paper of a known year names them
    last_year  INTEGER,
    papers     TEXT NOT NULL,                -- that name them: their numbers, parted by commas
    may_be     TEXT                          -- ids, parted by commas: the spelling fits these, and is left apart
);
CREATE TABLE person_spelling (
    spelling TEXT NOT NULL,                  -- author.name, contact.name, resolution.mover and seconder, reference.value
    person   INTEGER NOT NULL,               -- of one council one; other councils have their own
    PRIMARY KEY (spelling, person)
) WITHOUT ROWID;
)sql";

// For who follows the index.
constexpr const char* kFollowing = R"sql(

-- What happened to papers, for who follows the index: see changes.h. Of each paper its last change, so that the log is no
-- longer than the papers that ever were; none of a paper that came new and is as it came: its number tells that it did.
CREATE TABLE change (
    id       INTEGER PRIMARY KEY,            -- the larger, the later
    paper    INTEGER NOT NULL UNIQUE,        -- its number, also where it is gone
    run      INTEGER REFERENCES run (id),
    reason   TEXT NOT NULL,                  -- replaced, read_again, found_again, path, pruned, failed, damaged
    replaced INTEGER,                        -- number of the paper that was at its path before
    path     TEXT,                           -- from here on: of a paper that is gone; NULL of one that is held
    sha256   TEXT,
    title    TEXT,
    council  TEXT,
    date     TEXT
);

-- Searches that are run again and again for what is new, and the papers that matched when they last ran.
CREATE TABLE watch (
    id         INTEGER PRIMARY KEY,
    name       TEXT NOT NULL,                -- each once
    query      TEXT NOT NULL,                -- as typed
    last_paper INTEGER NOT NULL,             -- the last number that a paper had then
    last_run   TEXT,                         -- UTC, YYYY-MM-DDThh:mm:ssZ; NULL: it has not run yet
    matched    TEXT NOT NULL                 -- numbers of papers, parted by commas; they may be gone since
);
)sql";

// What SQL, and `export`, read: flat rows, each with the paper, the page and the file that it comes from.
constexpr const char* kViews = R"sql(

-- Columns and examples: docs/export.md and docs/sql.md. `page` is where it begins, as counted in the file; `path` the
-- first path that the paper was found at. all_references and all_passages are there wherever the tokenizer is.
CREATE VIEW paper_source AS
SELECT id AS paper, council, body, date, kind AS paper_kind, title AS paper_title,
       (SELECT path FROM source WHERE source.paper = paper.id ORDER BY id LIMIT 1) AS path, sha256
FROM paper;

CREATE VIEW all_papers AS
SELECT p.id AS paper, p.kind, p.title, p.council, p.body, p.date, p.key_decision,
       (SELECT json_group_array(name) FROM (SELECT name FROM author WHERE paper = p.id ORDER BY ordinal)) AS authors,
       (SELECT json_group_array(name) FROM (SELECT name FROM ward WHERE paper = p.id ORDER BY ordinal)) AS wards,
       p.page_count, p.pages, p.pages_without_text, p.words, p.text_bytes,
       (SELECT count(*) FROM section WHERE paper = p.id) AS sections,
       (SELECT count(*) FROM recommendation WHERE paper = p.id) AS recommendations,
       (SELECT count(*) FROM resolution WHERE paper = p.id) AS resolutions,
       (SELECT meeting FROM meeting_paper WHERE paper = p.id) AS meeting,
       p.partial, p.media_type, p.bytes,
       (SELECT min(started) FROM source JOIN run ON run.id = source.run WHERE source.paper = p.id) AS found,
       (SELECT path FROM source WHERE paper = p.id ORDER BY id LIMIT 1) AS path,
       (SELECT json_group_array(path) FROM (SELECT path FROM source WHERE paper = p.id ORDER BY id)) AS paths, p.sha256
FROM paper AS p;

CREATE VIEW all_sections AS
SELECT f.paper, f.ordinal, f.number, f.heading, f.level, f.type, nullif(f.first_page, 0) AS page, rule.name AS rule,
       s.council, s.body, s.date, s.paper_kind, s.paper_title, s.path, s.sha256
FROM section AS f JOIN rule ON rule.id = f.rule JOIN paper_source AS s ON s.paper = f.paper;

CREATE VIEW all_recommendations AS
SELECT f.paper, f.ordinal, f.label, f.text, f.lead_in, h.heading AS section_heading, h.type AS section_type,
       nullif(f.first_page, 0) AS page, rule.name AS rule,
       s.council, s.body, s.date, s.paper_kind, s.paper_title, s.path, s.sha256
FROM recommendation AS f JOIN rule ON rule.id = f.rule JOIN paper_source AS s ON s.paper = f.paper
LEFT JOIN section AS h ON h.paper = f.paper AND h.ordinal = f.section;

CREATE VIEW all_resolutions AS
SELECT f.paper, f.ordinal, f.label, f.text, nullif(coalesce(f.item, h.heading), '') AS item, f.minute, f.outcome,
       f.mover, f.seconder, f.in_favour, f.against, f.abstained, f.unanimous, h.heading AS section_heading, h.type AS section_type,
       nullif(f.first_page, 0) AS page, rule.name AS rule,
       s.council, s.body, s.date, s.paper_kind, s.paper_title, s.path, s.sha256
FROM resolution AS f JOIN rule ON rule.id = f.rule JOIN paper_source AS s ON s.paper = f.paper
LEFT JOIN section AS h ON h.paper = f.paper AND h.ordinal = f.section;

-- The resolutions that say how it was voted.
CREATE VIEW all_votes AS
SELECT f.paper, f.ordinal, f.in_favour, f.against, f.abstained, f.unanimous, f.outcome, f.mover, f.seconder, f.minute,
       nullif(coalesce(f.item, h.heading), '') AS item, f.label, f.text, nullif(f.first_page, 0) AS page,
       rule.name AS rule, s.council, s.body, s.date, s.paper_kind, s.paper_title, s.path, s.sha256
FROM resolution AS f JOIN rule ON rule.id = f.rule JOIN paper_source AS s ON s.paper = f.paper
LEFT JOIN section AS h ON h.paper = f.paper AND h.ordinal = f.section
WHERE f.unanimous IS NOT NULL;

CREATE VIEW all_contacts AS
SELECT f.paper, f.ordinal, f.name, f.phone, f.email, nullif(f.first_page, 0) AS page, rule.name AS rule,
       s.council, s.body, s.date, s.paper_kind, s.paper_title, s.path, s.sha256
FROM contact AS f JOIN rule ON rule.id = f.rule JOIN paper_source AS s ON s.paper = f.paper;

CREATE VIEW all_references AS
SELECT f.paper, f.ordinal, f.type, f.text, f.value, f.amount, nullif(f.first_page, 0) AS page, rule.name AS rule,
       s.council, s.body, s.date, s.paper_kind, s.paper_title, s.path, s.sha256
FROM reference AS f JOIN rule ON rule.id = f.rule JOIN paper_source AS s ON s.paper = f.paper;

-- In the order of the papers that ask: ordinal counts through a meeting. Where the paper does not say it, the council,
-- body and date are those of its meeting.
CREATE VIEW all_ledger AS
SELECT f.paper, f.meeting, f.ordinal, f.kind, f.label, coalesce(f.text, asked.text) AS text, f.item, f.recommendation,
       nullif(f.first_page, 0) AS page, f.outcome, f.minutes,
       (SELECT path FROM source WHERE source.paper = f.minutes ORDER BY id LIMIT 1) AS minutes_path,
       (SELECT m.sha256 FROM paper AS m WHERE m.id = f.minutes) AS minutes_sha256, f.resolution, f.minute,
       f.answer_label, coalesce(f.answer, decided.text) AS answer, nullif(f.answer_first_page, 0) AS answer_page, nullif(f.confidence, 0) AS confidence,
       nullif(f.evidence, '') AS evidence, f.difference,
       coalesce(s.council, c.name) AS council, coalesce(s.body, meeting.body) AS body,
       coalesce(s.date, meeting.date) AS date, s.paper_kind, s.paper_title, s.path, s.sha256
FROM ledger AS f JOIN meeting ON meeting.id = f.meeting JOIN paper_source AS s ON s.paper = f.paper
LEFT JOIN council AS c ON c.key = meeting.council
LEFT JOIN recommendation AS asked ON asked.paper = f.paper AND asked.ordinal = f.recommendation
LEFT JOIN resolution AS decided ON decided.paper = f.minutes AND decided.ordinal = f.resolution;

CREATE VIEW all_passages AS
SELECT f.paper, f.ordinal, f.id AS passage, f.kind, minutebook_passage_text(f.id) AS text,
       h.heading AS section_heading, h.type AS section_type, f.fact, nullif(f.first_page, 0) AS page,
       s.council, s.body, s.date, s.paper_kind, s.paper_title, s.path, s.sha256
FROM passage AS f JOIN paper_source AS s ON s.paper = f.paper
LEFT JOIN section AS h ON h.paper = f.paper AND h.ordinal = f.section;

-- A person's number as people write it: 12.3.
CREATE VIEW all_people AS
SELECT (p.id >> 16) || '.' || (p.id & 65535) AS person, p.name, c.name AS council, p.mover, p.seconder, p.author,
       p.contact, p.councillor, 1 + length(p.papers) - length(replace(p.papers, ',', '')) AS papers, p.first_year,
       p.last_year,
       (SELECT json_group_array((value >> 16) || '.' || (value & 65535)) FROM json_each('[' || p.may_be || ']')) AS may_be,
       (SELECT json_group_array(spelling) FROM (SELECT spelling FROM person_spelling WHERE person = p.id ORDER BY 1)) AS spellings
FROM person AS p JOIN meeting_paper ON paper = p.id >> 16 JOIN meeting ON meeting.id = meeting
JOIN council AS c ON c.key = meeting.council;

-- Each resolution that someone moved or seconded, with who it was.
CREATE VIEW all_movers AS
SELECT (p.id >> 16) || '.' || (p.id & 65535) AS person, p.name, f.part, f.spelling, r.ordinal, r.label, r.text, nullif(coalesce(r.item, h.heading), '') AS item, r.minute, r.outcome,
       nullif(r.first_page, 0) AS page, s.council, s.body, s.date, s.paper_kind, s.paper_title, s.path, s.sha256, s.paper
FROM (SELECT paper, ordinal, 'mover' AS part, mover AS spelling FROM resolution WHERE mover IS NOT NULL UNION ALL
      SELECT paper, ordinal, 'seconder', seconder FROM resolution WHERE seconder IS NOT NULL) AS f
JOIN meeting_paper AS fp ON fp.paper = f.paper JOIN meeting AS fm ON fm.id = fp.meeting
JOIN person_spelling AS spelt ON spelt.spelling = f.spelling JOIN person AS p ON p.id = spelt.person
JOIN meeting_paper AS pp ON pp.paper = p.id >> 16 JOIN meeting AS pm ON pm.id = pp.meeting AND pm.council = fm.council
JOIN resolution AS r ON r.paper = f.paper AND r.ordinal = f.ordinal JOIN paper_source AS s ON s.paper = f.paper
LEFT JOIN section AS h ON h.paper = r.paper AND h.ordinal = r.section;
)sql";

// Tables that lie by their keys, without an index beside them: no row of theirs is longer than a quarter of a page of
// the file, as some of resolution's are. And pieces of full text that fill a page. Together 0.4 % of an index of 362
// papers.
constexpr const char* kByKey = R"sql(

CREATE TABLE kept AS SELECT * FROM recommendation;
DROP TABLE recommendation;
CREATE TABLE recommendation (
    paper      INTEGER NOT NULL REFERENCES paper (id),
    ordinal    INTEGER NOT NULL,
    label      TEXT,                         -- as printed: '(a)'
    text       TEXT NOT NULL,
    lead_in    TEXT NOT NULL,                -- 'The Committee is requested to:', or ''
    section    INTEGER,                      -- ordinal of the paper's section
    first_page INTEGER NOT NULL, first_word INTEGER NOT NULL, last_page INTEGER NOT NULL, last_word INTEGER NOT NULL,
    rule       INTEGER NOT NULL REFERENCES rule (id),
    PRIMARY KEY (paper, ordinal),
    FOREIGN KEY (paper, section) REFERENCES section (paper, ordinal)
) WITHOUT ROWID;
INSERT INTO recommendation SELECT * FROM kept;
DROP TABLE kept;

CREATE TABLE kept AS SELECT * FROM ledger;
DROP TABLE ledger;
CREATE TABLE ledger (
    meeting        INTEGER NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
    ordinal        INTEGER NOT NULL,         -- from 0, in the order of papers and of what they ask
    paper          INTEGER NOT NULL REFERENCES paper (id) ON DELETE CASCADE,  -- that asks
    kind           TEXT NOT NULL,            -- recommendation, proposed_decision, agenda, committee, motion, title
    label          TEXT,
    text           TEXT,                     -- NULL: that of the recommendation
    item           TEXT,                     -- heading it stands under
    recommendation INTEGER,                  -- ordinal of the paper's recommendation; NULL: asked in other words
    first_page INTEGER NOT NULL, first_word INTEGER NOT NULL, last_page INTEGER NOT NULL, last_word INTEGER NOT NULL,
    outcome        TEXT NOT NULL,            -- agreed, agreed_amended, noted, deferred, referred, refused, none, not_held
    minutes        INTEGER REFERENCES paper (id) ON DELETE SET NULL,  -- looked through; NULL: none is held
    resolution     INTEGER,                  -- ordinal of its resolution; NULL: none, or decided in other words
    minute         TEXT,                     -- number of the minute
    answer_label   TEXT,
    answer         TEXT,                     -- what was resolved; NULL: that of the resolution, or nothing that is told
    answer_first_page INTEGER, answer_first_word INTEGER, answer_last_page INTEGER, answer_last_word INTEGER,
    confidence     REAL NOT NULL,            -- of what is claimed, from 0 to 1; 0: nothing is
    evidence       TEXT NOT NULL,            -- 'reference 24/00108; wording 0.97'
    difference     TEXT,                     -- JSON, where amended: [["kept", "…"], ["dropped", "…"], ["added", "…"], …]
    PRIMARY KEY (meeting, ordinal)
) WITHOUT ROWID;
INSERT INTO ledger SELECT * FROM kept;
DROP TABLE kept;
CREATE INDEX ledger_by_paper ON ledger (paper, recommendation);
CREATE INDEX ledger_by_minutes ON ledger (minutes, resolution);

INSERT INTO passage_fts (passage_fts, rank) VALUES ('pgsz', 8136);
INSERT INTO paper_fts (paper_fts, rank) VALUES ('pgsz', 8136);
)sql";

// Each brings a file one version on. New ones come at the end.
constexpr std::array kSteps = {kPapers, kText, kLinks, kFollowing, kViews, kByKey};

std::string icu_version() { return U_ICU_VERSION; }

[[noreturn]] void refuse(const std::filesystem::path& path, std::string_view why) {
    throw IndexError(fmt::format("{}: {}", path.string(), why));
}

// SQLite keeps the text of each table: here without the spaces that only line it up, some 4 KB of an index.
std::string compact(std::string_view sql) {
    std::string text;
    for (const char c : sql)
        if (c != ' ' || !(text.ends_with(' ') || text.ends_with('\n'))) text += c;
    return text;
}

bool is_empty_database(Database& db) { return db.integer("SELECT count(*) FROM sqlite_schema") == 0; }

void migrate(Database& db) {
    if (is_empty_database(db)) {
        // A page's words and boxes take 1 KB: smaller ones leave more over at their ends, larger ones in small tables.
        db.execute("PRAGMA page_size = 8192");
        db.execute("PRAGMA auto_vacuum = INCREMENTAL");  // what merging frees is given back at the end of a run
        db.execute("PRAGMA journal_mode = WAL");
    }
    Transaction transaction(db);
    const auto version = db.integer("PRAGMA user_version");  // again: another may have migrated while this one waited
    for (auto step = static_cast<std::size_t>(version); step < kSteps.size(); ++step)
        db.execute(compact(kSteps[step]).c_str());
    if (version < schema_version()) {
        db.execute(fmt::format("PRAGMA application_id = {}", kApplicationId).c_str());
        db.execute(fmt::format("PRAGMA user_version = {}", schema_version()).c_str());
        Statement set(db, "INSERT OR REPLACE INTO meta (key, value) VALUES (?1, ?2)");
        if (version == 0) {
            set.execute("tokenizer", std::to_string(kTokenizerVersion));
            set.execute("next_paper", "1");
        }
        set.execute("icu", icu_version());
    }
    transaction.commit();
}

}  // namespace

int schema_version() { return static_cast<int>(kSteps.size()); }

Database open_index(const std::filesystem::path& path, Database::Mode mode) {
    std::error_code ignored;
    if (mode != Database::Mode::create && !std::filesystem::exists(path, ignored))
        refuse(path, "there is no index: make one with `minutebook ingest`, or name another with --index");
    if (std::filesystem::is_directory(path, ignored))
        refuse(path, "is a folder, not an index: name a file with --index");

    Database db(path, mode);
    const char* error = "";
    if (register_fts5_functions(db.handle(), &error) != SQLITE_OK) refuse(path, error);

    if (mode == Database::Mode::create && is_empty_database(db)) {
        migrate(db);
    } else if (db.integer("PRAGMA application_id") != kApplicationId) {
        refuse(path, is_empty_database(db)
                         ? "holds nothing yet: fill it with `minutebook ingest`, or name another with --index"
                         : "is an SQLite database but no index of Minutebook: name another with --index");
    }
    const auto version = db.integer("PRAGMA user_version");
    if (version > schema_version())
        refuse(path, fmt::format("was made by a newer Minutebook (schema {}; this one knows {}): update Minutebook",
                                 version, schema_version()));
    if (version > 0 && db.text("SELECT value FROM meta WHERE key = 'tokenizer'") != std::to_string(kTokenizerVersion))
        refuse(
            path,
            "its words were cut or stored by another version of Minutebook: move it away and run `minutebook ingest` "
            "again");
    if (version < schema_version()) {
        if (mode != Database::Mode::create)
            refuse(path, fmt::format(
                             "was made by an older Minutebook (schema {}): run `minutebook ingest` on it once to bring "
                             "it up to date",
                             version));
        migrate(db);
    }
    // What is committed stays, also where the power fails: a batch is written every second or two, and one sync of the
    // WAL is little beside that.
    db.execute("PRAGMA synchronous = FULL");
    return db;
}

}  // namespace minutebook
