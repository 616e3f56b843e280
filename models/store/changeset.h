// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QList>
#include <QtTypes>

namespace store {

/// What a write touched, by kind. Row lists are empty with the matching `many` flag when they would be long.
struct ChangeSet {
    bool resources = false, assessments = false, scores = false, alerts = false, connections = false, activity = false, queries = false, targets = false;
    bool manyResources = false;
    std::vector<qint64> resourceRows; ///< added, changed or deleted, or with changed health
    bool manyAlerts = false;
    QList<qint64> alertRows;

    static constexpr std::size_t longList = 20000;
    static constexpr qsizetype longAlertList = 200;

    void resource(qint64 row)
    {
        resources = true;
        if (manyResources)
            return;
        resourceRows.push_back(row);
        if (resourceRows.size() > longList) {
            manyResources = true;
            resourceRows = {};
        }
    }
    void alert(qint64 row)
    {
        alerts = true;
        if (manyAlerts)
            return;
        alertRows.append(row);
        if (alertRows.size() > longAlertList) {
            manyAlerts = true;
            alertRows = {};
        }
    }
    bool isEmpty() const { return !(resources || assessments || scores || alerts || connections || activity || queries || targets); }
    void merge(const ChangeSet& o)
    {
        resources |= o.resources;
        assessments |= o.assessments;
        scores |= o.scores;
        alerts |= o.alerts;
        connections |= o.connections;
        activity |= o.activity;
        queries |= o.queries;
        targets |= o.targets;
        manyResources |= o.manyResources;
        manyAlerts |= o.manyAlerts;
        for (const qint64 row : o.resourceRows)
            resource(row);
        for (const qint64 row : o.alertRows)
            alert(row);
        if (manyResources)
            resourceRows = {};
        if (manyAlerts)
            alertRows = {};
    }
};

} // namespace store
