/* SPDX-License-Identifier: MIT */
/* The options that say what a command reads, and how. */
#pragma once
#include <glib.h>
#include "cli/command.h"
#include "ingest/reader.h"

typedef struct {
  char *format, *map, *list, *assumed; /* as given, or NULL: where the command's GOptionEntry writes */
  char **paths;                        /* the rest is made of them by input_options_read(); may be empty */
  FieldMap *fields;
  ReaderOptions reading;
} InputOptions;

/* The entries of these options, to be joined with others; to be freed with g_free(). */
GOptionEntry *input_entries(InputOptions *options);
/* SICNON_ERROR_USAGE, or _IO when the list of files cannot be read. */
gboolean input_options_read(InputOptions *options, const Invocation *invocation, GError **error);
void input_options_clear(InputOptions *options);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(InputOptions, input_options_clear)
