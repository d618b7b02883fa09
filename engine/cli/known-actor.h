/* SPDX-License-Identifier: MIT */
/* Is there anybody of that name? An option that names nobody is a slip of the pen, not a filter that lets nothing pass.
 * Cost: one row for who takes part in a finding or rejected pair, else a look at all claims. */
#pragma once
#include <glib.h>
#include "store/store.h"

/* The values of --actor (an id or a name) and --side (an id); NULL passes, and so does anything where nobody claims anything. FALSE with
 * SICNON_ERROR_USAGE when no claim in the database is of that actor or side. */
gboolean known_actor_check(Store *store, const char *actor, const char *side, GError **error);
