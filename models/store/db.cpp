// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/db.h"

#include <unordered_map>
#include <utility>

#include <QCoreApplication>
#include <QFileInfo>
#include <QUrl>

#include "store/sqlite.h"

namespace store {

namespace {

constexpr int busyTimeoutMs = 5000;
constexpr int cancelCheckOps = 2000; // virtual machine steps between looks at the token: well under a millisecond

struct Kind {
    int code;
    const char* origin;
    const char* what;
};
constexpr Kind kinds[] = {
    {SQLITE_FULL, "store.full", QT_TRANSLATE_NOOP("store", "The disk is full: free some space, then try again.")},
    {SQLITE_BUSY, "store.locked", QT_TRANSLATE_NOOP("store", "The workspace is in use by another program: close it, then try again.")},
    {SQLITE_LOCKED, "store.locked", QT_TRANSLATE_NOOP("store", "The workspace is in use by another program: close it, then try again.")},
    {SQLITE_CORRUPT, "store.corrupt", QT_TRANSLATE_NOOP("store", "The workspace file is damaged: repair it or restore a backup.")},
    {SQLITE_NOTADB, "store.notadb", QT_TRANSLATE_NOOP("store", "The key does not open this workspace file, or it is no workspace file.")},
    {SQLITE_READONLY, "store.readonly", QT_TRANSLATE_NOOP("store", "The workspace is open for reading only.")},
    {SQLITE_CANTOPEN, "store.cantopen", QT_TRANSLATE_NOOP("store", "The workspace file cannot be opened: check that it exists and may be read.")},
    {SQLITE_CONSTRAINT, "store.constraint", QT_TRANSLATE_NOOP("store", "The workspace refused a value that breaks its rules: please report this.")},
    {SQLITE_IOERR, "store.io", QT_TRANSLATE_NOOP("store", "Reading or writing the workspace file failed: check the disk.")}};

constexpr int attachedKiB = 1024;

/// The raw key as SQLCipher takes it.
QByteArray keyText(const core::Secret& key)
{
    return key.isEmpty() ? QByteArray() : "x'" + key.reveal().toHex() + '\'';
}

} // namespace

core::Error sqliteError(int code, sqlite3* db, const QString& where)
{
    if ((code & 0xff) == SQLITE_INTERRUPT)
        return core::cancelled(QStringLiteral("store")).error();
    core::Error error{core::Errc::Storage, {}, {}, QStringLiteral("store.error"), std::nullopt};
    error.what = QCoreApplication::translate("store", "The workspace could not carry out a command: please report this.");
    for (const Kind& kind : kinds) {
        if (kind.code == (code & 0xff)) {
            error.origin = QString::fromLatin1(kind.origin);
            error.what = QCoreApplication::translate("store", kind.what);
        }
    }
    // SQLite's messages name columns and tables, never values.
    error.detail = QString::fromUtf8(db ? sqlite3_errmsg(db) : sqlite3_errstr(code));
    error.detail += u" (" + QString::number(code) + u')';
    if (!where.isEmpty())
        error.detail += u": " + where.simplified();
    return error;
}

void FaultSeam::failAt(int n, int code)
{
    m_fired = false;
    m_code = code;
    m_countdown = n;
}

int FaultSeam::next()
{
    if (m_countdown.load(std::memory_order_relaxed) <= 0 || m_countdown.fetch_sub(1) != 1)
        return SQLITE_OK;
    m_fired = true;
    return m_code;
}

struct Db::Core {
    sqlite3* db = nullptr;
    std::shared_ptr<FaultSeam> fault;
    core::CancelToken token;
    std::unordered_map<const char*, Statement> statements;

    static int onProgress(void* self) { return static_cast<Core*>(self)->token.stop_requested() ? 1 : 0; }

