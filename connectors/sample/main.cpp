// SPDX-License-Identifier: GPL-3.0-or-later
// parapet-sample-tenant: the sample tenant as a program of its own. Prints one line of JSON with its port, one for each
// line it took from standard input, and one with the states of alerts whenever a client changed them; serves until
// standard input ends.
#include <cstdio>
#include <iostream>
#include <string>
#include <thread>

#include <QCommandLineParser>
#include <QCoreApplication>

#include "connectors/sample/sampleserver.h"

using namespace Qt::StringLiterals;

namespace {

bool readOptions(const QCoreApplication& app, sample::ServerOptions& options)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Serves the sample tenant of Parapet on 127.0.0.1."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({{u"seed"_s, u"Number the estate grows from."_s, u"N"_s, u"1"_s},
                       {u"resources"_s, u"Number of resources."_s, u"N"_s, u"3000"_s},
                       {u"now"_s, u"Time the estate's past ends, ISO 8601, UTC."_s, u"ISO"_s},
                       {u"port"_s, u"Port on 127.0.0.1; 0 takes a free one."_s, u"PORT"_s, u"0"_s},
                       {u"reevaluate"_s, u"Seconds until a changed resource is judged again."_s, u"SECONDS"_s, u"60"_s},
                       {u"token-seconds"_s, u"Life of an access token."_s, u"SECONDS"_s, u"3600"_s},
                       {u"record"_s, u"Write every request and response to this file, one JSON object a line."_s, u"FILE"_s}});
    parser.process(app);
    bool good[6] = {};
    options.estate.seed = parser.value(u"seed"_s).toULongLong(&good[0]);
    options.estate.resources = parser.value(u"resources"_s).toInt(&good[1]);
    options.port = parser.value(u"port"_s).toUShort(&good[2]);
    options.estate.reevaluateSeconds = parser.value(u"reevaluate"_s).toInt(&good[3]);
    options.tokenSeconds = parser.value(u"token-seconds"_s).toInt(&good[4]);
    options.estate.now = parser.isSet(u"now"_s) ? QDateTime::fromString(parser.value(u"now"_s), Qt::ISODate).toUTC() : QDateTime::currentDateTimeUtc();
    good[5] = options.estate.now.isValid() && options.estate.resources > 0 && options.estate.resources <= 5'000'000;
    options.recordFile = parser.value(u"record"_s);
    return std::ranges::all_of(good, std::identity{});
}

/// Hands each line of standard input to the server and ends the program when there are no more.
void readPipe(QCoreApplication& app, sample::SampleServer& server)
{
    std::string line;
    while (std::getline(std::cin, line)) {
        const QByteArray bytes = QByteArray::fromStdString(line);
        const auto take = [&server, bytes] {
            server.control(bytes);
            std::cout << R"({"taken":true})" << std::endl; // so that nobody asks before the secret is known
        };
        QMetaObject::invokeMethod(&app, take, Qt::QueuedConnection);
    }
    QMetaObject::invokeMethod(&app, &QCoreApplication::quit, Qt::QueuedConnection);
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"parapet-sample-tenant"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(PARAPET_VERSION));
    sample::ServerOptions options;
    if (!readOptions(app, options)) {
        std::fputs("parapet-sample-tenant: an option has no usable value; see --help\n", stderr);
        return 2;
    }
    sample::SampleServer server(options);
    if (!server.start()) {
        std::fputs("parapet-sample-tenant: the port or the record file cannot be opened\n", stderr);
        return 5;
    }
    std::cout << server.announcement().constData() << std::endl;
    server.setListener([](const QByteArray& line) { std::cout << line.constData() << std::endl; });
    std::thread reader([&app, &server] { readPipe(app, server); });
    const int code = QCoreApplication::exec();
    reader.join();
    return code;
}
