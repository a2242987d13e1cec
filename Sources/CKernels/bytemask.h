#ifndef PLEDGELINE_CKERNELS_BYTEMASK_H
#define PLEDGELINE_CKERNELS_BYTEMASK_H

// Swift has no way to turn the result of a vector comparison into the bits of one number, which is the heart of
// finding delimiters fast, nor to choose at run time among forms of a loop for different processors. These functions
// do just that, for blocks of 64 bytes; all else is Swift.

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

/// What 64 bytes hold: one bit a byte, lowest first.
typedef struct {
  /// Bytes equal to the delimiter or to a line feed.
  uint64_t ends;
  /// Line feeds.
  uint64_t feeds;
  /// Carriage returns.
  uint64_t returns;
  /// Quotes and NUL.
  uint64_t special;
  /// Bytes with the high bit set.
  uint64_t wide;
} pledgeline_byte_masks;

/// What was seen in some blocks: masks or-ed together, line feeds counted.
typedef struct {
  uint64_t special;
  uint64_t wide;
  uint64_t returns;
  size_t feeds;
} pledgeline_seen;

#define PLEDGELINE_INLINE static inline __attribute__((always_inline))

/// The masks of 64 bytes on any processor.
PLEDGELINE_INLINE pledgeline_byte_masks pledgeline_mask64(const uint8_t *bytes, uint8_t delimiter) {
  pledgeline_byte_masks masks = {0, 0, 0, 0, 0};
#if defined(__x86_64__)
  const __m128i delimiters = _mm_set1_epi8((char)delimiter);
  for (int part = 0; part < 64; part += 16) {
    const __m128i block = _mm_loadu_si128((const __m128i *)(bytes + part));
    const __m128i feeds = _mm_cmpeq_epi8(block, _mm_set1_epi8('\n'));
    const __m128i ends = _mm_or_si128(_mm_cmpeq_epi8(block, delimiters), feeds);
    const __m128i returns = _mm_cmpeq_epi8(block, _mm_set1_epi8('\r'));
    const __m128i special = _mm_or_si128(_mm_cmpeq_epi8(block, _mm_set1_epi8('"')),
                                         _mm_cmpeq_epi8(block, _mm_setzero_si128()));
    masks.ends |= (uint64_t)(uint32_t)_mm_movemask_epi8(ends) << part;
    masks.feeds |= (uint64_t)(uint32_t)_mm_movemask_epi8(feeds) << part;
    masks.returns |= (uint64_t)(uint32_t)_mm_movemask_epi8(returns) << part;
    masks.special |= (uint64_t)(uint32_t)_mm_movemask_epi8(special) << part;
    masks.wide |= (uint64_t)(uint32_t)_mm_movemask_epi8(block) << part;
  }
#else
  for (int index = 0; index < 64; index++) {
    const uint8_t byte = bytes[index];
    masks.ends |= (uint64_t)(byte == delimiter || byte == '\n') << index;
    masks.feeds |= (uint64_t)(byte == '\n') << index;
    masks.returns |= (uint64_t)(byte == '\r') << index;
    masks.special |= (uint64_t)(byte == '"' || byte == 0) << index;
    masks.wide |= (uint64_t)(byte >> 7) << index;
  }
#endif
  return masks;
}

/// Writes one position and forgets its bit. Where no bit is left the position does not matter: the next block writes
/// over it.
#define PLEDGELINE_WRITE_END(index)                                          \
  do {                                                                       \
    ends[index] = (uint32_t)position + (uint32_t)__builtin_ctzg(bits, 64);   \
    bits &= bits - 1;                                                        \
  } while (0)

