#include "mail_tree.h"

#include <stdlib.h>
#include <string.h>

#include "gmime_functions.h"

typedef struct {
  GMimeObject *object;
  presend_mail_node node;
} entry;

struct presend_mail {
  const presend_gmime_functions *gmime;
  GMimeMessage *message;
  entry *entries;
  int32_t count;
  int32_t capacity;
  int32_t max_nodes;
  int32_t max_depth;
  int32_t faults;
};

static int is_a(const presend_mail *mail, void *object, GType type) {
  return mail->gmime->g_type_check_instance_is_a((GTypeInstance *)object, type);
}

static void note(gint64 offset, GMimeParserWarning code, const char *item, gpointer data) {
  (void)offset;
  (void)item;
  int32_t *faults = data;
  switch (code) {
    case GMIME_CRIT_INVALID_HEADER_NAME: *faults |= PRESEND_MAIL_BAD_HEADER; break;
    case GMIME_CRIT_CONFLICTING_HEADER: *faults |= PRESEND_MAIL_CONFLICTING_HEADER; break;
    case GMIME_CRIT_CONFLICTING_PARAMETER: *faults |= PRESEND_MAIL_CONFLICTING_PARAMETER; break;
    case GMIME_CRIT_MULTIPART_WITHOUT_BOUNDARY: *faults |= PRESEND_MAIL_NO_BOUNDARY; break;
    case GMIME_CRIT_NESTING_OVERFLOW: *faults |= PRESEND_MAIL_TOO_DEEP; break;
    case GMIME_CRIT_PART_WITHOUT_HEADERS_OR_CONTENT: *faults |= PRESEND_MAIL_EMPTY_PART; break;
    default: break;
  }
}

/// Appends a node; -1 where there is no room for it.
static int32_t append(presend_mail *mail, GMimeObject *object, int32_t parent, int32_t kind) {
  if (mail->count == mail->max_nodes) {
    mail->faults |= PRESEND_MAIL_TOO_MANY;
    return -1;
  }
  if (mail->count == mail->capacity) {
    int32_t capacity = mail->capacity == 0 ? 16 : mail->capacity * 2;
    entry *larger = realloc(mail->entries, sizeof(entry) * (size_t)capacity);
    if (larger == NULL) return -1;
    mail->entries = larger;
    mail->capacity = capacity;
  }
  GMimeHeaderList *headers = mail->gmime->g_mime_object_get_header_list(object);
  int32_t header_count = mail->gmime->g_mime_header_list_get_count(headers);
  mail->entries[mail->count] = (entry){object, {parent, kind, header_count, -1, -1}};
  return mail->count++;
}

static void find_body(presend_mail *mail, int32_t index) {
  const presend_gmime_functions *gmime = mail->gmime;
  GMimeDataWrapper *content = gmime->g_mime_part_get_content((GMimePart *)mail->entries[index].object);
  GMimeStream *stream = content != NULL ? gmime->g_mime_data_wrapper_get_stream(content) : NULL;
  if (stream == NULL || gmime->g_mime_stream_reset(stream) != 0) return;
  // A stream over a stretch of the mail tells its place in the whole mail.
  int64_t start = gmime->g_mime_stream_tell(stream);
  int64_t length = gmime->g_mime_stream_length(stream);
  if (start < 0 || length < 0) return;
  mail->entries[index].node.body_start = start;
  mail->entries[index].node.body_end = start + length;
}

static void add_object(presend_mail *mail, GMimeObject *object, int32_t parent, int32_t depth);

static void add_message(presend_mail *mail, GMimeMessage *message, int32_t parent, int32_t depth) {
  if (message == NULL) return;
  int32_t index = append(mail, (GMimeObject *)message, parent, PRESEND_MAIL_MESSAGE);
  if (index < 0) return;
  add_object(mail, mail->gmime->g_mime_message_get_mime_part(message), index, depth + 1);
}

