#include "qr_codes.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

// The few functions of libgd 2 and libzbar 0.23 that are called, declared here so that neither needs to be there when
// presend is built.
#define GD_FUNCTIONS(FIND) \
  FIND(void *, gdImageCreateFromPngPtr, (int, void *)) \
  FIND(void *, gdImageCreateFromJpegPtr, (int, void *)) \
  FIND(void *, gdImageCreateFromGifPtr, (int, void *)) \
  FIND(void *, gdImageCreateFromWebpPtr, (int, void *)) \
  FIND(int, gdImageGetTrueColorPixel, (void *, int, int)) \
  FIND(int, gdImageBoundsSafe, (void *, int, int)) \
  FIND(void, gdImageDestroy, (void *)) \
  FIND(void, gdSetErrorMethod, (void (*)(int, const char *, va_list)))
#define ZBAR_FUNCTIONS(FIND) \
  FIND(void *, zbar_image_scanner_create, (void)) \
  FIND(void, zbar_image_scanner_destroy, (void *)) \
  FIND(int, zbar_image_scanner_set_config, (void *, int, int, int)) \
  FIND(int, zbar_scan_image, (void *, void *)) \
  FIND(void *, zbar_image_create, (void)) \
  FIND(void, zbar_image_destroy, (void *)) \
  FIND(void, zbar_image_set_format, (void *, unsigned long)) \
  FIND(void, zbar_image_set_size, (void *, unsigned, unsigned)) \
  FIND(void, zbar_image_set_data, (void *, const void *, unsigned long, void (*)(void *))) \
  FIND(const void *, zbar_image_first_symbol, (const void *)) \
  FIND(const void *, zbar_symbol_next, (const void *)) \
  FIND(const char *, zbar_symbol_get_data, (const void *)) \
  FIND(unsigned, zbar_symbol_get_data_length, (const void *))

#define DECLARE(result, name, parameters) static result(*name) parameters;
GD_FUNCTIONS(DECLARE)
ZBAR_FUNCTIONS(DECLARE)

enum { ANY_SYMBOL = 0, QR_CODE = 64, ENABLE = 0, MOST_CODES = 16, LONGEST_TEXT = 8192 };

struct presend_qr_codes {
  int32_t count;
  size_t lengths[MOST_CODES];
  char *texts[MOST_CODES];
};

static int is_loaded = 0;
static pthread_once_t once = PTHREAD_ONCE_INIT;

/// Nobody is to read on standard error what an image made of nonsense does to libgd.
static void ignore(int level, const char *format, va_list arguments) {
  (void)level;
  (void)format;
  (void)arguments;
}

