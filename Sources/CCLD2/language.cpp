#include "language.h"

#include <dlfcn.h>

#include <atomic>
#include <cstdio>
#include <cstring>
#include <mutex>
#include <string>
#include <vector>

#if __has_include(<cld2/public/compact_lang_det.h>)

// The header needs the ones above and does not include them.
#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

namespace {

using Detect = CLD2::Language (*)(
    const char *, int, bool, const CLD2::CLDHints *, int, CLD2::Language *, int *, double *, CLD2::ResultChunkVector *,
    int *, bool *, int *);
using Code = decltype(&CLD2::LanguageCode);

Detect detect = nullptr;
Code code = nullptr;
std::once_flag once;
std::atomic<bool> is_loaded{false};

// CLD2 declares C++ functions, which are found by the names that the Itanium ABI of Linux and macOS gives them.
void load() {
#ifdef __APPLE__
  const char *names[] = {"libcld2.dylib", "libcld2.0.dylib"};
#else
  const char *names[] = {"libcld2.so.0", "libcld2.so"};
#endif
  void *library = nullptr;
  for (const char *name : names) {
    if (library == nullptr) library = dlopen(name, RTLD_NOW | RTLD_LOCAL);
  }
  if (library == nullptr) return;
  detect = reinterpret_cast<Detect>(dlsym(
      library,
      "_ZN4CLD233ExtDetectLanguageSummaryCheckUTF8EPKcibPKNS_8CLDHintsEiPNS_8LanguageEPiPd"
      "PSt6vectorINS_11ResultChunkESaISA_EES7_PbS7_"));
  code = reinterpret_cast<Code>(dlsym(library, "_ZN4CLD212LanguageCodeENS_8LanguageE"));
  is_loaded = detect != nullptr && code != nullptr;
}

}  // namespace

int32_t presend_language_detector_is_loaded(void) { return is_loaded ? 1 : 0; }

int32_t presend_detect_languages(const char *text, int32_t length, presend_languages *result) {
  std::call_once(once, load);
  std::memset(result, 0, sizeof *result);
  if (!is_loaded) return -1;
  const CLD2::CLDHints hints = {nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
  CLD2::Language languages[3];
  int percents[3];
  double scores[3];
  int letters = 0;
  int valid = 0;
  bool is_reliable = false;
  detect(text, length, true, &hints, 0, languages, percents, scores, nullptr, &letters, &is_reliable, &valid);
  result->letters = letters;
  result->is_reliable = is_reliable ? 1 : 0;
  for (int index = 0; index < 3; index++) {
    if (languages[index] == CLD2::UNKNOWN_LANGUAGE || percents[index] <= 0) continue;
    presend_language *found = &result->languages[result->count++];
    std::snprintf(found->code, sizeof found->code, "%s", code(languages[index]));
    found->percent = percents[index];
  }
  return 0;
}

#else

// Without CLD2's headers no language can be told, and whoever asks is told so.
int32_t presend_language_detector_is_loaded(void) { return 0; }

int32_t presend_detect_languages(const char *, int32_t, presend_languages *result) {
  std::memset(result, 0, sizeof *result);
  return -1;
}

#endif
