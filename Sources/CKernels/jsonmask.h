#ifndef PLEDGELINE_CKERNELS_JSONMASK_H
#define PLEDGELINE_CKERNELS_JSONMASK_H

// What the reader of JSON tables asks of 16 bytes of a string; see bytemask.h for why this is C.

#include <stdint.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

/// What 16 bytes of a JSON string hold: one bit a byte, lowest first.
typedef struct {
  /// Quotes.
  uint32_t quotes;
  /// Bytes that are not plain: backslashes, control characters, bytes with the high bit set.
  uint32_t special;
} pledgeline_json_masks;

#if defined(__SSE2__)
static inline pledgeline_json_masks pledgeline_json_mask16(const uint8_t *bytes) {
  const __m128i block = _mm_loadu_si128((const __m128i *)bytes);
  const __m128i quotes = _mm_cmpeq_epi8(block, _mm_set1_epi8('"'));
  // As signed numbers, bytes with the high bit set are below the blank too.
  const __m128i special = _mm_or_si128(
      _mm_cmplt_epi8(block, _mm_set1_epi8(' ')), _mm_cmpeq_epi8(block, _mm_set1_epi8('\\')));
  const pledgeline_json_masks masks = {
      (uint32_t)_mm_movemask_epi8(quotes), (uint32_t)_mm_movemask_epi8(special)};
  return masks;
}
#else
static inline pledgeline_json_masks pledgeline_json_mask16(const uint8_t *bytes) {
  pledgeline_json_masks masks = {0, 0};
  for (int index = 0; index < 16; index++) {
    const uint8_t byte = bytes[index];
    masks.quotes |= (uint32_t)(byte == '"') << index;
    masks.special |= (uint32_t)(byte < 0x20 || byte >= 0x80 || byte == '\\') << index;
  }
  return masks;
}
#endif

#endif
