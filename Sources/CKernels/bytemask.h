#ifndef PLEDGELINE_CKERNELS_BYTEMASK_H
#define PLEDGELINE_CKERNELS_BYTEMASK_H

// Swift has no way to turn the result of a vector comparison into the bits of one number, which is the heart of
// finding delimiters fast. These functions do just that, for blocks of 64 bytes; all else is Swift.

#include <stdint.h>
#include <string.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

/// What 64 bytes hold: one bit a byte, lowest first.
typedef struct {
  /// Bytes equal to the delimiter or to a line feed.
  uint64_t ends;
  /// Quotes, carriage returns and NUL.
  uint64_t special;
  /// Bytes with the high bit set.
  uint64_t wide;
} pledgeline_byte_masks;

#if defined(__SSE2__)
static inline pledgeline_byte_masks pledgeline_mask64(const uint8_t *bytes, uint8_t delimiter) {
  const __m128i delimiters = _mm_set1_epi8((char)delimiter);
  const __m128i feeds = _mm_set1_epi8('\n');
  const __m128i quotes = _mm_set1_epi8('"');
  const __m128i returns = _mm_set1_epi8('\r');
  const __m128i zero = _mm_setzero_si128();
  pledgeline_byte_masks masks = {0, 0, 0};
  for (int part = 0; part < 4; part++) {
    const __m128i block = _mm_loadu_si128((const __m128i *)(bytes + 16 * part));
    const __m128i ends = _mm_or_si128(_mm_cmpeq_epi8(block, delimiters), _mm_cmpeq_epi8(block, feeds));
    const __m128i special = _mm_or_si128(
        _mm_or_si128(_mm_cmpeq_epi8(block, quotes), _mm_cmpeq_epi8(block, returns)),
        _mm_cmpeq_epi8(block, zero));
    masks.ends |= (uint64_t)(uint32_t)_mm_movemask_epi8(ends) << (16 * part);
    masks.special |= (uint64_t)(uint32_t)_mm_movemask_epi8(special) << (16 * part);
    masks.wide |= (uint64_t)(uint32_t)_mm_movemask_epi8(block) << (16 * part);
  }
  return masks;
}
#else
static inline pledgeline_byte_masks pledgeline_mask64(const uint8_t *bytes, uint8_t delimiter) {
  pledgeline_byte_masks masks = {0, 0, 0};
  for (int index = 0; index < 64; index++) {
    const uint8_t byte = bytes[index];
    masks.ends |= (uint64_t)(byte == delimiter || byte == '\n') << index;
    masks.special |= (uint64_t)(byte == '"' || byte == '\r' || byte == 0) << index;
    masks.wide |= (uint64_t)(byte >> 7) << index;
  }
  return masks;
}
#endif

#endif
