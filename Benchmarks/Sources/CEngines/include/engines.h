/// The engines that presend is compared with. Not safe for several threads.
#ifndef ENGINES_H
#define ENGINES_H

#include <stddef.h>
#include <stdint.h>

/// A match of a rule, in bytes of the text.
typedef struct {
  uint32_t rule, start, end;
} engine_match;

/// PCRE2 with JIT, one rule after the other.
typedef struct engine_pcre engine_pcre;

engine_pcre *engine_pcre_create(void);
/// Adds a pattern for UTF-8 text; 0 where it does not compile.
int engine_pcre_add(engine_pcre *engine, const char *pattern, size_t length, int ignores_case);
/// Every match of every rule; returns their number, of which at most `capacity` are written.
size_t engine_pcre_scan(engine_pcre *engine, const uint8_t *text, size_t length, engine_match *matches, size_t capacity);
void engine_pcre_free(engine_pcre *engine);

/// Hyperscan says which rules may match, PCRE2 where.
typedef struct engine_hyperscan engine_hyperscan;

/// The version of the library; NULL where it is missing or is Vectorscan, which loses matches on some processors.
const char *engine_hyperscan_version(void);
/// Compiles the rules of `confirming`, whose patterns are given again, of which those with `is_used` are searched for.
/// Word boundaries are left out, because Hyperscan does not know those of Unicode.
engine_hyperscan *engine_hyperscan_create(
    engine_pcre *confirming, const char *const *patterns, const uint8_t *ignores_case, const uint8_t *is_used, size_t count);
/// The rules that Hyperscan did not take, which are always searched for.
size_t engine_hyperscan_refused(const engine_hyperscan *engine);
size_t engine_hyperscan_scan(
    engine_hyperscan *engine, const uint8_t *text, size_t length, engine_match *matches, size_t capacity);
/// The scan alone: how many rules may match.
size_t engine_hyperscan_candidates(engine_hyperscan *engine, const uint8_t *text, size_t length);

#endif
