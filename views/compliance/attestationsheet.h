// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/compliancerows.h"
#include "views/page.h"

class QComboBox;
class QFormLayout;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace views {

class EvidenceList;
class Label;

/// One choice of where an attestation holds. An empty scope is the whole workspace.
struct AttestationTarget {
    QString label, scope;
};

/// The sheet on which a person says how a control stands: where, how, why, with what evidence, until when. How it ended is said here.
class AttestationSheet final : public QWidget {
    Q_OBJECT
public:
    explicit AttestationSheet(const PageContext& context, QWidget* parent = nullptr);

    /// `scope`: the target that is chosen at first.
    void start(const QString& standard, const domain::ComplianceControlRow& control, const QList<AttestationTarget>& targets, const QString& scope);
    QWidget* firstField() const;

Q_SIGNALS:
    void closed();

private:
    void build();
    QWidget* makeContent();
    QWidget* makeFields(QWidget* content);
    QWidget* makeFoot();
    void connectParts();
    void showFields();
    QDateTime expiry() const;
    QString problem() const;
    void give();
    void setWaiting(bool waiting);
    void onAnswered(bool ok, const QString& sentence);

    const PageContext& m_context;
    QString m_standard, m_control;
    QList<AttestationTarget> m_targets;
    bool m_waiting = false;
    Label* m_title;
    Label* m_what;
    QWidget* m_fields;
    QFormLayout* m_form;
    QComboBox* m_scope;
    QComboBox* m_verdict;
    QPlainTextEdit* m_note;
    EvidenceList* m_evidence;
    QComboBox* m_ends;
    QLineEdit* m_day;
    Label* m_problem;
    QPushButton* m_cancel;
    QPushButton* m_save;
};

} // namespace views
