-- SPDX-License-Identifier: GPL-3.0-or-later
-- What is not held against the score, and who decided so. Nothing is deleted: what was revoked stays in the register.
CREATE TABLE exemption (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    scope          TEXT    NOT NULL,      -- id with all that is below it; '': the whole workspace
    recommendation TEXT    NOT NULL,      -- key of the assessment; '': all
    finding        TEXT    NOT NULL,      -- id of one finding; '': the recommendation itself
    category       INTEGER NOT NULL CHECK (category IN (1, 2)), -- domain::ExemptionCategory
    owner          TEXT    NOT NULL,
    reason         TEXT    NOT NULL CHECK (reason <> ''),
    expires        INTEGER,               -- without effect from then on; null: never
    created_by     TEXT    NOT NULL,
    created        INTEGER NOT NULL,
    changed_by     TEXT    NOT NULL DEFAULT '',
    changed        INTEGER,
    revoked_by     TEXT    NOT NULL DEFAULT '',
    revoked        INTEGER
);
