// The public suffix list.
#ifndef PRESEND_CPUBLICSUFFIX_H
#define PRESEND_CPUBLICSUFFIX_H
#include <libpsl.h>
#endif
