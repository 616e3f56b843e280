// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/attestation.h"
#include "views/common/theme.h"

#include <QWidget>

class QLineEdit;
class QListWidget;
class QPushButton;

namespace views {

/// What is to be kept with an attestation: files that are chosen, links that are written. GUI thread.
class EvidenceList final : public QWidget {
    Q_OBJECT
public:
    explicit EvidenceList(const Theme& theme, QWidget* parent = nullptr);

    void clear();
    void addFiles(const QStringList& paths);
    /// Takes what is written in the field of links, if there is anything.
    void addLink();
    QStringList files() const;
    QList<domain::Evidence> links() const;

private:
    void build(const Theme& theme);
    void chooseFiles();
    void remove();
    void showState();

    QListWidget* m_list;
    QLineEdit* m_link;
    QPushButton* m_remove;
};

} // namespace views
