#ifndef PLEDGELINE_CCRYPTO_SHIM_H
#define PLEDGELINE_CCRYPTO_SHIM_H

#include <openssl/crypto.h>
#include <openssl/sha.h>
#include <stddef.h>

// OpenSSL 3 marks the low-level SHA-256 calls as deprecated in favour of EVP, which loads providers and
// configuration at first use. A short command pays that start-up cost on each run and gains nothing from it, and a
// static link pulls in most of the library. The low-level calls are plain functions over a plain struct.
// These shims keep the deprecation warning in one place; nothing else in the package sees it.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"

static inline void pledgeline_sha256_init(SHA256_CTX *context) {
  (void)SHA256_Init(context);
}

static inline void pledgeline_sha256_update(SHA256_CTX *context, const void *bytes, size_t count) {
  (void)SHA256_Update(context, bytes, count);
}

/// `digest` has room for 32 bytes.
static inline void pledgeline_sha256_final(SHA256_CTX *context, unsigned char *digest) {
  (void)SHA256_Final(digest, context);
}

#pragma GCC diagnostic pop
#endif
