#ifndef PLEDGELINE_CFUZZER_DRIVER_H
#define PLEDGELINE_CFUZZER_DRIVER_H

#include <stddef.h>
#include <stdint.h>

/// libFuzzer's own entry, which comes with the compiler: tries inputs until its options end it.
int LLVMFuzzerRunDriver(int *count, char ***arguments, int (*decoder)(const uint8_t *bytes, size_t count));

#endif