static void add_object(presend_mail *mail, GMimeObject *object, int32_t parent, int32_t depth) {
  const presend_gmime_functions *gmime = mail->gmime;
  if (object == NULL) return;
  if (depth > mail->max_depth) {
    mail->faults |= PRESEND_MAIL_TOO_DEEP;
    return;
  }
  if (is_a(mail, object, gmime->g_mime_multipart_get_type())) {
    int32_t index = append(mail, object, parent, PRESEND_MAIL_MULTIPART);
    int count = gmime->g_mime_multipart_get_count((GMimeMultipart *)object);
    for (int child = 0; index >= 0 && child < count; child++) {
      add_object(mail, gmime->g_mime_multipart_get_part((GMimeMultipart *)object, child), index, depth + 1);
      if ((mail->faults & PRESEND_MAIL_TOO_MANY) != 0) return;
    }
  } else if (is_a(mail, object, gmime->g_mime_message_part_get_type())) {
    int32_t index = append(mail, object, parent, PRESEND_MAIL_ATTACHED);
    if (index < 0) return;
    add_message(mail, gmime->g_mime_message_part_get_message((GMimeMessagePart *)object), index, depth + 1);
  } else {
    int32_t index = append(mail, object, parent, PRESEND_MAIL_PART);
    if (index >= 0 && is_a(mail, object, gmime->g_mime_part_get_type())) find_body(mail, index);
  }
}

int32_t presend_mail_is_available(void) { return presend_gmime() != NULL; }

presend_mail *presend_mail_parse(const uint8_t *bytes, size_t length, int32_t max_nodes, int32_t max_depth) {
  const presend_gmime_functions *gmime = presend_gmime();
  presend_mail *mail = gmime != NULL ? calloc(1, sizeof(presend_mail)) : NULL;
  if (mail == NULL) return NULL;
  mail->gmime = gmime;
  mail->max_nodes = max_nodes;
  mail->max_depth = max_depth;
  GMimeStream *stream = gmime->g_mime_stream_mem_new_with_buffer((const char *)bytes, length);
  GMimeParserOptions *options = gmime->g_mime_parser_options_new();
  gmime->g_mime_parser_options_set_warning_callback(options, note, &mail->faults);
  GMimeParser *parser = gmime->g_mime_parser_new_with_stream(stream);
  // Contents then stay where they are, so that their offsets are known.
  gmime->g_mime_parser_set_persist_stream(parser, 1);
  mail->message = gmime->g_mime_parser_construct_message(parser, options);
  gmime->g_object_unref(parser);
  gmime->g_mime_parser_options_free(options);
  gmime->g_object_unref(stream);
  if (mail->message == NULL) {
    free(mail);
    return NULL;
  }
  add_message(mail, mail->message, -1, 0);
  return mail;
}

void presend_mail_free(presend_mail *mail) {
  if (mail == NULL) return;
  mail->gmime->g_object_unref(mail->message);
  free(mail->entries);
  free(mail);
}

int32_t presend_mail_faults(const presend_mail *mail) { return mail->faults; }
int32_t presend_mail_node_count(const presend_mail *mail) { return mail->count; }
presend_mail_node presend_mail_node_at(const presend_mail *mail, int32_t node) { return mail->entries[node].node; }

static GMimeHeader *header_at(const presend_mail *mail, int32_t node, int32_t header) {
  GMimeHeaderList *headers = mail->gmime->g_mime_object_get_header_list(mail->entries[node].object);
  return mail->gmime->g_mime_header_list_get_header_at(headers, header);
}

int64_t presend_mail_header_offset(const presend_mail *mail, int32_t node, int32_t header) {
  return mail->gmime->g_mime_header_get_offset(header_at(mail, node, header));
}

const char *presend_mail_header_name(const presend_mail *mail, int32_t node, int32_t header) {
  return mail->gmime->g_mime_header_get_name(header_at(mail, node, header));
}

static GMimeContentType *content_type(const presend_mail *mail, int32_t node) {
  if (mail->entries[node].node.kind == PRESEND_MAIL_MESSAGE) return NULL;
  return mail->gmime->g_mime_object_get_content_type(mail->entries[node].object);
}

const char *presend_mail_type(const presend_mail *mail, int32_t node) {
  GMimeContentType *type = content_type(mail, node);
  return type != NULL ? mail->gmime->g_mime_content_type_get_media_type(type) : NULL;
}

const char *presend_mail_subtype(const presend_mail *mail, int32_t node) {
  GMimeContentType *type = content_type(mail, node);
  return type != NULL ? mail->gmime->g_mime_content_type_get_media_subtype(type) : NULL;
}

