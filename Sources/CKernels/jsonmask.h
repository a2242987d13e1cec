#ifndef PLEDGELINE_CKERNELS_JSONMASK_H
#define PLEDGELINE_CKERNELS_JSONMASK_H

// What the reader of JSON tables asks of 64 bytes of a row; see bytemask.h for why this is C.

#include <stdint.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

/// Where 64 bytes hold something else than plain characters of a string: quotes, backslashes, control characters and
/// bytes with the high bit set; one bit a byte, lowest first.
#if defined(__SSE2__)
static inline uint64_t pledgeline_json_stops64(const uint8_t *bytes) {
  const __m128i blank = _mm_set1_epi8(' ');
  const __m128i quote = _mm_set1_epi8('"');
  const __m128i backslash = _mm_set1_epi8('\\');
  uint64_t stops = 0;
  for (int part = 0; part < 4; part++) {
    const __m128i block = _mm_loadu_si128((const __m128i *)(bytes + 16 * part));
    // As signed numbers, bytes with the high bit set are below the blank too.
    const __m128i found = _mm_or_si128(
        _mm_cmplt_epi8(block, blank),
        _mm_or_si128(_mm_cmpeq_epi8(block, quote), _mm_cmpeq_epi8(block, backslash)));
    stops |= (uint64_t)(uint32_t)_mm_movemask_epi8(found) << (16 * part);
  }
  return stops;
}
#else
static inline uint64_t pledgeline_json_stops64(const uint8_t *bytes) {
  uint64_t stops = 0;
  for (int index = 0; index < 64; index++) {
    const uint8_t byte = bytes[index];
    const int isStop = byte < 0x20 || byte >= 0x80 || byte == '"' || byte == '\\';
    stops |= (uint64_t)isStop << index;
  }
  return stops;
}
#endif

#endif
