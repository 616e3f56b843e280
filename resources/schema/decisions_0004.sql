-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who has to fix what, and until when. Nothing is deleted: what was removed or completed stays, and a rule that is removed keeps what it assigned.

CREATE TABLE governance_rule (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    priority        INTEGER NOT NULL CHECK (priority BETWEEN 1 AND 1000), -- 1 decides first
    name            TEXT    NOT NULL CHECK (name <> ''),
    description     TEXT    NOT NULL,
    enabled         INTEGER NOT NULL,
    scope           TEXT    NOT NULL,     -- id with all that is below it; '': the whole workspace
    excluded        TEXT    NOT NULL,     -- JSON list of ids of scopes, each with all that is below it
    recommendations TEXT    NOT NULL,     -- JSON list of keys; empty: any
    severities      TEXT    NOT NULL,     -- JSON list of words of domain::Severity; empty: any
    owner_source    INTEGER NOT NULL CHECK (owner_source IN (1, 2)), -- domain::OwnerSource
    owner           TEXT    NOT NULL CHECK (owner <> ''), -- a name, or the key of a tag
    days            INTEGER NOT NULL CHECK (days IN (7, 14, 30, 90)),
    grace           INTEGER NOT NULL,
    created_by      TEXT    NOT NULL,
    created         INTEGER NOT NULL,
    changed_by      TEXT    NOT NULL DEFAULT '',
    changed         INTEGER,
    removed_by      TEXT    NOT NULL DEFAULT '',
    removed         INTEGER
);
CREATE UNIQUE INDEX governance_rule_priority ON governance_rule (priority) WHERE removed IS NULL;

CREATE TABLE governance_assignment (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    recommendation TEXT    NOT NULL COLLATE NOCASE CHECK (recommendation <> ''), -- key of the assessment
    kind           INTEGER NOT NULL CHECK (kind IN (1, 2, 3)), -- domain::AssignedTo
    place          TEXT    NOT NULL COLLATE NOCASE CHECK (place <> ''), -- id of the scope, resource group or resource
    scope          TEXT    NOT NULL COLLATE NOCASE, -- id of the scope that it is or is in
    owner          TEXT    NOT NULL,      -- '': none was found
    due            INTEGER NOT NULL,      -- overdue from then on
    grace          INTEGER NOT NULL,      -- not held against the score until then
    eta            INTEGER,               -- when the owner means to be done
    eta_reason     TEXT    NOT NULL,
    rule           INTEGER NOT NULL,      -- governance_rule.id; 0: made by hand
    created_by     TEXT    NOT NULL,
    created        INTEGER NOT NULL,
    changed_by     TEXT    NOT NULL DEFAULT '',
    changed        INTEGER,
    closed_by      TEXT    NOT NULL DEFAULT '',
    closed         INTEGER,
    completed      INTEGER NOT NULL DEFAULT 0 -- closed because nothing was open any more
);
CREATE UNIQUE INDEX governance_assignment_open ON governance_assignment (recommendation, place) WHERE closed IS NULL;
