/* SPDX-License-Identifier: MIT */
/* An HTTP response as an archive keeps it -> its status, type and body, unchunked and unpacked (RFC 9112).
 *
 * Lifetime: owns its strings. Threads: any. */
#pragma once
#include <glib.h>

typedef struct {
  guint status;
  char *type;    /* "text/html", lower case, or NULL */
  char *charset; /* of Content-Type, or NULL */
  GString *body;
} HttpMessage;

/* FALSE, and *why says what is wrong (a static text), for what is no response, a chunk that is none, a body packed in a way that is not read.
 * A body beyond `limit` is wrong too. */
gboolean http_message_parse(const char *bytes, gsize length, gsize limit, HttpMessage *out, const char **why);
void http_message_clear(HttpMessage *message);

/* The value of "Name: value" in lines that end with CR LF or LF, without white space around it, or NULL. To be freed. */
char *http_header(const char *head, gsize length, const char *name);
/* "text/html; charset=x" -> "text/html"; *charset gets "x" or NULL. To be freed. */
char *http_media_type(const char *value, char **charset);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(HttpMessage, http_message_clear)
