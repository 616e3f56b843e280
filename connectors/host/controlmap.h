// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "domain/facts.h"

namespace host {

/// The compiled-in table resources/host/control-map.json: which security control a host rule belongs to.
class ControlMap {
public:
    static core::Result<ControlMap> parse(const QByteArray& json, const QString& fileName);
    static core::Result<ControlMap> builtIn();

    /// Code of the control of a rule id or of a key of our own; the longest prefix decides.
    QString controlOf(const QString& ruleId) const;
    /// One row per control that a counted assessment belongs to, for the one resource `resourceId`: unhealthy with any
    /// unhealthy assessment, healthy when all that were judged are, else not applicable.
    QList<domain::Control> controls(const QString& scopeId, const QList<domain::Assessment>& assessments,
                                    const QList<domain::AssessmentMetadata>& metadata) const;

private:
    struct Row {
        QString code, name;
        double max = 0;
    };
    QList<Row> m_controls;
    QList<std::pair<QString, QString>> m_prefixes; ///< longest first
    QString m_otherwise;
};

/// "sshd_set_keepalive" of "xccdf_org.ssgproject.content_rule_sshd_set_keepalive".
QString shortRuleName(const QString& ruleId);

} // namespace host
