/* SPDX-License-Identifier: MIT */
/* What actors are called by those who speak of them: for a side of which only organs speak themselves.
 *
 * Cost: memory for each actor. The names do not depend on the order of what is added. */
#pragma once
#include <glib.h>
#include "model/claim.h"

/* Id -> name, both owned; free with g_hash_table_unref(). */
GHashTable *mentions_new(void);
/* The actors that take part in it. */
void mentions_add(GHashTable *mentions, const Proposition *proposition);
/* NULL when nobody spoke of it. */
const char *mentions_name(GHashTable *mentions, const char *id);
