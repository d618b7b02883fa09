/* SPDX-License-Identifier: MIT */
#include "cli/finding-options.h"

#include "base/json-text.h"
#include "cli/options.h"
#include "model/names.h"

void finding_options_clear(FindingOptions *options) {
  g_free(options->actor);
  g_free(options->side);
  g_free(options->kind);
  g_free(options->level);
  g_free(options->status);
  g_free(options->dispute);
  g_free(options->since);
  g_free(options->until);
}

static gboolean check_names(const FindingOptions *options, GError **error) {
  return option_check_name("--kind", options->kind, kind_names, error) && option_check_name("--level", options->level, level_names, error) &&
         option_check_name("--status", options->status, status_names, error);
}

gboolean finding_options_read(const FindingOptions *options, FindingFilter *out, GError **error) {
  *out = (FindingFilter){.actor = options->actor, .side = options->side, .kind = options->kind, .status = options->status};
  out->dispute = options->dispute;
  out->level = options->level;
  out->min_score = options->min_score;
  out->run = options->run;
  out->fresh = options->fresh;
  out->known_run = options->known_run;
  return check_names(options, error) && option_check_range("--min-score", options->min_score, 0, 1, error) &&
         option_check_range("--run", (double)options->run, 0, (double)G_MAXINT, error) &&
         option_check_range("--new-since", (double)options->known_run, 0, (double)G_MAXINT, error) &&
         option_read_day("--since", options->since, &out->since, error) && option_read_day("--until", options->until, &out->until, error);
}

static void append_option(GString *out, const char *name, const char *value) {
  if (value != NULL) g_string_append_printf(out, "%s--%s %s", out->len > 0 ? " " : "", name, value);
}

char *finding_options_text(const FindingOptions *options) {
  GString *out = g_string_new(NULL);
  g_autoptr(GString) score = g_string_new(NULL);
  g_autofree char *run = g_strdup_printf("%" G_GINT64_FORMAT, options->run);
  append_option(out, "actor", options->actor);
  append_option(out, "side", options->side);
  append_option(out, "kind", options->kind);
  append_option(out, "level", options->level);
  json_append_double(score, options->min_score);
  append_option(out, "min-score", options->min_score > 0 ? score->str : NULL);
  append_option(out, "status", options->status);
  append_option(out, "dispute", options->dispute);
  append_option(out, "since", options->since);
  append_option(out, "until", options->until);
  append_option(out, "run", options->run > 0 ? run : NULL);
  if (options->fresh) g_string_append(out, out->len > 0 ? " --new-only" : "--new-only");
  if (options->fresh && options->known_run > 0) g_string_append_printf(out, " --new-since %" G_GINT64_FORMAT, options->known_run);
  return g_string_free(out, FALSE);
}
