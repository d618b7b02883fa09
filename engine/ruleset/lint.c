/* SPDX-License-Identifier: MIT */
#include "ruleset/lint.h"

#include "ruleset/lint-private.h"

/* Each once: for the table and for the list of ids. */
#define LINTS(L) \
  L("alias-clash", PROBLEM_WARNING, "one name means two actors, and the first always wins") \
  L("alias-short", PROBLEM_WARNING, "a name of one letter, or of two that are no capitals, is met everywhere") \
  L("alias-common", PROBLEM_WARNING, "a name that is also a common word, and would be read at the start of sentences") \
  L("role-overlap", PROBLEM_WARNING, "a person speaks for two sides at one time") \
  L("stale-actor", PROBLEM_WARNING, "people on posts that nobody has reviewed for two years") \
  L("shadowed-pattern", PROBLEM_WARNING, "an earlier pattern takes all that this one could match") \
  L("slow-pattern", PROBLEM_WARNING, "a pattern that takes too many steps on a long sentence") \
  L("no-trigger-words", PROBLEM_WARNING, "a set of words that is empty, or that no pattern uses") \
  L("unused-role", PROBLEM_WARNING, "a role that no pattern can fill") \
  L("no-key", PROBLEM_WARNING, "an event without key roles is never compared") \
  L("unknown-placeholder", PROBLEM_WARNING, "a {name} in a sentence that nothing stands for") \
  L("bad-example", PROBLEM_WARNING, "an example that cannot be tried") \
  L("few-tests", PROBLEM_WARNING, "a rule without two examples that it finds and two that it leaves alone") \
  L("expired-filter", PROBLEM_WARNING, "a filter that does nothing any more") \
  L("deprecated", PROBLEM_WARNING, "a deprecated rule that names no successor in `related`") \
  L("never-fired", PROBLEM_NOTE, "a rule that nothing in the database came of (needs --db)")

#define INFO(id, level, meaning) {id, level, meaning},
#define NAME(id, level, meaning) id,
const LintInfo lint_infos[] = {LINTS(INFO){NULL, PROBLEM_NOTE, NULL}};
const char *const lint_names[] = {LINTS(NAME) NULL};

static gboolean is_off(const Ruleset *rules, const char *file, const char *id) {
  const GPtrArray *sets = rules->files->tests;
  for (guint i = 0; file != NULL && i < sets->len; i++) {
    const RuleTestSet *set = sets->pdata[i];
    if (g_str_equal(set->file, file)) return g_strv_contains((const char *const *)set->meta->lint_off, id);
  }
  return FALSE;
}

void lint_add(const Ruleset *rules, Problems *problems, RulePos pos, const char *id, const char *format, ...) {
  const LintInfo *info = &lint_infos[name_index(lint_names, id)];
  if (is_off(rules, pos.file, id)) return;
  va_list arguments;
  va_start(arguments, format);
  g_autofree char *message = g_strdup_vprintf(format, arguments);
  va_end(arguments);
  problems_add(problems, pos, info->level, info->id, "%s", message);
}

void ruleset_lint(const Ruleset *rules, Day today, Problems *problems) {
  const Lint lint = {rules, today, problems};
  static void (*const checks[])(const Lint *) = {lint_aliases, lint_people, lint_patterns, lint_events, lint_tests, lint_attributions, lint_texts, lint_ages};
  for (gsize i = 0; i < G_N_ELEMENTS(checks); i++) checks[i](&lint);
}
