#ifndef PLEDGELINE_CZLIB_SHIM_H
#define PLEDGELINE_CZLIB_SHIM_H
#include <zlib.h>

// inflateInit2 is a macro that names the version and the size of the struct it was compiled with.
static inline int pledgeline_inflate_init(z_stream *stream, int window_bits) {
  return inflateInit2(stream, window_bits);
}

// So is deflateInit2. Memory level 8 and the default strategy are zlib's own choice.
static inline int pledgeline_deflate_init(z_stream *stream, int level, int window_bits) {
  return deflateInit2(stream, level, Z_DEFLATED, window_bits, 8, Z_DEFAULT_STRATEGY);
}
#endif
