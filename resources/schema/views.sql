-- SPDX-License-Identifier: GPL-3.0-or-later
-- The documented views for the user's own queries (resources/docs/query-views.md): words instead of numbers, times as
-- ISO 8601 in UTC. Rows of the sample estate stand in them only while nothing real is connected. Columns may be added,
-- none is renamed. A column that no view reads cannot be reached by a query. Every reading connection makes them for
-- itself: they join facts and decisions, and a view that is stored in a file reaches no other.

CREATE TEMP VIEW v_connections AS SELECT c.id, c.name, CASE c.kind WHEN 1 THEN 'azure' WHEN 2 THEN 'aws' WHEN 3 THEN 'gcp' WHEN 4 THEN 'host' ELSE 'unknown' END AS kind,
        c.sample, c.paused,
        strftime('%Y-%m-%dT%H:%M:%SZ', t.last_complete / 1000, 'unixepoch') AS last_complete,
        strftime('%Y-%m-%dT%H:%M:%SZ', t.last_try / 1000, 'unixepoch') AS last_try, coalesce(t.last_error, '') AS last_error
    FROM connection c LEFT JOIN connection_state t ON t.connection = c.id
    WHERE c.sample = (SELECT count(*) = 0 FROM connection x WHERE x.sample = 0);

CREATE TEMP VIEW v_scopes AS SELECT s.scope_id AS id, s.parent_id, s.name,
        CASE s.kind WHEN 1 THEN 'tenant' WHEN 2 THEN 'managementGroup' WHEN 3 THEN 'subscription' WHEN 4 THEN 'account' WHEN 5 THEN 'project'
            WHEN 6 THEN 'site' WHEN 7 THEN 'resourceGroup' ELSE 'unknown' END AS kind,
        CASE s.environment WHEN 1 THEN 'azure' WHEN 2 THEN 'aws' WHEN 3 THEN 'gcp' WHEN 4 THEN 'onPremises' ELSE 'unknown' END AS environment,
        s.restricted, c.name AS connection
    FROM scope s JOIN v_connections c ON c.id = s.connection WHERE s.known = 1;

CREATE TEMP VIEW v_resources AS SELECT r.row, t.id, r.name, y.name AS type, r.kind, l.name AS location, g.name AS resource_group, s.scope_id, s.name AS scope,
        CASE r.environment WHEN 1 THEN 'azure' WHEN 2 THEN 'aws' WHEN 3 THEN 'gcp' WHEN 4 THEN 'onPremises' ELSE 'unknown' END AS environment,
        CASE r.health WHEN 1 THEN 'unhealthy' WHEN 2 THEN 'stale' WHEN 3 THEN 'exempt' WHEN 4 THEN 'healthy' WHEN 5 THEN 'notApplicable' ELSE 'unknown' END AS health,
        CASE p.state WHEN 1 THEN 'off' WHEN 2 THEN 'partial' WHEN 3 THEN 'on' ELSE 'unknown' END AS plan,
        r.assessed <> 0 AS assessed, r.open >> 50 & 1023 AS critical_findings, r.open >> 40 & 1023 AS high_findings, r.open >> 30 & 1023 AS medium_findings,
        r.open >> 20 & 1023 AS low_findings, r.alerts >> 3 AS active_alerts, t.tags,
        strftime('%Y-%m-%dT%H:%M:%SZ', r.first_seen / 1000, 'unixepoch') AS first_seen,
        strftime('%Y-%m-%dT%H:%M:%SZ', r.changed / 1000, 'unixepoch') AS changed, c.name AS connection
    FROM resource r JOIN resource_text t ON t.row = r.row JOIN resource_type y ON y.id = r.type JOIN scope s ON s.id = r.scope
    JOIN v_connections c ON c.id = r.connection LEFT JOIN location l ON l.id = r.location LEFT JOIN resource_group g ON g.id = r.resource_group
    LEFT JOIN pricing p ON p.scope = r.scope AND p.plan = y.plan AND y.plan <> '';