/// Writes the positions of the ends of a block. Twelve without asking how many there are, for few blocks of trade
/// data hold more: a loop of unknown length would be guessed wrongly by the processor for nearly every block. Written
/// out because the compiler leaves the loop as it is.
PLEDGELINE_INLINE size_t pledgeline_write_ends(uint64_t bits, size_t position, uint32_t *ends) {
  const size_t found = (size_t)__builtin_popcountll(bits);
  PLEDGELINE_WRITE_END(0);
  PLEDGELINE_WRITE_END(1);
  PLEDGELINE_WRITE_END(2);
  PLEDGELINE_WRITE_END(3);
  PLEDGELINE_WRITE_END(4);
  PLEDGELINE_WRITE_END(5);
  PLEDGELINE_WRITE_END(6);
  PLEDGELINE_WRITE_END(7);
  PLEDGELINE_WRITE_END(8);
  PLEDGELINE_WRITE_END(9);
  PLEDGELINE_WRITE_END(10);
  PLEDGELINE_WRITE_END(11);
  for (size_t index = 12; index < found; index += 4) {
    PLEDGELINE_WRITE_END(index);
    PLEDGELINE_WRITE_END(index + 1);
    PLEDGELINE_WRITE_END(index + 2);
    PLEDGELINE_WRITE_END(index + 3);
  }
  return found;
}

/// Finds ends in the blocks from `position` on until there are `enough` or the range is over; returns how many.
/// The caller has made sure that 64 bytes can be read from every position below the limit, and that there is room
/// for `enough + 64` ends.
static inline size_t pledgeline_field_ends_plain(const uint8_t *bytes, size_t *position, size_t limit,
                                                 uint8_t delimiter, uint32_t *ends, size_t count, size_t enough,
                                                 pledgeline_seen *seen) {
  size_t at = *position;
  for (; at < limit && count < enough; at += 64) {
    const pledgeline_byte_masks masks = pledgeline_mask64(bytes + at, delimiter);
    const uint64_t valid = limit - at < 64 ? ((uint64_t)1 << (limit - at)) - 1 : ~(uint64_t)0;
    seen->special |= masks.special & valid;
    seen->wide |= masks.wide & valid;
    seen->returns |= masks.returns & valid;
    seen->feeds += (size_t)__builtin_popcountll(masks.feeds & valid);
    count += pledgeline_write_ends(masks.ends & valid, at, ends + count);
  }
  *position = at;
  return count;
}

#if defined(__x86_64__)
/// The same for whole blocks, where vectors have 32 bytes.
static inline __attribute__((target("avx2,bmi,popcnt"), noinline)) size_t
pledgeline_field_ends_avx2(const uint8_t *bytes, size_t *position, size_t limit, uint8_t delimiter, uint32_t *ends,
                           size_t count, size_t enough, pledgeline_seen *seen) {
  const __m256i delimiters = _mm256_set1_epi8((char)delimiter);
  const __m256i line_feed = _mm256_set1_epi8('\n');
  const __m256i carriage_return = _mm256_set1_epi8('\r');
  const __m256i quote = _mm256_set1_epi8('"');
  __m256i special = _mm256_setzero_si256(), returns = special, wide = special;
  size_t at = *position, feeds = 0;
  for (; at + 64 <= limit && count < enough; at += 64) {
    const __m256i low = _mm256_loadu_si256((const __m256i *)(bytes + at));
    const __m256i high = _mm256_loadu_si256((const __m256i *)(bytes + at + 32));
    const __m256i low_feeds = _mm256_cmpeq_epi8(low, line_feed);
    const __m256i high_feeds = _mm256_cmpeq_epi8(high, line_feed);
    const __m256i low_ends = _mm256_or_si256(low_feeds, _mm256_cmpeq_epi8(low, delimiters));
    const __m256i high_ends = _mm256_or_si256(high_feeds, _mm256_cmpeq_epi8(high, delimiters));
    returns = _mm256_or_si256(returns, _mm256_or_si256(_mm256_cmpeq_epi8(low, carriage_return),
                                                       _mm256_cmpeq_epi8(high, carriage_return)));
    special = _mm256_or_si256(
        special, _mm256_or_si256(_mm256_cmpeq_epi8(low, quote), _mm256_cmpeq_epi8(high, quote)));
    // The lower of two bytes is zero where one of them is.
    special = _mm256_or_si256(special,
                              _mm256_cmpeq_epi8(_mm256_min_epu8(low, high), _mm256_setzero_si256()));
    wide = _mm256_or_si256(wide, _mm256_or_si256(low, high));
    feeds += (size_t)__builtin_popcount((uint32_t)_mm256_movemask_epi8(low_feeds)) +
             (size_t)__builtin_popcount((uint32_t)_mm256_movemask_epi8(high_feeds));
    const uint64_t bits = (uint64_t)(uint32_t)_mm256_movemask_epi8(low_ends) |
                          (uint64_t)(uint32_t)_mm256_movemask_epi8(high_ends) << 32;
    count += pledgeline_write_ends(bits, at, ends + count);
  }
  seen->special |= (uint32_t)_mm256_movemask_epi8(special);
  seen->returns |= (uint32_t)_mm256_movemask_epi8(returns);
  seen->wide |= (uint32_t)_mm256_movemask_epi8(wide);
  seen->feeds += feeds;
  *position = at;
  return count;
}
#endif

