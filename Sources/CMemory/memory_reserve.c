#define _GNU_SOURCE
#include "memory_reserve.h"

#include <stdlib.h>

// Known only behind the first header.
#if defined(__GLIBC__)
#include <malloc.h>
#include <stdint.h>
#include <sys/mman.h>
#include <unistd.h>

void presend_memory_reserve(size_t bytes) {
  // Else large arrays would be given back with each of their pages, and every page be taken anew.
  mallopt(M_MMAP_THRESHOLD, 4 << 20);
  mallopt(M_TRIM_THRESHOLD, 8 << 20);
#if defined(MADV_POPULATE_WRITE)
  const uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
  char *memory = malloc(bytes);
  if (memory == NULL) return;
  const uintptr_t start = ((uintptr_t)memory + page - 1) & ~(page - 1);
  const uintptr_t end = ((uintptr_t)memory + bytes) & ~(page - 1);
  // Kernels before 5.14 know no such advice; then each page comes when it is needed.
  if (start < end) madvise((void *)start, end - start, MADV_POPULATE_WRITE);
  free(memory);
#else
  (void)bytes;
#endif
}

#else

void presend_memory_reserve(size_t bytes) { (void)bytes; }

#endif
