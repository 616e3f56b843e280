// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QByteArrayList>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>

#include "connectors/sample/jsontemplate.h"

namespace sample {

/// One setting of a resource type that some recommendation checks.
struct Switch {
    QByteArray name;
    JsonTemplate good;            ///< the compliant value
    JsonTemplate bad;             ///< the failing value
    QJsonValue goodValue, badValue;
    QJsonArray alsoGood;          ///< further values that pass
    bool nonEmpty = false;        ///< passes when the value is a filled array, whatever is in it
    bool notBad = false;          ///< passes when there is a value and it is not the failing one
    double badShare = 0.1;        ///< share of resources born with the failing value
    std::vector<int> recommendations;
    QByteArray via;               ///< name of the related resource that carries the setting; empty: this one
    QByteArray piece;             ///< part of the document that holds the field: "properties", "identity" or a child's path
    QStringList path;             ///< where in that part; both empty: a fact no document shows (missing patches)
};

struct Piece {
    QByteArray path;  ///< "config/web", or "providers/Microsoft.Insights/diagnosticSettings"
    QByteArray type;  ///< ARM type of the child
    JsonTemplate body;
};

struct TypeInfo {
    QByteArray key;
    QByteArray type;
    QByteArray lowerType;
    QByteArrayList apiVersions;
    QByteArray namePattern;
    QByteArray parent;            ///< name of the position that is the ARM parent; empty: a top-level resource
    QByteArray environment;       ///< "Azure", "AWS", "GCP"
    QByteArray nativeType;        ///< the other cloud's own name of the type
    bool global = false;
    JsonTemplate kind, sku, identity, zones, properties;
    std::vector<Switch> switches;
    std::vector<Piece> children;
    QByteArrayList lists;         ///< lower-case paths of further lists below it: "firewallrules"
    int findSwitch(QByteArrayView name) const;
};

struct Position {
    QByteArray as;
    int type = 0;
    QHash<QByteArray, int> refs;  ///< related resource by role: its position
};

struct Pattern {
    QByteArray name;
    double weight = 1;
    std::vector<Position> positions;
};

struct Control {
    QByteArray code, id, name, description;
    int max = 0;
};

struct Recommendation {
    QByteArray key;               ///< the assessment's GUID
    QByteArray policy;            ///< the policy definition's GUID, may be empty
    std::vector<int> controls;
    QByteArray name, severity, category, environment;
    QString description, remediation, cause;
    QJsonObject metadata;         ///< properties of assessmentMetadata
    QByteArray findings;          ///< kind of sub-assessments: "server", "image", "sql" or empty
    bool preview = false;
};

/// A step of the simulated past: from `day` days ago a share of the resources with this switch changes to good or bad.
struct Campaign {
    double day = 0;               ///< days before now
    QByteArray type;              ///< type key; empty: every type with the switch
    QByteArray switchName;
    bool toBad = false;
    double share = 0;
    int actor = 0;
    QString reason;
};

/// The names, types, recommendations and past events the estate is made of, read from the embedded JSON files.
/// Immutable after load(); shared by every part of the server.
class Catalog {
public:
    static Catalog load();        ///< ends the program when an embedded file is broken: it cannot be at run time

    std::vector<TypeInfo> types;
    std::vector<Pattern> patterns;
    std::vector<Control> controls;
    std::vector<Recommendation> recommendations;
    std::vector<Campaign> campaigns;
    QJsonArray actors;            ///< {name, upn, ip, app}
    QJsonArray driftReasons, fixReasons, removalReasons, creationReasons;
    QJsonArray subscriptions, regions, apps, environments, people;
    QJsonObject tenant;
    QJsonObject alerts, incidents, findings, compliance;
    int firstEntityPattern = 0;   ///< patterns from here on belong to other clouds
    int subscriptionType = 0;

    int typeByKey(QByteArrayView key) const;
    int recommendationByKey(QByteArrayView key) const;

private:
    void loadTypes(const QJsonObject& root);
    void loadRecommendations(const QJsonObject& root);
    void loadPatterns(const QJsonObject& root);
    void loadHistory(const QJsonObject& root);
    void bindSwitch(TypeInfo& type, const QString& name, const QJsonObject& json);
};

/// A GUID made of text, the same for ever; `prefix` replaces its first hex digits.
QByteArray derivedGuid(const QByteArray& text, const QByteArray& prefix = {});

} // namespace sample
