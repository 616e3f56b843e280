// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/keys/folder.h"
#include "views/common/theme.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace views {
class Label;
}

namespace app {

/// Asks for what opens the workspace: a passphrase (a new one twice), or the recovery code on another machine. Never
/// blocks; `given` is emitted with what was typed, which the fields then forget.
class UnlockDialog final : public QDialog {
    Q_OBJECT
public:
    UnlockDialog(const views::Theme& theme, bool isNew, const QString& why, QWidget* parent = nullptr);

    void refuse(const QString& sentence); ///< what was given did not open it

Q_SIGNALS:
    void given(const store::GivenKey& key);
    void withoutEncryption();

private:
    void take();

    bool m_isNew;
    QLineEdit* m_key;
    QLineEdit* m_again;
    views::Label* m_problem;
    QPushButton* m_open;
};

/// Shows a new workspace's recovery code, once.
class RecoveryDialog final : public QDialog {
    Q_OBJECT
public:
    RecoveryDialog(const views::Theme& theme, const QString& code, QWidget* parent = nullptr);
};

} // namespace app
