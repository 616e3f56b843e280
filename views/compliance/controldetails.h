// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/attestationpresenter.h"
#include "items/compliancecheckmodel.h"
#include "views/page.h"

class QPushButton;
class QVBoxLayout;

namespace views {

class Badge;
class DataTable;
class Label;

/// One control: what it asks for, how it stands and why, what persons said of it with their evidence, and the checks that decide it.
class ControlDetails final : public QWidget {
    Q_OBJECT
public:
    ControlDetails(const PageContext& context, items::AttestationPresenter& attestations, QWidget* parent = nullptr);

    void show(const QString& standard, const domain::ComplianceControlRow& control);
    void clear();
    const QString& control() const { return m_control.id; }
    DataTable* checks() const { return m_checks; }
    QWidget* focusStop() const;

Q_SIGNALS:
    void attestRequested();
    void recommendationRequested(const QString& key);

private:
    QWidget* makeContent();
    QWidget* makeFoot();
    void fillAttestations();
    void addAttestation(const domain::AttestationRow& row);
    void addEvidence(const domain::Evidence& evidence);
    void save(const domain::Evidence& evidence);
    void addText(const QString& text, bool isStrong = false);

    const PageContext& m_context;
    items::AttestationPresenter& m_attestations;
    items::ComplianceCheckModel m_model;
    QString m_standard;
    domain::ComplianceControlRow m_control;
    Label* m_title;
    Badge* m_state;
    Label* m_why;
    Label* m_summary;
    QWidget* m_said;
    QVBoxLayout* m_saidRows;
    QWidget* m_checksHead;
    DataTable* m_checks;
    QWidget* m_foot;
    QPushButton* m_attest;
};

} // namespace views
