-- SPDX-License-Identifier: GPL-3.0-or-later
-- FACTS: what connectors read, in NAME.db. They may be dropped and read again. The user's decisions are in a file of their
-- own beside it (decisions_0001.sql); a table stands in one of the two, never in both. Times are milliseconds since 1970
-- UTC, days are Julian day numbers, keys are core::ResourceKey (16 bytes). Enum columns hold the numbers of
-- models/domain/enums.h; *_word columns hold the word as it was sent.

---------------------------------------------------------------- words and places

CREATE TABLE resource_type  (
    id   INTEGER PRIMARY KEY,
    name TEXT NOT NULL COLLATE NOCASE UNIQUE,
    plan TEXT NOT NULL DEFAULT '' COLLATE NOCASE -- pricing.plan that protects this type; '': none
);
CREATE TABLE location       (id INTEGER PRIMARY KEY, name TEXT NOT NULL COLLATE NOCASE UNIQUE);
CREATE TABLE resource_group (id INTEGER PRIMARY KEY, name TEXT NOT NULL COLLATE NOCASE UNIQUE);
CREATE TABLE assessment_key (id INTEGER PRIMARY KEY, key  TEXT NOT NULL COLLATE NOCASE UNIQUE);
CREATE TABLE tag            (id INTEGER PRIMARY KEY, key  TEXT NOT NULL, value TEXT NOT NULL, UNIQUE (key, value));

