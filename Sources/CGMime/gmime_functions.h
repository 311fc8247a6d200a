// The functions of GMime 3 and glib that are called, declared as their own headers do. `make gmime-abi` compiles this
// file together with those headers, which fails where a declaration differs.
#ifndef PRESEND_GMIME_FUNCTIONS_H
#define PRESEND_GMIME_FUNCTIONS_H

#ifdef PRESEND_WITH_GMIME_HEADERS
#include <gmime/gmime.h>
#else
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>
typedef int gboolean;
typedef unsigned int guint;
typedef int64_t gint64;
typedef size_t GType;
typedef void *gpointer;
typedef struct _GDateTime GDateTime;
typedef struct _GByteArray GByteArray;
typedef struct _GTypeInstance GTypeInstance;
typedef struct _GMimeStream GMimeStream;
typedef struct _GMimeStreamMem GMimeStreamMem;
typedef struct _GMimeParser GMimeParser;
typedef struct _GMimeParserOptions GMimeParserOptions;
typedef struct _GMimeObject GMimeObject;
typedef struct _GMimeMessage GMimeMessage;
typedef struct _GMimeMultipart GMimeMultipart;
typedef struct _GMimeMessagePart GMimeMessagePart;
typedef struct _GMimePart GMimePart;
typedef struct _GMimeHeaderList GMimeHeaderList;
typedef struct _GMimeHeader GMimeHeader;
typedef struct _GMimeContentType GMimeContentType;
typedef struct _GMimeDataWrapper GMimeDataWrapper;
typedef struct _InternetAddress InternetAddress;
typedef struct _InternetAddressList InternetAddressList;
typedef struct _InternetAddressGroup InternetAddressGroup;
typedef struct _InternetAddressMailbox InternetAddressMailbox;
typedef enum {
  GMIME_WARN_DUPLICATED_HEADER = 1U,
  GMIME_WARN_DUPLICATED_PARAMETER,
  GMIME_WARN_UNENCODED_8BIT_HEADER,
  GMIME_WARN_INVALID_CONTENT_TYPE,
  GMIME_WARN_INVALID_RFC2047_HEADER_VALUE,
  GMIME_WARN_MALFORMED_MULTIPART,
  GMIME_WARN_TRUNCATED_MESSAGE,
  GMIME_WARN_MALFORMED_MESSAGE,
  GMIME_CRIT_INVALID_HEADER_NAME,
  GMIME_CRIT_CONFLICTING_HEADER,
  GMIME_CRIT_CONFLICTING_PARAMETER,
  GMIME_CRIT_MULTIPART_WITHOUT_BOUNDARY,
  GMIME_WARN_INVALID_PARAMETER,
  GMIME_WARN_INVALID_ADDRESS_LIST,
  GMIME_CRIT_NESTING_OVERFLOW,
  GMIME_WARN_PART_WITHOUT_CONTENT,
  GMIME_CRIT_PART_WITHOUT_HEADERS_OR_CONTENT
} GMimeParserWarning;
typedef void (*GMimeParserWarningFunc)(gint64 offset, GMimeParserWarning errcode, const char *item, gpointer user_data);
#endif

