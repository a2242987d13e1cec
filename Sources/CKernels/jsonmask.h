#ifndef PLEDGELINE_CKERNELS_JSONMASK_H
#define PLEDGELINE_CKERNELS_JSONMASK_H

// What the reader of JSON tables asks of 64 bytes of a row; see bytemask.h for why this is C.

#include <stdint.h>

#include "bytemask.h"

// A stop is a byte that is no plain character of a string: a quote, a backslash, a control character, or a byte with the
// high bit set.

/// The stops of 64 bytes on any processor, one bit a byte, lowest first.
PLEDGELINE_INLINE uint64_t pledgeline_json_stops64(const uint8_t *bytes) {
  uint64_t stops = 0;
#if defined(__x86_64__)
  const __m128i blank = _mm_set1_epi8(' ');
  const __m128i quote = _mm_set1_epi8('"');
  const __m128i backslash = _mm_set1_epi8('\\');
  for (int part = 0; part < 4; part++) {
    const __m128i block = _mm_loadu_si128((const __m128i *)(bytes + 16 * part));
    // As signed numbers, bytes with the high bit set are below the blank too.
    const __m128i found = _mm_or_si128(
        _mm_cmplt_epi8(block, blank),
        _mm_or_si128(_mm_cmpeq_epi8(block, quote), _mm_cmpeq_epi8(block, backslash)));
    stops |= (uint64_t)(uint32_t)_mm_movemask_epi8(found) << (16 * part);
  }
#else
  for (int index = 0; index < 64; index++) {
    const uint8_t byte = bytes[index];
    const int isStop = byte < 0x20 || byte >= 0x80 || byte == '"' || byte == '\\';
    stops |= (uint64_t)isStop << index;
  }
#endif
  return stops;
}

static inline size_t pledgeline_json_stops_plain(const uint8_t *bytes, size_t at, size_t limit, uint32_t *stops,
                                                 size_t enough) {
  size_t count = 0;
  for (; at <= limit && count < enough; at += 64)
    count += pledgeline_write_ends(pledgeline_json_stops64(bytes + at), at, stops + count);
  return count;
}

#if defined(__x86_64__)
static inline __attribute__((target("avx2,bmi,popcnt"), noinline)) size_t
pledgeline_json_stops_avx2(const uint8_t *bytes, size_t at, size_t limit, uint32_t *stops, size_t enough) {
  const __m256i blank = _mm256_set1_epi8(' ');
  const __m256i quote = _mm256_set1_epi8('"');
  const __m256i backslash = _mm256_set1_epi8('\\');
  size_t count = 0;
  for (; at <= limit && count < enough; at += 64) {
    const __m256i low = _mm256_loadu_si256((const __m256i *)(bytes + at));
    const __m256i high = _mm256_loadu_si256((const __m256i *)(bytes + at + 32));
    const __m256i first =
        _mm256_or_si256(_mm256_cmpgt_epi8(blank, low),
                        _mm256_or_si256(_mm256_cmpeq_epi8(low, quote), _mm256_cmpeq_epi8(low, backslash)));
    const __m256i second =
        _mm256_or_si256(_mm256_cmpgt_epi8(blank, high),
                        _mm256_or_si256(_mm256_cmpeq_epi8(high, quote), _mm256_cmpeq_epi8(high, backslash)));
    const uint64_t bits = (uint64_t)(uint32_t)_mm256_movemask_epi8(first) |
                          (uint64_t)(uint32_t)_mm256_movemask_epi8(second) << 32;
    count += pledgeline_write_ends(bits, at, stops + count);
  }
  return count;
}
#endif

/// Writes the positions of the stops in the blocks of 64 bytes from `at` on, until there are `enough` or a block would
/// start behind the limit; returns how many. The caller has made sure that 64 bytes can be read from the limit on, and
/// that there is room for `enough + 64` stops.
static inline size_t pledgeline_json_stops(const uint8_t *bytes, size_t at, size_t limit, uint32_t *stops,
                                           size_t enough) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi"))
    return pledgeline_json_stops_avx2(bytes, at, limit, stops, enough);
#endif
  return pledgeline_json_stops_plain(bytes, at, limit, stops, enough);
}

#endif
