/* SPDX-License-Identifier: MIT */
#include "cli/exit.h"

#include <criterion/criterion.h>
#include "base/error.h"

static ExitCode code_of(GQuark domain, gint code) {
  g_autoptr(GError) error = g_error_new(domain, code, "no");
  return exit_code_of(error);
}

Test(exit, codes_are_those_of_the_contract) {
  cr_assert_eq(code_of(SICNON_ERROR, SICNON_ERROR_USAGE), 64);
  cr_assert_eq(code_of(SICNON_ERROR, SICNON_ERROR_DATA), 65);
  cr_assert_eq(code_of(SICNON_ERROR, SICNON_ERROR_INTERNAL), 70);
  cr_assert_eq(code_of(SICNON_ERROR, SICNON_ERROR_IO), 74);
  cr_assert_eq(code_of(SICNON_ERROR, SICNON_ERROR_BUSY), 75);
  cr_assert_eq(code_of(SICNON_ERROR, SICNON_ERROR_RULES), 78);
}

Test(exit, foreign_errors_are_bugs) {
  cr_assert_eq(code_of(G_FILE_ERROR, G_FILE_ERROR_NOENT), 70);
  cr_assert_eq(code_of(SICNON_ERROR, 4711), 70);
}
