/* SPDX-License-Identifier: MIT */
/* Which rules anything in a database came of. */
#include "cli/rules/rules.h"
#include "ruleset/lint.h"
#include "store/visit.h"

static gboolean note_claim(const ClaimRecord *record, gpointer data) {
  if (record->claim.proposition.event != NULL) g_hash_table_add(data, g_strdup(record->claim.proposition.event));
  if (record->claim.rule != NULL) g_hash_table_add(data, g_strdup(record->claim.rule));
  return TRUE;
}

static gboolean note_finding(const FindingRecord *record, gpointer data) {
  g_hash_table_add(data, g_strdup(record->finding.rule));
  for (guint i = 0; record->finding.steps[i] != NULL; i++) g_hash_table_add(data, g_strdup(record->finding.steps[i]));
  return TRUE;
}

static void tell(const Ruleset *rules, GHashTable *fired, const char *id, RulePos pos, Problems *problems) {
  if (id == NULL || g_hash_table_contains(fired, id)) return;
  lint_add(rules, problems, pos, "never-fired", "nothing in the database came of '%s'", id);
}

gboolean lint_never_fired(const Ruleset *rules, const char *db, Problems *problems, GError **error) {
  g_autoptr(GHashTable) fired = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  Store *store = store_open(db, STORE_READ, error);
  if (store == NULL) return FALSE;
  const gboolean read = store_each_claim(store, NULL, note_claim, fired, error) && store_each_finding(store, NULL, note_finding, fired, error);
  store_close(store);
  if (!read) return FALSE;
  const RuleFiles *files = ruleset_files(rules);
  const GPtrArray *const lists[] = {files->events, files->entailments, files->contradictions}; /* each begins with its RuleMeta */
  for (gsize i = 0; i < G_N_ELEMENTS(lists); i++)
    for (guint j = 0; j < lists[i]->len; j++) {
      const RuleMeta *meta = lists[i]->pdata[j];
      tell(rules, fired, meta->id, meta->pos, problems);
    }
  for (guint i = 0; i < files->frames->len; i++) {
    const Frame *frame = files->frames->pdata[i];
    tell(rules, fired, frame->id, frame->pos, problems);
  }
  return TRUE;
}
