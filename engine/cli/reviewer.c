/* SPDX-License-Identifier: MIT */
#include "cli/reviewer.h"

#include "model/review.h"

gboolean reviewer_settle(char **reviewer, GError **error) {
  if (*reviewer == NULL) *reviewer = g_strdup(g_get_user_name());
  const ReviewDecision probe = {.reviewer = *reviewer, .status = STATUS_CONFIRMED};
  const char *fault = review_fault(&probe);
  if (fault == NULL) return TRUE;
  g_set_error(error, SICNON_ERROR, SICNON_ERROR_USAGE, "--reviewer: %s", fault);
  return FALSE;
}

gboolean reviewer_open_store(Invocation *invocation, GError **error) {
  if (g_file_test(invocation->db, G_FILE_TEST_EXISTS)) return invocation_open_store(invocation, error);
  g_set_error(error, SICNON_ERROR, SICNON_ERROR_IO, "%s: no such database: make it with `sicnon run --db %s PATH...`", invocation->db, invocation->db);
  return FALSE;
}
