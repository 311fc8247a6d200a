// The few ICU services that presend uses, as plain C functions.
//
// ICU's own headers must not reach Swift: they clash with the copy that Foundation ships, and every name in them
// carries the ICU version. All texts are UTF-8; all lengths and offsets are bytes.
#ifndef PRESEND_ICU_TEXT_H
#define PRESEND_ICU_TEXT_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// One stretch of a normalisation: how many bytes were read and written, and whether they differ.
typedef struct {
  int32_t source_length;
  int32_t result_length;
  int32_t changed;
} presend_icu_edit;

/// NFKC case folding (Unicode Standard 3.13, toNFKC_Casefold) with the edits that lead back to the source.
/// Writes up to `capacity` bytes and `edit_capacity` edits; sets `edit_count`.
/// Returns the length of the result, or -1 where a buffer is too small or ICU refused the text.
int32_t presend_icu_fold(const char *text, int32_t length, char *result, int32_t capacity,
                         presend_icu_edit *edits, int32_t edit_capacity, int32_t *edit_count);

/// Canonical decomposition (NFD). Returns the length of the result, or -1.
int32_t presend_icu_decompose(const char *text, int32_t length, char *result, int32_t capacity);

/// The UTS 39 skeleton of a word. Returns its length, or -1.
int32_t presend_icu_skeleton(const char *text, int32_t length, char *result, int32_t capacity);

/// 1 where the scalar has the property Extended_Pictographic, which also covers code points reserved for emoji.
int32_t presend_icu_is_pictographic(uint32_t scalar);

/// 1 where the scalar has the property Emoji_Presentation.
int32_t presend_icu_is_emoji_presentation(uint32_t scalar);

/// 1 where the scalar has the property Emoji.
int32_t presend_icu_is_emoji(uint32_t scalar);

/// The ASCII-compatible form of a host name, by UTS 46. Returns its length, or -1.
int32_t presend_icu_host_to_ascii(const char *text, int32_t length, char *result, int32_t capacity);

/// Converts a whole text from a named charset to UTF-16, with the byte offset in `text` at which each unit's character
/// begins. What is no text in the charset becomes U+FFFD; `invalid` counts how often. Writes up to `capacity` units and
/// offsets. Returns their number, -1 where ICU does not know the charset, -2 where a buffer is too small.
int32_t presend_icu_decode(const char *charset, const char *text, int32_t length, uint16_t *units, int32_t *offsets,
                           int32_t capacity, int32_t *invalid);

/// The version of ICU, such as "72.1".
const char *presend_icu_version(void);

#ifdef __cplusplus
}
#endif
#endif
