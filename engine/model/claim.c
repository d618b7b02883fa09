/* SPDX-License-Identifier: MIT */
#include "model/claim.h"

#define STRING_BLOCK 4096

const char *const role_kind_names[] = {"actor", "thing", "place", "word", NULL};
G_STATIC_ASSERT(G_N_ELEMENTS(role_kind_names) == N_ROLE_KINDS + 1);

ClaimSet *claim_set_new(void) {
  ClaimSet *set = g_new0(ClaimSet, 1);
  set->claims = g_ptr_array_new_with_free_func(g_free);
  set->strings = g_string_chunk_new(STRING_BLOCK);
  set->lists = arena_new();
  return set;
}

void claim_set_free(ClaimSet *set) {
  if (!set) return;
  g_ptr_array_unref(set->claims);
  g_string_chunk_free(set->strings);
  arena_free(set->lists);
  g_free(set);
}

Claim *claim_set_add(ClaimSet *set) {
  static const char *const no_relay[] = {NULL};
  Claim *claim = g_new0(Claim, 1);
  claim->via = no_relay;
  g_ptr_array_add(set->claims, claim);
  return claim;
}

const char *claim_set_string(ClaimSet *set, const char *text, gssize length) {
  if (!text) return NULL;
  if (length < 0) return g_string_chunk_insert_const(set->strings, text);
  g_autofree char *copy = g_strndup(text, (gsize)length);
  return g_string_chunk_insert_const(set->strings, copy);
}
