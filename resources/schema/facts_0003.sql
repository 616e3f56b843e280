-- SPDX-License-Identifier: GPL-3.0-or-later
-- What was read below a resource goes with it; unhealthy resources are counted day by day.
ALTER TABLE resource ADD COLUMN parent_key BLOB; -- of the resource it was read below; null: it stands for itself
CREATE INDEX resource_parent ON resource (parent_key, type) WHERE parent_key IS NOT NULL; -- needed in a first load, too
CREATE TABLE health_day (                 -- resources of a scope after the day's last synchronisation
    scope      INTEGER NOT NULL,
    day        INTEGER NOT NULL,
    connection INTEGER NOT NULL,
    resources  INTEGER NOT NULL,
    unhealthy  INTEGER NOT NULL,
    PRIMARY KEY (scope, day)
) WITHOUT ROWID;
