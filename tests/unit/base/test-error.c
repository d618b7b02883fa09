/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>
#include "base/error.h"

Test(error, domain_is_one_and_named) {
  cr_assert_eq(SICNON_ERROR, sicnon_error_quark());
  cr_assert_str_eq(g_quark_to_string(SICNON_ERROR), "sicnon-error");
}

Test(error, code_is_kept) {
  g_autoptr(GError) error = g_error_new(SICNON_ERROR, SICNON_ERROR_RULES, "x.yml:1:1: unknown key");
  cr_assert(g_error_matches(error, SICNON_ERROR, SICNON_ERROR_RULES));
  cr_assert_not(g_error_matches(error, SICNON_ERROR, SICNON_ERROR_IO));
}
