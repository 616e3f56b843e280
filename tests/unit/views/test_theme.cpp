// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/icons.h"
#include "views/common/severity.h"
#include "views/common/theme.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QPainter>
#include <QSignalSpy>
#include <QSvgRenderer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace views;

namespace {

/// Relative luminance and contrast ratio, WCAG 2.2.
double channel(double c)
{
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}
double luminance(const QColor& c)
{
    return 0.2126 * channel(double(c.redF())) + 0.7152 * channel(double(c.greenF())) + 0.0722 * channel(double(c.blueF()));
}
double ratio(const QColor& a, const QColor& b)
{
    const double la = luminance(a), lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

QJsonObject tokens()
{
    QFile file(u":/parapet/themes/tokens.json"_s);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

} // namespace

class TestTheme : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theTokensAreComplete()
    {
        Theme theme;
        QCOMPARE(theme.problems(), QStringList());
    }

    void everyPairReachesItsMinimumInEveryTheme()
    {
        const QJsonObject root = tokens();
        const QJsonArray pairs = root.value("pairs"_L1).toArray();
        QVERIFY(pairs.size() > 100);
        QStringList below;
        int checked = 0;
        for (const auto& name : {u"light"_s, u"dark"_s, u"contrast"_s}) {
            const QJsonObject colors = root.value("themes"_L1).toObject().value(name).toObject();
            const QJsonObject minimum = root.value("minimum"_L1).toObject().value(name).toObject();
            for (const auto& entry : pairs) {
                const QJsonObject pair = entry.toObject();
                const QJsonArray only = pair.value("onlyIn"_L1).toArray();
                if (!only.isEmpty() && !only.contains(name))
                    continue;
                const QColor fg = QColor::fromString(colors.value(pair.value("fg"_L1).toString()).toString());
                const QColor bg = QColor::fromString(colors.value(pair.value("bg"_L1).toString()).toString());
                const double need = minimum.value(pair.value("kind"_L1).toString()).toDouble();
                QVERIFY2(fg.isValid() && bg.isValid() && need > 1, QJsonDocument(pair).toJson().constData());
                ++checked;
                if (ratio(fg, bg) + 0.005 < need)
                    below << name + u": "_s + pair.value("fg"_L1).toString() + u" on "_s + pair.value("bg"_L1).toString() + u' '
                                 + QString::number(ratio(fg, bg));
            }
        }
        QCOMPARE(checked, 802); // as the design's own proof
        QCOMPARE(below, QStringList());
    }

    void theContrastFormulaKnowsBlackOnWhite() { QVERIFY(std::abs(ratio(Qt::black, Qt::white) - 21.0) < 0.01); }

    void everyIconNameHasAFileThatDrawsSomething()
    {
        Theme theme;
        const QDir folder(u":/parapet/icons"_s);
        const QStringList files = folder.entryList();
        QVERIFY(files.size() >= 85);
        for (const QString& file : files) {
            QVERIFY2(QSvgRenderer(folder.filePath(file)).isValid(), qPrintable(file));
            const QByteArray name = file.chopped(4).toLatin1();
            const QImage image = theme.iconPixmap(QLatin1StringView(name), Qt::red, 16, 2).toImage();
            int inked = 0;
            bool edge = false;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    const QColor c = image.pixelColor(x, y);
                    if (c.alpha() > 100) {
                        ++inked;
                        QVERIFY2(c.red() > 200 && c.green() < 30, qPrintable(file));
                        edge = edge || x == 0 || y == 0 || x == image.width() - 1 || y == image.height() - 1;
                    }
                }
            }
            QVERIFY2(inked > 12, qPrintable(file));
            QVERIFY2(!edge, qPrintable(file + u" touches its edge"_s));
        }
        QVERIFY(Theme::hasIcon(icons::alerts));
        QVERIFY(!Theme::hasIcon("nosuchicon"_L1));
    }

    void severitiesDifferByShapeNotOnlyByColour()
    {
        Theme theme;
        QList<QImage> seen;
        for (const auto severity :
             {domain::Severity::Critical, domain::Severity::High, domain::Severity::Medium, domain::Severity::Low, domain::Severity::Informational}) {
            QImage image(24, 24, QImage::Format_ARGB32_Premultiplied);
            image.fill(Qt::transparent);
            QPainter painter(&image);
            theme.paintSeverity(&painter, QRectF(0, 0, 24, 24), severity, Qt::black);
            painter.end();
            for (const QImage& other : std::as_const(seen))
                QVERIFY(other != image);
            seen << image;
        }
    }

    void aSwitchReachesWidgetsAndIconsThatExist()
    {
        Theme theme;
        theme.setChoice(ThemeChoice::Light);
        QLabel label(u"x"_s);
        const QIcon icon = theme.icon(icons::alerts, ColorId::TextPrimary);
        const QImage light = icon.pixmap(QSize(16, 16)).toImage();
        QSignalSpy changed(&theme, &Theme::changed);
        theme.setChoice(ThemeChoice::Dark);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(label.palette().color(QPalette::Window), theme.color(ColorId::SurfaceWindow, ThemeKind::Dark));
        QVERIFY(icon.pixmap(QSize(16, 16)).toImage() != light);
        theme.setChoice(ThemeChoice::Contrast);
        QVERIFY(theme.isContrast());
    }

    void sizesFollowTheTextAndNothingElse()
    {
        Theme theme;
        QFont font(u"Inter"_s);
        font.setPixelSize(13);
        theme.setBaseFonts(font, font);
        QCOMPARE(theme.metric(Metric::RowStandard), 32);
        QCOMPARE(theme.font(FontRole::Title).pixelSize(), 16);
        font.setPixelSize(26);
        theme.setBaseFonts(font, font);
        QCOMPARE(theme.metric(Metric::RowStandard), 64);
        QCOMPARE(theme.font(FontRole::Title).pixelSize(), 32);
        QCOMPARE(theme.metric(Metric::SplitterHandle), 1);
    }

    void reducedMotionStopsMovementsAndKeepsDelays()
    {
        Theme theme;
        QVERIFY(theme.motion(Motion::ToastIn) > 0);
        theme.setReducedMotion(true);
        QCOMPARE(theme.motion(Motion::ToastIn), 0);
        QCOMPARE(theme.motion(Motion::ToastStay), 6000);
    }

    void everyStateHasItsOwnIconAndWord()
    {
        QSet<QString> words;
        QSet<QLatin1StringView> shapes;
        for (const domain::Health health : domain::AllOf<domain::Health>::values) {
            const StateLook l = look(health);
            QVERIFY(Theme::hasIcon(l.icon));
            words.insert(l.word);
            shapes.insert(l.icon);
        }
        QCOMPARE(words.size(), 6);
        QCOMPARE(shapes.size(), 6);
        QVERIFY(look(domain::Health::Unknown).fill != look(domain::Health::Healthy).fill);
        QVERIFY(look(domain::Health::Stale).fill != look(domain::Health::Healthy).fill);
    }
};

QTEST_MAIN(TestTheme)
#include "test_theme.moc"
