// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/console.h"
#include "views/page.h"

class QPushButton;
class QVBoxLayout;

namespace views {

class Label;
class RightsList;

/// What the sheets that add and change a connection have in common: fields in a scroll area, the sentence that says what is
/// wrong, the rights that the test found, and a foot with two buttons. While the console works the left one cancels; after
/// success the sheet stays, with the rights, until its right button finishes it.
class ConnectionSheet : public QWidget {
    Q_OBJECT
public:
    ConnectionSheet(const PageContext& context, const QString& title, const QString& foot, QWidget* parent);

Q_SIGNALS:
    void closed();
    void finished(core::ConnectionId connection); ///< this one was added or changed

protected:
    enum class Stage { Asking, Waiting, Done };

    QVBoxLayout* fieldsColumn() const { return m_column; }
    /// What is disabled while the console works.
    void setFields(QWidget* fields) { m_fields = fields; }
    void restart();
    void setVerb(const QString& verb);
    void setProblem(const QString& sentence);
    /// Waits for the console's answer about this connection.
    void wait(core::ConnectionId asked);
    bool isWaiting() const { return m_stage == Stage::Waiting; }
    virtual void give() = 0;
    virtual QString doneSentence() const = 0;

    const PageContext& m_context;

private:
    QWidget* makeContent(const QString& title);
    QWidget* makeFoot(const QString& foot);
    void connectConsole();
    void setStage(Stage stage);
    void onAnswered(const app::ConnectionAnswer& answer);

    QVBoxLayout* m_column = nullptr;
    QWidget* m_fields = nullptr;
    Label* m_problem = nullptr;
    Label* m_done = nullptr;
    RightsList* m_rights = nullptr;
    QPushButton* m_cancel = nullptr;
    QPushButton* m_give = nullptr;
    QString m_verb;
    core::ConnectionId m_asked, m_stored;
    Stage m_stage = Stage::Asking;
};

} // namespace views
