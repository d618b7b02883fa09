/* SPDX-License-Identifier: MIT */
/* Bytes of whatever charset -> valid UTF-8.
 *
 * Order: a byte order mark; UTF-8 when the bytes are valid UTF-8, or at least half of what is not ASCII in them; the charset that is declared; uchardet's guess, when there is
 * enough to guess from; windows-1252. Whatever a charset does not define becomes U+FFFD. Threads: any. */
#pragma once
#include "ingest/format.h"

typedef struct {
  char name[32];    /* that the bytes were read as */
  gboolean guessed; /* nothing declared it */
  gsize replaced;   /* bytes that became U+FFFD */
} CharsetNote;

/* `declared` may be NULL, or a name that nobody knows. The result is NUL-terminated, without byte order mark; g_free(). */
char *charset_decode(const char *bytes, gsize length, const char *declared, gsize *out_length, CharsetNote *note);
/* Says what was guessed and replaced; nothing when all was well. */
void charset_report(const FormatInput *input, guint64 line, const CharsetNote *note);

/* Does the text read like UTF-8 that was once taken for windows-1252 ("â€™")? */
gboolean charset_is_garbled(const char *text, gsize length);