const char *presend_mail_parameter(const presend_mail *mail, int32_t node, const char *name) {
  if (content_type(mail, node) == NULL) return NULL;
  return mail->gmime->g_mime_object_get_content_type_parameter(mail->entries[node].object, name);
}

const char *presend_mail_disposition(const presend_mail *mail, int32_t node) {
  return mail->gmime->g_mime_object_get_disposition(mail->entries[node].object);
}

const char *presend_mail_file_name(const presend_mail *mail, int32_t node) {
  GMimeObject *object = mail->entries[node].object;
  const char *name = mail->gmime->g_mime_object_get_content_disposition_parameter(object, "filename");
  return name != NULL ? name : presend_mail_parameter(mail, node, "name");
}

const char *presend_mail_content_id(const presend_mail *mail, int32_t node) {
  return mail->gmime->g_mime_object_get_content_id(mail->entries[node].object);
}

static const char *first_address(const presend_mail *mail, InternetAddressList *list, int32_t depth) {
  const presend_gmime_functions *gmime = mail->gmime;
  int count = list != NULL && depth < 4 ? gmime->internet_address_list_length(list) : 0;
  for (int index = 0; index < count; index++) {
    InternetAddress *address = gmime->internet_address_list_get_address(list, index);
    const char *found = NULL;
    if (is_a(mail, address, gmime->internet_address_mailbox_get_type())) {
      found = gmime->internet_address_mailbox_get_addr((InternetAddressMailbox *)address);
    } else if (is_a(mail, address, gmime->internet_address_group_get_type())) {
      found = first_address(mail, gmime->internet_address_group_get_members((InternetAddressGroup *)address), depth + 1);
    }
    if (found != NULL && found[0] != '\0') return found;
  }
  return NULL;
}

const char *presend_mail_address(const presend_mail *mail, int32_t node, int32_t role) {
  if (mail->entries[node].node.kind != PRESEND_MAIL_MESSAGE) return NULL;
  GMimeMessage *message = (GMimeMessage *)mail->entries[node].object;
  const presend_gmime_functions *gmime = mail->gmime;
  switch (role) {
    case PRESEND_MAIL_FROM: return first_address(mail, gmime->g_mime_message_get_from(message), 0);
    case PRESEND_MAIL_TO: return first_address(mail, gmime->g_mime_message_get_to(message), 0);
    case PRESEND_MAIL_CC: return first_address(mail, gmime->g_mime_message_get_cc(message), 0);
    default: return first_address(mail, gmime->g_mime_message_get_bcc(message), 0);
  }
}

int32_t presend_mail_date(const presend_mail *mail, int32_t node, int64_t *seconds) {
  if (mail->entries[node].node.kind != PRESEND_MAIL_MESSAGE) return 0;
  GDateTime *date = mail->gmime->g_mime_message_get_date((GMimeMessage *)mail->entries[node].object);
  if (date == NULL) return 0;
  *seconds = mail->gmime->g_date_time_to_unix(date);
  return 1;
}

uint8_t *presend_mail_decoded(const presend_mail *mail, int32_t node, size_t *length) {
  const presend_gmime_functions *gmime = mail->gmime;
  if (mail->entries[node].node.kind != PRESEND_MAIL_PART) return NULL;
  GMimeDataWrapper *content = gmime->g_mime_part_get_content((GMimePart *)mail->entries[node].object);
  if (content == NULL) return NULL;
  GMimeStream *stream = gmime->g_mime_stream_mem_new();
  gmime->g_mime_data_wrapper_write_to_stream(content, stream);
  gmime->g_mime_stream_reset(stream);
  int64_t size = gmime->g_mime_stream_length(stream);
  uint8_t *bytes = size >= 0 ? malloc((size_t)size + 1) : NULL;
  size_t filled = 0;
  while (bytes != NULL && filled < (size_t)size) {
    ssize_t count = gmime->g_mime_stream_read(stream, (char *)bytes + filled, (size_t)size - filled);
    if (count <= 0) break;
    filled += (size_t)count;
  }
  gmime->g_object_unref(stream);
  *length = filled;
  return bytes;
}

char *presend_mail_header_value(const presend_mail *mail, int32_t node, int32_t header) {
  const char *value = mail->gmime->g_mime_header_get_value(header_at(mail, node, header));
  return value != NULL ? strdup(value) : NULL;
}
