-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the score of some scopes is to reach, and by when.

CREATE TABLE score_target (
    key     TEXT    NOT NULL PRIMARY KEY, -- domain::targetKey()
    scopes  TEXT    NOT NULL,             -- JSON: ids as chosen; []: everything
    percent REAL    NOT NULL CHECK (percent BETWEEN 1 AND 100),
    due     INTEGER NOT NULL,             -- day, UTC
    start   REAL,                         -- percent when it was set; null: there was none
    who     TEXT    NOT NULL,
    at      INTEGER NOT NULL
);
