#ifndef PRESEND_LIBFUZZER_H
#define PRESEND_LIBFUZZER_H

#include <stddef.h>
#include <stdint.h>

/// LLVM's libFuzzer as a library: feeds `target` until its options say that it is enough, and returns the exit code.
int LLVMFuzzerRunDriver(int *count, char ***arguments, int (*target)(const uint8_t *bytes, size_t count));

#endif
