/* SPDX-License-Identifier: MIT */
#include "report/mentions.h"

#include <string.h>

GHashTable *mentions_new(void) { return g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free); }

const char *mentions_name(GHashTable *mentions, const char *id) { return g_hash_table_lookup(mentions, id); }

/* Of several names the smallest stays. */
void mentions_add(GHashTable *mentions, const Proposition *proposition) {
  for (guint i = 0; i < proposition->n_roles; i++) {
    const RoleFiller *filler = &proposition->roles[i];
    if (filler->kind != ROLE_ACTOR || filler->id == NULL || filler->name == NULL) continue;
    const char *known = mentions_name(mentions, filler->id);
    if (known == NULL || strcmp(filler->name, known) < 0) g_hash_table_insert(mentions, g_strdup(filler->id), g_strdup(filler->name));
  }
}