CREATE TEMP VIEW v_documents AS SELECT r.row, t.id, b.api_version, CAST(b.body AS TEXT) AS body
    FROM resource r JOIN v_connections c ON c.id = r.connection JOIN resource_text t ON t.row = r.row JOIN resource_body b ON b.row = r.row;

CREATE TEMP VIEW v_tags AS SELECT r.row AS resource_row, g.key, g.value
    FROM resource_tag x JOIN tag g ON g.id = x.tag JOIN resource r ON r.row = x.row JOIN v_connections c ON c.id = r.connection;

CREATE TEMP VIEW v_recommendations AS SELECT k.key, m.display_name AS name,
        CASE m.severity WHEN 1 THEN 'informational' WHEN 2 THEN 'low' WHEN 3 THEN 'medium' WHEN 4 THEN 'high' WHEN 5 THEN 'critical' ELSE 'unknown' END AS severity,
        m.assessment_type, m.preview, m.policy AS policy_definition_id, m.tactics, m.techniques, m.threats, m.categories, m.standards, c.name AS connection,
        (SELECT count(*) FROM assessment a WHERE a.assessment = m.assessment AND a.state = 2 AND a.connection = m.connection) AS unhealthy,
        (SELECT count(*) FROM assessment a WHERE a.assessment = m.assessment AND a.state = 1 AND a.connection = m.connection) AS healthy
    FROM assessment_meta m JOIN assessment_key k ON k.id = m.assessment JOIN v_connections c ON c.id = m.connection;

CREATE TEMP VIEW v_assessments AS SELECT a.row, b.id, k.key, m.display_name AS name,
        CASE m.severity WHEN 1 THEN 'informational' WHEN 2 THEN 'low' WHEN 3 THEN 'medium' WHEN 4 THEN 'high' WHEN 5 THEN 'critical' ELSE 'unknown' END AS severity,
        CASE a.state WHEN 1 THEN 'healthy' WHEN 2 THEN 'unhealthy' WHEN 3 THEN 'notApplicable' WHEN 4 THEN 'exempt' ELSE 'unknown' END AS state,
        b.state_word, b.cause, b.reason, b.resource_id, a.resource AS resource_row, s.scope_id,
        strftime('%Y-%m-%dT%H:%M:%SZ', a.first_evaluated / 1000, 'unixepoch') AS first_evaluated,
        strftime('%Y-%m-%dT%H:%M:%SZ', a.state_changed / 1000, 'unixepoch') AS state_changed
    FROM assessment a JOIN assessment_body b ON b.row = a.row JOIN assessment_key k ON k.id = a.assessment JOIN scope s ON s.id = a.scope
    JOIN v_connections c ON c.id = a.connection LEFT JOIN assessment_meta m ON m.connection = a.connection AND m.assessment = a.assessment;

CREATE TEMP VIEW v_findings AS SELECT f.row, b.id, f.finding_id, f.display_name AS name,
        CASE f.severity WHEN 1 THEN 'informational' WHEN 2 THEN 'low' WHEN 3 THEN 'medium' WHEN 4 THEN 'high' WHEN 5 THEN 'critical' ELSE 'unknown' END AS severity,
        CASE f.state WHEN 1 THEN 'healthy' WHEN 2 THEN 'unhealthy' WHEN 3 THEN 'notApplicable' WHEN 4 THEN 'exempt' ELSE 'unknown' END AS state,
        b.resource_id, f.resource AS resource_row, strftime('%Y-%m-%dT%H:%M:%SZ', f.generated / 1000, 'unixepoch') AS generated
    FROM sub_assessment f JOIN sub_assessment_body b ON b.row = f.row JOIN v_connections c ON c.id = f.connection;

