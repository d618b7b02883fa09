/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>
#include "model/claim.h"

Test(claim, set_starts_empty) {
  g_autoptr(ClaimSet) set = claim_set_new();
  cr_assert_eq(set->claims->len, 0);
  cr_assert_eq(set->sentences + set->attributions + set->without_proposition, 0);
}

Test(claim, added_claim_is_zeroed_with_empty_via) {
  g_autoptr(ClaimSet) set = claim_set_new();
  Claim *claim = claim_set_add(set);
  cr_assert_eq(set->claims->len, 1);
  cr_assert_eq(g_ptr_array_index(set->claims, 0), claim);
  cr_assert_not_null(claim->via);
  cr_assert_null(claim->via[0]);
  cr_assert_null(claim->actor);
  cr_assert_not(span_is_set(claim->span));
  cr_assert_eq(claim->proposition.n_roles, 0);
}

Test(claim, claims_stay_in_place_and_order) {
  g_autoptr(ClaimSet) set = claim_set_new();
  Claim *first = claim_set_add(set);
  for (guint i = 1; i < 1000; i++) claim_set_add(set)->span = span_make(i, i + 1);
  cr_assert_eq(g_ptr_array_index(set->claims, 0), first);
  for (guint i = 1; i < 1000; i++) cr_assert_eq(((Claim *)g_ptr_array_index(set->claims, i))->span.start, i);
}

Test(claim, string_shares_equal_texts) {
  g_autoptr(ClaimSet) set = claim_set_new();
  const char *whole = claim_set_string(set, "foreign ministry", -1);
  const char *part = claim_set_string(set, "foreign ministry spokeswoman", 16);
  cr_assert_str_eq(part, "foreign ministry");
  cr_assert_eq(whole, part);
  cr_assert_neq(claim_set_string(set, "foreign", -1), whole);
  cr_assert_str_eq(claim_set_string(set, "foreign", 0), "");
  cr_assert_null(claim_set_string(set, NULL, -1));
  cr_assert_null(claim_set_string(set, NULL, 3));
}

Test(claim, string_outlives_its_source) {
  g_autoptr(ClaimSet) set = claim_set_new();
  char source[] = "the union";
  const char *kept = claim_set_string(set, source, -1);
  source[0] = '\0';
  cr_assert_str_eq(kept, "the union");
}

Test(claim, lists_are_zeroed_and_stay) {
  g_autoptr(ClaimSet) set = claim_set_new();
  RoleFiller *roles = claim_set_new_list(set, RoleFiller, 3);
  roles[2].role = "giver";
  for (guint i = 0; i < 1000; i++) claim_set_new_list(set, DayRange, 10);
  cr_assert_null(roles[0].role);
  cr_assert_str_eq(roles[2].role, "giver");
}

Test(claim, free_takes_null) { claim_set_free(NULL); }
