// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "domain/facts.h"

#include <QByteArrayView>

/// Azure's answers as domain values: pure functions, called on the compute pool. Words and members we do not know stay
/// in `body` and the `...Word` fields. A row without what identifies it is left out and told of in Page::rejected, so
/// that one broken row neither hides the rest nor lets the list count as complete. Bytes that are no such answer give
/// BadResponse naming the place as a JSON pointer.
namespace azure {

/// Which envelope: Resource Graph's {"data":[...]} or ARM's {"value":[...]}.
enum class Envelope { Graph, Arm };

template<class T>
struct Page {
    QList<T> items;
    QByteArray skipToken;
    QString nextLink;
    bool truncated = false;
    qint64 total = -1;     ///< of the whole list, -1 not told
    qint64 rows = 0;       ///< of this page, rejected ones included
    qint64 rejected = 0;
    QString firstRejected; ///< place of the first: "/data/17/id"
};

/// The assessment and, when it is on something outside Azure, that thing as a resource with its own scope.
struct AssessmentRow {
    domain::Assessment assessment;
    std::optional<domain::Resource> entity;
    std::optional<domain::Scope> entityScope;
};

/// Tenants, management groups, subscriptions; resource groups are resources, not scopes.
struct ContainerRow {
    std::optional<domain::Scope> scope;
    std::optional<domain::Resource> resource;
    QList<domain::Scope> ancestors; ///< management groups above a subscription, nearest first, by name only
};

/// A security connector to another cloud; `scope` is the account or project it covers, when it is one.
struct ConnectorRow {
    QString id;
    std::optional<domain::Scope> scope;
};

struct ChangeRow {
    QString targetId;
    QString changeType; ///< Create, Update, Delete
    QDateTime at;
    QString who, how;
};

struct ActivityRow {
    QString resourceId, operation, status, who, correlationId;
    QDateTime at;
};

/// A continuous export to a Log Analytics workspace.
struct ExportTarget {
    QString workspaceId;
    bool enabled = false;
    QStringList sources; ///< event sources: SecureScores, Assessments, ...
};

/// The first table of a Log Analytics answer, cells as text.
struct LogTable {
    QStringList columns;
    QList<QStringList> rows;
    qsizetype column(QStringView name) const; ///< -1 when there is none
};

core::Result<Page<domain::Resource>> parseResources(QByteArrayView body, Envelope envelope, const QString& apiVersion = {});
core::Result<domain::Resource> parseResource(QByteArrayView body, const QString& apiVersion);
core::Result<Page<ContainerRow>> parseContainers(QByteArrayView body, Envelope envelope = Envelope::Graph);
core::Result<Page<domain::Scope>> parseTenants(QByteArrayView body);
/// Each with its scope and its document.
core::Result<Page<ContainerRow>> parseSubscriptions(QByteArrayView body, const QString& apiVersion = {});
core::Result<Page<domain::Scope>> parseManagementGroups(QByteArrayView body);
core::Result<Page<ChangeRow>> parseChanges(QByteArrayView body);
core::Result<Page<ActivityRow>> parseActivity(QByteArrayView body);

core::Result<Page<AssessmentRow>> parseAssessments(QByteArrayView body, Envelope envelope);
core::Result<Page<domain::SubAssessment>> parseSubAssessments(QByteArrayView body, Envelope envelope);
core::Result<Page<domain::AssessmentMetadata>> parseMetadata(QByteArrayView body);
core::Result<Page<domain::Score>> parseScores(QByteArrayView body, Envelope envelope, const QDateTime& at);
core::Result<Page<domain::Control>> parseControls(QByteArrayView body, Envelope envelope);
core::Result<Page<domain::Pricing>> parsePricings(QByteArrayView body, Envelope envelope);
core::Result<Page<ConnectorRow>> parseConnectors(QByteArrayView body, Envelope envelope = Envelope::Graph);
core::Result<Page<ExportTarget>> parseAutomations(QByteArrayView body);

core::Result<Page<domain::Alert>> parseAlerts(QByteArrayView body, Envelope envelope = Envelope::Arm);
core::Result<domain::Alert> parseAlert(QByteArrayView body);

/// The GUID that a Log Analytics workspace is queried by: properties.customerId.
core::Result<QString> parseWorkspaceGuid(QByteArrayView body);
core::Result<LogTable> parseLogTable(QByteArrayView body);

} // namespace azure
