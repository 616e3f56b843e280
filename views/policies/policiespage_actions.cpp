// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done on the page.
#include "views/policies/policiespage.h"

#include "app/core/console.h"
#include "core/text.h"
#include "views/common/objectmenu.h"
#include "views/policies/policyeditor.h"

#include <QFileDialog>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace views {

namespace {
const auto pageId = u"policies"_s;
}

QString PoliciesPage::whyNotChange() const
{
    return m_context.console.isReadOnly() ? tr("This window only reads; do it in the other one.") : QString();
}

QString PoliciesPage::whyNotOwn() const
{
    if (const QString why = whyNotChange(); !why.isEmpty())
        return why;
    if (!m_editor->isOpen())
        return tr("Choose a policy first.");
    return m_editor->row().isBuiltIn() ? tr("Built-in policies stay as they are; duplicate it to edit the copy.") : QString();
}

void PoliciesPage::addActions()
{
    m_actions.add({.id = u"policies.new"_s,
                   .text = tr("New policy"),
                   .menu = u"file"_s,
                   .icon = u"plus"_s,
                   .page = pageId,
                   .key = QKeySequence(Qt::Key_N),
                   .run = [this] { m_context.console.newPolicy(); },
                   .whyNot = [this] { return whyNotChange(); }});
    m_actions.add({.id = u"policies.import"_s,
                   .text = tr("Import policies…"),
                   .menu = u"file"_s,
                   .icon = u"upload"_s,
                   .page = pageId,
                   .key = QKeySequence(Qt::Key_I),
                   .run = [this] { chooseImport(); },
                   .whyNot = [this] { return whyNotChange(); }});
    m_actions.add({.id = u"policies.duplicate"_s,
                   .text = tr("Duplicate to edit"),
                   .menu = u"edit"_s,
                   .icon = u"copy"_s,
                   .page = pageId,
                   .key = QKeySequence(Qt::Key_D),
                   .run =
                       [this] {
                           m_editor->keepNow();
                           m_context.console.duplicatePolicy(m_editor->id(), m_editor->name());
                       },
                   .whyNot = [this] { return !m_editor->isOpen() ? tr("Choose a policy first.") : whyNotChange(); }});
    m_actions.add({.id = u"policies.toggle"_s,
                   .text = tr("Enable or disable policy"),
                   .menu = u"edit"_s,
                   .page = pageId,
                   .key = QKeySequence(Qt::Key_E),
                   .run = [this] { m_context.console.setPolicyEnabled(m_editor->id(), !m_editor->row().isEnabled); },
                   .whyNot =
                       [this] {
                           const QString why = whyNotOwn();
                           return why.isEmpty() && !m_editor->row().isSaved ? tr("Save it first; then it is in force.") : why;
                       }});
}

void PoliciesPage::addEditorActions()
{
    m_actions.add({.id = u"policies.save"_s,
                   .text = tr("Save policy"),
                   .menu = u"file"_s,
                   .icon = u"save"_s,
                   .page = pageId,
                   .key = QKeySequence(Qt::CTRL | Qt::Key_S),
                   .run = [this] { m_editor->save(); },
                   .whyNot =
                       [this] {
                           if (const QString why = whyNotOwn(); !why.isEmpty())
                               return why;
                           if (!m_editor->isChanged())
                               return tr("There is nothing to save.");
                           const bool isChecked = !m_presenter.isTrying() || m_presenter.check().isGood;
                           return isChecked && !m_presenter.check().isGood ? tr("Correct what is underlined first.") : QString();
                       }});
    m_actions.add({.id = u"policies.discard"_s,
                   .text = tr("Discard draft"),
                   .menu = u"edit"_s,
                   .icon = u"undo"_s,
                   .page = pageId,
                   .run = [this] { m_editor->discard(); },
                   .whyNot =
                       [this] {
                           const QString why = whyNotOwn();
                           return why.isEmpty() && !m_editor->isChanged() ? tr("There is no draft.") : why;
                       }});
    m_actions.add({.id = u"policies.export"_s,
                   .text = tr("Export policy…"),
                   .menu = u"file"_s,
                   .icon = u"download"_s,
                   .page = pageId,
                   .run = [this] { exportText(); },
                   .whyNot = [this] { return m_editor->text().isEmpty() ? tr("Choose a policy first.") : QString(); }});
    m_actions.add({.id = u"policies.remove"_s,
                   .text = tr("Remove policy…"),
                   .menu = u"edit"_s,
                   .page = pageId,
                   .run = [this] { confirmRemove(); },
                   .whyNot = [this] { return whyNotOwn(); }});
}

void PoliciesPage::chooseImport()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Files…"), this, [this] { importFrom(false); });
    menu->addAction(tr("A folder…"), this, [this] { importFrom(true); });
    popupBelow(menu, m_import);
}

void PoliciesPage::importFrom(bool folder)
{
    auto* dialog = new QFileDialog(this, folder ? tr("Import a folder of policies") : tr("Import policies"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(folder ? QFileDialog::Directory : QFileDialog::ExistingFiles);
    if (!folder)
        dialog->setNameFilters({tr("Policy documents (*.json)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList& files) { m_context.console.importPolicies(files); });
    dialog->open();
}

void PoliciesPage::exportText()
{
    static const QRegularExpression unsafe(u"[^A-Za-z0-9._-]"_s);
    auto* dialog = new QFileDialog(this, tr("Export policy"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"json"_s);
    dialog->selectFile(m_editor->name().left(80).replace(unsafe, u"_"_s) + u".json"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this, text = m_editor->text()](const QString& file) { m_context.console.exportPolicy(text, file); });
    dialog->open();
}

void PoliciesPage::confirmRemove()
{
    auto* box =
        new QMessageBox(QMessageBox::Warning, tr("Remove policy"),
                        tr("Remove %1? Its verdicts go with it, and a text that was not exported is lost.").arg(core::oneLine(m_editor->row().title, 100)),
                        QMessageBox::NoButton, this);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    auto* remove = box->addButton(tr("Remove"), QMessageBox::DestructiveRole);
    box->setDefaultButton(box->addButton(tr("Keep"), QMessageBox::RejectRole));
    connect(remove, &QAbstractButton::clicked, this, [this, id = m_editor->id()] { m_context.console.removePolicy(id); });
    box->open();
}

} // namespace views
