// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The one place that knows which SQLite this is built with.
#ifdef PARAPET_SQLCIPHER
#include <sqlcipher/sqlite3.h>
#else
#include <sqlite3.h>
#endif
