/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>
#include <string.h>
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

/* ---- ids ---- */

static Claim *add_statement(ClaimSet *set, guint32 start, const char *event) {
  Claim *claim = claim_set_add(set);
  claim->actor = "union";
  claim->rule = "clause";
  claim->span = claim->content = span_make(start, start + 10);
  claim->proposition.event = event;
  return claim;
}

Test(claim, id_is_made_of_place_actor_and_what_is_said) {
  g_autoptr(ClaimSet) set = claim_set_new();
  Claim *claim = add_statement(set, 0, "strike");
  const ContentId id = claim_id("k1", claim), same = claim_id("k1", claim), elsewhere = claim_id("k2", claim);
  cr_assert_str_eq(id.text, same.text);
  cr_assert_str_neq(id.text, elsewhere.text);
  claim->confidence = 0.3;
  cr_assert_str_eq(claim_id("k1", claim).text, id.text, "how sure we are does not make another claim");
  claim->stance = STANCE_DENIES;
  cr_assert_str_neq(claim_id("k1", claim).text, id.text);
  claim->stance = STANCE_ASSERTS;
  claim->content.end--;
  cr_assert_str_neq(claim_id("k1", claim).text, id.text);
}

Test(claim, repeats_are_dropped_but_the_first) {
  g_autoptr(ClaimSet) set = claim_set_new();
  const Claim *first = add_statement(set, 0, "strike");
  const Claim *other = add_statement(set, 0, "lockout"), *silent = add_statement(set, 0, NULL);
  add_statement(set, 0, "strike")->confidence = 0.9;
  const Claim *later = add_statement(set, 20, "strike");
  add_statement(set, 20, "strike");
  add_statement(set, 20, "strike")->rule = NULL;
  claim_set_drop_repeats(set);
  cr_assert_eq(set->claims->len, 5);
  cr_assert_eq(set->claims->pdata[0], first);
  cr_assert_eq(set->claims->pdata[1], other);
  cr_assert_eq(set->claims->pdata[2], silent);
  cr_assert_eq(set->claims->pdata[3], later);
  for (guint i = 0; i < set->claims->len; i++)
    for (guint k = 0; k < i; k++)
      cr_expect_str_neq(claim_id("k", set->claims->pdata[i]).text, claim_id("k", set->claims->pdata[k]).text);
}

Test(claim, free_takes_null) { claim_set_free(NULL); }
