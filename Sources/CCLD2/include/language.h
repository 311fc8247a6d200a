#pragma once

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A language of a text, by its ISO 639-1 code ("zh-Hant" for traditional Chinese, "iw" for Hebrew), with its share.
typedef struct {
  char code[8];
  int32_t percent;
} presend_language;

/// What a text is written in, most first.
typedef struct {
  presend_language languages[3];
  int32_t count;
  /// The letters that were judged, in bytes of UTF-8.
  int32_t letters;
  /// 1 where CLD2 stands by its answer.
  int32_t is_reliable;
} presend_languages;

/// Judges a text of UTF-8. Returns 0, or -1 where CLD2 cannot be opened. Opens CLD2 when it is called for the first time;
/// may be called by several threads.
int32_t presend_detect_languages(const char *text, int32_t length, presend_languages *result);

/// 1 where CLD2 is loaded; never loads it.
int32_t presend_language_detector_is_loaded(void);

#ifdef __cplusplus
}
#endif
