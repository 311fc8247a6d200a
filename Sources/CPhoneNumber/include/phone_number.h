// The validity of telephone numbers, by libphonenumber, as plain C functions.
#ifndef PRESEND_PHONE_NUMBER_H
#define PRESEND_PHONE_NUMBER_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// What libphonenumber says of a number: 0 no number, 1 possible (its length fits), 2 valid (its range is assigned); -1
/// where the library is not there. It is loaded by the first call.
/// `region` is an ISO 3166 code of two letters, or "ZZ" where the number begins with `+`.
int32_t presend_phone_validity(const char *number, int32_t length, const char *region);

#ifdef __cplusplus
}
#endif
#endif
