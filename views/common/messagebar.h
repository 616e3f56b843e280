// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/theme.h"

#include <QWidget>

class QPushButton;
class QToolButton;

namespace views {

class Label;

/// 36 px bar in a page's layout: icon, bold fact, secondary sentence, one button, close. Hidden until show().
class MessageBar : public QWidget {
    Q_OBJECT
public:
    enum class Kind { Error, Warning, Note, Good };

    explicit MessageBar(const Theme& theme, QWidget* parent = nullptr);

    /// `action`: the button's words, empty for none. `icon`: other than the kind's own (offline cloud). The same words again
    /// are not announced again, and a warning or note that the user closed stays closed until it says something else.
    void show(Kind kind, const QString& fact, const QString& sentence, const QString& action = {}, bool closable = true, QLatin1StringView icon = {});
    QString fact() const;

Q_SIGNALS:
    void actionTriggered();
    void closed();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    Kind m_kind = Kind::Note;
    QLatin1StringView m_icon;
    QString m_closedWords;
    Label* m_fact;
    Label* m_sentence;
    QPushButton* m_button;
    QToolButton* m_close;
};

} // namespace views
