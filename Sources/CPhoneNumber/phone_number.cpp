#include "phone_number.h"

#include <dlfcn.h>

#include <atomic>
#include <mutex>
#include <new>
#include <phonenumbers/phonenumberutil.h>
#include <string>

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

namespace {

// The library and those that it needs take longer to load than a short draft takes to check, and few drafts hold what
// looks like a telephone number. Its functions of C++ are found by the names that the Itanium ABI of Linux and macOS
// gives them: a method is a function with the object before its arguments.
#ifdef __APPLE__
const char *const libraries[] = {"libphonenumber.dylib", "libphonenumber.8.dylib"};
const char *const parse_name =
    "_ZNK4i18n12phonenumbers15PhoneNumberUtil5ParseERKNSt3__112basic_stringIcNS2_11char_traitsIcEENS2_9allocatorIcEEEE"
    "SA_PNS0_11PhoneNumberE";
#else
const char *const libraries[] = {"libphonenumber.so.8", "libphonenumber.so"};
const char *const parse_name =
    "_ZNK4i18n12phonenumbers15PhoneNumberUtil5ParseERKNSt7__cxx1112basic_stringIcSt11char_traitsIcESaIcEEES9_"
    "PNS0_11PhoneNumberE";
#endif

struct Functions {
  const PhoneNumberUtil *(*instance)();
  PhoneNumberUtil::ErrorType (*parse)(
      const PhoneNumberUtil *, const std::string &, const std::string &, PhoneNumber *);
  bool (*is_valid)(const PhoneNumberUtil *, const PhoneNumber &);
  bool (*is_possible)(const PhoneNumberUtil *, const PhoneNumber &);
  // Constructors take an arena, for which there is none, and with some versions a flag behind it.
  void (*construct)(void *, void *, bool);
  void (*destroy)(void *);
};

Functions functions = {};
std::once_flag once;
std::atomic<bool> is_loaded{false};

template <typename Function>
void find(Function &function, void *library, const char *name) {
  if (function == nullptr) function = reinterpret_cast<Function>(dlsym(library, name));
}

void load() {
  void *library = nullptr;
  for (const char *name : libraries) {
    if (library == nullptr) library = dlopen(name, RTLD_NOW | RTLD_LOCAL);
  }
  if (library == nullptr) return;
  find(functions.instance, library, "_ZN4i18n12phonenumbers15PhoneNumberUtil11GetInstanceEv");
  find(functions.parse, library, parse_name);
  find(
      functions.is_valid, library,
      "_ZNK4i18n12phonenumbers15PhoneNumberUtil13IsValidNumberERKNS0_11PhoneNumberE");
  find(
      functions.is_possible, library,
      "_ZNK4i18n12phonenumbers15PhoneNumberUtil16IsPossibleNumberERKNS0_11PhoneNumberE");
  find(functions.construct, library, "_ZN4i18n12phonenumbers11PhoneNumberC1EPN6google8protobuf5ArenaEb");
  find(functions.construct, library, "_ZN4i18n12phonenumbers11PhoneNumberC1EPN6google8protobuf5ArenaE");
  find(functions.destroy, library, "_ZN4i18n12phonenumbers11PhoneNumberD1Ev");
  is_loaded = functions.instance != nullptr && functions.parse != nullptr && functions.is_valid != nullptr
      && functions.is_possible != nullptr && functions.construct != nullptr && functions.destroy != nullptr;
}

// A number that the library makes and takes down.
class Number {
 public:
  Number() { functions.construct(storage, nullptr, false); }
  ~Number() { functions.destroy(storage); }
  Number(const Number &) = delete;
  Number &operator=(const Number &) = delete;
  PhoneNumber *get() { return std::launder(reinterpret_cast<PhoneNumber *>(storage)); }

 private:
  alignas(PhoneNumber) unsigned char storage[sizeof(PhoneNumber)];
};

}  // namespace

int32_t presend_phone_validity(const char *number, int32_t length, const char *region) {
  std::call_once(once, load);
  if (!is_loaded) return -1;
  const PhoneNumberUtil *util = functions.instance();
  Number parsed;
  const std::string text(number, static_cast<size_t>(length));
  if (functions.parse(util, text, region, parsed.get()) != PhoneNumberUtil::NO_PARSING_ERROR) return 0;
  if (functions.is_valid(util, *parsed.get())) return 2;
  return functions.is_possible(util, *parsed.get()) ? 1 : 0;
}
