#ifndef ENGINES_PCRE_H
#define ENGINES_PCRE_H

#include "engines.h"

/// The matches of one rule, appended at `found`; returns the new number.
size_t engine_pcre_search(
    engine_pcre *engine, uint32_t rule, const uint8_t *text, size_t length, engine_match *matches, size_t capacity,
    size_t found);

#endif
