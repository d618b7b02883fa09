/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include "cli/command.h"
#include "cli/options.h"
#include "cli/output.h"
#include "ingest/lines.h"
#include "ingest/reader.h"
#include "ingest/source-file.h"

/* One open file a part; what a system allows a process, with room for others. */
#define PARTITIONS_MAX 500

/* FNV-1a, 64 bits (Fowler, Noll, Vo), of the bytes before the TAB; frozen: parts of several tasks go together. */
static guint64 key_hash(const char *key, gsize length) {
  guint64 hash = G_GUINT64_CONSTANT(14695981039346656037);
  for (gsize i = 0; i < length; i++) hash = (hash ^ (guint8)key[i]) * G_GUINT64_CONSTANT(1099511628211);
  return hash;
}

static void abandon(gpointer output) { output_abandon(output); }

static gboolean take_line(const Line *line, GPtrArray *parts, GError **error) {
  const char *tab = memchr(line->text, '\t', line->length);
  if (tab == NULL) {
    g_set_error(error, SICNON_ERROR, SICNON_ERROR_DATA, "line %" G_GUINT64_FORMAT ": has no key with a TAB behind it (see `sicnon extract --keyed`)", line->number);
    return FALSE;
  }
  Output *part = parts->pdata[key_hash(line->text, (gsize)(tab - line->text)) % parts->len];
  g_string_append_len(part->text, line->text, (gssize)line->length);
  g_string_append_c(part->text, '\n');
  return output_pass(part, error);
}

static gboolean deal(Source *source, GPtrArray *parts, GError **error) {
  g_autoptr(Lines) lines = lines_new(source, READER_LINE_LIMIT);
  for (Line line;;) {
    if (!lines_next(lines, &line, error)) return FALSE;
    if (line.text == NULL) return TRUE;
    if (!take_line(&line, parts, error)) return FALSE;
  }
}

static GPtrArray *open_parts(const char *folder, gint n, GError **error) {
  g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func(abandon);
  if (g_mkdir_with_parents(folder, 0777) != 0) {
    g_set_error(error, SICNON_ERROR, SICNON_ERROR_IO, "%s: %s", folder, g_strerror(errno));
    return NULL;
  }
  for (gint i = 0; i < n; i++) {
    g_autofree char *name = g_strdup_printf("%05d", i), *path = g_build_filename(folder, name, NULL);
    Output *part = output_open(path, error);
    if (part == NULL) return NULL;
    g_ptr_array_add(parts, part);
  }
  return g_steal_pointer(&parts);
}

static gboolean close_parts(GPtrArray *parts, GError **error) {
  while (parts->len > 0)
    if (!output_close(g_ptr_array_steal_index(parts, 0), error)) return FALSE;
  return TRUE;
}

static gboolean partition(const char *path, const char *folder, gint n, GError **error) {
  g_autoptr(Source) source = source_open_file(path, error);
  if (source == NULL) return FALSE;
  g_autoptr(GPtrArray) parts = open_parts(folder, n, error);
  return parts != NULL && deal(source, parts, error) && close_parts(parts, error);
}

static ExitCode run(Invocation *invocation, GError **error) {
  gint n = 0;
  g_autofree char *folder = NULL;
  const GOptionEntry entries[] = {
      {"parts", 0, 0, G_OPTION_ARG_INT, &n, "How many", "P"},
      {"out", 0, 0, G_OPTION_ARG_FILENAME, &folder, "Write the parts, 00000 to P-1, into this folder", "DIR"},
      G_OPTION_ENTRY_NULL,
  };
  if (!invocation_parse(invocation, entries, 0, 1, error)) return EXIT_CODE_DONE;
  if (!option_check_range("--parts", n, 1, PARTITIONS_MAX, error)) return EXIT_CODE_USAGE;
  if (folder == NULL) {
    g_set_error(error, SICNON_ERROR, SICNON_ERROR_USAGE, "where to? say --out DIR (see `sicnon partition --help`)");
    return EXIT_CODE_USAGE;
  }
  partition(invocation->argc > 1 ? invocation->argv[1] : "-", folder, n, error);
  return EXIT_CODE_DONE;
}

const Command command_partition = {
    .name = "partition",
    .arguments = "[FILE]",
    .summary = "Deal keyed claims out to files, one for each task that compares",
    .example = "sicnon partition --parts 16 --out keyed claims.tsv  (by FNV-1a, 64 bits, of the key, modulo P)",
    .needs = NEEDS_NOTHING,
    .run = run,
};
