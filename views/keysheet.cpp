// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/keysheet.h"

#include "app/core/actionregistry.h"
#include "views/common/accessibleroles.h"
#include "views/common/badge.h"
#include "views/common/labels.h"
#include "views/common/panel.h"

#include <QGridLayout>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

namespace views {

namespace {

class KeyCap final : public QWidget {
public:
    KeyCap(const Theme& theme, const QString& keys) : m_theme(theme), m_keys(keys)
    {
        setFixedSize(keyCapWidth(theme, keys), theme.dp(20));
        setAccessibleName(keys);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        paintKeyCap(m_theme, &painter, rect(), m_keys);
    }

private:
    const Theme& m_theme;
    QString m_keys;
};

} // namespace

KeySheet::KeySheet(const Theme& theme, const app::ActionRegistry& actions, const QString& page, const QString& pageTitle, QWidget* parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keys"));
    setAccessibleName(tr("Keys"));
    resize(theme.dp(560), theme.dp(600));
    auto* content = new QWidget;
    auto* grid = new QGridLayout(content);
    grid->setContentsMargins(theme.metric(Metric::SpaceL), theme.metric(Metric::SpaceL), theme.metric(Metric::SpaceL), theme.metric(Metric::SpaceL));
    grid->setHorizontalSpacing(theme.metric(Metric::SpaceL));
    grid->setVerticalSpacing(theme.metric(Metric::SpaceXs));
    grid->setColumnStretch(1, 1);
    int row = 0;
    const auto add = [&](const QString& keys, QString words) {
        grid->addWidget(new KeyCap(theme, keys), row, 0, Qt::AlignRight);
        grid->addWidget(makeLabel(theme, words.remove(u'&')), row++, 1);
    };
    const auto head = [&](const QString& title) { grid->addWidget(makeLabel(theme, title, FontRole::Strong), row++, 0, 1, 2); };
    const auto section = [&](const QString& wanted, const QString& title) {
        const auto list = actions.ofPage(wanted);
        if (std::ranges::none_of(list, [&](const app::Action* a) { return !actions.key(a->id).isEmpty(); }))
            return;
        head(title);
        for (const app::Action* action : list) {
            const QKeySequence key = actions.key(action->id);
            if (!key.isEmpty())
                add(key.toString(QKeySequence::NativeText), action->text);
        }
    };
    if (!page.isEmpty())
        section(page, pageTitle);
    head(tr("In every list"));
    add(tr("Up, Down, J, K"), tr("Next and previous row"));
    add(tr("Enter"), tr("Open the details; the focus stays"));
    add(tr("Space"), tr("Tick the row"));
    add(QKeySequence(QKeySequence::SelectAll).toString(QKeySequence::NativeText), tr("Tick all that match"));
    add(tr("Left, Right"), tr("Fold and open a group"));
    section({}, tr("Everywhere"));
    grid->setRowStretch(row, 1);
    auto* area = new QScrollArea(this);
    setAccessibleRole(area, QAccessible::Document);
    area->setAccessibleName(tr("Keys"));
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setWidget(content);
    area->setFocus();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(area);
}

} // namespace views
