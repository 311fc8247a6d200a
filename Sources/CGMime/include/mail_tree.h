// The few GMime services that presend uses, as plain C functions.
//
// GMime and glib are opened when the first mail is parsed, not linked: loading them costs more than all the rest of a
// run that sees no mail. All texts are NUL-terminated UTF-8, owned by the tree and valid until it is freed; all offsets
// are bytes of what was parsed.
#ifndef PRESEND_MAIL_TREE_H
#define PRESEND_MAIL_TREE_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A parsed mail as a list of nodes, each after the one that holds it. Belongs to one thread at a time.
typedef struct presend_mail presend_mail;

/// What a node is.
enum {
  PRESEND_MAIL_PART = 0,       ///< holds content
  PRESEND_MAIL_MULTIPART = 1,  ///< holds nodes
  PRESEND_MAIL_MESSAGE = 2,    ///< headers of a mail; holds one node, the mail's body
  PRESEND_MAIL_ATTACHED = 3,   ///< a part of type message; holds a message
};

/// What GMime cannot be sure of, or where programs read the same bytes in different ways.
enum {
  PRESEND_MAIL_BAD_HEADER = 1,
  PRESEND_MAIL_CONFLICTING_HEADER = 2,
  PRESEND_MAIL_CONFLICTING_PARAMETER = 4,
  PRESEND_MAIL_NO_BOUNDARY = 8,
  PRESEND_MAIL_TOO_DEEP = 16,
  PRESEND_MAIL_TOO_MANY = 32,
  PRESEND_MAIL_EMPTY_PART = 64,
};

/// One node.
typedef struct {
  int32_t parent;  ///< its index; -1 for the first
  int32_t kind;
  int32_t header_count;
  int64_t body_start;  ///< the encoded content of a part; -1 where it has none
  int64_t body_end;
} presend_mail_node;

/// Opens GMime. Returns 0 where it is not installed. Safe to call from any thread, any number of times.
int32_t presend_mail_is_available(void);

/// Parses one mail, of which it keeps a copy. Nodes that stand deeper than `max_depth` or after `max_nodes` are left out.
/// Returns NULL where GMime is not installed or finds no mail; else the caller frees the tree with presend_mail_free.
presend_mail *presend_mail_parse(const uint8_t *bytes, size_t length, int32_t max_nodes, int32_t max_depth);
void presend_mail_free(presend_mail *mail);

/// The faults of the mail, of the values above.
int32_t presend_mail_faults(const presend_mail *mail);

int32_t presend_mail_node_count(const presend_mail *mail);
presend_mail_node presend_mail_node_at(const presend_mail *mail, int32_t node);

/// The offset at which a header of a node begins, or -1 where GMime does not say.
int64_t presend_mail_header_offset(const presend_mail *mail, int32_t node, int32_t header);
const char *presend_mail_header_name(const presend_mail *mail, int32_t node, int32_t header);

/// The media type and subtype of a node; NULL for a message.
const char *presend_mail_type(const presend_mail *mail, int32_t node);
const char *presend_mail_subtype(const presend_mail *mail, int32_t node);

/// A parameter of the content type; NULL where there is none.
const char *presend_mail_parameter(const presend_mail *mail, int32_t node, const char *name);

/// Disposition, file name (RFC 2231 and 2047 decoded) and content id of a node; NULL where there is none.
const char *presend_mail_disposition(const presend_mail *mail, int32_t node);
const char *presend_mail_file_name(const presend_mail *mail, int32_t node);
const char *presend_mail_content_id(const presend_mail *mail, int32_t node);

/// Whose addresses.
enum { PRESEND_MAIL_FROM = 0, PRESEND_MAIL_TO = 1, PRESEND_MAIL_CC = 2, PRESEND_MAIL_BCC = 3 };

/// The first address of a message's header, without the name beside it; NULL where there is none.
const char *presend_mail_address(const presend_mail *mail, int32_t node, int32_t role);

/// Sets the seconds since 1970 of a message's Date. Returns 0 where there is none that can be read.
int32_t presend_mail_date(const presend_mail *mail, int32_t node, int64_t *seconds);

/// Content of a part and header value of a node as GMime decodes them, to compare with. NULL where there is none; the
/// caller frees the result with free().
uint8_t *presend_mail_decoded(const presend_mail *mail, int32_t node, size_t *length);
char *presend_mail_header_value(const presend_mail *mail, int32_t node, int32_t header);

#ifdef __cplusplus
}
#endif
#endif
