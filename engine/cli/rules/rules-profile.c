/* SPDX-License-Identifier: MIT */
#include "workbench/profile.h"

#include "cli/options.h"
#include "cli/output.h"
#include "cli/rules/corpus.h"
#include "cli/rules/rules.h"

#define PROFILE_LIMIT 40 /* rows, unless --limit says otherwise */
#define NANOSECONDS_A_MS 1e6

typedef struct {
  char **layers;
  gint limit;
  gboolean patterns;
} ProfileOptions;

static void options_clear(ProfileOptions *options) { g_strfreev(options->layers); }

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(ProfileOptions, options_clear)

static void append_row(GString *out, const RuleTally *tally) {
  const guint64 counts[] = {tally->checks, tally->matches, tally->errors};
  g_string_append_printf(out, "%9.1f", (double)tally->nanoseconds / NANOSECONDS_A_MS);
  for (guint i = 0; i < G_N_ELEMENTS(counts); i++) g_string_append_printf(out, "  %10" G_GUINT64_FORMAT, counts[i]);
  g_string_append_printf(out, "  %s\n", tally->name);
}

/* What the limit leaves out is told, and is in the sum. */
static void append_profile(GString *out, const GArray *tallies, guint limit) {
  RuleTally sum = {.name = "all"};
  g_string_append_printf(out, "%9s  %10s  %10s  %10s  %s\n", "ms", "checks", "matches", "errors", "rule");
  for (guint i = 0; i < tallies->len; i++) {
    const RuleTally *tally = &g_array_index(tallies, RuleTally, i);
    if (limit == 0 || i < limit) append_row(out, tally);
    sum.nanoseconds += tally->nanoseconds;
    sum.checks += tally->checks;
    sum.matches += tally->matches;
    sum.errors += tally->errors;
  }
  if (limit > 0 && tallies->len > limit) g_string_append_printf(out, "%49s%u more\n", "", tallies->len - limit);
  append_row(out, &sum);
}

static ExitCode run(Invocation *invocation, GError **error) {
  g_auto(ProfileOptions) options = {.limit = PROFILE_LIMIT};
  const GOptionEntry entries[] = {
      {"rules", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.layers, "Rules to lay over those of sicnon; may be repeated", "DIR"},
      {"limit", 0, 0, G_OPTION_ARG_INT, &options.limit, "At most N rules (default 40; 0: all)", "N"},
      {"patterns", 0, 0, G_OPTION_ARG_NONE, &options.patterns, "Show each pattern of an event by itself", NULL},
      G_OPTION_ENTRY_NULL,
  };
  if (!invocation_parse(invocation, entries, 1, G_MAXINT, error)) return EXIT_CODE_DONE;
  if (!option_check_range("--limit", options.limit, 0, G_MAXINT, error)) return EXIT_CODE_USAGE;
  g_autoptr(Ruleset) rules = rules_open(options.layers, error);
  if (rules == NULL) return EXIT_CODE_RULES;
  g_auto(CorpusTexts) corpus = {0};
  if (!corpus_read((const char *const *)invocation->argv + 1, &corpus, error)) return EXIT_CODE_DATA;
  g_autoptr(GArray) tallies = profile_rules(rules, (const SceneText *)(gconstpointer)corpus.texts->data, corpus.texts->len, options.patterns, error);
  if (tallies == NULL) return EXIT_CODE_RULES;
  g_autoptr(GString) out = g_string_new(NULL);
  append_profile(out, tallies, (guint)options.limit);
  return output_text(out->str, error) ? EXIT_CODE_DONE : EXIT_CODE_IO;
}

const Command rules_profile = {
    .name = "rules profile",
    .arguments = "PATH...",
    .summary = "Show what each rule costs and gives: time, checks, matches, errors",
    .example = "sicnon rules profile corpus/sample --limit 10",
    .needs = NEEDS_NOTHING,
    .run = run,
};