CREATE TABLE scope (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    key         BLOB    NOT NULL UNIQUE,
    connection  INTEGER NOT NULL,
    scope_id    TEXT    NOT NULL,
    parent_id   TEXT    NOT NULL DEFAULT '',
    parent_key  BLOB,                     -- null for a root
    name        TEXT    NOT NULL DEFAULT '',
    kind        INTEGER NOT NULL DEFAULT 0,
    environment INTEGER NOT NULL DEFAULT 0,
    restricted  INTEGER NOT NULL DEFAULT 0,
    known       INTEGER NOT NULL DEFAULT 0, -- 0: only named by a fact so far
    hash        INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE connection_state (
    connection    INTEGER PRIMARY KEY,
    what          TEXT    NOT NULL DEFAULT '',
    state         INTEGER NOT NULL DEFAULT 0, -- domain::ConnectionState
    state_note    TEXT    NOT NULL DEFAULT '',
    last_complete INTEGER,
    last_try      INTEGER,
    last_error    TEXT    NOT NULL DEFAULT '',
    capabilities  BLOB    NOT NULL DEFAULT '[]', -- JSON: [{"name","state","note"}]
    counters      BLOB    NOT NULL DEFAULT '[]', -- JSON: [{"name","read","changed","gone","requests"}]
    partly        BLOB    NOT NULL DEFAULT '[]', -- JSON: [text]
    log           BLOB    NOT NULL DEFAULT '[]'  -- JSON: [text], newest first
);

---------------------------------------------------------------- resources

CREATE TABLE row_block (                  -- row ids are handed out in blocks of 4096 per type and never reused
    block INTEGER PRIMARY KEY AUTOINCREMENT,
    type  INTEGER NOT NULL,
    used  INTEGER NOT NULL
);

CREATE TABLE resource (
    row         INTEGER PRIMARY KEY,      -- block * 4096 + n
    key         BLOB    NOT NULL,
    connection  INTEGER NOT NULL,
    type        INTEGER NOT NULL,
    scope       INTEGER NOT NULL,
    location    INTEGER NOT NULL,         -- 0: none, likewise resource_group and tag
    resource_group INTEGER NOT NULL,
    tag         INTEGER NOT NULL,         -- the tag shown in lists: env or environment, else the first
    environment INTEGER NOT NULL,
    health      INTEGER NOT NULL DEFAULT 0, -- derived
    assessed    INTEGER NOT NULL DEFAULT 0, -- derived: 1 has an assessment that is not Unknown, 2 only rules of our own judge it
    open        INTEGER NOT NULL DEFAULT 0, -- derived: unhealthy assessments, 10 bits for each severity from Unknown (lowest) to Critical
    alerts      INTEGER NOT NULL DEFAULT 0, -- derived: active alerts << 3 | worst severity among them
    first_seen  INTEGER NOT NULL,
    changed     INTEGER NOT NULL,         -- when the content was last seen to differ
    hash        INTEGER NOT NULL,         -- of the content, 64 bits
    name        TEXT    NOT NULL,
    kind        TEXT    NOT NULL
);
CREATE TABLE resource_text (row INTEGER PRIMARY KEY, id TEXT NOT NULL, tags TEXT NOT NULL); -- tags: JSON [["key","value"],...]
CREATE TABLE resource_body (row INTEGER PRIMARY KEY, api_version TEXT NOT NULL, body BLOB NOT NULL);
CREATE TABLE resource_tag  (row INTEGER NOT NULL, tag INTEGER NOT NULL, PRIMARY KEY (row, tag)) WITHOUT ROWID;

-- Trigrams of what is particular to a row: its name, tags, and the id without scope, group and type, one a line.
CREATE VIRTUAL TABLE resource_fts USING fts5 (text, content='', contentless_delete=1, tokenize='trigram');

CREATE TABLE seen_mark (                  -- a complete pass saw every row of (scope, type) at this time; 0: all
    connection INTEGER NOT NULL,
    scope      INTEGER NOT NULL,
    type       INTEGER NOT NULL,
    at         INTEGER NOT NULL,
    PRIMARY KEY (connection, scope, type)
) WITHOUT ROWID;

---------------------------------------------------------------- assessments

CREATE TABLE assessment_meta (
    row           INTEGER PRIMARY KEY,
    connection    INTEGER NOT NULL,
    assessment    INTEGER NOT NULL,       -- assessment_key.id
    display_name  TEXT NOT NULL,
    description   TEXT NOT NULL,
    remediation   TEXT NOT NULL,
    policy        TEXT NOT NULL,
    severity      INTEGER NOT NULL,
    severity_word TEXT NOT NULL,
    user_impact   INTEGER NOT NULL,
    effort        INTEGER NOT NULL,
    categories    TEXT NOT NULL,          -- JSON lists of text
    threats       TEXT NOT NULL,
    tactics       TEXT NOT NULL,
    techniques    TEXT NOT NULL,
    standards     TEXT NOT NULL,
    assessment_type TEXT NOT NULL,
    preview       INTEGER NOT NULL,
    body          BLOB NOT NULL,
    hash          INTEGER NOT NULL,
    UNIQUE (connection, assessment)
);

CREATE TABLE assessment (
    row             INTEGER PRIMARY KEY AUTOINCREMENT,
    key             BLOB    NOT NULL,
    connection      INTEGER NOT NULL,
    assessment      INTEGER NOT NULL,     -- assessment_key.id
    scope           INTEGER NOT NULL,
    resource_key    BLOB    NOT NULL,
    resource        INTEGER NOT NULL,     -- resource.row, 0: not in the inventory (yet)
    state           INTEGER NOT NULL,
    first_evaluated INTEGER,
    state_changed   INTEGER,
    hash            INTEGER NOT NULL
);
CREATE TABLE assessment_body (
    row         INTEGER PRIMARY KEY,
    id          TEXT NOT NULL,
    resource_id TEXT NOT NULL,
    state_word  TEXT NOT NULL,
    cause       TEXT NOT NULL,
    reason      TEXT NOT NULL,
    scripts     TEXT NOT NULL,            -- JSON [["language","text"],...]
    body        BLOB NOT NULL
);

CREATE TABLE sub_assessment (
    row          INTEGER PRIMARY KEY AUTOINCREMENT,
    key          BLOB    NOT NULL UNIQUE,
    parent_key   BLOB    NOT NULL,        -- assessment.key
    connection   INTEGER NOT NULL,
    scope        INTEGER NOT NULL,
    resource_key BLOB    NOT NULL,
    resource     INTEGER NOT NULL,
    finding_id   TEXT    NOT NULL,
    display_name TEXT    NOT NULL,
    severity     INTEGER NOT NULL,
    state        INTEGER NOT NULL,
    generated    INTEGER,
    hash         INTEGER NOT NULL
);
CREATE TABLE sub_assessment_body (row INTEGER PRIMARY KEY, id TEXT NOT NULL, resource_id TEXT NOT NULL, body BLOB NOT NULL);

---------------------------------------------------------------- controls, scores, plans

CREATE TABLE control (
    row            INTEGER PRIMARY KEY AUTOINCREMENT,
    connection     INTEGER NOT NULL,
    scope          INTEGER NOT NULL,
    control_id     TEXT    NOT NULL COLLATE NOCASE,
    display_name   TEXT    NOT NULL,
    max_score      REAL    NOT NULL,
    current_score  REAL    NOT NULL,
    healthy        INTEGER NOT NULL,
    unhealthy      INTEGER NOT NULL,
    not_applicable INTEGER NOT NULL,
    weight         INTEGER NOT NULL,
    hash           INTEGER NOT NULL,
    at             INTEGER NOT NULL,      -- when it last changed
    UNIQUE (scope, control_id)
);
CREATE TABLE control_assessment (         -- the definition of a control in a scope
    control    INTEGER NOT NULL REFERENCES control (row) ON DELETE CASCADE,
    assessment INTEGER NOT NULL,
    PRIMARY KEY (control, assessment)
) WITHOUT ROWID;

CREATE TABLE score (
    scope         INTEGER PRIMARY KEY,
    connection    INTEGER NOT NULL,
    max_score     REAL NOT NULL,
    current_score REAL NOT NULL,
    percent       REAL NOT NULL,
    weight        INTEGER NOT NULL,
    at            INTEGER
);
CREATE TABLE score_day (
    scope         INTEGER NOT NULL,
    control_id    TEXT    NOT NULL COLLATE NOCASE, -- '' the scope as a whole
    day           INTEGER NOT NULL,
    connection    INTEGER NOT NULL,
    percent       REAL,                   -- null: not read that day
    current_score REAL NOT NULL,
    max_score     REAL NOT NULL,
    weight        INTEGER NOT NULL,
    PRIMARY KEY (scope, control_id, day)
) WITHOUT ROWID;
CREATE TABLE score_cause (
    row               INTEGER PRIMARY KEY AUTOINCREMENT,
    scope             INTEGER NOT NULL,
    connection        INTEGER NOT NULL,
    at                INTEGER NOT NULL,
    assessment_key    TEXT NOT NULL,
    control_id        TEXT NOT NULL,
    resources_worse   INTEGER NOT NULL,
    resources_better  INTEGER NOT NULL,
    resources_added   INTEGER NOT NULL,
    resources_removed INTEGER NOT NULL,
    gain              REAL NOT NULL,
    who               TEXT NOT NULL,
    how               TEXT NOT NULL,
    resource_ids      TEXT NOT NULL,      -- JSON list
    UNIQUE (scope, at, assessment_key, control_id, who, how)
);

CREATE TABLE pricing (
    row        INTEGER PRIMARY KEY AUTOINCREMENT,
    connection INTEGER NOT NULL,
    scope      INTEGER NOT NULL,
    plan       TEXT    NOT NULL COLLATE NOCASE,
    state      INTEGER NOT NULL,
    sub_plan   TEXT    NOT NULL,
    body       BLOB    NOT NULL,
    hash       INTEGER NOT NULL,
    UNIQUE (scope, plan)
);

---------------------------------------------------------------- alerts

CREATE TABLE alert (
    row           INTEGER PRIMARY KEY AUTOINCREMENT,
    key           BLOB    NOT NULL UNIQUE,
    connection    INTEGER NOT NULL,
    scope         INTEGER NOT NULL,
    id            TEXT    NOT NULL,
    system_id     TEXT    NOT NULL COLLATE NOCASE,
    alert_type    TEXT    NOT NULL,
    display_name  TEXT    NOT NULL,
    severity      INTEGER NOT NULL,
    severity_word TEXT    NOT NULL,
    status        INTEGER NOT NULL,       -- the source's
    status_word   TEXT    NOT NULL,
    environment   INTEGER NOT NULL,       -- of its scope, or of its first resource
    compromised   TEXT    NOT NULL,
    product       TEXT    NOT NULL,
    tactics       TEXT    NOT NULL,       -- JSON list
    is_incident   INTEGER NOT NULL,
    incident      INTEGER NOT NULL DEFAULT 0, -- derived: row of the incident this alert belongs to
    start_at      INTEGER,
    end_at        INTEGER,
    generated     INTEGER,
    time          INTEGER NOT NULL,       -- last event: end, else start, else generated
    first_seen    INTEGER NOT NULL,
    hash          INTEGER NOT NULL
);
CREATE INDEX alert_time ON alert (time);
CREATE INDEX alert_system ON alert (system_id);
CREATE INDEX alert_type ON alert (alert_type);
CREATE TABLE alert_body (
    row         INTEGER PRIMARY KEY,
    description TEXT NOT NULL,
    techniques  TEXT NOT NULL,            -- JSON lists of text
    remediation TEXT NOT NULL,
    resources   TEXT NOT NULL,
    members     TEXT NOT NULL,            -- systemAlertIds of an incident
    entities    TEXT NOT NULL,            -- JSON [{"type","name","detail","resourceId","body"}]
    portal_uri  TEXT NOT NULL,
    body        BLOB NOT NULL
);
CREATE TABLE alert_resource (
    alert        INTEGER NOT NULL,
    resource_key BLOB    NOT NULL,
    resource     INTEGER NOT NULL,        -- 0: not in the inventory (yet)
    PRIMARY KEY (alert, resource_key)
) WITHOUT ROWID;
CREATE INDEX alert_resource_key ON alert_resource (resource_key);
CREATE TABLE alert_entity (
    alert INTEGER NOT NULL,
    type  TEXT    NOT NULL COLLATE NOCASE,
    name  TEXT    NOT NULL COLLATE NOCASE,
    PRIMARY KEY (alert, type, name)
) WITHOUT ROWID;
CREATE INDEX alert_entity_name ON alert_entity (name, type);
CREATE TABLE incident_member (
    incident  INTEGER NOT NULL,
    system_id TEXT    NOT NULL COLLATE NOCASE,
    PRIMARY KEY (incident, system_id)
) WITHOUT ROWID;
CREATE INDEX incident_member_alert ON incident_member (system_id);

---------------------------------------------------------------- what was read

CREATE TABLE read_mark (
    connection   INTEGER NOT NULL,
    place_key    BLOB    NOT NULL,        -- of the scope or parent resource
    type         TEXT    NOT NULL,        -- lower case
    place_id     TEXT    NOT NULL,
    complete     INTEGER NOT NULL,
    at           INTEGER NOT NULL,        -- of the last try
    complete_at  INTEGER,                 -- of the last complete read
    items        INTEGER NOT NULL,
    error        TEXT    NOT NULL,
    missing_role TEXT    NOT NULL,
    PRIMARY KEY (connection, place_key, type)
) WITHOUT ROWID;

CREATE TABLE sync_state (connection INTEGER NOT NULL, name TEXT NOT NULL, value BLOB NOT NULL, PRIMARY KEY (connection, name)) WITHOUT ROWID;
CREATE TABLE pass (connection INTEGER PRIMARY KEY, started INTEGER NOT NULL, cursor BLOB NOT NULL);
CREATE TABLE pass_seen (                  -- Roaring bitmap of the rows of one kind seen by the pass, per 65,536 rows
    connection INTEGER NOT NULL,
    kind       INTEGER NOT NULL,
    chunk      INTEGER NOT NULL,
    bits       BLOB    NOT NULL,
    PRIMARY KEY (connection, kind, chunk)
) WITHOUT ROWID;

-- "bulk" 1: a first load is under way; "loaded" 1: it is over; "decided": alert_decision.change up to which derived columns
-- follow the decisions; "identity": that of the decisions these facts belong to.
CREATE TABLE build_state (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
