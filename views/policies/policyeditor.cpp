// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/policies/policyeditor.h"

#include "app/core/console.h"
#include "core/text.h"
#include "items/text.h"
#include "views/common/buttons.h"
#include "views/common/labels.h"
#include "views/common/plaintext.h"
#include "views/policies/policyedit.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace views {

namespace {
constexpr int keepAfter = 800; ///< ms behind the last key
}

PolicyEditor::PolicyEditor(const PageContext& context, items::PolicyPresenter& presenter, QWidget* parent)
    : QWidget(parent), m_context(context), m_presenter(presenter)
{
    m_keep.setSingleShot(true);
    m_keep.setInterval(keepAfter);
    build();
    connect(&m_keep, &QTimer::timeout, this, &PolicyEditor::keep);
    connect(&m_presenter, &items::PolicyPresenter::textLoaded, this, &PolicyEditor::onTextLoaded);
    connect(&m_presenter, &items::PolicyPresenter::checked, this, &PolicyEditor::showMarks);
    connect(m_edit, &QPlainTextEdit::textChanged, this, &PolicyEditor::onTextChanged);
    connect(m_mark, &QPushButton::clicked, this, &PolicyEditor::goToMark);
    connect(&m_context.console, &app::Console::policySaved, this, [this](qint64 id, bool ok) { onSaved(id, ok); });
    clear();
}

PolicyEditor::~PolicyEditor()
{
    keepNow();
}

void PolicyEditor::build()
{
    const Theme& theme = m_context.theme;
    m_title = makeLabel(theme, {}, FontRole::Title, ColorId::TextPrimary, this);
    m_title->setElide(Qt::ElideRight);
    m_state = makeLabel(theme, {}, FontRole::Small, ColorId::TextSecondary, this);
    m_state->setElide(Qt::ElideRight);
    m_edit = new PolicyEdit(theme, m_context.syntax, this);
    m_mark = makeSmallButton(theme, {}, ButtonKind::Link, {}, this);
    m_mark->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_good = makeLabel(theme, {}, FontRole::Small, ColorId::TextSecondary, this);
    m_good->setElide(Qt::ElideRight);
    auto* column = new QVBoxLayout(this);
    const int m = theme.metric(Metric::SpaceL);
    column->setContentsMargins(m, theme.metric(Metric::SpaceM), m, theme.metric(Metric::SpaceS));
    column->setSpacing(theme.metric(Metric::SpaceS));
    column->addWidget(m_title);
    column->addWidget(m_state);
    column->addWidget(m_edit, 1);
    column->addWidget(m_mark);
    column->addWidget(m_good);
}

bool PolicyEditor::canEdit() const
{
    return m_isOpen && !m_row.isBuiltIn() && !m_context.console.isReadOnly();
}

QString PolicyEditor::text() const
{
    return m_edit->toPlainText();
}

bool PolicyEditor::isChanged() const
{
    return m_isLoaded && canEdit() && m_known != m_saved;
}

void PolicyEditor::open(const domain::PolicyRow& row)
{
    keepNow();
    m_row = row;
    m_isOpen = true;
    m_isLoaded = false;
    m_edit->setReadOnly(true);
    showHead();
    m_presenter.open(row.id, row.name);
    Q_EMIT stateChanged();
}

void PolicyEditor::takeRow(const domain::PolicyRow& row)
{
    m_row = row;
    showHead();
    Q_EMIT stateChanged();
}

void PolicyEditor::clear()
{
    m_keep.stop();
    m_row = {};
    m_isOpen = m_isLoaded = false;
    m_saved.clear();
    m_known.clear();
    m_edit->showText({});
    m_edit->setReadOnly(true);
    m_presenter.setText({});
    showHead();
    Q_EMIT stateChanged();
}

void PolicyEditor::onTextLoaded(const domain::PolicyText& text)
{
    m_saved = QString::fromUtf8(text.saved);
    m_known = text.draft.isEmpty() ? m_saved : QString::fromUtf8(text.draft);
    m_known.replace(u"\r\n"_s, u"\n"_s); // as the editor gives it back
    m_saved.replace(u"\r\n"_s, u"\n"_s);
    m_edit->setReadOnly(!canEdit());
    m_edit->setVocabulary(m_presenter.vocabulary());
    showText(m_known);
}

