/* SPDX-License-Identifier: MIT */
#include "cli/export-publication.h"

#include "report/about.h"
#include "store/publish.h"

typedef struct {
  const PublicationOptions *options;
  Publication *publication;
  GHashTable *disputes; /* ids of those that findings belong to */
  GHashTable *positions; /* ids of those whose claims are there */
  GError *error;        /* of a visit, which cannot return one */
} Writing;

static gboolean add_claim(const ClaimRecord *record, gpointer data) {
  Writing *writing = data;
  return publication_add_claim(writing->publication, record, &writing->error);
}

static gboolean add_position(const Position *position, gpointer data) {
  Writing *writing = data;
  return publication_add_position(writing->publication, position, &writing->error);
}

static gboolean add_dispute(const DisputeRecord *dispute, gpointer data) {
  Writing *writing = data;
  if (!g_hash_table_contains(writing->disputes, dispute->id)) return TRUE;
  return publication_add_dispute(writing->publication, dispute, &writing->error);
}

static gboolean add_claims_of(Writing *writing, const char *position) {
  if (!g_hash_table_add(writing->positions, g_strdup(position))) return TRUE;
  g_autoptr(Arena) arena = arena_new_small();
  g_autoptr(GPtrArray) claims = store_claims_of(writing->options->store, position, arena, &writing->error);
  for (guint i = 0; claims != NULL && i < claims->len; i++) {
    if (!add_claim(claims->pdata[i], writing)) return FALSE;
  }
  return claims != NULL;
}

/* Of a whole copy the claims are there already. */
static gboolean add_finding(const FindingRecord *record, gpointer data) {
  Writing *writing = data;
  tally_count(writing->options->tally, record);
  g_hash_table_add(writing->disputes, g_strdup(record->finding.dispute));
  if (!writing->options->whole && (!add_claims_of(writing, record->a->id) || !add_claims_of(writing, record->b->id))) return FALSE;
  return publication_add_finding(writing->publication, record, &writing->error);
}

static gboolean add_about(Writing *writing, const ReportHead *head) {
  g_autoptr(GArray) lines = about_lines(head);
  for (guint i = 0; i < lines->len; i++) {
    const AboutLine *line = &g_array_index(lines, AboutLine, i);
    if (!publication_add_about(writing->publication, about_part_names[line->part], line->name, line->value, &writing->error)) return FALSE;
  }
  return TRUE;
}

static gboolean add_unmet(Writing *writing, GError **error) {
  Store *store = writing->options->store;
  return store_each_claim(store, NULL, add_claim, writing, error) &&
         (writing->error != NULL || store_each_position(store, add_position, writing, error));
}

/* The error of a visit, which ended it early, takes the place of none. */
static gboolean add_all(Writing *writing, const ReportHead *head, GError **error) {
  const PublicationOptions *options = writing->options;
  gboolean visited = !options->whole || add_unmet(writing, error);
  visited = visited && (writing->error != NULL || store_each_finding(options->store, options->filter, add_finding, writing, error));
  visited = visited && (writing->error != NULL || store_each_dispute(options->store, add_dispute, writing, error));
  if (!visited) return FALSE;
  if (writing->error == NULL && add_about(writing, head)) return TRUE;
  g_propagate_error(error, g_steal_pointer(&writing->error));
  return FALSE;
}

gboolean export_publication(const PublicationOptions *options, const ReportHead *head, GError **error) {
  g_autoptr(Publication) publication = publication_open(options->path, error);
  if (publication == NULL) return FALSE;
  g_autoptr(GHashTable) disputes = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GHashTable) positions = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  Writing writing = {options, publication, disputes, positions, NULL};
  return add_all(&writing, head, error) && publication_close(g_steal_pointer(&publication), error);
}
