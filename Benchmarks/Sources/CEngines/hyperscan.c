#include "pcre.h"

#include <dlfcn.h>
#include <stdlib.h>
#include <string.h>

// Of hs.h and hs_compile.h; the library is opened where it is installed, so that the benchmark is built without it.
typedef struct hs_database hs_database;
typedef struct hs_scratch hs_scratch;
typedef struct {
  char *message;
  int expression;
} hs_compile_error;
typedef int (*match_event_handler)(unsigned, unsigned long long, unsigned long long, unsigned, void *);
enum {
  HS_FLAG_CASELESS = 1,
  HS_FLAG_SINGLEMATCH = 8,
  HS_FLAG_ALLOWEMPTY = 16,
  HS_FLAG_UTF8 = 32,
  HS_FLAG_UCP = 64,
  HS_FLAG_PREFILTER = 128,
  HS_MODE_BLOCK = 1,
};
static struct {
  const char *(*version)(void);
  int (*compile)(const char *, unsigned, unsigned, const void *, hs_database **, hs_compile_error **);
  int (*compile_multi)(
      const char *const *, const unsigned *, const unsigned *, unsigned, unsigned, const void *, hs_database **,
      hs_compile_error **);
  int (*free_compile_error)(hs_compile_error *);
  int (*free_database)(hs_database *);
  int (*alloc_scratch)(const hs_database *, hs_scratch **);
  int (*scan)(const hs_database *, const char *, unsigned, unsigned, hs_scratch *, match_event_handler, void *);
} hs;

static int open_library(void) {
  if (hs.version) return 1;
  void *library = dlopen("libhs.so.5", RTLD_NOW | RTLD_LOCAL);
  if (!library) return 0;
  hs.compile = dlsym(library, "hs_compile");
  hs.compile_multi = dlsym(library, "hs_compile_multi");
  hs.free_compile_error = dlsym(library, "hs_free_compile_error");
  hs.free_database = dlsym(library, "hs_free_database");
  hs.alloc_scratch = dlsym(library, "hs_alloc_scratch");
  hs.scan = dlsym(library, "hs_scan");
  hs.version = dlsym(library, "hs_version");
  return hs.version != NULL;
}

const char *engine_hyperscan_version(void) {
  if (!open_library()) return NULL;
  const char *version = hs.version();
  // Vectorscan counts on from 5.4.3, where Hyperscan ended as free software.
  return strncmp(version, "5.4.", 4) == 0 && version[4] <= '2' && version[5] < '0' ? version : NULL;
}

struct engine_hyperscan {
  engine_pcre *confirming;
  hs_database *database;
  hs_scratch *scratch;
  uint32_t *refused;
  size_t refused_count;
  uint32_t *fired;
  size_t fired_count;
};

/// The pattern without `\b`, which only makes it match more.
static char *without_boundaries(const char *pattern) {
  char *copy = malloc(strlen(pattern) + 1);
  char *end = copy;
  int in_class = 0;
  for (const char *next = pattern; *next; next++) {
    if (*next == '\\' && next[1]) {
      if (next[1] == 'b' && !in_class) {
        next++;
        continue;
      }
      *end++ = *next++;
    } else if (*next == '[') {
      in_class = 1;
    } else if (*next == ']') {
      in_class = 0;
    }
    *end++ = *next;
  }
  *end = 0;
  return copy;
}

/// Flags with which the library takes the pattern; 0 where it does not.
static unsigned accepted_flags(const char *pattern, int ignores_case) {
  const unsigned base = HS_FLAG_SINGLEMATCH | HS_FLAG_UTF8 | (ignores_case ? HS_FLAG_CASELESS : 0);
  const unsigned choices[] = {base | HS_FLAG_UCP, base | HS_FLAG_UCP | HS_FLAG_PREFILTER, base | HS_FLAG_PREFILTER};
  for (size_t index = 0; index < 3; index++) {
    hs_database *database;
    hs_compile_error *error;
    if (hs.compile(pattern, choices[index], HS_MODE_BLOCK, NULL, &database, &error) == 0) {
      hs.free_database(database);
      return choices[index];
    }
    hs.free_compile_error(error);
  }
  return 0;
}

engine_hyperscan *engine_hyperscan_create(
    engine_pcre *confirming, const char *const *patterns, const uint8_t *ignores_case, const uint8_t *is_used, size_t count) {
  if (!engine_hyperscan_version()) return NULL;
  engine_hyperscan *engine = calloc(1, sizeof *engine);
  engine->confirming = confirming;
  engine->refused = malloc(count * sizeof *engine->refused);
  engine->fired = malloc(count * sizeof *engine->fired);
  char **texts = malloc(count * sizeof *texts);
  unsigned *flags = malloc(count * sizeof *flags);
  unsigned *ids = malloc(count * sizeof *ids);
  unsigned taken = 0;
  for (size_t rule = 0; rule < count; rule++) {
    if (!is_used[rule]) continue;
    texts[taken] = without_boundaries(patterns[rule]);
    flags[taken] = accepted_flags(texts[taken], ignores_case[rule]);
    ids[taken] = (unsigned)rule;
    if (flags[taken]) {
      taken++;
    } else {
      engine->refused[engine->refused_count++] = (uint32_t)rule;
    }
  }
  hs_compile_error *error;
  int status = hs.compile_multi(
      (const char *const *)texts, flags, ids, taken, HS_MODE_BLOCK, NULL, &engine->database, &error);
  return status == 0 && hs.alloc_scratch(engine->database, &engine->scratch) == 0 ? engine : NULL;
}

size_t engine_hyperscan_refused(const engine_hyperscan *engine) { return engine->refused_count; }

static int note(unsigned id, unsigned long long from, unsigned long long to, unsigned flags, void *context) {
  (void)from, (void)to, (void)flags;
  engine_hyperscan *engine = context;
  engine->fired[engine->fired_count++] = id;
  return 0;
}

size_t engine_hyperscan_candidates(engine_hyperscan *engine, const uint8_t *text, size_t length) {
  engine->fired_count = 0;
  hs.scan(engine->database, (const char *)text, (unsigned)length, 0, engine->scratch, note, engine);
  return engine->fired_count;
}

size_t engine_hyperscan_scan(
    engine_hyperscan *engine, const uint8_t *text, size_t length, engine_match *matches, size_t capacity) {
  engine_hyperscan_candidates(engine, text, length);
  size_t found = 0;
  for (size_t index = 0; index < engine->fired_count; index++) {
    found = engine_pcre_search(engine->confirming, engine->fired[index], text, length, matches, capacity, found);
  }
  for (size_t index = 0; index < engine->refused_count; index++) {
    found = engine_pcre_search(engine->confirming, engine->refused[index], text, length, matches, capacity, found);
  }
  return found;
}
