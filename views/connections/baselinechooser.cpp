// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/connections/baselinechooser.h"

#include "app/core/console.h"
#include "core/text.h"
#include "views/common/baselinetext.h"
#include "views/common/labels.h"

#include <QComboBox>
#include <QFileDialog>
#include <QGridLayout>

using namespace Qt::StringLiterals;

namespace views {

namespace {
constexpr int longest = 120;
} // namespace

BaselineChooser::BaselineChooser(const PageContext& context, QWidget* parent) : QWidget(parent), m_context(context)
{
    const Theme& theme = context.theme;
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(theme.metric(Metric::SpaceS));
    grid->setHorizontalSpacing(theme.metric(Metric::SpaceM));
    grid->setColumnStretch(1, 1);
    m_state = makeLabel(theme, tr("Looking for content for this system…"), FontRole::Body, ColorId::TextPrimary, this);
    m_state->setWordWrap(true);
    grid->addWidget(m_state, 0, 0, 1, 2);
    int line = 1;
    for (const auto& [box, name] : {std::pair(&m_content, tr("Content")), std::pair(&m_profile, tr("Profile"))}) {
        *box = new QComboBox(this);
        (*box)->setAccessibleName(name);
        (*box)->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        (*box)->setEnabled(false);
        auto* label = makeLabel(theme, name, FontRole::Body, ColorId::TextPrimary, this);
        label->setBuddy(*box);
        grid->addWidget(label, line, 0);
        grid->addWidget(*box, line++, 1);
    }
    m_result = makeLabel(theme, {}, FontRole::Small, ColorId::TextSecondary, this);
    m_result->setWordWrap(true);
    grid->addWidget(m_result, line, 0, 1, 2);
    connect(m_content, &QComboBox::activated, this, &BaselineChooser::contentActivated);
    connect(m_profile, &QComboBox::activated, this, &BaselineChooser::changed);
    connect(&context.console, &app::Console::baselinesOffered, this, &BaselineChooser::onOffers);
}

void BaselineChooser::ask(core::ConnectionId connection)
{
    m_connection = connection;
    m_offers.reset();
    askFor({});
}

void BaselineChooser::askFor(const QString& content)
{
    m_wanted = content;
    m_content->setEnabled(false);
    m_profile->setEnabled(false);
    m_context.console.askBaselines(m_connection, content);
    Q_EMIT changed();
}

void BaselineChooser::onOffers(core::ConnectionId connection, const app::BaselineOffers& offers)
{
    if (connection != m_connection || (!m_wanted.isEmpty() && offers.content.path != m_wanted))
        return;
    auto kept = m_offers ? std::move(m_offers->contents) : QList<app::BaselineOffers::Content>();
    m_offers = offers;
    if (m_offers->contents.isEmpty())
        m_offers->contents = std::move(kept); // a file that cannot be read leaves the others to choose
    fill();
    Q_EMIT changed();
}

void BaselineChooser::fill()
{
    m_content->clear();
    auto contents = m_offers->contents;
    const auto chosen = std::ranges::find(contents, m_offers->content.path, &app::BaselineOffers::Content::path);
    if (chosen == contents.end() && !m_offers->content.path.isEmpty())
        contents.append(m_offers->content);
    for (const auto& content : std::as_const(contents)) {
        const QString name = core::oneLine(content.name, longest);
        m_content->addItem(content.fits ? name : tr("%1 (for another system)").arg(name), content.path);
    }
    m_content->addItem(tr("Choose a file…"));
    m_content->setPlaceholderText(tr("none for this system"));
    m_content->setCurrentIndex(m_offers->content.path.isEmpty() ? -1 : m_content->findData(m_offers->content.path));
    m_content->setEnabled(true);

    m_profile->clear();
    m_profile->setPlaceholderText(tr("none"));
    for (const auto& profile : std::as_const(m_offers->profiles)) {
        const QString title = core::oneLine(profile.title.isEmpty() ? profile.id : profile.title, longest);
        m_profile->addItem(profile.deep ? tr("%1 (deep: takes minutes)").arg(title) : title, profile.id);
    }
    m_profile->setCurrentIndex(m_profile->findData(m_offers->profile));
    m_profile->setEnabled(m_profile->count() > 0);
    m_state->setText(stateText());
    m_result->setText(m_offers->last ? baselineText(*m_offers->last) : QString());
    m_result->setVisible(!m_result->text().isEmpty());
}

QString BaselineChooser::stateText() const
{
    const auto& offers = *m_offers;
    if (offers.content.path.isEmpty() || !offers.why.isEmpty())
        return core::oneLine(offers.why, 600);
    if (offers.content.fits)
        return tr("Content for %1 is made for this system.").arg(core::oneLine(offers.content.name, longest));
    return tr("This content was made for another system than %1: everything it checks will be unknown.").arg(core::oneLine(offers.system, longest));
}

app::BaselineChoice BaselineChooser::choice() const
{
    app::BaselineChoice choice;
    if (!m_offers)
        return choice;
    choice.profile = m_profile->currentData().toString();
    // What fits is found anew at each check, so that it follows the system when that is upgraded.
    if (const QString path = m_content->currentData().toString(); path != m_offers->standard)
        choice.content = path;
    return choice;
}

void BaselineChooser::contentActivated(int index)
{
    const QString path = m_content->itemData(index).toString();
    if (!path.isEmpty()) {
        askFor(path);
        return;
    }
    m_content->setCurrentIndex(m_offers->content.path.isEmpty() ? -1 : m_content->findData(m_offers->content.path));
    chooseFile();
}

void BaselineChooser::chooseFile()
{
    auto* dialog = new QFileDialog(this, tr("Choose content"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("SCAP data streams and benchmarks (*.xml)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &BaselineChooser::askFor);
    dialog->open();
}

} // namespace views