#define PRESEND_GMIME_FUNCTIONS(X)                                                                                     \
  X(void, g_mime_init, (void))                                                                                         \
  X(GMimeStream *, g_mime_stream_mem_new, (void))                                                                      \
  X(GMimeStream *, g_mime_stream_mem_new_with_buffer, (const char *buffer, size_t length))                             \
  X(GByteArray *, g_mime_stream_mem_get_byte_array, (GMimeStreamMem *stream))                                          \
  X(ssize_t, g_mime_stream_read, (GMimeStream *stream, char *buffer, size_t length))                                   \
  X(int, g_mime_stream_reset, (GMimeStream *stream))                                                                   \
  X(gint64, g_mime_stream_tell, (GMimeStream *stream))                                                                 \
  X(gint64, g_mime_stream_length, (GMimeStream *stream))                                                               \
  X(GMimeParser *, g_mime_parser_new_with_stream, (GMimeStream *stream))                                               \
  X(void, g_mime_parser_set_persist_stream, (GMimeParser *parser, gboolean persist))                                   \
  X(GMimeMessage *, g_mime_parser_construct_message, (GMimeParser *parser, GMimeParserOptions *options))               \
  X(GMimeParserOptions *, g_mime_parser_options_new, (void))                                                           \
  X(void, g_mime_parser_options_free, (GMimeParserOptions *options))                                                   \
  X(void, g_mime_parser_options_set_warning_callback,                                                                  \
    (GMimeParserOptions *options, GMimeParserWarningFunc callback, gpointer data))                                     \
  X(GMimeObject *, g_mime_message_get_mime_part, (GMimeMessage *message))                                              \
  X(GMimeMessage *, g_mime_message_part_get_message, (GMimeMessagePart *part))                                         \
  X(InternetAddressList *, g_mime_message_get_from, (GMimeMessage *message))                                           \
  X(InternetAddressList *, g_mime_message_get_to, (GMimeMessage *message))                                             \
  X(InternetAddressList *, g_mime_message_get_cc, (GMimeMessage *message))                                             \
  X(InternetAddressList *, g_mime_message_get_bcc, (GMimeMessage *message))                                            \
  X(GDateTime *, g_mime_message_get_date, (GMimeMessage *message))                                                     \
  X(int, g_mime_multipart_get_count, (GMimeMultipart *multipart))                                                      \
  X(GMimeObject *, g_mime_multipart_get_part, (GMimeMultipart *multipart, int index))                                  \
  X(GMimeHeaderList *, g_mime_object_get_header_list, (GMimeObject *object))                                           \
  X(GMimeContentType *, g_mime_object_get_content_type, (GMimeObject *object))                                         \
  X(const char *, g_mime_object_get_content_type_parameter, (GMimeObject *object, const char *name))                   \
  X(const char *, g_mime_object_get_disposition, (GMimeObject *object))                                                \
  X(const char *, g_mime_object_get_content_disposition_parameter, (GMimeObject *object, const char *name))            \
  X(const char *, g_mime_object_get_content_id, (GMimeObject *object))                                                 \
  X(const char *, g_mime_content_type_get_media_type, (GMimeContentType *type))                                        \
  X(const char *, g_mime_content_type_get_media_subtype, (GMimeContentType *type))                                     \
  X(int, g_mime_header_list_get_count, (GMimeHeaderList *headers))                                                     \
  X(GMimeHeader *, g_mime_header_list_get_header_at, (GMimeHeaderList *headers, int index))                            \
  X(const char *, g_mime_header_get_name, (GMimeHeader *header))                                                       \
  X(const char *, g_mime_header_get_value, (GMimeHeader *header))                                                      \
  X(gint64, g_mime_header_get_offset, (GMimeHeader *header))                                                           \
  X(GMimeDataWrapper *, g_mime_part_get_content, (GMimePart *part))                                                    \
  X(GMimeStream *, g_mime_data_wrapper_get_stream, (GMimeDataWrapper *wrapper))                                        \
  X(ssize_t, g_mime_data_wrapper_write_to_stream, (GMimeDataWrapper *wrapper, GMimeStream *stream))                    \
  X(int, internet_address_list_length, (InternetAddressList *list))                                                    \
  X(InternetAddress *, internet_address_list_get_address, (InternetAddressList *list, int index))                      \
  X(InternetAddressList *, internet_address_group_get_members, (InternetAddressGroup *group))                          \
  X(const char *, internet_address_mailbox_get_addr, (InternetAddressMailbox *mailbox))                                \
  X(GType, g_mime_part_get_type, (void))                                                                               \
  X(GType, g_mime_multipart_get_type, (void))                                                                          \
  X(GType, g_mime_message_part_get_type, (void))                                                                       \
  X(GType, internet_address_group_get_type, (void))                                                                    \
  X(GType, internet_address_mailbox_get_type, (void))                                                                  \
  X(gboolean, g_type_check_instance_is_a, (GTypeInstance *instance, GType type))                                       \
  X(gint64, g_date_time_to_unix, (GDateTime *date))                                                                    \
  X(void, g_object_unref, (gpointer object))

#define PRESEND_DECLARE(result, name, parameters) result name parameters;
PRESEND_GMIME_FUNCTIONS(PRESEND_DECLARE)
#undef PRESEND_DECLARE

/// The functions as found in the library.
typedef struct {
#define PRESEND_POINTER(result, name, parameters) __typeof__(name) *name;
  PRESEND_GMIME_FUNCTIONS(PRESEND_POINTER)
#undef PRESEND_POINTER
} presend_gmime_functions;

/// Opens the library once; NULL where it is missing or lacks a function.
const presend_gmime_functions *presend_gmime(void);

#endif
