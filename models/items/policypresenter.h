// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/loader.h"
#include "items/policymodels.h"

#include <QTimer>

namespace services {
class PolicyDesk;
}

namespace items {

/// The list of policies, the text of one of them, and what a text that is being written comes to: checked, then tried on the stored
/// resources, a moment after it changed. The newest text wins. GUI thread; owned by its page.
class PolicyPresenter final : public QObject {
    Q_OBJECT
public:
    explicit PolicyPresenter(services::PolicyDesk& desk, QObject* parent = nullptr);
    ~PolicyPresenter() override;

    PolicyModel* model() { return &m_model; }
    FlipModel* flips() { return &m_flips; }
    /// A hidden page notes that the list is out of date and asks when it is shown again.
    void setActive(bool active);
    void refresh();

    /// Asks for the texts of a policy; answered by textLoaded.
    void open(qint64 id, const QString& name);
    /// Checks and tries a text soon; an empty one is nothing.
    void setText(const QString& text);
    /// A definition is tried again: the workspace changed.
    void tryAgain();

    const domain::PolicyCheck& check() const { return m_lastCheck; }
    const domain::PolicyDryRun* dryRun() const { return m_hasRun ? &m_run.value() : nullptr; }
    bool isTrying() const { return m_run.isBusy() || m_check.isBusy() || m_soon.isActive(); }
    const domain::PolicyVocabulary& vocabulary() const { return m_vocabulary; }

Q_SIGNALS:
    void listLoaded();
    void textLoaded(const domain::PolicyText& text);
    void checked();
    void tried();      ///< dryRun() is new, or there is none any more, or it is being made
    void failed(const core::Error& error);

private:
    void askCheck();
    void askRun();

    services::PolicyDesk& m_desk;
    PolicyModel m_model;
    FlipModel m_flips;
    Loader<QList<domain::PolicyRow>> m_list;
    Loader<domain::PolicyText> m_text;
    Loader<domain::PolicyCheck> m_check;
    Loader<domain::PolicyDryRun> m_run;
    Loader<domain::PolicyVocabulary> m_words;
    domain::PolicyVocabulary m_vocabulary;
    domain::PolicyCheck m_lastCheck;
    QString m_written;
    QTimer m_soon;
    bool m_hasRun = false, m_active = true, m_outdated = false;
};

} // namespace items
