/* SPDX-License-Identifier: MIT */
#include "store/visit.h"

#include <stdlib.h>
#include <string.h>
#include "model/fold.h"
#include "store/claim-index.h"
#include "store/documents.h"
#include "store/glance.h"
#include "store/numbers.h"
#include "store/positions.h"

/* A span beyond the text would make a reader run past its end. */
static guint32 claim_end(const Claim *claim) {
  guint32 end = MAX(MAX(claim->span.end, claim->source.end), MAX(claim->cue.end, claim->content.end));
  end = MAX(end, claim->proposition.trigger.end);
  for (guint i = 0; i < claim->proposition.n_roles; i++) end = MAX(end, claim->proposition.roles[i].span.end);
  return end;
}

/* `words` NULL: not kept. Whoever prints them need not ask. */
static gboolean set_words(ClaimRecord *record, const char *words, gsize length, Arena *arena) {
  const guint32 end = claim_end(&record->claim);
  record->unkept = words == NULL;
  if (record->unkept) {
    char *blanks = arena_alloc(arena, end + 1);
    memset(blanks, ' ', end);
    blanks[end] = '\0';
    words = blanks;
    length = end;
  }
  record->words = words;
  record->words_length = length;
  return end <= length;
}

static gint place_order(const ClaimRecord *a, const ClaimRecord *b) {
  const Span left = a->claim.span, right = b->claim.span;
  if (left.start != right.start) return left.start < right.start ? -1 : 1;
  if (left.end != right.end) return left.end < right.end ? -1 : 1;
  return strcmp(a->claim.id.text, b->claim.id.text);
}

static gint record_order(gconstpointer a, gconstpointer b) { return place_order(*(const ClaimRecord *const *)a, *(const ClaimRecord *const *)b); }

/* ---- claims, document by document ---- */

/* All claims of a document, in their order, with the text. */
static GPtrArray *load_records(Store *store, gint64 row, Arena *arena, GError **error) {
  StoredDocument document;
  const char *words;
  gsize length;
  if (!store_load_document(store, row, NULL, 0, arena, &document, error) || !store_load_text(store, row, arena, &words, &length, error)) return NULL;
  g_autoptr(GPtrArray) records = g_ptr_array_new();
  for (guint i = 0; i < document.n_claims; i++) {
    ClaimRecord *record = arena_new_array(arena, ClaimRecord, 1);
    *record = stored_claim_record(&document, i);
    g_ptr_array_add(records, record);
    if (set_words(record, words, length, arena)) continue;
    store_fail_damaged(store, "a claim", error);
    return NULL;
  }
  g_ptr_array_sort(records, record_order);
  return g_steal_pointer(&records);
}

static gboolean passes(const ClaimFilter *filter, const ClaimRecord *record) {
  const Claim *claim = &record->claim;
  if (filter->document != NULL && strcmp(filter->document, record->document) != 0) return FALSE;
  if (filter->side != NULL && strcmp(filter->side, claim->side) != 0) return FALSE;
  if (filter->stance != NULL && strcmp(filter->stance, stance_names[claim->stance]) != 0) return FALSE;
  return filter->actor == NULL || strcmp(filter->actor, claim->actor) == 0 || g_ascii_strcasecmp(filter->actor, claim->actor_name) == 0;
}

static GArray *find_named(Store *store, const char *id, GError **error) {
  g_autoptr(GArray) rows = numbers_find(store, NUMBERS_DOCUMENT_NAMES, document_name_number(id), error);
  if (rows == NULL) return NULL;
  g_autofree char *text = numbers_text(rows);
  Statement each = statement_start(store, QUERY_DOCUMENTS_NAMED);
  bind_text(&each, text);
  bind_text(&each, id);
  return statement_integers(&each, error);
}

/* With this id or key, or all. */
static GArray *find_documents(Store *store, const char *id, GError **error) {
  if (id != NULL) return find_named(store, id, error);
  Statement each = statement_start(store, QUERY_DOCUMENTS_ALL);
  return statement_integers(&each, error);
}

