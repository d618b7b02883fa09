/* SPDX-License-Identifier: MIT */
/* What two rule sets make of one corpus: gained, lost and changed claims and findings. */
#include <string.h>

#include "base/error.h"
#include "cli/output.h"
#include "cli/rules/corpus.h"
#include "cli/rules/rules.h"
#include "workbench/expect.h"

static Scene *read_with(const char *dir, const CorpusTexts *corpus, Ruleset **rules, GError **error) {
  *rules = ruleset_load((const char *[]){dir, NULL}, error);
  if (*rules == NULL) return NULL;
  g_autoptr(Extractor) extractor = extractor_new(*rules);
  return scene_new(*rules, extractor, (const SceneText *)corpus->texts->data, corpus->texts->len, error);
}

/* Where a claim stands -> how it reads; a line for each. */
static GHashTable *claim_lines(const Scene *scene) {
  GHashTable *lines = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; i < scene->claims->len; i++) {
    const ClaimRecord *record = scene->claims->pdata[i];
    const Span content = record->claim.content, trigger = record->claim.proposition.trigger;
    g_autoptr(GString) line = g_string_new(NULL);
    append_claim_line(line, &record->claim);
    char *place = g_strdup_printf("claim %s %u-%u %u", record->document, content.start, content.end, span_is_set(trigger) ? trigger.start : 0);
    g_hash_table_replace(lines, place, g_strdup(line->str));
  }
  return lines;
}

static GHashTable *finding_lines(const Scene *scene) {
  GHashTable *lines = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; i < scene->findings->len; i++) {
    const SceneFinding *finding = scene->findings->pdata[i];
    char *place = g_strdup_printf("finding %s %s", finding->a->actor, finding->explanation);
    g_hash_table_replace(lines, place, g_strdup_printf("%s %s %.3f", finding->rule, level_names[finding->level], finding->score));
  }
  return lines;
}

typedef struct {
  guint gained, lost, changed;
} DiffCounts;

static GPtrArray *keys_of(GHashTable *table) {
  GPtrArray *keys = g_ptr_array_new();
  GHashTableIter iter;
  gpointer key;
  g_hash_table_iter_init(&iter, table);
  while (g_hash_table_iter_next(&iter, &key, NULL)) g_ptr_array_add(keys, key);
  return keys;
}

static gint compare_keys(gconstpointer a, gconstpointer b) { return strcmp(*(const char *const *)a, *(const char *const *)b); }

static void append_diff(GString *out, GHashTable *old, GHashTable *new, DiffCounts *counts) {
  g_autoptr(GHashTable) all = g_hash_table_new(g_str_hash, g_str_equal);
  GHashTable *const both[] = {old, new};
  for (gsize i = 0; i < G_N_ELEMENTS(both); i++) {
    g_autoptr(GPtrArray) keys = keys_of(both[i]);
    for (guint j = 0; j < keys->len; j++) g_hash_table_add(all, keys->pdata[j]);
  }
  g_autoptr(GPtrArray) places = keys_of(all);
  g_ptr_array_sort(places, compare_keys);
  for (guint i = 0; i < places->len; i++) {
    const char *place = places->pdata[i], *before = g_hash_table_lookup(old, place), *after = g_hash_table_lookup(new, place);
    if (g_strcmp0(before, after) == 0) continue;
    counts->gained += before == NULL;
    counts->lost += after == NULL;
    counts->changed += before != NULL && after != NULL;
    g_string_append_printf(out, "%s\n", place);
    if (before != NULL) g_string_append_printf(out, "  - %s\n", before);
    if (after != NULL) g_string_append_printf(out, "  + %s\n", after);
  }
}

static void append_part(GString *out, const char *what, GHashTable *old, GHashTable *new, GString *sums) {
  DiffCounts counts = {0};
  append_diff(out, old, new, &counts);
  g_string_append_printf(sums, "%s: %u gained, %u lost, %u changed\n", what, counts.gained, counts.lost, counts.changed);
  g_hash_table_unref(old);
  g_hash_table_unref(new);
}

static ExitCode diff(const char *old_dir, const char *new_dir, const CorpusTexts *corpus, GError **error) {
  g_autoptr(Ruleset) old_rules = NULL, new_rules = NULL;
  g_autoptr(Scene) old = read_with(old_dir, corpus, &old_rules, error);
  if (old == NULL) return EXIT_CODE_RULES;
  g_autoptr(Scene) new = read_with(new_dir, corpus, &new_rules, error);
  if (new == NULL) return EXIT_CODE_RULES;
  g_autoptr(GString) out = g_string_new(NULL), sums = g_string_new(NULL);
  append_part(out, "claims", claim_lines(old), claim_lines(new), sums);
  append_part(out, "findings", finding_lines(old), finding_lines(new), sums);
  g_string_append(out, sums->str);
  return output_text(out->str, error) ? EXIT_CODE_DONE : EXIT_CODE_IO;
}

static ExitCode run(Invocation *invocation, GError **error) {
  g_auto(GStrv) paths = NULL;
  const GOptionEntry entries[] = {
      {"corpus", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &paths, "Documents to read with both; may be repeated", "PATH"},
      G_OPTION_ENTRY_NULL,
  };
  if (!invocation_parse(invocation, entries, 2, 2, error)) return EXIT_CODE_DONE;
  if (paths == NULL) {
    g_set_error(error, SICNON_ERROR, SICNON_ERROR_USAGE, "which corpus? say --corpus PATH (see `sicnon rules diff --help`)");
    return EXIT_CODE_USAGE;
  }
  g_auto(CorpusTexts) corpus = {0};
  if (!corpus_read((const char *const *)paths, &corpus, error)) return EXIT_CODE_DATA;
  return diff(invocation->argv[1], invocation->argv[2], &corpus, error);
}

const Command rules_diff = {
    .name = "rules diff",
    .arguments = "OLD NEW",
    .summary = "Compare two whole rule folders on a corpus: gained, lost, changed",
    .example = "sicnon rules diff rules my-copy-of-rules --corpus corpus/sample",
    .needs = NEEDS_NOTHING,
    .run = run,
};
