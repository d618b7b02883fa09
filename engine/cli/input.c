/* SPDX-License-Identifier: MIT */
#include "cli/input.h"

#include <string.h>
#include "base/clock.h"
#include "base/error.h"
#include "cli/options.h"
#include "ingest/source-file.h"

#define LIST_LIMIT (256 * 1024 * 1024) /* bytes of a list of files */

static gboolean read_list(const char *path, GString *out, GError **error) {
  g_autoptr(GError) wrong = NULL;
  g_autoptr(Source) source = source_open_file(path, &wrong);
  const gboolean read = source != NULL && source_read_all(source, LIST_LIMIT, out, &wrong);
  if (read && out->len > LIST_LIMIT) /* half a list would look like a whole one */
    g_set_error(&wrong, SICNON_ERROR, SICNON_ERROR_USAGE, "is longer than LIST_LIMIT (%d MB); split it", LIST_LIMIT / 1024 / 1024);
  if (wrong == NULL) return TRUE;
  g_propagate_prefixed_error(error, g_steal_pointer(&wrong), "--files-from %s ", path);
  return FALSE;
}

/* The arguments, then the lines of the list. */
static gboolean find_paths(InputOptions *options, const Invocation *invocation, GError **error) {
  g_autoptr(GString) list = g_string_new(NULL);
  if (options->list != NULL && !read_list(options->list, list, error)) return FALSE;
  g_autoptr(GStrvBuilder) paths = g_strv_builder_new();
  for (int i = 1; i < invocation->argc; i++) g_strv_builder_add(paths, invocation->argv[i]);
  g_auto(GStrv) lines = g_strsplit(list->str, "\n", -1);
  for (char **line = lines; *line != NULL; line++) {
    if (g_str_has_suffix(*line, "\r")) (*line)[strlen(*line) - 1] = '\0';
    if (**line != '\0') g_strv_builder_add(paths, *line);
  }
  options->paths = g_strv_builder_end(paths);
  return TRUE;
}

static gboolean find_format(InputOptions *options, GError **error) {
  if (options->format == NULL) return TRUE;
  g_autoptr(GPtrArray) names = g_ptr_array_new();
  for (const Format *const *format = formats; *format != NULL; format++) g_ptr_array_add(names, (gpointer)(*format)->id);
  g_ptr_array_add(names, NULL);
  options->reading.format = format_by_id(options->format);
  return option_check_name("--format", options->format, (const char *const *)names->pdata, error);
}

static gboolean find_assumed(InputOptions *options, GError **error) {
  options->reading.assume_file = options->assumed != NULL && g_str_equal(options->assumed, "file");
  return options->reading.assume_file || option_read_day("--assume-date", options->assumed, &options->reading.assumed, error);
}

static gboolean find_map(InputOptions *options, GError **error) {
  if (options->map == NULL) return TRUE;
  options->reading.map = options->fields = field_map_parse(options->map, error);
  return options->fields != NULL;
}

/* A day ahead of UTC: somewhere it has begun. */
static Day find_today(void) { return day_add(clock_day(), 1); }

GOptionEntry *input_entries(InputOptions *options) {
  const GOptionEntry entries[] = {
      {"format", 0, 0, G_OPTION_ARG_FILENAME, &options->format, "Take every input for this (default: as its content shows)", "FORMAT"},
      {"map", 0, 0, G_OPTION_ARG_FILENAME, &options->map, "Where fields stand: text=body.0.value,published=dates.pub", "FIELD=PATH,..."},
      {"files-from", 0, 0, G_OPTION_ARG_FILENAME, &options->list, "Read also the files that FILE names, one a line", "FILE"},
      {"assume-date", 0, 0, G_OPTION_ARG_FILENAME, &options->assumed, "Date of documents that tell none: of their file, or YYYY-MM-DD", "file|DATE"},
      G_OPTION_ENTRY_NULL,
  };
  return g_memdup2(entries, sizeof entries);
}

gboolean input_options_read(InputOptions *options, const Invocation *invocation, GError **error) {
  options->reading.today = find_today();
  return find_format(options, error) && find_map(options, error) && find_assumed(options, error) && find_paths(options, invocation, error);
}

void input_options_clear(InputOptions *options) {
  g_free(options->format);
  g_free(options->map);
  g_free(options->list);
  g_free(options->assumed);
  g_strfreev(options->paths);
  field_map_free(options->fields);
}
