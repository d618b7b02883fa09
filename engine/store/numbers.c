/* SPDX-License-Identifier: MIT */
#include "store/numbers.h"

#include <stdlib.h>
#include <string.h>
#include "store/statement.h"

#define ENTRY_SIZE 16 /* number and item, little-endian */
#define FIRST_OF_ALL G_MININT64
#define ENTRIES_PER_PART 4
#define SMALL_PART 32

/* ---- entries in memory ---- */

static gint entry_order(gconstpointer a, gconstpointer b) {
  const NumberEntry *left = a, *right = b;
  if (left->number != right->number) return left->number < right->number ? -1 : 1;
  return (left->item > right->item) - (left->item < right->item);
}

/* Into which of 2^bits parts of all numbers it falls. */
static guint64 part_of(const NumberEntry *entry, guint bits) { return ((guint64)entry->number ^ (G_GUINT64_CONSTANT(1) << 63)) >> (64 - bits); }

static void sort_part(NumberEntry *entries, gsize n) {
  if (n > SMALL_PART) {
    qsort(entries, n, sizeof *entries, entry_order);
    return;
  }
  for (gsize i = 1; i < n; i++) {
    const NumberEntry entry = entries[i];
    gsize k = i;
    for (; k > 0 && entry_order(&entries[k - 1], &entry) > 0; k--) entries[k] = entries[k - 1];
    entries[k] = entry;
  }
}

/* Hashes are spread evenly: dealt out by their first bits, a few are left to sort in each part. */
void numbers_sort(GArray *entries) {
  guint bits = g_bit_storage(entries->len / ENTRIES_PER_PART);
  if (bits < 2) {
    sort_part((NumberEntry *)(gpointer)entries->data, entries->len);
    return;
  }
  const gsize n_parts = (gsize)1 << bits;
  g_autofree gsize *ends = g_new0(gsize, n_parts + 1);
  g_autofree NumberEntry *dealt = g_new(NumberEntry, entries->len);
  const NumberEntry *given = (const NumberEntry *)(gconstpointer)entries->data;
  for (guint i = 0; i < entries->len; i++) ends[part_of(&given[i], bits) + 1]++;
  for (gsize part = 0; part < n_parts; part++) ends[part + 1] += ends[part];
  for (guint i = 0; i < entries->len; i++) dealt[ends[part_of(&given[i], bits)]++] = given[i];
  for (gsize part = 0, start = 0; part < n_parts; start = ends[part++]) sort_part(dealt + start, ends[part] - start);
  memcpy(entries->data, dealt, entries->len * sizeof *dealt);
}

static gint64 read_64(const guint8 *at) {
  guint64 number;
  memcpy(&number, at, sizeof number);
  return (gint64)GUINT64_FROM_LE(number);
}

static NumberEntry read_entry(const guint8 *bytes, gsize i) {
  return (NumberEntry){read_64(bytes + i * ENTRY_SIZE), read_64(bytes + i * ENTRY_SIZE + sizeof(gint64))};
}

static GArray *unpack_run(const guint8 *bytes, gsize n) {
  GArray *run = g_array_sized_new(FALSE, FALSE, sizeof(NumberEntry), (guint)n);
  for (gsize i = 0; i < n; i++) {
    NumberEntry entry = read_entry(bytes, i);
    g_array_append_val(run, entry);
  }
  return run;
}

/* In their own bytes. */
static void pack_run(NumberEntry *run, gsize n) {
  for (gsize i = 0; i < n; i++)
    run[i] = (NumberEntry){(gint64)GUINT64_TO_LE((guint64)run[i].number), (gint64)GUINT64_TO_LE((guint64)run[i].item)};
}

/* Both are sorted. */
static GArray *merge_runs(const GArray *old, const NumberEntry *entries, gsize n) {
  GArray *merged = g_array_sized_new(FALSE, FALSE, sizeof(NumberEntry), old->len + (guint)n);
  for (gsize i = 0, k = 0; i < old->len || k < n;) {
    const NumberEntry *known = i < old->len ? &g_array_index(old, NumberEntry, i) : NULL, *entry = entries + k; /* an empty list is nowhere */
    gboolean first = k == n || (known != NULL && entry_order(known, entry) <= 0);
    const NumberEntry next = first ? *known : *entry;
    if (first) i++;
    else k++;
    if (merged->len == 0 || entry_order(&g_array_index(merged, NumberEntry, merged->len - 1), &next) != 0) g_array_append_val(merged, next);
  }
  return merged;
}

/* ---- runs in the database ---- */

/* The run that holds the number, or would: its name in *first, its entries borrowed until the statement is stopped. An empty one when there
 * is none yet. */
static gboolean find_run(Statement *find, NumberKind kind, gint64 number, gint64 *first, const guint8 **bytes, gsize *n, GError **error) {
  gboolean found;
  bind_integer(find, kind);
  bind_integer(find, number);
  *first = FIRST_OF_ALL;
  *n = 0;
  if (!statement_next(find, &found, error)) return FALSE;
  if (!found) return TRUE;
  *first = column_integer(find);
  *bytes = column_bytes(find, n);
  *n /= ENTRY_SIZE;
  return TRUE;
}

