// SPDX-License-Identifier: GPL-3.0-or-later
// parapetctl: everything of the console that needs no window.
#include "app/cli/commands.h"
#include "app/cli/interrupt.h"
#include "app/cli/keyfd.h"
#include "app/cli/streams.h"
#include "app/core/settings.h"
#include "app/runtime/networksettings.h"
#include "connectors/keychain/keychain.h"
#include "store/keys/folder.h"

#include <QCoreApplication>
#include <QFile>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace {

using cli::Exit;
using cli::Options;
using cli::Output;

void tell(const core::Error& error)
{
    if (error.code == core::Errc::Cancelled)
        return;
    Output::note(u"parapetctl: "_s + error.what);
    if (!error.detail.isEmpty())
        Output::note(error.detail);
}

Exit told(const core::Error& error)
{
    tell(error);
    return cli::exitFor(error);
}

/// The workspace that was asked for; only sync makes one.
core::Async<store::OpenedWorkspace> openWorkspace(const Options& options, core::CancelToken token, std::shared_ptr<const core::Clock> clock,
                                                  ports::KeyPort* keychain, QThreadPool& pool)
{
    store::OpenRequest request;
    request.folder = options.workspace;
    request.plaintext = options.plaintext;
    const bool writes = options.command == Options::Command::Sync || !options.setStatus.isEmpty() || !options.save.isEmpty() || options.exemption.writes()
                        || options.compliance.writes() || options.changesPolicies() || options.target.writes()
                        || (options.command == Options::Command::Governance && options.governance.writes());
    request.readOnly = !writes; // a window may start meanwhile, and is then the one that writes
    request.readOnlyWhenInUse = false;
    request.clock = std::move(clock);
    const store::FolderPaths paths{options.workspace};
    if (options.command != Options::Command::Sync && !QFile::exists(paths.header()) && !QFile::exists(paths.database()))
        co_return core::fail(core::Errc::BadInput, u"There is no workspace in %1; sync makes one."_s.arg(options.workspace), {}, u"cli.workspace"_s);
    if (options.keyFd) {
        const auto key = co_await core::runOnPool(pool, [fd = *options.keyFd, token] { return cli::readKey(fd, token); }, token);
        if (!key)
            co_return std::unexpected(key.error());
        request.given = store::GivenKey::fromText(*key);
    }
    const bool asksKeychain = !options.plaintext && !options.keyFd;
    co_return co_await store::openFolder(std::move(request), asksKeychain ? keychain : nullptr, pool);
}

/// How the network is reached: as the options say, else as in the window, else as the environment says. The keychain is
/// asked for the password of the window's proxy, where that one is used and has a user.
core::Async<http::ClientSettings> networkSettings(const Options& options, ports::KeyPort& keychain)
{
    if (options.command != Options::Command::Sync)
        co_return http::ClientSettings();
    if (QFile file(options.caFile); !options.caFile.isEmpty() && !file.open(QIODevice::ReadOnly))
        co_return core::fail(core::Errc::BadInput, u"%1: %2"_s.arg(options.caFile, file.errorString()), {}, u"cli.network"_s);
    app::Settings window;
    runtime::NetworkSettings settings(window, &keychain);
    if (options.proxy.isEmpty()) {
        if (const auto loaded = co_await settings.load(); !loaded)
            Output::note(u"The proxy's password is missing: "_s + loaded.error().what);
    }
    auto http = settings.current();
    if (!options.proxy.isEmpty()) {
        http.proxy = http::ClientSettings::Proxy::Explicit;
        http.proxyUrl = QUrl(options.proxy);
        http.proxyUser.clear();
    }
    if (!options.caFile.isEmpty())
        http.caFile = options.caFile;
    co_return http;
}

core::Async<Exit> runCommand(cli::Session& session)
{
    switch (session.options.command) {
    case Options::Command::Sync: co_return co_await cli::syncCommand(session);
    case Options::Command::Score: co_return co_await (session.options.compare ? cli::compareCommand(session) : cli::scoreCommand(session));
    case Options::Command::WhatIf: co_return co_await cli::whatIfCommand(session);
    case Options::Command::Compliance: co_return co_await cli::complianceCommand(session);
    case Options::Command::Exemptions: co_return co_await cli::exemptionsCommand(session);
    case Options::Command::Governance: co_return co_await cli::governanceCommand(session);
    case Options::Command::Target: co_return co_await cli::targetCommand(session);
    case Options::Command::Recommendations: co_return co_await cli::recommendationsCommand(session);
    case Options::Command::Alerts: co_return co_await cli::alertsCommand(session);
    case Options::Command::Inventory: co_return co_await cli::inventoryCommand(session);
    case Options::Command::Query: co_return co_await cli::queryCommand(session);
    case Options::Command::Report: co_return co_await cli::reportCommand(session);
    case Options::Command::Policy: co_return co_await cli::customPolicyCommand(session);
    case Options::Command::Assess:
    case Options::Command::None: break;
    }
    co_return core::fail(core::Errc::BadInput, u"Which command? Try parapetctl --help."_s);
}