void PolicyEditor::showText(const QString& text)
{
    m_isLoaded = false; // what the editor tells meanwhile is nobody's typing
    m_edit->showText(text);
    m_known = m_edit->toPlainText();
    m_isLoaded = true;
    m_presenter.setText(m_known);
    Q_EMIT stateChanged();
}

void PolicyEditor::onTextChanged()
{
    // Colours change the document as well.
    const QString now = m_edit->toPlainText();
    if (!m_isLoaded || now == m_known)
        return;
    const bool wasChanged = isChanged();
    m_known = now;
    m_edit->setVocabulary(m_presenter.vocabulary());
    m_presenter.setText(now);
    m_keep.start();
    if (wasChanged != isChanged())
        Q_EMIT stateChanged();
}

void PolicyEditor::keepNow()
{
    if (!m_keep.isActive())
        return;
    m_keep.stop();
    keep();
}

void PolicyEditor::keep()
{
    if (m_known == m_saved && m_row.isSaved)
        m_context.console.dropPolicyDraft(m_row.id);
    else
        m_context.console.draftPolicy(m_row.id, m_known);
}

void PolicyEditor::save()
{
    if (!canEdit() || !m_isLoaded)
        return;
    m_keep.stop();
    m_sent = m_known;
    m_context.console.savePolicy(m_row.id, m_sent);
}

void PolicyEditor::onSaved(qint64 id, bool ok)
{
    if (id != m_row.id || !m_isOpen)
        return;
    if (ok) {
        m_saved = m_sent;
        m_row.isSaved = true;
    }
    if (m_known != m_saved)
        m_keep.start(); // refused, or written on meanwhile
    Q_EMIT stateChanged();
}

void PolicyEditor::discard()
{
    if (!isChanged())
        return;
    m_keep.stop();
    m_context.console.dropPolicyDraft(m_row.id);
    if (!m_row.isSaved)
        return; // it goes with its draft
    showText(m_saved);
}

void PolicyEditor::showHead()
{
    m_title->setText(m_isOpen ? core::oneLine(m_row.title, 300) : QString());
    QStringList parts;
    if (m_isOpen) {
        parts << items::text::policyOrigin(m_row.origin) << items::text::policyState(m_row);
        if (!m_row.file.isEmpty())
            parts << core::oneLine(m_row.file, 300);
        if (!m_row.who.isEmpty())
            parts << core::oneLine(m_row.who, 80) + u", "_s + items::text::ago(m_row.at, m_context.clock.now());
        if (!m_row.problems.isEmpty())
            parts << core::oneLine(m_row.problems.first(), 300);
    }
    m_state->setText(parts.join(u" · "_s));
}

void PolicyEditor::showMarks()
{
    const auto& check = m_presenter.check();
    m_edit->setMarks(m_isLoaded ? check.marks : QList<domain::PolicyMark>());
    const bool any = m_isLoaded && !check.marks.isEmpty();
    m_mark->setVisible(any);
    m_good->setVisible(!any);
    if (any) {
        const auto& first = check.marks.first();
        const QString words = tr("Line %1: %2").arg(items::text::count(m_edit->lineOf(first)), core::oneLine(first.message, 300));
        m_mark->setText(plainButtonText(check.marks.size() > 1 ? tr("%1 (and %n more)", nullptr, int(check.marks.size()) - 1).arg(words) : words));
        setPlainToolTip(m_mark, first.path.isEmpty() ? first.message : first.path + u": "_s + first.message);
    } else {
        m_good->setText(m_isLoaded && check.isGood ? tr("The text is good.") : QString());
    }
    Q_EMIT stateChanged();
}

void PolicyEditor::goToMark()
{
    if (const auto& marks = m_presenter.check().marks; !marks.isEmpty())
        m_edit->goTo(marks.first());
}

} // namespace views
