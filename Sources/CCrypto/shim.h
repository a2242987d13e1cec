#ifndef PLEDGELINE_CCRYPTO_SHIM_H
#define PLEDGELINE_CCRYPTO_SHIM_H
#include <openssl/sha.h>
#endif
