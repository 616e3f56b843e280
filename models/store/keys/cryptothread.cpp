// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/keys/cryptothread.h"

#include <openssl/crypto.h>

namespace store {

CryptoThread::~CryptoThread()
{
    OPENSSL_thread_stop();
}

} // namespace store