/// As above, by the widest vectors that this processor has.
static inline size_t pledgeline_field_ends(const uint8_t *bytes, size_t *position, size_t limit, uint8_t delimiter,
                                           uint32_t *ends, size_t count, size_t enough, pledgeline_seen *seen) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi"))
    count = pledgeline_field_ends_avx2(bytes, position, limit, delimiter, ends, count, enough, seen);
#endif
  return pledgeline_field_ends_plain(bytes, position, limit, delimiter, ends, count, enough, seen);
}

#if defined(__x86_64__)
static inline __attribute__((target("avx2,bmi2"), noinline)) int
pledgeline_hold_digits_avx2(const uint8_t *bytes, const uint32_t *ends, size_t rows, size_t stride, size_t columns,
                            uint8_t delimiter) {
  const __m256i delimiters = _mm256_set1_epi8((char)delimiter);
  const __m256i zero = _mm256_set1_epi8('0'), nine = _mm256_set1_epi8(9);
  uint64_t wrong = 0;
  uint32_t widest = 0, longest = 0;
  for (size_t row = 0; row < rows; row++, ends += stride) {
    // The end before the first record is one less than its start, wrapped where that is 0.
    const uint32_t start = ends[0] + 1, width = ends[columns] - start;
    const __m256i block = _mm256_loadu_si256((const __m256i *)(bytes + start));
    const __m256i digits = _mm256_sub_epi8(block, zero);
    // The smaller of the two is the byte itself where it is at most nine.
    const __m256i fine = _mm256_or_si256(_mm256_cmpeq_epi8(_mm256_min_epu8(digits, nine), digits),
                                         _mm256_cmpeq_epi8(block, delimiters));
    const uint64_t others = (uint32_t)~_mm256_movemask_epi8(fine);
    wrong |= others & (((uint64_t)1 << (width & 63)) - 1);
    widest = width > widest ? width : widest;
    // There are one or two columns, as a rule: vectors would be slower.
#pragma clang loop vectorize(disable)
    for (size_t column = 0; column < columns; column++) {
      const uint32_t length = ends[column + 1] - ends[column] - 1;
      longest = length > longest ? length : longest;
    }
  }
  return wrong == 0 && widest <= 32 && longest <= 16;
}
#endif

/// Whether the cells of adjacent columns hold at most 16 digits each and nothing else, and all of a row together at most
/// 32 bytes; 0 as well where this processor cannot tell fast. `ends` is the end before the first of the cells, and rows
/// are `stride` ends apart. The caller has made sure that 32 bytes can be read from the start of each row's cells.
static inline int pledgeline_hold_digits(const uint8_t *bytes, const uint32_t *ends, size_t rows, size_t stride,
                                         size_t columns, uint8_t delimiter) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi2"))
    return pledgeline_hold_digits_avx2(bytes, ends, rows, stride, columns, delimiter);
#endif
  return 0;
}

/// The position of the first byte of that value, or `count`; the C library's search uses the widest vectors there are.
static inline size_t pledgeline_find(const uint8_t *bytes, size_t count, uint8_t byte) {
  const uint8_t *found = (const uint8_t *)memchr(bytes, byte, count);
  return found ? (size_t)(found - bytes) : count;
}

#endif
