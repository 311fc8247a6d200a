#include "icu_text.h"

#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/ucnv_err.h>

namespace {

/// Replaces what is no text by U+FFFD, whatever the charset's own substitute, and counts it in the context.
void replaceInvalid(const void *context, UConverterToUnicodeArgs *arguments, const char *, int32_t,
                    UConverterCallbackReason reason, UErrorCode *status) {
  if (reason > UCNV_IRREGULAR) return;
  ++*static_cast<int32_t *>(const_cast<void *>(context));
  *status = U_ZERO_ERROR;
  const UChar replacement = 0xFFFD;
  ucnv_cbToUWriteUChars(arguments, &replacement, 1, 0, status);
}

}  // namespace

int32_t presend_icu_decode(const char *charset, const char *text, int32_t length, uint16_t *units, int32_t *offsets,
                           int32_t capacity, int32_t *invalid) {
  static_assert(sizeof(UChar) == sizeof(uint16_t), "units are UTF-16");
  UErrorCode status = U_ZERO_ERROR;
  UConverter *converter = ucnv_open(charset, &status);
  if (U_FAILURE(status)) return -1;
  *invalid = 0;
  ucnv_setToUCallBack(converter, replaceInvalid, invalid, nullptr, nullptr, &status);
  UChar *target = reinterpret_cast<UChar *>(units);
  const char *source = text;
  ucnv_toUnicode(converter, &target, target + capacity, &source, text + length, offsets, true, &status);
  ucnv_close(converter);
  return U_SUCCESS(status) ? static_cast<int32_t>(target - reinterpret_cast<UChar *>(units)) : -2;
}
