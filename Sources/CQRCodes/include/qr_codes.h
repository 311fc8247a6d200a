#ifndef PRESEND_QR_CODES_H
#define PRESEND_QR_CODES_H

#include <stddef.h>
#include <stdint.h>

/// How an image is packed.
enum { PRESEND_IMAGE_PNG = 0, PRESEND_IMAGE_JPEG, PRESEND_IMAGE_GIF, PRESEND_IMAGE_WEBP };

/// The QR codes of one image.
typedef struct presend_qr_codes presend_qr_codes;

/// 1 where libzbar and libgd are installed; both are opened when this is asked first.
int presend_qr_is_available(void);

/// Looks for QR codes in an image of the given measures in pixels; NULL where it cannot be unpacked.
/// To be freed with `presend_qr_free`.
presend_qr_codes *presend_qr_read(const uint8_t *bytes, size_t count, int32_t packing, int32_t width, int32_t height);

/// How many codes were found, at most 16.
int32_t presend_qr_count(const presend_qr_codes *codes);

/// What a code says, `length` bytes that are most often UTF-8; valid until the codes are freed.
const char *presend_qr_text(const presend_qr_codes *codes, int32_t index, size_t *length);

void presend_qr_free(presend_qr_codes *codes);

#endif
