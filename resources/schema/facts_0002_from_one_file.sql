-- SPDX-License-Identifier: GPL-3.0-or-later
-- From the one file of version 1, after its decisions were copied into a file of their own (store::splitDecisions).
DROP VIEW IF EXISTS v_reads;
DROP VIEW IF EXISTS v_activity;
DROP VIEW IF EXISTS v_plans;
DROP VIEW IF EXISTS v_score_causes;
DROP VIEW IF EXISTS v_score_history;
DROP VIEW IF EXISTS v_scores;
DROP VIEW IF EXISTS v_controls;
DROP VIEW IF EXISTS v_entities;
DROP VIEW IF EXISTS v_alerts;
DROP VIEW IF EXISTS v_findings;
DROP VIEW IF EXISTS v_assessments;
DROP VIEW IF EXISTS v_recommendations;
DROP VIEW IF EXISTS v_tags;
DROP VIEW IF EXISTS v_documents;
DROP VIEW IF EXISTS v_resources;
DROP VIEW IF EXISTS v_scopes;
DROP VIEW IF EXISTS v_connections;
DROP TABLE IF EXISTS connection;
DROP TABLE IF EXISTS token;
DROP TABLE IF EXISTS alert_decision;
DROP TABLE IF EXISTS journal;
DROP TABLE IF EXISTS outbox;
DROP TABLE IF EXISTS saved_view;
DROP TABLE IF EXISTS saved_query;
DROP TABLE IF EXISTS note;
