// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/policypresenter.h"
#include "views/page.h"

class QPushButton;

namespace views {

class Label;
class PolicyEdit;

/// The text of one policy with what may be done with it. A text that is not saved is kept as the policy's draft, a moment after it
/// changed, when another policy is shown and when the window closes.
class PolicyEditor final : public QWidget {
    Q_OBJECT
public:
    PolicyEditor(const PageContext& context, items::PolicyPresenter& presenter, QWidget* parent = nullptr);
    ~PolicyEditor() override;

    /// Nothing is shown until its text was read.
    void open(const domain::PolicyRow& row);
    /// The row of what is shown changed.
    void takeRow(const domain::PolicyRow& row);
    void clear();
    qint64 id() const { return m_row.id; }
    QString name() const { return m_row.name; }
    bool isOpen() const { return m_isOpen; }
    const domain::PolicyRow& row() const { return m_row; }
    QString text() const;
    /// The text differs from what is saved.
    bool isChanged() const;
    bool canEdit() const;
    void save();
    void discard();
    /// What is not kept yet is kept now.
    void keepNow();
    PolicyEdit* edit() const { return m_edit; }

Q_SIGNALS:
    void stateChanged();

private:
    void build();
    void onTextLoaded(const domain::PolicyText& text);
    void showText(const QString& text);
    void onTextChanged();
    void onSaved(qint64 id, bool ok);
    void keep();
    void showHead();
    void showMarks();
    void goToMark();

    const PageContext m_context;
    items::PolicyPresenter& m_presenter;
    domain::PolicyRow m_row;
    QString m_saved, m_known, m_sent; ///< saved; last seen in the editor; on its way to be saved
    bool m_isOpen = false, m_isLoaded = false;
    QTimer m_keep;
    Label* m_title = nullptr;
    Label* m_state = nullptr;
    PolicyEdit* m_edit = nullptr;
    QPushButton* m_mark = nullptr;
    Label* m_good = nullptr;
};

} // namespace views
