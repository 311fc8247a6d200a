#include "phone_number.h"

#include <phonenumbers/phonenumberutil.h>
#include <string>

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

int32_t presend_phone_validity(const char *number, int32_t length, const char *region) {
  const PhoneNumberUtil *util = PhoneNumberUtil::GetInstance();
  PhoneNumber parsed;
  std::string text(number, static_cast<size_t>(length));
  if (util->Parse(text, region, &parsed) != PhoneNumberUtil::NO_PARSING_ERROR) return 0;
  if (util->IsValidNumber(parsed)) return 2;
  return util->IsPossibleNumber(parsed) ? 1 : 0;
}
