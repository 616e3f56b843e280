-- SPDX-License-Identifier: GPL-3.0-or-later
-- Policies that are not built in: imported, or written here. What is in force is read from these texts each time.

CREATE TABLE custom_policy (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    kind    INTEGER NOT NULL,             -- policy::DocumentKind: 0 definition, 1 initiative
    key     TEXT    NOT NULL,             -- the name in lower case
    name    TEXT    NOT NULL,
    file    TEXT    NOT NULL,             -- as given at the import; empty: written here
    body    BLOB,                         -- JSON, as imported or saved; null: never saved
    draft   BLOB,                         -- text that is not saved; null: none
    enabled INTEGER NOT NULL,
    who     TEXT    NOT NULL,
    at      INTEGER NOT NULL,
    UNIQUE (kind, key)
);
CREATE TABLE custom_policy_state (change INTEGER NOT NULL); -- one row: higher with each change of what may be in force
INSERT INTO custom_policy_state (change) VALUES (1);
CREATE TRIGGER custom_policy_new AFTER INSERT ON custom_policy BEGIN
    UPDATE custom_policy_state SET change = change + 1;
END;
CREATE TRIGGER custom_policy_changed AFTER UPDATE OF kind, key, name, file, body, enabled ON custom_policy BEGIN
    UPDATE custom_policy_state SET change = change + 1;
END;
CREATE TRIGGER custom_policy_gone AFTER DELETE ON custom_policy BEGIN
    UPDATE custom_policy_state SET change = change + 1;
END;
