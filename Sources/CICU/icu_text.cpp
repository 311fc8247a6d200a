#include "icu_text.h"

#include <string>
#include <unicode/bytestream.h>
#include <unicode/edits.h>
#include <unicode/idna.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>
#include <unicode/uspoof.h>
#include <unicode/uversion.h>

namespace {

/// Copies what ICU wrote, unless the buffer is too small for it.
int32_t deliver(const icu::CheckedArrayByteSink &sink) {
  return sink.Overflowed() ? -1 : sink.NumberOfBytesAppended();
}

const icu::Normalizer2 *foldingNormalizer() {
  static UErrorCode status = U_ZERO_ERROR;
  static const icu::Normalizer2 *normalizer = icu::Normalizer2::getNFKCCasefoldInstance(status);
  return U_SUCCESS(status) ? normalizer : nullptr;
}

const icu::Normalizer2 *decomposer() {
  static UErrorCode status = U_ZERO_ERROR;
  static const icu::Normalizer2 *normalizer = icu::Normalizer2::getNFDInstance(status);
  return U_SUCCESS(status) ? normalizer : nullptr;
}

const USpoofChecker *spoofChecker() {
  static UErrorCode status = U_ZERO_ERROR;
  static const USpoofChecker *checker = uspoof_open(&status);
  return U_SUCCESS(status) ? checker : nullptr;
}

const icu::IDNA *idna() {
  static UErrorCode status = U_ZERO_ERROR;
  static const icu::IDNA *instance = icu::IDNA::createUTS46Instance(UIDNA_NONTRANSITIONAL_TO_UNICODE, status);
  return U_SUCCESS(status) ? instance : nullptr;
}

}  // namespace

int32_t presend_icu_fold(const char *text, int32_t length, char *result, int32_t capacity,
                         presend_icu_edit *edits, int32_t edit_capacity, int32_t *edit_count) {
  const icu::Normalizer2 *normalizer = foldingNormalizer();
  if (normalizer == nullptr) return -1;
  UErrorCode status = U_ZERO_ERROR;
  icu::CheckedArrayByteSink sink(result, capacity);
  icu::Edits changes;
  normalizer->normalizeUTF8(0, icu::StringPiece(text, length), sink, &changes, status);
  int32_t written = deliver(sink);
  if (U_FAILURE(status) || written < 0) return -1;
  int32_t count = 0;
  icu::Edits::Iterator iterator = changes.getFineIterator();
  while (iterator.next(status)) {
    if (count == edit_capacity) return -1;
    edits[count++] = {iterator.oldLength(), iterator.newLength(), iterator.hasChange() ? 1 : 0};
  }
  *edit_count = count;
  return U_SUCCESS(status) ? written : -1;
}

int32_t presend_icu_decompose(const char *text, int32_t length, char *result, int32_t capacity) {
  const icu::Normalizer2 *normalizer = decomposer();
  if (normalizer == nullptr) return -1;
  UErrorCode status = U_ZERO_ERROR;
  icu::CheckedArrayByteSink sink(result, capacity);
  normalizer->normalizeUTF8(0, icu::StringPiece(text, length), sink, nullptr, status);
  return U_SUCCESS(status) ? deliver(sink) : -1;
}

int32_t presend_icu_skeleton(const char *text, int32_t length, char *result, int32_t capacity) {
  const USpoofChecker *checker = spoofChecker();
  if (checker == nullptr) return -1;
  UErrorCode status = U_ZERO_ERROR;
  int32_t written = uspoof_getSkeletonUTF8(checker, 0, text, length, result, capacity, &status);
  return U_SUCCESS(status) && written <= capacity ? written : -1;
}

int32_t presend_icu_is_pictographic(uint32_t scalar) {
  return u_hasBinaryProperty(static_cast<UChar32>(scalar), UCHAR_EXTENDED_PICTOGRAPHIC);
}

int32_t presend_icu_is_emoji_presentation(uint32_t scalar) {
  return u_hasBinaryProperty(static_cast<UChar32>(scalar), UCHAR_EMOJI_PRESENTATION);
}

int32_t presend_icu_is_emoji(uint32_t scalar) {
  return u_hasBinaryProperty(static_cast<UChar32>(scalar), UCHAR_EMOJI);
}

int32_t presend_icu_host_to_ascii(const char *text, int32_t length, char *result, int32_t capacity) {
  if (idna() == nullptr) return -1;
  UErrorCode status = U_ZERO_ERROR;
  icu::CheckedArrayByteSink sink(result, capacity);
  icu::IDNAInfo info;
  idna()->nameToASCII_UTF8(icu::StringPiece(text, length), sink, info, status);
  return U_SUCCESS(status) && !info.hasErrors() ? deliver(sink) : -1;
}

const char *presend_icu_version(void) {
  static const std::string version = [] {
    UVersionInfo parts;
    char text[U_MAX_VERSION_STRING_LENGTH];
    u_getVersion(parts);
    u_versionToString(parts, text);
    return std::string(text);
  }();
  return version.c_str();
}
