/* SPDX-License-Identifier: MIT */
#include "cli/known-actor.h"

#include "base/error.h"
#include "ruleset/suggest.h"
#include "store/visit.h"

typedef struct {
  const char *actor, *side; /* that are still sought */
  GHashTable *names;        /* of everybody met: suggestions borrow from it */
} Search;

static gboolean note_holder(const ClaimRecord *record, gpointer data) {
  Search *search = data;
  const Claim *claim = &record->claim;
  if (search->actor != NULL && (g_str_equal(search->actor, claim->actor) || g_ascii_strcasecmp(search->actor, claim->actor_name) == 0)) search->actor = NULL;
  if (search->side != NULL && g_str_equal(search->side, claim->side)) search->side = NULL;
  const char *const names[] = {claim->actor, claim->side, claim->actor_name};
  for (guint i = 0; i < G_N_ELEMENTS(names); i++)
    if (!g_hash_table_contains(search->names, names[i])) g_hash_table_add(search->names, g_strdup(names[i]));
  return search->actor != NULL || search->side != NULL;
}

static gboolean fail(const Search *search, GError **error) {
  const char *option = search->actor != NULL ? "--actor" : "--side", *wanted = search->actor != NULL ? search->actor : search->side;
  Suggest near = suggest_start(wanted);
  GHashTableIter iter;
  gpointer name;
  g_hash_table_iter_init(&iter, search->names);
  while (g_hash_table_iter_next(&iter, &name, NULL)) suggest_offer(&near, name);
  g_autofree char *hint = suggest_phrase(near.best);
  g_set_error(error, SICNON_ERROR, SICNON_ERROR_USAGE, "%s %s: nobody in the database is called that%s", option, wanted, hint);
  return FALSE;
}

gboolean known_actor_check(Store *store, const char *actor, const char *side, GError **error) {
  g_autoptr(GHashTable) names = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  gboolean knows_actor = actor == NULL, knows_side = side == NULL;
  if (!knows_actor && !store_knows_actor(store, actor, &knows_actor, error)) return FALSE;
  if (!knows_side && !store_knows_side(store, side, &knows_side, error)) return FALSE;
  Search search = {knows_actor ? NULL : actor, knows_side ? NULL : side, names};
  if (search.actor == NULL && search.side == NULL) return TRUE;
  if (!store_each_claim(store, NULL, note_holder, &search, error)) return FALSE;
  const gboolean met = search.actor == NULL && search.side == NULL;
  return met || g_hash_table_size(names) == 0 || fail(&search, error);
}