gboolean store_each_claim(Store *store, const ClaimFilter *filter, ClaimVisitor visit, gpointer data, GError **error) {
  static const ClaimFilter all = {0};
  if (filter == NULL) filter = &all;
  g_autoptr(Arena) arena = arena_new();
  g_autoptr(GArray) documents = find_documents(store, filter->document, error);
  for (guint i = 0; documents != NULL && i < documents->len; i++) {
    arena_reset(arena);
    g_autoptr(GPtrArray) records = load_records(store, g_array_index(documents, gint64, i), arena, error);
    if (records == NULL) return FALSE;
    for (guint k = 0; k < records->len; k++)
      if (passes(filter, records->pdata[k]) && !visit(records->pdata[k], data)) return TRUE;
  }
  return documents != NULL;
}

static gboolean knows(Store *store, Query query, const char *name, gboolean *known, GError **error) {
  Statement find = statement_start(store, query);
  gint64 found = 0;
  bind_text(&find, name);
  if (!statement_integer(&find, &found, NULL, error)) return FALSE;
  *known = found != 0;
  return TRUE;
}

gboolean store_knows_actor(Store *store, const char *actor, gboolean *known, GError **error) {
  return knows(store, QUERY_POSITION_OF_ACTOR, actor, known, error);
}

gboolean store_knows_side(Store *store, const char *side, gboolean *known, GError **error) {
  return knows(store, QUERY_POSITION_OF_SIDE, side, known, error);
}

/* ---- claims of a position ---- */

static gint publication_order(gconstpointer a, gconstpointer b) {
  const ClaimRecord *left = *(const ClaimRecord *const *)a, *right = *(const ClaimRecord *const *)b;
  gint order = day_compare(left->published, right->published);
  if (order == 0) order = strcmp(left->document, right->document);
  if (order == 0) order = strcmp(left->document_key, right->document_key);
  return order != 0 ? order : place_order(left, right);
}

static gboolean add_words(Store *store, ClaimRecord *record, gint64 claim, Arena *arena, GError **error) {
  const char *words;
  gsize length;
  if (!store_load_text(store, claim_document(claim), arena, &words, &length, error)) return FALSE;
  return set_words(record, words, length, arena) || store_fail_damaged(store, "a claim", error);
}

GPtrArray *store_some_claims_of(Store *store, const char *position, guint limit, guint *total, Arena *arena, GError **error) {
  gint64 number;
  gboolean found;
  if (!store_position_number(store, position, &number, &found, error)) return NULL;
  g_autoptr(GArray) rows = found ? numbers_find(store, NUMBERS_POSITION_CLAIMS, number, error) : g_array_new(FALSE, FALSE, sizeof(gint64));
  if (rows == NULL) return NULL;
  *total = rows->len;
  g_autoptr(GPtrArray) records = store_load_claims(store, (const gint64 *)(gconstpointer)rows->data, MIN(rows->len, limit), arena, error);
  if (records == NULL) return NULL;
  g_autoptr(GPtrArray) claims = g_ptr_array_new();
  for (guint i = 0; i < records->len; i++) {
    ClaimRecord *record = g_ptr_array_index(records, i);
    ContentId id = claim_position_id(&record->claim);
    if (strcmp(id.text, position) != 0) continue;
    if (!add_words(store, record, g_array_index(rows, gint64, i), arena, error)) return NULL;
    g_ptr_array_add(claims, record);
  }
  g_ptr_array_sort(claims, publication_order);
  return g_steal_pointer(&claims);
}

GPtrArray *store_claims_of(Store *store, const char *position, Arena *arena, GError **error) {
  guint total;
  return store_some_claims_of(store, position, G_MAXUINT, &total, arena, error);
}

/* ---- positions ---- */

typedef struct {
  ContentId id;
  gint64 claim; /* row of one that states it */
} StatedPosition;

static gint stated_order(gconstpointer a, gconstpointer b) {
  const StatedPosition *left = a, *right = b;
  gint order = strcmp(left->id.text, right->id.text);
  return order != 0 ? order : (left->claim > right->claim) - (left->claim < right->claim);
}