static void load(void) {
#ifdef __APPLE__
  void *gd = dlopen("libgd.3.dylib", RTLD_NOW | RTLD_LOCAL), *zbar = dlopen("libzbar.0.dylib", RTLD_NOW | RTLD_LOCAL);
#else
  void *gd = dlopen("libgd.so.3", RTLD_NOW | RTLD_LOCAL), *zbar = dlopen("libzbar.so.0", RTLD_NOW | RTLD_LOCAL);
#endif
  if (gd == NULL || zbar == NULL) return;
#define FIND_IN(library, name) \
  if ((name = (__typeof__(name))dlsym(library, #name)) == NULL) return;
#define FIND_GD(result, name, parameters) FIND_IN(gd, name)
#define FIND_ZBAR(result, name, parameters) FIND_IN(zbar, name)
  GD_FUNCTIONS(FIND_GD)
  ZBAR_FUNCTIONS(FIND_ZBAR)
  gdSetErrorMethod(ignore);
  is_loaded = 1;
}

int presend_qr_is_available(void) {
  pthread_once(&once, load);
  return is_loaded;
}

static void *unpack(const uint8_t *bytes, size_t count, int32_t packing) {
  void *data = (void *)bytes;
  switch (packing) {
    case PRESEND_IMAGE_PNG: return gdImageCreateFromPngPtr((int)count, data);
    case PRESEND_IMAGE_JPEG: return gdImageCreateFromJpegPtr((int)count, data);
    case PRESEND_IMAGE_GIF: return gdImageCreateFromGifPtr((int)count, data);
    case PRESEND_IMAGE_WEBP: return gdImageCreateFromWebpPtr((int)count, data);
    default: return NULL;
  }
}

/// The brightness of each pixel on a white ground; NULL where the image is smaller than it says, or there is no memory.
static uint8_t *grey(void *image, int32_t width, int32_t height) {
  if (!gdImageBoundsSafe(image, width - 1, height - 1)) return NULL;
  uint8_t *pixels = malloc((size_t)width * (size_t)height);
  if (pixels == NULL) return NULL;
  for (int32_t y = 0; y < height; y++) {
    for (int32_t x = 0; x < width; x++) {
      int color = gdImageGetTrueColorPixel(image, x, y);
      int clear = color >> 24 & 0x7F;
      int light = ((color >> 16 & 0xFF) * 299 + (color >> 8 & 0xFF) * 587 + (color & 0xFF) * 114) / 1000;
      pixels[(size_t)y * (size_t)width + (size_t)x] = (uint8_t)((light * (127 - clear) + 255 * clear) / 127);
    }
  }
  return pixels;
}

static void collect(presend_qr_codes *codes, const void *symbol) {
  for (; symbol != NULL && codes->count < MOST_CODES; symbol = zbar_symbol_next(symbol)) {
    size_t length = zbar_symbol_get_data_length(symbol);
    if (length > LONGEST_TEXT) length = LONGEST_TEXT;
    char *text = malloc(length + 1);
    if (text == NULL) return;
    memcpy(text, zbar_symbol_get_data(symbol), length);
    codes->texts[codes->count] = text;
    codes->lengths[codes->count++] = length;
  }
}

static void scan(presend_qr_codes *codes, uint8_t *pixels, int32_t width, int32_t height) {
  void *scanner = zbar_image_scanner_create(), *image = zbar_image_create();
  if (scanner != NULL && image != NULL) {
    zbar_image_scanner_set_config(scanner, ANY_SYMBOL, ENABLE, 0);
    zbar_image_scanner_set_config(scanner, QR_CODE, ENABLE, 1);
    zbar_image_set_format(image, 'Y' | '8' << 8 | '0' << 16 | (unsigned long)'0' << 24);
    zbar_image_set_size(image, (unsigned)width, (unsigned)height);
    zbar_image_set_data(image, pixels, (unsigned long)width * (unsigned long)height, NULL);
    if (zbar_scan_image(scanner, image) > 0) collect(codes, zbar_image_first_symbol(image));
  }
  if (image != NULL) zbar_image_destroy(image);
  if (scanner != NULL) zbar_image_scanner_destroy(scanner);
}

presend_qr_codes *presend_qr_read(const uint8_t *bytes, size_t count, int32_t packing, int32_t width, int32_t height) {
  if (!presend_qr_is_available() || bytes == NULL || count > INT32_MAX || width < 1 || height < 1) return NULL;
  void *image = unpack(bytes, count, packing);
  if (image == NULL) return NULL;
  uint8_t *pixels = grey(image, width, height);
  gdImageDestroy(image);
  presend_qr_codes *codes = pixels == NULL ? NULL : calloc(1, sizeof(presend_qr_codes));
  if (codes != NULL) scan(codes, pixels, width, height);
  free(pixels);
  return codes;
}

int32_t presend_qr_count(const presend_qr_codes *codes) { return codes->count; }

const char *presend_qr_text(const presend_qr_codes *codes, int32_t index, size_t *length) {
  *length = codes->lengths[index];
  return codes->texts[index];
}

void presend_qr_free(presend_qr_codes *codes) {
  for (int32_t index = 0; index < codes->count; index++) free(codes->texts[index]);
  free(codes);
}
