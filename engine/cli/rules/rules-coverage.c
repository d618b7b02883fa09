/* SPDX-License-Identifier: MIT */
#include "workbench/coverage.h"

#include "cli/options.h"
#include "cli/output.h"
#include "cli/rules/corpus.h"
#include "cli/rules/rules.h"

#define COVERAGE_LIMIT 30 /* rows of each kind, unless --limit says otherwise */

static void add_document(const Document *document, gpointer data) { coverage_add(data, document); }

/* What the limit leaves out is told. */
static void append_gaps(GString *out, const GPtrArray *gaps, guint limit) {
  guint rank = 0;
  for (guint i = 0; i < gaps->len; i++) {
    const Gap *gap = gaps->pdata[i];
    const gboolean first = i == 0 || ((const Gap *)gaps->pdata[i - 1])->kind != gap->kind;
    rank = first ? 1 : rank + 1;
    if (limit == 0 || rank <= limit) g_string_append_printf(out, "%-7s %6u  %s\n", gap->kind, gap->documents, gap->word);
    const gboolean last = i + 1 == gaps->len || ((const Gap *)gaps->pdata[i + 1])->kind != gap->kind;
    if (last && limit > 0 && rank > limit) g_string_append_printf(out, "%-7s         and %u more\n", gap->kind, rank - limit);
  }
}

static ExitCode run(Invocation *invocation, GError **error) {
  g_auto(GStrv) layers = NULL;
  gint limit = COVERAGE_LIMIT;
  const GOptionEntry entries[] = {
      {"rules", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &layers, "Rules to lay over those of sicnon; may be repeated", "DIR"},
      {"limit", 0, 0, G_OPTION_ARG_INT, &limit, "At most N words of each kind (default 30; 0: all)", "N"},
      G_OPTION_ENTRY_NULL,
  };
  if (!invocation_parse(invocation, entries, 1, G_MAXINT, error)) return EXIT_CODE_DONE;
  if (!option_check_range("--limit", limit, 0, G_MAXINT, error)) return EXIT_CODE_USAGE;
  g_autoptr(Ruleset) rules = rules_open(layers, error);
  if (rules == NULL) return EXIT_CODE_RULES;
  g_autoptr(Coverage) coverage = coverage_new(rules);
  if (!corpus_each((const char *const *)invocation->argv + 1, add_document, coverage, error)) return EXIT_CODE_DATA;
  g_autoptr(GString) out = g_string_new("kind      docs  word\n");
  append_gaps(out, coverage_gaps(coverage), (guint)limit);
  return output_text(out->str, error) ? EXIT_CODE_DONE : EXIT_CODE_IO;
}

const Command rules_coverage = {
    .name = "rules coverage",
    .arguments = "PATH...",
    .summary = "Rank what no rule covers: speech verbs, events, actors, units",
    .example = "sicnon rules coverage corpus/sample --limit 10",
    .needs = NEEDS_NOTHING,
    .run = run,
};