static gboolean collect_stated(Store *store, gint64 row, GArray *stated, Arena *arena, GError **error) {
  StoredDocument document;
  if (!store_load_document(store, row, NULL, 0, arena, &document, error)) return FALSE;
  for (guint i = 0; i < document.n_claims; i++) {
    if (!claim_states_position(&document.claims[i])) continue;
    StatedPosition position = {claim_position_id(&document.claims[i]), claim_row(row, i)};
    g_array_append_val(stated, position);
  }
  return TRUE;
}

static GArray *find_stated(Store *store, GError **error) {
  g_autoptr(GArray) documents = find_documents(store, NULL, error), stated = g_array_new(FALSE, FALSE, sizeof(StatedPosition));
  g_autoptr(Arena) arena = arena_new();
  for (guint i = 0; documents != NULL && i < documents->len; i++) {
    arena_reset(arena);
    if (!collect_stated(store, g_array_index(documents, gint64, i), stated, arena, error)) return NULL;
  }
  if (stated->len > 0) qsort(stated->data, stated->len, sizeof(StatedPosition), stated_order);
  return documents != NULL ? g_steal_pointer(&stated) : NULL;
}

/* Visits the position of the n claims that begin with `first`. */
static gboolean visit_stated(Store *store, const StatedPosition *first, guint n, PositionVisitor visit, gpointer data, gboolean *stopped, Arena *arena,
                             GError **error) {
  gint64 *rows = arena_new_array(arena, gint64, n);
  for (guint i = 0; i < n; i++) rows[i] = first[i].claim;
  g_autoptr(GPtrArray) records = store_load_claims(store, rows, n, arena, error);
  if (records == NULL) return FALSE;
  g_autoptr(GPtrArray) positions = claims_fold((const ClaimRecord *const *)records->pdata, records->len);
  for (guint i = 0; i < positions->len && !*stopped; i++) *stopped = !visit(positions->pdata[i], data);
  return TRUE;
}

gboolean store_each_position(Store *store, PositionVisitor visit, gpointer data, GError **error) {
  g_autoptr(GArray) stated = find_stated(store, error);
  g_autoptr(Arena) arena = arena_new();
  gboolean stopped = FALSE;
  for (guint i = 0, n; stated != NULL && i < stated->len && !stopped; i += n) {
    const StatedPosition *first = &g_array_index(stated, StatedPosition, i);
    for (n = 1; i + n < stated->len && strcmp(first[n].id.text, first->id.text) == 0;) n++;
    arena_reset(arena);
    if (!visit_stated(store, first, n, visit, data, &stopped, arena, error)) return FALSE;
  }
  return stated != NULL;
}

/* ---- documents ---- */

/* Document's strings are not const because it owns them elsewhere; here the arena does. */
static char *column_own(Statement *each, Arena *arena) { return (char *)column_text(each, arena); }

static void column_whole_document(Statement *each, Arena *arena, Document *out) {
  gsize length;
  out->id = column_own(each, arena);
  out->key = column_own(each, arena);
  out->title = column_own(each, arena);
  out->publisher = column_own(each, arena);
  out->url = column_own(each, arena);
  out->lang = column_own(each, arena);
  out->published = column_day(each);
  column_borrow(each, &length); /* claims */
  const char *text = column_borrow(each, &out->length);
  out->text = text != NULL ? arena_copy(arena, text, (gssize)out->length) : NULL;
}

gboolean store_each_document(Store *store, const char *id, DocumentVisitor visit, gpointer data, GError **error) {
  g_autoptr(GArray) rows = find_documents(store, id, error);
  g_autoptr(Arena) arena = arena_new();
  for (guint i = 0; rows != NULL && i < rows->len; i++) {
    Document document = {0};
    arena_reset(arena);
    Statement load = statement_start(store, QUERY_DOCUMENT);
    if (!statement_at(&load, g_array_index(rows, gint64, i), "a document", error)) return FALSE;
    column_whole_document(&load, arena, &document);
    statement_stop(&load);
    if (!visit(&document, data)) return TRUE;
  }
  return rows != NULL;
}