    Core() = default;
    Q_DISABLE_COPY_MOVE(Core)
    ~Core()
    {
        statements.clear();
        sqlite3_close_v2(db);
    }
};

Db::Db() = default;
Db::~Db() = default;
Db::Db(Db&& other) noexcept = default;
Db& Db::operator=(Db&& other) noexcept = default;

core::Result<Db> Db::open(const OpenOptions& options)
{
    Db db;
    db.m_core = std::make_unique<Core>();
    db.m_core->fault = options.fault;
    int flags = SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOFOLLOW;
    flags |= options.mode == OpenOptions::Mode::ReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    if (options.mode == OpenOptions::Mode::Create)
        flags |= SQLITE_OPEN_CREATE;
    const QString path = options.path.startsWith(u"file:") ? u"./" + options.path : options.path; // a name, never a URI
    const int code = sqlite3_open_v2(path.toUtf8().constData(), &db.m_core->db, flags, nullptr);
    sqlite3* handle = db.m_core->db;
    if (code != SQLITE_OK)
        return std::unexpected(sqliteError(code, handle));
    sqlite3_busy_timeout(handle, busyTimeoutMs);
    if (!options.key.isEmpty()) {
#ifdef PARAPET_SQLCIPHER
        STORE_TRY(db.exec("PRAGMA cipher_log_level = NONE")); // it writes to stderr
        QByteArray pragma = "PRAGMA key = \"" + keyText(options.key) + '"';
        auto keyed = db.exec(pragma);
        core::wipe(pragma);
        if (!keyed) // the detail would quote the pragma
            return core::fail(core::Errc::Storage, QCoreApplication::translate("store", "The workspace key could not be set."), {},
                              QStringLiteral("store.key"));
        STORE_TRY(db.exec("PRAGMA cipher_memory_security = OFF")); // page buffers are locked and wiped otherwise: five times slower
#else
        return core::fail(core::Errc::Refused, QCoreApplication::translate("store", "This build cannot open encrypted workspaces."), {},
                          QStringLiteral("store.key"));
#endif
    }
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_FKEY, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    sqlite3_progress_handler(handle, cancelCheckOps, &Core::onProgress, db.m_core.get());
    STORE_TRY(db.exec("PRAGMA temp_store = MEMORY; PRAGMA cell_size_check = ON; PRAGMA secure_delete = OFF"));
    STORE_TRY(db.exec("PRAGMA cache_size = -" + QByteArray::number(options.cacheKiB)));
    STORE_TRY(db.number("SELECT count(*) FROM sqlite_schema", 0)); // the first touch of the file: tells a wrong key
    if (options.mode != OpenOptions::Mode::ReadOnly)
        STORE_TRY(db.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL"));
    return db;
}

core::Result<void> Db::attach(const QString& path, const char* name, const core::Secret& key, bool readOnly)
{
    const QByteArray uri = QUrl::fromLocalFile(QFileInfo(path).absoluteFilePath()).toEncoded() + (readOnly ? "?mode=ro" : "?mode=rw");
    auto statement = prepare(std::string("ATTACH ?1 AS ") + name + " KEY ?2");
    if (!statement)
        return std::unexpected(statement.error());
    QByteArray secret = keyText(key);
    statement->bind(1, Borrowed{uri, true});
    statement->bind(2, Borrowed{secret, true});
    auto attached = statement->finish();
    core::wipe(secret);
    if (!attached)
        return attached;
    STORE_TRY(exec(QByteArray("PRAGMA ") + name + ".cache_size = -" + QByteArray::number(attachedKiB)));
    return exec(QByteArray("SELECT count(*) FROM ") + name + ".sqlite_schema"); // tells a wrong key
}

core::Result<void> Db::detach(const char* name)
{
    m_core->statements.clear();
    return exec(QByteArray("DETACH ") + name);
}

core::Result<void> Db::exec(const char* sql)
{
    if (const int code = m_core->fault ? m_core->fault->next() : SQLITE_OK; code != SQLITE_OK)
        return std::unexpected(sqliteError(code, nullptr, QStringLiteral("fault")));
    const int code = sqlite3_exec(m_core->db, sql, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return std::unexpected(sqliteError(code, m_core->db));
    return {};
}

core::Result<Statement> Db::prepare(std::string_view sql)
{
    sqlite3_stmt* stmt = nullptr;
    const int code = sqlite3_prepare_v3(m_core->db, sql.data(), static_cast<int>(sql.size()), 0, &stmt, nullptr);
    if (code != SQLITE_OK)
        return std::unexpected(sqliteError(code, m_core->db, QString::fromUtf8(sql.data(), qsizetype(sql.size())).left(200)));
    return Statement(m_core->db, stmt, m_core->fault.get());
}

core::Result<Statement*> Db::cached(const char* sql)
{
    const auto found = m_core->statements.find(sql);
    if (found != m_core->statements.end()) {
        found->second.clear();
        return &found->second;
    }
    sqlite3_stmt* stmt = nullptr;
    const int code = sqlite3_prepare_v3(m_core->db, sql, -1, SQLITE_PREPARE_PERSISTENT, &stmt, nullptr);
    if (code != SQLITE_OK)
        return std::unexpected(sqliteError(code, m_core->db, QString::fromUtf8(sql).left(200)));
    return &m_core->statements.emplace(sql, Statement(m_core->db, stmt, m_core->fault.get())).first->second;
}

qint64 Db::lastInsertId() const
{
    return sqlite3_last_insert_rowid(m_core->db);
}

qint64 Db::changes() const
{
    return sqlite3_changes64(m_core->db);
}

void Db::interrupt() const
{
    sqlite3_interrupt(m_core->db);
}

void Db::setCancel(core::CancelToken token)
{
    m_core->token = std::move(token);
    // Again, because a caller with the handle may have put its own handler in place.
    sqlite3_progress_handler(m_core->db, cancelCheckOps, &Core::onProgress, m_core.get());
}

bool Db::isCancelled() const
{
    return m_core->token.stop_requested();
}

bool Db::isOpen() const
{
    return m_core && m_core->db;
}

sqlite3* Db::handle() const
{
    return m_core->db;
}

core::Result<Transaction> Transaction::begin(Db& db, const char* how)
{
    STORE_TRY(db.exec(how));
    return Transaction(&db);
}

Transaction::~Transaction()
{
    if (m_db)
        sqlite3_exec(m_db->handle(), "ROLLBACK", nullptr, nullptr, nullptr); // past any fault seam: a rollback must happen
}

core::Result<void> Transaction::commit()
{
    STORE_TRY(m_db->exec("COMMIT"));
    m_db = nullptr;
    return {};
}

} // namespace store
