/* SPDX-License-Identifier: MIT */
#include "store/publish.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <math.h>
#include <unistd.h>
#include "base/json-text.h"
#include "store-files.h"
#include "pack/pack.h"
#include "store/statement.h"

typedef enum {
  ADD_ABOUT, ADD_ACTOR, ADD_DOCUMENT, ADD_CLAIM, ADD_POSITION, ADD_POSITION_CLAIM, ADD_DISPUTE, ADD_FINDING, N_ADDITIONS
} Addition;

static const char *const addition_files[N_ADDITIONS] = {
    "publish/about.sql",    "publish/actor.sql",          "publish/document.sql", "publish/claim.sql",
    "publish/position.sql", "publish/position-claim.sql", "publish/dispute.sql",  "publish/finding.sql",
};

struct Publication {
  Store store; /* only its path and connection: what statements ask for */
  sqlite3_stmt *additions[N_ADDITIONS];
  Arena *scratch;
  char *path;
};

/* ---- the file ---- */

static gboolean prepare(Publication *publication, GError **error) {
  for (guint i = 0; i < N_ADDITIONS; i++) {
    g_autoptr(GBytes) sql = store_resource(addition_files[i]);
    const int size = (int)g_bytes_get_size(sql);
    if (sqlite3_prepare_v3(publication->store.db, g_bytes_get_data(sql, NULL), size, SQLITE_PREPARE_PERSISTENT, &publication->additions[i],
                           NULL) != SQLITE_OK)
      return store_fail(&publication->store, error);
  }
  return TRUE;
}

static gboolean connect_new(Publication *publication, GError **error) {
  Store *store = &publication->store;
  g_unlink(store->path); /* of a process that died with this number */
  if (sqlite3_open_v2(store->path, &store->db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, NULL) != SQLITE_OK)
    return store_fail(store, error);
  return store_execute(store, "publish/begin.sql", error) && store_execute(store, "publish/schema.sql", error) && prepare(publication, error);
}

Publication *publication_open(const char *path, GError **error) {
  if (!store_check_replaceable(path, error)) return NULL;
  if (store_files_get_resource() == NULL) store_files_register_resource();
  g_autoptr(Publication) publication = g_new0(Publication, 1);
  publication->path = g_strdup(path);
  publication->scratch = arena_new();
  publication->store.path = g_strdup_printf("%s.part-%ld", path, (long)getpid());
  return connect_new(publication, error) ? g_steal_pointer(&publication) : NULL;
}

static gboolean disconnect(Publication *publication) {
  for (guint i = 0; i < N_ADDITIONS; i++) sqlite3_finalize(g_steal_pointer(&publication->additions[i]));
  return sqlite3_close(g_steal_pointer(&publication->store.db)) == SQLITE_OK;
}

void publication_abandon(Publication *publication) {
  if (publication == NULL) return;
  disconnect(publication);
  g_unlink(publication->store.path);
  arena_free(publication->scratch);
  g_free(publication->store.path);
  g_free(publication->path);
  g_free(publication);
}

static gboolean give_name(Publication *publication, GError **error) {
  if (disconnect(publication) && g_rename(publication->store.path, publication->path) == 0) return TRUE;
  g_set_error(error, SICNON_ERROR, SICNON_ERROR_IO, "%s: cannot be written", publication->path);
  return FALSE;
}

gboolean publication_close(Publication *publication, GError **error) {
  g_autoptr(Publication) ended = publication;
  return store_execute(&ended->store, "publish/end.sql", error) && give_name(ended, error);
}

/* ---- rows ---- */

static Statement start(Publication *publication, Addition addition) {
  arena_reset(publication->scratch);
  return (Statement){&publication->store, publication->additions[addition], 1};
}

/* An open end of an interval is null. */
static void bind_end(Statement *add, const Quantity *quantity, double value) {
  if (quantity->of != NULL && isfinite(value)) bind_double(add, value);
  else bind_null(add);
}

gboolean publication_add_about(Publication *publication, const char *part, const char *name, const char *value, GError **error) {
  Statement add = start(publication, ADD_ABOUT);
  bind_text(&add, part);
  bind_text(&add, name);
  bind_text(&add, value);
  return statement_run(&add, error);
}

static gboolean add_actor(Publication *publication, const char *id, const char *name, GError **error) {
  Statement add = start(publication, ADD_ACTOR);
  bind_text(&add, id);
  bind_text(&add, name);
  return statement_run(&add, error);
}

static gboolean add_document(Publication *publication, const ClaimRecord *record, GError **error) {
  Statement add = start(publication, ADD_DOCUMENT);
  bind_text(&add, record->document_key);
  bind_text(&add, record->document);
  bind_text(&add, record->title);
  bind_text(&add, record->publisher);
  bind_day(&add, record->published, publication->scratch);
  bind_text(&add, record->url);
  bind_text(&add, record->first_key);
  return statement_run(&add, error);
}

/* [[role, id, name], ...] */
static char *pack_roles(const Proposition *proposition) {
  GString *out = g_string_new("[");
  for (guint i = 0; i < proposition->n_roles; i++) {
    const RoleFiller *filler = &proposition->roles[i];
    const char *const parts[] = {filler->role, filler->id, filler->name};
    for (guint k = 0; k < G_N_ELEMENTS(parts); k++) {
      g_string_append(out, k > 0 ? "," : i > 0 ? ",[" : "[");
      json_append_string(out, parts[k], -1);
    }
    g_string_append_c(out, ']');
  }
  g_string_append_c(out, ']');
  return g_string_free(out, FALSE);
}

