// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/application.h"
#include "app/gui/headless.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QIcon>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView headlessOption = "--headless", orHeadlessOption = "--or-headless", noScreen = "offscreen";

/// Asked for before QApplication exists, because it decides the platform plugin.
bool hasOption(int argc, char** argv, QByteArrayView name)
{
    return std::find(argv + 1, argv + argc, name) != argv + argc;
}

/// Is it asked for words only? They need no display.
bool wantsWords(int argc, char** argv)
{
    static constexpr QByteArrayView options[]{"--version", "-v", "--help", "-h", "--help-all"};
    return std::ranges::any_of(options, [&](QByteArrayView option) { return hasOption(argc, argv, option); });
}

/// Lets Qt try the displays there are and then go on without one, instead of ending the program where none answers.
void allowNoDisplay()
{
    const bool wayland = !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", wayland ? "wayland;xcb;offscreen" : "xcb;offscreen");
}

app::LaunchOptions parse(const QCoreApplication& application, bool headless)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate("main", "Security operations console for cloud and hybrid estates."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption workspace(u"workspace"_s, QCoreApplication::translate("main", "Folder of the workspace."), u"folder"_s);
    const QCommandLineOption plaintext(u"plaintext"_s, QCoreApplication::translate("main", "Make a new workspace without encryption."));
    const QCommandLineOption always(u"headless"_s, QCoreApplication::translate("main", "Read, print and write pictures instead of opening a window."));
    const QCommandLineOption needed(u"or-headless"_s, QCoreApplication::translate("main", "Like --headless, but only where no display answers."));
    const QCommandLineOption output(u"output"_s, QCoreApplication::translate("main", "Folder for --headless."), u"folder"_s, u"first-run"_s);
    const QCommandLineOption size(u"sample-resources"_s, QCoreApplication::translate("main", "Size of the sample estate."), u"number"_s, u"3000"_s);
    const QCommandLineOption beside(u"new-window"_s,
                                    QCoreApplication::translate("main", "Open a window of its own, which only reads where another has the workspace open."));
    parser.addOptions({workspace, plaintext, always, needed, output, size, beside});

    parser.addPositionalArgument(u"link"_s, QCoreApplication::translate("main", "A parapet:// link to open."), u"[link]"_s);
    parser.process(application);
    app::LaunchOptions options;
    options.headless = headless;
    options.output = QDir(parser.value(output)).absolutePath();
    options.plaintext = parser.isSet(plaintext) || options.headless;
    options.newWindow = parser.isSet(beside);
    options.workspace = parser.value(workspace);
    if (options.headless && options.workspace.isEmpty())
        options.workspace = options.output + u"/workspace"_s;
    options.link = parser.positionalArguments().value(0);
    options.sampleResources = std::max(1, parser.value(size).toInt());
    return options;
}

} // namespace

int main(int argc, char** argv)
{
    bool headless = hasOption(argc, argv, headlessOption);
    const bool mayBecome = !headless && hasOption(argc, argv, orHeadlessOption);
    if (headless || wantsWords(argc, argv))
        qputenv("QT_QPA_PLATFORM", noScreen.toByteArray());
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    else if (mayBecome)
        allowNoDisplay();
#endif
    QApplication qt(argc, argv);
    headless = headless || (mayBecome && QGuiApplication::platformName() == QLatin1StringView(noScreen));
    if (headless && mayBecome)
        std::fputs("No display answers: doing the same job headless.\n", stderr);
    QApplication::setApplicationName(u"parapet"_s);
    QApplication::setApplicationDisplayName(u"Parapet"_s);
    QApplication::setApplicationVersion(QStringLiteral(PARAPET_VERSION));
    QApplication::setDesktopFileName(u"app.parapet.Parapet"_s);
    QApplication::setWindowIcon(QIcon(u":/parapet/icons/parapet.svg"_s));
    const auto options = parse(qt, headless);
    if (options.headless && !QDir().mkpath(options.output)) {
        std::fputs("The output folder cannot be made.\n", stderr);
        return 2;
    }
    app::Application application(options);
    std::unique_ptr<app::HeadlessRun> run;
    if (headless) {
        run = std::make_unique<app::HeadlessRun>(application, options.output);
        QObject::connect(&application, &app::Application::opened, run.get(), &app::HeadlessRun::start);
        QObject::connect(&application, &app::Application::failed, run.get(), [](const core::Error& error) {
            std::fprintf(stderr, "%s\n", qPrintable(error.what));
            QCoreApplication::exit(5);
        });
    }
    QObject::connect(
        &application, &app::Application::alreadyOpen, &qt,
        [] {
            std::fprintf(stderr, "%s\n",
                         qPrintable(QCoreApplication::translate("main", "This workspace is open already; its window was brought to the front.")));
            QCoreApplication::quit();
        },
        Qt::QueuedConnection); // not before the event loop runs
    application.start();
    return QApplication::exec();
}
