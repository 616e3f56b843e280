// SPDX-License-Identifier: GPL-3.0-or-later
// parapetctl: everything of the console that needs no window.
#include "app/cli/commands.h"
#include "app/cli/interrupt.h"
#include "app/cli/keyfd.h"
#include "connectors/keychain/keychain.h"
#include "store/keys/folder.h"

#include <cstdio>

#include <QCoreApplication>
#include <QFile>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace {

using cli::Exit;
using cli::Options;
using cli::Output;

int told(const core::Error& error)
{
    if (error.code != core::Errc::Cancelled) {
        Output::note(u"parapetctl: "_s + error.what);
        if (!error.detail.isEmpty())
            Output::note(error.detail);
    }
    return int(cli::exitFor(error.code));
}

/// The workspace that was asked for; only sync makes one.
core::Async<store::OpenedWorkspace> openWorkspace(const Options& options, std::shared_ptr<const core::Clock> clock, ports::KeyPort* keychain,
                                                  QThreadPool& pool)
{
    store::OpenRequest request;
    request.folder = options.workspace;
    request.plaintext = options.plaintext;
    request.readOnlyWhenInUse = options.command != Options::Command::Sync;
    request.clock = std::move(clock);
    if (options.command != Options::Command::Sync && !QFile::exists(store::FolderPaths{options.workspace}.header()))
        co_return core::fail(core::Errc::BadInput, u"There is no workspace in %1; sync makes one."_s.arg(options.workspace), {}, u"cli.workspace"_s);
    if (options.keyFd) {
        const auto key = cli::readKey(*options.keyFd);
        if (!key)
            co_return std::unexpected(key.error());
        request.given = store::GivenKey::fromText(*key);
    }
    const bool asksKeychain = !options.plaintext && !options.keyFd;
    co_return co_await store::openFolder(std::move(request), asksKeychain ? keychain : nullptr, pool);
}

core::Async<Exit> runCommand(cli::Session& session)
{
    switch (session.options.command) {
    case Options::Command::Sync: co_return co_await cli::syncCommand(session);
    case Options::Command::Score: co_return co_await cli::scoreCommand(session);
    case Options::Command::Recommendations: co_return co_await cli::recommendationsCommand(session);
    case Options::Command::Alerts: co_return co_await cli::alertsCommand(session);
    case Options::Command::Inventory: co_return co_await cli::inventoryCommand(session);
    case Options::Command::Query: co_return co_await cli::queryCommand(session);
    case Options::Command::Report: co_return co_await cli::reportCommand(session);
    case Options::Command::None: break;
    }
    co_return core::fail(core::Errc::BadInput, u"Which command? Try parapetctl --help."_s);
}

/// Opens, runs, closes; gives the exit code.
QCoro::Task<int> runAll(const Options& options, core::CancelToken token)
{
    const auto clock = std::make_shared<core::SystemClock>();
    QThreadPool pool;
    keychain::Keychain keychain(u"Parapet"_s);
    auto opened = co_await openWorkspace(options, clock, &keychain, pool);
    if (!opened)
        co_return told(opened.error());
    if (!opened->recoveryCode.isEmpty())
        Output::note(u"Recovery code of the new workspace, shown only now: "_s + opened->recoveryCode);
    runtime::Runtime::Options with;
    with.who = qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME", u"parapetctl"_s));
    with.clock = clock;
    runtime::Runtime runtime(std::move(opened->workspace), std::move(with));
    Output out(options.json);
    cli::Session session{runtime, options, out, token};
    const auto exit = co_await runCommand(session);
    int code = exit ? int(*exit) : told(exit.error());
    const auto closed = co_await runtime.close();
    if (!closed && closed.error().code != core::Errc::Cancelled)
        code = told(closed.error());
    out.flush();
    co_return code;
}

QCoro::Task<> runAndExit(const Options& options, core::CancelToken token)
{
    const int code = co_await runAll(options, token);
    QCoreApplication::exit(code);
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"parapetctl"_s);
    // The words of this program are English and so are the sentences that it passes on, with their plural forms.
    QTranslator english;
    if (english.load(u"parapet_en"_s, u":/parapet/translations"_s))
        QCoreApplication::installTranslator(&english);
    const auto options = Options::parse(QCoreApplication::arguments());
    if (!options)
        return told(options.error());
    if (options->help || options->version) {
        const QByteArray text = options->help ? cli::helpText(options->command).toUtf8() : QByteArray("parapetctl " PARAPET_VERSION "\n");
        return std::fwrite(text.constData(), 1, std::size_t(text.size()), stdout) == std::size_t(text.size()) ? 0 : 1;
    }
    core::CancelSource source;
    const cli::Interrupt interrupt([&source] { source.request_stop(); });
    QMetaObject::invokeMethod(&app, [&] { runAndExit(*options, source.get_token()); }, Qt::QueuedConnection);
    return QCoreApplication::exec();
}
