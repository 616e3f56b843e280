// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace views {

class Theme;

/// Version, licence and the notices of the libraries in use. Deletes itself when closed.
class AboutDialog final : public QDialog {
    Q_OBJECT
public:
    AboutDialog(const Theme& theme, const QString& version, QWidget* parent);
};

} // namespace views