static gboolean save_run(Store *store, NumberKind kind, gint64 first, NumberEntry *entries, gsize n, GError **error) {
  Statement save = statement_start(store, QUERY_NUMBERS_SAVE);
  pack_run(entries, n);
  bind_integer(&save, kind);
  bind_integer(&save, first);
  bind_blob(&save, entries, n * ENTRY_SIZE);
  return statement_run(&save, error);
}

/* Where the run ends that begins at `start` and should have `size` entries: all of one number stay together. */
static guint run_end(const GArray *entries, guint start, guint size) {
  guint end = MIN(start + size, entries->len);
  while (end < entries->len && g_array_index(entries, NumberEntry, end).number == g_array_index(entries, NumberEntry, end - 1).number) end++;
  return end;
}

/* In as many runs of one length as are needed. */
static gboolean save_runs(Store *store, NumberKind kind, gint64 first, GArray *entries, GError **error) {
  const guint n_runs = MAX((entries->len + NUMBERS_PER_RUN - 1) / NUMBERS_PER_RUN, 1);
  const guint size = (entries->len + n_runs - 1) / n_runs;
  for (guint start = 0, end; start < entries->len; start = end) {
    end = run_end(entries, start, size);
    NumberEntry *run = &g_array_index(entries, NumberEntry, start);
    if (!save_run(store, kind, start == 0 ? first : run->number, run, end - start, error)) return FALSE;
  }
  return TRUE;
}

static gboolean find_next(Store *store, NumberKind kind, gint64 first, gint64 *next, gboolean *found, GError **error) {
  Statement find = statement_start(store, QUERY_NUMBERS_NEXT);
  bind_integer(&find, kind);
  bind_integer(&find, first);
  return statement_integer(&find, next, found, error);
}

/* Enters those of the n entries that belong to the run of the first one; *done tells how many. */
static gboolean enter_run(Store *store, NumberKind kind, const NumberEntry *entries, gsize n, gsize *done, GError **error) {
  Statement find = statement_start(store, QUERY_NUMBERS_FIND);
  gint64 first, next;
  const guint8 *bytes;
  gsize n_bytes;
  gboolean last;
  if (!find_run(&find, kind, entries->number, &first, &bytes, &n_bytes, error)) return FALSE;
  g_autoptr(GArray) old = unpack_run(bytes, n_bytes);
  statement_stop(&find);
  if (!find_next(store, kind, first, &next, &last, error)) return FALSE;
  last = !last;
  for (*done = 1; *done < n && (last || entries[*done].number < next);) ++*done;
  g_autoptr(GArray) merged = merge_runs(old, entries, *done);
  return save_runs(store, kind, first, merged, error);
}

gboolean numbers_enter(Store *store, NumberKind kind, const GArray *entries, GError **error) {
  const NumberEntry *entry = (const NumberEntry *)(gconstpointer)entries->data;
  for (gsize i = 0, done; i < entries->len; i += done)
    if (!enter_run(store, kind, entry + i, entries->len - i, &done, error)) return FALSE;
  return TRUE;
}

gboolean numbers_withdraw(Store *store, NumberKind kind, NumberEntry entry, GError **error) {
  Statement find = statement_start(store, QUERY_NUMBERS_FIND);
  gint64 first;
  const guint8 *bytes;
  gsize n;
  if (!find_run(&find, kind, entry.number, &first, &bytes, &n, error)) return FALSE;
  g_autoptr(GArray) run = unpack_run(bytes, n);
  statement_stop(&find);
  for (guint i = 0; i < run->len; i++) {
    if (entry_order(&g_array_index(run, NumberEntry, i), &entry) != 0) continue;
    g_array_remove_index(run, i);
    return save_run(store, kind, first, (NumberEntry *)(gpointer)run->data, run->len, error);
  }
  return TRUE;
}

/* The first entry of the run that has this number or a greater one. */
static gsize lower_bound(const guint8 *bytes, gsize n, gint64 number) {
  gsize low = 0;
  for (gsize high = n; low < high;) {
    gsize middle = low + (high - low) / 2;
    if (read_entry(bytes, middle).number < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

GArray *numbers_find(Store *store, NumberKind kind, gint64 number, GError **error) {
  Statement find = statement_start(store, QUERY_NUMBERS_FIND);
  gint64 first;
  const guint8 *bytes;
  gsize n;
  if (!find_run(&find, kind, number, &first, &bytes, &n, error)) return NULL;
  GArray *items = g_array_new(FALSE, FALSE, sizeof(gint64));
  for (gsize i = lower_bound(bytes, n, number); i < n && read_entry(bytes, i).number == number; i++) {
    gint64 item = read_entry(bytes, i).item;
    g_array_append_val(items, item);
  }
  statement_stop(&find);
  return items;
}

char *numbers_text(const GArray *numbers) {
  GString *text = g_string_new("[");
  for (guint i = 0; i < numbers->len; i++)
    g_string_append_printf(text, "%s%" G_GINT64_FORMAT, i > 0 ? "," : "", g_array_index(numbers, gint64, i));
  g_string_append_c(text, ']');
  return g_string_free(text, FALSE);
}
