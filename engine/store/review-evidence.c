/* SPDX-License-Identifier: MIT */
#include "store/review-evidence.h"

#include <string.h>
#include "store/numbers.h"
#include "store/documents.h"
#include "pack/pack.h"
#include "store/reviews.h"
#include "store/statement.h"
#include "store/visit.h"

/* What one claim says, and where. */
typedef struct {
  const char *side; /* "a" or "b" */
  const char *document, *words;
} Evidenced;

/* ---- what stands behind it now ---- */

/* Line breaks are no difference. */
static const char *copy_words(const ClaimRecord *record, Arena *arena) {
  const char *at = record->words + record->claim.span.start;
  char *copy = arena_copy(arena, at, span_length(record->claim.span)), *write = copy;
  for (const char *read = copy; *read != '\0'; read++) {
    const gboolean blank = g_ascii_isspace(*read);
    if (!blank) *write++ = *read;
    else if (write > copy && write[-1] != ' ') *write++ = ' ';
  }
  while (write > copy && write[-1] == ' ') write--;
  *write = '\0';
  return copy;
}

static gint evidenced_order(gconstpointer one, gconstpointer other) {
  const Evidenced *a = one, *b = other;
  gint order = strcmp(a->side, b->side);
  if (order == 0) order = strcmp(a->words, b->words);
  return order != 0 ? order : strcmp(a->document, b->document);
}

static gboolean add_side(Store *store, const char *side, const char *position, GArray *out, Arena *arena, GError **error) {
  g_autoptr(GPtrArray) claims = store_claims_of(store, position, arena, error);
  for (guint i = 0; claims != NULL && i < claims->len; i++) {
    const ClaimRecord *record = claims->pdata[i];
    const Evidenced one = {side, record->document_key, copy_words(record, arena)};
    g_array_append_val(out, one);
  }
  return claims != NULL;
}

static gboolean find_sides(Store *store, const char *finding, const char **a, const char **b, Arena *arena, GError **error) {
  gboolean row;
  Statement find = statement_start(store, QUERY_FINDING_SIDES);
  bind_text(&find, finding);
  *a = *b = NULL;
  if (!statement_next(&find, &row, error)) return FALSE;
  if (row) *a = column_text(&find, arena);
  if (row) *b = column_text(&find, arena);
  statement_stop(&find);
  return TRUE;
}

/* Sorted, each once; empty when the finding is not there. */
static GArray *load_current(Store *store, const char *finding, Arena *arena, GError **error) {
  const char *a, *b;
  g_autoptr(GArray) all = g_array_new(FALSE, FALSE, sizeof(Evidenced));
  if (!find_sides(store, finding, &a, &b, arena, error)) return NULL;
  if (a == NULL) return g_steal_pointer(&all);
  if (!add_side(store, "a", a, all, arena, error) || !add_side(store, "b", b, all, arena, error)) return NULL;
  g_array_sort(all, evidenced_order);
  for (guint i = all->len; i-- > 1;)
    if (evidenced_order(&g_array_index(all, Evidenced, i - 1), &g_array_index(all, Evidenced, i)) == 0) g_array_remove_index(all, i);
  return g_steal_pointer(&all);
}

const char *review_evidence_pack(Store *store, const char *finding, Arena *arena, GError **error) {
  g_autoptr(GArray) all = load_current(store, finding, arena, error);
  if (all == NULL) return NULL;
  const char **strings = arena_new_array(arena, const char *, (gsize)all->len * 3 + 1);
  for (guint i = 0; i < all->len; i++) {
    const Evidenced *one = &g_array_index(all, Evidenced, i);
    strings[i * 3] = one->side;
    strings[i * 3 + 1] = one->document;
    strings[i * 3 + 2] = one->words;
  }
  return pack_strings(strings, arena);
}

/* ---- what the verdict rested on ---- */

static GArray *unpack_evidence(const char *text, Arena *arena) {
  const char *const *strings;
  if (!unpack_strings(text, arena, &strings) || g_strv_length((char **)strings) % 3 != 0) return NULL;
  GArray *all = g_array_new(FALSE, FALSE, sizeof(Evidenced));
  for (; *strings != NULL; strings += 3) {
    const Evidenced one = {strings[0], strings[1], strings[2]};
    g_array_append_val(all, one);
  }
  return all;
}