/// A command on files alone.
QCoro::Task<Exit> runOnFiles(const Options& options, core::CancelToken token)
{
    QThreadPool pool;
    Output out(options.json);
    const auto exit = co_await core::runOnPool(
        pool,
        [&options, &out, token] {
            switch (options.command) {
            case Options::Command::Policy: return cli::policyCommand(options, out, token);
            case Options::Command::Score: return cli::fileScoreCommand(options, out, token);
            default: return cli::assessCommand(options, out, token);
            }
        },
        token);
    Exit code = exit ? *exit : told(exit.error());
    if (const auto finished = out.finish(); !finished)
        code = told(finished.error());
    co_return code;
}

/// Opens, runs, closes.
QCoro::Task<Exit> runAll(const Options& options, core::CancelToken token)
{
    const auto clock = std::make_shared<core::SystemClock>();
    QThreadPool pool;
    keychain::Keychain keychain(u"Parapet"_s);
    auto network = co_await networkSettings(options, keychain);
    if (!network)
        co_return told(network.error());
    auto opened = co_await openWorkspace(options, token, clock, &keychain, pool);
    if (!opened) {
        tell(opened.error());
        co_return cli::exitForOpening(opened.error());
    }
    if (!opened->recoveryCode.isEmpty())
        Output::note(u"Recovery code of the new workspace, shown only now: "_s + opened->recoveryCode);
    runtime::Runtime::Options with;
    with.who = qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME", u"parapetctl"_s));
    with.clock = clock;
    with.http = std::move(*network);
    if (options.command == Options::Command::Sync && !opened->isNew)
        with.backups = {store::FolderPaths{options.workspace}, opened->dataKey};
    runtime::Runtime runtime(std::move(opened->workspace), std::move(with));
    Output out(options.json);
    cli::Session session{runtime, options, out, token};
    const auto exit = co_await runCommand(session);
    Exit code = exit ? *exit : told(exit.error());
    if (auto* backups = runtime.backups(); backups && exit) {
        if (const auto made = co_await backups->runIfDue(token); !made && made.error().code != core::Errc::Cancelled)
            Output::note(u"parapetctl: the daily backup was not made. "_s + made.error().what);
    }
    const auto closed = co_await runtime.close();
    if (!closed && closed.error().code != core::Errc::Cancelled)
        code = told(closed.error());
    const bool isWhole = code == Exit::Done || code == Exit::SomeFailed;
    if (const auto finished = out.finish(isWhole); !finished)
        code = told(finished.error());
    co_return code;
}

QCoro::Task<> runAndExit(const Options& options, core::CancelToken token)
{
    const Exit code = options.needsNoWorkspace() ? co_await runOnFiles(options, token) : co_await runAll(options, token);
    QCoreApplication::exit(int(code));
}

/// --help and --version.
Exit print(const QString& text)
{
    Output out(false);
    out.raw(text.toUtf8());
    const auto finished = out.finish();
    return finished ? Exit::Done : told(finished.error());
}

} // namespace

int main(int argc, char** argv)
{
    cli::prepareStreams();
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"parapetctl"_s);
    QLocale::setDefault(QLocale::c());
    // The words of this program are English and so are the sentences that it passes on, with their plural forms.
    QTranslator english;
    if (english.load(u"parapet_en"_s, u":/parapet/translations"_s))
        QCoreApplication::installTranslator(&english);
    const auto options = Options::parse(QCoreApplication::arguments());
    if (!options)
        return int(told(options.error()));
    if (options->help)
        return int(print(cli::helpText(options->command)));
    if (options->version)
        return int(print(QStringLiteral("parapetctl " PARAPET_VERSION "\n")));
    core::CancelSource source;
    const cli::Interrupt interrupt([&source] { source.request_stop(); });
    QMetaObject::invokeMethod(&app, [&] { runAndExit(*options, source.get_token()); }, Qt::QueuedConnection);
    return QCoreApplication::exec();
}
