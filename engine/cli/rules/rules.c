/* SPDX-License-Identifier: MIT */
#include "cli/rules/rules.h"

#include <stdio.h>
#include <string.h>
#include "base/error.h"
#include "cli/output.h"
#include "cli/rules-dirs.h"
#include "ruleset/suggest.h"

const Command *const rules_commands[] = {
    &rules_new, &rules_list, &rules_lint, &rules_test, &rules_mutate, &rules_explain, &rules_derive, &rules_coverage, &rules_profile,
    &rules_diff, &rules_fmt, &rules_schema, NULL,
};

Day rules_today(Day given) {
  if (day_is_set(given)) return given;
  g_autoptr(GDateTime) now = g_date_time_new_now_utc();
  return (Day){(gint16)g_date_time_get_year(now), (guint8)g_date_time_get_month(now), (guint8)g_date_time_get_day_of_month(now)};
}

Ruleset *rules_open(char **layers, GError **error) {
  g_auto(GStrv) dirs = rules_dirs((const char *const *)layers, error);
  return dirs != NULL ? ruleset_load((const char *const *)dirs, error) : NULL;
}

Ruleset *rules_open_telling(char **layers, gboolean keep_going, guint *n_skipped, GError **error) {
  g_auto(GStrv) dirs = rules_dirs((const char *const *)layers, error);
  if (dirs == NULL) return NULL;
  g_autoptr(GPtrArray) skipped = g_ptr_array_new_with_free_func(g_free);
  const char *const *given = (const char *const *)dirs;
  Ruleset *rules = keep_going ? ruleset_load_but_broken(given, skipped, error) : ruleset_load(given, error);
  if (rules == NULL) return NULL;
  const GPtrArray *replaced = ruleset_files(rules)->replaced;
  for (guint i = 0; i < replaced->len; i++) fprintf(stderr, "%s\n", (const char *)replaced->pdata[i]);
  for (guint i = 0; i < skipped->len; i++) fprintf(stderr, "%s; this file is skipped\n", (const char *)skipped->pdata[i]);
  *n_skipped = skipped->len;
  return rules;
}

static char *overview(void) {
  GString *help = g_string_new("Usage:\n  sicnon rules NAME [OPTION...]\n\n");
  g_string_append_printf(help, "%s\n\nNames:\n", command_rules.summary);
  for (const Command *const *command = rules_commands; *command != NULL; command++) {
    g_string_append_printf(help, "  %-10s %s\n", (*command)->name + strlen("rules "), (*command)->summary);
  }
  g_string_append_printf(help, "\nOptions:\n  -h, --help  Show this help; behind a NAME, the help of that command\n\nExample:\n  %s\n",
                         command_rules.example);
  return g_string_free(help, FALSE);
}

static const Command *find(const char *name, GError **error) {
  Suggest near = suggest_start(name);
  for (const Command *const *command = rules_commands; *command != NULL; command++) {
    const char *known = (*command)->name + strlen("rules ");
    if (g_str_equal(known, name)) return *command;
    suggest_offer(&near, known);
  }
  g_autofree char *hint = suggest_phrase(near.best);
  g_set_error(error, SICNON_ERROR, SICNON_ERROR_USAGE, "there is no command \"rules %s\"%s (see `sicnon rules --help`)", name, hint);
  return NULL;
}

/* The name of the command takes the place of the program's. */
static ExitCode run_named(const Invocation *outer, const Command *command, GError **error) {
  Invocation invocation = {.command = command, .argc = outer->argc - 1, .argv = outer->argv + 1};
  ExitCode code = command->run(&invocation, error);
  invocation_clear(&invocation);
  return code;
}

static ExitCode run(Invocation *invocation, GError **error) {
  const char *name = invocation->argc > 1 ? invocation->argv[1] : NULL;
  if (name == NULL || g_str_equal(name, "--help") || g_str_equal(name, "-h")) {
    g_autofree char *help = overview();
    if (name != NULL) return output_text(help, error) ? EXIT_CODE_DONE : EXIT_CODE_IO;
    g_set_error(error, SICNON_ERROR, SICNON_ERROR_USAGE, "which command? (see `sicnon rules --help`)");
    return EXIT_CODE_USAGE;
  }
  const Command *command = find(name, error);
  return command != NULL ? run_named(invocation, command, error) : EXIT_CODE_USAGE;
}

const Command command_rules = {
    .name = "rules",
    .arguments = "NAME",
    .summary = "Write, test and understand rules: rules test, ...",
    .example = "sicnon rules test arms-transfer  (tries the examples in that rule file)",
    .needs = NEEDS_NOTHING,
    .run = run,
};
