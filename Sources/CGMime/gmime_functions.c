#include "gmime_functions.h"

#include <dlfcn.h>
#include <pthread.h>

static presend_gmime_functions functions;
static int is_loaded = 0;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void) {
#ifdef __APPLE__
  const char *names[] = {"libgmime-3.0.0.dylib", "libgmime-3.0.dylib"};
#else
  const char *names[] = {"libgmime-3.0.so.0", "libgmime-3.0.so"};
#endif
  void *library = NULL;
  for (size_t index = 0; library == NULL && index < 2; index++) library = dlopen(names[index], RTLD_NOW | RTLD_LOCAL);
  if (library == NULL) return;
  // The libraries that GMime needs are searched as well.
#define PRESEND_FIND(result, name, parameters) \
  if ((functions.name = (__typeof__(name) *)dlsym(library, #name)) == NULL) return;
  PRESEND_GMIME_FUNCTIONS(PRESEND_FIND)
#undef PRESEND_FIND
  functions.g_mime_init();
  is_loaded = 1;
}

const presend_gmime_functions *presend_gmime(void) {
  pthread_once(&once, load);
  return is_loaded ? &functions : NULL;
}
