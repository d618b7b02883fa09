/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>
#include <string.h>
#include "copies/finder.h"

#define FERRY                                                                                                                             \
  "The harbour police said on Monday that fourteen people had been rescued from the ferry and taken to the hospital of Port Lenz, where " \
  "two of them were treated for burns. The shipping line put the number at eleven and said that nobody was missing. "
#define BRIDGE                                                                                                                            \
  "The transport ministry of Ostland said that the Karsk bridge was safe for cars and lorries, although its piers had not been looked at " \
  "since spring. The union of engineers denied it and called for a closure of both lanes until divers had been down. "


typedef struct {
  GPtrArray *names; /* the place of a name is its row - 1 */
  GArray *prints;
} Shelf;

static Shelf shelf_new(void) { return (Shelf){g_ptr_array_new(), g_array_new(FALSE, FALSE, sizeof(Print))}; }

static void shelf_clear(Shelf *shelf) {
  g_ptr_array_unref(shelf->names);
  g_array_unref(shelf->prints);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Shelf, shelf_clear)

/* `day` 0: tells none. */
static void put(Shelf *shelf, const char *name, gint day, const char *text) {
  g_autoptr(Arena) arena = arena_new();
  g_ptr_array_add(shelf->names, (gpointer)name);
  Print print = {.document = shelf->names->len, .number = shelf->names->len, .day = day ? day : PRINT_UNDATED};
  signature_of(text, strlen(text), arena, &print.signature);
  g_array_append_val(shelf->prints, print);
}

static const GArray *settle(const Shelf *shelf, CopyFinder *finder, guint64 *left_out) {
  for (guint i = 0; i < shelf->prints->len; i++) copy_finder_seek(finder, &g_array_index(shelf->prints, Print, i));
  for (guint i = 0; i < shelf->prints->len; i++) copy_finder_see(finder, &g_array_index(shelf->prints, Print, i));
  return copy_finder_settle(finder, left_out);
}

/* "name<original" each, in their order, with spaces between; "name" alone is nobody's copy. */
static void check(const Shelf *shelf, const char *expected) {
  g_autoptr(CopyFinder) finder = copy_finder_new();
  g_autoptr(GString) text = g_string_new(NULL);
  const GArray *found = settle(shelf, finder, NULL);
  for (guint i = 0; i < found->len; i++) {
    const Provenance *provenance = &g_array_index(found, Provenance, i);
    g_string_append_printf(text, "%s%s", i ? " " : "", (char *)shelf->names->pdata[provenance->print.document - 1]);
    if (provenance->original) g_string_append_printf(text, "<%s", (char *)shelf->names->pdata[provenance->original - 1]);
  }
  cr_assert_str_eq(text->str, expected, "%s", text->str);
}

Test(finder, the_first_published_is_the_original) {
  g_auto(Shelf) shelf = shelf_new();
  put(&shelf, "later", 9, "Ferry: fourteen saved. " FERRY);
  put(&shelf, "first", 8, FERRY);
  put(&shelf, "other", 7, BRIDGE);
  check(&shelf, "other first later<first");
}

Test(finder, a_copy_of_a_copy_is_of_the_one_it_resembles_most) {
  g_auto(Shelf) shelf = shelf_new();
  put(&shelf, "first", 1, FERRY);
  put(&shelf, "edited", 2, FERRY "The mayor thanked the crews of both tugs and of the fire boat that had come from Eddingen at night.");
  put(&shelf, "same", 3, FERRY);
  put(&shelf, "edited-too", 4, FERRY "The mayor thanked the crews of both tugs and of the fire boat that had come from Eddingen at night.");
  check(&shelf, "first edited<first same<first edited-too<edited");
}

Test(finder, a_merged_story_is_the_copy_of_one) {
  g_auto(Shelf) shelf = shelf_new();
  put(&shelf, "a", 1, FERRY);
  put(&shelf, "b", 2, BRIDGE);
  put(&shelf, "c", 3, BRIDGE FERRY);
  g_autoptr(CopyFinder) finder = copy_finder_new();
  const GArray *found = settle(&shelf, finder, NULL);
  cr_assert_eq(found->len, 3);
  cr_assert_eq(g_array_index(found, Provenance, 1).original, 0, "two stories stay two");
  cr_assert_neq(g_array_index(found, Provenance, 2).original, 0);
}

Test(finder, a_common_sentence_is_no_copy) {
  g_auto(Shelf) shelf = shelf_new();
  put(&shelf, "a", 1, FERRY "Our newsletter comes every morning with the news of the night.");
  put(&shelf, "b", 1, BRIDGE "Our newsletter comes every morning with the news of the night.");
  check(&shelf, "a b");
}

Test(finder, texts_without_words_are_nobodys_copies) {
  g_auto(Shelf) shelf = shelf_new();
  put(&shelf, "a", 1, "-- ... !");
  put(&shelf, "b", 1, "-- ... !");
  check(&shelf, "a b");
}

Test(finder, undated_texts_are_copies_of_one_another_only) {
  g_auto(Shelf) shelf = shelf_new();
  put(&shelf, "undated", 0, FERRY);
  put(&shelf, "dated", 8, FERRY);
  put(&shelf, "undated-too", 0, FERRY);
  check(&shelf, "dated undated undated-too<undated");
}

Test(finder, copy_window_days) {
  g_auto(Shelf) shelf = shelf_new();
  put(&shelf, "first", 1, FERRY);
  put(&shelf, "in-time", 1 + COPY_WINDOW_DAYS, FERRY);
  put(&shelf, "too-late", 2 + 2 * COPY_WINDOW_DAYS, FERRY);
  check(&shelf, "first in-time<first too-late");
}

Test(finder, copy_band_limit) {
  g_auto(Shelf) shelf = shelf_new();
  for (guint i = 0; i < COPY_BAND_LIMIT + 11; i++) put(&shelf, "copy", 1, FERRY);
  g_autoptr(CopyFinder) finder = copy_finder_new();
  guint64 left_out = 0;
  const GArray *found = settle(&shelf, finder, &left_out);
  cr_assert_eq(left_out, 10 * COPY_BANDS);
  for (guint i = 1; i < found->len; i++)
    cr_assert_eq(g_array_index(found, Provenance, i).original, i > COPY_BAND_LIMIT ? i + 1 - COPY_BAND_LIMIT : 1, "the earliest of those looked at");
}

/* More at once are found as well: the filter only saves looks. */
Test(finder, only_those_sought_are_told_of) {
  g_auto(Shelf) shelf = shelf_new();
  put(&shelf, "a", 1, FERRY);
  put(&shelf, "b", 2, FERRY);
  put(&shelf, "c", 3, FERRY);
  g_autoptr(CopyFinder) finder = copy_finder_new();
  copy_finder_seek(finder, &g_array_index(shelf.prints, Print, 1));
  for (guint i = 0; i < 3; i++) copy_finder_see(finder, &g_array_index(shelf.prints, Print, i));
  cr_assert(copy_finder_touches(finder, &g_array_index(shelf.prints, Print, 2).signature));
  const GArray *found = copy_finder_settle(finder, NULL);
  cr_assert_eq(found->len, 1);
  cr_assert_eq(g_array_index(found, Provenance, 0).original, 1);
}
