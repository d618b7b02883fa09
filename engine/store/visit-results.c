/* SPDX-License-Identifier: MIT */
#include <string.h>
#include "base/content-id.h"
#include "store/glance.h"
#include "pack/pack.h"
#include "store/positions.h"
#include "store/statement.h"
#include "store/visit.h"

static gboolean load_sides(Statement *each, const Position **a, const Position **b, Arena *arena, GError **error) {
  gint64 a_row = column_integer(each), b_row = column_integer(each);
  *a = store_load_position(each->store, a_row, arena, error);
  if (*a == NULL) return FALSE;
  *b = store_load_position(each->store, b_row, arena, error);
  return *b != NULL;
}

/* ---- findings ---- */

static gboolean column_factors(Statement *each, Finding *out, Arena *arena) {
  gsize length;
  return unpack_factors(column_borrow(each, &length), arena, out->factors, &out->n_factors);
}

static gboolean column_steps(Statement *each, Finding *out, Arena *arena) {
  gsize length;
  return unpack_strings(column_borrow(each, &length), arena, &out->steps);
}

/* All findings are of one set of rules: when these change, all are made anew. */
static guint64 column_rules(Statement *each) {
  gsize length;
  const char *rules = column_borrow(each, &length);
  return rules != NULL ? store_rules_mark(rules) : 0;
}

static gboolean column_finding(Statement *each, FindingRecord *out, Arena *arena) {
  Finding *finding = &out->finding;
  finding->id = column_text(each, arena);
  gint kind = column_name(each, kind_names);
  finding->rule = column_text(each, arena);
  gint level = column_name(each, level_names);
  finding->score = column_double(each, 0);
  gboolean factors = column_factors(each, finding, arena);
  finding->subject = column_text(each, arena);
  finding->dispute = column_text(each, arena);
  finding->explanation = column_text(each, arena);
  gboolean steps = column_steps(each, finding, arena);
  finding->first_seen = column_day(each);
  finding->last_seen = column_day(each);
  gint status = column_name(each, status_names);
  out->fresh = column_integer(each) != 0;
  out->rules = column_rules(each);
  out->seen = column_integer(each);
  finding->kind = (Kind)MAX(kind, 0);
  finding->level = (Level)MAX(level, 0);
  out->status = (Status)MAX(status, 0);
  return kind >= 0 && level >= 0 && status >= 0 && factors && steps;
}

static gboolean read_finding(Statement *each, FindingRecord *out, Arena *arena, GError **error) {
  *out = (FindingRecord){0};
  if (!column_finding(each, out, arena)) return store_fail_damaged(each->store, "a finding", error);
  if (!load_sides(each, &out->a, &out->b, arena, error)) return FALSE;
  out->finding.a = out->a->id;
  out->finding.b = out->b->id;
  return TRUE;
}

gboolean store_find_finding(Store *store, const char *id, Arena *arena, FindingRecord *out, gboolean *found, GError **error) {
  Statement find = statement_start(store, QUERY_FINDING_ROW);
  *out = (FindingRecord){0};
  bind_text(&find, id);
  if (!statement_next(&find, found, error)) return FALSE;
  if (!*found) return TRUE;
  const gboolean fine = column_finding(&find, out, arena);
  out->finding.a = column_text(&find, arena);
  out->finding.b = column_text(&find, arena);
  statement_stop(&find);
  return fine || store_fail_damaged(store, "a finding", error);
}

/* " high critical ", the names that pass; NULL when all do. */
static const char *levels_from(const char *level, Arena *arena) {
  if (level == NULL) return NULL;
  g_autoptr(GString) names = g_string_new(" ");
  for (gint i = MAX(name_index(level_names, level), 0); level_names[i] != NULL; i++) g_string_append_printf(names, "%s ", level_names[i]);
  return arena_copy(arena, names->str, (gssize)names->len);
}

static void bind_filter(Statement *each, const FindingFilter *filter, Arena *arena) {
  if (filter->known_run > 0) bind_integer(each, filter->known_run);
  else bind_null(each);
  bind_text(each, filter->id);
  bind_text(each, filter->actor);
  bind_text(each, filter->side);
  bind_text(each, filter->kind);
  bind_text(each, filter->status);
  bind_text(each, filter->dispute);
  bind_text(each, levels_from(filter->level, arena));
  bind_double(each, filter->min_score);
  bind_day(each, filter->since, arena);
  bind_day(each, filter->until, arena);
  bind_integer(each, filter->run);
  bind_integer(each, filter->fresh);
  bind_integer(each, filter->untold ? 1 : 0);
}

typedef struct {
  FindingVisitor visit;
  gpointer data;
} FindingVisit;

static RowResult visit_finding(Statement *each, Arena *arena, gpointer data, GError **error) {
  const FindingVisit *findings = data;
  FindingRecord record;
  if (!read_finding(each, &record, arena, error)) return ROW_FAILED;
  return findings->visit(&record, findings->data) ? ROW_NEXT : ROW_STOP;
}

gboolean store_each_finding(Store *store, const FindingFilter *filter, FindingVisitor visit, gpointer data, GError **error) {
  static const FindingFilter all = {0};
  FindingVisit findings = {visit, data};
  g_autoptr(Arena) bound = arena_new();
  if (filter == NULL) filter = &all;
  const gboolean whole = filter->dispute != NULL && strlen(filter->dispute) == CONTENT_ID_LENGTH;
  Statement each = statement_start(store, whole ? QUERY_FINDINGS_OF_DISPUTE : QUERY_FINDINGS_ALL);
  bind_filter(&each, filter, bound);
  return statement_each(&each, visit_finding, &findings, error);
}

