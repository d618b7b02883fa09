/* SPDX-License-Identifier: MIT */
#include <string.h>
#include "fixture.h"
#include "store/numbers.h"

static void enter(Store *store, NumberKind kind, const NumberEntry *entries, guint n) {
  g_autoptr(GArray) sorted = g_array_new(FALSE, FALSE, sizeof(NumberEntry));
  g_array_append_vals(sorted, entries, n);
  numbers_sort(sorted);
  OK(numbers_enter(store, kind, sorted, error));
}

static void expect(Store *store, NumberKind kind, gint64 number, const char *items) {
  g_autoptr(GArray) found = NULL;
  OK((found = numbers_find(store, kind, number, error)));
  g_autofree char *text = numbers_text(found);
  cr_assert_str_eq(text, items, "%" G_GINT64_FORMAT, number);
}

Test(numbers, are_found_by_kind) {
  g_autoptr(Fixture) fixture = fixture_new();
  Store *store = fixture->store;
  static const NumberEntry entries[] = {{5, 2}, {G_MININT64, 1}, {5, 1}, {G_MAXINT64, 9}, {-1, -7}, {5, 2}};
  OK(store_begin(store, error));
  expect(store, NUMBERS_POSITION_KEYS, 5, "[]");
  enter(store, NUMBERS_POSITION_KEYS, entries, G_N_ELEMENTS(entries));
  enter(store, NUMBERS_DOCUMENT_NAMES, entries, 1);
  expect(store, NUMBERS_POSITION_KEYS, 5, "[1,2]");
  expect(store, NUMBERS_POSITION_KEYS, G_MININT64, "[1]");
  expect(store, NUMBERS_POSITION_KEYS, G_MAXINT64, "[9]");
  expect(store, NUMBERS_POSITION_KEYS, -1, "[-7]");
  expect(store, NUMBERS_POSITION_KEYS, 4, "[]");
  expect(store, NUMBERS_DOCUMENT_NAMES, 5, "[2]");
  expect(store, NUMBERS_POSITION_CLAIMS, 5, "[]");
}

Test(numbers, can_be_withdrawn) {
  g_autoptr(Fixture) fixture = fixture_new();
  Store *store = fixture->store;
  static const NumberEntry entries[] = {{5, 1}, {5, 2}, {6, 1}};
  OK(store_begin(store, error));
  enter(store, NUMBERS_POSITION_KEYS, entries, G_N_ELEMENTS(entries));
  OK(numbers_withdraw(store, NUMBERS_POSITION_KEYS, entries[0], error));
  OK(numbers_withdraw(store, NUMBERS_POSITION_KEYS, entries[0], error));
  OK(numbers_withdraw(store, NUMBERS_POSITION_KEYS, entries[2], error));
  OK(numbers_withdraw(store, NUMBERS_POSITION_CLAIMS, entries[1], error));
  expect(store, NUMBERS_POSITION_KEYS, 5, "[2]");
  expect(store, NUMBERS_POSITION_KEYS, 6, "[]");
  OK(numbers_withdraw(store, NUMBERS_POSITION_KEYS, entries[1], error));
  expect(store, NUMBERS_POSITION_KEYS, 5, "[]");
  enter(store, NUMBERS_POSITION_KEYS, entries, 1);
  expect(store, NUMBERS_POSITION_KEYS, 5, "[1]");
}

/* One number with more items than a run should have, among others. */
Test(numbers, numbers_per_run) {
  enum { N = 2 * NUMBERS_PER_RUN };
  g_autoptr(Fixture) fixture = fixture_new();
  NumberEntry many[N], others[N];
  for (gint i = 0; i < N; i++) {
    many[i] = (NumberEntry){1000, N - i};
    others[i] = (NumberEntry){i % 2 == 0 ? i : 2000 + i, i};
  }
  OK(store_begin(fixture->store, error));
  enter(fixture->store, NUMBERS_POSITION_KEYS, others, N);
  enter(fixture->store, NUMBERS_POSITION_KEYS, many, N);
  g_autoptr(GArray) found = NULL;
  OK((found = numbers_find(fixture->store, NUMBERS_POSITION_KEYS, 1000, error)));
  cr_assert_eq(found->len, N);
  for (gint i = 0; i < N; i++) cr_assert_eq(g_array_index(found, gint64, i), i + 1);
  expect(fixture->store, NUMBERS_POSITION_KEYS, 2, "[2]");
  expect(fixture->store, NUMBERS_POSITION_KEYS, 2001, "[1]");
  expect(fixture->store, NUMBERS_POSITION_KEYS, 2000 + N - 1, "[479]");
}

static gint64 scattered(gint64 i) { return (gint64)((guint64)i * G_GUINT64_CONSTANT(0x9e3779b97f4a7c15)); }

/* Night after night, in parts that lie between each other; every third goes again. */
Test(numbers, many_in_many_nights) {
  enum { NIGHTS = 7, EACH = 3000 };
  g_autoptr(Fixture) fixture = fixture_new();
  static NumberEntry entries[EACH];
  OK(store_begin(fixture->store, error));
  for (gint night = 0; night < NIGHTS; night++) {
    for (gint i = 0; i < EACH; i++) entries[i] = (NumberEntry){scattered(i * NIGHTS + night), i};
    enter(fixture->store, NUMBERS_POSITION_CLAIMS, entries, EACH);
  }
  for (gint i = 0; i < NIGHTS * EACH; i += 3)
    OK(numbers_withdraw(fixture->store, NUMBERS_POSITION_CLAIMS, (NumberEntry){scattered(i), i / NIGHTS}, error));
  for (gint i = 0; i < NIGHTS * EACH; i++) {
    g_autofree char *item = i % 3 == 0 ? g_strdup("[]") : g_strdup_printf("[%d]", i / NIGHTS);
    expect(fixture->store, NUMBERS_POSITION_CLAIMS, scattered(i), item);
  }
}

Test(numbers, sort_does_not_mind_what_is_alike) {
  enum { N = 5000 };
  g_autoptr(GArray) entries = g_array_new(FALSE, FALSE, sizeof(NumberEntry));
  for (gint i = 0; i < N; i++) {
    const NumberEntry entry = {i % 3 == 0 ? scattered(i) : i % 5, N - i};
    g_array_append_val(entries, entry);
  }
  numbers_sort(entries);
  cr_assert_eq(entries->len, N);
  for (gint i = 1; i < N; i++) {
    const NumberEntry *a = &g_array_index(entries, NumberEntry, i - 1), *b = a + 1;
    cr_assert(a->number < b->number || (a->number == b->number && a->item < b->item));
  }
}