/* Empty when no verdict stands. */
static GArray *load_judged(Store *store, const char *finding, Arena *arena, GError **error) {
  gboolean row;
  Statement find = statement_start(store, QUERY_REVIEW_EVIDENCE);
  bind_text(&find, finding);
  if (!statement_next(&find, &row, error)) return NULL;
  const char *text = row ? column_text(&find, arena) : NULL;
  statement_stop(&find);
  if (text == NULL) return g_array_new(FALSE, FALSE, sizeof(Evidenced));
  GArray *all = unpack_evidence(text, arena);
  if (all == NULL) store_fail_damaged(store, "a review", error);
  return all;
}

/* ---- the difference ---- */

/* Rules may shift where a clause begins and ends: that is no other evidence. */
static gboolean holds(const GArray *all, const Evidenced *one) {
  for (guint i = 0; i < all->len; i++) {
    const Evidenced *other = &g_array_index(all, Evidenced, i);
    if (strcmp(other->side, one->side) != 0) continue;
    if (strstr(other->words, one->words) != NULL || strstr(one->words, other->words) != NULL) return TRUE;
  }
  return FALSE;
}

static gboolean is_still_there(Store *store, const char *document, gboolean *there, GError **error) {
  g_autoptr(GArray) rows = numbers_find(store, NUMBERS_DOCUMENT_NAMES, document_name_number(document), error);
  if (rows != NULL) *there = rows->len > 0;
  return rows != NULL;
}

static void add_change(GArray *out, const Evidenced *one, gboolean gone) {
  const ReviewChange change = {strcmp(one->side, "b") == 0, gone, one->document, one->words};
  g_array_append_val(out, change);
}

static gboolean add_gone(Store *store, const GArray *judged, const GArray *current, GArray *out, GError **error) {
  for (guint i = 0; i < judged->len; i++) {
    const Evidenced *one = &g_array_index(judged, Evidenced, i);
    gboolean there = FALSE;
    if (holds(current, one)) continue;
    if (!is_still_there(store, one->document, &there, error)) return FALSE;
    if (there) add_change(out, one, TRUE);
  }
  return TRUE;
}

/* Of what several documents say in the same words, the first alone. */
static void add_new(const GArray *judged, const GArray *current, GArray *out) {
  const Evidenced *last = NULL;
  for (guint i = 0; i < current->len; i++) {
    const Evidenced *one = &g_array_index(current, Evidenced, i);
    const gboolean copy = last != NULL && strcmp(last->side, one->side) == 0 && strcmp(last->words, one->words) == 0;
    if (!copy && !holds(judged, one)) add_change(out, one, FALSE);
    last = one;
  }
}

GArray *store_review_changes(Store *store, const char *finding, Arena *arena, GError **error) {
  g_autoptr(GArray) judged = load_judged(store, finding, arena, error), changes = g_array_new(FALSE, FALSE, sizeof(ReviewChange));
  if (judged == NULL) return NULL;
  if (judged->len == 0) return g_steal_pointer(&changes);
  g_autoptr(GArray) current = load_current(store, finding, arena, error);
  if (current == NULL || !add_gone(store, judged, current, changes, error)) return NULL;
  add_new(judged, current, changes);
  return g_steal_pointer(&changes);
}

/* More of what was confirmed confirms it; what was dismissed for its words may be right in others. */
static gboolean opens_again(Status judged, const ReviewChange *change) {
  if (judged == STATUS_CONFIRMED) return change->gone;
  return (judged == STATUS_DISMISSED || judged == STATUS_UNSURE) && !change->gone;
}

gboolean review_evidence_settle(Store *store, const char *finding, Status judged, Arena *arena, GError **error) {
  g_autoptr(GArray) changes = store_review_changes(store, finding, arena, error);
  gboolean reopened = FALSE;
  if (changes == NULL) return FALSE;
  for (guint i = 0; i < changes->len; i++) reopened = reopened || opens_again(judged, &g_array_index(changes, ReviewChange, i));
  Statement note = statement_start(store, QUERY_REVIEW_REOPEN);
  bind_integer(&note, reopened ? 1 : 0);
  bind_text(&note, finding);
  return statement_run(&note, error);
}
