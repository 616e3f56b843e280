-- SPDX-License-Identifier: GPL-3.0-or-later
-- What our own rules say of each resource, and what has to be looked at again.
-- A rule is an assessment whose metadata are those of connection 0.
CREATE TABLE verdict (                    -- of a rule on the rows of a chunk of 65,536
    id   INTEGER PRIMARY KEY,             -- chunk << 32 | assessment_key.id
    sets BLOB NOT NULL                    -- healthy, unhealthy, unknown, not applicable: Roaring bitmaps, each behind its length
);
CREATE TABLE verdict_chunk (
    chunk INTEGER PRIMARY KEY,
    rows  BLOB NOT NULL                   -- Roaring bitmap of the assessed rows that are still there: a verdict on another counts no more
);
CREATE INDEX read_mark_place ON read_mark (place_key, type); -- whoever read it
-- In build_state: "assess" when the assessment began from which on changes are noted, 0: they are not; "assessed": fingerprint of the rules by which
-- everything was assessed, 0: not everything was; "assessed_at": when for the last time; "assessed_types": the last resource_type.id then.
CREATE TABLE fact_change (                -- since the last assessment, while somebody assesses
    seq   INTEGER PRIMARY KEY AUTOINCREMENT,
    row   INTEGER NOT NULL,               -- of the resource written or erased; 0: what was read of `type_word` in the place `id`
    type  INTEGER NOT NULL,
    scope INTEGER NOT NULL,
    id    TEXT    NOT NULL,
    type_word TEXT NOT NULL
);
