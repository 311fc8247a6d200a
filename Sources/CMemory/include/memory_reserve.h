#ifndef PRESEND_MEMORY_RESERVE_H
#define PRESEND_MEMORY_RESERVE_H

#include <stddef.h>

/// Takes memory from the system at once, for what will soon be needed: page by page it costs twice as much and more.
/// Arrays of up to a few megabytes come from this memory and go back there. Does nothing where the system has no way to.
void presend_memory_reserve(size_t bytes);

#endif
