// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/exemptionpresenter.h"
#include "views/page.h"

class QComboBox;
class QFormLayout;
class QHBoxLayout;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace views {

class Label;

/// One choice of what to exempt: an exemption is made for each of the scopes. An empty id is the whole workspace.
struct ExemptionTarget {
    QString label;
    QStringList scopes;
};

/// The sheet that adds and changes exemptions: category, reason, owner and expiry, and what they would do to the score, said
/// before they are kept. How it ended is said here.
class ExemptionSheet final : public QWidget {
    Q_OBJECT
public:
    explicit ExemptionSheet(const PageContext& context, QWidget* parent = nullptr);

    /// New ones for a recommendation; the first target is chosen.
    void start(const QString& recommendation, const QString& name, const QList<ExemptionTarget>& targets);
    void edit(const domain::ExemptionRow& row);
    /// A new one that says what `row` did.
    void again(const domain::ExemptionRow& row);
    QWidget* firstField() const;
    static constexpr qsizetype mostScopes = 500;

Q_SIGNALS:
    void closed();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void build();
    QWidget* makeContent();
    QWidget* makeFields(QWidget* content);
    QWidget* makePreview(QWidget* content);
    QWidget* makeFoot();
    void connectParts();
    void begin(const domain::Exemption& from, const QString& name, const QList<ExemptionTarget>& targets);
    void setExpiry(const QDateTime& expires);
    void showFields();
    void askPreview();
    void showPreview();
    void give();
    QString problem() const;
    QDateTime expiry() const;
    QList<domain::Exemption> exemptions() const;
    void setWaiting(bool waiting);
    void onAnswered(bool ok, const QString& sentence);

    const PageContext& m_context;
    items::ExemptionPreviewer m_previewer;
    domain::Exemption m_base; ///< what the fields do not say
    QList<ExemptionTarget> m_targets;
    bool m_waiting = false;
    Label* m_title;
    Label* m_what;
    QWidget* m_fields;
    QFormLayout* m_form;
    QComboBox* m_target;
    QComboBox* m_category;
    QPlainTextEdit* m_reason;
    QLineEdit* m_owner;
    QComboBox* m_ends;
    QLineEdit* m_day;
    Label* m_hits;
    Label* m_scores;
    Label* m_first;
    Label* m_problem;
    QPushButton* m_cancel;
    QPushButton* m_save;
};

} // namespace views
