/* SPDX-License-Identifier: MIT */
#include "copies/clusters.h"
#include <string.h>

typedef struct {
  char *key;
  Day published;
  Signature signature;
  guint leader; /* place in order of day and key */
} Member;

struct Clusters {
  GHashTable *by_key; /* key of the member -> Member, owned */
  GArray *result;     /* of ClusterMember */
};

static void member_free(gpointer data) {
  Member *member = data;
  g_free(member->key);
  g_free(member);
}

Clusters *clusters_new(void) {
  Clusters *clusters = g_new(Clusters, 1);
  clusters->by_key = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, member_free);
  clusters->result = g_array_new(FALSE, FALSE, sizeof(ClusterMember));
  return clusters;
}

void clusters_free(Clusters *clusters) {
  if (!clusters) return;
  g_hash_table_unref(clusters->by_key);
  g_array_unref(clusters->result);
  g_free(clusters);
}

void clusters_add(Clusters *clusters, const char *key, Day published, const Signature *signature) {
  Member *member = g_new(Member, 1);
  *member = (Member){g_strdup(key), published, *signature, 0};
  g_hash_table_replace(clusters->by_key, member->key, member);
}

gboolean signatures_are_copies(const Signature *a, const Signature *b) {
  const double resemblance = signature_resemblance(a, b);
  if (resemblance >= COPY_RESEMBLANCE_SURE) return TRUE;
  const double common = signature_common(a, b);
  return common >= COPY_SHINGLES_MIN && common >= COPY_SHARE_MIN * MIN(a->shingles, b->shingles);
}

/* ---- finding ---- */

/* Who has a piece of a signature: list of places in order, so that the first are the earliest. */
typedef struct {
  GPtrArray *members; /* of Member, in order of day and key */
  guint *seen;        /* place + 1 of the member for which each was looked at last */
  GHashTable *bands;  /* piece of a signature and its number -> GArray of guint */
  guint64 left_out;
} Search;

static gint by_day_and_key(gconstpointer a, gconstpointer b) {
  const Member *left = *(const Member *const *)a, *right = *(const Member *const *)b;
  const gint dated = day_is_set(right->published) - day_is_set(left->published); /* who tells no day is not the first */
  const gint days = dated ? dated : day_compare(left->published, right->published);
  return days ? days : strcmp(left->key, right->key);
}

static guint64 band_of(const Signature *signature, guint band) {
  const guint64 first = signature->slots[2 * band], second = signature->slots[2 * band + 1];
  return (first << 32 | second) * G_GUINT64_CONSTANT(0x9E3779B97F4A7C15) + band;
}

static GArray *list_of(Search *search, guint64 band) {
  GArray *list = g_hash_table_lookup(search->bands, &band);
  if (list) return list;
  list = g_array_new(FALSE, FALSE, sizeof(guint));
  g_hash_table_insert(search->bands, g_memdup2(&band, sizeof band), list);
  return list;
}

/* Looks at each earlier member once; the best so far is in *leader and *best. */
static void look_at(Search *search, guint place, guint other, guint *best_place, double *best) {
  if (search->seen[other] == place + 1) return;
  search->seen[other] = place + 1;
  const Member *member = search->members->pdata[place], *earlier = search->members->pdata[other];
  const double resemblance = signature_resemblance(&member->signature, &earlier->signature);
  const gboolean better = resemblance > *best || (resemblance == *best && other < *best_place);
  if (!better || !signatures_are_copies(&member->signature, &earlier->signature)) return;
  *best = resemblance;
  *best_place = other;
}

static void find_leader(Search *search, guint place) {
  Member *member = search->members->pdata[place];
  guint best_place = place;
  double best = 0;
  member->leader = place;
  if (member->signature.shingles == 0) return;
  for (guint band = 0; band < COPY_BANDS; band++) {
    GArray *list = list_of(search, band_of(&member->signature, band));
    for (guint i = 0; i < list->len; i++) look_at(search, place, g_array_index(list, guint, i), &best_place, &best);
    if (list->len < COPY_BAND_LIMIT) g_array_append_val(list, place);
    else search->left_out++;
  }
  if (best_place != place) member->leader = ((const Member *)search->members->pdata[best_place])->leader;
}

const ClusterMember *clusters_find(Clusters *clusters, guint *n, guint64 *left_out) {
  g_autoptr(GPtrArray) members = g_ptr_array_new();
  GHashTableIter iter;
  g_hash_table_iter_init(&iter, clusters->by_key);
  for (gpointer member; g_hash_table_iter_next(&iter, NULL, &member);) g_ptr_array_add(members, member);
  g_autoptr(GHashTable) bands = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, (GDestroyNotify)g_array_unref);
  g_ptr_array_sort(members, by_day_and_key);
  g_autofree guint *seen = g_new0(guint, members->len + 1);
  Search search = {members, seen, bands, 0};
  g_array_set_size(clusters->result, 0);
  for (guint place = 0; place < members->len; place++) {
    find_leader(&search, place);
    const Member *member = members->pdata[place], *leader = members->pdata[member->leader];
    const ClusterMember found = {member->key, leader->key};
    g_array_append_val(clusters->result, found);
  }
  if (left_out) *left_out = search.left_out;
  *n = members->len;
  return (const ClusterMember *)(gpointer)clusters->result->data;
}