static void bind_proposition(Statement *add, const Proposition *proposition, const char *roles) {
  bind_text(add, modality_names[proposition->modality]);
  bind_text(add, proposition->event);
  bind_text(add, roles);
  bind_text(add, proposition->place);
  bind_text(add, proposition->quantity.of);
  bind_text(add, proposition->quantity.of != NULL ? proposition->quantity.unit : NULL);
  bind_end(add, &proposition->quantity, proposition->quantity.min);
  bind_end(add, &proposition->quantity, proposition->quantity.max);
}

static void bind_quote(Statement *add, const ClaimRecord *record) {
  if (record->words == NULL || record->unkept) bind_null(add);
  else bind_bytes(add, record->words + record->claim.span.start, span_length(record->claim.span));
}

static gboolean add_claim(Publication *publication, const ClaimRecord *record, GError **error) {
  const Claim *claim = &record->claim;
  g_autofree char *roles = pack_roles(&claim->proposition);
  Statement add = start(publication, ADD_CLAIM);
  bind_text(&add, claim->id.text);
  bind_quote(&add, record);
  bind_text(&add, claim->actor);
  bind_text(&add, claim->actor_name);
  bind_text(&add, claim->side);
  bind_text(&add, claim->speaker);
  bind_text(&add, stance_names[claim->stance]);
  bind_proposition(&add, &claim->proposition, roles);
  bind_day(&add, claim->said.from, publication->scratch);
  bind_day(&add, claim->said.to, publication->scratch);
  bind_text(&add, record->document_key);
  bind_integer(&add, claim->span.start);
  bind_integer(&add, claim->span.end);
  bind_text(&add, claim->rule);
  bind_double(&add, claim->confidence);
  return statement_run(&add, error);
}

gboolean publication_add_claim(Publication *publication, const ClaimRecord *record, GError **error) {
  return add_actor(publication, record->claim.actor, record->claim.actor_name, error) && add_document(publication, record, error) &&
         add_claim(publication, record, error);
}

static gboolean add_evidence(Publication *publication, const Position *position, GError **error) {
  for (guint i = 0; i < position->n_evidence; i++) {
    Statement add = start(publication, ADD_POSITION_CLAIM);
    bind_text(&add, position->id);
    bind_text(&add, position->evidence[i].claim);
    if (!statement_run(&add, error)) return FALSE;
  }
  return TRUE;
}

static gboolean add_position(Publication *publication, const Position *position, GError **error) {
  Statement add = start(publication, ADD_POSITION);
  bind_text(&add, position->id);
  bind_text(&add, position->actor);
  bind_text(&add, position->actor_name);
  bind_text(&add, position->side);
  bind_text(&add, stance_names[position->stance]);
  bind_text(&add, modality_names[position->proposition.modality]);
  bind_text(&add, position->proposition.event);
  bind_integer(&add, position->n_evidence);
  bind_integer(&add, position_documents(position));
  bind_integer(&add, position_sources(position));
  bind_day(&add, position->first_seen, publication->scratch);
  bind_day(&add, position->last_seen, publication->scratch);
  return statement_run(&add, error);
}

gboolean publication_add_position(Publication *publication, const Position *position, GError **error) {
  return add_actor(publication, position->actor, position->actor_name, error) && add_position(publication, position, error) &&
         add_evidence(publication, position, error);
}

gboolean publication_add_dispute(Publication *publication, const DisputeRecord *dispute, GError **error) {
  Statement add = start(publication, ADD_DISPUTE);
  bind_text(&add, dispute->id);
  bind_text(&add, dispute->subject);
  bind_double(&add, dispute->score);
  bind_day(&add, dispute->first_seen, publication->scratch);
  bind_day(&add, dispute->last_seen, publication->scratch);
  return statement_run(&add, error);
}

/* {name: value, ...} */
static char *pack_named_factors(const Finding *finding) {
  GString *out = g_string_new("{");
  for (guint i = 0; i < finding->n_factors; i++) {
    g_string_append(out, i > 0 ? "," : "");
    json_append_string(out, finding->factors[i].name, -1);
    g_string_append_c(out, ':');
    json_append_double(out, finding->factors[i].value);
  }
  g_string_append_c(out, '}');
  return g_string_free(out, FALSE);
}

static gboolean add_finding(Publication *publication, const FindingRecord *record, GError **error) {
  const Finding *finding = &record->finding;
  g_autofree char *factors = pack_named_factors(finding);
  Statement add = start(publication, ADD_FINDING);
  bind_text(&add, finding->id);
  bind_text(&add, finding->subject);
  bind_text(&add, kind_names[finding->kind]);
  bind_text(&add, level_names[finding->level]);
  bind_double(&add, finding->score);
  bind_text(&add, record->a->id);
  bind_text(&add, record->b->id);
  bind_text(&add, finding->explanation);
  bind_text(&add, finding->dispute);
  bind_day(&add, finding->first_seen, publication->scratch);
  bind_day(&add, finding->last_seen, publication->scratch);
  bind_integer(&add, record->fresh ? 1 : 0);
  bind_text(&add, finding->rule);
  bind_text(&add, pack_strings(finding->steps, publication->scratch));
  bind_text(&add, factors);
  return statement_run(&add, error);
}

gboolean publication_add_finding(Publication *publication, const FindingRecord *record, GError **error) {
  return publication_add_position(publication, record->a, error) && publication_add_position(publication, record->b, error) &&
         add_finding(publication, record, error);
}
