/* SPDX-License-Identifier: MIT */
#include "likeness.h"
#include "copies/finder.h"
#include "store/copies.h"

typedef struct {
  Store *store;
  GArray *changed; /* of Print: came or went */
  gint64 came, went; /* the last row of each; 0: none */
  CopyFinder *about; /* seeks what changed */
  GArray *affected;  /* of Print: those whose original is sought */
} Settling;

static gboolean add_came(const Print *print, gpointer data) {
  Settling *settling = data;
  settling->came = print->document;
  g_array_append_val(settling->changed, *print);
  return TRUE;
}

static gboolean add_went(const Print *print, gpointer data) {
  Settling *settling = data;
  settling->went = print->document;
  g_array_append_val(settling->changed, *print);
  return TRUE;
}

/* Those that are still to come have their own turn. */
static gboolean add_affected(const Print *print, gpointer data) {
  Settling *settling = data;
  const gboolean settled = settling->came == 0 || print->document <= settling->came;
  if (settled && copy_finder_touches(settling->about, &print->signature)) g_array_append_val(settling->affected, *print);
  return TRUE;
}

static gboolean see(const Print *print, gpointer finder) {
  copy_finder_see(finder, print);
  return TRUE;
}

/* ---- days ---- */

static gint by_day(gconstpointer a, gconstpointer b) { return ((const Print *)a)->day < ((const Print *)b)->day ? -1 : ((const Print *)a)->day > ((const Print *)b)->day; }

static gint32 day_moved(gint32 day, gint32 by) { return (gint32)CLAMP((gint64)day + by, G_MININT32, G_MAXINT32); }

/* Visits every print of the days from `before` days ahead of each of these to `after` days behind it, once. Sorts them. */
static gboolean each_around(Store *store, GArray *prints, gint32 before, gint32 after, PrintVisitor visit, gpointer data, GError **error) {
  g_array_sort(prints, by_day);
  for (guint i = 0; i < prints->len;) {
    const gint32 from = day_moved(g_array_index(prints, Print, i).day, -before);
    gint32 to = day_moved(g_array_index(prints, Print, i).day, after);
    for (; i < prints->len && day_moved(g_array_index(prints, Print, i).day, -before) <= to; i++)
      to = day_moved(g_array_index(prints, Print, i).day, after);
    if (!store_each_print(store, from, to, visit, data, error)) return FALSE;
  }
  return TRUE;
}

/* ---- settling ---- */

static gboolean find_changed(Settling *settling, GError **error) {
  return store_each_unsettled(settling->store, PRINT_CAME, COPY_SOUGHT_AT_ONCE, add_came, settling, error) &&
         store_each_unsettled(settling->store, PRINT_WENT, COPY_SOUGHT_AT_ONCE, add_went, settling, error);
}

static gboolean find_affected(Settling *settling, GError **error) {
  for (guint i = 0; i < settling->changed->len; i++) copy_finder_seek(settling->about, &g_array_index(settling->changed, Print, i));
  return each_around(settling->store, settling->changed, 0, COPY_WINDOW_DAYS, add_affected, settling, error);
}

static gboolean find_originals_of(Store *store, GArray *some, guint64 *left_out, GError **error) {
  g_autoptr(CopyFinder) finder = copy_finder_new();
  for (guint i = 0; i < some->len; i++) copy_finder_seek(finder, &g_array_index(some, Print, i));
  if (!each_around(store, some, COPY_WINDOW_DAYS, 0, see, finder, error)) return FALSE;
  const GArray *found = copy_finder_settle(finder, left_out);
  return store_save_provenances(store, (const Provenance *)(gconstpointer)found->data, found->len, error);
}

/* So many at once as a finder is made for, neighbours in time together: what it takes must not grow with the years in the database. */
static gboolean find_originals(Settling *settling, guint64 *left_out, GError **error) {
  g_array_sort(settling->affected, by_day);
  for (guint from = 0; from < settling->affected->len; from += COPY_ORIGINALS_AT_ONCE) {
    g_autoptr(GArray) some = g_array_new(FALSE, FALSE, sizeof(Print));
    const guint n = MIN(COPY_ORIGINALS_AT_ONCE, settling->affected->len - from);
    g_array_append_vals(some, &g_array_index(settling->affected, Print, from), n);
    if (!find_originals_of(settling->store, some, left_out, error)) return FALSE;
  }
  return TRUE;
}

gboolean likeness_settle_some(Store *store, guint64 *left_out, gboolean *more, GError **error) {
  g_autoptr(GArray) changed = g_array_new(FALSE, FALSE, sizeof(Print)), affected = g_array_new(FALSE, FALSE, sizeof(Print));
  g_autoptr(CopyFinder) about = copy_finder_new();
  Settling settling = {.store = store, .changed = changed, .affected = affected, .about = about};
  if (!find_changed(&settling, error)) return FALSE;
  *more = changed->len > 0;
  if (!*more) return TRUE;
  return find_affected(&settling, error) && find_originals(&settling, left_out, error) &&
         store_settle(store, settling.came, settling.went, error);
}
