// The 8-bit PCRE2 library. The width must be chosen before the header is read.
#ifndef PRESEND_CPCRE2_H
#define PRESEND_CPCRE2_H
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

// A cast macro, which Swift does not import.
static const PCRE2_SIZE presend_pcre2_unset = PCRE2_UNSET;
#endif
