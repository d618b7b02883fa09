/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "cli/output.h"
#include "cli/rules/reviewed.h"
#include "cli/rules/rules.h"
#include "pipeline.h"
#include "store/store.h"
#include "workbench/cases.h"

typedef struct {
  char **layers;
  char *status, *folder, *db;
  gboolean hash, replaced;
} ListOptions;

static void options_clear(ListOptions *options) {
  g_strfreev(options->layers);
  g_free(options->status);
  g_free(options->folder);
  g_free(options->db);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(ListOptions, options_clear)

static gboolean holds(const char *text, const char *word) {
  if (text == NULL) return FALSE;
  g_autofree char *left = g_utf8_casefold(text, -1), *right = g_utf8_casefold(word, -1);
  return strstr(left, right) != NULL;
}

/* Does the file have all words, in its id, path or title? */
static gboolean is_wanted(const RuleTestSet *set, const ListOptions *options, char **words) {
  if (options->status != NULL && g_strcmp0(set->meta->status, options->status) != 0) return FALSE;
  if (options->folder != NULL && !g_str_has_prefix(set->path, options->folder)) return FALSE;
  for (; *words != NULL; words++)
    if (!holds(set->meta->id, *words) && !holds(set->path, *words) && !holds(set->meta->title, *words)) return FALSE;
  return TRUE;
}

static guint count_examples(const RuleTestSet *set) {
  guint n = 0;
  for (const CaseKind *kind = case_kinds; kind->name != NULL; kind++) n += G_STRUCT_MEMBER(GPtrArray *, set->tests, kind->list)->len;
  return n;
}

static void append_files(GString *out, const Ruleset *rules, const ListOptions *options, char **words) {
  const GPtrArray *sets = ruleset_files(rules)->tests;
  for (guint i = 0; i < sets->len; i++) {
    const RuleTestSet *set = sets->pdata[i];
    if (!is_wanted(set, options, words)) continue;
    const char *status = set->meta->status != NULL ? set->meta->status : "-", *title = set->meta->title != NULL ? set->meta->title : "";
    g_string_append_printf(out, "%-48s %-13s %3u examples  %s%s\n", set->path, status, count_examples(set), title,
                           test_set_is_in_force(rules, set) ? "" : "  (replaced)");
  }
}

static void append_filters(GString *out, const Ruleset *rules) {
  const GPtrArray *filters = ruleset_filters(rules);
  for (guint i = 0; i < filters->len; i++) {
    const Filter *filter = filters->pdata[i];
    char day[DAY_TEXT_SIZE];
    g_string_append_printf(out, "filter %s until %s by %s: %s\n", filter->meta.id, day_format(filter->expires, day), filter->meta.author, filter->reason);
  }
}

/* That of a run, and what claims and findings bear that are made by these rules. */
static void append_hashes(GString *out, const Ruleset *rules) {
  g_autofree char *reading = pipeline_reading_rules(SICNON_VERSION, rules), *comparing = pipeline_comparing_rules(SICNON_VERSION, rules);
  g_string_append_printf(out, "%s\nclaims %016" G_GINT64_MODIFIER "x\nfindings %016" G_GINT64_MODIFIER "x\n", ruleset_hash(rules),
                         store_rules_mark(reading), store_rules_mark(comparing));
}

static void append_list(GString *out, const Ruleset *rules, const ListOptions *options, char **words) {
  if (options->hash) {
    append_hashes(out, rules);
    return;
  }
  const GPtrArray *replaced = ruleset_files(rules)->replaced;
  for (guint i = 0; options->replaced && i < replaced->len; i++) g_string_append_printf(out, "%s\n", (const char *)replaced->pdata[i]);
  if (options->replaced) return;
  append_files(out, rules, options, words);
  if (words[0] == NULL && options->status == NULL && options->folder == NULL) append_filters(out, rules);
}

static ExitCode run(Invocation *invocation, GError **error) {
  g_auto(ListOptions) options = {0};
  const GOptionEntry entries[] = {
      {"rules", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.layers, "Rules to lay over those of sicnon; may be repeated", "DIR"},
      {"folder", 0, 0, G_OPTION_ARG_FILENAME, &options.folder, "Only files below this folder of the rules: events, actors/states ...", "FOLDER"},
      {"status", 0, 0, G_OPTION_ARG_FILENAME, &options.status, "Only this status: experimental, test, stable, deprecated", "STATUS"},
      {"db", 0, 0, G_OPTION_ARG_FILENAME, &options.db, "Show instead what reviews in this database tell of each rule", "FILE"},
      {"replaced", 0, 0, G_OPTION_ARG_NONE, &options.replaced, "Show instead what layers replace", NULL},
      {"hash", 0, 0, G_OPTION_ARG_NONE, &options.hash, "Show instead the hash of all rules, which every run records, and those that claims and findings bear", NULL},
      G_OPTION_ENTRY_NULL,
  };
  if (!invocation_parse(invocation, entries, 0, G_MAXINT, error)) return EXIT_CODE_DONE;
  g_autoptr(Ruleset) rules = rules_open(options.layers, error);
  if (rules == NULL) return EXIT_CODE_RULES;
  g_autoptr(GString) out = g_string_new(NULL);
  if (options.db == NULL) append_list(out, rules, &options, invocation->argv + 1);
  else if (!reviewed_append(out, options.db, error)) return EXIT_CODE_IO;
  return output_text(out->str, error) ? EXIT_CODE_DONE : EXIT_CODE_IO;
}

const Command rules_list = {
    .name = "rules list",
    .arguments = "[WORD...]",
    .summary = "List rule files: status, examples, title",
    .example = "sicnon rules list --folder events strike  (files below events/ with that word in path or title)",
    .needs = NEEDS_NOTHING,
    .run = run,
};
