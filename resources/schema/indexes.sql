-- SPDX-License-Identifier: GPL-3.0-or-later
-- Secondary indexes of the big tables: made once, after a first load, because row-by-row into finished indexes is slow.
-- Each statement may run again.
CREATE UNIQUE INDEX IF NOT EXISTS resource_key ON resource (key);
CREATE INDEX IF NOT EXISTS resource_name ON resource (name COLLATE NOCASE);
CREATE INDEX IF NOT EXISTS resource_scope ON resource (scope, type);
CREATE INDEX IF NOT EXISTS resource_tag_rows ON resource_tag (tag);
CREATE UNIQUE INDEX IF NOT EXISTS assessment_identity ON assessment (key);
CREATE INDEX IF NOT EXISTS assessment_resource ON assessment (resource_key, state, assessment, connection);
CREATE INDEX IF NOT EXISTS assessment_state ON assessment (assessment, state, scope, resource);
CREATE INDEX IF NOT EXISTS assessment_scope ON assessment (scope);
CREATE INDEX IF NOT EXISTS sub_assessment_parent ON sub_assessment (parent_key);
CREATE INDEX IF NOT EXISTS sub_assessment_resource ON sub_assessment (resource_key);
CREATE INDEX IF NOT EXISTS sub_assessment_scope ON sub_assessment (scope);
CREATE INDEX IF NOT EXISTS alert_scope ON alert (scope);
CREATE INDEX IF NOT EXISTS score_cause_scope ON score_cause (scope, at);
