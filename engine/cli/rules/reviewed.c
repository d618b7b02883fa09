/* SPDX-License-Identifier: MIT */
#include "cli/rules/reviewed.h"

#include "review/queue.h"

static void append_rule(GString *out, const Learned *rule) {
  const guint n = rule->counts.confirmed + rule->counts.dismissed;
  const Precision precision = precision_of(rule->counts);
  g_string_append_printf(out, "reviews of %-37s ", rule->name);
  if (n == 0) g_string_append(out, "none");
  else
    g_string_append_printf(out, "right in %.0f %% (%.0f-%.0f) of %u%s", precision.mean * 100, precision.low * 100, precision.high * 100, n,
                           precision.demoted ? ", demoted in the queue" : "");
  g_string_append_printf(out, "; %u findings\n", rule->findings);
}

gboolean reviewed_append(GString *out, const char *db, GError **error) {
  g_autoptr(Store) store = store_open(db, STORE_READ, error);
  g_autoptr(Queue) queue = queue_new();
  if (store == NULL || !queue_refresh(queue, store, error)) return FALSE;
  g_autoptr(GArray) rules = queue_learned(queue, LEARNED_RULE);
  for (guint i = 0; i < rules->len; i++) append_rule(out, &g_array_index(rules, Learned, i));
  return TRUE;
}
