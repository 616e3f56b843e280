-- SPDX-License-Identifier: GPL-3.0-or-later
-- What persons say of controls of compliance standards that no inventory can decide, with what shows it. Nothing is changed or
-- deleted: the newest one on a control in a scope replaces those before it.

CREATE TABLE attestation (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    standard TEXT    NOT NULL,            -- ids, as the standard writes them
    control  TEXT    NOT NULL,
    scope    TEXT    NOT NULL,            -- id with all that is below it; '': the whole workspace
    verdict  INTEGER NOT NULL CHECK (verdict IN (1, 2, 3)), -- domain::Attested
    note     TEXT    NOT NULL,
    expires  INTEGER,                     -- without effect from then on; null: never
    who      TEXT    NOT NULL,
    at       INTEGER NOT NULL
);
CREATE TABLE evidence (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    attestation INTEGER NOT NULL,
    link        TEXT    NOT NULL,         -- address; '': a file
    name        TEXT    NOT NULL,         -- of a file, without folders
    size        INTEGER NOT NULL,
    sha256      BLOB    NOT NULL          -- of a file's content; x'': a link
);
CREATE INDEX evidence_attestation ON evidence (attestation);
CREATE TABLE evidence_file (              -- each content once, however many attestations it is shown with
    id      INTEGER PRIMARY KEY,
    sha256  BLOB    NOT NULL UNIQUE,
    content BLOB    NOT NULL
);
CREATE TRIGGER attestation_no_update BEFORE UPDATE ON attestation BEGIN SELECT raise(ABORT, 'attestations are append-only'); END;
CREATE TRIGGER attestation_no_delete BEFORE DELETE ON attestation BEGIN SELECT raise(ABORT, 'attestations are append-only'); END;
CREATE TRIGGER evidence_no_update BEFORE UPDATE ON evidence BEGIN SELECT raise(ABORT, 'evidence is append-only'); END;
CREATE TRIGGER evidence_no_delete BEFORE DELETE ON evidence BEGIN SELECT raise(ABORT, 'evidence is append-only'); END;
CREATE TRIGGER evidence_file_no_update BEFORE UPDATE ON evidence_file BEGIN SELECT raise(ABORT, 'evidence is append-only'); END;
CREATE TRIGGER evidence_file_no_delete BEFORE DELETE ON evidence_file BEGIN SELECT raise(ABORT, 'evidence is append-only'); END;
