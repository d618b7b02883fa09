/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>
#include "model/claim.h"
#include "model/names.h"

/* The words of the contract, in a place that does not change with the enums. */
static const struct {
  const char *const *table;
  guint n;
  const char *expected;
} tables[] = {
    {stance_names, N_STANCES, "asserts denies hedged declines"},
    {modality_names, N_MODALITIES, "actual possible future planned conditional counterfactual question wish opinion"},
    {level_names, N_LEVELS, "info low medium high critical"},
    {status_names, N_STATUSES, "new confirmed dismissed unsure duplicate"},
    {guard_names, N_GUARDS,
     "different-event different-time update granularity scope hedged hypothetical relay same-copy same-side opinion refusal undecided"},
    {kind_names, N_KINDS,
     "denial polarity occurrence responsibility status number direction time place target category cause functional quotation "
     "self-contradiction within-side"},
    {role_kind_names, N_ROLE_KINDS, "actor thing place word"},
};

Test(names, tables_are_the_contract) {
  for (gsize i = 0; i < G_N_ELEMENTS(tables); i++) {
    g_autofree char *joined = g_strjoinv(" ", (gchar **)tables[i].table);
    cr_expect_str_eq(joined, tables[i].expected);
    cr_expect_eq(g_strv_length((gchar **)tables[i].table), tables[i].n, "%s", joined);
  }
}

Test(names, enums_point_at_their_names) {
  cr_assert_str_eq(stance_names[STANCE_DECLINES], "declines");
  cr_assert_str_eq(modality_names[MODALITY_COUNTERFACTUAL], "counterfactual");
  cr_assert_str_eq(level_names[LEVEL_CRITICAL], "critical");
  cr_assert_str_eq(status_names[STATUS_DUPLICATE], "duplicate");
  cr_assert_str_eq(guard_names[GUARD_GRANULARITY], "granularity");
  cr_assert_str_eq(guard_names[GUARD_UNDECIDED], "undecided");
  cr_assert_str_eq(kind_names[KIND_DENIAL], "denial");
  cr_assert_str_eq(kind_names[KIND_WITHIN_SIDE], "within-side");
  cr_assert_str_eq(role_kind_names[ROLE_WORD], "word");
}

Test(names, index_finds_whole_names_only) {
  for (gint i = 0; i < N_KINDS; i++) cr_expect_eq(name_index(kind_names, kind_names[i]), i);
  cr_expect_eq(name_index(stance_names, "deny"), -1);
  cr_expect_eq(name_index(stance_names, "Denies"), -1);
  cr_expect_eq(name_index(stance_names, ""), -1);
  cr_expect_eq(name_index(stance_names, NULL), -1);
}
