/* SPDX-License-Identifier: MIT */
#include "review/sessions.h"

#include <crypt.h>
#include <errno.h>
#include <string.h>
#include <sys/random.h>
#include <sys/stat.h>
#include "base/error.h"
#include "base/library.h"

#define CRYPT_FUNCTIONS(F) F(crypt_rn)
LIBRARY(Crypt, CRYPT_FUNCTIONS)
static const LibraryFile crypt_file = LIBRARY_FILE("libcrypt.so.1", CRYPT_FUNCTIONS);

struct Sessions {
  GPtrArray *open; /* of Session */
  char token[SECRET_SIZE];
  char *reviewer;
  GHashTable *logins; /* name -> hash; or NULL */
  Crypt crypt;
  gint64 clock; /* rises with each use */
  gint64 failures_since;
  guint failures;
};

static void make_secret(char out[SECRET_SIZE]) {
  guint8 bytes[(SECRET_SIZE - 1) / 2];
  const gssize n = getrandom(bytes, sizeof bytes, 0);
  g_assert(n == (gssize)sizeof bytes); /* so few are never refused once the machine is up */
  for (gsize i = 0; i < sizeof bytes; i++) g_snprintf(out + 2 * i, 3, "%02x", bytes[i]);
}

gboolean secret_equals(const char *a, const char *b) {
  const gsize length = strlen(a);
  guint different = 0;
  if (strlen(b) != length) return FALSE; /* how long they are is no secret */
  for (gsize i = 0; i < length; i++) different |= (guint)(a[i] ^ b[i]);
  return different == 0;
}

static void session_free(gpointer data) {
  Session *session = data;
  g_free(session->reviewer);
  g_free(session);
}

/* ---- the password file ---- */

static gboolean check_rights(const char *path, GError **error) {
  struct stat found;
  if (stat(path, &found) != 0) {
    g_set_error(error, SICNON_ERROR, SICNON_ERROR_IO, "%s: %s", path, g_strerror(errno));
    return FALSE;
  }
  if ((found.st_mode & 077) == 0) return TRUE;
  g_set_error(error, SICNON_ERROR, SICNON_ERROR_RULES, "%s: others may read or write it: chmod 600 %s", path, path);
  return FALSE;
}

static gboolean add_login(GHashTable *logins, const char *path, guint line, char *text, GError **error) {
  char *colon = strchr(g_strstrip(text), ':');
  if (*text == '\0' || *text == '#') return TRUE;
  if (colon != NULL && colon > text && colon[1] == '$') {
    *colon = '\0';
    g_hash_table_insert(logins, g_strdup(text), g_strdup(colon + 1));
    return TRUE;
  }
  g_set_error(error, SICNON_ERROR, SICNON_ERROR_RULES, "%s:%u: must be name:hash, with a hash as `openssl passwd -6` makes it", path, line);
  return FALSE;
}

static gboolean read_logins(Sessions *sessions, const char *path, GError **error) {
  g_autofree char *text = NULL;
  g_autoptr(GError) wrong = NULL;
  if (!check_rights(path, error)) return FALSE;
  if (!g_file_get_contents(path, &text, NULL, &wrong)) {
    g_set_error_literal(error, SICNON_ERROR, SICNON_ERROR_IO, wrong->message);
    return FALSE;
  }
  g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (!add_login(sessions->logins, path, i + 1, lines[i], error)) return FALSE;
  return library_load(&crypt_file, &sessions->crypt, error);
}

Sessions *sessions_new(const char *reviewer, const char *password_file, GError **error) {
  g_autoptr(Sessions) sessions = g_new0(Sessions, 1);
  sessions->open = g_ptr_array_new_with_free_func(session_free);
  sessions->reviewer = g_strdup(reviewer);
  make_secret(sessions->token);
  if (password_file != NULL) {
    sessions->logins = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    if (!read_logins(sessions, password_file, error)) return NULL;
  }
  return g_steal_pointer(&sessions);
}

void sessions_free(Sessions *sessions) {
  g_ptr_array_unref(sessions->open);
  g_clear_pointer(&sessions->logins, g_hash_table_unref);
  g_free(sessions->reviewer);
  g_free(sessions);
}

gboolean sessions_have_logins(const Sessions *sessions) { return sessions->logins != NULL; }
const char *sessions_token(const Sessions *sessions) { return sessions->token; }

/* ---- sessions ---- */

static void drop_oldest(Sessions *sessions) {
  guint oldest = 0;
  for (guint i = 1; i < sessions->open->len; i++) {
    const Session *one = sessions->open->pdata[i], *other = sessions->open->pdata[oldest];
    if (one->used < other->used) oldest = i;
  }
  g_ptr_array_remove_index_fast(sessions->open, oldest);
}

static Session *open_session(Sessions *sessions, const char *reviewer) {
  if (sessions->open->len == SESSIONS_LIMIT) drop_oldest(sessions);
  Session *session = g_new0(Session, 1);
  make_secret(session->id);
  make_secret(session->form_token);
  session->reviewer = g_strdup(reviewer);
  session->used = ++sessions->clock;
  g_ptr_array_add(sessions->open, session);
  return session;
}

Session *sessions_open_by_token(Sessions *sessions, const char *token) {
  if (!secret_equals(sessions->token, token)) return NULL;
  make_secret(sessions->token);
  return open_session(sessions, sessions->reviewer);
}

/* Who does not exist takes as long as who does. */
static gboolean is_password(const Sessions *sessions, const char *name, const char *password) {
  static const char nobody[] = "$6$................$";
  const char *hash = g_hash_table_lookup(sessions->logins, name);
  g_autofree struct crypt_data *work = g_new0(struct crypt_data, 1);
  const char *made = sessions->crypt.crypt_rn(password, hash != NULL ? hash : nobody, work, sizeof *work);
  return made != NULL && hash != NULL && *made != '*' && secret_equals(hash, made);
}

Session *sessions_open_by_password(Sessions *sessions, const char *name, const char *password, gint64 now) {
  if (now - sessions->failures_since >= 60) {
    sessions->failures_since = now;
    sessions->failures = 0;
  }
  if (sessions->logins == NULL || sessions->failures >= LOGIN_FAILURES_LIMIT) return NULL;
  if (is_password(sessions, name, password)) return open_session(sessions, name);
  sessions->failures++;
  return NULL;
}

Session *sessions_find(Sessions *sessions, const char *id) {
  for (guint i = 0; i < sessions->open->len; i++) {
    Session *session = sessions->open->pdata[i];
    if (!secret_equals(session->id, id)) continue;
    session->used = ++sessions->clock;
    return session;
  }
  return NULL;
}

void sessions_close(Sessions *sessions, Session *session) { g_ptr_array_remove_fast(sessions->open, session); }
