#define PCRE2_CODE_UNIT_WIDTH 8
#include "pcre.h"

#include <pcre2.h>
#include <stdlib.h>

struct engine_pcre {
  pcre2_code **codes;
  size_t count;
  pcre2_match_data *data;
  pcre2_match_context *context;
};

engine_pcre *engine_pcre_create(void) {
  engine_pcre *engine = calloc(1, sizeof *engine);
  engine->data = pcre2_match_data_create(16, NULL);
  engine->context = pcre2_match_context_create(NULL);
  pcre2_jit_stack *stack = pcre2_jit_stack_create(32 * 1024, 1024 * 1024, NULL);
  pcre2_jit_stack_assign(engine->context, NULL, stack);
  return engine;
}

int engine_pcre_add(engine_pcre *engine, const char *pattern, size_t length, int ignores_case) {
  int code;
  size_t offset;
  uint32_t options = PCRE2_UTF | PCRE2_UCP | PCRE2_NO_UTF_CHECK | (ignores_case ? PCRE2_CASELESS : 0);
  pcre2_code *compiled = pcre2_compile((PCRE2_SPTR)pattern, length, options, &code, &offset, NULL);
  if (!compiled) return 0;
  pcre2_jit_compile(compiled, PCRE2_JIT_COMPLETE);
  engine->codes = realloc(engine->codes, (engine->count + 1) * sizeof *engine->codes);
  engine->codes[engine->count++] = compiled;
  return 1;
}

size_t engine_pcre_search(
    engine_pcre *engine, uint32_t rule, const uint8_t *text, size_t length, engine_match *matches, size_t capacity,
    size_t found) {
  size_t position = 0;
  while (position <= length) {
    int count = pcre2_match(
        engine->codes[rule], text, length, position, PCRE2_NO_UTF_CHECK, engine->data, engine->context);
    if (count < 0) return found;
    const size_t *ends = pcre2_get_ovector_pointer(engine->data);
    if (ends[1] > ends[0]) {
      if (found < capacity) matches[found] = (engine_match){rule, (uint32_t)ends[0], (uint32_t)ends[1]};
      found++;
      position = ends[1];
    } else {
      position = ends[1] + 1;
    }
    while (position < length && (text[position] & 0xC0) == 0x80) position++;
  }
  return found;
}

size_t engine_pcre_scan(engine_pcre *engine, const uint8_t *text, size_t length, engine_match *matches, size_t capacity) {
  size_t found = 0;
  for (size_t rule = 0; rule < engine->count; rule++) {
    found = engine_pcre_search(engine, (uint32_t)rule, text, length, matches, capacity, found);
  }
  return found;
}

void engine_pcre_free(engine_pcre *engine) {
  for (size_t rule = 0; rule < engine->count; rule++) pcre2_code_free(engine->codes[rule]);
  free(engine->codes);
  free(engine);
}
