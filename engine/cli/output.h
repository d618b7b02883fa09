/* SPDX-License-Identifier: MIT */
/* Where the data of a command goes: standard output, or a file that appears whole or not at all.
 *
 * Order: append to output->text, output_pass() now and then (after each record), output_close() at the end; only then a file has its
 *        name, so a command that fails, or dies, leaves the old file. output_abandon() or g_autoptr without close removes the new one.
 * Errors: SICNON_ERROR_IO. When the reader of a pipe went away the message is empty: there is nothing to say and nobody to say it to.
 * Threads: one. */
#pragma once
#include <glib.h>
#include "report/page.h"

typedef struct {
  GString *text; /* what was not passed on yet */
  int fd;
  char *path, *temporary; /* NULL: standard output, or a file that is no regular one and is written in place */
} Output;

/* `path` NULL or "-": standard output. */
Output *output_open(const char *path, GError **error);
/* Writes what there is when it is enough for a write. */
gboolean output_pass(Output *output, GError **error);
/* Writes the rest and makes it last; a file gets its name. Frees the output, also on failure. */
gboolean output_close(Output *output, GError **error);
/* Frees without writing; a file keeps its old content. */
void output_abandon(Output *output);

/* Writes one text to standard output. */
gboolean output_text(const char *text, GError **error);
/* How pages look: `width` 0 = as wide as the terminal, or PAGE_WIDTH when standard output is none; colours on a terminal, unless the
 * environment has NO_COLOR. */
PageStyle output_style(gint width);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Output, output_abandon)
