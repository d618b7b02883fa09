/* SPDX-License-Identifier: MIT */
#include "store/columns.h"
#include "store/documents.h"
#include "store/pack.h"

static void bind_where(Statement *save, gint64 document, const Claim *claim) {
  bind_text(save, claim->id.text);
  bind_integer(save, document);
  bind_span(save, claim->span);
  bind_span(save, claim->source);
  bind_span(save, claim->cue);
  bind_span(save, claim->content);
}

static void bind_who(Statement *save, const Claim *claim, Arena *arena) {
  bind_text(save, claim->actor);
  bind_text(save, claim->actor_name);
  bind_text(save, claim->side);
  bind_text(save, claim->country);
  bind_text(save, claim->speaker);
  bind_text(save, pack_strings(claim->via, arena));
}

static void bind_how(Statement *save, const Claim *claim, Arena *arena) {
  bind_text(save, stance_names[claim->stance]);
  bind_day(save, claim->said.from, arena);
  bind_day(save, claim->said.to, arena);
  bind_text(save, claim->rule);
  bind_double(save, claim->confidence);
  bind_rejection(save, claim->rejects, claim->no_evidence, claim->addressee);
}

static gboolean save_claim(Store *store, gint64 document, const Claim *claim, GError **error) {
  Statement save = statement_start(store, QUERY_CLAIM_SAVE);
  arena_reset(store->scratch);
  bind_where(&save, document, claim);
  bind_who(&save, claim, store->scratch);
  bind_how(&save, claim, store->scratch);
  bind_proposition(&save, &claim->proposition, store->scratch);
  return statement_run(&save, error);
}

gboolean store_save_claims(Store *store, const char *document_key, const ClaimSet *claims, guint *saved, GError **error) {
  gint64 row;
  gboolean found;
  if (!store_document_row(store, document_key, &row, &found, error)) return FALSE;
  if (!found) {
    g_set_error(error, SICNON_ERROR, SICNON_ERROR_INTERNAL, "%s: claims of document %s, which is not stored", store->path, document_key);
    return FALSE;
  }
  guint n = 0;
  for (guint i = 0; i < claims->claims->len; i++) {
    if (!save_claim(store, row, g_ptr_array_index(claims->claims, i), error)) return FALSE;
    n += (guint)sqlite3_changes(store->db);
  }
  if (saved != NULL) *saved = n;
  return TRUE;
}

typedef struct {
  ClaimVisitor visit;
  gpointer data;
  gboolean stopped;
} OrphanVisit;

static RowResult visit_orphan(Statement *each, Arena *arena, gpointer data, GError **error) {
  OrphanVisit *visit = data;
  ClaimRecord record;
  gint64 document;
  if (!column_claim(each, &record, &document, arena)) {
    store_fail_damaged(each->store, "a claim", error);
    return ROW_FAILED;
  }
  visit->stopped = !visit->visit(&record, visit->data);
  return visit->stopped ? ROW_STOP : ROW_NEXT;
}

gboolean store_each_orphan(Store *store, ClaimVisitor visit, gpointer data, GError **error) {
  OrphanVisit orphans = {visit, data, FALSE};
  Statement each = statement_start(store, QUERY_CLAIMS_ORPHANED);
  if (!statement_each(&each, visit_orphan, &orphans, error)) return FALSE;
  if (orphans.stopped) return TRUE;
  Statement forget = statement_start(store, QUERY_ORPHANS_DELETE);
  return statement_run(&forget, error);
}
