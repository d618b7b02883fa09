/* SPDX-License-Identifier: MIT */
/* A store in a folder of its own, and small things to put into it. */
#pragma once
#include "ok.h"
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
/* A set of one claim of this actor, who denies; it has two roles, a time, a quantity and a relay. */
ClaimSet *make_claims(const char *actor);
/* Adds one more to the set. */
Claim *add_claim(ClaimSet *set, const char *actor);
/* Saves both, in the open transaction. Each claim is entered under its position and one key, SALE and the face of its stance. */
void save_claims(Store *store, const Document *document, const ClaimSet *claims);

#define SALE G_GUINT64_CONSTANT(0xfedcba9876543210)
#define FACING G_GUINT64_CONSTANT(1) /* the face of a denial is 1, else 0 */

/* Saves a document of the Daily in which `actor`, called by `name`, takes this stance. The id of the position is interned. */
const char *say_as(Store *store, const char *document, const char *actor, const char *name, Stance stance);
/* The same, called by its id. */
const char *say(Store *store, const char *document, const char *actor, Stance stance);
/* Makes everything saved seen. */
void index_all(Store *store);

/* Strings joined with ' ', to be freed with g_free(): ids of positions that `visit_key` finds, of all positions, of those that are changed
 * (which then no longer are). */
char *ids_by_key(Store *store, guint64 key);
char *ids_of_all(Store *store);
char *ids_of_changed(Store *store);
/* The ids of a and b in order. */
char *ids_in_order(const char *a, const char *b);

Finding make_finding(const char *id, const char *a, const char *b, double score);
