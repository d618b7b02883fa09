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
  g_free(options->run);
  g_free(options->known_run);
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
  out->fresh = options->fresh;
  return check_names(options, error) && option_check_range("--min-score", options->min_score, 0, 1, error) &&
         option_read_run("--run", options->run, &out->run, error) && option_read_run("--new-since", options->known_run, &out->known_run, error) &&
         option_read_day("--since", options->since, &out->since, error) && option_read_day("--until", options->until, &out->until, error);
}

static void append_option(GString *out, const char *name, const char *value) {
  if (value != NULL) g_string_append_printf(out, "%s--%s %s", out->len > 0 ? " " : "", name, value);
}

char *finding_options_text(const FindingOptions *options) {
  GString *out = g_string_new(NULL);
  g_autoptr(GString) score = g_string_new(NULL);
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
  append_option(out, "run", options->run);
  if (options->fresh) g_string_append(out, out->len > 0 ? " --new-only" : "--new-only");
  append_option(out, "new-since", options->fresh ? options->known_run : NULL);
  return g_string_free(out, FALSE);
}
