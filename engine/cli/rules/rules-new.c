/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/error.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/rules-dirs.h"
#include "cli/rules/rules.h"

#define EXPIRES_AFTER 180 /* days: a filter that nobody renews comes to an end */

/* The templates are files of the rules (schema/templates), so that their words are there with all other words. */
static char *template_file(const char *name, GError **error) {
  g_auto(GStrv) dirs = rules_dirs(NULL, error);
  if (dirs == NULL) return NULL;
  g_autofree char *base = g_strconcat(name, ".yml", NULL);
  return g_build_filename(dirs[0], "schema", "templates", base, NULL);
}

static char *replace(const char *text, const char *mark, const char *with) {
  g_auto(GStrv) parts = g_strsplit(text, mark, -1);
  return g_strjoinv(with, parts);
}

static char *fill(const char *template, const char *id, Day today) {
  char date[DAY_TEXT_SIZE], expires[DAY_TEXT_SIZE];
  day_format(today, date);
  day_format(day_add(today, EXPIRES_AFTER), expires);
  g_autofree char *named = replace(template, "@ID@", id), *dated = replace(named, "@DATE@", date);
  return replace(dated, "@EXPIRES@", expires);
}

static gboolean check_id(const char *id, GError **error) {
  if (*id != '\0' && id[strspn(id, "abcdefghijklmnopqrstuvwxyz0123456789-")] == '\0') return TRUE;
  g_set_error(error, SICNON_ERROR, SICNON_ERROR_USAGE, "%s: an id is made of a-z, 0-9 and '-'", id);
  return FALSE;
}

static ExitCode run(Invocation *invocation, GError **error) {
  static const char *const kinds[] = {"actor", "thing", "place", "event", "entailment", "contradiction", "filter", "cue", NULL};
  g_autofree char *given = NULL;
  const GOptionEntry entries[] = {
      {"date", 0, 0, G_OPTION_ARG_FILENAME, &given, "Take this day for today", "DATE"},
      G_OPTION_ENTRY_NULL,
  };
  Day date;
  if (!invocation_parse(invocation, entries, 2, 2, error)) return EXIT_CODE_DONE;
  const char *kind = invocation->argv[1], *id = invocation->argv[2];
  if (!option_check_name("KIND", kind, kinds, error) || !check_id(id, error) || !option_read_day("--date", given, &date, error)) return EXIT_CODE_USAGE;
  g_autofree char *file = template_file(kind, error), *template = NULL;
  g_autoptr(GError) reason = NULL;
  if (file == NULL) return EXIT_CODE_RULES;
  if (!g_file_get_contents(file, &template, NULL, &reason)) {
    g_set_error(error, SICNON_ERROR, SICNON_ERROR_IO, "%s", reason->message);
    return EXIT_CODE_IO;
  }
  g_autofree char *text = fill(template, id, rules_today(date));
  return output_text(text, error) ? EXIT_CODE_DONE : EXIT_CODE_IO;
}

const Command rules_new = {
    .name = "rules new",
    .arguments = "KIND ID",
    .summary = "Print a commented rule file to begin with",
    .example = "sicnon rules new event seed-withdrawal > site/events/seed-withdrawal.yml  (actor, thing, place, event, ...)",
    .needs = NEEDS_NOTHING,
    .run = run,
};
