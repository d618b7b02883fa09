/* SPDX-License-Identifier: MIT */
#include "review/sessions.h"
#include <glib/gstdio.h>
#include <string.h>
#include "base/error.h"
#include "support.h"

Test(sessions, a_token_works_once) {
  g_autoptr(Sessions) sessions = sessions_new("ada", NULL, NULL);
  g_autofree char *token = g_strdup(sessions_token(sessions));
  cr_assert_null(sessions_open_by_token(sessions, ""));
  cr_assert_null(sessions_open_by_token(sessions, "x"));
  Session *session = sessions_open_by_token(sessions, token);
  cr_assert_str_eq(session->reviewer, "ada");
  cr_assert_null(sessions_open_by_token(sessions, token));
  cr_assert_str_neq(sessions_token(sessions), token);
  cr_assert_str_neq(session->id, session->form_token);
  cr_assert_eq(sessions_find(sessions, session->id), session);
  cr_assert_null(sessions_find(sessions, session->form_token));
  g_autofree char *id = g_strdup(session->id);
  sessions_close(sessions, session);
  cr_assert_null(sessions_find(sessions, id));
}

Test(sessions, sessions_limit) {
  g_autoptr(Sessions) sessions = sessions_new("ada", NULL, NULL);
  char first[SECRET_SIZE], second[SECRET_SIZE];
  g_strlcpy(first, sessions_open_by_token(sessions, sessions_token(sessions))->id, SECRET_SIZE);
  g_strlcpy(second, sessions_open_by_token(sessions, sessions_token(sessions))->id, SECRET_SIZE);
  cr_assert_not_null(sessions_find(sessions, first));
  for (guint i = 0; i < SESSIONS_LIMIT - 1; i++) {
    sessions_open_by_token(sessions, sessions_token(sessions));
    sessions_find(sessions, first);
  }
  cr_assert_not_null(sessions_find(sessions, first));
  cr_assert_null(sessions_find(sessions, second));
}

/* The hash is `openssl passwd -6 -salt abcdefgh secret`. */
#define HASH "$6$abcdefgh$ltjgWl6579NluT/Vi1nwEvcil.G5Nbc4NiXZaNGStk8PSwGfQv72N2CKPPrVACtLtip/cZ/1GM/O6IND4WQhG."

static Sessions *sessions_of(const ReviewFixture *fixture, const char *text, int rights, GError **error) {
  g_autofree char *path = review_fixture_file(fixture, "logins", text);
  g_chmod(path, rights);
  return sessions_new("nobody", path, error);
}

Test(sessions, login_failures_limit) {
  g_autoptr(ReviewFixture) fixture = review_fixture_new(0, FALSE);
  g_autoptr(GError) error = NULL;
  g_autoptr(Sessions) sessions = sessions_of(fixture, "# who\nada:" HASH "\n", 0600, &error);
  cr_assert_not_null(sessions, "%s", error ? error->message : "");
  cr_assert_str_eq(sessions_open_by_password(sessions, "ada", "secret", 100)->reviewer, "ada");
  for (guint i = 0; i < LOGIN_FAILURES_LIMIT; i++) cr_assert_null(sessions_open_by_password(sessions, i % 2 ? "ada" : "bo", "wrong", 100));
  cr_assert_null(sessions_open_by_password(sessions, "ada", "secret", 159));
  cr_assert_not_null(sessions_open_by_password(sessions, "ada", "secret", 160));
}

Test(sessions, password_files_are_private_and_right) {
  g_autoptr(ReviewFixture) fixture = review_fixture_new(0, FALSE);
  g_autoptr(GError) open = NULL, plain = NULL, missing = NULL;
  cr_assert_null(sessions_of(fixture, "ada:" HASH "\n", 0644, &open));
  cr_assert(g_error_matches(open, SICNON_ERROR, SICNON_ERROR_RULES) && strstr(open->message, "chmod 600"));
  cr_assert_null(sessions_of(fixture, "ada:secret\n", 0600, &plain));
  cr_assert(strstr(plain->message, "logins:1: must be name:hash"));
  cr_assert_null(sessions_new("x", "/nowhere/at/all", &missing));
  cr_assert(g_error_matches(missing, SICNON_ERROR, SICNON_ERROR_IO));
}
