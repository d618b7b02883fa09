/* SPDX-License-Identifier: MIT */
/* A store in a folder of its own, and small things to put into it. */
#pragma once
#include <criterion/criterion.h>
#include "store/store.h"
#include "store/visit.h"

typedef struct {
  char *folder, *path;
  Store *store;
} Fixture;

/* A new database, opened for writing. */
Fixture *fixture_new(void);
/* Closes the store, removes the folder. */
void fixture_free(Fixture *fixture);
/* Closes the store and opens it again. */
void fixture_reopen(Fixture *fixture, StoreMode mode);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Fixture, fixture_free)

#define RULES "rules-1"

/* The text that every claim of the fixture points into. */
extern const char fixture_text[];

Document *make_document(const char *id, const char *publisher, const char *published);
/* A set of one claim with this id and actor; it has two roles, a time, a quantity and a relay. */
ClaimSet *make_claims(const char *id, const char *actor);
/* Adds one more to the set. */
Claim *add_claim(ClaimSet *set, const char *id, const char *actor);

/* Saves a document that holds one claim of `actor`, called by `name`, in the open transaction. */
void save_claim_named(Store *store, const char *document_id, const char *claim_id, const char *actor, const char *name);
/* The same, called by its id. */
void save_claim_of(Store *store, const char *document_id, const char *claim_id, const char *actor);

/* A position that rests on these claims: "c1 c2", sorted. Saves it under one key, "sale". */
Position *make_position(const char *id, const char *actor, const char *claims);
void position_fixture_free(Position *position);
/* Makes, saves and frees one; tells whether it counts as changed. */
gboolean save_position(Store *store, const char *id, const char *actor, const char *claims);
/* As strings, joined with ' ', of the ids that `visit_key` finds. Free with g_free(). */
char *ids_by_key(Store *store, const char *key);

Finding make_finding(const char *id, const char *a, const char *b, double score);

#define OK(call)                                                                                     \
  do {                                                                                               \
    g_autoptr(GError) ok_error = NULL;                                                               \
    GError **error = &ok_error;                                                                      \
    gboolean ok_result = (call) ? TRUE : FALSE;                                                      \
    cr_assert(ok_result, "%s: %s", #call, ok_error ? ok_error->message : "failed without an error"); \
    cr_assert_null(ok_error, "%s: succeeded with an error", #call);                                  \
  } while (0)
