#ifndef PLEDGELINE_CKERNELS_CRC32C_H
#define PLEDGELINE_CKERNELS_CRC32C_H

// Swift cannot name the processor's instruction for CRC-32C. The function below is it, and nothing else; the plain
// table walk in Swift is what runs where the instruction is missing.

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#if defined(__x86_64__)
/// Whether the processor has the instruction.
static inline int pledgeline_has_crc32c(void) {
  __builtin_cpu_init();
  return __builtin_cpu_supports("sse4.2") != 0;
}

/// The state of the checksum after `count` more bytes; only where the processor has the instruction.
__attribute__((target("sse4.2"))) static inline uint32_t pledgeline_crc32c(
    uint32_t state, const uint8_t *bytes, size_t count) {
  uint64_t value = state;
  while (count >= 8) {
    uint64_t word;
    memcpy(&word, bytes, 8);
    value = __builtin_ia32_crc32di(value, word);
    bytes += 8;
    count -= 8;
  }
  uint32_t rest = (uint32_t)value;
  while (count > 0) {
    rest = __builtin_ia32_crc32qi(rest, *bytes);
    bytes += 1;
    count -= 1;
  }
  return rest;
}
#else
static inline int pledgeline_has_crc32c(void) { return 0; }

/// Never called where `pledgeline_has_crc32c` says no.
static inline uint32_t pledgeline_crc32c(uint32_t state, const uint8_t *bytes, size_t count) {
  (void)bytes;
  (void)count;
  return state;
}
#endif

#endif
