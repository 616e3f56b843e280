// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/policies/importreport.h"

#include "core/text.h"
#include "views/common/buttons.h"
#include "views/common/labels.h"
#include "views/common/objectmenu.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace views {

QString ImportReport::lines(const QList<domain::ImportedPolicy>& imported)
{
    QString lines;
    for (const auto& one : imported) {
        if (one.action != domain::ImportedPolicy::Action::Refused)
            continue;
        const QStringList parts = one.path.isEmpty() ? QStringList{one.file, one.message} : QStringList{one.file, one.path, one.message};
        lines += core::oneLine(parts.join(u": "_s), 2000) + u'\n';
    }
    return lines;
}

ImportReport::ImportReport(const Theme& theme, const QList<domain::ImportedPolicy>& imported, QWidget* parent) : QDialog(parent)
{
    setWindowTitle(tr("Documents that were not imported"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(theme.dp(720), theme.dp(420));
    auto* text = new QPlainTextEdit(this);
    text->setAccessibleName(tr("File, place and reason of each"));
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setFont(theme.font(FontRole::Code));
    text->setPlainText(lines(imported));
    auto* copy = makeButton(theme, tr("Copy"), ButtonKind::Plain, "copy"_L1, this);
    auto* close = makeButton(theme, tr("Close"), ButtonKind::Primary, {}, this);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(copy);
    buttons->addWidget(close);
    auto* column = new QVBoxLayout(this);
    column->addWidget(text, 1);
    column->addLayout(buttons);
    connect(copy, &QPushButton::clicked, this, [text] { copyText(text->toPlainText()); });
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
}

} // namespace views
