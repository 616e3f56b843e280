// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/application.h"
#include "support/await.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

/// The program's own composition: the window over a real workspace in a folder that goes away, with the sample tenant as
/// the process it is. Nothing is faked; only settings and workspace lie elsewhere.
class RealWindow {
public:
    struct Options {
        QString workspace;         ///< empty: a folder that goes away
        int sampleResources = 3000;
        bool newWindow = false;
        QSize size{1440, 900};
        QList<std::pair<app::Setting, QVariant>> settings;
    };

    RealWindow() : RealWindow(Options()) {}
    explicit RealWindow(const Options& options) : m_size(options.size)
    {
        {
            app::Settings before(settingsFile());
            before.setValue(app::Setting::SyncOnStart, false); // a test syncs when it wants to
            for (const auto& [setting, value] : options.settings)
                before.setValue(setting, value);
            before.flush();
        }
        m_launch.workspace = options.workspace.isEmpty() ? m_folder.filePath(QStringLiteral("workspace")) : options.workspace;
        m_launch.settingsFile = settingsFile();
        m_launch.translations = QStringLiteral(PARAPET_QM_FOLDER);
        m_launch.plaintext = true;
        m_launch.sampleResources = options.sampleResources;
        m_launch.newWindow = options.newWindow;
    }
    ~RealWindow() { close(); }
    Q_DISABLE_COPY_MOVE(RealWindow)

    /// Starts the program; true once its window is shown, sized as asked for the first time.
    bool open()
    {
        application = std::make_unique<app::Application>(m_launch);
        QObject::connect(application.get(), &app::Application::alreadyOpen, application.get(), [this] { isOpenElsewhere = true; });
        bool opened = false;
        QObject::connect(application.get(), &app::Application::opened, application.get(), [&opened] { opened = true; });
        application->start();
        if (!QTest::qWaitFor([&] { return opened || isOpenElsewhere; }, 60'000) || !opened)
            return false;
        if (std::exchange(m_fresh, false))
            window()->resize(m_size);
        return QTest::qWaitForWindowExposed(window()) && settle();
    }
    /// Ends the program as closing its window does, and starts it again.
    bool reopen()
    {
        window()->close();
        const bool quiet = settle();
        application.reset();
        return open() && quiet;
    }
    core::Result<services::SyncOutcome> syncSample()
    {
        auto sample = await(runtime().ensureSample());
        if (!sample)
            return std::unexpected(sample.error());
        return run(runtime().syncs().run(*sample, true, {}), 300'000);
    }
    /// Runs the event loop as the program does, without the pauses of QTest's waiting, until it is so.
    template<class F>
    static bool spin(F done, int limit)
    {
        QEventLoop loop;
        QTimer look, end;
        QObject::connect(&look, &QTimer::timeout, &loop, [&] {
            if (done())
                loop.quit();
        });
        QObject::connect(&end, &QTimer::timeout, &loop, &QEventLoop::quit);
        look.start(5);
        end.setSingleShot(true);
        end.start(limit);
        loop.exec();
        return done() || QTest::qWaitFor(done, qMax(0, end.remainingTime())); // a program that quits runs no loop any more
    }
    template<class T>
    static core::Result<T> run(core::Async<T> task, int limit = 60'000)
    {
        auto answer = std::make_shared<std::optional<core::Result<T>>>();
        [](core::Async<T> t, std::shared_ptr<std::optional<core::Result<T>>> out) -> QCoro::Task<> { out->emplace(co_await std::move(t)); }(std::move(task),
                                                                                                                                            answer);
        if (!spin([answer] { return answer->has_value(); }, limit))
            return core::fail(core::Errc::Timeout, QStringLiteral("the task did not end"));
        return std::move(**answer);
    }
    /// Waits until nothing is asked, read or announced any more.
    bool settle(int limit = 60'000)
    {
        QElapsedTimer quiet;
        quiet.start();
        return spin(
            [&] {
                if (core::liveAwaits() > 0)
                    quiet.restart();
                return quiet.hasExpired(200); // longer than any pause between a change and the question it leads to
            },
            limit);
    }
    void close()
    {
        if (application && application->window())
            (void)await(application->runtime().close());
        application.reset();
        (void)spin([] { return core::liveAwaits() == 0; }, 10'000); // who waited for something that is gone is told so by the event loop
    }

    views::MainWindow* window() { return application->window(); }
    runtime::Runtime& runtime() { return application->runtime(); }
    QString folder() const { return m_folder.path(); }
    QString settingsFile() const { return m_folder.filePath(QStringLiteral("settings.ini")); }

    /// The visible widget of that class with that accessible name.
    template<class T>
    T* find(const QString& accessibleName)
    {
        for (auto* widget : window()->findChildren<T*>()) {
            if (widget->accessibleName() == accessibleName && widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    template<class T>
    T* visible()
    {
        for (auto* widget : window()->findChildren<T*>()) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }

    std::unique_ptr<app::Application> application;
    bool isOpenElsewhere = false;

private:
    QTemporaryDir m_folder;
    app::LaunchOptions m_launch;
    QSize m_size;
    bool m_fresh = true;
};
