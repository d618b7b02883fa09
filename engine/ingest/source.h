/* SPDX-License-Identifier: MIT */
/* A stream of bytes with a look at its beginning. Formats read from here, never from a descriptor: a file, standard input, what is
 * compressed in one of them (by content, whatever its name), or a part of another input.
 *
 * Lifetime: owns what it reads from (but not standard input). Cost: one call of its kind per source_read(), no copy. Threads: one. */
#pragma once
#include <glib.h>

#define SOURCE_HEAD 4096 /* bytes that source_peek() can see */

typedef struct Source Source;

/* What stands behind a Source. */
typedef struct {
  gboolean (*read)(gpointer state, char *buffer, gsize size, gsize *got, GError **error); /* as source_read() */
  guint64 (*bytes)(gpointer state); /* read from the file below; NULL = what was given out */
  void (*close)(gpointer state);
} SourceKind;

/* Takes the state. */
Source *source_new(const SourceKind *kind, gpointer state);

/* "-" is standard input. What is compressed comes out unpacked (ingest/source-unpack.h). SICNON_ERROR_IO, or _DATA when the file itself
 * is wrong; messages here do not repeat the path. A pipe into which nobody writes is an error, not a wait. */
Source *source_open(const char *path, GError **error);
/* Borrows the bytes. */
Source *source_of_bytes(gconstpointer bytes, gsize length);
void source_close(Source *source);

/* The first bytes, at most SOURCE_HEAD, fewer only at the end; before the first source_read() only. Valid until then. */
gboolean source_peek(Source *source, const char **head, gsize *length, GError **error);
/* Up to `size` bytes; `got` 0 is the end. SICNON_ERROR_BUSY when a signal came while it waited (cli/ watches those that ask to end). */
gboolean source_read(Source *source, char *buffer, gsize size, gsize *got, GError **error);
/* Appends what is left, but at most `limit` + 1 bytes in all: enough to know that it is too long. */
gboolean source_read_all(Source *source, gsize limit, GString *out, GError **error);

/* Bytes of the file read so far. */
guint64 source_bytes(const Source *source);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Source, source_close)
