-- SPDX-License-Identifier: GPL-3.0-or-later
-- DECISIONS: what the user set, in NAME-decisions.db. Never dropped, and written by a thread of their own, so that no work on
-- facts makes the user wait. Times are milliseconds since 1970 UTC, keys are core::ResourceKey (16 bytes).

CREATE TABLE identity (id INTEGER NOT NULL); -- one row: a random number that the facts repeat, so that the files are told to be a pair
INSERT INTO identity (id) VALUES (random());

CREATE TABLE connection (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    kind     INTEGER NOT NULL,
    name     TEXT    NOT NULL,
    settings BLOB    NOT NULL,            -- JSON, without secrets
    sample   INTEGER NOT NULL DEFAULT 0,
    paused   INTEGER NOT NULL DEFAULT 0,
    every_s  INTEGER NOT NULL DEFAULT 14400,
    created  INTEGER NOT NULL
);

CREATE TABLE token (                      -- secrets; empty in a workspace without encryption
    connection INTEGER NOT NULL,
    slot       TEXT    NOT NULL,
    value      BLOB    NOT NULL,
    PRIMARY KEY (connection, slot)
) WITHOUT ROWID;

CREATE TABLE alert_decision (             -- by key, so that it outlives the fact
    alert_key BLOB PRIMARY KEY,
    status    INTEGER,                    -- null: the source's own
    owner     TEXT    NOT NULL DEFAULT '',
    note      TEXT    NOT NULL DEFAULT '',
    is_read   INTEGER NOT NULL DEFAULT 0,
    actor     TEXT    NOT NULL DEFAULT '',
    at        INTEGER NOT NULL,
    change    INTEGER NOT NULL DEFAULT 0  -- higher with every new status: facts derive again what is higher than they know
) WITHOUT ROWID;
CREATE INDEX alert_decision_change ON alert_decision (change);
CREATE TRIGGER alert_decision_new AFTER INSERT ON alert_decision BEGIN
    UPDATE alert_decision SET change = (SELECT max(change) + 1 FROM alert_decision) WHERE alert_key = new.alert_key;
END;
CREATE TRIGGER alert_decision_status AFTER UPDATE OF status ON alert_decision BEGIN
    UPDATE alert_decision SET change = (SELECT max(change) + 1 FROM alert_decision) WHERE alert_key = new.alert_key;
END;

CREATE TABLE journal (                    -- append only; hash = SHA-256(prev || the other columns)
    seq    INTEGER PRIMARY KEY AUTOINCREMENT,
    at     INTEGER NOT NULL,
    who    TEXT NOT NULL,
    action TEXT NOT NULL,
    target TEXT NOT NULL,
    result TEXT NOT NULL,
    detail BLOB NOT NULL,                 -- JSON, redacted
    prev   BLOB NOT NULL,
    hash   BLOB NOT NULL
);
CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal BEGIN SELECT raise(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal BEGIN SELECT raise(ABORT, 'the journal is append-only'); END;

CREATE TABLE outbox (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    connection INTEGER NOT NULL,
    kind       TEXT    NOT NULL,          -- "alert.status"
    target_key BLOB    NOT NULL,
    payload    BLOB    NOT NULL,          -- JSON
    actor      TEXT    NOT NULL,
    created    INTEGER NOT NULL,
    state      INTEGER NOT NULL DEFAULT 0, -- 0 waiting, 1 being sent, 2 failed for good, 3 changed at the source
    tries      INTEGER NOT NULL DEFAULT 0,
    next_try   INTEGER NOT NULL DEFAULT 0,
    last_error TEXT    NOT NULL DEFAULT ''
);
CREATE INDEX outbox_target ON outbox (target_key);

CREATE TABLE saved_view (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    list    TEXT NOT NULL,
    name    TEXT NOT NULL,
    filter  TEXT NOT NULL,
    sort    TEXT NOT NULL DEFAULT '',
    created INTEGER NOT NULL,
    UNIQUE (list, name)
);
CREATE TABLE saved_query (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    name    TEXT NOT NULL UNIQUE,
    sql     TEXT NOT NULL,
    created INTEGER NOT NULL
);
CREATE TABLE note (                       -- small named values of the user's: last visit, layouts of pages
    name  TEXT PRIMARY KEY,
    value BLOB NOT NULL
) WITHOUT ROWID;
