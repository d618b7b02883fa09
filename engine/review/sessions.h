/* SPDX-License-Identifier: MIT */
/* Who is in: by a token that works once and is told where the program was started, or by a name and password of a file.
 *
 * The file has lines "name:hash", hashes as `openssl passwd -6` or `mkpasswd` make them (crypt(5)); nobody but its owner may read it.
 * Lifetime: a session is valid until it is closed, or SESSIONS_LIMIT others were opened or used since. Randomness: getrandom(2).
 * Threads: one. */
#pragma once
#include <glib.h>

#define SESSIONS_LIMIT 64
#define SECRET_SIZE 33 /* 128 bits in hex, NUL included */
/* Wrong passwords in a minute, from anywhere; more are not looked at. */
#define LOGIN_FAILURES_LIMIT 10

typedef struct {
  char id[SECRET_SIZE], form_token[SECRET_SIZE]; /* in the cookie; in each form */
  char *reviewer;
  gint64 used;
} Session;

typedef struct Sessions Sessions;

/* `reviewer`: the name of those who come by token. `password_file`: or NULL, then there is no login. SICNON_ERROR_IO, SICNON_ERROR_RULES. */
Sessions *sessions_new(const char *reviewer, const char *password_file, GError **error);
void sessions_free(Sessions *sessions);
/* Names are those of the password file, and cannot be chosen. */
gboolean sessions_have_logins(const Sessions *sessions);

/* The token that works now. */
const char *sessions_token(const Sessions *sessions);
/* NULL when it is not that token. It works no more; there is a new one. */
Session *sessions_open_by_token(Sessions *sessions, const char *token);
/* NULL when name or password are wrong, or there were too many failures. `now`: seconds of a clock that only goes forwards. */
Session *sessions_open_by_password(Sessions *sessions, const char *name, const char *password, gint64 now);
/* NULL when there is none. */
Session *sessions_find(Sessions *sessions, const char *id);
void sessions_close(Sessions *sessions, Session *session);

/* In a time that does not tell where they differ. */
gboolean secret_equals(const char *a, const char *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Sessions, sessions_free)
