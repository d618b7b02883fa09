/* SPDX-License-Identifier: MIT */
/* A source -> its lines, one at a time.
 *
 * Lifetime: a line's bytes belong to the Lines, may be written to, and are valid until the next lines_next().
 * Cost:     no copy but of the piece of a line that a read() cut off. Memory is one buffer of LINES_BUFFER, grown for a longer line and
 *           given back after it; a line beyond the limit is passed over without being held.
 * Threads:  one. */
#pragma once
#include <glib.h>
#include "ingest/source.h"

#define LINES_BUFFER (128 * 1024) /* bytes asked from the source at once: fits the cache */

typedef struct Lines Lines;

typedef struct {
  char *text; /* NUL-terminated, without LF or CR LF; NULL at the end of the source */
  gsize length;
  guint64 number;    /* from 1 */
  gboolean too_long; /* text is empty: the line had more than the limit */
} Line;

/* Borrows the source. */
Lines *lines_new(Source *source, gsize limit);
void lines_free(Lines *lines);
gboolean lines_next(Lines *lines, Line *out, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Lines, lines_free)
