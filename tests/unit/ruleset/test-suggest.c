/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>

#include "ruleset/suggest.h"

static const char *const keys[] = {"aliases", "name", "parent", "country", "id", NULL};

Test(suggest, finds_the_nearest) {
  cr_assert_str_eq(suggest_from("alias", keys), "aliases", "two letters left out");
  cr_assert_str_eq(suggest_from("alliases", keys), "aliases", "one too many");
  cr_assert_str_eq(suggest_from("nmae", keys), "name", "two swapped");
  cr_assert_str_eq(suggest_from("cuontry", keys), "country", "two swapped");
  cr_assert_str_eq(suggest_from("parant", keys), "parent", "one wrong");
}

Test(suggest, nothing_is_near_enough) {
  cr_assert_null(suggest_from("weapon", keys));
  cr_assert_null(suggest_from("", keys));
  cr_assert_null(suggest_from("nuts", keys), "four letters allow one edit");
}

Test(suggest, ties_do_not_depend_on_order) {
  const char *const forward[] = {"cat", "bat", "rat", NULL}, *const backward[] = {"rat", "bat", "cat", NULL};
  cr_assert_str_eq(suggest_from("hat", forward), "bat");
  cr_assert_str_eq(suggest_from("hat", backward), "bat");
}

Test(suggest, nearer_wins_whenever_it_comes) {
  const char *const forward[] = {"transfers", "transfer", NULL}, *const backward[] = {"transfer", "transfers", NULL};
  cr_assert_str_eq(suggest_from("transfr", forward), "transfer");
  cr_assert_str_eq(suggest_from("transfr", backward), "transfer");
}

Test(suggest, suggest_max_length) {
  g_autofree char *longest = g_strnfill(SUGGEST_MAX_LENGTH, 'x'), *longer = g_strnfill(SUGGEST_MAX_LENGTH + 1, 'x');
  const char *const known[] = {longest, NULL}, *const too_long[] = {longer, NULL};
  cr_assert_eq(suggest_from(longest, known), known[0]);
  cr_assert_null(suggest_from(longer, known));
  cr_assert_null(suggest_from(longest, too_long));
}

Test(suggest, phrase) {
  g_autofree char *some = suggest_phrase("name"), *none = suggest_phrase(NULL);
  cr_assert_str_eq(some, "; did you mean 'name'?");
  cr_assert_str_eq(none, "");
}