CREATE TEMP VIEW v_alerts AS SELECT a.row, a.id, a.system_id, a.alert_type, a.display_name AS name,
        CASE a.severity WHEN 1 THEN 'informational' WHEN 2 THEN 'low' WHEN 3 THEN 'medium' WHEN 4 THEN 'high' WHEN 5 THEN 'critical' ELSE 'unknown' END AS severity,
        CASE coalesce(d.status, a.status) WHEN 1 THEN 'active' WHEN 2 THEN 'inProgress' WHEN 3 THEN 'resolved' WHEN 4 THEN 'dismissed' ELSE 'unknown' END AS status,
        a.compromised AS compromised_entity, a.product, a.tactics, a.is_incident, a.incident AS incident_row, coalesce(d.owner, '') AS owner,
        strftime('%Y-%m-%dT%H:%M:%SZ', a.start_at / 1000, 'unixepoch') AS start, strftime('%Y-%m-%dT%H:%M:%SZ', a.end_at / 1000, 'unixepoch') AS "end",
        strftime('%Y-%m-%dT%H:%M:%SZ', a.time / 1000, 'unixepoch') AS time, s.scope_id, c.name AS connection
    FROM alert a JOIN scope s ON s.id = a.scope JOIN v_connections c ON c.id = a.connection LEFT JOIN alert_decision d ON d.alert_key = a.key;

CREATE TEMP VIEW v_entities AS SELECT e.alert AS alert_row, e.type, e.name
    FROM alert_entity e JOIN alert a ON a.row = e.alert JOIN v_connections c ON c.id = a.connection;

CREATE TEMP VIEW v_controls AS SELECT s.scope_id, c.control_id AS id, c.display_name AS name, c.max_score, c.current_score, c.healthy, c.unhealthy, c.not_applicable
    FROM control c JOIN scope s ON s.id = c.scope JOIN v_connections x ON x.id = c.connection;

CREATE TEMP VIEW v_scores AS SELECT s.scope_id, s.name AS scope, x.percent, x.current_score, x.max_score, x.weight,
        strftime('%Y-%m-%dT%H:%M:%SZ', x.at / 1000, 'unixepoch') AS at
    FROM score x JOIN scope s ON s.id = x.scope JOIN v_connections c ON c.id = x.connection;

CREATE TEMP VIEW v_score_history AS SELECT s.scope_id, d.control_id, date(d.day + 0.0) AS day, d.percent, d.current_score, d.max_score
    FROM score_day d JOIN scope s ON s.id = d.scope JOIN v_connections c ON c.id = d.connection;

CREATE TEMP VIEW v_score_causes AS SELECT s.scope_id, strftime('%Y-%m-%dT%H:%M:%SZ', x.at / 1000, 'unixepoch') AS at, x.assessment_key AS key, x.control_id,
        x.resources_worse, x.resources_better, x.resources_added, x.resources_removed, x.gain, x.who, x.how
    FROM score_cause x JOIN scope s ON s.id = x.scope JOIN v_connections c ON c.id = x.connection;

CREATE TEMP VIEW v_plans AS SELECT s.scope_id, p.plan, CASE p.state WHEN 1 THEN 'off' WHEN 2 THEN 'partial' WHEN 3 THEN 'on' ELSE 'unknown' END AS state, p.sub_plan
    FROM pricing p JOIN scope s ON s.id = p.scope JOIN v_connections c ON c.id = p.connection;

CREATE TEMP VIEW v_activity AS SELECT seq, strftime('%Y-%m-%dT%H:%M:%SZ', at / 1000, 'unixepoch') AS at, who, action, target, result, CAST(detail AS TEXT) AS detail
    FROM journal;

CREATE TEMP VIEW v_reads AS SELECT m.place_id, m.type, m.complete, strftime('%Y-%m-%dT%H:%M:%SZ', m.at / 1000, 'unixepoch') AS at, m.items, m.error, m.missing_role
    FROM read_mark m JOIN v_connections c ON c.id = m.connection;
