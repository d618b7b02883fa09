/* SPDX-License-Identifier: MIT */
#include "store/visit.h"

#include "store/columns.h"
#include "store/pack.h"
#include "store/positions.h"

/* ---- claims ---- */

/* The text of the document whose claims come next: claims of one document follow each other, so it is read once. */
typedef struct {
  gint64 document;
  Arena *arena;
  const char *words;
  gsize length;
} TextCache;

static gboolean cache_text(Store *store, TextCache *cache, gint64 document, GError **error) {
  if (cache->words != NULL && cache->document == document) return TRUE;
  Statement load = statement_start(store, QUERY_DOCUMENT_TEXT);
  gboolean row;
  bind_integer(&load, document);
  if (!statement_next(&load, &row, error)) return FALSE;
  if (!row) return store_fail_damaged(store, "the text of a document", error);
  const char *text = column_borrow(&load, &cache->length);
  arena_reset(cache->arena);
  cache->words = arena_copy(cache->arena, text != NULL ? text : "", (gssize)cache->length);
  cache->document = document;
  statement_stop(&load);
  return TRUE;
}

/* A span beyond the text would make a reader run past its end. */
static gboolean claim_fits(const ClaimRecord *record) {
  const Claim *claim = &record->claim;
  guint32 end = MAX(MAX(claim->span.end, claim->source.end), MAX(claim->cue.end, claim->content.end));
  end = MAX(end, claim->proposition.trigger.end);
  for (guint i = 0; i < claim->proposition.n_roles; i++) end = MAX(end, claim->proposition.roles[i].span.end);
  return end <= record->words_length;
}

static gboolean read_claim(Statement *each, ClaimRecord *out, TextCache *cache, Arena *arena, GError **error) {
  gint64 document;
  if (!column_claim(each, out, &document, arena)) return store_fail_damaged(each->store, "a claim", error);
  if (!cache_text(each->store, cache, document, error)) return FALSE;
  out->words = cache->words;
  out->words_length = cache->length;
  return claim_fits(out) || store_fail_damaged(each->store, "a claim", error);
}

typedef struct {
  ClaimVisitor visit;
  gpointer data;
  TextCache cache;
} ClaimVisit;

static RowResult visit_claim(Statement *each, Arena *arena, gpointer data, GError **error) {
  ClaimVisit *claims = data;
  ClaimRecord record;
  if (!read_claim(each, &record, &claims->cache, arena, error)) return ROW_FAILED;
  return claims->visit(&record, claims->data) ? ROW_NEXT : ROW_STOP;
}

gboolean store_each_claim(Store *store, const ClaimFilter *filter, ClaimVisitor visit, gpointer data, GError **error) {
  static const ClaimFilter all = {0};
  if (filter == NULL) filter = &all;
  g_autoptr(Arena) texts = arena_new();
  ClaimVisit claims = {visit, data, {.arena = texts}};
  Statement each = statement_start(store, QUERY_CLAIMS_ALL);
  bind_text(&each, filter->document);
  bind_text(&each, filter->actor);
  bind_text(&each, filter->side);
  bind_text(&each, filter->stance);
  return statement_each(&each, visit_claim, &claims, error);
}

typedef struct {
  GPtrArray *claims;
  Arena *keep, *texts;
} ClaimCollection;

/* Each record gets a text of its own: they all stay valid together. */
static RowResult collect_claim(Statement *each, G_GNUC_UNUSED Arena *arena, gpointer data, GError **error) {
  ClaimCollection *collection = data;
  ClaimRecord *record = arena_new_array(collection->keep, ClaimRecord, 1);
  TextCache cache = {.arena = collection->texts};
  if (!read_claim(each, record, &cache, collection->keep, error)) return ROW_FAILED;
  record->words = arena_copy(collection->keep, cache.words, (gssize)cache.length);
  g_ptr_array_add(collection->claims, record);
  return ROW_NEXT;
}

GPtrArray *store_claims_of(Store *store, const char *position, Arena *arena, GError **error) {
  g_autoptr(GPtrArray) claims = g_ptr_array_new();
  g_autoptr(Arena) texts = arena_new();
  ClaimCollection collection = {claims, arena, texts};
  Statement each = statement_start(store, QUERY_CLAIMS_OF_POSITION);
  bind_text(&each, position);
  return statement_each(&each, collect_claim, &collection, error) ? g_steal_pointer(&claims) : NULL;
}

/* ---- positions and documents ---- */

gboolean store_each_position(Store *store, PositionVisitor visit, gpointer data, GError **error) {
  Statement each = statement_start(store, QUERY_POSITIONS_ALL);
  g_autoptr(GArray) rows = statement_integers(&each, error);
  return rows != NULL && store_visit_rows(store, rows, visit, data, error);
}

/* Document's strings are not const because it owns them elsewhere; here the arena does. */
static char *column_own(Statement *each, Arena *arena) { return (char *)column_text(each, arena); }

static Document column_whole_document(Statement *each, Arena *arena) {
  Document document = {0};
  column_integer(each);
  document.id = column_own(each, arena);
  document.key = column_own(each, arena);
  document.hash = column_own(each, arena);
  document.title = column_own(each, arena);
  document.publisher = column_own(each, arena);
  document.url = column_own(each, arena);
  document.lang = column_own(each, arena);
  document.published = column_day(each);
  const char *text = column_borrow(each, &document.length);
  document.text = arena_copy(arena, text != NULL ? text : "", (gssize)document.length);
  return document;
}

typedef struct {
  DocumentVisitor visit;
  gpointer data;
} DocumentVisit;

static RowResult visit_document(Statement *each, Arena *arena, gpointer data, G_GNUC_UNUSED GError **error) {
  const DocumentVisit *documents = data;
  Document document = column_whole_document(each, arena);
  return documents->visit(&document, documents->data) ? ROW_NEXT : ROW_STOP;
}

gboolean store_each_document(Store *store, const char *id, DocumentVisitor visit, gpointer data, GError **error) {
  DocumentVisit documents = {visit, data};
  Statement each = statement_start(store, QUERY_DOCUMENTS_BY_ID);
  bind_text(&each, id);
  return statement_each(&each, visit_document, &documents, error);
}
