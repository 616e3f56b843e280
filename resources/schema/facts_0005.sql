-- SPDX-License-Identifier: GPL-3.0-or-later
-- How many checks of each compliance standard passed, day by day, after the day's last assessment.
CREATE TABLE compliance_day (
    scope      INTEGER NOT NULL,          -- with all that is below it; 0: all scopes together, -1: all of the sample estate
    standard   TEXT    NOT NULL COLLATE NOCASE,
    day        INTEGER NOT NULL,
    connection INTEGER NOT NULL,          -- 0: of all
    passed     INTEGER NOT NULL,
    failed     INTEGER NOT NULL,
    unknown    INTEGER NOT NULL,
    PRIMARY KEY (scope, standard, day)
) WITHOUT ROWID;
