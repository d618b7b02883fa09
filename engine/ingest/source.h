/* SPDX-License-Identifier: MIT */
/* A stream of bytes with a look at its beginning: a file or standard input. Formats read from here, never from a descriptor, so that
 * a compressed file can become a Source too.
 *
 * Lifetime: owns its descriptor (but not standard input). Cost: one read() per call, no copy. Threads: one. */
#pragma once
#include <glib.h>

#define SOURCE_HEAD 4096 /* bytes that source_peek() can see */

typedef struct Source Source;

/* "-" is standard input. SICNON_ERROR_IO; messages here do not repeat the path. */
Source *source_open(const char *path, GError **error);
void source_close(Source *source);

/* The first bytes, at most SOURCE_HEAD, fewer only at the end; before the first source_read() only. Valid until then. */
gboolean source_peek(Source *source, const char **head, gsize *length, GError **error);
/* Up to `size` bytes; `got` 0 is the end. SICNON_ERROR_BUSY when a signal came while it waited (cli/ watches those that ask to end). */
gboolean source_read(Source *source, char *buffer, gsize size, gsize *got, GError **error);

/* Bytes read so far. */
guint64 source_bytes(const Source *source);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Source, source_close)