gboolean store_corpus(Store *store, CorpusRecord *out, GError **error) {
  Statement count = statement_start(store, QUERY_CORPUS);
  guint64 *const before[] = {&out->documents, &out->publishers, &out->copies, &out->undated, &out->without_text};
  guint64 *const after[] = {&out->findings, &out->suppressed, &out->problems};
  gboolean row;
  if (!statement_next(&count, &row, error)) return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS(before); i++) *before[i] = (guint64)column_integer(&count);
  out->first = column_day(&count);
  out->last = column_day(&count);
  for (guint i = 0; i < G_N_ELEMENTS(after); i++) *after[i] = (guint64)column_integer(&count);
  statement_stop(&count);
  return TRUE;
}

/* ---- rejected pairs ---- */

static gboolean column_pair(Statement *each, RejectedPair *out, Arena *arena) {
  gsize length;
  out->id = column_text(each, arena);
  gint guard = column_name(each, guard_names);
  out->guard = (Guard)MAX(guard, 0);
  out->rule = column_text(each, arena);
  return unpack_strings(column_borrow(each, &length), arena, &out->values) && guard >= 0;
}

static gboolean read_rejected(Statement *each, RejectedRecord *out, Arena *arena, GError **error) {
  *out = (RejectedRecord){0};
  if (!column_pair(each, &out->pair, arena)) return store_fail_damaged(each->store, "a rejected pair", error);
  if (!load_sides(each, &out->a, &out->b, arena, error)) return FALSE;
  out->pair.a = out->a->id;
  out->pair.b = out->b->id;
  return TRUE;
}

typedef struct {
  RejectedVisitor visit;
  gpointer data;
} RejectedVisit;

static RowResult visit_rejected(Statement *each, Arena *arena, gpointer data, GError **error) {
  const RejectedVisit *pairs = data;
  RejectedRecord record;
  if (!read_rejected(each, &record, arena, error)) return ROW_FAILED;
  return pairs->visit(&record, pairs->data) ? ROW_NEXT : ROW_STOP;
}

gboolean store_each_rejected(Store *store, const char *id, RejectedVisitor visit, gpointer data, GError **error) {
  RejectedVisit pairs = {visit, data};
  Statement each = statement_start(store, QUERY_REJECTED_ALL);
  bind_text(&each, id);
  return statement_each(&each, visit_rejected, &pairs, error);
}

/* ---- disputes ---- */

typedef struct {
  GPtrArray *ids;
  Arena *keep;
} IdCollection;

static RowResult collect_id(Statement *each, G_GNUC_UNUSED Arena *arena, gpointer data, G_GNUC_UNUSED GError **error) {
  const IdCollection *collection = data;
  g_ptr_array_add(collection->ids, (gpointer)column_text(each, collection->keep));
  return ROW_NEXT;
}

static const char *const *load_finding_ids(Store *store, const char *dispute, Arena *arena, GError **error) {
  g_autoptr(GPtrArray) ids = g_ptr_array_new();
  IdCollection collection = {ids, arena};
  Statement each = statement_start(store, QUERY_DISPUTE_FINDINGS);
  bind_text(&each, dispute);
  if (!statement_each(&each, collect_id, &collection, error)) return NULL;
  const char **list = arena_new_array(arena, const char *, ids->len + 1);
  for (guint i = 0; i < ids->len; i++) list[i] = g_ptr_array_index(ids, i);
  return list;
}

static const Position *const *load_parties(Store *store, const char *dispute, guint *n, Arena *arena, GError **error) {
  Statement each = statement_start(store, QUERY_POSITIONS_OF_DISPUTE);
  bind_text(&each, dispute);
  g_autoptr(GArray) rows = statement_integers(&each, error);
  if (rows == NULL) return NULL;
  const Position **parties = arena_new_array(arena, const Position *, rows->len);
  for (*n = 0; *n < rows->len; (*n)++) {
    parties[*n] = store_load_position(store, g_array_index(rows, gint64, *n), arena, error);
    if (parties[*n] == NULL) return NULL;
  }
  return parties;
}

static gboolean read_dispute(Statement *each, DisputeRecord *out, Arena *arena, GError **error) {
  out->id = column_text(each, arena);
  out->subject = column_text(each, arena);
  out->score = column_double(each, 0);
  out->first_seen = column_day(each);
  out->last_seen = column_day(each);
  out->findings = load_finding_ids(each->store, out->id, arena, error);
  if (out->findings == NULL) return FALSE;
  out->positions = load_parties(each->store, out->id, &out->n_positions, arena, error);
  return out->positions != NULL;
}

typedef struct {
  DisputeVisitor visit;
  gpointer data;
} DisputeVisit;

static RowResult visit_dispute(Statement *each, Arena *arena, gpointer data, GError **error) {
  const DisputeVisit *disputes = data;
  DisputeRecord record;
  if (!read_dispute(each, &record, arena, error)) return ROW_FAILED;
  return disputes->visit(&record, disputes->data) ? ROW_NEXT : ROW_STOP;
}

gboolean store_each_dispute(Store *store, DisputeVisitor visit, gpointer data, GError **error) {
  DisputeVisit disputes = {visit, data};
  Statement each = statement_start(store, QUERY_DISPUTES_ALL);
  return statement_each(&each, visit_dispute, &disputes, error);
}
